// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprocess.h"
#include "testtenant.h"

#include <QSet>
#include <QTemporaryFile>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <optional>

using namespace Reslate;
using Test::TestTenant;

namespace {
const QString room = QStringLiteral("Year 7 – Room 101");

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

/// No byte that a terminal takes as a command, C1 controls in UTF-8 included.
bool isHarmless(const QByteArray &output)
{
    const QString all = QString::fromUtf8(output);
    return std::none_of(all.begin(), all.end(), [](QChar c) {
        return c != QLatin1Char('\n')
            && (c.category() == QChar::Other_Control || (c.unicode() >= 0x202a && c.unicode() <= 0x202e));
    });
}
} // namespace

/// Reading: groups, devices, check, the practice tenant as a process, and every way to fail.
class TestCli : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void help();
    void usageIsOnStandardError();
    void refusesATokenArgument();
    void needsATokenToAsk();
    void refusedToken();
    void unreachable();
    void refusesUnsafeAddresses();
    void groups();
    void groupsOnATerminal();
    void allDevices();
    void devicesOfAGroup();
    void unknownGroup();
    void check();
    void checkBySerials();
    void doubtfulSerials();
    void sharedSerial();
    void unknownDevice();
    void incompleteDeviceList();
    void missingPermission();
    void practiceTenantProcess();
    void practiceInProcess();
    void outputThatNobodyTakes();

private:
    CliRun run(const QStringList &arguments) const { return m_cli->run(arguments); }

    std::optional<TestTenant> m_tenant;
    std::optional<CliProcess> m_cli;
};

void TestCli::initTestCase()
{
    m_tenant.emplace();
    QVERIFY(m_tenant->isRunning());
    m_cli.emplace(m_tenant->url(), m_tenant->token());
}

void TestCli::help()
{
    const CliRun help = CliProcess().run({QStringLiteral("--help")});
    QCOMPARE(help.code, 0);
    QVERIFY(help.out.contains("practice-tenant"));
    QVERIFY(help.err.isEmpty());
    QCOMPARE(CliProcess().run({QStringLiteral("--version")}).code, 0);
}

void TestCli::usageIsOnStandardError()
{
    const CliRun wrong = CliProcess().run({QStringLiteral("explode")});
    QCOMPARE(wrong.code, 2);
    QVERIFY(wrong.out.isEmpty());
    QVERIFY(wrong.err.contains("explode"));
}

void TestCli::refusesATokenArgument()
{
    const CliRun wrong = CliProcess().run(
        {QStringLiteral("--token"), QStringLiteral("secret"), QStringLiteral("groups")});
    QCOMPARE(wrong.code, 2);
    QVERIFY(wrong.err.contains("--token-env"));
    QVERIFY(!wrong.err.contains("secret"));
}

void TestCli::needsATokenToAsk()
{
    const QStringList url {QStringLiteral("--graph-url"), m_tenant->url().toString()};
    QCOMPARE(CliProcess().run(url + QStringList {QStringLiteral("groups")}).code, 3);
    QCOMPARE(CliProcess(m_tenant->url(), "").run({QStringLiteral("groups")}).code, 3);
    QCOMPARE(CliProcess(m_tenant->url(), "two\nlines").run({QStringLiteral("groups")}).code, 3);
}

void TestCli::refusedToken()
{
    const CliRun refused = CliProcess(m_tenant->url(), "not-the-token").run({QStringLiteral("devices")});
    QCOMPARE(refused.code, 3);
    QVERIFY(!refused.err.isEmpty());
    QVERIFY(!refused.err.contains("not-the-token"));
}

void TestCli::unreachable()
{
    const CliRun nobody = CliProcess(QUrl(QStringLiteral("http://127.0.0.1:9")), "token")
                              .run({QStringLiteral("--json"), QStringLiteral("groups")});
    QCOMPARE(nobody.code, 4);
    QVERIFY(nobody.out.isEmpty());
    QVERIFY(!nobody.err.isEmpty());
}

