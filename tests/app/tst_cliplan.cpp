// SPDX-License-Identifier: GPL-3.0-or-later
// Plans on the command line: what would happen, saved and sent later, counted at the server.
#include "cliprocess.h"
#include "testtenant.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Reslate;
using Test::TestTenant;

namespace {

const QString room = QStringLiteral("Year 7 – Room 101");

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

int number(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toInt(-1);
}

/// "autopilot-reset 26, factory-wipe 4"
QString plansOf(const CliRun &plan)
{
    QStringList plans;
    const QJsonArray array = plan.summary().value(QStringLiteral("plans")).toArray();
    for (const QJsonValue &value : array)
        plans.append(
            QStringLiteral("%1 %2").arg(text(value.toObject(), "mode")).arg(number(value.toObject(), "devices")));
    return plans.join(QStringLiteral(", "));
}

/// A school, and a journal of its own.
struct PlanRig {
    PlanRig()
        : cli(tenant.url(), tenant.token())
    {
    }

    CliRun run(const QStringList &rest) const
    {
        return cli.run(QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), data.path()} + rest);
    }
    CliRun plan(const QStringList &rest = {}) const
    {
        return run(QStringList {QStringLiteral("plan"), QStringLiteral("--mode"), QStringLiteral("autopilot-reset"),
                       QStringLiteral("--group"), room}
            + rest);
    }
    CliRun runPlan(int confirm, const QStringList &rest = {}) const
    {
        return run(QStringList {QStringLiteral("run-plan"), file(), QStringLiteral("--confirm"),
                       QString::number(confirm), QStringLiteral("--confirm-name"), room, QStringLiteral("--countdown"),
                       QStringLiteral("0"), QStringLiteral("--until"), QStringLiteral("sent")}
            + rest);
    }
    QString file() const { return data.filePath(QStringLiteral("room.plan")); }
    int asked() { return static_cast<int>(tenant->destructiveRequests().size()); }

    TestTenant tenant;
    QTemporaryDir data;
    CliProcess cli;
};

const QStringList wipeHybrid {QStringLiteral("--hybrid"), QStringLiteral("wipe")};

} // namespace

class TestCliPlan final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatWouldHappen();
    void choicesChangeTheNumber_data();
    void choicesChangeTheNumber();
    void groupsAddUpAndComeOff();
    void saysThreeDays();
    void sendsASavedPlanOnce();
    void aPlanForLaterWaits();
    void aSerialNumberThatCameLaterLeavesNobodyOut();
    void whatChangedIsLeftOut();
    void refusesAFile_data();
    void refusesAFile();
    void runWipesHybridDevices();
    void chasesWhatDidNotComeBack();
};

void TestCliPlan::saysWhatWouldHappen()
{
    PlanRig rig;
    const CliRun plan = rig.plan();
    QCOMPARE(plan.code, 0);
    QCOMPARE(number(plan.summary(), "asked"), 30);
    QCOMPARE(number(plan.summary(), "confirm"), 26);
    QCOMPARE(plansOf(plan), QStringLiteral("autopilot-reset 26"));
    QHash<QString, int> sections;
    QList<QJsonObject> records = plan.records();
    records.removeLast();
    QCOMPARE(records.size(), 30);
    for (const QJsonObject &record : std::as_const(records)) {
        ++sections[text(record, "section")];
        QVERIFY(!text(record, "message").isEmpty());
        QCOMPARE(record.value(QStringLiteral("gets")).isNull(), text(record, "section") == QLatin1String("hybrid"));
    }
    QCOMPARE(sections.value(QStringLiteral("hybrid")), 4);
    QVERIFY(sections.value(QStringLiteral("sleeping")) > 0);
    QCOMPARE(sections.value(QStringLiteral("ready")) + sections.value(QStringLiteral("sleeping")), 26);
    QCOMPARE(rig.asked(), 0);
}

