// SPDX-License-Identifier: GPL-3.0-or-later
// What hangs on a device's records, read from the practice tenant over the network, and from services that misbehave.
#include "graph/recordapi.h"
#include "graphrig.h"
#include "scriptedserver.h"
#include "settled.h"
#include "testtenant.h"

#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

TenantOptions still()
{
    TenantOptions options = TestTenant::quick(200);
    options.speed = 1;
    options.clockStands = true;
    options.pageSize = 2;
    return options;
}

struct School {
    TestTenant tenant {still()};
    GraphRig rig {tenant.url(), {tenant.token()}};
    RecordApi api {rig.client};

    TenantDevice device(bool autopilot = true)
    {
        for (const TenantDevice &one : tenant->devices()) {
            if (one.trustType == QLatin1String("AzureAd") && one.autopilot == autopilot)
                return one;
        }
        return {};
    }
};

HashImport import(const QString &serial, QByteArray hash = ("OA" + QByteArray(2998, '\x11')).toBase64())
{
    return {
        .importId = QStringLiteral("import-") + serial, .hardware = {.serialNumber = serial, .hash = std::move(hash)}};
}

/// One record API beside a server that answers everything with these bytes.
struct Scripted {
    ScriptedServer server;
    GraphRig rig;
    RecordApi api;

    explicit Scripted(int status, const QByteArray &body)
        : server([status, body](QTcpSocket &socket, const auto &) {
            socket.write(ScriptedServer::answer(status, body, "request-id: r\r\n"));
        })
        , rig(server.url())
        , api(rig.client)
    {
    }
};

const EntraDeviceId someDevice(QStringLiteral("11111111-1111-4111-8111-111111111111"));

} // namespace

class TestRecordApi : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysOfAllVolumes();
    void keysOfOthersAreLeftOut();
    void aKeyOfNobodyMakesNoWholeList();
    void halfAListIsNone();
    void oneKeyAtATime();
    void localPasswords();
    void badPasswords_data();
    void badPasswords();
    void onlyGraphSaysThatThereIsNone();
    void groupsAndCategories();
    void aHiddenGroupIsMissed();
    void deletedDevices();
    void importsToTheirEnd();
    void importsThatMakeNoSense();
    void lostImportsAreUnknown();
    void syncsAreTyped();
    void profiles();
};

void TestRecordApi::keysOfAllVolumes()
{
    School school;
    int most = 0;
    QSet<KeyVolume> volumes;
    for (const TenantDevice &device : school.tenant->devices()) {
        const auto keys = settled(school.api.recoveryKeys(EntraDeviceId(device.entraDeviceId)));
        if (device.trustType.isEmpty())
            continue;
        QVERIFY(keys.has_value());
        most = std::max(most, static_cast<int>(keys->size()));
        for (const RecoveryKeyRecord &key : *keys) {
            QCOMPARE(key.device.toString(), device.entraDeviceId);
            QVERIFY(key.created.isValid());
            volumes += key.volume;
        }
        if (most == 3 && volumes.size() == 2)
            break;
    }
    QCOMPARE(most, 3); // more than one page
    QCOMPARE(volumes, (QSet<KeyVolume> {KeyVolume::OperatingSystem, KeyVolume::FixedData}));
    QCOMPARE(school.tenant->secretReads(), QStringList());
}

void TestRecordApi::keysOfOthersAreLeftOut()
{
    Scripted service(200,
        R"({"value":[{"id":"a","deviceId":"11111111-1111-4111-8111-111111111111","volumeType":"1"},)"
        R"({"id":"b","deviceId":"22222222-1111-4111-8111-111111111111","volumeType":"2"}]})");
    const auto keys = settled(service.api.recoveryKeys(someDevice));
    QCOMPARE(keys->size(), 1);
    QCOMPARE(keys->first().volume, KeyVolume::OperatingSystem);
}

