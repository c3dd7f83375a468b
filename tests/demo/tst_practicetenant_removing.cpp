// SPDX-License-Identifier: GPL-3.0-or-later
// How the three records of a device go: which order is refused, what stays for how long, and what can be brought back.
#include "graphcaller.h"
#include "scopedtoken.h"
#include "testtenant.h"

#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

const QString devicesPath = QStringLiteral("/v1.0/deviceManagement/managedDevices/");
const QString autopilotPath = QStringLiteral("/v1.0/deviceManagement/windowsAutopilotDeviceIdentities/");
const QString entraPath = QStringLiteral("/v1.0/devices/");
const QString deletedList = QStringLiteral("/beta/directory/deletedItems/microsoft.graph.device");
const QString deletedPath = QStringLiteral("/v1.0/directory/deletedItems/");

/// Time passes only when a test says so.
TenantOptions still()
{
    TenantOptions options = TestTenant::quick(200);
    options.speed = 1;
    options.clockStands = true;
    return options;
}

struct School {
    TestTenant tenant;
    GraphCaller caller {*tenant};

    explicit School(const TenantOptions &options = still())
        : tenant(options)
    {
    }

    TenantDevice device(const char *trustType, bool autopilot)
    {
        for (const TenantDevice &one : tenant->devices()) {
            if (one.trustType == QLatin1String(trustType) && one.autopilot == autopilot && !one.asleep
                && one.operatingSystem == QLatin1String("Windows"))
                return one;
        }
        return {};
    }
    int status(const QString &path) { return caller.get(path).status; }
    QStringList deleted()
    {
        QStringList ids;
        for (const QJsonValue &row : caller.all(deletedList))
            ids += row[QLatin1String("id")].toString();
        return ids;
    }
};

} // namespace

class TestRemoving : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void autopilotRecordsTakeTheirTime();
    void autopilotOutlivesIntune();
    void entraWaitsForAutopilot();
    void joinedDevicesAreKeptForThirtyDays();
    void deletedDevicesComeBack();
    void deletedDevicesGoForGood();
    void hybridDevicesAreGoneAtOnce();
    void unknownRecords();
    void primaryUsersStayAfterALocalReset();
    void scopesAndRoles();
    void theBatchThatLeaves();
    void oneWipeOfTheBatchFails();
};

void TestRemoving::autopilotRecordsTakeTheirTime()
{
    School school;
    const QString path = autopilotPath + school.device("AzureAd", true).autopilotId;
    QCOMPARE(school.caller.remove(path).status, 204);
    school.tenant->advance(110s); // of about three minutes
    QCOMPARE(school.status(path), 200);
    QCOMPARE(school.caller.remove(path).status, 400);
    school.tenant->advance(131s);
    QCOMPARE(school.status(path), 404);
    QCOMPARE(school.caller.remove(path).status, 404);
    QCOMPARE(school.tenant->destructiveRequests().size(), 1);

    TenantOptions slow = still();
    slow.autopilotDeletion = 45min;
    School other(slow);
    const QString its = autopilotPath + other.device("AzureAd", true).autopilotId;
    QCOMPARE(other.caller.remove(its).status, 204);
    other.tenant->advance(29min);
    QCOMPARE(other.status(its), 200);
    other.tenant->advance(32min);
    QCOMPARE(other.status(its), 404);
}

void TestRemoving::autopilotOutlivesIntune()
{
    School school;
    const TenantDevice device = school.device("AzureAd", true);
    QCOMPARE(school.caller.remove(devicesPath + device.id).status, 204);
    school.tenant->advance(1h);
    QCOMPARE(school.status(devicesPath + device.id), 404);
    const QJsonObject record = school.caller.get(autopilotPath + device.autopilotId).json;
    QCOMPARE(record[QLatin1String("serialNumber")].toString(), device.serialNumber);
    QVERIFY(QUuid::fromString(record[QLatin1String("managedDeviceId")].toString()).isNull());
}

