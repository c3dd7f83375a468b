// SPDX-License-Identifier: GPL-3.0-or-later
#include "firsturl.h"

#include "scriptedserver.h"
#include "tenantprocess.h"
#include "waiting.h"

#include "graph/graphapi.h"
#include "graph/transport/graphclient.h"

namespace Reslate::Bench {

QByteArray firstUrl(const TenantProcess &tenant, const std::function<void(GraphApi &, QObject *)> &call)
{
    ScriptedServer server;
    SystemClock clock;
    FixedToken token("bench");
    GraphClient client(Endpoints {.graph = server.url(), .login = server.url()}, token, clock);
    GraphApi api(client);
    QObject context;
    call(api, &context);
    runUntil([&server] { return !server.requests().isEmpty(); });
    return tenant.url().toLatin1() + server.requests().constFirst().target;
}

QByteArray firstUrl(const TenantProcess &tenant)
{
    return firstUrl(
        tenant, [](GraphApi &api, QObject *context) { (void)api.listDevices(context, [](std::vector<Device> &&) {}); });
}

QList<QByteArray> joinedUrls(const TenantProcess &tenant)
{
    const auto entra = [](GraphApi &api, QObject *context) {
        (void)api.listEntraRecords(context, [](std::vector<EntraRecord> &&) {});
    };
    const auto autopilot = [](GraphApi &api, QObject *context) {
        (void)api.listAutopilotRecords(context, [](std::vector<AutopilotRecord> &&) {});
    };
    const auto traits = [](GraphApi &api, QObject *context) {
        (void)api.listTraits(context, [](std::vector<DeviceTraits> &&) {});
    };
    return {firstUrl(tenant), firstUrl(tenant, entra), firstUrl(tenant, autopilot), firstUrl(tenant, traits)};
}

} // namespace Reslate::Bench
