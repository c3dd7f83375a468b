// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/enterkey.h"

#include "ui/kit/spoken.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace Reslate {
namespace {

constexpr auto spaceOnlyHint = "hintForSpaceOnly";

bool isEnter(const QKeyEvent *key)
{
    return key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
}

/// Not check boxes and radio buttons: nobody expects Enter to change a choice.
QAbstractButton *pushedByEnter(QWidget *focus)
{
    if (auto *button = qobject_cast<QPushButton *>(focus))
        return button;
    return qobject_cast<QToolButton *>(focus);
}

void sayWhatPresses(QAbstractButton *button)
{
    auto *hint = button->property(spaceOnlyHint).value<QLabel *>();
    if (!button->isEnabled() || !hint)
        return;
    hint->setText(EnterKey::tr("Enter doesn't send. Press the space bar, or click the button."));
    hint->show();
    tellScreenReader(hint, hint->text());
}

/// Of a field in front of a button that sends.
class FieldEnter final : public QObject {
public:
    FieldEnter(QWidget *field, const QAbstractButton *button, QLabel *hint)
        : QObject(field)
        , m_button(button)
        , m_hint(hint)
    {
    }

protected:
    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress || !isEnter(static_cast<QKeyEvent *>(event)))
            return false;
        sayWhatSends(m_button, m_hint);
        return true;
    }

private:
    const QAbstractButton *m_button;
    QLabel *m_hint;
};

} // namespace

EnterKey::EnterKey(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool EnterKey::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (!isEnter(key))
        return false;
    auto *window = static_cast<QWidget *>(watched);
    // Before the button has it: on some desktops Qt lets Enter press every button.
    if (auto *button = qobject_cast<QAbstractButton *>(watched); button && button->property(spaceOnlyHint).isValid()) {
        if (!key->isAutoRepeat())
            sayWhatPresses(button);
        return true;
    }
    // At the window, which the key comes to when the button itself and those around it didn't want it.
    if (!window->isWindow() || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    QAbstractButton *button = pushedByEnter(window->focusWidget());
    if (!button)
        return false;
    if (!key->isAutoRepeat() && button->isEnabled())
        button->animateClick();
    return true;
}

void sayWhatSends(const QAbstractButton *button, QLabel *hint)
{
    if (button->isEnabled()) {
        hint->setText(
            EnterKey::tr("Enter doesn't send. Click the button, or go to it by Tab and press the space bar."));
        hint->show();
    }
    tellScreenReader(hint, hint->text());
}

void keepFromEnter(QAbstractButton *button, QLabel *hint)
{
    button->setProperty(spaceOnlyHint, QVariant::fromValue(hint));
}

void keepEnterIn(QWidget *field, const QAbstractButton *button, QLabel *hint)
{
    field->installEventFilter(new FieldEnter(field, button, hint));
}

} // namespace Reslate
