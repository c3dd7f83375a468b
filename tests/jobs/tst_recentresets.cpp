// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine knows of resets of the last day, from its own jobs and from what the service lists.
#include "domain/job/jobstart.h"
#include "jobrig.h"
#include "jobs/proof/proof.h"
#include "madeup.h"
#include "ordered.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;
using End = RecentReset::End;

namespace {

Device deviceOf(const JobItem &item)
{
    Device device;
    device.id = item.device.id;
    return device;
}

std::optional<End> endOf(const JobRig &rig, const JobItem &item)
{
    const std::optional<RecentReset> recent = rig.engine->recentReset(deviceOf(item));
    return recent ? std::optional(recent->end) : std::nullopt;
}

Device reporting(ResetMode mode, ActionState state)
{
    Device device = plainDevice();
    device.actions = {result(factsOf(mode).action, state, monday)};
    return device;
}

} // namespace

class RecentResetsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ofOurJobs();
    void aWrongClockChangesNothing();
    void aJobThatSentNothingHidesNone();
    void outlivesTheProgram();
    void whoCameBackIsKnown();
    void aRetryTakesThemAndIsFollowed();
    void aWaveTakesThem();
    void whatFailedSinceIsNotSent();
    void whatFailedDuringTheCountdownIsLeftOut();
};

void RecentResetsTest::ofOurJobs()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::AutopilotReset, 3);
    rig.tenant->setWindowsRe(plan.items.at(0).device.id.toString(), false);
    QVERIFY(!endOf(rig, plan.items.at(0)));
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QVERIFY(!endOf(rig, plan.items.at(0)));
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    QCOMPARE(endOf(rig, plan.items.at(0)), std::optional(End::Failed));
    QCOMPARE(endOf(rig, plan.items.at(1)), std::optional(End::Done));
    QCOMPARE(endOf(rig, plan.items.at(2)), std::optional(End::Done));
    rig.clock.advance(23h);
    QCOMPARE(endOf(rig, plan.items.at(1)), std::optional(End::Done));
    rig.clock.advance(2h);
    QVERIFY(!endOf(rig, plan.items.at(0)) && !endOf(rig, plan.items.at(1)));
}

void RecentResetsTest::aWrongClockChangesNothing()
{
    JobRig rig;
    rig.clock.advance(30 * 24h); // this computer's; the service's stays
    const Plan plan = rig.plan(ResetMode::AutopilotReset, 2);
    const QDateTime begin = rig.api.serviceClock().at(rig.clock.now());
    QVERIFY(std::abs(begin.secsTo(QDateTime::currentDateTimeUtc())) < 3600);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    QCOMPARE(endOf(rig, plan.items.at(0)), std::optional(End::Done));
    Device listed = deviceOf(rig.plan(ResetMode::AutopilotReset, 3).items.at(2));
    listed.actions = {{RemoteAction::AutopilotReset, ActionState::Failed, begin.addSecs(-600), begin.addSecs(-300)}};
    const std::optional<RecentReset> recent = rig.engine->recentReset(listed); // a month ago by this computer's clock
    QVERIFY(recent && recent->end == End::Failed);
    QCOMPARE(recent->at, begin.addSecs(-300));
}

void RecentResetsTest::aJobThatSentNothingHidesNone()
{
    JobRig rig;
    Plan plan = rig.plan(ResetMode::AutopilotReset, 1);
    rig.tenant->setWindowsRe(plan.items.at(0).device.id.toString(), false);
    const JobId first = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntil(first, JobPhase::Finished));
    plan.countdown = 60s;
    const JobId taken = settled(rig.engine->start(plan, {})).value();
    rig.engine->stop(taken);
    QTRY_VERIFY(rig.turnUntil(taken, JobPhase::Finished));
    Plan sync = plan;
    sync.workflow = ResetMode::Sync;
    sync.countdown = 0s;
    const JobId synced = settled(rig.engine->start(sync, {})).value();
    QTRY_VERIFY(rig.turnUntil(synced, JobPhase::Finished));
    QCOMPARE(endOf(rig, plan.items.at(0)), std::optional(End::Failed));
}

void RecentResetsTest::whatFailedSinceIsNotSent()
{
    JobItem planned = ordered(itemFor(plainDevice()), ResetMode::FactoryWipe);
    const auto failedLater = [&](const Device &device, std::chrono::seconds since, std::chrono::hours now) {
        const ActionResult &result = device.actions.constFirst();
        const QDateTime failed = result.updated.isValid() ? result.updated : result.started;
        planned.current().baseline = planBaseline(failed.addSecs(-since.count()));
        return failedSince(planned, device, failed.addSecs(std::chrono::seconds(now).count()));
    };
    const Device failed = reporting(ResetMode::FactoryWipe, ActionState::Failed);
    QCOMPARE(failedLater(failed, 10s, 1h), Reason::FailedLately);
    QCOMPARE(failedLater(failed, -10s, 1h), Reason::None); // it was seen, and chosen all the same
    QCOMPARE(failedLater(failed, 10s, 25h), Reason::None);
    QCOMPARE(
        failedLater(reporting(ResetMode::AutopilotReset, ActionState::NotSupported), 10s, 1h), Reason::RefusedLately);
    QCOMPARE(failedLater(reporting(ResetMode::FactoryWipe, ActionState::Done), 10s, 1h), Reason::None);
    QCOMPARE(failedLater(reporting(ResetMode::Sync, ActionState::Failed), 10s, 1h), Reason::None);
    planned.current().tries = 1; // it may be ours
    QCOMPARE(failedLater(failed, 10s, 1h), Reason::None);
    planned = ordered(itemFor(plainDevice()), ResetMode::Sync);
    QCOMPARE(failedLater(failed, 10s, 1h), Reason::None);
    QCOMPARE(failedSince(ordered(itemFor(plainDevice()), ResetMode::FactoryWipe), failed, monday),
        Reason::None); // no baseline
}

