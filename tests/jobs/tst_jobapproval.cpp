// SPDX-License-Identifier: GPL-3.0-or-later
// The second admin's approval, counted at the server: nothing happens before it, and one order after it.
#include "jobrig.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

const QSet<QByteArray> everything {"wipe", "retire", "delete"};

TenantOptions protectedSchool()
{
    TenantOptions options = TestTenant::quick(300);
    options.approval = everything;
    return options;
}

struct ApprovalRig : JobRig {
    ApprovalRig()
        : JobRig(protectedSchool())
    {
    }

    JobId start(ResetMode mode, int n)
    {
        Plan order = plan(mode, n);
        order.justification = QStringLiteral("Before term – “Räume” 1…3");
        return settled(engine->start(order, {})).value();
    }
    /// For QTRY_VERIFY.
    bool turnUntilAwaiting(const JobId &id, int n)
    {
        return turn([&] { return counts(id).awaitingApproval == n; });
    }
    bool turnUntilNone(const JobId &id)
    {
        return turn([&] { return counts(id).planned + counts(id).sent + counts(id).awaitingApproval == 0; }, 2s);
    }
    int approvalsThatAre(const char *status)
    {
        int n = 0;
        for (const TenantApproval &approval : tenant->approvals())
            n += approval.status == status ? 1 : 0;
        return n;
    }
    void activate()
    {
        restart();
        QVERIFY(engine->restore().has_value());
    }
};

} // namespace

class JobApprovalTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sendsOnceWhenApproved_data();
    void sendsOnceWhenApproved();
    void endsWhenNotApproved_data();
    void endsWhenNotApproved();
    void needsAReason();
    void anotherRequestIsToldNotFought();
    void survivesRestarts_data();
    void survivesRestarts();
    void aLostRepeatIsUnknown_data();
    void aLostRepeatIsUnknown();
    void aRefusedRepeatIsOfferedAgain();
    void aRepeatThatIsTurnedDownSaysWhy_data();
    void aRepeatThatIsTurnedDownSaysWhy();
    void looksAgainBeforeTheRepeat();
    void stopTakesBackAndWithdraws();
    void tellsWhatCantBeWithdrawn();
    void asksInPages();
    void waitsWhenItCantBeRead();
    void aPauseHoldsWhatWasApproved();
    void misfortuneAtRandom_data();
    void misfortuneAtRandom();
};

void JobApprovalTest::sendsOnceWhenApproved_data()
{
    QTest::addColumn<ResetMode>("mode");
    QTest::addColumn<int>("refusal");
    QTest::newRow("Autopilot Reset, 403") << ResetMode::AutopilotReset << 403;
    QTest::newRow("factory wipe, 412") << ResetMode::FactoryWipe << 412;
    QTest::newRow("protected wipe") << ResetMode::ProtectedWipe << 403;
    QTest::newRow("retire") << ResetMode::Retire << 403;
    QTest::newRow("delete, 412") << ResetMode::DeleteIntune << 412;
}

void JobApprovalTest::sendsOnceWhenApproved()
{
    QFETCH(ResetMode, mode);
    QFETCH(int, refusal);
    ApprovalRig rig;
    rig.tenant->setApprovalRefusal(refusal);
    const JobId id = rig.start(mode, 25);
    QTRY_VERIFY(rig.turnUntilAwaiting(id, 25));
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Sending);
    QVERIFY(rig.engine->isBusy());
    QVERIFY(rig.engine->isHeld(rig.item(id, 0).device));
    QCOMPARE(rig.carriedOut(), 0);
    QCOMPARE(rig.store.loadJobs().value().constFirst().items.constFirst().current().approvalCode,
        rig.item(id, 0).current().approvalCode);
    QCOMPARE(rig.tenant->approvals().constFirst().justification, QStringLiteral("Before term – “Räume” 1…3"));
    QCOMPARE(rig.tenant->decideApprovals("approved"), 25);
    QTRY_VERIFY(rig.turnUntilNone(id));
    QCOMPARE(rig.carriedOut(), 25);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
    QCOMPARE(rig.counts(id).failed + rig.counts(id).unknown + rig.counts(id).blocked, 0);
    QCOMPARE(rig.approvalsThatAre("completed"), 25);
    QCOMPARE(rig.item(id, 0).current().tries, 1);
    QVERIFY(!rig.item(id, 0).current().error);
}

