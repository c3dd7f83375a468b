// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utc.h"
#include "domain/plan/planner.h"
#include "domain/rules/eligibility.h"
#include "domain/rules/missingscope.h"
#include "domain/rules/permissions.h"
#include "nothingheld.h"

#include <QSet>
#include <QTest>

using namespace Reslate;
using enum ResetMode;

namespace {

const QString graph = QStringLiteral("https://graph.example/");
const QString privileged = QStringLiteral("DeviceManagementManagedDevices.PrivilegedOperations.All");
const QString readWrite = QStringLiteral("DeviceManagementManagedDevices.ReadWrite.All");
const QDateTime now(QDate(2026, 8, 24), QTime(8, 0), utcZone);

QStringList helpDesk()
{
    QStringList permissions;
    for (const char *task : {"Wipe", "Retire", "CleanPC", "SyncDevice", "RebootNow"})
        permissions.append(QStringLiteral("Microsoft.Intune_RemoteTasks_") + QLatin1String(task));
    return permissions;
}

Device plainDevice(const QString &id = QStringLiteral("d1"))
{
    Device device;
    device.id = DeviceId(id);
    device.platform = Platform::Windows;
    device.management = Management::Mdm;
    device.ownership = Ownership::Company;
    device.leaving = Leaving::No;
    device.entraState = RecordState::Present;
    device.entraJoin = JoinState::EntraJoined;
    device.autopilotState = RecordState::Present;
    device.lastSeen = now.addDays(-1);
    return device;
}

DraftBasis basisWith(const Permissions &permissions)
{
    DraftBasis basis = Test::nothingHeld(now);
    basis.permissions = permissions;
    return basis;
}

} // namespace

class PermissionsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyModeHasItsNeeds();
    void nothingIsKnownAtFirst();
    void judges_data();
    void judges();
    void aMissingPermissionIsTheFirstReason();
    void aPlanLeavesEverythingOut();
    void theWipeOfHybridDevicesIsJudgedByItself();
    void namesAreStableAndDifferent();
    void onlyConsentIsLackedWhereAScopeIsNamed();
};

void PermissionsTest::everyModeHasItsNeeds()
{
    for (const ModeFacts &facts : allModes()) {
        const QList<ModeNeed> needs = needsOf(facts.mode);
        QCOMPARE(needs.size(), facts.mode == WipeAndRemove ? 4 : 1);
        for (const ModeNeed &need : needs) {
            const bool isIntunes = QLatin1String(need.permission).startsWith(QLatin1String("Microsoft.Intune_"));
            QCOMPARE(isIntunes, need.permission != nullptr); // that of Autopilot has no public name, Entra has roles
        }
    }
    QCOMPARE(QLatin1String(needsOf(DeleteIntune).first().scope), readWrite);
    QCOMPARE(QLatin1String(needsOf(AutopilotReset).first().scope), privileged);
}

void PermissionsTest::nothingIsKnownAtFirst()
{
    for (const ModeFacts &facts : allModes()) {
        QCOMPARE(Permissions().of(facts.mode), May::Unknown);
        QCOMPARE(judgeHeld(plainDevice(), facts.mode, now, {}), judge(plainDevice(), facts.mode, now));
    }
}

void PermissionsTest::judges_data()
{
    QTest::addColumn<QStringList>("asked");
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<QStringList>("permissions");
    QTest::addColumn<May>("wipe");
    QTest::addColumn<May>("remove");
    const QStringList acting {QStringLiteral("openid"), graph + privileged};
    const QStringList removing = acting + QStringList {graph + readWrite};
    const QStringList all = helpDesk() + QStringList {QStringLiteral("Microsoft.Intune_ManagedDevices_Delete")};
    const auto row = [](const char *name, const QStringList &asked, const QStringList &given,
                         const std::optional<QStringList> &permissions, May wipe, May remove) {
        QTest::newRow(name) << asked << given << permissions.has_value() << permissions.value_or(QStringList()) << wipe
                            << remove;
    };
    row("not readable", {}, {}, std::nullopt, May::Unknown, May::Unknown);
    row("an empty answer says nothing", {}, {}, QStringList(), May::Unknown, May::Unknown);
    row("help desk", {}, {}, helpDesk(), May::Yes, May::LacksRole);
    row("school administrator", removing, removing, all, May::Yes, May::Yes);
    row("upper case", {}, {}, QStringList {all.join(QLatin1Char(' ')).toUpper().split(QLatin1Char(' '))}, May::Yes,
        May::Yes);
    row("a star", {}, {}, QStringList {QStringLiteral("Microsoft.Intune_*")}, May::Yes, May::Yes);
    row("a star of something else", {}, {}, QStringList {QStringLiteral("Microsoft.Intune_RemoteTasks_*")}, May::Yes,
        May::LacksRole);
    row("reads only", {}, {}, QStringList {QStringLiteral("Microsoft.Intune_ManagedDevices_Read")}, May::LacksRole,
        May::LacksRole);
    row("a longer name is another one", {}, {}, QStringList {QStringLiteral("Microsoft.Intune_RemoteTasks_WipeX")},
        May::LacksRole, May::LacksRole);
    row("asked for and not given", removing, acting, all, May::Yes, May::LacksScope);
    row("given by its short name", removing, {privileged, readWrite}, all, May::Yes, May::Yes);
    row("not asked for", {graph + QStringLiteral("User.Read")}, {graph + QStringLiteral("User.Read")}, all,
        May::RoleAllows, May::RoleAllows);
    row("one of two asked for", acting, acting, all, May::Yes, May::RoleAllows);
    row("not asked for, and no role", {graph + QStringLiteral("User.Read")}, {}, helpDesk(), May::RoleAllows,
        May::LacksRole);
    row("scope before role", removing, {}, std::nullopt, May::LacksScope, May::LacksScope);
    row("scopes alone don't say yes", removing, removing, std::nullopt, May::Unknown, May::Unknown);
}

