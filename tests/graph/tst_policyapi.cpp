// SPDX-License-Identifier: GPL-3.0-or-later
// Intune's policies, read from the practice tenant over the network and changed there, and services that misbehave.
#include "graph/policyapi.h"
#include "graphrig.h"
#include "scriptedserver.h"
#include "settled.h"
#include "testtenant.h"

#include <QTest>

#include <algorithm>

using namespace Reslate;
using namespace Reslate::Test;
using Kind = PolicyTarget::Kind;

namespace {

TenantOptions still(TenantRole role = TenantRole::SchoolAdministrator)
{
    TenantOptions options = TestTenant::quick(200);
    options.clockStands = true;
    options.pageSize = 2; // so that each list has pages
    options.role = role;
    return options;
}

struct School {
    explicit School(TenantRole role = TenantRole::SchoolAdministrator)
        : tenant(still(role))
    {
    }

    GroupId group(const QString &name)
    {
        GroupId found;
        settled(rig.api.listGroups(&rig.client, [&](std::vector<Group> &&page) {
            for (const Group &each : page)
                found = each.name == name ? each.id : found;
        }));
        return found;
    }

    OwnPolicy ours()
    {
        return {.key = QStringLiteral("0123abcd"),
            .name = QStringLiteral("Room <101> – \"Ä\" (Reslate 0123abcd)"),
            .group = group(QStringLiteral("Year 7 – Room 101"))};
    }
    /// That is there.
    OwnPolicy made()
    {
        OwnPolicy policy = ours();
        policy.id = settled(api.make(policy)).value();
        return policy;
    }
    int changes()
    {
        return tenant->requestCount("POST", "/deviceManagement") + tenant->requestCount("DELETE", "/deviceManagement")
            + tenant->requestCount("PATCH", "");
    }

    TestTenant tenant;
    GraphRig rig {tenant.url(), {tenant.token()}};
    PolicyApi api {rig.client};
};

PolicyTarget to(const GroupId &group)
{
    return {.kind = Kind::Group, .group = group};
}

/// One API beside a server that answers each path with these bytes.
struct Scripted {
    ScriptedServer server;
    GraphRig rig;
    PolicyApi api;

    Scripted(int status, const QByteArray &body)
        : server([status, body](QTcpSocket &socket, const ScriptedServer::Request &request) {
            const bool isList = request.target.endsWith("/deviceConfigurations");
            socket.write(
                ScriptedServer::answer(isList ? status : 200, isList ? body : "{\"value\":[]}", "request-id: r\r\n"));
        })
        , rig(server.url())
        , api(rig.client)
    {
    }
};

const LocalResetPolicy *named(const QList<LocalResetPolicy> &all, const QString &name)
{
    const auto found = std::find_if(
        all.cbegin(), all.cend(), [&name](const LocalResetPolicy &each) { return each.name == name; });
    return found == all.cend() ? nullptr : &*found;
}

} // namespace

class TestPolicyApi : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatSetsIt();
    void halfAListIsNone_data();
    void halfAListIsNone();
    void readsValuesAsTheyAre_data();
    void readsValuesAsTheyAre();
    void usersInGroups();
    void makesAssignsAndDeletes();
    void sendsNothingThatMakesNoSense();
    void keepsOtherAssignments();
    void refusalsAreTyped_data();
    void refusalsAreTyped();
    void lostAnswersAreUnknown();
    void onlyGraphSaysThatThereIsNone();
};