/// A colleague's order left and failed after ours was confirmed: nobody chose to order it once more.
void RecentResetsTest::whatFailedDuringTheCountdownIsLeftOut()
{
    JobRig rig;
    Plan plan = rig.plan(ResetMode::AutopilotReset, 3);
    const DeviceId failing = plan.items.at(0).device.id;
    rig.tenant->setWindowsRe(failing.toString(), false);
    rig.tenant->setWindowsRe(plan.items.at(1).device.id.toString(), false); // fails by our own order
    plan.countdown = 60s;
    const JobId id = settled(rig.engine->start(plan, {})).value();
    rig.tenant->advance(1min);
    const auto theirs = rig.api.perform(ResetMode::AutopilotReset, false, {failing});
    QTRY_VERIFY(theirs.isFinished());
    rig.tenant->advance(5min);
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    const QList<JobItem> items = rig.engine->job(id)->items;
    QCOMPARE(items.at(0).current().state, ItemState::Blocked);
    QCOMPARE(items.at(0).current().blockedReason, Reason::FailedLately);
    QCOMPARE(items.at(1).current().state, ItemState::Failed);
    QCOMPARE(endOf(rig, items.at(2)), std::optional(End::Done)); // it may have been seen fresh by then, too
    const QList<DestructiveRequest> requests = rig.tenant->destructiveRequests();
    QCOMPARE(std::count_if(requests.cbegin(), requests.cend(),
                 [&](const DestructiveRequest &request) { return DeviceId(request.deviceId) == failing; }),
        1);
}

void RecentResetsTest::outlivesTheProgram()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::AutopilotReset, 2);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    rig.restart();
    QVERIFY(!endOf(rig, plan.items.at(0)));
    QVERIFY(rig.engine->restore(JobEngine::RestoreMode::Inspect));
    QCOMPARE(endOf(rig, plan.items.at(0)), std::optional(End::Done));
}

void RecentResetsTest::whoCameBackIsKnown()
{
    JobRig rig;
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 4), {})).value();
    const auto isBack = [&] {
        rig.tenant->advance(1min);
        const QList<JobItem> &items = rig.engine->job(id)->items;
        return std::any_of(
            items.cbegin(), items.cend(), [](const JobItem &item) { return !item.current().enrolledAs.isEmpty(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn(isBack, 5s), 20'000);
    for (const JobItem &item : rig.engine->job(id)->items) {
        Device again;
        again.id = item.current().enrolledAs;
        const std::optional<RecentReset> recent = rig.engine->recentReset(again);
        QCOMPARE(recent.has_value(), !item.current().enrolledAs.isEmpty());
        QVERIFY(!recent || recent->end == End::Done);
    }
}

void RecentResetsTest::aRetryTakesThemAndIsFollowed()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::AutopilotReset, 2);
    const QString failing = plan.items.at(0).device.id.toString();
    rig.tenant->setWindowsRe(failing, false);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    rig.tenant->setWindowsRe(failing, true);
    Plan retry = rig.engine->retryPlan(id);
    QCOMPARE(retry.items.size(), 1);
    retry.countdown = 0s;
    const JobId again = settled(rig.engine->start(retry, {})).value();
    QTRY_VERIFY(rig.turnUntil(again, JobPhase::Finished));
    QCOMPARE(rig.counts(again).done, 1);
    QCOMPARE(rig.tenant->destructiveRequests(failing), 2);
    QCOMPARE(endOf(rig, plan.items.at(0)), std::optional(End::Done));
}

void RecentResetsTest::aWaveTakesThem()
{
    JobRig rig;
    Plan plan = rig.plan(ResetMode::AutopilotReset, 3);
    rig.tenant->setWindowsRe(plan.items.at(2).device.id.toString(), false);
    Plan first = plan;
    first.items = {plan.items.at(2)};
    const JobId failed = settled(rig.engine->start(first, {})).value();
    QTRY_VERIFY(rig.turnUntil(failed, JobPhase::Finished));
    plan.pace.wave = 1; // the last one is looked at late, and goes all the same: a person took it
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    QCOMPARE(rig.counts(id).done, 2);
    QCOMPARE(rig.counts(id).failed, 1);
    QCOMPARE(rig.counts(id).blocked, 0);
}

QTEST_GUILESS_MAIN(RecentResetsTest)
#include "tst_recentresets.moc"