void PermissionsTest::judges()
{
    QFETCH(QStringList, asked);
    QFETCH(QStringList, given);
    QFETCH(bool, readable);
    QFETCH(QStringList, permissions);
    QFETCH(May, wipe);
    QFETCH(May, remove);
    const Permissions judged(
        {.asked = asked, .scopes = given, .permissions = readable ? std::optional(permissions) : std::nullopt});
    for (const ResetMode mode : {AutopilotReset, WipeKeepAccount, FactoryWipe, ProtectedWipe})
        QCOMPARE(judged.of(mode), wipe);
    QCOMPARE(judged.of(DeleteIntune), remove);
    // What Autopilot and Entra ask for besides can't be known of a role.
    const May both = isNo(wipe) ? wipe : remove;
    QCOMPARE(judged.of(WipeAndRemove), isNo(both) ? both : May::Unknown);
}

void PermissionsTest::aMissingPermissionIsTheFirstReason()
{
    const Permissions roles({.asked = {}, .scopes = {}, .permissions = helpDesk()});
    const Permissions scopes({.asked = {readWrite}, .scopes = {}, .permissions = helpDesk()});
    Device device = plainDevice();
    const Eligibility lacksRole {Verdict::Blocked, Reason::RoleMissing, std::nullopt};
    QCOMPARE(judgeHeld(device, DeleteIntune, now, {.permissions = roles}), lacksRole);
    QCOMPARE(judgeHeld(device, DeleteIntune, now, {.isHeld = true, .permissions = roles}), lacksRole);
    QCOMPARE(judgeHeld(device, DeleteIntune, now, {.permissions = scopes}).reason, Reason::ScopeMissing);
    QCOMPARE(judgeHeld(device, FactoryWipe, now, {.permissions = roles}), judge(device, FactoryWipe, now));
    device.guard = Guard::Protected;
    QCOMPARE(judgeHeld(device, DeleteIntune, now, {.permissions = roles}), lacksRole);
    QCOMPARE(judgeHeld(device, FactoryWipe, now, {.permissions = roles}).reason, Reason::Protected);
    QVERIFY(blocks(Reason::RoleMissing) && blocks(Reason::ScopeMissing));
}

void PermissionsTest::aPlanLeavesEverythingOut()
{
    const QList<Device> devices {plainDevice(), plainDevice(QStringLiteral("d2"))};
    const QList<const Device *> pointers {&devices[0], &devices[1]};
    const Permissions roles({.asked = {}, .scopes = {}, .permissions = helpDesk()});
    const ResetDraft draft = draftReset({.mode = DeleteIntune}, pointers, basisWith(roles));
    QCOMPARE(draft.going(), 0);
    QCOMPARE(draft.sections.size(), 1);
    QCOMPARE(draft.sections.first().reason, Reason::RoleMissing);
    QCOMPARE(draft.sections.first().items.size(), 2);
    QCOMPARE(draftReset({.mode = Retire}, pointers, basisWith(roles)).going(), 2);
    QCOMPARE(draftReset({.mode = DeleteIntune}, pointers, basisWith({})).going(), 2);
}

void PermissionsTest::theWipeOfHybridDevicesIsJudgedByItself()
{
    Device device = plainDevice();
    device.entraJoin = JoinState::HybridJoined;
    const ResetWish wish {.mode = FreshStart, .choices = {.hybrid = HybridChoice::WipeInstead}};
    const Permissions noWipe({.asked = {},
        .scopes = {},
        .permissions = QStringList {QStringLiteral("Microsoft.Intune_RemoteTasks_CleanPC")}});
    QCOMPARE(draftReset(wish, {&device}, basisWith({})).going(), 1);
    QCOMPARE(draftReset(wish, {&device}, basisWith(noWipe)).going(), 0);
}

void PermissionsTest::namesAreStableAndDifferent()
{
    QSet<QString> names;
    for (const May may : {May::Unknown, May::Yes, May::LacksScope, May::LacksRole})
        names.insert(mayName(may));
    QCOMPARE(names.size(), 4);
    QCOMPARE(mayName(May::LacksRole), QLatin1String("lacks-role"));
}

void PermissionsTest::onlyConsentIsLackedWhereAScopeIsNamed()
{
    const auto refusal = [](const char *message, ErrorKind kind = ErrorKind::Forbidden) {
        return Error {.kind = kind, .message = QLatin1String(message)};
    };
    const Error named = refusal("Application is not authorized. Application must have one of the following scopes: "
                                "Device.Read.All, Device.ReadWrite.All - Operation ID: 1.2");
    QCOMPARE(missingScopes(named),
        (QStringList {QStringLiteral("Device.Read.All"), QStringLiteral("Device.ReadWrite.All")}));
    QVERIFY(lacksConsent(named));
    QVERIFY(!lacksConsent(refusal("User is not authorized to perform this operation.")));
    QVERIFY(!lacksConsent(refusal("Application must have one of the following scopes: ")));
    QVERIFY(!lacksConsent(refusal("one of the following scopes: Device.Read.All", ErrorKind::Rejected)));
    QVERIFY(lacksConsent({.kind = ErrorKind::Forbidden, .code = QStringLiteral("consent_required")}));
    QVERIFY(!lacksConsent({.kind = ErrorKind::Forbidden, .code = QStringLiteral("access_denied")}));
}

QTEST_GUILESS_MAIN(PermissionsTest)
#include "tst_permissions.moc"
