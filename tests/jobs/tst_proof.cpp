// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/proof/proof.h"
#include "madeup.h"
#include "ordered.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using enum ResetMode;

namespace {

const QDateTime before = monday.addSecs(-600); // baseline
const QDateTime after = monday.addSecs(5);

Device reporting(ResetMode mode, ActionState state, const QDateTime &started = after)
{
    Device device = plainDevice();
    device.actions = {result(factsOf(mode).action, state, started)};
    return device;
}

JobItem sentItem(ItemState proof)
{
    JobItem item = itemFor(plainDevice(), proof);
    item.current().baseline = before;
    item.current().seenBefore = plainDevice().lastSeen;
    item.current().tries = 1;
    return item;
}

QString proofAfter(const JobItem &item, ResetMode mode, const Device &fresh, int seconds = 60)
{
    return itemStateName(nextState(ordered(item, mode), &fresh, monday.addSecs(seconds)).state);
}

} // namespace

class ProofTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void climbs_data();
    void climbs();
    void oldResultsProveNothing();
    void whatBeganBeforeTheOrderIsNeverOurs();
    void acceptsTheNamesOfTheWipeFamily();
    void goneIsNeverDone_data();
    void goneIsNeverDone();
    void waitsForASleepingDevice();
    void seesAResetDeviceFresh();
    void settlesAnUnknownOutcome();
    void settlesAnUnknownOutcomeByTheListOfOrders_data();
    void settlesAnUnknownOutcomeByTheListOfOrders();
    void findsTheRequestOfALostOrder_data();
    void findsTheRequestOfALostOrder();
    void tellsWhyItFailed();
    void syncIsProvenByContact();
    void aNumberThatIsNoneNeitherProvesNorBlocks();
    void looks_data();
    void looks();
    void looksAtTheBaseline();
};

void ProofTest::climbs_data()
{
    QTest::addColumn<ItemState>("from");
    QTest::addColumn<ActionState>("state");
    QTest::addColumn<QString>("to");
    const auto row = [](const char *name, ItemState from, ActionState state, const char *to) {
        QTest::newRow(name) << from << state << QString::fromLatin1(to);
    };
    row("pending", ItemState::Accepted, ActionState::Pending, "accepted");
    row("active", ItemState::Accepted, ActionState::Active, "active");
    row("active after waiting", ItemState::Waiting, ActionState::Active, "active");
    row("done", ItemState::Active, ActionState::Done, "done");
    row("done at once", ItemState::Accepted, ActionState::Done, "done");
    row("failed", ItemState::Active, ActionState::Failed, "failed");
    row("not supported", ItemState::Accepted, ActionState::NotSupported, "failed");
    row("canceled", ItemState::Waiting, ActionState::Canceled, "failed");
    row("never down to pending", ItemState::Active, ActionState::Pending, "active");
    row("never down from done", ItemState::Done, ActionState::Active, "done");
    row("no state", ItemState::Active, ActionState::None, "active");
    row("strange state", ItemState::Accepted, ActionState::Unknown, "accepted");
    row("a person's word stays", ItemState::Confirmed, ActionState::Failed, "confirmed");
}

void ProofTest::climbs()
{
    QFETCH(ItemState, from);
    QFETCH(ActionState, state);
    QFETCH(QString, to);
    for (const ResetMode mode : {FactoryWipe, ProtectedWipe, WipeKeepAccount, AutopilotReset, FreshStart, Restart})
        QCOMPARE(proofAfter(sentItem(from), mode, reporting(mode, state)), to);
}

