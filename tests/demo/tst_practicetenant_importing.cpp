// SPDX-License-Identifier: GPL-3.0-or-later
// Hardware hashes are imported, synced, and get a deployment profile, each in its own time.
#include "graphcaller.h"
#include "scopedtoken.h"
#include "testtenant.h"

#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

const QString importsPath = QStringLiteral("/v1.0/deviceManagement/importedWindowsAutopilotDeviceIdentities");
const QString recordsPath = QStringLiteral("/beta/deviceManagement/windowsAutopilotDeviceIdentities");
const QString settingsPath = QStringLiteral("/beta/deviceManagement/windowsAutopilotSettings");

QString goodHash()
{
    return QString::fromLatin1(("OA" + QByteArray(2998, '\x11')).toBase64());
}

TenantOptions still()
{
    TenantOptions options = TestTenant::quick(200);
    options.speed = 1;
    options.clockStands = true;
    return options;
}

struct School {
    TestTenant tenant {still()};
    GraphCaller caller {*tenant};

    static QJsonObject row(const QString &serial, const QString &hash = goodHash())
    {
        return {{QStringLiteral("serialNumber"), serial}, {QStringLiteral("hardwareIdentifier"), hash},
            {QStringLiteral("importId"), QStringLiteral("import-") + serial},
            {QStringLiteral("groupTag"), QStringLiteral("BACK")}};
    }
    Reply import(const QJsonArray &rows)
    {
        const QJsonObject body {{QStringLiteral("importedWindowsAutopilotDeviceIdentities"), rows}};
        return caller.post(importsPath + QStringLiteral("/import"), QJsonDocument(body).toJson());
    }
    QJsonObject state(const QString &serial)
    {
        for (const QJsonValue &one : caller.all(importsPath)) {
            if (one[QLatin1String("serialNumber")].toString() == serial)
                return one[QLatin1String("state")].toObject();
        }
        return {};
    }
    QString status(const QString &serial) { return state(serial)[QLatin1String("deviceImportStatus")].toString(); }
    QJsonObject record(const QString &serial)
    {
        for (const QJsonValue &one : caller.all(recordsPath)) {
            if (one[QLatin1String("serialNumber")].toString() == serial)
                return one.toObject();
        }
        return {};
    }
    int sync() { return caller.post(settingsPath + QStringLiteral("/sync")).status; }
    QString syncStatus() { return caller.get(settingsPath).json[QLatin1String("syncStatus")].toString(); }
};

} // namespace

class TestImporting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fromHashToProfile();
    void errors_data();
    void errors();
    void badHashesAreRefusedTogether();
    void syncsRest();
    void oneAtATime();
    void enrolledDevicesAreLinked();
    void onlyWhoMay();
};

void TestImporting::fromHashToProfile()
{
    School school;
    const QString serial = QStringLiteral("REPAIRED1");
    const Reply sent = school.import({School::row(serial), School::row(QStringLiteral("REPAIRED2"))});
    QCOMPARE(sent.status, 200);
    QCOMPARE(sent.value().size(), 2);
    QCOMPARE(sent.value().at(0)[QLatin1String("importId")].toString(), QStringLiteral("import-REPAIRED1"));
    QCOMPARE(school.status(serial), QStringLiteral("unknown"));
    school.tenant->advance(30s);
    QCOMPARE(school.status(serial), QStringLiteral("pending"));
    school.tenant->advance(120s);
    QCOMPARE(school.status(serial), QStringLiteral("complete"));
    QVERIFY(!QUuid::fromString(school.state(serial)[QLatin1String("deviceRegistrationId")].toString()).isNull());

    QVERIFY(school.record(serial).isEmpty()); // a sync makes it a record
    QCOMPARE(school.syncStatus(), QStringLiteral("unknown"));
    QCOMPARE(school.sync(), 204);
    QCOMPARE(school.syncStatus(), QStringLiteral("inProgress"));
    school.tenant->advance(21s);
    QCOMPARE(school.syncStatus(), QStringLiteral("completed"));
    const QString status = QStringLiteral("deploymentProfileAssignmentStatus");
    QCOMPARE(school.record(serial)[status].toString(), QStringLiteral("notAssigned"));
    QCOMPARE(school.record(serial)[QLatin1String("groupTag")].toString(), QStringLiteral("BACK"));
    const QString entra = school.record(serial)[QLatin1String("azureActiveDirectoryDeviceId")].toString();
    QCOMPARE(school.caller.get(QStringLiteral("/v1.0/devices(deviceId='%1')").arg(entra)).status, 200);
    school.tenant->advance(181s);
    QCOMPARE(school.record(serial)[status].toString(), QStringLiteral("assignedInSync"));

    const QString id = sent.value().at(0)[QLatin1String("id")].toString();
    QCOMPARE(school.caller.get(importsPath + QLatin1Char('/') + id).status, 200);
    QCOMPARE(school.caller.remove(importsPath + QLatin1Char('/') + id).status, 204);
    QCOMPARE(school.caller.get(importsPath + QLatin1Char('/') + id).status, 404);
    QCOMPARE(school.caller.remove(importsPath + QLatin1Char('/') + id).status, 404);
    QCOMPARE(school.caller.all(importsPath).size(), 1);
    QVERIFY(!school.record(serial).isEmpty());
}

