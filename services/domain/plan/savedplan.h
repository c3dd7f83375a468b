// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/pilot.h"
#include "domain/plan/planner.h"

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

} // namespace Reslate

Q_DECLARE_METATYPE(Reslate::PlanId)
