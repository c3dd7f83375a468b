// SPDX-License-Identifier: GPL-3.0-or-later
// The primary user of computers that were reset at their lock screens is removed: once at most, counted at the server,
// and done only when the record, read again, names none.
#include "jobrig.h"
#include "jobs/journal/journal.h"
#include "jobs/proof/proof.h"
#include "jobs/rules/protectedlist.h"
#include "madeup.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;
using namespace std::chrono_literals;
using enum ResetMode;

namespace {

const QString anna = QStringLiteral("anna@school.example");

int removalsOf(JobRig &rig, const DeviceId &id)
{
    return rig.tenant->requestCount("DELETE", id.toString().toLatin1() + "/users/$ref");
}

int mostRemovals(JobRig &rig, const JobId &id)
{
    int most = 0;
    for (const JobItem &item : rig.engine->job(id)->items)
        most = std::max(most, removalsOf(rig, item.device.id));
    return most;
}

QString userOf(JobRig &rig, const DeviceId &id)
{
    for (const TenantDevice &device : rig.tenant->devices()) {
        if (device.id == id.toString())
            return device.userPrincipalName;
    }
    return QStringLiteral("gone");
}

JobId begin(JobRig &rig, const Plan &plan)
{
    return settled(rig.engine->start(plan, anna)).value();
}

} // namespace

class PrimaryUserTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theRecordAloneTells();
    void othersOrdersTellNothing();
    void looksBeforeItIsSent();
    void removesThemAfterALocalReset();
    void whoHasNoneGetsNothing();
    void looksAfterALostAnswer_data();
    void looksAfterALostAnswer();
    void repeatsWhatWasTurnedAway();
    void saysWhatTheServiceRefuses_data();
    void saysWhatTheServiceRefuses();
    void anAnswerAloneProvesNothing();
    void aProtectedDeviceKeepsItsUser();
    void goesOnAfterAKill();
    void stopTakesBackWhatWasNotSent();
};

namespace {

JobItem removal(ItemState state)
{
    JobItem item = itemFor(plainDevice(), state);
    item.current().kind = RemovePrimaryUser;
    item.current().baseline = monday.addSecs(-60);
    item.current().tries = 1;
    return item;
}

Device assigned()
{
    Device device = plainDevice();
    device.userPrincipalName = QStringLiteral("pupil@school.example");
    return device;
}

} // namespace

void PrimaryUserTest::theRecordAloneTells()
{
    const Device free = plainDevice();
    const Device kept = assigned();
    for (const ItemState state : {ItemState::Accepted, ItemState::Unknown}) {
        QCOMPARE(nextState(removal(state), &free, monday.addSecs(1)).state, ItemState::Done);
        QCOMPARE(nextState(removal(state), &kept, monday.addSecs(14 * 60)).state, state); // never offline
        QCOMPARE(nextState(removal(state), nullptr, monday.addSecs(1)).state, ItemState::RecordGone);
    }
    const StateChange late = nextState(removal(ItemState::Accepted), &kept, monday.addSecs(15 * 60));
    QCOMPARE(late.state, ItemState::Failed);
    QCOMPARE(late.error->code, QLatin1String(stillAssigned));
    QCOMPARE(nextState(removal(ItemState::Unknown), &kept, monday.addDays(1)).state, ItemState::Unknown);
    Device other = free;
    other.serialNumber = QStringLiteral("SN-2");
    QCOMPARE(nextState(removal(ItemState::Accepted), &other, monday).state, ItemState::Accepted);
}

/// Intune's lists hold actions that this program doesn't know; none of them is the order.
void PrimaryUserTest::othersOrdersTellNothing()
{
    Device device = assigned();
    device.actions = {result(RemoteAction::Other, ActionState::Done, monday)};
    QCOMPARE(nextState(removal(ItemState::Unknown), &device, monday.addSecs(60)).state, ItemState::Unknown);
    const std::vector<ActionAudit> audits {{.device = device.id,
        .action = RemoteAction::Other,
        .state = ActionState::Done,
        .requested = monday.addSecs(120)}};
    QCOMPARE(auditedState(removal(ItemState::Unknown), audits).state, ItemState::Unknown);
    JobItem again = removal(ItemState::Planned);
    QCOMPARE(preflightCheck(again, &device, monday, monday).verdict, PreflightCheck::Verdict::Send);
}

