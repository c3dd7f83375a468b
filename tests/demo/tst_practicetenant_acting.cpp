// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphcaller.h"
#include "testtenant.h"

#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

const QString devicesPath = QStringLiteral("/v1.0/deviceManagement/managedDevices/");
const QByteArray autopilotReset = R"({"keepEnrollmentData":true,"keepUserData":false})";
const QByteArray factoryWipe = R"({"keepEnrollmentData":false,"keepUserData":false})";
const QByteArray keepAccount = R"({"keepEnrollmentData":true,"keepUserData":true})";

/// A tenant in which time passes only when a test says so: a thousandth of life.
TenantOptions still()
{
    TenantOptions options = TestTenant::quick();
    options.speed = 1;
    return options;
}

struct School {
    TestTenant tenant {still()};
    GraphCaller caller {*tenant};

    template <typename Fits> TenantDevice device(Fits fits)
    {
        const QList<TenantDevice> all = tenant->devices();
        const auto found = std::find_if(all.begin(), all.end(), fits);
        return found == all.end() ? TenantDevice() : *found;
    }
    TenantDevice ready()
    {
        return device([](const TenantDevice &d) {
            return d.trustType == QLatin1String("AzureAd") && d.autopilot && d.windowsRe && !d.asleep
                && d.operatingSystem == QLatin1String("Windows");
        });
    }
    int act(const QString &id, const char *action, const QByteArray &body = {})
    {
        return caller.post(devicesPath + id + QLatin1Char('/') + QLatin1String(action), body).status;
    }
    QJsonObject read(const QString &id) { return caller.get(devicesPath + id).json; }
    QString state(const QString &id, const QString &action)
    {
        QString newest;
        for (const QJsonValue &result : read(id)[QLatin1String("deviceActionResults")].toArray()) {
            if (result[QLatin1String("actionName")].toString() == action)
                newest = result[QLatin1String("actionState")].toString();
        }
        return newest;
    }
    bool listed(const QString &id)
    {
        for (const TenantDevice &d : tenant->devices()) {
            if (d.id == id)
                return true;
        }
        return false;
    }
};

} // namespace

class TestActing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bodies_data();
    void bodies();
    void autopilotResetKeepsTheRecord();
    void autopilotResetFails_data();
    void autopilotResetFails();
    void factoryWipeEndsInANewRecord();
    void someWipedRecordsVanishUnreported();
    void wipeKeepingTheAccountStays();
    void retireTakesTheRecord();
    void deleteHidesAtOnce();
    void sleepingDevicesWait();
    void secondWipeIsAcceptedAndCounted();
    void syncAndRestart();
    void autopilotAndEntraRecords();
    void unreachableDevicesRefuse();
    void auditsOutliveTheRecord();
};

void TestActing::bodies_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("typed");
    QTest::addColumn<int>("status");
    const QString v1 = QStringLiteral("v1.0");
    const QString beta = QStringLiteral("beta");
    const QString wipe = QStringLiteral("wipe");
    const QByteArray protectedWipe = R"({"keepEnrollmentData":false,"keepUserData":false,"useProtectedWipe":true})";
    QTest::newRow("wipe") << QByteArray("POST") << v1 << wipe << factoryWipe << true << 204;
    QTest::newRow("protected on v1.0") << QByteArray("POST") << v1 << wipe << protectedWipe << true << 400;
    QTest::newRow("protected on beta") << QByteArray("POST") << beta << wipe << protectedWipe << true << 204;
    QTest::newRow("no content type") << QByteArray("POST") << v1 << wipe << factoryWipe << false << 400;
    QTest::newRow("bad JSON") << QByteArray("POST") << v1 << wipe << QByteArray("{keep}") << true << 400;
    QTest::newRow("wrong type") << QByteArray("POST") << v1 << wipe << QByteArray(R"({"keepUserData":"no"})") << true
                                << 400;
    QTest::newRow("misspelled") << QByteArray("POST") << v1 << wipe << QByteArray(R"({"keepuserdata":true})") << true
                                << 400;
    QTest::newRow("unlock code") << QByteArray("POST") << v1 << wipe << QByteArray(R"({"macOsUnlockCode":"1"})") << true
                                 << 400;
    QTest::newRow("wrong method") << QByteArray("PUT") << v1 << wipe << factoryWipe << true << 405;
    QTest::newRow("unknown action") << QByteArray("POST") << v1 << QStringLiteral("explode") << QByteArray() << true
                                    << 400;
    QTest::newRow("retire") << QByteArray("POST") << v1 << QStringLiteral("retire") << QByteArray() << true << 204;
    QTest::newRow("retire with options") << QByteArray("POST") << v1 << QStringLiteral("retire") << factoryWipe << true
                                         << 400;
    QTest::newRow("fresh start") << QByteArray("POST") << v1 << QStringLiteral("cleanWindowsDevice")
                                 << QByteArray(R"({"keepUserData":true})") << true << 204;
}

