// SPDX-License-Identifier: GPL-3.0-or-later
// The system ends a program, with SIGTERM or SIGHUP, in every state: it is gone within five seconds, nothing leaves
// from then on, and what it was about goes on with "resume".
#include "runningcli.h"
#include "testtenant.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

using namespace Reslate;
using Test::TestTenant;

namespace {

constexpr qint64 maxEnd = 5000; // ms

QStringList split(const char *words)
{
    return QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// A school, a journal of its own, and the command line on both.
struct Rig {
    explicit Rig(const TenantOptions &options = TestTenant::quick())
        : tenant(options)
        , cli(tenant.url(), tenant.token())
        , members(tenant->membersOf(room))
    {
        for (const QString &id : members)
            tenant->setAsleep(id, false); // all come to an end by themselves
    }

    QStringList words(const QStringList &rest) const
    {
        return QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), data.path()} + rest;
    }
    QStringList runWords(const char *rest, const char *mode = "retire") const
    {
        return words(QStringList {QStringLiteral("run"), QStringLiteral("--mode"), QLatin1String(mode),
                         QStringLiteral("--group"), room, QStringLiteral("--confirm"), QString::number(members.size())}
            + split(rest));
    }
    CliRun run(const QStringList &rest) const { return cli.run(words(rest)); }
    QJsonObject job() const { return run({QStringLiteral("jobs")}).records().value(0); }
    bool isEachAskedOnce()
    {
        return std::all_of(
            members.begin(), members.end(), [this](const QString &id) { return tenant->destructiveRequests(id) == 1; });
    }

    const QString room = QStringLiteral("Year 7 – Room 101");
    TestTenant tenant;
    QTemporaryDir data;
    CliProcess cli;
    QList<QString> members;
};

/// How a program ended that was told to.
struct Ended {
    CliRun run;
    qint64 took = 0; ///< ms
    int askedAfterwards = 0; ///< requests that reached the service, parts of a $batch included
    int readAfterwards = 0; ///< those that only read
};

/// word: what it says once it knows; nullptr: nothing.
Ended end(RunningCli &program, TestTenant &tenant, int signal, const char *word = "Told to end")
{
    Ended ended;
    QElapsedTimer time;
    time.start();
    program.send(signal);
    if (word)
        (void)program.says(word);
    const int before = tenant->requestCount("*", "");
    const int readBefore = tenant->requestCount("GET", "");
    ended.run = program.finish();
    ended.took = time.elapsed();
    ended.askedAfterwards = tenant->requestCount("*", "") - before;
    ended.readAfterwards = tenant->requestCount("GET", "") - readBefore;
    return ended;
}

int number(const CliRun &run, const char *key)
{
    return run.summary().value(QLatin1String(key)).toInt(-1);
}

QString text(const QJsonObject &record, const char *key)
{
    return record.value(QLatin1String(key)).toString();
}

} // namespace

#define VERIFY_ENDED(ended)                                                                                            \
    QVERIFY2((ended).took < maxEnd, qPrintable(QString::number((ended).took)));                                        \
    QCOMPARE((ended).askedAfterwards, 0);                                                                              \
    QVERIFY2((ended).run.code == 1, (ended).run.err.constData())

class TestCliTerminate final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whileCountingDown_data() { signalRows(); }
    void whileCountingDown();
    void whileSending_data() { signalRows(); }
    void whileSending();
    void whileAnswersAreUnderWay();
    void whileAnOrderHangs();
    void whileFollowing_data() { signalRows(); }
    void whileFollowing();
    void whileTheServiceHangs_data();
    void whileTheServiceHangs();
    void whileSigningIn_data();
    void whileSigningIn();
    void whileAProxyHangs();
    void whileNobodyReadsTheOutput();
    void theWindowToo();
    void theTerminalIsPutRight();
    void whatIsIgnoredStaysIgnored();

private:
    static void signalRows()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
    }
};

