// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpfront.h"
#include "httprequest.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <atomic>

using namespace Reslate::Demo;
using namespace std::chrono_literals;

namespace {

const QByteArray hello = "GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// Says which request it got: method, target, host and body.
Delivery echo(const Message &message)
{
    Delivery delivery;
    delivery.answer.contentType = "text/plain";
    delivery.answer.body = message.method + ' ' + message.target + ' ' + message.host + ' '
        + QByteArray::number(message.body.size());
    if (message.body.size() < 100)
        delivery.answer.body += ' ' + message.body;
    return delivery;
}

/// A client that sends bytes as they are.
class RawClient {
public:
    explicit RawClient(int port)
    {
        socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(port));
        (void)socket.waitForConnected(5000);
    }

    void send(const QByteArray &bytes)
    {
        socket.write(bytes);
        socket.flush();
    }

    /// What has come once it holds the text, or when nothing more comes.
    QByteArray until(const QByteArray &text)
    {
        (void)QTest::qWaitFor(
            [&] {
                received += socket.readAll();
                return received.contains(text) || socket.state() == QAbstractSocket::UnconnectedState;
            },
            5000);
        return received;
    }

    QByteArray untilClosed()
    {
        return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::UnconnectedState; }, 5000)
            ? received += socket.readAll()
            : QByteArray("still open");
    }

    QTcpSocket socket;
    QByteArray received;
};

} // namespace

class TestHttpFront : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRequests_data();
    void readsRequests();
    void refusesRequests_data();
    void refusesRequests();
    void answersOneAfterTheOther();
    void waitsForNoConfirmation();
    void asksForABodyThatIsHeldBack();
    void takesALargeBodyInPieces();
    void keepsAnAnswerBack_data();
    void keepsAnAnswerBack();
    void aHeaderCantEndALine();
    void idleAndHangingClientsDontHoldItUp();
    void forgetsAClientThatLeft();
    void takesItsPortAlone();
};

void TestHttpFront::readsRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &answer) {
        QTest::newRow(name) << bytes << answer;
    };
    const QByteArray host = "Host: a:1\r\n";
    row("get", "GET /x?y=%20z HTTP/1.1\r\n" + host + "\r\n", "GET /x?y=%20z a:1 0 ");
    row("case and spaces", "GET / HTTP/1.1\r\nhOsT:  \t a:1 \t\r\n\r\n", "GET / a:1 0 ");
    row("address of a proxy", "GET http://a:1/x HTTP/1.1\r\n" + host + "\r\n", "GET /x a:1 0 ");
    row("line before it", "\r\nGET / HTTP/1.1\r\n" + host + "\r\n", "GET / a:1 0 ");
    row("other method", "PURGE / HTTP/1.1\r\n" + host + "\r\n", "PURGE / a:1 0 ");
    row("old version", "GET / HTTP/1.0\r\n\r\n", "GET /  0 ");
    row("length", "POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\nab\r\ncd", "POST / a:1 5 ab\r\nc");
    row("no length", "DELETE / HTTP/1.1\r\n" + host + "\r\n", "DELETE / a:1 0 ");
    row("chunks",
        "POST / HTTP/1.1\r\n" + host
            + "Transfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\nA;x=\"y\"\r\n0123456789\r\n0\r\n\r\n",
        "POST / a:1 13 abc0123456789");
    row("chunks with fields behind them",
        "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nSum: 7\r\n\r\n",
        "POST / a:1 1 a");
}

void TestHttpFront::readsRequests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, answer);
    HttpFront front(&echo);
    const int port = front.start(0);
    RawClient whole(port);
    whole.send(bytes);
    QVERIFY2(whole.until(answer).startsWith("HTTP/1.1 200 OK\r\n"), whole.received.constData());
    QVERIFY2(whole.received.contains("\r\n\r\n" + answer), whole.received.constData());
    // However the bytes are cut, the reader finds the same request, and only when all of it is there.
    RequestReader reader;
    const qsizetype end = bytes.endsWith("ab\r\ncd") ? bytes.size() - 1 : bytes.size();
    for (qsizetype i = 0; i < end; ++i) {
        const auto early = reader.next();
        QVERIFY(early && !*early);
        reader.add(bytes.mid(i, 1));
    }
    const auto request = reader.next();
    QVERIFY(request && *request);
    QCOMPARE(echo((*request)->message).answer.body, answer);
}

