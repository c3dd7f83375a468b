// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/modelroles.h"
#include "nothingheld.h"
#include "quickclock.h"
#include "settled.h"
#include "ui/devices/devicedetails.h"
#include "ui/jobs/jobpage.h"
#include "ui/rules/protecteddialog.h"
#include "windowfixture.h"

#include <QAction>
#include <QHeaderView>
#include <QListView>
#include <QListWidget>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

/// What buttons act on is what a person made current, whatever sorting, searching, loading and reports do to the rows.
class TestCurrentRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headingsSortAndChooseNothing();
    void emptyAreaAndFocusChooseNothing();
    void searchHidesAndBringsBack();
    void scatteredSearchHidesAndBringsBack();
    void filterHidesAndBringsBack();
    void staysWhileMoreDevicesLoad();
    void leavesWithItsDevice();
    void staysWhenManyOthersVanish();
    void anotherListKeepsItsDevice();
    void groupThatLoadsKeepsItsDevice();
    void anotherListWithoutItForgetsIt();
    void jobPageKeepsItsDevice();
    void jobPageTellsThatItsDeviceLeft();
    void ruleTablesKeepTheChosenRule();
    void deletingAPlanChoosesNoOther();

private:
    static constexpr int nameColumn = static_cast<int>(DeviceModel::Column::Device);

    /// Clicks that row of the table and returns its device.
    static DeviceId choose(WindowFixture &fixture, int row);
    static bool isCurrent(WindowFixture &fixture, const DeviceId &id);
    static bool isAway(WindowFixture &fixture, const QString &name);
    static QString nameOf(WindowFixture &fixture, const DeviceId &id)
    {
        return fixture.catalog().at(fixture.catalog().rowOf(id)).name;
    }
};

DeviceId TestCurrentRow::choose(WindowFixture &fixture, int row)
{
    fixture.clickCell(row, nameColumn);
    return fixture.devices().device(fixture.filter().sourceRow(row)).id;
}

bool TestCurrentRow::isCurrent(WindowFixture &fixture, const DeviceId &id)
{
    const Device *device = fixture.table()->currentDevice();
    return device && device->id == id && fixture.find<DeviceDetails>("details")->deviceId() == id
        && !fixture.find<QLabel>("detailsEmpty")->isVisible();
}

bool TestCurrentRow::isAway(WindowFixture &fixture, const QString &name)
{
    auto *empty = fixture.find<QLabel>("detailsEmpty");
    return !fixture.table()->currentDevice() && fixture.find<DeviceDetails>("details")->deviceId().isEmpty()
        && empty->isVisible() && empty->text().startsWith(name);
}

void TestCurrentRow::headingsSortAndChooseNothing()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    const DeviceId chosen = choose(fixture, 5);
    QHeaderView *header = fixture.table()->horizontalHeader();
    for (const Qt::KeyboardModifiers modifiers : {Qt::NoModifier, Qt::ControlModifier, Qt::ShiftModifier}) {
        for (int column = 1; column < DeviceModel::columns; ++column) {
            if (header->isSectionHidden(column))
                continue;
            for (int twice = 0; twice < 2; ++twice) {
                const int x = header->sectionViewportPosition(column) + header->sectionSize(column) / 2;
                QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, {x, header->height() / 2});
                QCOMPARE(fixture.filter().sortColumn(), column);
                QVERIFY2(isCurrent(fixture, chosen), qPrintable(QString::number(column)));
            }
        }
    }
    const int from = header->sectionViewportPosition(2) + header->sectionSize(2) / 2;
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, {from, header->height() / 2});
    QTest::mouseMove(header->viewport(), {from + header->sectionSize(2), header->height() / 2});
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, {from + header->sectionSize(2), header->height() / 2});
    QVERIFY(isCurrent(fixture, chosen));
    for (int column = 1; column < DeviceModel::columns; ++column) {
        fixture.find<QAction>(qPrintable(QStringLiteral("sort-%1").arg(column)))->trigger();
        QVERIFY(isCurrent(fixture, chosen));
    }
}

