// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "signin/redirectserver.h"
#include "tinybrowser.h"

#include <QNetworkInterface>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Reslate;
using namespace Reslate::SignIn;
using Reslate::Test::TinyBrowser;
using std::chrono::seconds;

namespace {

struct Rig {
    Rig()
        : server(clock, {.done = "<p>done", .failed = "<p>failed", .refused = "<p>refused"},
            [this](const QByteArray &target) {
                targets.append(target);
                return target == "/good" ? RedirectServer::Page::Done
                    : target == "/bad"   ? RedirectServer::Page::Failed
                                         : RedirectServer::Page::Refused;
            })
        , listening(server.listen().has_value())
    {
    }

    FakeClock clock;
    QList<QByteArray> targets;
    RedirectServer server;
    bool listening;
};

} // namespace

class TestRedirectServer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listensOnAPortOfItsOwn();
    void cantBeReachedFromElsewhere();
    void listensOnIpv6Too();
    void showsThePages_data();
    void showsThePages();
    void asksNobodyAboutForeignRequests_data();
    void asksNobodyAboutForeignRequests();
    void takesARequestInPieces();
    void endsSlowBrowsers();
    void endsHugeRequests();
    void survivesAbortedBrowsers();
    void takesFewAtATime();
    void idleOnesMakeRoom();
    void diesWithOpenConnections();
};

void TestRedirectServer::listensOnAPortOfItsOwn()
{
    Rig rig;
    QVERIFY(rig.listening);
    QVERIFY(rig.server.port() > 0);
    QCOMPARE(rig.server.redirectUri(), "http://localhost:" + QByteArray::number(rig.server.port()));
    Rig other;
    QVERIFY(other.listening);
    QVERIFY(other.server.port() != rig.server.port());
}

void TestRedirectServer::cantBeReachedFromElsewhere()
{
    Rig rig;
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.isLoopback() || address.protocol() != QAbstractSocket::IPv4Protocol)
            continue;
        TinyBrowser browser(rig.server.port(), address);
        browser.get("/good");
        QTRY_VERIFY(browser.ended);
        QVERIFY(browser.answer.isEmpty());
    }
    QVERIFY(rig.targets.isEmpty());
}

void TestRedirectServer::listensOnIpv6Too()
{
    Rig rig;
    if (!rig.server.hasIpv6())
        QSKIP("This computer has no ::1.");
    TinyBrowser browser(rig.server.port(), QHostAddress::LocalHostIPv6);
    browser.get("/good");
    QTRY_VERIFY(browser.ended);
    QVERIFY(browser.answer.endsWith("<p>done"));
}

void TestRedirectServer::showsThePages_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("done") << QByteArray("/good") << QByteArray("200") << QByteArray("<p>done");
    QTest::newRow("failed") << QByteArray("/bad") << QByteArray("200") << QByteArray("<p>failed");
    QTest::newRow("refused") << QByteArray("/favicon.ico") << QByteArray("400") << QByteArray("<p>refused");
}

void TestRedirectServer::showsThePages()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, page);
    Rig rig;
    TinyBrowser browser(rig.server.port());
    browser.get(target);
    QTRY_VERIFY(browser.ended);
    QVERIFY2(browser.answer.startsWith("HTTP/1.1 " + status), browser.answer.constData());
    QVERIFY(browser.answer.endsWith("\r\n\r\n" + page));
    QVERIFY(browser.answer.contains("Content-Length: " + QByteArray::number(page.size()) + "\r\n"));
    QVERIFY(browser.answer.contains("Cache-Control: no-store\r\n"));
    QCOMPARE(rig.targets, QList<QByteArray> {target});
}

void TestRedirectServer::asksNobodyAboutForeignRequests_data()
{
    QTest::addColumn<QByteArray>("request");
    const auto row = [](const char *name, const char *request) { QTest::newRow(name) << QByteArray(request); };
    row("a page of the web", "GET /good HTTP/1.1\r\nHost: rebound.example:PORT\r\n\r\n");
    row("other port", "GET /good HTTP/1.1\r\nHost: localhost:1\r\n\r\n");
    row("no port", "GET /good HTTP/1.1\r\nHost: localhost\r\n\r\n");
    row("no host", "GET /good HTTP/1.1\r\nAccept: */*\r\n\r\n");
    row("two hosts", "GET /good HTTP/1.1\r\nHost: localhost:PORT\r\nHost: localhost:PORT\r\n\r\n");
    row("other method", "POST /good HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n");
    row("no protocol", "GET /good\r\nHost: localhost:PORT\r\n\r\n");
    row("no HTTP", "hello\r\n\r\n");
    row("nothing", "\r\n\r\n");
}

