// SPDX-License-Identifier: GPL-3.0-or-later
// How long the command line takes to write down all devices, against a loop that reads the pages of the same lists and
// looks at nothing but the links.
#include "sections.h"

#include "barelists.h"
#include "figures.h"
#include "firsturl.h"
#include "tenantprocess.h"
#include "waiting.h"

#include "graph/graphapi.h"

#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

namespace Reslate::Bench {
namespace {

constexpr int rounds = 5;

/// Milliseconds, and how many lines came.
std::pair<double, qsizetype> writtenDevices(const TenantProcess &tenant, const QString &folder)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("BENCH_TOKEN"), QString::fromLatin1(tenant.token()));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer since;
    since.start();
    process.start(QStringLiteral(RESLATE_CLI),
        {QStringLiteral("--graph-url"), tenant.url(), QStringLiteral("--token-env"), QStringLiteral("BENCH_TOKEN"),
            QStringLiteral("--data-dir"), folder, QStringLiteral("--json"), QStringLiteral("devices")});
    process.waitForFinished(600'000);
    const double took = static_cast<double>(since.nsecsElapsed()) / 1e6;
    return {took, process.readAllStandardOutput().count('\n')};
}

} // namespace

void commandLine(const TenantProcess &tenant)
{
    const QTemporaryDir folder;
    const QList<QByteArray> lists {firstUrl(tenant),
        firstUrl(tenant,
            [](GraphApi &api, QObject *context) {
                (void)api.listEntraRecords(context, [](std::vector<EntraRecord> &&) {});
            }),
        firstUrl(tenant,
            [](GraphApi &api, QObject *context) {
                (void)api.listAutopilotRecords(context, [](std::vector<AutopilotRecord> &&) {});
            }),
        firstUrl(tenant, [](GraphApi &api, QObject *context) {
            (void)api.listTraits(context, [](std::vector<DeviceTraits> &&) {});
        })};
    std::vector<double> parts;
    for (int round = 0; round < rounds; ++round) { // in turns, so that both meet the same machine
        const double bare = readBare(tenant, lists).whole;
        const auto [took, lines] = writtenDevices(tenant, folder.path());
        parts.push_back(took / bare);
        remark(QStringLiteral("bare loop over the same four lists: %1 ms; %2 devices written down in %3 ms")
                   .arg(bare, 0, 'f', 0)
                   .arg(lines)
                   .arg(took, 0, 'f', 0));
    }
    std::sort(parts.begin(), parts.end());
    remark(QStringLiteral("min / median / max: %1 / %2 / %3")
               .arg(parts.front(), 0, 'f', 2)
               .arg(parts[parts.size() / 2], 0, 'f', 2)
               .arg(parts.back(), 0, 'f', 2));
    figure(QStringLiteral("all devices as JSON lines / bare loop, median"), parts[parts.size() / 2], 1.4,
        QStringLiteral("x"));
}

} // namespace Reslate::Bench
