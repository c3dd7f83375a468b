// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"
#include "domain/job/jobstanding.h"
#include "domain/rules/closedhours.h"
#include "jobs/engine/paceforecast.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace Reslate {
class Clock;
class ClosedHoursList;
class Pacing;
} // namespace Reslate

namespace Reslate::Jobs {

class JobRegistry;

/// Tells when jobs begin, what holds them up, and how long they will take. Changes nothing.
class JobForecast {
public:
    /// All references must outlive it.
    JobForecast(
        const JobRegistry &registry, const Pacing &pacing, const ClosedHoursList &closedHours, const Clock &clock);

    // The functions of JobEngine of the same names, which say what they are for.
    std::optional<Closure> closureFor(const Workflow &workflow) const;
    std::optional<Closure> closureAt(const Workflow &workflow, const QDateTime &moment) const;
    std::optional<JobStart> startOf(const Job &job) const;
    std::optional<Closure> waitsFor(const JobId &id) const;
    QList<JobId> jobsHeldUpBy(const ClosedHours &hours) const;
    PaceEstimate estimate(const JobId &id) const;
    PaceEstimate estimate(const QList<Plan> &plans) const;

private:
    /// Of all jobs that send or will, without that one.
    QList<PaceLoad> runningLoads(const JobId &except) const;

    const JobRegistry &m_registry;
    const Pacing &m_pacing;
    const ClosedHoursList &m_closedHours;
    const Clock &m_clock;
};

} // namespace Reslate::Jobs