void TestActing::bodies()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, version);
    QFETCH(QString, action);
    QFETCH(QByteArray, body);
    QFETCH(bool, typed);
    QFETCH(int, status);
    School school;
    const QString id = school.ready().id;
    const QString path = QStringLiteral("/%1/deviceManagement/managedDevices/%2/%3").arg(version, id, action);
    const FaultHeaders headers = typed ? FaultHeaders {{"Content-Type", "application/json"}}
                                       : FaultHeaders {{"Content-Type", "text/plain"}};
    QCOMPARE(school.caller.call(method, path, body, headers).status, status);
    QCOMPARE(school.tenant->destructiveRequests(id), status == 204 ? 1 : 0);
}

void TestActing::autopilotResetKeepsTheRecord()
{
    School school;
    const TenantDevice device = school.ready();
    const QString action = QStringLiteral("automaticRedeployment");
    QVERIFY(!device.userPrincipalName.isEmpty());
    QCOMPARE(school.act(device.id, "wipe", autopilotReset), 204);
    QCOMPARE(school.state(device.id, action), QStringLiteral("pending"));
    school.tenant->advance(20s);
    QCOMPARE(school.state(device.id, action), QStringLiteral("active"));
    school.tenant->advance(61s);
    QCOMPARE(school.state(device.id, action), QStringLiteral("done"));
    const QJsonObject done = school.read(device.id);
    QCOMPARE(done[QLatin1String("userPrincipalName")].toString(), QString());
    QCOMPARE(done[QLatin1String("managementState")].toString(), QStringLiteral("managed"));
    school.tenant->advance(60s);
    QVERIFY(school.read(device.id)[QLatin1String("lastSyncDateTime")].toString()
        > done[QLatin1String("deviceActionResults")].toArray().last()[QLatin1String("lastUpdatedDateTime")].toString());
    QCOMPARE(school.caller.get(QStringLiteral("/v1.0/devices(deviceId='%1')").arg(device.entraDeviceId)).status, 200);
}

void TestActing::autopilotResetFails_data()
{
    QTest::addColumn<QString>("trustType");
    QTest::addColumn<bool>("windowsRe");
    QTest::newRow("hybrid joined") << QStringLiteral("ServerAd") << true;
    QTest::newRow("registered") << QStringLiteral("Workplace") << true;
    QTest::newRow("Windows RE off") << QStringLiteral("AzureAd") << false;
}

void TestActing::autopilotResetFails()
{
    QFETCH(QString, trustType);
    QFETCH(bool, windowsRe);
    School school;
    const TenantDevice device = school.ready();
    school.tenant->setTrustType(device.id, trustType);
    school.tenant->setWindowsRe(device.id, windowsRe);
    QCOMPARE(school.act(device.id, "wipe", autopilotReset), 204);
    school.tenant->advance(30s);
    QCOMPARE(school.state(device.id, QStringLiteral("automaticRedeployment")), QStringLiteral("failed"));
    QCOMPARE(school.read(device.id)[QLatin1String("userPrincipalName")].toString(), device.userPrincipalName);
}

void TestActing::factoryWipeEndsInANewRecord()
{
    School school;
    const TenantDevice device = school.ready();
    QCOMPARE(school.act(device.id, "wipe", factoryWipe), 204);
    QCOMPARE(school.read(device.id)[QLatin1String("managementState")].toString(), QStringLiteral("wipePending"));
    school.tenant->advance(95s);
    QVERIFY(!school.listed(device.id));
    QCOMPARE(school.caller.get(devicesPath + device.id).status, 404);
    const auto again = [&device](const TenantDevice &d) { return d.serialNumber == device.serialNumber; };
    QCOMPARE(school.device(again).id, QString());
    school.tenant->advance(185s);
    const TenantDevice back = school.device(again);
    QVERIFY(!back.id.isEmpty() && back.id != device.id);
    QCOMPARE(back.entraDeviceId, device.entraDeviceId);
    QCOMPARE(back.userPrincipalName, QString());
}

