// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QPlainTextEdit;
class QPushButton;

namespace Reslate {

/// Asks a person who saw the devices for a note, without which nothing counts as confirmed.
class ConfirmByHand final : public QDialog {
    Q_OBJECT
public:
    /// names: of the devices, hostile.
    ConfirmByHand(const QStringList &names, QWidget *parent);

Q_SIGNALS:
    /// At most once; the note has words.
    void confirmed(const QString &note);

private:
    void updateButton();

    QPlainTextEdit *m_note;
    QPushButton *m_confirm;
};

} // namespace Reslate
