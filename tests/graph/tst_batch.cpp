// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphrig.h"
#include "scriptedserver.h"

#include <QTest>

using namespace Reslate;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Answer = ActionOutcome::Answer;

namespace {

DeviceId device(int n)
{
    return DeviceId(QStringLiteral("device-%1").arg(n));
}

QList<DeviceId> devices(int count)
{
    QList<DeviceId> ids;
    for (int n = 1; n <= count; ++n)
        ids.append(device(n));
    return ids;
}

QByteArray envelope(const QByteArray &responses)
{
    return ScriptedServer::answer(200, "{\"responses\":[" + responses + "]}");
}

/// A failure names its error as Graph does, unless more says otherwise.
QByteArray part(int id, int status, QByteArray more = {})
{
    if (status >= 400 && !more.contains("\"body\":"))
        more += ",\"body\":{\"error\":{\"code\":\"\",\"message\":\"\"}}";
    return "{\"id\":\"" + QByteArray::number(id) + "\",\"status\":" + QByteArray::number(status) + more + "}";
}

QByteArray found(int id, int n)
{
    return part(id, 200, ",\"body\":{\"id\":\"device-" + QByteArray::number(n) + "\"}");
}

} // namespace

class TestBatch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsTheRightOrder_data();
    void sendsTheRightOrder();
    void asksAgainWhenTheFirstByteLeaves();
    void meetsAChallengeOfItsParts();
    void sortsAnswers();
    void answers_data();
    void answers();
    void outerFailures_data();
    void onlyGraphSaysThatARecordIsGone_data();
    void onlyGraphSaysThatARecordIsGone();
    void outerFailures();
    void anInnerWaitHoldsTheClient();
    void repeatsReadsByPart();
    void readsManyInOrder();
    void tellsGoneFromUnreadable();
    void readsEntraRecords();
    void countsGroups();
    void refusesWhatIsNoBatch();
};

void TestBatch::sendsTheRightOrder_data()
{
    QTest::addColumn<ResetMode>("mode");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("request");
    const auto wipe = [](const QByteArray &body) {
        return "{\"body\":{" + body
            + "},\"headers\":{\"Content-Type\":\"application/json\"},\"id\":\"1\",\"method\":\"POST\","
            + "\"url\":\"/deviceManagement/managedDevices/device-1/wipe\"}";
    };
    const auto plain = [](const QByteArray &name) {
        return "{\"id\":\"1\",\"method\":\"POST\",\"url\":\"/deviceManagement/managedDevices/device-1/" + name + "\"}";
    };
    const QByteArray v1("/v1.0/$batch");
    QTest::newRow("Autopilot Reset") << ResetMode::AutopilotReset << v1
                                     << wipe("\"keepEnrollmentData\":true,\"keepUserData\":false");
    QTest::newRow("keep account") << ResetMode::WipeKeepAccount << v1
                                  << wipe("\"keepEnrollmentData\":true,\"keepUserData\":true");
    QTest::newRow("factory wipe") << ResetMode::FactoryWipe << v1
                                  << wipe("\"keepEnrollmentData\":false,\"keepUserData\":false");
    QTest::newRow("protected wipe")
        << ResetMode::ProtectedWipe << QByteArray("/beta/$batch")
        << wipe("\"keepEnrollmentData\":false,\"keepUserData\":false,\"useProtectedWipe\":true");
    QTest::newRow("retire") << ResetMode::Retire << v1 << plain("retire");
    QTest::newRow("sync") << ResetMode::Sync << v1 << plain("syncDevice");
    QTest::newRow("restart") << ResetMode::Restart << v1 << plain("rebootNow");
    QTest::newRow("fresh start") << ResetMode::FreshStart << v1
                                 << QByteArray("{\"body\":{\"keepUserData\":true},\"headers\":{\"Content-"
                                               "Type\":\"application/json\"},\"id\":\"1\","
                                               "\"method\":\"POST\",\"url\":\"/deviceManagement/"
                                               "managedDevices/device-1/cleanWindowsDevice\"}");
    QTest::newRow("delete")
        << ResetMode::DeleteIntune << v1
        << QByteArray("{\"id\":\"1\",\"method\":\"DELETE\",\"url\":\"/deviceManagement/managedDevices/device-1\"}");
}

