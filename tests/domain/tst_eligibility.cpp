// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/eligibility.h"
#include "madeup.h"

#include <QSet>
#include <QtTest/QTest>

#include <functional>

using namespace Reslate;
using namespace Reslate::Test;
using enum ResetMode;

using Change = std::function<void(Device &)>;
Q_DECLARE_METATYPE(Change)

namespace {

Change joined(JoinState join)
{
    return [join](Device &d) { d.entraJoin = join; };
}

Change record(RecordState state)
{
    return [state](Device &d) { d.entraState = state; };
}

Change managed(Management management)
{
    return [management](Device &d) { d.management = management; };
}

Change leaving(Leaving state)
{
    return [state](Device &d) { d.leaving = state; };
}

Change seen(const QDateTime &when)
{
    return [when](Device &d) { d.lastSeen = when; };
}

} // namespace

/// One row for each rule, and one for each mode of design.md's table on each platform and join.
class EligibilityTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void follows_data();
    void follows();
    void theTable_data();
    void theTable();
    void knowsTheEdgeOfNotSeen();
    void everyReasonHasItsRow();
    void aHeldDeviceIsInAJob();
    void listsAllReasons();
    void namesAreStableAndDifferent();

private:
    void rule(const char *name, ResetMode mode, const Change &change, Verdict verdict, Reason reason,
        std::optional<ResetMode> instead = std::nullopt)
    {
        QTest::newRow(name) << mode << change << verdict << reason << instead.has_value()
                            << instead.value_or(AutopilotReset);
        m_covered.insert(static_cast<int>(reason));
    }
    void blocks(const char *name, ResetMode mode, const Change &change, Reason reason,
        std::optional<ResetMode> instead = std::nullopt)
    {
        rule(name, mode, change, Verdict::Blocked, reason, instead);
    }
    void warns(const char *name, ResetMode mode, const Change &change, Reason reason)
    {
        rule(name, mode, change, Verdict::Warned, reason);
    }

    QSet<int> m_covered;
};

