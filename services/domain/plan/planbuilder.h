// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"

#include <functional>

namespace Reslate {

/// Devices that share one finding of the rules.
struct PlanFinding {
    Reason reason = Reason::None;
    std::optional<ResetMode> instead; ///< left out only: the mode to use instead, if there is one
    QList<JobItem> items;
    QDateTime ended; ///< UTC; of isRecent(): when the newest of these resets ended
};

/// What one mode means for a list of devices, before anybody decides: what draftReset() is made of.
struct PlanDraft {
    Plan plan; ///< the eligible devices only
    int asked = 0; ///< how many different devices were named: plan.items plus all that are left out
    QList<PlanFinding> leftOut; ///< each device once, by the first reason that blocks it
    QList<PlanFinding> warned; ///< devices of the plan, under every warning that applies to them
};

/// By what devices are judged while a plan is drafted.
struct DraftBasis {
    QDateTime now;
    /// Whether a job has to do with the computer that has any of these records; never empty.
    std::function<bool(const DeviceRef &)> isHeld;
    Permissions permissions; ///< of the account
    RecentResetOf recentOf; ///< empty: no device had a reset lately
    /// Chosen together with the list, but left out before it is drafted: their twins in the list stay idle all the
    /// same.
    QList<const Device *> chosenBeside = {};
};

/// A device as a plan names it.
JobItem plannedItem(const Device &device);

/// Judges each device once, however often the list names it, and sorts it into the plan or among those left
/// out. A device that is held by another job is left out as AlreadyInJob, each one when the account may not use the
/// mode; of the records of one computer, DraftBasis::chosenBeside among them, at most one goes, the others stay as
/// SelectedTwice (idleTwins()), where the mode is destructive. A device that was reset lately is warned about. Findings
/// stand in the order of Reason, items in the order of the list. Pure.
PlanDraft draftPlan(
    ResetMode mode, const QString &title, const QList<const Device *> &devices, const DraftBasis &basis);

} // namespace Reslate