void TestActing::someWipedRecordsVanishUnreported()
{
    School school;
    QList<QString> wiped;
    for (const TenantDevice &device : school.tenant->devices()) {
        if (device.trustType == QLatin1String("AzureAd") && !device.asleep && wiped.size() < 60
            && school.act(device.id, "wipe", factoryWipe) == 204)
            wiped.append(device.id);
    }
    QSet<QString> reported;
    for (int second = 0; second < 100; second += 2) {
        school.tenant->advance(2s);
        for (const QJsonValue &row :
            school.caller.get(devicesPath.chopped(1) + QStringLiteral("?$select=id,deviceActionResults")).value()) {
            const QJsonArray results = row[QLatin1String("deviceActionResults")].toArray();
            if (!results.isEmpty()
                && results.last()[QLatin1String("actionName")].toString() == QLatin1String("factoryReset")
                && results.last()[QLatin1String("actionState")].toString() == QLatin1String("done"))
                reported.insert(row[QLatin1String("id")].toString());
        }
    }
    QVERIFY2(reported.size() > 20 && reported.size() < 58, QByteArray::number(reported.size()).constData());
    for (const QString &id : wiped)
        QVERIFY(!school.listed(id));
}

void TestActing::wipeKeepingTheAccountStays()
{
    School school;
    const TenantDevice device = school.ready();
    QCOMPARE(school.act(device.id, "wipe", keepAccount), 204);
    school.tenant->advance(90s);
    QCOMPARE(school.state(device.id, QStringLiteral("factoryResetKeepEnrollmentData")), QStringLiteral("done"));
    QCOMPARE(school.read(device.id)[QLatin1String("userPrincipalName")].toString(), device.userPrincipalName);
}

void TestActing::retireTakesTheRecord()
{
    School school;
    const TenantDevice registered = school.ready();
    const TenantDevice plain = school.device(
        [](const TenantDevice &d) { return !d.autopilot && !d.asleep && d.trustType == QLatin1String("AzureAd"); });
    QVERIFY(!plain.id.isEmpty());
    for (const QString &id : {registered.id, plain.id}) {
        QCOMPARE(school.act(id, "retire"), 204);
        QCOMPARE(school.read(id)[QLatin1String("managementState")].toString(), QStringLiteral("retirePending"));
    }
    school.tenant->advance(60s);
    const QString entra = QStringLiteral("/v1.0/devices(deviceId='%1')");
    QVERIFY(!school.listed(registered.id) && !school.listed(plain.id));
    QCOMPARE(school.caller.get(entra.arg(registered.entraDeviceId)).status, 200); // graph.md §2.4
    QCOMPARE(school.caller.get(entra.arg(plain.entraDeviceId)).status, 404);
}

void TestActing::deleteHidesAtOnce()
{
    School school;
    const TenantDevice device = school.ready();
    QCOMPARE(school.caller.remove(devicesPath + device.id).status, 204);
    QVERIFY(!school.listed(device.id));
    QCOMPARE(school.caller.get(devicesPath + device.id).status, 200); // eventual consistency
    QCOMPARE(school.caller.remove(devicesPath + device.id).status, 404);
    QCOMPARE(school.tenant->destructiveRequests(device.id), 1);
    school.tenant->advance(10s);
    QCOMPARE(school.caller.get(devicesPath + device.id).status, 404);
}

void TestActing::sleepingDevicesWait()
{
    School school;
    const TenantDevice device = school.ready();
    school.tenant->setAsleep(device.id, true);
    QCOMPARE(school.act(device.id, "wipe", autopilotReset), 204);
    school.tenant->advance(24h);
    QCOMPARE(school.state(device.id, QStringLiteral("automaticRedeployment")), QStringLiteral("pending"));
    school.tenant->setAsleep(device.id, false);
    QCOMPARE(school.state(device.id, QStringLiteral("automaticRedeployment")), QStringLiteral("active"));
}

void TestActing::secondWipeIsAcceptedAndCounted()
{
    School school;
    const TenantDevice device = school.ready();
    QCOMPARE(school.act(device.id, "wipe", autopilotReset), 204);
    QCOMPARE(school.act(device.id, "wipe", autopilotReset), 204);
    QCOMPARE(school.tenant->destructiveRequests(device.id), 2);
    QCOMPARE(school.tenant->destructiveRequests().last().what, "wipe");
    QCOMPARE(school.tenant->destructiveRequests().last().body, autopilotReset);
}

