// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/job/resetend.h"
#include "domain/rules/eligibility.h"
#include "domain/rules/recentreset.h"
#include "madeup.h"
#include "ordered.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using enum ResetMode;
using enum RecentReset::End;

namespace {

constexpr qint64 hour = 3600;
using Recent = std::optional<RecentReset>;

JobItem ended(ItemState proof, ErrorKind kind = ErrorKind::None, const QString &code = {})
{
    JobItem item = itemFor(plainDevice(), proof);
    if (kind != ErrorKind::None)
        item.current().error = Error {.kind = kind, .code = code};
    return item;
}

Device deviceWith(const QList<ActionResult> &results)
{
    Device device = plainDevice();
    device.actions = results;
    return device;
}

} // namespace

class RecentResetTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ourOrders_data();
    void ourOrders();
    void whatTheServiceLists_data();
    void whatTheServiceLists();
    void theNewestCounts();
    void planningWarnsOfIt();
    void theLastLookKnowsNothingOfIt();
};

void RecentResetTest::ourOrders_data()
{
    QTest::addColumn<JobItem>("item");
    QTest::addColumn<ResetMode>("mode");
    QTest::addColumn<std::optional<RecentReset::End>>("end");
    const auto row = [](const char *name, const JobItem &item, ResetMode mode, std::optional<RecentReset::End> end) {
        QTest::newRow(name) << item << mode << end;
    };
    using enum ErrorKind;
    const auto code = [](const char *text) { return QString::fromLatin1(text); };
    row("done", ended(ItemState::Done), AutopilotReset, Done);
    row("seen fresh", ended(ItemState::SeenFresh), AutopilotReset, Done);
    row("confirmed", ended(ItemState::Confirmed), FactoryWipe, Done);
    row("its record went with the wipe", ended(ItemState::RecordGone), FactoryWipe, RecordGone);
    row("failed", ended(ItemState::Failed, DeviceReportedFailure, code("failed")), AutopilotReset, Failed);
    row("not supported", ended(ItemState::Failed, DeviceReportedFailure, code("notSupported")), AutopilotReset,
        Refused);
    row("canceled", ended(ItemState::Failed, DeviceReportedFailure, code("canceled")), AutopilotReset, {});
    for (const auto &[name, kind] : {std::pair("refused by the service", Forbidden), {"turned down", Rejected},
             {"no reason was given", JustificationMissing}, {"an approval is pending", ApprovalPending},
             {"refused by the second admin", ApprovalRejected}, {"the approval was canceled", ApprovalCanceled},
             {"nobody approved it", ApprovalExpired}, {"no such record", NotFound}, {"in use", Conflict},
             {"a person saw that nothing came of it", NotCarriedOut}}) {
        for (const ResetMode mode : {FreshStart, FactoryWipe, AutopilotReset})
            QTest::addRow("%s, %s", name, modeName(mode).data())
                << ended(ItemState::Failed, kind) << mode << std::optional<RecentReset::End>();
    }
    row("a retirement that failed", ended(ItemState::Failed, DeviceReportedFailure, code("failed")), Retire, {});
    row("synced", ended(ItemState::Done), Sync, {});
    row("restarted", ended(ItemState::Done), Restart, {});
    row("deleted", ended(ItemState::Done), DeleteIntune, {});
    for (const ItemState proof :
        {ItemState::Planned, ItemState::Sent, ItemState::AwaitingApproval, ItemState::Accepted, ItemState::Waiting,
            ItemState::Active, ItemState::RecordGone, ItemState::Unknown, ItemState::Blocked, ItemState::Withdrawn})
        row(itemStateName(proof).data(), ended(proof), AutopilotReset, {});
}

void RecentResetTest::ourOrders()
{
    QFETCH(JobItem, item);
    QFETCH(ResetMode, mode);
    QFETCH(std::optional<RecentReset::End>, end);
    const Recent found = resetEnd(ordered(item, mode));
    QCOMPARE(found ? std::optional(found->end) : std::nullopt, end);
    if (found)
        QCOMPARE(found->at, monday);
}

void RecentResetTest::whatTheServiceLists_data()
{
    QTest::addColumn<RemoteAction>("action");
    QTest::addColumn<ActionState>("state");
    QTest::addColumn<QDateTime>("started");
    QTest::addColumn<QDateTime>("updated");
    QTest::addColumn<Recent>("recent");
    using enum ActionState;
    const auto row = [](const char *name, RemoteAction action, ActionState state, const QDateTime &started,
                         const QDateTime &updated, const Recent &recent) {
        QTest::newRow(name) << action << state << started << updated << recent;
    };
    const QDateTime six = monday.addSecs(-3 * hour);
    const QDateTime seven = monday.addSecs(-2 * hour);
    const QDateTime limit = monday.addSecs(-24 * hour);
    row("reset", RemoteAction::AutopilotReset, Done, six, seven, RecentReset {RecentReset::End::Done, seven});
    row("wiped", RemoteAction::FactoryReset, Done, six, seven, RecentReset {RecentReset::End::Done, seven});
    row("account kept", RemoteAction::KeepAccountWipe, Done, six, seven, RecentReset {RecentReset::End::Done, seven});
    row("fresh start", RemoteAction::FreshStart, Failed, six, seven, RecentReset {RecentReset::End::Failed, seven});
    row("failed", RemoteAction::FactoryReset, Failed, six, seven, RecentReset {RecentReset::End::Failed, seven});
    row("not supported", RemoteAction::AutopilotReset, NotSupported, six, seven,
        RecentReset {RecentReset::End::Refused, seven});
    row("only the start is known", RemoteAction::FactoryReset, Done, six, {},
        RecentReset {RecentReset::End::Done, six});
    row("a day ago less a second", RemoteAction::FactoryReset, Done, limit, limit.addSecs(1),
        RecentReset {RecentReset::End::Done, limit.addSecs(1)});
    row("a day ago", RemoteAction::FactoryReset, Done, limit.addSecs(-600), limit, {});
    row("begun long ago, done just now", RemoteAction::FactoryReset, Done, limit.addDays(-30), seven,
        RecentReset {RecentReset::End::Done, seven});
    row("without a time", RemoteAction::FactoryReset, Done, {}, {}, {});
    row("a moment ahead of our clock", RemoteAction::FactoryReset, Done, monday, monday.addSecs(20),
        RecentReset {RecentReset::End::Done, monday.addSecs(20)});
    row("retired", RemoteAction::Retire, Failed, six, seven, {});
    row("synced", RemoteAction::Sync, Done, six, seven, {});
    row("restarted", RemoteAction::Restart, Failed, six, seven, {});
    row("something else", RemoteAction::Other, Done, six, seven, {});
    row("pending", RemoteAction::FactoryReset, Pending, six, seven, {});
    row("active", RemoteAction::FactoryReset, Active, six, seven, {});
    row("canceled", RemoteAction::FactoryReset, Canceled, six, seven, {});
}

