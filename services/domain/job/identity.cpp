// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/job/identity.h"

#include "domain/device/serialcell.h"
#include "domain/device/serialnumber.h"

namespace Reslate {

Identity identityOf(const JobItem &planned, const Device &record)
{
    if (const auto same = isSameSerial(planned.device.serialNumber, record.serialNumber); same.has_value())
        return *same ? Identity::Same : Identity::Changed;
    if (!planned.device.entraDevice.isEmpty() && !record.entraDeviceId.isEmpty())
        return planned.device.entraDevice == record.entraDeviceId ? Identity::Same : Identity::Changed;
    const bool readsTheSame = comparableSerial(planned.device.serialNumber) == comparableSerial(record.serialNumber);
    return readsTheSame ? Identity::Same : Identity::Unproven;
}

bool isLinked(const JobItem &planned, const Device &record)
{
    const bool sameEntra = !planned.device.entraDevice.isEmpty() && planned.device.entraDevice == record.entraDeviceId;
    return isSameSerial(planned.device.serialNumber, record.serialNumber).value_or(sameEntra);
}

DeviceId recordAt(const JobItem &item, qsizetype step)
{
    DeviceId record = item.device.id;
    // What came back before its deletion in Intune was ordered is what that deletion is of.
    const bool isItself = step < item.steps.size() && item.steps.at(step).kind == ResetMode::DeleteIntune;
    for (qsizetype i = 0; i < step + (isItself ? 1 : 0); ++i) {
        if (!item.steps.at(i).enrolledAs.isEmpty())
            record = item.steps.at(i).enrolledAs;
    }
    return record;
}

DeviceId latestRecord(const JobItem &item)
{
    return recordAt(item, item.steps.size());
}

} // namespace Reslate