void TestActing::syncAndRestart()
{
    School school;
    const TenantDevice device = school.ready();
    const QString before = school.read(device.id)[QLatin1String("lastSyncDateTime")].toString();
    QCOMPARE(school.act(device.id, "syncDevice"), 204);
    QCOMPARE(school.act(device.id, "rebootNow"), 204);
    school.tenant->advance(20s);
    QVERIFY(school.read(device.id)[QLatin1String("lastSyncDateTime")].toString() > before);
    QCOMPARE(school.state(device.id, QStringLiteral("syncDevice")), QStringLiteral("done"));
    QCOMPARE(school.state(device.id, QStringLiteral("rebootNow")), QStringLiteral("done"));
    QCOMPARE(school.tenant->destructiveRequests().size(), 0);
}

void TestActing::autopilotAndEntraRecords()
{
    School school;
    const QString path = QStringLiteral("/v1.0/deviceManagement/windowsAutopilotDeviceIdentities/");
    const QString id = school.caller.get(path.chopped(1)).value().at(0)[QLatin1String("id")].toString();
    QCOMPARE(school.caller.remove(path + id).status, 204);
    QCOMPARE(school.caller.get(path + id).status, 200); // takes several minutes
    QCOMPARE(school.caller.remove(path + id).status, 400);
    school.tenant->advance(5min);
    QCOMPARE(school.caller.get(path + id).status, 404);

    // The Entra record goes by itself after the two others (graph.md §10).
    const TenantDevice leaving = school.ready();
    const QString its = QStringLiteral("/v1.0/devices(deviceId='%1')").arg(leaving.entraDeviceId);
    for (const QJsonValue &row : school.caller.all(path.chopped(1))) {
        if (row[QLatin1String("managedDeviceId")].toString() == leaving.id)
            QCOMPARE(school.caller.remove(path + row[QLatin1String("id")].toString()).status, 204);
    }
    QCOMPARE(school.caller.remove(devicesPath + leaving.id).status, 204);
    school.tenant->advance(10s);
    QCOMPARE(school.caller.get(its).status, 200);
    school.tenant->advance(5min);
    QCOMPARE(school.caller.get(its).status, 404);
}

void TestActing::unreachableDevicesRefuse()
{
    School school;
    QStringList refused;
    for (const QJsonValue &row : school.caller.all(devicesPath.chopped(1))) {
        const QString agent = row[QLatin1String("managementAgent")].toString();
        if (!agent.startsWith(QLatin1String("mdm")) && agent != QLatin1String("configurationManagerClientMdm")) {
            QCOMPARE(school.act(row[QLatin1String("id")].toString(), "wipe", factoryWipe), 400);
            refused += agent;
        }
    }
    QVERIFY(refused.contains(QStringLiteral("msSense")) && refused.contains(QStringLiteral("eas")));
}

void TestActing::auditsOutliveTheRecord()
{
    School school;
    const TenantDevice device = school.ready();
    QCOMPARE(school.act(device.id, "syncDevice"), 204);
    QCOMPARE(school.act(device.id, "retire"), 204);
    school.tenant->advance(60s);
    const TenantDevice other = school.ready();
    QCOMPARE(school.caller.remove(devicesPath + other.id).status, 204);
    const QString list = QStringLiteral("/beta/deviceManagement/remoteActionAudits");
    const QJsonArray audits = school.caller.get(list, {{"Prefer", "include-unknown-enum-members"}}).value();
    QCOMPARE(audits.size(), 2); // a sync isn't audited
    QCOMPARE(audits.at(0)[QLatin1String("managedDeviceId")].toString(), device.id);
    QCOMPARE(audits.at(0)[QLatin1String("action")].toString(), QStringLiteral("removeCompanyData"));
    QCOMPARE(audits.at(0)[QLatin1String("actionState")].toString(), QStringLiteral("done"));
    QCOMPARE(audits.at(1)[QLatin1String("action")].toString(), QStringLiteral("delete"));
    // The value is younger than unknownFutureValue, which stands for it where nobody asks for such.
    QCOMPARE(school.caller.get(list).value().at(1)[QLatin1String("action")].toString(),
        QStringLiteral("unknownFutureValue"));
}

QTEST_GUILESS_MAIN(TestActing)
#include "tst_practicetenant_acting.moc"
