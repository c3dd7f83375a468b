// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphcaller.h"
#include "testtenant.h"

#include <QSet>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QString devicesPath = QStringLiteral("/v1.0/deviceManagement/managedDevices");
const FaultHeaders eventual {{"ConsistencyLevel", "eventual"}};

} // namespace

class TestReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wantsTheToken();
    void saysWhoAsks();
    void staysOnTheNameThatItIsCalledBy_data();
    void staysOnTheNameThatItIsCalledBy();
    void refusesForeignNames_data();
    void refusesForeignNames();
    void pagesHoldEveryDeviceOnce();
    void pageTokensBelongToOneList();
    void refusals_data();
    void refusals();
    void selects();
    void filters_data();
    void filters();
    void ignoresFiltersThatIntuneDoesntSupport_data();
    void ignoresFiltersThatIntuneDoesntSupport();
    void linksLeadThroughTheFront();
    void countsOnlyWhenConsistencyIsGiven();
    void joinsByIds();
    void nestedGroupsCount();
    void showcaseRoom();
    void oddDevicesAreThere();
    void sameSeedSameSchool();
    void sizes();

private:
    QString groupId(GraphCaller &caller, const QString &name);
};

QString TestReading::groupId(GraphCaller &caller, const QString &name)
{
    for (const QJsonValue &group : caller.all(QStringLiteral("/v1.0/groups"))) {
        if (group[QLatin1String("displayName")].toString() == name)
            return group[QLatin1String("id")].toString();
    }
    return {};
}

void TestReading::wantsTheToken()
{
    TestTenant tenant;
    GraphCaller caller(*tenant);
    QCOMPARE(caller.get(QStringLiteral("/v1.0/me")).status, 200);
    caller.setToken("wrong");
    const Reply refused = caller.get(QStringLiteral("/v1.0/me"));
    QCOMPARE(refused.status, 401);
    QVERIFY(refused.header("WWW-Authenticate").startsWith("Bearer"));
    QCOMPARE(refused.code(), QStringLiteral("InvalidAuthenticationToken"));
    caller.setToken({});
    QCOMPARE(caller.get(devicesPath).status, 401);

    const QByteArray old = tenant.token();
    caller.setToken(tenant->renewToken());
    QCOMPARE(caller.get(devicesPath).status, 200);
    caller.setToken(old);
    QCOMPARE(caller.get(devicesPath).status, 401);
    QVERIFY(!tenant->tokenLeaked());
    caller.get(QStringLiteral("/v1.0/me?t=") + QString::fromLatin1(tenant.token()));
    QVERIFY(tenant->tokenLeaked());
}

void TestReading::staysOnTheNameThatItIsCalledBy_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("localhost") << QByteArray("localhost");
    QTest::newRow("IPv4") << QByteArray("127.0.0.1");
    QTest::newRow("IPv6") << QByteArray("[::1]");
    QTest::newRow("capitals") << QByteArray("LocalHost");
}

void TestReading::staysOnTheNameThatItIsCalledBy()
{
    QFETCH(QByteArray, name);
    TestTenant tenant;
    GraphCaller caller(*tenant);
    const QByteArray host = name + ':' + QByteArray::number(tenant.url().port());
    const Reply page = caller.get(QStringLiteral("/v1.0/groups?$top=5"), {{"Host", host}});
    QCOMPARE(page.status, 200);
    const QString start = QStringLiteral("http://") + QString::fromLatin1(host) + QLatin1Char('/');
    QVERIFY2(page.nextLink().startsWith(start), qPrintable(page.nextLink()));
    const QByteArray batch =
        R"({"requests":[{"id":"1","method":"GET","url":"/groups?$top=5","headers":{"Host":"x.example"}}]})";
    const Reply parts = caller.call(
        "POST", QStringLiteral("/v1.0/$batch"), batch, {{"Content-Type", "application/json"}, {"Host", host}});
    const QJsonObject body = parts.json[QLatin1String("responses")][0][QLatin1String("body")].toObject();
    QVERIFY(body[QLatin1String("@odata.nextLink")].toString().startsWith(start));
}

