// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/pendinglabels.h"

namespace Reslate::Models {

/// What it means that an item stands where it stands, and what to do; whatToDo is empty where there is nothing to do.
/// device == nullptr: nothing is known about it.
Advice proofAdvice(const JobItem &item, ResetMode mode, const Device *device, const QDateTime &now);

/// Refused by the service, as opposed to failed on the device.
bool wasRefused(const JobItem &item);

} // namespace Reslate::Models
