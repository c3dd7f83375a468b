// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between two steps of a job: when the next one is ordered, and when it never is.
#include "workflowrig.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;
using enum ResetMode;

class JobGatesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noneGoesBeforeItsGate();
    void goesOnOnlyWithWhatWasSeenFresh();
    void aGateThatAPersonOpens();
    void aLateAnswerIsNotTheNextSteps();
    void noOtherJobComesBetween();
    void whatIsGoneBetweenTheStepsEnds();
    void whatIsConfirmedAfterTheEndSendsNothing();
    void findsWhatWasLostUnderTheNewRecord_data();
    void findsWhatWasLostUnderTheNewRecord();
};

void JobGatesTest::noneGoesBeforeItsGate()
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
    QVERIFY(rig.engine->isHeld(order.items.at(0).device)); // its first step is harmless, its next one isn't
    rig.tenant->setAsleep(sleeper, false);
    QVERIFY(rig.passUntilFinished(id));
    QVERIFY(isAll(*rig.engine->job(id), isBothDone));
    QCOMPARE(rig.carriedOut(), 5);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobGatesTest::goesOnOnlyWithWhatWasSeenFresh()
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

void JobGatesTest::aGateThatAPersonOpens()
{
    WorkflowRig rig;
    const JobId id = rig.start(twoSteps(Restart, Gate::Confirmed, AutopilotReset), 3);
    QVERIFY(rig.passUntil([&] { return rig.item(id, 2).current().state == ItemState::Done; }));
    rig.pass(10min);
    QCOMPARE(rig.carriedOut(), 0);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Sending);
    QCOMPARE(rig.counts(id).active, 3); // done with a step, and not with the job
    QVERIFY(settled(rig.engine->confirm(id, rig.item(id, 1).device.id, Witnessed::Fresh, QStringLiteral("it started"),
                        QStringLiteral("ben")))
                .has_value());
    QVERIFY(rig.passUntil([&] { return rig.counts(id).done == 1; }));
    QCOMPARE(rig.carriedOut(), 1);
    QCOMPARE(rig.tenant->destructiveRequests(rig.item(id, 1).device.id.toString()), 1);
    rig.engine->stop(id);
    QVERIFY(rig.passUntilFinished(id));
    QCOMPARE(rig.counts(id).done, 3); // two of them with the step that left
    QCOMPARE(rig.inStep(id, 1), 2);
    QCOMPARE(rig.carriedOut(), 1);
}

