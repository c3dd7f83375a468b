// SPDX-License-Identifier: GPL-3.0-or-later
// Which records belong to a device for certain, what may be deleted, and in which order.
#include "core/utc.h"
#include "domain/device/windowsrelease.h"
#include "domain/job/itemmoves.h"
#include "domain/retirement/recordlink.h"
#include "domain/retirement/report.h"

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
    void rulesAreHeldAgainstTheRegistration_data();
    void rulesAreHeldAgainstTheRegistration();
    void whatWasJudgedBeforeCounts();
    void aReturnHasToBeProven_data();
    void aReturnHasToBeProven();
    void whatItsWipeWas();
    void aReturnIsSeen();
    void autopilotOnlyIdsAreNoneOfIntune();
    void nothingIsWipedOfWhatWasNotEnrolled();
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
    QTest::addColumn<Reason>("reason"); // None: it is certain
    const QString serial = QStringLiteral("5CG2310L21");
    const QString other = QStringLiteral("8CC1290ZVP0");
    const QString placeholder = QStringLiteral("Default string");
    const QString none;
    QTest::newRow("all agree") << own << own << serial << serial << Reason::None;
    QTest::newRow("letters differ in case") << own << own << serial << serial.toLower() << Reason::None;
    QTest::newRow("Intune has let go") << none << own << serial << serial << Reason::None;
    QTest::newRow("nothing but the number") << none << none << serial << serial << Reason::None;
    QTest::newRow("another number") << own << own << serial << other << Reason::LinkDoubtful;
    QTest::newRow("another number, no ids") << none << none << serial << other << Reason::LinkDoubtful;
    QTest::newRow("a placeholder, ids agree") << own << own << placeholder << placeholder << Reason::None;
    QTest::newRow("a placeholder, one id agrees") << none << own << placeholder << placeholder << Reason::None;
    QTest::newRow("a placeholder alone") << none << none << placeholder << placeholder << Reason::LinkDoubtful;
    QTest::newRow("no number at all, no ids") << none << none << none << none << Reason::LinkDoubtful;
    QTest::newRow("the registration's is one, ids agree") << own << own << serial << placeholder << Reason::None;
    QTest::newRow("the registration's is one, Entra agrees") << none << own << serial << placeholder << Reason::None;
    QTest::newRow("the registration's is one, no ids") << none << none << serial << placeholder << Reason::LinkDoubtful;
    QTest::newRow("the registration's is one, enrolled again")
        << foreign << own << serial << placeholder << Reason::LinkDoubtful;
    QTest::newRow("a hybrid computer's own Entra device") << own << foreign << serial << serial << Reason::None;
    QTest::newRow("a placeholder and another Entra device")
        << own << foreign << placeholder << placeholder << Reason::LinkDoubtful;
    QTest::newRow("enrolled again, maybe") << foreign << own << serial << serial << Reason::ReturnUnproven;
    QTest::newRow("enrolled again, by a placeholder")
        << foreign << own << placeholder << placeholder << Reason::LinkDoubtful;
    QTest::newRow("another device with this number") << foreign << foreign << serial << serial << Reason::LinkDoubtful;
}

