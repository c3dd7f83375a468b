// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphrig.h"
#include "scriptedserver.h"

#include <QTest>

using namespace Reslate;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr char ok[] = "{\"userPrincipalName\":\"ada@school.example\"}";

/// What came of one request.
struct Outcome {
    std::optional<GraphAnswer> answer;
    int times = 0;
};

void send(GraphRig &rig, Outcome &outcome, QObject *context, const QByteArray &body = {})
{
    rig.client.send({.url = rig.client.url(ApiVersion::V1, "/me"),
                        .body = body,
                        .repeat = body.isEmpty() ? Repeat::Reads : Repeat::Never},
        context, [&outcome](GraphAnswer &&answer) {
            outcome.answer = std::move(answer);
            ++outcome.times;
        });
}

} // namespace

class TestGraphClient final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsTokenAndIds();
    void renewsTheTokenOnce();
    void givesUpAfterASecondRefusal();
    void sendsNothingElsewhere();
    void doesNotFollowRedirects();
    void waitsAsTold();
    void oneWaitHoldsEverybody();
    void aWaitHoldsTheQueueToo();
    void repeatsReadsOnly();
    void neverSendsAWriteTwice_data();
    void neverSendsAWriteTwice();
    void knowsThatNothingLeft();
    void endsSilence();
    void survivesASleepOfTheMachine();
    void keepsErrorTexts();
    void diesQuietly();
    void callsNoContextThatIsGone();
    void sendsFewAtATime();
};

void TestGraphClient::sendsTokenAndIds()
{
    ScriptedServer server(
        [](QTcpSocket &socket, const auto &) { socket.write(ScriptedServer::answer(200, ok, "request-id: abc\r\n")); });
    GraphRig rig(server.url());
    Outcome outcome;
    send(rig, outcome, this);
    QVERIFY(!outcome.answer); // never inside the call
    QTRY_VERIFY(outcome.answer);
    QVERIFY(!outcome.answer->error);
    QCOMPARE(outcome.answer->body, QByteArray(ok));
    QCOMPARE(outcome.answer->requestId, QStringLiteral("abc"));
    const ScriptedServer::Request request = server.requests().first();
    QCOMPARE(request.target, QByteArray("/v1.0/me"));
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer token-1"));
    QCOMPARE(request.header("client-request-id"), outcome.answer->clientRequestId.toLatin1());
    QVERIFY(!request.header("client-request-id").isEmpty());
}

void TestGraphClient::renewsTheTokenOnce()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &request) {
        const bool fresh = request.header("Authorization") == "Bearer token-2";
        socket.write(fresh
                ? ScriptedServer::answer(200, ok)
                : ScriptedServer::answer(401,
                    "{\"error\":{\"code\":\"InvalidAuthenticationToken\",\"innerError\":{\"request-id\":\"r\"}}}",
                    "WWW-Authenticate: Bearer realm=\"\"\r\n"));
    });
    GraphRig rig(server.url(), {"token-1", "token-2"});
    Outcome read;
    send(rig, read, this);
    QTRY_VERIFY(read.answer);
    QVERIFY(!read.answer->error);
    QCOMPARE(rig.tokens.refusals, QList<QByteArray>({"token-1"}));
    QCOMPARE(rig.tokens.lastChallenge, QByteArray("Bearer realm=\"\""));
    QCOMPARE(server.requests().size(), 2);

    GraphRig other(server.url(), {"token-1", "token-2"});
    Outcome write;
    send(other, write, this, "{}"); // a write was not processed either when its token was refused
    QTRY_VERIFY(write.answer);
    QVERIFY(!write.answer->error);
}

void TestGraphClient::givesUpAfterASecondRefusal()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) {
        socket.write(ScriptedServer::answer(401,
            "{\"error\":{\"code\":\"InvalidAuthenticationToken\",\"innerError\":{\"request-id\":\"r\"}}}",
            "WWW-Authenticate: Bearer realm=\"\"\r\n"));
    });
    GraphRig rig(server.url(), {"token-1", "token-2", "token-3"});
    Outcome outcome;
    send(rig, outcome, this);
    QTRY_VERIFY(outcome.answer);
    QCOMPARE(outcome.answer->error->kind, ErrorKind::SignInRequired);
    QCOMPARE(outcome.answer->error->code, QStringLiteral("InvalidAuthenticationToken"));
    QCOMPARE(server.requests().size(), 2);

    GraphRig fixed(server.url(), {"only"});
    Outcome alone;
    send(fixed, alone, this, "{}");
    QTRY_VERIFY(alone.answer);
    QCOMPARE(alone.answer->error->kind, ErrorKind::SignInRequired);
    QVERIFY(alone.answer->unprocessed);
    QCOMPARE(server.requests().size(), 3);
}

