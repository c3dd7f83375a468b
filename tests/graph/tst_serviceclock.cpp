// SPDX-License-Identifier: GPL-3.0-or-later
// The service's clock as its answers tell it.
#include "graph/transport/serviceclock.h"

#include "fakeclock.h"
#include "graph/graphapi.h"
#include "graph/transport/graphclient.h"
#include "graphrig.h"
#include "jobs/proof/proof.h"
#include "scriptedserver.h"
#include "testtenant.h"

#include <QSignalSpy>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

const QDateTime noon(QDate(2026, 8, 24), QTime(12, 0), utcZone);

} // namespace

class ServiceClockTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsDates_data();
    void readsDates();
    void knowsNothingAtFirst();
    void takesTheRangeThatAnAnswerLeaves();
    void getsCloserWithEveryAnswer();
    void startsAnewWhenAClockWasSet();
    void ignoresNonsense();
    void tellsOfMoreThanAMinute();
    void believesNoNonsense_data();
    void believesNoNonsense();
    void learnsFromGraphsAnswersAlone();
    void believesNobodyElse_data();
    void believesNobodyElse();
};

void ServiceClockTest::readsDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("time");
    QTest::newRow("as everybody writes it") << QByteArray("Mon, 24 Aug 2026 12:00:00 GMT") << noon;
    QTest::newRow("another zone") << QByteArray("Mon, 24 Aug 2026 12:00:00 CET") << QDateTime();
    QTest::newRow("no such day") << QByteArray("Mon, 32 Aug 2026 12:00:00 GMT") << QDateTime();
    QTest::newRow("none") << QByteArray() << QDateTime();
    QTest::newRow("long") << QByteArray(100'000, 'x') << QDateTime();
    QTest::newRow("not even text") << QByteArray("\xff\x00 \x01", 4) << QDateTime();
}

void ServiceClockTest::readsDates()
{
    QFETCH(const QByteArray, text);
    QTEST(parseHttpDate(text), "time");
}

void ServiceClockTest::knowsNothingAtFirst()
{
    const ServiceClock clock;
    QVERIFY(!clock.isKnown());
    QVERIFY(!clock.ahead());
    QVERIFY(!clock.differs());
    QCOMPARE(clock.at(noon), noon);
    QCOMPARE(clock.earliestAt(noon), noon);
}

