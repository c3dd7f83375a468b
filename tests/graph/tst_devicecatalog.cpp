// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/devicecatalog.h"

#include "domain/plan/planbuilder.h"
#include "domain/rules/eligibility.h"
#include "graphrig.h"
#include "scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Reslate;
using Part = DeviceCatalog::Part;
using State = DeviceCatalog::Load::State;

namespace {

QString guid(int number)
{
    return QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
}

QByteArray device(int id, int entra, const char *name = "PC", const char *serial = "S")
{
    return "{\"id\":\"" + guid(id).toLatin1() + "\",\"azureADDeviceId\":\"" + guid(entra).toLatin1()
        + "\",\"deviceName\":\"" + name + "\",\"serialNumber\":\"" + serial + QByteArray::number(id)
        + "\",\"operatingSystem\":\"Windows\",\"managementAgent\":\"mdm\"}";
}

QByteArray entra(int object, int deviceId, const char *trust = "AzureAd")
{
    return "{\"id\":\"" + guid(object).toLatin1() + "\",\"deviceId\":\"" + guid(deviceId).toLatin1()
        + "\",\"trustType\":\"" + trust + "\"}";
}

QByteArray autopilot(int id, int managed, int entraDevice, const QByteArray &serial = {})
{
    return "{\"id\":\"" + guid(id).toLatin1() + "\",\"managedDeviceId\":\""
        + (managed < 0 ? QByteArray() : guid(managed).toLatin1()) + "\",\"azureActiveDirectoryDeviceId\":\""
        + (entraDevice < 0 ? QByteArray() : guid(entraDevice).toLatin1()) + "\",\"serialNumber\":\"" + serial
        + "\",\"groupTag\":\"STU\"}";
}

/// What the service holds; each list is one page.
struct School {
    QList<QByteArray> devices;
    QList<QByteArray> sample; ///< what the first look gives
    int sampleStatus = 200;
    QList<QByteArray> entra;
    QList<QByteArray> autopilot;
    QList<QByteArray> members;
    QList<QByteArray> traits; ///< beta
    int traitsStatus = 200;
    int entraStatus = 200;
    int devicesStatus = 200;
    int autopilotStatus = 200;
    bool holdDevices = false; ///< answers the device list only when released
};

} // namespace

class TestDeviceCatalog final : public QObject {
    Q_OBJECT

private:
    School m_school;
    QList<std::pair<QPointer<QTcpSocket>, QByteArray>> m_held;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<GraphRig> m_rig;
    std::unique_ptr<DeviceCatalog> m_catalog;

    static QByteArray list(const QList<QByteArray> &rows) { return "{\"value\":[" + rows.join(',') + "]}"; }

    void answer(QTcpSocket &socket, const ScriptedServer::Request &request)
    {
        const QByteArray &path = request.target;
        const QByteArray error = "{\"error\":{\"code\":\"Forbidden\",\"message\":\"no\"}}";
        if (path.contains("/transitiveMembers")) {
            socket.write(ScriptedServer::answer(200, list(m_school.members)));
        } else if (path.contains("/beta/")) {
            socket.write(ScriptedServer::answer(
                m_school.traitsStatus, m_school.traitsStatus == 200 ? list(m_school.traits) : error));
        } else if (path.contains("/managedDevices?$top=")) {
            socket.write(ScriptedServer::answer(
                m_school.sampleStatus, m_school.sampleStatus == 200 ? list(m_school.sample) : error));
        } else if (path.contains("/managedDevices")) {
            const QByteArray bytes = ScriptedServer::answer(
                m_school.devicesStatus, m_school.devicesStatus == 200 ? list(m_school.devices) : error);
            if (m_school.holdDevices)
                m_held.append({&socket, bytes});
            else
                socket.write(bytes);
        } else if (path.contains("/windowsAutopilotDeviceIdentities")) {
            socket.write(ScriptedServer::answer(
                m_school.autopilotStatus, m_school.autopilotStatus == 200 ? list(m_school.autopilot) : error));
        } else if (path.contains("/devices")) {
            socket.write(ScriptedServer::answer(
                m_school.entraStatus, m_school.entraStatus == 200 ? list(m_school.entra) : error));
        } else {
            socket.write(ScriptedServer::answer(200, list({})));
        }
    }

