// SPDX-License-Identifier: GPL-3.0-or-later
// What a group holds beside pupils' PCs, and what of it is left out: said, in records and in the exit code.
#include "cliprocess.h"
#include "testtenant.h"

#include <QHash>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using Test::TestTenant;

namespace {

const QString specials = QStringLiteral("Special devices");
const QString teachers = QStringLiteral("All teachers");

TenantOptions withSpecials()
{
    TenantOptions options = TestTenant::quick(60);
    options.specialDevices = true;
    return options;
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

struct GroupRig {
    GroupRig()
        : tenant(withSpecials())
        , cli(tenant.url(), tenant.token())
    {
    }

    CliRun run(const QString &command, const QString &group, const QStringList &rest, bool json = true) const
    {
        QStringList arguments {QStringLiteral("--data-dir"), data.path()};
        if (json)
            arguments.append(QStringLiteral("--json"));
        arguments += QStringList {command, QStringLiteral("--group"), group} + rest;
        return cli.run(arguments);
    }
    static QStringList mode(const char *name) { return {QStringLiteral("--mode"), QLatin1String(name)}; }
    int asked() { return static_cast<int>(tenant->destructiveRequests().size()); }

    TestTenant tenant;
    QTemporaryDir data;
    CliProcess cli;
};

/// How often each reason is given.
QHash<QString, int> reasonsOf(const CliRun &run)
{
    QHash<QString, int> reasons;
    const QList<QJsonObject> records = run.records();
    for (const QJsonObject &record : records)
        ++reasons[text(record, "reason")];
    return reasons;
}

} // namespace

class TestCliGroups final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatIsNoPupilsPc();
    void doubtsNoHybridComputersRegistration();
    void saysWhatIntuneDoesNotShow();
    void aNamelessDeviceIsShownAndCounted();
    void wipesOnlyWhatItMay();
    void aGroupWithoutDevicesIsNoEmptyAnswer_data();
    void aGroupWithoutDevicesIsNoEmptyAnswer();
};

void TestCliGroups::tellsWhatIsNoPupilsPc()
{
    const GroupRig rig;
    const CliRun check = rig.run(QStringLiteral("check"), specials, GroupRig::mode("autopilot-reset"));
    const QHash<QString, int> reasons = reasonsOf(check);
    for (const char *reason :
        {"cloud-pc", "session-host", "server", "meeting-room", "join-states-differ", "hybrid-joined"})
        QVERIFY2(reasons.value(QLatin1String(reason)) == 1, reason);
    QCOMPARE(reasons.value(QStringLiteral("edition-cant-reset")), 2);
    QCOMPARE(reasons.value(QStringLiteral("not-listed")), 2);
    QCOMPARE(check.records().size(), 11);
    const QList<QJsonObject> records = check.records();
    for (const QJsonObject &record : records) {
        QCOMPARE(text(record, "verdict"),
            text(record, "reason").isEmpty()                              ? QStringLiteral("allowed")
                : text(record, "reason") == QLatin1String("meeting-room") ? QStringLiteral("warned")
                                                                          : QStringLiteral("blocked"));
        if (text(record, "reason") == QLatin1String("join-states-differ"))
            QCOMPARE(text(record, "instead"), QStringLiteral("factory-wipe"));
    }
}

/// Its Autopilot registration names another Entra device than Intune does, as usual.
void TestCliGroups::doubtsNoHybridComputersRegistration()
{
    const GroupRig rig;
    const auto recordsOf = [&rig](const char *mode) {
        return rig.run(QStringLiteral("check"), specials, GroupRig::mode(mode)).records();
    };
    QString hybrid;
    const QList<QJsonObject> resets = recordsOf("autopilot-reset");
    for (const QJsonObject &record : resets) {
        if (text(record, "reason") == QLatin1String("hybrid-joined"))
            hybrid = text(record, "id");
    }
    QVERIFY(!hybrid.isEmpty());
    const QList<QJsonObject> wipes = recordsOf("factory-wipe");
    for (const QJsonObject &record : wipes) {
        QVERIFY(text(record, "reason") != QLatin1String("autopilot-doubtful"));
        if (text(record, "id") == hybrid)
            QCOMPARE(text(record, "verdict"), QStringLiteral("allowed"));
    }
}

