// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job.h"

#include <QDialog>
#include <QStringList>

class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace Reslate {

/// Asks a person who saw the devices what they saw, with a note, without which nothing counts as confirmed.
class ConfirmByHand final : public QDialog {
    Q_OBJECT
public:
    /// names: of the devices, hostile. unknown: so many of them lost the service's answer; only when all did can a
    /// person say that nothing happened to them.
    ConfirmByHand(const QStringList &names, int unknown, QWidget *parent);
    /// What is chosen from the start; Fresh until this is called.
    void choose(Witnessed witnessed);

Q_SIGNALS:
    /// At most once; the note has words.
    void confirmed(Reslate::Witnessed witnessed, const QString &note);

private:
    void updateButton();

    QRadioButton *m_fresh;
    QRadioButton *m_untouched;
    QPlainTextEdit *m_note;
    QPushButton *m_confirm;
};

} // namespace Reslate
