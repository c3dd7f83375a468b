// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with a job: start it, take it back, hold it, let it go on.
#include "core/utc.h"
#include "domain/job/jobstart.h"
#include "jobrig.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

class JobEngineTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void startsWhenTheCountdownEnds();
    void takesBackACountdown();
    void aCountdownCanStandStill();
    void aPlanForLaterWaits();
    void aPlanForLaterIsNeverWrittenWithoutItsStart();
    void aStopIsNotForgotten();
    void aStopThatWasKilledIsCarriedThrough();
    void startingTwiceSendsOnce();
    void stopSendsNothingMore();
    void aPersonKnowsBeforeTheAnswerComes();
    void carriesOnOnlyWhatItIsTold();
    void pauseSendsNothingMoreUntilResume();
    void aStoreThatFailsStopsTheSending();
    void aStoreThatFailsRefusesTheJob();
    void writesLaterWhatTheStoreMissed();
    void restoresWhatWasCutOff();
    void aCutOffCountdownWaitsForAPerson();
    void withoutACountdownItGoesOnByItself();
    void anEarlierRunCountsForTheDay();
    void tellsChangesInPortions();
    void mayDieAtAnyTime();
};

void JobEngineTest::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<std::function<void(Plan &)>>("change");
    const auto row = [](const char *name, const std::function<void(Plan &)> &change) { QTest::newRow(name) << change; };
    row("nothing", [](Plan &plan) { plan.items.clear(); });
    row("a device twice", [](Plan &plan) { plan.items.append(plan.items.constFirst()); });
    row("a device without an id", [](Plan &plan) { plan.items[0].device.id = {}; });
    row("not sendable", [](Plan &plan) { plan.workflow = ResetMode::WipeAndRemove; });
    row("a countdown too long", [](Plan &plan) { plan.countdown = 601s; });
    row("a countdown below nothing", [](Plan &plan) { plan.countdown = -1s; });
}

void JobEngineTest::refusesWhatMakesNoSense()
{
    QFETCH(std::function<void(Plan &)>, change);
    JobRig rig;
    Plan plan = rig.plan(ResetMode::FactoryWipe, 3);
    QCOMPARE(plan.items.size(), 3);
    change(plan);
    const Result<JobId> started = settled(rig.engine->start(plan, QStringLiteral("ann")));
    QVERIFY(!started.has_value());
    QCOMPARE(started.error().kind, ErrorKind::Usage);
    QVERIFY(rig.engine->jobs().isEmpty());
}

void JobEngineTest::startsWhenTheCountdownEnds()
{
    JobRig rig;
    Plan plan = rig.plan(ResetMode::FactoryWipe, 3);
    plan.countdown = 600s;
    const JobId id = settled(rig.engine->start(plan, QStringLiteral("ann"))).value();
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Countdown);
    QCOMPARE(rig.engine->job(id)->startedBy, QStringLiteral("ann"));
    QVERIFY(rig.engine->isBusy());
    QVERIFY(rig.engine->isHeld(plan.items.constFirst().device));
    rig.clock.advance(599'999ms);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Countdown);
    rig.clock.advance(1ms);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Sending);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 3);
}

void JobEngineTest::takesBackACountdown()
{
    JobRig rig;
    Plan plan = rig.plan(ResetMode::FactoryWipe, 3);
    plan.countdown = 10s;
    const JobId id = settled(rig.engine->start(plan, {})).value();
    rig.clock.advance(9'999ms);
    rig.engine->stop(id);
    QCOMPARE(rig.counts(id).withdrawn, 3);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Finished);
    QVERIFY(!rig.engine->isBusy());
    QVERIFY(!rig.engine->isHeld(plan.items.constFirst().device));
    rig.clock.advance(1min);
    rig.engine->resume(id);
    rig.clock.advance(1min);
    QCOMPARE(rig.counts(id).withdrawn, 3);
    QCOMPARE(rig.carriedOut(), 0);
}

void JobEngineTest::aCountdownCanStandStill()
{
    JobRig rig;
    Plan plan = rig.plan(ResetMode::FactoryWipe, 2);
    plan.countdown = 10s;
    const JobId id = settled(rig.engine->start(plan, {})).value();
    rig.clock.advance(4s);
    rig.engine->pause(id);
    rig.clock.advance(1h);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Paused);
    QVERIFY(!rig.engine->job(id)->pausedBy);
    rig.engine->resume(id);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Countdown);
    QCOMPARE(rig.clock.now().msecsTo(rig.engine->job(id)->countdownEnds), 6'000);
    rig.clock.advance(5'999ms);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Countdown);
    rig.clock.advance(1ms);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Sending);
}

