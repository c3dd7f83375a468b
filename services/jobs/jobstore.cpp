// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobstore.h"

#include "domain/itemmoves.h"

#include <algorithm>
#include <utility>

namespace Reslate {

HistoryEntry historyEntryOf(const Job &job, const JobItem &item, int step, ItemState from, const QDateTime &now)
{
    const Step &told = item.steps.at(step);
    HistoryEntry entry {.step = step,
        .state = told.state,
        .at = told.changed.isValid() ? told.changed : now,
        .blockedReason = told.blockedReason,
        .requestId = told.requestId,
        .approved = from == ItemState::AwaitingApproval && told.state == ItemState::Planned};
    switch (told.state) {
    case ItemState::Sent:
    case ItemState::Withdrawn:
        entry.who = job.startedBy;
        break;
    case ItemState::Confirmed:
        entry.who = told.confirmedBy;
        break;
    case ItemState::Failed:
        if (told.error && told.error->kind == ErrorKind::NotCarriedOut)
            entry.who = told.confirmedBy;
        break;
    default:
        break;
    }
    if (told.error) {
        entry.error = told.error->kind;
        entry.code = told.error->code;
        if (entry.requestId.isEmpty())
            entry.requestId = told.error->requestId;
    }
    return entry;
}

Result<void> MemoryJobStore::addPortion(const Job &job, qsizetype from, qsizetype n)
{
    if (m_jobs.contains(job.id))
        return failure(ErrorKind::Storage, QStringLiteral("a job with this id is already stored"));
    if (from + n < job.items.size())
        return {};
    m_jobs.insert(job.id, job);
    m_order.append(job.id);
    return {};
}

Result<void> MemoryJobStore::saveJob(const Job &job)
{
    const auto stored = m_jobs.find(job.id);
    if (stored == m_jobs.end())
        return failure(ErrorKind::Storage, QStringLiteral("no such job"));
    stored->phase = job.phase;
    stored->stopped = job.stopped;
    stored->countdownEnds = job.countdownEnds;
    stored->pausedBy = job.pausedBy;
    stored->resumesAt = job.resumesAt;
    stored->released = job.released;
    stored->releasedAt = job.releasedAt;
    stored->pilotWaived = job.pilotWaived;
    stored->forgivenAt = job.forgivenAt;
    return {};
}

Result<void> MemoryJobStore::saveItems(const Job &job, const QList<int> &indexes)
{
    const auto stored = m_jobs.find(job.id);
    if (stored == m_jobs.end() || stored->items.size() != job.items.size())
        return failure(ErrorKind::Storage, QStringLiteral("no such job"));
    for (const int index : indexes) {
        if (!mayBecome(std::as_const(*stored).items.at(index), job.items.at(index), job.workflow))
            return failure(ErrorKind::Storage, QStringLiteral("an item can't go back"));
    }
    for (const int index : indexes) {
        const JobItem &item = job.items.at(index);
        const JobItem &known = std::as_const(*stored).items.at(index);
        for (auto step = static_cast<int>(known.steps.size()) - 1; step < item.steps.size(); ++step) {
            const bool isNew = step >= known.steps.size();
            const ItemState from = isNew ? ItemState::Planned : known.steps.at(step).state;
            if (isNew || from != item.steps.at(step).state)
                m_history[job.id][index].append(historyEntryOf(job, item, step, from, item.steps.at(step).changed));
        }
        stored->items[index] = item;
    }
    return {};
}

Result<QList<HistoryEntry>> MemoryJobStore::itemHistory(const JobId &job, int place)
{
    const auto stored = m_jobs.constFind(job);
    if (stored == m_jobs.cend() || place < 0 || place >= stored->items.size())
        return failure(ErrorKind::Storage, QStringLiteral("no such item"));
    return m_history.value(job).value(place);
}

Result<QList<Job>> MemoryJobStore::loadJobs()
{
    QList<Job> jobs;
    for (const JobId &id : m_order)
        jobs.append(m_jobs.value(id));
    return jobs;
}

Result<QList<JobId>> MemoryJobStore::listOldJobs()
{
    return QList<JobId>(); // loadJobs() leaves none out
}

Result<Job> MemoryJobStore::loadJob(const JobId &id)
{
    const auto stored = m_jobs.constFind(id);
    return stored == m_jobs.cend() ? failure(ErrorKind::Storage, QStringLiteral("no such job")) : Result<Job>(*stored);
}

Result<QHash<ResetMode, int>> MemoryJobStore::countSent(const QDateTime &since)
{
    QHash<ResetMode, int> sent;
    for (const Job &job : std::as_const(m_jobs)) {
        for (const JobItem &item : job.items) {
            for (const Step &step : item.steps) {
                const bool left = step.state != ItemState::Planned && step.state != ItemState::AwaitingApproval
                    && step.tries > 0;
                sent[step.kind] += left && step.changed >= since ? 1 : 0;
            }
        }
    }
    return sent;
}

Result<void> MemoryJobStore::addProtections(const QList<Protection> &protections)
{
    QList<Protection> all = m_protections;
    for (const Protection &protection : protections) {
        const auto isSame = [&protection](const Protection &each) { return isSameTarget(each, protection); };
        if (std::any_of(all.cbegin(), all.cend(), isSame))
            return failure(ErrorKind::Conflict, QStringLiteral("already protected"));
        all.append(protection);
    }
    m_protections = all;
    return {};
}

Result<void> MemoryJobStore::liftProtection(
    const Protection &protection, const QString &, const QString &, const QDateTime &)
{
    if (m_protections.removeIf([&protection](const Protection &each) { return isSameTarget(each, protection); }) == 0)
        return failure(ErrorKind::NotFound, QStringLiteral("not protected"));
    return {};
}

Result<QList<Protection>> MemoryJobStore::loadProtections()
{
    return m_protections;
}

Result<void> MemoryJobStore::addHours(const ClosedHours &hours)
{
    const auto isNamesake = [&hours](const ClosedHours &each) { return isSameName(each, hours); };
    if (std::any_of(m_hours.cbegin(), m_hours.cend(), isNamesake))
        return failure(ErrorKind::Conflict, QStringLiteral("there are hours of this name"));
    m_hours.append(hours);
    return {};
}

Result<void> MemoryJobStore::liftHours(const ClosedHours &hours, const QString &, const QString &, const QDateTime &)
{
    if (m_hours.removeIf([&hours](const ClosedHours &each) { return isSameName(each, hours); }) == 0)
        return failure(ErrorKind::NotFound, QStringLiteral("there are no hours of this name"));
    return {};
}

Result<QList<ClosedHours>> MemoryJobStore::loadHours()
{
    return m_hours;
}

Result<void> MemoryJobStore::addPendingLift(const PendingLift &lift)
{
    m_lifts.append(lift);
    return {};
}

Result<QList<PendingLift>> MemoryJobStore::loadPendingLifts()
{
    return m_lifts;
}

Result<void> MemoryJobStore::setFourEyes(bool on, const QString &, const QString &, const QDateTime &)
{
    m_fourEyes.on = on;
    return {};
}

Result<void> MemoryJobStore::addWitness(const Witness &witness)
{
    m_fourEyes.witnesses.append(witness);
    return {};
}

Result<FourEyes> MemoryJobStore::loadFourEyes()
{
    return m_fourEyes;
}

} // namespace Reslate
