// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "graph/graphapi.h"
#include "graph/transport/graphclient.h"
#include "testtenant.h"

#include <QHash>
#include <QSet>
#include <QTest>

#include <memory>

using namespace Reslate;
using Answer = ActionOutcome::Answer;

namespace {

/// A client of the practice tenant, in real time.
struct School {
    explicit School(const TenantOptions &options = Test::TestTenant::quick())
        : tenant(options)
        , token(tenant.token())
        , client(Endpoints {.graph = tenant.url(), .login = tenant.url()}, token, clock)
        , api(client)
    {
    }

    /// Ids of Windows devices that Intune manages.
    QList<DeviceId> windows(qsizetype count)
    {
        QList<DeviceId> ids;
        for (const TenantDevice &device : tenant->devices()) {
            if (ids.size() < count && device.operatingSystem == QLatin1String("Windows")
                && device.managementAgent == QLatin1String("mdm"))
                ids.append(DeviceId(device.id));
        }
        return ids;
    }

    Test::TestTenant tenant;
    FixedToken token;
    SystemClock clock;
    GraphClient client;
    GraphApi api;
};

} // namespace

class TestGraphApi final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsTheAccount();
    void listsDevices();
    void listsStates();
    void listsRecords();
    void listsAndCountsGroups();
    void readsRecordsById();
    void carriesOutEachMode_data();
    void carriesOutEachMode();
    void settlesEveryLostAnswer_data();
    void settlesEveryLostAnswer();
    void listsThroughTrouble();
    void saysWhereAListStopped();
    void keepsTheTokenToItself();

private:
    std::unique_ptr<School> m_school;
};

void TestGraphApi::init()
{
    TenantOptions options = Test::TestTenant::quick();
    options.pageSize = 100;
    m_school = std::make_unique<School>(options);
    QVERIFY(m_school->tenant.isRunning());
}

void TestGraphApi::cleanup()
{
    QVERIFY(!m_school->tenant->tokenLeaked());
    m_school.reset();
}

void TestGraphApi::readsTheAccount()
{
    const auto future = m_school->api.account();
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result().has_value());
    QVERIFY(future.result()->name.contains(QLatin1Char('@')));
    QCOMPARE(future.result()->tenantName, QStringLiteral("Hillside High School"));
    QVERIFY(!future.result()->tenantId.isEmpty());
}

void TestGraphApi::listsDevices()
{
    QHash<DeviceId, Device> listed;
    int pages = 0;
    const auto future = m_school->api.listDevices(this, [&](std::vector<Device> &&rows) {
        ++pages;
        for (const Device &device : rows)
            listed.insert(device.id, device);
    });
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result().complete);
    const QList<TenantDevice> real = m_school->tenant->devices();
    QCOMPARE(future.result().count, real.size());
    QCOMPARE(listed.size(), real.size());
    QVERIFY(pages > 1);
    for (const TenantDevice &device : real) {
        const Device seen = listed.value(DeviceId(device.id));
        QCOMPARE(seen.name, device.name);
        QCOMPARE(seen.serialNumber, device.serialNumber);
        QCOMPARE(seen.userPrincipalName, device.userPrincipalName);
        QCOMPARE(seen.entraDeviceId, EntraDeviceId(device.entraDeviceId));
        QCOMPARE(seen.platform == Platform::Windows, device.operatingSystem == QLatin1String("Windows"));
        QCOMPARE(seen.management == Management::Mdm,
            device.managementAgent == QLatin1String("mdm") || device.managementAgent == QLatin1String("easMdm")
                || device.managementAgent.startsWith(QLatin1String("configurationManagerClientMdm")));
        QVERIFY(seen.leaving != Leaving::Unknown);
    }
}

void TestGraphApi::listsStates()
{
    int named = 0;
    int count = 0;
    const auto future = m_school->api.listDeviceStates(this, [&](std::vector<Device> &&rows) {
        for (const Device &device : rows) {
            named += device.name.isEmpty() ? 0 : 1;
            count += device.serialNumber.isEmpty() ? 0 : 1;
        }
    });
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result().complete);
    QCOMPARE(named, 0);
    QVERIFY(count > 0);
}

