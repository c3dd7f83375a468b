// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginerig.h"

#include "memoryjobstore.h"
#include "nothingheld.h"
#include "waiting.h"

#include "core/async.h"
#include "domain/plan/planbuilder.h"
#include "jobs/journal/journal.h"

namespace Reslate::Bench {
namespace {

std::unique_ptr<JobStore> storeIn(const QString &file, Clock &clock)
{
    if (file.isEmpty())
        return std::make_unique<Test::MemoryJobStore>();
    return Jobs::Journal::open(file, clock).value();
}

} // namespace

std::vector<Device> listDevices(GraphApi &api)
{
    std::vector<Device> devices;
    QObject context;
    bool ended = false;
    const auto page = [&devices](std::vector<Device> &&rows) {
        std::move(rows.begin(), rows.end(), std::back_inserter(devices));
    };
    whenReady(api.listDevices(&context, page), &context, [&ended](const ListEnd &) { ended = true; });
    runUntil([&ended] { return ended; });
    return devices;
}

EngineRig::EngineRig(const TenantOptions &options, const PaceLimits &limits, const QString &journalFile)
    : m_tenant(options)
    , m_url(m_tenant.start().value())
    , m_token(m_tenant.token())
    , m_client(Endpoints {.graph = m_url, .login = m_url}, m_token, m_clock)
    , m_api(m_client)
    , m_store(storeIn(journalFile, m_clock))
    , m_access(*m_store)
    , m_engine(m_access, m_api, m_clock, limits)
{
}

Plan EngineRig::plan(ResetMode mode, int devices)
{
    const std::vector<Device> all = listDevices(m_api);
    QList<const Device *> chosen;
    for (const Device &device : all)
        chosen.append(&device);
    PlanDraft draft = draftPlan(mode, QStringLiteral("bench"), chosen, Test::nothingHeld(m_clock.now()));
    draft.plan.items.resize(std::min<qsizetype>(draft.plan.items.size(), devices));
    draft.plan.countdown = std::chrono::seconds(0);
    return draft.plan;
}

double EngineRig::send(const Plan &plan)
{
    m_tenant.clearLog();
    QElapsedTimer since;
    since.start();
    const Result<JobId> id = m_engine.start(plan, QStringLiteral("bench")).result();
    if (!id)
        return 0;
    m_job = *id;
    runUntil([this] {
        const JobCounts counts = countsOf(job());
        return counts.planned == 0 && counts.sent == 0;
    });
    return static_cast<double>(since.elapsed()) / 1000.0;
}

int EngineRig::doubles() const
{
    QHash<QString, int> perDevice;
    int doubles = 0;
    for (const DestructiveRequest &request : m_tenant.destructiveRequests())
        doubles += ++perDevice[request.deviceId] == 2 ? 1 : 0;
    return doubles;
}

} // namespace Reslate::Bench