void JobEngineTest::aPlanForLaterWaits()
{
    JobRig rig;
    Plan plan = rig.plan(ResetMode::FactoryWipe, 2);
    plan.countdown = 10s;
    plan.pace.startsAt = rig.clock.now().addDays(2);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    rig.clock.advance(1h);
    rig.engine->pause(id);
    rig.clock.advance(1h);
    rig.restart();
    QVERIFY(rig.engine->restore());
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Paused);
    rig.engine->resume(id);
    QCOMPARE(rig.engine->job(id)->countdownEnds, plan.pace.startsAt);
    rig.clock.advance(45h);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Countdown);
    rig.restart();
    QVERIFY(rig.engine->restore()); // it waits on by itself
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Countdown);
    rig.clock.advance(59min);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Countdown);
    rig.clock.advance(1min);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Sending);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 2);
}

void JobEngineTest::aPlanForLaterIsNeverWrittenWithoutItsStart()
{
    JobRig rig;
    Plan plan = rig.plan(ResetMode::FactoryWipe, 2);
    plan.pace.startsAt = rig.clock.now().addDays(2);
    rig.store.savesFail = true;
    QVERIFY(settled(rig.engine->start(plan, {})));
    QCOMPARE(rig.store.loadJobs()->constFirst().countdownEnds, plan.pace.startsAt);
}

void JobEngineTest::aStopIsNotForgotten()
{
    JobRig rig;
    Plan plan = rig.plan(ResetMode::FactoryWipe, 3);
    plan.countdown = 20s;
    const JobId id = settled(rig.engine->start(plan, {})).value();
    rig.store.failing = true;
    rig.engine->stop(id);
    QVERIFY(rig.engine->isBusy()); // not written down yet
    rig.store.failing = false;
    rig.restart(); // before it was tried again
    QVERIFY(rig.engine->restore());
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Finished);
    QCOMPARE(rig.counts(id).withdrawn, 3);
    QVERIFY(!rig.engine->isBusy());
}

void JobEngineTest::aStopThatWasKilledIsCarriedThrough()
{
    JobRig rig;
    Plan plan = rig.plan(ResetMode::FactoryWipe, 3);
    plan.countdown = 20s;
    const JobId id = settled(rig.engine->start(plan, {})).value();
    Job cutOff = rig.store.loadJobs()->constFirst(); // its end is written down, and none of its devices
    cutOff.phase = JobPhase::Finished;
    QVERIFY(rig.store.saveJob(cutOff));
    rig.restart();
    QVERIFY(rig.engine->restore());
    QCOMPARE(rig.counts(id).withdrawn, 3);
    QVERIFY(!rig.engine->isHeld(plan.items.constFirst().device));
    QVERIFY(!rig.engine->isBusy());
}

void JobEngineTest::startingTwiceSendsOnce()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 25);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QCOMPARE(settled(rig.engine->start(plan, {})).error().kind, ErrorKind::Conflict);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(settled(rig.engine->start(plan, {})).error().kind, ErrorKind::Conflict);
    Plan overlapping = rig.plan(ResetMode::Retire, 26);
    overlapping.items.remove(0, 24);
    QCOMPARE(settled(rig.engine->start(overlapping, {})).error().kind, ErrorKind::Conflict);
    QCOMPARE(rig.carriedOut(), 25);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobEngineTest::stopSendsNothingMore()
{
    TenantOptions options = TestTenant::quick();
    options.latency = 30ms;
    PaceLimits limits = PaceLimits::none();
    limits.parallelBatches = 2;
    JobRig rig(options, limits);
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 200), {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.carriedOut() > 0; }));
    rig.engine->stop(id);
    const JobCounts stopped = rig.counts(id);
    QCOMPARE(stopped.planned, 0); // all at once
    QVERIFY(stopped.withdrawn >= 100);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).sent == 0; }));
    // What was written down, and had not left yet when it stopped, is taken back too.
    const int withdrawn = rig.counts(id).withdrawn;
    QVERIFY(withdrawn >= stopped.withdrawn);
    QCOMPARE(rig.carriedOut(), 200 - withdrawn);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Stopped); // what was sent is followed
    rig.engine->resume(id);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Stopped);
    rig.tenant->advance(48h);
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    QCOMPARE(rig.carriedOut(), 200 - withdrawn);
}

