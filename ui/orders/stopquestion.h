// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

namespace Reslate {

/// Takes back what the job has not sent: at once while it counts down or sends, but only after a question when it waits
/// for a start that is more than a minute away (isForLater). There nothing presses, and a plan
/// for next week is easily lost by one click. One question at a time in this window; Enter and Escape keep the job.
void stopJob(const AppServices &work, const JobId &job, QWidget *window);

} // namespace Reslate
