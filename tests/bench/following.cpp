// SPDX-License-Identifier: GPL-3.0-or-later
// An hour of following 5,000 devices that were told to wipe themselves: requests and processor time a round. The clock
// is turned by hand, the tenant is a process of its own, so what is counted is ours alone.
#include "sections.h"

#include "barelists.h"
#include "figures.h"
#include "firsturl.h"
#include "tenantprocess.h"
#include "waiting.h"

#include "directstore.h"
#include "domain/plan/planbuilder.h"
#include "enginerig.h"
#include "fakeclock.h"
#include "graph/transport/graphclient.h"
#include "memoryjobstore.h"
#include "nothingheld.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QThreadPool>

#include <ctime>

namespace Reslate::Bench {
namespace {

constexpr int followed = 5'000;

double processorMilliseconds()
{
    return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

/// Whether an answer is awaited or taken apart.
bool isBusy(GraphClient &client)
{
    const QList<QNetworkReply *> replies = client.network().findChildren<QNetworkReply *>();
    return QThreadPool::globalInstance()->activeThreadCount() > 0
        || std::any_of(replies.cbegin(), replies.cend(), [](const QNetworkReply *each) { return !each->isFinished(); });
}

/// Runs the event loop until nothing is awaited, so that answers aren't old when they come.
void settle(GraphClient &client)
{
    QEventLoop loop;
    QTimer wake; // a thread of the pool ends without an event
    wake.start(1);
    bool isAtRest = false;
    while (!isAtRest) {
        loop.processEvents(QEventLoop::WaitForMoreEvents);
        while (!isBusy(client) && loop.processEvents()) { }
        isAtRest = !isBusy(client);
    }
}

/// A plan for that many of the tenant's devices, which carry nothing out for as long as they are followed.
Plan planFor(GraphApi &api, const QDateTime &now)
{
    const std::vector<Device> all = listDevices(api);
    QList<const Device *> chosen;
    for (const Device &device : all)
        chosen.append(&device);
    Plan plan = draftPlan(ResetMode::FactoryWipe, QStringLiteral("bench"), chosen, Test::nothingHeld(now)).plan;
    plan.items.resize(std::min<qsizetype>(plan.items.size(), followed));
    plan.countdown = std::chrono::seconds(0);
    return plan;
}

} // namespace

void following()
{
    const std::unique_ptr<TenantProcess> process = TenantProcess::sluggish(10'000);
    const TenantProcess &tenant = *process;
    if (!tenant.isReady()) {
        remark(QStringLiteral("The practice tenant did not start."));
        return;
    }
    const int pages = readBare(tenant, {firstUrl(tenant)}).pages;
    FakeClock clock(QDateTime::currentDateTimeUtc());
    FixedToken token(tenant.token());
    GraphClient client(*Endpoints::make(tenant.url(), tenant.url()), token, clock);
    GraphApi api(client);
    Test::MemoryJobStore store;
    Test::DirectStore access(store);
    JobEngine engine(access, api, clock, PaceLimits::none());
    const Result<JobId> id = engine.start(planFor(api, clock.now()), QStringLiteral("bench")).result();
    if (!id) {
        remark(QStringLiteral("The job could not be started."));
        return;
    }
    runUntil([&] {
        settle(client);
        clock.advance(std::chrono::milliseconds(100));
        const JobCounts counts = countsOf(*engine.job(*id));
        return counts.planned + counts.sent == 0;
    });
    settle(client);

    int requests = 0;
    QObject::connect(&client.network(), &QNetworkAccessManager::finished, &client.network(), [&] { ++requests; });
    int rounds = 0;
    const double before = processorMilliseconds();
    const QDateTime end = clock.now().addSecs(3600);
    while (clock.now() < end) {
        const int asked = requests;
        clock.advance(std::chrono::seconds(5));
        settle(client);
        rounds += requests > asked ? 1 : 0;
    }
    const double spent = processorMilliseconds() - before;
    const JobCounts counts = countsOf(*engine.job(*id));
    if (rounds == 0 || counts.accepted + counts.active + counts.waiting < followed) {
        remark(QStringLiteral("Not %1 devices were followed.").arg(followed));
        return;
    }
    remark(QStringLiteral("%1 devices followed for an hour in %2 rounds with %3 requests; the list has %4 pages")
               .arg(engine.job(*id)->items.size())
               .arg(rounds)
               .arg(requests)
               .arg(pages));
    figure(QStringLiteral("requests of a round / pages of the list"), 1.0 * requests / std::max(1, rounds) / pages, 1,
        QStringLiteral("x"));
    figure(QStringLiteral("processor time of a round"), spent / std::max(1, rounds), 60, QStringLiteral("ms"));
}

} // namespace Reslate::Bench
