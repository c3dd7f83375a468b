// SPDX-License-Identifier: GPL-3.0-or-later
// An outage in the middle of a run that nobody watches.
#include "cliprocess.h"
#include "testtenant.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Reslate;
using Test::TestTenant;

namespace {

int number(const QJsonObject &summary, const char *key)
{
    return summary.value(QLatin1String(key)).toInt(-1);
}

struct OutageRig {
    OutageRig()
        : cli(tenant.url(), tenant.token())
    {
        // It says how many are to be confirmed.
        const CliRun asked = cli.run(arguments(QStringLiteral("0"), 60));
        const QByteArray word = "--confirm ";
        count = asked.err.mid(asked.err.lastIndexOf(word) + word.size()).split('.').value(0).toInt();
    }

    QStringList arguments(const QString &confirm, int timeout) const
    {
        return {QStringLiteral("--json"), QStringLiteral("--data-dir"), dir.path(), QStringLiteral("run"),
            QStringLiteral("--mode"), QStringLiteral("factory-wipe"), QStringLiteral("--group"),
            QStringLiteral("All student devices"), QStringLiteral("--confirm"), confirm, QStringLiteral("--countdown"),
            QStringLiteral("0"), QStringLiteral("--until"), QStringLiteral("sent"), QStringLiteral("--timeout"),
            QString::number(timeout)};
    }
    CliRun run(int timeout) const { return cli.run(arguments(QString::number(count), timeout)); }
    /// Returns when it counts down.
    void startCounting(QProcess &process, const QString &countdown, int timeout) const
    {
        QStringList words = arguments(QString::number(count), timeout);
        words[words.indexOf(QStringLiteral("--countdown")) + 1] = countdown;
        cli.start(process, words);
        QVERIFY(process.waitForStarted());
        QByteArray said;
        process.setReadChannel(QProcess::StandardError);
        while (!said.contains("Nothing is sent for") && process.waitForReadyRead(30'000))
            said += process.readAll();
    }
    int mostForOne()
    {
        int most = 0;
        for (const DestructiveRequest &request : tenant->destructiveRequests())
            most = std::max(most, tenant->destructiveRequests(request.deviceId));
        return most;
    }

    TestTenant tenant {TestTenant::quick(450)}; // so many that some are left when up to six batches are lost
    QTemporaryDir dir;
    CliProcess cli;
    int count = 0;
};

} // namespace

class TestCliOutage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesOnByItself();
    void keepsTheJobWhenTheTimeIsUp();
    void keepsTheJobWhenNothingCanBeRead();
    void aHangupEndsInOrder();
};

/// Batches that were carried out and whose answers a filter replaced, more than pause a job.
void TestCliOutage::goesOnByItself()
{
    OutageRig rig;
    QVERIFY(rig.count >= 160);
    rig.tenant->faults().on("POST", "/$batch").orders().after(1).times(4).actThenAnswer(403, "<html>Blocked</html>");
    const CliRun ended = rig.run(120);
    QVERIFY2(ended.code == 0, ended.err.constData());
    QCOMPARE(number(ended.summary(), "accepted"), rig.count);
    QCOMPARE(number(ended.summary(), "takenBack"), 0);
    QCOMPARE(rig.tenant->destructiveRequests().size(), rig.count);
    QCOMPARE(rig.mostForOne(), 1);
    QVERIFY2(ended.err.contains("is not the service's own answer"), ended.err.constData());
    QVERIFY2(ended.err.contains("goes on by itself"), ended.err.constData());
}

void TestCliOutage::keepsTheJobWhenTheTimeIsUp()
{
    OutageRig rig;
    rig.tenant->faults().on("POST", "/$batch").orders().after(1).dropBefore();
    const CliRun ended = rig.run(12);
    QVERIFY2(ended.code == 4, ended.err.constData());
    QVERIFY2(ended.err.contains("The job is kept: reslate-cli resume"), ended.err.constData());
    QCOMPARE(number(ended.summary(), "takenBack"), 0);
    QVERIFY(number(ended.summary(), "held") > 0);
    const auto before = rig.tenant->destructiveRequests().size();
    rig.tenant->faults().clear();
    const CliRun resumed = rig.cli.run(
        {QStringLiteral("--json"), QStringLiteral("--data-dir"), rig.dir.path(), QStringLiteral("resume"),
            QStringLiteral("--until"), QStringLiteral("sent"), QStringLiteral("--timeout"), QStringLiteral("90")});
    QCOMPARE(rig.tenant->destructiveRequests().size(), before + number(ended.summary(), "held"));
    QCOMPARE(rig.mostForOne(), 1);
    QCOMPARE(number(resumed.summary(), "held"), 0);
}

/// Fewer looks than pause a job, because the time is short.
void TestCliOutage::keepsTheJobWhenNothingCanBeRead()
{
    OutageRig rig;
    QProcess process;
    rig.startCounting(process, QStringLiteral("3"), 25);
    rig.tenant->faults().on("GET", "/managedDevices").answer(500);
    rig.tenant->faults().on("POST", "/$batch").answer(500);
    const CliRun ended = CliProcess::finish(process);
    QVERIFY2(ended.code == 4, ended.err.constData());
    QVERIFY2(ended.err.contains("The job is kept: reslate-cli resume"), ended.err.constData());
    QCOMPARE(number(ended.summary(), "held"), rig.count);
    QCOMPARE(rig.tenant->destructiveRequests().size(), 0);
}

void TestCliOutage::aHangupEndsInOrder()
{
    OutageRig rig;
    QProcess process;
    rig.startCounting(process, QStringLiteral("30"), 60);
    ::kill(static_cast<pid_t>(process.processId()), SIGHUP);
    const CliRun ended = CliProcess::finish(process);
    QVERIFY2(ended.code == 1, ended.err.constData());
    QCOMPARE(number(ended.summary(), "takenBack"), 0); // it waits for "resume ID"
    QCOMPARE(number(ended.summary(), "held"), rig.count); // however early it came: a large plan is written in portions
    QVERIFY2(ended.err.contains("The job is kept: reslate-cli resume"), ended.err.constData());
    QCOMPARE(rig.tenant->destructiveRequests().size(), 0);
}

QTEST_GUILESS_MAIN(TestCliOutage)
#include "tst_clioutage.moc"
