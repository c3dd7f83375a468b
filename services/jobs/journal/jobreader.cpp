// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/jobreader.h"

#include "jobs/journal/journalchain.h"
#include "jobs/journal/journalrows.h"
#include "jobs/journal/journalseals.h"
#include "jobs/journal/storedjob.h"

namespace Reslate::Jobs {
namespace {

tl::unexpected<Error> brokenSeal(const QString &what)
{
    return failure(ErrorKind::StorageDamaged, QStringLiteral("a row was changed: ") + what);
}

/// The next line of a device's history; those before it tell of which step it is.
Result<void> appendEntry(QList<HistoryEntry> &entries, const QVariantList &row)
{
    if (!bearsItsHash(row))
        return brokenAt(row.constFirst().toString(), QStringLiteral("the history was changed"));
    constexpr qsizetype what = 5;
    Result<HistoryEntry> entry = historyEntryFromValues( // what, at, who, detail, request id
        {row.at(what), row.at(3), row.at(4), row.at(what + 1), row.at(what + 2)});
    if (!entry)
        return tl::make_unexpected(entry.error());
    if (entry->who == theProgram)
        entry->who.clear();
    const int before = entries.isEmpty() ? 0 : entries.constLast().step;
    entry->step = before + (row.at(what).toString() == stepPlanned ? 1 : 0);
    entries.append(*entry);
    return {};
}

} // namespace

JobReader::JobReader(JournalDatabase &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

Result<QList<Job>> JobReader::loadJobs() const
{
    QList<Job> jobs;
    const Result<void> read = m_database.read(
        Sql::LoadJobs, {timeValue(recentSince())}, [&](const QVariantList &row) -> Result<void> {
            Result<Job> job = jobFromRow(row);
            if (!job)
                return tl::make_unexpected(job.error());
            jobs.append(std::move(*job));
            return {};
        });
    if (!read)
        return tl::make_unexpected(read.error());
    return jobs;
}

Result<QList<JobId>> JobReader::listOldJobs() const
{
    QList<JobId> ids;
    const Result<void> read = m_database.read(
        Sql::OldJobs, {timeValue(recentSince())}, [&ids](const QVariantList &row) -> Result<void> {
            ids.append(JobId(row.constFirst().toString()));
            return {};
        });
    if (!read)
        return tl::make_unexpected(read.error());
    return ids;
}

Result<Job> JobReader::loadJob(const JobId &id) const
{
    Result<Job> job = failure(ErrorKind::Storage, QStringLiteral("no such job"));
    const Result<void> read = m_database.read(
        Sql::LoadJob, {textValue(id.toString())}, [&](const QVariantList &row) -> Result<void> {
            job = jobFromRow(row);
            return {};
        });
    return read ? job : tl::make_unexpected(read.error());
}

QDateTime JobReader::recentSince() const
{
    return m_clock.now().addSecs(-std::chrono::seconds(finishedJobsShown).count());
}

Result<Job> JobReader::jobFromRow(const QVariantList &row) const
{
    const QVariantList fixed = row.mid(1, fixedColumns);
    const qsizetype seal = row.size() - 2;
    if (!bearsRowSeal(m_database, sealedJobValues(row.mid(1, seal - 1)), row.at(seal).toByteArray()))
        return brokenSeal(row.at(1).toString());
    Result<Job> job = jobFromValues(fixed, row.mid(1 + fixedColumns, stateColumns));
    if (!job)
        return job;
    job->stopped = row.constLast().toBool();
    Result<QList<JobItem>> items = loadItems(row.at(0).toLongLong(), fixed, job->workflow);
    if (!items)
        return tl::make_unexpected(items.error());
    job->items = std::move(*items);
    return job;
}

Result<QList<JobItem>> JobReader::loadItems(qint64 number, const QVariantList &fixed, const Workflow &workflow) const
{
    QList<JobItem> items;
    QList<QVariantList> records;
    const Result<void> read = m_database.read(Sql::LoadItems, {number}, [&](const QVariantList &row) -> Result<void> {
        const QVariantList record = row.first(recordColumns);
        const QVariantList values = row.mid(recordColumns, stepColumns);
        const QByteArray seal = row.at(recordColumns + stepColumns).toByteArray();
        const int n = row.at(recordColumns + stepColumns + 1).toInt();
        const qsizetype place = n == 0 ? items.size() : items.size() - 1;
        const bool isNext = n == 0 || (place >= 0 && n == items.constLast().steps.size());
        if (!isNext || n >= workflow.size()
            || !bearsRowSeal(m_database, sealedStepValues(values, {number, place, n}), seal))
            return brokenSeal(QStringLiteral("item %1").arg(place));
        if (values.constFirst().toString() != standingAfter(row.constLast()))
            return brokenSeal(QStringLiteral("item %1 and its history").arg(place));
        const Result<Step> step = stepFromValues(values, workflow.at(n).kind);
        if (!step)
            return tl::make_unexpected(step.error());
        if (n > 0) {
            items.last().steps.append(*step);
            return {};
        }
        records.append(record);
        items.append({.device = deviceRefFromValues(record), .steps = {*step}});
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    // Where two steps end alike, a last one that was taken out would show in nothing else.
    qint64 missing = 0;
    for (const JobItem &item : std::as_const(items))
        missing -= item.steps.size() - 1;
    if (workflow.size() > 1) {
        const Result<void> counted = m_database.read(
            Sql::CountPlanned, {number}, [&missing](const QVariantList &row) -> Result<void> {
                missing += row.constFirst().toLongLong();
                return {};
            });
        if (!counted)
            return tl::make_unexpected(counted.error());
    }
    if (missing != 0)
        return brokenSeal(QStringLiteral("the steps"));
    if (planDigest(fixed, records) != fixed.constLast().toByteArray())
        return brokenSeal(QStringLiteral("the plan"));
    return items;
}

Result<QList<HistoryEntry>> JobReader::itemHistory(const JobId &job, int place) const
{
    const Result<StoredJob> stored = findJob(m_database, job);
    if (!stored)
        return tl::make_unexpected(stored.error());
    if (place < 0 || place >= stored->fixed.at(placesColumn).toLongLong())
        return failure(ErrorKind::Storage, QStringLiteral("no such item"));
    QList<HistoryEntry> entries;
    const Result<void> read = m_database.read(Sql::ItemHistory, {stored->number, place},
        [&entries](const QVariantList &row) { return appendEntry(entries, row); });
    if (!read)
        return tl::make_unexpected(read.error());
    return entries;
}

Result<QHash<int, QList<HistoryEntry>>> JobReader::itemHistories(const JobId &job) const
{
    const Result<StoredJob> stored = findJob(m_database, job);
    if (!stored)
        return tl::make_unexpected(stored.error());
    QHash<int, QList<HistoryEntry>> histories;
    const Result<void> read = m_database.read(Sql::JobHistory, {stored->number}, [&histories](const QVariantList &row) {
        constexpr qsizetype place = 2;
        return appendEntry(histories[row.at(place).toInt()], row);
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return histories;
}

Result<QHash<ResetMode, int>> JobReader::countSent(const QDateTime &since) const
{
    QHash<ResetMode, int> sent;
    const Result<void> read = m_database.read(
        Sql::CountSent, {timeValue(since)}, [&sent](const QVariantList &row) -> Result<void> {
            const std::optional<Workflow> workflow = workflowFromName(row.at(0).toString());
            if (const int step = row.at(1).toInt(); workflow && step < workflow->size())
                sent[workflow->at(step).kind] += row.at(2).toInt();
            return {};
        });
    if (!read)
        return tl::make_unexpected(read.error());
    return sent;
}

} // namespace Reslate::Jobs
