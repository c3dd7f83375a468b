// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/listedmembers.h"

#include "domain/device/devicechoice.h"

namespace Reslate::Models {

std::optional<int> listedMembers(const DeviceCatalog &catalog, const GroupId &group)
{
    const DeviceCatalog::Members *members = catalog.members(group);
    if (!members || !members->known)
        return std::nullopt;
    int count = 0;
    for (int row = 0; row < catalog.count(); ++row) {
        const Device &device = catalog.at(row);
        count += !device.recordGone && isMember(device, members->devices) ? 1 : 0;
    }
    return count;
}

} // namespace Reslate::Models
