// SPDX-License-Identifier: GPL-3.0-or-later
// Orders whose answer was lost and whose device tells nothing: what the service's list of orders says about them, what
// its list of requests to a second admin does, and what a person says who went and looked.
#include "jobrig.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

constexpr char audits[] = "/remoteActionAudits";
constexpr char requests[] = "/retrieveMyRequests";
constexpr char reason[] = "Before term";

TenantOptions protectedSchool()
{
    TenantOptions options = TestTenant::quick();
    options.approval = {"wipe", "retire", "delete"};
    return options;
}

/// A job whose orders left, whose answers were lost, and whose devices can't be read.
struct LostRig : JobRig {
    explicit LostRig(const TenantOptions &options = TestTenant::quick())
        : JobRig(options)
    {
    }

    JobId lose(ResetMode mode, int n, bool acted)
    {
        store.onSave = [this, acted](const Job &job) {
            const bool leaves = job.items.constFirst().current().state == ItemState::Sent;
            if (!leaves || std::exchange(m_armed, true))
                return;
            auto rule = tenant->faults().on("POST", "/$batch").times(1); // the next one is the order
            acted ? rule.dropAfter() : rule.dropBefore();
            tenant->faults().on("GET", "/managedDevices").answer(403);
        };
        Plan lost = plan(mode, n);
        lost.justification = QString::fromLatin1(reason);
        return settled(engine->start(lost, QStringLiteral("anna@school.example"))).value();
    }
    /// For QTRY_VERIFY.
    bool turnUntilUnknown(const JobId &id, int n)
    {
        return turn([&] { return counts(id).unknown == n; });
    }
    bool turnUntilAsked(const char *where, int times)
    {
        return turn([&] { return tenant->requestCount("GET", where) >= times; }, 5s);
    }
    int canceledRequests()
    {
        const QList<TenantApproval> all = tenant->approvals();
        return static_cast<int>(std::count_if(
            all.cbegin(), all.cend(), [](const TenantApproval &approval) { return approval.status == "cancelled"; }));
    }

private:
    bool m_armed = false;
};

} // namespace

class JobLostTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void settlesWhatTheDevicesDontTell_data();
    void settlesWhatTheDevicesDontTell();
    void leavesUnknownWhatWasNeverThere();
    void goesOnWithoutThem();
    void asksOnlyWhenNeeded();
    void survivesARestart();
    void findsTheRequestThatWasMade_data();
    void findsTheRequestThatWasMade();
    void leavesOthersRequestsAlone();
    void aPersonSaysThatNothingHappened();
    void aPersonWhoLookedTooEarlyWipesNothingTwice();
    void aPersonCantUndoWhatIsKnown();
    void whatAnEarlierProgramLeftIsUnknownToo();
    void aRequestThatIsGoneHasLapsed();
    void whatWasGivenUpHoldsNothing();
    void lookingAtAJobSendsNothing();
};

void JobLostTest::settlesWhatTheDevicesDontTell_data()
{
    QTest::addColumn<ResetMode>("mode");
    QTest::newRow("factory wipe") << ResetMode::FactoryWipe;
    QTest::newRow("Autopilot Reset") << ResetMode::AutopilotReset;
    QTest::newRow("retire") << ResetMode::Retire;
    QTest::newRow("deletion") << ResetMode::DeleteIntune;
}

void JobLostTest::settlesWhatTheDevicesDontTell()
{
    QFETCH(ResetMode, mode);
    LostRig rig;
    const JobId id = rig.lose(mode, 5, true);
    QTRY_VERIFY(rig.turnUntilUnknown(id, 5));
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).unknown == 0; }, 2s));
    QCOMPARE(rig.counts(id).failed, 0);
    QVERIFY(!rig.item(id, 0).current().error);
    rig.tenant->faults().clear();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished)); // and it is followed as any other
    QCOMPARE(rig.counts(id).done + rig.counts(id).recordGone, 5);
    QCOMPARE(rig.carriedOut(), 5);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobLostTest::leavesUnknownWhatWasNeverThere()
{
    LostRig rig;
    const JobId id = rig.lose(ResetMode::FactoryWipe, 3, false);
    QTRY_VERIFY(rig.turnUntilUnknown(id, 3));
    QTRY_VERIFY(rig.turnUntilAsked(audits, 3));
    QCOMPARE(rig.counts(id).unknown, 3);
    QCOMPARE(rig.carriedOut(), 0);
}

void JobLostTest::goesOnWithoutThem()
{
    LostRig rig;
    const JobId id = rig.lose(ResetMode::FactoryWipe, 3, true);
    rig.tenant->faults().on("GET", audits).answer(403);
    QTRY_VERIFY(rig.turnUntilUnknown(id, 3));
    QTRY_VERIFY(rig.turnUntilAsked(audits, 2));
    QCOMPARE(rig.counts(id).unknown, 3);
    rig.tenant->faults().clear();
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).unknown == 0; }, 5s));
}

void JobLostTest::asksOnlyWhenNeeded()
{
    JobRig rig;
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 5), {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    QCOMPARE(rig.tenant->requestCount("GET", audits), 0);
}