/// A person knew more before the answer to the first step came. It refuses that one, and says nothing of the order
/// that is on its way by then.
void JobGatesTest::aLateAnswerIsNotTheNextSteps()
{
    WorkflowRig rig;
    Faults &faults = rig.tenant->faults();
    faults.on("POST", "/$batch").orders().after(1).times(1).slow(6s); // acts after it, in real time
    faults.on("POST", "/$batch").orders().after(1).times(1).slow(12s);
    faults.on("POST", "/rebootNow").after(20).answerInner(400);
    const JobId id = rig.start(twoSteps(Restart, Gate::Confirmed, AutopilotReset), 21); // two batches
    const auto at = [&rig, &id](int place) { return rig.item(id, place).current().state; };
    const auto others = [&rig, &id] { return rig.counts(id).accepted + rig.counts(id).active; };
    QVERIFY(rig.passUntil([&] { return rig.counts(id).sent == 1 && others() == 20; }));
    int late = 0; // in the second batch
    while (at(late) != ItemState::Sent)
        ++late;
    const DeviceId device = rig.item(id, late).device.id;
    QVERIFY(settled(
        rig.engine->confirm(id, device, Witnessed::Fresh, QStringLiteral("it started"), QStringLiteral("ben"))));
    QVERIFY(rig.passUntil([&] { return rig.inStep(id, 2) == 1 && at(late) == ItemState::Sent; }));
    QTRY_COMPARE(faults.hits(), 2); // both answers are still to come
    QTRY_COMPARE_WITH_TIMEOUT(faults.hits(), 3, 20'000);
    const auto awaited = [&rig] {
        const QList<QNetworkReply *> replies = rig.client.network().findChildren<QNetworkReply *>();
        return std::count_if(replies.cbegin(), replies.cend(), [](const auto *reply) { return !reply->isFinished(); });
    };
    QTRY_COMPARE(awaited(), 1); // the refusal is here
    while (QThreadPool::globalInstance()->activeThreadCount() > 0)
        QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(at(late), ItemState::Sent);
    QVERIFY(rig.passUntil([&] { return at(late) != ItemState::Sent; }));
    QVERIFY2(at(late) != ItemState::Failed && at(late) != ItemState::Planned, itemStateName(at(late)).data());
    QCOMPARE(rig.item(id, late).steps.at(0).state, ItemState::Confirmed);
    QCOMPARE(rig.tenant->destructiveRequests(device.toString()), 1);
    QCOMPARE(rig.carriedOut(), 1);
}

void JobGatesTest::noOtherJobComesBetween()
{
    WorkflowRig rig;
    const Plan order = rig.plan(AutopilotReset, 1);
    const JobId id = rig.start(twoSteps(Sync, Gate::Confirmed, Restart), order);
    QVERIFY(rig.passUntil([&] { return rig.item(id, 0).current().state == ItemState::Done; }));
    const DeviceId device = order.items.at(0).device.id;
    QVERIFY(rig.engine->isHeld(byIntune(device)));
    QCOMPARE(settled(rig.engine->start(order, {})).error().kind, ErrorKind::Conflict);
    QCOMPARE(rig.engine->devicesWorthConfirming(id), QList<DeviceId> {device}); // nothing else opens the gate
    rig.engine->stop(id);
    QVERIFY(rig.passUntilFinished(id));
    QVERIFY(!rig.engine->isHeld(byIntune(device)));
    QVERIFY(settled(rig.engine->start(order, {})).has_value());
}

void JobGatesTest::whatIsGoneBetweenTheStepsEnds()
{
    WorkflowRig rig;
    const Plan order = rig.plan(AutopilotReset, 2);
    const QString gone = order.items.at(0).device.id.toString();
    rig.tenant->setAsleep(gone, true);
    const JobId id = rig.start(syncThenReset, order);
    QVERIFY(rig.passUntil([&] { return rig.counts(id).done == 1; }));
    rig.tenant->removeDevice(gone); // a colleague was faster
    QVERIFY(rig.passUntilFinished(id));
    QCOMPARE(rig.item(id, 0).current().state, ItemState::RecordGone);
    QVERIFY(!rig.engine->isHeld(order.items.at(0).device));
    QCOMPARE(rig.tenant->destructiveRequests(gone), 0);
}

/// The job has ended with an unknown outcome; that somebody looks weeks later sets nothing going.
void JobGatesTest::whatIsConfirmedAfterTheEndSendsNothing()
{
    WorkflowRig rig;
    rig.tenant->faults().on("POST", "/rebootNow").times(1).actThenAnswer(500);
    const Plan order = rig.plan(AutopilotReset, 1);
    const JobId id = rig.start(twoSteps(Restart, Gate::Confirmed, AutopilotReset), order);
    QVERIFY(rig.passUntil([&] {
        return rig.engine->job(id)->phase == JobPhase::Finished || rig.item(id, 0).current().state == ItemState::Done;
    }));
    const bool isFinished = rig.engine->job(id)->phase == JobPhase::Finished;
    if (!isFinished) { // reading settled it
        rig.engine->stop(id);
        QVERIFY(rig.passUntilFinished(id));
    }
    QVERIFY(settled(rig.engine->confirm(id, rig.item(id, 0).device.id, Witnessed::Fresh, QStringLiteral("later"),
                        QStringLiteral("ben")))
                .has_value());
    rig.pass(10min);
    QCOMPARE(rig.carriedOut(), 0);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Finished);
    QVERIFY(!rig.engine->isBusy());
    QVERIFY(!rig.engine->isHeld(rig.item(id, 0).device));
    QCOMPARE(rig.counts(id).active, 0);
}

void JobGatesTest::findsWhatWasLostUnderTheNewRecord_data()
{
    QTest::addColumn<bool>("isProtected");
    QTest::newRow("in the list of orders") << false;
    QTest::newRow("in the list of requests") << true;
}

/// A device that enrolled again gets its next order under its new record, and so the services tell of it.
void JobGatesTest::findsWhatWasLostUnderTheNewRecord()
{
    QFETCH(bool, isProtected);
    WorkflowRig rig(handTurned(isProtected ? QSet<QByteArray> {"delete"} : QSet<QByteArray> {}));
    bool isArmed = true;
    rig.store.onSave = [&rig, &isArmed](const Job &job) {
        const auto leaves = [](const JobItem &item) {
            return item.steps.size() == 2 && item.current().state == ItemState::Sent;
        };
        if (!std::any_of(job.items.cbegin(), job.items.cend(), leaves) || !std::exchange(isArmed, false))
            return;
        rig.tenant->faults().on("POST", "/$batch").orders().times(1).dropAfter();
        rig.tenant->faults().on("GET", "/managedDevices").answer(403);
    };
    const JobId id = rig.start(twoSteps(FactoryWipe, Gate::SeenFresh, DeleteIntune), 8);
    const auto lost = [&] {
        const QList<JobItem> &items = rig.engine->job(id)->items;
        return std::find_if(items.cbegin(), items.cend(),
            [](const JobItem &item) { return item.steps.size() == 2 && item.current().state == ItemState::Unknown; });
    };
    const auto end = [&] { return rig.engine->job(id)->items.cend(); };
    QVERIFY(rig.passUntil([&] { return lost() != end(); }));
    const auto place = static_cast<int>(std::distance(rig.engine->job(id)->items.cbegin(), lost()));
    QVERIFY(rig.item(id, place).steps.at(0).enrolledAs != DeviceId());
    const auto isFound = [&] { return rig.item(id, place).current().state != ItemState::Unknown; };
    const QDateTime soon = rig.clock.now().addSecs(std::chrono::seconds(5min).count());
    QVERIFY(rig.passUntil([&] { return isFound() || rig.clock.now() > soon; }));
    QCOMPARE(rig.item(id, place).current().state, isProtected ? ItemState::AwaitingApproval : ItemState::Accepted);
}

QTEST_GUILESS_MAIN(JobGatesTest)
#include "tst_jobgates.moc"