void TestRedirectServer::asksNobodyAboutForeignRequests()
{
    QFETCH(QByteArray, request);
    Rig rig;
    TinyBrowser browser(rig.server.port());
    browser.send(request.replace("PORT", QByteArray::number(rig.server.port())));
    QTRY_VERIFY(browser.ended);
    QVERIFY(browser.answer.endsWith("<p>refused"));
    QVERIFY(rig.targets.isEmpty());
}

void TestRedirectServer::takesARequestInPieces()
{
    Rig rig;
    TinyBrowser browser(rig.server.port());
    browser.send("GET /go");
    TinyBrowser other(rig.server.port()); // meanwhile
    other.get("/good");
    QTRY_VERIFY(other.ended);
    QVERIFY(browser.answer.isEmpty());
    browser.send("od HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(rig.server.port()) + "\r\n\r");
    browser.send("\n");
    QTRY_VERIFY(browser.ended);
    QVERIFY(browser.answer.endsWith("<p>done"));
}

void TestRedirectServer::endsSlowBrowsers()
{
    Rig rig;
    TinyBrowser browser(rig.server.port());
    browser.send("GET /good HTTP/1.1\r\n");
    QTRY_COMPARE(rig.clock.waiting(), 1);
    rig.clock.advance(seconds(29));
    browser.send("X: y\r\n");
    rig.clock.advance(seconds(1));
    QTRY_VERIFY(browser.ended);
    QVERIFY(browser.answer.isEmpty());
    QVERIFY(rig.targets.isEmpty());
}

void TestRedirectServer::endsHugeRequests()
{
    Rig rig;
    TinyBrowser browser(rig.server.port());
    browser.send("GET /good HTTP/1.1\r\nX: " + QByteArray(64 * 1024, 'x'));
    QTRY_VERIFY(browser.ended);
    QVERIFY(rig.targets.isEmpty());
}

void TestRedirectServer::survivesAbortedBrowsers()
{
    Rig rig;
    for (int i = 0; i < 30; ++i) { // more than it serves at a time
        TinyBrowser browser(rig.server.port());
        browser.send("GET /good");
        QTRY_VERIFY(rig.clock.waiting() == 1);
        browser.abort();
        QTRY_VERIFY(rig.clock.waiting() == 0); // the connection is gone, and its time with it
    }
    TinyBrowser last(rig.server.port());
    last.get("/good");
    QTRY_VERIFY(last.ended);
    QVERIFY(last.answer.endsWith("<p>done"));
}

void TestRedirectServer::takesFewAtATime()
{
    Rig rig;
    std::vector<std::unique_ptr<TinyBrowser>> idle;
    for (int i = 0; i < 25; ++i)
        idle.push_back(std::make_unique<TinyBrowser>(rig.server.port()));
    const auto ended = [&idle] {
        return std::count_if(idle.begin(), idle.end(), [](const auto &browser) { return browser->ended; });
    };
    QTRY_COMPARE(ended(), 5);
    QCOMPARE(rig.clock.waiting(), 20);
}

/// Connections that say nothing, by a browser or by somebody else, don't keep out the one that brings the answer.
void TestRedirectServer::idleOnesMakeRoom()
{
    Rig rig;
    TinyBrowser slow(rig.server.port());
    slow.send("GET /good HTTP/1.1\r\n");
    QTRY_VERIFY(rig.clock.waiting() == 1 && slow.isSent());
    std::vector<std::unique_ptr<TinyBrowser>> idle;
    for (int i = 0; i < 40; ++i)
        idle.push_back(std::make_unique<TinyBrowser>(rig.server.port()));
    QTRY_COMPARE(std::count_if(idle.begin(), idle.end(), [](const auto &browser) { return browser->ended; }), 21);
    TinyBrowser browser(rig.server.port());
    browser.get("/good");
    QTRY_VERIFY(browser.ended);
    QVERIFY(browser.answer.endsWith("<p>done"));
    slow.send("Host: localhost:" + QByteArray::number(rig.server.port()) + "\r\n\r\n");
    QTRY_VERIFY(slow.ended);
    QVERIFY(slow.answer.endsWith("<p>done"));
}

void TestRedirectServer::diesWithOpenConnections()
{
    auto rig = std::make_unique<Rig>();
    TinyBrowser browser(rig->server.port());
    browser.send("GET /good");
    QTRY_COMPARE(rig->clock.waiting(), 1);
    rig.reset();
    QTRY_VERIFY(browser.ended);
    QVERIFY(browser.answer.isEmpty());
}

QTEST_GUILESS_MAIN(TestRedirectServer)
#include "tst_redirectserver.moc"