void TestBatch::sendsTheRightOrder()
{
    QFETCH(ResetMode, mode);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, request);
    ScriptedServer server([](QTcpSocket &socket, const auto &) { socket.write(envelope(part(1, 204))); });
    GraphRig rig(server.url());
    const auto future = rig.api.perform(mode, true, {device(1)});
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().first().answer, Answer::Accepted);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().target, target);
    QCOMPARE(server.requests().first().header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(server.requests().first().body, QByteArray("{\"requests\":[" + request + "]}"));
}

/// Connecting takes its time, and what was wanted when it began may not be any more.
void TestBatch::asksAgainWhenTheFirstByteLeaves()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) { socket.write(envelope(part(1, 204))); });
    GraphRig rig(server.url());
    int asked = 0;
    const auto future = rig.api.perform(ResetMode::FactoryWipe, false, {device(1)}, [&asked] { return ++asked < 2; });
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(asked, 2);
    QCOMPARE(future.result().first().answer, Answer::Refused);
    QCOMPARE(future.result().first().error->kind, ErrorKind::Canceled);
    QCOMPARE(server.requests().size(), 0); // none came whole
    const auto again = rig.api.perform(ResetMode::FactoryWipe, false, {device(1)}, [] { return true; });
    QTRY_VERIFY(again.isFinished());
    QCOMPARE(again.result().first().answer, Answer::Accepted);
    QCOMPARE(server.requests().size(), 1);
}

/// A workload behind Graph may ask for claims where Graph itself is content (graph.md §9).
void TestBatch::meetsAChallengeOfItsParts()
{
    const QByteArray challenge = R"(Bearer realm=\"\", error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\")";
    const auto refusal = [&challenge](int id) {
        return "{\"id\":\"" + QByteArray::number(id) + "\",\"status\":401,\"headers\":{\"WWW-Authenticate\":\""
            + challenge + "\"},\"body\":{\"error\":{\"code\":\"InvalidAuthenticationToken\",\"message\":\"\"}}}";
    };
    ScriptedServer server;
    int refusals = 1;
    server.setScript([&](QTcpSocket &socket, const auto &) {
        if (server.requests().size() == 1)
            socket.write(envelope(refusal(1) + ',' + part(2, 204) + ',' + refusal(3)));
        else if (refusals > 1)
            socket.write(envelope(refusal(1)));
        else
            socket.write(envelope(part(1, 204) + ',' + part(2, 204)));
    });
    GraphRig rig(server.url(), {"token-1", "token-2", "token-3"});
    const auto future = rig.api.perform(ResetMode::FactoryWipe, false, devices(3));
    QTRY_VERIFY((rig.clock.advance(std::chrono::milliseconds(1)), future.isFinished()));
    for (const ActionOutcome &outcome : future.result())
        QCOMPARE(outcome.answer, Answer::Accepted);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().last().header("Authorization"), QByteArray("Bearer token-2"));
    QVERIFY(!server.requests().last().body.contains("device-2"));
    QVERIFY(server.requests().last().body.contains("device-1") && server.requests().last().body.contains("device-3"));
    QCOMPARE(rig.tokens.refusals, QList<QByteArray> {"token-1"});
    QVERIFY(rig.tokens.lastChallenge.contains("eyJhIjoxfQ=="));

    refusals = 2; // no second time, whatever the service says
    const auto again = rig.api.perform(ResetMode::FactoryWipe, false, {device(7)});
    QTRY_VERIFY((rig.clock.advance(std::chrono::milliseconds(1)), again.isFinished()));
    QCOMPARE(server.requests().size(), 4);
    QCOMPARE(again.result().first().error->kind, ErrorKind::SignInRequired);
    QCOMPARE(again.result().first().answer, Answer::Refused);
}

