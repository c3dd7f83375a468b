// SPDX-License-Identifier: GPL-3.0-or-later
// Following: what is read until there is proof, and how often.
#include "jobrig.h"

#include <QSignalSpy>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

/// A school at life's own pace; the tests let its time pass.
TenantOptions lifelike()
{
    TenantOptions options = TestTenant::quick(200);
    options.speed = 1;
    return options;
}

} // namespace

class JobFollowingTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsToProof_data();
    void followsToProof();
    void aSleepingDeviceWaits();
    void aResetWithoutWindowsReFails();
    void aNetworkErrorChangesNothing();
    void looksLessOftenWhileNothingChanges();
    void looksNowWhenAsked();
    void aDoneResetIsNotWaitedFor();
    void tellsWhatItRead();
    void aYoungerJobLeavesTheOlderOneItsEnd();
};

void JobFollowingTest::followsToProof_data()
{
    QTest::addColumn<ResetMode>("mode");
    QTest::addColumn<ItemState>("proof");
    QTest::newRow("factory") << ResetMode::FactoryWipe << ItemState::RecordGone;
    QTest::newRow("protected") << ResetMode::ProtectedWipe << ItemState::RecordGone;
    QTest::newRow("retire") << ResetMode::Retire << ItemState::RecordGone;
    QTest::newRow("delete") << ResetMode::DeleteIntune << ItemState::RecordGone;
    QTest::newRow("keep account") << ResetMode::WipeKeepAccount << ItemState::Done;
    QTest::newRow("fresh start") << ResetMode::FreshStart << ItemState::Done;
    QTest::newRow("autopilot reset") << ResetMode::AutopilotReset << ItemState::SeenFresh;
    QTest::newRow("sync") << ResetMode::Sync << ItemState::Done;
    QTest::newRow("restart") << ResetMode::Restart << ItemState::Done;
}

void JobFollowingTest::followsToProof()
{
    QFETCH(ResetMode, mode);
    QFETCH(ItemState, proof);
    JobRig rig(lifelike());
    const JobId id = settled(rig.engine->start(rig.plan(mode, 5), {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    const auto reached = [&] {
        rig.tenant->advance(2min);
        return std::all_of(rig.engine->job(id)->items.cbegin(), rig.engine->job(id)->items.cend(),
            [&](const JobItem &item) { return isFinal(item.current().state, mode); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn(reached, 5s), 20'000);
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    for (const JobItem &item : rig.engine->job(id)->items)
        QCOMPARE(itemStateName(item.current().state), itemStateName(proof));
    QVERIFY(!rig.engine->isHeld(rig.item(id, 0).device));
    QCOMPARE(rig.mostRequestsForOne(id), mode == ResetMode::Sync || mode == ResetMode::Restart ? 0 : 1);
}

void JobFollowingTest::aSleepingDeviceWaits()
{
    JobRig rig(lifelike());
    const Plan plan = rig.plan(ResetMode::AutopilotReset, 2);
    const QString sleeper = plan.items.at(0).device.id.toString();
    rig.tenant->setAsleep(sleeper, true);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn(
                                 [&] {
                                     rig.tenant->advance(1min);
                                     return rig.item(id, 0).current().state == ItemState::Waiting
                                         && rig.item(id, 1).current().state >= ItemState::Done;
                                 },
                                 5s),
        20'000);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Following);
    QVERIFY(rig.engine->isHeld(plan.items.at(0).device));
    rig.tenant->setAsleep(sleeper, false);
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn(
                                 [&] {
                                     rig.tenant->advance(1min);
                                     return rig.engine->job(id)->phase == JobPhase::Finished;
                                 },
                                 5s),
        20'000);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobFollowingTest::aResetWithoutWindowsReFails()
{
    JobRig rig(lifelike());
    const Plan plan = rig.plan(ResetMode::AutopilotReset, 1);
    rig.tenant->setWindowsRe(plan.items.at(0).device.id.toString(), false);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn(
                                 [&] {
                                     rig.tenant->advance(1min);
                                     return rig.engine->job(id)->phase == JobPhase::Finished;
                                 },
                                 5s),
        20'000);
    QCOMPARE(rig.item(id, 0).current().state, ItemState::Failed);
    QCOMPARE(rig.item(id, 0).current().error->kind, ErrorKind::DeviceReportedFailure);
}

void JobFollowingTest::aNetworkErrorChangesNothing()
{
    JobRig rig(lifelike());
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 5), {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    rig.tenant->faults().on("*", "/$batch").dropBefore();
    rig.tenant->faults().on("GET", "/managedDevices").answer(500);
    rig.tenant->advance(48h); // all records go
    const int hits = rig.tenant->faults().hits();
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.tenant->faults().hits() > hits + 12; }, 2s), 20'000);
    QCOMPARE(rig.counts(id).recordGone, 0);
    QCOMPARE(rig.counts(id).failed, 0);
    rig.tenant->faults().clear();
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.counts(id).recordGone == 5; }, 2s), 20'000);
}

void JobFollowingTest::looksLessOftenWhileNothingChanges()
{
    JobRig rig(lifelike());
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 2);
    for (const JobItem &item : plan.items)
        rig.tenant->setAsleep(item.device.id.toString(), true);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).waiting == 2; }, 5s));
    const auto looks = [&] { return rig.tenant->batchCount(); };
    const int before = looks();
    const QDateTime begin = rig.clock.now();
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return looks() >= before + 10; }, 5s), 20'000);
    const qint64 tenLooks = begin.secsTo(rig.clock.now());
    QVERIFY2(tenLooks >= 120 && tenLooks <= 350, qPrintable(QString::number(tenLooks)));
}

