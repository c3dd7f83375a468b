// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/job/job.h"

namespace Reslate {

/// What is known about whether an Intune record is still the planned device's.
enum class Identity : quint8 {
    Same, ///< the same serial number or, where that says nothing, the same Entra record; or nothing has changed
    Unproven, ///< neither can be compared, and the serial number reads otherwise: only the record's id speaks for it
    Changed, ///< another serial number or, where that says nothing, another Entra record
};

/// Compares the record that has the planned id by now with what was planned. A serial number that is not real
/// (isRealSerial) neither proves nor blocks. Pure.
Identity identityOf(const JobItem &planned, const Device &record);

/// Whether a record with another id is linked to the planned device: by a real serial number or, where one of the two
/// has none, by the Entra device id. It proves something only where no further record is linked like this. Pure.
bool isLinked(const JobItem &planned, const Device &record);

/// The Intune record that a step of the item is or was about: the planned one, or the one under which an earlier step
/// saw the device come back; of a deletion in Intune also the one under which it was found to be back just before it.
/// step: its place, from 0.
DeviceId recordAt(const JobItem &item, qsizetype step);
/// The Intune record under which the device was last known to be enrolled.
DeviceId latestRecord(const JobItem &item);

} // namespace Reslate