void TestGraphClient::sendsNothingElsewhere()
{
    const auto answers = [](QTcpSocket &socket, const auto &) { socket.write(ScriptedServer::answer(200, ok)); };
    ScriptedServer server(answers);
    ScriptedServer other(answers);
    GraphRig rig(server.url());
    std::optional<GraphAnswer> answer;
    rig.client.send({.url = other.url().resolved(QUrl(QStringLiteral("/v1.0/me")))}, this,
        [&answer](GraphAnswer &&got) { answer = std::move(got); });
    QTRY_VERIFY(answer);
    QVERIFY(answer->error);
    QCOMPARE(answer->error->kind, ErrorKind::ForeignAddress);
    QVERIFY(answer->unprocessed);
    QVERIFY(other.requests().isEmpty());
}

void TestGraphClient::doesNotFollowRedirects()
{
    ScriptedServer elsewhere([](QTcpSocket &socket, const auto &) { socket.write(ScriptedServer::answer(200, ok)); });
    ScriptedServer server([&elsewhere](QTcpSocket &socket, const auto &) {
        socket.write(ScriptedServer::answer(302, {}, "Location: " + elsewhere.address() + "/v1.0/me\r\n"));
    });
    GraphRig rig(server.url());
    Outcome outcome;
    send(rig, outcome, this);
    QTRY_VERIFY(outcome.answer);
    QCOMPARE(outcome.answer->error->kind, ErrorKind::ForeignAddress);
    Outcome write;
    send(rig, write, this, "{}");
    QTRY_VERIFY(write.answer);
    QCOMPARE(write.answer->error->kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(elsewhere.connections(), 0);
    QCOMPARE(server.requests().size(), 2);
}

void TestGraphClient::waitsAsTold()
{
    ScriptedServer server([&server](QTcpSocket &socket, const auto &) {
        socket.write(server.requests().size() == 1
                ? ScriptedServer::answer(429, "{\"error\":{\"code\":\"TooManyRequests\"}}", "Retry-After: 7\r\n")
                : ScriptedServer::answer(200, ok));
    });
    GraphRig rig(server.url());
    Outcome outcome;
    send(rig, outcome, this);
    QTRY_VERIFY(rig.client.throttle().shutTime() == seconds(7));
    rig.clock.advance(milliseconds(6999));
    QCoreApplication::processEvents();
    QCOMPARE(server.requests().size(), 1);
    rig.clock.advance(milliseconds(1));
    QTRY_VERIFY(outcome.answer);
    QVERIFY(!outcome.answer->error);
    QCOMPARE(server.requests().size(), 2);
}

void TestGraphClient::oneWaitHoldsEverybody()
{
    ScriptedServer server([&server](QTcpSocket &socket, const auto &) {
        socket.write(server.requests().size() == 1
                ? ScriptedServer::answer(503, "{\"error\":{\"code\":\"Busy\"}}", "Retry-After: 5\r\n")
                : ScriptedServer::answer(200, ok));
    });
    GraphRig rig(server.url());
    Outcome first, second, write;
    send(rig, first, this);
    QTRY_VERIFY(rig.client.throttle().shutTime().count() > 0);
    send(rig, second, this);
    send(rig, write, this, "{}");
    QTRY_VERIFY(write.answer); // a write is not kept: what it rests on would grow old
    QVERIFY(write.answer->unprocessed);
    QCOMPARE(write.answer->error->kind, ErrorKind::Throttled);
    QCOMPARE(write.answer->error->retryAfter, milliseconds(5000));
    QCOMPARE(server.requests().size(), 1);
    rig.clock.advance(seconds(5));
    QTRY_VERIFY(first.answer && second.answer);
    QCOMPARE(server.requests().size(), 3);
}

void TestGraphClient::aWaitHoldsTheQueueToo()
{
    QList<QTcpSocket *> waiting;
    ScriptedServer server([&waiting](QTcpSocket &socket, const auto &) { waiting.append(&socket); });
    GraphRig rig(server.url());
    Outcome first, queued, write;
    for (int i = 0; i < 6; ++i)
        send(rig, first, this);
    QTRY_COMPARE(waiting.size(), 6);
    send(rig, queued, this);
    send(rig, write, this, "{}");
    waiting.first()->write(ScriptedServer::answer(429, "{}", "Retry-After: 3\r\n"));
    QTRY_VERIFY(write.answer);
    QVERIFY(write.answer->unprocessed);
    QCOMPARE(server.requests().size(), 6);
    server.setScript([](QTcpSocket &socket, const auto &) { socket.write(ScriptedServer::answer(200, ok)); });
    rig.clock.advance(seconds(3));
    QTRY_VERIFY(queued.answer);
    QCOMPARE(server.requests().size(), 8);
}

void TestGraphClient::repeatsReadsOnly()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) {
        socket.write(ScriptedServer::answer(500, "{\"error\":{\"code\":\"InternalError\",\"message\":\"oops\"}}"));
    });
    GraphRig rig(server.url());
    Outcome write;
    send(rig, write, this, "{}");
    QTRY_VERIFY(write.answer);
    QCOMPARE(write.answer->error->kind, ErrorKind::OutcomeUnknown);
    QVERIFY(!write.answer->unprocessed);
    QCOMPARE(server.requests().size(), 1);

    Outcome read;
    send(rig, read, this);
    for (int tries = 1; tries < maxAttempts; ++tries) {
        QTRY_COMPARE(server.requests().size(), 1 + tries);
        QTRY_VERIFY_WITH_TIMEOUT((rig.clock.advance(seconds(1)), server.requests().size() > 1 + tries), 5000);
    }
    QTRY_VERIFY(read.answer);
    QCOMPARE(read.answer->error->kind, ErrorKind::ServiceFailed);
    QCOMPARE(read.answer->error->message, QStringLiteral("oops"));
    QCOMPARE(server.requests().size(), 1 + maxAttempts);
}

