// SPDX-License-Identifier: GPL-3.0-or-later
// A day's quota that the service refuses as if it were about the devices: none of them may stay failed for it, and a
// device that really is at fault may not hold the others.
#include "jobrig.h"
#include "jobs/sending/daylimit.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;
using namespace std::chrono_literals;

namespace {

const QDate today(2026, 8, 24);

Error refusal(const char *message, int status = 400)
{
    return {.kind = ErrorKind::Rejected,
        .httpStatus = status,
        .code = QStringLiteral("BadRequest"),
        .message = QString::fromLatin1(message)};
}

} // namespace

class DayLimitTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameWords_data();
    void sameWords();
    void severalInARowAreTheDays();
    void oneIsToBlameWhenOthersAreTaken();
    void answersThatWereUnderWayProveNothing();
    void aWaitForAnotherDayEnds();

    void theQuotaBurnsNothing_data();
    void theQuotaBurnsNothing();
    void goesOnAfterARestart();
    void aPersonsPauseOutlastsMidnight();
    void goingOnTooEarlyBurnsNothing();
    void devicesAtFaultFailAlone();
    void withoutAnyAcceptedItIsNoDays();
};

void DayLimitTest::sameWords_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("same");
    QTest::newRow("the same") << QStringLiteral("Limit of PC-1 reached.") << true;
    QTest::newRow("another request") << QStringLiteral("Limit of 4c1ae5f4-5d9c-4ea2-8e5c-111111111111 reached.")
                                     << true;
    QTest::newRow("another number") << QStringLiteral("Limit of 500 reached.") << true;
    QTest::newRow("the device's own name") << QStringLiteral("Limit of library reached.") << true;
    QTest::newRow("other words") << QStringLiteral("The device isn't supported.") << false;
}

void DayLimitTest::sameWords()
{
    QFETCH(QString, message);
    QFETCH(bool, same);
    Error other = refusal("");
    other.message = message;
    const QString words = refusalWords(refusal("Limit of PC-1 reached."), QStringLiteral("PC-1"));
    QCOMPARE(refusalWords(other, QStringLiteral("library")) == words, same);
    QVERIFY(refusalWords(refusal("Limit of PC-1 reached.", 403), {}) != words);
}

void DayLimitTest::severalInARowAreTheDays()
{
    DayLimit limit;
    limit.accepted(limit.left());
    const quint64 next = limit.left();
    for (int item = 1; item < devicesInARow; ++item)
        limit.refused(item, QStringLiteral("x"));
    QVERIFY(!limit.isReached());
    limit.accepted(next); // somebody was taken in between
    for (int item = 11; item < 10 + devicesInARow; ++item)
        limit.refused(item, QStringLiteral("x"));
    QVERIFY(!limit.isReached());
    limit.refused(20, QStringLiteral("x"));
    QVERIFY(limit.isReached());
    limit.refused(9, QStringLiteral("y"));
    QVERIFY(!limit.isReached());
}

void DayLimitTest::oneIsToBlameWhenOthersAreTaken()
{
    DayLimit limit;
    limit.accepted(limit.left());
    limit.refused(1, QStringLiteral("x"));
    QVERIFY(!limit.isToBlame(1, today)); // a second time may tell
    limit.accepted(limit.left());
    limit.refused(1, QStringLiteral("x"));
    QVERIFY(limit.isToBlame(1, today));

    DayLimit last; // nobody is left to compare with
    last.accepted(last.left());
    last.refused(1, QStringLiteral("x"));
    QVERIFY(!last.isToBlame(1, today));
    last.left();
    last.refused(1, QStringLiteral("x"));
    QVERIFY(last.isToBlame(1, today));
}

void DayLimitTest::answersThatWereUnderWayProveNothing()
{
    DayLimit limit;
    limit.left();
    const quint64 underWay = limit.left();
    limit.refused(1, QStringLiteral("x"));
    limit.accepted(underWay); // had left before the refusal came
    limit.left();
    for (int item = 1; item <= devicesInARow; ++item)
        limit.refused(item, QStringLiteral("x"));
    QVERIFY(!limit.isToBlame(1, today));
}

void DayLimitTest::aWaitForAnotherDayEnds()
{
    DayLimit limit;
    limit.accepted(limit.left());
    for (int day = 0; day < 3; ++day) {
        for (int round = 0; round < 2; ++round) { // a person goes on too early
            limit.left();
            for (int item = 1; item <= devicesInARow; ++item)
                limit.refused(item, QStringLiteral("x"));
            QCOMPARE(limit.isToBlame(1, today.addDays(day)), day == 2);
            if (day < 2)
                limit.held(today.addDays(day));
        }
    }
}

void DayLimitTest::theQuotaBurnsNothing_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("parallel");
    QTest::addColumn<int>("before"); // accepted before the limit
    for (const int status : {400, 403}) {
        for (const int parallel : {1, 6}) {
            for (const int before : {60, 71, 78})
                QTest::addRow("%d, %d batches at a time, after %d", status, parallel, before)
                    << status << parallel << before;
        }
        QTest::addRow("%d, within the first batch", status) << status << 1 << 8;
        QTest::addRow("%d, within the second batch", status) << status << 1 << 25;
    }
}

