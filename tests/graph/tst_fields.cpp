// SPDX-License-Identifier: GPL-3.0-or-later
// A cloud that doesn't know a property which is asked for by $select.
#include "graphrig.h"
#include "scriptedserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Graph;

namespace {

QByteArrayList selectOf(const QByteArray &target)
{
    QByteArray list = target.mid(target.indexOf("$select=") + 8);
    return list.left(list.indexOf('&') < 0 ? list.size() : list.indexOf('&')).split(',');
}

/// What such a cloud says of the property; %1: its name.
using Words = QByteArray;
const Words named = "Parsing OData Select and Expand failed: Could not find a property named '%1' on type "
                    "'microsoft.graph.managedDevice'.";

/// A Graph whose records lack some properties.
class OldCloud {
public:
    explicit OldCloud(QByteArrayList lacks, Words words = named)
        : m_lacks(std::move(lacks))
        , m_words(std::move(words))
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
                return R"({"error":{"code":"BadRequest","message":")" + QByteArray(m_words).replace("%1", name)
                    + R"(","innerError":{"request-id":"r-1"}}})";
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
    Words m_words;

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
    void needsNoWords_data();
    void needsNoWords();
    void readsByIdWithoutWords();
    void givesUpWhatWasNotAtFault();
    void forgetsNothingThatWorked();
    void comesToAnEnd();
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
    QCOMPARE(cloud.lists(), 2); // once more without all that can be missing, which doesn't help
}

void TestFields::keepsToOtherRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("requests");
    QTest::newRow("another reason") << 400 << QByteArray("Invalid page size specified.") << 2;
    QTest::newRow("not asked for") << 400 << QByteArray("Could not find a property named 'joinType' on type 'x'.") << 2;
    QTest::newRow("another status") << 403
                                    << QByteArray("Could not find a property named 'managementState' on type 'x'.")
                                    << 1;
    QTest::newRow("only mentioned") << 400 << QByteArray("managementState is out of range.") << 2;
    QTest::newRow("still after it was left out")
        << 400 << QByteArray("Could not find a property named 'managementState' on type 'x'.") << 3;
}

void TestFields::keepsToOtherRefusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, message);
    QFETCH(int, requests);
    ScriptedServer server([&](QTcpSocket &socket, const auto &) {
        socket.write(
            ScriptedServer::answer(status, "{\"error\":{\"code\":\"BadRequest\",\"message\":\"" + message + "\"}}"));
    });
    GraphRig rig(server.url());
    const auto future = start(rig.api, List::Devices, this);
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result().complete);
    QVERIFY(future.result().without.isEmpty()); // nothing is given up for what is about something else
    QCOMPARE(server.requests().size(), requests);
}

void TestFields::needsNoWords_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("no name") << QByteArray("Parsing Select and Expand failed.");
    QTest::newRow("another syntax") << QByteArray(
        "Parsing OData Select and Expand failed: Syntax error at position 41 in 'id,managementState'.");
    QTest::newRow("Intune's") << QByteArray(
        R"({\r\n  \"_version\": 3,\r\n  \"Message\": \"An error has occurred - Operation ID (for customer support): )"
        R"(00000000-0000-0000-0000-000000000000 - Activity ID: 1e390405-8272-b072-11f3-4f7ec9ecdf1a - Url: )"
        R"(https://fef.msua04.manage.microsoft.com/x?$select=id,managementState\",\r\n  \"CustomApiErrorPhrase\": \"\",)"
        R"(\r\n  \"RetryAfter\": null}))");
    QTest::newRow("German") << QByteArray("Die Eigenschaft \u201E%1\u201C ist nicht bekannt.");
    QTest::newRow("nothing") << QByteArray();
}