void TestCurrentRow::emptyAreaAndFocusChooseNothing()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    auto *search = fixture.find<QLineEdit>("search");
    const DeviceId chosen = choose(fixture, 3);
    const QString name = nameOf(fixture, chosen);
    search->setText(nameOf(fixture, fixture.devices().device(fixture.filter().sourceRow(8)).id));
    QTRY_COMPARE(fixture.filter().rowCount(), 1);
    QVERIFY(isAway(fixture, name));
    search->setFocus();
    const QPoint below(20, fixture.table()->viewport()->height() - 4);
    QTest::mouseClick(fixture.table()->viewport(), Qt::LeftButton, {}, below);
    QVERIFY(isAway(fixture, name));
    search->setFocus();
    fixture.table()->setFocus(Qt::TabFocusReason);
    QVERIFY(isAway(fixture, name));
    QTest::keyClick(fixture.table(), Qt::Key_Space);
    QCOMPARE(fixture.devices().checkedCount(), 0);
    QTest::keyClick(fixture.table(), Qt::Key_Down); // that is a choice
    QVERIFY(isCurrent(fixture, fixture.devices().device(fixture.filter().sourceRow(0)).id));
}

void TestCurrentRow::searchHidesAndBringsBack()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    auto *search = fixture.find<QLineEdit>("search");
    const DeviceId chosen = choose(fixture, 4);
    const QString name = nameOf(fixture, chosen);
    const QString other = nameOf(fixture, fixture.devices().device(fixture.filter().sourceRow(9)).id);
    QTest::keyClick(&fixture.window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, other);
    QTRY_COMPARE(fixture.filter().rowCount(), 1);
    QVERIFY(isAway(fixture, name));
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(fixture.filter().rowCount(), 30);
    QVERIFY(isCurrent(fixture, chosen));
    QTest::keyClicks(search, name);
    QTRY_COMPARE(fixture.filter().rowCount(), 1);
    QVERIFY(isCurrent(fixture, chosen));
    search->setText(QStringLiteral("no device bears this"));
    QTRY_COMPARE(fixture.filter().rowCount(), 0);
    QVERIFY(isAway(fixture, name));
    fixture.click(fixture.find<QPushButton>("listStateButton"));
    QTRY_COMPARE(fixture.filter().rowCount(), 30);
    QVERIFY(isCurrent(fixture, chosen));
}

void TestCurrentRow::scatteredSearchHidesAndBringsBack()
{
    // Many gaps at once are told as one new layout.
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    fixture.find<QAction>("sort-1")->trigger();
    const int all = fixture.filter().rowCount();
    auto *search = fixture.find<QLineEdit>("search");
    const DeviceId chosen = choose(fixture, 40);
    const QString name = nameOf(fixture, chosen);
    const QString model = fixture.catalog().at(fixture.catalog().rowOf(chosen)).model;
    QStringList models;
    for (int row = 0; row < fixture.devices().rowCount(); ++row)
        models.append(fixture.devices().device(row).model);
    models.removeDuplicates();
    models.removeAll(model);
    QVERIFY(!models.isEmpty());
    for (const QString &another : std::as_const(models)) {
        search->setText(another);
        QVERIFY(fixture.filter().rowCount() < all);
        QVERIFY2(isAway(fixture, name), qPrintable(another));
        search->setText(model);
        QVERIFY(isCurrent(fixture, chosen));
    }
    search->clear();
    QVERIFY(isCurrent(fixture, chosen));
}

void TestCurrentRow::filterHidesAndBringsBack()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QTRY_COMPARE(fixture.filter().counts().hybrid, 4);
    int row = 0;
    while (joinState(fixture.devices().device(fixture.filter().sourceRow(row))) == JoinState::HybridJoined)
        ++row;
    const DeviceId chosen = choose(fixture, row);
    const QString name = nameOf(fixture, chosen);
    fixture.find<QAction>("filter-join-2")->trigger();
    QTRY_COMPARE(fixture.filter().rowCount(), 4);
    QVERIFY(isAway(fixture, name));
    fixture.find<QAction>("filter-clear")->trigger();
    QTRY_COMPARE(fixture.filter().rowCount(), 30);
    QVERIFY(isCurrent(fixture, chosen));
}

