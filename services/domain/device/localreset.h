// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"

#include <QDateTime>

#include <chrono>

namespace Reslate {

/// A computer that was reset at its lock screen connects when it is set up again. Who looks for it later finds it by
/// its serial number.
inline constexpr std::chrono::hours localResetWindow {7 * 24};

/// Whether the device may be one that was reset at its lock screen and has its old primary user still: Windows, Entra
/// joined, with a primary user, in contact within localResetWindow and not enrolled within it, since who enrolled a
/// device lately is its user rightly. No more than that: Graph tells nothing of a local reset, and it leaves primary
/// user and Entra owner (graph.md §10), so most of these were never reset. What isn't known says no. Pure.
bool mayBeResetLocally(const Device &device, const QDateTime &now);

} // namespace Reslate
