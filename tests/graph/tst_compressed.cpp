// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that come compressed, as Graph sends them to who asks for that.
#include "graphrig.h"
#include "scriptedserver.h"

#include <QTest>

using namespace Reslate;

namespace {

/// By gzip: a page of the devices "device-1" to "device-200".
const QByteArray packed = QByteArray::fromBase64(
    "H4sIAAAAAAACA23XO05EMRAF0b28GCRf/81WEAFiJkAihQSxd0hRVdpR9eiNj/19fb1+fN6vp+fv6/12PV23+9f72/0x18/D/0nFpGHSMRmY"
    "TEwWJhuTg0kKR6wOs8PuMDwsD9PD9jA+rK+sr/Kbs76yvrK+sr6yvrK+sr6yvrG+sb7JJ8P6xvrG+sb6xvrG+sb6zvrO+s76Ll886zvrO+s7"
    "6zvrO+sH6wfrB+sH64f8YVk/WD9YP1g/WD9ZP1k/WT9ZP1k/5bxh/WT9ZP1k/WL9Yv1i/WL9Yv1i/ZLjkvWL9Yv1m/Wb9Zv1m/Wb9Zv1m/Vb"
    "TnvWb9Yf1h/WH9Yf1h/WH9Yf1h/WH8HKtBKuinhVBKwiYhUhq4hZRdAqolYRtorsoezKHgavyWv0mr2Gr+lr/Iq/EYBT7f4ge4jBEYQjCkcY"
    "jjgcgTgicYTiiMVpdhGSPYTjiMcRkCMiR0iOmBxBOaJyhOV0u9HJHiJzhOaIzRGcIzpHeI74HAE6InSGXU1lD0E6onSE6YjTEagjUkeojlgd"
    "wTrT7tiyh3gdATsidoTsiNkRtCNqR9iOuJ1ljwXZQ+iO2B3BO6J3hO+I3xHAI4JHCM+2V4/sIYpHGI84HoE8InmE8ojlEcwjmufY883eb397"
    "vPz8AmtqLg0/DwAA");
constexpr int devicesInPacked = 200;

QByteArray answer(const QByteArray &body)
{
    return ScriptedServer::answer(200, body, "Content-Encoding: gzip\r\n");
}

/// What was told of the devices.
QFuture<ListEnd> list(GraphRig &rig, QObject *context, QStringList &ids)
{
    return rig.api.listDevices(context, [&ids](std::vector<Device> &&rows) {
        for (const Device &device : rows)
            ids.append(device.id.toString());
    });
}

} // namespace

class TestCompressed final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAskedForAndRead();
    void aBrokenAnswerIsNoAnswer_data();
    void aBrokenAnswerIsNoAnswer();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
};

void TestCompressed::isAskedForAndRead()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) { socket.write(answer(packed)); });
    GraphRig rig(server.url());
    QStringList ids;
    const auto future = list(rig, this, ids);
    QTRY_VERIFY(future.isFinished());
    QVERIFY(server.requests().constFirst().header("Accept-Encoding").contains("gzip"));
    QVERIFY(future.result().complete);
    QCOMPARE(ids.size(), devicesInPacked);
    QCOMPARE(ids.constLast(), QStringLiteral("device-200"));
}

void TestCompressed::aBrokenAnswerIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QByteArray spoiled = packed;
    spoiled.replace(packed.size() / 2, 8, QByteArray(8, '\0'));
    QTest::newRow("cut off") << packed.left(packed.size() / 2);
    QTest::newRow("spoiled in the middle") << spoiled;
    QTest::newRow("wrong sum") << packed.chopped(8) + QByteArray(8, '\0');
    QTest::newRow("not compressed at all") << QByteArray(R"({"value":[{"id":"device-1"}]})");
}

/// The page is asked for once more, and the list is not whole when that brings nothing better.
void TestCompressed::aBrokenAnswerIsNoAnswer()
{
    QFETCH(QByteArray, body);
    int spoiled = 1; // so many answers from now on
    ScriptedServer server(
        [&](QTcpSocket &socket, const auto &) { socket.write(answer(spoiled-- > 0 ? body : packed)); });
    GraphRig rig(server.url());
    QStringList ids;
    const auto isFinished = [&rig](const QFuture<ListEnd> &future) {
        rig.clock.advance(std::chrono::seconds(5)); // what is repeated waits a little
        return future.isFinished();
    };
    const auto mended = list(rig, this, ids);
    QTRY_VERIFY(isFinished(mended));
    QVERIFY(mended.result().complete);
    QCOMPARE(ids.size(), devicesInPacked);
    QCOMPARE(server.requests().size(), 2);

    spoiled = 1000;
    ids.clear();
    const auto stopped = list(rig, this, ids);
    QTRY_VERIFY_WITH_TIMEOUT(isFinished(stopped), 30'000);
    QVERIFY(!stopped.result().complete);
    QVERIFY(ids.isEmpty());
}

void TestCompressed::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("bytes"); // that an answer may have
    QTest::addColumn<TransportError>("trouble");
    const qint64 enough = 1024 * 1024;
    QTest::newRow("nothing") << packed << enough << TransportError::None;
    QTest::newRow("wrong sum") << packed.chopped(8) + QByteArray(8, '\0') << enough << TransportError::Broken;
    // A hostile answer can be small on the wire.
    QTest::newRow("too large unpacked") << packed << packed.size() * 2 << TransportError::TooLarge;
}

void TestCompressed::tellsWhatIsWrong()
{
    QFETCH(QByteArray, body);
    QFETCH(qint64, bytes);
    QFETCH(TransportError, trouble);
    ScriptedServer server([&body](QTcpSocket &socket, const auto &) { socket.write(answer(body)); });
    std::optional<HttpAnswer> came;
    QNetworkAccessManager network;
    FakeClock clock;
    const HttpRequest request {.url = server.url(), .limits = {.bytes = bytes}};
    new Exchange(
        network, clock, request, [&came](HttpAnswer &&answer) { came = std::move(answer); }, this);
    QTRY_VERIFY(came);
    QCOMPARE(came->trouble, trouble);
    QCOMPARE(came->body.isEmpty(), trouble != TransportError::None);
}

QTEST_GUILESS_MAIN(TestCompressed)
#include "tst_compressed.moc"
