// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"
#include "jobs/journal/journaldatabase.h"

#include <QDateTime>
#include <QString>
#include <QVariantList>

namespace Reslate::Jobs {

/// A job as the file knows it.
struct StoredJob {
    qint64 number = 0;
    QVariantList fixed; ///< as fixedValues(); without the plan's digest the job isn't complete
    QString phase;
};

/// Storage: there is no such job.
Result<StoredJob> findJob(JournalDatabase &database, const JobId &id);
/// The same, once all of it is written.
Result<StoredJob> findCompleteJob(JournalDatabase &database, const JobId &id);

/// The state of a job, when it was written, and the seal, which covers the fixed values too.
QVariantList sealedState(
    const JournalDatabase &database, const QVariantList &fixed, const Job &job, const QDateTime &now);

/// Which step of which device of which job.
struct StepPlace {
    qint64 job = 0; ///< its number
    int place = 0;
    int step = 0;
};
/// A step, its seal, and where it stands.
QVariantList sealedStep(const JournalDatabase &database, const Step &step, const StepPlace &where);

} // namespace Reslate::Jobs