void TestCurrentRow::staysWhileMoreDevicesLoad()
{
    TenantOptions options = TestTenant::quick(120);
    options.pageSize = 10;
    WindowFixture fixture(options);
    fixture.table()->sortBy(nameColumn);
    fixture.show();
    QTRY_VERIFY(fixture.filter().rowCount() >= 5);
    const DeviceId chosen = choose(fixture, 4);
    QVERIFY(isCurrent(fixture, chosen));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isLoaded(), 20000);
    QVERIFY(fixture.filter().rowCount() > 100);
    QVERIFY(isCurrent(fixture, chosen));
    QTest::keyClick(&fixture.window(), Qt::Key_F5);
    QTRY_VERIFY(fixture.catalog().isLoading());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isLoaded(), 20000);
    QVERIFY(isCurrent(fixture, chosen));
}

void TestCurrentRow::leavesWithItsDevice()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    const DeviceId chosen = choose(fixture, 6);
    const QString name = nameOf(fixture, chosen);
    fixture.tenant().removeDevice(chosen.toString());
    QTest::keyClick(&fixture.window(), Qt::Key_F5);
    QTRY_COMPARE(fixture.catalog().rowOf(chosen), -1);
    QVERIFY(isAway(fixture, name));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isLoaded(), 20000);
    QVERIFY(isAway(fixture, name));
}

void TestCurrentRow::staysWhenManyOthersVanish()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    fixture.find<QAction>("sort-1")->trigger();
    const DeviceId chosen = choose(fixture, 40);
    const int all = fixture.filter().rowCount();
    for (int row = 0; row < fixture.devices().rowCount(); row += 3) { // scattered, so that it is told as a new layout
        if (fixture.devices().device(row).id != chosen)
            fixture.tenant().removeDevice(fixture.devices().device(row).id.toString());
    }
    QTest::keyClick(&fixture.window(), Qt::Key_F5);
    QTRY_VERIFY(fixture.filter().rowCount() < all - 30);
    QVERIFY(isCurrent(fixture, chosen));
    fixture.tenant().removeDevice(chosen.toString());
    const QString name = nameOf(fixture, chosen);
    for (int row = 0; row < fixture.devices().rowCount(); row += 3)
        fixture.tenant().removeDevice(fixture.devices().device(row).id.toString());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isLoaded(), 20000);
    QTest::keyClick(&fixture.window(), Qt::Key_F5);
    QTRY_COMPARE(fixture.catalog().rowOf(chosen), -1);
    QVERIFY(isAway(fixture, name));
}

void TestCurrentRow::anotherListKeepsItsDevice()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    const DeviceId chosen = choose(fixture, 27);
    const auto isOnScreen = [&fixture] {
        const QRect row = fixture.table()->visualRect(fixture.table()->currentIndex());
        return fixture.table()->viewport()->rect().contains(row.center());
    };
    for (const char *sort : {"sort-1", "sort-4"}) {
        fixture.find<QAction>(sort)->trigger();
        fixture.choose(QStringLiteral("All devices"));
        QTRY_COMPARE(fixture.filter().rowCount(), fixture.devices().presentCount());
        QVERIFY(isCurrent(fixture, chosen));
        QVERIFY(isOnScreen());
        OPEN_ROOM(fixture);
        QTRY_VERIFY(isCurrent(fixture, chosen));
        QVERIFY(isOnScreen());
    }
    auto *search = fixture.find<QLineEdit>("search"); // which hides it in both lists
    search->setText(nameOf(fixture, fixture.devices().device(fixture.filter().sourceRow(3)).id));
    QTRY_COMPARE(fixture.filter().rowCount(), 1);
    fixture.choose(QStringLiteral("All devices"));
    QVERIFY(isAway(fixture, nameOf(fixture, chosen)));
    search->clear();
    QVERIFY(isCurrent(fixture, chosen));
    QVERIFY(isOnScreen());
}

void TestCurrentRow::groupThatLoadsKeepsItsDevice()
{
    TenantOptions options = TestTenant::quick(120);
    options.pageSize = 7; // the group's members come in several pages
    WindowFixture fixture(options);
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    const DeviceId last = fixture.devices().device(fixture.filter().sourceRow(29)).id;
    fixture.window().close();

    WindowFixture again(options);
    SHOW_LOADED(again);
    const int row = again.filter().mapFromSource(again.devices().index(again.catalog().rowOf(last), 0)).row();
    QCOMPARE(choose(again, row), last);
    OPEN_ROOM(again);
    QTRY_VERIFY(isCurrent(again, last));
}

