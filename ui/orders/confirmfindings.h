// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/planner.h"
#include "ui/shell/appservices.h"

#include <QScrollArea>

namespace Reslate {

class DeviceListBox;
class FindingCard;
class SectionCards;

/// The cards of the question: who gets it, and for each section of the draft who gets it with care or is left out, why,
/// and what can be decided about them.
class ConfirmFindings final : public QScrollArea {
    Q_OBJECT
public:
    ConfirmFindings(const AppServices &work, QWidget *parent);

    void showDraft(const ResetDraft &draft);

Q_SIGNALS:
    void decided(const Reslate::PlanChoices &choices); ///< otherwise than in the draft that is shown
    void jobWanted(const Reslate::JobId &id); ///< that is in the way of a device

private:
    void showReady(const ResetDraft &draft);

    const AppServices &m_work;
    FindingCard *m_ready;
    DeviceListBox *m_list;
    SectionCards *m_cards;
};

/// Whether a choice of the person can let any of the devices go.
bool canSendAny(const ResetDraft &draft);

} // namespace Reslate
