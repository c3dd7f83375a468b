// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/countdownkey.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMessageBox>

#include <utility>

namespace Reslate {
namespace {

bool isAsked()
{
    if (QApplication::activePopupWidget())
        return true;
    const QWidget *modal = QApplication::activeModalWidget();
    const auto *box = qobject_cast<const QMessageBox *>(modal);
    const bool tells = box && (box->buttons().size() <= 1 || box->icon() == QMessageBox::Information);
    return modal && !tells;
}

} // namespace

CountdownKey::CountdownKey(QObject *parent)
    : QObject(parent)
{
}

void CountdownKey::setCounting(bool counting)
{
    if (std::exchange(m_counting, counting) == counting)
        return;
    if (counting)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
}

bool CountdownKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Escape || key->modifiers() != Qt::NoModifier || isAsked())
        return QObject::eventFilter(watched, event);
    event->accept(); // so that no shortcut of a window takes it
    if (event->type() == QEvent::KeyPress)
        Q_EMIT pressed();
    return true;
}

} // namespace Reslate