void TestCurrentRow::anotherListWithoutItForgetsIt()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QSet<DeviceId> room;
    for (int row = 0; row < fixture.filter().rowCount(); ++row)
        room.insert(fixture.devices().device(fixture.filter().sourceRow(row)).id);
    fixture.choose(QStringLiteral("All devices"));
    QTRY_VERIFY(fixture.filter().rowCount() > 30);
    int other = 50;
    while (room.contains(fixture.devices().device(fixture.filter().sourceRow(other)).id))
        ++other;
    choose(fixture, other);
    OPEN_ROOM(fixture);
    QTRY_VERIFY(isCurrent(fixture, fixture.devices().device(fixture.filter().sourceRow(0)).id));
    fixture.choose(QStringLiteral("Retired in Intune")); // an empty list
    QTRY_COMPARE(fixture.filter().rowCount(), 0);
    QVERIFY(fixture.find<QLabel>("detailsEmpty")->text().startsWith(QLatin1String("Choose a device")));
    QVERIFY(fixture.find<DeviceDetails>("details")->deviceId().isEmpty());
}

/// A job of four devices, three of which lost the service's answer, and its page on the group of those three.
struct OpenJobPage {
    explicit OpenJobPage(WindowFixture &fixture)
    {
        SHOW_LOADED(fixture);
        OPEN_ROOM(fixture);
        QTRY_COMPARE(fixture.filter().counts().canAutopilotReset, 26);
        fixture.tenant().faults().on("POST", "/wipe").times(3).answerInner(500);
        const AppServices &work = fixture.context->workspace();
        Plan plan = draftPlan(
            ResetMode::AutopilotReset, roomGroup, work.filter.scopeDevices(), nothingHeld(work.clock.now()))
                        .plan;
        plan.countdown = std::chrono::seconds(0);
        plan.items.resize(4);
        bool started = false;
        QTRY_VERIFY(started = started || settled(fixture.engine().start(plan, QStringLiteral("anna@school.example"))));
        QTRY_COMPARE_WITH_TIMEOUT(countsOf(*fixture.lastJob()).unknown, 3, 30000);
        QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("jobDetails"));
        WindowFixture::click(WindowFixture::anywhere<QPushButton>("jobDetails"));
        QTRY_VERIFY(WindowFixture::anywhere<QDialog>("jobPage"));
        page = WindowFixture::anywhere<QDialog>("jobPage");
        groups = page->findChild<QListView *>(QStringLiteral("jobGroups"));
        table = page->findChild<QTableView *>(QStringLiteral("jobItems"));
        for (int row = 1; row < groups->model()->rowCount(); ++row) {
            if (groups->model()->index(row, 0).data().toString().startsWith(QLatin1String("Unknown")))
                groups->setCurrentIndex(groups->model()->index(row, 0));
        }
        QCOMPARE(table->model()->rowCount(), 3);
        ready = true;
    }

    static DeviceId deviceIn(const QModelIndex &index) { return index.data(IdRole).value<DeviceId>(); }
    static bool confirm(WindowFixture &fixture, const DeviceId &device)
    {
        return settled(fixture.engine().confirm(fixture.lastJob()->id, device, Witnessed::Fresh, QStringLiteral("seen"),
                           QStringLiteral("anna")))
            .has_value();
    }

    bool ready = false;
    QDialog *page = nullptr;
    QListView *groups = nullptr;
    QTableView *table = nullptr;
};

void TestCurrentRow::jobPageKeepsItsDevice()
{
    WindowFixture fixture(TestTenant::quick(120), std::make_unique<QuickClock>(60));
    OpenJobPage job(fixture);
    QVERIFY(job.ready);
    const DeviceId first = OpenJobPage::deviceIn(job.table->model()->index(0, 0));
    job.table->selectRow(2);
    const DeviceId chosen = OpenJobPage::deviceIn(job.table->currentIndex());
    QVERIFY(OpenJobPage::confirm(fixture, first));
    QTRY_COMPARE(job.table->model()->rowCount(), 2);
    QCOMPARE(OpenJobPage::deviceIn(job.table->currentIndex()), chosen);
    job.groups->setCurrentIndex(job.groups->model()->index(0, 0)); // all devices
    QCOMPARE(job.table->model()->rowCount(), 4);
    QCOMPARE(OpenJobPage::deviceIn(job.table->currentIndex()), chosen);
}

