// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on 100,000 devices: how soon it shows something, how long it ever stands still, what it weighs.
#include "sections.h"

#include "barelists.h"
#include "figures.h"
#include "firsturl.h"
#include "tenantprocess.h"
#include "waiting.h"

#include "graph/graphapi.h"
#include "graph/recordapi.h"
#include "graph/transport/graphclient.h"
#include "jobs/journal/tenantjournal.h"
#include "jobs/retirement/recordwatch.h"
#include "jobs/rules/policymaker.h"
#include "ui/devices/devicetable.h"
#include "ui/shell/mainwindow.h"
#include "updates/updatecheck.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSettings>
#include <QTemporaryDir>

namespace Reslate::Bench {
namespace {

/// Everything that the program is made of, as the composition root builds it.
struct Program {
    explicit Program(const TenantProcess &tenant)
        : store(dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , token(tenant.token())
        , client(*Endpoints::make(tenant.url(), tenant.url()), token, clock)
    {
    }

    QTemporaryDir dir;
    QSettings store;
    Settings settings {store};
    SystemClock clock;
    FixedToken token;
    GraphClient client;
    GraphApi api {client};
    DeviceCatalog catalog {api, clock};
    PolicyApi policyApi {client};
    LocalResets localResets {policyApi, catalog};
    TenantJournal jobStore {clock};
    JournalCheck journalCheck {jobStore};
    JobEngine engine {jobStore, api, clock, PaceLimits()};
    RecordApi recordApi {client};
    PolicyMaker policyMaker {jobStore, policyApi, clock};
    RetirementStarter retirements {recordApi, jobStore, engine, clock};
    DeviceModel devices {catalog, clock};
    DeviceFilter filter {devices};
    GroupModel groups {catalog, devices};
    JobModel jobs {engine, clock};
    Theme theme {Theme::Choice::Light};
    ApprovalPolicy approvals {api};
    AccountPermissions permissions {api, token};
    RecordWatch recordWatch {engine, jobStore, api, clock};
    UpdateCheck updates {clock, settings, {}, {}};
    QString who;
    QString tenantId;
    PaperOrigin origin;
    Places places;
    AppServices workspace {theme, settings, clock, catalog, localResets, policyMaker, recordApi, engine, jobStore,
        jobStore, retirements, recordWatch, journalCheck, approvals, permissions, updates, devices, filter, groups,
        jobs, who, tenantId, origin, places};
};

QElapsedTimer startedTimer()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

double milliseconds(const QElapsedTimer &since)
{
    return static_cast<double>(since.nsecsElapsed()) / 1e6;
}

/// The first page as anybody could get it: the program's own first request for its list, on a connection that has to
/// be opened first, as the program has to, and read to the end without looking at it.
double firstPlainPage(const TenantProcess &tenant, const QByteArray &url)
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl::fromEncoded(url));
    request.setRawHeader("Authorization", "Bearer " + tenant.token());
    QElapsedTimer since;
    since.start();
    QNetworkReply *reply = network.get(request);
    runUntil([reply] { return reply->isFinished(); });
    reply->deleteLater();
    return milliseconds(since);
}

/// Until all is on screen; in milliseconds.
double loadAll(Program &program)
{
    QElapsedTimer since;
    since.start();
    program.catalog.refresh();
    runUntil([&program] { return program.filter.rowCount() > 0; });
    runUntil([&program] { return !program.catalog.isLoading() && !program.filter.isSorting(); });
    return milliseconds(since);
}

/// What so many devices cost: how long until all are on screen, how much each weighs, and how long the window ever
/// stood still.
struct Cost {
    double whole = 0;
    double perDevice = 0;
    double stall = 0;
};

Cost costOf(int devices)
{
    const TenantProcess tenant(devices, 40);
    if (!tenant.isReady()) {
        remark(QStringLiteral("The practice tenant did not start."));
        return {};
    }
    Program program(tenant);
    MainWindow window(program.workspace);
    window.resize(1360, 860);
    window.show();
    runUntil([settle = startedTimer()] { return settle.elapsed() > 500; });
    const double empty = residentKiB();
    Heartbeat heartbeat;
    heartbeat.start();
    Cost cost {.whole = loadAll(program)};
    cost.stall = heartbeat.stop();
    runUntil([settle = startedTimer()] { return settle.elapsed() > 1000; });
    if (program.catalog.count() < devices) {
        remark(QStringLiteral("Not all of %1 devices were loaded.").arg(devices));
        return {};
    }
    cost.perDevice = (residentKiB() - empty) / std::max(1, program.catalog.count());
    return cost;
}

void loading(Program &program, MainWindow &window, double plainPage, double bareLists)
{
    Heartbeat heartbeat;
    QElapsedTimer since;
    since.start();
    heartbeat.start();
    program.catalog.refresh();
    runUntil([&program] { return program.filter.rowCount() > 0; });
    window.findChild<DeviceTable *>()->viewport()->repaint();
    const double firstRows = milliseconds(since);
    runUntil([&program] { return !program.catalog.isLoading() && !program.filter.isSorting(); });
    const double whole = milliseconds(since);
    const double stall = heartbeat.stop();
    remark(
        QStringLiteral("%1 devices and their other records in %2 s, the pages alone in %3 s; first rows after %4 ms, "
                       "first page after %5 ms")
            .arg(program.catalog.count())
            .arg(whole / 1000, 0, 'f', 2)
            .arg(bareLists / 1000, 0, 'f', 2)
            .arg(firstRows, 0, 'f', 0)
            .arg(plainPage, 0, 'f', 0));
    figure(QStringLiteral("first rows on screen / first page"), firstRows / plainPage, 1.3, QStringLiteral("x"));
    figure(QStringLiteral("all lists joined and on screen / bare loop over their pages"), whole / bareLists, 1.4,
        QStringLiteral("x"));
    figure(QStringLiteral("longest stall while loading"), stall, 16, QStringLiteral("ms"));
}

void filtering(Program &program)
{
    Heartbeat heartbeat;
    heartbeat.start();
    double longest = 0;
    const QString word = QStringLiteral("student1");
    for (int round = 0; round < 3; ++round) {
        for (qsizetype letters = 1; letters <= word.size(); ++letters) {
            QElapsedTimer since;
            since.start();
            program.filter.setSearch(word.left(letters));
            longest = std::max(longest, milliseconds(since));
            runUntil([] { return true; });
            QElapsedTimer turn;
            turn.start();
            runUntil([&turn] { return turn.elapsed() > 30; });
        }
        program.filter.setSearch({});
    }
    figure(QStringLiteral("filter by text, slowest keystroke of 24"), longest, 8, QStringLiteral("ms"));
    figure(QStringLiteral("longest stall while filtering"), heartbeat.stop(), 16, QStringLiteral("ms"));
}

void sorting(Program &program)
{
    Heartbeat heartbeat;
    heartbeat.start();
    double longest = 0;
    for (int round = 0; round < 2; ++round) {
        for (const DeviceModel::Column column : {DeviceModel::Column::Device, DeviceModel::Column::User,
                 DeviceModel::Column::LastSeen, DeviceModel::Column::Join}) {
            QElapsedTimer since;
            since.start();
            program.filter.sort(static_cast<int>(column), round == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            runUntil([&program] { return !program.filter.isSorting(); });
            longest = std::max(longest, milliseconds(since));
        }
    }
    figure(QStringLiteral("sort, slowest column of 4 in both directions"), longest, 60, QStringLiteral("ms"));
    figure(QStringLiteral("longest stall while sorting"), heartbeat.stop(), 16, QStringLiteral("ms"));
}

} // namespace

void window(const TenantProcess &tenant)
{
    const QByteArray url = firstUrl(tenant);
    double plainPage = firstPlainPage(tenant, url);
    for (int round = 0; round < 4; ++round)
        plainPage = std::min(plainPage, firstPlainPage(tenant, url));
    const QList<QByteArray> urls = joinedUrls(tenant);
    const double bareLists = std::min(readBare(tenant, urls).whole, readBare(tenant, urls).whole);
    Program program(tenant);
    MainWindow window(program.workspace);
    window.resize(1360, 860);
    window.show();
    runUntil([&window] { return window.isVisible(); });
    QElapsedTimer settle;
    settle.start();
    runUntil([&settle] { return settle.elapsed() > 500; });
    const double empty = residentKiB();
    loading(program, window, plainPage, bareLists);
    settle.restart();
    runUntil([&settle] { return settle.elapsed() > 1000; });
    const double full = residentKiB();
    figure(QStringLiteral("memory a device beyond the empty program"),
        (full - empty) / std::max(1, program.catalog.count()), 0.7, QStringLiteral("KiB"));
    filtering(program);
    sorting(program);
}

void million()
{
    const Cost some = costOf(100'000);
    const Cost many = costOf(1'000'000);
    if (some.whole <= 0 || many.whole <= 0)
        return;
    remark(QStringLiteral("100,000 devices on screen in %1 s, 1,000,000 in %2 s")
               .arg(some.whole / 1000, 0, 'f', 1)
               .arg(many.whole / 1000, 0, 'f', 1));
    figure(QStringLiteral("1,000,000 devices on screen / 100,000"), many.whole / some.whole, 11, QStringLiteral("x"));
    figure(QStringLiteral("memory for each of 1,000,000 devices"), many.perDevice, 0.8, QStringLiteral("KiB"));
    figure(QStringLiteral("longest stall while 1,000,000 are loading"), many.stall, 50, QStringLiteral("ms"));
}

} // namespace Reslate::Bench