void TestCliTerminate::whileCountingDown()
{
    QFETCH(int, signal);
    Rig rig;
    RunningCli program(rig.cli, rig.runWords("--countdown 3"));
    QVERIFY(program.says("Ctrl+C takes everything back"));
    const Ended ended = end(program, rig.tenant, signal);
    VERIFY_ENDED(ended);
    QCOMPARE(number(ended.run, "held"), 30);
    QCOMPARE(number(ended.run, "takenBack"), 0);
    const QJsonObject job = rig.job();
    QCOMPARE(text(job, "phase"), QStringLiteral("paused"));
    // Somebody may have meant to stop it, so it waits for being named.
    QVERIFY(rig.run(split("resume --until sent")).err.contains("waits for you"));
    QCOMPARE(rig.tenant->destructiveRequests().size(), 0);
    QCOMPARE(
        rig.run({QStringLiteral("resume"), text(job, "id"), QStringLiteral("--until"), QStringLiteral("sent")}).code,
        0);
    QVERIFY(rig.isEachAskedOnce());
}

/// Many orders, of which the service takes a few at a time.
void TestCliTerminate::whileSending()
{
    QFETCH(int, signal);
    TenantOptions options = TestTenant::quick();
    options.latency = std::chrono::milliseconds(400);
    Rig rig(options);
    RunningCli program(rig.cli, rig.runWords("--countdown 0 --wave 5 --gap 1"));
    QVERIFY(program.writes("\"accepted\""));
    const Ended ended = end(program, rig.tenant, signal);
    QVERIFY2(ended.took < maxEnd, qPrintable(QString::number(ended.took)));
    QVERIFY2(ended.run.code == 1, ended.run.err.constData());
    // What was under way is counted when the service acts; nothing left beyond what is told.
    QCOMPARE(rig.tenant->destructiveRequests().size(), number(ended.run, "sent"));
    QVERIFY(number(ended.run, "held") > 0);
    QCOMPARE(number(ended.run, "held") + number(ended.run, "sent"), 30);
    QCOMPARE(number(ended.run, "takenBack"), 0);
    QCOMPARE(text(rig.job(), "pausedBy"), QStringLiteral("time-up"));
    const CliRun resumed = rig.run(split("resume --until sent --timeout 90"));
    QVERIFY2(resumed.code == 0, resumed.err.constData());
    QVERIFY(rig.isEachAskedOnce());
}

/// Answers that come within a second and a half are still taken.
void TestCliTerminate::whileAnswersAreUnderWay()
{
    Rig rig;
    rig.tenant->faults().on("POST", "/beta/$batch").slow(std::chrono::milliseconds(800));
    RunningCli program(rig.cli, rig.runWords("--countdown 0", "protected-wipe"));
    QVERIFY(program.writes("\"sent\"", 30));
    QTRY_VERIFY(rig.tenant->requestCount("POST", "/beta/$batch") > 0);
    const Ended ended = end(program, rig.tenant, SIGTERM);
    QVERIFY2(ended.took < maxEnd, qPrintable(QString::number(ended.took)));
    QCOMPARE(ended.run.code, 1);
    QCOMPARE(ended.readAfterwards, 0); // the parts of what was under way are counted when the service acts
    QCOMPARE(number(ended.run, "unknown"), 0);
    QVERIFY(number(ended.run, "accepted") >= 10);
    QCOMPARE(number(ended.run, "accepted") + number(ended.run, "held"), 30);
    QCOMPARE(rig.run(split("resume --until sent --timeout 90")).code, 0);
    QVERIFY(rig.isEachAskedOnce());
}

/// The service acted, and nobody heard of it.
void TestCliTerminate::whileAnOrderHangs()
{
    constexpr int firstBatch = 20; // it leaves alone
    Rig rig;
    rig.tenant->faults().on("POST", "/beta/$batch").times(1).actThenHang();
    RunningCli program(rig.cli, rig.runWords("--countdown 0", "protected-wipe"));
    QVERIFY(program.writes("\"sent\"", firstBatch));
    QTRY_COMPARE(rig.tenant->destructiveRequests().size(), firstBatch);
    const Ended ended = end(program, rig.tenant, SIGTERM);
    VERIFY_ENDED(ended);
    QVERIFY(number(ended.run, "unknown") == firstBatch);
    QCOMPARE(number(ended.run, "sent"), firstBatch);
    const CliRun resumed = rig.run(split("resume --until sent --timeout 90"));
    QVERIFY2(resumed.code == 0, resumed.err.constData());
    QCOMPARE(number(resumed, "unknown"), 0);
    QVERIFY(rig.isEachAskedOnce());
}

