// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/rules/resetmode.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <optional>

namespace Reslate {

/// How the last reset of a device ended. Asked about while something is planned, never at the last look: who orders
/// such a device once more decided that.
struct RecentReset {
    enum class End : quint8 {
        Done, ///< so it is fresh already
        Failed, ///< the device reported that
        RecordGone, ///< the Intune record went with it, which is no proof that it was carried out
        Refused, ///< by a device that can't do it; what the service turned away is no reset
    };
    End end = End::Done;
    QDateTime at; ///< UTC, by the service's clock: when it ended, as far as that is known

    bool operator==(const RecentReset &) const = default;
};

/// So long the end of a reset is recent.
inline constexpr std::chrono::hours recentLimit {24};

/// Whether the mode makes the device start anew, and leaves it with the school: what recentReset() is about.
bool isReset(ResetMode mode);

/// The newest reset of the device that ended less than recentLimit ago, or nullopt. Both what the service lists and own
/// count, which is an order of ours with its time by the service's clock. What has no time isn't known to be recent.
/// now: by the service's clock. Pure.
std::optional<RecentReset> recentReset(
    const Device &device, const std::optional<RecentReset> &own, const QDateTime &now);

/// Who knows that about a device: JobEngine::recentReset.
using RecentResetOf = std::function<std::optional<RecentReset>(const Device &)>;

} // namespace Reslate
