// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device.h"
#include "domain/job.h"

#include <QDateTime>

namespace Reslate {

/// The views of the sidebar.
enum class DeviceView : quint8 { NeedsAttention, HybridJoined, NotSeen60Days, NotInAutopilot, BeingReset, Retired };
inline constexpr int deviceViewCount = 6;

/// The newest word of a job about a device.
struct JobMark {
    ResetMode mode = ResetMode::Sync;
    QDateTime jobCreated;
    JobId job;
    JobItem item;
    QDateTime startsAt; ///< UTC, of a job that counts down: when its first order leaves; invalid: it has begun
};

/// Whether the device waits for the start of its job: nothing was sent to it, nor to another one.
bool waitsForStart(const JobMark &mark);

/// What views and counts ask of a device, worked out once per change instead of once per question.
struct DeviceFlags {
    quint8 views = 0; ///< one bit per DeviceView
    bool gone : 1 = false; ///< its record is gone: listed in Retired only
    bool canAutopilotReset : 1 = false; ///< allowed or warned
    bool hybrid : 1 = false;
    bool notSeen30Days : 1 = false; ///< or never
    bool held : 1 = false; ///< a job that isn't over has still to do with it; set by DeviceModel
    bool toStart : 1 = false; ///< the same, and that job has not begun

    bool in(DeviceView view) const { return (views & (1U << static_cast<unsigned>(view))) != 0; }
    bool operator==(const DeviceFlags &) const = default;
};

/// Pure. mark: nullptr when no job of this run names the device. The views:
/// NeedsAttention: a job item that failed, is unknown or was blocked at the last look; a wipe, retire or
/// reset that the service reports as failed in the last 30 days; doubtful records; an expired management
/// certificate. HybridJoined · NotSeen60Days (or never seen) · NotInAutopilot: Windows, and a complete list
/// doesn't hold it. BeingReset: an item of a destructive job that is to be sent or not at its end and whose job
/// has begun, or a reset, wipe, retire or deletion that the service has yet to do. Retired: the record is gone, or a
/// job that makes the record leave reached its end; then in no other view.
DeviceFlags flagsOf(const Device &device, const JobMark *mark, const QDateTime &now);

} // namespace Reslate
