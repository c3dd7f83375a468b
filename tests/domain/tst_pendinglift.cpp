// SPDX-License-Identifier: GPL-3.0-or-later
// Since when something is pending for a device, and when a person may pass over it.
#include "domain/rules/eligibility.h"
#include "domain/rules/pendinglift.h"
#include "domain/rules/protection.h"
#include "madeup.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using enum ResetMode;

namespace {

const QDateTime ordered = monday.addDays(-40);

/// A wipe was ordered then, and the device was last seen before.
Device pendingDevice(const QDateTime &since = ordered)
{
    Device device = plainDevice();
    device.leaving = Leaving::WipePending;
    device.actions = {result(RemoteAction::FactoryReset, ActionState::Pending, since)};
    device.lastSeen = since.isValid() ? since.addDays(-1) : monday.addDays(-60);
    return device;
}

PendingLift liftOf(const Device &device)
{
    return {.device = device.id,
        .since = pendingAction(device)->since,
        .reason = QStringLiteral("stands in the cellar"),
        .who = QStringLiteral("anna"),
        .at = monday};
}

} // namespace

class PendingLiftTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsSinceWhen()
    {
        QVERIFY(!pendingAction(plainDevice()));
        QCOMPARE(pendingAction(pendingDevice()), std::optional(PendingAction {RemoteAction::FactoryReset, ordered}));
        Device device = pendingDevice();
        device.leaving = Leaving::No; // only the result tells
        QCOMPARE(pendingAction(device)->since, ordered);
        device.leaving = Leaving::RetirePending; // of another kind, and nothing says since when
        QVERIFY(!pendingAction(device)->since.isValid());
        device = pendingDevice();
        device.actions.append(result(RemoteAction::Retire, ActionState::Pending, monday));
        QCOMPARE(pendingAction(device)->since, monday); // the newest of all
        device.actions.append(result(RemoteAction::FactoryReset, ActionState::Pending, {}));
        QVERIFY(!pendingAction(device)->since.isValid());
        device = pendingDevice();
        device.actions.clear();
        QVERIFY(!pendingAction(device)->since.isValid());
        device = pendingDevice();
        device.actions.append(result(RemoteAction::Sync, ActionState::Pending, monday)); // takes nothing away
        QCOMPARE(pendingAction(device)->since, ordered);
    }

    void saysWhoMayLift_data()
    {
        QTest::addColumn<Device>("device");
        QTest::addColumn<LiftProblem>("problem");
        const auto seen = [](Device device, const QDateTime &when) {
            device.lastSeen = when;
            return device;
        };
        const QDateTime lately = monday.addDays(-5);
        const QDateTime limit = monday.addDays(-30);
        QTest::newRow("nothing") << plainDevice() << LiftProblem::NothingPending;
        QTest::newRow("for 40 days") << pendingDevice() << LiftProblem::None;
        QTest::newRow("for 30 days") << pendingDevice(limit) << LiftProblem::None;
        QTest::newRow("a moment less") << pendingDevice(limit.addMSecs(1)) << LiftProblem::TooEarly;
        QTest::newRow("since lately") << pendingDevice(lately) << LiftProblem::TooEarly;
        QTest::newRow("never seen") << seen(pendingDevice(lately), {}) << LiftProblem::TooEarly;
        QTest::newRow("checked in since") << seen(pendingDevice(lately), lately.addSecs(1)) << LiftProblem::None;
        QTest::newRow("four hours ago") << seen(pendingDevice(lately), monday.addSecs(-4 * 3600)) << LiftProblem::None;
        QTest::newRow("just now") << seen(pendingDevice(lately), monday.addSecs(1 - 4 * 3600)) << LiftProblem::TooEarly;
        QTest::newRow("at that moment") << seen(pendingDevice(lately), lately) << LiftProblem::TooEarly;
        QTest::newRow("no date") << pendingDevice({}) << LiftProblem::NoDate;
        QTest::newRow("a year to come") << pendingDevice(monday.addYears(1)) << LiftProblem::NoDate;
        QTest::newRow("a clock that is ahead") << pendingDevice(monday.addSecs(3600)) << LiftProblem::TooEarly;
    }

    void saysWhoMayLift()
    {
        QFETCH(const Device, device);
        QTEST(liftProblem(device, monday), "problem");
    }

    void holdsForThisOrderAlone()
    {
        Device device = pendingDevice();
        Protections protections;
        protections.applyTo(device);
        QVERIFY(!device.pendingLifted);
        protections.setLifts({liftOf(device)});
        protections.applyTo(device);
        QVERIFY(device.pendingLifted);
        QCOMPARE(protections.liftOf(device)->reason, QStringLiteral("stands in the cellar"));

        Device other = device;
        other.id = DeviceId(QStringLiteral("another"));
        protections.applyTo(other);
        QVERIFY(!other.pendingLifted);
        device.actions.append(result(RemoteAction::FactoryReset, ActionState::Pending, monday.addSecs(-5)));
        protections.applyTo(device); // ordered anew since
        QVERIFY(!device.pendingLifted);
        Device free = plainDevice();
        protections.applyTo(free);
        QVERIFY(!free.pendingLifted);
        Device guarded = pendingDevice();
        Protections unread = Protections::unread();
        unread.applyTo(guarded);
        QCOMPARE(guarded.guard, Guard::Unreadable);
        QVERIFY(!guarded.pendingLifted);
    }

    void decidesWhatMayBeSent()
    {
        const Device fresh = pendingDevice(monday.addDays(-2));
        Device old = pendingDevice();
        for (const ResetMode mode :
            {AutopilotReset, WipeKeepAccount, FactoryWipe, ProtectedWipe, Retire, FreshStart, Restart, DeleteIntune})
            QCOMPARE(judge(fresh, mode, monday).reason, Reason::ActionPending);
        for (const ResetMode mode :
            {AutopilotReset, WipeKeepAccount, FactoryWipe, ProtectedWipe, Retire, FreshStart, Restart})
            QCOMPARE(judge(old, mode, monday).reason, Reason::ActionPending);
        // The record may go as it is, and whoever deletes it reads why that is a question.
        QCOMPARE(judge(old, DeleteIntune, monday).verdict, Verdict::Warned);
        QVERIFY(allReasons(old, DeleteIntune, monday).contains(Reason::StillPending));
        old.pendingLifted = true;
        for (const ResetMode mode :
            {AutopilotReset, WipeKeepAccount, FactoryWipe, ProtectedWipe, Retire, FreshStart, Restart, DeleteIntune}) {
            QCOMPARE(judge(old, mode, monday).verdict, Verdict::Warned);
            QVERIFY(allReasons(old, mode, monday).contains(Reason::StillPending));
        }
        old.entraJoin = JoinState::HybridJoined; // other blocks stay
        QCOMPARE(judge(old, AutopilotReset, monday).reason, Reason::HybridJoined);
    }
};

QTEST_GUILESS_MAIN(PendingLiftTest)
#include "tst_pendinglift.moc"
