// SPDX-License-Identifier: GPL-3.0-or-later
// What the account may do, as the practice tenant tells and as it acts.
#include "core/clock.h"
#include "graph/accountpermissions.h"
#include "graph/graphapi.h"
#include "graph/transport/graphclient.h"
#include "testtenant.h"

#include <QSignalSpy>
#include <QTest>

using namespace Reslate;
using Answer = ActionOutcome::Answer;

namespace {

TenantOptions schoolWith(TenantRole role)
{
    TenantOptions options = Test::TestTenant::quick(60);
    options.role = role;
    return options;
}

struct School {
    explicit School(TenantRole role)
        : tenant(schoolWith(role))
        , token(tenant.token())
        , client(Endpoints {.graph = tenant.url(), .login = tenant.url()}, token, clock)
        , api(client)
        , permissions(api, token)
    {
    }

    /// Gives false when nothing came.
    bool read()
    {
        QSignalSpy known(&permissions, &AccountPermissions::known);
        permissions.read();
        return known.wait();
    }

    DeviceId device()
    {
        for (const TenantDevice &one : tenant->devices()) {
            if (one.operatingSystem == QLatin1String("Windows") && one.managementAgent == QLatin1String("mdm"))
                return DeviceId(one.id);
        }
        return {};
    }

    Test::TestTenant tenant;
    FixedToken token;
    SystemClock clock;
    GraphClient client;
    GraphApi api;
    AccountPermissions permissions;
};

} // namespace

class TestAccountPermissions final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheServiceDoes_data();
    void tellsWhatTheServiceDoes();
    void whatCannotBeReadIsUnknown_data();
    void whatCannotBeReadIsUnknown();
    void whatWasKnownStaysKnown();
};

void TestAccountPermissions::tellsWhatTheServiceDoes_data()
{
    QTest::addColumn<TenantRole>("role");
    QTest::addColumn<May>("wipe");
    QTest::addColumn<May>("remove");
    QTest::newRow("administrator") << TenantRole::SchoolAdministrator << May::Yes << May::Yes;
    QTest::newRow("help desk") << TenantRole::HelpDesk << May::Yes << May::LacksRole;
    QTest::newRow("read only") << TenantRole::ReadOnly << May::LacksRole << May::LacksRole;
}

void TestAccountPermissions::tellsWhatTheServiceDoes()
{
    QFETCH(TenantRole, role);
    School school(role);
    QVERIFY(school.read());
    QTEST(school.permissions.permissions().of(ResetMode::FactoryWipe), "wipe");
    QTEST(school.permissions.permissions().of(ResetMode::DeleteIntune), "remove");
    QCOMPARE(school.tenant->requestCount("GET", "/v1.0/deviceManagement/getEffectivePermissions(scope='*')"), 1);
    for (const ModeFacts &facts : allModes()) {
        if (!facts.offered)
            continue;
        School fresh(role); // nothing stands in the way of this order but the role
        const QFuture<QList<ActionOutcome>> sent = fresh.api.perform(facts.mode, false, {fresh.device()});
        QTRY_VERIFY(sent.isFinished());
        const ActionOutcome outcome = sent.result().first();
        const bool may = school.permissions.permissions().of(facts.mode) == May::Yes;
        QCOMPARE(outcome.answer, may ? Answer::Accepted : Answer::Rejected);
        if (!may)
            QCOMPARE(outcome.error->kind, ErrorKind::Forbidden);
    }
}

void TestAccountPermissions::whatCannotBeReadIsUnknown_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, int status, const char *body) {
        QTest::newRow(name) << status << QByteArray(body);
    };
    row("forbidden", 403, "");
    row("not there", 404, "");
    row("no list", 200, R"({"value":1})");
    row("no actions", 200, R"({"value":[{"resourceActions":7}]})");
    row("more pages", 200,
        R"({"value":[{"resourceActions":[{"allowedResourceActions":["Microsoft.Intune_Audit_Read"]}]}],"@odata.nextLink":"http://127.0.0.1/x"})");
    row("nothing is allowed", 200, R"({"value":[]})");
}

void TestAccountPermissions::whatCannotBeReadIsUnknown()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    School school(TenantRole::ReadOnly);
    school.tenant->faults().on("GET", "/getEffectivePermissions").answer(status, body);
    QVERIFY(school.read());
    QCOMPARE(school.permissions.permissions(), Permissions());
}

void TestAccountPermissions::whatWasKnownStaysKnown()
{
    School school(TenantRole::HelpDesk);
    QVERIFY(school.read());
    school.tenant->faults().on("GET", "/getEffectivePermissions").answer(403);
    QVERIFY(school.read());
    QCOMPARE(school.permissions.permissions().of(ResetMode::DeleteIntune), May::LacksRole);
}

QTEST_GUILESS_MAIN(TestAccountPermissions)
#include "tst_accountpermissions.moc"
