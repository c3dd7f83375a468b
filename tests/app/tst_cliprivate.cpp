// SPDX-License-Identifier: GPL-3.0-or-later
// What others on this computer get to see: files, folders, dumps, words that were a secret.
#include "cliprocess.h"
#include "testtenant.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Reslate;
using Test::TestTenant;

namespace {

const QString room = QStringLiteral("Year 7 – Room 101");
const QByteArray jwt = "eyJ0eXAiOiJKV1QiLCJub25jZSI6.eyJhdWQiOiIwMDAwMDAwMy0wMDAw.c2lnbmF0dXJl";

/// What others may do, of the folder and of everything in it; empty: nothing.
QString openToOthers(const QString &folder)
{
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QStringList open;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    QStringList paths {folder};
    while (all.hasNext())
        paths.append(all.next());
    for (const QString &path : std::as_const(paths)) {
        if (QFile::permissions(path) & others)
            open.append(path);
    }
    return open.join(QLatin1Char(' '));
}

} // namespace

class TestCliPrivate final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsTheOwnersAlone_data();
    void whatIsWrittenIsTheOwnersAlone();
    void whatWasOpenIsClosed();
    void repeatsNoToken_data();
    void repeatsNoToken();
    void aPipeEnds();
    void cannotBeLookedInto();
};

void TestCliPrivate::whatIsWrittenIsTheOwnersAlone_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("000") << 0;
    QTest::newRow("022") << 022;
}

void TestCliPrivate::whatIsWrittenIsTheOwnersAlone()
{
#ifdef Q_OS_UNIX
    QFETCH(int, mask);
    TestTenant tenant;
    QTemporaryDir place;
    const CliProcess cli(tenant.url(), tenant.token());
    const QString folder = place.filePath(QStringLiteral("a/data"));
    const mode_t before = umask(static_cast<mode_t>(mask)); // the program inherits it
    const auto run = [&](const QStringList &words) {
        return cli.run(QStringList {QStringLiteral("--data-dir"), folder} + words);
    };
    const CliRun plan = run({QStringLiteral("plan"), QStringLiteral("--mode"), QStringLiteral("retire"),
        QStringLiteral("--group"), room, QStringLiteral("--save"), folder + QStringLiteral("/room.json")});
    const CliRun sent = run({QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("sync"),
        QStringLiteral("--group"), room, QStringLiteral("--confirm"), QStringLiteral("30"),
        QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--until"), QStringLiteral("sent")});
    const QString job = QString::fromUtf8(run({QStringLiteral("jobs")}).out.split('\n').value(1).left(8));
    const CliRun chase = run(
        {QStringLiteral("chase"), job, QStringLiteral("--pdf"), folder + QStringLiteral("/c.pdf")});
    umask(before);
    QVERIFY2(plan.code == 0, plan.err.constData());
    QVERIFY2(chase.code < 2, chase.err.constData());
    QVERIFY(QFile::exists(folder + QStringLiteral("/room.json")) && QFile::exists(folder + QStringLiteral("/c.pdf")));
    QCOMPARE(openToOthers(place.filePath(QStringLiteral("a"))), QString());
#else
    QSKIP("this system sets rights in another way");
#endif
}

/// Files of an earlier version, and one that the person made.
void TestCliPrivate::whatWasOpenIsClosed()
{
#ifdef Q_OS_UNIX
    TestTenant tenant;
    QTemporaryDir data;
    const CliProcess cli(tenant.url(), tenant.token());
    const QString saved = data.filePath(QStringLiteral("room.json"));
    const auto plan = [&] {
        return cli
            .run({QStringLiteral("--data-dir"), data.path(), QStringLiteral("plan"), QStringLiteral("--mode"),
                QStringLiteral("retire"), QStringLiteral("--group"), room, QStringLiteral("--save"), saved})
            .code;
    };
    QCOMPARE(plan(), 0);
    QFile settings(data.filePath(QStringLiteral("reslate.ini")));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.close();
    QDirIterator all(data.path(), QDir::Files);
    while (all.hasNext())
        QCOMPARE(chmod(QFile::encodeName(all.next()).constData(), 0644), 0);
    QCOMPARE(chmod(QFile::encodeName(data.path()).constData(), 0755), 0);
    QCOMPARE(plan(), 0);
    (void)cli.run({QStringLiteral("login"), QStringLiteral("--data-dir"), data.path(), QStringLiteral("--cloud"),
        QStringLiteral("nowhere")});
    (void)CliProcess().run({QStringLiteral("jobs"), QStringLiteral("--data-dir"), data.path()}); // reads the settings
    QCOMPARE(openToOthers(data.path()), QString());
#else
    QSKIP("this system sets rights in another way");
#endif
}

void TestCliPrivate::repeatsNoToken_data()
{
    QTest::addColumn<QStringList>("words");
    const QString token = QString::fromLatin1(jwt);
    QTest::newRow("command") << QStringList {token};
    QTest::newRow("one word too many") << QStringList {QStringLiteral("groups"), token};
    QTest::newRow("option") << QStringList {QStringLiteral("groups"), QStringLiteral("--") + token};
    QTest::newRow("mode") << QStringList {QStringLiteral("run"), QStringLiteral("--mode"), token};
    QTest::newRow("token-env") << QStringList {QStringLiteral("groups"), QStringLiteral("--token-env"), token};
    QTest::newRow("job") << QStringList {QStringLiteral("job"), token, QStringLiteral("--practice")};
    QTest::newRow("plan") << QStringList {QStringLiteral("run-plan"), token, QStringLiteral("--practice"),
        QStringLiteral("--confirm"), QStringLiteral("1")};
    QTest::newRow("list") << QStringList {
        QStringLiteral("serials"), QStringLiteral("check"), token, QStringLiteral("--practice")};
    QTest::newRow("group") << QStringList {QStringLiteral("plan"), QStringLiteral("--mode=sync"),
        QStringLiteral("--group=") + token, QStringLiteral("--practice")};
    QTest::newRow("device") << QStringList {QStringLiteral("check"), QStringLiteral("--mode"), QStringLiteral("sync"),
        QStringLiteral("--device"), token, QStringLiteral("--practice")};
}

void TestCliPrivate::repeatsNoToken()
{
    QFETCH(QStringList, words);
    const CliRun run = CliProcess().run(words);
    QVERIFY2(run.code == 2, (QByteArray::number(run.code) + run.err).constData());
    for (const QByteArray &part : jwt.split('.'))
        QVERIFY2(!run.err.contains(part) && !run.out.contains(part), run.err.constData());
}

void TestCliPrivate::aPipeEnds()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(QStringLiteral("list"));
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const auto feed = [](const QString &into) {
        QProcess shell;
        shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), into});
        return shell.waitForFinished(60'000) ? shell.exitCode() : (shell.kill(), shell.waitForFinished(), -1);
    };
    const QString check = QStringLiteral(RESLATE_CLI) + QStringLiteral(" serials check %1 --practice >/dev/null 2>&1");
    QCOMPARE(feed(QStringLiteral("(printf 'SN-1\\nSN-2\\n' > %1) & ").arg(pipe) + check.arg(pipe)), 1);
    QCOMPARE(feed(QStringLiteral("printf 'SN-1\\nSN-2\\n' | ") + check.arg(QStringLiteral("/dev/stdin"))), 1);
    // In two pieces, with a pause between them.
    QCOMPARE(feed(QStringLiteral("(printf 'SN-1\\n'; sleep 1; printf 'SN-2\\n') | ")
                 + check.arg(QStringLiteral("/dev/stdin"))),
        1);
    // Nobody writes: it ends after what --timeout says, not after the half minute that it waits otherwise.
    QCOMPARE(
        feed(QStringLiteral("timeout 20 " RESLATE_CLI " devices --serials %1 --timeout 1 --practice >/dev/null 2>&1")
                 .arg(pipe)),
        2);
