// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/disposal.h"
#include "jobs/journal/jsonfields.h"

namespace Reslate::Jobs {

/// What people wrote of the disposal, as the journal keeps it; what they didn't isn't there.
Json jsonOf(const DisposalFacts &facts);
/// The same back; null: nobody was asked. sound is false where it isn't what was written.
DisposalFacts disposalFrom(const Json &json, bool &sound);

} // namespace Reslate::Jobs
