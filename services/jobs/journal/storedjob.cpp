// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/storedjob.h"

#include "jobs/journal/journalrows.h"
#include "jobs/journal/journalseals.h"

namespace Reslate::Jobs {

Result<StoredJob> findJob(JournalDatabase &database, const JobId &id)
{
    StoredJob stored;
    const Result<void> read = database.read(
        Sql::FindJob, {textValue(id.toString())}, [&stored](const QVariantList &row) -> Result<void> {
            stored = {row.at(0).toLongLong(), row.mid(1, fixedColumns), row.constLast().toString()};
            return {};
        });
    if (!read)
        return tl::make_unexpected(read.error());
    if (stored.number == 0)
        return failure(ErrorKind::Storage, QStringLiteral("no such job"));
    return stored;
}

Result<StoredJob> findCompleteJob(JournalDatabase &database, const JobId &id)
{
    Result<StoredJob> stored = findJob(database, id);
    if (stored && stored->fixed.constLast().toByteArray().isEmpty())
        return failure(ErrorKind::Storage, QStringLiteral("no such job"));
    return stored;
}

QVariantList sealedState(
    const JournalDatabase &database, const QVariantList &fixed, const Job &job, const QDateTime &now)
{
    QVariantList values = stateValues(job);
    values.append(timeValue(now));
    values.append(rowSeal(database, sealedJobValues(fixed + values)));
    return values;
}

QVariantList sealedStep(const JournalDatabase &database, const Step &step, const StepPlace &where)
{
    const QVariantList values = stepValues(step);
    const QVariantList key {where.job, where.place, where.step};
    return values + QVariantList {rowSeal(database, sealedStepValues(values, key))} + key;
}

} // namespace Reslate::Jobs