void ProofTest::oldResultsProveNothing()
{
    const JobItem item = sentItem(ItemState::Accepted);
    QCOMPARE(
        proofAfter(item, FactoryWipe, reporting(FactoryWipe, ActionState::Done, before)), QStringLiteral("accepted"));
    QCOMPARE(proofAfter(item, FactoryWipe, reporting(FactoryWipe, ActionState::Done, before.addMSecs(1))),
        QStringLiteral("done"));
    QCOMPARE(proofAfter(item, FactoryWipe, reporting(FactoryWipe, ActionState::Done, {})), QStringLiteral("accepted"));
    // Another action's result is not ours.
    QCOMPARE(proofAfter(item, Retire, reporting(FactoryWipe, ActionState::Done)), QStringLiteral("accepted"));
    QCOMPARE(proofAfter(item, FactoryWipe, reporting(FreshStart, ActionState::Done)), QStringLiteral("accepted"));
    Device another = reporting(FactoryWipe, ActionState::Done);
    another.serialNumber = QStringLiteral("SN-2");
    QCOMPARE(proofAfter(item, FactoryWipe, another), QStringLiteral("accepted"));
    JobItem first = item;
    first.current().baseline = QDateTime(); // nobody knows when it was sent
    QCOMPARE(proofAfter(first, FactoryWipe, reporting(FactoryWipe, ActionState::Done)), QStringLiteral("accepted"));
}

void ProofTest::whatBeganBeforeTheOrderIsNeverOurs()
{
    const QDateTime monthBefore = monday.addDays(-31);
    // The device had no result when it was looked at; the one of last month shows up later.
    JobItem item = sentItem(ItemState::Accepted);
    item.current().baseline = evidenceStart({}, monday);
    QCOMPARE(item.current().baseline, monday.addSecs(-300));
    QCOMPARE(proofAfter(item, FactoryWipe, reporting(FactoryWipe, ActionState::Done, monthBefore)),
        QStringLiteral("accepted"));
    QCOMPARE(proofAfter(item, FactoryWipe, reporting(FactoryWipe, ActionState::Failed, monthBefore)),
        QStringLiteral("accepted"));
    QCOMPARE(proofAfter(item, FactoryWipe, reporting(FactoryWipe, ActionState::Done, monday.addSecs(-299))),
        QStringLiteral("done"));
    // What was there within the slack is not ours either.
    QCOMPARE(evidenceStart(monday.addSecs(-60), monday), monday.addSecs(-60));
    QCOMPARE(evidenceStart(monthBefore, monday), monday.addSecs(-300));

    JobItem lost = ordered(item, FactoryWipe);
    lost.current().state = ItemState::Unknown;
    const ActionAudit old {lost.device.id, RemoteAction::FactoryReset, ActionState::Done, monthBefore};
    QCOMPARE(auditedState(lost, {old}).state, ItemState::Unknown);
    const ActionAudit now {lost.device.id, RemoteAction::FactoryReset, ActionState::Done, after};
    JobItem undated = lost;
    undated.current().baseline = QDateTime();
    QCOMPARE(auditedState(undated, {now}).state, ItemState::Unknown);

    // Of an order that nobody knows the time of, the job's age decides.
    QCOMPARE(planStart(lost, monday.addDays(-2)), lost.current().baseline);
    QCOMPARE(planStart(undated, monday), monday.addSecs(-300));
}

void ProofTest::acceptsTheNamesOfTheWipeFamily()
{
    const JobItem item = sentItem(ItemState::Accepted);
    const QList<RemoteAction> family {
        RemoteAction::FactoryReset, RemoteAction::KeepAccountWipe, RemoteAction::AutopilotReset};
    for (const ResetMode mode : {AutopilotReset, WipeKeepAccount, FactoryWipe, ProtectedWipe}) {
        for (const RemoteAction listed : family) {
            Device device = plainDevice();
            device.actions = {result(listed, ActionState::Done, after)};
            QCOMPARE(proofAfter(item, mode, device), QStringLiteral("done"));
            device.actions = {result(listed, ActionState::Done, before)};
            QCOMPARE(proofAfter(item, mode, device), QStringLiteral("accepted"));
            QCOMPARE(auditedState(ordered(sentItem(ItemState::Unknown), mode),
                         {{item.device.id, listed, ActionState::Active, after}})
                         .state,
                ItemState::Active);
        }
    }
    // Its own name says more than one that others share.
    Device device = plainDevice();
    device.actions = {result(RemoteAction::AutopilotReset, ActionState::Active, after),
        result(RemoteAction::FactoryReset, ActionState::Done, after.addSecs(9))};
    QCOMPARE(proofAfter(item, AutopilotReset, device), QStringLiteral("active"));
    QCOMPARE(proofAfter(item, WipeKeepAccount, device), QStringLiteral("done"));
    // The newest of the family before sending is what ours has to be newer than.
    device.actions = {result(RemoteAction::AutopilotReset, ActionState::Done, before),
        result(RemoteAction::FactoryReset, ActionState::Done, before.addSecs(60))};
    const JobItem reset = ordered(itemFor(device), AutopilotReset);
    QCOMPARE(preflightCheck(reset, &device, after, monday).baseline, before.addSecs(60));
}

