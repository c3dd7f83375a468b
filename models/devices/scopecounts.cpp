// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/scopecounts.h"

namespace Reslate {

ScopeCounts countScope(const DeviceModel &model, const DeviceCriteria &criteria)
{
    ScopeCounts counts;
    const bool isGroup = std::holds_alternative<GroupMembers>(criteria.scope());
    QSet<EntraDeviceId> devices;
    for (int row = 0; row < criteria.count(); ++row) {
        if (!criteria.inScope(row))
            continue;
        const DeviceFlags &flags = model.flagsAt(row);
        ++counts.devices;
        const EntraDeviceId &entra = model.device(row).entraDeviceId;
        if (isGroup && !entra.isEmpty()) { // without one, nothing tells that two records are one computer
            counts.secondRecords += devices.contains(entra) ? 1 : 0;
            devices.insert(entra);
        }
        counts.canAutopilotReset += flags.canAutopilotReset ? 1 : 0;
        counts.recent += flags.recent ? 1 : 0;
        counts.hybrid += flags.hybrid ? 1 : 0;
        counts.notSeen30Days += flags.notSeen30Days ? 1 : 0;
        counts.held += flags.held && !flags.toStart ? 1 : 0;
        counts.toStart += flags.toStart ? 1 : 0;
    }
    const QList<DeviceId> checked = model.checkedDevices();
    for (const DeviceId &id : checked) {
        const int row = model.catalog().rowOf(id);
        ++counts.checked;
        counts.checkedHeld += model.flagsAt(row).held ? 1 : 0;
        counts.checkedHidden += criteria.isShown(row) ? 0 : 1;
    }
    return counts;
}

} // namespace Reslate
