// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/report.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace Reslate {

/// What was said of a retirement at its start, for a person who corrects it before the report is made. What means
/// nothing for the reason that is chosen can't be changed, says why, and shows what the report will say; what was
/// written there comes back with a reason that it fits.
class WordsCard final : public QWidget {
    Q_OBJECT
public:
    explicit WordsCard(const Retirement &before, QWidget *parent = nullptr);

    RetirementReason reason() const;
    /// What is said otherwise now.
    RetirementWords words() const;

Q_SIGNALS:
    void edited();

private:
    void refresh();
    void showIdle(); ///< what can't be changed, as reworded() has it

    Retirement m_before;
    QComboBox *m_reason;
    QLineEdit *m_destination;
    QComboBox *m_dataClass;
    QComboBox *m_gate;
    QLabel *m_note;
    QString m_shownDestination; ///< as the field shows what was said, which may be shorter
    QString m_saidDestination; ///< as it stood when it could be changed
    Gate m_saidGate = Gate::Reported; ///< the same
};

} // namespace Reslate