void EligibilityTest::follows_data()
{
    QTest::addColumn<ResetMode>("mode");
    QTest::addColumn<Change>("change");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<bool>("hasInstead");
    QTest::addColumn<ResetMode>("instead");

    rule(
        "nothing against it", AutopilotReset, [](Device &) {}, Verdict::Allowed, Reason::None);
    blocks(
        "record gone", AutopilotReset, [](Device &d) { d.recordGone = true; }, Reason::RecordMissing);
    blocks(
        "record gone, sync", Sync, [](Device &d) { d.recordGone = true; }, Reason::RecordMissing);
    blocks(
        "record gone, delete", DeleteIntune, [](Device &d) { d.recordGone = true; }, Reason::RecordMissing);
    const auto guarded = [](Guard guard) { return [guard](Device &d) { d.guard = guard; }; };
    blocks("protected", FactoryWipe, guarded(Guard::Protected), Reason::Protected);
    blocks("protected, sync", Sync, guarded(Guard::Protected), Reason::Protected);
    blocks("a protected group's members unknown", Retire, guarded(Guard::Unreadable), Reason::ProtectionUnreadable);
    blocks(
        "platform unknown", FactoryWipe, [](Device &d) { d.platform = Platform::Unknown; }, Reason::PlatformUnknown);
    blocks(
        "not Windows", FactoryWipe, [](Device &d) { d.platform = Platform::Other; }, Reason::NotWindows, Retire);
    blocks("Defender only", FactoryWipe, managed(Management::DefenderOnly), Reason::DefenderOnly);
    blocks("Defender only, retire", Retire, managed(Management::DefenderOnly), Reason::DefenderOnly);
    blocks("Exchange only", Sync, managed(Management::ExchangeOnly), Reason::ExchangeOnly);
    blocks("Configuration Manager only", AutopilotReset, managed(Management::ConfigManagerOnly),
        Reason::ConfigManagerOnly);
    blocks("another agent", AutopilotReset, managed(Management::Other), Reason::NotMdm);
    blocks("agent unknown", Restart, managed(Management::Unknown), Reason::ManagementUnknown);
    blocks("wipe pending", AutopilotReset, leaving(Leaving::WipePending), Reason::ActionPending);
    blocks("retire pending", FactoryWipe, leaving(Leaving::RetirePending), Reason::ActionPending);
    blocks("delete pending", DeleteIntune, leaving(Leaving::DeletePending), Reason::ActionPending);
    blocks("wipe pending, restart", Restart, leaving(Leaving::WipePending), Reason::ActionPending);
    rule("wipe pending, sync", Sync, leaving(Leaving::WipePending), Verdict::Allowed, Reason::None);
    rule("an earlier wipe failed", FactoryWipe, leaving(Leaving::WipeFailed), Verdict::Allowed, Reason::None);
    blocks(
        "result pending", FactoryWipe,
        [](Device &d) { d.actions = {result(RemoteAction::AutopilotReset, ActionState::Pending, monday)}; },
        Reason::ActionPending);
    blocks(
        "result active", Retire,
        [](Device &d) { d.actions = {result(RemoteAction::FactoryReset, ActionState::Active, monday)}; },
        Reason::ActionPending);
    rule(
        "result done", FactoryWipe,
        [](Device &d) { d.actions = {result(RemoteAction::AutopilotReset, ActionState::Done, monday)}; },
        Verdict::Allowed, Reason::None);
    rule(
        "sync pending", FactoryWipe,
        [](Device &d) { d.actions = {result(RemoteAction::Sync, ActionState::Pending, monday)}; }, Verdict::Allowed,
        Reason::None);
    blocks("hybrid", AutopilotReset, joined(JoinState::HybridJoined), Reason::HybridJoined, FactoryWipe);
    blocks("hybrid, fresh start", FreshStart, joined(JoinState::HybridJoined), Reason::HybridJoined, FactoryWipe);
    blocks("registered", AutopilotReset, joined(JoinState::Registered), Reason::RegisteredOnly, FactoryWipe);
    blocks(
        "registered and personal", AutopilotReset,
        [](Device &d) {
            d.entraJoin = JoinState::Registered;
            d.ownership = Ownership::Personal;
        },
        Reason::RegisteredOnly, Retire);
    blocks("join loading", AutopilotReset, record(RecordState::NotLoaded), Reason::JoinStateLoading);
    blocks(
        "join unreadable", AutopilotReset, record(RecordState::Unreadable), Reason::JoinStateUnreadable, FactoryWipe);
    blocks("join missing", AutopilotReset, record(RecordState::Missing), Reason::JoinStateMissing, FactoryWipe);
    blocks("join doubtful", FreshStart, record(RecordState::Doubtful), Reason::JoinStateDoubtful, FactoryWipe);
    const auto says = [](JoinState entra, JoinState intune) {
        return [entra, intune](Device &d) {
            d.entraJoin = entra;
            d.intuneJoin = intune;
        };
    };
    const Change disputed = says(JoinState::EntraJoined, JoinState::HybridJoined);
    blocks("joins differ", AutopilotReset, disputed, Reason::JoinStatesDiffer, FactoryWipe);
    blocks("joins differ, fresh start", FreshStart, disputed, Reason::JoinStatesDiffer, FactoryWipe);
    blocks("joins differ the other way", AutopilotReset, says(JoinState::HybridJoined, JoinState::EntraJoined),
        Reason::JoinStatesDiffer, FactoryWipe);
    blocks("Intune says registered", AutopilotReset, says(JoinState::EntraJoined, JoinState::Registered),
        Reason::JoinStatesDiffer, FactoryWipe);
    rule("joins differ, wipe", FactoryWipe, disputed, Verdict::Allowed, Reason::None);
    warns("joins differ, retire", Retire, disputed, Reason::RetireEndsSignIn);
    rule("both say Entra", AutopilotReset, says(JoinState::EntraJoined, JoinState::EntraJoined), Verdict::Allowed,
        Reason::None);
    rule("Intune says nothing", AutopilotReset, says(JoinState::EntraJoined, JoinState::Unknown), Verdict::Allowed,
        Reason::None);
    blocks("both say hybrid", AutopilotReset, says(JoinState::HybridJoined, JoinState::HybridJoined),
        Reason::HybridJoined, FactoryWipe);
    blocks("Intune alone is no witness", AutopilotReset, says(JoinState::Unknown, JoinState::EntraJoined),
        Reason::JoinStateUnreadable, FactoryWipe);
    blocks("join says nothing", AutopilotReset, joined(JoinState::Unknown), Reason::JoinStateUnreadable, FactoryWipe);

    warns(
        "protected wipe", ProtectedWipe, [](Device &) {}, Reason::ProtectedMayNotStart);
    warns(
        "what is pending was passed over", FactoryWipe,
        [](Device &d) {
            d.leaving = Leaving::WipePending;
            d.pendingLifted = true;
        },
        Reason::StillPending);
    warns(
        "pending for long, deletion", DeleteIntune,
        [](Device &d) { d.actions = {result(RemoteAction::FactoryReset, ActionState::Pending, monday.addDays(-30))}; },
        Reason::StillPending);
    warns("pending without a date, deletion", DeleteIntune, leaving(Leaving::WipePending), Reason::StillPending);
    warns(
        "Windows SE", AutopilotReset, [](Device &d) { d.edition = Edition::WindowsSE; }, Reason::WindowsSE);
    const auto model = [](const char *name) { return [name](Device &d) { d.model = QLatin1String(name); }; };
    const auto edition = [](Edition what) { return [what](Device &d) { d.edition = what; }; };
    const Change cloudPc = model("Cloud PC Enterprise 2vCPU/8GB/128GB");
    for (const ResetMode mode : {AutopilotReset, WipeKeepAccount, FactoryWipe, ProtectedWipe, FreshStart}) {
        blocks((QByteArray("Cloud PC, ") + modeName(mode).data()).constData(), mode, cloudPc, Reason::CloudPc);
        blocks((QByteArray("session host, ") + modeName(mode).data()).constData(), mode, edition(Edition::MultiSession),
            Reason::SessionHost);
        blocks((QByteArray("server, ") + modeName(mode).data()).constData(), mode, edition(Edition::Server),
            Reason::Server);
    }
    blocks("Cloud PC of a business", FactoryWipe, model("Cloud PC Business 4vCPU/16GB/128GB"), Reason::CloudPc);
    blocks(
        "server by its system", FactoryWipe,
        [](Device &d) { d.operatingSystem = QStringLiteral("Windows Server 2022"); }, Reason::Server);
    warns("Cloud PC, retire", Retire, cloudPc, Reason::NoPupilsPc);
    warns("server, delete", DeleteIntune, edition(Edition::Server), Reason::NoPupilsPc);
    rule("Cloud PC, sync", Sync, cloudPc, Verdict::Allowed, Reason::None);
    const auto windowsRe = [](WindowsRe state) { return [state](Device &d) { d.windowsRe = state; }; };
    blocks("Windows RE off", AutopilotReset, windowsRe(WindowsRe::Off), Reason::WindowsReOff);
    rule("Windows RE on", AutopilotReset, windowsRe(WindowsRe::On), Verdict::Allowed, Reason::None);
    rule("Windows RE off, wipe", FactoryWipe, windowsRe(WindowsRe::Off), Verdict::Allowed, Reason::None);
    blocks("HoloLens", AutopilotReset, model("HoloLens 2"), Reason::EditionCantReset, FactoryWipe);
    blocks("HoloLens by its edition", FreshStart, edition(Edition::Holographic), Reason::EditionCantReset, FactoryWipe);
    warns("HoloLens, wipe", FactoryWipe, model("HoloLens 2"), Reason::HoloLens);
    blocks("Surface Hub", AutopilotReset, edition(Edition::Team), Reason::EditionCantReset, FactoryWipe);
    warns("Surface Hub, wipe", FactoryWipe, edition(Edition::Team), Reason::SurfaceHub);
    warns("Surface Hub with a system that isn't known", AutopilotReset, model("Surface Hub 2S"), Reason::SurfaceHub);
    warns("meeting room", AutopilotReset, edition(Edition::IoT), Reason::MeetingRoom);
    warns("meeting room by its console", FactoryWipe, model("ThinkSmart Core"), Reason::MeetingRoom);
    warns(
        "meeting room by its tag", Retire, [](Device &d) { d.groupTag = QStringLiteral("MTR-Room101"); },
        Reason::MeetingRoom);
    warns(
        "server hardware", FactoryWipe, [](Device &d) { d.chassis = Chassis::Server; }, Reason::ServerHardware);
    rule("Surface Laptop", AutopilotReset, model("Surface Laptop SE"), Verdict::Allowed, Reason::None);
    rule(
        "no fact about the kind", AutopilotReset,
        [](Device &d) {
            d.edition = Edition::Unknown;
            d.model.clear();
        },
        Verdict::Allowed, Reason::None);
    warns(
        "personal", FactoryWipe, [](Device &d) { d.ownership = Ownership::Personal; }, Reason::Personal);
    warns(
        "ownership unknown", Retire, [](Device &d) { d.ownership = Ownership::Unknown; }, Reason::OwnershipUnknown);
    warns("leaving unknown", FactoryWipe, leaving(Leaving::Unknown), Reason::LeavingUnknown);
    warns("leaving unknown, deletion", DeleteIntune, leaving(Leaving::Unknown), Reason::LeavingUnknown);
    rule("leaving unknown, sync", Sync, leaving(Leaving::Unknown), Verdict::Allowed, Reason::None);
    warns("duplicate records", FactoryWipe, record(RecordState::Doubtful), Reason::DuplicateRecords);
    warns(
        "retire with BitLocker", Retire, [](Device &d) { d.encrypted = true; }, Reason::RetireSuspendsBitLocker);
    warns(
        "delete with BitLocker", DeleteIntune, [](Device &d) { d.encrypted = true; }, Reason::RetireSuspendsBitLocker);
    warns(
        "retire ends sign-in", Retire, [](Device &) {}, Reason::RetireEndsSignIn);
    warns("retire, join not read", Retire, record(RecordState::Unreadable), Reason::RetireEndsSignIn);
    rule("retire of a hybrid one", Retire, joined(JoinState::HybridJoined), Verdict::Allowed, Reason::None);
    warns(
        "delete retires", DeleteIntune, [](Device &) {}, Reason::DeleteTriggersRetire);
    warns(
        "not in Autopilot", FactoryWipe, [](Device &d) { d.autopilotState = RecordState::Missing; },
        Reason::NotInAutopilot);
    warns(
        "Autopilot not read", FactoryWipe, [](Device &d) { d.autopilotState = RecordState::Unreadable; },
        Reason::AutopilotUnknown);
    warns(
        "Autopilot doubtful", FactoryWipe, [](Device &d) { d.autopilotState = RecordState::Doubtful; },
        Reason::AutopilotDoubtful);
    const auto registered = [](JoinState join, bool isCertain, JoinState intune = JoinState::Unknown) {
        return [join, isCertain, intune](Device &d) {
            d.autopilotState = RecordState::Doubtful;
            d.registeredEntraId = EntraDeviceId(QStringLiteral("22222222-0000-4000-8000-000000000009"));
            d.isRegistrationCertain = isCertain;
            d.entraJoin = join;
            d.intuneJoin = intune;
        };
    };
    rule("hybrid, its registration has a record of its own", FactoryWipe, registered(JoinState::HybridJoined, true),
        Verdict::Allowed, Reason::None);
    rule("the same, and Intune says so, too", FactoryWipe,
        registered(JoinState::HybridJoined, true, JoinState::HybridJoined), Verdict::Allowed, Reason::None);
    warns("hybrid, another one's registration", FactoryWipe, registered(JoinState::HybridJoined, false),
        Reason::AutopilotDoubtful);
    warns("not hybrid", FactoryWipe, registered(JoinState::EntraJoined, true), Reason::AutopilotDoubtful);
    warns("hybrid for Entra alone", FactoryWipe, registered(JoinState::HybridJoined, true, JoinState::EntraJoined),
        Reason::AutopilotDoubtful);
    warns("never seen", Sync, seen({}), Reason::NeverSeen);
    warns("not seen lately", AutopilotReset, seen(monday.addDays(-31)), Reason::NotSeenLately);

    const auto assigned = [](Device &d) { d.userPrincipalName = QStringLiteral("pupil@school.example"); };
    rule("a primary user", RemovePrimaryUser, assigned, Verdict::Allowed, Reason::None);
    blocks(
        "no primary user", RemovePrimaryUser, [](Device &) {}, Reason::NoPrimaryUser);
    rule(
        "not seen for long, and the record can be changed all the same", RemovePrimaryUser,
        [assigned](Device &d) {
            assigned(d);
            d.lastSeen = {};
            d.leaving = Leaving::WipePending;
            d.entraState = RecordState::Unreadable;
        },
        Verdict::Allowed, Reason::None);
    blocks(
        "a tablet's primary user", RemovePrimaryUser,
        [assigned](Device &d) {
            assigned(d);
            d.platform = Platform::Other;
        },
        Reason::NotWindows);
    blocks("protected, primary user", RemovePrimaryUser, guarded(Guard::Protected), Reason::Protected);

    // The first that counts is the one that is told.
    blocks(
        "a block before a warning", AutopilotReset,
        [](Device &d) {
            d.edition = Edition::WindowsSE;
            d.entraJoin = JoinState::HybridJoined;
        },
        Reason::HybridJoined, FactoryWipe);
    blocks(
        "the platform before the join", AutopilotReset,
        [](Device &d) {
            d.platform = Platform::Other;
            d.entraState = RecordState::Missing;
        },
        Reason::NotWindows, Retire);
}

