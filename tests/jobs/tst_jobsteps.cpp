// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs of two steps, end to end over a real journal, counted at the server: no second step before its gate, none twice,
// none forgotten.
#include "jobrig.h"
#include "jobs/journal.h"
#include "jobs/protectedlist.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;
using enum ResetMode;

namespace {

Workflow twoSteps(ResetMode first, Gate gate, ResetMode second)
{
    return Workflow(QVarLengthArray<StepTemplate, 1> {{.kind = first}, {.kind = second, .gate = gate}});
}

const Workflow syncThenReset = twoSteps(Sync, Gate::Reported, AutopilotReset);

TenantOptions options(const QSet<QByteArray> &approval = {})
{
    TenantOptions options = TestTenant::quick(300);
    options.clockStands = true;
    options.approval = approval;
    return options;
}

/// Both clocks pass together, and everything is kept in a file.
struct WorkflowRig : JobRig {
    explicit WorkflowRig(const TenantOptions &options = ::options(), const PaceLimits &limits = PaceLimits::none())
        : JobRig(options, limits)
    {
        openJournal();
    }

    JobId start(const Workflow &workflow, int n) { return start(workflow, plan(workflow.goal(), n)); }
    JobId start(const Workflow &workflow, Plan order)
    {
        order.workflow = workflow;
        order.justification = QStringLiteral("Before term");
        return engine->start(order, QStringLiteral("anna@school.example")).value();
    }
    bool passUntil(const std::function<bool()> &done, std::chrono::milliseconds step = 5s)
    {
        int turns = 0;
        return runUntil([&] { return done() || turns > 10'000; },
                   [&] {
                       ++turns;
                       tenant->advance(step);
                       clock.advance(step);
                   })
            && done();
    }
    bool passUntilFinished(const JobId &id)
    {
        return passUntil([&] { return engine->job(id)->phase == JobPhase::Finished; });
    }
    void pass(std::chrono::milliseconds time)
    {
        const QDateTime end = clock.now().addMSecs(time.count());
        QVERIFY(passUntil([&] { return clock.now() >= end; }));
    }
    /// As if the program had been killed and started again.
    void killed()
    {
        engine.reset();
        openJournal();
        engine = std::make_unique<JobEngine>(store, api, clock, paceLimits);
        QVERIFY(engine->restore().has_value());
    }
    int inStep(const JobId &id, int step) const
    {
        const QList<JobItem> &items = engine->job(id)->items;
        return static_cast<int>(std::count_if(
            items.cbegin(), items.cend(), [step](const JobItem &item) { return item.steps.size() == step; }));
    }
    Result<ChainReport> verified() { return m_journal->verify(); }

private:
    void openJournal()
    {
        store.keepIn(nullptr); // lets go of the file
        auto journal = Journal::open(m_dir.filePath(QStringLiteral("journal.sqlite")), clock);
        if (!journal)
            qFatal("no journal: %s", qUtf8Printable(journal.error().message));
        m_journal = journal->get();
        store.keepIn(std::move(*journal));
    }

    QTemporaryDir m_dir;
    Journal *m_journal = nullptr;
};

bool isAll(const Job &job, const std::function<bool(const JobItem &)> &fits)
{
    return std::all_of(job.items.cbegin(), job.items.cend(), fits);
}

bool isBothDone(const JobItem &item)
{
    return item.steps.size() == 2 && item.steps.at(0).state == ItemState::Done
        && (item.current().state == ItemState::Done || item.current().state == ItemState::SeenFresh);
}

} // namespace

class JobStepsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsBothSteps_data();
    void runsBothSteps();
    void noneGoesBeforeItsGate();
    void goesOnOnlyWithWhatWasSeenFresh();
    void aFailedStepEndsThere();
    void aGateThatAPersonOpens();
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
    const QList<HistoryEntry> history = rig.engine->history(id, 0).value();
    QCOMPARE(history.constFirst().step, 0);
    QCOMPARE(history.constLast().step, 1);
    const auto next = std::find_if(history.cbegin(), history.cend(), [](const auto &entry) { return entry.step == 1; });
    QCOMPARE(next->state, ItemState::Planned);
    QVERIFY(next->at >= before.items.at(0).steps.at(0).changed && next->at <= before.items.at(0).current().changed);
}

