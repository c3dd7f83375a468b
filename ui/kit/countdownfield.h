// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings.h"

namespace Reslate {

/// So long a countdown is at least that is kept for the next question.
inline constexpr int shortestKeptCountdown = 5;

/// Keeps it for the next question. What leaves nobody the time to take anything back counts once only, so that no later
/// order goes without a countdown because of an earlier one.
inline void keepCountdown(Settings &settings, int seconds)
{
    if (seconds >= shortestKeptCountdown)
        settings.set(settingkeys::countdownSeconds, seconds);
}

} // namespace Reslate