void RecentResetTest::whatTheServiceLists()
{
    QFETCH(RemoteAction, action);
    QFETCH(ActionState, state);
    QFETCH(QDateTime, started);
    QFETCH(QDateTime, updated);
    QFETCH(Recent, recent);
    const Device device = deviceWith({{action, state, started, updated}});
    QVERIFY(recentReset(device, std::nullopt, monday) == recent);
}

void RecentResetTest::theNewestCounts()
{
    const auto at = [](qint64 hours) { return monday.addSecs(-hours * hour); };
    const ActionResult done = result(RemoteAction::AutopilotReset, ActionState::Done, at(5));
    const ActionResult failed = result(RemoteAction::FactoryReset, ActionState::Failed, at(3));
    QCOMPARE(recentReset(deviceWith({done, failed}), std::nullopt, monday)->end, Failed);
    QCOMPARE(recentReset(deviceWith({failed, done}), std::nullopt, monday)->end, Failed);
    const RecentReset own {Done, at(1)};
    QVERIFY(recentReset(deviceWith({done, failed}), own, monday) == Recent(own));
    QCOMPARE(recentReset(deviceWith({failed}), RecentReset {Done, at(4)}, monday)->end, Failed);
    QVERIFY(recentReset(plainDevice(), own, monday) == Recent(own));
    QVERIFY(!recentReset(plainDevice(), RecentReset {Done, at(24)}, monday));
    QVERIFY(!recentReset(plainDevice(), RecentReset {Done, {}}, monday));
    QVERIFY(!recentReset(plainDevice(), std::nullopt, monday));
}

void RecentResetTest::planningWarnsOfIt()
{
    const auto judged = [](const Device &device, ResetMode mode, RecentReset::End end, bool held = false) {
        return judgeHeld(device, mode, monday, {.isHeld = held, .recent = RecentReset {end, monday}});
    };
    const auto warned = [](Reason reason) { return Eligibility {Verdict::Warned, reason, std::nullopt}; };
    QCOMPARE(judged(plainDevice(), AutopilotReset, Done), warned(Reason::ResetLately));
    QCOMPARE(judged(plainDevice(), AutopilotReset, Failed), warned(Reason::FailedLately));
    QCOMPARE(judged(plainDevice(), FactoryWipe, Refused), warned(Reason::RefusedLately));
    QCOMPARE(judged(plainDevice(), AutopilotReset, RecordGone), warned(Reason::RecordGoneLately));
    QCOMPARE(judged(plainDevice(), Restart, Failed), Eligibility {});
    QCOMPARE(judged(plainDevice(), Sync, Done), Eligibility {});
    Device asleep = plainDevice();
    asleep.lastSeen = {};
    QCOMPARE(judged(asleep, AutopilotReset, Failed), warned(Reason::FailedLately)); // before every other warning
    Device guarded = plainDevice();
    guarded.guard = Guard::Protected;
    QCOMPARE(judged(guarded, AutopilotReset, Failed).reason, Reason::Protected); // and after every block
    QCOMPARE(judged(plainDevice(), AutopilotReset, Failed, true).reason, Reason::AlreadyInJob);
    for (const Reason reason :
        {Reason::ResetLately, Reason::RecordGoneLately, Reason::FailedLately, Reason::RefusedLately})
        QVERIFY(isRecent(reason) && !blocks(reason));
    QVERIFY(isFreshLately(Reason::ResetLately) && isFreshLately(Reason::RecordGoneLately));
    QVERIFY(!isFreshLately(Reason::FailedLately) && !isFreshLately(Reason::None));
    QVERIFY(!isRecent(Reason::NeverSeen) && !isRecent(Reason::None));
}

void RecentResetTest::theLastLookKnowsNothingOfIt()
{
    const Device device = deviceWith({result(RemoteAction::AutopilotReset, ActionState::Done, monday.addSecs(-hour))});
    QCOMPARE(judge(device, AutopilotReset, monday), Eligibility {});
    QVERIFY(allReasons(device, AutopilotReset, monday).isEmpty());
}

QTEST_GUILESS_MAIN(RecentResetTest)
#include "tst_recentreset.moc"