void PrimaryUserTest::looksBeforeItIsSent()
{
    using enum PreflightCheck::Verdict;
    const Device free = plainDevice();
    const JobItem planned = removal(ItemState::Planned);
    const PreflightCheck none = preflightCheck(planned, &free, monday, monday);
    QCOMPARE(none.verdict, NotNeeded);
    QCOMPARE(none.reason, Reason::NoPrimaryUser);
    QCOMPARE(preflightCheck(planned, nullptr, monday, monday).verdict, Blocked);
    Device held = assigned();
    held.guard = Guard::Protected;
    QCOMPARE(preflightCheck(planned, &held, monday, monday).reason, Reason::Protected);
}

void PrimaryUserTest::removesThemAfterALocalReset()
{
    JobRig rig;
    const Plan plan = rig.plan(RemovePrimaryUser, 45);
    QCOMPARE(plan.items.size(), 45);
    for (const JobItem &item : plan.items) {
        const QString before = userOf(rig, item.device.id);
        rig.tenant->resetLocally(item.device.id.toString());
        QCOMPARE(userOf(rig, item.device.id), before); // which is why they have to be removed
    }
    rig.tenant->clearLog();
    const JobId id = begin(rig, plan);
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    QCOMPARE(rig.counts(id).done, 45);
    QCOMPARE(rig.tenant->requestCount("DELETE", "/users/$ref"), 45);
    QCOMPARE(mostRemovals(rig, id), 1);
    QCOMPARE(rig.carriedOut(), 0); // nothing was taken from any device
    for (const JobItem &item : plan.items)
        QVERIFY(userOf(rig, item.device.id).isEmpty());
}

void PrimaryUserTest::whoHasNoneGetsNothing()
{
    JobRig rig;
    const Plan plan = rig.plan(RemovePrimaryUser, 3);
    rig.tenant->clearPrimaryUser(plan.items.at(1).device.id.toString()); // since it was planned
    const JobId id = begin(rig, plan);
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    QCOMPARE(itemStateName(rig.item(id, 1).current().state), itemStateName(ItemState::NotNeeded));
    QCOMPARE(rig.item(id, 1).current().blockedReason, Reason::NoPrimaryUser);
    QCOMPARE(removalsOf(rig, plan.items.at(1).device.id), 0);
    QCOMPARE(rig.item(id, 0).current().state, ItemState::Done);
}

void PrimaryUserTest::looksAfterALostAnswer_data()
{
    QTest::addColumn<bool>("acted");
    QTest::newRow("the answer was lost") << true;
    QTest::newRow("the order was lost") << false;
}

void PrimaryUserTest::looksAfterALostAnswer()
{
    QFETCH(bool, acted);
    JobRig rig;
    const Plan plan = rig.plan(RemovePrimaryUser, 20);
    auto lost = rig.tenant->faults().on("POST", "/$batch").orders().times(1);
    acted ? lost.dropAfter() : lost.dropBefore();
    const JobId id = begin(rig, plan);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).unknown == 20; }, 10ms));
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.engine->job(id)->phase == JobPhase::Finished; }, 20s), 30'000);
    QCOMPARE(rig.counts(id).done, acted ? 20 : 0);
    QCOMPARE(rig.counts(id).unknown, acted ? 0 : 20); // and isn't sent again
    QCOMPARE(mostRemovals(rig, id), acted ? 1 : 0);
}

void PrimaryUserTest::repeatsWhatWasTurnedAway()
{
    JobRig rig;
    const Plan plan = rig.plan(RemovePrimaryUser, 5);
    rig.tenant->faults().on("DELETE", "/users/$ref").times(2).answerInner(429, {}, {{"Retry-After", "3"}});
    const JobId id = begin(rig, plan);
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.engine->job(id)->phase == JobPhase::Finished; }, 1s), 20'000);
    QCOMPARE(rig.counts(id).done, 5);
    int tries = 0; // the parts of a batch come in any order
    for (const JobItem &item : rig.engine->job(id)->items)
        tries += item.current().tries;
    QCOMPARE(tries, 7);
}

void PrimaryUserTest::saysWhatTheServiceRefuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("403") << 403 << ErrorKind::Forbidden;
    QTest::newRow("404") << 404 << ErrorKind::NotFound;
}

