// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"
#include "ui/kit/writingdialog.h"

#include <QStringList>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace Reslate {

/// Asks a person who saw the devices what they saw, with a note, without which nothing counts as confirmed.
class ConfirmByHand final : public WritingDialog {
    Q_OBJECT
public:
    /// mode: of their job. names: of the devices, hostile. unknown: so many of them lost the service's answer; only
    /// when all did can a person say that nothing happened to them. Nothing is chosen from the start.
    ConfirmByHand(ResetMode mode, const QStringList &names, int unknown, QWidget *parent);

Q_SIGNALS:
    /// At most once; the note has words.
    void confirmed(Reslate::Witnessed witnessed, const QString &note);

private:
    /// devices: whose they are, in a line.
    void layOut(const QString &devices);
    void updateButton();

    QRadioButton *m_fresh;
    QRadioButton *m_untouched;
    QPlainTextEdit *m_note;
    QLabel *m_missing; ///< what is to be done before it can be confirmed
    QPushButton *m_confirm;
};

} // namespace Reslate
