// SPDX-License-Identifier: GPL-3.0-or-later
// A cloud that doesn't know a property which is asked for by $select.
#include "graphrig.h"
#include "scriptedserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Reslate;

namespace {

QByteArrayList selectOf(const QByteArray &target)
{
    QByteArray list = target.mid(target.indexOf("$select=") + 8);
    return list.left(list.indexOf('&') < 0 ? list.size() : list.indexOf('&')).split(',');
}

/// A Graph whose records lack some properties.
class OldCloud {
public:
    explicit OldCloud(QByteArrayList lacks)
        : m_lacks(std::move(lacks))
        , server([this](QTcpSocket &socket, const ScriptedServer::Request &request) { answer(socket, request); })
    {
    }

    int lists() const { return static_cast<int>(server.requests().size()); }

private:
    /// Empty: it knows them all.
    QByteArray refusalOf(const QByteArray &target) const
    {
        for (const QByteArray &name : selectOf(target)) {
            if (m_lacks.contains(name))
                return R"({"error":{"code":"BadRequest","message":"Parsing OData Select and Expand failed: )"
                       "Could not find a property named '"
                    + name + R"(' on type 'microsoft.graph.managedDevice'.","innerError":{"request-id":"r-1"}}})";
        }
        return {};
    }

    void answer(QTcpSocket &socket, const ScriptedServer::Request &request)
    {
        if (!request.target.endsWith("$batch")) {
            const QByteArray refusal = refusalOf(request.target);
            const QByteArray rows = R"({"value":[{"id":"one","deviceId":"entra-one"}]})";
            socket.write(ScriptedServer::answer(refusal.isEmpty() ? 200 : 400, refusal.isEmpty() ? rows : refusal));
            return;
        }
        QByteArrayList answers;
        const QJsonArray parts = QJsonDocument::fromJson(request.body).object()[QLatin1String("requests")].toArray();
        for (const auto &part : parts) {
            const QByteArray url = part.toObject()[QLatin1String("url")].toString().toUtf8();
            const QByteArray id = part.toObject()[QLatin1String("id")].toString().toUtf8();
            const QByteArray refusal = refusalOf(url);
            const QByteArray name = url.left(url.indexOf('?')).split('/').last();
            answers.append("{\"id\":\"" + id + "\",\"status\":" + (refusal.isEmpty() ? "200" : "400")
                + ",\"body\":" + (refusal.isEmpty() ? "{\"id\":\"" + name + "\"}" : refusal) + "}");
        }
        socket.write(ScriptedServer::answer(200, "{\"responses\":[" + answers.join(',') + "]}"));
    }

    QByteArrayList m_lacks;

public:
    ScriptedServer server;
};

enum class List { Devices, States, Entra, Traits };

QFuture<ListEnd> start(GraphApi &api, List list, QObject *context)
{
    switch (list) {
    case List::Devices:
        return api.listDevices(context, [](std::vector<Device> &&) {});
    case List::States:
        return api.listDeviceStates(context, [](std::vector<Device> &&) {});
    case List::Entra:
        return api.listEntraRecords(context, [](std::vector<EntraRecord> &&) {});
    case List::Traits:
        break;
    }
    return api.listTraits(context, [](std::vector<DeviceTraits> &&) {});
}

} // namespace

Q_DECLARE_METATYPE(List)

class TestFields final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksOnceMoreWithoutIt_data();
    void asksOnceMoreWithoutIt();
    void remembersItForTheSession();
    void endsWithoutWhatDecides();
    void keepsToOtherRefusals_data();
    void keepsToOtherRefusals();
    void readsByIdWithoutIt();
    void keepsRecordsApart();
};

void TestFields::asksOnceMoreWithoutIt_data()
{
    QTest::addColumn<List>("list");
    QTest::addColumn<QByteArrayList>("lacks");
    QTest::newRow("devices") << List::Devices << QByteArrayList {"managementState"};
    QTest::newRow("devices, two of them") << List::Devices << QByteArrayList {"managementState", "isEncrypted"};
    QTest::newRow("states") << List::States << QByteArrayList {"managementState"};
    QTest::newRow("Entra") << List::Entra << QByteArrayList {"trustType"};
    QTest::newRow("editions") << List::Traits << QByteArrayList {"skuFamily", "skuNumber"};
}

void TestFields::asksOnceMoreWithoutIt()
{
    QFETCH(List, list);
    QFETCH(QByteArrayList, lacks);
    OldCloud cloud(lacks);
    GraphRig rig(cloud.server.url());
    const auto future = start(rig.api, list, this);
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result().complete);
    QCOMPARE(future.result().count, 1);
    QStringList without;
    for (const QByteArray &name : std::as_const(lacks))
        without.append(QString::fromLatin1(name));
    QStringList said = future.result().without;
    said.sort();
    without.sort();
    QCOMPARE(said, without);
    QCOMPARE(cloud.lists(), static_cast<int>(lacks.size()) + 1);
    const QByteArrayList before = selectOf(cloud.server.requests().first().target);
    const QByteArrayList after = selectOf(cloud.server.requests().last().target);
    QCOMPARE(after.size(), before.size() - lacks.size()); // nothing else is given up
}

