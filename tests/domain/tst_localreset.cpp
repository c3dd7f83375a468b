// SPDX-License-Identifier: GPL-3.0-or-later
// Whether local Autopilot Reset is allowed at a computer, by the policies that reach it, and what counts as a policy of
// our own.
#include "domain/rules/localreset.h"
#include "domain/rules/ownpolicy.h"

#include <QTest>

using namespace Reslate;
using enum LocalReset;
using Kind = PolicyTarget::Kind;
using Doubt = LocalResetDoubt;

namespace {

const GroupId room(QStringLiteral("room"));
const GroupId exams(QStringLiteral("exams"));

PolicyTarget to(const GroupId &group)
{
    return {.kind = Kind::Group, .group = group};
}
PolicyTarget without(const GroupId &group)
{
    return {.kind = Kind::ExcludedGroup, .group = group};
}
PolicyTarget filtered(PolicyTarget target)
{
    target.isFiltered = true;
    return target;
}
const PolicyTarget everyDevice {.kind = Kind::AllDevices};
const PolicyTarget everyUser {.kind = Kind::AllUsers};
const PolicyTarget somehow {};

LocalResetPolicy policy(const char *name, PolicyEffect effect, const QList<PolicyTarget> &targets)
{
    return {.id = PolicyId(QLatin1String(name)), .name = QLatin1String(name), .effect = effect, .targets = targets};
}
LocalResetPolicy allows(const QList<PolicyTarget> &targets)
{
    return policy("allows", PolicyEffect::Allows, targets);
}
LocalResetPolicy blocks(const QList<PolicyTarget> &targets)
{
    return policy("blocks", PolicyEffect::Blocks, targets);
}
LocalResetPolicy unclear(const QList<PolicyTarget> &targets)
{
    return policy("unclear", PolicyEffect::Unclear, targets);
}

OwnPolicy ours()
{
    return {
        .key = QStringLiteral("k"), .id = PolicyId(QStringLiteral("p")), .name = QStringLiteral("n"), .group = room};
}

PolicyRecord asMade()
{
    return {.id = PolicyId(QStringLiteral("p")),
        .name = QStringLiteral("n"),
        .isCustom = true,
        .settings = 1,
        .allowsLocalReset = true};
}

} // namespace

class LocalResetTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findings_data();
    void findings();
    void namesWhatDecides();
    void groupsThatMatter();
    void addressesOfTheSetting_data();
    void addressesOfTheSetting();
    void driftOfOurs();
    void namesOfStates();
};

void LocalResetTest::findings_data()
{
    QTest::addColumn<QList<LocalResetPolicy>>("policies");
    QTest::addColumn<LocalReset>("state");
    QTest::addColumn<Doubt>("doubt");
    using List = QList<LocalResetPolicy>;
    // The computer is in the room, not in the exams.
    const auto row = [](const char *name, const List &policies, LocalReset state, Doubt doubt = Doubt::None) {
        QTest::newRow(name) << policies << state << doubt;
    };
    row("nothing", {}, NotSet);
    row("unassigned", {allows({})}, NotSet);
    row("its group", {allows({to(room)})}, Allowed);
    row("another group", {allows({to(exams)})}, NotSet);
    row("all devices", {blocks({everyDevice})}, Blocked);
    row("excluded", {allows({everyDevice, without(room)})}, NotSet);
    row("another excluded", {allows({everyDevice, without(exams)})}, Allowed);
    row("order of targets", {allows({without(room), everyDevice})}, NotSet);
    row("conflict", {allows({to(room)}), blocks({everyDevice})}, Unknown, Doubt::Conflict);
    row("no conflict", {allows({to(room)}), blocks({to(exams)})}, Allowed);
    row("twice the same", {allows({to(room)}), allows({everyDevice})}, Allowed);
    row("filter", {allows({filtered(to(room))})}, Unknown, Doubt::Filter);
    row("filter elsewhere", {allows({filtered(to(exams))})}, NotSet);
    row("filter on all", {blocks({filtered(everyDevice)})}, Unknown, Doubt::Filter);
    row("filter beside none", {allows({filtered(everyDevice), to(room)})}, Allowed);
    row("filter on what is left out", {allows({everyDevice, filtered(without(room))})}, Unknown, Doubt::Filter);
    row("all users", {allows({everyUser})}, Unknown, Doubt::ByUser);
    row("users could block", {allows({to(room)}), blocks({everyUser})}, Unknown, Doubt::ByUser);
    row("users could allow", {blocks({to(room)}), allows({everyUser})}, Unknown, Doubt::ByUser);
    row("users say the same", {allows({to(room)}), allows({everyUser})}, Allowed);
    row("unclear value", {unclear({to(room)})}, Unknown, Doubt::UnclearValue);
    row("unclear elsewhere", {unclear({to(exams)})}, NotSet);
    row("unclear by filter", {allows({to(room)}), unclear({filtered(everyDevice)})}, Unknown, Doubt::Filter);
    row("unclear target", {allows({somehow})}, Unknown, Doubt::UnclearTarget);
    row("unclear target of what blocks", {allows({to(room)}), blocks({somehow})}, Unknown, Doubt::UnclearTarget);
}

void LocalResetTest::findings()
{
    QFETCH(QList<LocalResetPolicy>, policies);
    QFETCH(LocalReset, state);
    QFETCH(Doubt, doubt);
    const DeviceGroups groups {.in = {room}};
    const LocalResetFinding found = localResetOf(policies, groups);
    QCOMPARE(found.state, state);
    QCOMPARE(found.doubt, doubt);
    std::reverse(policies.begin(), policies.end());
    QCOMPARE(localResetOf(policies, groups).state, state);
    QCOMPARE(found.policies.isEmpty(), state == NotSet);
}