void TestReading::refusesForeignNames_data()
{
    QTest::addColumn<QByteArray>("host");
    for (const char *host : {"graph.example", "localhost.graph.example", "127.0.0.1.graph.example", "10.0.0.1", "[::2]",
             "localhost:80@graph.example", "localhost\"", "evil-localhost"})
        QTest::newRow(host) << QByteArray(host);
}

void TestReading::refusesForeignNames()
{
    QFETCH(QByteArray, host);
    TestTenant tenant;
    GraphCaller caller(*tenant);
    const Reply refused = caller.get(QStringLiteral("/v1.0/groups"), {{"Host", host}});
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.value().isEmpty());
}

void TestReading::saysWhoAsks()
{
    TestTenant tenant;
    GraphCaller caller(*tenant);
    QCOMPARE(caller.get(QStringLiteral("/v1.0/me")).json[QLatin1String("userPrincipalName")].toString(),
        QStringLiteral("it-admin@hillside.example"));
    const Reply organization = caller.get(QStringLiteral("/v1.0/organization?$select=id,displayName"));
    QCOMPARE(
        organization.value().at(0)[QLatin1String("displayName")].toString(), QStringLiteral("Hillside High School"));
    const Reply own = caller.get(devicesPath, {{"client-request-id", "11111111-2222-3333-4444-555555555555"}});
    QCOMPARE(own.header("client-request-id"), "11111111-2222-3333-4444-555555555555");
    QCOMPARE(own.header("request-id").size(), 36);
}

void TestReading::pagesHoldEveryDeviceOnce()
{
    TenantOptions options = TestTenant::quick(250);
    options.pageSize = 100;
    TestTenant tenant(options);
    GraphCaller caller(*tenant);
    int pages = 0;
    const QJsonArray rows = caller.all(devicesPath + QStringLiteral("?%24select=id,deviceName"), {}, &pages);
    QCOMPARE(pages, 3);
    QSet<QString> ids;
    for (const QJsonValue &row : rows) {
        ids.insert(row[QLatin1String("id")].toString());
        QCOMPARE(row.toObject().size(), 2); // the options stay in the next link
    }
    QCOMPARE(rows.size(), 250);
    QCOMPARE(ids.size(), 250);
    pages = 0;
    QCOMPARE(caller.all(QStringLiteral("/v1.0/devices?$top=999"), {}, &pages).size(),
        caller.all(QStringLiteral("/v1.0/devices")).size());
    QCOMPARE(pages, 1);
}

void TestReading::pageTokensBelongToOneList()
{
    TenantOptions options = TestTenant::quick(250);
    options.pageSize = 100;
    TestTenant tenant(options);
    GraphCaller caller(*tenant);
    const QString next = caller.get(devicesPath + QStringLiteral("?$select=id")).nextLink();
    QVERIFY(next.startsWith(tenant.url().toString() + devicesPath));
    QCOMPARE(caller.get(next).status, 200);
    QString other = next;
    QCOMPARE(caller.get(other.replace(QStringLiteral("$select=id"), QStringLiteral("$select=deviceName"))).status, 400);
    QCOMPARE(caller.get(devicesPath + QStringLiteral("?$skiptoken=MTAwOjE6YWJj")).status, 400);
}