void TestPolicyApi::readsWhatSetsIt()
{
    School school;
    const auto policies = settled(school.api.localResetPolicies());
    QVERIFY(policies.has_value());
    QCOMPARE(policies->size(), 4); // and none of the five that say nothing of it
    const auto check = [&](const QString &name, PolicyKind kind, PolicyEffect effect, PolicyTarget target) {
        const LocalResetPolicy *found = named(*policies, name);
        QVERIFY2(found, qPrintable(name));
        QCOMPARE(found->kind, kind);
        QCOMPARE(found->effect, effect);
        QCOMPARE(found->targets, QList<PolicyTarget> {target});
    };
    check(QStringLiteral("Local reset – cart A"), PolicyKind::CustomSetting, PolicyEffect::Allows,
        to(school.group(QStringLiteral("Year 8 – Laptop cart A"))));
    check(QStringLiteral("Exam lockdown <b>2026</b>"), PolicyKind::CustomSetting, PolicyEffect::Blocks,
        to(school.group(QStringLiteral("Exam devices"))));
    PolicyTarget filtered = to(school.group(QStringLiteral("Library loan pool")));
    filtered.isFiltered = true;
    check(QStringLiteral("Library restrictions"), PolicyKind::DeviceRestrictions, PolicyEffect::Allows, filtered);
    check(QStringLiteral("Staff baseline"), PolicyKind::SettingsCatalog, PolicyEffect::Blocks,
        to(school.group(QStringLiteral("Staff"))));
    QCOMPARE(school.tenant->requestCount("GET", "/settings"), 2); // not of what is for Macs
    QCOMPARE(school.changes(), 0);
}

void TestPolicyApi::halfAListIsNone_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isPaged");
    QTest::newRow("configurations") << QByteArray("/deviceConfigurations") << true;
    QTest::newRow("catalog") << QByteArray("/configurationPolicies") << true;
    QTest::newRow("settings") << QByteArray("/settings") << false;
    QTest::newRow("assignments") << QByteArray("/assignments") << false;
}

void TestPolicyApi::halfAListIsNone()
{
    QFETCH(QByteArray, path);
    QFETCH(bool, isPaged);
    School school;
    if (isPaged)
        school.tenant->faults().on("GET", path).stopPagingAfter(1, 403);
    else
        school.tenant->faults().on("GET", path).after(1).answer(403);
    const auto policies = settled(school.api.localResetPolicies());
    QVERIFY(!policies.has_value());
    QCOMPARE(policies.error().kind, ErrorKind::Forbidden);
}

void TestPolicyApi::readsValuesAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("effect"); ///< empty: it says nothing; BAD: the list isn't whole
    const QByteArray head = R"({"@odata.type":"#microsoft.graph.windows10CustomConfiguration","id":"p1",)"
                            R"("displayName":"x","omaSettings":)";
    const QByteArray uri = R"("omaUri":"./Vendor/MSFT/Policy/Config/CredentialProviders/)"
                           R"(DisableAutomaticReDeploymentCredentials")";
    const QByteArray integer = R"({"@odata.type":"#microsoft.graph.omaSettingInteger",)" + uri + ',';
    const auto row = [&](const char *name, const QByteArray &settings, const char *effect) {
        QTest::newRow(name) << QByteArray(head + settings + '}') << QString::fromLatin1(effect);
    };
    row("0", '[' + integer + R"("value":0}])", "allows");
    row("1", '[' + integer + R"("value":1}])", "blocks");
    row("2", '[' + integer + R"("value":2}])", "unclear");
    row("null", '[' + integer + R"("value":null}])", "unclear");
    row("text", '[' + integer + R"("value":"0"}])", "unclear");
    row("fraction", '[' + integer + R"("value":0.0}])", "unclear");
    row("none", '[' + integer + R"("displayName":"y"}])", "unclear");
    row("encrypted", '[' + integer + R"("value":0,"isEncrypted":true}])", "unclear");
    row("read only", '[' + integer + R"("value":0,"isReadOnly":true}])", "");
    row("value first", R"([{"value":0,"@odata.type":"microsoft.graph.omaSettingInteger",)" + uri + "}]", "allows");
    row("of text", R"([{"@odata.type":"#microsoft.graph.omaSettingString",)" + uri + R"(,"value":"0"}])", "unclear");
    row("twice the same", '[' + integer + R"("value":0},)" + integer + R"("value":0}])", "allows");
    row("one of each", '[' + integer + R"("value":0},)" + integer + R"("value":1}])", "unclear");
    row("another", R"([{"omaUri":"./Vendor/MSFT/x","value":{"a":[1]}}])", "");
    row("empty", "[]", "");
    row("no list", R"("none")", "BAD");
    const QByteArray restrictions = R"({"@odata.type":"#microsoft.graph.windows10GeneralConfiguration","id":"p1",)";
    QTest::newRow("on") << restrictions + R"("enableAutomaticRedeployment":true})" << QStringLiteral("allows");
    QTest::newRow("off") << restrictions + R"("enableAutomaticRedeployment":false})" << QString();
    QTest::newRow("odd") << restrictions + R"("enableAutomaticRedeployment":"true"})" << QString();
    QTest::newRow("without id") << QByteArray(R"({"displayName":"x"})") << QStringLiteral("BAD");
}

