// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprocess.h"
#include "testtenant.h"

#include <QJsonDocument>
#include <QTemporaryFile>
#include <QTest>

#include <algorithm>

using namespace Reslate;
using Test::TestTenant;

namespace {

const QString room = QStringLiteral("Year 7 – Room 101");

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

QByteArray deviceList(const QByteArray &rows)
{
    return "{\"value\":[" + rows + "]}";
}

/// No character that steers a terminal or turns the text beside it.
bool isHarmless(const QByteArray &output)
{
    const QString all = QString::fromUtf8(output);
    return std::none_of(all.begin(), all.end(), [](QChar c) {
        const ushort code = c.unicode();
        return c != QLatin1Char('\n')
            && (c.category() == QChar::Other_Control || c == QChar(0x061c) || c == QChar(0x200e) || c == QChar(0x200f)
                || (code >= 0x2028 && code <= 0x202e) || code == 0x2066 || code == 0x2067);
    });
}

QString fileWith(QTemporaryFile &file, const QByteArray &bytes)
{
    if (!file.open() || file.write(bytes) != bytes.size())
        return {};
    file.close();
    return file.fileName();
}

} // namespace

/// What the command line says and does when a service or a list is not as it should be.
class TestCliTrouble : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsOnlyWhatCouldNotBeRead_data();
    void tellsOnlyWhatCouldNotBeRead();
    void repeatsTheServicesWords();
    void saysWhatACloudDoesntSay_data();
    void saysWhatACloudDoesntSay();
    void endsWhenItsTimeIsUp_data();
    void endsWhenItsTimeIsUp();
    void refusesRedirects();
    void serialsInAnyCase();
    void serialsThatNameNoDevice();
    void listsWhatItCanRead();
    void hostileNames();
    void repeatedToken();
    void tokenVariables();
};

void TestCliTrouble::tellsOnlyWhatCouldNotBeRead_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    for (const char *path : {"/groups", "/managedDevices", "/transitiveMembers"}) {
        QTest::addRow("%s 401", path) << QByteArray(path) << 401 << 3;
        QTest::addRow("%s 403", path) << QByteArray(path) << 403 << 3;
        QTest::addRow("%s 400", path) << QByteArray(path) << 400 << 4;
    }
}

void TestCliTrouble::tellsOnlyWhatCouldNotBeRead()
{
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(int, code);
    TestTenant tenant;
    tenant->faults().on("GET", path).answer(status);
    const CliProcess cli(tenant.url(), tenant.token());
    QTemporaryFile file;
    const QString serials = fileWith(file, tenant->devices().value(0).serialNumber.toUtf8());
    QList<QStringList> commands {{QStringLiteral("devices"), QStringLiteral("--group"), room}};
    if (path == "/managedDevices")
        commands += {words("check --mode sync --device 6f1b1a2c-0000-4000-8000-00000000dead"),
            words("check --mode sync --serials") + QStringList {serials}};
    for (const QStringList &command : std::as_const(commands)) {
        const CliRun run = cli.run(command);
        QCOMPARE(run.code, code);
        QVERIFY(run.out.isEmpty());
        QVERIFY(!run.err.isEmpty());
        for (const char *guess : {"There is no", "no device", "doesn't manage", "0 devices"})
            QVERIFY2(!run.err.contains(guess), run.err.constData());
    }
}

void TestCliTrouble::repeatsTheServicesWords()
{
    TestTenant tenant;
    const QByteArray body = R"({"error":{"code":"TooOdd","message":"The \u001b[31mmoon is full.)"
        + QByteArray(" It shines on everybody.").repeated(20) + R"( To the end."}})";
    tenant->faults().on("GET", "/groups").answer(400, body);
    tenant->faults().on("GET", "/me").answer(400, body);
    const CliProcess cli(tenant.url(), tenant.token());
    for (const char *command : {"groups", "whoami"}) {
        const CliRun run = cli.run(words(command));
        QCOMPARE(run.code, 4);
        for (const char *word : {"TooOdd", "moon is full.", " To the end.", "  Request ID: "})
            QVERIFY2(run.err.count(word) == 1, run.err.constData());
        QVERIFY(!run.err.contains('\x1b'));
    }
}

void TestCliTrouble::saysWhatACloudDoesntSay_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("names it") << QByteArray("Parsing OData Select and Expand failed: Could not find a property named "
                                            "'managementState' on type 'microsoft.graph.managedDevice'.");
    QTest::newRow("names nothing") << QByteArray("Parsing Select and Expand failed.");
}

