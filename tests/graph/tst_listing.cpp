// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphrig.h"
#include "scriptedserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <QTest>
#include <QTimer>

using namespace Reslate;
using std::chrono::seconds;

namespace {

/// A page with the devices from first on.
QByteArray page(int first, int count, const QByteArray &nextLink = {})
{
    QByteArrayList rows;
    for (int n = first; n < first + count; ++n)
        rows.append("{\"id\":\"device-" + QByteArray::number(n) + "\"}");
    const QByteArray link = nextLink.isEmpty() ? QByteArray() : "\"@odata.nextLink\":\"" + nextLink + "\",";
    return "{" + link + "\"value\":[" + rows.join(',') + "]}";
}

/// What a list gave: the ids in the order of their coming, and the size of each page.
struct Got {
    QStringList ids;
    QList<int> pages;

    PageFn<Device> taker()
    {
        return [this](std::vector<Device> &&rows) {
            pages.append(static_cast<int>(rows.size()));
            for (const Device &device : rows)
                ids.append(device.id.toString());
        };
    }
};

} // namespace

class TestListing final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsLinksVerbatim_data();
    void followsLinksVerbatim();
    void staysHome_data();
    void staysHome();
    void asksAheadAndKeepsTheOrder();
    void endsIncomplete_data();
    void endsIncomplete();
    void endsACircle();
    void takesEmptyPages();
    void repeatsAPage();
    void repeatsTheHeaderOnEveryPage();
    void saysThatRowsAreKeptBack();
    void countsWhatItCannotUse();
    void stopsWithItsContext();
    void dropsAnAnswerAfterItsContext();
    void livesThroughADyingClient();
};

void TestListing::followsLinksVerbatim_data()
{
    QTest::addColumn<QByteArray>("link"); // {} stands for the server's own address
    QTest::addColumn<QByteArray>("target"); // what the server sees then
    const auto row = [](const char *name, const char *link, const char *target) {
        QTest::newRow(name) << QByteArray(link) << QByteArray(target);
    };
    row("absolute", "{}/v1.0/x?$skiptoken=abc", "/v1.0/x?$skiptoken=abc");
    row("other path", "{}/beta/other", "/beta/other");
    row("relative to the host", "/v1.0/next?a=1", "/v1.0/next?a=1");
    row("relative to the list", "managedDevices?$skiptoken=2", "/v1.0/deviceManagement/managedDevices?$skiptoken=2");
    row("query only", "?$skiptoken=2", "/v1.0/deviceManagement/managedDevices?$skiptoken=2");
    row("same scheme", "//127.0.0.1:{port}/v1.0/x", "/v1.0/x");
    row("encoded", "{}/v1.0/x?$skiptoken=a%2Bb%2Fc%3D%26%25%20d&$filter=x%20eq%20%27y%27",
        "/v1.0/x?$skiptoken=a%2Bb%2Fc%3D%26%25%20d&$filter=x%20eq%20%27y%27");
    row("encoded percent", "{}/v1.0/x?t=%252B", "/v1.0/x?t=%252B");
    row("plus", "{}/v1.0/x?t=a+b", "/v1.0/x?t=a+b");
    row("quotes and brackets", "{}/v1.0/groups('a')/x?$expand=b($select=c)&d=e:f,g;h@i!j*k",
        "/v1.0/groups('a')/x?$expand=b($select=c)&d=e:f,g;h@i!j*k");
    row("encoded slash in the path", "{}/v1.0/a%2Fb/c", "/v1.0/a%2Fb/c");
    row("letters of many scripts", "{}/v1.0/x?t=%C3%A9%E2%82%AC", "/v1.0/x?t=%C3%A9%E2%82%AC");
    row("escaped slashes", "http:\\/\\/127.0.0.1:{port}\\/v1.0\\/x", "/v1.0/x");
}

void TestListing::followsLinksVerbatim()
{
    QFETCH(QByteArray, link);
    QFETCH(QByteArray, target);
    ScriptedServer server;
    link.replace("{}", server.address()).replace("{port}", QByteArray::number(server.url().port()));
    server.setScript([&server, link](QTcpSocket &socket, const auto &) {
        const bool first = server.requests().size() == 1;
        socket.write(ScriptedServer::answer(200, first ? page(1, 2, link) : page(3, 1)));
    });
    GraphRig rig(server.url());
    Got got;
    const auto future = rig.api.listDevices(this, got.taker());
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result().complete);
    QCOMPARE(future.result().count, 3);
    QCOMPARE(got.pages, QList<int>({2, 1}));
    QCOMPARE(server.requests().at(1).target, target);
    QCOMPARE(server.requests().at(1).header("Authorization"), QByteArray("Bearer token-1"));
}