void TestPolicyApi::readsValuesAsTheyAre()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, effect);
    Scripted service(200, "{\"value\":[" + row + "]}");
    const auto policies = settled(service.api.localResetPolicies());
    QCOMPARE(policies.has_value(), effect != QLatin1String("BAD"));
    if (!policies) {
        QCOMPARE(policies.error().kind, ErrorKind::BadAnswer);
        return;
    }
    QCOMPARE(policies->isEmpty(), effect.isEmpty());
    if (policies->isEmpty())
        return;
    static const QHash<QString, PolicyEffect> effects {{QStringLiteral("allows"), PolicyEffect::Allows},
        {QStringLiteral("blocks"), PolicyEffect::Blocks}, {QStringLiteral("unclear"), PolicyEffect::Unclear}};
    QCOMPARE(policies->constFirst().effect, effects.value(effect));
}

void TestPolicyApi::usersInGroups()
{
    School school;
    const auto has = [&](const char *name) {
        return settled(school.api.hasUsers(school.group(QString::fromUtf8(name)))).value();
    };
    QVERIFY(has("All teachers"));
    QVERIFY(has("Science faculty"));
    QVERIFY(!has("Year 7"));
    QVERIFY(!has("Parents' evening helpers"));
    QCOMPARE(settled(school.api.hasUsers(GroupId())).error().kind, ErrorKind::Usage);
}

void TestPolicyApi::makesAssignsAndDeletes()
{
    School school;
    const QStringList before = school.tenant->policies().lines();
    const OwnPolicy policy = school.made();
    QCOMPARE(driftOf(policy, settled(school.api.policy(policy.id)).value()), PolicyDrift::None);
    QCOMPARE(settled(school.api.policiesNamed(policy.name)).value().size(), 1);
    QVERIFY(settled(school.api.policiesNamed(QStringLiteral("Room"))).value().isEmpty());
    QVERIFY(settled(school.api.assignments(policy.id)).value().isEmpty());
    QCOMPARE(settled(school.api.assign(policy, {to(policy.group)})), std::nullopt);
    QCOMPARE(settled(school.api.assignments(policy.id)).value(), QList<PolicyTarget> {to(policy.group)});
    const auto policies = settled(school.api.localResetPolicies());
    QCOMPARE(named(*policies, policy.name)->effect, PolicyEffect::Allows);
    QCOMPARE(settled(school.api.remove(policy)), std::nullopt);
    QCOMPARE(settled(school.api.policy(policy.id)).error().kind, ErrorKind::NotFound);
    QCOMPARE(settled(school.api.remove(policy))->kind, ErrorKind::NotFound);
    QCOMPARE(school.tenant->policies().lines(), before);
}

void TestPolicyApi::sendsNothingThatMakesNoSense()
{
    School school;
    OwnPolicy policy = school.ours();
    QCOMPARE(settled(school.api.assign(policy, {to(policy.group)}))->kind, ErrorKind::Usage); // no id
    QCOMPARE(settled(school.api.remove(policy))->kind, ErrorKind::Usage);
    policy.id = PolicyId(QStringLiteral(".."));
    QCOMPARE(settled(school.api.remove(policy))->kind, ErrorKind::Usage);
    QCOMPARE(settled(school.api.policy(policy.id)).error().kind, ErrorKind::Usage);
    QCOMPARE(settled(school.api.assignments(PolicyId())).error().kind, ErrorKind::Usage);
    policy.id = PolicyId(QStringLiteral("p"));
    PolicyTarget target = to(policy.group);
    target.isFiltered = true; // v1.0 would lose it
    QCOMPARE(settled(school.api.assign(policy, {target}))->kind, ErrorKind::Usage);
    QCOMPARE(settled(school.api.assign(policy, {PolicyTarget {}}))->kind, ErrorKind::Usage);
    policy.name.clear();
    QCOMPARE(settled(school.api.make(policy)).error().kind, ErrorKind::Usage);
    QCOMPARE(school.changes(), 0);
}