void ProofTest::goneIsNeverDone_data()
{
    QTest::addColumn<ResetMode>("mode");
    for (const ModeFacts &facts : allModes())
        QTest::newRow(facts.name) << facts.mode;
}

void ProofTest::goneIsNeverDone()
{
    QFETCH(ResetMode, mode);
    for (const ItemState from : {ItemState::Accepted, ItemState::Waiting, ItemState::Active, ItemState::Unknown})
        QCOMPARE(nextState(ordered(sentItem(from), mode), nullptr, after).state, ItemState::RecordGone);
    for (const ItemState from : {ItemState::Done, ItemState::SeenFresh, ItemState::Failed})
        QCOMPARE(nextState(ordered(sentItem(from), mode), nullptr, after).state, from);
}

void ProofTest::waitsForASleepingDevice()
{
    Device device = reporting(FactoryWipe, ActionState::Pending);
    const JobItem accepted = sentItem(ItemState::Accepted);
    QCOMPARE(proofAfter(accepted, FactoryWipe, device, 119), QStringLiteral("accepted"));
    QCOMPARE(proofAfter(accepted, FactoryWipe, device, 120), QStringLiteral("waiting"));
    JobItem longSilent = accepted;
    longSilent.current().seenBefore = monday.addDays(-2);
    device.lastSeen = longSilent.current().seenBefore;
    QCOMPARE(proofAfter(longSilent, FactoryWipe, device, 29), QStringLiteral("accepted"));
    QCOMPARE(proofAfter(longSilent, FactoryWipe, device, 30), QStringLiteral("waiting"));
    device.lastSeen = QDateTime();
    QCOMPARE(proofAfter(accepted, FactoryWipe, device, 120), QStringLiteral("waiting"));
    device.lastSeen = monday.addSecs(1); // it is there, only slow
    QCOMPARE(proofAfter(accepted, FactoryWipe, device, 120), QStringLiteral("accepted"));
    QCOMPARE(proofAfter(sentItem(ItemState::Waiting), FactoryWipe, device, 120), QStringLiteral("accepted"));
    device.lastSeen = plainDevice().lastSeen;
    QCOMPARE(proofAfter(sentItem(ItemState::Waiting), FactoryWipe, device, 9999), QStringLiteral("waiting"));
    QCOMPARE(proofAfter(accepted, FactoryWipe, plainDevice(), 120), QStringLiteral("waiting")); // nothing reported yet
}

void ProofTest::seesAResetDeviceFresh()
{
    Device device = reporting(AutopilotReset, ActionState::Done);
    const QDateTime ended = device.actions.constFirst().updated;
    device.lastSeen = ended.addSecs(1);
    QCOMPARE(proofAfter(sentItem(ItemState::Active), AutopilotReset, device), QStringLiteral("seen-fresh"));
    QCOMPARE(proofAfter(sentItem(ItemState::Done), AutopilotReset, device), QStringLiteral("seen-fresh"));
    device.lastSeen = ended;
    QCOMPARE(proofAfter(sentItem(ItemState::Done), AutopilotReset, device), QStringLiteral("done"));
    device.lastSeen = ended.addSecs(1);
    device.userPrincipalName = QStringLiteral("ann@school.example");
    QCOMPARE(proofAfter(sentItem(ItemState::Done), AutopilotReset, device), QStringLiteral("done"));

    Device wiped = reporting(FactoryWipe, ActionState::Done);
    wiped.lastSeen = ended.addSecs(1);
    QCOMPARE(proofAfter(sentItem(ItemState::Active), FactoryWipe, wiped), QStringLiteral("done"));
}