void TestCliGroups::saysWhatIntuneDoesNotShow()
{
    const GroupRig rig;
    for (const char *command : {"check", "devices", "plan"}) {
        const QStringList options = qstrcmp(command, "devices") == 0 ? QStringList() : GroupRig::mode("factory-wipe");
        const CliRun run = rig.run(QLatin1String(command), specials, options);
        QCOMPARE(run.code, 1);
        QCOMPARE(reasonsOf(run).value(QStringLiteral("not-listed")), 2);
        QVERIFY2(run.err.contains("2 members"), run.err.constData());
        QVERIFY2(run.err.contains("doesn't manage"), run.err.constData());
        QVERIFY2(run.err.contains("may not see"), run.err.constData());
        QStringList serials; // of the one that the Autopilot registration finds
        const QList<QJsonObject> records = run.records();
        for (const QJsonObject &record : records) {
            if (text(record, "reason") == QLatin1String("not-listed") && !text(record, "serialNumber").isEmpty())
                serials.append(text(record, "serialNumber"));
        }
        QCOMPARE(serials.size(), 1);
        QVERIFY2(run.err.contains("may not see them: " + serials.first().toUtf8()), run.err.constData());
    }
    const CliRun plan = rig.run(QStringLiteral("plan"), specials, GroupRig::mode("factory-wipe"));
    QCOMPARE(plan.summary().value(QStringLiteral("notListed")).toInt(), 2);
}

void TestCliGroups::aNamelessDeviceIsShownAndCounted()
{
    const GroupRig rig;
    QString serial;
    const QList<QJsonObject> records = rig.run(QStringLiteral("devices"), specials, {}).records();
    for (const QJsonObject &record : records) {
        if (record.contains(QStringLiteral("name")) && text(record, "name").isEmpty())
            serial = text(record, "serialNumber"); // the record keeps the raw name
    }
    QVERIFY(!serial.isEmpty());
    const CliRun table = rig.run(QStringLiteral("devices"), specials, {}, false);
    QVERIFY2(table.out.contains('\n' + serial.toUtf8() + ' '), table.out.constData());
    const CliRun plan = rig.run(QStringLiteral("plan"), specials, GroupRig::mode("factory-wipe"), false);
    QVERIFY2(!plan.out.contains(", ,"), plan.out.constData());
    QVERIFY2(plan.err.contains("1 of these devices has no name"), plan.err.constData());
}

void TestCliGroups::wipesOnlyWhatItMay()
{
    GroupRig rig;
    const QStringList options = GroupRig::mode("factory-wipe")
        + QStringList {QStringLiteral("--confirm"), QStringLiteral("6"), QStringLiteral("--countdown"),
            QStringLiteral("0"), QStringLiteral("--until"), QStringLiteral("sent")};
    const CliRun run = rig.run(QStringLiteral("run"), specials, options);
    QCOMPARE(run.code, 1); // members got nothing, because Intune doesn't show them
    QCOMPARE(rig.asked(), 6);
    QCOMPARE(run.summary().value(QStringLiteral("leftOut")).toInt(), 5);
    QCOMPARE(reasonsOf(run).value(QStringLiteral("not-listed")), 2);
    for (const TenantDevice &device : rig.tenant->devices()) {
        const bool isCloudPc = device.name.startsWith(QLatin1String("CPC-"));
        if (isCloudPc || device.operatingSystem == QLatin1String("Windows Server"))
            QCOMPARE(rig.tenant->destructiveRequests(device.id), 0);
    }
}

void TestCliGroups::aGroupWithoutDevicesIsNoEmptyAnswer_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("options");
    const QStringList mode = GroupRig::mode("factory-wipe");
    QTest::newRow("devices") << QStringLiteral("devices") << QStringList();
    QTest::newRow("check") << QStringLiteral("check") << mode;
    QTest::newRow("plan") << QStringLiteral("plan") << mode;
    QTest::newRow("run") << QStringLiteral("run")
                         << mode + QStringList {QStringLiteral("--confirm"), QStringLiteral("0")};
}

void TestCliGroups::aGroupWithoutDevicesIsNoEmptyAnswer()
{
    QFETCH(QString, command);
    QFETCH(QStringList, options);
    GroupRig rig;
    const CliRun run = rig.run(command, teachers, options);
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains("holds no device"), run.err.constData());
    QCOMPARE(reasonsOf(run).value(QStringLiteral("no-devices")), 1);
    QCOMPARE(rig.asked(), 0);
}

QTEST_GUILESS_MAIN(TestCliGroups)
#include "tst_cligroups.moc"
