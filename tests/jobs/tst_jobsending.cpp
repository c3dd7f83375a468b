// SPDX-License-Identifier: GPL-3.0-or-later
// The last look and the pace, counted at the server.
#include "core/utc.h"
#include "domain/job/jobstanding.h"
#include "jobrig.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

class JobSendingTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sendsEveryMode_data();
    void sendsEveryMode();
    void theLastLookBlocks();
    void theLastLookHearsBothWitnessesOfTheJoin();
    void withoutTheSecondWitnessTheFirstCounts();
    void factsThatCantBeReadStopTheSending();
    void oneThatCantBeReadDoesNotStopTheOthers();
    void signInTroublePauses();
    void aDeviceOutOfReachFails();
    void whatIsStoppedInTheQueueNeverLeaves();
    void keepsTheWindow();
    void carriesOnTheNextDay();
    void sendsInFullBatchesAndReadsByPages();
    void looksAgainWhenFactsGotOld();
    void jobsDontWaitForEachOther();
    void aShortJobDoesntWaitForALongOne();
};

void JobSendingTest::sendsEveryMode_data()
{
    QTest::addColumn<ResetMode>("mode");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("autopilot reset") << ResetMode::AutopilotReset << QByteArray("/wipe");
    QTest::newRow("keep account") << ResetMode::WipeKeepAccount << QByteArray("/wipe");
    QTest::newRow("factory") << ResetMode::FactoryWipe << QByteArray("/wipe");
    QTest::newRow("protected") << ResetMode::ProtectedWipe << QByteArray("/wipe");
    QTest::newRow("retire") << ResetMode::Retire << QByteArray("/retire");
    QTest::newRow("fresh start") << ResetMode::FreshStart << QByteArray("/cleanWindowsDevice");
    QTest::newRow("sync") << ResetMode::Sync << QByteArray("/syncDevice");
    QTest::newRow("restart") << ResetMode::Restart << QByteArray("/rebootNow");
    QTest::newRow("delete") << ResetMode::DeleteIntune << QByteArray("/managedDevices/");
}

void JobSendingTest::sendsEveryMode()
{
    QFETCH(ResetMode, mode);
    QFETCH(QByteArray, path);
    JobRig rig;
    const JobId id = settled(rig.engine->start(rig.plan(mode, 45), {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    const JobCounts counts = rig.counts(id);
    QCOMPARE(counts.blocked + counts.failed + counts.unknown, 0);
    QCOMPARE(rig.tenant->requestCount(mode == ResetMode::DeleteIntune ? "DELETE" : "POST", path), 45);
    QCOMPARE(rig.item(id, 0).current().tries, 1);
}

void JobSendingTest::theLastLookBlocks()
{
    JobRig rig;
    Plan plan = rig.plan(ResetMode::AutopilotReset, 50);
    plan.items[1].device.serialNumber = QStringLiteral("another");
    rig.tenant->setTrustType(plan.items.at(2).device.id.toString(), QStringLiteral("ServerAd"));
    rig.tenant->setTrustType(plan.items.at(3).device.id.toString(), QString());
    rig.tenant->removeDevice(plan.items.at(4).device.id.toString());
    plan.items[5].device.entraDevice = plan.items.at(6)
                                           .device.entraDevice; // another computer's join is no fact about this one
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    const QList<Reason> reasons {Reason::None, Reason::IdentityChanged, Reason::HybridJoined, Reason::JoinStateMissing,
        Reason::RecordMissing, Reason::JoinStateDoubtful, Reason::None};
    for (int i = 0; i < reasons.size(); ++i) {
        QCOMPARE(reasonName(rig.item(id, i).current().blockedReason), reasonName(reasons.at(i)));
        QCOMPARE(rig.item(id, i).current().state == ItemState::Blocked, reasons.at(i) != Reason::None);
    }
    QCOMPARE(rig.counts(id).blocked, 5);
    QCOMPARE(rig.carriedOut(), 45);
}

/// Entra says Entra joined, Intune says hybrid joined: an Autopilot Reset may leave such a computer unusable.
void JobSendingTest::theLastLookHearsBothWitnessesOfTheJoin()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::AutopilotReset, 45);
    rig.tenant->setJoinType(plan.items.at(1).device.id.toString(), QStringLiteral("hybridAzureADJoined"));
    rig.tenant->setJoinType(plan.items.at(2).device.id.toString(), QStringLiteral("azureADRegistered"));
    rig.tenant->setJoinType(plan.items.at(3).device.id.toString(), QStringLiteral("unknown"));
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    for (const int place : {1, 2}) {
        QCOMPARE(rig.item(id, place).current().state, ItemState::Blocked);
        QCOMPARE(reasonName(rig.item(id, place).current().blockedReason), reasonName(Reason::JoinStatesDiffer));
        QCOMPARE(rig.tenant->destructiveRequests(plan.items.at(place).device.id.toString()), 0);
    }
    QCOMPARE(rig.counts(id).blocked, 2);
    QCOMPARE(rig.carriedOut(), 43);
}

void JobSendingTest::withoutTheSecondWitnessTheFirstCounts()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::AutopilotReset, 25);
    rig.tenant->setJoinType(plan.items.at(1).device.id.toString(), QStringLiteral("hybridAzureADJoined"));
    rig.tenant->faults().on("GET", "joinType").answer(403);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.counts(id).blocked, 0);
    QCOMPARE(rig.carriedOut(), 25);
}