void TestImporting::errors_data()
{
    QTest::addColumn<QString>("serial");
    QTest::addColumn<QString>("hash");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("name");
    const QString error = QStringLiteral("error");
    QTest::newRow("elsewhere") << QStringLiteral("OTHER-1") << goodHash() << error
                               << QStringLiteral("ZtdDeviceAssignedToOtherTenant");
    QTest::newRow("elsewhere, spelled differently")
        << QStringLiteral("ANOTHER-1") << goodHash() << error << QStringLiteral("ZtdDeviceAssignedToAnotherTenant");
    QTest::newRow("registered") << QStringLiteral("registered") << goodHash() << error
                                << QStringLiteral("ZtdDeviceAlreadyAssigned");
    QTest::newRow("twice") << QStringLiteral("TWICE") << goodHash() << error << QStringLiteral("ZtdDeviceDuplicated");
    QTest::newRow("no hash") << QStringLiteral("NEW1") << QStringLiteral("AAAA") << error
                             << QStringLiteral("InvalidZtdHardwareHash");
    QTest::newRow("partial") << QStringLiteral("PARTIAL-1") << goodHash() << QStringLiteral("partial") << QString();
}

void TestImporting::errors()
{
    QFETCH(QString, serial);
    QFETCH(QString, hash);
    QFETCH(QString, status);
    QFETCH(QString, name);
    School school;
    if (serial == QLatin1String("registered"))
        serial = school.caller.get(recordsPath).value().at(0)[QLatin1String("serialNumber")].toString();
    QCOMPARE(school.import({School::row(QStringLiteral("TWICE")), School::row(serial, hash)}).status, 200);
    QCOMPARE(school.state(serial)[QLatin1String("deviceErrorName")].toString(), QString()); // not known yet
    school.tenant->advance(3min);
    const QJsonObject state = school.caller.get(importsPath).value().at(1)[QLatin1String("state")].toObject();
    QCOMPARE(state[QLatin1String("deviceImportStatus")].toString(), status);
    QCOMPARE(state[QLatin1String("deviceErrorName")].toString(), name);
    QCOMPARE(school.sync(), 204);
    school.tenant->advance(1min);
    QVERIFY(!school.record(QStringLiteral("TWICE")).isEmpty());
    QVERIFY(school.record(QStringLiteral("NEW1")).isEmpty() && school.record(QStringLiteral("PARTIAL-1")).isEmpty());
}

void TestImporting::badHashesAreRefusedTogether()
{
    School school;
    const Reply refused = school.import(
        {School::row(QStringLiteral("NEW1")), School::row(QStringLiteral("NEW2"), goodHash().chopped(1))});
    QCOMPARE(refused.status, 400);
    QVERIFY2(refused.message().contains(QLatin1String("Edm.Binary")), qPrintable(refused.message()));
    QCOMPARE(school.caller.all(importsPath).size(), 0);
    QCOMPARE(school.import({}).status, 400);
}

void TestImporting::syncsRest()
{
    School school;
    QCOMPARE(school.sync(), 204);
    QCOMPARE(school.sync(), 409);
    school.tenant->advance(1min);
    QCOMPARE(school.sync(), 429);
    school.tenant->advance(9min);
    QCOMPARE(school.sync(), 204);
}

void TestImporting::oneAtATime()
{
    School school;
    const Reply made = school.caller.post(
        importsPath, QJsonDocument(School::row(QStringLiteral("SINGLE"))).toJson(QJsonDocument::Compact));
    QCOMPARE(made.status, 201);
    QCOMPARE(school.caller.get(importsPath + QStringLiteral("?$filter=importId eq 'import-SINGLE'")).value().size(), 1);
    QCOMPARE(school.caller.get(importsPath + QStringLiteral("?$filter=importId eq 'import-OTHER'")).value().size(), 0);
}

void TestImporting::enrolledDevicesAreLinked()
{
    School school;
    const QList<TenantDevice> all = school.tenant->devices();
    const auto device = std::find_if(all.begin(), all.end(),
        [](const TenantDevice &one) { return !one.autopilot && one.trustType == QLatin1String("AzureAd"); });
    QVERIFY(device != all.end());
    QCOMPARE(school.import({School::row(device->serialNumber)}).status, 200);
    school.tenant->advance(3min);
    QCOMPARE(school.sync(), 204);
    school.tenant->advance(1min);
    const QJsonObject record = school.record(device->serialNumber);
    QCOMPARE(record[QLatin1String("managedDeviceId")].toString(), device->id);
    QCOMPARE(record[QLatin1String("azureActiveDirectoryDeviceId")].toString(), device->entraDeviceId);
}

void TestImporting::onlyWhoMay()
{
    School school;
    school.caller.setToken(
        tokenFor(*school.tenant, school.caller, QStringLiteral("openid DeviceManagementServiceConfig.Read.All")));
    QCOMPARE(school.caller.get(importsPath).status, 200);
    QCOMPARE(school.import({School::row(QStringLiteral("NEW1"))}).status, 403);
    QCOMPARE(school.sync(), 403);
}

QTEST_GUILESS_MAIN(TestImporting)
#include "tst_practicetenant_importing.moc"
