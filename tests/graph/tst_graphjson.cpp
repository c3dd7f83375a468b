// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utc.h"
#include "graph/json/graphjson.h"
#include "graph/json/pagetext.h"

#include <QTest>

using namespace Reslate;
using namespace Reslate::Graph;

namespace {

const QDateTime now(QDate(2026, 8, 24), QTime(8, 0), utcZone);

QByteArray page(const QByteArray &rows)
{
    return "{\"@odata.context\":\"x\",\"value\":[" + rows + "]}";
}

/// The one device of a page; fails the test when it isn't one.
Device deviceOf(const QByteArray &row)
{
    Texts texts;
    const auto parsed = parsePage<Device>(page(row), texts);
    if (!parsed || parsed->rows.size() != 1) {
        QTest::qFail("not a page with one device", __FILE__, __LINE__);
        return {};
    }
    return parsed->rows.front();
}

} // namespace

class TestGraphJson final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsAllowed();
    void readsADevice();
    void readsUnknownAsUnknown();
    void sharesTexts();
    void times_data();
    void times();
    void otherRows();
    void editions_data();
    void editions();
    void editionNames();
    void refusesPages_data();
    void refusesPages();
    void skipsWhatItDoesNotKnow();
    void peeks_data();
    void peeks();
    void errors_data();
    void errors();
    void cutsSecrets();
    void writesBatches();
    void readsBatches();
    void refusesBatches_data();
    void refusesBatches();
    void counts_data();
    void counts();
};

void TestGraphJson::readsADevice()
{
    const Device device = deviceOf(R"({"id":"11111111-2222-3333-4444-555555555555",
        "azureADDeviceId":"AAAAAAAA-2222-3333-4444-555555555555","deviceName":"HHS-0711","serialNumber":"5CD1",
        "manufacturer":"HP","model":"ProBook","operatingSystem":"Windows","osVersion":"10.0.26100",
        "userPrincipalName":"s@hillside.example","enrollmentProfileName":"Cart",
        "lastSyncDateTime":"2026-08-20T10:11:12.3456789Z","enrolledDateTime":"2025-09-01T00:00:00+02:00",
        "managementCertificateExpirationDate":"2027-09-01T00:00:00Z","totalStorageSpaceInBytes":128000000000,
        "freeStorageSpaceInBytes":64000000000,"managedDeviceOwnerType":"company","managementAgent":"mdm",
        "managementState":"wipeIssued","complianceState":"noncompliant","isEncrypted":true,
        "deviceActionResults":[{"@odata.type":"#x","actionName":"automaticRedeployment","actionState":"active",
        "startDateTime":"2026-08-20T10:00:00Z","lastUpdatedDateTime":"0001-01-01T00:00:00Z"},
        {"actionName":"LOCATEDEVICE","actionState":"done","lastLocation":{"x":[1,2]}}]})");
    QCOMPARE(device.id, DeviceId(QStringLiteral("11111111-2222-3333-4444-555555555555")));
    QCOMPARE(device.entraDeviceId, EntraDeviceId(QStringLiteral("aaaaaaaa-2222-3333-4444-555555555555")));
    QCOMPARE(device.name, QStringLiteral("HHS-0711"));
    QCOMPARE(device.serialNumber, QStringLiteral("5CD1"));
    QCOMPARE(device.manufacturer, QStringLiteral("HP"));
    QCOMPARE(device.model, QStringLiteral("ProBook"));
    QCOMPARE(device.osVersion, QStringLiteral("10.0.26100"));
    QCOMPARE(device.userPrincipalName, QStringLiteral("s@hillside.example"));
    QCOMPARE(device.enrollmentProfile, QStringLiteral("Cart"));
    QCOMPARE(device.lastSeen, QDateTime(QDate(2026, 8, 20), QTime(10, 11, 12, 345), utcZone));
    QCOMPARE(device.enrolled, QDateTime(QDate(2025, 8, 31), QTime(22, 0), utcZone));
    QCOMPARE(device.certificateExpires, QDateTime(QDate(2027, 9, 1), QTime(0, 0), utcZone));
    QCOMPARE(device.storageTotal, 128'000'000'000);
    QCOMPARE(device.storageFree, 64'000'000'000);
    QCOMPARE(device.platform, Platform::Windows);
    QCOMPARE(device.ownership, Ownership::Company);
    QCOMPARE(device.management, Management::Mdm);
    QCOMPARE(device.leaving, Leaving::WipePending);
    QCOMPARE(device.compliance, Compliance::NonCompliant);
    QCOMPARE(device.encrypted, std::optional(true));
    QCOMPARE(device.actions.size(), 2);
    QCOMPARE(device.actions[0].action, RemoteAction::AutopilotReset);
    QCOMPARE(device.actions[0].state, ActionState::Active);
    QCOMPARE(device.actions[0].started, QDateTime(QDate(2026, 8, 20), QTime(10, 0), utcZone));
    QVERIFY(!device.actions[0].updated.isValid());
    QCOMPARE(device.actions[1].action, RemoteAction::Other);
}

void TestGraphJson::readsUnknownAsUnknown()
{
    Device bare;
    bare.id = DeviceId(QStringLiteral("a"));
    QCOMPARE(deviceOf(R"({"id":"a"})"), bare);
    const Device device = deviceOf(R"({"id":"a","azureADDeviceId":"00000000-0000-0000-0000-000000000000",
        "deviceName":null,"model":null,"operatingSystem":"","lastSyncDateTime":"0001-01-01T00:00:00Z",
        "totalStorageSpaceInBytes":0,"freeStorageSpaceInBytes":0,"isEncrypted":false,"managementState":"somethingNew",
        "managementAgent":"unknown","complianceState":"","managedDeviceOwnerType":null,"deviceActionResults":null})");
    QCOMPARE(device.entraDeviceId, EntraDeviceId());
    QVERIFY(!device.lastSeen.isValid());
    QCOMPARE(device, bare);
}

