// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/disposal.h"
#include "jobs/journal/jsonfields.h"

namespace Reslate::Jobs {

/// What people wrote of the disposal, as the journal keeps it; what they didn't isn't there.
Json jsonOf(const DisposalFacts &facts);
/// The same back; null: nobody was asked. sound is false where it isn't what was written.
DisposalFacts disposalFrom(const Json &json, bool &sound);
/// What people said of it; what they didn't isn't there, and that nothing is recorded is said by "not-recorded",
/// "not-claimed" or an empty text.
Json jsonOf(const DisposalWords &words);
/// The same back. sound is false where it isn't what was written.
DisposalWords disposalWordsFrom(const Json &json, bool &sound);

} // namespace Reslate::Jobs