void TestReading::refusals_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    const QString zero = QStringLiteral("/00000000-0000-4000-8000-000000000000");
    QTest::newRow("unknown option") << devicesPath + QStringLiteral("?$foo=1") << 400;
    QTest::newRow("unknown property") << devicesPath + QStringLiteral("?$select=id,color") << 400;
    QTest::newRow("beta property on v1.0") << devicesPath + QStringLiteral("?$select=skuFamily") << 400;
    QTest::newRow("option twice") << devicesPath + QStringLiteral("?$top=1&$top=2") << 400;
    QTest::newRow("top is no number") << devicesPath + QStringLiteral("?$top=many") << 400;
    QTest::newRow("page too large") << QStringLiteral("/v1.0/devices?$top=1000") << 400;
    QTest::newRow("undocumented filter") << devicesPath + QStringLiteral("?$filter=azureADDeviceId eq 'x'") << 400;
    QTest::newRow("broken filter") << devicesPath + QStringLiteral("?$filter=deviceName eq 'x") << 400;
    QTest::newRow("or") << devicesPath + QStringLiteral("?$filter=deviceName eq 'x' or deviceName eq 'y'") << 400;
    QTest::newRow("unknown device") << devicesPath + zero << 404;
    QTest::newRow("unknown group") << QStringLiteral("/v1.0/groups") + zero << 404;
    QTest::newRow("unknown Entra device") << QStringLiteral("/v1.0/devices(deviceId='%1')").arg(zero.mid(1)) << 404;
    QTest::newRow("no GUID") << QStringLiteral("/v1.0/groups/room-101") << 400;
    QTest::newRow("unknown path") << QStringLiteral("/v1.0/computers") << 400;
    QTest::newRow("unknown Intune path") << QStringLiteral("/v1.0/deviceManagement/computers") << 400;
    QTest::newRow("beta path on v1.0") << QStringLiteral("/v1.0/deviceManagement/remoteActionAudits") << 400;
    QTest::newRow("unknown version") << QStringLiteral("/v3.0/me") << 400;
}

void TestReading::refusals()
{
    QFETCH(QString, path);
    QFETCH(int, status);
    TestTenant tenant(TestTenant::quick(40));
    const Reply reply = GraphCaller(*tenant).get(path);
    QCOMPARE(reply.status, status);
    QVERIFY(!reply.code().isEmpty());
    const QString requestId =
        reply.json[QLatin1String("error")][QLatin1String("innerError")][QLatin1String("request-id")].toString();
    QCOMPARE(requestId.toLatin1(), reply.header("request-id"));
    if (path.contains(QLatin1String("deviceManagement"))) { // Intune's message inside the message (graph.md §7.4)
        const QJsonObject inner = QJsonDocument::fromJson(reply.message().toUtf8()).object();
        QVERIFY(inner[QLatin1String("Message")].toString().contains(QStringLiteral(" - Operation ID")));
    } else {
        QVERIFY(!reply.message().isEmpty() && !reply.message().startsWith(QLatin1Char('{')));
    }
}

void TestReading::selects()
{
    TestTenant tenant(TestTenant::quick(40));
    GraphCaller caller(*tenant);
    const QJsonObject whole = caller.get(devicesPath + QStringLiteral("?$top=1")).value().at(0).toObject();
    QVERIFY(whole.size() > 50);
    QVERIFY(!whole.contains(QLatin1String("skuNumber")));
    const QString one = devicesPath + QLatin1Char('/') + whole[QLatin1String("id")].toString();
    QCOMPARE(caller.get(one).json[QLatin1String("serialNumber")], whole[QLatin1String("serialNumber")]);
    // lists give 0; one record gives it when asked by name (graph.md §1.4)
    QCOMPARE(whole[QLatin1String("physicalMemoryInBytes")].toInt(), 0);
    QVERIFY(caller.get(one + QStringLiteral("?$select=physicalMemoryInBytes"))
                .json[QLatin1String("physicalMemoryInBytes")]
                .toDouble()
        > 1e9);
    const Reply beta = caller.get(
        QStringLiteral("/beta/deviceManagement/managedDevices?$select=id,skuFamily,skuNumber"));
    int editions = 0;
    for (const QJsonValue &row : beta.value())
        editions += row[QLatin1String("skuFamily")].toString() == QLatin1String("CloudEdition") ? 1 : 0;
    QVERIFY(editions > 0);
}

