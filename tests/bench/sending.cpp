// SPDX-License-Identifier: GPL-3.0-or-later
// What sending costs when nothing but the service's own speed holds it back.
#include "sections.h"

#include "figures.h"
#include "waiting.h"

#include "core/async.h"
#include "domain/planbuilder.h"
#include "graph/graphapi.h"
#include "graph/graphclient.h"
#include "jobs/jobengine.h"
#include "jobs/jobstore.h"
#include "practicetenant.h"

namespace Reslate::Bench {
namespace {

struct Sent {
    double seconds = 0;
    int accepted = 0;
    int batches = 0;
    int doubles = 0;
};

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

Sent wipe(int wanted, int parallelBatches, std::chrono::milliseconds latency)
{
    PracticeTenant tenant({.devices = wanted + wanted / 2, .latency = latency, .limits = false});
    const QUrl url = *tenant.start();
    SystemClock clock;
    FixedToken token(tenant.token());
    GraphClient client(*Endpoints::make(url.toString(), url.toString()), token, clock);
    GraphApi api(client);
    MemoryJobStore store;
    PaceLimits limits = PaceLimits::none();
    limits.parallelBatches = parallelBatches;
    JobEngine engine(store, api, clock, limits);

    const std::vector<Device> devices = listDevices(api);
    QList<const Device *> chosen;
    for (const Device &device : devices)
        chosen.append(&device);
    PlanDraft draft = draftPlan(
        ResetMode::FactoryWipe, QStringLiteral("bench"), chosen, clock.now(), [](const DeviceId &) { return false; });
    draft.plan.items.resize(std::min<qsizetype>(draft.plan.items.size(), wanted));
    draft.plan.countdown = std::chrono::seconds(0);
    tenant.clearLog();

    QElapsedTimer since;
    since.start();
    const Result<JobId> id = engine.start(draft.plan, QStringLiteral("bench"));
    if (!id)
        return {};
    runUntil([&] {
        const JobCounts counts = countsOf(*engine.job(*id));
        return counts.planned == 0 && counts.sent == 0;
    });
    Sent result;
    result.seconds = static_cast<double>(since.elapsed()) / 1000.0;
    result.batches = tenant.batchCount();
    QHash<QString, int> perDevice;
    for (const DestructiveRequest &request : tenant.destructiveRequests())
        result.doubles += ++perDevice[request.deviceId] > 1 ? 1 : 0;
    result.accepted = static_cast<int>(perDevice.size());
    return result;
}

} // namespace

void sending()
{
    const Sent many = wipe(10'000, PaceLimits().parallelBatches, std::chrono::milliseconds(0));
    remark(QStringLiteral("%1 wipes reached the service in %2 s").arg(many.accepted).arg(many.seconds, 0, 'f', 1));
    figure(QStringLiteral("batch calls for 10,000 wipes"), many.batches, 500, QStringLiteral("calls"));
    figure(QStringLiteral("devices with two requests"), many.doubles, 0, QStringLiteral("devices"));

    const std::chrono::milliseconds slow(250);
    const Sent one = wipe(2000, 1, slow);
    const Sent parallel = wipe(2000, PaceLimits().parallelBatches, slow);
    remark(QStringLiteral("2,000 wipes at 250 ms an answer: %1 s one batch after another, %2 s as the program sends them")
               .arg(one.seconds, 0, 'f', 1)
               .arg(parallel.seconds, 0, 'f', 1));
    figureAtLeast(QStringLiteral("one batch after another / as the program sends them"), one.seconds / parallel.seconds, 4,
        QStringLiteral("x"));
}

} // namespace Reslate::Bench
