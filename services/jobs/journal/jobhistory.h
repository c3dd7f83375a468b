// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"
#include "jobs/journal/jobstore.h"
#include "jobs/journal/journalchain.h"

namespace Reslate::Jobs {

// The lines of history about a job and its devices. number: the job's in the file; person: who works with the journal,
// and decides.

/// A job went over into its phase. before: its phase until now; empty: it is new.
HistoryRow phaseEntry(
    const Job &job, qint64 number, const QDateTime &now, const QString &before, const QString &person);
/// entry: what a step of the device in that place came to.
HistoryRow itemEntry(qint64 number, int place, const HistoryEntry &entry, const QString &person);
/// A further step of it was planned.
HistoryRow stepEntry(qint64 number, int place, int step, const QDateTime &when);

} // namespace Reslate::Jobs
