// SPDX-License-Identifier: GPL-3.0-or-later
// A drive that is full at any moment of a run: what is said is true, and nothing that never left reads as if it might
// have. Counted at the server.
#include "cliprocess.h"
#include "testtenant.h"

#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

using namespace Reslate;
using Test::TestTenant;

namespace {

#ifdef Q_OS_LINUX
/// A drive of so many KiB, where this process may make one.
class SmallDrive {
public:
    SmallDrive(const QString &folder, int size)
        : m_folder(folder.toLocal8Bit())
        , m_there(mount("tmpfs", m_folder.constData(), "tmpfs", 0, options(size).constData()) == 0)
    {
    }
    ~SmallDrive()
    {
        if (m_there)
            umount2(m_folder.constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDrive)
    bool isThere() const { return m_there; }
    bool grow() const
    {
        return mount("tmpfs", m_folder.constData(), "tmpfs", MS_REMOUNT, options(32 * 1024).constData()) == 0;
    }

private:
    static QByteArray options(int size) { return "size=" + QByteArray::number(size) + "k"; }

    QByteArray m_folder;
    bool m_there;
};
#endif

} // namespace

class TestCliFullDisk final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsSaidIsTrue_data();
    void whatIsSaidIsTrue();
    void anOutputThatIsFullIsSaid_data();
    void anOutputThatIsFullIsSaid();
    void aReaderThatLeavesIsNoError();
};

void TestCliFullDisk::whatIsSaidIsTrue_data()
{
    QTest::addColumn<int>("size"); // of the drive, KiB
    for (const int size : {200, 400, 1000, 1200, 1400, 1600, 1800})
        QTest::addRow("%d", size) << size;
}

void TestCliFullDisk::whatIsSaidIsTrue()
{
#ifdef Q_OS_LINUX
    QFETCH(int, size);
    TestTenant tenant;
    const QTemporaryDir data;
    CliProcess cli(tenant.url(), tenant.token());
    const SmallDrive drive(data.path(), size);
    if (!drive.isThere())
        QSKIP("may not mount a drive");
    const QStringList where {QStringLiteral("--json"), QStringLiteral("--data-dir"), data.path()};
    const QStringList choice {QStringLiteral("--group"), QStringLiteral("All student devices")};
    const QStringList run = QStringList {QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("retire")}
        + choice
        + QStringList {QStringLiteral("--until"), QStringLiteral("sent"), QStringLiteral("--timeout"),
            QStringLiteral("20"), QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--confirm")};
    const int confirm = cli.run(where
                               + QStringList {QStringLiteral("plan"), QStringLiteral("--mode"),
                                   QStringLiteral("retire")}
                               + choice)
                            .summary()
                            .value(QStringLiteral("confirm"))
                            .toInt();
    QVERIFY2(confirm > 100, "a plan that is written in one portion tells nothing");
    const CliRun ended = cli.run(where + run + QStringList {QString::number(confirm)});
    QVERIFY2(ended.code >= 0, ended.err.constData());
    const int left = static_cast<int>(tenant->destructiveRequests().size());
    qInfo("exit %d, %d of %d left; %s", ended.code, left, confirm, ended.err.right(400).constData());

    QVERIFY(drive.grow()); // as when somebody made room
    const QList<QJsonObject> jobs = cli.run(where + QStringList {QStringLiteral("jobs")}).records();
    if (ended.err.contains("The job is kept"))
        QCOMPARE(jobs.size(), 1);
    if (ended.err.contains("The job is not kept")) {
        QVERIFY(jobs.isEmpty());
        QCOMPARE(left, 0);
        QCOMPARE(ended.summary().value(QStringLiteral("held")).toInt(), 0);
    }
    if (jobs.isEmpty()) {
        QCOMPARE(left, 0);
        return;
    }
    const QList<QJsonObject> items = cli.run(where
                                            + QStringList {QStringLiteral("job"),
                                                jobs.constFirst().value(QStringLiteral("id")).toString()})
                                         .records();
    for (const QJsonObject &item : items) {
        const QString id = item.value(QStringLiteral("id")).toString();
        const QString proof = item.value(QStringLiteral("proof")).toString();
        if (!id.isEmpty() && (proof == QLatin1String("unknown") || proof == QLatin1String("sent")))
            QVERIFY2(tenant->destructiveRequests(id) == 1, qPrintable(id));
    }
#else
    QSKIP("drives of this system are not filled this way");
#endif
}

void TestCliFullDisk::anOutputThatIsFullIsSaid_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("help") << QStringList {QStringLiteral("--help")};
    QTest::newRow("a list") << QStringList {QStringLiteral("devices")};
    QTest::newRow("orders that have left") << QStringList {QStringLiteral("--json"), QStringLiteral("run"),
        QStringLiteral("--mode"), QStringLiteral("sync"), QStringLiteral("--group"),
        QStringLiteral("Year 7 – Room 101"), QStringLiteral("--confirm"), QStringLiteral("30"),
        QStringLiteral("--until"), QStringLiteral("sent"), QStringLiteral("--timeout"), QStringLiteral("20")};
}

/// Nothing ends without a word, least of all after orders have left.
void TestCliFullDisk::anOutputThatIsFullIsSaid()
{
#ifdef Q_OS_LINUX
    QFETCH(const QStringList, words);
    TestTenant tenant;
    const QTemporaryDir data;
    const CliProcess cli(tenant.url(), tenant.token());
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    cli.start(process, QStringList {QStringLiteral("--data-dir"), data.path()} + words);
    const CliRun ended = CliProcess::finish(process);
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.err.contains("The output can't be written"), ended.err.constData());
#else
    QSKIP("there is no such device");
#endif
}

/// As in "reslate-cli --json devices | head -n 1", for a script that stops at the first error of a pipe.
void TestCliFullDisk::aReaderThatLeavesIsNoError()
{
#ifdef Q_OS_LINUX
    TestTenant tenant;
    const QTemporaryDir folder;
    QFile script(folder.filePath(QStringLiteral("firstline")));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\n{ '" RESLATE_CLI "' \"$@\"; echo $? > '" + QFile::encodeName(folder.path())
        + "/code'; } | head -n 1\n");
    script.close();
    QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    CliProcess cli(tenant.url(), tenant.token());
    const CliRun all = cli.run({QStringLiteral("--json"), QStringLiteral("devices")});
    constexpr qsizetype pipeSize = 64 * 1024;
    QVERIFY2(all.out.size() > 2 * pipeSize, "nobody would notice that the reader has left");
    cli.setProgram(script.fileName());
    const CliRun ended = cli.run({QStringLiteral("--json"), QStringLiteral("devices")});
    QCOMPARE(ended.out, all.out.left(all.out.indexOf('\n') + 1));
    QCOMPARE(ended.err, all.err);
    QFile code(folder.filePath(QStringLiteral("code")));
    QVERIFY(code.open(QIODevice::ReadOnly));
    QCOMPARE(code.readAll().trimmed(), QByteArray("0"));
#else
    QSKIP("pipes of this system are not filled this way");
#endif
}

QTEST_GUILESS_MAIN(TestCliFullDisk)
#include "tst_clifulldisk.moc"
