// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"

#include <QList>
#include <QSet>

namespace Reslate {

/// Whether the members hold this computer: its Entra device or, for a hybrid computer, the one of its Autopilot
/// registration, where that is certainly this computer's.
bool isMember(const Device &device, const QSet<EntraDeviceId> &members);
/// The same, also where the registration may be another computer's: for what protects or takes off.
bool mayBeMember(const Device &device, const QSet<EntraDeviceId> &members);

/// Which devices a person means, by groups and one by one.
struct DeviceChoice {
    QSet<EntraDeviceId> members; ///< of all groups
    QSet<EntraDeviceId> without; ///< of the groups that are taken off
    QSet<DeviceId> plus; ///< named one by one: also when a group takes it off
    QSet<DeviceId> minus; ///< taken off one by one: whatever else names it
};

struct ChosenDevices {
    QList<const Device *> devices; ///< in the order of the list
    QList<EntraDeviceId> withoutRecord; ///< members that no device of the list belongs to, in a stable order
};

/// The devices of the list that are meant. A member that is a device's own Entra device names that device alone, never
/// one that is only registered under it. Pure.
ChosenDevices choose(const DeviceChoice &choice, const QList<const Device *> &all);

} // namespace Reslate
