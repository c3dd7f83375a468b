// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/plan/pilot.h"
#include "domain/plan/planner.h"

#include <QFuture>

#include <optional>

namespace Reslate {

/// A plan to come back to. Its device list is exact; what the devices are is found out anew before anything is sent.
struct SavedPlan {
    /// A chosen device, by its three record ids, name and serial number, and what it was to get; nullopt: nothing.
    struct Device {
        JobItem item;
        std::optional<ResetMode> gets;

        bool operator==(const Device &) const = default;
    };
    PlanId id;
    QString savedBy;
    QDateTime saved; ///< UTC
    ResetWish wish;
    PlanPace pace;
    PilotWish pilot; ///< of its devices
    QList<Device> devices;

    bool operator==(const SavedPlan &) const = default;
    /// How many devices were to get something.
    int going() const;
};

/// What is kept of a plan that was started.
struct StartedPlan {
    PlanId id;
    QDateTime at; ///< UTC

    bool operator==(const StartedPlan &) const = default;
};

/// That draft, with a new id.
SavedPlan savedPlan(const ResetDraft &draft, const PlanPace &pace, const QString &savedBy, const QDateTime &now);

/// What would happen to the devices of a saved plan with these choices and fresh facts. find gives the device with an
/// id, or nullptr. A device that is gone is blocked as RecordMissing, one whose record is another device's by now as
/// IdentityChanged; where nothing tells, it is warned about as IdentityUnproven. Pure.
ResetDraft draftSaved(const SavedPlan &saved, const PlanChoices &choices,
    const std::function<const Device *(const DeviceId &)> &find, const DraftBasis &basis);

/// Keeps in a draft of the plan only what was to get the same when it was saved, for where nobody looks at it anew.
/// Gives the devices that are left out because of that.
QList<JobItem> holdTo(const SavedPlan &saved, ResetDraft &draft);

/// Keeps plans between two runs of the program. What is asked is done in the order of the calls, without holding up who
/// asks; an answer means that it is kept. Fails with Storage….
class PlanStore {
public:
    PlanStore() = default;
    virtual ~PlanStore() = default;
    Q_DISABLE_COPY_MOVE(PlanStore)

    /// In place of the one with the same id. Refuses one that was started.
    virtual QFuture<Result<void>> savePlan(const SavedPlan &plan) = 0;
    /// Those that were not started, oldest first.
    virtual QFuture<Result<QList<SavedPlan>>> loadPlans() = 0;
    /// Those of which a job was made, here or from a file, in the order in which they became known.
    virtual QFuture<Result<QList<StartedPlan>>> loadStarted() = 0;
    /// Forgets a plan that was not started. Does nothing when there is none with this id.
    virtual QFuture<Result<void>> dropPlan(const PlanId &id) = 0;
    /// When a job was made of it, here or from a file; invalid: none was.
    virtual QFuture<Result<QDateTime>> planStarted(const PlanId &id) = 0;
};

} // namespace Reslate

Q_DECLARE_METATYPE(Reslate::PlanId)
