// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/proof.h"
#include "madeup.h"

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

JobItem sentItem(Proof proof)
{
    JobItem item = itemFor(plainDevice(), proof);
    item.baseline = before;
    item.seenBefore = plainDevice().lastSeen;
    item.tries = 1;
    return item;
}

QString proofAfter(const JobItem &item, ResetMode mode, const Device &fresh, int seconds = 60)
{
    return proofName(nextProof(item, mode, &fresh, monday.addSecs(seconds)).proof);
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
    QTest::addColumn<Proof>("from");
    QTest::addColumn<ActionState>("state");
    QTest::addColumn<QString>("to");
    const auto row = [](const char *name, Proof from, ActionState state, const char *to) {
        QTest::newRow(name) << from << state << QString::fromLatin1(to);
    };
    row("pending", Proof::Accepted, ActionState::Pending, "accepted");
    row("active", Proof::Accepted, ActionState::Active, "active");
    row("active after waiting", Proof::Waiting, ActionState::Active, "active");
    row("done", Proof::Active, ActionState::Done, "done");
    row("done at once", Proof::Accepted, ActionState::Done, "done");
    row("failed", Proof::Active, ActionState::Failed, "failed");
    row("not supported", Proof::Accepted, ActionState::NotSupported, "failed");
    row("canceled", Proof::Waiting, ActionState::Canceled, "failed");
    row("never down to pending", Proof::Active, ActionState::Pending, "active");
    row("never down from done", Proof::Done, ActionState::Active, "done");
    row("no state", Proof::Active, ActionState::None, "active");
    row("strange state", Proof::Accepted, ActionState::Unknown, "accepted");
    row("a person's word stays", Proof::Confirmed, ActionState::Failed, "confirmed");
}

void ProofTest::climbs()
{
    QFETCH(Proof, from);
    QFETCH(ActionState, state);
    QFETCH(QString, to);
    for (const ResetMode mode : {FactoryWipe, ProtectedWipe, WipeKeepAccount, AutopilotReset, FreshStart, Restart})
        QCOMPARE(proofAfter(sentItem(from), mode, reporting(mode, state)), to);
}

void ProofTest::oldResultsProveNothing()
{
    const JobItem item = sentItem(Proof::Accepted);
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
    first.baseline = QDateTime(); // nobody knows when it was sent
    QCOMPARE(proofAfter(first, FactoryWipe, reporting(FactoryWipe, ActionState::Done)), QStringLiteral("accepted"));
}

void ProofTest::whatBeganBeforeTheOrderIsNeverOurs()
{
    const QDateTime monthBefore = monday.addDays(-31);
    // The device had no result when it was looked at; the one of last month shows up later.
    JobItem item = sentItem(Proof::Accepted);
    item.baseline = evidenceStart({}, monday);
    QCOMPARE(item.baseline, monday.addSecs(-300));
    QCOMPARE(proofAfter(item, FactoryWipe, reporting(FactoryWipe, ActionState::Done, monthBefore)),
        QStringLiteral("accepted"));
    QCOMPARE(proofAfter(item, FactoryWipe, reporting(FactoryWipe, ActionState::Failed, monthBefore)),
        QStringLiteral("accepted"));
    QCOMPARE(proofAfter(item, FactoryWipe, reporting(FactoryWipe, ActionState::Done, monday.addSecs(-299))),
        QStringLiteral("done"));
    // What was there within the slack is not ours either.
    QCOMPARE(evidenceStart(monday.addSecs(-60), monday), monday.addSecs(-60));
    QCOMPARE(evidenceStart(monthBefore, monday), monday.addSecs(-300));

    JobItem lost = item;
    lost.proof = Proof::Unknown;
    const ActionAudit old {lost.device, RemoteAction::FactoryReset, ActionState::Done, monthBefore};
    QCOMPARE(auditedProof(lost, FactoryWipe, {old}).proof, Proof::Unknown);
    JobItem undated = lost;
    undated.baseline = QDateTime();
    ActionAudit now = old;
    now.requested = after;
    QCOMPARE(auditedProof(undated, FactoryWipe, {now}).proof, Proof::Unknown);

    // Of an order that nobody knows the time of, the job's age decides.
    QCOMPARE(planStart(lost, monday.addDays(-2)), lost.baseline);
    QCOMPARE(planStart(undated, monday), monday.addSecs(-300));
}

