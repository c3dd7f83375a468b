// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job.h"

namespace Reslate {

/// Whether a store may be told this of an item that it knows as that one, be it that it missed some rungs between. An
/// unknown outcome is never sent again, so nothing leads from it to Planned or Sent, unless a request for approval was
/// found that the service made of the order: then the item got its code since, and with it the proof that nothing was
/// done.
bool mayBecome(const JobItem &known, const JobItem &told);

/// Whether it makes sense to offer that a person says what they saw: the order may have reached the device, neither the
/// device nor a person has said yet that it is done, and the mode leaves something to see or nobody knows what became
/// of the order. What may be confirmed at all says canMove().
bool isWorthConfirming(const JobItem &item, ResetMode mode);

/// Whether a wiped device may still prove it by enrolling again. Pure.
bool mayEnrollAgain(ItemState state, ResetMode mode);

/// Whether a record that bears the device's serial number later can be told by that to be this device's: the number is
/// real, and its record alone bore it when the order left. Pure.
bool isKnownBySerial(const JobItem &item);

} // namespace Reslate