void TestCliPlan::choicesChangeTheNumber_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("plans");
    const QStringList leaveSleeping {QStringLiteral("--sleeping"), QStringLiteral("leave")};
    QTest::newRow("hybrid ones wiped") << wipeHybrid << QStringLiteral("autopilot-reset 26, factory-wipe 4");
    QTest::newRow("sleeping ones left out") << leaveSleeping << QStringLiteral("autopilot-reset 24");
    QTest::newRow("both") << wipeHybrid + leaveSleeping << QStringLiteral("autopilot-reset 24, factory-wipe 4");
}

void TestCliPlan::choicesChangeTheNumber()
{
    QFETCH(QStringList, options);
    PlanRig rig;
    QTEST(plansOf(rig.plan(options)), "plans");
}

void TestCliPlan::groupsAddUpAndComeOff()
{
    PlanRig rig;
    const auto asked = [&rig](const QStringList &rest) {
        const CliRun plan = rig.run(
            QStringList {QStringLiteral("plan"), QStringLiteral("--mode"), QStringLiteral("sync")} + rest);
        return number(plan.summary(), "asked");
    };
    const QStringList one {QStringLiteral("--group"), room};
    const QString other = QStringLiteral("Year 7 – Room 102");
    QCOMPARE(asked(one), 30);
    const int both = asked(one + QStringList {QStringLiteral("--group"), other});
    QVERIFY2(both > 30, qPrintable(QString::number(both)));
    QCOMPARE(
        asked(one + QStringList {QStringLiteral("--group"), other, QStringLiteral("--minus-group"), room}), both - 30);
    QCOMPARE(asked(one + QStringList {QStringLiteral("--minus-group"), room}), 0);
    const QString member = text(rig.plan().records().constFirst(), "id");
    QCOMPARE(asked({QStringLiteral("--device"), member}), 1);
    QCOMPARE(asked({QStringLiteral("--device"), member, QStringLiteral("--minus-group"), room}), 0);
    QCOMPARE(rig.run({QStringLiteral("plan"), QStringLiteral("--mode"), QStringLiteral("sync"),
                         QStringLiteral("--group"), room, QStringLiteral("--minus-group"), QStringLiteral("Nowhere")})
                 .code,
        2);
}