void TestCliTerminate::whileFollowing()
{
    QFETCH(int, signal);
    Rig rig;
    for (const QString &id : std::as_const(rig.members))
        rig.tenant->setAsleep(id, true);
    RunningCli program(rig.cli, rig.runWords("--countdown 0", "sync"));
    QVERIFY(program.writes("\"accepted\"", 30));
    const Ended ended = end(program, rig.tenant, signal);
    VERIFY_ENDED(ended);
    QCOMPARE(number(ended.run, "accepted"), 30);
    QCOMPARE(number(ended.run, "unknown"), 0);
    for (const QString &id : std::as_const(rig.members))
        rig.tenant->setAsleep(id, false);
    QCOMPARE(rig.run(split("resume --timeout 90")).code, 0);
    QCOMPARE(rig.tenant->requestCount("POST", "/syncDevice"), 30);
}

void TestCliTerminate::whileTheServiceHangs_data()
{
    QTest::addColumn<QStringList>("command");
    for (const char *words : {"groups", "devices", "whoami", "jobs", "protect list",
             "check --mode sync --device 00000000-0000-4000-8000-000000000001",
             "run --mode retire --device 00000000-0000-4000-8000-000000000001 --confirm 1", "resume"})
        QTest::newRow(words) << split(words);
}

void TestCliTerminate::whileTheServiceHangs()
{
    QFETCH(QStringList, command);
    Rig rig;
    rig.tenant->faults().on("*", "/v1.0/").hang();
    RunningCli program(rig.cli, rig.words(command));
    QTRY_VERIFY(rig.tenant->requestCount("*", "") > 0);
    const Ended ended = end(program, rig.tenant, SIGTERM, "Stopped");
    VERIFY_ENDED(ended);
    QVERIFY2(ended.run.err.contains("Stopped"), ended.run.err.constData());
}

void TestCliTerminate::whileSigningIn_data()
{
    QTest::addColumn<QStringList>("way");
    QTest::addColumn<bool>("hangs");
    QTest::newRow("browser") << QStringList() << false;
    QTest::newRow("code") << split("--device-code") << false;
    QTest::newRow("code, and the service hangs") << split("--device-code") << true;
}

void TestCliTerminate::whileSigningIn()
{
    QFETCH(QStringList, way);
    QFETCH(bool, hangs);
    Rig rig;
    qputenv("BROWSER", "true");
    if (hangs)
        rig.tenant->faults().on("*", "devicecode").hang();
    RunningCli program(CliProcess(),
        QStringList {QStringLiteral("--graph-url"), rig.tenant.url().toString(), QStringLiteral("--login-url"),
            rig.tenant->loginUrl().toString(), QStringLiteral("--data-dir"), rig.data.path(), QStringLiteral("login"),
            QStringLiteral("--client-id"), PracticeTenant::clientId()}
            + way);
    if (hangs)
        QTRY_VERIFY(rig.tenant->requestCount("*", "devicecode") > 0);
    else
        QVERIFY(program.says(way.isEmpty() ? "open this address" : "enter the code"));
    const Ended ended = end(program, rig.tenant, SIGTERM, nullptr);
    QVERIFY2(ended.took < maxEnd, qPrintable(QString::number(ended.took)));
    QCOMPARE(ended.askedAfterwards, 0);
    QCOMPARE(ended.run.code, 3); // not signed in
}

