// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>
#include <QString>

namespace Reslate {

/// What a message box says; hostile text is shown as it is.
struct MessageText {
    QString title; ///< of the window
    QString text;
    QString more; ///< what it means, below; may be empty
};

/// A box of that name, which deletes itself when it is closed. The caller adds the buttons and opens it.
QMessageBox *makeMessageBox(
    QMessageBox::Icon icon, const QString &objectName, const MessageText &text, QWidget *parent);
QPushButton *addButton(QMessageBox *box, const QString &text, QMessageBox::ButtonRole role, const QString &objectName);
/// The same for the one that changes nothing: Enter and Escape press it.
QPushButton *addSafeButton(QMessageBox *box, const QString &text, const QString &objectName);

/// Says it with an OK, without holding anybody up.
void tellWarning(const QString &objectName, const MessageText &text, QWidget *parent);

/// Whether a box of that name is open in the window, so that a question isn't asked twice.
bool isAsking(const QWidget *window, const QString &objectName);

} // namespace Reslate
