// SPDX-License-Identifier: GPL-3.0-or-later
// Which records belong to a device for certain, what may be deleted, and in which order.
#include "core/utc.h"
#include "domain/device/windowsrelease.h"
#include "domain/job/itemmoves.h"
#include "domain/retirement/recordlink.h"

#include <QTest>

using namespace Reslate;
using enum ResetMode;

namespace {

const QString own = QStringLiteral("11111111-0000-4000-8000-000000000001");
const QString foreign = QStringLiteral("99999999-0000-4000-8000-000000000009");

JobItem item(ResetMode kind, const QString &serial = QStringLiteral("5CG2310L21"))
{
    JobItem item {.device = {.id = DeviceId(own),
                      .entraDevice = EntraDeviceId(own),
                      .autopilot = AutopilotId(own),
                      .name = {},
                      .serialNumber = serial}};
    item.current().kind = kind;
    return item;
}

AutopilotRecord record(const QString &intune, const QString &entra, const QString &serial)
{
    return {.id = AutopilotId(own),
        .entraDeviceId = EntraDeviceId(entra),
        .managedDeviceId = DeviceId(intune),
        .serialNumber = serial,
        .groupTag = {}};
}

} // namespace

class RecordLinkTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void links_data();
    void links();
    void anotherRecordIsNever();
    void checksEntra_data();
    void checksEntra();
    void protectionOutweighsAll();
    void aYoungerRuleByModelHolds();
    void aReturnIsSeen();
    void unenrolledIdsAreNoneOfIntune();
    void recordsGoInOneOrder_data();
    void recordsGoInOneOrder();
    void whatMayBeWaived_data();
    void whatMayBeWaived();
    void windowsIsSupported_data();
    void windowsIsSupported();
};

void RecordLinkTest::links_data()
{
    QTest::addColumn<QString>("intune");
    QTest::addColumn<QString>("entra");
    QTest::addColumn<QString>("planned"); // serial number
    QTest::addColumn<QString>("read");
    QTest::addColumn<bool>("isCertain");
    const QString serial = QStringLiteral("5CG2310L21");
    const QString other = QStringLiteral("8CC1290ZVP0");
    const QString placeholder = QStringLiteral("Default string");
    const QString none;
    QTest::newRow("all agree") << own << own << serial << serial << true;
    QTest::newRow("letters differ in case") << own << own << serial << serial.toLower() << true;
    QTest::newRow("Intune has let go") << none << own << serial << serial << true;
    QTest::newRow("nothing but the number") << none << none << serial << serial << true;
    QTest::newRow("another number") << own << own << serial << other << false;
    QTest::newRow("another number, no ids") << none << none << serial << other << false;
    QTest::newRow("a placeholder, ids agree") << own << own << placeholder << placeholder << true;
    QTest::newRow("a placeholder, one id agrees") << none << own << placeholder << placeholder << true;
    QTest::newRow("a placeholder alone") << none << none << placeholder << placeholder << false;
    QTest::newRow("no number at all, no ids") << none << none << none << none << false;
    QTest::newRow("a hybrid computer's own Entra device") << own << foreign << serial << serial << true;
    QTest::newRow("a placeholder and another Entra device") << own << foreign << placeholder << placeholder << false;
    QTest::newRow("enrolled again") << foreign << own << serial << serial << true;
    QTest::newRow("enrolled again, by a placeholder") << foreign << own << placeholder << placeholder << false;
    QTest::newRow("another device with this number") << foreign << foreign << serial << serial << false;
}

void RecordLinkTest::links()
{
    QFETCH(QString, intune);
    QFETCH(QString, entra);
    QFETCH(QString, planned);
    QFETCH(QString, read);
    QFETCH(bool, isCertain);
    const JobItem device = item(DeleteAutopilot, planned);
    const AutopilotRecord registration = record(intune, entra, read);
    QCOMPARE(isCertainLink(device, registration), isCertain);
    const DirectoryFacts facts {.autopilotState = RecordState::Present, .autopilot = registration};
    const DirectoryCheck check = directoryCheck(device, facts, Guard::Free);
    QCOMPARE(check.verdict, isCertain ? DirectoryCheck::Verdict::Send : DirectoryCheck::Verdict::Blocked);
    QCOMPARE(check.reason, isCertain ? Reason::None : Reason::LinkDoubtful);
}

void RecordLinkTest::anotherRecordIsNever()
{
    AutopilotRecord registration = record(own, own, QStringLiteral("5CG2310L21"));
    registration.id = AutopilotId(foreign);
    QVERIFY(!isCertainLink(item(DeleteAutopilot), registration));
}

