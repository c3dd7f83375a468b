// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job.h"

namespace Reslate {

/// Whether a store may be told this of an item that it knows as that one, be it that it missed some rungs between. An
/// unknown outcome is never sent again, so nothing leads from it to Planned or Sent, unless a request for approval was
/// found that the service made of the order: then the item got its code since, and with it the proof that nothing was
/// done.
bool mayBecome(const JobItem &known, const JobItem &told);

} // namespace Reslate