void JobEngineTest::aPersonKnowsBeforeTheAnswerComes()
{
    TenantOptions options = TestTenant::quick();
    options.latency = 100ms;
    JobRig rig(options);
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 3);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).sent == 3; }));
    QVERIFY(settled(rig.engine->confirm(
        id, plan.items.at(1).device.id, Witnessed::Fresh, QStringLiteral("seen"), QStringLiteral("anna"))));
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.item(id, 1).current().state, ItemState::Confirmed);
    QCOMPARE(rig.item(id, 1).current().note, QStringLiteral("seen"));
    QCOMPARE(rig.counts(id).accepted, 2);
    QCOMPARE(rig.store.loadJobs()->constFirst().items, rig.engine->job(id)->items);
}

void JobEngineTest::carriesOnOnlyWhatItIsTold()
{
    PaceLimits limits = PaceLimits::none();
    limits.writesPerWindow = 20;
    JobRig rig(TestTenant::quick(), limits);
    Plan first = rig.plan(ResetMode::FactoryWipe, 62);
    Plan second = first;
    first.items.resize(60);
    first.pace = {.wave = 20, .gap = 60s};
    second.items.remove(0, 60);
    const JobId id = settled(rig.engine->start(first, {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.carriedOut() == 20; }, 0ms));
    rig.restart();
    QVERIFY(rig.engine->restore(JobEngine::RestoreMode::Inspect));
    const JobId other = settled(rig.engine->start(second, {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.counts(other).accepted == 2; }, 1min)); // waves of the first are long due
    QCOMPARE(rig.carriedOut(), 22);
    QCOMPARE(rig.counts(id).planned, 40);
    rig.engine->activate(id);
    QTRY_VERIFY(rig.turn([&] { return rig.carriedOut() == 62; }, 10s));
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobEngineTest::pauseSendsNothingMoreUntilResume()
{
    TenantOptions options = TestTenant::quick();
    options.latency = 30ms;
    PaceLimits limits = PaceLimits::none();
    limits.parallelBatches = 2;
    JobRig rig(options, limits);
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 200), {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.carriedOut() > 0; })); // or there would be nothing to follow
    rig.engine->pause(id);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).sent == 0; }));
    const int before = rig.carriedOut();
    QVERIFY(before < 200);
    QCOMPARE(rig.counts(id).planned, 200 - before);
    const int looks = rig.tenant->requestCount("*", "/");
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.tenant->requestCount("*", "/") >= looks + 5; }, 1min),
        20000); // follows what was sent
    QCOMPARE(rig.carriedOut(), before);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Paused);
    rig.engine->resume(id);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 200);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobEngineTest::aStoreThatFailsStopsTheSending()
{
    JobRig rig;
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 30), {})).value();
    rig.store.failing = true;
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Paused));
    QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::Storage);
    QCOMPARE(rig.counts(id).planned, 30);
    QCOMPARE(rig.carriedOut(), 0);
    rig.store.failing = false;
    rig.engine->resume(id);
    QVERIFY(!rig.engine->job(id)->pausedBy);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 30);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobEngineTest::aStoreThatFailsRefusesTheJob()
{
    JobRig rig;
    rig.store.failing = true;
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 2);
    QCOMPARE(settled(rig.engine->start(plan, {})).error().kind, ErrorKind::Storage);
    QVERIFY(rig.engine->jobs().isEmpty());
    QVERIFY(!rig.engine->isHeld(plan.items.constFirst().device));
}

