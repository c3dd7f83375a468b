// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/plan/savedplan.h"
#include "domain/retirement/savedremoval.h"

#include <QFuture>
#include <QList>

#include <variant>

namespace Reslate {

/// A saved plan of a kind that this version of the program doesn't know. Nothing is known of it but that it is there.
struct NewerPlan {
    PlanId id;

    bool operator==(const NewerPlan &) const = default;
};

/// A plan that was not started. What it is for is its type, so that none can be taken for one of another kind.
using KeptPlan = std::variant<SavedPlan, SavedRemoval, NewerPlan>;
PlanId idOf(const KeptPlan &plan);

/// What is kept of a plan that was started.
struct StartedPlan {
    PlanId id;
    QDateTime at; ///< UTC

    bool operator==(const StartedPlan &) const = default;
};

/// Keeps plans between two runs of the program. What is asked is done in the order of the calls, without holding up who
/// asks; an answer means that it is kept. Fails with Storage….
class PlanStore {
public:
    PlanStore() = default;
    virtual ~PlanStore() = default;
    Q_DISABLE_COPY_MOVE(PlanStore)

    /// In place of the one with the same id. Refuses one that was started (Conflict), or has no devices (Usage).
    virtual QFuture<Result<void>> savePlan(const SavedPlan &plan) = 0;
    virtual QFuture<Result<void>> savePlan(const SavedRemoval &plan) = 0;
    /// Those that were not started, oldest first.
    virtual QFuture<Result<QList<KeptPlan>>> loadPlans() = 0;
    /// Those of which a job was made, here or from a file, in the order in which they became known.
    virtual QFuture<Result<QList<StartedPlan>>> loadStarted() = 0;
    /// Forgets a plan that was not started. Does nothing when there is none with this id.
    virtual QFuture<Result<void>> dropPlan(const PlanId &id) = 0;
    /// When a job was made of it, here or from a file; invalid: none was.
    virtual QFuture<Result<QDateTime>> planStarted(const PlanId &id) = 0;
};

} // namespace Reslate
