// SPDX-License-Identifier: GPL-3.0-or-later
// What holds a job for failures, while it stands still for another reason.
#include "jobrig.h"

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

class TestJobHolds final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void failuresDuringAPauseHoldIt();
    void aPauseForgivesNothing();
    void aFailedPilotStaysOne();
};

/// A person paused while the orders were on their way.
void TestJobHolds::failuresDuringAPauseHoldIt()
{
    JobRig rig;
    rig.tenant->faults().on("POST", "/wipe").answerInner(400);
    rig.tenant->faults().on("POST", "/$batch").orders().slow(500ms);
    Plan plan = rig.plan(ResetMode::FactoryWipe, 40);
    plan.pace.wave = 20; // so that one batch leaves, and nothing is read beside it
    plan.pace.gap = 10min;
    plan.pace.stopAfter = 5;
    int before = -1;
    rig.store.onSave = [&](const Job &job) {
        if (job.items.constFirst().current().state == ItemState::Sent)
            before = rig.tenant->batchCount();
    };
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turn([&] { return before >= 0; }));
    QTRY_VERIFY(rig.tenant->batchCount() > before);
    rig.engine->pause(id);
    QTRY_COMPARE(rig.counts(id).failed, 20);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Paused);
    QVERIFY(!rig.engine->job(id)->pausedBy); // a person's
    const int failed = rig.counts(id).failed;

    rig.engine->resume(id); // nobody has decided about the failures
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Paused);
    QVERIFY(rig.engine->job(id)->pausedBy);
    QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::TooManyFailures);
    rig.clock.advance(11min);
    QTRY_VERIFY(!rig.isBusy());
    QCOMPARE(rig.counts(id).failed, failed);
    QCOMPARE(rig.carriedOut(), 0);

    rig.tenant->faults().clear();
    rig.engine->resume(id);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 20);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void TestJobHolds::aPauseForgivesNothing()
{
    JobRig rig;
    rig.tenant->faults().on("POST", "/wipe").times(20).answerInner(400);
    Plan plan = rig.plan(ResetMode::FactoryWipe, 100);
    plan.pace.stopAfter = 5;
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Paused));
    QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::TooManyFailures);
    rig.engine->pause(id);
    QVERIFY(rig.engine->job(id)->pausedBy);
    QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::TooManyFailures);
}

void TestJobHolds::aFailedPilotStaysOne()
{
    JobRig rig;
    rig.tenant->faults().on("POST", "/wipe").times(1).answerInner(400);
    Plan plan = rig.plan(ResetMode::FactoryWipe, 20);
    plan.pace.pilot = 1;
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Paused));
    QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::PilotFailed);
    rig.engine->pause(id);
    QVERIFY(!rig.engine->job(id)->pausedBy);
    rig.engine->resume(id);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Paused);
    QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::PilotFailed);
    rig.engine->resume(id); // now somebody decided
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 19);
}

QTEST_GUILESS_MAIN(TestJobHolds)
#include "tst_jobholds.moc"
