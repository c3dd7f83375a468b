// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphcaller.h"
#include "testtenant.h"

#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

const QByteArray wipeBody(R"({"keepEnrollmentData":true,"keepUserData":false})");
const QString requests = QStringLiteral("/beta/deviceManagement/operationApprovalRequests");

FaultHeaders with(const QByteArray &name, const QByteArray &value)
{
    return {{"Content-Type", "application/json"}, {"x-msft-approval-" + name, value}};
}

FaultHeaders because(const QByteArray &why = "before term")
{
    return with("justification", why.toBase64());
}

} // namespace

class TestTenantApproval : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        TenantOptions options = TestTenant::quick(100);
        options.approval = {"wipe", "retire"};
        m_tenant = std::make_unique<TestTenant>(options);
        m_caller = std::make_unique<GraphCaller>(**m_tenant);
        m_device = QString();
        for (const TenantDevice &device : tenant().devices()) {
            if (m_device.isEmpty() && device.managementAgent == QLatin1String("mdm"))
                m_device = device.id;
        }
    }

    void asksForAReason();
    void refusesReasons_data();
    void refusesReasons();
    void carriesOutWhatWasApprovedOnce();
    void onlyTheSameOrder_data();
    void onlyTheSameOrder();
    void oneRequestForADevice();
    void tellsWhatNeedsApproval();
    void lapses();
    void aPretendAdminApproves();
    void nobodyApprovesTheirOwn();
    void withdraws();
    void othersNeedNone();

private:
    PracticeTenant &tenant() { return **m_tenant; }
    QString address(const char *action = "wipe") const
    {
        return QStringLiteral("/v1.0/deviceManagement/managedDevices/%1/%2").arg(m_device, QLatin1String(action));
    }
    Reply wipe(const FaultHeaders &headers, const QByteArray &body = wipeBody)
    {
        return m_caller->call("POST", address(), body, headers);
    }
    /// Orders a wipe and gives the code that is answered.
    QByteArray codeOfNew() { return wipe(because()).header("x-msft-approval-code"); }
    QByteArray statusOf(const QByteArray &code)
    {
        return m_caller->get(requests + QLatin1Char('/') + QString::fromLatin1(code))
            .json[QLatin1String("status")]
            .toString()
            .toLatin1();
    }

    std::unique_ptr<TestTenant> m_tenant;
    std::unique_ptr<GraphCaller> m_caller;
    QString m_device;
};

void TestTenantApproval::asksForAReason()
{
    const Reply reply = wipe({{"Content-Type", "application/json"}});
    QCOMPARE(reply.status, 403);
    QVERIFY(reply.message().contains(QLatin1String("x-msft-approval-justification")));
    QCOMPARE(tenant().approvals().size(), 0);
}

void TestTenantApproval::refusesReasons_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<int>("status");
    QTest::newRow("longest") << QByteArray(QString(1024, QChar(0xE4)).toUtf8().toBase64()) << 403;
    QTest::newRow("too long") << QByteArray(1025, 'x').toBase64() << 400;
    QTest::newRow("no Base64") << QByteArray("before term!") << 400;
}

void TestTenantApproval::refusesReasons()
{
    QFETCH(QByteArray, reason);
    QFETCH(int, status);
    QCOMPARE(wipe(with("justification", reason)).status, status);
    QCOMPARE(tenant().approvals().size(), status == 403 ? 1 : 0);
}

void TestTenantApproval::carriesOutWhatWasApprovedOnce()
{
    const Reply refused = wipe(because());
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), QStringLiteral("ApprovalRequired"));
    const QByteArray code = refused.header("x-msft-approval-code");
    QVERIFY(refused.message().contains(QString::fromLatin1("x-msft-approval-code: " + code)));
    QCOMPARE(statusOf(code), QByteArray("needsApproval"));
    QCOMPARE(wipe(with("code", code)).status, 403); // not yet
    tenant().decideApprovals("approved");
    QCOMPARE(statusOf(code), QByteArray("approved"));
    QCOMPARE(tenant().destructiveRequests().size(), 0);
    QCOMPARE(wipe(with("code", code)).status, 204);
    QCOMPARE(statusOf(code), QByteArray("completed"));
    QCOMPARE(wipe(with("code", code)).status, 403);
    QCOMPARE(tenant().destructiveRequests(m_device), 1);
    QCOMPARE(tenant().approvals().constFirst().justification, QStringLiteral("before term"));
}

void TestTenantApproval::onlyTheSameOrder_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("the same, written otherwise") << QByteArray("wipe") << wipeBody + ' ' << 204;
    QTest::newRow("another body") << QByteArray("wipe") << QByteArray(R"({"keepEnrollmentData":false})") << 400;
    QTest::newRow("another action") << QByteArray("retire") << QByteArray() << 400;
}

void TestTenantApproval::onlyTheSameOrder()
{
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const QByteArray code = codeOfNew();
    tenant().decideApprovals("approved");
    QCOMPARE(m_caller->call("POST", address(action.constData()), body, with("code", code)).status, status);
    QCOMPARE(tenant().destructiveRequests().size(), status == 204 ? 1 : 0);
}