void DayLimitTest::theQuotaBurnsNothing()
{
    QFETCH(int, status);
    QFETCH(int, parallel);
    QFETCH(int, before);
    PaceLimits limits = PaceLimits::none();
    limits.parallelBatches = parallel;
    JobRig rig(TestTenant::quick(), limits);
    rig.tenant->faults().on("POST", "/wipe").after(before).answerInner(status);
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 150), {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Paused));
    QTRY_COMPARE(rig.counts(id).sent, 0);
    const Job *job = rig.engine->job(id);
    QCOMPARE(job->pausedBy->kind, ErrorKind::DayLimit);
    QCOMPARE(job->resumesAt, nextUtcDay(rig.clock.now()));
    QCOMPARE(rig.counts(id).failed, 0);
    QCOMPARE(rig.counts(id).planned, 150 - before);
    QCOMPARE(rig.carriedOut(), before);
    const int asked = rig.tenant->requestCount("POST", "/wipe");
    rig.clock.advance(std::chrono::milliseconds(rig.clock.now().msecsTo(job->resumesAt)) - 1s);
    QTRY_VERIFY(rig.turn([] { return true; }, 100ms));
    QCOMPARE(rig.tenant->requestCount("POST", "/wipe"), asked);
    rig.tenant->faults().clear();
    QTRY_VERIFY_WITH_TIMEOUT(rig.turnUntilSent(id), 20'000); // by itself
    QCOMPARE(rig.counts(id).failed, 0);
    QCOMPARE(rig.carriedOut(), 150);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void DayLimitTest::goesOnAfterARestart()
{
    JobRig rig;
    rig.tenant->faults().on("POST", "/wipe").after(40).answerInner(400);
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 100), {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Paused));
    QTRY_COMPARE(rig.counts(id).sent, 0);
    const QDateTime midnight = rig.engine->job(id)->resumesAt;
    rig.tenant->faults().clear();
    rig.restart();
    QVERIFY(rig.engine->restore().has_value());
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Paused);
    QCOMPARE(rig.engine->job(id)->resumesAt, midnight);
    rig.clock.advance(5min);
    QCOMPARE(rig.carriedOut(), 40);
    QTRY_VERIFY(rig.turn([&] { return rig.clock.now() >= midnight; }, 30min));
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 100);
    QCOMPARE(rig.counts(id).failed, 0);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void DayLimitTest::aPersonsPauseOutlastsMidnight()
{
    JobRig rig;
    rig.tenant->faults().on("POST", "/wipe").after(40).answerInner(400);
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 100), {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Paused));
    QTRY_COMPARE(rig.counts(id).sent, 0);
    const QDateTime midnight = rig.engine->job(id)->resumesAt;
    rig.tenant->faults().clear();
    rig.engine->pause(id);
    QVERIFY(!rig.engine->job(id)->pausedBy);
    QVERIFY(!rig.engine->job(id)->resumesAt.isValid());
    QTRY_VERIFY(rig.turn([&] { return rig.clock.now() >= midnight.addSecs(3600); }, 30min));
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Paused);
    QCOMPARE(rig.carriedOut(), 40);
    rig.engine->resume(id);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 100);
}

void DayLimitTest::goingOnTooEarlyBurnsNothing()
{
    JobRig rig;
    rig.tenant->faults().on("POST", "/wipe").after(40).answerInner(403);
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 100), {})).value();
    for (int i = 0; i < 3; ++i) {
        QTRY_VERIFY(rig.turnUntil(id, JobPhase::Paused));
        QTRY_COMPARE(rig.counts(id).sent, 0);
        QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::DayLimit);
        QCOMPARE(rig.counts(id).failed, 0);
        rig.engine->resume(id);
        QCOMPARE(rig.engine->job(id)->phase, JobPhase::Sending);
    }
    rig.tenant->faults().clear();
    QTRY_VERIFY(rig.turn([&] {
        if (rig.engine->job(id)->phase == JobPhase::Paused)
            rig.engine->resume(id);
        return rig.counts(id).planned + rig.counts(id).sent == 0;
    }));
    QCOMPARE(rig.carriedOut(), 100);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void DayLimitTest::devicesAtFaultFailAlone()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 100);
    for (int i = 0; i < 5; ++i)
        rig.tenant->faults()
            .on("POST", plan.items.at(i * 17).device.id.toString().toLatin1() + "/wipe")
            .answerInner(400);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.counts(id).planned + rig.counts(id).sent == 0; }), 20'000);
    QCOMPARE(rig.counts(id).failed, 5);
    QCOMPARE(rig.carriedOut(), 95);
    QCOMPARE(rig.item(id, 17).current().error->kind, ErrorKind::Rejected);
}

void DayLimitTest::withoutAnyAcceptedItIsNoDays()
{
    JobRig rig;
    rig.tenant->faults().on("POST", "/wipe").answerInner(400);
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 60), {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Paused));
    QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::Rejected);
    QVERIFY(!rig.engine->job(id)->resumesAt.isValid());
}

QTEST_GUILESS_MAIN(DayLimitTest)
#include "tst_daylimit.moc"
