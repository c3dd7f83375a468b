// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/twins.h"

#include "domain/device/serialcell.h"
#include "domain/device/serialnumber.h"

#include <QHash>

#include <algorithm>

namespace Reslate {
namespace {

/// Adds all but the one that was seen last, if there is such a one. bearers: of one serial number.
void addIdle(QSet<DeviceId> &idle, const QHash<DeviceId, QDateTime> &bearers)
{
    if (bearers.size() < 2)
        return;
    const QDateTime last = *std::max_element(bearers.cbegin(), bearers.cend());
    const bool isAlone = last.isValid() && std::count(bearers.cbegin(), bearers.cend(), last) == 1;
    for (auto it = bearers.cbegin(); it != bearers.cend(); ++it) {
        if (!isAlone || *it != last)
            idle.insert(it.key());
    }
}

} // namespace

QSet<DeviceId> idleTwins(const QList<const Device *> &devices)
{
    QHash<QString, QHash<DeviceId, QDateTime>> seenBySerial;
    for (const Device *device : devices) {
        if (isRealSerial(device->serialNumber))
            seenBySerial[comparableSerial(device->serialNumber)].insert(device->id, device->lastSeen);
    }
    QSet<DeviceId> idle;
    for (const QHash<DeviceId, QDateTime> &bearers : std::as_const(seenBySerial))
        addIdle(idle, bearers);
    return idle;
}

std::optional<Twins> twinsIn(const QList<Plan> &plans)
{
    QHash<QString, DeviceRef> bySerial;
    for (const Plan &plan : plans) {
        if (!isDestructive(plan.workflow) || isDirectoryDeletion(plan.workflow.at(0).kind))
            continue;
        for (const JobItem &item : plan.items) {
            const DeviceRef &device = item.device;
            if (!isRealSerial(device.serialNumber))
                continue;
            const QString serial = comparableSerial(device.serialNumber);
            if (const auto other = bySerial.constFind(serial); other != bySerial.cend() && other->id != device.id)
                return Twins {*other, device};
            bySerial.insert(serial, device);
        }
    }
    return std::nullopt;
}

} // namespace Reslate