void TestRemoving::entraWaitsForAutopilot()
{
    School school;
    const TenantDevice device = school.device("AzureAd", true);
    const QString byDeviceId = QStringLiteral("/v1.0/devices(deviceId='%1')").arg(device.entraDeviceId);
    const Reply refused = school.caller.remove(byDeviceId);
    QCOMPARE(refused.status, 400);
    QVERIFY2(refused.message().contains(QLatin1String("Autopilot")), qPrintable(refused.message()));
    QCOMPARE(school.caller.remove(entraPath + device.entraObjectId).status, 400);
    QCOMPARE(school.caller.remove(autopilotPath + device.autopilotId).status, 204);
    QCOMPARE(school.caller.remove(byDeviceId).status, 400); // it still stands
    school.tenant->advance(5min);
    QCOMPARE(school.caller.remove(byDeviceId).status, 204);
    QCOMPARE(school.caller.remove(byDeviceId).status, 404);
    QCOMPARE(school.tenant->destructiveRequests(device.entraObjectId), 1);
}

void TestRemoving::joinedDevicesAreKeptForThirtyDays()
{
    for (const char *trust : {"AzureAd", "Workplace"}) {
        School school;
        const TenantDevice device = school.device(trust, false);
        QVERIFY(!device.id.isEmpty());
        QCOMPARE(school.deleted(), QStringList());
        QCOMPARE(school.caller.remove(entraPath + device.entraObjectId).status, 204);
        QCOMPARE(school.status(entraPath + device.entraObjectId), 404);
        QCOMPARE(school.deleted(), QStringList(device.entraObjectId));
        const QJsonObject kept = school.caller.get(deletedPath + device.entraObjectId).json;
        QCOMPARE(QDateTime::fromString(kept[QLatin1String("deletedDateTime")].toString(), Qt::ISODate),
            QDateTime::fromSecsSinceEpoch(school.tenant->now().toSecsSinceEpoch()));
        school.tenant->advance(30 * 24h - 1s);
        QCOMPARE(school.deleted(), QStringList(device.entraObjectId));
        school.tenant->advance(1s);
        QCOMPARE(school.deleted(), QStringList());
        QCOMPARE(school.status(deletedPath + device.entraObjectId), 404);
        QCOMPARE(school.caller.post(deletedPath + device.entraObjectId + QStringLiteral("/restore")).status, 404);
    }
}

void TestRemoving::deletedDevicesComeBack()
{
    School school;
    const TenantDevice device = school.device("AzureAd", false);
    const QString restore = deletedPath + device.entraObjectId + QStringLiteral("/restore");
    QCOMPARE(school.caller.post(restore).status, 404); // it stands
    QCOMPARE(school.caller.remove(entraPath + device.entraObjectId).status, 204);
    const Reply restored = school.caller.post(restore);
    QCOMPARE(restored.status, 200);
    QCOMPARE(restored.json[QLatin1String("deviceId")].toString(), device.entraDeviceId);
    QCOMPARE(restored.json[QLatin1String("isCompliant")].toBool(true), false);
    QCOMPARE(school.status(entraPath + device.entraObjectId), 200);
    QCOMPARE(school.deleted(), QStringList());
}

void TestRemoving::deletedDevicesGoForGood()
{
    School school;
    const TenantDevice device = school.device("AzureAd", false);
    QCOMPARE(school.caller.remove(entraPath + device.entraObjectId).status, 204);
    QCOMPARE(school.caller.remove(deletedPath + device.entraObjectId).status, 204);
    QCOMPARE(school.deleted(), QStringList());
    QCOMPARE(school.caller.remove(deletedPath + device.entraObjectId).status, 404);
    // The list needs its type named, and beta.
    QCOMPARE(school.status(QStringLiteral("/beta/directory/deletedItems")), 400);
    QCOMPARE(school.status(QString(deletedList).replace(QLatin1String("beta"), QLatin1String("v1.0"))), 400);
}