void TestBatch::sortsAnswers()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) {
        socket.write(envelope(part(3, 404) + ',' + part(1, 204) + ',' + part(99, 500) + ',' + part(2, 403)));
    });
    GraphRig rig(server.url());
    const auto future = rig.api.perform(ResetMode::FactoryWipe, false, devices(3));
    QTRY_VERIFY(future.isFinished());
    const QList<ActionOutcome> outcomes = future.result();
    QCOMPARE(outcomes.size(), 3);
    QCOMPARE(outcomes[0].device, device(1));
    QCOMPARE(outcomes[0].answer, Answer::Accepted);
    QCOMPARE(outcomes[1].error->kind, ErrorKind::Forbidden);
    QCOMPARE(outcomes[2].device, device(3));
    QCOMPARE(outcomes[2].error->kind, ErrorKind::NotFound);
}

void TestBatch::answers_data()
{
    QTest::addColumn<QByteArray>("responses");
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("retryAfter");
    const auto row = [](const char *name, const QByteArray &responses, Answer answer, ErrorKind kind, int wait = 0) {
        QTest::newRow(name) << responses << answer << kind << wait;
    };
    const QByteArray intuneWait = ",\"body\":{\"error\":{\"code\":\"TooManyRequests\",\"message\":\"{"
                                  "\\\"RetryAfter\\\":9,\\\"Message\\\":\\\"m\\\"}\"}}";
    row("throttled", part(1, 429, ",\"headers\":{\"retry-after\":\"7\"}"), Answer::Refused, ErrorKind::Throttled, 7000);
    row("throttled, number", part(1, 429, ",\"headers\":{\"Retry-After\":2.5}"), Answer::Refused, ErrorKind::Throttled,
        2500);
    row("throttled, in the body", part(1, 429, intuneWait), Answer::Refused, ErrorKind::Throttled, 9000);
    row("busy", part(1, 503, ",\"headers\":{\"Retry-After\":\"3\"}"), Answer::Unknown, ErrorKind::OutcomeUnknown, 3000);
    row("503", part(1, 503), Answer::Unknown, ErrorKind::OutcomeUnknown);
    row("500", part(1, 500), Answer::Unknown, ErrorKind::OutcomeUnknown);
    row("504", part(1, 504), Answer::Unknown, ErrorKind::OutcomeUnknown);
    row("400", part(1, 400), Answer::Rejected, ErrorKind::Rejected);
    row("401", part(1, 401), Answer::Refused, ErrorKind::SignInRequired);
    row("403", part(1, 403), Answer::Rejected, ErrorKind::Forbidden);
    row("409", part(1, 409), Answer::Rejected, ErrorKind::Conflict);
    row("approval, 403", part(1, 403, ",\"body\":{\"error\":{\"code\":\"ApprovalRequired\",\"message\":\"x\"}}"),
        Answer::Rejected, ErrorKind::ApprovalRequired);
    row("approval, 412",
        part(1, 412, ",\"body\":{\"error\":{\"code\":\"BadRequest\",\"message\":\"x-msft-approval-code: 1\"}}"),
        Answer::Rejected, ErrorKind::ApprovalRequired);
    row("missing", part(2, 204), Answer::Unknown, ErrorKind::OutcomeUnknown);
    row("nothing", {}, Answer::Unknown, ErrorKind::OutcomeUnknown);
    row("twice and different", part(1, 204) + ',' + part(1, 404), Answer::Unknown, ErrorKind::OutcomeUnknown);
    row("id as a number", "{\"id\":1,\"status\":204}", Answer::Unknown, ErrorKind::OutcomeUnknown);
    row("status as text", "{\"id\":\"1\",\"status\":\"204\"}", Answer::Unknown, ErrorKind::OutcomeUnknown);
    row("no status", "{\"id\":\"1\"}", Answer::Unknown, ErrorKind::OutcomeUnknown);
}