void TestGraphApi::listsRecords()
{
    QHash<EntraDeviceId, JoinState> joins;
    int autopilot = 0;
    int windowsSE = 0;
    const auto entra = m_school->api.listEntraRecords(this, [&](std::vector<EntraRecord> &&rows) {
        for (const EntraRecord &record : rows)
            joins.insert(record.deviceId, record.join);
    });
    const auto identities = m_school->api.listAutopilotRecords(
        this, [&](std::vector<AutopilotRecord> &&rows) { autopilot += static_cast<int>(rows.size()); });
    const auto editions = m_school->api.listTraits(this, [&](std::vector<DeviceTraits> &&rows) {
        for (const auto &row : rows)
            windowsSE += row.edition == Edition::WindowsSE ? 1 : 0;
    });
    QTRY_VERIFY(entra.isFinished() && identities.isFinished() && editions.isFinished());
    QVERIFY(entra.result().complete);
    QVERIFY(identities.result().complete);
    QVERIFY(editions.result().complete);
    int expectedAutopilot = 0;
    for (const TenantDevice &device : m_school->tenant->devices()) {
        expectedAutopilot += device.autopilot ? 1 : 0;
        const JoinState join = joins.value(EntraDeviceId(device.entraDeviceId));
        if (device.trustType == QLatin1String("ServerAd"))
            QCOMPARE(join, JoinState::HybridJoined);
        else if (device.trustType == QLatin1String("AzureAd"))
            QCOMPARE(join, JoinState::EntraJoined);
    }
    QCOMPARE(autopilot, expectedAutopilot);
    QVERIFY(windowsSE > 0);
}

void TestGraphApi::listsAndCountsGroups()
{
    QList<Group> groups;
    const auto listed = m_school->api.listGroups(this, [&groups](std::vector<Group> &&rows) {
        groups.append({rows.begin(), rows.end()});
    });
    QTRY_VERIFY(listed.isFinished());
    QVERIFY(listed.result().complete);
    QCOMPARE(groups.size(), listed.result().count);
    QList<GroupId> ids;
    for (const Group &group : groups)
        ids.append(group.id);
    QHash<GroupId, int> counts;
    const auto counted = m_school->api.countGroupDevices(
        ids, this, [&counts](const GroupId &id, const Result<int> &count) { counts.insert(id, count.value_or(-1)); });
    QTRY_VERIFY(counted.isFinished());
    QVERIFY(counted.result().complete);
    QCOMPARE(counts.size(), groups.size());
    for (const Group &group : groups) {
        QSet<EntraDeviceId> members;
        const auto read = m_school->api.listGroupDevices(group.id, this, [&members](std::vector<EntraDeviceId> &&rows) {
            members.unite({rows.begin(), rows.end()});
        });
        QTRY_VERIFY(read.isFinished());
        QVERIFY2(read.result().complete, qPrintable(group.name));
        QCOMPARE(counts.value(group.id), members.size());
    }
}

void TestGraphApi::readsRecordsById()
{
    const QList<TenantDevice> real = m_school->tenant->devices();
    QList<DeviceId> ids;
    QList<EntraDeviceId> entraIds;
    for (const TenantDevice &device : real.first(45)) {
        ids.append(DeviceId(device.id));
        entraIds.append(EntraDeviceId(device.entraDeviceId));
    }
    m_school->tenant->removeDevice(real[7].id);
    const auto devices = m_school->api.readDevices(ids);
    const auto records = m_school->api.readEntraRecords(entraIds);
    QTRY_VERIFY(devices.isFinished() && records.isFinished());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const DeviceReading device = devices.result().at(i);
        QCOMPARE(device.id, ids[i]);
        QCOMPARE(device.state, i == 7 ? DeviceReading::State::Gone : DeviceReading::State::Found);
        const EntraReading record = records.result().at(i);
        const bool known = !real[i].trustType.isEmpty();
        QCOMPARE(record.state == EntraReading::State::Found, known);
    }
}

void TestGraphApi::carriesOutEachMode_data()
{
    QTest::addColumn<ResetMode>("mode");
    for (const ModeFacts &facts : allModes()) {
        if (facts.offered)
            QTest::newRow(facts.name) << facts.mode;
    }
}