void JobFollowingTest::looksNowWhenAsked()
{
    JobRig rig(lifelike());
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 2);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).accepted == 2; }, 0ms));
    rig.tenant->advance(48h);
    rig.engine->lookNow(id);
    QSignalSpy looks(rig.engine.get(), &JobEngine::followed);
    QTRY_VERIFY(rig.turn([&] { return looks.count() == 1; }, 0ms));
    QCOMPARE(rig.counts(id).recordGone, 0);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).recordGone == 2; }, 1s)); // gone is believed when read twice
}

void JobFollowingTest::aDoneResetIsNotWaitedFor()
{
    JobRig rig(lifelike());
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::AutopilotReset, 3), {})).value();
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn(
                                 [&] {
                                     rig.tenant->advance(10s);
                                     return rig.engine->job(id)->phase == JobPhase::Finished;
                                 },
                                 1s),
        20'000);
    QCOMPARE(rig.counts(id).done, 3);
    // Finished or not: it is still looked at, and then seen fresh.
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn(
                                 [&] {
                                     rig.tenant->advance(1min);
                                     const auto &items = rig.engine->job(id)->items;
                                     return std::all_of(items.cbegin(), items.cend(), [](const JobItem &item) {
                                         return item.current().state == ItemState::SeenFresh;
                                     });
                                 },
                                 5s),
        20'000);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Finished);
}

void JobFollowingTest::tellsWhatItRead()
{
    JobRig rig(lifelike());
    QSignalSpy reads(rig.engine.get(), &JobEngine::devicesRead);
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 3);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    rig.tenant->advance(48h);
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    QSet<DeviceId> found;
    QSet<DeviceId> gone;
    for (const QList<QVariant> &read : std::as_const(reads)) {
        for (const Device &device : read.at(0).value<QList<Device>>())
            found.insert(device.id);
        for (const DeviceId &device : read.at(1).value<QList<DeviceId>>())
            gone.insert(device);
    }
    QCOMPARE(found.size(), 3); // the asked ones, not the whole list
    QCOMPARE(gone.size(), 3);
}

void JobFollowingTest::aYoungerJobLeavesTheOlderOneItsEnd()
{
    JobRig rig(lifelike());
    const Plan sync = rig.plan(ResetMode::Sync, 2);
    for (const JobItem &item : sync.items)
        rig.tenant->setAsleep(item.device.id.toString(), true);
    const JobId older = settled(rig.engine->start(sync, {})).value();
    QTRY_VERIFY(rig.turnUntilSent(older));
    Plan restart = sync;
    restart.workflow = ResetMode::Restart;
    const JobId younger = settled(rig.engine->start(restart, {})).value();
    QTRY_VERIFY(rig.turnUntilSent(younger));
    for (const JobItem &item : sync.items)
        rig.tenant->setAsleep(item.device.id.toString(), false);
    const auto bothEnded = [&] {
        rig.tenant->advance(1min);
        return rig.engine->job(older)->phase == JobPhase::Finished
            && rig.engine->job(younger)->phase == JobPhase::Finished;
    };
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn(bothEnded, 5s), 20'000);
    QCOMPARE(rig.counts(older).done, 2);
    QCOMPARE(rig.counts(younger).done, 2);
}

QTEST_GUILESS_MAIN(JobFollowingTest)
#include "tst_jobfollowing.moc"
