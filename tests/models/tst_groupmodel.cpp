// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/groupmodel.h"
#include "models/text/modelroles.h"
#include "smallschool.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Reslate;

namespace {

struct Rig {
    Rig()
        : devices(school.catalog, school.rig.clock)
        , model(school.catalog, devices)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
    }

    void addGroup(int number, const QString &name, int members)
    {
        QStringList ids;
        for (int i = 0; i < members; ++i)
            ids.append(SmallSchool::id(i, 2));
        school.groups.append({SmallSchool::id(number, 9), name, ids});
    }

    QStringList titles(SidebarKind kind) const
    {
        QStringList titles;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row).data(KindRole).toInt() == static_cast<int>(kind))
                titles.append(model.index(row).data().toString());
        }
        return titles;
    }
    QStringList groups() const { return titles(SidebarKind::Group); }

    SmallSchool school;
    DeviceModel devices;
    GroupModel model;
    QAbstractItemModelTester tester;
};

} // namespace

class TestGroupModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void emptySidebarHasItsSections()
    {
        Rig rig;
        QCOMPARE(rig.titles(SidebarKind::Heading), (QStringList {QStringLiteral("Groups"), QStringLiteral("Views")}));
        QCOMPARE(rig.titles(SidebarKind::View).size(), deviceViewCount);
        QCOMPARE(rig.model.allDevicesIndex().data().toString(), QStringLiteral("All devices"));
        QVERIFY(!rig.model.flags(rig.model.index(0)).testFlag(Qt::ItemIsSelectable));
        QVERIFY(rig.model.flags(rig.model.allDevicesIndex()).testFlag(Qt::ItemIsSelectable));
    }

    /// A computer that Intune lists twice is one member of its group and two lines of the list.
    void aKnownGroupCountsWhatTheListShows()
    {
        Rig rig;
        rig.school.addMany(0, 4);
        rig.school.set(3, QStringLiteral("azureADDeviceId"), SmallSchool::id(1, 2));
        rig.addGroup(1, QStringLiteral("Room"), 2);
        rig.school.groups[0].members.append(SmallSchool::id(77, 2)); // Intune doesn't list it
        QVERIFY(rig.school.load());
        const QPersistentModelIndex room(rig.model.indexOf(GroupId(SmallSchool::id(1, 9))));
        QCOMPARE(room.data(CountTextRole).toString(), QStringLiteral("3")); // as Entra counts
        rig.school.groups[0].members = {SmallSchool::id(0, 2), SmallSchool::id(1, 2)};
        QSignalSpy changed(&rig.model, &QAbstractItemModel::dataChanged);
        rig.school.catalog.loadMembers(GroupId(SmallSchool::id(1, 9)));
        QTRY_COMPARE(room.data(CountTextRole).toString(), QStringLiteral("3")); // 0, 1 and 3
        QTRY_VERIFY(!changed.isEmpty());
        rig.school.groups[0].members = {SmallSchool::id(0, 2), SmallSchool::id(77, 2)};
        rig.school.catalog.loadMembers(GroupId(SmallSchool::id(1, 9)));
        QTRY_COMPARE(room.data(CountTextRole).toString(), QStringLiteral("1"));
        QCOMPARE(room.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Room, 1 device"));
    }

    void groupsStandByNameAndEmptyOnesHide()
    {
        Rig rig;
        rig.school.addMany(0, 4);
        rig.addGroup(1, QStringLiteral("Year 10"), 2);
        rig.addGroup(2, QStringLiteral("Year 9"), 3);
        rig.addGroup(3, QStringLiteral("Nobody"), 0);
        rig.addGroup(4, QStringLiteral("<b>\u202Eart"), 1);
        QVERIFY(rig.school.load());
        const QStringList shown {QStringLiteral("<b>art"), QStringLiteral("Year 9"), QStringLiteral("Year 10")};
        QCOMPARE(rig.groups(), shown);
        const QModelIndex nine = rig.model.indexOf(GroupId(SmallSchool::id(2, 9)));
        QCOMPARE(nine.data(CountRole).toInt(), 3);
        QCOMPARE(nine.data(CountTextRole).toString(), QStringLiteral("3"));
        QCOMPARE(nine.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Year 9, 3 devices"));
        QCOMPARE(rig.model.groupAt(nine)->name, QStringLiteral("Year 9"));
        rig.model.setShowEmpty(true);
        QCOMPARE(rig.groups().size(), 4);
        rig.model.setShowEmpty(false);
        QCOMPARE(rig.groups(), shown);
        QTRY_COMPARE(rig.model.allDevicesIndex().data(CountRole).toInt(), 4);
        for (int row = 0; row < rig.model.rowCount(); ++row)
            QVERIFY(!rig.model.index(row).data(Qt::AccessibleTextRole).toString().isEmpty());
    }

    void searchKeepsTheSelectedGroup()
    {
        Rig rig;
        rig.school.addMany(0, 1);
        for (int i = 1; i <= 40; ++i)
            rig.addGroup(i, QStringLiteral("Year %1 Room %2").arg(i % 4).arg(i), 1);
        QVERIFY(rig.school.load());
        const QPersistentModelIndex selected = rig.model.indexOf(GroupId(SmallSchool::id(7, 9)));
        QCOMPARE(selected.data().toString(), QStringLiteral("Year 3 Room 7"));
        rig.model.setSearch(QStringLiteral("room YEAR 7"));
        QCOMPARE(rig.groups(),
            (QStringList {QStringLiteral("Year 1 Room 17"), QStringLiteral("Year 1 Room 37"),
                QStringLiteral("Year 3 Room 7"), QStringLiteral("Year 3 Room 27")}));
        QCOMPARE(selected.data().toString(), QStringLiteral("Year 3 Room 7"));
        QCOMPARE(rig.titles(SidebarKind::View).size(), deviceViewCount);
        rig.model.setSearch({});
        QCOMPARE(rig.groups().size(), 40);
        QCOMPARE(selected.data().toString(), QStringLiteral("Year 3 Room 7"));
    }

    void refreshRenamesAndRemoves()
    {
        Rig rig;
        rig.school.addMany(0, 1);
        for (int i = 1; i <= 5; ++i)
            rig.addGroup(i, QStringLiteral("Room %1").arg(i), 1);
        QVERIFY(rig.school.load());
        const QPersistentModelIndex kept = rig.model.indexOf(GroupId(SmallSchool::id(4, 9)));
        rig.school.groups[0].name = QStringLiteral("Zoo");
        rig.school.groups.removeAt(1);
        QVERIFY(rig.school.load());
        QCOMPARE(rig.groups(),
            (QStringList {
                QStringLiteral("Room 3"), QStringLiteral("Room 4"), QStringLiteral("Room 5"), QStringLiteral("Zoo")}));
        QCOMPARE(kept.data().toString(), QStringLiteral("Room 4"));
    }

    void lockedGroupsSaySo()
    {
        Rig rig;
        rig.school.addMany(0, 1);
        rig.addGroup(1, QStringLiteral("Exam devices"), 1);
        QVERIFY(rig.school.load());
        rig.model.setLocked({GroupId(SmallSchool::id(1, 9))});
        const QModelIndex group = rig.model.indexOf(GroupId(SmallSchool::id(1, 9)));
        QVERIFY(group.data(LockedRole).toBool());
        QVERIFY(group.data(Qt::AccessibleTextRole).toString().endsWith(QLatin1String("protected")));
        QVERIFY(!rig.model.allDevicesIndex().data(LockedRole).toBool());
    }

    void viewsCount()
    {
        Rig rig;
        rig.school.addMany(0, 3);
        rig.school.add(3, QStringLiteral("hybrid"), QStringLiteral("ServerAd"));
        QVERIFY(rig.school.load());
        const QModelIndex view = rig.model.indexOf(DeviceView::HybridJoined);
        QCOMPARE(view.data(ViewRole).toInt(), static_cast<int>(DeviceView::HybridJoined));
        QTRY_COMPARE(view.data(CountRole).toInt(), 1);
        QVERIFY(!view.data(Qt::ToolTipRole).toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestGroupModel)
#include "tst_groupmodel.moc"
