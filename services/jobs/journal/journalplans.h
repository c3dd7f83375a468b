// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/planstore.h"
#include "jobs/journal/journaldatabase.h"

namespace Reslate::Jobs {

/// Saved plans as rows of the journal, each a document of planfile.h under its id; see PlanStore. Those that write
/// belong inside atomically(). A document that is not what was written gives StorageDamaged.
/// savePlan: Usage where it has no id or no devices.
/// refuseStarted and startPlan: Conflict when it was started at another time.
Result<void> savePlan(JournalDatabase &database, const SavedPlan &plan);
Result<void> savePlan(JournalDatabase &database, const SavedRemoval &plan);
Result<QList<KeptPlan>> loadPlans(JournalDatabase &database);
/// Writes those that were not started once more, so that they bear the seal of the key; a newer one stays as it is.
/// Belongs inside atomically().
Result<void> sealPlans(JournalDatabase &database);
Result<QList<StartedPlan>> loadStarted(JournalDatabase &database);
Result<void> refuseStarted(JournalDatabase &database, const PlanId &id, const QDateTime &except);
Result<void> startPlan(JournalDatabase &database, const PlanId &id, const QDateTime &when);
Result<QDateTime> planStarted(JournalDatabase &database, const PlanId &id);

} // namespace Reslate::Jobs