void ProofTest::settlesAnUnknownOutcome()
{
    JobItem item = sentItem(ItemState::Unknown);
    item.current().error = Error {.kind = ErrorKind::OutcomeUnknown, .requestId = QStringLiteral("r1")};
    const Device plain = plainDevice();
    const StateChange stays = nextState(ordered(item, FactoryWipe), &plain, after);
    QCOMPARE(stays.state, ItemState::Unknown);
    QCOMPARE(stays.error, item.current().error);
    QCOMPARE(
        proofAfter(item, FactoryWipe, reporting(FactoryWipe, ActionState::Done, before)), QStringLiteral("unknown"));
    QCOMPARE(proofAfter(item, FactoryWipe, reporting(FactoryWipe, ActionState::Pending)), QStringLiteral("accepted"));
    QCOMPARE(proofAfter(item, FactoryWipe, reporting(FactoryWipe, ActionState::Active)), QStringLiteral("active"));
    QCOMPARE(proofAfter(item, FactoryWipe, reporting(FactoryWipe, ActionState::Failed)), QStringLiteral("failed"));
    Device leaving = plainDevice();
    leaving.leaving = Leaving::WipePending;
    QCOMPARE(proofAfter(item, FactoryWipe, leaving), QStringLiteral("accepted"));
    QCOMPARE(proofAfter(item, Retire, leaving), QStringLiteral("unknown"));
    Device seen = plainDevice();
    seen.lastSeen = monday.addSecs(30);
    QCOMPARE(proofAfter(item, Sync, seen), QStringLiteral("unknown")); // devices connect by themselves too
    QVERIFY(!nextState(ordered(item, FactoryWipe), &leaving, after).error);
}

void ProofTest::settlesAnUnknownOutcomeByTheListOfOrders_data()
{
    QTest::addColumn<QList<ActionAudit>>("audits");
    QTest::addColumn<QString>("to");
    const auto audit = [](ActionState state, const QDateTime &requested,
                           RemoteAction action = RemoteAction::FactoryReset) {
        return ActionAudit {plainDevice().id, action, state, requested};
    };
    const auto row = [](const char *name, const QList<ActionAudit> &audits, const char *to) {
        QTest::newRow(name) << audits << QString::fromLatin1(to);
    };
    row("none", {}, "unknown");
    row("pending", {audit(ActionState::Pending, after)}, "accepted");
    row("active", {audit(ActionState::Active, after)}, "active");
    row("done", {audit(ActionState::Done, after)}, "done");
    row("failed", {audit(ActionState::Failed, after)}, "failed");
    row("canceled", {audit(ActionState::Canceled, after)}, "failed");
    row("a state that nobody knows", {audit(ActionState::Unknown, after)}, "accepted");
    row("of an earlier order", {audit(ActionState::Done, before)}, "unknown");
    row("of last year", {audit(ActionState::Done, before.addYears(-1))}, "unknown");
    row("without a time", {audit(ActionState::Done, {})}, "unknown");
    row("of another action", {audit(ActionState::Done, after, RemoteAction::Retire)}, "unknown");
    row("of the same family", {audit(ActionState::Done, after, RemoteAction::AutopilotReset)}, "done");
    row("the newest counts", {audit(ActionState::Active, after.addSecs(9)), audit(ActionState::Failed, after)},
        "active");
    ActionAudit other = audit(ActionState::Done, after);
    other.device = DeviceId(QStringLiteral("another"));
    row("of another device", {other}, "unknown");
}

