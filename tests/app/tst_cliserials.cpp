// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprocess.h"
#include "testtenant.h"

#include <QTemporaryFile>
#include <QTest>

#include <optional>

using namespace Reslate;
using Test::TestTenant;

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

QByteArray deviceList(const char *devices)
{
    return QByteArray(R"({"value":[)") + devices + "]}";
}

QString fileWith(QTemporaryFile &file, const QByteArray &bytes)
{
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return {};
    return file.fileName();
}

} // namespace

/// serials check: the list doctor as a command, and that --serials reads the same lists.
class TestCliSerials : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyFinding();
    void printsATable();
    void suggestsAndSelectsNothing();
    void aPlaceholderWipesNobody();
    void soundList();
    void otherColumns();
    void unreadableFiles_data();
    void unreadableFiles();
    void saysNothingOfHalfAList();
    void refusedToken();
    void selectsFromExcel();
    void selectionRefusesDoubts_data();
    void selectionRefusesDoubts();

private:
    CliRun run(const char *arguments, const QByteArray &list)
    {
        QTemporaryFile file;
        return CliProcess((*m_tenant)->url(), (*m_tenant)->token()).run(words(arguments) << fileWith(file, list));
    }

    std::optional<TestTenant> m_tenant;
};

void TestCliSerials::init()
{
    m_tenant.emplace();
    QVERIFY(m_tenant->isRunning());
    (*m_tenant)
        ->faults()
        .on("GET", "/managedDevices")
        .answer(200,
            deviceList(
                R"({"id":"a","deviceName":"HHS-a","serialNumber":"5CD1"},{"id":"b","deviceName":"HHS-b","serialNumber":"PF3X"},
           {"id":"c","serialNumber":"5CG0123O"},{"id":"d","serialNumber":"TWICE"},{"id":"e","serialNumber":"twice"})"));
}

void TestCliSerials::everyFinding()
{
    const CliRun checked = run("--json serials check",
        "Name;Seriennummer\r\nx;5cd1\r\n\r\nx;5CD1\r\nx;5CG01230\r\nx;TWICE\r\nx;1,23E+11\r\nx;\r\nx;\x1b["
        "2J\r\n");
    QCOMPARE(checked.code, 1);
    const QList<QJsonObject> records = checked.records();
    QCOMPARE(records.size(), 10);
    QStringList findings;
    for (int i = 0; i < 9; ++i) {
        QCOMPARE(records[i].value(QLatin1String("line")).toInt(), i + 1);
        findings.append(records[i].value(QLatin1String("finding")).toString());
        QCOMPARE(records[i].contains(QLatin1String("id")), i == 1);
    }
    QCOMPARE(findings, words("header hit blank double missing several shortened no-serial missing"));
    const QJsonObject hit {{QStringLiteral("line"), 2}, {QStringLiteral("text"), QStringLiteral("5cd1")},
        {QStringLiteral("finding"), QStringLiteral("hit")}, {QStringLiteral("serialNumber"), QStringLiteral("5CD1")},
        {QStringLiteral("id"), QStringLiteral("a")}};
    QCOMPARE(records[1], hit);
    QCOMPARE(records[3].value(QLatin1String("firstLine")).toInt(), 2);
    QCOMPARE(records[4].value(QLatin1String("suggestion")).toString(), QStringLiteral("5CG0123O"));
    QCOMPARE(records[5].value(QLatin1String("devices")).toInt(), 2);
    QVERIFY(!checked.out.contains('\x1b'));
    const QJsonObject summary {{QStringLiteral("lines"), 9}, {QStringLiteral("hits"), 1},
        {QStringLiteral("doubles"), 1}, {QStringLiteral("missing"), 2}, {QStringLiteral("several"), 1},
        {QStringLiteral("noSerial"), 1}, {QStringLiteral("shortened"), 1}, {QStringLiteral("headers"), 1},
        {QStringLiteral("blanks"), 1}, {QStringLiteral("elsewhere"), 0}, {QStringLiteral("onlyRegistered"), 0}};
    QCOMPARE(checked.summary(), summary);
}

void TestCliSerials::printsATable()
{
    const CliRun checked = run("serials check", "5CD1\n\n5CG01230\n=HYPERLINK(\"x\")\n\x1b[2J\n");
    QCOMPARE(checked.code, 1);
    QCOMPARE(checked.out.count('\n'), 5);
    QVERIFY(checked.out.contains("HHS-a"));
    QVERIFY2(checked.out.contains("Did you mean 5CG0123O? (letter O instead of 0)"), checked.out.constData());
    QVERIFY(checked.out.contains("=HYPERLINK"));
    QVERIFY(!checked.out.contains('\x1b'));
    QVERIFY2(checked.err.contains("Found: 1 of 4"), checked.err.constData());
}

void TestCliSerials::suggestsAndSelectsNothing()
{
    (*m_tenant)->faults().clear();
    (*m_tenant)
        ->faults()
        .on("GET", "/managedDevices")
        .answer(200, deviceList(R"({"id":"a","serialNumber":"00447123"},{"id":"b","serialNumber":"PF2ABCDE"},
                {"id":"c","serialNumber":"5RFDP01"})"));
    const QByteArray list = "447123\n1S20XWS02L00PF2ABCDE\n125-423-316-01\n";
    const QList<QJsonObject> records = run("--json serials check", list).records();
    QCOMPARE(records.size(), 4);
    const QStringList suggestions = words("00447123 PF2ABCDE 5RFDP01");
    const QStringList reasons = words("leading-zeros lenovo-label express-code");
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(records[i].value(QLatin1String("finding")).toString(), QStringLiteral("missing"));
        QCOMPARE(records[i].value(QLatin1String("suggestion")).toString(), suggestions[i]);
        QCOMPARE(records[i].value(QLatin1String("suggestedBy")).toString(), reasons[i]);
        QVERIFY(!records[i].contains(QLatin1String("id")));
    }
    const CliRun table = run("serials check", list);
    QVERIFY2(table.out.contains("Did you mean 00447123? (with the zeros in front"), table.out.constData());
    const CliRun refused = run("run --mode sync --confirm 3 --countdown 0 --serials", list);
    QCOMPARE(refused.code, 2);
    QVERIFY2(
        refused.err.contains("Did you mean PF2ABCDE? (the last part of the Lenovo label)"), refused.err.constData());
    QCOMPARE((*m_tenant)->requestCount("POST", "/syncDevice"), 0);
}

/// Eight lines that mean eight computers, and one device in the tenant bears each text.
void TestCliSerials::aPlaceholderWipesNobody()
{
    const QList<QByteArray> texts {
        "N/A", "0", "None", "Unknown", "Default string", "To be filled by O.E.M.", "123456789", "XXXXXXX"};
    QByteArray devices;
    for (const QByteArray &text : texts)
        devices += R"({"id":"d)" + QByteArray::number(devices.size()) + R"(","operatingSystem":"Windows",)"
            + R"("managementAgent":"mdm","serialNumber":")" + text + "\"},";
    (*m_tenant)->faults().clear();
    (*m_tenant)->faults().on("GET", "/managedDevices").answer(200, deviceList(devices.chopped(1).constData()));
    const QByteArray list = texts.join('\n');
    const CliRun checked = run("--json serials check", list);
    QCOMPARE(checked.code, 1);
    QCOMPARE(checked.summary().value(QLatin1String("noSerial")).toInt(), texts.size());
    QCOMPARE(checked.records().value(4).value(QLatin1String("text")).toString(), QStringLiteral("Default string"));
    const CliRun refused = run("run --mode factory-wipe --confirm 8 --countdown 0 --serials", list);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains("Line 1: \"N/A\" isn't a serial number"), refused.err.constData());
    QCOMPARE((*m_tenant)->requestCount("POST", "/wipe"), 0);
}

