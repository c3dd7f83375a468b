// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job.h"

namespace Reslate {

/// Whether there was or is a time in which the whole job can be taken back before anything leaves.
inline bool hasCountdown(const Job &job)
{
    return job.created < job.countdownEnds;
}

} // namespace Reslate
