// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "jobs/engine/jobregistry.h"

#include <QList>
#include <QObject>

namespace Reslate {
class ServiceClock;
} // namespace Reslate

namespace Reslate::Jobs {

/// Plans the next step of a workflow for each device whose gate has opened, and for none of a job that is over or that
/// this program only looks at. A device that a younger job has taken over is left out. Sends nothing by itself.
class GateWatch final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive the watch.
    GateWatch(JobRegistry &registry, const ServiceClock &serviceClock, Clock &clock, QObject *parent = nullptr);

    /// Looks at these items of the job.
    void look(JobEntry &entry, const QList<int> &items);
    /// Looks at all of them.
    void look(JobEntry &entry);

Q_SIGNALS:
    void opened(Reslate::Jobs::JobEntry &entry, const QList<int> &items); ///< their next step is planned

private:
    JobRegistry &m_registry;
    const ServiceClock &m_serviceClock;
    Clock &m_clock;
};

} // namespace Reslate::Jobs
