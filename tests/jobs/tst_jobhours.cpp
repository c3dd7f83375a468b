// SPDX-License-Identifier: GPL-3.0-or-later
// In closed hours nothing destructive reaches the service, whenever they come to be; afterwards each device gets its
// order once. Counted at the server.
#include "jobrig.h"
#include "jobs/rules/closedhourslist.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

const QString anna = QStringLiteral("anna@school.example");

/// From now on for so long, by the clock on the wall; to the minute.
ClosedHours hoursOf(const JobRig &rig, std::chrono::minutes length, std::chrono::minutes wait = 0min)
{
    const QDateTime begin = rig.clock.now().addSecs(std::chrono::seconds(wait).count()).toLocalTime();
    const QTime from(begin.time().hour(), begin.time().minute());
    ClosedHours hours {.name = QStringLiteral("Lessons"),
        .from = from,
        .to = from.addSecs(60 * static_cast<int>(length.count())),
        .reason = QStringLiteral("class")};
    hours.weekdays.set(static_cast<size_t>(begin.date().dayOfWeek() - 1));
    return hours;
}

/// Two plans for different devices: first of n, and one of 3 that is sent at any hour.
std::pair<Plan, Plan> plansOf(JobRig &rig, ResetMode mode, int n)
{
    Plan plan = rig.plan(mode, n + 3);
    Plan harmless = plan;
    harmless.workflow = ResetMode::Sync;
    harmless.items = plan.items.mid(n);
    plan.items = plan.items.first(n);
    return {plan, harmless};
}

} // namespace

class JobHoursTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyModeObeys_data();
    void everyModeObeys();
    void goesOnByItself();
    void hoursThatBeginHoldTheRest();
    void hoursAddedDuringAJobHoldTheRest();
    void hoursAddedInTheLastMomentHold();
    void holdAcrossARestart();
    void approvedOrdersWaitToo();
    void liftedHoursLetGoAtOnce();
    void unreadableHoursLetNothingDestructiveGo();
    void whatCantBeWrittenIsNoChange();
    void refusesWhatMakesNoSense();

private:
    /// Time passes, and with it an order of another job to its end, so that whatever wanted to leave has left.
    static void pass(JobRig &rig, Plan &harmless)
    {
        const JobId id = settled(rig.engine->start(harmless, {})).value();
        QTRY_VERIFY(rig.turn([&] { return rig.engine->job(id)->phase == JobPhase::Finished; }, 20s));
    }
    /// Nothing but time ends the waiting.
    static void endHours(JobRig &rig, const JobId &id)
    {
        const std::optional<Closure> closure = rig.engine->waitsFor(id);
        QVERIFY(closure);
        rig.clock.advance(std::chrono::milliseconds(rig.clock.now().msecsTo(closure->until)));
        QTRY_VERIFY_WITH_TIMEOUT(
            rig.turn([&] { return rig.counts(id).planned + rig.counts(id).sent == 0; }, 20s), 20'000);
    }
};

void JobHoursTest::everyModeObeys_data()
{
    QTest::addColumn<ResetMode>("mode");
    for (const ModeFacts &mode : allModes()) {
        if (mode.sendable)
            QTest::newRow(mode.name) << mode.mode;
    }
}

void JobHoursTest::everyModeObeys()
{
    QFETCH(ResetMode, mode);
    JobRig rig;
    auto [plan, harmless] = plansOf(rig, mode, 3);
    QVERIFY(settled(rig.engine->closedHours().add(hoursOf(rig, 300min), anna)).has_value());
    rig.tenant->clearLog();
    const JobId id = settled(rig.engine->start(plan, {})).value();
    pass(rig, harmless);
    if (!factsOf(mode).destructive) {
        QTRY_VERIFY(rig.turnUntilSent(id));
        QVERIFY(!rig.engine->waitsFor(id));
        return;
    }
    QCOMPARE(rig.counts(id).planned, 3);
    QVERIFY(rig.engine->waitsFor(id));
    for (const JobItem &item : plan.items)
        QCOMPARE(rig.tenant->requestCount("*", item.device.id.toString().toLatin1()), 0);
    QCOMPARE(rig.carriedOut(), 0);
}