void JobSendingTest::factsThatCantBeReadStopTheSending()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 10);
    rig.tenant->faults().on("GET", "/managedDevices").answer(500);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.engine->job(id)->phase == JobPhase::Paused; }, 5s), 20'000);
    QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::ServiceFailed);
    QCOMPARE(rig.counts(id).planned, 10);
    QCOMPARE(rig.tenant->requestCount("POST", "/wipe"), 0);
    rig.tenant->faults().clear();
    rig.engine->resume(id);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 10);
}

void JobSendingTest::oneThatCantBeReadDoesNotStopTheOthers()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 10);
    const QByteArray path = "/managedDevices/" + plan.items.at(3).device.id.toString().toUtf8();
    rig.tenant->faults().on("GET", path).answer(500);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.engine->job(id)->phase == JobPhase::Paused; }, 5s), 20'000);
    QCOMPARE(rig.carriedOut(), 9);
    QCOMPARE(rig.item(id, 3).current().state, ItemState::Planned);
    QCOMPARE(rig.tenant->destructiveRequests(plan.items.at(3).device.id.toString()), 0);
}

void JobSendingTest::signInTroublePauses()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 30);
    rig.tenant->faults().on("POST", "/wipe").answerInner(403);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Paused));
    QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::Forbidden);
    QTRY_COMPARE(rig.counts(id).planned, 30);
    QVERIFY(!isPausedByReading(*rig.engine->job(id))); // the orders were refused, not the readings
    rig.tenant->faults().clear();
    rig.engine->resume(id);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.mostRequestsForOne(id), 1);
    rig.tenant->renewToken(); // ours is refused from now on
    const JobId second = settled(rig.engine->start(rig.plan(ResetMode::Sync, 40), {})).value_or(JobId());
    QVERIFY(second.isEmpty()); // held by the first
    Plan others = rig.plan(ResetMode::Sync, 60);
    others.items.remove(0, 30);
    const JobId third = settled(rig.engine->start(others, {})).value();
    QTRY_VERIFY(rig.turnUntil(third, JobPhase::Paused));
    QCOMPARE(rig.engine->job(third)->pausedBy->kind, ErrorKind::SignInRequired);
    QCOMPARE(rig.counts(third).planned, 30);
    rig.engine->resume(third); // which says nothing about devices that failed
    QVERIFY(!rig.engine->job(third)->forgivenAt.isValid());
}

void JobSendingTest::aDeviceOutOfReachFails()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 1);
    rig.tenant->faults().on("POST", "/wipe").answerInner(403);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Paused)); // it may be the account
    rig.engine->resume(id);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).failed == 1; }));
    QTRY_COMPARE(rig.engine->job(id)->phase, JobPhase::Finished);
    QCOMPARE(rig.item(id, 0).current().error->kind, ErrorKind::Forbidden);
}

void JobSendingTest::whatIsStoppedInTheQueueNeverLeaves()
{
    JobRig rig;
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 20), {})).value();
    // Right after the orders are written down, before the transport has a token for them.
    rig.store.onSave = [&](const Job &job) {
        if (job.items.constFirst().current().state == ItemState::Sent)
            QMetaObject::invokeMethod(
                rig.engine.get(), [&rig, id] { rig.engine->stop(id); }, Qt::QueuedConnection);
    };
    QTRY_VERIFY(rig.turn([&] { return rig.engine->job(id)->phase == JobPhase::Finished; }));
    QCOMPARE(rig.counts(id).withdrawn, 20);
    QCOMPARE(rig.carriedOut(), 0);
    QCOMPARE(rig.item(id, 0).current().tries, 0);
}

void JobSendingTest::keepsTheWindow()
{
    PaceLimits limits;
    limits.writesPerWindow = 40;
    JobRig rig(TestTenant::quick(), limits);
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 100), {})).value();
    const auto step = [&](const std::function<bool()> &done) { return rig.turn(done, 0ms); };
    const QDateTime begin = rig.clock.now();
    QTRY_VERIFY(step([&] { return rig.counts(id).planned == 60 && rig.counts(id).sent == 0; }));
    QCOMPARE(rig.engine->job(id)->resumesAt, begin.addSecs(20));
    QCOMPARE(rig.engine->estimate(id).duration, 40s);
    rig.clock.advance(19'999ms);
    QCOMPARE(rig.counts(id).planned, 60);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).planned == 20 && rig.counts(id).sent == 0; }, 1ms));
    rig.clock.advance(21s);
    QTRY_VERIFY(step([&] { return rig.counts(id).planned == 0 && rig.counts(id).sent == 0; }));
    QVERIFY(!rig.engine->job(id)->resumesAt.isValid());
    QCOMPARE(rig.carriedOut(), 100);
}

