// SPDX-License-Identifier: GPL-3.0-or-later
// Local Autopilot Reset from the command line: whether it is allowed, and a policy that is made and undone, with the
// tenant's own ledger of what was touched.
#include "cliprocess.h"
#include "testtenant.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using Test::TestTenant;

namespace {

const QString room = QStringLiteral("Year 7 – Room 101");

QStringList split(const char *words)
{
    return QString::fromUtf8(words).split(u' ');
}

struct Rig {
    explicit Rig(TenantRole role = TenantRole::SchoolAdministrator)
        : tenant([role] {
            TenantOptions options = TestTenant::quick(200);
            options.role = role;
            return options;
        }())
        , before(tenant->policies().lines())
    {
    }

    CliRun run(const QStringList &words) const
    {
        return cli.run(QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), data.path()} + words);
    }
    CliRun check(const QString &group) const { return run(split("local-reset check --group") + QStringList {group}); }
    CliRun allow(const QStringList &more = {}, const QString &group = room) const
    {
        return run(split("local-reset allow --group") + QStringList {group} + more);
    }
    QStringList confirmed() const
    {
        return {QStringLiteral("--confirm"), QString::number(tenant->membersOf(room).size())};
    }
    /// Everything that changes something at the service.
    int writes() const
    {
        const int posts = tenant->requestCount("POST", "") - tenant->requestCount("POST", "/$batch");
        return posts + tenant->requestCount("DELETE", "") + tenant->requestCount("PATCH", "")
            + tenant->requestCount("PUT", "");
    }

    mutable TestTenant tenant;
    QStringList before;
    QTemporaryDir data;
    CliProcess cli {tenant.url(), tenant.token()};
};

QJsonObject first(const CliRun &run)
{
    return run.records().value(0);
}

} // namespace

class TestCliLocalReset final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsAllowed_data();
    void saysWhatIsAllowed();
    void policiesThatCantBeRead();
    void saysItInATable();
    void saysWhatWouldBeMade();
    void madeAndUndoneAndNothingElseTouched();
    void aLostAnswerIsLookedUpByTheNextCall();
    void whatOthersChangedIsNotDeleted();
    void aContradictionIsSaid();
    void whoMayNotIsTold();
    void undoNamesOne();
    void refuses_data();
    void refuses();
};

void TestCliLocalReset::saysWhatIsAllowed_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("policy");
    QTest::newRow("not set") << room << QStringLiteral("not-set") << QString() << QString();
    QTest::newRow("allowed") << QStringLiteral("Year 8 – Laptop cart A") << QStringLiteral("allowed") << QString()
                             << QStringLiteral("Local reset – cart A");
    QTest::newRow("blocked") << QStringLiteral("Exam devices – spare") << QStringLiteral("blocked") << QString()
                             << QStringLiteral("Exam lockdown <b>2026</b>"); // by the group around it
    QTest::newRow("filter") << QStringLiteral("Library loan pool") << QStringLiteral("unknown")
                            << QStringLiteral("filter") << QStringLiteral("Library restrictions");
    QTest::newRow("catalog") << QStringLiteral("Staff") << QStringLiteral("blocked") << QString()
                             << QStringLiteral("Staff baseline");
    QTest::newRow("no Windows") << QStringLiteral("Art room iPads") << QString() << QString() << QString();
}

void TestCliLocalReset::saysWhatIsAllowed()
{
    QFETCH(QString, group);
    QFETCH(QString, state);
    QFETCH(QString, reason);
    QFETCH(QString, policy);
    TestTenant tenant; // of all groups
    const CliProcess cli(tenant.url(), tenant.token());
    const CliRun run = cli.run(
        QStringList {QStringLiteral("--json")} + split("local-reset check --group") + QStringList {group});
    QVERIFY2(run.code == 0 || run.code == 1, run.err.constData()); // 1: a member that Intune doesn't list
    int devices = 0;
    int obstacles = 0; // where the policies alone don't decide
    const QList<QJsonObject> records = run.records();
    for (const QJsonObject &record : records) {
        if (!record.contains(QLatin1String("localReset")))
            continue;
        ++devices;
        QCOMPARE(record[QLatin1String("localReset")].toString(), state);
        QCOMPARE(record[QLatin1String("reason")].toString(), reason);
        QCOMPARE(record[QLatin1String("policies")].toArray().first().toString(), policy);
        QVERIFY(!record[QLatin1String("message")].toString().isEmpty());
        obstacles += record[QLatin1String("message")].toString().contains(QLatin1String("Hybrid joined")) ? 1 : 0;
    }
    QVERIFY(devices > 0);
    QCOMPARE(obstacles > 0, state == QLatin1String("allowed")); // some of that cart are hybrid joined
    QCOMPARE(tenant->destructiveRequests().size(), 0);
}