void TestFields::needsNoWords()
{
    QFETCH(QByteArray, words);
    for (const List list : {List::Devices, List::States, List::Entra, List::Traits}) {
        const QByteArray lacks = list == List::Entra ? "trustType"
            : list == List::Traits                   ? "skuNumber"
                                                     : "managementState";
        OldCloud cloud({lacks}, words);
        GraphRig rig(cloud.server.url());
        for (const int requests : {2, 3}) { // remembered
            const auto future = start(rig.api, list, this);
            QTRY_VERIFY(future.isFinished());
            QVERIFY(future.result().complete);
            QVERIFY(future.result().without.contains(QString::fromLatin1(lacks)));
            QCOMPARE(cloud.lists(), requests);
        }
        const QByteArrayList asked = selectOf(cloud.server.requests().last().target);
        QVERIFY(!asked.contains(lacks));
        QVERIFY(asked.contains("id"));
    }
}

void TestFields::readsByIdWithoutWords()
{
    OldCloud cloud({"managementState"}, "Parsing Select and Expand failed.");
    GraphRig rig(cloud.server.url());
    const auto future = rig.api.readDevices({DeviceId(QStringLiteral("a")), DeviceId(QStringLiteral("b"))});
    QTRY_VERIFY(future.isFinished());
    const QList<DeviceReading> readings = future.result();
    for (const DeviceReading &reading : readings) {
        QCOMPARE(reading.state, DeviceReading::State::Found);
        QCOMPARE(reading.value.leaving, Leaving::Unknown); // not known is never "nothing is pending"
        QCOMPARE(reading.value.ownership, Ownership::Unknown);
    }
    QCOMPARE(cloud.lists(), 2);
}

/// One device whose id the service refuses costs the others nothing.
void TestFields::givesUpWhatWasNotAtFault()
{
    ScriptedServer server([&](QTcpSocket &socket, const auto &) {
        const QByteArray refusal = R"({"error":{"code":"BadRequest","message":"Resource ID is malformed."}})";
        socket.write(ScriptedServer::answer(200, R"({"responses":[{"id":"1","status":400,"body":)" + refusal + "}]}"));
    });
    GraphRig rig(server.url());
    const auto future = rig.api.readDevices({DeviceId(QStringLiteral("odd"))});
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().first().state, DeviceReading::State::Unreadable);
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().last().body.contains("deviceActionResults"));
    QVERIFY(!server.requests().last().body.contains("managementState"));
    server.setScript(
        [](QTcpSocket &socket, const auto &) { socket.write(ScriptedServer::answer(200, R"({"value":[]})")); });
    const auto list = rig.api.listDevices(this, [](std::vector<Device> &&) {});
    QTRY_VERIFY(list.isFinished());
    QVERIFY(list.result().without.isEmpty());
    QVERIFY(server.requests().last().target.contains("managementState"));
}

/// Once all properties were answered, a refusal that quotes none is about something else.
void TestFields::forgetsNothingThatWorked()
{
    FieldMemory memory;
    const Fields fields {"x", "id,state?"};
    const Error error {.kind = ErrorKind::Rejected, .httpStatus = 400, .message = QStringLiteral("Bad request.")};
    memory.accept(fields, "/x?$select=id,state");
    QVERIFY(!memory.learn(fields, "/x?$select=id,state", error));
    QVERIFY(memory.leftOut(fields).isEmpty());
}

/// However strangers' calls come in between.
void TestFields::comesToAnEnd()
{
    FieldMemory memory;
    const Fields fields {"x", "id,state?,owner?"};
    const Error error {.kind = ErrorKind::Rejected, .httpStatus = 400, .message = QStringLiteral("Bad request.")};
    int again = 0;
    while (again < 1000 && memory.learn(fields, "/x?$select=id,state,owner", error)) {
        QVERIFY(!memory.learn(fields, "/x?$select=id", error)); // another call's end
        ++again;
    }
    QVERIFY(again > 0);
    QVERIFY(again < 100);
    QVERIFY(memory.leftOut(fields).isEmpty());
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
