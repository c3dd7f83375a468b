// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/device/windowsrelease.h"
#include "domain/job/job.h"
#include "domain/job/jobstanding.h"

#include <QDateTime>

#include <optional>

namespace Reslate {

/// The views of the sidebar.
enum class DeviceView : quint8 {
    NeedsAttention,
    HybridJoined,
    NotSeen60Days,
    NotInAutopilot,
    OutOfSupport,
    StillAssigned,
    BeingReset,
    Wiped,
    Retired
};
inline constexpr int deviceViewCount = 9;

/// An order of a job for a device, and what became of it.
struct OrderEnd {
    JobId job;
    ResetMode mode = ResetMode::Sync;
    JobItem item;
};

/// The newest word of a job about a device.
struct JobMark {
    ResetMode mode = ResetMode::Sync;
    QDateTime jobCreated;
    JobId job;
    JobItem item;
    std::optional<JobStart> start; ///< of its job; nullopt: that has begun
    std::optional<OrderEnd> takenBy; ///< an earlier order that took the device away: tookAway()
};

/// The mark gets to know of another order for its device, older than its own: one that took the device away is not
/// hidden by what was ordered after it. True: that changed the mark.
bool rememberEnd(JobMark &mark, const OrderEnd &order);

/// Of a device that an order took away, that order, be it the mark's own or an earlier one; nullopt: none did, or
/// something newer is under way. A wipe that is proven counts before all others. The pointer lives as long as the mark.
struct TakenBy {
    ResetMode mode = ResetMode::Sync;
    const JobItem *item = nullptr;
};
std::optional<TakenBy> takenBy(const JobMark &mark);

/// Whether the device waits for the start of its job: nothing was sent to it, nor to another one.
bool waitsForStart(const JobMark &mark);

/// What views and counts ask of a device, worked out once per change instead of once per question.
struct DeviceFlags {
    quint16 views = 0; ///< one bit per DeviceView
    bool gone : 1 = false; ///< its record is gone: listed in Wiped, Retired or NeedsAttention only
    bool canAutopilotReset : 1 = false; ///< allowed or warned; of DeviceJudge, one that a plan would not leave out
    bool recent : 1 = false; ///< it had a reset in the last day, so a plan leaves it out; set by DeviceJudge
    bool hybrid : 1 = false;
    bool notSeen30Days : 1 = false; ///< or never
    bool held : 1 = false; ///< a job that isn't over has still to do with it; set by DeviceJudge
    bool toStart : 1 = false; ///< the same, and that job has not begun

    bool in(DeviceView view) const { return (views & (1U << static_cast<unsigned>(view))) != 0; }
    bool operator==(const DeviceFlags &) const = default;
};

/// Pure. mark: nullptr when no job of this run names the device. The views:
/// NeedsAttention: a job item that failed, is unknown or was blocked at the last look, or of a reset that somebody has
/// to go after (needsChasing()); a wipe, retire or reset that the service reports as failed in the last 30 days;
/// doubtful records; an expired management certificate; a record that is gone without one of our orders that explains
/// it, or after a wipe that is not proven. HybridJoined · NotSeen60Days (or never seen) · NotInAutopilot: Windows, and
/// a complete list doesn't hold it. OutOfSupport: isWindowsSupported() says no; what isn't known is not in it.
/// StillAssigned: mayBeResetLocally() and not being reset. BeingReset: an item of a destructive job that was sent and
/// isn't at its end, whatever became of the job, or a reset, wipe, retire or deletion that the service has yet to do.
/// Wiped: a job wiped it for good, and that is proven (isWiped()); Retired: a job retired it or deleted its record;
/// both are in no other view.
DeviceFlags flagsOf(const Device &device, const JobMark *mark, const QDateTime &now,
    const WindowsSupport &support = knownWindowsSupport());

} // namespace Reslate
