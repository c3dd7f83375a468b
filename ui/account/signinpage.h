// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Reslate {

/// One page of the sign-in: a title, what happens, room for more, and a row of buttons at the foot.
class SignInPage : public QWidget {
    Q_OBJECT
public:
    SignInPage(const QString &objectName, const QString &title, QWidget *parent);

protected:
    /// Both are told to a screen reader, too.
    void setTitle(const QString &title);
    void setText(const QString &text);
    /// Between the text and the buttons.
    QVBoxLayout *body() { return m_body; }
    /// In the order of the calls, the last one rightmost. role: a name of theme.qss, or nullptr.
    QPushButton *addButton(const QString &text, const QString &objectName, const char *role = nullptr);
    /// A line that can be selected and copied.
    QLabel *addCopyable(const QString &objectName);
    /// Tells a screen reader.
    static void announce(QLabel *label);

private:
    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
};

} // namespace Reslate