void ProofTest::settlesAnUnknownOutcomeByTheListOfOrders()
{
    QFETCH(QList<ActionAudit>, audits);
    QFETCH(QString, to);
    const std::vector<ActionAudit> rows(audits.cbegin(), audits.cend());
    JobItem item = ordered(sentItem(ItemState::Unknown), FactoryWipe);
    QCOMPARE(QString(itemStateName(auditedState(item, rows).state)), to);
    item.current().baseline = evidenceStart({}, monday); // the order's own time decides alone
    QCOMPARE(QString(itemStateName(auditedState(item, rows).state)), to);
    // A deletion is proven by the leaving of its record, not by the service's word for it.
    const std::vector<ActionAudit> deleted {{item.device.id, RemoteAction::Delete, ActionState::Done, after}};
    QCOMPARE(auditedState(ordered(item, DeleteIntune), deleted).state, ItemState::Accepted);
    item.current().state = ItemState::Accepted; // the device's own report is nearer
    QCOMPARE(auditedState(item, rows).state, ItemState::Accepted);
}

void ProofTest::findsTheRequestOfALostOrder_data()
{
    QTest::addColumn<QList<ApprovalRecord>>("records");
    QTest::addColumn<QString>("code");
    const auto record = [](const char *code, ApprovalState state, const QDateTime &requested) {
        return ApprovalRecord {.code = ApprovalCode(QString::fromLatin1(code)),
            .state = state,
            .justification = QStringLiteral("why"),
            .requested = requested,
            .device = plainDevice().id};
    };
    const auto row = [](const char *name, const QList<ApprovalRecord> &records, const char *code) {
        QTest::newRow(name) << records << QString::fromLatin1(code);
    };
    using enum ApprovalState;
    row("none", {}, "");
    row("open", {record("a", NeedsApproval, after)}, "a");
    row("approved", {record("a", Approved, after)}, "a");
    row("used", {record("a", Completed, after)}, "a");
    row("one that was taken back may be an earlier job's", {record("a", Canceled, after)}, "");
    row("so may one that was rejected", {record("a", Rejected, after)}, "");
    row("or lapsed", {record("a", Expired, after)}, "");
    row("a state that nobody knows", {record("a", Unknown, after)}, "");
    row("made before the order", {record("a", NeedsApproval, before)}, "");
    row("without a time", {record("a", NeedsApproval, {})}, "");
    row("the newest", {record("a", NeedsApproval, after), record("b", NeedsApproval, after.addSecs(2))}, "b");
    ApprovalRecord others = record("a", NeedsApproval, after);
    others.justification = QStringLiteral("why not");
    row("with another reason", {others}, "");
    others = record("a", NeedsApproval, after);
    others.device = DeviceId();
    row("that doesn't say what it is for", {others}, "");
}

void ProofTest::findsTheRequestOfALostOrder()
{
    QFETCH(QList<ApprovalRecord>, records);
    QFETCH(QString, code);
    Job job;
    job.workflow = FactoryWipe;
    job.created = monday;
    job.justification = QStringLiteral("why");
    const std::vector<ApprovalRecord> rows(records.cbegin(), records.cend());
    const ApprovalRecord *found = lostRequest(sentItem(ItemState::Unknown), job, rows);
    QCOMPARE(found ? found->code.toString() : QString(), code);
    QVERIFY(!lostRequest(sentItem(ItemState::Accepted), job, rows));
}

void ProofTest::tellsWhyItFailed()
{
    const Device failed = reporting(AutopilotReset, ActionState::Failed);
    const Device notSupported = reporting(AutopilotReset, ActionState::NotSupported);
    const Device canceled = reporting(AutopilotReset, ActionState::Canceled);
    const auto why = [](const Device &device) {
        return nextState(ordered(sentItem(ItemState::Accepted), AutopilotReset), &device, after)
            .error.value_or(Error {});
    };
    QCOMPARE(why(failed).kind, ErrorKind::DeviceReportedFailure);
    QCOMPARE(why(failed).code, QStringLiteral("failed"));
    QCOMPARE(why(notSupported).code, QStringLiteral("notSupported"));
    QCOMPARE(why(canceled).code, QStringLiteral("canceled"));
}