void TestGraphJson::sharesTexts()
{
    Texts texts;
    const auto parsed = parsePage<Device>(page(R"({"id":"a","model":"ProBook"},{"id":"b","model":"ProBook"})"), texts);
    const auto later = parsePage<Device>(page(R"({"id":"c","model":"ProBook"})"), texts);
    QVERIFY(parsed && later);
    QCOMPARE(parsed->rows[0].model.constData(), parsed->rows[1].model.constData());
    QCOMPARE(parsed->rows[0].model.constData(), later->rows[0].model.constData());
}

void TestGraphJson::times_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("time");
    const QDateTime noon(QDate(2026, 2, 28), QTime(12, 0), utcZone);
    QTest::newRow("plain") << QByteArray("2026-02-28T12:00:00Z") << noon;
    QTest::newRow("no zone") << QByteArray("2026-02-28T12:00:00") << noon;
    QTest::newRow("offset") << QByteArray("2026-02-28T07:00:00-05:00") << noon;
    QTest::newRow("fraction") << QByteArray("2026-02-28T12:00:00.5Z") << noon.addMSecs(500);
    QTest::newRow("long fraction") << QByteArray("2026-02-28T12:00:00.0019999999999999Z") << noon.addMSecs(1);
    QTest::newRow("never") << QByteArray("0001-01-01T00:00:00Z") << QDateTime();
    QTest::newRow("never, by file time") << QByteArray("1601-01-01T00:00:00Z") << QDateTime();
    QTest::newRow("no such day") << QByteArray("2026-02-30T12:00:00Z") << QDateTime();
    QTest::newRow("no such hour") << QByteArray("2026-02-28T25:00:00Z") << QDateTime();
    QTest::newRow("date only") << QByteArray("2026-02-28") << QDateTime();
    QTest::newRow("tail") << QByteArray("2026-02-28T12:00:00Zx") << QDateTime();
    QTest::newRow("offset out of range") << QByteArray("2026-02-28T12:00:00+99:00") << QDateTime();
    QTest::newRow("signs") << QByteArray("2026--2-28T12:00:00Z") << QDateTime();
    QTest::newRow("words") << QByteArray("yesterday") << QDateTime();
    QTest::newRow("empty") << QByteArray() << QDateTime();
}

void TestGraphJson::times()
{
    QFETCH(QByteArray, text);
    QFETCH(QDateTime, time);
    QCOMPARE(parseTime({text.constData(), static_cast<size_t>(text.size())}), time);
}

