// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace.h"

#include <functional>

namespace Reslate {

/// Asks what becomes of unfinished jobs before the window closes; countdowns stand still behind the question. Does
/// nothing while it is already asked. kept: the jobs are written down for the next start.
void askBeforeClosing(JobEngine &engine, bool kept, QWidget *window, const std::function<void()> &close);

} // namespace Reslate