/// The list is whole, but of no device it says whether it is leaving.
void TestCliTrouble::saysWhatACloudDoesntSay()
{
    QFETCH(QByteArray, message);
    TestTenant tenant;
    tenant->faults()
        .on("GET", "managementState")
        .answer(400, R"({"error":{"code":"BadRequest","message":")" + message + R"("}})");
    const CliProcess cli(tenant.url(), tenant.token());
    const CliRun all = cli.run(words("--json devices"));
    QCOMPARE(all.code, 0);
    QCOMPARE(all.records().size(), tenant->devices().size());
    QCOMPARE(all.err.count("whether a wipe or a retirement is pending"), 1);
    QCOMPARE(all.err.count("every device is warned of"), 1);
    const CliRun check = cli.run(words("--json check --mode factory-wipe --group") + QStringList {room});
    QCOMPARE(check.code, 0);
    for (const QJsonObject &record : check.records())
        QVERIFY(record.value(QLatin1String("verdict")).toString() != QLatin1String("allowed"));
}

void TestCliTrouble::endsWhenItsTimeIsUp_data()
{
    QTest::addColumn<QByteArray>("path"); // that never answers
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("seconds");
    QTest::newRow("groups") << QByteArray("/groups") << words("groups") << 1;
    QTest::newRow("devices") << QByteArray("/managedDevices") << words("--json devices") << 1;
    QTest::newRow("check") << QByteArray("/organization") << words("check --mode sync --device x") << 1;
    QTest::newRow("and a word before that") << QByteArray("/managedDevices") << words("--json devices") << 17;
}

void TestCliTrouble::endsWhenItsTimeIsUp()
{
    QFETCH(QByteArray, path);
    QFETCH(QStringList, command);
    QFETCH(int, seconds);
    TestTenant tenant;
    tenant->faults().on("GET", path).hang();
    const CliRun run = CliProcess(tenant.url(), tenant.token())
                           .run(command << QStringLiteral("--timeout") << QString::number(seconds));
    QCOMPARE(run.code, 4);
    QVERIFY(run.out.isEmpty());
    QVERIFY2(run.err.contains("--timeout"), run.err.constData());
    QCOMPARE(run.err.count("Still waiting for the service"), seconds > 15 ? 1 : 0);
}

void TestCliTrouble::refusesRedirects()
{
    TestTenant elsewhere;
    TestTenant tenant;
    tenant->faults().on("GET", "/groups").times(1).redirect(elsewhere.url().toEncoded() + "/v1.0/groups");
    tenant->faults().on("GET", "/groups").times(1).redirect("/v1.0/groups?$top=5"); // its own, and not followed either
    const CliProcess cli(tenant.url(), tenant.token());
    for (int i = 0; i < 2; ++i) {
        const CliRun run = cli.run(words("groups"));
        QCOMPARE(run.code, 4);
        QVERIFY(run.out.isEmpty());
        QVERIFY2(run.err.contains("another address, not followed"), run.err.constData());
    }
    QCOMPARE(elsewhere->requestCount("*", "/"), 0);
    QCOMPARE(tenant->requestCount("GET", "$top=5"), 0);
}

void TestCliTrouble::serialsInAnyCase()
{
    TestTenant tenant;
    tenant->faults()
        .on("GET", "/managedDevices")
        .answer(200,
            deviceList(
                R"({"id":"a","serialNumber":" pf3Xyz "},{"id":"b","serialNumber":"5CD1"},{"id":"c","serialNumber":"5cd1"})"));
    const CliProcess cli(tenant.url(), tenant.token());
    QTemporaryFile good;
    const CliRun one = cli.run(words("--json check --mode sync --serials") << fileWith(good, "PF3XYZ\n\tpf3xyz  \n"));
    QCOMPARE(one.code, 0);
    QCOMPARE(one.records().size(), 1);
    QCOMPARE(one.records().value(0).value(QLatin1String("id")).toString(), QStringLiteral("a"));
    QTemporaryFile shared;
    const CliRun two = cli.run(words("--json check --mode sync --serials") << fileWith(shared, "pf3xyz\n\n5Cd1\n"));
    QCOMPARE(two.code, 2);
    QCOMPARE(two.records().size(), 1);
    QVERIFY2(two.err.contains("Line 3: 2 devices"), two.err.constData());
}