void EligibilityTest::follows()
{
    QFETCH(ResetMode, mode);
    QFETCH(Change, change);
    QFETCH(Verdict, verdict);
    QFETCH(Reason, reason);
    QFETCH(bool, hasInstead);
    QFETCH(ResetMode, instead);
    Device device = plainDevice();
    change(device);
    const Eligibility judged = judge(device, mode, monday);
    QCOMPARE(reasonName(judged.reason), reasonName(reason));
    QCOMPARE(verdictName(judged.verdict), verdictName(verdict));
    QCOMPARE(judged.instead.has_value(), hasInstead);
    if (hasInstead)
        QCOMPARE(*judged.instead, instead);
    QCOMPARE(Reslate::blocks(judged.reason), verdict == Verdict::Blocked);
}

void EligibilityTest::theTable_data()
{
    QTest::addColumn<ResetMode>("mode");
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<JoinState>("join");
    QTest::addColumn<bool>("applies");
    const QList<std::pair<JoinState, const char *>> joins {{JoinState::EntraJoined, "Entra joined"},
        {JoinState::HybridJoined, "hybrid"}, {JoinState::Registered, "registered"}, {JoinState::Unknown, "unknown"}};
    // Per mode: on Windows, in the order of joins; and whether it applies elsewhere than on Windows.
    const QList<std::pair<ResetMode, const char *>> rows {{AutopilotReset, "y n n n  n"},
        {WipeKeepAccount, "y y y y  n"}, {FactoryWipe, "y y y y  n"}, {ProtectedWipe, "y y y y  n"},
        {Retire, "y y y y  y"}, {FreshStart, "y n y n  n"}, {Sync, "y y y y  y"}, {Restart, "y y y y  y"},
        {DeleteIntune, "y y y y  y"}, {WipeAndRemove, "y y y y  n"}};
    for (const auto &[mode, cells] : rows) {
        const QString marks = QString::fromLatin1(cells).remove(u' ');
        for (int i = 0; i < joins.size(); ++i) {
            QTest::addRow("%s, Windows, %s", modeName(mode).data(), joins[i].second)
                << mode << Platform::Windows << joins[i].first << (marks[i] == u'y');
            QTest::addRow("%s, other platform, %s", modeName(mode).data(), joins[i].second)
                << mode << Platform::Other << joins[i].first << (marks[4] == u'y');
            QTest::addRow("%s, unknown platform, %s", modeName(mode).data(), joins[i].second)
                << mode << Platform::Unknown << joins[i].first << (marks[4] == u'y');
        }
    }
}