void RecordLinkTest::links()
{
    QFETCH(QString, intune);
    QFETCH(QString, entra);
    QFETCH(QString, planned);
    QFETCH(QString, read);
    QFETCH(Reason, reason);
    const bool isCertain = reason == Reason::None;
    const JobItem device = item(DeleteAutopilot, planned);
    const AutopilotRecord registration = record(intune, entra, read);
    QCOMPARE(isCertainLink(device, registration), isCertain);
    const DirectoryFacts facts {.autopilotState = RecordState::Present, .autopilot = registration};
    const DirectoryCheck check = directoryCheck(device, facts, Guard::Free);
    QCOMPARE(check.verdict, isCertain ? DirectoryCheck::Verdict::Send : DirectoryCheck::Verdict::Blocked);
    QCOMPARE(check.reason, reason);
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

void RecordLinkTest::rulesAreHeldAgainstTheRegistration_data()
{
    QTest::addColumn<bool>("isAlone"); // it stood only in Autopilot
    QTest::addColumn<ProtectionKind>("kind");
    QTest::addColumn<int>("since"); // seconds after the job was made
    QTest::addColumn<QString>("model"); // of the registration
    QTest::addColumn<QString>("user");
    QTest::addColumn<Guard>("guard");
    QTest::addColumn<Reason>("beyond");
    const QString none;
    const QString some = QStringLiteral("300w Gen 4");
    const QString who = QStringLiteral("ben@school.example");
    const auto row = [](const char *name, bool isAlone, ProtectionKind kind, int since, const QString &model,
                         const QString &user, Guard guard, Reason beyond) {
        QTest::newRow(name) << isAlone << kind << since << model << user << guard << beyond;
    };
    using enum ProtectionKind;
    row("another model", true, Model, -60, some, none, Guard::Free, Reason::None);
    row("that model", true, Model, -60, QStringLiteral(" LATITUDE 3140"), none, Guard::Protected, Reason::None);
    row("no model told", true, Model, -60, none, who, Guard::Free, Reason::ModelNotTold);
    row("blanks for a model", true, Model, -60, QStringLiteral("  "), none, Guard::Free, Reason::ModelNotTold);
    row("another user", true, User, -60, none, who, Guard::Free, Reason::None);
    row("that user", true, User, -60, none, QStringLiteral("Head@School.example"), Guard::Protected, Reason::None);
    row("no user told", true, User, -60, some, none, Guard::Free, Reason::UserNotTold);
    row("Intune told the user before", false, User, -60, none, none, Guard::Free, Reason::None);
    row("Intune told the model before", false, Model, -60, none, none, Guard::Free, Reason::None);
    row("a younger rule, another model", false, Model, 60, some, none, Guard::Free, Reason::None);
    row("a younger rule, no model told", false, Model, 60, none, none, Guard::Free, Reason::ModelNotTold);
    row("a younger rule, no user told", false, User, 60, some, none, Guard::Free, Reason::UserNotTold);
    row("a younger rule, that model", false, Model, 60, QStringLiteral("Latitude 3140"), none, Guard::Protected,
        Reason::None);
    row("a rule by device", true, ProtectionKind::Device, 60, none, none, Guard::Free, Reason::None);
    row("a rule by group", true, ProtectionKind::Group, 60, none, none, Guard::Unreadable, Reason::None);
}

void RecordLinkTest::rulesAreHeldAgainstTheRegistration()
{
    QFETCH(bool, isAlone);
    QFETCH(ProtectionKind, kind);
    QFETCH(int, since);
    QFETCH(QString, model);
    QFETCH(QString, user);
    const QDateTime created(QDate(2026, 11, 29), QTime(8, 0), utcZone);
    JobItem device = item(DeleteAutopilot);
    if (isAlone)
        device.device.id = autopilotOnlyId(AutopilotId(own));
    DirectoryFacts facts {
        .autopilotState = RecordState::Present, .autopilot = record({}, own, device.device.serialNumber)};
    facts.autopilot.model = model;
    facts.autopilot.userPrincipalName = user;
    const QString key = kind == ProtectionKind::User ? QStringLiteral("head@school.example")
                                                     : QStringLiteral("Latitude 3140");
    const Protections rules({{.kind = kind, .key = key, .since = created.addSecs(since)}});
    QTEST(rules.guardOf(guardedDevice(device, facts)), "guard");
    QTEST(beyondProtections(device, facts, rules, created), "beyond");
    QCOMPARE(beyondProtections(device, facts, Protections(), created), Reason::None);
}

/// The registration is gone by the time its Entra record is: what was judged with it counts.
void RecordLinkTest::whatWasJudgedBeforeCounts()
{
    const QDateTime created(QDate(2026, 11, 29), QTime(8, 0), utcZone);
    JobItem alone = item(DeleteAutopilot);
    alone.device.id = autopilotOnlyId(AutopilotId(own));
    alone.current().tries = 1;
    alone.current().baseline = created.addSecs(600);
    alone.steps.append(Step {.kind = DeleteEntra});
    const DirectoryFacts gone {.autopilotState = RecordState::Missing};
    const auto beyond = [&](const JobItem &device, const QDateTime &since) {
        const Protection rule {.kind = ProtectionKind::Model, .key = QStringLiteral("x"), .since = since};
        return beyondProtections(device, gone, Protections({rule}), created);
    };
    QCOMPARE(beyond(alone, created.addSecs(60)), Reason::None);
    QCOMPARE(beyond(alone, {}), Reason::None); // laid down by IT
    QCOMPARE(beyond(alone, created.addSecs(601)), Reason::ModelNotTold);
    alone.steps[0].tries = 0; // there was none to be judged with
    QCOMPARE(beyond(alone, created.addSecs(60)), Reason::ModelNotTold);
    QCOMPARE(beyond(alone, {}), Reason::ModelNotTold);
}

void RecordLinkTest::aReturnHasToBeProven_data()
{
    QTest::addColumn<ItemState>("wipe");
    QTest::addColumn<QString>("provenAs"); // Step::enrolledAs
    QTest::addColumn<QString>("intune"); // of the registration
    QTest::addColumn<QString>("entra");
    QTest::addColumn<QString>("serial");
    QTest::addColumn<Reason>("reason"); // None: it goes
    const QString serial = QStringLiteral("5CG2310L21");
    const QString placeholder = QStringLiteral("Default string");
    const QString third = QStringLiteral("33333333-0000-4000-8000-000000000003");
    const QString none;
    using enum ItemState;
    const auto row = [](const char *name, ItemState wipe, const QString &provenAs, const QString &intune,
                         const QString &entra, const QString &read, Reason reason) {
        QTest::newRow(name) << wipe << provenAs << intune << entra << read << reason;
    };
    row("proven", SeenFresh, foreign, foreign, foreign, serial, Reason::None);
    row("proven, Entra not told", SeenFresh, foreign, foreign, none, serial, Reason::None);
    row("proven, with a placeholder", SeenFresh, foreign, foreign, foreign, placeholder, Reason::LinkDoubtful);
    row("proven, a placeholder and no Entra", SeenFresh, foreign, foreign, none, placeholder, Reason::LinkDoubtful);
    row("proven, another number", SeenFresh, foreign, foreign, foreign, QStringLiteral("8CC1290"),
        Reason::LinkDoubtful);
    row("proven under another record", SeenFresh, third, foreign, foreign, serial, Reason::ReturnUnproven);
    row("not proven", Done, none, foreign, foreign, serial, Reason::ReturnUnproven);
    row("not proven, Entra not told", Done, none, foreign, none, serial, Reason::ReturnUnproven);
    row("not proven, with a placeholder", Done, none, foreign, foreign, placeholder, Reason::LinkDoubtful);
    row("a person saw it", Confirmed, none, foreign, foreign, serial, Reason::ReturnUnproven);
    row("its Entra device is the same", Done, none, foreign, own, serial, Reason::ReturnUnproven);
    row("its Entra device is the same, not wiped", Waived, none, foreign, own, serial, Reason::ReturnUnproven);
    row("its Entra device is the same, proven", Done, foreign, foreign, own, serial, Reason::None);
    row("gone, not wiped for certain", RecordGone, none, foreign, foreign, serial, Reason::LinkDoubtful);
    row("let go without proof", Waived, none, foreign, foreign, serial, Reason::LinkDoubtful);
}

void RecordLinkTest::aReturnHasToBeProven()
{
    QFETCH(ItemState, wipe);
    QFETCH(QString, provenAs);
    QFETCH(QString, intune);
    QFETCH(QString, entra);
    QFETCH(QString, serial);
    QFETCH(Reason, reason);
    JobItem device = item(FactoryWipe, serial);
    device.current().state = wipe;
    device.current().enrolledAs = DeviceId(provenAs);
    device.steps.append(Step {.kind = DeleteIntune, .state = ItemState::RecordGone});
    device.steps.append(Step {.kind = DeleteAutopilot});
    DirectoryFacts facts {.autopilotState = RecordState::Present, .autopilot = record(intune, entra, serial)};
    if (serial == QLatin1String("8CC1290"))
        device.device.serialNumber = QStringLiteral("5CG2310L21");
    const DirectoryCheck check = directoryCheck(device, facts, Guard::Free);
    QCOMPARE(check.verdict, reason == Reason::None ? DirectoryCheck::Verdict::Send : DirectoryCheck::Verdict::Blocked);
    QCOMPARE(check.reason, reason);
    QCOMPARE(mayHaveReturned(device, facts.autopilot), reason == Reason::ReturnUnproven);
    facts.autopilot.id = AutopilotId(foreign); // another registration, whatever else agrees
    QCOMPARE(directoryCheck(device, facts, Guard::Free).reason, Reason::LinkDoubtful);
    QVERIFY(!mayHaveReturned(device, facts.autopilot));
}

void RecordLinkTest::whatItsWipeWas()
{
    JobItem device = item(FactoryWipe);
    device.current().state = ItemState::Done;
    device.current().serialBearers = SerialBearers::One;
    QCOMPARE(atItsWipe(device), device);
    const JobItem then = device;
    device.steps.append(Step {.kind = DeleteIntune});
    device.steps.append(Step {.kind = DeleteAutopilot});
    QCOMPARE(atItsWipe(device), then);
    for (const ItemState state : {ItemState::Accepted, ItemState::RecordGone, ItemState::Waived, ItemState::Failed}) {
        device.steps[0].state = state;
        QVERIFY(!atItsWipe(device));
    }
    QVERIFY(!atItsWipe(item(DeleteAutopilot)));
}

void RecordLinkTest::aReturnIsSeen()
{
    JobItem device = item(DeleteAutopilot);
    const QString serial = device.device.serialNumber;
    Device again;
    again.id = DeviceId(foreign);
    again.serialNumber = serial;
    QVERIFY(enrolledAgainBy(device, record(own, own, serial), {again}).isEmpty());
    QVERIFY(enrolledAgainBy(device, record({}, own, serial), {again}).isEmpty());
    QVERIFY(enrolledAgainBy(device, record(foreign, foreign, serial), {again}).isEmpty());
    QCOMPARE(enrolledAgainBy(device, record(foreign, own, serial), {again}), DeviceId(foreign));
    QVERIFY(enrolledAgainBy(device, record(foreign, own, serial), {}).isEmpty()); // another's, or gone
    again.id = DeviceId(own);
    QVERIFY(enrolledAgainBy(device, record(foreign, own, serial), {again}).isEmpty());
    QCOMPARE(latestRecord(device), DeviceId(own));
    device.current().enrolledAs = DeviceId(foreign);
    QCOMPARE(latestRecord(device), DeviceId(foreign));
    QCOMPARE(orderedRecords(device).id, DeviceId(own)); // its step is no order to Intune
    device.steps.append(Step {.kind = DeleteEntra});
    QCOMPARE(orderedRecords(device).id, DeviceId(foreign));
}

void RecordLinkTest::autopilotOnlyIdsAreNoneOfIntune()
{
    const DeviceId id = autopilotOnlyId(AutopilotId(own));
    QVERIFY(isAutopilotOnly(id) && id != DeviceId(own));
    QVERIFY(!isAutopilotOnly(DeviceId(own)) && !isAutopilotOnly(DeviceId()));
    JobItem device = item(DeleteAutopilot);
    device.device.id = id;
    QVERIFY(isCertainLink(device, record({}, own, device.device.serialNumber)));
    QVERIFY(!isCertainLink(device, record(foreign, own, device.device.serialNumber))); // it is enrolled by now
}

/// What stood only in Autopilot had no wipe that could fail; nor is it proven to be empty.
void RecordLinkTest::nothingIsWipedOfWhatWasNotEnrolled()
{
    const DeviceId alone = autopilotOnlyId(AutopilotId(QStringLiteral("a")));
    RetirementReport report;
    report.lines = {
        {.retired = {.device = {.id = alone}}}, {.retired = {.device = {.id = DeviceId(QStringLiteral("i"))}}}};
    QVERIFY(isBeyondWipes(report.lines.at(0)) && !isBeyondWipes(report.lines.at(1)));
    QVERIFY(!isCertain(report.lines.at(0), report.retirement.gate));
    QCOMPARE(openPoints(report),
        QList<ReportOpenPoint>(
            {{.line = 0, .point = OpenPoint::NothingWiped}, {.line = 1, .point = OpenPoint::WipeNotProven}}));
    report.lines[0].mode = ResetMode::FactoryWipe; // by a later job, under its own record
    report.lines[0].proof = WipeProof::Accepted;
    QCOMPARE(openPoints(report).constFirst().point, OpenPoint::WipeNotProven);
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
    QTest::addColumn<QString>("edition");
    const QDate day(2026, 11, 29);
    using Known = std::optional<bool>;
    const auto row = [](const char *name, const char *version, const QDate &on, Known expected,
                         const char *edition = "") {
        QTest::newRow(name) << QString::fromLatin1(version) << on << expected << QString::fromLatin1(edition);
    };
    row("Windows 10", "10.0.19045.4780", day, Known(false));
    row("Windows 10 on its last day", "10.0.19045.1", QDate(2025, 10, 14), Known(true));
    row("11 23H2", "10.0.22631.1", day, Known(false));
    row("11 24H2 depends on the edition", "10.0.26100.1", day, Known());
    row("11 24H2 Education", "10.0.26100.1", day, Known(true), "Education");
    row("11 24H2 Enterprise, in other letters", "10.0.26100.1", day, Known(true), " enterprise ");
    row("11 24H2 Pro", "10.0.26100.1", day, Known(false), "Professional");
    row("11 24H2 Pro Education", "10.0.26100.1", day, Known(false), "ProfessionalEducation");
    row("11 24H2 Education after its end", "10.0.26100.1", QDate(2027, 10, 13), Known(false), "Education");
    row("11 24H2 of an edition that nobody knows", "10.0.26100.1", day, Known(), "<b>Education</b>");
    row("11 24H2 LTSC has its own dates", "10.0.26100.1", QDate(2028, 1, 1), Known(), "EnterpriseS");
    row("11 24H2 that may be LTSC", "10.0.26100.1", QDate(2027, 10, 13), Known());
    row("11 23H2 has no LTSC", "10.0.22631.1", QDate(2027, 10, 13), Known(false));
    row("11 25H2", "10.0.26200.1", day, Known(true));
    row("10 1809 Education", "10.0.17763.1", day, Known(false), "Education");
    row("10 1809 that may be LTSC", "10.0.17763.1", day, Known());
    row("not in the table", "10.0.12345.1", day, Known(), "Education");
    row("no version", "", day, Known(), "Education");
}

void RecordLinkTest::windowsIsSupported()
{
    QFETCH(QString, version);
    QFETCH(QDate, day);
    QFETCH(std::optional<bool>, expected);
    QFETCH(QString, edition);
    Device device;
    device.platform = Platform::Windows;
    device.editionName = edition;
    device.osVersion = version;
    QCOMPARE(isWindowsSupported(device, day), expected);
}

QTEST_GUILESS_MAIN(RecordLinkTest)
#include "tst_recordlink.moc"
