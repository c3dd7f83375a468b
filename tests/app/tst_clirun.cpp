// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprocess.h"
#include "testtenant.h"

#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Reslate;
using Test::TestTenant;

namespace {

const QString room = QStringLiteral("Year 7 – Room 101");

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

int number(const QJsonObject &summary, const char *key)
{
    return summary.value(QLatin1String(key)).toInt(-1);
}

QStringList runArguments(const char *mode, const QStringList &rest)
{
    return QStringList {QStringLiteral("--json"), QStringLiteral("run"), QStringLiteral("--mode"), QLatin1String(mode),
               QStringLiteral("--group"), room}
    + rest;
}

/// Every device of the tenant was asked at most once.
bool isAskedOnce(TestTenant &tenant)
{
    const QList<DestructiveRequest> all = tenant->destructiveRequests();
    return std::all_of(all.begin(), all.end(),
        [&tenant](const DestructiveRequest &request) { return tenant->destructiveRequests(request.deviceId) == 1; });
}

} // namespace

/// Sending: the number to confirm, following to the end, stopping.
class TestCliRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesAWrongNumber_data();
    void refusesAWrongNumber();
    void resetsARoom();
    void endsWhenSent();
    void allBlocked();
    void smallActions_data();
    void smallActions();
    void interruptTakesEverythingBack();
    void timeoutEnds();
    void lostSignInEndsTheRun();
    void tableOnATerminal();
};

void TestCliRun::refusesAWrongNumber_data()
{
    QTest::addColumn<QStringList>("confirm");
    QTest::newRow("none") << QStringList();
    QTest::newRow("all of the group") << QStringList {QStringLiteral("--confirm"), QStringLiteral("30")};
    QTest::newRow("zero") << QStringList {QStringLiteral("--confirm"), QStringLiteral("0")};
}

void TestCliRun::refusesAWrongNumber()
{
    QFETCH(QStringList, confirm);
    TestTenant tenant;
    const CliRun refused = CliProcess(tenant.url(), tenant.token()).run(runArguments("autopilot-reset", confirm));
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.out.isEmpty());
    QVERIFY2(refused.err.contains("--confirm 26"), refused.err.constData());
    QCOMPARE(tenant->destructiveRequests().size(), 0);
}

void TestCliRun::resetsARoom()
{
    TestTenant tenant;
    const CliRun done = CliProcess(tenant.url(), tenant.token())
                            .run(runArguments("autopilot-reset",
                                {QStringLiteral("--confirm"), QStringLiteral("26"), QStringLiteral("--countdown"),
                                    QStringLiteral("0"), QStringLiteral("--timeout"), QStringLiteral("30")}));
    const QJsonObject summary = done.summary();
    QCOMPARE(number(summary, "planned"), 26);
    QCOMPARE(number(summary, "sent"), 26);
    QCOMPARE(number(summary, "accepted"), 26);
    QCOMPARE(number(summary, "blocked"), 4);
    QCOMPARE(number(summary, "unknown"), 0);
    const int ended = number(summary, "done") + number(summary, "failed") + number(summary, "waiting")
        + number(summary, "active");
    QVERIFY(ended <= 26);
    QVERIFY(number(summary, "done") >= 20);
    QCOMPARE(done.code, number(summary, "done") == 26 ? 0 : 1);
    QVERIFY(isAskedOnce(tenant));
    QCOMPARE(tenant->destructiveRequests().size(), 26);

    QHash<QString, QStringList> steps;
    QList<QJsonObject> records = done.records();
    records.removeLast();
    for (const QJsonObject &record : std::as_const(records)) {
        QVERIFY(!text(record, "id").isEmpty() && !text(record, "detail").isEmpty());
        steps[text(record, "id")].append(text(record, "proof"));
    }
    QCOMPARE(steps.size(), 30);
    const QList<TenantDevice> devices = tenant->devices();
    for (const TenantDevice &device : devices) {
        if (!steps.contains(device.id))
            continue;
        if (device.trustType == QLatin1String("ServerAd"))
            QCOMPARE(steps[device.id], QStringList {QStringLiteral("blocked")});
        else
            QVERIFY(steps[device.id].contains(QStringLiteral("accepted")));
    }
}

void TestCliRun::endsWhenSent()
{
    TestTenant tenant;
    const CliRun sent = CliProcess(tenant.url(), tenant.token())
                            .run(runArguments("retire",
                                {QStringLiteral("--confirm"), QStringLiteral("30"), QStringLiteral("--countdown"),
                                    QStringLiteral("0"), QStringLiteral("--until"), QStringLiteral("sent")}));
    QCOMPARE(sent.code, 0);
    QCOMPARE(number(sent.summary(), "accepted"), 30);
    QVERIFY(isAskedOnce(tenant));
    QCOMPARE(tenant->destructiveRequests().size(), 30);
}

