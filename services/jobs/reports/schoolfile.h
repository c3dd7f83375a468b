// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/report.h"
#include "jobs/journal/jsonfields.h"

namespace Reslate::Jobs {

/// What the school says of itself on its reports, as the journal keeps it; the logo isn't kept.
Json jsonOf(const SchoolDetails &school);
/// The same back. sound is false where it isn't what was written.
SchoolDetails schoolFrom(const Json &json, bool &sound);

} // namespace Reslate::Jobs
