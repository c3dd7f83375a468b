// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/devicechoice.h"

namespace Reslate {

ChosenDevices choose(const DeviceChoice &choice, const QList<const Device *> &all)
{
    const QSet<EntraDeviceId> wanted = choice.members - choice.without;
    QSet<EntraDeviceId> listed;
    ChosenDevices chosen;
    for (const Device *device : all) {
        const bool byGroup = !device->entraDeviceId.isEmpty() && wanted.contains(device->entraDeviceId);
        if (byGroup)
            listed.insert(device->entraDeviceId);
        if ((byGroup || choice.plus.contains(device->id)) && !choice.minus.contains(device->id))
            chosen.devices.append(device);
    }
    chosen.withoutRecord = static_cast<int>(wanted.size() - listed.size());
    return chosen;
}

} // namespace Reslate