void ProofTest::acceptsTheNamesOfTheWipeFamily()
{
    const JobItem item = sentItem(Proof::Accepted);
    const QList<RemoteAction> family {
        RemoteAction::FactoryReset, RemoteAction::KeepAccountWipe, RemoteAction::AutopilotReset};
    for (const ResetMode mode : {AutopilotReset, WipeKeepAccount, FactoryWipe, ProtectedWipe}) {
        for (const RemoteAction listed : family) {
            Device device = plainDevice();
            device.actions = {result(listed, ActionState::Done, after)};
            QCOMPARE(proofAfter(item, mode, device), QStringLiteral("done"));
            device.actions = {result(listed, ActionState::Done, before)};
            QCOMPARE(proofAfter(item, mode, device), QStringLiteral("accepted"));
            QCOMPARE(
                auditedProof(sentItem(Proof::Unknown), mode, {{item.device, listed, ActionState::Active, after}}).proof,
                Proof::Active);
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
    QCOMPARE(lastLook(itemFor(device), AutopilotReset, &device, after, monday).baseline, before.addSecs(60));
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
    for (const Proof from : {Proof::Accepted, Proof::Waiting, Proof::Active, Proof::Unknown})
        QCOMPARE(nextProof(sentItem(from), mode, nullptr, after).proof, Proof::RecordGone);
    for (const Proof from : {Proof::Done, Proof::SeenFresh, Proof::Failed})
        QCOMPARE(nextProof(sentItem(from), mode, nullptr, after).proof, from);
}

void ProofTest::waitsForASleepingDevice()
{
    Device device = reporting(FactoryWipe, ActionState::Pending);
    const JobItem accepted = sentItem(Proof::Accepted);
    QCOMPARE(proofAfter(accepted, FactoryWipe, device, 119), QStringLiteral("accepted"));
    QCOMPARE(proofAfter(accepted, FactoryWipe, device, 120), QStringLiteral("waiting"));
    JobItem longSilent = accepted;
    longSilent.seenBefore = monday.addDays(-2);
    device.lastSeen = longSilent.seenBefore;
    QCOMPARE(proofAfter(longSilent, FactoryWipe, device, 29), QStringLiteral("accepted"));
    QCOMPARE(proofAfter(longSilent, FactoryWipe, device, 30), QStringLiteral("waiting"));
    device.lastSeen = QDateTime();
    QCOMPARE(proofAfter(accepted, FactoryWipe, device, 120), QStringLiteral("waiting"));
    device.lastSeen = monday.addSecs(1); // it is there, only slow
    QCOMPARE(proofAfter(accepted, FactoryWipe, device, 120), QStringLiteral("accepted"));
    QCOMPARE(proofAfter(sentItem(Proof::Waiting), FactoryWipe, device, 120), QStringLiteral("accepted"));
    device.lastSeen = plainDevice().lastSeen;
    QCOMPARE(proofAfter(sentItem(Proof::Waiting), FactoryWipe, device, 9999), QStringLiteral("waiting"));
    QCOMPARE(proofAfter(accepted, FactoryWipe, plainDevice(), 120), QStringLiteral("waiting")); // nothing reported yet
}

void ProofTest::seesAResetDeviceFresh()
{
    Device device = reporting(AutopilotReset, ActionState::Done);
    const QDateTime ended = device.actions.constFirst().updated;
    device.lastSeen = ended.addSecs(1);
    QCOMPARE(proofAfter(sentItem(Proof::Active), AutopilotReset, device), QStringLiteral("seen-fresh"));
    QCOMPARE(proofAfter(sentItem(Proof::Done), AutopilotReset, device), QStringLiteral("seen-fresh"));
    device.lastSeen = ended;
    QCOMPARE(proofAfter(sentItem(Proof::Done), AutopilotReset, device), QStringLiteral("done"));
    device.lastSeen = ended.addSecs(1);
    device.userPrincipalName = QStringLiteral("ann@school.example");
    QCOMPARE(proofAfter(sentItem(Proof::Done), AutopilotReset, device), QStringLiteral("done"));

    Device wiped = reporting(FactoryWipe, ActionState::Done);
    wiped.lastSeen = ended.addSecs(1);
    QCOMPARE(proofAfter(sentItem(Proof::Active), FactoryWipe, wiped), QStringLiteral("done"));
}

void ProofTest::settlesAnUnknownOutcome()
{
    JobItem item = sentItem(Proof::Unknown);
    item.error = Error {.kind = ErrorKind::OutcomeUnknown, .requestId = QStringLiteral("r1")};
    const Device plain = plainDevice();
    const ProofStep stays = nextProof(item, FactoryWipe, &plain, after);
    QCOMPARE(stays.proof, Proof::Unknown);
    QCOMPARE(stays.error, item.error);
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
    QVERIFY(!nextProof(item, FactoryWipe, &leaving, after).error);
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
    JobItem item = sentItem(Proof::Unknown);
    QCOMPARE(QString(proofName(auditedProof(item, FactoryWipe, rows).proof)), to);
    item.baseline = evidenceStart({}, monday); // the order's own time decides alone
    QCOMPARE(QString(proofName(auditedProof(item, FactoryWipe, rows).proof)), to);
    // A deletion is proven by the leaving of its record, not by the service's word for it.
    QCOMPARE(auditedProof(item, DeleteIntune, {{item.device, RemoteAction::Delete, ActionState::Done, after}}).proof,
        Proof::Accepted);
    item.proof = Proof::Accepted; // the device's own report is nearer
    QCOMPARE(auditedProof(item, FactoryWipe, rows).proof, Proof::Accepted);
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
    job.mode = FactoryWipe;
    job.created = monday;
    job.justification = QStringLiteral("why");
    const std::vector<ApprovalRecord> rows(records.cbegin(), records.cend());
    const ApprovalRecord *found = lostRequest(sentItem(Proof::Unknown), job, rows);
    QCOMPARE(found ? found->code.toString() : QString(), code);
    QVERIFY(!lostRequest(sentItem(Proof::Accepted), job, rows));
}

void ProofTest::tellsWhyItFailed()
{
    const Device failed = reporting(AutopilotReset, ActionState::Failed);
    const Device notSupported = reporting(AutopilotReset, ActionState::NotSupported);
    const Device canceled = reporting(AutopilotReset, ActionState::Canceled);
    const auto why = [](const Device &device) {
        return nextProof(sentItem(Proof::Accepted), AutopilotReset, &device, after).error.value_or(Error {});
    };
    QCOMPARE(why(failed).kind, ErrorKind::DeviceReportedFailure);
    QCOMPARE(why(failed).code, QStringLiteral("failed"));
    QCOMPARE(why(notSupported).code, QStringLiteral("notSupported"));
    QCOMPARE(why(canceled).code, QStringLiteral("canceled"));
}

void ProofTest::syncIsProvenByContact()
{
    Device device = plainDevice();
    QCOMPARE(proofAfter(sentItem(Proof::Accepted), Sync, device), QStringLiteral("accepted"));
    device.lastSeen = monday.addSecs(1);
    QCOMPARE(proofAfter(sentItem(Proof::Accepted), Sync, device), QStringLiteral("done"));
    QCOMPARE(proofAfter(sentItem(Proof::Waiting), Sync, device), QStringLiteral("done"));
    QCOMPARE(proofAfter(sentItem(Proof::Accepted), Restart, device), QStringLiteral("accepted"));
}

void ProofTest::aNumberThatIsNoneNeitherProvesNorBlocks()
{
    const Device done = reporting(FactoryWipe, ActionState::Done);
    Device nameless = done;
    nameless.serialNumber = QStringLiteral("Default string");
    Device another = nameless;
    another.entraDeviceId = EntraDeviceId(QStringLiteral("other"));
    JobItem placeholder = sentItem(Proof::Accepted);
    placeholder.serialNumber = QStringLiteral("N/A");
    QCOMPARE(proofAfter(sentItem(Proof::Accepted), FactoryWipe, nameless), QStringLiteral("done"));
    QCOMPARE(proofAfter(placeholder, FactoryWipe, done), QStringLiteral("done"));
    QCOMPARE(proofAfter(placeholder, FactoryWipe, another), QStringLiteral("accepted")); // another Entra record

    const auto look = [](const char *planned, const Device &fresh) {
        JobItem item = itemFor(plainDevice());
        item.serialNumber = QString::fromLatin1(planned);
        return lastLook(item, Sync, &fresh, before, monday);
    };
    nameless.actions.clear();
    QCOMPARE(look("", plainDevice()).verdict, LastLook::Verdict::Send);
    QCOMPARE(look("N/A", plainDevice()).verdict, LastLook::Verdict::Send);
    QCOMPARE(look("SN-1", nameless).verdict, LastLook::Verdict::Send);
    QCOMPARE(look("Default string", another).reason, Reason::IdentityChanged);
}

void ProofTest::looks_data()
{
    using enum LastLook::Verdict;
    using Change = std::function<void(Device &)>;
    QTest::addColumn<ResetMode>("mode");
    QTest::addColumn<Device>("fresh");
    QTest::addColumn<LastLook::Verdict>("first");
    QTest::addColumn<LastLook::Verdict>("repeat");
    QTest::addColumn<Reason>("reason"); // of the first
    const auto row = [](const char *name, ResetMode mode, const Change &change, LastLook::Verdict first,
                         LastLook::Verdict repeat, Reason reason = Reason::None) {
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
    QFETCH(LastLook::Verdict, first);
    QFETCH(LastLook::Verdict, repeat);
    QFETCH(Reason, reason);
    const LastLook look = lastLook(itemFor(plainDevice()), mode, &fresh, before, monday);
    QCOMPARE(look.verdict, first);
    QCOMPARE(reasonName(look.reason), reasonName(reason));
    JobItem again = sentItem(Proof::Planned);
    QCOMPARE(lastLook(again, mode, &fresh, before, monday).verdict, repeat);

    // What is gone was never sent; only where our order makes records leave, a repeat finds that it may have.
    QCOMPARE(lastLook(itemFor(plainDevice()), mode, nullptr, before, monday).reason, Reason::RecordMissing);
    QCOMPARE(lastLook(again, mode, nullptr, before, monday).verdict,
        factsOf(mode).recordLeaves ? LastLook::Verdict::Taken : LastLook::Verdict::Blocked);
}

void ProofTest::looksAtTheBaseline()
{
    Device device = plainDevice();
    QVERIFY(!lastLook(itemFor(device), FactoryWipe, &device, before, monday).baseline.isValid());
    device.actions = {result(RemoteAction::FactoryReset, ActionState::Failed, before),
        result(RemoteAction::Retire, ActionState::Done, after)};
    QCOMPARE(lastLook(itemFor(device), FactoryWipe, &device, after, monday).baseline, before);
}

QTEST_GUILESS_MAIN(ProofTest)
#include "tst_proof.moc"