void TestGraphJson::otherRows()
{
    Texts texts;
    const auto groups = parsePage<Group>(
        page(R"({"id":"g1","displayName":"Year 7","groupTypes":["Unified","DynamicMembership"]},
                {"id":"g2","displayName":null,"groupTypes":[]})"),
        texts);
    QCOMPARE(groups->rows[0].name, QStringLiteral("Year 7"));
    QVERIFY(groups->rows[0].dynamic);
    QVERIFY(!groups->rows[1].dynamic);

    const auto entra = parsePage<EntraRecord>(
        page(R"({"id":"o1","deviceId":"d1","trustType":"ServerAd"},{"id":"o2","deviceId":null,"trustType":null})"),
        texts);
    QCOMPARE(entra->rows.size(), size_t(1));
    QCOMPARE(entra->rows[0].join, JoinState::HybridJoined);
    QCOMPARE(entra->hidden, 0);
    QCOMPARE(entra->unusable, 1); // it belongs to no device; nothing is forbidden

    const auto members = parsePage<EntraDeviceId>(
        page(R"({"@odata.type":"#microsoft.graph.device","id":"o1","deviceId":"d1"},{"id":"o2"})"), texts);
    QCOMPARE(members->rows, std::vector<EntraDeviceId>({EntraDeviceId(QStringLiteral("d1"))}));
    QCOMPARE(members->hidden, 1);

    const auto autopilot = parsePage<AutopilotRecord>(
        page(
            R"({"id":"p1","azureActiveDirectoryDeviceId":"d1","managedDeviceId":"00000000-0000-0000-0000-000000000000",
                 "serialNumber":"S","groupTag":"Cart"})"),
        texts);
    QCOMPARE(autopilot->rows[0].entraDeviceId, EntraDeviceId(QStringLiteral("d1")));
    QVERIFY(autopilot->rows[0].managedDeviceId.isEmpty());
    QCOMPARE(autopilot->rows[0].groupTag, QStringLiteral("Cart"));
    QCOMPARE(
        parseRecord<EntraRecord>(R"({"@odata.context":"c","id":"o1","deviceId":"d1","trustType":"AzureAd"})")->join,
        JoinState::EntraJoined);
}

void TestGraphJson::editions_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<Edition>("edition");
    QTest::newRow("SE by number") << QByteArray(R"("skuFamily":"","skuNumber":203)") << Edition::WindowsSE;
    QTest::newRow("SE N by number") << QByteArray(R"("skuNumber":202,"skuFamily":null)") << Edition::WindowsSE;
    QTest::newRow("SE by family") << QByteArray(R"("skuFamily":"CloudEdition","skuNumber":0)") << Edition::WindowsSE;
    QTest::newRow("SE by family first") << QByteArray(R"("skuFamily":"CloudEdition","skuNumber":1)")
                                        << Edition::WindowsSE;
    QTest::newRow("several sessions") << QByteArray(R"("skuFamily":"ServerRdsh","skuNumber":175)")
                                      << Edition::MultiSession;
    QTest::newRow("number and a family that says nothing")
        << QByteArray(R"("skuFamily":"Enterprise","skuNumber":175)") << Edition::MultiSession;
    QTest::newRow("HoloLens") << QByteArray(R"("skuFamily":"holographic","skuNumber":0)") << Edition::Holographic;
    QTest::newRow("Surface Hub") << QByteArray(R"("skuNumber":119)") << Edition::Team;
    QTest::newRow("IoT") << QByteArray(R"("skuFamily":"IoTEnterprise","skuNumber":188)") << Edition::IoT;
    QTest::newRow("a server by family") << QByteArray(R"("skuFamily":"ServerStandard")") << Edition::Server;
    QTest::newRow("a server by number") << QByteArray(R"("skuNumber":8)") << Edition::Server;
    QTest::newRow("a server to try out") << QByteArray(R"("skuNumber":79)") << Edition::Server;
    QTest::newRow("a server in Azure") << QByteArray(R"("skuNumber":407)") << Edition::Server;
    QTest::newRow("Education") << QByteArray(R"("skuFamily":"Education","skuNumber":121)") << Edition::Other;
    QTest::newRow("Enterprise") << QByteArray(R"("skuFamily":"Enterprise")") << Edition::Other;
    QTest::newRow("nothing") << QByteArray(R"("skuFamily":"","skuNumber":0)") << Edition::Unknown;
    QTest::newRow("null") << QByteArray(R"("skuFamily":null,"skuNumber":null)") << Edition::Unknown;
}

void TestGraphJson::editions()
{
    QFETCH(QByteArray, fields);
    QFETCH(Edition, edition);
    Texts texts;
    const auto parsed = parsePage<DeviceTraits>(page("{\"id\":\"a\"," + fields + "}"), texts);
    QVERIFY(parsed);
    QCOMPARE(parsed->rows[0].edition, edition);
}

