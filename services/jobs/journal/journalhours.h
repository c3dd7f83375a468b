// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/closedhours.h"
#include "domain/rules/lifting.h"
#include "jobs/journal/journaldatabase.h"

namespace Reslate::Jobs {

/// The closed hours as the history tells them, oldest first. StorageDamaged as readProtections().
Result<QList<ClosedHours>> readHours(JournalDatabase &database);

/// Both belong inside atomically(). Conflict, or NotFound, as JobStore says.
Result<void> recordHours(JournalDatabase &database, const ClosedHours &hours);
Result<void> recordLifting(JournalDatabase &database, const ClosedHours &hours, const Lifting &lifting);

} // namespace Reslate::Jobs