void JobHoursTest::goesOnByItself()
{
    JobRig rig;
    auto [plan, harmless] = plansOf(rig, ResetMode::WipeKeepAccount, 45);
    const ClosedHours hours = hoursOf(rig, 180min);
    QVERIFY(settled(rig.engine->closedHours().add(hours, anna)).has_value());
    const PaceEstimate estimate = rig.engine->estimate({plan});
    QVERIFY(estimate.duration > 178min && estimate.duration <= 180min);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    pass(rig, harmless);
    QCOMPARE(rig.carriedOut(), 0);
    const std::optional<Closure> closure = rig.engine->waitsFor(id);
    QVERIFY(closure);
    QCOMPARE(closure->name, QStringLiteral("Lessons"));
    QCOMPARE(closure->until.toLocalTime().time(), hours.to);
    QCOMPARE(rig.engine->job(id)->resumesAt, closure->until);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Sending);
    rig.clock.advance(std::chrono::milliseconds(rig.clock.now().msecsTo(closure->until)));
    QTRY_VERIFY(rig.turnUntilSent(id));
    QVERIFY(!rig.engine->waitsFor(id));
    QVERIFY(!rig.engine->job(id)->resumesAt.isValid());
    QCOMPARE(rig.carriedOut(), 45);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobHoursTest::hoursThatBeginHoldTheRest()
{
    JobRig rig;
    auto [plan, harmless] = plansOf(rig, ResetMode::WipeKeepAccount, 60);
    plan.pace = {.wave = 20, .gap = 900s};
    QVERIFY(settled(rig.engine->closedHours().add(hoursOf(rig, 120min, 10min), anna)).has_value());
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.carriedOut() == 20; }));
    QVERIFY(!rig.engine->waitsFor(id));
    rig.clock.advance(20min); // the next wave is due, and it is closed by now
    pass(rig, harmless);
    QVERIFY(rig.engine->waitsFor(id));
    QCOMPARE(rig.carriedOut(), 20);
    QCOMPARE(rig.engine->job(id)->released, 20); // the gap of a wave isn't spent waiting
    endHours(rig, id);
    QCOMPARE(rig.carriedOut(), 60);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobHoursTest::hoursAddedDuringAJobHoldTheRest()
{
    JobRig rig;
    auto [plan, harmless] = plansOf(rig, ResetMode::Retire, 60);
    plan.pace = {.wave = 20, .gap = 60s};
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.carriedOut() == 20; }));
    QVERIFY(settled(rig.engine->closedHours().add(hoursOf(rig, 120min), anna)).has_value());
    pass(rig, harmless);
    QCOMPARE(rig.carriedOut(), 20);
    endHours(rig, id);
    QCOMPARE(rig.carriedOut(), 60);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobHoursTest::hoursAddedInTheLastMomentHold()
{
    JobRig rig;
    auto [plan, harmless] = plansOf(rig, ResetMode::WipeKeepAccount, 20);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    // Written down as sent, and closed before the bytes leave.
    bool isClosed = false;
    const ClosedHours hours = hoursOf(rig, 120min);
    rig.store.onSave = [&](const Job &job) {
        if (job.id != id || job.items.at(5).current().state != ItemState::Sent || std::exchange(isClosed, true))
            return;
        QMetaObject::invokeMethod(
            rig.engine.get(), [&rig, hours] { (void)settled(rig.engine->closedHours().add(hours, anna)); },
            Qt::QueuedConnection);
    };
    QTRY_VERIFY(rig.turn([&] { return isClosed && rig.counts(id).planned == 20; }));
    pass(rig, harmless);
    QCOMPARE(rig.carriedOut(), 0);
    QCOMPARE(rig.item(id, 5).current().tries, 0);
    endHours(rig, id);
    QCOMPARE(rig.carriedOut(), 20);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobHoursTest::holdAcrossARestart()
{
    JobRig rig;
    auto [plan, harmless] = plansOf(rig, ResetMode::WipeKeepAccount, 40);
    plan.pace = {.wave = 20, .gap = 60s};
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.carriedOut() == 20 && rig.counts(id).sent == 0; }));
    QVERIFY(settled(rig.engine->closedHours().add(hoursOf(rig, 120min), anna)).has_value());
    rig.restart();
    QVERIFY(rig.engine->restore().has_value());
    QCOMPARE(rig.engine->closedHours().hours().size(), 1);
    QCOMPARE(rig.engine->closedHours().hours().constFirst().who, anna);
    pass(rig, harmless);
    QCOMPARE(rig.carriedOut(), 20);
    endHours(rig, id);
    QCOMPARE(rig.carriedOut(), 40);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobHoursTest::approvedOrdersWaitToo()
{
    TenantOptions options = TestTenant::quick();
    options.approval = {"wipe"};
    JobRig rig(options);
    auto [plan, harmless] = plansOf(rig, ResetMode::WipeKeepAccount, 4);
    plan.justification = QStringLiteral("new term");
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).awaitingApproval == 4; }));
    QVERIFY(settled(rig.engine->closedHours().add(hoursOf(rig, 120min), anna)).has_value());
    QVERIFY(!rig.engine->waitsFor(id)); // it is the second admin whom it waits for
    QCOMPARE(rig.tenant->decideApprovals("approved"), 4);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).planned == 4; }, 20s));
    pass(rig, harmless);
    QVERIFY(rig.engine->waitsFor(id));
    QCOMPARE(rig.carriedOut(), 0);
    endHours(rig, id);
    QCOMPARE(rig.carriedOut(), 4);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobHoursTest::liftedHoursLetGoAtOnce()
{
    JobRig rig;
    auto [plan, harmless] = plansOf(rig, ResetMode::Retire, 3);
    QVERIFY(settled(rig.engine->closedHours().add(hoursOf(rig, 300min), anna)).has_value());
    const JobId id = settled(rig.engine->start(plan, {})).value();
    pass(rig, harmless);
    QVERIFY(rig.engine->waitsFor(id));
    QVERIFY(settled(rig.engine->closedHours().lift(QStringLiteral(" lessons"), anna, QStringLiteral("holidays")))
                .has_value());
    QVERIFY(!rig.engine->waitsFor(id));
    QVERIFY(!rig.engine->job(id)->resumesAt.isValid());
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).planned + rig.counts(id).sent == 0; }, 0ms));
    QCOMPARE(rig.carriedOut(), 3);
}