void TestRecordApi::aKeyOfNobodyMakesNoWholeList()
{
    for (const char *device : {"", R"(,"deviceId":null)", R"(,"deviceId":"")"}) {
        Scripted service(200,
            R"({"value":[{"id":"a","deviceId":"11111111-1111-4111-8111-111111111111","volumeType":"1"},)"
            R"({"id":"b","volumeType":"2")"
                + QByteArray(device) + "}]}");
        const auto keys = settled(service.api.recoveryKeys(someDevice));
        QVERIFY2(!keys.has_value(), device);
        QCOMPARE(keys.error().kind, ErrorKind::BadAnswer);
    }
}

void TestRecordApi::halfAListIsNone()
{
    School school;
    school.tenant->faults().on("GET", "/recoveryKeys").stopPagingAfter(1, 403);
    for (const TenantDevice &device : school.tenant->devices()) {
        const auto keys = settled(school.api.recoveryKeys(EntraDeviceId(device.entraDeviceId)));
        if (!keys) {
            QCOMPARE(keys.error().kind, ErrorKind::Forbidden);
            return;
        }
        QVERIFY(keys->size() < 3);
    }
    QFAIL("no list had a second page");
}

void TestRecordApi::oneKeyAtATime()
{
    School school;
    const QList<QByteArray> secrets = school.tenant->deviceSecrets();
    for (const TenantDevice &device : school.tenant->devices()) {
        const auto keys = settled(school.api.recoveryKeys(EntraDeviceId(device.entraDeviceId)));
        if (!keys || keys->isEmpty())
            continue;
        const auto key = settled(school.api.recoveryKey(keys->first().id));
        QVERIFY(key.has_value());
        QVERIFY(secrets.contains(key->reveal().toByteArray()));
        QCOMPARE(school.tenant->secretReads(), QStringList(keys->first().id.toString()));
        break;
    }
    QCOMPARE(settled(school.api.recoveryKey(RecoveryKeyId(someDevice.toString()))).error().kind, ErrorKind::NotFound);
    QCOMPARE(settled(school.api.recoveryKey(RecoveryKeyId(QStringLiteral("..")))).error().kind, ErrorKind::Usage);
    Scripted keyless(200, R"({"id":"a"})");
    QCOMPARE(settled(keyless.api.recoveryKey(RecoveryKeyId(QStringLiteral("a")))).error().kind, ErrorKind::BadAnswer);
}

void TestRecordApi::localPasswords()
{
    School school;
    int held = 0;
    for (const TenantDevice &device : school.tenant->devices()) {
        if (device.trustType.isEmpty())
            continue;
        const EntraDeviceId id(device.entraDeviceId);
        const auto holds = settled(school.api.hasLocalPassword(id));
        QVERIFY(holds.has_value());
        if (held++ > 20)
            break;
        const auto passwords = settled(school.api.localPasswords(id));
        QCOMPARE(!passwords->isEmpty(), *holds);
        for (const LocalPassword &password : *passwords) {
            QCOMPARE(password.account, QStringLiteral("Administrator"));
            QVERIFY(school.tenant->deviceSecrets().contains(password.password.reveal().toByteArray()));
        }
    }
    QVERIFY(!school.tenant->secretReads().isEmpty());
}

void TestRecordApi::badPasswords_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no list") << QByteArray(R"({"id":"a"})");
    QTest::newRow("no base64") << QByteArray(R"({"credentials":[{"passwordBase64":"%%"}]})");
    QTest::newRow("empty") << QByteArray(R"({"credentials":[{"accountName":"x"}]})");
    QTest::newRow("odd bytes") << QByteArray(R"({"credentials":[{"passwordBase64":"QQBC"}]})");
}

void TestRecordApi::badPasswords()
{
    QFETCH(QByteArray, body);
    Scripted service(200, body);
    QCOMPARE(settled(service.api.localPasswords(someDevice)).error().kind, ErrorKind::BadAnswer);
}