void TestTenantApproval::oneRequestForADevice()
{
    QVERIFY(!codeOfNew().isEmpty());
    const Reply second = m_caller->call("POST", address("retire"), {}, because());
    QCOMPARE(second.status, 409);
    QVERIFY(second.message().contains(QLatin1String("active Approval Request already exists")));
    tenant().setApprovalRefusal(412);
    tenant().decideApprovals("rejected");
    const Reply again = wipe(because());
    QCOMPARE(again.status, 412);
    QCOMPARE(again.code(), QStringLiteral("BadRequest"));
    QVERIFY(again.message().contains(QLatin1String("x-msft-approval-code: ")));
    QVERIFY(again.header("x-msft-approval-code").isEmpty());
}

void TestTenantApproval::tellsWhatNeedsApproval()
{
    const QString path = QStringLiteral(
        "/beta/deviceManagement/operationApprovalPolicies/retrieveOperationsRequiringApproval()");
    const QJsonArray sets = m_caller->get(path).value();
    QCOMPARE(sets.size(), 2);
    QCOMPARE(sets.at(0)[QLatin1String("policyType")].toString(), QStringLiteral("deviceWipe"));
    const QByteArray code = codeOfNew();
    const QString id = QString::fromLatin1(code);
    QCOMPARE(m_caller->get(requests + QStringLiteral("?$filter=requestId eq '%1'").arg(id)).value().size(), 1);
    QCOMPARE(m_caller->get(requests + QStringLiteral("?$filter=requestId eq '%1'").arg(m_device)).value().size(), 0);
    QCOMPARE(m_caller->get(requests + QStringLiteral("/retrieveMyRequests()")).value().size(), 1);
    const Reply mine = m_caller->get(requests + QStringLiteral("/retrieveMyRequestById(id='%1')").arg(id));
    QCOMPARE(mine.json[QLatin1String("requestJustification")].toString(), QStringLiteral("before term"));
    QCOMPARE(m_caller->get(requests + QLatin1Char('/') + m_device).status, 404);
    QCOMPARE(m_caller->get(QString(requests).replace(QLatin1String("beta"), QLatin1String("v1.0"))).status, 400);
}

void TestTenantApproval::lapses()
{
    const QByteArray code = codeOfNew();
    tenant().advance(71h);
    QCOMPARE(statusOf(code), QByteArray("needsApproval"));
    tenant().advance(2h);
    QCOMPARE(statusOf(code), QByteArray("expired"));
    QCOMPARE(tenant().decideApprovals("approved"), 0);
    QCOMPARE(wipe(with("code", code)).status, 403);
    QCOMPARE(tenant().destructiveRequests().size(), 0);
}

void TestTenantApproval::aPretendAdminApproves()
{
    TenantOptions options = TestTenant::quick(100);
    options.approval = {"wipe", "retire"};
    options.approvesAfter = 60;
    TestTenant school(options);
    GraphCaller caller(*school);
    const QByteArray code = caller.call("POST", address(), wipeBody, because()).header("x-msft-approval-code");
    QCOMPARE(caller.call("POST", address(), wipeBody, with("code", code)).status, 403);
    school->advance(61s);
    QCOMPARE(caller.call("POST", address(), wipeBody, with("code", code)).status, 204);
}

void TestTenantApproval::nobodyApprovesTheirOwn()
{
    const QByteArray code = codeOfNew();
    const Reply reply = m_caller->post(
        requests + QLatin1Char('/') + QString::fromLatin1(code) + QStringLiteral("/approve"),
        R"({"justification":"me"})");
    QCOMPARE(reply.status, 403);
    QCOMPARE(statusOf(code), QByteArray("needsApproval"));
}

void TestTenantApproval::withdraws()
{
    const QByteArray code = codeOfNew();
    const QString path = requests + QStringLiteral("/cancelMyRequest");
    QCOMPARE(m_caller->post(path, R"({"id":")" + code + R"("})").status, 204);
    QCOMPARE(statusOf(code), QByteArray("cancelled"));
    QCOMPARE(m_caller->post(path, R"({"id":")" + code + R"("})").status, 400);
    QCOMPARE(m_caller->post(path, R"({"id":"nothing"})").status, 404);
    QCOMPARE(m_caller->post(path, R"({})").status, 400);
    QCOMPARE(wipe(with("code", code)).status, 403);
}

void TestTenantApproval::othersNeedNone()
{
    QCOMPARE(m_caller->call("POST", address("syncDevice")).status, 204);
    QCOMPARE(m_caller->call("POST", address("cleanWindowsDevice")).status, 204);
    tenant().setApproval({});
    QCOMPARE(wipe(because()).status, 204); // a reason where nobody asks is ignored
}

QTEST_GUILESS_MAIN(TestTenantApproval)
#include "tst_practicetenant_approval.moc"