void EligibilityTest::theTable()
{
    QFETCH(ResetMode, mode);
    QFETCH(Platform, platform);
    QFETCH(JoinState, join);
    QFETCH(bool, applies);
    Device device = plainDevice();
    device.platform = platform;
    device.entraJoin = join;
    const Eligibility judged = judge(device, mode, monday);
    QCOMPARE(judged.verdict != Verdict::Blocked, applies);
}

void EligibilityTest::knowsTheEdgeOfNotSeen()
{
    Device device = plainDevice();
    device.lastSeen = monday.addDays(-30).addSecs(1);
    QCOMPARE(judge(device, AutopilotReset, monday).reason, Reason::None);
    device.lastSeen = monday.addDays(-30);
    QCOMPARE(judge(device, AutopilotReset, monday).reason, Reason::NotSeenLately);
    device.lastSeen = monday.addDays(1); // a clock that goes wrong is no reason to warn
    QCOMPARE(judge(device, AutopilotReset, monday).reason, Reason::None);
}

void EligibilityTest::everyReasonHasItsRow()
{
    // Those that judge() never gives: the engine and a saved plan find the first three, judgeHeld() gives the others.
    m_covered.insert(static_cast<int>(Reason::ResetLately));
    m_covered.insert(static_cast<int>(Reason::RecordGoneLately));
    m_covered.insert(static_cast<int>(Reason::FailedLately));
    m_covered.insert(static_cast<int>(Reason::RefusedLately));
    m_covered.insert(static_cast<int>(Reason::IdentityChanged));
    m_covered.insert(static_cast<int>(Reason::IdentityUnproven));
    m_covered.insert(static_cast<int>(Reason::AlreadyReset));
    m_covered.insert(static_cast<int>(Reason::AlreadyInJob));
    m_covered.insert(static_cast<int>(Reason::SelectedTwice));
    m_covered.insert(static_cast<int>(Reason::ScopeMissing));
    m_covered.insert(static_cast<int>(Reason::RoleMissing));
    m_covered.insert(static_cast<int>(Reason::ModelNotTold)); // beyondProtections() gives these two
    m_covered.insert(static_cast<int>(Reason::UserNotTold));
    m_covered.insert(static_cast<int>(Reason::LinkDoubtful)); // directoryCheck() gives these three
    m_covered.insert(static_cast<int>(Reason::ReturnUnproven));
    m_covered.insert(static_cast<int>(Reason::RegistrationStands));
    for (int i = 0; i <= static_cast<int>(Reason::NeverSeen); ++i)
        QVERIFY2(m_covered.contains(i), reasonName(static_cast<Reason>(i)).data());
}

