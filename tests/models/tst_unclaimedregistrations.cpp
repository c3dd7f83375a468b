// SPDX-License-Identifier: GPL-3.0-or-later
#include "smallschool.h"

#include <QTest>

using namespace Reslate;

namespace {

using Part = DeviceCatalog::Part;

struct School : SmallSchool {
    /// managed and entra: of which device; -1: it names none.
    void addRegistration(int number, int managed, int entra)
    {
        QJsonObject record {
            {QStringLiteral("id"), id(number, 4)}, {QStringLiteral("serialNumber"), QStringLiteral("R%1").arg(number)}};
        if (managed >= 0)
            record.insert(QStringLiteral("managedDeviceId"), id(managed));
        if (entra >= 0)
            record.insert(QStringLiteral("azureActiveDirectoryDeviceId"), id(entra, 2));
        autopilotRecords.append(record);
    }

    /// Their serial numbers.
    QString unclaimed() const
    {
        QStringList serials;
        for (const AutopilotRecord *record : catalog.unclaimedRegistrations())
            serials.append(record->serialNumber);
        serials.sort();
        return serials.join(QLatin1Char(' '));
    }

    bool reload(Part part)
    {
        catalog.reload(part);
        return QTest::qWaitFor([this] { return !catalog.isLoading(); });
    }
};

} // namespace

/// Computers that were registered in Autopilot and never enrolled, or whose Intune record was deleted.
class TestUnclaimedRegistrations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whateverListComesLast_data();
    void whateverListComesLast();
    void devicesMayComeAndGo_data();
    void devicesMayComeAndGo();
};

void TestUnclaimedRegistrations::whateverListComesLast_data()
{
    QTest::addColumn<int>("pageSize");
    QTest::newRow("both at once") << 1000;
    QTest::newRow("the devices in many pages") << 2;
}

void TestUnclaimedRegistrations::whateverListComesLast()
{
    School school;
    school.addMany(0, 20);
    school.autopilotRecords.clear();
    school.addRegistration(1, 1, 901); // its device has another Entra device
    school.addRegistration(2, -1, 2);
    school.addRegistration(3, -1, 903);
    school.addRegistration(4, -1, 903); // two of one Entra device
    school.addRegistration(5, -1, -1);
    school.addRegistration(6, 96, -1); // an Intune record that this account doesn't see
    QFETCH(const int, pageSize);
    school.pageSize = pageSize;
    QVERIFY(school.load());
    QCOMPARE(school.unclaimed(), QStringLiteral("R3 R4 R5 R6"));
    QVERIFY(school.reload(Part::AutopilotRecords));
    QCOMPARE(school.unclaimed(), QStringLiteral("R3 R4 R5 R6"));
    QVERIFY(school.reload(Part::Devices));
    QCOMPARE(school.unclaimed(), QStringLiteral("R3 R4 R5 R6"));
    school.autopilotRecords.clear();
    QVERIFY(school.load());
    QCOMPARE(school.unclaimed(), QString());
}

void TestUnclaimedRegistrations::devicesMayComeAndGo_data()
{
    whateverListComesLast_data();
}

void TestUnclaimedRegistrations::devicesMayComeAndGo()
{
    School school;
    QFETCH(const int, pageSize);
    school.pageSize = pageSize;
    school.addMany(0, 3);
    school.autopilotRecords.clear();
    school.addRegistration(1, -1, 1);
    school.addRegistration(7, -1, 7);
    QVERIFY(school.load());
    QCOMPARE(school.unclaimed(), QStringLiteral("R7"));
    const EntraDeviceId seventh(SmallSchool::id(7, 2));
    QVERIFY(school.catalog.unlistedRegistration(seventh));

    school.add(7, QStringLiteral("HHS-NEW")); // enrolled since
    QVERIFY(school.reload(Part::Devices));
    QCOMPARE(school.unclaimed(), QString());
    QVERIFY(!school.catalog.unlistedRegistration(seventh));

    school.catalog.keepWhenGone({DeviceId(SmallSchool::id(1))}); // deleted in Intune, and a job still names it
    school.devices.removeAt(1);
    QVERIFY(school.load());
    QVERIFY(school.catalog.at(school.catalog.rowOf(DeviceId(SmallSchool::id(1)))).recordGone);
    QCOMPARE(school.unclaimed(), QStringLiteral("R1"));
    QVERIFY(!school.catalog.unlistedRegistration(EntraDeviceId(SmallSchool::id(1, 2)))); // the row is still there
}

QTEST_GUILESS_MAIN(TestUnclaimedRegistrations)
#include "tst_unclaimedregistrations.moc"
