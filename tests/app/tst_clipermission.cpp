// SPDX-License-Identifier: GPL-3.0-or-later
// What an account may not do is said before anything is sent, by the program itself.
#include "cliprocess.h"
#include "testtenant.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using Test::TestTenant;

namespace {

struct Rig {
    explicit Rig(TenantRole role)
        : tenant([role] {
            TenantOptions options = TestTenant::quick(60);
            options.role = role;
            return options;
        }())
        , cli(tenant.url(), tenant.token())
    {
        for (const TenantDevice &one : tenant->devices()) {
            if (one.operatingSystem == QLatin1String("Windows") && one.managementAgent == QLatin1String("mdm")
                && !one.asleep)
                device = one.id;
        }
    }

    CliRun run(const QStringList &rest) const
    {
        return cli.run(QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), data.path()} + rest);
    }
    CliRun order(const char *command, const char *mode, const QStringList &rest = {}) const
    {
        return run(QStringList {QLatin1String(command), QStringLiteral("--mode"), QLatin1String(mode),
                       QStringLiteral("--device"), device}
            + rest);
    }
    CliRun send(const char *mode) const
    {
        return order("run", mode,
            {QStringLiteral("--confirm"), QStringLiteral("1"), QStringLiteral("--countdown"), QStringLiteral("0"),
                QStringLiteral("--until"), QStringLiteral("sent")});
    }

    TestTenant tenant;
    QTemporaryDir data;
    CliProcess cli;
    QString device;
};

} // namespace

class TestCliPermission final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheAccountMay();
    void saysItInSentences();
    void sendsNothingThatCannotSucceed();
    void theOthersAreSent();
    void theServiceDecidesWhatIsNotKnown();
    void aSavedPlanIsAskedAboutToo();
    void jobsOfAnEarlierRunAreAskedAboutToo();
    void aRefusedReadingIsNoRefusedOrder();
};

void TestCliPermission::saysWhatTheAccountMay()
{
    Rig rig(TenantRole::HelpDesk);
    const CliRun who = rig.run({QStringLiteral("whoami")});
    QVERIFY2(who.code == 0, who.err.constData());
    QHash<QString, QString> may;
    for (const QJsonObject &record : who.records())
        may.insert(record[QLatin1String("mode")].toString(), record[QLatin1String("may")].toString());
    QCOMPARE(may.value(QStringLiteral("autopilot-reset")), QStringLiteral("yes"));
    QCOMPARE(may.value(QStringLiteral("delete-intune")), QStringLiteral("lacks-role"));
    QCOMPARE(may.size(), 11); // ten modes, and the account before them
}

void TestCliPermission::saysItInSentences()
{
    const CliRun who = CliProcess().run({QStringLiteral("--practice"), QStringLiteral("--devices"),
        QStringLiteral("20"), QStringLiteral("--role"), QStringLiteral("read-only"), QStringLiteral("whoami")});
    QVERIFY2(who.code == 0, who.err.constData());
    QVERIFY2(who.out.contains("You may not delete Intune records: ask for School Administrator."), who.out.constData());
    QVERIFY(!who.out.contains("You may reset"));
}

void TestCliPermission::sendsNothingThatCannotSucceed()
{
    Rig rig(TenantRole::HelpDesk);
    const CliRun check = rig.order("check", "delete-intune");
    QVERIFY2(check.code == 0, check.err.constData());
    QCOMPARE(check.records().first()[QLatin1String("verdict")].toString(), QStringLiteral("blocked"));
    QCOMPARE(check.records().first()[QLatin1String("reason")].toString(), QStringLiteral("role-missing"));
    const CliRun plan = rig.order("plan", "delete-intune");
    QCOMPARE(plan.summary()[QLatin1String("confirm")].toInt(-1), 0);
    const CliRun sent = rig.send("delete-intune");
    QCOMPARE(sent.code, 3);
    QVERIFY2(sent.err.contains("Nothing was sent. You may not delete Intune records: ask for School Administrator."),
        sent.err.constData());
    QCOMPARE(rig.tenant->requestCount("DELETE", "/managedDevices"), 0);
    QVERIFY(rig.run({QStringLiteral("jobs")}).records().isEmpty());
}

void TestCliPermission::theOthersAreSent()
{
    Rig rig(TenantRole::HelpDesk);
    const CliRun sent = rig.send("retire");
    QVERIFY2(sent.code == 0, sent.err.constData());
    QCOMPARE(rig.tenant->destructiveRequests(rig.device), 1);
}

void TestCliPermission::theServiceDecidesWhatIsNotKnown()
{
    Rig rig(TenantRole::HelpDesk);
    rig.tenant->faults().on("GET", "/getEffectivePermissions").answer(403);
    const CliRun sent = rig.send("delete-intune");
    QCOMPARE(sent.code, 3);
    QCOMPARE(rig.tenant->requestCount("DELETE", "/managedDevices"), 1);
    QCOMPARE(rig.tenant->destructiveRequests(rig.device), 0);
    const QByteArray said = sent.out + sent.err;
    QVERIFY2(said.contains("Managed devices: Delete"), said.constData());
}

void TestCliPermission::aSavedPlanIsAskedAboutToo()
{
    Rig rig(TenantRole::HelpDesk);
    const QString file = rig.data.filePath(QStringLiteral("plan.json"));
    rig.tenant->faults().on("GET", "/getEffectivePermissions").times(1).answer(403);
    QCOMPARE(rig.order("plan", "delete-intune", {QStringLiteral("--save"), file}).code, 0);
    const CliRun sent = rig.run({QStringLiteral("run-plan"), file, QStringLiteral("--confirm"), QStringLiteral("1"),
        QStringLiteral("--confirm-name"), QStringLiteral("Named devices")});
    QCOMPARE(sent.code, 3);
    QVERIFY2(sent.err.contains("You may not delete"), sent.err.constData());
}

void TestCliPermission::jobsOfAnEarlierRunAreAskedAboutToo()
{
    Rig rig(TenantRole::HelpDesk);
    rig.tenant->faults().on("GET", "/getEffectivePermissions").times(1).answer(403);
    rig.tenant->faults().on("DELETE", "/managedDevices").times(1).answerInner(400);
    QCOMPARE(rig.send("delete-intune").code, 1);
    const QString job = rig.run({QStringLiteral("jobs")}).records().first()[QLatin1String("id")].toString();
    const CliRun again = rig.run({QStringLiteral("retry"), job, QStringLiteral("--countdown"), QStringLiteral("0")});
    QCOMPARE(again.code, 3);
    QVERIFY2(again.err.contains("You may not delete"), again.err.constData());
    QCOMPARE(rig.tenant->requestCount("DELETE", "/managedDevices"), 1);
}

void TestCliPermission::aRefusedReadingIsNoRefusedOrder()
{
    Rig rig(TenantRole::HelpDesk);
    rig.tenant->faults().on("GET", "/managedDevices/").answerInner(403);
    const CliRun sent = rig.send("factory-wipe");
    QCOMPARE(sent.code, 3);
    QCOMPARE(rig.tenant->destructiveRequests().size(), 0);
    QVERIFY2(sent.err.contains("What has to be known of the devices before each order can't be read. Your account may "
                               "not do this. No order leaves without it, so nothing more is sent."),
        sent.err.constData());
    QVERIFY2(sent.err.contains("role that may read devices"), sent.err.constData());
    QVERIFY2(!sent.err.contains("The order was not accepted"), sent.err.constData());
}

QTEST_GUILESS_MAIN(TestCliPermission)
#include "tst_clipermission.moc"