void RecordLinkTest::checksEntra_data()
{
    using Verdict = DirectoryCheck::Verdict;
    QTest::addColumn<RecordState>("autopilot");
    QTest::addColumn<RecordState>("entra");
    QTest::addColumn<JoinState>("join");
    QTest::addColumn<DirectoryCheck>("expected");
    const auto row = [](const char *name, RecordState autopilot, RecordState entra, JoinState join,
                         const DirectoryCheck &expected) {
        QTest::newRow(name) << autopilot << entra << join << expected;
    };
    using enum RecordState;
    row("still there", Missing, Present, JoinState::EntraJoined, {Verdict::Send, Reason::None});
    row("registered only", Missing, Present, JoinState::Registered, {Verdict::Send, Reason::None});
    row("hybrid", Missing, Present, JoinState::HybridJoined, {Verdict::NotNeeded, Reason::HybridJoined});
    row("join not known", Missing, Present, JoinState::Unknown, {Verdict::Blocked, Reason::JoinStateUnreadable});
    row("gone by itself", Missing, Missing, JoinState::Unknown, {Verdict::NotNeeded, Reason::RecordMissing});
    row("not readable", Missing, Unreadable, JoinState::Unknown, {Verdict::Unreadable, Reason::JoinStateUnreadable});
    row("the registration stands", Present, Present, JoinState::EntraJoined,
        {Verdict::Blocked, Reason::RegistrationStands});
    row("the registration isn't readable", Unreadable, Present, JoinState::EntraJoined,
        {Verdict::Unreadable, Reason::AutopilotUnknown});
}

void RecordLinkTest::checksEntra()
{
    QFETCH(RecordState, autopilot);
    QFETCH(RecordState, entra);
    QFETCH(JoinState, join);
    QFETCH(DirectoryCheck, expected);
    const DirectoryFacts facts {.autopilotState = autopilot,
        .entraState = entra,
        .entra = {.objectId = EntraObjectId(own), .deviceId = EntraDeviceId(own), .join = join}};
    const DirectoryCheck check = directoryCheck(item(DeleteEntra), facts, Guard::Free);
    QCOMPARE(check.verdict, expected.verdict);
    QCOMPARE(check.reason, expected.reason);
    JobItem repeated = item(DeleteEntra);
    repeated.current().tries = 1;
    if (expected.reason == Reason::RecordMissing) // it may have gone by the refused offer
        QCOMPARE(directoryCheck(repeated, facts, Guard::Free).verdict, DirectoryCheck::Verdict::Taken);
}

void RecordLinkTest::protectionOutweighsAll()
{
    const DirectoryFacts facts {
        .autopilotState = RecordState::Present, .autopilot = record(own, own, QStringLiteral("5CG2310L21"))};
    QCOMPARE(directoryCheck(item(DeleteAutopilot), facts, Guard::Protected),
        (DirectoryCheck {DirectoryCheck::Verdict::Blocked, Reason::Protected}));
    QCOMPARE(directoryCheck(item(DeleteAutopilot), facts, Guard::Unreadable),
        (DirectoryCheck {DirectoryCheck::Verdict::Unreadable, Reason::ProtectionUnreadable}));
}

/// No registration tells model or user, so what such a rule means for it isn't known.
void RecordLinkTest::aYoungerRuleByModelHolds()
{
    const QDateTime created(QDate(2026, 11, 29), QTime(8, 0), utcZone);
    JobItem enrolled = item(DeleteAutopilot);
    JobItem alone = item(DeleteAutopilot);
    alone.device.id = unenrolledId(AutopilotId(own));
    const auto holds = [&created](const JobItem &device, ProtectionKind kind, int seconds) {
        const Protection rule {.kind = kind, .key = QStringLiteral("x"), .since = created.addSecs(seconds)};
        return isBeyondProtections(device, Protections({rule}), created);
    };
    for (const ProtectionKind kind : {ProtectionKind::Model, ProtectionKind::User}) {
        QVERIFY(!holds(enrolled, kind, -60)); // Intune told, and it was judged
        QVERIFY(holds(enrolled, kind, 60));
        QVERIFY(holds(alone, kind, -60) && holds(alone, kind, 60));
    }
    QVERIFY(!holds(alone, ProtectionKind::Device, 60) && !holds(alone, ProtectionKind::Group, 60));
    QVERIFY(!isBeyondProtections(alone, Protections(), created));
}

void RecordLinkTest::aReturnIsSeen()
{
    JobItem device = item(DeleteAutopilot);
    const QString serial = device.device.serialNumber;
    QVERIFY(enrolledAgainBy(device, record(own, own, serial)).isEmpty());
    QVERIFY(enrolledAgainBy(device, record({}, own, serial)).isEmpty());
    QVERIFY(enrolledAgainBy(device, record(foreign, foreign, serial)).isEmpty());
    QCOMPARE(enrolledAgainBy(device, record(foreign, own, serial)), DeviceId(foreign));
    QCOMPARE(latestRecord(device), DeviceId(own));
    device.current().enrolledAs = DeviceId(foreign);
    QCOMPARE(latestRecord(device), DeviceId(foreign));
    QCOMPARE(orderedRecords(device).id, DeviceId(own)); // its step is no order to Intune
    device.steps.append(Step {.kind = DeleteEntra});
    QCOMPARE(orderedRecords(device).id, DeviceId(foreign));
}

