// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device.h"

#include <QList>
#include <QSet>

namespace Reslate {

/// Which devices a person means, by groups and one by one.
struct DeviceChoice {
    QSet<EntraDeviceId> members; ///< of all groups
    QSet<EntraDeviceId> without; ///< of the groups that are taken off
    QSet<DeviceId> plus; ///< named one by one: also when a group takes it off
    QSet<DeviceId> minus; ///< taken off one by one: whatever else names it
};

struct ChosenDevices {
    QList<const Device *> devices; ///< in the order of the list
    int withoutRecord = 0; ///< members that no device of the list belongs to
};

/// The devices of the list that are meant. Pure.
ChosenDevices choose(const DeviceChoice &choice, const QList<const Device *> &all);

} // namespace Reslate
