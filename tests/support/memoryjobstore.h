// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/itemmoves.h"
#include "jobs/journal/jobstore.h"

#include <algorithm>
#include <utility>

namespace Reslate::Test {

/// Keeps jobs for this run only.
class MemoryJobStore final : public JobStore {
public:
    Result<void> addPortion(const Job &job, qsizetype from, qsizetype n) override;
    Result<void> saveJob(const Job &job) override;
    Result<void> saveItems(const Job &job, const QList<ItemChange> &items) override;
    Result<QList<Job>> loadJobs() override;
    Result<QList<JobId>> listOldJobs() override;
    Result<Job> loadJob(const JobId &id) override;
    Result<QList<HistoryEntry>> itemHistory(const JobId &job, int place) override;
    Result<QHash<ResetMode, int>> countSent(const QDateTime &since) override;
    Result<void> addProtections(const QList<Protection> &protections) override;
    Result<void> liftProtection(const Protection &protection, const Lifting &lifting) override;
    Result<QList<Protection>> loadProtections() override;
    Result<void> addPendingLift(const PendingLift &lift) override;
    Result<QList<PendingLift>> loadPendingLifts() override;
    Result<void> addHours(const ClosedHours &hours) override;
    Result<void> liftHours(const ClosedHours &hours, const Lifting &lifting) override;
    Result<QList<ClosedHours>> loadHours() override;
    Result<void> setFourEyes(bool on, const QString &who, const QString &reason, const QDateTime &at) override;
    Result<void> addWitness(const Witness &witness) override;
    Result<FourEyes> loadFourEyes() override;
    Result<void> addPolicyChange(const OwnPolicyChange &change) override;
    Result<QList<OwnPolicy>> loadOwnPolicies() override { return m_policies; }

private:
    QHash<JobId, Job> m_jobs;
    QHash<JobId, QHash<int, QList<HistoryEntry>>> m_history; ///< by place
    QList<JobId> m_order;
    QList<Protection> m_protections;
    QList<PendingLift> m_lifts;
    QList<ClosedHours> m_hours;
    FourEyes m_fourEyes;
    QList<OwnPolicy> m_policies;
};

inline Result<void> MemoryJobStore::addPortion(const Job &job, qsizetype from, qsizetype n)
{
    if (m_jobs.contains(job.id))
        return failure(ErrorKind::Storage, QStringLiteral("a job with this id is already stored"));
    if (from + n < job.items.size())
        return {};
    m_jobs.insert(job.id, job);
    m_order.append(job.id);
    return {};
}

inline Result<void> MemoryJobStore::saveJob(const Job &job)
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

inline Result<void> MemoryJobStore::saveItems(const Job &job, const QList<ItemChange> &items)
{
    const auto stored = m_jobs.find(job.id);
    if (stored == m_jobs.end())
        return failure(ErrorKind::Storage, QStringLiteral("no such job"));
    for (const auto &[index, item] : items) {
        if (!mayBecome(std::as_const(*stored).items.at(index), item, job.workflow))
            return failure(ErrorKind::Storage, QStringLiteral("an item can't go back"));
    }
    for (const auto &[index, item] : items) {
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

inline Result<QList<HistoryEntry>> MemoryJobStore::itemHistory(const JobId &job, int place)
{
    const auto stored = m_jobs.constFind(job);
    if (stored == m_jobs.cend() || place < 0 || place >= stored->items.size())
        return failure(ErrorKind::Storage, QStringLiteral("no such item"));
    return m_history.value(job).value(place);
}

inline Result<QList<Job>> MemoryJobStore::loadJobs()
{
    QList<Job> jobs;
    for (const JobId &id : m_order)
        jobs.append(m_jobs.value(id));
    return jobs;
}

inline Result<QList<JobId>> MemoryJobStore::listOldJobs()
{
    return QList<JobId>(); // loadJobs() leaves none out
}

inline Result<Job> MemoryJobStore::loadJob(const JobId &id)
{
    const auto stored = m_jobs.constFind(id);
    return stored == m_jobs.cend() ? failure(ErrorKind::Storage, QStringLiteral("no such job")) : Result<Job>(*stored);
}

inline Result<QHash<ResetMode, int>> MemoryJobStore::countSent(const QDateTime &since)
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

inline Result<void> MemoryJobStore::addProtections(const QList<Protection> &protections)
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

inline Result<void> MemoryJobStore::liftProtection(const Protection &protection, const Lifting &)
{
    if (m_protections.removeIf([&protection](const Protection &each) { return isSameTarget(each, protection); }) == 0)
        return failure(ErrorKind::NotFound, QStringLiteral("not protected"));
    return {};
}

inline Result<QList<Protection>> MemoryJobStore::loadProtections()
{
    return m_protections;
}

inline Result<void> MemoryJobStore::addHours(const ClosedHours &hours)
{
    const auto isNamesake = [&hours](const ClosedHours &each) { return isSameName(each, hours); };
    if (std::any_of(m_hours.cbegin(), m_hours.cend(), isNamesake))
        return failure(ErrorKind::Conflict, QStringLiteral("there are hours of this name"));
    m_hours.append(hours);
    return {};
}

inline Result<void> MemoryJobStore::liftHours(const ClosedHours &hours, const Lifting &)
{
    if (m_hours.removeIf([&hours](const ClosedHours &each) { return isSameName(each, hours); }) == 0)
        return failure(ErrorKind::NotFound, QStringLiteral("there are no hours of this name"));
    return {};
}

inline Result<QList<ClosedHours>> MemoryJobStore::loadHours()
{
    return m_hours;
}

inline Result<void> MemoryJobStore::addPendingLift(const PendingLift &lift)
{
    m_lifts.append(lift);
    return {};
}

inline Result<QList<PendingLift>> MemoryJobStore::loadPendingLifts()
{
    return m_lifts;
}

inline Result<void> MemoryJobStore::setFourEyes(bool on, const QString &, const QString &, const QDateTime &)
{
    m_fourEyes.on = on;
    return {};
}

inline Result<void> MemoryJobStore::addWitness(const Witness &witness)
{
    m_fourEyes.witnesses.append(witness);
    return {};
}

inline Result<FourEyes> MemoryJobStore::loadFourEyes()
{
    return m_fourEyes;
}

inline Result<void> MemoryJobStore::addPolicyChange(const OwnPolicyChange &change)
{
    const auto known = std::find_if(m_policies.begin(), m_policies.end(),
        [&change](const OwnPolicy &each) { return each.key == change.policy.key; });
    if (known == m_policies.end())
        m_policies.append(change.policy);
    else
        *known = change.policy;
    return {};
}

} // namespace Reslate::Test