void TestCliLocalReset::policiesThatCantBeRead()
{
    Rig rig;
    rig.tenant->faults().on("GET", "/configurationPolicies").answer(403);
    const CliRun run = rig.check(room);
    QCOMPARE(run.code, 3);
    QCOMPARE(first(run)[QLatin1String("localReset")].toString(), QStringLiteral("unknown"));
    QCOMPARE(first(run)[QLatin1String("reason")].toString(), QStringLiteral("policies-unread"));
    const CliRun wanted = rig.allow(rig.confirmed()); // what it would contradict isn't known
    QCOMPARE(wanted.code, 3);
    QCOMPARE(rig.writes(), 0);
}

void TestCliLocalReset::saysItInATable()
{
    Rig rig;
    const CliRun run = rig.cli.run(split("local-reset check --group") + QStringList {room});
    QVERIFY2(run.code == 0, run.err.constData());
    QVERIFY2(run.out.contains("No policy of Intune allows it, so Windows has it off."), run.out.constData());
    QVERIFY2(run.err.contains("Local Autopilot Reset is allowed at 0 of "), run.err.constData());
}

void TestCliLocalReset::saysWhatWouldBeMade()
{
    Rig rig;
    const CliRun run = rig.allow();
    QCOMPARE(run.code, 2);
    const QJsonObject policy = first(run)[QLatin1String("policy")].toObject();
    const auto devices = rig.tenant->membersOf(room).size();
    QCOMPARE(policy[QLatin1String("confirm")].toInt(), devices);
    QCOMPARE(policy[QLatin1String("notSet")].toInt(), devices);
    QCOMPARE(policy[QLatin1String("value")].toInt(-1), 0);
    QVERIFY(policy[QLatin1String("setting")].toString().endsWith(
        QLatin1String("/CredentialProviders/DisableAutomaticReDeploymentCredentials")));
    QVERIFY2(run.err.contains("Nothing was made: confirm with --confirm " + QByteArray::number(devices)),
        run.err.constData());
    QCOMPARE(rig.allow({QStringLiteral("--confirm"), QString::number(devices + 1)}).code, 2);
    QCOMPARE(rig.writes(), 0);
    QVERIFY(rig.run(split("local-reset list")).records().isEmpty());
}

void TestCliLocalReset::madeAndUndoneAndNothingElseTouched()
{
    Rig rig;
    const CliRun made = rig.allow(rig.confirmed() + split("--name Lessons"));
    QVERIFY2(made.code == 0, made.err.constData());
    const QJsonObject policy = made.records().constLast();
    QCOMPARE(policy[QLatin1String("state")].toString(), QStringLiteral("assigned"));
    const QString name = policy[QLatin1String("name")].toString();
    QVERIFY(name.startsWith(QLatin1String("Lessons (Reslate ")));
    QCOMPARE(rig.writes(), 2); // it is made and assigned
    QCOMPARE(rig.tenant->policies().named(name), policy[QLatin1String("id")].toString());
    QCOMPARE(first(rig.check(room))[QLatin1String("localReset")].toString(), QStringLiteral("allowed"));
    QCOMPARE(rig.run(split("local-reset list")).records().constLast(), policy);
    const CliRun again = rig.allow(rig.confirmed());
    QCOMPARE(again.code, 2);
    QVERIFY2(again.err.contains("stands for this group already"), again.err.constData());
    const CliRun undone = rig.run(split("local-reset undo"));
    QVERIFY2(undone.code == 0, undone.err.constData());
    QCOMPARE(first(undone)[QLatin1String("state")].toString(), QStringLiteral("undone"));
    QVERIFY(!first(undone)[QLatin1String("undoneBy")].toString().isEmpty());
    QCOMPARE(rig.writes(), 3);
    QCOMPARE(rig.tenant->policies().lines(), rig.before);
    QCOMPARE(rig.tenant->destructiveRequests().size(), 0);
    QCOMPARE(rig.run(split("local-reset undo")).code, 2);
    const CliRun verified = rig.run(split("jobs --verify"));
    QCOMPARE(verified.code, 0);
    QCOMPARE(first(verified)[QLatin1String("entries")].toInt(), 5); // intended, made, assigned, undo intended, undone
}

