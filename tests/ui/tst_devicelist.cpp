// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/groupchecklist.h"
#include "models/text/modelroles.h"
#include "ui/assistant/assistantwindow.h"
#include "ui/devices/checkheader.h"
#include "ui/devices/devicedetails.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QMenu>
#include <QScrollBar>

using namespace Reslate;
using namespace Reslate::Test;

/// Choosing, searching, checking and reading devices, and what the list says when it can't be shown.
class TestDeviceList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheSchoolAndItsGroups();
    void searchNarrowsAndEscapeClears();
    void filterNarrowsAndClears();
    void shiftClickChecksARange();
    void checksDoNotFollowToAnotherList();
    void detailsFollowTheCurrentRow();
    void insteadLinkLeadsToTheOtherCard();
    void contextMenuIsAboutItsRow();
    void refreshKeepsPlaceAndChecks();
    void stoppedListSaysSoAndRetries();
    void nothingLoadedIsNotShownAsEmpty();
    void emptyGroupsAreShownOnDemand();
    void columnsAndSortAreRemembered();
    void everyCountAgrees();
};

void TestDeviceList::showsTheSchoolAndItsGroups()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    QTRY_VERIFY(fixture.find<QPushButton>("tenantChip")->text().contains(QLatin1String("Hillside High School")));
    QVERIFY(fixture.find<QPushButton>("tenantChip")->text().contains(QLatin1String("practice")));
    QVERIFY(fixture.find<QLabel>("practiceMark")->text().contains(QLatin1String("nothing here touches a real device")));
    QTRY_VERIFY(fixture.filter().rowCount() >= 100);
    OPEN_ROOM(fixture);
    QTRY_VERIFY(fixture.counts().contains(QLatin1String("26 can use Autopilot Reset")));
    QTRY_COMPARE(fixture.sidebarRow(roomGroup).data(CountTextRole).toString(), QStringLiteral("30"));
}

void TestDeviceList::searchNarrowsAndEscapeClears()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QTest::keyClick(&fixture.window(), Qt::Key_F, Qt::ControlModifier);
    auto *search = fixture.find<QLineEdit>("search");
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("hhs-0711"));
    QTRY_COMPARE(fixture.filter().rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(fixture.filter().rowCount(), 30);
    QTest::keyClicks(search, QStringLiteral("no such device"));
    QTRY_VERIFY(fixture.find<QWidget>("listState")->isVisible());
    QCOMPARE(fixture.find<QLabel>("listStateTitle")->text(), QStringLiteral("No device matches"));
    fixture.click(fixture.find<QPushButton>("listStateButton"));
    QTRY_COMPARE(fixture.filter().rowCount(), 30);
    QVERIFY(fixture.table()->isVisible());
}

void TestDeviceList::filterNarrowsAndClears()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QTRY_COMPARE(fixture.filter().counts().hybrid, 4);
    auto *hybrid = fixture.find<QAction>("filter-join-2");
    QVERIFY(hybrid);
    hybrid->trigger();
    QTRY_COMPARE(fixture.filter().rowCount(), 4);
    QVERIFY(fixture.find<QPushButton>("filterButton")->text().contains(QLatin1String("(1)")));
    fixture.find<QAction>("filter-clear")->trigger();
    QTRY_COMPARE(fixture.filter().rowCount(), 30);
}

void TestDeviceList::shiftClickChecksARange()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.clickCell(2, 0);
    QTRY_COMPARE(fixture.filter().counts().checked, 1);
    QCOMPARE(fixture.find<CheckHeader>("deviceTableHeader")->checkState(), Qt::PartiallyChecked);
    fixture.clickCell(6, 1, Qt::ShiftModifier);
    QTRY_COMPARE(fixture.filter().counts().checked, 5);
    fixture.clickCell(9, 1); // a plain click on a row checks nothing
    fixture.clickCell(2, 0);
    QTRY_COMPARE(fixture.filter().counts().checked, 4);
    QCOMPARE(fixture.find<QPushButton>("checked-syncButton")->text(), QStringLiteral("Sync 4 devices"));
}

void TestDeviceList::checksDoNotFollowToAnotherList()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    auto *button = fixture.find<QPushButton>("checked-autopilot-resetButton");
    QVERIFY(!button->isEnabled());
    QVERIFY(!button->toolTip().isEmpty());
    OPEN_ROOM(fixture);
    fixture.clickCell(0, 0);
    QTRY_VERIFY(button->isEnabled());
    fixture.choose(QStringLiteral("All devices"));
    QTRY_VERIFY(fixture.filter().rowCount() > 30);
    QTRY_COMPARE(fixture.devices().checkedCount(), 0);
    QTRY_VERIFY(!button->isEnabled());
}