void TestCli::refusesUnsafeAddresses()
{
    for (const char *address : {"http://graph.example", "ftp://127.0.0.1", "https://graph.example",
             "https://user:pass@graph.microsoft.com", "graph"})
        QCOMPARE(CliProcess(QUrl(QLatin1String(address)), "token").run({QStringLiteral("groups")}).code, 2);
}

void TestCli::groups()
{
    const CliRun listed = run({QStringLiteral("groups"), QStringLiteral("--json")});
    QCOMPARE(listed.code, 0);
    const QList<QJsonObject> records = listed.records();
    QCOMPARE(records.size(), 18);
    const auto found = std::find_if(
        records.begin(), records.end(), [](const QJsonObject &group) { return text(group, "name") == room; });
    QVERIFY(found != records.end());
    QVERIFY(!text(*found, "id").isEmpty());
    QCOMPARE(found->value(QLatin1String("devices")).toInt(), 30);
    QVERIFY(isHarmless(listed.out));
}

void TestCli::groupsOnATerminal()
{
    const CliRun listed = run({QStringLiteral("groups")});
    QCOMPARE(listed.code, 0);
    QVERIFY(listed.out.contains(room.toUtf8()));
    QCOMPARE(listed.out.count('\n'), 19);
}

void TestCli::allDevices()
{
    const CliRun listed = run({QStringLiteral("--json"), QStringLiteral("devices")});
    QCOMPARE(listed.code, 0);
    QVERIFY(isHarmless(listed.out));
    const QList<QJsonObject> records = listed.records();
    QHash<QString, TenantDevice> school;
    const QList<TenantDevice> devices = (*m_tenant)->devices();
    for (const TenantDevice &device : devices)
        school.insert(device.id, device);
    QCOMPARE(records.size(), school.size());
    const QHash<QString, QString> joins {{QStringLiteral("AzureAd"), QStringLiteral("entra-joined")},
        {QStringLiteral("ServerAd"), QStringLiteral("hybrid-joined")},
        {QStringLiteral("Workplace"), QStringLiteral("registered")}, {QString(), QStringLiteral("unknown")}};
    int named = 0;
    for (const QJsonObject &record : records) {
        for (const char *key :
            {"id", "name", "serialNumber", "model", "joinState", "user", "lastSeen", "azureADDeviceId"})
            QVERIFY2(record.contains(QLatin1String(key)), key);
        QVERIFY(school.contains(text(record, "id")));
        const TenantDevice &device = school[text(record, "id")];
        QCOMPARE(text(record, "name"), device.name);
        QCOMPARE(text(record, "serialNumber"), device.serialNumber);
        QCOMPARE(text(record, "user"), device.userPrincipalName);
        // Several records with one Entra device leave the join state in doubt.
        if (text(record, "joinState") != QLatin1String("unknown")) {
            QCOMPARE(text(record, "joinState"), joins.value(device.trustType));
            ++named;
        }
    }
    QVERIFY(named > 400);
    const CliRun table = run({QStringLiteral("devices")});
    QCOMPARE(table.code, 0);
    QVERIFY(isHarmless(table.out));
    QCOMPARE(table.out.count('\n'), records.size() + 1);
}

void TestCli::devicesOfAGroup()
{
    const CliRun listed = run({QStringLiteral("--json"), QStringLiteral("devices"), QStringLiteral("--group"), room});
    QCOMPARE(listed.code, 0);
    QSet<QString> ids;
    const QList<QJsonObject> records = listed.records();
    for (const QJsonObject &record : records)
        ids.insert(text(record, "id"));
    const QList<QString> members = (*m_tenant)->membersOf(room);
    QCOMPARE(ids, QSet<QString>(members.begin(), members.end()));
}

void TestCli::unknownGroup()
{
    const CliRun none = run({QStringLiteral("devices"), QStringLiteral("--group"), QStringLiteral("Year 7 – Room")});
    QCOMPARE(none.code, 2);
    QVERIFY(none.out.isEmpty());
    QVERIFY(none.err.contains("Year 7"));
}