void TestHttpFront::refusesRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    const QByteArray post = "POST / HTTP/1.1\r\nHost: a\r\n";
    row("no words", "\r\r\n\r\n", 400);
    row("no version", "GET /\r\n\r\n", 400);
    row("four words", "GET / x HTTP/1.1\r\n\r\n", 400);
    row("TLS", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03\r\n\r\n", 15), 400);
    row("method", "G=T / HTTP/1.1\r\n\r\n", 400);
    row("no path", "GET hello HTTP/1.1\r\n\r\n", 400);
    row("other host's scheme", "GET ftp://a/ HTTP/1.1\r\n\r\n", 400);
    row("control character", "GET /\x01 HTTP/1.1\r\n\r\n", 400);
    row("version", "GET / HTTP/2.0\r\n\r\n", 505);
    row("no colon", "GET / HTTP/1.1\r\nHost\r\n\r\n", 400);
    row("space before the colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400);
    row("folded line", "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n", 400);
    row("line feed alone", "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n", 400);
    row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
    row("two lengths", post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\nx", 400);
    row("length and chunks", post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
    row("signed length", post + "Content-Length: +1\r\n\r\nx", 400);
    row("negative length", post + "Content-Length: -1\r\n\r\n", 400);
    row("empty length", post + "Content-Length:\r\n\r\n", 400);
    row("endless length", post + "Content-Length: 99999999999999999999\r\n\r\n", 400);
    row("long body", post + "Content-Length: 4194305\r\n\r\n", 413);
    row("other coding", post + "Transfer-Encoding: gzip\r\n\r\n", 501);
    row("bad chunk", post + "Transfer-Encoding: chunked\r\n\r\n0x1\r\na\r\n", 400);
    row("chunk without end", post + "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n", 400);
    row("long chunk", post + "Transfer-Encoding: chunked\r\n\r\n400001\r\n", 413);
    row("endless chunk", post + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n", 400);
    row("long head", "GET / HTTP/1.1\r\nX: " + QByteArray(70'000, 'x'), 431);
    row("long line of chunks", post + "Transfer-Encoding: chunked\r\n\r\n1;" + QByteArray(70'000, 'x'), 431);
}

void TestHttpFront::refusesRequests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    std::atomic_int handled = 0;
    HttpFront front([&handled](const Message &message) {
        ++handled;
        return echo(message);
    });
    RequestReader reader;
    reader.add(bytes);
    const auto refused = reader.next();
    QVERIFY(!refused);
    QCOMPARE(refused.error(), status);
    RawClient client(front.start(0));
    client.send(bytes + hello); // nothing behind it is believed
    if (bytes.size() < 60'000) { // else it closes while bytes are still coming
        QVERIFY2(client.untilClosed().startsWith("HTTP/1.1 " + QByteArray::number(status) + ' '),
            client.received.constData());
        QCOMPARE(client.received.count("HTTP/1.1 "), 1);
    } else {
        (void)client.untilClosed();
    }
    QCOMPARE(handled.load(), 0);
}

void TestHttpFront::answersOneAfterTheOther()
{
    HttpFront front(&echo);
    RawClient client(front.start(0));
    QByteArray many;
    for (int i = 0; i < 50; ++i)
        many += "POST /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx";
    client.send(many + "HEAD /last HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" + hello);
    const QByteArray all = client.untilClosed();
    QCOMPARE(all.count("HTTP/1.1 200 OK"), 51);
    for (int i = 1; i < 50; ++i)
        QVERIFY(all.indexOf("POST /" + QByteArray::number(i) + ' ')
            > all.indexOf("POST /" + QByteArray::number(i - 1) + ' '));
    QVERIFY2(
        all.endsWith("Content-Length: 15\r\nConnection: close\r\n\r\n"), all.right(200).constData()); // of HEAD no body
}

void TestHttpFront::waitsForNoConfirmation()
{
    // A system that holds the last piece back until the one before is confirmed takes 40 ms for each of these.
    HttpFront front([](const Message &) {
        Delivery delivery;
        delivery.answer.body = QByteArray(100'000, 'x');
        return delivery;
    });
    RawClient client(front.start(0));
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 50; ++i) {
        client.received.clear();
        client.send(hello);
        QVERIFY(client.until(QByteArray(100'000, 'x')).contains("Content-Length: 100000"));
    }
    QVERIFY2(clock.elapsed() < 1500, QByteArray::number(clock.elapsed()).constData());
}

void TestHttpFront::asksForABodyThatIsHeldBack()
{
    HttpFront front(&echo);
    RawClient client(front.start(0));
    client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QCOMPARE(client.until("\r\n\r\n"), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("o");
    client.send("k");
    QVERIFY(client.until("POST / a 2 ok").contains("HTTP/1.1 200 OK"));
    QCOMPARE(client.received.count("100 Continue"), 1);
}

void TestHttpFront::takesALargeBodyInPieces()
{
    HttpFront front(&echo);
    RawClient client(front.start(0));
    const QByteArray body(RequestReader::maxBody, 'b');
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QVERIFY2(client.until("POST / a 4194304").contains("200 OK"), client.received.constData());
}

void TestHttpFront::keepsAnAnswerBack_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("received");
    const auto head = [](int size) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + QByteArray::number(size)
            + "\r\n\r\n";
    };
    QTest::newRow("nothing") << static_cast<int>(Delivery::How::Nothing) << 10 << QByteArray();
    QTest::newRow("half") << static_cast<int>(Delivery::How::Half) << 10 << head(10) + QByteArray(5, 'x');
    QTest::newRow("half of much") << static_cast<int>(Delivery::How::Half) << 3'000'000
                                  << head(3'000'000) + QByteArray(1'500'000, 'x');
}

void TestHttpFront::keepsAnAnswerBack()
{
    QFETCH(int, how);
    QFETCH(int, size);
    QFETCH(QByteArray, received);
    HttpFront front([&](const Message &) {
        Delivery delivery {{}, static_cast<Delivery::How>(how)};
        delivery.answer.contentType = "text/plain";
        delivery.answer.body = QByteArray(size, 'x');
        return delivery;
    });
    RawClient client(front.start(0));
    client.send(hello + hello);
    QVERIFY(client.untilClosed() == received);
}

void TestHttpFront::aHeaderCantEndALine()
{
    HttpFront front([](const Message &) {
        Delivery delivery;
        delivery.answer.addHeader("X-Bad", "a\r\nX-More: b");
        delivery.answer.addHeader("X-Good", "c");
        return delivery;
    });
    RawClient client(front.start(0));
    client.send(hello);
    QCOMPARE(client.until("\r\n\r\n"), QByteArray("HTTP/1.1 200 OK\r\nX-Good: c\r\nContent-Length: 0\r\n\r\n"));
}

void TestHttpFront::idleAndHangingClientsDontHoldItUp()
{
    std::atomic_int held = 0;
    HttpFront *running = nullptr;
    HttpFront front([&](const Message &message) {
        if (message.target == "/hang") {
            ++held;
            running->pause(-1ms);
        }
        return echo(message);
    });
    running = &front;
    const int port = front.start(0);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 100; ++i) { // more than there are threads
        clients.push_back(std::make_unique<RawClient>(port));
        clients.back()->send(i % 10 == 0 ? "GET /hang HTTP/1.1\r\nHost: a\r\n\r\n" : i % 2 == 0 ? "GET /ha" : "");
    }
    QTRY_COMPARE(held.load(), 10);
    RawClient client(port);
    client.send(hello);
    QVERIFY(client.until("GET /hello").contains("200 OK"));
    QElapsedTimer clock;
    clock.start();
    front.stop();
    QVERIFY(clock.elapsed() < 2000);
    for (const auto &one : clients)
        QVERIFY(!one->untilClosed().contains("still open"));
}

void TestHttpFront::forgetsAClientThatLeft()
{
    HttpFront *running = nullptr;
    std::atomic_int handled = 0;
    HttpFront front([&](const Message &message) {
        ++handled;
        running->pause(100ms);
        return echo(message);
    });
    running = &front;
    const int port = front.start(0);
    for (int i = 0; i < 5; ++i) {
        RawClient client(port);
        client.send(hello);
        QTRY_COMPARE(handled.load(), i + 1);
        client.socket.abort();
    }
    RawClient client(port);
    client.send(hello);
    QVERIFY(client.until("GET /hello").contains("200 OK"));
}

void TestHttpFront::takesItsPortAlone()
{
    HttpFront first(&echo);
    HttpFront second(&echo);
    const int port = first.start(0);
    QVERIFY(port > 0);
    QCOMPARE(second.start(port), 0);
    QCOMPARE(second.start(-1), 0);
    QCOMPARE(second.start(70'000), 0);
    first.stop();
    QCOMPARE(second.start(port), port);
    RawClient client(port);
    client.send(hello);
    QVERIFY(client.until("GET /hello").contains("200 OK"));
}

QTEST_GUILESS_MAIN(TestHttpFront)
#include "tst_httpfront.moc"
