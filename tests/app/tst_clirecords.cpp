// SPDX-License-Identifier: GPL-3.0-or-later
// The commands about what hangs on devices: files of recovery keys, and Autopilot's list.
#include "cliprocess.h"
#include "core/utc.h"
#include "escrow/escrowfile.h"
#include "testtenant.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Escrows;
using Test::TestTenant;

namespace {

constexpr EscrowCost cheap {.operations = 1, .kibibytes = 8};
const QByteArray passphrase("correct horse battery");
const QByteArray key("111111-222222-333333-444444-555555-666666-777777-888888");

Escrow content()
{
    const QDateTime made(QDate(2026, 8, 24), QTime(9, 30), utcZone);
    return {.tenantName = QStringLiteral("Hillside"),
        .madeBy = QStringLiteral("ada@hillside.example"),
        .made = made,
        .devices = {{.name = QStringLiteral("HHS-0711\x1b[2J"),
            .serialNumber = QStringLiteral("5CG1"),
            .device = DeviceId(QStringLiteral("intune-1")),
            .keys = {{.id = RecoveryKeyId(QStringLiteral("key-1")),
                .volume = KeyVolume::OperatingSystem,
                .created = made,
                .key = Secret(QByteArray(key))}},
            .passwords = {{.account = QStringLiteral("Administrator"), .password = Secret(QByteArray("pa$$word"))}}}}};
}

QString hashOf(const QString &serial)
{
    const QByteArray mark = serial.toUtf8().leftJustified(40, '.');
    return QString::fromLatin1(("OA" + mark + QByteArray(2958, '\x11')).toBase64());
}

QString rowOf(const QString &serial)
{
    return serial + QStringLiteral(",,") + hashOf(serial) + QStringLiteral("\r\n");
}

const QString header = QStringLiteral("Device Serial Number,Windows Product ID,Hardware Hash\r\n");

} // namespace

class TestCliRecords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsWhatAFileHolds();
    void passphrasesComeUnseenOrFromAVariable();
    void nothingIsShownOfABadFile();
    void registersComputers();
    void tellsWhatWasRefused();
    void badLinesImportNothing();
    void aLostAnswerIsNoImport();
    void tellsWhatIsUnderWay();
    void filesThatAreNone();
    void listsWhatIsRegistered();
    void halfAListIsNone();
    void whoMayNot();
    void autopilotIsSynced();

private:
    QString file(const char *name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QLatin1String(name));
        QFile out(path);
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? path : QString();
    }
    QString escrowFile()
    {
        const QString path = m_folder.filePath(QStringLiteral("keys"));
        QFile::remove(path); // a file of keys is never written over another one
        return writeEscrow(path, content(), Secret(QByteArray(passphrase)), cheap) ? path : QString();
    }
    static CliRun show(const QString &path, const QByteArray &given, bool json = false)
    {
        qputenv("KEYS_PASSPHRASE", given);
        QStringList words {QStringLiteral("escrow"), QStringLiteral("show"), path, QStringLiteral("--passphrase-env"),
            QStringLiteral("KEYS_PASSPHRASE")};
        if (json)
            words.prepend(QStringLiteral("--json"));
        QProcess process;
        CliProcess().start(process, words);
        const CliRun run = CliProcess::finish(process);
        qunsetenv("KEYS_PASSPHRASE");
        return run;
    }
    static CliRun autopilot(TestTenant &tenant, const QStringList &words)
    {
        return CliProcess(tenant.url(), tenant.token())
            .run(QStringList {QStringLiteral("--json"), QStringLiteral("autopilot")} + words);
    }

    QTemporaryDir m_folder;
};

void TestCliRecords::showsWhatAFileHolds()
{
    const CliRun json = show(escrowFile(), passphrase, true);
    QCOMPARE(json.code, 0);
    const QList<QJsonObject> records = json.records();
    QCOMPARE(records.size(), 2);
    QCOMPARE(records[0][QLatin1String("key")].toString(), QString::fromLatin1(key));
    QCOMPARE(records[0][QLatin1String("volume")].toString(), QStringLiteral("operating-system"));
    QCOMPARE(records[1][QLatin1String("password")].toString(), QStringLiteral("pa$$word"));
    const CliRun table = show(escrowFile(), passphrase);
    QCOMPARE(table.code, 0);
    QVERIFY(table.out.contains(key) && table.out.contains("pa$$word") && table.out.contains("5CG1"));
    QVERIFY(!table.out.contains('\x1b'));
    QVERIFY(table.err.contains("ada@hillside.example"));
}