void TestFields::remembersItForTheSession()
{
    OldCloud cloud({"managementState"});
    GraphRig rig(cloud.server.url());
    for (const List list : {List::Devices, List::States, List::Devices}) {
        const auto future = start(rig.api, list, this);
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result().complete);
        QCOMPARE(future.result().without, QStringList(QStringLiteral("managementState")));
    }
    QCOMPARE(cloud.lists(), 4);
    // Two at once, of which neither knew it when it asked.
    GraphRig other(cloud.server.url());
    const auto one = start(other.api, List::Devices, this);
    const auto two = start(other.api, List::States, this);
    QTRY_VERIFY(one.isFinished() && two.isFinished());
    QVERIFY(one.result().complete && two.result().complete);
}

void TestFields::endsWithoutWhatDecides()
{
    OldCloud cloud({"deviceActionResults"});
    GraphRig rig(cloud.server.url());
    const auto future = start(rig.api, List::Devices, this);
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result().complete);
    QCOMPARE(future.result().stopped->kind, ErrorKind::Rejected);
    QVERIFY(future.result().stopped->message.contains(QLatin1String("deviceActionResults")));
    QVERIFY(future.result().without.isEmpty());
    QCOMPARE(cloud.lists(), 1);
}

void TestFields::keepsToOtherRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("another reason") << 400 << QByteArray("Invalid page size specified.");
    QTest::newRow("not asked for") << 400 << QByteArray("Could not find a property named 'joinType' on type 'x'.");
    QTest::newRow("another status") << 403
                                    << QByteArray("Could not find a property named 'managementState' on type 'x'.");
    QTest::newRow("only mentioned") << 400 << QByteArray("managementState is out of range.");
    QTest::newRow("still after it was left out")
        << 400 << QByteArray("Could not find a property named 'managementState' on type 'x'.");
}

void TestFields::keepsToOtherRefusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, message);
    ScriptedServer server([&](QTcpSocket &socket, const auto &) {
        socket.write(
            ScriptedServer::answer(status, "{\"error\":{\"code\":\"BadRequest\",\"message\":\"" + message + "\"}}"));
    });
    GraphRig rig(server.url());
    const auto future = start(rig.api, List::Devices, this);
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result().complete);
    const bool isAboutIt = status == 400 && message.contains("named 'managementState'");
    QCOMPARE(server.requests().size(), isAboutIt ? 2 : 1);
}

void TestFields::readsByIdWithoutIt()
{
    OldCloud cloud({"managementState"});
    GraphRig rig(cloud.server.url());
    QList<DeviceId> ids;
    for (int n = 0; n < 45; ++n)
        ids.append(DeviceId(QStringLiteral("device-%1").arg(n)));
    const auto future = rig.api.readDevices(ids);
    QTRY_VERIFY(future.isFinished());
    const QList<DeviceReading> readings = future.result();
    QCOMPARE(readings.size(), ids.size());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        QCOMPARE(readings[i].id, ids[i]);
        QCOMPARE(readings[i].state, DeviceReading::State::Found);
        QCOMPARE(readings[i].value.leaving, Leaving::Unknown);
    }
    QVERIFY(cloud.lists() <= 6);
}

/// That v1.0 doesn't know a property says nothing about beta, or about other records.
void TestFields::keepsRecordsApart()
{
    FieldMemory memory;
    const Fields one {"v1.0 managedDevice", "id,state?"};
    const Fields other {"beta managedDevice", "id,state?"};
    const Error error {.kind = ErrorKind::Rejected,
        .httpStatus = 400,
        .message = QStringLiteral("Could not find a property named 'state' on type 'x'.")};
    QCOMPARE(memory.filled("/x?{fields}&$top=1", one), QByteArray("/x?$select=id,state&$top=1"));
    QVERIFY(!memory.learn(one, "/x?$select=id", error)); // it wasn't asked for there
    QVERIFY(memory.learn(one, "/x?$select=id,state&$top=1", error));
    QCOMPARE(memory.filled("/x?{fields}&$top=1", one), QByteArray("/x?$select=id&$top=1"));
    QCOMPARE(memory.filled("/x?{fields}", other), QByteArray("/x?$select=id,state"));
    QCOMPARE(memory.filled("/x", one), QByteArray("/x"));
}

QTEST_GUILESS_MAIN(TestFields)
#include "tst_fields.moc"
