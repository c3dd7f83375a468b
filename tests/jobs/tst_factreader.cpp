// SPDX-License-Identifier: GPL-3.0-or-later
// Which way the facts are read, and what counts as gone.
#include "core/async.h"
#include "fakeclock.h"
#include "graph/graphapi.h"
#include "graph/transport/graphclient.h"
#include "jobs/proof/factreader.h"
#include "testtenant.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;
using namespace std::chrono_literals;

namespace {

TenantOptions smallPages()
{
    TenantOptions options = TestTenant::quick(300);
    options.pageSize = 100;
    return options;
}

struct ReaderRig {
    ReaderRig()
        : tenant(smallPages())
        , token(tenant.token())
        , client(Endpoints {.graph = tenant.url(), .login = tenant.url()}, token, clock)
        , api(client)
        , reader(std::make_unique<FactReader>(api, clock))
        , devices(tenant->devices())
    {
    }

    QList<DeviceId> ids(int n) const
    {
        QList<DeviceId> list;
        for (int i = 0; i < n; ++i)
            list.append(DeviceId(devices.at(i).id));
        return list;
    }

    /// Starts a reading; end is filled when it is over.
    void read(const QList<DeviceId> &list, FactReader::Depth depth = FactReader::Depth::Whole)
    {
        end.reset();
        found.clear();
        const auto portion = [this](const QList<Device> &part, const QDateTime &asOf) {
            found += part;
            oldest = asOf;
        };
        whenReady(reader->readDevices(list, depth, &context, portion), &context,
            [this](const DeviceFactsEnd &ended) { end = ended; });
    }
    void readJoins(const QList<EntraDeviceId> &list)
    {
        joins.reset();
        whenReady(reader->readJoins(list), &context, [this](const JoinFacts &facts) { joins = facts; });
    }
    bool turn(const std::function<bool()> &done)
    {
        clock.advance(1s);
        return done();
    }

    TestTenant tenant;
    FakeClock clock {QDateTime::currentDateTimeUtc()};
    FixedToken token;
    GraphClient client;
    GraphApi api;
    std::unique_ptr<FactReader> reader;
    QList<TenantDevice> devices;
    QObject context;
    QList<Device> found;
    QDateTime oldest;
    std::optional<DeviceFactsEnd> end;
    std::optional<JoinFacts> joins;
};

} // namespace

class FactReaderTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsFewByTheirIds()
    {
        ReaderRig rig;
        const QDateTime begin = rig.clock.now();
        rig.read(rig.ids(40));
        QTRY_VERIFY(rig.end.has_value());
        QCOMPARE(rig.found.size(), 40);
        QCOMPARE(rig.oldest, begin);
        QCOMPARE(rig.tenant->batchCount(), 2);
        QCOMPARE(rig.tenant->requestCount("GET", "/managedDevices?"), 0);
    }

    void readsManyByPages_data()
    {
        QTest::addColumn<bool>("whole");
        QTest::newRow("whole") << true;
        QTest::newRow("state") << false;
    }
    void readsManyByPages()
    {
        QFETCH(bool, whole);
        ReaderRig rig;
        rig.read(rig.ids(100), whole ? FactReader::Depth::Whole : FactReader::Depth::State);
        QTRY_VERIFY(rig.end.has_value());
        QCOMPARE(rig.found.size(), 100); // the asked ones only
        QCOMPARE(rig.tenant->batchCount(), 0);
        QCOMPARE(rig.tenant->requestCount("GET", "/managedDevices?"), 3);
        QCOMPARE(rig.found.constFirst().platform != Platform::Unknown, whole);
        QVERIFY(!rig.found.constFirst().serialNumber.isEmpty());
    }

    void learnsHowManyPagesThereAre()
    {
        ReaderRig rig;
        rig.read(rig.ids(60)); // three batches against a guess of two pages
        QTRY_VERIFY(rig.end.has_value());
        QCOMPARE(rig.tenant->requestCount("GET", "/managedDevices?"), 3);
        rig.read(rig.ids(60)); // three batches against three pages
        QTRY_VERIFY(rig.end.has_value());
        QCOMPARE(rig.tenant->requestCount("GET", "/managedDevices?"), 3);
        QCOMPARE(rig.tenant->batchCount(), 3);
        rig.read(rig.ids(61));
        QTRY_VERIFY(rig.end.has_value());
        QCOMPARE(rig.tenant->requestCount("GET", "/managedDevices?"), 6);
    }

    void readsByTheirIdsWhatAnEndlessListHides()
    {
        ReaderRig rig;
        rig.tenant->faults()
            .on("GET", "/managedDevices?")
            .answer(200,
                R"({"@odata.nextLink":"/v1.0/deviceManagement/managedDevices?$skiptoken=x","value":[{"id":"x"}]})");
        rig.read(rig.ids(60));
        QTRY_VERIFY(rig.end.has_value());
        QCOMPARE(rig.found.size(), 60);
        QVERIFY(rig.end->gone.isEmpty() && rig.end->unreadable.isEmpty());
        QVERIFY(rig.tenant->requestCount("GET", "/managedDevices?") <= 3);
    }

    void goneIsWhatTheServiceSaysOfTheIdItself()
    {
        ReaderRig rig;
        rig.tenant->removeDevice(rig.devices.at(0).id);
        rig.tenant->removeDevice(rig.devices.at(5).id);
        for (const int n : {20, 100}) { // by ids, by pages
            rig.read(rig.ids(n));
            QTRY_VERIFY(rig.end.has_value());
            QCOMPARE(rig.found.size(), n - 2);
            QCOMPARE(rig.end->gone.size(), 2);
            QVERIFY(rig.end->gone.contains(DeviceId(rig.devices.at(0).id)));
            QVERIFY(rig.end->unreadable.isEmpty());
        }
    }

    void aListThatForgetsADeviceIsNotBelieved()
    {
        ReaderRig rig;
        rig.tenant->faults().on("GET", "/managedDevices?").answer(200, "{\"value\":[]}");
        rig.read(rig.ids(100));
        QTRY_VERIFY(rig.end.has_value());
        QCOMPARE(rig.found.size(), 100);
        QVERIFY(rig.end->gone.isEmpty());
        QCOMPARE(rig.tenant->batchCount(), 5);
    }

    void aListThatStoppedSaysNothingOfTheRest()
    {
        ReaderRig rig;
        rig.tenant->removeDevice(rig.devices.at(0).id);
        rig.tenant->faults().on("GET", "/managedDevices?").stopPagingAfter(1);
        rig.read(rig.ids(300));
        QTRY_VERIFY(rig.turn([&] { return rig.end.has_value(); }));
        QVERIFY(rig.end->gone.isEmpty());
        QVERIFY(rig.end->error.has_value());
        QCOMPARE(rig.found.size(), 100);
        QCOMPARE(rig.found.size() + rig.end->unreadable.size(), 300);
    }

    void aFailureIsNotGone()
    {
        ReaderRig rig;
        rig.tenant->faults().on("GET", "/managedDevices/").answerInner(500);
        rig.read(rig.ids(10));
        QTRY_VERIFY(rig.turn([&] { return rig.end.has_value(); }));
        QVERIFY(rig.end->gone.isEmpty());
        QCOMPARE(rig.end->unreadable.size(), 10);
        QCOMPARE(rig.end->error->kind, ErrorKind::ServiceFailed);
    }

    void nothingToReadEndsToo()
    {
        ReaderRig rig;
        rig.read({});
        rig.readJoins({EntraDeviceId()});
        QTRY_VERIFY(rig.end.has_value());
        QTRY_VERIFY(rig.joins.has_value());
        QVERIFY(!rig.joins->error);
    }

    void readsJoins_data()
    {
        QTest::addColumn<int>("n");
        QTest::newRow("by ids") << 40;
        QTest::newRow("by pages") << 100;
    }
    void readsJoins()
    {
        QFETCH(int, n);
        ReaderRig rig;
        QList<EntraDeviceId> ids {EntraDeviceId(QStringLiteral("33333333-0000-4000-8000-000000000009"))};
        QHash<EntraDeviceId, QString> joins;
        for (const TenantDevice &device : std::as_const(rig.devices)) {
            if (!device.trustType.isEmpty() && ids.size() < n) {
                ids.append(EntraDeviceId(device.entraDeviceId));
                joins.insert(ids.constLast(), device.trustType);
            }
        }
        rig.readJoins(ids);
        QTRY_VERIFY(rig.joins.has_value());
        QVERIFY(!rig.joins->error);
        QCOMPARE(rig.joins->missing, (QSet<EntraDeviceId> {ids.constFirst()}));
        QCOMPARE(rig.joins->found.size() + rig.joins->doubtful.size(), joins.size());
        for (const EntraRecord &record : std::as_const(rig.joins->found))
            QCOMPARE(record.join == JoinState::EntraJoined, joins.value(record.deviceId) == QLatin1String("AzureAd"));
    }

    void twoRecordsOfOneIdAreDoubtful_data()
    {
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<RecordState>("state");
        QTest::newRow("two records") << QByteArray("44444444-0000-4000-8000-000000000002") << RecordState::Doubtful;
        QTest::newRow("one, listed twice")
            << QByteArray("44444444-0000-4000-8000-000000000001") << RecordState::Present;
    }
    void twoRecordsOfOneIdAreDoubtful()
    {
        QFETCH(QByteArray, second);
        QFETCH(RecordState, state);
        ReaderRig rig;
        QList<EntraDeviceId> ids;
        for (int i = 0; i < 60; ++i)
            ids.append(EntraDeviceId(rig.devices.at(i).entraDeviceId));
        const auto entry = [&ids](const QByteArray &objectId) -> QByteArray {
            return "{'id':'" + objectId + "','trustType':'AzureAd','deviceId':'" + ids.constFirst().toString().toUtf8()
                + "'}";
        };
        const QByteArray record = QByteArray(
            "{'value':[" + entry("44444444-0000-4000-8000-000000000001") + "," + entry(second) + "]}")
                                      .replace('\'', '"');
        rig.tenant->faults().on("GET", "/devices?").answer(200, record);
        rig.readJoins(ids);
        QTRY_VERIFY(rig.joins.has_value());
        Device device;
        device.entraDeviceId = ids.constFirst();
        rig.joins->addTo(device, ids.constFirst());
        QCOMPARE(device.entraState, state);
        QCOMPARE(joinState(device) == JoinState::Unknown, state == RecordState::Doubtful);
    }

    void joinsOfAListThatStoppedAreNotKnown()
    {
        ReaderRig rig;
        QList<EntraDeviceId> ids;
        for (int i = 0; i < 60; ++i)
            ids.append(EntraDeviceId(rig.devices.at(i).entraDeviceId));
        rig.tenant->faults().on("GET", "/devices?").answer(500);
        rig.readJoins(ids);
        QTRY_VERIFY(rig.turn([&] { return rig.joins.has_value(); }));
        QVERIFY(rig.joins->error.has_value());
        Device device;
        device.entraDeviceId = ids.constFirst();
        rig.joins->addTo(device, ids.constFirst());
        QCOMPARE(device.entraState, RecordState::Unreadable);
    }

    void aRecordThatCantBeUsedCostsNobodyElse()
    {
        ReaderRig rig;
        QList<EntraDeviceId> ids;
        for (const TenantDevice &device : std::as_const(rig.devices)) {
            if (!device.trustType.isEmpty() && ids.size() < 60)
                ids.append(EntraDeviceId(device.entraDeviceId));
        }
        rig.tenant->faults().on("GET", "/devices?").answer(200, R"({"value":[{"id":"1","trustType":"AzureAd"}]})");
        rig.tenant->faults().on("GET", "/managedDevices?").answer(200, R"({"value":[{"id":7}]})");
        rig.readJoins(ids);
        QTRY_VERIFY(rig.turn([&] { return rig.joins.has_value(); }));
        QVERIFY(!rig.joins->error);
        QCOMPARE(rig.joins->found.size() + rig.joins->doubtful.size(), 60);
        rig.read(rig.ids(100));
        QTRY_VERIFY(rig.turn([&] { return rig.end.has_value(); }));
        QCOMPARE(rig.found.size(), 100);
        QVERIFY(!rig.end->error);
        rig.read(rig.ids(100)); // and the list isn't taken again
        QTRY_VERIFY(rig.turn([&] { return rig.end.has_value(); }));
        QCOMPARE(rig.found.size(), 100);
        QCOMPARE(rig.tenant->requestCount("GET", "/managedDevices?"), 1);
    }

    void callsNobodyWhoIsGone()
    {
        ReaderRig rig;
        auto context = std::make_unique<QObject>();
        bool called = false;
        const QFuture<DeviceFactsEnd> ending = rig.reader->readDevices(rig.ids(100), FactReader::Depth::Whole,
            context.get(), [&](const QList<Device> &, const QDateTime &) { called = true; });
        context.reset();
        QTRY_VERIFY(ending.isFinished());
        QVERIFY(!called);
        const QFuture<DeviceFactsEnd> orphan = rig.reader->readDevices(rig.ids(40), FactReader::Depth::Whole,
            &rig.context, [&](const QList<Device> &, const QDateTime &) { called = true; });
        rig.reader.reset();
        QTRY_VERIFY(orphan.isFinished());
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(FactReaderTest)
#include "tst_factreader.moc"