void JobHoursTest::unreadableHoursLetNothingDestructiveGo()
{
    JobRig rig;
    auto [plan, harmless] = plansOf(rig, ResetMode::Retire, 3);
    rig.store.hoursUnreadable = true;
    QCOMPARE(rig.engine->restore().error().kind, ErrorKind::StorageDamaged);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Paused));
    QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::StorageDamaged);
    rig.engine->resume(id);
    pass(rig, harmless);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Paused);
    QCOMPARE(rig.carriedOut(), 0);
    QCOMPARE(settled(rig.engine->closedHours().add(hoursOf(rig, 60min), anna)).error().kind, ErrorKind::StorageDamaged);
    rig.store.hoursUnreadable = false;
    QVERIFY(rig.engine->closedHours().load().has_value());
    rig.engine->resume(id);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 3);
}

void JobHoursTest::whatCantBeWrittenIsNoChange()
{
    JobRig rig;
    ClosedHoursList &list = rig.engine->closedHours();
    const ClosedHours hours = hoursOf(rig, 120min);
    rig.store.failing = true;
    QVERIFY(!settled(list.add(hours, anna)).has_value());
    QVERIFY(list.hours().isEmpty());
    rig.store.failing = false;
    QVERIFY(settled(list.add(hours, anna)).has_value());
    rig.store.failing = true;
    QVERIFY(!settled(list.lift(hours.name, anna, QStringLiteral("over"))).has_value());
    QCOMPARE(list.hours().size(), 1);
    QVERIFY(list.closureNow());
}

void JobHoursTest::refusesWhatMakesNoSense()
{
    JobRig rig;
    ClosedHoursList &list = rig.engine->closedHours();
    const ClosedHours hours = hoursOf(rig, 120min);
    ClosedHours bad = hours;
    bad.to = bad.from;
    QCOMPARE(settled(list.add(bad, anna)).error().kind, ErrorKind::Usage);
    QVERIFY(settled(list.add(hours, anna)).has_value());
    QCOMPARE(list.hours().constFirst().since, rig.clock.now());
    QCOMPARE(settled(list.add(hours, anna)).error().kind, ErrorKind::Conflict);
    QCOMPARE(settled(list.lift(hours.name, anna, QStringLiteral(" "))).error().kind, ErrorKind::Usage);
    QCOMPARE(settled(list.lift(QStringLiteral("Exams"), anna, QStringLiteral("x"))).error().kind, ErrorKind::NotFound);
    QCOMPARE(list.hours().size(), 1);
}

QTEST_GUILESS_MAIN(JobHoursTest)
#include "tst_jobhours.moc"