    void release()
    {
        m_school.holdDevices = false;
        for (const auto &[socket, bytes] : std::as_const(m_held)) {
            if (socket)
                socket->write(bytes);
        }
        m_held.clear();
    }

    void load()
    {
        m_catalog->refresh();
        QTRY_VERIFY(!m_catalog->isLoading());
    }

    const Device &at(int id) const { return m_catalog->at(m_catalog->rowOf(DeviceId(guid(id)))); }

private Q_SLOTS:
    void init()
    {
        m_school = {};
        m_held.clear();
        m_server = std::make_unique<ScriptedServer>(
            [this](QTcpSocket &socket, const ScriptedServer::Request &request) { answer(socket, request); });
        m_rig = std::make_unique<GraphRig>(m_server->url());
        m_catalog = std::make_unique<DeviceCatalog>(m_rig->api, m_rig->clock);
    }
    void cleanup()
    {
        m_catalog.reset();
        m_rig.reset();
        m_server.reset();
    }

    void showsASampleBeforeTheListComes()
    {
        m_school.holdDevices = true;
        m_school.devices = {device(2, 102), device(1, 101)};
        m_school.sample = {device(1, 101), device(1, 101)};
        m_school.entra = {entra(201, 101)};
        m_catalog->refresh();
        QTRY_COMPARE(m_catalog->count(), 1);
        QCOMPARE(m_catalog->load(Part::Devices).count, 0); // the list itself has brought nothing
        QTRY_COMPARE(m_held.size(), 1);
        release();
        QTRY_VERIFY(!m_catalog->isLoading());
        QCOMPARE(m_catalog->count(), 2);
        QCOMPARE(m_catalog->load(Part::Devices).count, 2);
        QCOMPARE(m_catalog->rowOf(DeviceId(guid(1))), 0); // it kept its place
        QCOMPARE(joinState(at(1)), JoinState::EntraJoined);
    }

    void aSampleProvesNothing()
    {
        m_school.devices = {device(2, 102)};
        m_school.sample = {device(1, 101)};
        load();
        QCOMPARE(m_catalog->count(), 1);
        QCOMPARE(m_catalog->rowOf(DeviceId(guid(1))), -1);
    }

    void aSampleThatFailsChangesNothing()
    {
        m_school.devices = {device(1, 101)};
        m_school.sampleStatus = 503;
        load();
        QCOMPARE(m_catalog->load(Part::Devices).state, State::Complete);
        QCOMPARE(m_catalog->count(), 1);
    }

    void asksForNoSampleWhenRowsAreThere()
    {
        m_school.devices = {device(1, 101)};
        load();
        m_school.sample = {device(7, 107)};
        m_school.devicesStatus = 403; // nothing would take a wrong row away again
        load();
        QCOMPARE(m_catalog->count(), 1);
    }

    void joinsByIdAndNotByName()
    {
        m_school.devices = {device(1, 101, "SAME"), device(2, 102, "SAME")};
        m_school.entra = {entra(201, 101, "AzureAd"), entra(202, 102, "ServerAd")};
        m_school.autopilot = {autopilot(301, 2, 102)};
        load();
        QCOMPARE(joinState(at(1)), JoinState::EntraJoined);
        QCOMPARE(joinState(at(2)), JoinState::HybridJoined);
        QCOMPARE(at(1).autopilotState, RecordState::Missing);
        QCOMPARE(at(2).autopilotState, RecordState::Present);
        QCOMPARE(at(2).groupTag, QStringLiteral("STU"));
    }