void TestCliRecords::passphrasesComeUnseenOrFromAVariable()
{
    const QString path = escrowFile();
    QProcess typed;
    CliProcess().start(typed, {QStringLiteral("escrow"), QStringLiteral("show"), path});
    typed.write(passphrase + '\n');
    typed.closeWriteChannel();
    QCOMPARE(CliProcess::finish(typed).code, 0);
    QProcess none;
    CliProcess().start(none, {QStringLiteral("escrow"), QStringLiteral("show"), path});
    none.closeWriteChannel();
    QCOMPARE(CliProcess::finish(none).code, 2);
    QCOMPARE(show(path, QByteArray()).code, 2);
    // Somebody writes the passphrase where its variable's name belongs: it is not repeated.
    QProcess wrong;
    CliProcess().start(wrong,
        {QStringLiteral("escrow"), QStringLiteral("show"), path, QStringLiteral("--passphrase-env"),
            QString::fromLatin1(passphrase)});
    const CliRun refused = CliProcess::finish(wrong);
    QCOMPARE(refused.code, 2);
    QVERIFY(!refused.err.contains("horse") && !refused.out.contains("horse"));
}

void TestCliRecords::nothingIsShownOfABadFile()
{
    const QString path = escrowFile();
    const CliRun wrong = show(path, "another passphrase");
    QCOMPARE(wrong.code, 3);
    QVERIFY(wrong.out.isEmpty() && !wrong.err.contains("another passphrase"));
    QFile good(path);
    QVERIFY(good.open(QIODevice::ReadOnly));
    QByteArray bytes = good.readAll();
    const CliRun cut = show(file("cut", bytes.chopped(5)), passphrase);
    QCOMPARE(cut.code, 2);
    QVERIFY(cut.err.contains("The end of the file is missing"));
    bytes[bytes.size() - 40] = static_cast<char>(bytes[bytes.size() - 40] ^ 1);
    const CliRun damaged = show(file("damaged", bytes), passphrase);
    QCOMPARE(damaged.code, 2);
    QVERIFY(damaged.err.contains("not as it was written"));
    QVERIFY(cut.out.isEmpty() && damaged.out.isEmpty());
    QCOMPARE(show(m_folder.filePath(QStringLiteral("nowhere")), passphrase).code, 2);
}

void TestCliRecords::registersComputers()
{
    TenantOptions options = TestTenant::quick(60);
    options.speed = 2000; // of the service; the program looks every 15 seconds
    TestTenant tenant(options);
    QStringEncoder encode(QStringEncoder::Utf16LE);
    const QByteArray text = encode(header + rowOf(QStringLiteral("NEW1")) + rowOf(QStringLiteral("ANOTHER-1")));
    const CliRun run = autopilot(tenant,
        {QStringLiteral("import"), file("hashes.csv", "\xff\xfe" + text), QStringLiteral("--group-tag"),
            QStringLiteral("BACK")});
    QCOMPARE(run.code, 1); // one of the two
    QVERIFY2(run.err.contains("Registered: 1 of 2."), run.err.constData());
    const QList<QJsonObject> records = run.records();
    QCOMPARE(records.size(), 2);
    QCOMPARE(records[0][QLatin1String("state")].toString(), QStringLiteral("complete"));
    QCOMPARE(records[0][QLatin1String("profile")].toString(), QStringLiteral("assigned"));
    QCOMPARE(records[0][QLatin1String("groupTag")].toString(), QStringLiteral("BACK"));
    QCOMPARE(records[0][QLatin1String("message")].toString(),
        QStringLiteral("It is registered. Its deployment profile is assigned."));
    QCOMPARE(records[1][QLatin1String("error")].toString(), QStringLiteral("other-tenant"));
    QCOMPARE(records[1][QLatin1String("message")].toString(),
        QStringLiteral("It is registered in another organization, which has to remove it first."));
    const CliRun list = autopilot(tenant, {QStringLiteral("list")});
    QVERIFY(list.out.contains("NEW1") && !list.out.contains("ANOTHER-1"));
}

/// Only what was registered counts as that, and what became of the others stands in the table whole.
void TestCliRecords::tellsWhatWasRefused()
{
    TenantOptions options = TestTenant::quick(60);
    options.speed = 2000;
    TestTenant tenant(options);
    const QString list = file(
        "two.csv", (header + rowOf(QStringLiteral("NEW1")) + rowOf(QStringLiteral("OTHER-1"))).toUtf8());
    const CliRun run = CliProcess(tenant.url(), tenant.token())
                           .run({QStringLiteral("autopilot"), QStringLiteral("import"), list});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains("Ended: 2 of 2, registered: 1, with a deployment profile: 1"), run.err.constData());
    QVERIFY2(!run.err.contains("registered: 2"), run.err.constData());
    QVERIFY2(run.out.contains("in another organization, which has to remove it first.\n"), run.out.constData());
}

void TestCliRecords::badLinesImportNothing()
{
    TestTenant tenant(TestTenant::quick(60));
    const QString rows = header + rowOf(QStringLiteral("NEW1")) + QStringLiteral("NEW2,,\r\n")
        + rowOf(QStringLiteral("NEW1"));
    const CliRun run = autopilot(tenant, {QStringLiteral("import"), file("bad.csv", rows.toUtf8())});
    QCOMPARE(run.code, 2);
    QVERIFY(run.err.contains("Line 3: NEW2: no hardware hash"));
    QVERIFY(run.err.contains("Line 4: NEW1: the same device as in line 2"));
    QCOMPARE(tenant->requestCount("POST", "/import"), 0);
}