void TestCliRun::allBlocked()
{
    TestTenant tenant;
    const QList<TenantDevice> devices = tenant->devices();
    const auto hybrid = std::find_if(devices.begin(), devices.end(),
        [](const TenantDevice &device) { return device.trustType == QLatin1String("ServerAd"); });
    QVERIFY(hybrid != devices.end());
    const CliRun done = CliProcess(tenant.url(), tenant.token())
                            .run({QStringLiteral("--json"), QStringLiteral("run"), QStringLiteral("--mode"),
                                QStringLiteral("autopilot-reset"), QStringLiteral("--device"), hybrid->id,
                                QStringLiteral("--confirm"), QStringLiteral("0")});
    QCOMPARE(done.code, 0);
    QCOMPARE(number(done.summary(), "planned"), 0);
    QCOMPARE(number(done.summary(), "blocked"), 1);
    QCOMPARE(tenant->destructiveRequests().size(), 0);
}

void TestCliRun::smallActions_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("sync") << QByteArray("sync") << QByteArray("/syncDevice");
    QTest::newRow("restart") << QByteArray("restart") << QByteArray("/rebootNow");
}

void TestCliRun::smallActions()
{
    QFETCH(QByteArray, mode);
    QFETCH(QByteArray, path);
    TestTenant tenant;
    const CliRun sent = CliProcess(tenant.url(), tenant.token())
                            .run(runArguments(mode.constData(),
                                {QStringLiteral("--confirm"), QStringLiteral("30"), QStringLiteral("--countdown"),
                                    QStringLiteral("0"), QStringLiteral("--until"), QStringLiteral("sent")}));
    QCOMPARE(sent.code, 0);
    QCOMPARE(tenant->requestCount("POST", path), 30);
    QCOMPARE(tenant->destructiveRequests().size(), 0);
}

void TestCliRun::interruptTakesEverythingBack()
{
    TestTenant tenant;
    QProcess process;
    CliProcess(tenant.url(), tenant.token())
        .start(process,
            runArguments("factory-wipe",
                {QStringLiteral("--confirm"), QStringLiteral("30"), QStringLiteral("--countdown"),
                    QStringLiteral("600")}));
    // The countdown runs once it is told.
    QByteArray told;
    while (!told.contains("Ctrl+C")) {
        QVERIFY(process.state() != QProcess::NotRunning);
        process.setReadChannel(QProcess::StandardError);
        QVERIFY2(process.waitForReadyRead(30'000), told.constData());
        told += process.readAllStandardError();
    }
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    const CliRun stopped = CliProcess::finish(process);
    QCOMPARE(stopped.code, 1);
    QCOMPARE(number(stopped.summary(), "planned"), 30);
    QCOMPARE(number(stopped.summary(), "sent"), 0);
    QCOMPARE(number(stopped.summary(), "takenBack"), 30);
    QCOMPARE(tenant->destructiveRequests().size(), 0);
}

void TestCliRun::timeoutEnds()
{
    TestTenant tenant;
    const QList<QString> members = tenant->membersOf(room);
    for (const QString &id : members)
        tenant->setAsleep(id, true);
    const CliRun ended = CliProcess(tenant.url(), tenant.token())
                             .run(runArguments("factory-wipe",
                                 {QStringLiteral("--confirm"), QStringLiteral("30"), QStringLiteral("--countdown"),
                                     QStringLiteral("0"), QStringLiteral("--timeout"), QStringLiteral("5")}));
    QCOMPARE(ended.code, 1);
    QCOMPARE(number(ended.summary(), "sent"), 30);
    QCOMPARE(number(ended.summary(), "done"), 0);
    QVERIFY(isAskedOnce(tenant));
}

void TestCliRun::lostSignInEndsTheRun()
{
    TestTenant tenant;
    // The lists are read, then the sign-in is over: every $batch from now on is refused.
    tenant->faults().on("POST", "/$batch").after(1).answer(401);
    const CliRun ended = CliProcess(tenant.url(), tenant.token())
                             .run({QStringLiteral("--json"), QStringLiteral("run"), QStringLiteral("--mode"),
                                 QStringLiteral("sync"), QStringLiteral("--device"), tenant->membersOf(room).value(0),
                                 QStringLiteral("--confirm"), QStringLiteral("1"), QStringLiteral("--countdown"),
                                 QStringLiteral("0"), QStringLiteral("--timeout"), QStringLiteral("60")});
    QCOMPARE(ended.code, 3);
    QCOMPARE(number(ended.summary(), "planned"), 1);
    QCOMPARE(number(ended.summary(), "accepted"), 0);
}

void TestCliRun::tableOnATerminal()
{
    TestTenant tenant;
    const CliRun sent = CliProcess(tenant.url(), tenant.token())
                            .run({QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("sync"),
                                QStringLiteral("--group"), room, QStringLiteral("--confirm"), QStringLiteral("30"),
                                QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--until"),
                                QStringLiteral("sent")});
    QCOMPARE(sent.code, 0);
    QCOMPARE(sent.out.count('\n'), 31);
    QVERIFY(sent.err.contains("30"));
}

QTEST_GUILESS_MAIN(TestCliRun)
#include "tst_clirun.moc"
