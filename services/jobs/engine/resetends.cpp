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
    QList<DeviceId> devices {ended.device.id};
    for (const Step &step : ended.steps)
        devices.append(step.enrolledAs);
    for (const DeviceId &device : std::as_const(devices)) {
        const ItemRef known = m_places.value(device);
        if (!device.isEmpty() && (!known || known.entry->job.created <= entry.job.created))
            m_places.insert(device, {&entry, item});
    }
}

std::optional<RecentReset> ResetEnds::of(const DeviceId &device) const
{
    const ItemRef place = m_places.value(device);
    return place ? resetEnd(place.item()) : std::nullopt;
}

} // namespace Reslate