void EligibilityTest::aHeldDeviceIsInAJob()
{
    Device device = plainDevice();
    const Eligibility inJob {Verdict::Blocked, Reason::AlreadyInJob, std::nullopt};
    QCOMPARE(judgeHeld(device, AutopilotReset, monday, {.isHeld = true}), inJob);
    QCOMPARE(judgeHeld(device, AutopilotReset, monday, {}), judge(device, AutopilotReset, monday));
    QCOMPARE(judgeHeld(device, AutopilotReset, monday, {.isHeld = true, .isIdleTwin = true}), inJob);
    QCOMPARE(judgeHeld(device, AutopilotReset, monday, {.isIdleTwin = true}).reason, Reason::SelectedTwice);
    device.leaving = Leaving::WipePending; // most likely by that very job
    QCOMPARE(judgeHeld(device, AutopilotReset, monday, {.isHeld = true}), inJob);
    QCOMPARE(judgeHeld(device, AutopilotReset, monday, {}).reason, Reason::ActionPending);
    device.guard = Guard::Protected;
    QCOMPARE(judgeHeld(device, AutopilotReset, monday, {.isHeld = true}).reason, Reason::Protected);
    QCOMPARE(judgeHeld(device, AutopilotReset, monday, {.isIdleTwin = true}).reason, Reason::Protected);
}