void JobEngineTest::writesLaterWhatTheStoreMissed()
{
    JobRig rig;
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 20), {})).value();
    rig.store.onSave = [&rig](const Job &job) { // takes the intent and nothing after it
        rig.store.failing = job.items.constFirst().current().state != ItemState::Sent;
    };
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).accepted == 20; }));
    QCOMPARE(rig.store.loadJobs()->constFirst().items.constFirst().current().state, ItemState::Sent);
    rig.store.onSave = nullptr;
    rig.store.failing = false;
    QTRY_VERIFY(rig.turn([&] {
        const QList<Job> jobs = rig.store.loadJobs().value();
        return countsOf(jobs.constFirst()) == rig.counts(id) && jobs.constFirst().phase == rig.engine->job(id)->phase;
    }));
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobEngineTest::restoresWhatWasCutOff()
{
    PaceLimits limits = PaceLimits::none();
    limits.writesPerWindow = 60;
    JobRig rig(TestTenant::quick(), limits);
    const Plan plan = rig.plan(ResetMode::AutopilotReset, 100);
    for (const JobItem &item : plan.items) // so that their pending orders can still be read
        rig.tenant->setAsleep(item.device.id.toString(), true);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    rig.tenant->faults().on("POST", "/$batch").after(1).orders().actThenHang(); // the first one goes alone
    QTRY_VERIFY(rig.turn([&] { return rig.carriedOut() == 60; }, 0ms));
    rig.restart();
    const Result<void> restored = rig.engine->restore();
    QVERIFY(restored);
    QCOMPARE(rig.engine->jobs(), QList<JobId> {id});
    QCOMPARE(rig.counts(id).unknown, 40);
    QCOMPARE(rig.counts(id).planned, 40);
    rig.tenant->faults().clear();
    QTRY_VERIFY_WITH_TIMEOUT(
        rig.turn([&] { return rig.counts(id).planned + rig.counts(id).sent + rig.counts(id).unknown == 0; }), 20'000);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
    QCOMPARE(rig.carriedOut(), 100);
}

void JobEngineTest::aCutOffCountdownWaitsForAPerson()
{
    JobRig rig;
    Plan plan = rig.plan(ResetMode::FactoryWipe, 3);
    plan.countdown = 20s;
    const JobId id = settled(rig.engine->start(plan, {})).value();
    rig.restart();
    QVERIFY(rig.engine->restore());
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Paused);
    rig.clock.advance(1h);
    QCoreApplication::processEvents();
    QCOMPARE(rig.counts(id).planned, 3);
    rig.engine->resume(id);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Countdown);
    rig.clock.advance(19s);
    QCOMPARE(rig.carriedOut(), 0);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobEngineTest::withoutACountdownItGoesOnByItself()
{
    JobRig rig;
    Plan plan = rig.plan(ResetMode::FactoryWipe, 3);
    plan.countdown = 0s;
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QVERIFY(!hasCountdown(*rig.engine->job(id)));
    for (int round = 0; round < 2; ++round) { // cut off before the event loop ran
        rig.restart();
        QVERIFY(rig.engine->restore(JobEngine::RestoreMode::Inspect));
        rig.engine->activate(id);
        QCOMPARE(rig.engine->job(id)->phase, JobPhase::Countdown);
        QVERIFY(!hasCountdown(*rig.engine->job(id)));
    }
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 3);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobEngineTest::anEarlierRunCountsForTheDay()
{
    PaceLimits limits = PaceLimits::none();
    limits.wipesPerDay = 40;
    JobRig rig(TestTenant::quick(), limits);
    const Plan all = rig.plan(ResetMode::FactoryWipe, 60);
    Plan first = all;
    first.items.resize(30);
    const JobId id = settled(rig.engine->start(first, {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    rig.restart();
    QVERIFY(rig.engine->restore());
    Plan second = all;
    second.items = all.items.mid(30);
    const QDateTime now = rig.clock.now();
    const QDateTime midnight(now.date().addDays(1), QTime(0, 0), utcZone);
    QCOMPARE(rig.engine->estimate({second}).duration, std::chrono::seconds(now.secsTo(midnight)));
    second.items.resize(10);
    QCOMPARE(rig.engine->estimate({second}).duration, 0s);
}

void JobEngineTest::tellsChangesInPortions()
{
    JobRig rig;
    QSignalSpy added(rig.engine.get(), &JobEngine::jobAdded);
    QSignalSpy items(rig.engine.get(), &JobEngine::itemsChanged);
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 100), {})).value();
    QCOMPARE(added.count(), 1);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QTRY_VERIFY(items.count() > 0);
    // Sent and accepted, of 5 batches, and what was followed meanwhile; told one by one they would be 200.
    QVERIFY2(items.count() <= 20, qPrintable(QString::number(items.count())));
    QSet<int> told;
    for (const QList<QVariant> &signal : std::as_const(items)) {
        const auto indexes = signal.at(1).value<QList<int>>();
        QVERIFY(std::is_sorted(indexes.cbegin(), indexes.cend()));
        told += QSet<int>(indexes.cbegin(), indexes.cend());
    }
    QCOMPARE(told.size(), 100);
}

void JobEngineTest::mayDieAtAnyTime()
{
    // It dies after ever more of its own steps: while it looks, writes down, sends, follows.
    for (int steps = 0; steps < 9; ++steps) {
        JobRig rig(TestTenant::quick(200));
        QSignalSpy changes(rig.engine.get(), &JobEngine::jobChanged);
        QSignalSpy reads(rig.engine.get(), &JobEngine::devicesRead);
        QVERIFY(settled(rig.engine->start(rig.plan(ResetMode::AutopilotReset, 60), {})).has_value());
        QTRY_VERIFY(rig.turn([&] { return changes.count() + reads.count() >= steps; }));
        rig.engine.reset();
        const int before = rig.tenant->batchCount();
        QTRY_VERIFY(rig.turn([&] { return rig.client.throttle().shutTime() == 0ms; }));
        QVERIFY(rig.tenant->batchCount() <= before + 6); // what was on its way, and no new looks
    }
}

QTEST_GUILESS_MAIN(JobEngineTest)
#include "tst_jobengine.moc"