void JobApprovalTest::endsWhenNotApproved_data()
{
    QTest::addColumn<QByteArray>("decision");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("rejected") << QByteArray("rejected") << ErrorKind::ApprovalRejected;
    QTest::newRow("canceled") << QByteArray("cancelled") << ErrorKind::ApprovalCanceled;
    QTest::newRow("nobody decided") << QByteArray() << ErrorKind::ApprovalExpired;
}

void JobApprovalTest::endsWhenNotApproved()
{
    QFETCH(QByteArray, decision);
    QFETCH(ErrorKind, kind);
    ApprovalRig rig;
    const JobId id = rig.start(ResetMode::FactoryWipe, 3);
    QTRY_VERIFY(rig.turnUntilAwaiting(id, 3));
    if (decision.isEmpty())
        rig.tenant->advance(73h);
    else
        rig.tenant->decideApprovals(decision == "rejected" ? "rejected" : "cancelled");
    QTRY_VERIFY(rig.turnUntilNone(id));
    QCOMPARE(rig.counts(id).failed, 3);
    QCOMPARE(rig.item(id, 0).current().error->kind, kind);
    QCOMPARE(rig.item(id, 0).current().error->message, decision.isEmpty() ? QString() : QStringLiteral("Decided."));
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Finished);
    QCOMPARE(rig.carriedOut(), 0);
    QCOMPARE(rig.engine->retryPlan(id).items.size(), 3);
    QCOMPARE(rig.engine->retryPlan(id).justification, rig.engine->job(id)->justification);
}

void JobApprovalTest::needsAReason()
{
    ApprovalRig rig;
    Plan plan = rig.plan(ResetMode::Retire, 2);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntilNone(id));
    QCOMPARE(rig.counts(id).failed, 2);
    QCOMPARE(rig.item(id, 0).current().error->kind, ErrorKind::JustificationMissing);
    QCOMPARE(rig.tenant->approvals().size(), 0);
    plan.justification = QString(maxJustification + 1, u'x');
    QCOMPARE(settled(rig.engine->start(plan, {})).error().kind, ErrorKind::Usage);
    plan.justification.chop(1);
    const JobId longest = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntilAwaiting(longest, 2));
}

void JobApprovalTest::anotherRequestIsToldNotFought()
{
    ApprovalRig rig;
    const Plan plan = rig.plan(ResetMode::Retire, 1);
    bool asked = false;
    whenReady(rig.api.perform(ResetMode::FactoryWipe, false, {plan.items.constFirst().device.id}, {},
                  {.justification = QStringLiteral("somebody else's"), .codes = {}}),
        qApp, [&asked](const QList<ActionOutcome> &) { asked = true; });
    QTRY_VERIFY(asked);
    const JobId id = rig.start(ResetMode::Retire, 3);
    QTRY_VERIFY(rig.turnUntilAwaiting(id, 2));
    QCOMPARE(rig.counts(id).failed, 1);
    QCOMPARE(rig.item(id, 0).current().error->kind, ErrorKind::ApprovalPending);
    QCOMPARE(rig.item(id, 0).current().tries, 1);
    QCOMPARE(rig.tenant->approvals().size(), 3);
}

void JobApprovalTest::survivesRestarts_data()
{
    QTest::addColumn<QByteArray>("decision");
    QTest::addColumn<int>("carriedOut");
    QTest::newRow("still waiting") << QByteArray() << 0;
    QTest::newRow("approved meanwhile") << QByteArray("approved") << 4;
    QTest::newRow("rejected meanwhile") << QByteArray("rejected") << 0;
}

