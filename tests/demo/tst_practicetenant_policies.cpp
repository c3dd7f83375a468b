// SPDX-License-Identifier: GPL-3.0-or-later
// Intune's policies of the practice tenant: what each version tells of them, and how one is made, assigned and deleted.
#include "graphcaller.h"
#include "scopedtoken.h"
#include "testtenant.h"

#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QString v1 = QStringLiteral("/v1.0/deviceManagement/deviceConfigurations");
const QString beta = QStringLiteral("/beta/deviceManagement/deviceConfigurations");
const QString catalog = QStringLiteral("/beta/deviceManagement/configurationPolicies");

struct School {
    explicit School(TenantRole role = TenantRole::SchoolAdministrator)
        : tenant([role] {
            TenantOptions options = TestTenant::quick(100);
            options.role = role;
            return options;
        }())
    {
    }

    QJsonObject named(const QString &list, const QString &name)
    {
        for (const QJsonValue &row : caller.all(list)) {
            if (row[QLatin1String("displayName")].toString(row[QLatin1String("name")].toString()) == name)
                return row.toObject();
        }
        return {};
    }
    QString addressOf(const QString &list, const QString &name)
    {
        return list + u'/' + named(list, name)[QLatin1String("id")].toString();
    }

    TestTenant tenant;
    GraphCaller caller {*tenant};
};

QByteArray custom(const QByteArray &settings)
{
    return R"({"@odata.type":"#microsoft.graph.windows10CustomConfiguration","displayName":"x","omaSettings":)"
        + settings + '}';
}

const QByteArray goodSetting = R"([{"@odata.type":"#microsoft.graph.omaSettingInteger","displayName":"s",)"
                               R"("omaUri":"./Vendor/MSFT/a","value":0}])";

} // namespace

class TestPracticePolicies : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachVersionTellsItsOwn();
    void anAssignmentTakesThePlaceOfAll();
    void refusesWhatGraphRefuses_data();
    void refusesWhatGraphRefuses();
    void asksForScopeAndRole();
};

void TestPracticePolicies::eachVersionTellsItsOwn()
{
    School school;
    const QString restrictions = QStringLiteral("Library restrictions");
    QVERIFY(!school.named(v1, restrictions).contains(QLatin1String("enableAutomaticRedeployment")));
    QCOMPARE(school.named(beta, restrictions)[QLatin1String("enableAutomaticRedeployment")].toBool(), true);
    const auto target = [&](const QString &list) {
        const QJsonValue row =
            school.caller.get(school.addressOf(list, restrictions) + QStringLiteral("/assignments")).value().first();
        return row[QLatin1String("target")].toObject();
    };
    QVERIFY(!target(v1).contains(QLatin1String("deviceAndAppManagementAssignmentFilterId")));
    QCOMPARE(target(beta)[QLatin1String("deviceAndAppManagementAssignmentFilterType")].toString(),
        QStringLiteral("include"));
    QCOMPARE(school.caller.get(QStringLiteral("/v1.0/deviceManagement/configurationPolicies")).status, 400);
    const QJsonArray settings = school.caller
                                    .get(school.addressOf(catalog, QStringLiteral("Staff baseline"))
                                        + QStringLiteral("/settings"))
                                    .value();
    QVERIFY(
        settings.first()[QLatin1String("settingInstance")][QLatin1String("choiceSettingValue")][QLatin1String("value")]
            .toString()
            .endsWith(QLatin1String("_1")));
}

void TestPracticePolicies::anAssignmentTakesThePlaceOfAll()
{
    School school;
    const Reply made = school.caller.post(v1, custom(goodSetting));
    QCOMPARE(made.status, 201);
    const QString own = v1 + u'/' + made.json[QLatin1String("id")].toString();
    const QByteArray everybody = R"({"assignments":[{"target":{"@odata.type":"#microsoft.graph.)";
    QCOMPARE(school.caller.post(own + QStringLiteral("/assign"), everybody + "allDevicesAssignmentTarget\"}}]}").status,
        200);
    const Reply again = school.caller.post(
        own + QStringLiteral("/assign"), everybody + "allLicensedUsersAssignmentTarget\"}}]}");
    QCOMPARE(again.value().size(), 1);
    QCOMPARE(school.caller.remove(own).status, 204);
    QCOMPARE(school.caller.get(own).status, 404);
    QCOMPARE(school.caller.remove(own).status, 404);
}

void TestPracticePolicies::refusesWhatGraphRefuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray("[]");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("another type") << QByteArray(R"({"@odata.type":"#microsoft.graph.x","displayName":"x"})");
    QTest::newRow("no settings") << custom("[]");
    QTest::newRow("no name") << QByteArray(R"({"@odata.type":"#microsoft.graph.windows10CustomConfiguration"})");
    QTest::newRow("no address") << custom(
        R"([{"@odata.type":"#microsoft.graph.omaSettingInteger","displayName":"s","value":0}])");
    QTest::newRow("a text") << custom(
        R"([{"@odata.type":"#microsoft.graph.omaSettingInteger","omaUri":"./a","value":"0"}])");
}

void TestPracticePolicies::refusesWhatGraphRefuses()
{
    QFETCH(QByteArray, body);
    School school;
    const QStringList before = school.tenant->policies().lines();
    QCOMPARE(school.caller.post(v1, body).status, 400);
    const QString others = school.addressOf(v1, QStringLiteral("School defaults"));
    QCOMPARE(school.caller.post(others + QStringLiteral("/assign"), body).status, 400);
    QCOMPARE(school.caller.call("PATCH", others, "{}").status, 405);
    QCOMPARE(school.tenant->policies().lines(), before);
}

void TestPracticePolicies::asksForScopeAndRole()
{
    School school;
    const auto hold = [&school](const QString &permission) {
        school.caller.setToken(tokenFor(*school.tenant, school.caller, QStringLiteral("openid ") + permission));
    };
    hold(QStringLiteral("DeviceManagementManagedDevices.Read.All"));
    const Reply refused = school.caller.get(beta);
    QCOMPARE(refused.status, 403);
    QVERIFY(refused.message().contains(QLatin1String("DeviceManagementConfiguration.Read.All")));
    hold(QStringLiteral("DeviceManagementConfiguration.Read.All"));
    QCOMPARE(school.caller.get(beta).status, 200);
    QCOMPARE(school.caller.post(v1, custom(goodSetting)).status, 403);
    School helpDesk(TenantRole::HelpDesk);
    QCOMPARE(helpDesk.caller.get(beta).status, 200);
    QCOMPARE(helpDesk.caller.post(v1, custom(goodSetting)).status, 403);
    QCOMPARE(helpDesk.caller.remove(helpDesk.addressOf(v1, QStringLiteral("School defaults"))).status, 403);
}

QTEST_GUILESS_MAIN(TestPracticePolicies)
#include "tst_practicetenant_policies.moc"
