// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs of two steps, end to end over a real journal, counted at the server: none twice, none forgotten.
#include "jobs/rules/protectedlist.h"
#include "workflowrig.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;
using enum ResetMode;

class JobStepsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsBothSteps_data();
    void runsBothSteps();
    void aFailedStepEndsThere();
    void aKillBetweenTheSteps_data();
    void aKillBetweenTheSteps();
    void faultsAtEachStep_data();
    void faultsAtEachStep();
    void aPauseHoldsTheNextStep();
    void aStopTakesTheNextStepBack();
    void asksTheSecondAdminOncePerStep();
    void keepsToTheDaysQuota();
    void whatIsProtectedMeanwhileIsLeftOut();
    void aPilotIsDoneWithItsLastStep();
    void retriesFromTheStepThatFailed();
    void aFullDayHoldsOnlyItsOwnKind();
    void recordsThatWentByThemselvesPauseNothing();
};

void JobStepsTest::runsBothSteps_data()
{
    QTest::addColumn<Workflow>("workflow");
    QTest::addColumn<int>("orders"); // destructive ones for each device
    QTest::newRow("sync, then restart when the device was seen") << twoSteps(Sync, Gate::Reported, Restart) << 0;
    QTest::newRow("sync, then reset") << syncThenReset << 1;
    QTest::newRow("two that reset") << twoSteps(AutopilotReset, Gate::Reported, WipeKeepAccount) << 2;
}

void JobStepsTest::runsBothSteps()
{
    QFETCH(Workflow, workflow);
    QFETCH(int, orders);
    WorkflowRig rig;
    const JobId id = rig.start(workflow, 25);
    QCOMPARE(rig.engine->job(id)->items.size(), 25);
    QVERIFY(rig.passUntilFinished(id));
    QVERIFY(isAll(*rig.engine->job(id), [](const JobItem &item) {
        return item.steps.size() == 2 && hasReached(item, syncThenReset, ItemState::Done);
    }));
    for (const JobItem &item : rig.engine->job(id)->items)
        QCOMPARE(rig.tenant->destructiveRequests(item.device.id.toString()), orders);
    QCOMPARE(rig.counts(id).done, 25);
    QVERIFY(!rig.engine->isBusy());
    QVERIFY(rig.verified().has_value());
    // As it was written down: both steps, and when each was planned.
    const Job before = *rig.engine->job(id);
    rig.killed();
    QCOMPARE(rig.engine->job(id)->items, before.items);
    QCOMPARE(rig.engine->job(id)->workflow, workflow);
    const QList<HistoryEntry> history = settled(rig.engine->history(id, 0)).value();
    QCOMPARE(history.constFirst().step, 0);
    QCOMPARE(history.constLast().step, 1);
    const auto next = std::find_if(history.cbegin(), history.cend(), [](const auto &entry) { return entry.step == 1; });
    QCOMPARE(next->state, ItemState::Planned);
    QVERIFY(next->at >= before.items.at(0).steps.at(0).changed && next->at <= before.items.at(0).current().changed);
}

void JobStepsTest::aFailedStepEndsThere()
{
    WorkflowRig rig;
    const Plan order = rig.plan(AutopilotReset, 2);
    rig.tenant->setWindowsRe(order.items.at(0).device.id.toString(), false);
    const JobId id = rig.start(twoSteps(AutopilotReset, Gate::Reported, Restart), order);
    QVERIFY(rig.passUntilFinished(id));
    QCOMPARE(rig.counts(id).failed, 1);
    QCOMPARE(rig.counts(id).done, 1);
    QCOMPARE(rig.item(id, 0).steps.size(), 1);
    QCOMPARE(rig.tenant->requestCount("POST", "/rebootNow"), 1);
}

void JobStepsTest::aKillBetweenTheSteps_data()
{
    QTest::addColumn<int>("every"); // so many writes of the journal
    QTest::addColumn<bool>("spares"); // what is on its way
    for (const int every : {1, 2, 3, 5, 8}) {
        QTest::addRow("after each %d. write", every) << every << false;
        QTest::addRow("after each %d. write, with nothing on its way", every) << every << true;
    }
}