void TestCliTerminate::whileAProxyHangs()
{
    QTcpServer proxy; // takes connections and says nothing
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    Rig rig;
    qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    RunningCli program(CliProcess(QUrl(QStringLiteral("https://graph.microsoft.com")), "a-token"),
        rig.words({QStringLiteral("groups")}));
    qunsetenv("https_proxy");
    QVERIFY(proxy.waitForNewConnection(30'000));
    const Ended ended = end(program, rig.tenant, SIGTERM, "Stopped");
    VERIFY_ENDED(ended);
}

/// The event loop stands still in a write.
void TestCliTerminate::whileNobodyReadsTheOutput()
{
    Rig rig;
    const QByteArray pipe = QFile::encodeName(rig.data.filePath(QStringLiteral("pipe")));
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    const int reader = ::open(pipe.constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(reader >= 0);
    QProcess program;
    program.setStandardOutputFile(QFile::decodeName(pipe), QIODevice::Append);
    rig.cli.start(program, rig.words({QStringLiteral("devices")}));
    QVERIFY(program.waitForStarted());
    QTRY_VERIFY(rig.tenant->requestCount("GET", "/managedDevices") > 0);
    QVERIFY(!program.waitForFinished(3000)); // 600 devices don't fit into a pipe
    QElapsedTimer time;
    time.start();
    program.terminate();
    const CliRun ended = CliProcess::finish(program);
    ::close(reader);
    QVERIFY2(time.elapsed() < maxEnd, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(ended.code, 1);
}

/// With orders that a command line left behind and whose answers don't come.
void TestCliTerminate::theWindowToo()
{
    Rig rig;
    rig.tenant->faults().on("POST", "/beta/$batch").hang();
    RunningCli first(rig.cli, rig.runWords("--countdown 0 --wave 5 --gap 1", "protected-wipe"));
    QVERIFY(first.writes("\"sent\"", 5));
    first.send(SIGKILL);
    (void)first.finish();

    const auto orders = [&rig] { return rig.tenant->requestCount("POST", "/beta/$batch"); };
    const int before = orders();
    CliProcess window(rig.tenant.url(), rig.tenant.token());
    window.setProgram(QStringLiteral(RESLATE_GUI));
    qputenv("QT_QPA_PLATFORM", "offscreen");
    RunningCli program(window, {QStringLiteral("--data-dir"), rig.data.path()});
    QTRY_VERIFY_WITH_TIMEOUT(orders() > before, 30'000);
    const int atSignal = orders();
    const Ended ended = end(program, rig.tenant, SIGTERM, nullptr);
    QVERIFY2(ended.took < maxEnd, qPrintable(QString::number(ended.took)));
    QCOMPARE(orders(), atSignal);
    QVERIFY2(ended.run.code == 0, ended.run.err.constData());
    QVERIFY(!rig.job().isEmpty()); // nobody else has the journal
}

/// While a password is typed unseen.
void TestCliTerminate::theTerminalIsPutRight()
{
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
    const auto shows = [terminal] {
        termios now {};
        return ::tcgetattr(terminal, &now) == 0 && (now.c_lflag & static_cast<tcflag_t>(ECHO)) != 0;
    };
    QProcess program;
    program.setStandardInputFile(QString::fromLocal8Bit(::ptsname(terminal)));
    CliProcess().start(program, split("proxy set --host proxy.example:8080 --user ada"));
    QTRY_VERIFY_WITH_TIMEOUT(!shows(), 30'000);
    QCOMPARE(::write(terminal, "half", 4), 4);
    QElapsedTimer time;
    time.start();
    program.terminate();
    const CliRun ended = CliProcess::finish(program);
    QVERIFY2(time.elapsed() < maxEnd, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(ended.code, 2); // nothing is kept
    QVERIFY(shows());
    ::close(terminal);
}

/// As under nohup: the terminal goes, the run goes on.
void TestCliTerminate::whatIsIgnoredStaysIgnored()
{
    Rig rig;
    CliProcess shell(rig.tenant.url(), rig.tenant.token());
    const QString script = rig.data.filePath(QStringLiteral("nohup"));
    QFile file(script);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\ntrap '' HUP\nexec '" RESLATE_CLI "' \"$@\"\n");
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    shell.setProgram(script);
    RunningCli program(shell, rig.runWords("--countdown 0 --until sent --wave 10 --gap 1"));
    QVERIFY(program.writes("\"accepted\""));
    program.send(SIGHUP);
    const CliRun ended = program.finish();
    QVERIFY2(ended.code == 0, ended.err.constData());
    QVERIFY(rig.isEachAskedOnce());
}

QTEST_GUILESS_MAIN(TestCliTerminate)
#include "tst_cliterminate.moc"