void JobApprovalTest::survivesRestarts()
{
    QFETCH(QByteArray, decision);
    QFETCH(int, carriedOut);
    ApprovalRig rig;
    const JobId id = rig.start(ResetMode::FactoryWipe, 4);
    QTRY_VERIFY(rig.turnUntilAwaiting(id, 4));
    rig.engine.reset();
    if (!decision.isEmpty())
        rig.tenant->decideApprovals(decision == "approved" ? "approved" : "rejected");
    rig.activate();
    if (decision.isEmpty()) {
        const int asked = rig.tenant->requestCount("GET", "/operationApprovalRequests/");
        QTRY_VERIFY(rig.turn([&] { return rig.tenant->requestCount("GET", "/operationApprovalRequests/") > asked; }));
        QCOMPARE(rig.counts(id).awaitingApproval, 4);
        rig.tenant->decideApprovals("approved");
        rig.activate();
        QTRY_VERIFY(rig.turnUntilNone(id));
        QCOMPARE(rig.carriedOut(), 4);
    } else {
        QTRY_VERIFY(rig.turnUntilNone(id));
        QCOMPARE(rig.carriedOut(), carriedOut);
        QCOMPARE(rig.counts(id).failed, 4 - carriedOut);
    }
    QVERIFY(rig.mostRequestsForOne(id) <= 1);
}

void JobApprovalTest::aLostRepeatIsUnknown_data()
{
    QTest::addColumn<bool>("acted");
    QTest::addColumn<bool>("killed");
    QTest::newRow("after the service acted") << true << false;
    QTest::newRow("before the service acted") << false << false;
    QTest::newRow("killed after the service acted") << true << true;
    QTest::newRow("killed before the service acted") << false << true;
}

void JobApprovalTest::aLostRepeatIsUnknown()
{
    QFETCH(bool, acted);
    QFETCH(bool, killed);
    ApprovalRig rig;
    const JobId id = rig.start(ResetMode::FactoryWipe, 5);
    QTRY_VERIFY(rig.turnUntilAwaiting(id, 5));
    rig.tenant->decideApprovals("approved");
    // What the engine writes down before the repeat is the moment to cut in: the batch after that is the repeat.
    bool armed = false;
    rig.store.onSave = [&](const Job &job) {
        const bool repeats = std::any_of(job.items.cbegin(), job.items.cend(), [](const JobItem &item) {
            return item.current().state == ItemState::Sent && !item.current().approvalCode.isEmpty();
        });
        if (!repeats || std::exchange(armed, true))
            return;
        auto rule = rig.tenant->faults().on("POST", "/$batch").times(1);
        acted ? rule.dropAfter() : rule.dropBefore();
    };
    QTRY_VERIFY(rig.turn([&] { return armed; }, 2s));
    if (killed) {
        QTRY_COMPARE(rig.tenant->faults().hits(), 1);
        rig.store.onSave = {};
        rig.activate();
    }
    QTRY_VERIFY(rig.turn(
        [&] { return acted ? rig.counts(id).unknown == 0 && rig.counts(id).sent == 0 : rig.counts(id).unknown == 5; },
        2s));
    QTRY_VERIFY(rig.turn([&] { return rig.clock.now() > rig.engine->job(id)->created.addSecs(3600); }, 60s));
    QCOMPARE(rig.carriedOut(), acted ? 5 : 0);
    QVERIFY(rig.mostRequestsForOne(id) <= 1);
    QCOMPARE(rig.counts(id).unknown, acted ? 0 : 5);
}