/// Killed again and again, wherever it stands: what is written is all that the next program knows.
void JobStepsTest::aKillBetweenTheSteps()
{
    QFETCH(int, every);
    QFETCH(bool, spares);
    WorkflowRig rig;
    const JobId id = rig.start(syncThenReset, 25);
    QVERIFY(rig.passUntil([&] { return rig.inStep(id, 1) < 25; }));
    int kills = 0;
    for (int limit = 0; limit < 40 && rig.engine->job(id)->phase != JobPhase::Finished; ++limit) {
        const int until = rig.store.saves + every;
        QVERIFY(rig.passUntil([&] {
            const bool isDue = rig.store.saves >= until && (spares ? rig.counts(id).sent == 0 : true);
            return isDue || rig.engine->job(id)->phase == JobPhase::Finished;
        }));
        rig.killed();
        ++kills;
        if (rig.engine->job(id)->phase == JobPhase::Paused)
            rig.engine->resume(id);
    }
    QVERIFY(kills > 0);
    QVERIFY(rig.passUntil([&] {
        const JobCounts counts = rig.counts(id);
        return counts.planned + counts.sent + counts.active + counts.accepted + counts.waiting == 0;
    }));
    QVERIFY(rig.mostRequestsForOne(id) <= 1);
    if (spares)
        QCOMPARE(rig.carriedOut(), 25);
    for (const JobItem &item : rig.engine->job(id)->items) {
        const int orders = rig.tenant->destructiveRequests(item.device.id.toString());
        if (orders == 0) // a kill with the order on its way leaves it unknown, and it is never sent again
            QVERIFY2(item.current().state == ItemState::Unknown, itemStateName(item.current().state).data());
        else
            QVERIFY2(item.steps.size() == 2 && item.steps.at(0).state != ItemState::Planned,
                itemStateName(item.current().state).data());
    }
    QVERIFY(rig.verified().has_value());
}

void JobStepsTest::faultsAtEachStep_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("fault");
    for (const char *path : {"/syncDevice", "/wipe"}) {
        QTest::addRow("%s refused for now", path) << QByteArray(path) << 0;
        QTest::addRow("%s acted, and the answer says 500", path) << QByteArray(path) << 1;
        QTest::addRow("%s turned away", path) << QByteArray(path) << 2;
        QTest::addRow("%s batch lost", path) << QByteArray(path) << 3;
    }
}

void JobStepsTest::faultsAtEachStep()
{
    QFETCH(QByteArray, path);
    QFETCH(int, fault);
    WorkflowRig rig;
    Faults &faults = rig.tenant->faults();
    switch (fault) {
    case 0:
        faults.on("POST", path).times(9).answerInner(429, {}, {{"Retry-After", "3"}});
        break;
    case 1:
        faults.on("POST", path).times(9).actThenAnswer(500);
        break;
    case 2:
        faults.on("POST", path).times(4).answerInner(400);
        break;
    default:
        faults.on("POST", "/$batch").orders().after(path == "/wipe" ? 2 : 0).times(1).dropAfter();
    }
    const JobId id = rig.start(twoSteps(Sync, Gate::Reported, FactoryWipe), 25);
    const auto isAtRest = [&] {
        if (rig.engine->job(id)->phase == JobPhase::Paused)
            rig.engine->resume(id); // a person who doesn't give up
        const JobCounts counts = rig.counts(id);
        return counts.planned + counts.sent + counts.active + counts.accepted + counts.waiting == 0;
    };
    QVERIFY(rig.passUntil(isAtRest, 10s));
    QVERIFY(faults.hits() > 0);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
    for (const JobItem &item : rig.engine->job(id)->items) {
        const bool isOrdered = rig.tenant->destructiveRequests(item.device.id.toString()) == 1;
        // No wipe without the step before it.
        QVERIFY(!isOrdered || (item.steps.size() == 2 && item.steps.at(0).state == ItemState::Done));
        const bool isKnown = item.current().state != ItemState::Unknown && item.current().state != ItemState::Failed;
        QVERIFY(isOrdered || !isKnown);
    }
    if (fault == 0)
        QCOMPARE(rig.carriedOut(), 25);
    if (fault == 2 && path == "/syncDevice") // the same of a wipe may be the day's limit, and is offered again
        QCOMPARE(rig.counts(id).failed, 4);
}

