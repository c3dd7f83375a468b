// SPDX-License-Identifier: GPL-3.0-or-later
// Where a job stands in a list of several, and how one that has not begun begins.
#include "core/utc.h"
#include "domain/job/jobstanding.h"
#include "domain/job/jobstart.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Reslate;
using namespace std::chrono_literals;

namespace {

const QDateTime now = QDateTime(QDate(2026, 11, 29), QTime(12, 0), utcZone);

Job jobAt(JobPhase phase, const QList<ItemState> &states, const QDateTime &startsAt = {})
{
    Job job {.workflow = ResetMode::FactoryWipe, .created = now, .phase = phase, .countdownEnds = now.addSecs(10)};
    job.pace.startsAt = startsAt;
    for (const ItemState state : states) {
        JobItem item;
        item.current() = {.kind = ResetMode::FactoryWipe, .state = state};
        job.items.append(item);
    }
    return job;
}

} // namespace

class JobStandingTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatHeldIt()
    {
        const Error refused {.kind = ErrorKind::Forbidden, .httpStatus = 403, .requestId = QStringLiteral("r1")};
        Job job = jobAt(JobPhase::Paused, {ItemState::Accepted, ItemState::Planned});
        QVERIFY(!isPausedByReading(job)); // a person did it
        job.pausedBy = refused;
        QVERIFY(isPausedByReading(job));
        job.items[0].current().error = refused; // an order's answer stays with its device
        QVERIFY(!isPausedByReading(job));
        job.items[0].current().error->requestId = QStringLiteral("r2");
        QVERIFY(isPausedByReading(job));
        job.items[0].current().requestId = QStringLiteral("r1"); // the error went with what a person said of it
        job.items[0].current().error.reset();
        QVERIFY(!isPausedByReading(job));
        job.items[0].steps.append(Step {.kind = ResetMode::DeleteIntune}); // and it went on to its next step
        QVERIFY(!isPausedByReading(job));
        job.items[0].steps[0].requestId = QStringLiteral("r2");
        QVERIFY(isPausedByReading(job));
        job.pausedBy->requestId.clear(); // of nothing that has no id can one say whose it is
        job.items[0].steps[0].requestId.clear();
        QVERIFY(isPausedByReading(job));
        job.phase = JobPhase::Sending;
        QVERIFY(!isPausedByReading(job));
        job.phase = JobPhase::Paused;
        for (const ErrorKind kind : {ErrorKind::SignInRequired, ErrorKind::OutcomeUnknown, ErrorKind::DayLimit,
                 ErrorKind::TooManyFailures, ErrorKind::PilotFailed, ErrorKind::StorageFull, ErrorKind::TimeUp}) {
            job.pausedBy = Error {.kind = kind};
            QVERIFY(!isPausedByReading(job));
        }
    }
    void standings()
    {
        const auto of = [](const Job &job) { return standingOf(job, now); };
        const QDateTime tomorrow = now.addDays(1);
        QCOMPARE(of(jobAt(JobPhase::Countdown, {ItemState::Planned})), JobStanding::UnderWay);
        QCOMPARE(of(jobAt(JobPhase::Countdown, {ItemState::Planned}, tomorrow)), JobStanding::Planned);
        QCOMPARE(of(jobAt(JobPhase::Countdown, {ItemState::Planned}, now.addSecs(60))), JobStanding::UnderWay);
        QCOMPARE(of(jobAt(JobPhase::Paused, {ItemState::Planned}, tomorrow)), JobStanding::Planned);
        QCOMPARE(of(jobAt(JobPhase::Paused, {ItemState::Planned}, now.addSecs(-1))), JobStanding::NeedsPerson);
        QCOMPARE(of(jobAt(JobPhase::Paused, {ItemState::Accepted, ItemState::Planned})), JobStanding::NeedsPerson);
        QCOMPARE(of(jobAt(JobPhase::Sending, {ItemState::Sent, ItemState::Planned})), JobStanding::UnderWay);
        QCOMPARE(of(jobAt(JobPhase::Following, {ItemState::Waiting})), JobStanding::UnderWay);
        // What left before it was stopped is still under way.
        QCOMPARE(of(jobAt(JobPhase::Stopped, {ItemState::Active, ItemState::Withdrawn})), JobStanding::UnderWay);
        QCOMPARE(of(jobAt(JobPhase::Finished, {ItemState::Failed})), JobStanding::Ended);
        QCOMPARE(
            of(jobAt(JobPhase::Sending, {ItemState::AwaitingApproval, ItemState::Done})), JobStanding::NeedsPerson);
        QCOMPARE(
            of(jobAt(JobPhase::Sending, {ItemState::AwaitingApproval, ItemState::Planned})), JobStanding::UnderWay);
        Job midnight = jobAt(JobPhase::Paused, {ItemState::Accepted, ItemState::Planned});
        midnight.resumesAt = now.addSecs(60); // it goes on by itself
        QCOMPARE(of(midnight), JobStanding::UnderWay);
    }

    void needsAPersonThenUnderWayThenPlannedThenEnded()
    {
        const QList<Job> wanted {jobAt(JobPhase::Paused, {ItemState::Accepted, ItemState::Planned}),
            jobAt(JobPhase::Following, {ItemState::Active}),
            jobAt(JobPhase::Paused, {ItemState::Planned}, now.addDays(1)),
            jobAt(JobPhase::Countdown, {ItemState::Planned}, now.addDays(2)),
            jobAt(JobPhase::Finished, {ItemState::Done})};
        for (qsizetype a = 0; a < wanted.size(); ++a) {
            for (qsizetype b = 0; b < wanted.size(); ++b)
                QCOMPARE(standsAbove(wanted.at(a), wanted.at(b), now), a < b);
        }
    }

    void whatStillHasAnOrder()
    {
        const Job job = jobAt(JobPhase::Stopped,
            {ItemState::Sent, ItemState::Accepted, ItemState::Waiting, ItemState::Active, ItemState::Unknown,
                ItemState::Done, ItemState::Failed, ItemState::Withdrawn, ItemState::Blocked});
        QCOMPARE(ordersUnderWay(countsOf(job)), 5);
    }

    void hasBegunWhenAnOrderLeft()
    {
        for (int i = 0; i < itemStateCount; ++i) {
            const auto state = static_cast<ItemState>(i);
            const bool never = state == ItemState::Planned || state == ItemState::Blocked
                || state == ItemState::Withdrawn;
            QCOMPARE(hasBegun(jobAt(JobPhase::Paused, {ItemState::Planned, state})), !never);
        }
        Job tried = jobAt(JobPhase::Paused, {ItemState::Planned});
        QVERIFY(startOf(tried) == std::optional(JobStart {.held = true}));
        tried.items[0].current().tries = 1;
        QVERIFY(hasBegun(tried));
        QVERIFY(!startOf(tried));
        QVERIFY(!startOf(jobAt(JobPhase::Sending, {ItemState::Planned})));
        const QDateTime tomorrow = now.addDays(1);
        const JobStart held {.at = tomorrow, .held = true};
        QVERIFY(startOf(jobAt(JobPhase::Paused, {ItemState::Planned}, tomorrow)) == std::optional(held));
        const JobStart counts {.at = now.addSecs(10)};
        QVERIFY(startOf(jobAt(JobPhase::Countdown, {ItemState::Planned})) == std::optional(counts));
    }

    void aResumedPlanKeepsItsTime()
    {
        const auto left = [](const QDateTime &startsAt, std::chrono::milliseconds had) {
            return resumedCountdown(jobAt(JobPhase::Paused, {ItemState::Planned}, startsAt), had, now);
        };
        QCOMPARE(left({}, 7s), 7s);
        QCOMPARE(left(now.addDays(1), 600s), 24h);
        QCOMPARE(left(now.addSecs(120), 600s), 120s); // not ten minutes late
        QCOMPARE(left(now.addSecs(20), 600s), 60s); // there is time to take it back
        QCOMPARE(left(now.addDays(-1), 600s), 60s);
        QCOMPARE(left(now.addDays(-1), 5s), 5s);
    }
};

QTEST_GUILESS_MAIN(JobStandingTest)
#include "tst_jobstanding.moc"
