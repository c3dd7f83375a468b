// SPDX-License-Identifier: GPL-3.0-or-later
#include "runningcli.h"
#include "testtenant.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Reslate;
using Test::TestTenant;

namespace {

const QString room = QStringLiteral("Year 7 – Room 101");

/// It leaves alone: the next follow when it was answered.
constexpr int firstBatch = 20;

int number(const QJsonObject &summary, const char *key)
{
    return summary.value(QLatin1String(key)).toInt(-1);
}

/// Every device stands in exactly one place.
bool addsUp(const QJsonObject &summary)
{
    int all = 0;
    for (const char *key : {"held", "awaitingApproval", "pending", "waiting", "active", "done", "gone", "failed",
             "unknown", "takenBack", "blocked"})
        all += number(summary, key);
    return all == number(summary, "planned") + number(summary, "leftOut");
}

qsizetype eventsOf(const CliRun &run, const char *proof)
{
    const QList<QJsonObject> records = run.records();
    return std::count_if(records.begin(), records.end(), [proof](const QJsonObject &record) {
        return record.value(QLatin1String("proof")).toString() == QLatin1String(proof);
    });
}

QStringList runArguments(const char *mode, const QStringList &rest = {})
{
    return QStringList {QStringLiteral("--json"), QStringLiteral("run"), QStringLiteral("--mode"), QLatin1String(mode),
               QStringLiteral("--group"), room, QStringLiteral("--confirm"), QStringLiteral("30"),
               QStringLiteral("--countdown"), QStringLiteral("0")}
    + rest;
}

} // namespace

/// The ways in which a run comes to its end, and what its summary then says.
class TestCliEnds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void firstInterruptFollowsOn();
    void secondInterruptEndsAtOnce();
    void timeoutHoldsWhileAnAnswerHangs();
    void timeoutHoldsWhileReading();
    void whatOnlyReadsEndsToo_data();
    void whatOnlyReadsEndsToo();
    void goneIsWhatADeletionAsksFor();
    void goneIsNotWiped();
    void sentEndsWithAnUnknownOutcome();
    void sentLooksIntoALostAnswer();
    void onlineDoesNotWaitForOfflineDevices();
};

void TestCliEnds::firstInterruptFollowsOn()
{
    TestTenant tenant;
    const QList<QString> members = tenant->membersOf(room);
    for (const QString &id : members)
        tenant->setAsleep(id, true);
    RunningCli run(CliProcess(tenant.url(), tenant.token()),
        runArguments("sync", {QStringLiteral("--timeout"), QStringLiteral("90")}));
    QVERIFY(run.writes("\"accepted\"", 30));
    run.send(SIGINT);
    QVERIFY(run.says("Stopping"));
    for (const QString &id : members)
        tenant->setAsleep(id, false);
    const CliRun ended = run.finish();
    QCOMPARE(ended.code, 0);
    QCOMPARE(number(ended.summary(), "done"), 30);
}

void TestCliEnds::secondInterruptEndsAtOnce()
{
    TestTenant tenant;
    tenant->faults().on("POST", "/beta/$batch").hang(); // only the orders go there
    RunningCli run(CliProcess(tenant.url(), tenant.token()), runArguments("protected-wipe"));
    QVERIFY(run.writes("\"sent\"", firstBatch));
    QTRY_VERIFY(tenant->requestCount("POST", "/beta/$batch") > 0); // until it leaves, stopping takes it back
    run.send(SIGINT);
    QVERIFY(run.says("Stopping"));
    QElapsedTimer time;
    time.start();
    run.send(SIGINT);
    const CliRun ended = run.finish();
    QVERIFY(time.elapsed() < 5000);
    QCOMPARE(ended.code, 1);
    QCOMPARE(number(ended.summary(), "sent"), firstBatch);
    QCOMPARE(number(ended.summary(), "accepted"), 0);
    QCOMPARE(number(ended.summary(), "unknown"), firstBatch);
    QVERIFY(addsUp(ended.summary()));
    QCOMPARE(eventsOf(ended, "unknown"), firstBatch);
}

void TestCliEnds::timeoutHoldsWhileAnAnswerHangs()
{
    TestTenant tenant;
    tenant->faults().on("POST", "/beta/$batch").hang();
    QElapsedTimer time;
    time.start();
    const CliRun ended = CliProcess(tenant.url(), tenant.token())
                             .run(runArguments("protected-wipe", {QStringLiteral("--timeout"), QStringLiteral("4")}));
    QVERIFY2(time.elapsed() >= 4000 && time.elapsed() < 9000, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(ended.code, 1);
    QCOMPARE(number(ended.summary(), "unknown"), firstBatch);
    QCOMPARE(eventsOf(ended, "unknown"), firstBatch);
    QVERIFY(addsUp(ended.summary()));
}

void TestCliEnds::timeoutHoldsWhileReading()
{
    TestTenant tenant;
    tenant->faults().on("GET", "/managedDevices").hang();
    QElapsedTimer time;
    time.start();
    const CliRun ended = CliProcess(tenant.url(), tenant.token())
                             .run(runArguments("sync", {QStringLiteral("--timeout"), QStringLiteral("2")}));
    QVERIFY(time.elapsed() < 7000);
    QCOMPARE(ended.code, 4);
    QVERIFY(ended.out.isEmpty());
    QVERIFY2(ended.err.contains("Nothing was sent"), ended.err.constData());
    QCOMPARE(tenant->requestCount("POST", "/syncDevice"), 0);
}

void TestCliEnds::whatOnlyReadsEndsToo_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"groups", "devices", "whoami", "jobs", "plans", "protect list", "lift-pending --device A",
             "plan --mode sync --device A", "check --mode sync --device A"})
        QTest::newRow(words) << QString::fromLatin1(words);
}