    void joinsRecordsThatCameBeforeTheirDevice()
    {
        m_school.holdDevices = true;
        m_school.devices = {device(1, 101)};
        m_school.entra = {entra(201, 101)};
        m_school.autopilot = {autopilot(301, -1, 101)};
        m_catalog->refresh();
        QTRY_COMPARE(m_catalog->load(Part::EntraRecords).state, State::Complete);
        QTRY_COMPARE(m_catalog->load(Part::AutopilotRecords).state, State::Complete);
        QTRY_COMPARE(m_held.size(), 1);
        release();
        QTRY_VERIFY(!m_catalog->isLoading());
        QCOMPARE(joinState(at(1)), JoinState::EntraJoined);
        QCOMPARE(at(1).autopilotState, RecordState::Present);
    }

    void twoRecordsForOneDeviceAreDoubtful_data()
    {
        QTest::addColumn<bool>("recordsFirst");
        QTest::newRow("devices first") << false;
        QTest::newRow("records first") << true;
    }
    void twoRecordsForOneDeviceAreDoubtful()
    {
        QFETCH(bool, recordsFirst);
        m_school.holdDevices = recordsFirst;
        m_school.devices = {
            device(1, 101), device(2, 102), device(3, 103), device(4, 103), device(5, 105), device(6, 106)};
        // A list that shifts while it is read names its last record twice, which makes nothing certain.
        m_school.entra = {entra(201, 101), entra(202, 101, "ServerAd"), entra(202, 101, "ServerAd"), entra(203, 102),
            entra(204, 103), entra(205, 105), entra(206, 106)};
        // One names 5 and 106, which is 6: neither link is certain. Two claim 2.
        m_school.autopilot = {
            autopilot(301, 5, 106), autopilot(302, 2, 102), autopilot(303, 2, -1), autopilot(303, 2, -1)};
        m_catalog->refresh();
        if (recordsFirst) {
            QTRY_COMPARE(m_catalog->load(Part::EntraRecords).state, State::Complete);
            QTRY_COMPARE(m_catalog->load(Part::AutopilotRecords).state, State::Complete);
            QTRY_COMPARE(m_held.size(), 1);
            release();
        }
        QTRY_VERIFY(!m_catalog->isLoading());
        QCOMPARE(at(1).entraState, RecordState::Doubtful);
        QCOMPARE(joinState(at(1)), JoinState::Unknown);
        QCOMPARE(at(2).entraState, RecordState::Present);
        QCOMPARE(at(3).entraState, RecordState::Doubtful); // two Intune records claim the same Entra device
        QCOMPARE(at(4).entraState, RecordState::Doubtful);
        QCOMPARE(at(2).autopilotState, RecordState::Doubtful);
        QCOMPARE(at(5).autopilotState, RecordState::Doubtful);
        QCOMPARE(at(6).autopilotState, RecordState::Doubtful);
    }

    void aRegistrationWithAnotherSerialNumberIsDoubtful()
    {
        const auto numbered = [](int id, const char *serial) {
            return device(id, 100 + id).replace("S" + QByteArray::number(id), serial);
        };
        m_school.devices = {device(1, 101), device(2, 102), numbered(3, "Default string"), device(4, 104)};
        m_school.autopilot = {autopilot(301, 1, 101, "PF9"), autopilot(302, 2, 102, "s2 "),
            autopilot(303, 3, 103, "PF3"), autopilot(304, 4, -1, "0000000")};
        load();
        QCOMPARE(at(1).autopilotState, RecordState::Doubtful);
        QCOMPARE(at(1).autopilotSerial, QStringLiteral("PF9"));
        QVERIFY(allReasons(at(1), ResetMode::FactoryWipe, m_rig->clock.now()).contains(Reason::AutopilotDoubtful));
        QVERIFY(plannedItem(at(1)).device.autopilot.isEmpty()); // no later step may take it along
        for (const int sure : {2, 3, 4}) { // a number that is none blocks nothing
            QCOMPARE(at(sure).autopilotState, RecordState::Present);
            QVERIFY(at(sure).autopilotSerial.isEmpty());
            QCOMPARE(plannedItem(at(sure)).device.autopilot, AutopilotId(guid(300 + sure)));
        }
        m_school.devices = {numbered(1, "PF9"), device(2, 102), device(3, 103), device(4, 104)};
        load();
        QCOMPARE(at(1).autopilotState, RecordState::Present);
        QVERIFY(at(1).autopilotSerial.isEmpty());
        QCOMPARE(at(3).autopilotState, RecordState::Doubtful);

        m_school.autopilotStatus = 403; // what was compared with the number of before is certain no longer
        m_school.devices[1] = numbered(2, "PF2");
        load();
        QCOMPARE(at(1).autopilotState, RecordState::Present);
        QCOMPARE(at(2).autopilotState, RecordState::Doubtful);
    }

