// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that take too long, or bring too much.
#include "graphrig.h"
#include "scriptedserver.h"

#include <QPointer>
#include <QTest>

#include <optional>

using namespace Reslate;
using std::chrono::seconds;

namespace {

const QByteArray ok = "{\"value\":1}";

void ask(GraphRig &rig, std::optional<GraphAnswer> &answer, QObject *context)
{
    rig.client.send({.url = rig.client.url(ApiVersion::V1, "/me")}, context,
        [&answer](GraphAnswer &&came) { answer = std::move(came); });
}

} // namespace

class TestAnswerLimits final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesUpADrip();
    void waitsForASlowLine();
    void refusesHugeAnswers();
    void refusesHugeHeaders_data();
    void refusesHugeHeaders();
};

/// Something comes again and again, so the connection is never silent.
void TestAnswerLimits::givesUpADrip()
{
    QPointer<QTcpSocket> waiting;
    ScriptedServer server([&waiting](QTcpSocket &socket, const auto &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{");
        waiting = &socket;
    });
    GraphRig rig(server.url());
    std::optional<GraphAnswer> answer;
    ask(rig, answer, this);
    QTRY_VERIFY(waiting);
    int looks = 0;
    const auto drip = [&] {
        if (waiting)
            waiting->write(" ");
        rig.clock.advance(seconds(15));
        ++looks;
        return answer.has_value();
    };
    QTRY_VERIFY_WITH_TIMEOUT(drip(), 10'000);
    QCOMPARE(answer->error->kind, ErrorKind::AnswerTooSlow);
    QVERIFY(looks >= 8); // two minutes
    QCOMPARE(server.requests().size(), 1);
}

void TestAnswerLimits::waitsForASlowLine()
{
    constexpr int bytes = 2 * 1024 * 1024;
    constexpr int portion = 128 * 1024; // in a quarter of a minute
    int sent = 0;
    QPointer<QTcpSocket> waiting;
    ScriptedServer server([&](QTcpSocket &socket, const auto &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(bytes) + "\r\n\r\n");
        waiting = &socket;
    });
    GraphRig rig(server.url());
    std::optional<GraphAnswer> answer;
    ask(rig, answer, this);
    QTRY_VERIFY(waiting);
    const auto step = [&] {
        if (waiting && sent < bytes) {
            waiting->write(QByteArray(portion, ' '));
            sent += portion;
            rig.clock.advance(seconds(15));
        }
        return answer.has_value();
    };
    QTRY_VERIFY_WITH_TIMEOUT(step(), 20'000);
    QVERIFY(!answer->error);
    QCOMPARE(answer->body.size(), bytes);
}

void TestAnswerLimits::refusesHugeHeaders_data()
{
    QTest::addColumn<int>("headers");
    QTest::addColumn<int>("bytes"); // of each
    QTest::newRow("large together") << 80 << 1000;
    QTest::newRow("more than the network library takes") << 300 << 100;
    QTest::newRow("one that is larger than it takes") << 1 << 200'000;
}

void TestAnswerLimits::refusesHugeHeaders()
{
    QFETCH(int, headers);
    QFETCH(int, bytes);
    ScriptedServer server([&](QTcpSocket &socket, const auto &) {
        QByteArray lines;
        for (int n = 0; n < headers; ++n)
            lines += "X-" + QByteArray::number(n) + ": " + QByteArray(bytes, 'v') + "\r\n";
        socket.write(ScriptedServer::answer(200, ok, lines));
        socket.disconnectFromHost();
    });
    GraphRig rig(server.url());
    std::optional<GraphAnswer> answer;
    ask(rig, answer, this);
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error->kind, ErrorKind::HeadersTooLarge);
    QCOMPARE(server.requests().size(), 1);
}

void TestAnswerLimits::refusesHugeAnswers()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 900000000\r\n\r\n{");
    });
    GraphRig rig(server.url());
    std::optional<GraphAnswer> answer;
    ask(rig, answer, this);
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error->kind, ErrorKind::AnswerTooLarge);
}

QTEST_GUILESS_MAIN(TestAnswerLimits)
#include "tst_answerlimits.moc"