/// 1,284 devices and the real limits.
void TestCliPlan::saysThreeDays()
{
    TenantOptions options = TestTenant::quick();
    options.devices = 1600;
    TestTenant tenant(options);
    QTemporaryDir data;
    const CliProcess cli(tenant.url(), tenant.token());
    QFile list(data.filePath(QStringLiteral("list.csv")));
    QVERIFY(list.open(QIODevice::WriteOnly));
    QHash<QString, int> serials;
    const QList<TenantDevice> devices = tenant->devices();
    for (const TenantDevice &device : devices)
        ++serials[device.serialNumber];
    int listed = 0;
    for (const TenantDevice &device : devices) {
        const bool isNumber = !device.serialNumber.contains(u' '); // not "To be filled by O.E.M."
        const bool good = device.operatingSystem == QLatin1String("Windows") && isNumber
            && serials.value(device.serialNumber) == 1;
        if (good && listed < 1284) {
            list.write(device.serialNumber.toUtf8() + '\n');
            ++listed;
        }
    }
    list.close();
    QCOMPARE(listed, 1284);
    const CliRun plan = cli.run({QStringLiteral("--data-dir"), data.path(), QStringLiteral("--json"),
        QStringLiteral("plan"), QStringLiteral("--mode"), QStringLiteral("wipe-keep-account"),
        QStringLiteral("--serials"), list.fileName()});
    QVERIFY2(plan.code == 0, plan.err.constData());
    const int going = number(plan.summary(), "confirm");
    const QJsonObject estimate = plan.summary().value(QStringLiteral("estimate")).toObject();
    int counted = 0;
    const QJsonArray days = estimate.value(QStringLiteral("days")).toArray();
    for (const QJsonValue &day : days)
        counted += number(day.toObject(), "devices");
    QCOMPARE(counted, going);
    QVERIFY(going > 1000);
    QVERIFY(number(estimate, "seconds") > 86'400); // past two midnights of the service
}

void TestCliPlan::sendsASavedPlanOnce()
{
    PlanRig rig;
    QCOMPARE(rig.plan(wipeHybrid + QStringList {QStringLiteral("--save"), rig.file()}).code, 0);
    const CliRun wrong = rig.runPlan(26);
    QCOMPARE(wrong.code, 2);
    QVERIFY2(wrong.err.contains("--confirm 30"), wrong.err.constData());
    QCOMPARE(rig.asked(), 0);
    const CliRun sent = rig.runPlan(30);
    QVERIFY2(sent.code == 0, sent.err.constData());
    QCOMPARE(number(sent.summary(), "accepted"), 30);
    QCOMPARE(rig.asked(), 30);
    const CliRun again = rig.runPlan(30);
    QCOMPARE(again.code, 2);
    QVERIFY2(again.err.contains("can't be started again"), again.err.constData());
    QCOMPARE(rig.asked(), 30);
    QCOMPARE(rig.run({QStringLiteral("jobs")}).records().size(), 2);
}

void TestCliPlan::aPlanForLaterWaits()
{
    PlanRig rig;
    QCOMPARE(rig.plan({QStringLiteral("--save"), rig.file()}).code, 0);
    const CliRun past = rig.runPlan(26, {QStringLiteral("--at"), QStringLiteral("2026-01-01T08:00")});
    QCOMPARE(past.code, 2);
    QVERIFY2(past.err.contains("is past"), past.err.constData());
    // The time to wait and to follow counts from its start, and the start may lie further ahead than that time.
    const QDateTime start = QDateTime::currentDateTimeUtc().addSecs(17);
    const CliRun sent = rig.runPlan(
        26, {QStringLiteral("--at"), start.toString(Qt::ISODate), QStringLiteral("--timeout"), QStringLiteral("15")});
    QVERIFY2(sent.code == 0, sent.err.constData());
    QCOMPARE(rig.asked(), 26);
    for (const DestructiveRequest &request : rig.tenant->destructiveRequests())
        QVERIFY(request.time >= start.addSecs(-1));
}

/// Intune learns a serial number some time after the enrollment.
void TestCliPlan::aSerialNumberThatCameLaterLeavesNobodyOut()
{
    PlanRig rig;
    const QString id = text(rig.plan().records().constFirst(), "id");
    const QString number = text(rig.plan().records().constFirst(), "serialNumber");
    rig.tenant->setSerialNumber(id, {});
    QCOMPARE(rig.plan({QStringLiteral("--save"), rig.file()}).code, 0);
    rig.tenant->setSerialNumber(id, number);
    const CliRun sent = rig.runPlan(26);
    QVERIFY2(sent.code == 0, sent.err.constData());
    QVERIFY2(!sent.err.contains("another device"), sent.err.constData());
    QCOMPARE(rig.asked(), 26);
    QCOMPARE(rig.tenant->destructiveRequests(id), 1);
}

void TestCliPlan::whatChangedIsLeftOut()
{
    PlanRig rig;
    const CliRun plan = rig.plan({QStringLiteral("--save"), rig.file()});
    // A hybrid device that is Entra joined by now would be allowed; nobody saw it go.
    QFile file(rig.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\"gets\": null"));
    const QList<TenantDevice> devices = rig.tenant->devices();
    const QList<QString> members = rig.tenant->membersOf(room);
    const auto hybrid = std::find_if(devices.cbegin(), devices.cend(), [&members](const TenantDevice &device) {
        return members.contains(device.id) && device.trustType == QLatin1String("ServerAd");
    });
    QVERIFY(hybrid != devices.cend());
    rig.run(
        {QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("factory-wipe"), QStringLiteral("--device"),
            text(plan.records().constFirst(), "id"), QStringLiteral("--confirm"), QStringLiteral("1"),
            QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--until"), QStringLiteral("sent")});
    QCOMPARE(rig.asked(), 1);
    QCOMPARE(rig.runPlan(26).code, 2); // one is under way or gone by now
    const CliRun sent = rig.runPlan(25);
    QVERIFY2(sent.code == 1, sent.err.constData()); // not all that the plan was for
    QCOMPARE(rig.asked(), 26);
    QCOMPARE(rig.tenant->destructiveRequests(hybrid->id), 0);
}

void TestCliPlan::refusesAFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no plan") << QByteArray("SN-1\nSN-2\n") << QByteArray("a plan that Reslate saved");
    QTest::newRow("a newer one") << QByteArray("{\"format\": \"reslate-plan\", \"version\": 9}")
                                 << QByteArray("newer Reslate");
    QTest::newRow("a changed one") << QByteArray("{\"format\": \"reslate-plan\", \"version\": 1}")
                                   << QByteArray("was changed");
}

void TestCliPlan::refusesAFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, says);
    PlanRig rig;
    QFile file(rig.file());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const CliRun refused = rig.runPlan(1);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains(says), refused.err.constData());
    const CliRun missing = rig.run(
        {QStringLiteral("run-plan"), QStringLiteral("nowhere"), QStringLiteral("--confirm"), QStringLiteral("1")});
    QCOMPARE(missing.code, 2);
    QVERIFY2(missing.err.contains("no saved plan"), missing.err.constData());
    QCOMPARE(rig.asked(), 0);
}

