// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace.h"

#include <functional>

namespace Reslate {

/// What the person is about to leave.
struct Departure {
    bool closes = true; ///< the program ends; otherwise the window goes to another school
    bool kept = true; ///< the jobs are written down, and go on when the person comes back
};

/// Asks what becomes of unfinished jobs before the window closes or shows another school; countdowns stand still behind
/// the question. Does nothing while it is already asked.
void askBeforeLeaving(JobEngine &engine, Departure departure, QWidget *window, const std::function<void()> &leave);

} // namespace Reslate
