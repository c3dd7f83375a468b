// SPDX-License-Identifier: GPL-3.0-or-later
// What stays behind when the program crashes: a report for its owner alone, with nothing of the school in it.
#include "app/crashreport.h"
#include "runningcli.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;

class TestCliCrash final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void leavesAReport_data();
    void leavesAReport();
    void anEndInOrderLeavesNone();
    void keepsTheNewest();
};

void TestCliCrash::initTestCase()
{
#if defined(__SANITIZE_ADDRESS__) || !defined(Q_OS_UNIX)
    QSKIP("Here the program leaves crashes to others.");
#endif
}

void TestCliCrash::leavesAReport_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("wrong address") << SIGSEGV << QByteArray("SIGSEGV");
    QTest::newRow("gave up") << SIGABRT << QByteArray("SIGABRT");
    QTest::newRow("division") << SIGFPE << QByteArray("SIGFPE");
}

void TestCliCrash::leavesAReport()
{
    QFETCH(int, signal);
    QFETCH(QByteArray, name);
    const QTemporaryDir data;
    const CliProcess cli({}, "a-secret-that-is-in-the-environment");
    RunningCli tenant(cli, {QStringLiteral("practice-tenant"), QStringLiteral("--data-dir"), data.path()});
    QVERIFY(tenant.writes("READY"));
    tenant.send(signal);
    QVERIFY(tenant.process().waitForFinished());
    QCOMPARE(tenant.process().exitStatus(), QProcess::CrashExit); // it isn't hidden from who started it
    const QStringList reports = crashReports(data.path());
    QCOMPARE(reports.size(), 1);
    const QFile::Permissions all = QFile::permissions(reports[0]);
    QVERIFY((all & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)) == 0);
    QFile file(reports[0]);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("Program: reslate-cli " RESLATE_VERSION) && text.contains(name), text.constData());
    QVERIFY2(text.count("reslate-cli(") >= 3, text.constData()); // where it stood
    const QByteArray ready = tenant.finish().out;
    const QByteArray token = ready.trimmed().split(' ').value(2).split('\n').value(0);
    QVERIFY(token.size() > 10);
    QVERIFY(!text.contains(token) && !text.contains("a-secret") && !text.contains("Hillside"));
    // The next run says so, but only to a person.
    const CliRun next = cli.run({QStringLiteral("--data-dir"), data.path(), QStringLiteral("--version")});
    QCOMPARE(next.code, 0);
    QVERIFY(next.err.isEmpty());
}

void TestCliCrash::anEndInOrderLeavesNone()
{
    const QTemporaryDir data;
    RunningCli tenant(CliProcess(), {QStringLiteral("practice-tenant"), QStringLiteral("--data-dir"), data.path()});
    QVERIFY(tenant.writes("READY"));
    tenant.send(SIGTERM);
    QVERIFY(tenant.process().waitForFinished());
    QVERIFY(crashReports(data.path()).isEmpty());
}

void TestCliCrash::keepsTheNewest()
{
    const QTemporaryDir data;
    for (int i = 0; i < 8; ++i) {
        QFile file(data.filePath(QStringLiteral("crash-170000000%1-77.txt").arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const CliProcess cli;
    RunningCli tenant(cli, {QStringLiteral("practice-tenant"), QStringLiteral("--data-dir"), data.path()});
    QVERIFY(tenant.writes("READY"));
    const QStringList left = crashReports(data.path());
    QCOMPARE(left.size(), 5);
    QVERIFY(
        left[0].contains(QLatin1String("crash-1700000007-")) && left[4].contains(QLatin1String("crash-1700000003-")));
}

QTEST_GUILESS_MAIN(TestCliCrash)
#include "tst_clicrash.moc"