void ProofTest::syncIsProvenByContact()
{
    Device device = plainDevice();
    QCOMPARE(proofAfter(sentItem(ItemState::Accepted), Sync, device), QStringLiteral("accepted"));
    device.lastSeen = monday.addSecs(1);
    QCOMPARE(proofAfter(sentItem(ItemState::Accepted), Sync, device), QStringLiteral("done"));
    QCOMPARE(proofAfter(sentItem(ItemState::Waiting), Sync, device), QStringLiteral("done"));
    QCOMPARE(proofAfter(sentItem(ItemState::Accepted), Restart, device), QStringLiteral("accepted"));
}

void ProofTest::aNumberThatIsNoneNeitherProvesNorBlocks()
{
    const Device done = reporting(FactoryWipe, ActionState::Done);
    Device nameless = done;
    nameless.serialNumber = QStringLiteral("Default string");
    Device another = nameless;
    another.entraDeviceId = EntraDeviceId(QStringLiteral("other"));
    JobItem placeholder = sentItem(ItemState::Accepted);
    placeholder.device.serialNumber = QStringLiteral("N/A");
    QCOMPARE(proofAfter(sentItem(ItemState::Accepted), FactoryWipe, nameless), QStringLiteral("done"));
    QCOMPARE(proofAfter(placeholder, FactoryWipe, done), QStringLiteral("done"));
    QCOMPARE(proofAfter(placeholder, FactoryWipe, another), QStringLiteral("accepted")); // another Entra record

    const auto look = [](const char *planned, const Device &fresh) {
        JobItem item = itemFor(plainDevice());
        item.device.serialNumber = QString::fromLatin1(planned);
        return preflightCheck(ordered(item, Sync), &fresh, before, monday);
    };
    nameless.actions.clear();
    QCOMPARE(look("", plainDevice()).verdict, PreflightCheck::Verdict::Send);
    QCOMPARE(look("N/A", plainDevice()).verdict, PreflightCheck::Verdict::Send);
    QCOMPARE(look("SN-1", nameless).verdict, PreflightCheck::Verdict::Send);
    QCOMPARE(look("Default string", another).reason, Reason::IdentityChanged);
}

