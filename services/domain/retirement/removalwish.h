// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/planner.h"
#include "domain/retirement/retirement.h"

#include <QString>

namespace Reslate {

/// What a person wants to become of devices that leave the school, and what of it their reason leaves open. Pure.

/// How far a retirement goes, which its reason decides.
enum class RemovalKind : quint8 {
    Remove, ///< wiped, then its records are deleted
    KeepRecords, ///< lost or stolen: protected wipe, and all records stay to find it by
    HandOver, ///< stays in the school: reset for the next user, nothing is deleted
    Repair, ///< wiped; deregistered from Autopilot where the mainboard is changed
};
RemovalKind removalKindOf(RetirementReason reason);
/// The mode by whose rules devices are judged of which that becomes.
ResetMode judgedMode(RemovalKind kind);

/// What a person decides about devices that leave.
struct RemovalWish {
    RetirementReason reason = RetirementReason::EndOfLife;
    QString title; ///< the group's name, or how the devices were chosen
    QString destination;
    DataClass dataClass = DataClass::NotRecorded;
    DisposalFacts disposal;
    Gate gate = Gate::Reported;
    bool keepsEntra = false;
    bool isBoardChanged = false; ///< RemovalKind::Repair only
    PlanChoices choices;
    /// Why the records of devices that were not seen lately go without a wipe; empty: they don't. It is printed.
    QString recordsOnly;

    bool operator==(const RemovalWish &) const = default;
};

/// Whether any record of a device goes.
bool deletesRecords(const RemovalWish &wish);

/// What a person may decide about devices that leave, but for some reasons only.
enum class RemovalChoice : quint8 {
    Destination,
    Gate, ///< after which proof a record goes
    KeepEntra,
    RecordsOnly, ///< records of sleeping devices without a wipe
    BoardChanged,
    Handover, ///< what DisposalFacts says of who takes them over: recycler to labels
};
inline constexpr int removalChoiceCount = 6;
/// Whether that choice changes anything, by what else is wished. One that doesn't is to be refused, not passed over.
bool hasChoice(const RemovalWish &wish, RemovalChoice choice);
/// The same of devices that left for this reason, as far as it is kept of them: whether the board of a repair was
/// changed isn't, so its choices count.
bool mayHaveChoice(RetirementReason reason, RemovalChoice choice);
/// Whether that text is about who takes the devices over (RemovalChoice::Handover).
bool isOfHandover(DisposalText text);
/// The wish with the defaults where it has no choice.
RemovalWish withoutIdleChoices(RemovalWish wish);

/// What the steps are for devices that are enrolled, ready and awake. Sound whatever the wish.
Workflow workflowOf(const RemovalWish &wish);

} // namespace Reslate
