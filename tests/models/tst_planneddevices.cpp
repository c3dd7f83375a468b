// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/planner.h"
#include "models/devices/planneddevices.h"
#include "models/text/assistantlabels.h"
#include "models/text/planlabels.h"
#include "smallschool.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Reslate;

/// Whom an order is for can be read, searched and copied, whatever the devices are called.
class TestPlannedDevices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsSearchesAndCopies();
    void hostileNamesAreHarmlessInASpreadsheet();
    void aDeviceThatIsGoneKeepsItsName();
    void buttonsSayWhatIsOrdered();
    void warningsAreRepeated();

private:
    using Column = PlannedDevices::Column;
    static QString at(const PlannedDevices &model, int row, Column column)
    {
        return model.index(row, static_cast<int>(column)).data().toString();
    }
    static Plan planOf(SmallSchool &school, ResetMode mode, int first, int count)
    {
        Plan plan {.workflow = mode};
        for (int row = first; row < first + count; ++row)
            plan.items.append(plannedItem(school.catalog.at(row)));
        return plan;
    }
};

void TestPlannedDevices::showsSearchesAndCopies()
{
    SmallSchool school;
    school.addMany(0, 30);
    school.set(7, QStringLiteral("model"), QStringLiteral("Latitude 3140"));
    QVERIFY(school.load());
    PlannedDevices model(school.catalog, school.rig.clock);
    const QAbstractItemModelTester tester(&model);
    model.setPlans({planOf(school, ResetMode::FactoryWipe, 0, 30)});
    QCOMPARE(model.rowCount(), 30);
    QCOMPARE(at(model, 7, Column::Device), QStringLiteral("HHS-0007"));
    QCOMPARE(at(model, 7, Column::Serial), QStringLiteral("SN00007"));
    QVERIFY(at(model, 7, Column::User).contains(QLatin1String("student7")));
    QCOMPARE(at(model, 7, Column::Model), QStringLiteral("Latitude 3140"));
    QCOMPARE(at(model, 7, Column::LastSeen), QStringLiteral("2 h ago"));
    QVERIFY(!model.hasSeveralModes());

    for (const char *words : {"latitude", "sn00007", "HHS-0007", "student7@", "3140 hhs"}) {
        model.setSearch(QLatin1String(words));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(at(model, 0, Column::Serial), QStringLiteral("SN00007"));
    }
    QCOMPARE(model.devices(), 30); // not found isn't left out
    const QString copied = model.tableText({0});
    QVERIFY2(copied.startsWith(QLatin1String("Device\tSerial number\tPrimary user\tModel\tLast seen\r\n"
                                             "HHS-0007\tSN00007\tstudent7@school.example\tLatitude 3140\t")),
        qPrintable(copied));
    model.setSearch(QStringLiteral("nobody"));
    QCOMPARE(model.rowCount(), 0);
    model.setSearch({});
    QCOMPARE(model.rowCount(), 30);

    model.setPlans({planOf(school, ResetMode::AutopilotReset, 0, 26), planOf(school, ResetMode::FactoryWipe, 26, 4)});
    QVERIFY(model.hasSeveralModes());
    QCOMPARE(at(model, 0, Column::Gets), QStringLiteral("Autopilot Reset"));
    QCOMPARE(at(model, 29, Column::Gets), QStringLiteral("Factory wipe"));
    QVERIFY(model.tableText({29}).contains(QLatin1String("\tFactory wipe\r\n")));
}

void TestPlannedDevices::hostileNamesAreHarmlessInASpreadsheet()
{
    SmallSchool school;
    school.add(0, QStringLiteral("=HYPERLINK(\"http://x\")"));
    school.add(1, QStringLiteral("a\tb\nc"));
    school.add(2, QStringLiteral("<b>bold</b>"));
    school.add(3, QString());
    school.add(4, QString(300, QLatin1Char('W')));
    QVERIFY(school.load());
    PlannedDevices model(school.catalog, school.rig.clock);
    model.setPlans({planOf(school, ResetMode::FactoryWipe, 0, 5)});
    QVERIFY2(model.tableText({0}).contains(QLatin1String("\n\"'=HYPERLINK(\"\"http://x\"\")\"\t")),
        qPrintable(model.tableText({0})));
    QVERIFY(model.tableText({1}).contains(QLatin1String("\n\"a\tb\nc\"\t")));
    QCOMPARE(at(model, 1, Column::Device), QStringLiteral("a b c"));
    QCOMPARE(at(model, 2, Column::Device), QStringLiteral("<b>bold</b>"));
    QCOMPARE(at(model, 3, Column::Device), QStringLiteral("SN00003"));
    QVERIFY(at(model, 4, Column::Device).size() <= 121);
    QVERIFY(model.tableText({4}).contains(QString(300, QLatin1Char('W'))));
    for (int row = 0; row < 5; ++row) {
        const QString toolTip = model.index(row, 0).data(Qt::ToolTipRole).toString();
        QVERIFY2(!toolTip.contains(QLatin1String("<b>")), qPrintable(toolTip));
    }
}