void JobLostTest::survivesARestart()
{
    LostRig rig;
    const JobId id = rig.lose(ResetMode::FactoryWipe, 4, true);
    QTRY_VERIFY(rig.turn([&] { return rig.tenant->faults().hits() > 0; }));
    rig.store.onSave = {};
    rig.restart();
    QVERIFY(rig.engine->restore().has_value());
    QCOMPARE(rig.counts(id).unknown, 4);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).unknown == 0; }, 2s));
    QCOMPARE(rig.carriedOut(), 4);
}

void JobLostTest::findsTheRequestThatWasMade_data()
{
    QTest::addColumn<bool>("killed");
    QTest::addColumn<bool>("stopped");
    QTest::newRow("while it runs") << false << false;
    QTest::newRow("after a kill") << true << false;
    QTest::newRow("of a stopped job") << false << true;
}

void JobLostTest::findsTheRequestThatWasMade()
{
    QFETCH(bool, killed);
    QFETCH(bool, stopped);
    LostRig rig(protectedSchool());
    const JobId id = rig.lose(ResetMode::FactoryWipe, 5, true);
    QTRY_VERIFY(rig.turnUntilUnknown(id, 5));
    rig.store.onSave = {};
    rig.tenant->faults().clear();
    if (killed) {
        rig.restart();
        QVERIFY(rig.engine->restore().has_value());
    }
    if (stopped) {
        rig.engine->stop(id);
        QTRY_VERIFY(rig.turn([&] { return rig.canceledRequests() == 5; }, 2s));
        QTRY_COMPARE(rig.counts(id).withdrawn, 5);
        QCOMPARE(rig.carriedOut(), 0);
        return;
    }
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).awaitingApproval == 5; }, 2s));
    QCOMPARE(rig.carriedOut(), 0);
    QCOMPARE(rig.tenant->decideApprovals("approved"), 5);
    QTRY_VERIFY(rig.turn([&] { return rig.carriedOut() == 5; }, 2s));
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    QCOMPARE(rig.mostRequestsForOne(id), 1);
    QCOMPARE(rig.tenant->approvals().size(), 5);
}

void JobLostTest::leavesOthersRequestsAlone()
{
    LostRig rig(protectedSchool());
    const DeviceId device = rig.plan(ResetMode::FactoryWipe, 1).items.constFirst().device.id;
    bool asked = false;
    whenReady(rig.api.perform(ResetMode::FactoryWipe, false, {device}, {},
                  {.justification = QStringLiteral("theirs"), .codes = {}}),
        qApp, [&asked](const QList<ActionOutcome> &) { asked = true; });
    QTRY_VERIFY(asked);
    const JobId id = rig.lose(ResetMode::FactoryWipe, 1, false);
    QTRY_VERIFY(rig.turnUntilUnknown(id, 1)); // with short steps: its facts don't get old before it leaves
    QTRY_VERIFY(rig.turnUntilAsked(requests, 3));
    QCOMPARE(rig.counts(id).unknown, 1);
}

void JobLostTest::aPersonSaysThatNothingHappened()
{
    LostRig rig;
    const JobId id = rig.lose(ResetMode::FactoryWipe, 2, false);
    QTRY_VERIFY(rig.turnUntilUnknown(id, 2));
    const QString note = QStringLiteral("it shows yesterday's desktop");
    for (int i = 0; i < 2; ++i) {
        const DeviceId device = rig.item(id, i).device.id;
        QVERIFY(settled(rig.engine->confirm(id, device, Witnessed::Untouched, note, QStringLiteral("ben"))));
    }
    QCOMPARE(rig.counts(id).failed, 2);
    QCOMPARE(rig.item(id, 0).current().error->kind, ErrorKind::NotCarriedOut);
    QTRY_COMPARE(rig.engine->job(id)->phase, JobPhase::Finished);
    const HistoryEntry step = settled(rig.engine->history(id, 0))->constLast();
    QCOMPARE(step.state, ItemState::Failed);
    QCOMPARE(step.who, QStringLiteral("ben"));
    QCOMPARE(step.error, ErrorKind::NotCarriedOut);

    rig.tenant->faults().clear();
    Plan again = rig.engine->retryPlan(id);
    QCOMPARE(again.items.size(), 2);
    again.countdown = 0s;
    const JobId retried = settled(rig.engine->start(again, {})).value();
    QTRY_VERIFY(rig.turnUntil(retried, JobPhase::Finished));
    QCOMPARE(rig.counts(retried).recordGone + rig.counts(retried).done, 2);
    QCOMPARE(rig.mostRequestsForOne(retried), 1);
}

