// SPDX-License-Identifier: GPL-3.0-or-later
#include "enterkey.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace Reslate {
namespace {

constexpr auto spaceOnly = "pressedBySpaceOnly";

/// Not check boxes and radio buttons: nobody expects Enter to change a choice.
QAbstractButton *pushedByEnter(QWidget *focus)
{
    if (auto *button = qobject_cast<QPushButton *>(focus))
        return button;
    return qobject_cast<QToolButton *>(focus);
}

} // namespace

EnterKey::EnterKey(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool EnterKey::eventFilter(QObject *watched, QEvent *event)
{
    // At the window, which the key comes to when the button itself and those around it didn't want it.
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    auto *window = static_cast<QWidget *>(watched);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter || !window->isWindow() || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    QAbstractButton *button = pushedByEnter(window->focusWidget());
    if (!button)
        return false;
    if (!key->isAutoRepeat() && button->isEnabled() && !button->property(spaceOnly).toBool())
        button->animateClick();
    return true;
}

void keepFromEnter(QAbstractButton *button)
{
    button->setProperty(spaceOnly, true);
}

} // namespace Reslate