void JobStepsTest::noneGoesBeforeItsGate()
{
    WorkflowRig rig;
    const Plan order = rig.plan(AutopilotReset, 5);
    const QString sleeper = order.items.at(0).device.id.toString();
    rig.tenant->setAsleep(sleeper, true);
    const JobId id = rig.start(syncThenReset, order);
    QVERIFY(rig.passUntil([&] { return rig.counts(id).done == 4; }));
    rig.pass(10min);
    QCOMPARE(rig.carriedOut(), 4);
    QCOMPARE(rig.inStep(id, 1), 1);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Sending); // an order is still to leave
    QCOMPARE(rig.counts(id).waiting, 1);
    QVERIFY(rig.engine->isBusy());
    QVERIFY(rig.engine->isHeld(order.items.at(0).device.id)); // its first step is harmless, its next one isn't
    rig.tenant->setAsleep(sleeper, false);
    QVERIFY(rig.passUntilFinished(id));
    QVERIFY(isAll(*rig.engine->job(id), isBothDone));
    QCOMPARE(rig.carriedOut(), 5);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobStepsTest::goesOnOnlyWithWhatWasSeenFresh()
{
    WorkflowRig rig;
    const JobId id = rig.start(twoSteps(AutopilotReset, Gate::SeenFresh, Restart), 25);
    QVERIFY(rig.passUntil([&] { return rig.counts(id).done > 0; }));
    QVERIFY(rig.inStep(id, 1) > 0); // not all of them sign out their user at once
    QVERIFY(isAll(*rig.engine->job(id), [](const JobItem &item) {
        const ItemState first = item.steps.at(0).state;
        return item.steps.size() == 2 ? first == ItemState::SeenFresh : first != ItemState::SeenFresh;
    }));
    QCOMPARE(rig.tenant->requestCount("POST", "/rebootNow"), rig.inStep(id, 2));
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

void JobStepsTest::aGateThatAPersonOpens()
{
    WorkflowRig rig;
    const JobId id = rig.start(twoSteps(Restart, Gate::Confirmed, AutopilotReset), 3);
    QVERIFY(rig.passUntil([&] { return rig.item(id, 2).current().state == ItemState::Done; }));
    rig.pass(10min);
    QCOMPARE(rig.carriedOut(), 0);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Sending);
    QCOMPARE(rig.counts(id).active, 3); // done with a step, and not with the job
    QVERIFY(rig.engine
                ->confirm(id, rig.item(id, 1).device.id, Witnessed::Fresh, QStringLiteral("it started"),
                    QStringLiteral("ben"))
                .has_value());
    QVERIFY(rig.passUntil([&] { return rig.counts(id).done == 1; }));
    QCOMPARE(rig.carriedOut(), 1);
    QCOMPARE(rig.tenant->destructiveRequests(rig.item(id, 1).device.id.toString()), 1);
    rig.engine->stop(id);
    QVERIFY(rig.passUntilFinished(id));
    QCOMPARE(rig.counts(id).withdrawn, 2);
    QCOMPARE(rig.carriedOut(), 1);
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
    QCOMPARE(rig.counts(id).withdrawn, 5);
    QVERIFY(wasStopped(*rig.engine->job(id)));
    QVERIFY(!rig.engine->isHeld(rig.item(id, 0).device.id));
}

void JobStepsTest::asksTheSecondAdminOncePerStep()
{
    WorkflowRig rig(options({"wipe"}));
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
    WorkflowRig rig(options(), limits);
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
    QVERIFY(rig.engine->protectedList().protect({protection}, QStringLiteral("anna")).has_value());
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
    const JobId id = rig.engine->start(order, {}).value();
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

QTEST_GUILESS_MAIN(JobStepsTest)
#include "tst_jobsteps.moc"
