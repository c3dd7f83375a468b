// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/recordids.h"

#include "domain/device/serialcell.h"
#include "domain/device/serialnumber.h"

#include <algorithm>

namespace Reslate::Jobs {
namespace {

template <class Id> void add(RecordIds &records, const Id &id)
{
    if (!id.isEmpty())
        records.append({id});
}

void addSerial(RecordIds &records, const QString &serial)
{
    if (isRealSerial(serial))
        records.append({SerialNumber {comparableSerial(serial)}});
}

} // namespace

RecordIds recordsOf(const DeviceRef &device)
{
    RecordIds records;
    add(records, device.id);
    add(records, device.autopilot);
    add(records, device.entraDevice);
    addSerial(records, device.serialNumber);
    return records;
}

RecordIds recordsOf(const JobItem &item)
{
    RecordIds records;
    add(records, item.device.id);
    for (const Step &step : item.steps)
        add(records, step.enrolledAs);
    add(records, item.device.autopilot);
    add(records, item.device.entraDevice);
    const bool isShared = std::any_of(item.steps.cbegin(), item.steps.cend(),
        [](const Step &step) { return step.serialBearers == SerialBearers::Several; });
    if (!isShared)
        addSerial(records, item.device.serialNumber);
    return records;
}

} // namespace Reslate::Jobs