void ServiceClockTest::takesTheRangeThatAnAnswerLeaves()
{
    ServiceClock clock;
    // Asked at 12:00:00.000, answered 400 ms later; the service wrote a second that may have begun or be about to end.
    clock.learn(noon, noon.addMSecs(400), noon.addSecs(120));
    QVERIFY(clock.isKnown());
    QCOMPARE(clock.earliestAt(noon), noon.addMSecs(119'600));
    QCOMPARE(clock.at(noon), noon.addMSecs(120'300));
    QCOMPARE(clock.ahead(), std::optional(120'300ms));
}

void ServiceClockTest::getsCloserWithEveryAnswer()
{
    ServiceClock clock;
    clock.learn(noon, noon.addSecs(30), noon.addSecs(10)); // slow
    clock.learn(noon.addSecs(60), noon.addSecs(60).addMSecs(100), noon.addSecs(60)); // quick
    QCOMPARE(clock.earliestAt(noon), noon.addMSecs(-100));
    clock.learn(noon.addSecs(70), noon.addSecs(90), noon.addSecs(75)); // slow again: takes nothing away
    QCOMPARE(clock.earliestAt(noon), noon.addMSecs(-100));
    QCOMPARE(clock.at(noon), noon.addMSecs(450));
}

void ServiceClockTest::startsAnewWhenAClockWasSet()
{
    ServiceClock clock;
    clock.learn(noon, noon, noon.addSecs(120));
    clock.learn(noon.addSecs(130), noon.addSecs(130), noon.addSecs(130));
    QCOMPARE(clock.earliestAt(noon), noon);
}

void ServiceClockTest::ignoresNonsense()
{
    ServiceClock clock;
    clock.learn(noon, noon, {});
    clock.learn(noon, noon.addSecs(-1), noon); // set back while it was asked
    clock.learn({}, noon, noon);
    QVERIFY(!clock.isKnown());
}

void ServiceClockTest::tellsOfMoreThanAMinute()
{
    const auto differs = [](qint64 seconds) {
        ServiceClock clock;
        clock.learn(noon, noon.addMSecs(200), noon.addSecs(seconds));
        return clock.differs();
    };
    QVERIFY(!differs(0));
    QVERIFY(!differs(60)); // may be less
    QVERIFY(differs(61));
    QVERIFY(!differs(-61));
    QVERIFY(differs(-62));
    QVERIFY(differs(-7200));
}

void ServiceClockTest::believesNoNonsense_data()
{
    QTest::addColumn<qint64>("days");
    QTest::newRow("25 years behind") << qint64(-25 * 365);
    QTest::newRow("a year behind") << qint64(-365);
    QTest::newRow("a year ahead") << qint64(365);
    QTest::newRow("70 years ahead") << qint64(70 * 365);
}

/// What proves an order must be later than both clocks, and what is looked for must not be overlooked by either.
void ServiceClockTest::believesNoNonsense()
{
    QFETCH(const qint64, days);
    const QDateTime nonsense = noon.addDays(days);
    ServiceClock clock;
    clock.learn(noon, noon, nonsense);
    QVERIFY(!clock.isKnown());
    QVERIFY(clock.differs());
    QCOMPARE(clock.at(noon), noon);
    QVERIFY(clock.latestAt(noon) >= std::max(noon, nonsense));
    QVERIFY(clock.earliestAt(noon) <= std::min(noon, nonsense));
    // An order that leaves now is not proved by what began before it.
    const QDateTime lately = noon.addSecs(-3600);
    QVERIFY(evidenceStart({}, clock.latestAt(noon)) > lately);
    // A better answer ends the doubt, and one that comes later puts only the bounds in doubt.
    clock.learn(noon, noon, noon.addSecs(120));
    QVERIFY(clock.isKnown());
    QCOMPARE(clock.earliestAt(noon), noon.addSecs(120));
    clock.learn(noon, noon, nonsense);
    QVERIFY(!clock.isKnown());
    QCOMPARE(clock.at(noon), noon.addMSecs(120'500));
    QVERIFY(evidenceStart({}, clock.latestAt(noon)) > lately);
}

/// Answers to a reading, of which only Graph's own tell the time.
void ServiceClockTest::believesNobodyElse_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("marks");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("believed");
    const QByteArray json = "application/json;odata.metadata=minimal;charset=utf-8";
    const QByteArray html = "text/html";
    const QByteArray id = "request-id: 5e1f\r\n";
    const QByteArray value = R"({"value":[{"id":"t"}]})";
    const QByteArray page = "<!DOCTYPE html><html><body>Sign in to the school's Wi-Fi</body></html>";
    const QByteArray error = R"({"error":{"code":"Forbidden","message":"No."}})";
    QTest::newRow("Graph's list") << 200 << json << id << value << true;
    QTest::newRow("Graph's refusal") << 403 << json << id << error << true;
    QTest::newRow("sign-in page") << 200 << html << QByteArray() << page << false;
    QTest::newRow("sign-in page with an id") << 200 << html << id << page << false;
    QTest::newRow("sign-in page that says it is JSON") << 200 << json << id << page << false;
    QTest::newRow("filter's page") << 403 << html << id << page << false;
    QTest::newRow("filter's JSON") << 403 << json << id << QByteArray(R"({"message":"blocked"})") << false;
    QTest::newRow("no request-id") << 200 << json << QByteArray() << value << false;
    QTest::newRow("borrowed refusal") << 403 << json << QByteArray() << error << false;
    QTest::newRow("redirection") << 302 << json << id << value << false;
    QTest::newRow("cached") << 200 << json << id + "client-request-id: somebody-elses\r\n" << value << false;
}

void ServiceClockTest::believesNobodyElse()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, marks);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, believed);
    ScriptedServer server([&](QTcpSocket &socket, const auto &) {
        socket.write("HTTP/1.1 " + QByteArray::number(status)
            + " X\r\nDate: Fri, 24 Aug 2001 12:00:00 GMT\r\nContent-Type: " + type + "\r\n" + marks
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    });
    GraphRig rig(server.url());
    const auto answer = rig.api.tenantId();
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(rig.client.serviceClock().ahead().has_value(), believed);
}

void ServiceClockTest::learnsFromGraphsAnswersAlone()
{
    TestTenant tenant;
    FakeClock here(QDateTime::currentDateTimeUtc().addSecs(-180)); // three minutes slow
    FixedToken token(tenant.token());
    GraphClient client(Endpoints {.graph = tenant.url(), .login = tenant.url()}, token, here);
    GraphApi api(client);
    const QSignalSpy told(&client, &GraphClient::clockDiffersChanged);
    const auto ask = [&] {
        const auto answer = api.tenantId();
        QTRY_VERIFY(answer.isFinished());
    };
    ask();
    QVERIFY(api.serviceClock().isKnown());
    QVERIFY(std::chrono::abs(*api.serviceClock().ahead() - 180s) < 5s);
    QCOMPARE(told.count(), 1);
    here.advance(180s); // set right
    ask();
    QVERIFY(!api.serviceClock().differs());
    QCOMPARE(told.count(), 2);
}

QTEST_GUILESS_MAIN(ServiceClockTest)
#include "tst_serviceclock.moc"