void TestListing::staysHome_data()
{
    QTest::addColumn<QByteArray>("link"); // {} stands for another server's address
    QTest::newRow("other server") << QByteArray("{}/v1.0/x");
    QTest::newRow("other port, same scheme") << QByteArray("//127.0.0.1:{port}/v1.0/x");
    QTest::newRow("user name") << QByteArray("http://127.0.0.1@localhost:{port}/x");
    QTest::newRow("own address as the user name") << QByteArray("http://{own}@localhost:{port}/x");
    QTest::newRow("user name at home") << QByteArray("http://user:secret@{own}/x");
    QTest::newRow("plain http elsewhere") << QByteArray("http://graph.example/x");
    QTest::newRow("https elsewhere") << QByteArray("https://graph.example/x");
    QTest::newRow("file") << QByteArray("file:///etc/passwd");
    QTest::newRow("data") << QByteArray("data:application/json,{}");
    QTest::newRow("not an address") << QByteArray("http://[broken/x");
    QTest::newRow("spaces") << QByteArray("/v1.0/a b");
    QTest::newRow("line break") << QByteArray("/v1.0/a\\r\\nX-Evil: 1");
}

void TestListing::staysHome()
{
    QFETCH(QByteArray, link);
    ScriptedServer elsewhere(
        [](QTcpSocket &socket, const auto &) { socket.write(ScriptedServer::answer(200, page(9, 1))); });
    ScriptedServer server;
    link.replace("{}", elsewhere.address())
        .replace("{port}", QByteArray::number(elsewhere.url().port()))
        .replace("{own}", server.url().authority().toLatin1());
    server.setScript(
        [link](QTcpSocket &socket, const auto &) { socket.write(ScriptedServer::answer(200, page(1, 2, link))); });
    GraphRig rig(server.url());
    Got got;
    const auto future = rig.api.listDevices(this, got.taker());
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result().complete);
    QCOMPARE(future.result().count, 2);
    QCOMPARE(future.result().stopped->kind, ErrorKind::ForeignAddress);
    QCOMPARE(got.ids, QStringList({QStringLiteral("device-1"), QStringLiteral("device-2")}));
    QCOMPARE(elsewhere.connections(), 0); // no request, so no token
    QCOMPARE(server.requests().size(), 1);
}

void TestListing::asksAheadAndKeepsTheOrder()
{
    // The bigger a page, the longer its reading: later pages are ready before earlier ones.
    const QList<int> sizes {5000, 1, 2000, 1, 1, 800, 3};
    ScriptedServer server;
    server.setScript([sizes](QTcpSocket &socket, const ScriptedServer::Request &request) {
        const int number = request.target.contains("p=") ? request.target.right(1).toInt() : 0;
        const QByteArray next = number + 1 < sizes.size() ? "/v1.0/x?p=" + QByteArray::number(number + 1)
                                                          : QByteArray();
        socket.write(ScriptedServer::answer(200, page(number * 10'000, sizes[number], next)));
    });
    GraphRig rig(server.url());
    Got got;
    bool isAskedAhead = false;
    const auto future = rig.api.listDevices(this, [&](std::vector<Device> &&rows) {
        got.taker()(std::move(rows));
        if (got.pages.size() == 1) // a request that waits for the first page to be used up would never come
            isAskedAhead = QTest::qWaitFor([&server] { return server.requests().size() >= 2; });
    });
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result().complete);
    QCOMPARE(got.pages, sizes);
    QVERIFY(std::is_sorted(got.ids.begin(), got.ids.end(),
        [](const QString &a, const QString &b) { return a.mid(7).toInt() < b.mid(7).toInt(); }));
    QVERIFY(isAskedAhead);
}

void TestListing::endsIncomplete_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("403") << ScriptedServer::answer(403, "{\"error\":{\"code\":\"Forbidden\",\"message\":\"\"}}")
                         << ErrorKind::Forbidden;
    QTest::newRow("400") << ScriptedServer::answer(
        400, "{\"error\":{\"code\":\"BadRequest\",\"message\":\"skip token\"}}")
                         << ErrorKind::Rejected;
    QTest::newRow("redirect") << ScriptedServer::answer(302, {}, "Location: /v1.0/x\r\n") << ErrorKind::ForeignAddress;
    QTest::newRow("HTML") << ScriptedServer::answer(200, "<html>") << ErrorKind::BadAnswer;
    QTest::newRow("truncated") << ScriptedServer::answer(200, "{\"value\":[{\"id\":\"device-3\"},")
                               << ErrorKind::BadAnswer;
    QTest::newRow("empty") << ScriptedServer::answer(200, {}) << ErrorKind::BadAnswer;
    QTest::newRow("a row without id") << ScriptedServer::answer(200, "{\"value\":[{\"deviceName\":\"x\"}]}")
                                      << ErrorKind::BadAnswer;
    QTest::newRow("an empty next link") << ScriptedServer::answer(200, "{\"value\":[],\"@odata.nextLink\":\"\"}")
                                        << ErrorKind::BadAnswer;
    QTest::newRow("two next links") << ScriptedServer::answer(
        200, "{\"@odata.nextLink\":\"/v1.0/a\",\"value\":[],\"@odata.nextLink\":\"/v1.0/b\"}")
                                    << ErrorKind::BadAnswer;
    QTest::newRow("hidden next link") << ScriptedServer::answer(
        200, "{\"@odata.next\\u004cink\":\"/v1.0/a\",\"value\":[]}")
                                      << ErrorKind::BadAnswer;
}

void TestListing::endsIncomplete()
{
    QFETCH(QByteArray, second);
    QFETCH(ErrorKind, kind);
    ScriptedServer server;
    server.setScript([&server, second](QTcpSocket &socket, const auto &) {
        socket.write(server.requests().size() == 1 ? ScriptedServer::answer(200, page(1, 2, "/v1.0/x")) : second);
    });
    GraphRig rig(server.url());
    Got got;
    const auto future = rig.api.listDevices(this, got.taker());
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result().complete);
    QCOMPARE(future.result().count, 2);
    QCOMPARE(future.result().stopped->kind, kind);
    QCOMPARE(got.ids.size(), 2);
}