void TestGraphJson::editionNames()
{
    Texts texts;
    const auto nameIn = [&texts](const QByteArray &family) {
        const auto parsed = parsePage<DeviceTraits>(page("{\"id\":\"a\",\"skuFamily\":" + family + "}"), texts);
        return parsed ? parsed->rows[0].editionName : QStringLiteral("not read");
    };
    QCOMPARE(nameIn("\"Education\""), QStringLiteral("Education"));
    QCOMPARE(nameIn("\"<b>\\u202e=1\""), QStringLiteral("<b>\u202e=1")); // as it is told
    QCOMPARE(nameIn("null"), QString());
    QCOMPARE(nameIn('"' + QByteArray(64, 'x') + '"'), QString(64, u'x'));
    QCOMPARE(nameIn('"' + QByteArray(65, 'x') + '"'), QString());
}

void TestGraphJson::refusesPages_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QByteArray &json) { QTest::newRow(name) << json; };
    row("nothing", {});
    row("HTML", "<!DOCTYPE html><html><body>Sign in</body></html>");
    row("text", "\"value\"");
    row("null", "null");
    row("list", "[]");
    row("no value", "{\"@odata.context\":\"x\"}");
    row("error body", "{\"error\":{\"code\":\"x\",\"message\":\"y\"}}");
    row("value is no list", "{\"value\":{\"id\":\"a\"}}");
    row("value is text", "{\"value\":\"a\"}");
    row("value twice", "{\"value\":[],\"value\":[]}");
    row("number out of range", page("{\"id\":\"a\",\"x\":1e999}"));
    row("next link is a number", "{\"@odata.nextLink\":5,\"value\":[]}");
    row("next link is a list", "{\"@odata.nextLink\":[],\"value\":[]}");
    row("count is text", "{\"@odata.count\":\"5\",\"value\":[]}");
    row("truncated in a text", page("{\"id\":\"a").chopped(4));
    row("truncated in a list", "{\"value\":[{\"id\":\"a\"},");
    row("truncated at the end", "{\"value\":[{\"id\":\"a\"}]");
    row("tail", page("{\"id\":\"a\"}") + "x");
    row("two documents", page("") + page(""));
    row("broken UTF-8", page("{\"id\":\"a\",\"deviceName\":\"\xC3\x28\"}"));
    row("control character", page("{\"id\":\"a\",\"deviceName\":\"\x01\"}"));
    row("deep lists", page("{\"id\":\"a\",\"x\":" + QByteArray(100'000, '[')));
    row("deep and closed", page("{\"id\":\"a\",\"x\":" + QByteArray(1000, '[') + QByteArray(1000, ']') + "}"));
    row("deep objects", "{\"a\":" + QByteArray("{\"a\":").repeated(50'000));
    row("deep at the top", QByteArray(100'000, '['));
}

void TestGraphJson::refusesPages()
{
    QFETCH(QByteArray, json);
    Texts texts;
    const auto parsed = parsePage<Device>(json, texts);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::BadAnswer);
    PageText(QByteArray(json)).nextLink(); // must live through the same
    parseError(json, now);
    QVERIFY(!parseRecord<Device>(json));
}

void TestGraphJson::skipsWhatItDoesNotKnow()
{
    Texts texts;
    const auto parsed = parsePage<Device>(
        R"({"x":{"value":[{"id":"no"}],"@odata.nextLink":"no"},"@odata.count":2,"value":[
            {"y":[{"id":"no","deviceName":5}],"id":"a","z":{"deviceActionResults":[5]}},
            {"id":"b","deviceName":"\u00e9\ud83d\ude00\u0000x"}],"@odata.nextLink":"http:\/\/x\/?a=\u0026"})",
        texts);
    QVERIFY(parsed);
    QCOMPARE(parsed->rows.size(), size_t(2));
    QCOMPARE(parsed->rows[0].id, DeviceId(QStringLiteral("a")));
    QCOMPARE(parsed->rows[1].name.size(), 5);
    QCOMPARE(parsed->count, std::optional(2));
    QCOMPARE(parsed->nextLink, QByteArray("http://x/?a=&"));
}

void TestGraphJson::peeks_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("link");
    QTest::newRow("before") << QByteArray(R"({"@odata.context":"c","@odata.nextLink":"/n?a=%2B","value":[]})")
                            << QByteArray("/n?a=%2B");
    QTest::newRow("after") << QByteArray(
        R"({"value":[{"@odata.nextLink":"no"},{"a":"\"]}"}] , "@odata.nextLink" : "/n"})")
                           << QByteArray("/n");
    QTest::newRow("escapes") << QByteArray(R"({"@odata.nextLink":"http:\/\/x\/\u0026\"","value":[]})")
                             << QByteArray("http://x/&\"");
    QTest::newRow("in a row only") << QByteArray(R"({"value":[{"@odata.nextLink":"no"}]})") << QByteArray();
    QTest::newRow("as a value") << QByteArray(R"({"a":"@odata.nextLink","value":[]})") << QByteArray();
    QTest::newRow("null") << QByteArray(R"({"@odata.nextLink":null,"value":[]})") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"@odata.nextLink":"/n)") << QByteArray();
    QTest::newRow("cut off after a backslash") << QByteArray("{\"@odata.nextLink\":\"/n\\") << QByteArray();
    QTest::newRow("none") << QByteArray(R"({"value":[]})") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("<html>\"") << QByteArray();
}