void TestDeviceList::detailsFollowTheCurrentRow()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    auto *details = fixture.find<DeviceDetails>("details");
    fixture.clickCell(3, 1);
    const DeviceId third = fixture.table()->currentDevice()->id;
    QCOMPARE(details->deviceId(), third);
    QTest::keyClick(fixture.table(), Qt::Key_Down);
    QVERIFY(details->deviceId() != third);
    QCOMPARE(details->deviceId(), fixture.table()->currentDevice()->id);
    QCOMPARE(fixture.filter().counts().checked, 0);

    fixture.click(fixture.find<QPushButton>("copySupport"));
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(fixture.table()->currentDevice()->id.toString()));
}

void TestDeviceList::insteadLinkLeadsToTheOtherCard()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QTRY_COMPARE(fixture.filter().counts().hybrid, 4);
    int row = 0;
    while (joinState(fixture.devices().device(fixture.filter().sourceRow(row))) != JoinState::HybridJoined)
        ++row;
    fixture.clickCell(row, 1);
    QTRY_VERIFY(fixture.find<QPushButton>("cardInstead-autopilot-reset")->isVisible());
    QVERIFY(!fixture.find<QPushButton>("cardSend-autopilot-reset")->isVisible());
    fixture.click(fixture.find<QPushButton>("cardInstead-autopilot-reset"));
    QTRY_VERIFY(fixture.find<QPushButton>("cardSend-factory-wipe")->hasFocus());
}

void TestDeviceList::contextMenuIsAboutItsRow()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.clickCell(0, 0);
    fixture.clickCell(1, 0);
    QTRY_COMPARE(fixture.filter().counts().checked, 2);
    const auto syncText = [&fixture] {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(fixture.table(), &event);
        auto *menu = WindowFixture::anywhere<QMenu>("deviceMenu");
        const auto *sync = menu ? menu->findChild<QAction *>(QStringLiteral("menu-sync")) : nullptr;
        const QString text = sync ? withoutAltLetter(sync->text()) : QString();
        if (menu)
            menu->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return text;
    };
    QCOMPARE(syncText(), QStringLiteral("Sync 2 devices"));
    fixture.clickCell(5, 1);
    QCOMPARE(syncText(), QStringLiteral("Sync 1 device"));
}

void TestDeviceList::refreshKeepsPlaceAndChecks()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    auto *table = fixture.table();
    fixture.clickCell(60, 0);
    const DeviceId current = table->currentDevice()->id;
    const int place = table->verticalScrollBar()->value();
    QVERIFY(place > 0);
    QTest::keyClick(&fixture.window(), Qt::Key_F5);
    QTRY_VERIFY(fixture.catalog().isLoading());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isLoaded(), 20000);
    QCOMPARE(table->currentDevice()->id, current);
    QCOMPARE(table->verticalScrollBar()->value(), place);
    QTRY_COMPARE(fixture.filter().counts().checked, 1);
}

void TestDeviceList::stoppedListSaysSoAndRetries()
{
    TenantOptions options = TestTenant::quick(120);
    options.pageSize = 25;
    WindowFixture fixture(options);
    fixture.tenant().faults().on("GET", "/deviceManagement/managedDevices").stopPagingAfter(2, 400);
    fixture.show();
    QTRY_COMPARE(fixture.catalog().load(DeviceCatalog::Part::Devices).state, DeviceCatalog::Load::State::Incomplete);
    auto *retry = fixture.find<QPushButton>("bannerRetry");
    QTRY_VERIFY(retry->isVisible());
    const QString text = fixture.find<QLabel>("bannerText")->text();
    QVERIFY2(text.startsWith(QLatin1String("Devices: stopped after 50.")), qPrintable(text));
    QCOMPARE(fixture.sidebarRow(QStringLiteral("All devices")).data(CountTextRole).toString(), QStringLiteral("50+"));
    QCOMPARE(fixture.catalog().count(), 50);
    fixture.tenant().faults().clear();
    fixture.click(retry);
    QTRY_VERIFY(!retry->isVisible());
    QTRY_VERIFY(fixture.catalog().count() > 100);
}

void TestDeviceList::nothingLoadedIsNotShownAsEmpty()
{
    WindowFixture fixture;
    fixture.tenant().faults().on("GET", "/deviceManagement/managedDevices").answer(403);
    fixture.show();
    QTRY_COMPARE(fixture.find<QLabel>("listStateTitle")->text(), QStringLiteral("The list could not be loaded"));
    QTRY_VERIFY(fixture.find<QPushButton>("bannerRetry")->isVisible());
    // Not known is never shown as none.
    QVERIFY(fixture.counts().contains(QStringLiteral("– devices")));
    for (const QString &title :
        {QStringLiteral("All devices"), QStringLiteral("Being reset"), QStringLiteral("Hybrid joined")})
        QCOMPARE(fixture.sidebarRow(title).data(CountTextRole).toString(), QStringLiteral("–"));
    QCOMPARE(fixture.find<QLabel>("updated")->text(), QStringLiteral("Devices: not known"));
    fixture.tenant().faults().clear();
    fixture.click(fixture.find<QPushButton>("bannerRetry"));
    QTRY_VERIFY(fixture.filter().rowCount() > 100);
    QTRY_VERIFY(fixture.table()->isVisible());
}

