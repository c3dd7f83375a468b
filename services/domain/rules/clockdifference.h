// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Reslate {

/// By how much this computer's clock and the service's may differ. No certificate of a public server is valid for
/// longer (CA/Browser Forum, ballot SC-081v3), so a computer whose clock is further off would not have got through to
/// the service: beyond it one of the two clocks is nonsense, and nobody can tell which.
inline constexpr std::chrono::hours believableDifference {200 * 24};

} // namespace Reslate