void RecordLinkTest::unenrolledIdsAreNoneOfIntune()
{
    const DeviceId id = unenrolledId(AutopilotId(own));
    QVERIFY(isUnenrolled(id) && id != DeviceId(own));
    QVERIFY(!isUnenrolled(DeviceId(own)) && !isUnenrolled(DeviceId()));
    JobItem device = item(DeleteAutopilot);
    device.device.id = id;
    QVERIFY(isCertainLink(device, record({}, own, device.device.serialNumber)));
    QVERIFY(!isCertainLink(device, record(foreign, own, device.device.serialNumber))); // it is enrolled by now
}

void RecordLinkTest::recordsGoInOneOrder_data()
{
    QTest::addColumn<QString>("workflow");
    QTest::addColumn<bool>("isSoundOrder");
    const auto row = [](const char *name, bool expected) {
        QTest::newRow(name) << QString::fromLatin1(name) << expected;
    };
    row("factory-wipe>reported>delete-intune>reported>delete-autopilot>reported>delete-entra", true);
    row("factory-wipe>fresh>delete-intune>reported>delete-autopilot", true);
    row("protected-wipe>confirmed>delete-intune", true);
    row("delete-autopilot>reported>delete-entra", true);
    row("factory-wipe>reported>delete-autopilot", true);
    row("delete-entra>reported>delete-autopilot", false);
    row("delete-autopilot>reported>delete-intune", false);
    row("delete-intune>reported>factory-wipe", false);
    row("delete-intune>reported>delete-intune", false);
    row("delete-intune>fresh>delete-autopilot", false);
    row("wipe-and-remove", false);
}

void RecordLinkTest::recordsGoInOneOrder()
{
    QFETCH(QString, workflow);
    QFETCH(bool, isSoundOrder);
    const std::optional<Workflow> read = workflowFromName(workflow);
    QVERIFY(read);
    QCOMPARE(isSound(*read), isSoundOrder);
    QCOMPARE(workflowName(*read), workflow);
}

void RecordLinkTest::whatMayBeWaived_data()
{
    QTest::addColumn<ItemState>("state");
    QTest::addColumn<bool>("may");
    for (int i = 0; i < itemStateCount; ++i) {
        const auto state = static_cast<ItemState>(i);
        using enum ItemState;
        const bool may = state == Accepted || state == Waiting || state == Active || state == RecordGone
            || state == Failed || state == Unknown;
        QTest::newRow(itemStateName(state).data()) << state << may;
    }
}

/// Done opens the gate by itself; what is on its way, was held back or taken back leads nowhere.
void RecordLinkTest::whatMayBeWaived()
{
    QFETCH(ItemState, state);
    QFETCH(bool, may);
    const Workflow workflow = removalWorkflow(FactoryWipe, Gate::Reported, false);
    JobItem device = item(FactoryWipe);
    device.current().state = state;
    QCOMPARE(mayBeWaived(device, workflow), may);
    QVERIFY(!mayBeWaived(device, Workflow(FactoryWipe)));
    device.current().state = ItemState::Waived;
    QVERIFY(isNextStepDue(device, workflow));
}

void RecordLinkTest::windowsIsSupported_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<std::optional<bool>>("expected");
    const QDate day(2026, 11, 29);
    using Known = std::optional<bool>;
    QTest::newRow("Windows 10") << QStringLiteral("10.0.19045.4780") << day << Known(false);
    QTest::newRow("Windows 10 on its last day") << QStringLiteral("10.0.19045.1") << QDate(2025, 10, 14) << Known(true);
    QTest::newRow("11 23H2") << QStringLiteral("10.0.22631.1") << day << Known(false);
    QTest::newRow("11 24H2 depends on the edition") << QStringLiteral("10.0.26100.1") << day << Known();
    QTest::newRow("11 25H2") << QStringLiteral("10.0.26200.1") << day << Known(true);
    QTest::newRow("not in the table") << QStringLiteral("10.0.17763.1") << day << Known();
    QTest::newRow("no version") << QString() << day << Known();
}

void RecordLinkTest::windowsIsSupported()
{
    QFETCH(QString, version);
    QFETCH(QDate, day);
    QFETCH(std::optional<bool>, expected);
    Device device;
    device.platform = Platform::Windows;
    device.osVersion = version;
    QCOMPARE(isWindowsSupported(device, day), expected);
}

QTEST_GUILESS_MAIN(RecordLinkTest)
#include "tst_recordlink.moc"
