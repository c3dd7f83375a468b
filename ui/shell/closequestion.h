// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <functional>

namespace Reslate {

/// What the person is about to leave.
struct Departure {
    bool closes = true; ///< the program ends; otherwise the window goes to another school
    bool kept = true; ///< the jobs are written down, and go on when the person comes back
};

/// How many devices got an order and are at it, or were not asked yet how far they are. Not those that are off: they
/// may take weeks.
int devicesUnderWay(const JobEngine &engine);

/// Asks what becomes of unfinished jobs before the window closes or shows another school; countdowns stand still behind
/// the question. When nothing is unsent, says what the devices under way do without the program. Does nothing while it
/// is already asked.
void askBeforeLeaving(JobEngine &engine, Departure departure, QWidget *window, const std::function<void()> &leave);

} // namespace Reslate