    void aListThatCannotBeReadProvesNothing()
    {
        m_school.devices = {device(1, 101), device(2, 0)};
        m_school.entra = {entra(201, 101)};
        m_school.entraStatus = 403;
        load();
        QCOMPARE(m_catalog->load(Part::EntraRecords).state, State::Incomplete);
        QCOMPARE(m_catalog->load(Part::EntraRecords).error->kind, ErrorKind::Forbidden);
        QCOMPARE(at(1).entraState, RecordState::Unreadable);
        QCOMPARE(judge(at(1), ResetMode::AutopilotReset, m_rig->clock.now()).reason, Reason::JoinStateUnreadable);

        m_school.entraStatus = 200;
        m_catalog->reload(Part::EntraRecords);
        QTRY_VERIFY(!m_catalog->isLoading());
        QCOMPARE(joinState(at(1)), JoinState::EntraJoined);
        QCOMPARE(at(2).entraState, RecordState::Missing);

        m_school.entraStatus = 403; // what was read earlier stays
        m_catalog->reload(Part::EntraRecords);
        QTRY_VERIFY(!m_catalog->isLoading());
        QCOMPARE(joinState(at(1)), JoinState::EntraJoined);
    }

    void refreshKeepsPlacesAndDropsWhatVanished()
    {
        m_school.devices = {device(1, 101), device(2, 102), device(3, 103), device(4, 104)};
        m_school.entra = {entra(201, 101), entra(203, 103)};
        load();
        m_catalog->keepWhenGone({DeviceId(guid(4))});
        m_school.devices = {device(5, 105), device(3, 103, "NEW"), device(1, 101)};
        QSignalSpy removed(m_catalog.get(), &DeviceCatalog::removeBegins);
        QSignalSpy appended(m_catalog.get(), &DeviceCatalog::appendBegins);
        load();
        QCOMPARE(m_catalog->count(), 4);
        QCOMPARE(m_catalog->rowOf(DeviceId(guid(1))), 0);
        QCOMPARE(m_catalog->rowOf(DeviceId(guid(3))), 1);
        QCOMPARE(at(3).name, QStringLiteral("NEW"));
        QCOMPARE(joinState(at(3)), JoinState::EntraJoined);
        QVERIFY(at(4).recordGone);
        QCOMPARE(judge(at(4), ResetMode::FactoryWipe, m_rig->clock.now()).reason, Reason::RecordMissing);
        QCOMPARE(m_catalog->rowOf(DeviceId(guid(2))), -1);
        QCOMPARE(m_catalog->rowOf(DeviceId(guid(5))), 3);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(appended.size(), 1);
        m_school.devices.append(device(4, 104)); // it was only hidden for a while
        load();
        QVERIFY(!at(4).recordGone);
    }

    void anIncompleteListDropsNothing()
    {
        m_school.devices = {device(1, 101)};
        load();
        m_school.devicesStatus = 403;
        load();
        QCOMPARE(m_catalog->load(Part::Devices).state, State::Incomplete);
        QCOMPARE(m_catalog->count(), 1);
        QVERIFY(!at(1).recordGone);
    }