void TestRemoving::hybridDevicesAreGoneAtOnce()
{
    School school;
    const TenantDevice device = school.device("ServerAd", true);
    QCOMPARE(school.caller.remove(autopilotPath + device.autopilotId).status, 204);
    school.tenant->advance(5min);
    QCOMPARE(school.caller.remove(entraPath + device.entraObjectId).status, 204);
    QCOMPARE(school.status(entraPath + device.entraObjectId), 404);
    QCOMPARE(school.deleted(), QStringList());
    QCOMPARE(school.caller.post(deletedPath + device.entraObjectId + QStringLiteral("/restore")).status, 404);
}

void TestRemoving::unknownRecords()
{
    School school;
    const QString nobody = QStringLiteral("11111111-1111-4111-8111-111111111111");
    QCOMPARE(school.caller.remove(entraPath + nobody).status, 404);
    QCOMPARE(school.caller.remove(QStringLiteral("/v1.0/devices(deviceId='%1')").arg(nobody)).status, 404);
    QCOMPARE(school.caller.remove(autopilotPath + nobody).status, 404);
    QCOMPARE(school.caller.remove(QStringLiteral("/v1.0/devices")).status, 405);
}

/// A reset at the lock screen leaves the primary user; an order takes it off, some seconds later.
void TestRemoving::primaryUsersStayAfterALocalReset()
{
    School school;
    const TenantDevice device = school.device("AzureAd", true);
    QVERIFY(!device.userPrincipalName.isEmpty());
    const QString path = devicesPath + device.id;
    const auto read = [&school, &path](
                          const char *name) { return school.caller.get(path).json[QLatin1String(name)].toString(); };
    school.tenant->advance(10min);
    school.tenant->resetLocally(device.id);
    const QDateTime seen = QDateTime::fromString(read("lastSyncDateTime"), Qt::ISODate);
    QVERIFY(qAbs(seen.secsTo(school.tenant->now())) <= 1);
    QCOMPARE(read("userPrincipalName"), device.userPrincipalName);
    const QString users = path + QStringLiteral("/users/$ref");
    QCOMPARE(school.caller.remove(users).status, 204);
    QCOMPARE(read("userPrincipalName"), device.userPrincipalName);
    school.tenant->advance(9s);
    QCOMPARE(read("userPrincipalName"), QString());
    QCOMPARE(school.caller.remove(users).status, 204);
    QVERIFY(school.tenant->destructiveRequests().isEmpty());
    QCOMPARE(
        school.caller.remove(devicesPath + QStringLiteral("0e0e0e0e-0000-4000-8000-000000000001/users/$ref")).status,
        404);
    school.caller.setToken(
        tokenFor(*school.tenant, school.caller, QStringLiteral("openid DeviceManagementManagedDevices.Read.All")));
    QCOMPARE(school.caller.remove(users).status, 403);
    TenantOptions reading = still();
    reading.role = TenantRole::ReadOnly;
    School readOnly(reading);
    QCOMPARE(readOnly.caller.remove(users).status, 403);
}