void JobApprovalTest::aRefusedRepeatIsOfferedAgain()
{
    ApprovalRig rig;
    const JobId id = rig.start(ResetMode::FactoryWipe, 20);
    QTRY_VERIFY(rig.turnUntilAwaiting(id, 20));
    rig.tenant->faults().on("POST", "/wipe").times(30).answerInner(429);
    rig.tenant->decideApprovals("approved");
    QTRY_VERIFY(rig.turnUntilNone(id));
    QCOMPARE(rig.tenant->faults().hits(), 30);
    QCOMPARE(rig.carriedOut(), 20);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobApprovalTest::aRepeatThatIsTurnedDownSaysWhy_data()
{
    QTest::addColumn<bool>("lapsed");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("the approval lapsed") << true << ErrorKind::ApprovalExpired;
    QTest::newRow("for another reason") << false << ErrorKind::Rejected;
}

void JobApprovalTest::aRepeatThatIsTurnedDownSaysWhy()
{
    QFETCH(bool, lapsed);
    QFETCH(ErrorKind, kind);
    ApprovalRig rig;
    const JobId id = rig.start(ResetMode::FactoryWipe, 4);
    QTRY_VERIFY(rig.turnUntilAwaiting(id, 4));
    rig.engine->pause(id);
    rig.tenant->decideApprovals("approved");
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).planned == 4; }, 5s));
    if (lapsed)
        rig.tenant->advance(73h);
    else
        rig.tenant->faults().on("POST", "/wipe").answerInner(400);
    rig.engine->resume(id);
    QTRY_VERIFY(rig.turnUntilNone(id));
    QCOMPARE(rig.counts(id).failed, 4);
    QCOMPARE(rig.item(id, 0).current().error->kind, kind);
    QCOMPARE(rig.item(id, 0).current().tries, 1);
    QCOMPARE(rig.carriedOut(), 0);
}

void JobApprovalTest::looksAgainBeforeTheRepeat()
{
    ApprovalRig rig;
    const JobId id = rig.start(ResetMode::AutopilotReset, 3);
    QTRY_VERIFY(rig.turnUntilAwaiting(id, 3));
    rig.tenant->setTrustType(rig.item(id, 1).device.id.toString(), QStringLiteral("ServerAd"));
    rig.tenant->removeDevice(rig.item(id, 2).device.id.toString());
    rig.tenant->decideApprovals("approved");
    QTRY_VERIFY(rig.turnUntilNone(id));
    QCOMPARE(rig.counts(id).blocked, 2);
    QCOMPARE(rig.item(id, 2).current().blockedReason, Reason::RecordMissing);
    QCOMPARE(rig.carriedOut(), 1);
}

void JobApprovalTest::stopTakesBackAndWithdraws()
{
    ApprovalRig rig;
    const JobId id = rig.start(ResetMode::FactoryWipe, 25);
    QTRY_VERIFY(rig.turnUntilAwaiting(id, 25));
    rig.engine->stop(id);
    QCOMPARE(rig.counts(id).withdrawn, 25);
    QTRY_COMPARE(rig.approvalsThatAre("cancelled"), 25);
    QTRY_VERIFY(rig.item(id, 0).current().approvalCode.isEmpty() && rig.item(id, 24).current().approvalCode.isEmpty());
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Finished);
    QCOMPARE(rig.tenant->decideApprovals("approved"), 0);
    QVERIFY(rig.store.loadJobs().value().constFirst().items.constFirst().current().approvalCode.isEmpty());
}

void JobApprovalTest::tellsWhatCantBeWithdrawn()
{
    ApprovalRig rig;
    const JobId id = rig.start(ResetMode::FactoryWipe, 2);
    QTRY_VERIFY(rig.turnUntilAwaiting(id, 2));
    rig.tenant->faults().on("POST", "/cancelMyRequest").times(1).answerInner(403);
    rig.engine->stop(id);
    QTRY_COMPARE(rig.approvalsThatAre("cancelled"), 1);
    QTRY_COMPARE(
        int(rig.item(id, 0).current().approvalCode.isEmpty()) + int(rig.item(id, 1).current().approvalCode.isEmpty()),
        1);
    QCOMPARE(rig.tenant->decideApprovals("approved"), 1); // too late: nobody repeats it
    rig.clock.advance(10min);
    QCOMPARE(rig.counts(id).withdrawn, 2);
    rig.activate(); // tried again at the next start
    QTRY_COMPARE(rig.approvalsThatAre("cancelled"), 2);
    QCOMPARE(rig.carriedOut(), 0);
}