void TestReading::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("name") << QStringLiteral("deviceName eq 'HHS-0712'") << 1 << 1;
    QTest::newRow("duplicate name") << QStringLiteral("deviceName eq 'hhs-0711'") << 2 << 2;
    QTest::newRow("contains") << QStringLiteral("contains(deviceName,'HHS-07')") << 50 << 100;
    QTest::newRow("before") << QStringLiteral("lastSyncDateTime lt 1970-01-01T00:00:00Z") << 1 << 1;
    QTest::newRow("after") << QStringLiteral("lastSyncDateTime gt 2099-01-01T00:00:00Z") << 0 << 0;
    QTest::newRow("and") << QStringLiteral("contains(deviceName,'HHS') and serialNumber eq 'none'") << 0 << 0;
    QTest::newRow("owner") << QStringLiteral("managedDeviceOwnerType eq 'personal'") << 2 << 100;
    QTest::newRow("quote") << QStringLiteral("deviceName eq 'it''s'") << 0 << 0;
}

void TestReading::filters()
{
    QFETCH(QString, filter);
    QFETCH(int, least);
    QFETCH(int, most);
    TestTenant tenant;
    const Reply reply = GraphCaller(*tenant).get(devicesPath + QStringLiteral("?$count=true&$filter=") + filter);
    QCOMPARE(reply.status, 200);
    QVERIFY2(reply.value().size() >= least && reply.value().size() <= most,
        QByteArray::number(reply.value().size()).constData());
    QCOMPARE(reply.json[QLatin1String("@odata.count")].toInt(-1), reply.value().size());
}

void TestReading::ignoresFiltersThatIntuneDoesntSupport_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("status");
    const auto row = [](const char *filter, int status) {
        QTest::newRow(filter) << QString::fromLatin1(filter) << status;
    };
    row("azureADDeviceId eq 'x'", 200);
    row("deviceName ne 'x'", 200);
    row("deviceName eq 'x' or deviceName eq 'y'", 200);
    row("not(deviceName eq 'x')", 200);
    row("(deviceName eq 'it''s (x') and endswith(tolower(deviceName),'x')", 200);
    row("serialNumber in ('x', 'y')", 200);
    row("physicalMemoryInBytes gt 5", 200);
    row("deviceName eq 'x", 400);
    row("deviceName eq", 400);
    row("deviceName 'x'", 400);
    row("(deviceName eq 'x'", 400);
    row("deviceName eq 'x' and", 400);
}

void TestReading::ignoresFiltersThatIntuneDoesntSupport()
{
    QFETCH(QString, filter);
    QFETCH(int, status);
    TenantOptions options = TestTenant::quick(40);
    const QString path = devicesPath + QStringLiteral("?$select=id&$filter=") + filter;
    TestTenant strict(options);
    QCOMPARE(GraphCaller(*strict).get(path).status, 400);
    options.refusesFilters = false;
    TestTenant tenant(options);
    const Reply reply = GraphCaller(*tenant).get(path);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.value().size(), status == 200 ? 40 : 0);
}

void TestReading::linksLeadThroughTheFront()
{
    TenantOptions options = TestTenant::quick(40);
    options.pageSize = 10;
    TestTenant tenant(options);
    const auto linkFor = [&tenant](const FaultHeaders &headers) {
        return GraphCaller(*tenant).get(devicesPath + QStringLiteral("?$select=id"), headers).nextLink();
    };
    const QString own = tenant.url().toString() + devicesPath;
    QVERIFY(linkFor({{"X-Forwarded-Proto", "https"}, {"X-Forwarded-Host", "localhost:8443"}})
                .startsWith(QStringLiteral("https://localhost:8443") + devicesPath));
    QVERIFY(linkFor({{"X-Forwarded-Proto", "https"}})
                .startsWith(QStringLiteral("https://") + tenant.url().authority() + devicesPath));
    // Neither another computer nor another kind of address.
    QVERIFY(linkFor({{"X-Forwarded-Proto", "https"}, {"X-Forwarded-Host", "graph.example"}}).startsWith(own));
    QVERIFY(linkFor({{"X-Forwarded-Proto", "ftp"}, {"X-Forwarded-Host", "localhost:8443"}}).startsWith(own));
    QVERIFY(linkFor({{"X-Forwarded-Host", "localhost:8443"}}).startsWith(own));
}