void TestPlannedDevices::aDeviceThatIsGoneKeepsItsName()
{
    SmallSchool school;
    PlannedDevices model(school.catalog, school.rig.clock);
    JobItem item;
    item.device.id = DeviceId(SmallSchool::id(1));
    item.device.name = QStringLiteral("HHS-0001");
    item.device.serialNumber = QStringLiteral("SN00001");
    model.setPlans({Plan {.workflow = ResetMode::FactoryWipe, .items = {item}}});
    QCOMPARE(at(model, 0, Column::Device), QStringLiteral("HHS-0001"));
    QCOMPARE(at(model, 0, Column::Serial), QStringLiteral("SN00001"));
    QCOMPARE(at(model, 0, Column::LastSeen), QString());
    model.setSearch(QStringLiteral("hhs"));
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.tableText({0}).endsWith(QLatin1String("HHS-0001\tSN00001\t\t\t\r\n")));
}

void TestPlannedDevices::buttonsSayWhatIsOrdered()
{
    const Plan wipe {.workflow = ResetMode::FactoryWipe, .items = QList<JobItem>(50)};
    const Plan reset {.workflow = ResetMode::AutopilotReset, .items = QList<JobItem>(24)};
    const Plan keep {.workflow = ResetMode::WipeKeepAccount, .items = QList<JobItem>(1)};
    QCOMPARE(ordersText({wipe}), QStringLiteral("Factory wipe 50 devices"));
    QCOMPARE(ordersText({reset, wipe}), QStringLiteral("Autopilot Reset 24 devices + Factory wipe 50 devices"));
    QCOMPARE(ordersText({keep}), QStringLiteral("Wipe 1 device, keep account"));
    QCOMPARE(ordersText({}), QString());
}

void TestPlannedDevices::warningsAreRepeated()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    ResetDraft draft;
    draft.plans = {Plan {.workflow = ResetMode::AutopilotReset, .items = QList<JobItem>(5)}};
    const auto add = [&draft](SectionKind kind, Reason reason, int devices, int going) {
        draft.sections.append({.kind = kind,
            .mode = ResetMode::AutopilotReset,
            .reason = reason,
            .items = QList<JobItem>(devices),
            .going = going});
    };
    add(SectionKind::Ready, Reason::None, 3, 3);
    add(SectionKind::Hybrid, Reason::HybridJoined, 4, 0);
    add(SectionKind::Sleeping, Reason::NeverSeen, 2, 2);
    add(SectionKind::Protected, Reason::Protected, 1, 0);
    add(SectionKind::Warned, Reason::WindowsSE, 1, 1);
    const QStringList lines = warningLines(draft, now);
    QCOMPARE(lines.size(), 3); // who is left out isn't warned about
    QVERIFY2(lines.at(0).startsWith(QLatin1String("2 have never been seen: ")), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(1).contains(QLatin1String("Windows SE")), qPrintable(lines.at(1)));
    QVERIFY2(lines.at(2).contains(QLatin1String("Windows RE")), qPrintable(lines.at(2)));
    draft.sections[1].going = 4;
    QVERIFY2(warningLines(draft, now).constFirst().endsWith(QLatin1String("They get Factory wipe instead.")),
        qPrintable(warningLines(draft, now).constFirst()));
    draft.sections[1].going = 0;
    draft.sections[2].going = 0;
    QCOMPARE(warningLines(draft, now).size(), 2);
}

QTEST_GUILESS_MAIN(TestPlannedDevices)
#include "tst_planneddevices.moc"
