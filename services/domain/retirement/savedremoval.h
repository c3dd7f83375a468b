// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/assetlist.h"
#include "domain/retirement/removal.h"

#include <QDateTime>

#include <functional>

namespace Reslate {

/// Devices that are to leave the school, as a plan to come back to. Its device list is exact; what the devices are is
/// found out anew before anything is sent.
struct SavedRemoval {
    struct Device {
        DeviceRef device; ///< of one that stands in Autopilot alone, its registration, named as jobs name it
        bool goes = false; ///< whether it was to get something

        bool operator==(const Device &) const = default;
    };
    PlanId id;
    QString savedBy;
    QDateTime saved; ///< UTC
    RemovalWish wish; ///< as keptWish() has it
    bool isReasonChosen = true; ///< false: wish.reason is nobody's choice yet
    bool isByHand = false; ///< Windows is installed anew by hand on devices that stay in the school
    bool keepsKeys =
        false; ///< recovery keys are to be kept in a file first; which file, and its passphrase, nobody keeps
    QString assetFile; ///< the name of the file that assets are from, hostile; empty: none
    AssetList assets; ///< what of it is about these devices
    PlanPace pace;
    PilotWish pilot; ///< of its devices
    QList<Device> devices;

    bool operator==(const SavedRemoval &) const = default;
    /// How many devices were to get something.
    int going() const;
};

/// The wish without what a person allowed about this day's devices alone: that records go without a wipe, for which
/// sleeping devices are left out instead, and that devices are reset again. Pure.
RemovalWish keptWish(RemovalWish wish);

/// The devices of a draft, in its order, and whether each gets something. Pure.
QList<SavedRemoval::Device> savedDevices(const RemovalDraft &draft);

/// What the devices of a saved removal are by now.
struct FoundRemoval {
    QList<const Device *> devices; ///< the same as then
    QList<AutopilotRecord> registrations; ///< the same as then, and in Autopilot alone
    /// Those that are left out, by id: RecordMissing, IdentityChanged, or IdentityUnproven where nothing tells. A doubt
    /// is enough where records go for good.
    QHash<DeviceId, Reason> lost;
};
/// find gives the listed device with an id, or nullptr; registrations: those that no listed device has. Pure.
FoundRemoval findSaved(const SavedRemoval &saved, const std::function<const Device *(const DeviceId &)> &find,
    const QList<const AutopilotRecord *> &registrations);
/// Adds the lost ones to a draft of the others: chosen, in the order of the saved plan, and left out. Pure.
void addLost(RemovalDraft &draft, const SavedRemoval &saved, const FoundRemoval &found);

} // namespace Reslate