void TestReading::countsOnlyWhenConsistencyIsGiven()
{
    TestTenant tenant;
    GraphCaller caller(*tenant);
    const QString members = QStringLiteral("/v1.0/groups/%1/transitiveMembers/microsoft.graph.device")
                                .arg(groupId(caller, QStringLiteral("All student devices")));
    const QString cast = members + QStringLiteral("?$count=true&$select=deviceId");
    QCOMPARE(caller.get(cast).status, 400);
    QCOMPARE(caller.counted(members).status, 400); // a cast needs both
    QCOMPARE(caller.get(QStringLiteral("/v1.0/groups?$count=true")).status, 400);
    QCOMPARE(caller.get(QStringLiteral("/v1.0/devices/$count")).status, 400);
    const Reply first = caller.counted(cast);
    QCOMPARE(first.status, 200);
    const int total = first.json[QLatin1String("@odata.count")].toInt();
    QVERIFY(total > 100);
    QCOMPARE(caller.all(cast, eventual).size(), total);
    // the header is needed again on every page; the count comes on the first only
    QCOMPARE(caller.get(first.nextLink()).status, 400);
    const Reply second = caller.counted(first.nextLink());
    QCOMPARE(second.status, 200);
    QVERIFY(!second.json.contains(QLatin1String("@odata.count")));
    QCOMPARE(caller.counted(cast + QStringLiteral("&$top=1")).json[QLatin1String("@odata.count")].toInt(), total);
    QCOMPARE(caller.counted(QStringLiteral("/v1.0/groups/$count")).raw, "18");
}

void TestReading::joinsByIds()
{
    TestTenant tenant;
    GraphCaller caller(*tenant);
    QHash<QString, QString> trust;
    for (const QJsonValue &row : caller.all(QStringLiteral("/v1.0/devices")))
        trust.insert(row[QLatin1String("deviceId")].toString(), row[QLatin1String("trustType")].toString());
    QSet<QString> managed;
    QHash<QString, int> joins;
    for (const QJsonValue &row : caller.all(devicesPath)) {
        managed.insert(row[QLatin1String("id")].toString());
        ++joins[trust.value(row[QLatin1String("azureADDeviceId")].toString())];
    }
    QVERIFY(joins[QStringLiteral("AzureAd")] > 400);
    QVERIFY(joins[QStringLiteral("ServerAd")] > 30);
    QVERIFY(joins[QStringLiteral("Workplace")] > 5);
    QVERIFY(joins[QString()] > 1); // no Entra record
    const QJsonArray identities = caller.all(QStringLiteral("/v1.0/deviceManagement/windowsAutopilotDeviceIdentities"));
    QVERIFY(identities.size() > 400);
    for (const QJsonValue &row : identities)
        QVERIFY(managed.contains(row[QLatin1String("managedDeviceId")].toString()));
    const QString deviceId = trust.keys().first();
    const Reply one = caller.get(
        QStringLiteral("/v1.0/devices(deviceId='%1')?$select=id,deviceId,trustType").arg(deviceId));
    QCOMPARE(one.json[QLatin1String("trustType")].toString(), trust.value(deviceId));
}

