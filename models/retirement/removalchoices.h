// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/savedremoval.h"
#include "models/plans/pacedplans.h"
#include "models/retirement/retirementdetails.h"

namespace Reslate {

/// What becomes of devices that were not seen lately.
enum class SleepingEnd : quint8 {
    Include, ///< they are wiped when they connect, and their records wait for that
    LeaveOut,
    RecordsOnly, ///< their records go without a wipe, for a reason that the report prints; without one: left out
};
inline constexpr int sleepingEndCount = 3;

/// What a person decided about devices that leave, beside which they are and how fast they go. Pure.
struct RemovalChoices {
    RetirementDetails details;
    RemovalWish steps; ///< gate, keepsEntra, isBoardChanged and what was decided of those that were reset lately
    SleepingEnd ofSleeping = SleepingEnd::Include; ///< as it was chosen; see sleeping()
    QString recordsReason; ///< as it was typed
    bool keepsKeys = false;
    bool isByHand = true; ///< what Microsoft prefers

    /// While none is chosen, that by which most is shown.
    RetirementReason reason() const { return details.reason.value_or(RetirementReason::EndOfLife); }
    RemovalKind kind() const { return removalKindOf(reason()); }
    /// As far as the reason allows it: records go without a wipe only where they go at all.
    SleepingEnd sleeping() const;
    /// All of it as a wish, whatever of it the reason leaves idle.
    RemovalWish wish(const QString &title) const;
};

/// As a saved plan has them.
RemovalChoices choicesOf(const SavedRemoval &plan);
/// The plan of that draft; whose it is, and its id, are the caller's to add.
SavedRemoval savedRemoval(
    const RemovalChoices &choices, const QString &title, const RemovalDraft &draft, const PacedPlans &paced);

} // namespace Reslate