void TestBatch::answers()
{
    QFETCH(QByteArray, responses);
    QFETCH(Answer, answer);
    QFETCH(ErrorKind, kind);
    QFETCH(int, retryAfter);
    ScriptedServer server([responses](QTcpSocket &socket, const auto &) { socket.write(envelope(responses)); });
    GraphRig rig(server.url());
    const auto future = rig.api.perform(ResetMode::AutopilotReset, false, {device(1)});
    QTRY_VERIFY(future.isFinished());
    const ActionOutcome outcome = future.result().first();
    QCOMPARE(outcome.answer, answer);
    QCOMPARE(outcome.error->kind, kind);
    QCOMPARE(outcome.retryAfter, milliseconds(retryAfter));
    rig.clock.advance(std::chrono::hours(1));
    QCoreApplication::processEvents();
    QCOMPARE(server.requests().size(), 1); // never by itself
}

void TestBatch::outerFailures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, const QByteArray &bytes, Answer answer, ErrorKind kind) {
        QTest::newRow(name) << bytes << answer << kind;
    };
    const QByteArray error = "{\"error\":{\"code\":\"x\",\"message\":\"y\",\"innerError\":{\"request-id\":\"r\"}}}";
    const auto answer = ScriptedServer::answer;
    row("429", answer(429, error, "Retry-After: 4\r\n"), Answer::Refused, ErrorKind::Throttled);
    row("503 with a time", answer(503, error, "Retry-After: 4\r\n"), Answer::Unknown, ErrorKind::OutcomeUnknown);
    row("503", answer(503, error, {}), Answer::Unknown, ErrorKind::OutcomeUnknown);
    row("500", answer(500, error, {}), Answer::Unknown, ErrorKind::OutcomeUnknown);
    row("403", answer(403, error, {}), Answer::Refused, ErrorKind::Forbidden);
    row("400", answer(400, error, {}), Answer::Rejected, ErrorKind::Rejected);
    row("404 by somebody else", answer(404, "<html>", {}), Answer::Unknown, ErrorKind::OutcomeUnknown);
    row("HTML", answer(200, "<html>Sign in</html>", {}), Answer::Unknown, ErrorKind::OutcomeUnknown);
    row("truncated", answer(200, "{\"responses\":[", {}), Answer::Unknown, ErrorKind::OutcomeUnknown);
    row("empty", answer(200, {}, {}), Answer::Unknown, ErrorKind::OutcomeUnknown);
    row("no answer", {}, Answer::Unknown, ErrorKind::OutcomeUnknown);
}

void TestBatch::onlyGraphSaysThatARecordIsGone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<DeviceReading::State>("state");
    const auto inner = [](const QByteArray &body) {
        return ScriptedServer::answer(200, "{\"responses\":[{\"id\":\"1\",\"status\":404,\"body\":" + body + "}]}");
    };
    const QByteArray error = "{\"error\":{\"code\":\"NotFound\",\"message\":\"y\"}}";
    using State = DeviceReading::State;
    QTest::newRow("Graph, of the record") << inner(error) << State::Gone;
    QTest::newRow("a page, of the record") << inner("\"<html>\"") << State::Unreadable;
    QTest::newRow("a page, of the batch") << ScriptedServer::answer(404, "<html>") << State::Unreadable;
    QTest::newRow("Graph, of the batch") << ScriptedServer::answer(404, error) << State::Unreadable;
}

void TestBatch::onlyGraphSaysThatARecordIsGone()
{
    QFETCH(QByteArray, bytes);
    QFETCH(DeviceReading::State, state);
    ScriptedServer server([bytes](QTcpSocket &socket, const auto &) { socket.write(bytes); });
    GraphRig rig(server.url());
    std::optional<DeviceReading::State> seen;
    const QList<DeviceId> ids {DeviceId(QStringLiteral("4c1ae5f4-5d9c-4ea2-8e5c-111111111111"))};
    whenReady(rig.api.readDevices(ids), this, [&seen](const QList<DeviceReading> &all) { seen = all.first().state; });
    QTRY_VERIFY(seen);
    QCOMPARE(*seen, state);
}