void TestGraphApi::carriesOutEachMode()
{
    QFETCH(ResetMode, mode);
    const QList<DeviceId> ids = m_school->windows(20);
    const auto future = m_school->api.perform(mode, true, ids);
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().size(), 20);
    for (const ActionOutcome &outcome : future.result()) {
        QVERIFY2(outcome.answer == Answer::Accepted, qPrintable(outcome.error.value_or(Error {}).message));
        QVERIFY(!outcome.requestId.isEmpty());
    }
    for (const DeviceId &id : ids)
        QCOMPARE(m_school->tenant->destructiveRequests(id.toString()), factsOf(mode).destructive ? 1 : 0);
    QCOMPARE(m_school->tenant->batchCount(), 1);
}

void TestGraphApi::settlesEveryLostAnswer_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("sent");
    QTest::newRow("drop after") << QByteArray("dropAfter") << Answer::Unknown << 1;
    QTest::newRow("drop before") << QByteArray("dropBefore") << Answer::Unknown << 0;
    QTest::newRow("truncate") << QByteArray("truncate") << Answer::Unknown << 1;
    QTest::newRow("garbage") << QByteArray("garbage") << Answer::Unknown << 1;
    QTest::newRow("html") << QByteArray("html") << Answer::Unknown << 1;
    QTest::newRow("500") << QByteArray("500") << Answer::Unknown << 1;
    QTest::newRow("redirect") << QByteArray("redirect") << Answer::Unknown << 0;
    QTest::newRow("429") << QByteArray("429") << Answer::Refused << 0;
}

void TestGraphApi::settlesEveryLostAnswer()
{
    QFETCH(QByteArray, fault);
    QFETCH(Answer, answer);
    QFETCH(int, sent);
    auto rule = m_school->tenant->faults().on("POST", "/$batch");
    if (fault == "dropAfter")
        rule.dropAfter();
    else if (fault == "dropBefore")
        rule.dropBefore();
    else if (fault == "truncate")
        rule.truncate();
    else if (fault == "garbage")
        rule.garbage();
    else if (fault == "html")
        rule.html();
    else if (fault == "500")
        rule.actThenAnswer(500);
    else if (fault == "redirect")
        rule.redirect("http://127.0.0.1:1/");
    else
        rule.answer(429, {}, {{"Retry-After", "1"}});
    const QList<DeviceId> ids = m_school->windows(5);
    const auto future = m_school->api.perform(ResetMode::FactoryWipe, false, ids);
    QTRY_VERIFY(future.isFinished());
    for (const ActionOutcome &outcome : future.result()) {
        QCOMPARE(outcome.answer, answer);
        QCOMPARE(m_school->tenant->destructiveRequests(outcome.device.toString()), sent);
    }
}

void TestGraphApi::listsThroughTrouble()
{
    m_school->tenant->faults().on("GET", "/managedDevices").after(1).times(1).answer(429, {}, {{"Retry-After", "0.2"}});
    m_school->tenant->faults().on("GET", "/managedDevices").after(3).times(1).truncate();
    const auto future = m_school->api.listDevices(this, [](std::vector<Device> &&) {});
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000);
    QVERIFY(future.result().complete);
    QCOMPARE(future.result().count, m_school->tenant->devices().size());
}

void TestGraphApi::saysWhereAListStopped()
{
    m_school->tenant->faults().on("GET", "/managedDevices").stopPagingAfter(2, 403);
    const auto future = m_school->api.listDevices(this, [](std::vector<Device> &&) {});
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result().complete);
    QCOMPARE(future.result().count, 200);
    QCOMPARE(future.result().stopped->kind, ErrorKind::Forbidden);
}

void TestGraphApi::keepsTheTokenToItself()
{
    Test::TestTenant elsewhere;
    m_school->tenant->faults().on("GET", "/managedDevices").foreignNextLink(elsewhere.url().toEncoded() + "/v1.0/me");
    const auto future = m_school->api.listDevices(this, [](std::vector<Device> &&) {});
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result().complete);
    QCOMPARE(future.result().stopped->kind, ErrorKind::ForeignAddress);
    QCOMPARE(elsewhere->requestCount("*", "/"), 0);
}

QTEST_GUILESS_MAIN(TestGraphApi)
#include "tst_graphapi.moc"