void TestCliPlan::runWipesHybridDevices()
{
    PlanRig rig;
    const CliRun sent = rig.run(
        QStringList {QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("autopilot-reset"),
            QStringLiteral("--group"), room, QStringLiteral("--confirm"), QStringLiteral("30"),
            QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--until"), QStringLiteral("sent")}
        + wipeHybrid);
    QVERIFY2(sent.code == 0, sent.err.constData());
    QCOMPARE(number(sent.summary(), "accepted"), 30);
    QCOMPARE(rig.asked(), 30);
}

void TestCliPlan::chasesWhatDidNotComeBack()
{
    PlanRig rig;
    QStringList refused; // each time: a refusal between acceptances might be the tenant's day
    for (const QJsonObject &record : rig.run({QStringLiteral("check"), QStringLiteral("--mode"),
                                                 QStringLiteral("autopilot-reset"), QStringLiteral("--group"), room})
                                         .records()) {
        if (refused.size() < 2 && text(record, "verdict") == QLatin1String("allowed"))
            refused.append(text(record, "id"));
    }
    for (const QString &device : std::as_const(refused))
        rig.tenant->faults().on("POST", device.toLatin1() + "/wipe").answerInner(400);
    const CliRun sent = rig.run({QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("autopilot-reset"),
        QStringLiteral("--group"), room, QStringLiteral("--confirm"), QStringLiteral("26"),
        QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--until"), QStringLiteral("sent")});
    QCOMPARE(number(sent.summary(), "failed"), 2);
    const QString job = text(rig.run({QStringLiteral("jobs")}).records().constFirst(), "id");
    const QString pdf = rig.data.filePath(QStringLiteral("chase.pdf"));
    const QByteArray runtimeFolder = qgetenv("XDG_RUNTIME_DIR");
    qunsetenv("XDG_RUNTIME_DIR"); // a library complains of it
    const CliRun chase = rig.run({QStringLiteral("chase"), job, QStringLiteral("--pdf"), pdf});
    if (!runtimeFolder.isEmpty())
        qputenv("XDG_RUNTIME_DIR", runtimeFolder);
    QVERIFY2(chase.code == 1, chase.err.constData());
    QVERIFY2(!chase.err.contains("QStandardPaths"), chase.err.constData());
    QCOMPARE(number(chase.summary(), "devices"), 26);
    QVERIFY(number(chase.summary(), "notBack") >= 2);
    QCOMPARE(chase.records().size() - 1, number(chase.summary(), "notBack"));
    QCOMPARE(text(chase.records().constFirst(), "group"), room);
    const CliRun csv = rig.cli.run(
        {QStringLiteral("--data-dir"), rig.data.path(), QStringLiteral("chase"), job, QStringLiteral("--csv")});
    QCOMPARE(csv.out.count('\n'), chase.records().size());
    QFile paper(pdf);
    QVERIFY(paper.open(QIODevice::ReadOnly));
    QVERIFY(paper.read(5) == "%PDF-");
    QCOMPARE(rig.run({QStringLiteral("chase"), QStringLiteral("zzzz")}).code, 2);
}

QTEST_GUILESS_MAIN(TestCliPlan)
#include "tst_cliplan.moc"