void TestCliLocalReset::aLostAnswerIsLookedUpByTheNextCall()
{
    Rig rig;
    constexpr char policies[] = "/beta/deviceManagement/deviceConfigurations";
    QCOMPARE(rig.allow().code, 2);
    const int before = rig.tenant->requestCount("GET", policies); // what is read before anything is made
    rig.tenant->faults().on("POST", "/v1.0/deviceManagement/deviceConfigurations").times(1).dropAfter();
    rig.tenant->faults().on("GET", policies).after(before).times(1).answer(403);
    const CliRun lost = rig.allow(rig.confirmed()); // it can't be looked up either
    QCOMPARE(lost.code, 3);
    QCOMPARE(rig.writes(), 1);
    QCOMPARE(rig.run(split("local-reset list")).records().constLast()[QLatin1String("state")].toString(),
        QStringLiteral("intended"));
    const CliRun found = rig.allow(rig.confirmed());
    QVERIFY2(found.code == 0, found.err.constData());
    QCOMPARE(rig.writes(), 2);
    QCOMPARE(rig.tenant->policies().lines().size(), rig.before.size() + 1);
}

void TestCliLocalReset::whatOthersChangedIsNotDeleted()
{
    Rig rig;
    const CliRun made = rig.allow(rig.confirmed());
    const QString id = made.records().constLast()[QLatin1String("id")].toString();
    rig.tenant->policies().addSetting(id);
    const CliRun kept = rig.run(split("local-reset undo"));
    QCOMPARE(kept.code, 2);
    QVERIFY2(kept.err.contains("Somebody has changed what the policy sets since"), kept.err.constData());
    QCOMPARE(rig.tenant->requestCount("DELETE", ""), 0);
}

void TestCliLocalReset::aContradictionIsSaid()
{
    TestTenant tenant;
    const CliProcess cli(tenant.url(), tenant.token());
    const CliRun run = cli.run(QStringList {QStringLiteral("--json")} + split("local-reset allow --group")
        + QStringList {QStringLiteral("Exam devices")});
    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.contains("the two contradict each other"), run.err.constData());
    QVERIFY(first(run)[QLatin1String("policy")].toObject()[QLatin1String("blocked")].toInt() > 0);
    const CliRun users = cli.run(QStringList {QStringLiteral("--json")} + split("local-reset allow --group")
        + QStringList {QStringLiteral("Science faculty")});
    QVERIFY2(users.err.contains("There are users in the group"), users.err.constData());
}

void TestCliLocalReset::whoMayNotIsTold()
{
    Rig rig(TenantRole::HelpDesk);
    const CliRun run = rig.allow(rig.confirmed());
    QCOMPARE(run.code, 3);
    QVERIFY2(run.err.contains("Your account may not do this."), run.err.constData());
    QCOMPARE(rig.tenant->policies().lines(), rig.before);
    QCOMPARE(rig.run(split("local-reset list")).records().constLast()[QLatin1String("state")].toString(),
        QStringLiteral("dropped"));
}

void TestCliLocalReset::undoNamesOne()
{
    Rig rig;
    const QString second = QStringLiteral("Year 7 – Room 102");
    QCOMPARE(rig.allow(rig.confirmed()).code, 0);
    const QString number = QString::number(rig.tenant->membersOf(second).size());
    QCOMPARE(rig.allow({QStringLiteral("--confirm"), number}, second).code, 0);
    const CliRun several = rig.run(split("local-reset undo"));
    QCOMPARE(several.code, 2);
    QVERIFY2(several.err.contains("Name the one to take back"), several.err.constData());
    const QList<QJsonObject> list = rig.run(split("local-reset list")).records();
    QCOMPARE(rig.run(split("local-reset undo") + QStringList {QStringLiteral("Staff baseline")}).code, 2);
    QCOMPARE(rig.tenant->requestCount("DELETE", ""), 0);
    const auto undo = [&](const QString &target) { return rig.run(split("local-reset undo") + QStringList {target}); };
    QCOMPARE(undo(list.at(0)[QLatin1String("id")].toString()).code, 0);
    QCOMPARE(undo(list.at(1)[QLatin1String("name")].toString()).code, 0);
    QCOMPARE(rig.tenant->policies().lines(), rig.before);
}

void TestCliLocalReset::refuses_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words :
        {"local-reset", "local-reset make", "local-reset check", "local-reset allow", "local-reset allow --device d",
            "local-reset allow --group A --group B", "local-reset list --group A", "local-reset undo --device d",
            "local-reset check --group A --confirm 1", "local-reset check --group A --name N",
            "local-reset allow --group A --name ", "local-reset allow --group A --minus-group B",
            "local-reset undo a b", "local-reset check --group A --mode sync"})
        QTest::newRow(words) << QString::fromLatin1(words);
}

void TestCliLocalReset::refuses()
{
    QFETCH(QString, words);
    QCOMPARE(CliProcess().run(words.split(u' ')).code, 2);
}

QTEST_GUILESS_MAIN(TestCliLocalReset)
#include "tst_clilocalreset.moc"
