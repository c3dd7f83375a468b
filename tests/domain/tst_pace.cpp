// SPDX-License-Identifier: GPL-3.0-or-later
// Pilot, waves and the stop rule: what of a job may leave, and when everything has to wait for a person.
#include "core/utc.h"
#include "domain/pace.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace std::chrono_literals;

namespace {

const QDateTime monday(QDate(2026, 8, 3), QTime(8, 0), utcZone);

Job jobOf(int n, const PlanPace &pace)
{
    Job job {.mode = ResetMode::AutopilotReset, .pace = pace};
    for (int i = 0; i < n; ++i)
        job.items.append(JobItem {.device = DeviceId(QString::number(i)), .changed = monday});
    return job;
}

void put(Job &job, int first, int n, Proof proof, ErrorKind kind = ErrorKind::None)
{
    for (int i = first; i < first + n; ++i) {
        job.items[i].proof = proof;
        job.items[i].changed = monday;
        if (kind != ErrorKind::None)
            job.items[i].error = Error {.kind = kind};
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
        put(job, 0, 4, Proof::Done);
        put(job, 4, 1, Proof::Waiting);
        QCOMPARE(releaseOf(job, monday.addDays(3)), (Release {5, {}, true}));
        put(job, 4, 1, Proof::SeenFresh);
        QCOMPARE(releaseOf(job, monday).count, 50);
    }

    void whatIsLeftOutOfThePilotHoldsNothing()
    {
        Job job = jobOf(10, {.pilot = 2});
        job.released = 2;
        job.releasedAt = monday;
        put(job, 0, 1, Proof::Blocked);
        put(job, 1, 1, Proof::Done);
        QCOMPARE(releaseOf(job, monday).count, 10);
        QVERIFY(!stopReason(job));
    }

    void aLostPilotWaitsForAPerson_data()
    {
        QTest::addColumn<Proof>("proof");
        QTest::newRow("failed") << Proof::Failed;
        QTest::newRow("unknown") << Proof::Unknown;
        QTest::newRow("gone isn't done") << Proof::RecordGone;
    }
    void aLostPilotWaitsForAPerson()
    {
        QFETCH(Proof, proof);
        Job job = jobOf(10, {.pilot = 2});
        job.mode = ResetMode::FactoryWipe;
        job.released = 2;
        job.releasedAt = monday;
        put(job, 0, 1, Proof::Confirmed);
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
        put(job, 0, 20, Proof::Accepted);
        QCOMPARE(releaseOf(job, monday.addSecs(599)), (Release {20, monday.addSecs(600), false}));
        QCOMPARE(releaseOf(job, monday.addSecs(600)).count, 40);
        job.released = 40;
        put(job, 20, 20, Proof::Accepted);
        QCOMPARE(releaseOf(job, monday.addSecs(1200)).count, 50);
    }

    void hugeWavesDoNotOverflow()
    {
        Job job = jobOf(3, {.pilot = 1, .wave = std::numeric_limits<int>::max()});
        job.released = 1;
        job.releasedAt = monday;
        put(job, 0, 1, Proof::Done);
        QCOMPARE(releaseOf(job, monday).count, 3);
    }

    void stopsAfterFailuresOfOneKind()
    {
        Job job = jobOf(50, {.stopAfter = 3});
        put(job, 0, 2, Proof::Failed, ErrorKind::DeviceReportedFailure);
        put(job, 2, 2, Proof::Failed, ErrorKind::Rejected);
        QVERIFY(!stopReason(job));
        put(job, 4, 1, Proof::Unknown, ErrorKind::Rejected);
        QCOMPARE(stopReason(job).value_or(Error {}).kind, ErrorKind::TooManyFailures);
        job.forgivenAt = monday; // a person went on
        QVERIFY(!stopReason(job));
    }

    void stopsAfterAPercentage()
    {
        Job job = jobOf(50, {.stopPercent = 20});
        put(job, 0, 1, Proof::Failed);
        QVERIFY(!stopReason(job)); // one of one says nothing
        put(job, 1, 7, Proof::Done);
        put(job, 8, 1, Proof::Failed);
        QVERIFY(!stopReason(job));
        put(job, 9, 1, Proof::Done);
        QCOMPARE(stopReason(job).value_or(Error {}).kind, ErrorKind::TooManyFailures);
        put(job, 10, 1, Proof::Done);
        QVERIFY(!stopReason(job)); // 2 of 11
        put(job, 11, 3, Proof::Failed);
        QVERIFY(stopReason(job)); // 5 of 14
        put(job, 14, 36, Proof::RecordGone); // wiped ones have ended, though nothing proves it
        QVERIFY(!stopReason(job)); // 5 of 50
    }
};

QTEST_APPLESS_MAIN(PaceTest)
#include "tst_pace.moc"
