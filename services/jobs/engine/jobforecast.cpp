// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/jobforecast.h"

#include "core/clock.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/engine/pacing.h"
#include "jobs/rules/closedhourslist.h"

namespace Reslate::Jobs {

JobForecast::JobForecast(
    const JobRegistry &registry, const Pacing &pacing, const ClosedHoursList &closedHours, const Clock &clock)
    : m_registry(registry)
    , m_pacing(pacing)
    , m_closedHours(closedHours)
    , m_clock(clock)
{
}

QList<PaceLoad> JobForecast::runningLoads(const JobId &except) const
{
    QList<PaceLoad> loads;
    for (const std::unique_ptr<JobEntry> &entry : m_registry.entries()) {
        const Job &job = entry->job;
        const bool sends = job.phase == JobPhase::Countdown || job.phase == JobPhase::Sending;
        if (sends && job.id != except && entry->count(ItemState::Planned) > 0)
            loads.append(loadOf(job));
    }
    return loads;
}

PaceEstimate JobForecast::estimate(const JobId &id) const
{
    const JobEntry *entry = m_registry.find(id);
    if (!entry)
        return {};
    return forecast(m_pacing, runningLoads(id), {loadOf(entry->job)}, m_clock.now(), m_closedHours.hours());
}

PaceEstimate JobForecast::estimate(const QList<Plan> &plans) const
{
    QList<PaceLoad> loads;
    for (const Plan &plan : plans)
        loads.append(loadOf(plan));
    return forecast(m_pacing, runningLoads({}), loads, m_clock.now(), m_closedHours.hours());
}

std::optional<Closure> JobForecast::closureFor(const Workflow &workflow) const
{
    return isDestructive(workflow) ? m_closedHours.closureNow() : std::nullopt;
}

std::optional<JobStart> JobForecast::startOf(const Job &job) const
{
    std::optional<JobStart> start = Reslate::startOf(job);
    if (!start || !start->at.isValid())
        return start;
    if (const std::optional<Closure> closure = closureAt(job.workflow, start->at))
        start->at = closure->until;
    return start;
}

std::optional<Closure> JobForecast::waitsFor(const JobId &id) const
{
    const JobEntry *entry = m_registry.find(id);
    const bool hasOrders = entry && entry->job.phase == JobPhase::Sending && entry->count(ItemState::Planned) > 0;
    return hasOrders ? closureFor(entry->job.workflow) : std::nullopt;
}

std::optional<Closure> JobForecast::closureAt(const Workflow &workflow, const QDateTime &moment) const
{
    return isDestructive(workflow) ? Reslate::closureAt(m_closedHours.hours(), moment, localZone(moment))
                                   : std::nullopt;
}

QList<JobId> JobForecast::jobsHeldUpBy(const ClosedHours &hours) const
{
    QList<JobId> heldUp;
    for (const std::unique_ptr<JobEntry> &entry : m_registry.entries()) {
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

} // namespace Reslate::Jobs