void LocalResetTest::namesWhatDecides()
{
    const QList<LocalResetPolicy> both {allows({to(room)}), blocks({to(exams)})};
    // What isn't known of a group counts only where it decides.
    const auto of = [&both](const DeviceGroups &groups) { return localResetOf(both, groups); };
    QCOMPARE(of({.in = {room}}), (LocalResetFinding {Allowed, Doubt::None, {QStringLiteral("allows")}}));
    QCOMPARE(of({.in = {exams}}), (LocalResetFinding {Blocked, Doubt::None, {QStringLiteral("blocks")}}));
    QCOMPARE(of({.in = {room}, .unread = {exams}}).doubt, Doubt::GroupsUnread);
    QCOMPARE(of({.unread = {room, exams}}).doubt, Doubt::GroupsUnread);
    QCOMPARE(of({.in = {room}, .withUsers = {exams}}).doubt, Doubt::ByUser);
    QCOMPARE(of({.in = {room}, .withUsers = {room}}).state, Allowed); // it is in it itself
    QCOMPARE(of({.withUsers = {room}}).policies, QStringList {QStringLiteral("allows")});
    const QList<LocalResetPolicy> all {allows({everyDevice, without(exams)})};
    QCOMPARE(localResetOf(all, {.unread = {exams}}).doubt, Doubt::GroupsUnread);
    QCOMPARE(localResetOf(all, {.withUsers = {exams}}).doubt, Doubt::ByUser);
    QCOMPARE(localResetOf(all, {.in = {exams}}).state, NotSet);
}

void LocalResetTest::groupsThatMatter()
{
    QCOMPARE(groupsNamedBy({allows({to(room), everyDevice}), blocks({without(exams), everyUser, somehow})}),
        (QSet<GroupId> {room, exams}));
}

void LocalResetTest::addressesOfTheSetting_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<bool>("isIt");
    const QString node = QStringLiteral("Policy/Config/CredentialProviders/DisableAutomaticReDeploymentCredentials");
    QTest::newRow("device") << QString(QStringLiteral("./Device/Vendor/MSFT/") + node) << true;
    QTest::newRow("short") << QString(QStringLiteral("./Vendor/MSFT/") + node) << true;
    QTest::newRow("small") << QString(QStringLiteral("./device/vendor/msft/") + node.toLower()) << true;
    QTest::newRow("spaces") << QString(QStringLiteral(" ./Vendor/MSFT/") + node + u' ') << true;
    QTest::newRow("user") << QString(QStringLiteral("./User/Vendor/MSFT/") + node) << false;
    QTest::newRow("longer") << QString(QStringLiteral("./Vendor/MSFT/") + node + QStringLiteral("2")) << false;
    QTest::newRow("no root") << QString(QStringLiteral("Vendor/MSFT/") + node) << false;
    QTest::newRow("nothing") << QString() << false;
}

void LocalResetTest::addressesOfTheSetting()
{
    QFETCH(QString, uri);
    QFETCH(bool, isIt);
    QCOMPARE(isLocalResetUri(uri), isIt);
}

void LocalResetTest::driftOfOurs()
{
    const OwnPolicy own = ours();
    QCOMPARE(driftOf(own, asMade()), PolicyDrift::None);
    PolicyRecord found = asMade();
    found.name += u'x';
    QCOMPARE(driftOf(own, found), PolicyDrift::Name);
    found = asMade();
    found.id = PolicyId(QStringLiteral("q"));
    QCOMPARE(driftOf(own, found), PolicyDrift::Name);
    found = asMade();
    found.settings = 2;
    QCOMPARE(driftOf(own, found), PolicyDrift::Setting);
    found = asMade();
    found.allowsLocalReset = false;
    QCOMPARE(driftOf(own, found), PolicyDrift::Setting);
    found = asMade();
    found.isCustom = false;
    QCOMPARE(driftOf(own, found), PolicyDrift::Setting);
    QCOMPARE(driftOf(own, QList<PolicyTarget> {}), PolicyDrift::None);
    QCOMPARE(driftOf(own, QList<PolicyTarget> {to(room)}), PolicyDrift::None);
    QCOMPARE(driftOf(own, QList<PolicyTarget> {to(room), to(exams)}), PolicyDrift::Assignments);
    QCOMPARE(driftOf(own, QList<PolicyTarget> {without(room)}), PolicyDrift::Assignments);
    QCOMPARE(driftOf(own, QList<PolicyTarget> {filtered(to(room))}), PolicyDrift::Filter);
}

void LocalResetTest::namesOfStates()
{
    using enum OwnPolicy::State;
    for (const OwnPolicy::State state : {Intended, Made, Assigned, UndoIntended, Undone, Dropped}) {
        QVERIFY(!ownPolicyStateName(state).isEmpty());
        QCOMPARE(ownPolicyStateFromName(ownPolicyStateName(state)), std::optional(state));
        OwnPolicy policy = ours();
        policy.state = state;
        QCOMPARE(policy.isOpen(), state != Undone && state != Dropped);
    }
    QVERIFY(!ownPolicyStateFromName(QStringLiteral("else")));
    QVERIFY(ownPolicyName(QStringLiteral("Room"), QStringLiteral("k1")).contains(QLatin1String("k1")));
}

QTEST_GUILESS_MAIN(LocalResetTest)
#include "tst_localreset.moc"
