// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/escrow/escrowwish.h"
#include "models/retirement/removalassistant.h"
#include "ui/assistant/assistantpage.h"

#include <QHash>

class QCheckBox;
class QLabel;
class QRadioButton;

namespace Reslate {

class EscrowCard;
class ReuseCard;
class StepStrip;

/// Step 3: what is done to the devices, by which proof each record goes, and what of it a person can choose.
class RemovalStepsPage final : public AssistantPage {
    Q_OBJECT
public:
    explicit RemovalStepsPage(RemovalAssistant &assistant, QWidget *parent = nullptr);

    void refresh() override;
    QString obstacle() const override;
    /// What is to be kept of keys before anything is sent; see EscrowCard::takeWish().
    EscrowWish takeEscrow();

Q_SIGNALS:
    void sheetsWanted(); ///< of the handover of all devices

private:
    QWidget *makeGates();
    QWidget *makeChoices();
    QWidget *makeWarnings();

    RemovalAssistant &m_assistant;
    StepStrip *m_strip;
    QWidget *m_gateCard = nullptr; ///< hidden where no record goes
    QHash<Gate, QRadioButton *> m_gates;
    QWidget *m_choiceCard = nullptr; ///< hidden where there is nothing to choose
    ReuseCard *m_reuse; ///< hidden unless they stay in the school
    EscrowCard *m_keys; ///< hidden where no record goes
    QCheckBox *m_keepsEntra = nullptr;
    QCheckBox *m_boardChanged = nullptr;
    QLabel *m_reason = nullptr; ///< what is different for this reason
    QLabel *m_warnings = nullptr;
};

} // namespace Reslate
