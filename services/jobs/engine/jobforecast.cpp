// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine tells of the time that jobs will take.
#include "jobs/engine/jobengine.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/engine/paceforecast.h"
#include "jobs/rules/closedhourslist.h"

namespace Reslate {

QList<PaceLoad> JobEngine::runningLoads(const JobId &except) const
{
    QList<PaceLoad> loads;
    for (const std::unique_ptr<JobEntry> &entry : m_book->entries()) {
        const Job &job = entry->job;
        const bool sends = job.phase == JobPhase::Countdown || job.phase == JobPhase::Sending;
        if (sends && job.id != except && entry->count(ItemState::Planned) > 0)
            loads.append(loadOf(job));
    }
    return loads;
}

PaceEstimate JobEngine::estimate(const JobId &id) const
{
    const JobEntry *entry = m_book->find(id);
    if (!entry)
        return {};
    return forecast(m_pacing, runningLoads(id), {loadOf(entry->job)}, m_clock.now(), m_closedHours->hours());
}

PaceEstimate JobEngine::estimate(const QList<Plan> &plans) const
{
    QList<PaceLoad> loads;
    for (const Plan &plan : plans)
        loads.append(loadOf(plan));
    return forecast(m_pacing, runningLoads({}), loads, m_clock.now(), m_closedHours->hours());
}

std::optional<Closure> JobEngine::closureFor(const Workflow &workflow) const
{
    return isDestructive(workflow) ? m_closedHours->closureNow() : std::nullopt;
}

std::optional<Closure> JobEngine::waitsFor(const JobId &id) const
{
    const JobEntry *entry = m_book->find(id);
    const bool hasOrders = entry && entry->job.phase == JobPhase::Sending && entry->count(ItemState::Planned) > 0;
    return hasOrders ? closureFor(entry->job.workflow) : std::nullopt;
}

std::optional<Closure> JobEngine::closureAt(const Workflow &workflow, const QDateTime &moment) const
{
    return isDestructive(workflow) ? Reslate::closureAt(m_closedHours->hours(), moment, localZone(moment))
                                   : std::nullopt;
}

QList<JobId> JobEngine::jobsHeldUpBy(const ClosedHours &hours) const
{
    QList<JobId> heldUp;
    for (const std::unique_ptr<JobEntry> &entry : m_book->entries()) {
        const Job &job = entry->job;
        const bool sends = job.phase == JobPhase::Countdown || job.phase == JobPhase::Sending;
        if (!sends || !isDestructive(job.workflow) || entry->count(ItemState::Planned) == 0)
            continue;
        const std::optional<JobStart> start = startOf(job);
        const QDateTime moment = start && start->at.isValid() ? start->at : m_clock.now();
        if (Reslate::closureAt({hours}, moment, localZone(moment)))
            heldUp.append(job.id);
    }
    return heldUp;
}

} // namespace Reslate
