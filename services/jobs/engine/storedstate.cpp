// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/storedstate.h"

#include "jobs/journal/jobstore.h"

namespace Reslate::Jobs {

StoredState readState(JobStore &store, const QDateTime &midnight, const QDateTime &since)
{
    return {.protections = ProtectedList::read(store),
        .hours = store.loadHours(),
        .fourEyes = store.loadFourEyes(),
        .sentToday = store.countSent(midnight),
        .sentLately = store.countSent(since),
        .jobs = store.loadJobs(),
        .dayCounts = {}};
}

} // namespace Reslate::Jobs
