// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/jobrecorder.h"

#include "jobs/journal/jobhistory.h"
#include "jobs/journal/journalplans.h"
#include "jobs/journal/journalrows.h"
#include "jobs/journal/storedjob.h"

#include <algorithm>

namespace Reslate::Jobs {

/// A job that is being written in portions.
struct JobRecorder::Writing {
    explicit Writing(const JobId &job, const StoredJob &stored)
        : id(job)
        , number(stored.number)
        , fixed(stored.fixed)
        , digest(stored.fixed)
    {
    }

    JobId id;
    qint64 number;
    QVariantList fixed;
    PlanDigest digest;
    qsizetype next = 0; ///< the first device that isn't written yet
};

JobRecorder::JobRecorder(JournalDatabase &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

JobRecorder::~JobRecorder() = default;

Result<void> JobRecorder::addPortion(const Job &job, qsizetype from, qsizetype n)
{
    const qsizetype end = std::min(from + n, job.items.size());
    const bool isLast = end == job.items.size();
    const Result<void> added = m_database.atomically([&]() -> Result<void> {
        Result<void> done = from == 0 ? begin(job) : resume(job, from);
        if (done)
            done = addItems(job, from, end);
        return done && isLast ? complete(job) : done;
    });
    if (!added || isLast)
        m_writing.reset();
    return added;
}

Result<void> JobRecorder::begin(const Job &job)
{
    if (!job.savedAs.isEmpty()) { // told before the first portion is kept, not after the last
        if (const Result<void> free = refuseStarted(m_database, job.savedAs, job.created); !free)
            return free;
    }
    const QVariantList fixed = fixedValues(job);
    const Result<void> added = m_database.run(Sql::AddJob, fixed + sealedState(m_database, fixed, job, m_clock.now()));
    return added ? resume(job, 0) : added;
}

/// Makes sure that m_writing is about this job and stands there.
Result<void> JobRecorder::resume(const Job &job, qsizetype from)
{
    if (m_writing && m_writing->id == job.id && m_writing->next == from)
        return {};
    const Result<StoredJob> stored = findJob(m_database, job.id);
    if (!stored)
        return tl::make_unexpected(stored.error());
    m_writing = std::make_unique<Writing>(job.id, *stored);
    for (; m_writing->next < from; ++m_writing->next)
        m_writing->digest.add(recordValues(job.items.at(m_writing->next).device));
    return {};
}

Result<void> JobRecorder::addItems(const Job &job, qsizetype from, qsizetype end)
{
    const qint64 number = m_writing->number;
    QList<QVariantList> items;
    QList<QVariantList> steps;
    for (qsizetype place = from; place < end; ++place) {
        const JobItem &item = job.items.at(place);
        const QVariantList record = recordValues(item.device);
        m_writing->digest.add(record);
        items.append(QVariantList {number, place} + record);
        steps.append(
            sealedStep(m_database, item.steps.at(0), {.job = number, .place = static_cast<int>(place), .step = 0}));
    }
    m_writing->next = end;
    const Result<void> added = m_database.runRows(Sql::AddItem, items);
    return added ? m_database.runRows(Sql::AddStep, steps) : added;
}

Result<void> JobRecorder::complete(const Job &job)
{
    const QDateTime now = m_clock.now();
    const QByteArray plan = m_writing->digest.result();
    QVariantList fixed = m_writing->fixed;
    fixed.last() = plan;
    const qint64 number = m_writing->number;
    const Result<void> completed = m_database.run(
        Sql::CompleteJob, QVariantList {plan} + sealedState(m_database, fixed, job, now) + QVariantList {number});
    if (!completed)
        return completed;
    if (!job.savedAs.isEmpty()) {
        if (const Result<void> started = startPlan(m_database, job.savedAs, job.created); !started)
            return started;
    }
    return appendHistory(m_database,
        {{.job = number,
             .at = now,
             .who = job.startedBy,
             .what = planRecorded,
             .detail = QString::fromLatin1(plan.toHex())},
            phaseEntry(job, number, now, {}, job.startedBy)});
}

Result<void> JobRecorder::save(const Job &job, const QString &person)
{
    const Result<StoredJob> stored = findCompleteJob(m_database, job.id);
    if (!stored)
        return tl::make_unexpected(stored.error());
    const QDateTime now = m_clock.now();
    const QVariantList state = sealedState(m_database, stored->fixed, job, now) + QVariantList {stored->number};
    if (const Result<void> saved = m_database.run(Sql::SaveJob, state); !saved)
        return saved;
    if (stored->phase == phaseName(job.phase))
        return {};
    return appendHistory(m_database, {phaseEntry(job, stored->number, now, stored->phase, person)});
}

} // namespace Reslate::Jobs