void ProofTest::looks_data()
{
    using enum PreflightCheck::Verdict;
    using Change = std::function<void(Device &)>;
    QTest::addColumn<ResetMode>("mode");
    QTest::addColumn<Device>("fresh");
    QTest::addColumn<PreflightCheck::Verdict>("first");
    QTest::addColumn<PreflightCheck::Verdict>("repeat");
    QTest::addColumn<Reason>("reason"); // of the first
    const auto row = [](const char *name, ResetMode mode, const Change &change, PreflightCheck::Verdict first,
                         PreflightCheck::Verdict repeat, Reason reason = Reason::None) {
        Device device = plainDevice();
        change(device);
        QTest::newRow(name) << mode << device << first << repeat << reason;
    };
    row(
        "as planned", AutopilotReset, [](Device &) {}, Send, Send);
    row(
        "another serial number", AutopilotReset, [](Device &d) { d.serialNumber = QStringLiteral("SN-2"); }, Blocked,
        Blocked, Reason::IdentityChanged);
    row(
        "another serial number beats pending", FactoryWipe,
        [](Device &d) {
            d = reporting(FactoryWipe, ActionState::Pending);
            d.serialNumber = QStringLiteral("SN-2");
        },
        Blocked, Blocked, Reason::IdentityChanged);
    row(
        "hybrid by now", AutopilotReset, [](Device &d) { d.entraJoin = JoinState::HybridJoined; }, Blocked, Blocked,
        Reason::HybridJoined);
    row(
        "join not readable", AutopilotReset, [](Device &d) { d.entraState = RecordState::Unreadable; }, Unreadable,
        Unreadable, Reason::JoinStateUnreadable);
    row(
        "join read, and it says nothing", AutopilotReset, [](Device &d) { d.entraJoin = JoinState::Unknown; }, Blocked,
        Blocked, Reason::JoinStateUnreadable);
    row(
        "join not needed", FactoryWipe, [](Device &d) { d.entraState = RecordState::NotLoaded; }, Send, Send);
    row(
        "pending by somebody", FactoryWipe, [](Device &d) { d = reporting(FactoryWipe, ActionState::Pending); },
        Blocked, Taken, Reason::ActionPending);
    row(
        "leaving by somebody", WipeKeepAccount, [](Device &d) { d.leaving = Leaving::WipePending; }, Blocked, Taken,
        Reason::ActionPending);
    row(
        "another action pending", FactoryWipe, [](Device &d) { d.leaving = Leaving::RetirePending; }, Blocked, Blocked,
        Reason::ActionPending);
    row(
        "done meanwhile", FactoryWipe, [](Device &d) { d = reporting(FactoryWipe, ActionState::Done); }, Blocked, Taken,
        Reason::AlreadyReset);
    row(
        "another reset done meanwhile", FactoryWipe,
        [](Device &d) { d = reporting(AutopilotReset, ActionState::Done); }, Blocked, Taken, Reason::AlreadyReset);
    row(
        "retired meanwhile", FactoryWipe, [](Device &d) { d = reporting(Retire, ActionState::Done); }, Blocked, Blocked,
        Reason::AlreadyReset);
    row(
        "failed meanwhile", FactoryWipe, [](Device &d) { d = reporting(FactoryWipe, ActionState::Failed); }, Send,
        Taken);
    row(
        "synced meanwhile", FactoryWipe, [](Device &d) { d = reporting(Sync, ActionState::Done); }, Send, Send);
    row(
        "sync after a reset", Sync, [](Device &d) { d = reporting(FactoryWipe, ActionState::Done); }, Send, Send);
    row(
        "done long ago", FactoryWipe, [](Device &d) { d = reporting(FactoryWipe, ActionState::Done, before); }, Send,
        Send);
    row(
        "restart taken", Restart, [](Device &d) { d = reporting(Restart, ActionState::Pending); }, Send, Taken);
}

void ProofTest::looks()
{
    QFETCH(ResetMode, mode);
    QFETCH(Device, fresh);
    QFETCH(PreflightCheck::Verdict, first);
    QFETCH(PreflightCheck::Verdict, repeat);
    QFETCH(Reason, reason);
    const JobItem planned = ordered(itemFor(plainDevice()), mode);
    const PreflightCheck look = preflightCheck(planned, &fresh, before, monday);
    QCOMPARE(look.verdict, first);
    QCOMPARE(reasonName(look.reason), reasonName(reason));
    const JobItem again = ordered(sentItem(ItemState::Planned), mode);
    QCOMPARE(preflightCheck(again, &fresh, before, monday).verdict, repeat);

    // What is gone was never sent; only where our order makes records leave, a repeat finds that it may have.
    QCOMPARE(preflightCheck(planned, nullptr, before, monday).reason, Reason::RecordMissing);
    QCOMPARE(preflightCheck(again, nullptr, before, monday).verdict,
        factsOf(mode).recordLeaves ? PreflightCheck::Verdict::Taken : PreflightCheck::Verdict::Blocked);
}

void ProofTest::looksAtTheBaseline()
{
    Device device = plainDevice();
    QVERIFY(!preflightCheck(ordered(itemFor(device), FactoryWipe), &device, before, monday).baseline.isValid());
    device.actions = {result(RemoteAction::FactoryReset, ActionState::Failed, before),
        result(RemoteAction::Retire, ActionState::Done, after)};
    QCOMPARE(preflightCheck(ordered(itemFor(device), FactoryWipe), &device, after, monday).baseline, before);
}

QTEST_GUILESS_MAIN(ProofTest)
#include "tst_proof.moc"