void JobStepsTest::aPauseHoldsTheNextStep()
{
    WorkflowRig rig;
    const JobId id = rig.start(syncThenReset, 5);
    QVERIFY(rig.passUntil([&] { return rig.counts(id).accepted + rig.counts(id).active == 5; }));
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Sending); // so that it can be paused
    rig.engine->pause(id);
    rig.pass(10min);
    QCOMPARE(rig.carriedOut(), 0);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Paused);
    QCOMPARE(rig.counts(id).planned, 5); // what was sent is followed meanwhile, and the next step is due
    rig.killed();
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Paused);
    rig.pass(5min);
    QCOMPARE(rig.carriedOut(), 0);
    rig.engine->resume(id);
    QVERIFY(rig.passUntilFinished(id));
    QCOMPARE(rig.carriedOut(), 5);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobStepsTest::aStopTakesTheNextStepBack()
{
    WorkflowRig rig;
    const JobId id = rig.start(syncThenReset, 5);
    QVERIFY(rig.passUntil([&] { return rig.counts(id).accepted + rig.counts(id).active == 5; }));
    rig.engine->stop(id);
    QVERIFY(rig.passUntilFinished(id));
    rig.killed();
    rig.pass(10min);
    QCOMPARE(rig.carriedOut(), 0);
    QCOMPARE(rig.counts(id).done, 5);
    QCOMPARE(rig.inStep(id, 1), 5);
    QVERIFY(wasStopped(*rig.engine->job(id)));
    QVERIFY(!rig.engine->isHeld(rig.item(id, 0).device));
}

void JobStepsTest::asksTheSecondAdminOncePerStep()
{
    WorkflowRig rig(handTurned({"wipe"}));
    const JobId id = rig.start(twoSteps(Sync, Gate::Reported, FactoryWipe), 5);
    QVERIFY(rig.passUntil([&] { return rig.counts(id).awaitingApproval == 5; }));
    rig.killed();
    QCOMPARE(rig.counts(id).awaitingApproval, 5);
    QCOMPARE(rig.carriedOut(), 0);
    QCOMPARE(rig.tenant->decideApprovals("approved"), 5);
    QVERIFY(rig.passUntilFinished(id));
    QCOMPARE(rig.carriedOut(), 5);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
    QVERIFY(rig.verified().has_value());
}

