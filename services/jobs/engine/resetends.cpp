// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/resetends.h"

#include "domain/device/serialnumber.h"
#include "domain/job/resetend.h"
#include "jobs/engine/jobregistry.h"

namespace Reslate::Jobs {

void ResetEnds::note(JobEntry &entry, int item)
{
    const JobItem &ended = std::as_const(entry.job.items).at(item);
    if (!resetEnd(ended))
        return;
    for (const RecordId &record : recordsOf(ended)) {
        const ItemRef known = m_places.value(record);
        if (!known || known.entry->job.created <= entry.job.created)
            m_places.insert(record, {&entry, item});
    }
}

std::optional<RecentReset> ResetEnds::of(const Device &device) const
{
    if (m_places.isEmpty())
        return std::nullopt;
    DeviceRef named;
    named.id = device.id;
    named.autopilot = device.autopilotId;
    named.entraDevice = device.entraDeviceId;
    named.serialNumber = device.serialNumber;
    const auto isIt = [&device](const ItemRef &place, const RecordId &record) {
        return recordsOf(place.item()).contains(record) // a number may have turned out to be no one's
            && isSameSerial(place.item().device.serialNumber, device.serialNumber) != false;
    };
    ItemRef youngest;
    for (const RecordId &record : recordsOf(named)) {
        const ItemRef place = m_places.value(record);
        if (place && isIt(place, record) && (!youngest || youngest.entry->job.created < place.entry->job.created))
            youngest = place;
    }
    return youngest ? resetEnd(youngest.item()) : std::nullopt;
}

} // namespace Reslate::Jobs