void TestGraphClient::neverSendsAWriteTwice_data()
{
    QTest::addColumn<QByteArray>("bytes"); // what comes before the connection ends
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a status line") << QByteArray("HTTP/1.1 20");
    QTest::newRow("head only") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
    QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"resp");
    QTest::newRow("half a chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"r");
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
}

void TestGraphClient::neverSendsAWriteTwice()
{
    QFETCH(QByteArray, bytes);
    bool keep = true;
    ScriptedServer server([&keep, bytes](QTcpSocket &socket, const auto &) {
        if (std::exchange(keep, false)) {
            socket.write(ScriptedServer::answer(200, ok));
            return;
        }
        socket.write(bytes);
        socket.disconnectFromHost();
    });
    GraphRig rig(server.url());
    Outcome warmUp; // the second request goes out on a connection that is open already
    send(rig, warmUp, this);
    QTRY_VERIFY(warmUp.answer);
    Outcome outcome;
    send(rig, outcome, this, "{\"requests\":[]}");
    QTRY_VERIFY(outcome.answer);
    QVERIFY(outcome.answer->error);
    QCOMPARE(outcome.answer->error->kind, ErrorKind::OutcomeUnknown);
    QVERIFY(!outcome.answer->unprocessed);
    rig.clock.advance(seconds(30));
    QCoreApplication::processEvents();
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(outcome.times, 1);
}

void TestGraphClient::knowsThatNothingLeft()
{
    QUrl url;
    {
        ScriptedServer closed;
        url = closed.url();
    }
    GraphRig rig(url);
    Outcome outcome;
    send(rig, outcome, this, "{}");
    QTRY_VERIFY(outcome.answer);
    QCOMPARE(outcome.answer->error->kind, ErrorKind::Unreachable);
    QVERIFY(outcome.answer->unprocessed);
}