void TestPolicyApi::keepsOtherAssignments()
{
    School school;
    const OwnPolicy policy = school.made();
    const QList<PolicyTarget> all {to(policy.group),
        {.kind = Kind::ExcludedGroup, .group = school.group(QStringLiteral("Exam devices"))},
        {.kind = Kind::AllDevices}, {.kind = Kind::AllUsers}};
    QCOMPARE(settled(school.api.assign(policy, all)), std::nullopt);
    QCOMPARE(settled(school.api.assignments(policy.id)).value(), all); // more than a page
}

void TestPolicyApi::refusalsAreTyped_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("403") << 403 << ErrorKind::Forbidden;
    QTest::newRow("429") << 429 << ErrorKind::Throttled;
    QTest::newRow("400") << 400 << ErrorKind::Rejected;
    QTest::newRow("500") << 500 << ErrorKind::OutcomeUnknown;
    QTest::newRow("503") << 503 << ErrorKind::OutcomeUnknown;
}

void TestPolicyApi::refusalsAreTyped()
{
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    for (const char *path : {"/v1.0/deviceManagement/deviceConfigurations", "/assign", "DELETE"}) {
        School school; // a 429 shuts the throttle of its client
        const OwnPolicy policy = school.made();
        school.tenant->clearLog();
        if (qstrcmp(path, "DELETE") == 0) {
            school.tenant->faults().on("DELETE", "/deviceConfigurations/").answer(status);
            QCOMPARE(settled(school.api.remove(policy))->kind, kind);
            QCOMPARE(school.tenant->requestCount("DELETE", "/deviceConfigurations"), 1);
            continue;
        }
        school.tenant->faults().on("POST", path).answer(status);
        if (qstrcmp(path, "/assign") == 0)
            QCOMPARE(settled(school.api.assign(policy, {to(policy.group)}))->kind, kind);
        else
            QCOMPARE(settled(school.api.make(policy)).error().kind, kind);
        QCOMPARE(school.tenant->requestCount("POST", "/deviceConfigurations"), 1); // none repeats by itself
    }
    School reader(TenantRole::HelpDesk);
    QVERIFY(settled(reader.api.localResetPolicies()).has_value());
    QCOMPARE(settled(reader.api.make(reader.ours())).error().kind, ErrorKind::Forbidden);
}

void TestPolicyApi::lostAnswersAreUnknown()
{
    School school;
    const OwnPolicy policy = school.made();
    school.tenant->clearLog();
    school.tenant->faults().on("POST", "/assign").dropAfter();
    QCOMPARE(settled(school.api.assign(policy, {to(policy.group)}))->kind, ErrorKind::OutcomeUnknown);
    school.tenant->faults().clear();
    school.tenant->faults().on("POST", "/deviceConfigurations").truncate();
    QCOMPARE(settled(school.api.make(policy)).error().kind, ErrorKind::OutcomeUnknown);
    school.tenant->faults().clear();
    school.tenant->faults().on("POST", "/$batch").dropAfter();
    QCOMPARE(settled(school.api.remove(policy))->kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(school.tenant->requestCount("POST", "/deviceConfigurations"), 2);
    QCOMPARE(school.tenant->requestCount("DELETE", "/deviceConfigurations"), 1);
}

void TestPolicyApi::onlyGraphSaysThatThereIsNone()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) {
        socket.write(ScriptedServer::answer(404, "<html>not here</html>", "Content-Type: text/html\r\n"));
    });
    GraphRig rig(server.url());
    PolicyApi api(rig.client);
    QCOMPARE(settled(api.policy(PolicyId(QStringLiteral("p")))).error().kind, ErrorKind::BadAnswer);
    Scripted other(200, R"({"id":"q","displayName":"x"})");
    QCOMPARE(settled(other.api.policy(PolicyId(QStringLiteral("p")))).error().kind, ErrorKind::BadAnswer);
}

QTEST_GUILESS_MAIN(TestPolicyApi)
#include "tst_policyapi.moc"
