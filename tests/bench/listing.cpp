// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to list all devices, against a loop that reads the same pages and looks at nothing but the link.
#include "sections.h"

#include "barelists.h"
#include "figures.h"
#include "firsturl.h"
#include "tenantprocess.h"
#include "waiting.h"

#include "core/async.h"
#include "graph/graphapi.h"
#include "graph/transport/graphclient.h"

#include <limits>

namespace Reslate::Bench {
namespace {

struct Times {
    double whole = std::numeric_limits<double>::max();
    double firstPage = std::numeric_limits<double>::max();
    int count = 0;
    void keepBest(const Times &other)
    {
        whole = std::min(whole, other.whole);
        firstPage = std::min(firstPage, other.firstPage);
        count = other.count;
    }
};

double milliseconds(const QElapsedTimer &since)
{
    return static_cast<double>(since.nsecsElapsed()) / 1e6;
}

Times ourList(const TenantProcess &tenant)
{
    SystemClock clock;
    FixedToken token(tenant.token());
    GraphClient client(*Endpoints::make(tenant.url(), tenant.url()), token, clock);
    GraphApi api(client);
    QObject context;
    QElapsedTimer since;
    since.start();
    Times times;
    bool ended = false;
    const auto page = [&times, &since](std::vector<Device> &&devices) {
        if (times.count == 0)
            times.firstPage = milliseconds(since);
        times.count += static_cast<int>(devices.size());
    };
    whenReady(api.listDevices(&context, page), &context, [&](const ListEnd &end) {
        ended = true;
        times.whole = milliseconds(since);
        if (!end.complete)
            remark(QStringLiteral("the list was incomplete after %1 devices").arg(end.count));
    });
    runUntil([&ended] { return ended; });
    return times;
}

} // namespace

void listing(const TenantProcess &tenant)
{
    const QByteArray devicesUrl = firstUrl(tenant);
    Times bare;
    Times ours;
    for (int round = 0; round < 3; ++round) { // in turns, so that both meet the same machine
        const BareTimes loop = readBare(tenant, {devicesUrl});
        bare.keepBest({loop.whole, loop.firstPage, loop.pages});
        ours.keepBest(ourList(tenant));
    }
    remark(QStringLiteral("bare loop: %1 pages in %2 ms; list: %3 devices in %4 ms")
               .arg(bare.count)
               .arg(bare.whole, 0, 'f', 0)
               .arg(ours.count)
               .arg(ours.whole, 0, 'f', 0));
    figure(QStringLiteral("list all devices / bare loop over the same pages"), ours.whole / bare.whole, 1.25,
        QStringLiteral("x"));
}

} // namespace Reslate::Bench