#else
    QSKIP("this system has no such pipes");
#endif
}

void TestCliPrivate::cannotBeLookedInto()
{
#ifdef Q_OS_LINUX
    TestTenant tenant;
    tenant->faults().on("GET", "/organization").hang();
    const CliProcess cli(tenant.url(), tenant.token());
    QProcess process;
    cli.start(process, {QStringLiteral("jobs")});
    QVERIFY(process.waitForStarted());
    const QString proc = QStringLiteral("/proc/%1/").arg(process.processId());
    const auto limit = [&proc] {
        QFile limits(proc + QStringLiteral("limits"));
        const QList<QByteArray> lines = limits.open(QIODevice::ReadOnly) ? limits.readAll().split('\n')
                                                                         : QList<QByteArray>();
        for (const QByteArray &line : lines) {
            if (line.startsWith("Max core file size"))
                return line.simplified();
        }
        return QByteArray();
    };
    QTRY_VERIFY_WITH_TIMEOUT(limit().startsWith("Max core file size 0 0"), 20'000);
    // What isn't dumpable belongs to the administrator there.
    struct stat facts { };
    QCOMPARE(stat(QFile::encodeName(proc + QStringLiteral("mem")).constData(), &facts), 0);
    if (geteuid() != 0)
        QCOMPARE(facts.st_uid, 0U);
    process.kill();
    process.waitForFinished();
#else
    QSKIP("this system tells nothing of it");
#endif
}

QTEST_GUILESS_MAIN(TestCliPrivate)
#include "tst_cliprivate.moc"