/// A service that never answers ends a script, too.
void TestCliEnds::whatOnlyReadsEndsToo()
{
    QFETCH(QString, words);
    TestTenant tenant;
    tenant->faults().on("*", "/v1.0/").hang();
    const QTemporaryDir data;
    QElapsedTimer time;
    time.start();
    const CliRun ended = CliProcess(tenant.url(), tenant.token())
                             .run(QStringList {QStringLiteral("--data-dir"), data.path()}
                                 + words.split(QLatin1Char(' '))
                                 + QStringList {QStringLiteral("--timeout"), QStringLiteral("2")});
    QVERIFY2(time.elapsed() < 12'000, ended.err.constData());
    QVERIFY2(ended.code >= 0, ended.err.constData());
    if (tenant->requestCount("*", "") > 0) {
        QCOMPARE(ended.code, 4);
        QVERIFY2(ended.err.contains("--timeout"), ended.err.constData());
    }
}

void TestCliEnds::goneIsWhatADeletionAsksFor()
{
    TestTenant tenant;
    const CliRun ended = CliProcess(tenant.url(), tenant.token()).run(runArguments("delete-intune"));
    QCOMPARE(ended.code, 0);
    QCOMPARE(number(ended.summary(), "gone"), 30);
    QCOMPARE(number(ended.summary(), "done"), 0);
    QVERIFY(addsUp(ended.summary()));
    QCOMPARE(eventsOf(ended, "record-gone"), 30);
}

void TestCliEnds::goneIsNotWiped()
{
    TestTenant tenant;
    // The order is taken, and at the next look there is no record.
    const QString id = tenant->membersOf(room).value(0);
    tenant->setAsleep(id, true);
    RunningCli run(CliProcess(tenant.url(), tenant.token()),
        {QStringLiteral("--json"), QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("factory-wipe"),
            QStringLiteral("--device"), id, QStringLiteral("--confirm"), QStringLiteral("1"),
            QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--timeout"), QStringLiteral("60")});
    QVERIFY(run.writes("\"accepted\""));
    tenant->faults().on("GET", "/managedDevices/" + id.toLatin1()).answer(404);
    const CliRun ended = run.finish();
    QCOMPARE(ended.code, 1);
    QCOMPARE(number(ended.summary(), "gone"), 1);
    QCOMPARE(number(ended.summary(), "done"), 0);
    QVERIFY(addsUp(ended.summary()));
}

/// All that could be sent was sent; what became of one order can't be known by waiting.
void TestCliEnds::sentEndsWithAnUnknownOutcome()
{
    TestTenant tenant;
    const QString id = tenant->membersOf(room).value(0);
    tenant->faults().on("POST", id.toLatin1() + "/retire").answerInner(500);
    QElapsedTimer time;
    time.start();
    const CliRun ended = CliProcess(tenant.url(), tenant.token())
                             .run(runArguments("retire",
                                 {QStringLiteral("--until"), QStringLiteral("sent"), QStringLiteral("--timeout"),
                                     QStringLiteral("90")}));
    QVERIFY2(time.elapsed() < 45'000, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(ended.code, 1);
    QCOMPARE(number(ended.summary(), "unknown"), 1);
    QCOMPARE(number(ended.summary(), "accepted"), 29);
    QCOMPARE(tenant->destructiveRequests().size(), 29);
}

void TestCliEnds::sentLooksIntoALostAnswer()
{
    TestTenant tenant;
    tenant->faults().on("POST", "/beta/$batch").times(1).missingParts();
    const CliRun ended = CliProcess(tenant.url(), tenant.token())
                             .run(runArguments("protected-wipe",
                                 {QStringLiteral("--until"), QStringLiteral("sent"), QStringLiteral("--timeout"),
                                     QStringLiteral("90")}));
    QCOMPARE(eventsOf(ended, "unknown"), 1);
    QCOMPARE(ended.code, 0);
    QCOMPARE(number(ended.summary(), "accepted"), 30);
}

void TestCliEnds::onlineDoesNotWaitForOfflineDevices()
{
    TestTenant tenant;
    QStringList asleep;
    const QList<TenantDevice> devices = tenant->devices();
    const QList<QString> members = tenant->membersOf(room);
    for (const TenantDevice &device : devices) {
        if (device.asleep && members.contains(device.id)) // not seen for many days
            asleep.append(device.id);
    }
    QVERIFY(!asleep.isEmpty());
    QElapsedTimer time;
    time.start();
    const CliRun ended = CliProcess(tenant.url(), tenant.token())
                             .run(runArguments("wipe-keep-account",
                                 {QStringLiteral("--until"), QStringLiteral("online"), QStringLiteral("--timeout"),
                                     QStringLiteral("150")}));
    QVERIFY2(time.elapsed() < 120'000, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(ended.code, 1);
    QCOMPARE(number(ended.summary(), "waiting"), asleep.size());
    QCOMPARE(number(ended.summary(), "pending"), 0);
    QCOMPARE(number(ended.summary(), "active"), 0);
    QVERIFY(addsUp(ended.summary()));
}

QTEST_GUILESS_MAIN(TestCliEnds)
#include "tst_cliends.moc"
