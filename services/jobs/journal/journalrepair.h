// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/journal/journaldatabase.h"

namespace Reslate::Jobs {

/// With version 1 an item's baseline was when the newest result before its order began, however long ago, or nothing: a
/// result that is older than the order and shows up late would prove it. Makes it what it is today (job.h), which is
/// not before the job was made, less the slack. By this computer's clock: one that was ahead only hides proof. A row
/// that doesn't bear its digest stays as it is, to be found. Belongs inside atomically().
Result<void> boundBaselines(JournalDatabase &database);

} // namespace Reslate::Jobs