void TestListing::endsACircle()
{
    ScriptedServer server([](QTcpSocket &socket, const ScriptedServer::Request &request) {
        const bool second = request.target.endsWith("b");
        socket.write(ScriptedServer::answer(200, page(second ? 2 : 1, 1, second ? "/v1.0/x?a" : "/v1.0/x?b")));
    });
    GraphRig rig(server.url());
    Got got;
    const auto future = rig.api.listDevices(this, got.taker());
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result().complete);
    QCOMPARE(future.result().stopped->kind, ErrorKind::ListEndless);
    QVERIFY(server.requests().size() <= 3);
}

void TestListing::takesEmptyPages()
{
    ScriptedServer server;
    server.setScript([&server](QTcpSocket &socket, const auto &) {
        const qsizetype number = server.requests().size();
        socket.write(ScriptedServer::answer(
            200, number == 4 ? page(1, 1) : page(0, 0, "/v1.0/x?" + QByteArray::number(number))));
    });
    GraphRig rig(server.url());
    Got got;
    const auto future = rig.api.listDevices(this, got.taker());
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result().complete);
    QCOMPARE(got.pages, QList<int>({0, 0, 0, 1}));
}

void TestListing::repeatsAPage()
{
    ScriptedServer server;
    server.setScript([&server](QTcpSocket &socket, const auto &) {
        switch (server.requests().size()) {
        case 1:
            socket.write(ScriptedServer::answer(200, page(1, 1, "/v1.0/x")));
            break;
        case 2:
            socket.write(ScriptedServer::answer(429, "{}", "Retry-After: 3\r\n"));
            break;
        case 3: // breaks off in the middle
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + page(2, 1));
            socket.disconnectFromHost();
            break;
        default:
            socket.write(ScriptedServer::answer(200, page(2, 1)));
        }
    });
    GraphRig rig(server.url());
    Got got;
    const auto future = rig.api.listDevices(this, got.taker());
    QTRY_VERIFY_WITH_TIMEOUT((rig.clock.advance(seconds(1)), future.isFinished()), 5000);
    QVERIFY(future.result().complete);
    QCOMPARE(got.ids, QStringList({QStringLiteral("device-1"), QStringLiteral("device-2")}));
    QCOMPARE(server.requests().size(), 4);
}