void TestRemoving::scopesAndRoles()
{
    School school;
    const TenantDevice device = school.device("AzureAd", false);
    const TenantDevice registered = school.device("AzureAd", true);
    const QString entra = entraPath + device.entraObjectId;
    const QString autopilot = autopilotPath + registered.autopilotId;
    school.caller.setToken(tokenFor(*school.tenant, school.caller, QStringLiteral("openid Device.Read.All")));
    QCOMPARE(school.caller.remove(entra).status, 403);
    QCOMPARE(school.caller.remove(entra).code(), QStringLiteral("Authorization_RequestDenied"));
    QCOMPARE(school.caller.remove(autopilot).status, 403);
    school.caller.setToken(tokenFor(*school.tenant, school.caller,
        QStringLiteral("openid Directory.AccessAsUser.All DeviceManagementServiceConfig.ReadWrite.All")));
    QCOMPARE(school.caller.remove(entra).status, 204);
    QCOMPARE(school.caller.remove(autopilot).status, 204);

    TenantOptions helpDesk = still();
    helpDesk.role = TenantRole::HelpDesk;
    School other(helpDesk);
    QCOMPARE(other.caller.remove(entraPath + other.device("AzureAd", false).entraObjectId).status, 403);
    QCOMPARE(other.caller.remove(autopilotPath + other.device("AzureAd", true).autopilotId).status, 403);
    QCOMPARE(other.tenant->destructiveRequests().size(), 0);
}

void TestRemoving::theBatchThatLeaves()
{
    TenantOptions options = still();
    options.retiringDevices = true;
    School school(options);
    const QStringList batch = school.tenant->membersOf(QStringLiteral("Laptops to retire"));
    QCOMPARE(batch.size(), 40);
    int ordinary = 0;
    int hybrid = 0;
    int asleep = 0;
    int unregistered = 0;
    int doubtful = 0;
    for (const TenantDevice &device : school.tenant->devices()) {
        if (!batch.contains(device.id))
            continue;
        const QJsonObject record = school.caller.get(autopilotPath + device.autopilotId).json;
        const bool agrees = record[QLatin1String("serialNumber")].toString() == device.serialNumber;
        hybrid += device.trustType == QLatin1String("ServerAd") ? 1 : 0;
        asleep += device.asleep ? 1 : 0;
        unregistered += device.autopilot ? 0 : 1;
        doubtful += device.autopilot && !agrees ? 1 : 0;
        ordinary += device.trustType == QLatin1String("AzureAd") && !device.asleep && agrees ? 1 : 0;
        QCOMPARE(school.caller.get(devicesPath + device.id).json[QLatin1String("deviceCategoryDisplayName")].toString(),
            QStringLiteral("Library"));
    }
    QCOMPARE((QList<int> {ordinary, hybrid, asleep, unregistered, doubtful}), (QList<int> {31, 5, 2, 1, 1}));

    int alone = 0;
    for (const QJsonValue &row : school.caller.all(autopilotPath.chopped(1)))
        alone += QUuid::fromString(row[QLatin1String("managedDeviceId")].toString()).isNull() ? 1 : 0;
    QCOMPARE(alone, 3);
    // And the rest of the school is as it was.
    School other;
    const QList<TenantDevice> before = other.tenant->devices();
    const QList<TenantDevice> after = school.tenant->devices();
    QCOMPARE(after.size(), before.size() + 40);
    for (qsizetype i = 0; i < before.size(); ++i)
        QCOMPARE(after[i].id, before[i].id);
}

void TestRemoving::oneWipeOfTheBatchFails()
{
    TenantOptions options = still();
    options.retiringDevices = true;
    School school(options);
    const QStringList batch = school.tenant->membersOf(QStringLiteral("Laptops to retire"));
    for (const QString &id : batch) {
        const QByteArray body = R"({"keepEnrollmentData":false,"keepUserData":false})";
        QCOMPARE(school.caller.post(devicesPath + id + QStringLiteral("/wipe"), body).status, 204);
    }
    school.tenant->advance(10min);
    QStringList states;
    for (const QString &id : batch) {
        const Reply record = school.caller.get(devicesPath + id);
        if (record.status == 200)
            states += record.json[QLatin1String("managementState")].toString();
    }
    states.sort();
    QCOMPARE(states.size(), 3);
    QCOMPARE(states.first(), QStringLiteral("wipeFailed"));
    QCOMPARE(states.filter(QStringLiteral("wipePending")).size(), 2); // they sleep
}

QTEST_GUILESS_MAIN(TestRemoving)
#include "tst_practicetenant_removing.moc"