void JobApprovalTest::asksInPages()
{
    ApprovalRig rig;
    const JobId id = rig.start(ResetMode::FactoryWipe, 90);
    QTRY_VERIFY(rig.turnUntilAwaiting(id, 90));
    rig.tenant->clearLog();
    rig.clock.advance(16s);
    QTRY_COMPARE(rig.tenant->requestCount("GET", "/operationApprovalRequests"), 1);
    rig.tenant->faults().on("GET", "/operationApprovalRequests?").times(1).answer(403); // then one by one
    rig.tenant->decideApprovals("approved");
    QTRY_VERIFY_WITH_TIMEOUT(rig.turnUntilNone(id), 20'000);
    QCOMPARE(rig.tenant->faults().hits(), 1);
    QCOMPARE(rig.carriedOut(), 90);
}

void JobApprovalTest::waitsWhenItCantBeRead()
{
    ApprovalRig rig;
    const JobId id = rig.start(ResetMode::FactoryWipe, 2);
    QTRY_VERIFY(rig.turnUntilAwaiting(id, 2));
    std::optional<Error> told;
    connect(rig.engine.get(), &JobEngine::approvalsRead, this,
        [&told](const std::optional<Error> &error) { told = error; });
    rig.tenant->faults().on("GET", "/operationApprovalRequests/").answerInner(403);
    QTRY_VERIFY(rig.turn([&] { return told.has_value(); }, 5s));
    QCOMPARE(told->kind, ErrorKind::Forbidden);
    rig.tenant->decideApprovals("approved");
    QCOMPARE(rig.counts(id).awaitingApproval, 2);
    rig.tenant->faults().clear();
    QTRY_VERIFY(rig.turnUntilNone(id));
    QCOMPARE(rig.carriedOut(), 2);
}

void JobApprovalTest::aPauseHoldsWhatWasApproved()
{
    ApprovalRig rig;
    const JobId id = rig.start(ResetMode::FactoryWipe, 3);
    QTRY_VERIFY(rig.turnUntilAwaiting(id, 3));
    rig.engine->pause(id);
    rig.tenant->decideApprovals("approved");
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).planned == 3; }, 5s));
    rig.activate();
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Paused);
    rig.clock.advance(1min);
    QCOMPARE(rig.carriedOut(), 0);
    rig.engine->resume(id);
    QTRY_VERIFY(rig.turnUntilNone(id));
    QCOMPARE(rig.carriedOut(), 3);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobApprovalTest::misfortuneAtRandom_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void JobApprovalTest::misfortuneAtRandom()
{
    QFETCH(quint32, seed);
    ApprovalRig rig;
    rig.start(ResetMode::FactoryWipe, 60);
    const JobId id = rig.engine->jobs().constFirst();
    rig.tenant->faults().random(0.2, seed);
    int turns = 0;
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn(
                                 [&] {
                                     if (++turns % 40 == 0)
                                         rig.activate(); // as if killed
                                     rig.tenant->decideApprovals("approved");
                                     if (rig.engine->job(id)->phase == JobPhase::Paused)
                                         rig.engine->resume(id);
                                     const JobCounts counts = rig.counts(id);
                                     return counts.planned + counts.sent + counts.awaitingApproval == 0;
                                 },
                                 10s),
        60'000);
    rig.tenant->faults().clear();
    QVERIFY(rig.mostRequestsForOne(id) <= 1);
    QCOMPARE(rig.counts(id).total(), 60);
    for (const JobItem &item : rig.engine->job(id)->items) { // nothing is told that did not happen
        if (item.current().state == ItemState::Failed)
            QCOMPARE(rig.tenant->destructiveRequests(item.device.id.toString()), 0);
    }
    qInfo("%d carried out, %d unknown, %d failed", rig.carriedOut(), rig.counts(id).unknown, rig.counts(id).failed);
}

QTEST_GUILESS_MAIN(JobApprovalTest)
#include "tst_jobapproval.moc"
