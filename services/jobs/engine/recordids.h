// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"

#include <QList>

#include <variant>

namespace Reslate {

/// One of the records under which the services know a computer: of Intune, of Autopilot or of Entra.
struct RecordId {
    std::variant<DeviceId, AutopilotId, EntraDeviceId> id;

    bool operator==(const RecordId &) const = default;
    friend size_t qHash(const RecordId &record, size_t seed = 0)
    {
        return std::visit([seed](const auto &id) { return qHash(id, seed); }, record.id);
    }
};

/// Every record that is known of the computer. Pure.
inline QList<RecordId> recordsOf(const DeviceRef &device)
{
    QList<RecordId> records;
    const auto add = [&records](const auto &id) {
        if (!id.isEmpty())
            records.append({id});
    };
    add(device.id);
    add(device.autopilot);
    add(device.entraDevice);
    return records;
}

/// The same of the computer that a job names, with the Intune records under which it came back. Pure.
inline QList<RecordId> recordsOf(const JobItem &item)
{
    QList<RecordId> records = recordsOf(item.device);
    for (const Step &step : item.steps) {
        if (!step.enrolledAs.isEmpty())
            records.append({step.enrolledAs});
    }
    return records;
}

} // namespace Reslate