void TestBatch::outerFailures()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Answer, answer);
    QFETCH(ErrorKind, kind);
    ScriptedServer server([bytes](QTcpSocket &socket, const auto &) {
        socket.write(bytes);
        socket.disconnectFromHost();
    });
    GraphRig rig(server.url());
    const auto future = rig.api.perform(ResetMode::FactoryWipe, false, devices(20));
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().size(), 20);
    for (const ActionOutcome &outcome : future.result()) {
        QCOMPARE(outcome.answer, answer);
        QCOMPARE(outcome.error->kind, kind);
    }
    rig.clock.advance(seconds(60));
    QCoreApplication::processEvents();
    QCOMPARE(server.requests().size(), 1);
}

void TestBatch::anInnerWaitHoldsTheClient()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) {
        socket.write(envelope(part(1, 204) + ',' + part(2, 429, ",\"headers\":{\"Retry-After\":\"8\"}")));
    });
    GraphRig rig(server.url());
    const auto future = rig.api.perform(ResetMode::Sync, false, devices(2));
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(rig.client.throttle().shutTime(), seconds(8));
    const auto next = rig.api.perform(ResetMode::Sync, false, {device(3)});
    QTRY_VERIFY(next.isFinished());
    QCOMPARE(next.result().first().answer, Answer::Refused);
    QCOMPARE(next.result().first().retryAfter, milliseconds(8000));
    QCOMPARE(server.requests().size(), 1);

    // A quota's wait is about one kind of order and holds nobody else.
    server.setScript([](QTcpSocket &socket, const auto &) {
        socket.write(envelope(part(1, 429, ",\"headers\":{\"Retry-After\":\"7200\"}")));
    });
    rig.clock.advance(seconds(8));
    const auto quota = rig.api.perform(ResetMode::FactoryWipe, false, {device(4)});
    QTRY_VERIFY(quota.isFinished());
    QCOMPARE(quota.result().first().retryAfter, milliseconds(7'200'000));
    QCOMPARE(rig.client.throttle().shutTime(), seconds(0));
}

void TestBatch::repeatsReadsByPart()
{
    ScriptedServer server([&server](QTcpSocket &socket, const auto &) {
        if (server.requests().size() == 1)
            socket.write(envelope(part(2, 429, ",\"headers\":{\"Retry-After\":\"6\"}") + ',' + found(1, 1) + ','
                + part(3, 503, ",\"headers\":{\"Retry-After\":\"4\"}")));
        else
            socket.write(envelope(found(2, 3) + ',' + found(1, 2)));
    });
    GraphRig rig(server.url());
    const auto future = rig.api.readDevices(devices(3));
    QTRY_COMPARE(rig.client.throttle().shutTime(), seconds(6));
    rig.clock.advance(milliseconds(5999));
    QCoreApplication::processEvents();
    QCOMPARE(server.requests().size(), 1);
    rig.clock.advance(milliseconds(1));
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(server.requests().size(), 2);
    for (const DeviceReading &reading : future.result())
        QCOMPARE(reading.state, DeviceReading::State::Found);
    QVERIFY(!server.requests()[1].body.contains("device-1?"));
}

void TestBatch::readsManyInOrder()
{
    ScriptedServer server([](QTcpSocket &socket, const ScriptedServer::Request &request) {
        QByteArrayList responses;
        for (qsizetype at = request.body.indexOf("device-"); at >= 0; at = request.body.indexOf("device-", at + 1)) {
            const qsizetype end = request.body.indexOf('?', at);
            responses.prepend(
                found(static_cast<int>(responses.size()) + 1, request.body.mid(at + 7, end - at - 7).toInt()));
        }
        socket.write(envelope(responses.join(',')));
    });
    GraphRig rig(server.url());
    const auto future = rig.api.readDevices(devices(250));
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(server.requests().size(), 13);
    QCOMPARE(future.result().size(), 250);
    for (int n = 1; n <= 250; ++n) {
        const DeviceReading reading = future.result().at(n - 1);
        QCOMPARE(reading.id, device(n));
        QCOMPARE(reading.state, DeviceReading::State::Found);
        QCOMPARE(reading.value.id, device(n));
    }
    const auto nothing = rig.api.readDevices({});
    QVERIFY(nothing.isFinished());
}

