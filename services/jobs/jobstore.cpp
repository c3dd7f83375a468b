// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobstore.h"

#include "domain/itemmoves.h"

#include <algorithm>
#include <utility>

namespace Reslate {

HistoryEntry stepOf(const Job &job, const JobItem &item, ItemState from, const QDateTime &now)
{
    HistoryEntry step {.state = item.current().state,
        .at = item.current().changed.isValid() ? item.current().changed : now,
        .blockedReason = item.current().blockedReason,
        .requestId = item.current().requestId,
        .approved = from == ItemState::AwaitingApproval && item.current().state == ItemState::Planned};
    switch (item.current().state) {
    case ItemState::Sent:
    case ItemState::Withdrawn:
        step.who = job.startedBy;
        break;
    case ItemState::Confirmed:
        step.who = item.current().confirmedBy;
        break;
    case ItemState::Failed:
        if (item.current().error && item.current().error->kind == ErrorKind::NotCarriedOut)
            step.who = item.current().confirmedBy;
        break;
    default:
        break;
    }
    if (item.current().error) {
        step.error = item.current().error->kind;
        step.code = item.current().error->code;
        if (step.requestId.isEmpty())
            step.requestId = item.current().error->requestId;
    }
    return step;
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
        if (!mayBecome(std::as_const(*stored).items.at(index), job.items.at(index)))
            return failure(ErrorKind::Storage, QStringLiteral("an item can't go back"));
    }
    for (const int index : indexes) {
        const JobItem &item = job.items.at(index);
        if (const ItemState from = std::as_const(*stored).items.at(index).current().state; from != item.current().state)
            m_history[job.id][index].append(stepOf(job, item, from, item.current().changed));
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
        sent[job.mode] += static_cast<int>(
            std::count_if(job.items.cbegin(), job.items.cend(), [&since](const JobItem &item) {
                const bool left = item.current().state != ItemState::Planned
                    && item.current().state != ItemState::AwaitingApproval && item.current().tries > 0;
                return left && item.current().changed >= since;
            }));
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
