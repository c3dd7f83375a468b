// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utc.h"
#include "jobs/engine/paceforecast.h"

#include <QElapsedTimer>
#include <QtTest/QTest>

using namespace Reslate;
using namespace std::chrono_literals;

namespace {

// The tests run in Berlin: 11:00 in summer, so the service's day turns at 2:00 of the next one.
QDateTime at(int second)
{
    return QDateTime(QDate(2026, 8, 24), QTime(9, 0), utcZone).addSecs(second);
}

const QDate monday(2026, 8, 24);
const qint64 toMidnight = at(0).secsTo(QDateTime(QDate(2026, 8, 25), QTime(0, 0), utcZone));

PaceLoad load(ResetMode mode, int devices, const PlanPace &pace = {})
{
    return loadOf(Plan {.workflow = mode, .items = QList<JobItem>(devices), .pace = pace});
}

PaceLoad wipe(int devices, const PlanPace &pace = {})
{
    return load(ResetMode::FactoryWipe, devices, pace);
}

QList<PaceDay> days(const QList<int> &counts, int first = 0)
{
    QList<PaceDay> days;
    for (const int count : counts)
        days.append({monday.addDays(first++), count});
    return days;
}

/// A job of 10 devices that counts as having released and sent the first so many.
Job running(int released, const PlanPace &pace)
{
    Job job {.workflow = ResetMode::FactoryWipe, .pace = pace, .phase = JobPhase::Sending};
    job.items = QList<JobItem>(10);
    for (int i = 0; i < released; ++i)
        job.items[i].current().state = ItemState::Accepted;
    job.released = released;
    job.releasedAt = at(-60);
    return job;
}

} // namespace

class PaceForecastTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void limits_data()
    {
        QTest::addColumn<ResetMode>("mode");
        QTest::addColumn<int>("spent");
        QTest::addColumn<int>("n");
        QTest::addColumn<QList<PaceDay>>("expected");
        QTest::addColumn<qint64>("seconds");
        using enum ResetMode;
        QTest::newRow("nothing") << FactoryWipe << 0 << 0 << days({}) << qint64(0);
        QTest::newRow("one window") << FactoryWipe << 0 << 200 << days({200}) << qint64(0);
        QTest::newRow("one more") << FactoryWipe << 0 << 201 << days({201}) << qint64(20);
        QTest::newRow("a day") << FactoryWipe << 0 << 500 << days({500}) << qint64(40);
        QTest::newRow("three days") << AutopilotReset << 0 << 1284 << days({500, 500, 284}) << toMidnight + 86400 + 20;
        QTest::newRow("today is spent") << FactoryWipe << 500 << 30 << days({30}, 1) << toMidnight;
        QTest::newRow("window is spent") << Sync << 200 << 30 << days({30}) << qint64(20);
        QTest::newRow("retires") << Retire << 0 << 1284 << days({1000, 284}) << toMidnight + 20;
    }

    void limits()
    {
        QFETCH(ResetMode, mode);
        QFETCH(int, spent);
        QFETCH(int, n);
        QFETCH(QList<PaceDay>, expected);
        QFETCH(qint64, seconds);
        Pacing pacing((PaceLimits()));
        pacing.spend(mode, spent, at(0));
        const PaceEstimate estimate = forecast(pacing, {}, {load(mode, n)}, at(0));
        QCOMPARE(estimate.days, expected);
        QCOMPARE(qint64(estimate.duration.count()), seconds);
        QVERIFY(!estimate.awaitsPilot);
    }

    void paces_data()
    {
        QTest::addColumn<PlanPace>("pace");
        QTest::addColumn<int>("n");
        QTest::addColumn<QList<PaceDay>>("expected");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<bool>("awaitsPilot");
        QTest::newRow("waves") << PlanPace {.wave = 30, .gap = 600s} << 90 << days({90}) << qint64(1200) << false;
        QTest::newRow("the last wave is small")
            << PlanPace {.wave = 30, .gap = 600s} << 91 << days({91}) << qint64(1800) << false;
        QTest::newRow("waves without a gap") << PlanPace {.wave = 30} << 201 << days({201}) << qint64(20) << false;
        QTest::newRow("a wave is larger than a window")
            << PlanPace {.wave = 250, .gap = 30s} << 500 << days({500}) << qint64(50) << false;
        QTest::newRow("a pilot, then all")
            << PlanPace {.pilot = 3, .gap = 600s} << 90 << days({90}) << qint64(0) << true;
        QTest::newRow("a pilot, then waves")
            << PlanPace {.pilot = 30, .wave = 30, .gap = 600s} << 120 << days({120}) << qint64(1200) << true;
        QTest::newRow("the pilot is all") << PlanPace {.pilot = 90} << 90 << days({90}) << qint64(0) << false;
        QTest::newRow("later") << PlanPace {.startsAt = at(3600)} << 90 << days({90}) << qint64(3600) << false;
        QTest::newRow("tomorrow") << PlanPace {.startsAt = at(86400)} << 600 << days({500, 100}, 1)
                                  << toMidnight + 86400 << false;
        // A wave an hour from 11:00 on: 13 before midnight here, 2 after it, and a new quota changes nothing.
        QTest::newRow("waves through the night")
            << PlanPace {.wave = 10, .gap = 3600s} << 150 << days({130, 20}) << qint64(14 * 3600) << false;
    }

    void paces()
    {
        QFETCH(PlanPace, pace);
        QFETCH(int, n);
        QFETCH(QList<PaceDay>, expected);
        QFETCH(qint64, seconds);
        QFETCH(bool, awaitsPilot);
        const PaceEstimate estimate = forecast(Pacing((PaceLimits())), {}, {wipe(n, pace)}, at(0));
        QCOMPARE(estimate.days, expected);
        QCOMPARE(qint64(estimate.duration.count()), seconds);
        QCOMPARE(estimate.awaitsPilot, awaitsPilot);
    }

    /// Two plans of one confirmation, and what other jobs still send, come out of one quota.
    void loadsShareTheLimits()
    {
        const Pacing pacing((PaceLimits()));
        const PaceLoad autopilot = load(ResetMode::AutopilotReset, 400);
        QCOMPARE(forecast(pacing, {}, {autopilot, wipe(200)}, at(0)).days, days({500, 100}));
        QCOMPARE(forecast(pacing, {autopilot}, {wipe(200)}, at(0)).days, days({100, 100}));
        QCOMPARE(forecast(pacing, {load(ResetMode::Retire, 400)}, {wipe(200)}, at(0)).days, days({200}));
        // Others may take longer than ours.
        QCOMPARE(forecast(pacing, {wipe(30, {.wave = 1, .gap = 3600s})}, {wipe(10)}, at(0)).duration, 0s);
    }

    void quotasCanBeRaised()
    {
        PaceLimits limits;
        limits.wipesPerDay = 1000;
        QCOMPARE(forecast(Pacing(limits), {}, {wipe(1284)}, at(0)).days, days({1000, 284}));
        limits.wipesPerDay = 0; // never nothing
        QCOMPARE(forecast(Pacing(limits), {}, {wipe(3)}, at(0)).days, days({1, 1, 1}));
        QCOMPARE(forecast(Pacing(PaceLimits::none()), {}, {wipe(100'000)}, at(0)).duration, 0s);
    }

    /// Where the service's day turns in the middle of the local one, it is one day here.
    void daysAreThoseOfTheWall()
    {
        const QDateTime lateEvening(QDate(2026, 8, 24), QTime(22, 30), utcZone); // 0:30 of Tuesday in Berlin
        const PaceEstimate estimate = forecast(Pacing((PaceLimits())), {}, {wipe(1284)}, lateEvening);
        QCOMPARE(estimate.days, days({1000, 284}, 1));
    }

    /// Exam weeks lie between what goes today and the rest; what takes nothing away waits for none.
    void closedHoursPutOff()
    {
        const QDate today = at(0).toLocalTime().date();
        const QList<ClosedHours> exams {{.name = QStringLiteral("Exams"),
            .firstDay = today.addDays(1),
            .lastDay = today.addDays(4),
            .reason = QStringLiteral("x")}};
        const PaceEstimate estimate = forecast(Pacing((PaceLimits())), {}, {wipe(700)}, at(0), exams);
        QCOMPARE(estimate.days, (QList<PaceDay> {{today, 500}, {today.addDays(5), 200}}));
        const QDateTime ends = today.addDays(5).startOfDay();
        const QList<ClosedHours> now {{.name = QStringLiteral("Exams"),
            .firstDay = today,
            .lastDay = today.addDays(4),
            .reason = QStringLiteral("x")}};
        QCOMPARE(forecast(Pacing(PaceLimits::none()), {}, {wipe(3)}, at(0), now).duration,
            std::chrono::seconds(at(0).secsTo(ends)));
        QCOMPARE(forecast(Pacing(PaceLimits::none()), {}, {load(ResetMode::Sync, 3)}, at(0), now).duration, 0s);
    }

    void goesOnFromWhereAJobStands()
    {
        const Pacing pacing((PaceLimits()));
        const PlanPace pace {.pilot = 2, .wave = 4, .gap = 600s};
        const auto estimate = [&](const Job &job) { return forecast(pacing, {}, {loadOf(job)}, at(0)); };
        QCOMPARE(estimate(running(0, pace)).duration, 600s);
        QVERIFY(estimate(running(0, pace)).awaitsPilot);
        QCOMPARE(estimate(running(2, pace)).duration, 600s); // the pilot went: at once, then one gap
        QVERIFY(estimate(running(2, pace)).awaitsPilot);
        QCOMPARE(estimate(running(6, pace)).duration, 540s); // the last wave went a minute ago
        QVERIFY(!estimate(running(6, pace)).awaitsPilot);
        QVERIFY(estimate(running(10, pace)).days.isEmpty());
        Job waived = running(2, pace);
        waived.pilotWaived = true;
        QVERIFY(!estimate(waived).awaitsPilot);
        Job refused = running(6, pace); // released, and still to be sent
        refused.items[1].current().state = ItemState::Planned;
        QCOMPARE(estimate(refused).days, days({5}));
        Job counting = running(0, {});
        counting.phase = JobPhase::Countdown;
        counting.countdownEnds = at(10);
        QCOMPARE(estimate(counting).duration, 10s);
    }

    /// Also a pace that gives each device a wave of its own is played through at once.
    void isQuickForManyDevices()
    {
        QElapsedTimer timer;
        timer.start();
        const PaceEstimate estimate = forecast(
            Pacing((PaceLimits())), {}, {load(ResetMode::Sync, 100'000, {.wave = 1, .gap = 1s})}, at(0));
        QCOMPARE(estimate.duration, 99'999s);
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(PaceForecastTest)
#include "tst_paceforecast.moc"
