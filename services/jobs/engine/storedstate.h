// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/job/job.h"
#include "domain/plan/foureyes.h"
#include "domain/rules/closedhours.h"
#include "domain/rules/resetmode.h"
#include "jobs/engine/daycount.h"
#include "jobs/rules/protectedlist.h"

#include <QDateTime>
#include <QHash>

namespace Reslate {
class JobStore;
} // namespace Reslate

namespace Reslate::Jobs {

/// What the count that is shared with other programs held then.
struct DayReading {
    ResetMode mode = ResetMode::FactoryWipe;
    DayClaim claim;
    Result<DayCount::Claim> answer;
};

/// What the store has for an engine that begins.
struct StoredState {
    // Each for itself, so that none counts as empty when another can't be read.
    Result<ProtectedList::Stored> protections;
    Result<QList<ClosedHours>> hours;
    Result<FourEyes> fourEyes;
    Result<QHash<ResetMode, int>> sentToday;
    Result<QHash<ResetMode, int>> sentLately;
    Result<QList<Job>> jobs;
    QList<DayReading> dayCounts;
};

/// midnight and since: UTC; from when on what was sent counts for the day, and for the last moments.
StoredState readState(JobStore &store, const QDateTime &midnight, const QDateTime &since);

} // namespace Reslate::Jobs