void TestListing::repeatsTheHeaderOnEveryPage()
{
    ScriptedServer server;
    server.setScript([&server](QTcpSocket &socket, const auto &) {
        const QByteArray row = "{\"@odata.count\":2,\"value\":[{\"id\":\"o\",\"deviceId\":\"d\"}]";
        socket.write(ScriptedServer::answer(
            200, row + (server.requests().size() == 1 ? ",\"@odata.nextLink\":\"/v1.0/x\"}" : "}")));
    });
    GraphRig rig(server.url());
    int members = 0;
    const auto future = rig.api.listGroupDevices(GroupId(QStringLiteral("a/b")), this,
        [&members](std::vector<EntraDeviceId> &&ids) { members += static_cast<int>(ids.size()); });
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result().complete);
    QCOMPARE(members, 2);
    QCOMPARE(server.requests()[0].target,
        QByteArray("/v1.0/groups/a%2Fb/transitiveMembers/"
                   "microsoft.graph.device?$count=true&$select=id,deviceId&$top=999"));
    QCOMPARE(server.requests()[0].header("ConsistencyLevel"), QByteArray("eventual"));
    QCOMPARE(server.requests()[1].header("ConsistencyLevel"), QByteArray("eventual"));
}

void TestListing::saysThatRowsAreKeptBack()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) {
        socket.write(
            ScriptedServer::answer(200, R"({"value":[{"id":"o1","deviceId":"d"},{"id":"o2","deviceId":null}]})"));
    });
    GraphRig rig(server.url());
    const auto future = rig.api.listGroupDevices(
        GroupId(QStringLiteral("g")), this, [](std::vector<EntraDeviceId> &&) {});
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result().complete);
    QCOMPARE(future.result().count, 1);
    QCOMPARE(future.result().stopped->kind, ErrorKind::Forbidden);
}

void TestListing::countsWhatItCannotUse()
{
    ScriptedServer server;
    server.setScript([&server](QTcpSocket &socket, const auto &) {
        const QByteArray body = server.requests().size() == 1
            ? QByteArray(R"({"@odata.nextLink":"/v1.0/x","value":[{"id":"a","deviceName":7},{"id":5},null]})")
            : page(1, 1);
        socket.write(ScriptedServer::answer(200, body));
    });
    GraphRig rig(server.url());
    Got got;
    const auto future = rig.api.listDevices(this, got.taker());
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(got.ids, QStringList({QStringLiteral("a"), QStringLiteral("device-1")})); // it goes on behind them
    QVERIFY(!future.result().complete);
    QCOMPARE(future.result().stopped->kind, ErrorKind::BadAnswer);
    QVERIFY(future.result().stopped->message.contains(QLatin1Char('2')));
}

void TestListing::stopsWithItsContext()
{
    auto context = std::make_unique<QObject>();
    ScriptedServer server;
    server.setScript([&server](QTcpSocket &socket, const auto &) {
        const int n = static_cast<int>(server.requests().size());
        socket.write(ScriptedServer::answer(200, page(n, 1, "/v1.0/x?" + QByteArray::number(n))));
    });
    GraphRig rig(server.url());
    int pages = 0;
    const auto future = rig.api.listDevices(context.get(), [&](std::vector<Device> &&) {
        if (++pages == 3)
            context.reset(); // in the middle of a page
    });
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(pages, 3);
    QVERIFY(!future.result().complete);
    QCOMPARE(future.result().stopped->kind, ErrorKind::Canceled);
}

/// A listing whose context went lives until the event loop deletes it, and its answer may come before that.
void TestListing::dropsAnAnswerAfterItsContext()
{
    QPointer<QTcpSocket> asking;
    ScriptedServer server([&asking](QTcpSocket &socket, const auto &) { asking = &socket; });
    GraphRig rig(server.url());
    auto context = std::make_unique<QObject>();
    int pages = 0;
    const auto future = rig.api.listDevices(context.get(), [&](std::vector<Device> &&) { ++pages; });
    QTRY_VERIFY(asking);
    context.reset();
    QVERIFY(future.isFinished());
    asking->write(ScriptedServer::answer(200, page(1, 1)));
    QTimer tick;
    tick.start(1);
    QElapsedTimer since;
    since.start();
    while (!since.hasExpired(300)) // without the deletions that QTest's own waiting brings
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCOMPARE(pages, 0);
}

void TestListing::livesThroughADyingClient()
{
    ScriptedServer server;
    server.setScript([&server](QTcpSocket &socket, const auto &) {
        const int n = static_cast<int>(server.requests().size());
        socket.write(ScriptedServer::answer(200, page(n * 2000, 2000, "/v1.0/x?" + QByteArray::number(n))));
    });
    auto rig = std::make_unique<GraphRig>(server.url());
    int pages = 0;
    QFuture<ListEnd> future = rig->api.listDevices(this, [&](std::vector<Device> &&) {
        if (++pages == 2)
            rig.reset();
    });
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.isCanceled());
    QCOMPARE(pages, 2);
}

QTEST_GUILESS_MAIN(TestListing)
#include "tst_listing.moc"
