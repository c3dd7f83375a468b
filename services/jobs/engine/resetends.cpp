// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/resetends.h"

#include "domain/job/resetend.h"
#include "jobs/engine/jobregistry.h"

namespace Reslate {

void ResetEnds::note(JobEntry &entry, int item)
{
    const JobItem &ended = std::as_const(entry.job.items).at(item);
    if (!resetEnd(ended))
        return;
    const QList<RecordId> records = recordsOf(ended);
    for (const RecordId &record : records) {
        const ItemRef known = m_places.value(record);
        if (!known || known.entry->job.created <= entry.job.created)
            m_places.insert(record, {&entry, item});
    }
}

std::optional<RecentReset> ResetEnds::of(const Device &device) const
{
    DeviceRef named;
    named.id = device.id;
    named.autopilot = device.autopilotId;
    named.entraDevice = device.entraDeviceId;
    ItemRef youngest;
    const QList<RecordId> records = recordsOf(named);
    for (const RecordId &record : records) {
        const ItemRef place = m_places.value(record);
        if (place && (!youngest || youngest.entry->job.created < place.entry->job.created))
            youngest = place;
    }
    return youngest ? resetEnd(youngest.item()) : std::nullopt;
}

} // namespace Reslate
