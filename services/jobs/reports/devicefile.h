// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/job/job.h"
#include "jobs/journal/jsonfields.h"

namespace Reslate::Jobs {

// Devices in the documents that the journal keeps. What isn't known isn't written.

Json jsonOf(const DeviceRef &device);
DeviceRef deviceRefFrom(const Json &json, bool &sound);
/// All that is known of a device, by stable names.
Json jsonOf(const Device &device);
/// sound becomes false where the object is none that jsonOf() made.
Device deviceFrom(const Json &json, bool &sound);

} // namespace Reslate::Jobs
