// SPDX-License-Identifier: GPL-3.0-or-later
// A wipe that is pending for months blocks what comes after it, until a person lifts that with a reason.
#include "jobrig.h"
#include "jobs/journal/journal.h"
#include "jobs/rules/protectedlist.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;
using namespace std::chrono_literals;

namespace {

constexpr auto month = 31 * 24h;

/// Somebody else ordered a wipe of a device that is switched off.
struct PendingRig : JobRig {
    PendingRig()
    {
        wanted = plan(ResetMode::AutopilotReset, 1);
        const DeviceId id = wanted.items.constFirst().device.id;
        tenant->setAsleep(id.toString(), true);
        const auto answer = api.perform(ResetMode::FactoryWipe, false, {id});
        [&] { QTRY_VERIFY(answer.isFinished()); }();
    }

    /// By this computer's clock and by the service's.
    void pass(std::chrono::milliseconds time)
    {
        tenant->advance(time);
        clock.advance(time);
    }

    Device read()
    {
        const auto answer = api.readDevices({wanted.items.constFirst().device.id});
        [&] { QTRY_VERIFY(answer.isFinished()); }();
        return answer.result().constFirst().value;
    }

    Result<void> lift()
    {
        return settled(engine->liftPending(read(), QStringLiteral("anna"), QStringLiteral("in the cellar")));
    }

    int orders() { return tenant->destructiveRequests(wanted.items.constFirst().device.id.toString()); }

    Plan wanted;
};

} // namespace

class JobPendingTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void blocksUntilItIsLifted()
    {
        PendingRig rig;
        rig.pass(29 * 24h);
        QCOMPARE(rig.lift().error().kind, ErrorKind::Usage); // it may still be carried out
        rig.pass(48h);
        const JobId blocked = settled(rig.engine->start(rig.wanted, {})).value();
        QTRY_VERIFY(rig.turnUntil(blocked, JobPhase::Finished));
        QCOMPARE(reasonName(rig.item(blocked, 0).current().blockedReason), reasonName(Reason::ActionPending));
        QCOMPARE(rig.orders(), 1);

        QCOMPARE(
            settled(rig.engine->liftPending(rig.read(), QStringLiteral("anna"), QStringLiteral("  "))).error().kind,
            ErrorKind::Usage); // not without a reason
        QVERIFY(rig.lift().has_value());
        const JobId id = settled(rig.engine->start(rig.wanted, {})).value();
        QTRY_VERIFY(rig.turn([&] { return rig.counts(id).accepted + rig.counts(id).waiting == 1; }));
        QCOMPARE(rig.orders(), 2); // the other one's, and ours once
        // What we ordered blocks again: it is another order.
        QCOMPARE(rig.lift().error().kind, ErrorKind::Usage);
    }

    void anOldOrderProvesNothingAboutALostOne()
    {
        PendingRig rig;
        rig.pass(month);
        QVERIFY(rig.lift().has_value());
        rig.store.onSave = [&rig](const Job &job) {
            if (job.items.constFirst().current().state == ItemState::Sent)
                rig.tenant->faults().on("POST", "/$batch").times(1).dropBefore();
        };
        const JobId id = settled(rig.engine->start(rig.wanted, {})).value();
        QTRY_VERIFY(rig.turn([&] { return rig.counts(id).unknown == 1; }));
        rig.store.onSave = {};
        const QDateTime until = rig.clock.now().addSecs(120);
        QTRY_VERIFY(rig.turn([&] { return rig.clock.now() > until; }, 5s));
        QCOMPARE(rig.counts(id).unknown, 1); // "wipe pending" is the other one's
        QCOMPARE(rig.orders(), 1);
    }

    void ourOwnOrderHoldsNothingAnyMore()
    {
        JobRig rig;
        Plan plan = rig.plan(ResetMode::AutopilotReset, 2);
        const DeviceId device = plan.items.constFirst().device.id;
        rig.tenant->setAsleep(device.toString(), true);
        const JobId id = settled(rig.engine->start(plan, {})).value();
        const auto isWaitedFor = [&] { return rig.counts(id).done == 1 && rig.counts(id).waiting == 1; };
        QTRY_VERIFY_WITH_TIMEOUT(rig.turn(isWaitedFor, 3s), 30'000);
        QVERIFY(rig.engine->isHeld(byIntune(device)));
        rig.tenant->advance(month);
        rig.clock.advance(month);
        const auto reading = rig.api.readDevices({device});
        QTRY_VERIFY(reading.isFinished());
        QVERIFY(settled(rig.engine->liftPending(reading.result().constFirst().value, QStringLiteral("anna"),
                            QStringLiteral("in the cellar")))
                    .has_value());
        QCOMPARE(rig.item(id, 0).current().state, ItemState::Failed);
        QCOMPARE(rig.item(id, 0).current().error->kind, ErrorKind::NotCarriedOut);
        QCOMPARE(rig.item(id, 0).current().note, QStringLiteral("in the cellar"));
        QCOMPARE(rig.item(id, 0).current().confirmedBy, QStringLiteral("anna"));
        QVERIFY(hasReached(rig.item(id, 1), ResetMode::AutopilotReset, ItemState::Done)); // it may be seen fresh by now
        QVERIFY(!rig.engine->isHeld(byIntune(device)));
        const JobId again = settled(rig.engine->start(rig.engine->retryPlan(id), {})).value();
        QTRY_VERIFY(rig.turn([&] { return rig.counts(again).accepted + rig.counts(again).waiting == 1; }));
        QCOMPARE(rig.mostRequestsForOne(again), 2); // a person wanted the second
        QCOMPARE(
            rig.item(id, 0).current().state, ItemState::Failed); // nothing that the new order does is the old one's
    }

    void theRecordMayBeDeletedAsItIs()
    {
        PendingRig rig;
        rig.wanted.workflow = ResetMode::DeleteIntune;
        const JobId early = settled(rig.engine->start(rig.wanted, {})).value();
        QTRY_VERIFY(rig.turnUntil(early, JobPhase::Finished));
        QCOMPARE(reasonName(rig.item(early, 0).current().blockedReason), reasonName(Reason::ActionPending));
        rig.pass(month);
        const JobId id = settled(rig.engine->start(rig.wanted, {})).value();
        QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
        QCOMPARE(rig.item(id, 0).current().state, ItemState::RecordGone);
        QCOMPARE(rig.orders(), 2);
    }

    void staysInTheJournal()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("journal.sqlite"));
        PendingRig rig;
        rig.store.keepIn(Journal::open(file, rig.clock).value());
        rig.pass(month);
        QVERIFY(rig.lift().has_value());
        rig.engine.reset();
        rig.store.keepIn(nullptr); // lets go of the file
        rig.store.keepIn(Journal::open(file, rig.clock).value());
        const QList<PendingLift> lifts = rig.store.loadPendingLifts().value();
        QCOMPARE(lifts.size(), 1);
        QCOMPARE(lifts.constFirst().device, rig.wanted.items.constFirst().device.id);
        QCOMPARE(lifts.constFirst().since, pendingAction(rig.read())->since);
        QCOMPARE(lifts.constFirst().reason, QStringLiteral("in the cellar"));
        QCOMPARE(lifts.constFirst().who, QStringLiteral("anna"));
        QCOMPARE(lifts.constFirst().at, rig.clock.now());
        rig.restart();
        QVERIFY(rig.engine->restore().has_value());
        QVERIFY(rig.engine->protectedList().protections().liftOf(rig.read()));
    }

    void keepsHostileTexts()
    {
        const QTemporaryDir dir;
        FakeClock clock;
        const QString file = dir.filePath(QStringLiteral("journal.sqlite"));
        const PendingLift lift {.device = DeviceId(QString::fromUtf8("a b%20\nü\u202e1")),
            .since = clock.now().addMSecs(-123),
            .reason = QString::fromUtf8("  two  blanks, <b>, =HYPERLINK(\"x\") \xe2\x80\xae ") + QString(400, u'x'),
            .who = QStringLiteral("anna 5"),
            .at = clock.now()};
        {
            const auto journal = Journal::open(file, clock).value();
            QVERIFY(journal->setFourEyes(true, QStringLiteral("ben"), QStringLiteral("rule"), clock.now()).has_value());
            QVERIFY(journal->addPendingLift(lift).has_value());
            QVERIFY(journal
                        ->addProtections({{.key = QStringLiteral("k"),
                            .reason = QStringLiteral("r"),
                            .who = QStringLiteral("w"),
                            .since = clock.now()}})
                        .has_value());
        }
        const auto journal = Journal::open(file, clock).value();
        QCOMPARE(journal->loadPendingLifts().value(), QList<PendingLift> {lift});
        QVERIFY(journal->loadFourEyes().value().on);
        QCOMPARE(journal->loadProtections().value().size(), 1);
        QVERIFY(journal->verifyChain().has_value());
    }
};

QTEST_GUILESS_MAIN(JobPendingTest)
#include "tst_jobpending.moc"