    void manyScatteredRowsVanishAsOneReset()
    {
        for (int i = 1; i <= 200; ++i)
            m_school.devices.append(device(i, 1000 + i));
        load();
        m_school.devices.removeIf([n = 0](const QByteArray &) mutable { return ++n % 2 == 0; });
        QSignalSpy reset(m_catalog.get(), &DeviceCatalog::resetEnds);
        QSignalSpy removed(m_catalog.get(), &DeviceCatalog::removeBegins);
        load();
        QCOMPARE(reset.size(), 1);
        QCOMPARE(removed.size(), 0);
        QCOMPARE(m_catalog->count(), 100);
        for (int row = 0; row < m_catalog->count(); ++row)
            QCOMPARE(m_catalog->rowOf(m_catalog->at(row).id), row);
    }

    void aDeviceListedTwiceIsOneRow()
    {
        m_school.devices = {device(1, 101), device(1, 101), device(2, 102)};
        load();
        QCOMPARE(m_catalog->count(), 2);
    }

    void aDeviceThatGetsAnotherEntraIdIsJoinedAgain_data()
    {
        QTest::addColumn<bool>("recordsFirst");
        QTest::newRow("devices first") << false;
        QTest::newRow("records first") << true;
    }
    void aDeviceThatGetsAnotherEntraIdIsJoinedAgain()
    {
        QFETCH(bool, recordsFirst);
        m_school.devices = {device(1, 101)};
        m_school.entra = {entra(201, 101), entra(202, 102, "ServerAd")};
        load();
        QCOMPARE(joinState(at(1)), JoinState::EntraJoined);
        m_school.devices = {device(1, 102)};
        m_school.holdDevices = recordsFirst;
        m_catalog->refresh();
        if (recordsFirst) {
            QTRY_COMPARE(m_catalog->load(Part::EntraRecords).state, State::Complete);
            QTRY_COMPARE(m_held.size(), 1);
            release();
        }
        QTRY_VERIFY(!m_catalog->isLoading());
        QCOMPARE(joinState(at(1)), JoinState::HybridJoined);
    }

    void readingsUpdateWhatTheyCarry()
    {
        m_school.devices = {device(1, 101, "KEPT"), device(2, 102)};
        m_school.entra = {entra(201, 101)};
        load();
        Device reading;
        reading.id = DeviceId(guid(1));
        reading.leaving = Leaving::WipePending;
        m_catalog->takeReadings({reading}, {DeviceId(guid(2))});
        QCOMPARE(at(1).leaving, Leaving::WipePending);
        QCOMPARE(at(1).name, QStringLiteral("KEPT"));
        QCOMPARE(joinState(at(1)), JoinState::EntraJoined);
        QCOMPARE(m_catalog->count(), 1);
    }

    void membersAreEntraIds()
    {
        m_school.members = {"{\"@odata.type\":\"#microsoft.graph.device\",\"id\":\"" + guid(201).toLatin1()
            + "\",\"deviceId\":\"" + guid(101).toLatin1() + "\"}"};
        const GroupId group(guid(9));
        QCOMPARE(m_catalog->members(group), nullptr);
        m_catalog->loadMembers(group);
        QCOMPARE(m_catalog->members(group)->load.state, State::Loading);
        QTRY_COMPARE(m_catalog->members(group)->load.state, State::Complete);
        QVERIFY(m_catalog->members(group)->devices.contains(EntraDeviceId(guid(101))));
    }

