// SPDX-License-Identifier: GPL-3.0-or-later
// Two plans that were confirmed as one: both go, or nothing does. Counted at the server.
#include "jobrig.h"

#include <QSignalSpy>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

/// 3 devices to keep their account, and 2 others to be wiped.
QList<Plan> twoPlans(JobRig &rig)
{
    Plan keep = rig.plan(ResetMode::WipeKeepAccount, 5);
    Plan wipe = keep;
    wipe.workflow = ResetMode::FactoryWipe;
    wipe.items = keep.items.mid(3);
    keep.items = keep.items.first(3);
    return {keep, wipe};
}

} // namespace

class JobTogetherTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothAreSent();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void aHeldDeviceHoldsBoth();
    void whatCantBeWrittenDownTakesTheFirstBack_data();
    void whatCantBeWrittenDownTakesTheFirstBack();
    void aStoreThatFailsAltogetherSendsNothing();
    void aCrashBetweenTheTwoSendsNothing();
};

void JobTogetherTest::bothAreSent()
{
    JobRig rig;
    const QSignalSpy added(rig.engine.get(), &JobEngine::jobAdded);
    const QList<JobId> ids = settled(rig.engine->startTogether(twoPlans(rig), QStringLiteral("ann"))).value();
    QCOMPARE(ids.size(), 2);
    QCOMPARE(added.size(), 2);
    QCOMPARE(rig.engine->jobs(), ids);
    QCOMPARE(rig.engine->job(ids[0])->workflow.goal(), ResetMode::WipeKeepAccount);
    QCOMPARE(rig.engine->job(ids[1])->workflow.goal(), ResetMode::FactoryWipe);
    QCOMPARE(rig.engine->job(ids[1])->startedBy, QStringLiteral("ann"));
    QTRY_VERIFY(rig.turnUntilSent(ids[0]) && rig.turnUntilSent(ids[1]));
    QCOMPARE(rig.carriedOut(), 5);
    QCOMPARE(rig.mostRequestsForOne(ids[0]), 1);
    QCOMPARE(rig.mostRequestsForOne(ids[1]), 1);
}

void JobTogetherTest::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<std::function<void(QList<Plan> &)>>("change");
    const auto row = [](const char *name, const std::function<void(QList<Plan> &)> &change) {
        QTest::newRow(name) << change;
    };
    row("no plan", [](QList<Plan> &plans) { plans.clear(); });
    row("an empty one", [](QList<Plan> &plans) { plans[1].items.clear(); });
    row("a countdown too long", [](QList<Plan> &plans) { plans[1].countdown = 601s; });
    row("a device in both", [](QList<Plan> &plans) { plans[1].items.append(plans[0].items.constFirst()); });
}

void JobTogetherTest::refusesWhatMakesNoSense()
{
    QFETCH(std::function<void(QList<Plan> &)>, change);
    JobRig rig;
    QList<Plan> plans = twoPlans(rig);
    change(plans);
    const auto started = settled(rig.engine->startTogether(plans, {}));
    QVERIFY(!started.has_value());
    QCOMPARE(started.error().kind, ErrorKind::Usage);
    QVERIFY(rig.engine->jobs().isEmpty());
}

void JobTogetherTest::aHeldDeviceHoldsBoth()
{
    JobRig rig;
    QList<Plan> plans = twoPlans(rig);
    Plan other = plans[1];
    other.countdown = 600s;
    const JobId holding = settled(rig.engine->start(other, {})).value();
    const auto started = settled(rig.engine->startTogether(plans, {}));
    QVERIFY(!started.has_value());
    QCOMPARE(started.error().kind, ErrorKind::Conflict);
    QCOMPARE(rig.engine->jobs(), QList<JobId> {holding});
}

void JobTogetherTest::whatCantBeWrittenDownTakesTheFirstBack_data()
{
    QTest::addColumn<std::chrono::seconds>("countdown");
    QTest::newRow("with a countdown") << std::chrono::seconds(10);
    QTest::newRow("at once") << std::chrono::seconds(0);
}

void JobTogetherTest::whatCantBeWrittenDownTakesTheFirstBack()
{
    QFETCH(std::chrono::seconds, countdown);
    JobRig rig;
    QList<Plan> plans = twoPlans(rig);
    for (Plan &plan : plans)
        plan.countdown = countdown;
    rig.store.failingAdd = 2;
    const QSignalSpy added(rig.engine.get(), &JobEngine::jobAdded);
    const auto started = settled(rig.engine->startTogether(plans, {}));
    QVERIFY(!started.has_value());
    QCOMPARE(started.error().kind, ErrorKind::Storage);
    QCOMPARE(added.size(), 1); // what was written down is shown, as taken back
    const JobId first = rig.engine->jobs().value(0);
    QTRY_VERIFY(rig.turnUntil(first, JobPhase::Finished));
    QCOMPARE(rig.counts(first).withdrawn, 3);
    QVERIFY(!rig.engine->isHeld(plans[0].items[0].device));
    rig.clock.advance(3600s);
    // The same devices again, so that a request of the refused start would have gone out by now.
    const QList<JobId> again = settled(rig.engine->startTogether(plans, {})).value();
    QTRY_VERIFY(rig.turnUntilSent(again[0]) && rig.turnUntilSent(again[1]));
    QCOMPARE(rig.carriedOut(), 5);
    QCOMPARE(rig.mostRequestsForOne(again[0]), 1);
}

void JobTogetherTest::aStoreThatFailsAltogetherSendsNothing()
{
    JobRig rig;
    rig.store.failing = true;
    QVERIFY(!settled(rig.engine->startTogether(twoPlans(rig), {})).has_value());
    QVERIFY(rig.engine->jobs().isEmpty());
    QVERIFY(!rig.engine->isBusy());
}

void JobTogetherTest::aCrashBetweenTheTwoSendsNothing()
{
    JobRig rig;
    // What the store holds when the program dies after the first plan was written down.
    Job first {
        .id = JobId(QStringLiteral("33333333-0000-4000-8000-000000000001")), .workflow = ResetMode::WipeKeepAccount};
    first.created = rig.clock.now();
    first.countdownEnds = first.created;
    first.items = twoPlans(rig)[0].items;
    QVERIFY(rig.store.addJob(first).has_value());
    rig.restart();
    QVERIFY(rig.engine->restore().has_value());
    QCOMPARE(rig.engine->job(first.id)->phase, JobPhase::Paused);
    rig.clock.advance(24h);
    QCOMPARE(rig.engine->job(first.id)->phase, JobPhase::Paused);
    QCOMPARE(rig.counts(first.id).planned, 3);
    rig.engine->stop(first.id);
    QTRY_VERIFY(rig.turnUntil(first.id, JobPhase::Finished));
    QCOMPARE(rig.carriedOut(), 0);
}

QTEST_GUILESS_MAIN(JobTogetherTest)
#include "tst_jobtogether.moc"