void JobStepsTest::keepsToTheDaysQuota()
{
    PaceLimits limits = PaceLimits::none();
    limits.wipesPerDay = 3;
    WorkflowRig rig(handTurned(), limits);
    const JobId id = rig.start(twoSteps(Sync, Gate::Reported, FactoryWipe), 5);
    QVERIFY(rig.passUntil([&] { return rig.carriedOut() == 3; }));
    rig.killed(); // the history tells which step an order was
    rig.pass(10min);
    QCOMPARE(rig.carriedOut(), 3);
    QCOMPARE(rig.counts(id).planned, 2);
    QVERIFY(rig.passUntil([&] { return rig.carriedOut() == 5; }, 1min));
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobStepsTest::whatIsProtectedMeanwhileIsLeftOut()
{
    WorkflowRig rig;
    const JobId id = rig.start(syncThenReset, 3);
    QVERIFY(rig.passUntil([&] { return rig.counts(id).accepted + rig.counts(id).active == 3; }));
    const Protection protection {.kind = ProtectionKind::Device,
        .key = rig.item(id, 1).device.id.toString(),
        .reason = QStringLiteral("exam"),
        .since = rig.clock.now()};
    QVERIFY(settled(rig.engine->protectedList().protect({protection}, QStringLiteral("anna"))).has_value());
    QVERIFY(rig.passUntilFinished(id));
    QCOMPARE(rig.item(id, 1).steps.size(), 2);
    QCOMPARE(rig.item(id, 1).current().state, ItemState::Blocked);
    QCOMPARE(rig.carriedOut(), 2);
    QCOMPARE(rig.tenant->destructiveRequests(rig.item(id, 1).device.id.toString()), 0);
}

void JobStepsTest::aPilotIsDoneWithItsLastStep()
{
    WorkflowRig rig;
    Plan order = rig.plan(AutopilotReset, 4);
    order.workflow = syncThenReset;
    order.pace.pilot = 1;
    const QString first = order.items.at(0).device.id.toString();
    const JobId id = settled(rig.engine->start(order, {})).value();
    QVERIFY(rig.passUntil([&] { return rig.tenant->destructiveRequests(first) == 1; }));
    QCOMPARE(rig.tenant->requestCount("POST", "/syncDevice"), 1); // the others wait for more than its sync
    QVERIFY(rig.passUntilFinished(id));
    QVERIFY(isAll(*rig.engine->job(id), isBothDone));
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobStepsTest::retriesFromTheStepThatFailed()
{
    WorkflowRig rig;
    const Plan order = rig.plan(AutopilotReset, 2);
    rig.tenant->setWindowsRe(order.items.at(0).device.id.toString(), false);
    const JobId id = rig.start(syncThenReset, order);
    QVERIFY(rig.passUntilFinished(id));
    QCOMPARE(rig.counts(id).failed, 1);
    const Plan again = rig.engine->retryPlan(id);
    QCOMPARE(again.items.size(), 1);
    QCOMPARE(again.workflow, Workflow(AutopilotReset)); // its sync is done
}

/// The resets of the others wait for tomorrow; what was reset restarts today.
void JobStepsTest::aFullDayHoldsOnlyItsOwnKind()
{
    PaceLimits limits = PaceLimits::none();
    limits.wipesPerDay = 3;
    WorkflowRig rig(handTurned(), limits);
    const JobId id = rig.start(twoSteps(AutopilotReset, Gate::Reported, Restart), 5);
    QVERIFY(rig.passUntil([&] { return rig.counts(id).done == 3; }));
    QCOMPARE(rig.carriedOut(), 3);
    QCOMPARE(rig.tenant->requestCount("POST", "/rebootNow"), 3);
    QVERIFY(rig.passUntil([&] { return rig.counts(id).done == 5; }, 1min));
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

/// Their deletions find nothing, one after the other: nothing failed.
void JobStepsTest::recordsThatWentByThemselvesPauseNothing()
{
    WorkflowRig rig;
    rig.tenant->faults().on("DELETE", "/deviceManagement/managedDevices/").times(60).actThenAnswer(404);
    const JobId id = rig.start(twoSteps(Sync, Gate::Reported, DeleteIntune), 60);
    QVERIFY(rig.passUntil([&] {
        const JobPhase phase = rig.engine->job(id)->phase;
        return phase == JobPhase::Finished || phase == JobPhase::Paused;
    }));
    QCOMPARE(rig.tenant->faults().hits(), 60);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Finished);
    const QList<JobItem> &items = rig.engine->job(id)->items;
    const auto went = std::count_if(items.cbegin(), items.cend(), [](const JobItem &item) {
        return item.current().state == ItemState::NotNeeded && item.current().blockedReason == Reason::RecordMissing
            && !item.current().error;
    });
    QCOMPARE(went, 60);
    QCOMPARE(rig.counts(id).failed, 0);
}

QTEST_GUILESS_MAIN(JobStepsTest)
#include "tst_jobsteps.moc"
