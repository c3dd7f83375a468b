// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/report.h"
#include "jobs/journal/jsonfields.h"

namespace Reslate::Jobs {

/// What a person says of a retirement, as the journal keeps it; what nobody said isn't there.
Json jsonOf(const RetirementWords &words);
/// sound becomes false where it is damaged.
RetirementWords wordsFrom(const Json &json, bool &sound);

} // namespace Reslate::Jobs