void TestCli::check()
{
    const CliRun checked = run({QStringLiteral("--json"), QStringLiteral("check"), QStringLiteral("--mode"),
        QStringLiteral("autopilot-reset"), QStringLiteral("--group"), room});
    QCOMPARE(checked.code, 0);
    const QList<QJsonObject> records = checked.records();
    QCOMPARE(records.size(), 30);
    int hybrid = 0;
    int eligible = 0;
    for (const QJsonObject &record : records) {
        for (const char *key : {"id", "serialNumber", "verdict", "reason", "instead"})
            QVERIFY2(record.contains(QLatin1String(key)), key);
        eligible += text(record, "verdict") == QLatin1String("blocked") ? 0 : 1;
        if (text(record, "reason") != QLatin1String("hybrid-joined"))
            continue;
        ++hybrid;
        QCOMPARE(text(record, "verdict"), QStringLiteral("blocked"));
        QCOMPARE(text(record, "instead"), QStringLiteral("factory-wipe"));
        QVERIFY(!text(record, "message").isEmpty());
    }
    QCOMPARE(hybrid, 4);
    QCOMPARE(eligible, 26);
    const CliRun table = run({QStringLiteral("check"), QStringLiteral("--mode"), QStringLiteral("autopilot-reset"),
        QStringLiteral("--group"), room});
    QCOMPARE(table.code, 0);
    QCOMPARE(table.out.count('\n'), 31);
    QCOMPARE((*m_tenant)->destructiveRequests().size(), 0);
}

void TestCli::checkBySerials()
{
    const QString id = (*m_tenant)->membersOf(room).value(0);
    const QList<TenantDevice> devices = (*m_tenant)->devices();
    const auto device = std::find_if(
        devices.begin(), devices.end(), [&id](const TenantDevice &d) { return d.id == id; });
    QVERIFY(device != devices.end());
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("\xef\xbb\xbf" + device->serialNumber.toUtf8() + "\r\n\r\n" + device->serialNumber.toUtf8() + "\r\n");
    file.close();
    const CliRun checked = run({QStringLiteral("--json"), QStringLiteral("check"), QStringLiteral("--mode"),
        QStringLiteral("sync"), QStringLiteral("--serials"), file.fileName()});
    QCOMPARE(checked.code, 0);
    QCOMPARE(checked.records().size(), 1);
    QCOMPARE(text(checked.records().value(0), "id"), id);
}

void TestCli::doubtfulSerials()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write((*m_tenant)->devices().value(0).serialNumber.toUtf8() + "\nNO-SUCH-SERIAL\n");
    file.close();
    const QStringList selection {
        QStringLiteral("--mode"), QStringLiteral("factory-wipe"), QStringLiteral("--serials"), file.fileName()};
    const CliRun checked = run(QStringList {QStringLiteral("--json"), QStringLiteral("check")} + selection);
    QCOMPARE(checked.code, 2);
    QCOMPARE(checked.records().size(), 1);
    QVERIFY(checked.err.contains("NO-SUCH-SERIAL"));
    const CliRun sent = run(QStringList {QStringLiteral("run"), QStringLiteral("--confirm"), QStringLiteral("1"),
                                QStringLiteral("--countdown"), QStringLiteral("0")}
        + selection);
    QCOMPARE(sent.code, 2);
    QVERIFY(sent.err.contains("NO-SUCH-SERIAL"));
    QCOMPARE(run({QStringLiteral("check"), QStringLiteral("--mode"), QStringLiteral("sync"),
                     QStringLiteral("--serials"), QStringLiteral("/no/such/file")})
                 .code,
        2);
    QCOMPARE((*m_tenant)->destructiveRequests().size(), 0);
}