void EligibilityTest::listsAllReasons()
{
    Device device = plainDevice();
    device.entraJoin = JoinState::HybridJoined;
    device.edition = Edition::WindowsSE;
    device.leaving = Leaving::WipePending;
    device.lastSeen = QDateTime();
    const QList<Reason> all = allReasons(device, AutopilotReset, monday);
    QCOMPARE(all, (QList<Reason> {Reason::ActionPending, Reason::HybridJoined, Reason::WindowsSE, Reason::NeverSeen}));
    QVERIFY(allReasons(plainDevice(), AutopilotReset, monday).isEmpty());
}

void EligibilityTest::namesAreStableAndDifferent()
{
    QSet<QString> names;
    for (int i = 0; i <= static_cast<int>(Reason::NeverSeen); ++i)
        names.insert(reasonName(static_cast<Reason>(i)));
    QCOMPARE(names.size(), static_cast<int>(Reason::NeverSeen) + 1);
    QCOMPARE(reasonName(Reason::HybridJoined), QLatin1String("hybrid-joined"));
    QCOMPARE(reasonName(Reason::NeverSeen), QLatin1String("never-seen"));
    QCOMPARE(verdictName(Verdict::Blocked), QLatin1String("blocked"));
    for (const ModeFacts &facts : allModes())
        QCOMPARE(modeFromName(modeName(facts.mode)), std::optional(facts.mode));
    QVERIFY(!modeFromName(QStringLiteral("Wipe")));
}

QTEST_GUILESS_MAIN(EligibilityTest)
#include "tst_eligibility.moc"
