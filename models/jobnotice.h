// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "badge.h"
#include "domain/job.h"

#include <QString>

namespace Reslate {

/// What a person should know about a job before all else.
struct JobNotice {
    QString title; ///< empty: there is nothing
    QString text; ///< what it means and what to do
    Tone tone = Tone::Neutral;
};

/// Why the program holds a job, or after Stop which devices can't be called back.
JobNotice jobNotice(const Job &job);
/// A pilot or stop rule holds the job, so that looking at the failures comes first.
bool isHeldForFailures(const Job &job);

} // namespace Reslate
