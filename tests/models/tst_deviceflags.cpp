// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utc.h"
#include "models/devices/deviceflags.h"
#include "models/text/devicelabels.h"

#include <QTest>

using namespace Reslate;

namespace {

const QDateTime now(QDate(2026, 8, 20), QTime(8, 0), utcZone);

Device healthy()
{
    return {.id = DeviceId(QStringLiteral("d")),
        .lastSeen = now.addSecs(-7200),
        .platform = Platform::Windows,
        .ownership = Ownership::Company,
        .management = Management::Mdm,
        .leaving = Leaving::No,
        .entraState = RecordState::Present,
        .entraJoin = JoinState::EntraJoined,
        .autopilotState = RecordState::Present};
}

quint16 bits(std::initializer_list<DeviceView> views)
{
    unsigned bits = 0;
    for (const DeviceView view : views)
        bits |= 1U << static_cast<unsigned>(view);
    return static_cast<quint16>(bits);
}

using enum DeviceView;

} // namespace

class TestDeviceFlags : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void facts_data()
    {
        QTest::addColumn<Device>("device");
        QTest::addColumn<quint16>("views");
        const auto row = [](const char *name, auto change, std::initializer_list<DeviceView> views) {
            Device device = healthy();
            change(device);
            QTest::newRow(name) << device << bits(views);
        };
        const auto action = [](RemoteAction what, ActionState state, int daysAgo) {
            return ActionResult {what, state, now.addDays(-daysAgo), now.addDays(-daysAgo)};
        };
        row("healthy", [](Device &) {}, {});
        row("hybrid", [](Device &d) { d.entraJoin = JoinState::HybridJoined; }, {HybridJoined});
        row("doubtful hybrid",
            [](Device &d) {
                d.entraJoin = JoinState::HybridJoined;
                d.entraState = RecordState::Doubtful;
            },
            {NeedsAttention});
        row("59 days", [](Device &d) { d.lastSeen = now.addDays(-60).addSecs(1); }, {});
        row("60 days", [](Device &d) { d.lastSeen = now.addDays(-60); }, {NotSeen60Days});
        row("never seen", [](Device &d) { d.lastSeen = {}; }, {NotSeen60Days});
        row("not in Autopilot", [](Device &d) { d.autopilotState = RecordState::Missing; }, {NotInAutopilot});
        row("Autopilot unreadable", [](Device &d) { d.autopilotState = RecordState::Unreadable; }, {});
        row("Windows 10", [](Device &d) { d.osVersion = QStringLiteral("10.0.19045.4529"); }, {OutOfSupport});
        row("23H2 for schools, before its end",
            [](Device &d) {
                d.osVersion = QStringLiteral("10.0.22631.4317");
                d.editionName = QStringLiteral("Education");
            },
            {});
        row("23H2 of who knows which edition", [](Device &d) { d.osVersion = QStringLiteral("10.0.22631.4317"); }, {});
        row("23H2 Pro",
            [](Device &d) {
                d.osVersion = QStringLiteral("10.0.22631.4317");
                d.editionName = QStringLiteral("Professional");
            },
            {OutOfSupport});
        const auto assigned = [](Device &d) {
            d.userPrincipalName = QStringLiteral("pupil@school.example");
            d.enrolled = now.addDays(-300);
        };
        row("assigned for long", assigned, {StillAssigned});
        row("not in contact for 7 days",
            [assigned](Device &d) {
                assigned(d);
                d.lastSeen = now.addDays(-7);
            },
            {});
        row("enrolled lately",
            [assigned](Device &d) {
                assigned(d);
                d.enrolled = now.addDays(-6);
            },
            {});
        row("enrolled who knows when",
            [assigned](Device &d) {
                assigned(d);
                d.enrolled = {};
            },
            {});
        row("join not known",
            [assigned](Device &d) {
                assigned(d);
                d.entraState = RecordState::Unreadable;
            },
            {});
        row("assigned and about to be wiped",
            [assigned](Device &d) {
                assigned(d);
                d.leaving = Leaving::WipePending;
            },
            {BeingReset});
        row("iPad",
            [](Device &d) {
                d.platform = Platform::Other;
                d.autopilotState = RecordState::Missing;
            },
            {});
        row("Autopilot doubtful", [](Device &d) { d.autopilotState = RecordState::Doubtful; }, {NeedsAttention});
        row("certificate", [](Device &d) { d.certificateExpires = now.addSecs(-1); }, {NeedsAttention});
        row("certificate valid", [](Device &d) { d.certificateExpires = now.addDays(1); }, {});
        row("wipe failed", [](Device &d) { d.leaving = Leaving::WipeFailed; }, {NeedsAttention});
        row("wipe pending", [](Device &d) { d.leaving = Leaving::WipePending; }, {BeingReset});
        row("reset failed lately",
            [&](Device &d) { d.actions = {action(RemoteAction::AutopilotReset, ActionState::Failed, 3)}; },
            {NeedsAttention});
        row("reset failed long ago",
            [&](Device &d) { d.actions = {action(RemoteAction::AutopilotReset, ActionState::Failed, 31)}; }, {});
        row("failed, then done",
            [&](Device &d) {
                d.actions = {action(RemoteAction::AutopilotReset, ActionState::Failed, 3),
                    action(RemoteAction::AutopilotReset, ActionState::Done, 1)};
            },
            {});
        row("sync failed", [&](Device &d) { d.actions = {action(RemoteAction::Sync, ActionState::Failed, 1)}; }, {});
        row("record gone hides the rest",
            [](Device &d) {
                d.recordGone = true;
                d.entraJoin = JoinState::HybridJoined;
                d.lastSeen = {};
            },
            {NeedsAttention}); // nobody knows what became of it
    }
    void facts()
    {
        QFETCH(Device, device);
        QTEST(flagsOf(device, nullptr, now).views, "views");
    }

    /// Ours is done and still listed; then somebody orders something else.
    void whatEndedIsNotPending()
    {
        Device device {.actions = {{RemoteAction::FactoryReset, ActionState::Done, now.addSecs(-600), now}},
            .leaving = Leaving::WipePending};
        JobMark mark {.mode = ResetMode::WipeKeepAccount,
            .item = {.steps = {Step {.kind = ResetMode::WipeKeepAccount, .state = ItemState::Done}}}};
        mark.item.current().baseline = now.addSecs(-900);
        QVERIFY(isPendingOver(device, &mark));
        QVERIFY(!deviceStatus(device, &mark, now).badge.text.contains(QLatin1String("pending")));
        const QString ended = modeLine(
            {ResetMode::Retire, {Verdict::Blocked, Reason::ActionPending, std::nullopt}, true});
        QVERIFY2(ended.contains(QLatin1String("has ended")) && !ended.contains(QLatin1String("waiting for this")),
            qPrintable(ended));
        QVERIFY(!flagsOf(device, &mark, now).in(DeviceView::BeingReset));
        QVERIFY(!deviceStatusText(device, &mark, now).contains(QLatin1String("pending")));
        device.actions.append({RemoteAction::Retire, ActionState::Pending, now.addSecs(-60), now});
        device.leaving = Leaving::RetirePending;
        QVERIFY(!isPendingOver(device, &mark));
        QCOMPARE(deviceStatus(device, &mark, now).badge.text, QStringLiteral("Retire pending"));
        QVERIFY(deviceStatusText(device, &mark, now).contains(QLatin1String("somebody ordered something else")));
        QVERIFY(flagsOf(device, &mark, now).in(DeviceView::BeingReset));
    }

    /// Nothing was sent to it, so nothing happens to it yet.
    void whatWaitsForItsStartIsNotBeingReset()
    {
        Device device;
        JobMark mark {.mode = ResetMode::FactoryWipe,
            .item = {.steps = {Step {.state = ItemState::Planned}}},
            .start = JobStart {.at = now.addDays(1)}};
        QVERIFY(!flagsOf(device, &mark, now).in(DeviceView::BeingReset));
        device.leaving = Leaving::WipePending; // somebody else's
        QVERIFY(flagsOf(device, &mark, now).in(DeviceView::BeingReset));
        device.leaving = Leaving::No;
        mark.start = JobStart {.at = now.addSecs(10)}; // it counts down
        QVERIFY(!flagsOf(device, &mark, now).in(DeviceView::BeingReset));
        mark.start = JobStart {.at = now.addDays(1), .held = true};
        QVERIFY(!flagsOf(device, &mark, now).in(DeviceView::BeingReset));
        mark.start = {}; // its job sends, but this one's turn has not come
        QVERIFY(!flagsOf(device, &mark, now).in(DeviceView::BeingReset));
        mark.item.current().state = ItemState::AwaitingApproval; // refused until then
        QVERIFY(!flagsOf(device, &mark, now).in(DeviceView::BeingReset));
        mark.item.current().state = ItemState::Sent;
        QVERIFY(flagsOf(device, &mark, now).in(DeviceView::BeingReset));
        // Of several steps the first one has left.
        mark.item.steps = {Step {.kind = ResetMode::AutopilotReset, .state = ItemState::Done},
            Step {.kind = ResetMode::FactoryWipe, .state = ItemState::Planned}};
        QVERIFY(flagsOf(device, &mark, now).in(DeviceView::BeingReset));
    }

    void jobs_data()
    {
        QTest::addColumn<ResetMode>("mode");
        QTest::addColumn<int>("proof");
        QTest::addColumn<quint16>("views");
        const auto row = [](const char *name, ResetMode mode, ItemState proof,
                             std::initializer_list<DeviceView> views) {
            QTest::newRow(name) << mode << static_cast<int>(proof) << bits(views);
        };
        row("planned", ResetMode::AutopilotReset, ItemState::Planned, {});
        row("sent", ResetMode::AutopilotReset, ItemState::Sent, {BeingReset});
        row("waiting", ResetMode::FactoryWipe, ItemState::Waiting, {NeedsAttention, BeingReset});
        row("a sync that waits", ResetMode::Sync, ItemState::Waiting, {});
        row("sync", ResetMode::Sync, ItemState::Sent, {});
        row("failed", ResetMode::AutopilotReset, ItemState::Failed, {NeedsAttention});
        row("unknown is both", ResetMode::FactoryWipe, ItemState::Unknown, {NeedsAttention, BeingReset});
        row("blocked at the last look", ResetMode::FactoryWipe, ItemState::Blocked, {NeedsAttention});
        row("taken back", ResetMode::FactoryWipe, ItemState::Withdrawn, {});
        row("reset seen fresh", ResetMode::AutopilotReset, ItemState::SeenFresh, {});
        row("wiped for good", ResetMode::FactoryWipe, ItemState::Done, {Wiped});
        row("wiped, enrolled again", ResetMode::ProtectedWipe, ItemState::SeenFresh, {Wiped});
        row("wiped, as a person saw", ResetMode::FactoryWipe, ItemState::Confirmed, {Wiped});
        row("a record that is gone proves no wipe", ResetMode::FactoryWipe, ItemState::RecordGone, {NeedsAttention});
        row("retired", ResetMode::Retire, ItemState::RecordGone, {Retired});
        row("retired, as a person saw", ResetMode::Retire, ItemState::Confirmed, {Retired});
        row("deleted", ResetMode::DeleteIntune, ItemState::RecordGone, {Retired});
        row("wiped, account kept", ResetMode::WipeKeepAccount, ItemState::Done, {});
    }
    void jobs()
    {
        QFETCH(ResetMode, mode);
        QFETCH(int, proof);
        const JobMark mark {.mode = mode, .item = {.steps = {Step {.kind = mode, .state = ItemState(proof)}}}};
        QTEST(flagsOf(healthy(), &mark, now).views, "views");
    }

    /// What is said of a device that was wiped: how that is known, since when, and what came after it.
    void wipedSaysHowItIsKnown()
    {
        Device device = healthy();
        device.recordGone = true;
        const QDateTime at = now.addSecs(-600);
        JobMark mark {.mode = ResetMode::FactoryWipe, .item = {.steps = {Step {.state = ItemState::Done}}}};
        Step &step = mark.item.current();
        step.changed = at;
        const auto verify = [&](const QString &how) {
            const QString text = deviceStatusText(device, &mark, now);
            QVERIFY2(text.contains(how) && text.contains(QLatin1String("It was wiped."))
                    && text.contains(QLatin1String("Its Intune record is gone")),
                qPrintable(text));
            QVERIFY2(text.contains(at.toLocalTime().time().toString(QStringLiteral("mm"))), qPrintable(text));
            QCOMPARE(flagsOf(device, &mark, now).views, bits({Wiped}));
        };
        verify(QStringLiteral("The device reported that"));
        step.state = ItemState::SeenFresh;
        verify(QStringLiteral("the same computer enrolled again"));
        step.state = ItemState::Confirmed;
        step.confirmedBy = QStringLiteral("anna@school.example");
        step.note = QStringLiteral("on the shelf");
        verify(QStringLiteral("anna@school.example confirmed that"));
        verify(QStringLiteral("on the shelf"));
        step.state = ItemState::RecordGone;
        const QString unproven = deviceStatusText(device, &mark, now);
        QVERIFY2(!unproven.contains(QLatin1String("It was wiped")) && unproven.contains(QLatin1String("doesn't prove")),
            qPrintable(unproven));
        // A record that somebody else made vanish after something else of ours.
        mark = {.mode = ResetMode::Sync, .item = {.steps = {Step {.state = ItemState::Done, .changed = at}}}};
        QVERIFY(deviceStatusText(device, &mark, now).contains(QLatin1String("doesn't prove that it was wiped")));
        QCOMPARE(deviceStatus(device, &mark, now).badge.text, QStringLiteral("Record gone"));
        QCOMPARE(flagsOf(device, &mark, now).views, bits({NeedsAttention}));
    }

    void counts()
    {
        Device device = healthy();
        QVERIFY(flagsOf(device, nullptr, now).canAutopilotReset);
        device.lastSeen = now.addDays(-30);
        QVERIFY(flagsOf(device, nullptr, now).notSeen30Days);
        QVERIFY(flagsOf(device, nullptr, now).canAutopilotReset); // warned is not blocked
        device.entraJoin = JoinState::HybridJoined;
        QVERIFY(flagsOf(device, nullptr, now).hybrid);
        QVERIFY(!flagsOf(device, nullptr, now).canAutopilotReset);
    }
};

QTEST_GUILESS_MAIN(TestDeviceFlags)
#include "tst_deviceflags.moc"