void TestRecordApi::onlyGraphSaysThatThereIsNone()
{
    Scripted gateway(404, "<html>");
    QVERIFY(!settled(gateway.api.hasLocalPassword(someDevice)).has_value());
    QVERIFY(!settled(gateway.api.localPasswords(someDevice)).has_value());
    Scripted other(200, R"({"id":"22222222-1111-4111-8111-111111111111"})");
    QCOMPARE(settled(other.api.hasLocalPassword(someDevice)).error().kind, ErrorKind::BadAnswer);
}

void TestRecordApi::groupsAndCategories()
{
    School school;
    const QStringList members = school.tenant->membersOf(QString::fromUtf8("Year 7 \xE2\x80\x93 Room 101"));
    const QList<TenantDevice> devices = school.tenant->devices();
    const auto device = std::find_if(
        devices.begin(), devices.end(), [&members](const TenantDevice &one) { return members.contains(one.id); });
    const auto names = settled(school.api.groupNames(EntraObjectId(device->entraObjectId)));
    QVERIFY(names->contains(QStringLiteral("Year 7")) && names->contains(QStringLiteral("All Windows devices")));
    const auto categories = settled(school.api.readCategories({DeviceId(device->id), DeviceId(someDevice.toString())}));
    QCOMPARE(categories.size(), 2);
    QCOMPARE(categories[0].state, CategoryReading::State::Found);
    QCOMPARE(categories[0].value.category, QString()); // "Unknown" means that none was chosen
    QCOMPARE(categories[1].state, CategoryReading::State::Gone);
    QCOMPARE(settled(school.api.groupNames(EntraObjectId(someDevice.toString()))).error().kind, ErrorKind::NotFound);
}