void TestCliRecords::aLostAnswerIsNoImport()
{
    TestTenant tenant(TestTenant::quick(60));
    tenant->faults().on("POST", "/import").times(1).dropBefore();
    const CliRun run = autopilot(
        tenant, {QStringLiteral("import"), file("one.csv", (header + rowOf(QStringLiteral("NEW1"))).toUtf8())});
    QVERIFY(run.code != 0);
    QVERIFY2(run.err.contains("Not known: 1 of 1."), run.err.constData());
    QVERIFY2(!run.err.contains("registered: 1"), run.err.constData());
    QCOMPARE(tenant->requestCount("POST", "/import"), 1); // never a second time by itself
}

/// Where an earlier call was stopped, or somebody else is at it.
void TestCliRecords::tellsWhatIsUnderWay()
{
    TestTenant tenant(TestTenant::quick(60));
    const QString list = file(
        "two.csv", (header + rowOf(QStringLiteral("NEW1")) + rowOf(QStringLiteral("NEW2"))).toUtf8());
    const QStringList stopped {
        QStringLiteral("import"), file("one.csv", (header + rowOf(QStringLiteral("NEW1"))).toUtf8())};
    const CliRun first = autopilot(tenant, stopped + QStringList {QStringLiteral("--timeout"), QStringLiteral("2")});
    QVERIFY(!first.err.contains("already"));
    const CliRun second = autopilot(
        tenant, {QStringLiteral("import"), list, QStringLiteral("--timeout"), QStringLiteral("2")});
    QVERIFY2(second.err.contains("NEW1 is being imported already"), second.err.constData());
    QVERIFY(!second.err.contains("NEW2 is being imported already"));
    QCOMPARE(tenant->requestCount("POST", "/import"), 2);
}

void TestCliRecords::filesThatAreNone()
{
    TestTenant tenant(TestTenant::quick(60));
    QCOMPARE(autopilot(tenant, {QStringLiteral("import"), file("list.csv", "Name,Serial\nx,y\n")}).code, 2);
    QCOMPARE(autopilot(tenant, {QStringLiteral("import"), m_folder.filePath(QStringLiteral("nowhere"))}).code, 2);
    QCOMPARE(tenant->requestCount("POST", "/import"), 0);
}

void TestCliRecords::listsWhatIsRegistered()
{
    TestTenant tenant(TestTenant::quick(60));
    const CliRun run = autopilot(tenant, {QStringLiteral("list")});
    QCOMPARE(run.code, 0);
    qsizetype registered = 0;
    for (const TenantDevice &device : tenant->devices())
        registered += device.autopilot ? 1 : 0;
    QCOMPARE(run.records().size(), registered);
}

void TestCliRecords::halfAListIsNone()
{
    TenantOptions options = TestTenant::quick(60);
    options.pageSize = 10;
    TestTenant tenant(options);
    tenant->faults().on("GET", "/windowsAutopilotDeviceIdentities").stopPagingAfter(1, 403);
    const CliRun run = autopilot(tenant, {QStringLiteral("list")});
    QCOMPARE(run.code, 3);
    QVERIFY(run.out.isEmpty());
}

void TestCliRecords::whoMayNot()
{
    TenantOptions options = TestTenant::quick(60);
    options.role = TenantRole::HelpDesk;
    TestTenant tenant(options);
    const CliRun run = autopilot(
        tenant, {QStringLiteral("import"), file("one.csv", (header + rowOf(QStringLiteral("NEW1"))).toUtf8())});
    QCOMPARE(run.code, 3);
    QCOMPARE(run.records().first()[QLatin1String("state")].toString(), QStringLiteral("unknown"));
}

void TestCliRecords::autopilotIsSynced()
{
    TenantOptions options = TestTenant::quick(60);
    TestTenant tenant(options);
    const CliRun first = autopilot(tenant, {QStringLiteral("sync")});
    QCOMPARE(first.code, 0);
    QVERIFY(first.records().first()[QLatin1String("synced")].toBool());
    tenant->faults().on("POST", "/windowsAutopilotSettings/sync").answer(429); // it takes one in ten minutes
    const CliRun second = autopilot(tenant, {QStringLiteral("sync")});
    QCOMPARE(second.code, 1);
    QVERIFY(!second.records().first()[QLatin1String("synced")].toBool(true));
    QVERIFY2(second.err.contains("ten minutes"), second.err.constData());
    options.role = TenantRole::HelpDesk;
    TestTenant other(options);
    QCOMPARE(autopilot(other, {QStringLiteral("sync")}).code, 3);
}

QTEST_GUILESS_MAIN(TestCliRecords)
#include "tst_clirecords.moc"
