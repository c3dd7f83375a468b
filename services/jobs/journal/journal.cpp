// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journal.h"

#include "domain/job/itemmoves.h"
#include "jobs/journal/journalchain.h"
#include "jobs/journal/journalfile.h"
#include "jobs/journal/journalplans.h"
#include "jobs/journal/journalrows.h"
#include "jobs/journal/journalseals.h"
#include "jobs/journal/journalverification.h"
#include "jobs/journal/spareroom.h"

#include <algorithm>

namespace Reslate {
namespace {

/// The state of a job, when it was written, and the seal, which covers the fixed values too.
QVariantList sealedState(
    const JournalDatabase &database, const QVariantList &fixed, const Job &job, const QDateTime &now)
{
    QVariantList values = stateValues(job);
    values.append(timeValue(now));
    values.append(rowSeal(database, fixed + values));
    return values;
}

QVariantList sealedStep(const JournalDatabase &database, const JobItem &item, qint64 job, int place, int step)
{
    const QVariantList values = stepValues(item.steps.at(step));
    const QVariantList key {job, place, step};
    return values + QVariantList {rowSeal(database, sealedStepValues(values, key))} + key;
}

QString reasonOf(const std::optional<Error> &error)
{
    if (!error)
        return {};
    const QString kind = errorName(error->kind);
    return error->code.isEmpty() ? kind : kind + QLatin1Char(' ') + error->code;
}

/// Whose decision it is that a job goes over into its phase; the program's when nobody had to decide.
QString whoDecided(const Job &job, const QString &before, const QString &person)
{
    switch (job.phase) {
    case JobPhase::Countdown:
    case JobPhase::Sending:
        return before.isEmpty() ? job.startedBy : before == phaseName(JobPhase::Paused) ? person : QString(theProgram);
    case JobPhase::Paused:
        return job.pausedBy ? QString(theProgram) : person;
    case JobPhase::Stopped:
        return person;
    case JobPhase::Following:
    case JobPhase::Finished:
        break;
    }
    return theProgram;
}

/// before: its phase until now; empty: it is new. person: who works with the journal.
HistoryRow phaseEntry(const Job &job, qint64 number, const QDateTime &now, const QString &before, const QString &person)
{
    return {.job = number,
        .at = now,
        .who = whoDecided(job, before, person),
        .what = phaseName(job.phase),
        .detail = reasonOf(job.pausedBy),
        .requestId = job.pausedBy ? job.pausedBy->requestId : QString()};
}

/// step: what a step of the item came to.
HistoryRow itemEntry(qint64 number, int place, const HistoryEntry &step, const QString &person)
{
    const QString who = step.state == ItemState::Withdrawn ? person : step.who;
    return {.job = number,
        .place = place,
        .at = step.at,
        .who = who.isEmpty() ? QString(theProgram) : who,
        .what = step.approved ? orderApproved : itemStateName(step.state),
        .detail = detailOf(step),
        .requestId = step.requestId};
}

/// A further step of the item was planned.
HistoryRow stepEntry(qint64 number, int place, int step, const QDateTime &when)
{
    return {.job = number,
        .place = place,
        .at = when,
        .who = theProgram,
        .what = stepPlanned,
        .detail = QString::number(step + 1)};
}

/// What mayBecome() has to know of an item that stands there; row: as of Sql::FindSteps, after the place. Refuses
/// another device than told's.
Result<JobItem> standingItem(const QVariantList &row, const JobItem &told)
{
    const std::optional<ItemState> state = itemStateFromName(row.at(0).toString());
    if (!state)
        return failure(ErrorKind::Storage, QStringLiteral("no such state"));
    if (textValue(told.device.id.toString()).toString() != row.at(1).toString())
        return failure(ErrorKind::Storage, QStringLiteral("another device was planned in this place"));
    JobItem known;
    known.steps.resize(row.at(3).toInt() + 1);
    known.current().state = *state;
    known.current().approvalCode = ApprovalCode(textFrom(row.at(2)));
    return known;
}

} // namespace

/// A job as the file knows it.
struct Journal::Stored {
    qint64 number = 0;
    QVariantList fixed;
    QString phase;
};

/// What becomes of items, to be written in one transaction.
struct Journal::News {
    QList<QVariantList> steps; ///< that are there already
    QList<QVariantList> nextSteps; ///< planned now
    QList<HistoryRow> history;
    bool sends = false; ///< some item is about to leave
};

/// A job that is being written in portions.
struct Journal::Writing {
    explicit Writing(const JobId &job, const Stored &stored)
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

Journal::Journal(std::unique_ptr<JournalDatabase> database, Clock &clock)
    : m_database(std::move(database))
    , m_clock(clock)
{
}

Journal::~Journal() = default;

Result<std::unique_ptr<Journal>> Journal::open(
    const QString &file, Clock &clock, OnDamage onDamage, const SealKey &sealKey)
{
    const auto attempt = [&]() -> Result<std::unique_ptr<Journal>> {
        Result<std::unique_ptr<JournalDatabase>> database = openJournalFile(sqliteDialect(), file, sealKey);
        if (!database)
            return tl::make_unexpected(database.error());
        if (const Result<void> news = verifyNews(**database); !news)
            return tl::make_unexpected(news.error());
        const Result<SealState> seals = takeOver(**database, clock.now());
        if (!seals)
            return tl::make_unexpected(seals.error());
        std::unique_ptr<Journal> opened(new Journal(std::move(*database), clock));
        opened->m_sealState = *seals;
        opened->m_spare = std::make_unique<SpareRoom>(file + QLatin1String(".spare"));
        opened->m_spare->hold();
        return opened;
    };
    Result<std::unique_ptr<Journal>> journal = attempt();
    if (onDamage == OnDamage::Report)
        return journal;
    // The damage that the person was told of may be one that only reading finds.
    Result<void> sound;
    if (!journal)
        sound = tl::make_unexpected(journal.error());
    else if (const Result<QList<Job>> jobs = (*journal)->loadJobs(); !jobs)
        sound = tl::make_unexpected(jobs.error());
    else
        sound = (*journal)->verifyChain();
    if (sound || sound.error().kind != ErrorKind::StorageDamaged)
        return journal;
    if (journal)
        journal->reset(); // lets go of the file
    const Result<QString> aside = setJournalAside(file, clock.now());
    if (!aside)
        return tl::make_unexpected(aside.error());
    journal = attempt();
    if (journal)
        (*journal)->m_setAsideAs = *aside;
    return journal;
}

Result<void> Journal::addPortion(const Job &job, qsizetype from, qsizetype n)
{
    const qsizetype end = std::min(from + n, job.items.size());
    const bool isLast = end == job.items.size();
    const Result<void> added = m_database->atomically([&]() -> Result<void> {
        Result<void> done = from == 0 ? beginJob(job) : resumeJob(job, from);
        if (done)
            done = addItems(job, from, end);
        return done && isLast ? completeJob(job) : done;
    });
    if (!added || isLast)
        m_writing.reset();
    return added;
}

Result<void> Journal::beginJob(const Job &job)
{
    if (!job.savedAs.isEmpty()) { // told before the first portion is kept, not after the last
        if (const Result<void> free = refuseStarted(*m_database, job.savedAs, job.created); !free)
            return free;
    }
    const QVariantList fixed = fixedValues(job);
    const Result<void> added = m_database->run(
        Sql::AddJob, fixed + sealedState(*m_database, fixed, job, m_clock.now()));
    return added ? resumeJob(job, 0) : added;
}

/// Makes sure that m_writing is about this job and stands there.
Result<void> Journal::resumeJob(const Job &job, qsizetype from)
{
    if (m_writing && m_writing->id == job.id && m_writing->next == from)
        return {};
    const Result<Stored> stored = find(job.id);
    if (!stored)
        return tl::make_unexpected(stored.error());
    m_writing = std::make_unique<Writing>(job.id, *stored);
    for (; m_writing->next < from; ++m_writing->next)
        m_writing->digest.add(recordValues(job.items.at(m_writing->next).device));
    return {};
}

Result<void> Journal::addItems(const Job &job, qsizetype from, qsizetype end)
{
    const qint64 number = m_writing->number;
    QList<QVariantList> items;
    QList<QVariantList> steps;
    for (qsizetype place = from; place < end; ++place) {
        const JobItem &item = job.items.at(place);
        const QVariantList record = recordValues(item.device);
        m_writing->digest.add(record);
        items.append(QVariantList {number, place} + record);
        steps.append(sealedStep(*m_database, item, number, static_cast<int>(place), 0));
    }
    m_writing->next = end;
    const Result<void> added = m_database->runRows(Sql::AddItem, items);
    return added ? m_database->runRows(Sql::AddStep, steps) : added;
}

Result<void> Journal::completeJob(const Job &job)
{
    const QDateTime now = m_clock.now();
    const QByteArray plan = m_writing->digest.result();
    QVariantList fixed = m_writing->fixed;
    fixed.last() = plan;
    const qint64 number = m_writing->number;
    const Result<void> completed = m_database->run(
        Sql::CompleteJob, QVariantList {plan} + sealedState(*m_database, fixed, job, now) + QVariantList {number});
    if (!completed)
        return completed;
    if (!job.savedAs.isEmpty()) {
        if (const Result<void> started = startPlan(*m_database, job.savedAs, job.created); !started)
            return started;
    }
    return appendHistory(*m_database,
        {{.job = number,
             .at = now,
             .who = job.startedBy,
             .what = planRecorded,
             .detail = QString::fromLatin1(plan.toHex())},
            phaseEntry(job, number, now, {}, job.startedBy)});
}

Result<void> Journal::saveJob(const Job &job)
{
    const auto save = [&]() -> Result<void> {
        const Result<Stored> stored = findComplete(job.id);
        if (!stored)
            return tl::make_unexpected(stored.error());
        const QDateTime now = m_clock.now();
        const QVariantList state = sealedState(*m_database, stored->fixed, job, now) + QVariantList {stored->number};
        if (const Result<void> saved = m_database->run(Sql::SaveJob, state); !saved)
            return saved;
        if (stored->phase == phaseName(job.phase))
            return {};
        return appendHistory(*m_database,
            {phaseEntry(job, stored->number, now, stored->phase, m_operator.isEmpty() ? job.startedBy : m_operator)});
    };
    const bool goesOn = job.phase == JobPhase::Countdown || job.phase == JobPhase::Sending;
    return goesOn ? m_database->atomically(save) : noteNews(save);
}

Result<void> Journal::saveItems(const Job &job, const QList<ItemChange> &items)
{
    const Result<Stored> stored = findComplete(job.id);
    if (!stored)
        return tl::make_unexpected(stored.error());
    const Result<News> news = examineItems(*stored, job, items);
    if (!news)
        return tl::make_unexpected(news.error());
    const auto save = [&]() -> Result<void> {
        if (news->sends && !m_spare->hold())
            return failure(ErrorKind::StorageFull, QStringLiteral("no room for what becomes of orders"));
        Result<void> saved = m_database->runRows(Sql::SaveStep, news->steps);
        if (saved)
            saved = m_database->runRows(Sql::AddStep, news->nextSteps);
        return saved ? appendHistory(*m_database, news->history) : saved;
    };
    return news->sends ? m_database->atomically(save) : noteNews(save);
}

Result<Journal::News> Journal::examineItems(const Stored &stored, const Job &job, const QList<ItemChange> &items)
{
    QList<QVariantList> places;
    for (const ItemChange &change : items)
        places.append({stored.number, change.index});
    QHash<int, QVariantList> standing;
    const Result<void> read = m_database->readRows(
        Sql::FindSteps, places, [&standing](const QVariantList &row) -> Result<void> {
            standing.insert(row.constFirst().toInt(), row.mid(1));
            return {};
        });
    if (!read)
        return tl::make_unexpected(read.error());
    News news;
    for (const ItemChange &change : items) {
        const QVariantList row = standing.take(change.index);
        if (row.isEmpty())
            return failure(ErrorKind::Storage, QStringLiteral("no such item, or named twice"));
        const Result<JobItem> known = standingItem(row, change.item);
        if (!known)
            return tl::make_unexpected(known.error());
        if (!mayBecome(*known, change.item, job.workflow))
            return failure(ErrorKind::Storage, QStringLiteral("an item can't go back"));
        noteItem(news, stored.number, job, change, *known);
    }
    return news;
}

void Journal::noteItem(News &news, qint64 number, const Job &job, const ItemChange &change, const JobItem &known) const
{
    const auto &[place, item] = change;
    const auto last = static_cast<int>(known.steps.size()) - 1;
    const ItemState from = known.current().state;
    const bool isNewStep = item.steps.size() > last + 1;
    news.sends = news.sends || (item.current().state == ItemState::Sent && (isNewStep || from != ItemState::Sent));
    const QString &person = m_operator.isEmpty() ? job.startedBy : m_operator;
    const QDateTime now = m_clock.now();
    for (int step = last; step < item.steps.size(); ++step) {
        const Step &told = item.steps.at(step);
        const ItemState before = step == last ? from : ItemState::Planned;
        (step == last ? news.steps : news.nextSteps).append(sealedStep(*m_database, item, number, place, step));
        if (step > last)
            news.history.append(stepEntry(number, place, step, told.changed.isValid() ? told.changed : now));
        if (before != told.state)
            news.history.append(itemEntry(number, place, historyEntryOf(job, item, step, before, now), person));
    }
}

Result<QList<HistoryEntry>> Journal::itemHistory(const JobId &job, int place)
{
    const Result<Stored> stored = find(job);
    if (!stored)
        return tl::make_unexpected(stored.error());
    if (place < 0 || place >= stored->fixed.at(fixedColumns - 2).toLongLong())
        return failure(ErrorKind::Storage, QStringLiteral("no such item"));
    QList<HistoryEntry> steps;
    int number = 0;
    const Result<void> read = m_database->read(
        Sql::ItemHistory, {stored->number, place}, [&steps, &number](const QVariantList &row) -> Result<void> {
            if (!bearsItsHash(row))
                return brokenAt(row.constFirst().toString(), QStringLiteral("the history was changed"));
            constexpr qsizetype what = 5;
            Result<HistoryEntry> step = historyEntryFromValues( // what, at, who, detail, request id
                {row.at(what), row.at(3), row.at(4), row.at(what + 1), row.at(what + 2)});
            if (!step)
                return tl::make_unexpected(step.error());
            if (step->who == theProgram)
                step->who.clear();
            number += row.at(what).toString() == stepPlanned ? 1 : 0;
            step->step = number;
            steps.append(*step);
            return {};
        });
    if (!read)
        return tl::make_unexpected(read.error());
    return steps;
}

Result<Journal::Stored> Journal::findComplete(const JobId &id)
{
    Result<Stored> stored = find(id);
    if (stored && stored->fixed.constLast().toByteArray().isEmpty())
        return failure(ErrorKind::Storage, QStringLiteral("no such job"));
    return stored;
}

Result<Journal::Stored> Journal::find(const JobId &id)
{
    Stored stored;
    const Result<void> read = m_database->read(
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

} // namespace Reslate
