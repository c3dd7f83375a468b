// SPDX-License-Identifier: GPL-3.0-or-later
// Every answer that can come back to an order: each status, in Graph's own form or in somebody else's, to a request of
// its own, to a whole batch and to a part of one. What isn't Graph's word never says that nothing was done.
#include "graphrig.h"
#include "scriptedserver.h"

#include <QDeadlineTimer>
#include <QTest>

#include <array>

using namespace Reslate;
using Answer = ActionOutcome::Answer;

namespace {

enum class Where { Single, Whole, Part };
enum class Body { Graph, Html, Empty, OtherJson, NearlyGraph, Borrowed };

constexpr std::array bodies {Body::Graph, Body::Html, Body::Empty, Body::OtherJson, Body::NearlyGraph, Body::Borrowed};
constexpr std::array bodyNames {
    "Graph", "HTML", "empty", "other JSON", "JSON that looks like Graph's", "Graph's shape without a request-id"};
constexpr std::array whereNames {"single", "whole", "part"};
constexpr std::array statuses {301, 307, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 412, 413, 415, 418, 422,
    423, 424, 425, 426, 429, 431, 451, 499, 500, 501, 502, 503, 504, 505, 507, 511, 520, 599};

QByteArray bytesOf(Body body)
{
    switch (body) {
    case Body::Graph:
        return R"({"error":{"code":"x","message":"y","innerError":{"request-id":"z"}}})";
    case Body::Html:
        return "<!DOCTYPE html><html><body>Blocked by the school's filter.</body></html>";
    case Body::Empty:
        return {};
    case Body::OtherJson:
        return R"({"message":"blocked","status":"denied"})";
    case Body::NearlyGraph:
        return R"({"error":{"reason":"blocked"}})";
    case Body::Borrowed:
        return R"({"error":{"code":"Forbidden","message":"Blocked by a filter"}})";
    }
    return {};
}

/// What may be believed of a failure in Graph's own form.
Answer graphsAnswer(int status, Where where)
{
    if (status < 400 || status >= 500 || status == 408 || status == 499)
        return Answer::Unknown;
    if (status == 429 || status == 401 || (status == 403 && where != Where::Part))
        return Answer::Refused;
    return Answer::Rejected;
}

} // namespace

Q_DECLARE_METATYPE(Where)
Q_DECLARE_METATYPE(Body)

class TestAnswers final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void toAnOrder_data();
    void toAnOrder();
    void aStrangers401SendsNoSecondOrder_data();
    void aStrangers401SendsNoSecondOrder();
    void aStrangers401KeepsTheToken();
};

void TestAnswers::toAnOrder_data()
{
    QTest::addColumn<Where>("where");
    QTest::addColumn<Body>("body");
    for (const Where where : {Where::Single, Where::Whole, Where::Part}) {
        for (size_t i = 0; i < bodies.size(); ++i)
            QTest::addRow("%s, %s", whereNames[static_cast<size_t>(where)], bodyNames[i]) << where << bodies[i];
    }
}

void TestAnswers::toAnOrder()
{
    QFETCH(Where, where);
    QFETCH(Body, body);
    int status = 0;
    ScriptedServer server([&](QTcpSocket &socket, const auto &) {
        const QByteArray text = bytesOf(body);
        if (where != Where::Part)
            return void(socket.write(ScriptedServer::answer(status, text)));
        QByteArray member = text.isEmpty() ? QByteArray() : ",\"body\":" + text;
        if (body == Body::Html)
            member = ",\"body\":\"" + text + '"';
        socket.write(ScriptedServer::answer(
            200, "{\"responses\":[{\"id\":\"1\",\"status\":" + QByteArray::number(status) + member + "}]}"));
    });
    int sent = 0;
    for (const int each : statuses) {
        status = each;
        GraphRig rig(server.url());
        Answer answer = Answer::Accepted;
        std::optional<Error> error;
        bool settled = false;
        if (where == Where::Single) {
            rig.client.send({.url = rig.client.url(ApiVersion::V1, "/x"), .body = "{}", .repeat = Repeat::Never}, this,
                [&](GraphAnswer &&got) {
                    error = got.error;
                    const bool isUnknown = got.error && got.error->kind == ErrorKind::OutcomeUnknown;
                    answer = got.unprocessed ? Answer::Refused : isUnknown ? Answer::Unknown : Answer::Rejected;
                    settled = true;
                });
        } else {
            whenReady(rig.api.perform(ResetMode::FactoryWipe, false, {DeviceId(QStringLiteral("d"))}), this,
                [&](const QList<ActionOutcome> &outcomes) {
                    error = outcomes.first().error;
                    answer = outcomes.first().answer;
                    settled = true;
                });
        }
        QDeadlineTimer patience(5000);
        while (!settled && !patience.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        QVERIFY(settled);
        // What stands in a batch that Graph itself answered needs no request-id of its own.
        const bool isGraphError = body == Body::Graph || (body == Body::Borrowed && where == Where::Part);
        const Answer expected = isGraphError ? graphsAnswer(each, where) : Answer::Unknown;
        QVERIFY2(answer == expected, qPrintable(QString::number(each)));
        QVERIFY(error);
        QCOMPARE(error->kind == ErrorKind::OutcomeUnknown, answer == Answer::Unknown);
        // A refused token is asked for again only where Graph itself refused it, and there is no second one here.
        QCOMPARE(server.requests().size(), ++sent);
    }
}

void TestAnswers::aStrangers401SendsNoSecondOrder_data()
{
    QTest::addColumn<Body>("body");
    QTest::addColumn<int>("requests");
    for (size_t i = 0; i < bodies.size(); ++i)
        QTest::newRow(bodyNames[i]) << bodies[i] << (bodies[i] == Body::Graph ? 2 : 1);
}

void TestAnswers::aStrangers401SendsNoSecondOrder()
{
    QFETCH(Body, body);
    QFETCH(int, requests);
    const QByteArray challenge = "WWW-Authenticate: Bearer realm=\"\"\r\n";
    ScriptedServer server(
        [&](QTcpSocket &socket, const auto &) { socket.write(ScriptedServer::answer(401, bytesOf(body), challenge)); });
    GraphRig rig(server.url(), {"token-1", "token-2"});
    const auto future = rig.api.perform(ResetMode::FactoryWipe, false, {DeviceId(QStringLiteral("d"))});
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(server.requests().size(), requests);
    QCOMPARE(future.result().first().answer, body == Body::Graph ? Answer::Refused : Answer::Unknown);
    QCOMPARE(rig.tokens.refusals.isEmpty(), body != Body::Graph);
}

/// A page of the school's network says nothing about the account.
void TestAnswers::aStrangers401KeepsTheToken()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) {
        socket.write(ScriptedServer::answer(401, bytesOf(Body::Html), "WWW-Authenticate: Basic\r\n"));
    });
    GraphRig rig(server.url());
    const auto future = rig.api.tenantId();
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, ErrorKind::BadAnswer);
    QVERIFY(rig.tokens.refusals.isEmpty());
}

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
