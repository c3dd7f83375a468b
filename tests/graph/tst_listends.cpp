// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that don't end, that end too late, and pages that came garbled.
#include "graphrig.h"
#include "scriptedserver.h"

#include <QTest>

using namespace Reslate;

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

class TestListEnds final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsWithoutNewRecords_data();
    void endsWithoutNewRecords();
    void endsBeyondItsLimits_data();
    void endsBeyondItsLimits();
    void takesAListThatShifts();
    void readsAGarbledPageOnceMore();
    void readsAGarbledPageNotForEver();
    void endsBeforeItsClient();
};

void TestListEnds::endsWithoutNewRecords_data()
{
    QTest::addColumn<int>("first"); // of the repeated page
    QTest::addColumn<int>("count");
    QTest::newRow("the same rows") << 1 << 2;
    QTest::newRow("some of them") << 2 << 1;
    QTest::newRow("none at all") << 0 << 0;
}

/// A new token each time, and never anything new behind it.
void TestListEnds::endsWithoutNewRecords()
{
    QFETCH(int, first);
    QFETCH(int, count);
    ScriptedServer server;
    server.setScript([&](QTcpSocket &socket, const auto &) {
        const qsizetype n = server.requests().size();
        const QByteArray next = "/v1.0/x?$skiptoken=" + QByteArray::number(n);
        socket.write(ScriptedServer::answer(200, n == 1 ? page(1, 2, next) : page(first, count, next)));
    });
    GraphRig rig(server.url());
    Got got;
    const auto future = rig.api.listDevices(this, got.taker());
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result().complete);
    QCOMPARE(future.result().stopped->kind, ErrorKind::ListEndless);
    QCOMPARE(future.result().count, 2);
    QCOMPARE(got.ids.size(), 2);
    QVERIFY(server.requests().size() <= (count > 0 ? 7 : rig.client.listLimits().idlePages + 6));
}

void TestListEnds::endsBeyondItsLimits_data()
{
    QTest::addColumn<ListLimits>("limits");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("rows"); // that may have been handed on by then
    QTest::newRow("pages") << ListLimits {.pages = 20} << ErrorKind::ListEndless << 60;
    QTest::newRow("memory") << ListLimits {.memory = 100 * 1024} << ErrorKind::ListTooLarge << 500;
}

/// New rows on every page, for ever.
void TestListEnds::endsBeyondItsLimits()
{
    QFETCH(ListLimits, limits);
    QFETCH(ErrorKind, kind);
    QFETCH(int, rows);
    ScriptedServer server;
    server.setScript([&server](QTcpSocket &socket, const auto &) {
        const int n = static_cast<int>(server.requests().size());
        socket.write(ScriptedServer::answer(200, page(n * 3, 3, "/v1.0/x?$skiptoken=" + QByteArray::number(n))));
    });
    GraphRig rig(server.url());
    rig.client.setListLimits(limits);
    Got got;
    const auto future = rig.api.listDevices(this, got.taker());
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result().complete);
    QCOMPARE(future.result().stopped->kind, kind);
    QCOMPARE(future.result().count, static_cast<int>(got.ids.size()));
    QVERIFY(got.ids.size() > 30 && got.ids.size() <= rows);
}

void TestListEnds::readsAGarbledPageOnceMore()
{
    ScriptedServer server;
    server.setScript([&server](QTcpSocket &socket, const ScriptedServer::Request &request) {
        QByteArray body;
        if (request.target.endsWith("x?2")) // cut off the first time, behind a link that leads astray
            body = server.requests().size() == 2 ? page(2, 1, "/v1.0/x?astray").chopped(3) : page(2, 1, "/v1.0/x?3");
        else if (request.target.endsWith("astray"))
            body = page(90, 1, "/v1.0/x?3");
        else
            body = request.target.endsWith("x?3") ? page(3, 1) : page(1, 1, "/v1.0/x?2");
        socket.write(ScriptedServer::answer(200, body));
    });
    GraphRig rig(server.url());
    Got got;
    const auto future = rig.api.listDevices(this, got.taker());
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result().complete);
    QCOMPARE(
        got.ids, QStringList({QStringLiteral("device-1"), QStringLiteral("device-2"), QStringLiteral("device-3")}));
}

/// The last page may hold nothing but what moved onto it.
void TestListEnds::takesAListThatShifts()
{
    ScriptedServer server;
    server.setScript([&server](QTcpSocket &socket, const auto &) {
        socket.write(ScriptedServer::answer(200, server.requests().size() == 1 ? page(1, 2, "/v1.0/x") : page(2, 1)));
    });
    GraphRig rig(server.url());
    Got got;
    const auto future = rig.api.listDevices(this, got.taker());
    QTRY_VERIFY(future.isFinished());
    QVERIFY(future.result().complete);
}

/// Twice and no more, and what was asked for behind it counts for nothing.
void TestListEnds::readsAGarbledPageNotForEver()
{
    ScriptedServer server;
    server.setScript([](QTcpSocket &socket, const ScriptedServer::Request &request) {
        const bool second = request.target.endsWith("x?2");
        socket.write(
            ScriptedServer::answer(200, second ? page(2, 1, "/v1.0/x?3").chopped(3) : page(1, 1, "/v1.0/x?2")));
    });
    GraphRig rig(server.url());
    Got got;
    const auto future = rig.api.listDevices(this, got.taker());
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result().complete);
    QCOMPARE(future.result().stopped->kind, ErrorKind::BadAnswer);
    QCOMPARE(got.ids, QStringList(QStringLiteral("device-1")));
    const auto asked = std::count_if(server.requests().cbegin(), server.requests().cend(),
        [](const ScriptedServer::Request &request) { return request.target.endsWith("x?2"); });
    QCOMPARE(asked, 2);
}

/// The client ends while a page is on its way, and is its list's context itself: nothing of it is used after that.
void TestListEnds::endsBeforeItsClient()
{
    ScriptedServer server;
    server.setScript([](QTcpSocket &, const auto &) {}); // never answers
    GraphRig rig(server.url());
    auto client = std::make_unique<GraphClient>(
        Endpoints {.graph = server.url(), .login = server.url()}, rig.tokens, rig.clock);
    GraphApi api(*client);
    Got got;
    const auto future = api.listDevices(client.get(), got.taker());
    QTRY_COMPARE(server.requests().size(), 1);
    client.reset();
    QVERIFY(future.isCanceled());
    QCOMPARE(future.resultCount(), 0);
    QVERIFY(got.pages.isEmpty());
}

QTEST_GUILESS_MAIN(TestListEnds)
#include "tst_listends.moc"