    void theJoinHasTwoWitnesses()
    {
        m_school.devices = {device(1, 101), device(2, 102), device(3, 103)};
        m_school.entra = {entra(201, 101), entra(202, 102), entra(203, 103, "ServerAd")};
        const auto traits = [](int id, const char *join) {
            return "{\"id\":\"" + guid(id).toLatin1() + "\",\"joinType\":\"" + join
                + "\",\"chassisType\":\"laptop\",\"skuFamily\":\"Education\",\"skuNumber\":121}";
        };
        m_school.traits = {
            traits(1, "hybridAzureADJoined"), traits(2, "azureADJoined"), traits(3, "hybridAzureADJoined")};
        load();
        QVERIFY(isJoinDisputed(at(1)));
        QCOMPARE(joinState(at(1)), JoinState::Unknown);
        QCOMPARE(judge(at(1), ResetMode::AutopilotReset, m_rig->clock.now()),
            (Eligibility {Verdict::Blocked, Reason::JoinStatesDiffer, ResetMode::FactoryWipe}));
        QCOMPARE(joinState(at(2)), JoinState::EntraJoined);
        QCOMPARE(joinState(at(3)), JoinState::HybridJoined);
        QCOMPARE(at(1).chassis, Chassis::Other);

        m_school.traits = {traits(1, "azureADJoined")};
        load();
        QCOMPARE(joinState(at(1)), JoinState::EntraJoined);
        QCOMPARE(joinState(at(3)), JoinState::HybridJoined); // what isn't told any more stays
    }

    void withoutTheBetaListEntraCounts()
    {
        m_school.devices = {device(1, 101)};
        m_school.entra = {entra(201, 101)};
        m_school.traitsStatus = 403;
        load();
        QCOMPARE(m_catalog->load(Part::Traits).state, State::Incomplete);
        QCOMPARE(joinState(at(1)), JoinState::EntraJoined);
    }

    /// A hybrid computer: Intune names its Entra device, the Autopilot record the one that it was registered with.
    void groupsMayHoldTheDeviceOfTheRegistration()
    {
        m_school.devices = {device(1, 101), device(2, 102), device(3, 103), device(4, 104), device(5, 105)};
        m_school.autopilot = {autopilot(301, 1, 901, "s1 "), autopilot(302, 2, 902, "OTHER"), autopilot(303, 3, 903),
            autopilot(304, 4, 105, "S4"), autopilot(305, -1, 906, "S5")};
        m_school.entra = {entra(201, 101, "ServerAd"), entra(202, 102, "ServerAd"), entra(203, 901), entra(204, 902)};
        load();
        QCOMPARE(registrationState(at(1)), RecordState::Present); // as usual
        QCOMPARE(registrationState(at(2)), RecordState::Doubtful);
        QCOMPARE(at(1).registeredEntraId, EntraDeviceId(guid(901)));
        QVERIFY(at(1).isRegistrationCertain);
        QVERIFY(!at(1).isRegistrationUnnumbered);
        QVERIFY(at(3).isRegistrationUnnumbered);
        for (const int id : {2, 3}) { // another serial number, none
            QCOMPARE(at(id).registeredEntraId, EntraDeviceId(guid(900 + id)));
            QVERIFY(!at(id).isRegistrationCertain);
        }
        QVERIFY(!at(4).isRegistrationCertain); // that is 5's own
        QVERIFY(at(5).registeredEntraId.isEmpty());

        QVERIFY(!m_catalog->unlistedRegistration(EntraDeviceId(guid(901))));
        QCOMPARE(m_catalog->unlistedRegistration(EntraDeviceId(guid(906)))->serialNumber, QStringLiteral("S5"));
        QVERIFY(!m_catalog->unlistedRegistration(EntraDeviceId(guid(907))));

        const Protection room {.kind = ProtectionKind::Group, .key = guid(9)};
        m_school.members = {"{\"id\":\"" + guid(201).toLatin1() + "\",\"deviceId\":\"" + guid(902).toLatin1() + "\"}"};
        m_catalog->setProtections(Protections({room}));
        QTRY_VERIFY(!m_catalog->isReadingProtected());
        QCOMPARE(at(2).guard, Guard::Protected); // it may be that computer
        QCOMPARE(at(1).guard, Guard::Free);

        m_school.autopilot.clear();
        load();
        QVERIFY(at(1).registeredEntraId.isEmpty());
        QVERIFY(!at(1).isRegistrationCertain);
        QVERIFY(!at(3).isRegistrationUnnumbered);
        QTRY_COMPARE(at(2).guard, Guard::Free);
    }
};

QTEST_GUILESS_MAIN(TestDeviceCatalog)
#include "tst_devicecatalog.moc"