void TestReading::nestedGroupsCount()
{
    TestTenant tenant;
    GraphCaller caller(*tenant);
    const QString group = QStringLiteral("/v1.0/groups/") + groupId(caller, QStringLiteral("Year 7"));
    const QString cast = QStringLiteral("/microsoft.graph.device?$count=true");
    QCOMPARE(caller.all(group + QStringLiteral("/members") + cast, eventual).size(), 0);
    const auto nested = caller.all(group + QStringLiteral("/transitiveMembers") + cast, eventual).size();
    QVERIFY(nested >= 57);
    QCOMPARE(tenant->membersOf(QStringLiteral("Year 7")).size(), nested);
    QCOMPARE(caller.all(group + QStringLiteral("/members")).size(), 2);
    QCOMPARE(caller.all(group + QStringLiteral("/members")).at(0)[QLatin1String("@odata.type")].toString(),
        QStringLiteral("#microsoft.graph.group"));
    const QString teachers = QStringLiteral("/v1.0/groups/") + groupId(caller, QStringLiteral("All teachers"));
    QCOMPARE(caller.all(teachers + QStringLiteral("/transitiveMembers") + cast, eventual).size(), 0);
    QVERIFY(!caller.all(teachers + QStringLiteral("/members")).isEmpty());
}

void TestReading::showcaseRoom()
{
    TestTenant tenant;
    const QList<QString> room = tenant->membersOf(QString::fromUtf8("Year 7 \xE2\x80\x93 Room 101"));
    QCOMPARE(room.size(), 30);
    int hybrid = 0;
    int asleep = 0;
    int ready = 0;
    for (const TenantDevice &device : tenant->devices()) {
        if (!room.contains(device.id))
            continue;
        hybrid += device.trustType == QLatin1String("ServerAd") ? 1 : 0;
        asleep += device.asleep ? 1 : 0;
        ready += device.trustType == QLatin1String("AzureAd") && !device.asleep ? 1 : 0;
    }
    QCOMPARE(hybrid, 4);
    QCOMPARE(asleep, 2);
    QCOMPARE(ready, 24);
}

void TestReading::oddDevicesAreThere()
{
    TestTenant tenant;
    QSet<QString> names;
    QSet<QString> agents;
    QHash<QString, int> entra;
    for (const QJsonValue &row : GraphCaller(*tenant).all(devicesPath)) {
        names.insert(row[QLatin1String("deviceName")].toString());
        agents.insert(row[QLatin1String("managementAgent")].toString());
        ++entra[row[QLatin1String("azureADDeviceId")].toString()];
    }
    QVERIFY(names.contains(QStringLiteral("<b>bold</b>")));
    QVERIFY(names.contains(QStringLiteral("=HYPERLINK(\"http://x\",\"y\")")));
    QVERIFY(names.contains(QString(300, QLatin1Char('W'))));
    QVERIFY(names.contains(QString::fromUtf8("Library \xF0\x9F\x93\x9A \xF0\x9F\x92\xBB")));
    for (const char *agent : {"mdm", "msSense", "eas", "configurationManagerClient", "configurationManagerClientMdm"})
        QVERIFY2(agents.contains(QLatin1String(agent)), agent);
    QCOMPARE(std::count(entra.begin(), entra.end(), 2), 1);
}

void TestReading::sameSeedSameSchool()
{
    const auto names = [](quint32 seed) {
        TenantOptions options;
        options.seed = seed;
        options.devices = 100;
        QStringList all;
        for (const TenantDevice &device : PracticeTenant(options).devices())
            all += device.id + device.name + device.serialNumber + device.trustType;
        return all;
    };
    QCOMPARE(names(5), names(5));
    QVERIFY(names(5) != names(6));
}

void TestReading::sizes()
{
    TenantOptions options = TestTenant::quick(2000);
    options.groups = 700;
    TestTenant tenant(options);
    GraphCaller caller(*tenant);
    QCOMPARE(caller.all(QStringLiteral("/v1.0/groups?$select=id&$top=999")).size(), 700);
    QCOMPARE(caller.all(devicesPath + QStringLiteral("?$select=id")).size(), 2000);
    TestTenant tiny(TestTenant::quick(3));
    QCOMPARE(GraphCaller(*tiny).all(devicesPath).size(), 3);
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_practicetenant_reading.moc"