void TestCliTrouble::serialsThatNameNoDevice()
{
    TestTenant tenant;
    QTemporaryFile file;
    const QByteArray known = tenant->devices().value(0).serialNumber.toUtf8();
    const CliRun run = CliProcess(tenant.url(), tenant.token())
                           .run(words("--json run --mode sync --confirm 1 --countdown 0 --serials")
                               << fileWith(file, known + "\n\nNO-SUCH\nNEITHER"));
    QCOMPARE(run.code, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY2(run.err.contains("Line 3") && run.err.contains("NO-SUCH"), run.err.constData());
    QVERIFY2(run.err.contains("Line 4") && run.err.contains("NEITHER"), run.err.constData());
    QCOMPARE(tenant->requestCount("POST", "/syncDevice"), 0);
}

void TestCliTrouble::listsWhatItCanRead()
{
    TestTenant tenant;
    tenant->faults()
        .on("GET", "/managedDevices")
        .answer(200,
            deviceList(R"({"id":"a","deviceName":{"x":1},"serialNumber":7},{"id":null},{"id":"b","deviceName":"B"})"));
    const CliRun run = CliProcess(tenant.url(), tenant.token()).run(words("--json devices"));
    QCOMPARE(run.code, 4); // one of them is missing
    QCOMPARE(run.records().size(), 2);
    QCOMPARE(run.records().value(0).value(QLatin1String("name")).toString(), QString());
    QVERIFY2(run.err.contains("incomplete"), run.err.constData());
}

void TestCliTrouble::hostileNames()
{
    // Clears the screen, sets the title, rewrites the line, turns the text, ends a line, breaks a pair in two.
    const QString hostile = QStringLiteral("\x1b[2J\x1b]0;x\x07good\rbad\nnew ") + QChar(0x9b) + QStringLiteral("31m")
        + QChar(0x202e) + QChar(0x2066) + QChar(0x200f) + QChar(0x2028) + QStringLiteral("\"\\ end");
    const QJsonObject row {{QStringLiteral("id"), QStringLiteral("a")}, {QStringLiteral("deviceName"), hostile},
        {QStringLiteral("serialNumber"), hostile}, {QStringLiteral("model"), hostile},
        {QStringLiteral("userPrincipalName"), hostile}, {QStringLiteral("operatingSystem"), QStringLiteral("Windows")}};
    TestTenant tenant;
    tenant->faults()
        .on("GET", "/managedDevices")
        .answer(200, deviceList(QJsonDocument(row).toJson(QJsonDocument::Compact)));
    const CliProcess cli(tenant.url(), tenant.token());
    const CliRun json = cli.run(words("--json devices"));
    QVERIFY(isHarmless(json.out));
    QCOMPARE(json.out.count('\n'), 1);
    QCOMPARE(json.records().value(0).value(QLatin1String("name")).toString(), hostile);
    const CliRun table = cli.run(words("devices"));
    QVERIFY(isHarmless(table.out) && isHarmless(table.err));
    QCOMPARE(table.out.count('\n'), 2);
    for (const char *command : {"check --mode sync --device a", "check --mode autopilot-reset --device \x1b[2J\x07"}) {
        const CliRun check = cli.run(words(command));
        QVERIFY(isHarmless(check.out) && isHarmless(check.err));
    }
    const CliRun usage = CliProcess().run({QStringLiteral("\x1b[2Jgroups\x07")});
    QCOMPARE(usage.code, 2);
    QVERIFY(isHarmless(usage.err));
}

void TestCliTrouble::repeatedToken()
{
    // A service that repeats what it was sent: in an order's error, which the events pass on.
    TestTenant tenant;
    const QByteArray body = "{\"error\":{\"code\":\"Bad\",\"message\":\"no: " + tenant.token() + "\"}}";
    tenant->faults().on("POST", "/syncDevice").answerInner(400, body);
    tenant->faults().on("GET", "/groups").answer(400, body);
    const CliProcess cli(tenant.url(), tenant.token());
    const CliRun run = cli.run(
        words("--json run --mode sync --confirm 1 --countdown 0 --device") << tenant->membersOf(room).value(0));
    QCOMPARE(run.code, 1);
    QVERIFY2(run.out.contains("no: [removed]"), run.out.constData());
    const CliRun groups = cli.run(words("--json groups"));
    QCOMPARE(groups.code, 4);
    for (const QByteArray &output : {run.out, run.err, groups.out, groups.err})
        QVERIFY(!output.contains(tenant.token()));
}

void TestCliTrouble::tokenVariables()
{
    const QStringList url {QStringLiteral("--graph-url"), QStringLiteral("http://127.0.0.1:9")};
    ::qunsetenv("RESLATE_NO_SUCH_TOKEN");
    const CliRun missing = CliProcess().run(url + words("--token-env RESLATE_NO_SUCH_TOKEN groups"));
    QCOMPARE(missing.code, 3);
    QVERIFY(missing.out.isEmpty());
    QVERIFY2(missing.err.contains("RESLATE_NO_SUCH_TOKEN"), missing.err.constData());
    const CliRun empty = CliProcess(QUrl(url[1]), " ").run(words("groups"));
    QCOMPARE(empty.code, 3);
    QVERIFY2(empty.err.contains("holds no token"), empty.err.constData());
}

QTEST_GUILESS_MAIN(TestCliTrouble)
#include "tst_clitrouble.moc"
