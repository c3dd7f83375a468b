// SPDX-License-Identifier: GPL-3.0-or-later
// The service's clock as its answers tell it.
#include "graph/serviceclock.h"

#include "fakeclock.h"
#include "graph/graphapi.h"
#include "graph/graphclient.h"
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
    void learnsFromGraphsAnswersAlone();
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