void TestRecordApi::aHiddenGroupIsMissed()
{
    const EntraObjectId device(QStringLiteral("a"));
    Scripted hidden(200, R"({"value":[{"@odata.type":"#microsoft.graph.group","id":"g","displayName":null}]})");
    QCOMPARE(settled(hidden.api.groupNames(device)).error().kind, ErrorKind::Forbidden);
    Scripted unit(200,
        R"({"value":[{"@odata.type":"#microsoft.graph.administrativeUnit","id":"u","displayName":"South"},)"
        R"({"@odata.type":"#microsoft.graph.group","id":"g","displayName":"<b>"}]})");
    QCOMPARE(*settled(unit.api.groupNames(device)), QStringList(QStringLiteral("<b>")));
}

void TestRecordApi::deletedDevices()
{
    School school;
    QVERIFY(settled(school.api.deletedEntraDevices())->isEmpty());
    const TenantDevice device = school.device(false);
    const DeviceRef ref {.id = DeviceId(device.id), .entraDevice = EntraDeviceId(device.entraDeviceId)};
    const auto outcomes = settled(school.rig.api.perform(ResetMode::DeleteEntra, false, QList<DeviceRef> {ref}));
    QCOMPARE(outcomes.first().answer, ActionOutcome::Answer::Accepted);
    const auto deleted = settled(school.api.deletedEntraDevices());
    QCOMPARE(deleted->size(), 1);
    QCOMPARE(deleted->first().deviceId, ref.entraDevice);
    QCOMPARE(deleted->first().name, device.name);
    QVERIFY(deleted->first().deleted.isValid());
}

void TestRecordApi::importsToTheirEnd()
{
    School school;
    const QByteArray unpadded = ("OA" + QByteArray(2999, '\x11')).toBase64().chopped(2);
    const auto sent = settled(school.api.importHashes({import(QStringLiteral("NEW1")),
        import(QStringLiteral("ANOTHER-1")), import(QStringLiteral("NEW2"), unpadded)}));
    QCOMPARE(sent->size(), 3);
    QList<ImportedId> ids;
    for (const AutopilotImport &one : *sent) {
        QCOMPARE(one.importId, QStringLiteral("import-") + one.serialNumber);
        QVERIFY(!one.hasEnded());
        ids += one.id;
    }
    school.tenant->advance(3min);
    const auto ended = settled(school.api.readImports(ids));
    QCOMPARE(ended[0].value.state, ImportState::Complete);
    QVERIFY(!ended[0].value.registration.isEmpty());
    QCOMPARE(ended[1].value.state, ImportState::Error);
    QCOMPARE(importErrorNamed(ended[1].value.errorName), ImportError::OtherTenant);
    QCOMPARE(ended[2].value.state, ImportState::Complete);
    QCOMPARE(settled(school.api.imports())->size(), 3); // in two pages
    const auto deleted = settled(school.api.deleteImports(ids + QList {ids.first()}));
    QCOMPARE(deleted.size(), 4);
    QVERIFY(!deleted[0] && !deleted[1] && !deleted[2]);
    QCOMPARE(deleted[3]->kind, ErrorKind::NotFound);
    QVERIFY(settled(school.api.imports())->isEmpty());
}

void TestRecordApi::importsThatMakeNoSense()
{
    School school;
    const int before = school.tenant->requestCount("*", "/import");
    QCOMPARE(settled(school.api.importHashes({})).error().kind, ErrorKind::Usage);
    QCOMPARE(settled(school.api.importHashes(QList<HashImport>(501, import(QStringLiteral("A"))))).error().kind,
        ErrorKind::Usage);
    QCOMPARE(
        settled(school.api.importHashes({import(QStringLiteral("A"), "no hash!")})).error().kind, ErrorKind::Usage);
    QCOMPARE(school.tenant->requestCount("*", "/import"), before);
}

void TestRecordApi::lostImportsAreUnknown()
{
    School school;
    school.tenant->faults().on("POST", "/import").times(1).dropAfter();
    const auto lost = settled(school.api.importHashes({import(QStringLiteral("NEW1"))}));
    QCOMPARE(lost.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(school.tenant->requestCount("POST", "/import"), 1);
    QCOMPARE(settled(school.api.imports())->first().importId, QStringLiteral("import-NEW1"));
}

void TestRecordApi::syncsAreTyped()
{
    School school;
    QCOMPARE(settled(school.api.autopilotSync())->state, AutopilotSync::State::Unknown);
    QVERIFY(!settled(school.api.autopilotSync())->lastSync.isValid());
    QVERIFY(!settled(school.api.syncAutopilot()));
    QCOMPARE(settled(school.api.syncAutopilot())->kind, ErrorKind::Conflict);
    QCOMPARE(settled(school.api.autopilotSync())->state, AutopilotSync::State::InProgress);
    school.tenant->advance(1min);
    QCOMPARE(settled(school.api.syncAutopilot())->kind, ErrorKind::Throttled);
    QCOMPARE(settled(school.api.autopilotSync())->state, AutopilotSync::State::Completed);
    QVERIFY(settled(school.api.autopilotSync())->lastSync.isValid());
}

void TestRecordApi::profiles()
{
    School school;
    const AutopilotId known(school.device().autopilotId);
    const auto sent = settled(school.api.importHashes({import(QStringLiteral("NEW1"))}));
    school.tenant->advance(3min);
    const AutopilotId fresh = settled(school.api.readImports({sent->first().id})).first().value.registration;
    QCOMPARE(settled(school.api.readProfiles({fresh})).first().state, ProfileReading::State::Gone);
    QVERIFY(!settled(school.api.syncAutopilot()));
    school.tenant->advance(1min);
    const auto profiles = settled(school.api.readProfiles({known, fresh}));
    QCOMPARE(profiles[0].value.assignment, ProfileAssignment::Assigned);
    QCOMPARE(profiles[1].value.assignment, ProfileAssignment::NotAssigned);
    school.tenant->advance(3min);
    QCOMPARE(settled(school.api.readProfiles({fresh})).first().value.assignment, ProfileAssignment::Assigned);
}

QTEST_GUILESS_MAIN(TestRecordApi)
#include "tst_recordapi.moc"
