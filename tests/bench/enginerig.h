// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "directstore.h"
#include "graph/graphapi.h"
#include "graph/transport/graphclient.h"
#include "jobs/engine/jobengine.h"
#include "jobs/journal/jobstore.h"
#include "practicetenant.h"

#include <QUrl>

#include <memory>
#include <vector>

namespace Reslate::Bench {

/// The engine over the real transport, on a practice tenant of its own, with a clock that runs as clocks do.
class EngineRig {
public:
    /// journalFile: where the journal is made; empty: jobs are kept in memory.
    EngineRig(const TenantOptions &options, const PaceLimits &limits, const QString &journalFile = {});

    /// So many devices to which no rule objects; fewer when there are no more. Nothing counts down.
    Plan plan(ResetMode mode, int devices);
    /// Starts it and waits until the last order was answered; gives the seconds that it took, 0: it couldn't be
    /// started.
    double send(const Plan &plan);
    /// The job that send() started.
    const Job &job() const { return *m_engine.job(m_job); }

    PracticeTenant &tenant() { return m_tenant; }
    /// Devices that the tenant carried out more than one order for.
    int doubles() const;

private:
    PracticeTenant m_tenant;
    QUrl m_url;
    SystemClock m_clock;
    FixedToken m_token;
    GraphClient m_client;
    GraphApi m_api;
    std::unique_ptr<JobStore> m_store;
    Test::DirectStore m_access;
    JobEngine m_engine;
    JobId m_job;
};

/// All devices of a tenant.
std::vector<Device> listDevices(GraphApi &api);

} // namespace Reslate::Bench