void JobLostTest::aPersonWhoLookedTooEarlyWipesNothingTwice()
{
    LostRig rig;
    const JobId id = rig.lose(ResetMode::AutopilotReset, 1, true);
    QTRY_VERIFY(rig.turnUntilUnknown(id, 1));
    const DeviceId device = rig.item(id, 0).device.id;
    QVERIFY(settled(rig.engine->confirm(id, device, Witnessed::Untouched, QStringLiteral("yesterday's desktop"), {})));
    QCOMPARE(rig.carriedOut(), 1); // and then it did reset
    rig.tenant->faults().clear();
    rig.tenant->advance(10min);
    rig.clock.advance(10min);
    Plan again = rig.engine->retryPlan(id);
    QCOMPARE(again.items.size(), 1);
    again.countdown = 0s;
    const JobId retried = settled(rig.engine->start(again, {})).value();
    QTRY_VERIFY(rig.turnUntil(retried, JobPhase::Finished));
    QCOMPARE(rig.item(retried, 0).current().state, ItemState::Blocked);
    QCOMPARE(rig.item(retried, 0).current().blockedReason, Reason::AlreadyReset);
    QCOMPARE(rig.carriedOut(), 1);
}

void JobLostTest::whatAnEarlierProgramLeftIsUnknownToo()
{
    LostRig rig;
    bool leaves = false;
    rig.store.onSave = [&](const Job &job) {
        if (job.items.constFirst().current().state == ItemState::Sent && !std::exchange(leaves, true))
            rig.tenant->faults().on("POST", "/$batch").times(1).hang();
    };
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 1), {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.tenant->faults().hits() > 0; }));
    rig.store.onSave = {};
    rig.restart();
    QVERIFY(rig.engine->restore(JobEngine::RestoreMode::Inspect).has_value());
    QCOMPARE(rig.item(id, 0).current().state, ItemState::Sent);
    QVERIFY(
        settled(rig.engine->confirm(id, rig.item(id, 0).device.id, Witnessed::Untouched, QStringLiteral("seen"), {})));
    QCOMPARE(rig.item(id, 0).current().state, ItemState::Failed);
}

void JobLostTest::aRequestThatIsGoneHasLapsed()
{
    LostRig rig(protectedSchool());
    Plan plan = rig.plan(ResetMode::FactoryWipe, 1);
    plan.justification = QString::fromLatin1(reason);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).awaitingApproval == 1; }));
    rig.tenant->faults().on("GET", "/operationApprovalRequests/").answerInner(404);
    const int asked = rig.tenant->requestCount("GET", "/operationApprovalRequests/");
    QTRY_VERIFY(rig.turn([&] { return rig.tenant->requestCount("GET", "/operationApprovalRequests/") > asked; }, 5s));
    QCOMPARE(rig.counts(id).awaitingApproval, 1); // one that is new may only not be there yet
    rig.clock.advance(73h);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).failed == 1; }, 30s));
    QCOMPARE(rig.item(id, 0).current().error->kind, ErrorKind::ApprovalExpired);
    QCOMPARE(rig.carriedOut(), 0);
}

void JobLostTest::whatWasGivenUpHoldsNothing()
{
    LostRig rig;
    const JobId id = rig.lose(ResetMode::FactoryWipe, 1, false);
    QTRY_VERIFY(rig.turnUntilUnknown(id, 1));
    rig.tenant->faults().clear();
    QTRY_VERIFY(rig.turn([&] { return rig.engine->job(id)->phase == JobPhase::Finished; }, 20s));
    QVERIFY(!rig.engine->isHeld(rig.item(id, 0).device));
    rig.restart();
    QVERIFY(rig.engine->restore(JobEngine::RestoreMode::Inspect).has_value());
    QCOMPARE(rig.item(id, 0).current().state, ItemState::Unknown);
    QVERIFY(!rig.engine->isHeld(rig.item(id, 0).device));
}

void JobLostTest::lookingAtAJobSendsNothing()
{
    LostRig rig(protectedSchool());
    Plan plan = rig.plan(ResetMode::FactoryWipe, 2);
    plan.justification = QString::fromLatin1(reason);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).awaitingApproval == 2; }));
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Sending);
    rig.tenant->decideApprovals("approved");
    rig.restart();
    QVERIFY(rig.engine->restore(JobEngine::RestoreMode::Inspect).has_value());
    rig.engine->lookNow(id);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).planned == 2; }));
    const QDateTime until = rig.clock.now().addSecs(300);
    QTRY_VERIFY(rig.turn([&] { return rig.clock.now() > until; }, 10s));
    QCOMPARE(rig.carriedOut(), 0);
    QCOMPARE(rig.counts(id).planned, 2);
    rig.engine->activate(id); // a person asked for it
    QTRY_VERIFY(rig.turn([&] { return rig.carriedOut() == 2; }));
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobLostTest::aPersonCantUndoWhatIsKnown()
{
    JobRig rig;
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::AutopilotReset, 2), {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    const DeviceId device = rig.item(id, 0).device.id;
    QCOMPARE(settled(rig.engine->confirm(id, device, Witnessed::Untouched, {}, {})).error().kind, ErrorKind::Usage);
    QVERIFY(settled(rig.engine->confirm(id, device, Witnessed::Fresh, QStringLiteral("seen"), {})));
    QCOMPARE(settled(rig.engine->confirm(id, device, Witnessed::Untouched, {}, {})).error().kind, ErrorKind::Usage);
}

QTEST_GUILESS_MAIN(JobLostTest)
#include "tst_joblost.moc"