void TestCurrentRow::jobPageTellsThatItsDeviceLeft()
{
    WindowFixture fixture(TestTenant::quick(120), std::make_unique<QuickClock>(60));
    OpenJobPage job(fixture);
    QVERIFY(job.ready);
    job.table->selectRow(1);
    const QString name = job.table->currentIndex().siblingAtColumn(0).data().toString();
    auto *detail = job.page->findChild<QLabel *>(QStringLiteral("jobItemDetail"));
    QVERIFY(OpenJobPage::confirm(fixture, OpenJobPage::deviceIn(job.table->currentIndex())));
    QTRY_COMPARE(job.table->model()->rowCount(), 2);
    QVERIFY(!job.table->currentIndex().isValid());
    QVERIFY(job.table->selectionModel()->selectedRows().isEmpty());
    QVERIFY2(detail->text().startsWith(name + QLatin1String(" left this group.")), qPrintable(detail->text()));
    QVERIFY2(detail->text().contains(QLatin1String("Confirmed by a person")), qPrintable(detail->text()));
    QCOMPARE(job.page->findChild<QListWidget *>(QStringLiteral("jobLadder"))->count(), 0);
    QVERIFY(!job.page->findChild<QPushButton *>(QStringLiteral("jobCopyDetails"))->isEnabled());
    QVERIFY(!job.page->findChild<QPushButton *>(QStringLiteral("jobConfirm"))->isEnabled());
}

void TestCurrentRow::ruleTablesKeepTheChosenRule()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    ProtectedList &list = fixture.engine().protectedList();
    const auto protect = [&list](const char *key) {
        const Protection group {.kind = ProtectionKind::Group,
            .key = QLatin1String(key),
            .name = QLatin1String(key),
            .reason = QStringLiteral("exams")};
        return settled(list.protect({group}, QStringLiteral("anna"))).has_value();
    };
    bool written = false;
    QTRY_VERIFY(written = written || protect("b")); // once the journal is open
    QVERIFY(protect("c"));
    fixture.find<QAction>("protectedList")->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<ProtectedDialog>("protectedDialog"));
    auto *table = WindowFixture::anywhere<QTableView>("protectedTable");
    auto *lift = WindowFixture::anywhere<QPushButton>("protectLift");
    const auto current = [table] { return table->currentIndex().siblingAtColumn(1).data().toString(); };
    WindowFixture::anywhere<QLineEdit>("protectedReason")->setText(QStringLiteral("over"));
    QVERIFY(!lift->isEnabled()); // nobody chose one
    table->selectRow(1);
    const QString chosen = current();
    QVERIFY(lift->isEnabled());
    QVERIFY(protect("a"));
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(current(), chosen);
    QVERIFY(lift->isEnabled());
    WindowFixture::click(lift);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    for (const Protection &protection : list.protections().list())
        QVERIFY(protection.name != chosen);
    WindowFixture::anywhere<QLineEdit>("protectedReason")->setText(QStringLiteral("over"));
    QVERIFY(!table->currentIndex().isValid());
    QVERIFY(!lift->isEnabled());
}

void TestCurrentRow::deletingAPlanChoosesNoOther()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    for (const char *title : {"Room 1", "Room 2", "Room 3"}) {
        SavedPlan plan {.id = PlanId(QLatin1String(title))};
        plan.wish = {ResetMode::Retire, {}, QLatin1String(title)};
        plan.devices = {
            {{.device = {.id = DeviceId(QStringLiteral("d-1")), .serialNumber = QStringLiteral("SN-1")}}, {}}};
        bool saved = false;
        QTRY_VERIFY(saved = saved || settled(fixture.context->workspace().plans.savePlan(plan)).has_value());
    }
    fixture.find<QAction>("openPlans")->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<QTableView>("plans"));
    auto *table = WindowFixture::anywhere<QTableView>("plans");
    auto *drop = WindowFixture::anywhere<QPushButton>("planDrop");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    table->selectRow(1);
    drop->setFocus();
    QTest::keyClick(drop, Qt::Key_Space);
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("dropPlanBox"));
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("dropPlanDelete"));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QVERIFY(!drop->isEnabled());
    QVERIFY(!WindowFixture::anywhere<QPushButton>("planOpen")->isEnabled());
    WindowFixture::click(drop); // once more by mistake
    QCOMPARE(table->model()->rowCount(), 2);
}

QTEST_MAIN(TestCurrentRow)
#include "tst_currentrow.moc"
