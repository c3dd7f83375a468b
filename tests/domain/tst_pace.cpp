// SPDX-License-Identifier: GPL-3.0-or-later
// Pilot, waves and the stop rule: what of a job may leave, and when everything has to wait for a person.
#include "core/utc.h"
#include "domain/job/pace.h"
#include "ordered.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

const QDateTime monday(QDate(2026, 8, 3), QTime(8, 0), utcZone);

Job jobOf(int n, const PlanPace &pace)
{
    Job job {.workflow = ResetMode::AutopilotReset, .pace = pace};
    for (int i = 0; i < n; ++i)
        job.items.append(JobItem {.device = {.id = DeviceId(QString::number(i))},
            .steps = {Step {.kind = ResetMode::AutopilotReset, .changed = monday}}});
    return job;
}

void put(Job &job, int first, int n, ItemState proof, ErrorKind kind = ErrorKind::None)
{
    for (int i = first; i < first + n; ++i) {
        job.items[i].current().state = proof;
        job.items[i].current().changed = monday;
        if (kind != ErrorKind::None)
            job.items[i].current().error = Error {.kind = kind};
    }
}

} // namespace

class PaceTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingAtOnce() { QCOMPARE(releaseOf(jobOf(50, {}), monday).count, 50); }

    void thePilotComesFirst()
    {
        Job job = jobOf(50, {.pilot = 5});
        QCOMPARE(releaseOf(job, monday).count, 5);
        job.released = 5;
        job.releasedAt = monday;
        put(job, 0, 4, ItemState::Done);
        put(job, 4, 1, ItemState::Waiting);
        QCOMPARE(releaseOf(job, monday.addDays(3)), (Release {5, {}, true}));
        put(job, 4, 1, ItemState::SeenFresh);
        QCOMPARE(releaseOf(job, monday).count, 50);
    }

    void whatIsLeftOutOfThePilotHoldsNothing()
    {
        Job job = jobOf(10, {.pilot = 2});
        job.released = 2;
        job.releasedAt = monday;
        put(job, 0, 1, ItemState::Blocked);
        put(job, 1, 1, ItemState::Done);
        QCOMPARE(releaseOf(job, monday).count, 10);
        QVERIFY(!stopReason(job));
    }

    void aLostPilotWaitsForAPerson_data()
    {
        QTest::addColumn<ItemState>("proof");
        QTest::newRow("failed") << ItemState::Failed;
        QTest::newRow("unknown") << ItemState::Unknown;
        QTest::newRow("gone isn't done") << ItemState::RecordGone;
    }
    void aLostPilotWaitsForAPerson()
    {
        QFETCH(ItemState, proof);
        Job job = jobOf(10, {.pilot = 2});
        order(job, ResetMode::FactoryWipe);
        job.released = 2;
        job.releasedAt = monday;
        put(job, 0, 1, ItemState::Confirmed);
        QVERIFY(!stopReason(job));
        put(job, 1, 1, proof);
        QCOMPARE(stopReason(job).value_or(Error {}).kind, ErrorKind::PilotFailed);
        QCOMPARE(releaseOf(job, monday).count, 2);
        job.pilotWaived = true;
        QVERIFY(!stopReason(job));
        QCOMPARE(releaseOf(job, monday).count, 10);
    }

    void wavesFollowWithAGap()
    {
        Job job = jobOf(50, {.wave = 20, .gap = 600s});
        QCOMPARE(releaseOf(job, monday).count, 20);
        job.released = 20;
        job.releasedAt = monday;
        QCOMPARE(releaseOf(job, monday.addSecs(9999)).count, 20); // not all of the wave has left
        put(job, 0, 20, ItemState::Accepted);
        QCOMPARE(releaseOf(job, monday.addSecs(599)), (Release {20, monday.addSecs(600), false}));
        QCOMPARE(releaseOf(job, monday.addSecs(600)).count, 40);
        job.released = 40;
        put(job, 20, 20, ItemState::Accepted);
        QCOMPARE(releaseOf(job, monday.addSecs(1200)).count, 50);
    }

    void hugeWavesDoNotOverflow()
    {
        Job job = jobOf(3, {.pilot = 1, .wave = std::numeric_limits<int>::max()});
        job.released = 1;
        job.releasedAt = monday;
        put(job, 0, 1, ItemState::Done);
        QCOMPARE(releaseOf(job, monday).count, 3);
    }

    void stopsAfterFailuresOfOneKind()
    {
        Job job = jobOf(50, {.stopAfter = 3});
        put(job, 0, 2, ItemState::Failed, ErrorKind::DeviceReportedFailure);
        put(job, 2, 2, ItemState::Failed, ErrorKind::Rejected);
        QVERIFY(!stopReason(job));
        put(job, 4, 1, ItemState::Unknown, ErrorKind::Rejected);
        QCOMPARE(stopReason(job).value_or(Error {}).kind, ErrorKind::TooManyFailures);
        job.forgivenAt = monday; // a person went on
        QVERIFY(!stopReason(job));
    }

    /// Nobody knows that they failed.
    void tellsLostAnswersFromFailures()
    {
        Job job = jobOf(50, {.stopAfter = 3});
        put(job, 0, 20, ItemState::Unknown, ErrorKind::OutcomeUnknown);
        put(job, 20, 2, ItemState::Failed, ErrorKind::Rejected);
        const Error reason = stopReason(job).value_or(Error {});
        QCOMPARE(reason.kind, ErrorKind::TooManyFailures);
        QVERIFY(holdsForLostAnswers(reason));
        put(job, 0, 20, ItemState::Failed, ErrorKind::Rejected);
        QVERIFY(stopReason(job) && !holdsForLostAnswers(*stopReason(job)));
        Job mixed = jobOf(50, {.stopPercent = 20});
        put(mixed, 0, 8, ItemState::Done);
        put(mixed, 8, 2, ItemState::Unknown, ErrorKind::OutcomeUnknown);
        QVERIFY(stopReason(mixed) && holdsForLostAnswers(*stopReason(mixed)));
        put(mixed, 10, 1, ItemState::Failed, ErrorKind::Rejected); // it takes that one as well to be too many
        QVERIFY(stopReason(mixed) && !holdsForLostAnswers(*stopReason(mixed)));
    }

    void stopsAfterAPercentage()
    {
        Job job = jobOf(50, {.stopPercent = 20});
        put(job, 0, 1, ItemState::Failed);
        QVERIFY(!stopReason(job)); // one of one says nothing
        put(job, 1, 7, ItemState::Done);
        put(job, 8, 1, ItemState::Failed);
        QVERIFY(!stopReason(job));
        put(job, 9, 1, ItemState::Done);
        QCOMPARE(stopReason(job).value_or(Error {}).kind, ErrorKind::TooManyFailures);
        put(job, 10, 1, ItemState::Done);
        QVERIFY(!stopReason(job)); // 2 of 11
        put(job, 11, 3, ItemState::Failed);
        QVERIFY(stopReason(job)); // 5 of 14
        put(job, 14, 36, ItemState::RecordGone); // wiped ones have ended, though nothing proves it
        QVERIFY(!stopReason(job)); // 5 of 50
    }

    void aStartOfAnotherAgeIsASlip()
    {
        QVERIFY(!isTooFarAhead(monday.addDays(1), monday));
        QVERIFY(!isTooFarAhead(monday.addYears(1), monday));
        QVERIFY(isTooFarAhead(monday.addYears(1).addSecs(1), monday));
        QVERIFY(isTooFarAhead(monday.addYears(7000), monday));
        QVERIFY(!isTooFarAhead({}, monday));
    }
};

QTEST_APPLESS_MAIN(PaceTest)
#include "tst_pace.moc"