void TestGraphJson::peeks()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, link);
    QCOMPARE(PageText(QByteArray(json)).nextLink(), link);
    Texts texts;
    if (const auto parsed = parsePage<EntraDeviceId>(json, texts))
        QCOMPARE(parsed->nextLink, link);
}

void TestGraphJson::errors_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("requestId");
    const auto row = [](const char *name, const char *json, const char *code, const char *message, const char *id) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(code) << QString::fromLatin1(message)
                            << QString::fromLatin1(id);
    };
    row("plain", R"({"error":{"code":"Request_ResourceNotFound","message":"Not there."}})", "Request_ResourceNotFound",
        "Not there.", "");
    row("inner",
        R"({"error":{"code":"a","message":"m","innerError":{"code":"b","request-id":"r","innererror":{"code":"c"}}}})",
        "c", "m", "r");
    row("empty inner code", R"({"error":{"code":"a","message":"m","innerError":{"code":"","date":"x"}}})", "a", "m",
        "");
    row("empty code", R"({"error":{"code":"","message":"m"}})", "", "m", "");
    row("Intune",
        R"({"error":{"code":"BadRequest","message":"{\r\n  \"_version\": 3,\r\n  \"Message\": \"Not now - Operation ID (for customer support): 00000000-0000-0000-0000-000000000000 - Activity ID: 12345678-1234-1234-1234-123456789012 - Url: https://fef.x\",\r\n  \"CustomApiErrorPhrase\": \"\",\r\n  \"RetryAfter\": null}"}})",
        "BadRequest", "Not now", "12345678-1234-1234-1234-123456789012");
    row("Intune, twice",
        R"({"error":{"code":"UnknownError","message":"{\"ErrorCode\":\"Forbidden\",\"Message\":\"{\\\"_version\\\":3,\\\"Message\\\":\\\"An error - Operation ID (for customer support): 0\\\"}\"}"}})",
        "Forbidden", "An error", "");
    row("message that only looks like JSON", R"({"error":{"code":"a","message":"{not JSON"}})", "a", "{not JSON", "");
    row("message of the wrong type", R"({"error":{"code":"a","message":{"x":1}}})", "a", "", "");
    row("no error", R"({"value":[]})", "", "", "");
    row("error is text", R"({"error":"invalid_grant"})", "", "", "");
    row("HTML", "<html>503</html>", "", "", "");
}

void TestGraphJson::errors()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, code);
    QFETCH(QString, message);
    QFETCH(QString, requestId);
    const ServiceError text = parseError(json, now);
    QCOMPARE(text.code, code);
    QCOMPARE(text.message, message);
    QCOMPARE(text.requestId, requestId);
    QCOMPARE(text.approval, ErrorKind::None);
}

void TestGraphJson::cutsSecrets()
{
    const ServiceError text = parseError(
        R"({"error":{"code":"ApprovalRequired","message":"Bearer abcdefghijk and https://x/?$skiptoken=secret1"}})",
        now);
    QVERIFY(!text.message.contains(QLatin1String("abcdefghijk")));
    QVERIFY(!text.message.contains(QLatin1String("secret1")));
    QCOMPARE(text.approval, ErrorKind::ApprovalRequired);
    QCOMPARE(parseError(R"({"error":{"code":"BadRequest","message":"send x-msft-approval-code: 1"}})", now).approval,
        ErrorKind::ApprovalRequired);
    const ServiceError wait = parseError(
        R"({"error":{"code":"x","message":"{\"Message\":\"m\",\"RetryAfter\":\"Mon, 24 Aug 2026 08:00:09 GMT\"}"}})",
        now);
    QCOMPARE(wait.retryAfter, std::optional(std::chrono::milliseconds(9000)));
}

