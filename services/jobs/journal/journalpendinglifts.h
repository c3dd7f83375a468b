// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/pendinglift.h"
#include "jobs/journal/journaldatabase.h"

namespace Reslate::Jobs {

/// What persons lifted that was pending, as the history tells it, oldest first. StorageDamaged as readProtections().
Result<QList<PendingLift>> readPendingLifts(JournalDatabase &database);

/// Belongs inside atomically().
Result<void> recordPendingLift(JournalDatabase &database, const PendingLift &lift);

} // namespace Reslate::Jobs