void TestCliSerials::soundList()
{
    const CliRun sound = run("--json serials check", "S/N\n\n=\"5CD1\"\n'pf3x\n");
    QCOMPARE(sound.code, 0);
    QCOMPARE(sound.summary().value(QLatin1String("hits")).toInt(), 2);
    QCOMPARE(run("--json serials check", "S/N\n").code, 1);
    QCOMPARE(run("--json serials check", "5CD1\n5CD1").code, 1);
}

void TestCliSerials::otherColumns()
{
    const CliRun checked = run("serials check", "5CD1;PF3X\n5CG0123O;nobody");
    QCOMPARE(checked.code, 1);
    QVERIFY2(checked.err.contains("Other columns"), checked.err.constData());
}

void TestCliSerials::unreadableFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("workbook") << QByteArray("PK\x03\x04");
    QTest::newRow("zeros") << QByteArray(50, '\0');
}

void TestCliSerials::unreadableFiles()
{
    QFETCH(QByteArray, bytes);
    const CliRun refused = run("--json serials check", bytes);
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.out.isEmpty());
    QVERIFY(!refused.err.isEmpty());
    QCOMPARE((*m_tenant)->requestCount("GET", "/managedDevices"), 0);
}

void TestCliSerials::saysNothingOfHalfAList()
{
    TestTenant tenant; // its list goes on at an address that isn't followed, so 5CD1 may be there a second time
    tenant->faults()
        .on("GET", "/managedDevices")
        .answer(200, R"({"value":[{"id":"a","serialNumber":"5CD1"}],"@odata.nextLink":"http://127.0.0.1:9/more"})");
    QTemporaryFile file;
    const QStringList check = words("--json serials check") << fileWith(file, "5CD1");
    const CliRun half = CliProcess(tenant->url(), tenant->token()).run(check);
    QCOMPARE(half.code, 4);
    QVERIFY(half.out.isEmpty());
    QVERIFY(!half.err.isEmpty());
}

void TestCliSerials::refusedToken()
{
    TestTenant tenant;
    QTemporaryFile file;
    const QStringList check = words("serials check") << fileWith(file, "5CD1");
    QCOMPARE(CliProcess(tenant->url(), "not-the-token").run(check).code, 3);
}

void TestCliSerials::selectsFromExcel()
{
    const CliRun checked = run(
        "--json check --mode sync --serials", "Raum;Seriennummer;Ger\xe4t\r\n1;=\"5CD1\";x\r\n2;\"pf3x\";y\r\n;;\r\n");
    QCOMPARE(checked.code, 0);
    QCOMPARE(checked.records().size(), 2);
    QCOMPARE(checked.records().value(1).value(QLatin1String("id")).toString(), QStringLiteral("b"));
}

void TestCliSerials::selectionRefusesDoubts_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("slip") << QByteArray("5CD1\n5CG01230")
                          << QByteArray("Line 2: no device has the serial number \"5CG01230\". Did you mean 5CG0123O?");
    QTest::newRow("several") << QByteArray("5CD1\ntwice") << QByteArray("Line 2: 2 devices");
    QTest::newRow("shortened") << QByteArray("5CD1\n1,23E+11")
                               << QByteArray("Line 2: \"1,23E+11\". Excel has shortened");
    QTest::newRow("no serial number") << QByteArray("Name;S/N\nx;5CD1\ny;")
                                      << QByteArray("Line 3: This line has no serial number");
    QTest::newRow("other columns") << QByteArray("5CD1;PF3X\n5CG0123O;y") << QByteArray("Other columns");
    QTest::newRow("only a title") << QByteArray("S/N\n") << QByteArray("no serial number in the list");
}

void TestCliSerials::selectionRefusesDoubts()
{
    QFETCH(QByteArray, list);
    QFETCH(QByteArray, says);
    const CliRun refused = run("run --mode sync --confirm 1 --countdown 0 --serials", list);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains(says), refused.err.constData());
    QCOMPARE((*m_tenant)->requestCount("POST", "/syncDevice"), 0);
}

QTEST_GUILESS_MAIN(TestCliSerials)
#include "tst_cliserials.moc"