void TestGraphClient::endsSilence()
{
    ScriptedServer server; // takes requests, says nothing
    GraphRig rig(server.url());
    Outcome outcome;
    send(rig, outcome, this, "{}");
    QTRY_COMPARE(server.requests().size(), 1);
    int looks = 0;
    QTRY_VERIFY_WITH_TIMEOUT((rig.clock.advance(seconds(15)), ++looks, outcome.answer.has_value()), 5000);
    QCOMPARE(outcome.answer->error->kind, ErrorKind::OutcomeUnknown);
    QVERIFY(looks >= 4);
}

void TestGraphClient::survivesASleepOfTheMachine()
{
    QTcpSocket *waiting = nullptr;
    ScriptedServer server([&waiting](QTcpSocket &socket, const auto &) { waiting = &socket; });
    GraphRig rig(server.url());
    Outcome outcome;
    send(rig, outcome, this);
    QTRY_VERIFY(waiting);
    rig.clock.advance(std::chrono::hours(8));
    waiting->write(ScriptedServer::answer(200, ok));
    QTRY_VERIFY(outcome.answer);
    QVERIFY(!outcome.answer->error);
}

void TestGraphClient::keepsErrorTexts()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &request) {
        // A careless service shows the token again.
        const QByteArray body = "{\"error\":{\"code\":\"Forbidden\",\"message\":\"no, "
            + request.header("Authorization") + "\",\"innerError\":{\"request-id\":\"inner\"}}}";
        socket.write(ScriptedServer::answer(403, body, "request-id: outer\r\n"));
    });
    GraphRig rig(server.url(), {"abcdefghijklmnop"});
    Outcome outcome;
    send(rig, outcome, this);
    QTRY_VERIFY(outcome.answer);
    const Error error = *outcome.answer->error;
    QCOMPARE(error.kind, ErrorKind::Forbidden);
    QCOMPARE(error.httpStatus, 403);
    QCOMPARE(error.requestId, QStringLiteral("outer"));
    QCOMPARE(error.clientRequestId.size(), 36);
    QVERIFY(error.message.startsWith(QLatin1String("no, ")));
    QVERIFY(!error.message.contains(QLatin1String("abcdefghijklmnop")));
}

void TestGraphClient::diesQuietly()
{
    ScriptedServer server;
    Outcome outcome;
    QFuture<QList<GraphAnswer>> batch;
    {
        GraphRig rig(server.url());
        for (int i = 0; i < 8; ++i)
            send(rig, outcome, &rig.client);
        batch = rig.client.batch(ApiVersion::V1, {{.url = "/me"}}, Repeat::Reads);
        QTRY_COMPARE(server.requests().size(), 6);
    }
    QTRY_VERIFY(batch.isFinished());
    QVERIFY(batch.isCanceled());
    QCOMPARE(outcome.times, 0);
}

void TestGraphClient::callsNoContextThatIsGone()
{
    ScriptedServer server;
    GraphRig rig(server.url());
    Outcome outcome;
    auto context = std::make_unique<QObject>();
    for (int i = 0; i < 6; ++i)
        send(rig, outcome, context.get());
    QTRY_COMPARE(server.requests().size(), 6);
    context.reset();
    server.setScript([](QTcpSocket &socket, const auto &) { socket.write(ScriptedServer::answer(200, ok)); });
    Outcome next; // and the places of the dead are free again
    send(rig, next, this);
    QTRY_VERIFY(next.answer);
    QCOMPARE(outcome.times, 0);
}

void TestGraphClient::sendsFewAtATime()
{
    QList<QTcpSocket *> waiting;
    ScriptedServer server([&waiting](QTcpSocket &socket, const auto &) { waiting.append(&socket); });
    GraphRig rig(server.url());
    Outcome outcome;
    for (int i = 0; i < 10; ++i)
        send(rig, outcome, this);
    QTRY_COMPARE(waiting.size(), 6);
    const QList<QTcpSocket *> firstSix = std::exchange(waiting, {});
    for (QTcpSocket *socket : firstSix)
        socket->write(ScriptedServer::answer(200, ok));
    QTRY_COMPARE(waiting.size(), 4);
    for (QTcpSocket *socket : std::as_const(waiting))
        socket->write(ScriptedServer::answer(200, ok));
    QTRY_COMPARE(outcome.times, 10);
}

QTEST_GUILESS_MAIN(TestGraphClient)
#include "tst_graphclient.moc"