void TestCli::sharedSerial()
{
    // A device that was enrolled twice: its serial number names two records, so it names none.
    QHash<QString, int> records;
    const QList<TenantDevice> devices = (*m_tenant)->devices();
    for (const TenantDevice &device : devices)
        ++records[device.serialNumber];
    const QString shared = records.key(2);
    QVERIFY(!shared.isEmpty());
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(shared.toUtf8());
    file.close();
    const CliRun checked = run({QStringLiteral("--json"), QStringLiteral("check"), QStringLiteral("--mode"),
        QStringLiteral("sync"), QStringLiteral("--serials"), file.fileName()});
    QCOMPARE(checked.code, 2);
    QVERIFY(checked.out.isEmpty());
    QVERIFY(checked.err.contains(shared.toUtf8()));
}

void TestCli::unknownDevice()
{
    const CliRun none = run({QStringLiteral("check"), QStringLiteral("--mode"), QStringLiteral("sync"),
        QStringLiteral("--device"), QStringLiteral("6f1b1a2c-0000-4000-8000-00000000dead")});
    QCOMPARE(none.code, 2);
    QVERIFY(none.err.contains("6f1b1a2c-0000-4000-8000-00000000dead"));
}

void TestCli::incompleteDeviceList()
{
    TenantOptions options = TestTenant::quick();
    options.pageSize = 100;
    TestTenant tenant(options);
    QVERIFY(tenant.isRunning());
    // Intune lists more than one page; the second is refused for good.
    tenant->faults().on("GET", "/managedDevices").stopPagingAfter(1, 400);
    const CliProcess cli(tenant.url(), tenant.token());
    const CliRun listed = cli.run({QStringLiteral("--json"), QStringLiteral("devices")});
    QCOMPARE(listed.code, 4);
    QCOMPARE(listed.records().size(), 100);
    QVERIFY(!listed.err.isEmpty());
    const CliRun sent = cli.run({QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("sync"),
        QStringLiteral("--group"), room, QStringLiteral("--confirm"), QStringLiteral("30")});
    QCOMPARE(sent.code, 4);
    QCOMPARE(tenant->requestCount("POST", "/syncDevice"), 0);
}

void TestCli::missingPermission()
{
    TestTenant tenant;
    QVERIFY(tenant.isRunning());
    tenant->faults().on("GET", "/managedDevices").answer(403);
    const CliProcess cli(tenant.url(), tenant.token());
    QCOMPARE(cli.run({QStringLiteral("devices")}).code, 3);
}

void TestCli::practiceTenantProcess()
{
    QProcess process;
    CliProcess().start(process,
        {QStringLiteral("practice-tenant"), QStringLiteral("--devices"), QStringLiteral("50"),
            QStringLiteral("--groups"), QStringLiteral("4"), QStringLiteral("--speed"), QStringLiteral("10"),
            QStringLiteral("--seed"), QStringLiteral("3")});
    while (!process.canReadLine())
        QVERIFY(process.waitForReadyRead(30'000));
    const QList<QByteArray> words = process.readLine().trimmed().split(' ');
    QCOMPARE(words.size(), 3);
    QCOMPARE(words[0], QByteArray("READY"));
    QVERIFY(words[1].startsWith("http://127.0.0.1:"));
    const CliProcess cli(QUrl(QString::fromLatin1(words[1])), words[2]);
    QCOMPARE(cli.run({QStringLiteral("--json"), QStringLiteral("groups")}).records().size(), 4);
    QCOMPARE(cli.run({QStringLiteral("--json"), QStringLiteral("devices")}).records().size(), 50);
    process.terminate();
    QCOMPARE(CliProcess::finish(process).code, 0);
}

void TestCli::practiceInProcess()
{
    const CliRun listed = CliProcess().run({QStringLiteral("--practice"), QStringLiteral("--json"),
        QStringLiteral("devices"), QStringLiteral("--devices"), QStringLiteral("60")});
    QCOMPARE(listed.code, 0);
    QCOMPARE(listed.records().size(), 60);
    QVERIFY(listed.err.isEmpty() || isHarmless(listed.err));
}

void TestCli::outputThatNobodyTakes()
{
    QProcess process;
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    m_cli->start(process, {QStringLiteral("devices")});
    QCOMPARE(CliProcess::finish(process).code, 1);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