void TestDeviceList::emptyGroupsAreShownOnDemand()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    auto *list = fixture.find<QListView>("groupList");
    QTRY_COMPARE(fixture.catalog().load(DeviceCatalog::Part::GroupCounts).state, DeviceCatalog::Load::State::Complete);
    const int before = list->model()->rowCount();
    fixture.find<QCheckBox>("showEmptyGroups")->setChecked(true);
    QTRY_VERIFY(list->model()->rowCount() > before);
    fixture.find<QLineEdit>("groupSearch")->setText(QStringLiteral("room 101"));
    QTRY_VERIFY(list->model()->rowCount() < before);
    QVERIFY(fixture.sidebarRow(roomGroup).isValid());
}

void TestDeviceList::columnsAndSortAreRemembered()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    auto *header = fixture.table()->horizontalHeader();
    header->resizeSection(1, 222);
    header->setSortIndicator(1, Qt::DescendingOrder);
    QTRY_COMPARE(fixture.filter().sortColumn(), 1);
    fixture.window().close();

    auto again = AppContext::practice(fixture.desktop, TestTenant::quick(30));
    QVERIFY(again.has_value());
    auto *table = (*again)->window().findChild<DeviceTable *>(QStringLiteral("deviceTable"));
    QCOMPARE(table->horizontalHeader()->sectionSize(1), 222);
    QCOMPARE((*again)->workspace().filter.sortColumn(), 1);
    QCOMPARE((*again)->workspace().filter.sortOrder(), Qt::DescendingOrder);
}

/// The number beside a group or view, that over its list and the rows are one.
void TestDeviceList::everyCountAgrees()
{
    WindowFixture fixture(TestTenant::quick(570));
    SHOW_LOADED(fixture);
    QTRY_COMPARE(fixture.catalog().load(DeviceCatalog::Part::GroupCounts).state, DeviceCatalog::Load::State::Complete);
    GroupId twice;
    for (const char *name : {"groupList", "viewList"}) {
        const QAbstractItemModel *model = fixture.find<QListView>(name)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QPersistentModelIndex index(model->index(row, 0));
            if (!index.flags().testFlag(Qt::ItemIsSelectable))
                continue;
            fixture.choose(index.data().toString());
            const auto agree = [&] {
                const QString count = index.data(CountTextRole).toString();
                return fixture.counts().startsWith(count + QLatin1String(" device"))
                    && QLocale().toString(fixture.filter().rowCount()) == count;
            };
            QTRY_VERIFY2(agree(),
                qPrintable(index.data().toString() + QLatin1String(": ") + index.data(CountTextRole).toString()
                    + QLatin1String(" and ") + fixture.counts()));
            if (fixture.counts().contains(QLatin1String("1 listed twice by Intune")))
                twice = index.data(IdRole).value<GroupId>();
        }
    }
    QVERIFY(!twice.isEmpty()); // this school has one such computer
    AssistantWindow assistant(fixture.context->workspace());
    assistant.chooseGroup(twice);
    assistant.show();
    const auto *note = assistant.findChild<QLabel *>(QStringLiteral("chosenNote"));
    QTRY_VERIFY2(note->text().contains(QLatin1String("1 is listed twice by Intune")), qPrintable(note->text()));
    QCOMPARE(assistant.findChild<QLabel *>(QStringLiteral("chosenCount"))->text(),
        fixture.context->workspace().groups.indexOf(twice).data(CountTextRole).toString() + QLatin1String(" devices"));
    assistant.close();
    const GroupChecklist checks(fixture.catalog(), [](const GroupId &) { return false; });
    for (int row = 0; row < checks.rowCount(); ++row) {
        const auto id = checks.index(row).data(IdRole).value<GroupId>();
        const QModelIndex index = fixture.context->workspace().groups.indexOf(id);
        QVERIFY(checks.index(row).data().toString().endsWith(
            QStringLiteral("  ·  ") + index.data(CountTextRole).toString()));
    }
    QVERIFY(fixture.find<QLabel>("updated")->text().startsWith(
        fixture.sidebarRow(QStringLiteral("All devices")).data(CountTextRole).toString() + QLatin1String(" devices")));
}

QTEST_MAIN(TestDeviceList)
#include "tst_devicelist.moc"