void PrimaryUserTest::saysWhatTheServiceRefuses()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    JobRig rig;
    const Plan plan = rig.plan(RemovePrimaryUser, 3);
    rig.tenant->faults().on("DELETE", "/users/$ref").times(1).answerInner(status);
    const JobId id = begin(rig, plan);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).failed == 1; }));
    for (const JobItem &item : rig.engine->job(id)->items)
        QVERIFY(item.current().state != ItemState::Failed || item.current().error->kind == kind);
    rig.engine->resume(id); // where the account's fault held it
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    QCOMPARE(rig.counts(id).done, 2);
    QCOMPARE(mostRemovals(rig, id), 1);
}

void PrimaryUserTest::anAnswerAloneProvesNothing()
{
    JobRig rig;
    const Plan plan = rig.plan(RemovePrimaryUser, 1);
    rig.tenant->faults().on("DELETE", "/users/$ref").answerInner(204); // and does nothing
    const JobId id = begin(rig, plan);
    QTRY_VERIFY(rig.turn([&] { return rig.item(id, 0).current().state == ItemState::Accepted; }));
    const QDateTime taken = rig.clock.now();
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.engine->job(id)->phase == JobPhase::Finished; }, 20s), 30'000);
    QVERIFY(taken.secsTo(rig.clock.now()) >= 14 * 60);
    QCOMPARE(rig.item(id, 0).current().state, ItemState::Failed);
    QCOMPARE(rig.item(id, 0).current().error->code, QStringLiteral("stillAssigned"));
    QCOMPARE(mostRemovals(rig, id), 1);
}

void PrimaryUserTest::aProtectedDeviceKeepsItsUser()
{
    JobRig rig;
    const Plan plan = rig.plan(RemovePrimaryUser, 2);
    const Protection protection {.kind = ProtectionKind::Device,
        .key = plan.items.at(0).device.id.toString(),
        .reason = QStringLiteral("on loan")};
    QVERIFY(settled(rig.engine->protectedList().protect({protection}, anna)).has_value());
    const JobId id = begin(rig, plan);
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    QCOMPARE(rig.item(id, 0).current().blockedReason, Reason::Protected);
    QCOMPARE(removalsOf(rig, plan.items.at(0).device.id), 0);
    QVERIFY(!userOf(rig, plan.items.at(0).device.id).isEmpty());
}

/// The order had left and the answer wasn't there: what the journal kept is followed, and nothing leaves twice.
void PrimaryUserTest::goesOnAfterAKill()
{
    JobRig rig;
    const QTemporaryDir folder;
    rig.store.keepIn(Journal::open(folder.filePath(QStringLiteral("journal.db")), rig.clock).value());
    const Plan plan = rig.plan(RemovePrimaryUser, 30);
    const JobId id = begin(rig, plan);
    QTRY_VERIFY(rig.turn([&] { return rig.tenant->requestCount("DELETE", "/users/$ref") > 0; }, 10ms));
    rig.store.keepIn(nullptr); // lets go of the file
    rig.engine.reset();
    rig.store.keepIn(Journal::open(folder.filePath(QStringLiteral("journal.db")), rig.clock).value());
    rig.restart();
    QVERIFY(rig.engine->restore().has_value());
    QCOMPARE(rig.engine->job(id)->workflow.goal(), RemovePrimaryUser);
    rig.engine->resume(id);
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.engine->job(id)->phase == JobPhase::Finished; }, 20s), 30'000);
    QCOMPARE(rig.counts(id).done + rig.counts(id).unknown, 30);
    QVERIFY(rig.counts(id).done >= 20);
    for (const JobItem &item : rig.engine->job(id)->items) {
        // What was written down as sent may never have left, and isn't sent again either.
        const bool isDone = item.current().state == ItemState::Done;
        QCOMPARE(removalsOf(rig, item.device.id), isDone ? 1 : 0);
    }
}

void PrimaryUserTest::stopTakesBackWhatWasNotSent()
{
    JobRig rig;
    Plan plan = rig.plan(RemovePrimaryUser, 10);
    plan.pace.pilot = 2;
    const JobId id = begin(rig, plan);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).done >= 1; }, 200ms));
    rig.engine->stop(id);
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    const JobCounts counts = rig.counts(id);
    QCOMPARE(counts.done + counts.withdrawn, 10);
    QCOMPARE(rig.tenant->requestCount("DELETE", "/users/$ref"), counts.done);
}

QTEST_GUILESS_MAIN(PrimaryUserTest)
#include "tst_primaryuser.moc"
