// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace Reslate::Jobs {

/// An order leaves at most this long after the facts that allow it were asked for.
inline constexpr std::chrono::seconds factsMaxAge {60};
/// What takes a device away or resets it leaves at most this long after the answer that showed that nobody else had
/// ordered anything for the device.
inline constexpr std::chrono::seconds checkMaxAge {3};

/// Whether what was read then is not older than that. What seems to lie ahead was read before somebody set the clock
/// back. Pure.
inline bool isFresh(const QDateTime &asOf, std::chrono::milliseconds maxAge, const QDateTime &now)
{
    const qint64 age = asOf.msecsTo(now);
    return age >= 0 && age <= maxAge.count();
}

} // namespace Reslate::Jobs
