// SPDX-License-Identifier: GPL-3.0-or-later
// What a mode needs is asked for when it is first planned or sent, and no sooner.
#include "clilogin.h"
#include "testtenant.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Reslate;
using Test::CliLogin;
using Test::TestTenant;

class TestCliConsent final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { run({QStringLiteral("logout")}); }
    void nothingIsSentWithoutConsent();
    void aPlanSaysWhatIsMissing();
    void everyCommandAsksForWhatItsModeNeeds();
    void policiesAreAskedForOnlyWhenUsed();

private:
    QStringList words(const QStringList &command) const
    {
        return QStringList {QStringLiteral("--json"), QStringLiteral("--graph-url"), m_tenant->url().toString(),
                   QStringLiteral("--login-url"), (*m_tenant)->loginUrl().toString(), QStringLiteral("--data-dir"),
                   m_dir->filePath(QStringLiteral("data"))}
        + command;
    }
    CliRun run(const QStringList &command) const { return CliProcess().run(words(command)); }
    CliRun login(const QStringList &more = {}) const
    {
        return CliLogin(words({}), PracticeTenant::clientId(), m_dir->path()).run(QStringLiteral("0"), more);
    }
    CliRun order(const char *command, const QStringList &more = {}) const
    {
        return run(QStringList {QLatin1String(command), QStringLiteral("--mode"), QStringLiteral("delete-intune"),
                       QStringLiteral("--device"), m_device}
            + more);
    }
    QStringList sending() const
    {
        return {QStringLiteral("--confirm"), QStringLiteral("1"), QStringLiteral("--countdown"), QStringLiteral("0")};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestTenant> m_tenant;
    QString m_device;
};

void TestCliConsent::initTestCase()
{
    if (!qEnvironmentVariableIsSet("RESLATE_TEST_KEYRING"))
        QSKIP("There is no keychain of this test's own; tst_cliconsent_keyring has one.");
}

void TestCliConsent::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    TenantOptions options = TestTenant::quick(60);
    options.asksConsent = true;
    m_tenant = std::make_unique<TestTenant>(options);
    for (const TenantDevice &one : (*m_tenant)->devices()) {
        if (one.operatingSystem == QLatin1String("Windows") && one.managementAgent == QLatin1String("mdm")
            && !one.asleep)
            m_device = one.id;
    }
    QCOMPARE(login().code, 0);
}

void TestCliConsent::nothingIsSentWithoutConsent()
{
    const CliRun sent = order("run", sending());
    QCOMPARE(sent.code, 3);
    QVERIFY2(sent.err.contains("Nothing was sent.") && sent.err.contains("reslate-cli login --mode delete-intune"),
        sent.err.constData());
    QCOMPARE((*m_tenant)->requestCount("DELETE", "/managedDevices"), 0);
    QCOMPARE(run({QStringLiteral("groups")}).code, 0); // reading goes on
}

void TestCliConsent::aPlanSaysWhatIsMissing()
{
    const CliRun plan = order("plan");
    QVERIFY2(plan.code == 0, plan.err.constData());
    QCOMPARE(plan.summary()[QLatin1String("confirm")].toInt(-1), 0);
    QCOMPARE(plan.records().first()[QLatin1String("reason")].toString(), QStringLiteral("scope-missing"));
}

void TestCliConsent::everyCommandAsksForWhatItsModeNeeds()
{
    QCOMPARE(login({QStringLiteral("--mode"), QStringLiteral("delete-intune")}).code, 0);
    const QString file = m_dir->filePath(QStringLiteral("plan.json"));
    const CliRun plan = order("plan", {QStringLiteral("--save"), file});
    QCOMPARE(plan.summary()[QLatin1String("confirm")].toInt(-1), 1);
    (*m_tenant)->faults().on("DELETE", "/managedDevices").times(1).answerInner(400);
    const CliRun sent = run(QStringList {QStringLiteral("run-plan"), file} + sending());
    QCOMPARE(sent.code, 1);
    QVERIFY2(!sent.out.contains("Forbidden"), sent.out.constData());
    const QString job = run({QStringLiteral("jobs")}).records().first()[QLatin1String("id")].toString();
    const CliRun again = run({QStringLiteral("retry"), job, QStringLiteral("--countdown"), QStringLiteral("0")});
    QVERIFY2(again.code == 0, (again.out + again.err).constData());
    QCOMPARE((*m_tenant)->destructiveRequests(m_device), 1);
}

void TestCliConsent::policiesAreAskedForOnlyWhenUsed()
{
    const QStringList check {
        QStringLiteral("local-reset"), QStringLiteral("check"), QStringLiteral("--device"), m_device};
    const CliRun refused = run(check);
    QCOMPARE(refused.code, 3);
    QVERIFY2(refused.err.contains("DeviceManagementConfiguration.Read.All")
            && refused.err.contains("reslate-cli login --policies read"),
        refused.err.constData());
    QCOMPARE(run({QStringLiteral("groups")}).code, 0); // the rest goes on
    QCOMPARE(login({QStringLiteral("--policies"), QStringLiteral("read")}).code, 0);
    QCOMPARE(run(check).code, 0);
    const QString room = QStringLiteral("Year 7 – Room 101");
    const QStringList allow {QStringLiteral("local-reset"), QStringLiteral("allow"), QStringLiteral("--group"), room,
        QStringLiteral("--confirm"), QString::number((*m_tenant)->membersOf(room).size())};
    const CliRun unmade = run(allow);
    QCOMPARE(unmade.code, 3);
    QVERIFY2(unmade.err.contains("reslate-cli login --policies write"), unmade.err.constData());
    QCOMPARE(login({QStringLiteral("--policies"), QStringLiteral("write")}).code, 0);
    const CliRun made = run(allow);
    QVERIFY2(made.code == 0, made.err.constData());
}

QTEST_GUILESS_MAIN(TestCliConsent)
#include "tst_cliconsent.moc"