void JobSendingTest::carriesOnTheNextDay()
{
    PaceLimits limits;
    limits.wipesPerDay = 50;
    JobRig rig(TestTenant::quick(), limits);
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::AutopilotReset, 80), {})).value();
    const QDate today = rig.clock.now().date();
    const QDateTime midnight(today.addDays(1), QTime(0, 0), utcZone);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).planned == 30 && rig.counts(id).sent == 0; }, 10ms));
    QTRY_COMPARE(rig.engine->job(id)->resumesAt, midnight);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Sending);
    QCOMPARE(rig.engine->estimate(id).days, (QList<PaceDay> {{midnight.toLocalTime().date(), 30}}));
    QCOMPARE(rig.carriedOut(), 50);
    rig.clock.advance(std::chrono::milliseconds(rig.clock.now().msecsTo(midnight)));
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).planned == 0 && rig.counts(id).sent == 0; }, 10ms));
    QCOMPARE(rig.carriedOut(), 80);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobSendingTest::sendsInFullBatchesAndReadsByPages()
{
    TenantOptions options = TestTenant::quick(4000);
    options.latency = 20ms;
    JobRig rig(options);
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 1000);
    QCOMPARE(plan.items.size(), 1000);
    rig.tenant->clearLog();
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.counts(id).planned + rig.counts(id).sent == 0; }, 0ms), 30'000);
    QCOMPARE(rig.tenant->batchCount(), 100); // each is read once more right before it leaves
    QCOMPARE(rig.tenant->requestCount("GET", "/managedDevices?"), 2 * 4); // the pages: whose the numbers are, the facts
    QCOMPARE(rig.carriedOut(), 1000);
    QVERIFY(rig.tenant->peakParallel() >= 5); // orders don't wait for each other's answers
}

void JobSendingTest::looksAgainWhenFactsGotOld()
{
    PaceLimits limits = PaceLimits::none();
    limits.parallelBatches = 1;
    JobRig rig(TestTenant::quick(), limits);
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 60);
    int looks = -1;
    connect(rig.engine.get(), &JobEngine::itemsChanged, rig.engine.get(), [&] {
        if (looks >= 0)
            return;
        looks = rig.tenant->requestCount("GET", "/managedDevices");
        rig.tenant->removeDevice(plan.items.constLast().device.id.toString());
        rig.clock.advance(61s); // the answer to the first batch comes late
    });
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).planned + rig.counts(id).sent == 0; }, 0ms));
    QVERIFY(rig.tenant->requestCount("GET", "/managedDevices") > looks);
    QCOMPARE(rig.item(id, 59).current().blockedReason, Reason::RecordMissing);
    QCOMPARE(rig.carriedOut(), 59);
}

void JobSendingTest::jobsDontWaitForEachOther()
{
    JobRig rig;
    Plan first = rig.plan(ResetMode::FactoryWipe, 60);
    Plan second = first;
    second.workflow = ResetMode::Sync;
    first.items.remove(30, 30);
    second.items.remove(0, 30);
    const JobId one = settled(rig.engine->start(first, {})).value();
    const JobId two = settled(rig.engine->start(second, {})).value();
    rig.engine->pause(one);
    QTRY_VERIFY(rig.turnUntilSent(two));
    QCOMPARE(rig.counts(one).planned, 30);
    QCOMPARE(rig.tenant->requestCount("POST", "/wipe"), 0);
    QCOMPARE(rig.engine->jobs(), (QList<JobId> {one, two}));
    rig.engine->resume(one);
    QTRY_VERIFY(rig.turnUntilSent(one));
    QCOMPARE(rig.tenant->requestCount("POST", "/wipe"), 30);
}

void JobSendingTest::aShortJobDoesntWaitForALongOne()
{
    PaceLimits limits;
    limits.writesPerWindow = 40;
    JobRig rig(TestTenant::quick(), limits);
    Plan longOne = rig.plan(ResetMode::FactoryWipe, 130);
    Plan shortOne = longOne;
    shortOne.workflow = ResetMode::Sync;
    longOne.items.remove(120, 10);
    shortOne.items.remove(0, 120);
    const JobId first = settled(rig.engine->start(longOne, {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.counts(first).planned == 80 && rig.counts(first).sent == 0; }, 0ms));
    const JobId second = settled(rig.engine->start(shortOne, {})).value();
    rig.clock.advance(20s); // the next window
    QTRY_VERIFY(rig.turn([&] { return rig.counts(second).planned + rig.counts(second).sent == 0; }, 0ms));
    QTRY_VERIFY(rig.turn([&] { return rig.counts(first).planned == 60 && rig.counts(first).sent == 0; }, 0ms));
}

QTEST_GUILESS_MAIN(JobSendingTest)
#include "tst_jobsending.moc"
