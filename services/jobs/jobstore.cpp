// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobstore.h"

#include <algorithm>

namespace Reslate {

Result<void> MemoryJobStore::addJob(const Job &job)
{
    if (m_jobs.contains(job.id))
        return failure(ErrorKind::Storage, QStringLiteral("a job with this id is already stored"));
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
        const Proof from = std::as_const(*stored).items.at(index).proof;
        const Proof to = job.items.at(index).proof;
        if (!canReach(from, to))
            return failure(ErrorKind::Storage, QStringLiteral("an item can't go back"));
    }
    for (const int index : indexes)
        stored->items[index] = job.items.at(index);
    return {};
}

Result<QList<Job>> MemoryJobStore::loadJobs()
{
    QList<Job> jobs;
    for (const JobId &id : m_order)
        jobs.append(m_jobs.value(id));
    return jobs;
}

Result<QHash<ResetMode, int>> MemoryJobStore::countSent(const QDateTime &since)
{
    QHash<ResetMode, int> sent;
    for (const Job &job : std::as_const(m_jobs)) {
        sent[job.mode] += static_cast<int>(std::count_if(job.items.cbegin(), job.items.cend(),
            [&since](const JobItem &item) {
                const bool left = item.proof != Proof::Planned && item.proof != Proof::AwaitingApproval && item.tries > 0;
                return left && item.changed >= since;
            }));
    }
    return sent;
}

Result<void> MemoryJobStore::addProtection(const Protection &protection)
{
    const auto isSame = [&protection](const Protection &each) { return isSameTarget(each, protection); };
    if (std::any_of(m_protections.cbegin(), m_protections.cend(), isSame))
        return failure(ErrorKind::Conflict, QStringLiteral("already protected"));
    m_protections.append(protection);
    return {};
}

Result<void> MemoryJobStore::liftProtection(const Protection &protection, const QString &, const QString &, const QDateTime &)
{
    if (m_protections.removeIf([&protection](const Protection &each) { return isSameTarget(each, protection); }) == 0)
        return failure(ErrorKind::NotFound, QStringLiteral("not protected"));
    return {};
}

Result<QList<Protection>> MemoryJobStore::loadProtections()
{
    return m_protections;
}

} // namespace Reslate
