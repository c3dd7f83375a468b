// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/devicechoice.h"

#include <algorithm>

namespace Reslate {
namespace {

bool holds(const QSet<EntraDeviceId> &members, const EntraDeviceId &id)
{
    return !id.isEmpty() && members.contains(id);
}

/// The members that are some device's own Entra device.
QSet<EntraDeviceId> ownMembers(const QSet<EntraDeviceId> &members, const QList<const Device *> &devices)
{
    QSet<EntraDeviceId> own;
    for (const Device *device : devices) {
        if (holds(members, device->entraDeviceId))
            own.insert(device->entraDeviceId);
    }
    return own;
}

} // namespace

bool isMember(const Device &device, const QSet<EntraDeviceId> &members)
{
    return holds(members, device.entraDeviceId)
        || (device.isRegistrationCertain && holds(members, device.registeredEntraId));
}

bool mayBeMember(const Device &device, const QSet<EntraDeviceId> &members)
{
    return holds(members, device.entraDeviceId) || holds(members, device.registeredEntraId);
}

ChosenDevices choose(const DeviceChoice &choice, const QList<const Device *> &all)
{
    const QSet<EntraDeviceId> registered = choice.members - ownMembers(choice.members, all);
    QSet<EntraDeviceId> unlisted = choice.members - choice.without;
    ChosenDevices chosen;
    for (const Device *device : all) {
        const bool named = holds(choice.members, device->entraDeviceId)
            || (device->isRegistrationCertain && holds(registered, device->registeredEntraId));
        if (named) {
            unlisted.remove(device->entraDeviceId);
            unlisted.remove(device->registeredEntraId);
        }
        const bool byGroup = named && !mayBeMember(*device, choice.without);
        if ((byGroup || choice.plus.contains(device->id)) && !choice.minus.contains(device->id))
            chosen.devices.append(device);
    }
    chosen.withoutRecord = unlisted.values();
    std::sort(chosen.withoutRecord.begin(), chosen.withoutRecord.end());
    return chosen;
}

} // namespace Reslate