void TestBatch::tellsGoneFromUnreadable()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) {
        socket.write(
            envelope(part(1, 404, ",\"body\":{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"\"}}") + ','
                + part(2, 403) + ',' + found(3, 77) + ',' + part(4, 200, ",\"body\":\"<html>\"") + ',' + part(5, 200)));
    });
    GraphRig rig(server.url());
    const auto future = rig.api.readDevices(devices(6));
    QTRY_VERIFY(future.isFinished());
    using State = DeviceReading::State;
    QList<State> states;
    for (const DeviceReading &reading : future.result())
        states.append(reading.state);
    // The third answer is about another device, the sixth is missing.
    QCOMPARE(states,
        QList<State>({State::Gone, State::Unreadable, State::Unreadable, State::Unreadable, State::Unreadable,
            State::Unreadable}));
    QCOMPARE(future.result().at(1).error->kind, ErrorKind::Forbidden);
    QCOMPARE(future.result().at(2).error->kind, ErrorKind::BadAnswer);
    QCOMPARE(future.result().at(5).error->kind, ErrorKind::BadAnswer);

    server.close();
    GraphRig alone(server.url());
    const auto unreachable = alone.api.readDevices(devices(1));
    QTRY_VERIFY_WITH_TIMEOUT((alone.clock.advance(seconds(10)), unreachable.isFinished()), 5000);
    QCOMPARE(unreachable.result().first().state, State::Unreadable);
    QCOMPARE(unreachable.result().first().error->kind, ErrorKind::Unreachable);
}

void TestBatch::readsEntraRecords()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) {
        socket.write(
            envelope(part(1, 200, ",\"body\":{\"id\":\"o\",\"deviceId\":\"o'brien/..\",\"trustType\":\"ServerAd\"}")));
    });
    GraphRig rig(server.url());
    const auto future = rig.api.readEntraRecords({EntraDeviceId(QStringLiteral("o'brien/.."))});
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().first().value.join, JoinState::HybridJoined);
    QVERIFY(server.requests().first().body.contains(
        "/devices(deviceId='o%27%27brien%2F..')?$select=id,deviceId,trustType"));
}

void TestBatch::countsGroups()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) {
        socket.write(
            envelope(part(2, 403) + ',' + part(1, 200, ",\"body\":{\"@odata.count\":30,\"value\":[{\"id\":\"x\"}]}")));
    });
    GraphRig rig(server.url());
    QList<QPair<QString, int>> counts;
    const QList<GroupId> groups {GroupId(QStringLiteral("g1")), GroupId(QStringLiteral("g2"))};
    const auto future = rig.api.countGroupDevices(groups, this, [&counts](const GroupId &id, const Result<int> &count) {
        counts.append({id.toString(), count.value_or(-1)});
    });
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(counts, (QList<QPair<QString, int>>({{QStringLiteral("g1"), 30}, {QStringLiteral("g2"), -1}})));
    QCOMPARE(future.result().count, 1);
    QVERIFY(!future.result().complete);
    QCOMPARE(future.result().stopped->kind, ErrorKind::Forbidden);
    QVERIFY(server.requests().first().body.contains("\"ConsistencyLevel\":\"eventual\""));
}

void TestBatch::refusesWhatIsNoBatch()
{
    ScriptedServer server;
    GraphRig rig(server.url());
    const QList<QList<DeviceId>> wrong {{device(1), device(1)}, {DeviceId(QStringLiteral(".."))}, {DeviceId()}};
    for (const QList<DeviceId> &ids : wrong) {
        const auto future = rig.api.perform(ResetMode::FactoryWipe, false, ids);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().size(), ids.size());
        QCOMPARE(future.result().first().answer, Answer::Rejected);
        QCOMPARE(future.result().first().error->kind, ErrorKind::Usage);
    }
    const auto workflow = rig.api.perform(ResetMode::WipeAndRemove, false, {device(1)});
    QTRY_VERIFY(workflow.isFinished());
    QCOMPARE(workflow.result().first().answer, Answer::Rejected);
    QCOMPARE(server.connections(), 0);
}

QTEST_GUILESS_MAIN(TestBatch)
#include "tst_batch.moc"