void TestGraphJson::writesBatches()
{
    const QByteArray text = batchText({
        {.method = "POST", .url = "/a/wipe", .flags = {{"keepUserData", false}, {"keepEnrollmentData", true}}},
        {.method = "DELETE", .url = "/b"},
        {.url = "/c?$count=true", .eventual = true},
    });
    QCOMPARE(text,
        QByteArray(R"({"requests":[{"body":{"keepEnrollmentData":true,"keepUserData":false},)"
                   R"("headers":{"Content-Type":"application/json"},"id":"1","method":"POST","url":"/a/wipe"},)"
                   R"({"id":"2","method":"DELETE","url":"/b"},)"
                   R"({"headers":{"ConsistencyLevel":"eventual"},"id":"3","method":"GET","url":"/c?$count=true"}]})"));
}

void TestGraphJson::readsBatches()
{
    const auto answers = parseBatch(
        R"({"responses":[{"id":"2","status":429,"headers":{"retry-AFTER":7,"Request-Id":"r"},"body":{"error":{}}},
            {"id":"1","status":204},{"id":3,"status":204},{"id":"4","status":"204"},{"status":204},7,null]})");
    QVERIFY(answers);
    QCOMPARE(answers->size(), size_t(3));
    QCOMPARE((*answers)[0], (BatchAnswer {"2", 429, "7", "r", "{\"error\":{}}"}));
    QCOMPARE((*answers)[1], (BatchAnswer {"1", 204, {}, {}, {}}));
    QCOMPARE((*answers)[2], (BatchAnswer {"4", 0, {}, {}, {}})); // a status that is none
}

void TestGraphJson::refusesBatches_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>");
    QTest::newRow("no responses") << QByteArray("{}");
    QTest::newRow("responses are an object") << QByteArray("{\"responses\":{}}");
    QTest::newRow("truncated") << QByteArray("{\"responses\":[{\"id\":\"1\",\"status\":204}");
    QTest::newRow("deep") << QByteArray("{\"responses\":" + QByteArray(100'000, '['));
    QTest::newRow("list") << QByteArray("[]");
}

void TestGraphJson::refusesBatches()
{
    QFETCH(QByteArray, json);
    QVERIFY(!parseBatch(json));
}

void TestGraphJson::counts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("count"); // -1: refused
    QTest::newRow("good") << QByteArray(R"({"@odata.count":30,"value":[]})") << 30;
    QTest::newRow("missing") << QByteArray(R"({"value":[]})") << -1;
    QTest::newRow("negative") << QByteArray(R"({"@odata.count":-1})") << -1;
    QTest::newRow("text") << QByteArray(R"({"@odata.count":"30"})") << -1;
    QTest::newRow("huge") << QByteArray(R"({"@odata.count":99999999999})") << -1;
}

void TestGraphJson::counts()
{
    QFETCH(QByteArray, json);
    QFETCH(int, count);
    QCOMPARE(parseCount(json).value_or(-1), count);
}

void TestGraphJson::readsWhatIsAllowed()
{
    const auto allowed = [](const QByteArray &roles) { return parseAllowedActions("{\"value\":[" + roles + "]}"); };
    const QByteArray both =
        R"({"resourceActions":[{"allowedResourceActions":["A","B"],"notAllowedResourceActions":["b"]}]},)"
        R"({"resourceActions":[{"allowedResourceActions":["A","C",7,null],"notAllowedResourceActions":null}]})";
    QCOMPARE(allowed(both).value(), (QStringList {QStringLiteral("A"), QStringLiteral("C")}));
    QVERIFY(allowed({}).value().isEmpty());
    QVERIFY(!allowed("{}") && !allowed(R"({"resourceActions":{}})") && !parseAllowedActions("[]")
        && !parseAllowedActions({}));
    QVERIFY(!parseAllowedActions(R"({"value":[],"@odata.nextLink":"x"})"));
}

QTEST_GUILESS_MAIN(TestGraphJson)
#include "tst_graphjson.moc"
