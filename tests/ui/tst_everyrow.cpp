// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/rules/closedhourslist.h"
#include "jobs/rules/protectedlist.h"
#include "nothingheld.h"
#include "quickclock.h"
#include "settled.h"
#include "ui/devices/devicedetails.h"
#include "windowfixture.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QHeaderView>
#include <QRadioButton>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

/// Nothing that a hand may do to a list or table surprises: every row, heading and empty area is clicked, and every key
/// that moves, searches or checks is pressed, while the school loads, loaded, empty and unreadable. No heading ever
/// becomes current, the details are about the current row or none, and nothing is ordered.
class TestEveryRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beforeLoading();
    void whileLoading();
    void loaded();
    void allDevices();
    void empty();
    void unreadable();
    void jobPage();
    void dialogs();
    void assistant();
    void headingsAreNeverCurrent();

private:
    /// Every list and table that is visible in it.
    static QList<QAbstractItemView *> viewsIn(QWidget *root);
    static void walk(WindowFixture &fixture, QWidget *root, int leastViews);
    static void clickEverywhere(WindowFixture &fixture, QAbstractItemView *view);
    static void clickHeadings(WindowFixture &fixture, QAbstractItemView *view);
    static void pressEverything(WindowFixture &fixture, QAbstractItemView *view);
    /// What must hold after each click and key; otherwise says what doesn't.
    static QByteArray surprise(WindowFixture &fixture, const QAbstractItemView *view);
    static bool isHeadingCurrent(const QAbstractItemView *view);
};

bool TestEveryRow::isHeadingCurrent(const QAbstractItemView *view)
{
    const QModelIndex current = view->currentIndex();
    return current.isValid() && !current.flags().testFlag(Qt::ItemIsSelectable);
}

QByteArray TestEveryRow::surprise(WindowFixture &fixture, const QAbstractItemView *view)
{
    const QByteArray where = view->objectName().toUtf8();
    if (isHeadingCurrent(view))
        return where + ": a heading is current";
    const Device *current = fixture.table()->currentDevice();
    if (fixture.find<DeviceDetails>("details")->deviceId() != (current ? current->id : DeviceId()))
        return where + ": the details are about another device than the current row";
    if (!fixture.tenant().destructiveRequests().isEmpty())
        return where + ": something was ordered";
    if (QApplication::activeModalWidget() || QApplication::activePopupWidget())
        return where + ": something opened";
    return {};
}

#define NO_SURPRISE(fixture, view) QVERIFY2(surprise(fixture, view).isEmpty(), surprise(fixture, view).constData())

void TestEveryRow::clickEverywhere(WindowFixture &fixture, QAbstractItemView *view)
{
    constexpr std::array modifiers {Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier};
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        for (const int column : {0, view->model()->columnCount() - 1}) {
            const QModelIndex index = view->model()->index(row, column);
            view->scrollTo(index);
            const QPoint center = view->visualRect(index).center();
            QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers[static_cast<size_t>(row) % 3], center);
            NO_SURPRISE(fixture, view);
            QTest::mouseClick(view->viewport(), Qt::RightButton, {}, center);
            NO_SURPRISE(fixture, view);
            QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, center);
            NO_SURPRISE(fixture, view);
        }
    }
    const QRect area = view->viewport()->rect().adjusted(1, 1, -1, -1); // a click at 0, 0 would go to the middle
    for (const QPoint &corner : {area.topLeft(), area.topRight(), area.bottomLeft(), area.bottomRight()}) {
        const bool isEmptyThere = !view->indexAt(corner).isValid();
        const QPersistentModelIndex before = view->currentIndex();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, corner);
        NO_SURPRISE(fixture, view);
        QVERIFY2(!isEmptyThere || view->currentIndex() == before, qPrintable(view->objectName()));
    }
}

void TestEveryRow::clickHeadings(WindowFixture &fixture, QAbstractItemView *view)
{
    auto *table = qobject_cast<QTableView *>(view);
    if (!table)
        return;
    QHeaderView *header = table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        const QPersistentModelIndex before = view->currentIndex();
        const QPoint place(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, 8);
        for (const Qt::KeyboardModifiers modifiers : {Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier})
            QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, place);
        NO_SURPRISE(fixture, view);
        QVERIFY2(view->currentIndex() == before, qPrintable(view->objectName()));
    }
}

void TestEveryRow::pressEverything(WindowFixture &fixture, QAbstractItemView *view)
{
    view->setFocus();
    constexpr std::array keys {Qt::Key_Home, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_Space, Qt::Key_End, Qt::Key_Down,
        Qt::Key_PageDown, Qt::Key_Space, Qt::Key_Home, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_Up};
    for (const Qt::KeyboardModifiers modifiers : {Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier}) {
        for (const Qt::Key key : keys) {
            QTest::keyClick(view, key, modifiers);
            NO_SURPRISE(fixture, view);
        }
    }
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        QTest::keyClick(view, letter);
        NO_SURPRISE(fixture, view);
    }
    for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_F2, Qt::Key_Insert}) {
        QTest::keyClick(view, key);
        NO_SURPRISE(fixture, view);
    }
}

QList<QAbstractItemView *> TestEveryRow::viewsIn(QWidget *root)
{
    QList<QAbstractItemView *> views = root->findChildren<QAbstractItemView *>();
    views.removeIf([root](const QAbstractItemView *view) {
        return !view->isVisible() || view->window() != root || qobject_cast<const QHeaderView *>(view);
    });
    return views;
}

void TestEveryRow::walk(WindowFixture &fixture, QWidget *root, int leastViews)
{
    const QList<QAbstractItemView *> views = viewsIn(root);
    QVERIFY2(views.size() >= leastViews, qPrintable(QString::number(views.size())));
    for (QAbstractItemView *view : views) {
        pressEverything(fixture, view); // first without a current row
        clickEverywhere(fixture, view);
        clickHeadings(fixture, view);
        pressEverything(fixture, view);
    }
}

void TestEveryRow::beforeLoading()
{
    WindowFixture fixture;
    fixture.show();
    walk(fixture, &fixture.window(), 2); // instead of the table it says that it loads
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isLoaded(), 20000);
    NO_SURPRISE(fixture, fixture.table());
}

void TestEveryRow::whileLoading()
{
    TenantOptions options = TestTenant::quick(60);
    options.pageSize = 20;
    WindowFixture fixture(options);
    fixture.tenant().faults().on("GET", "/deviceManagement/managedDevices").after(2).hang();
    fixture.show();
    QTRY_VERIFY(fixture.filter().rowCount() >= 20);
    QVERIFY(fixture.catalog().isLoading());
    walk(fixture, &fixture.window(), 3);
    QVERIFY(fixture.catalog().isLoading());
}

void TestEveryRow::loaded()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    walk(fixture, &fixture.window(), 3);
}

void TestEveryRow::allDevices()
{
    WindowFixture fixture(TestTenant::quick(60));
    SHOW_LOADED(fixture);
    walk(fixture, &fixture.window(), 3);
}

void TestEveryRow::empty()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.filter().setSearch(QStringLiteral("no device bears this"));
    QTRY_COMPARE(fixture.filter().rowCount(), 0);
    fixture.find<QLineEdit>("groupSearch")->setText(QStringLiteral("nor any group"));
    walk(fixture, &fixture.window(), 2);
}

void TestEveryRow::unreadable()
{
    WindowFixture fixture;
    fixture.tenant().faults().on("GET", "").answer(403);
    fixture.show();
    QTRY_COMPARE(fixture.find<QLabel>("listStateTitle")->text(), QStringLiteral("The list could not be loaded"));
    walk(fixture, &fixture.window(), 2);
}

void TestEveryRow::jobPage()
{
    WindowFixture fixture(TestTenant::quick(120), std::make_unique<QuickClock>(60));
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    Plan plan = draftPlan(ResetMode::Sync, roomGroup, fixture.filter().scopeDevices(),
        nothingHeld(fixture.context->workspace().clock.now()))
                    .plan;
    plan.countdown = std::chrono::seconds(0);
    bool started = false;
    QTRY_VERIFY(started = started || settled(fixture.engine().start(plan, QStringLiteral("anna@school.example"))));
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("jobDetails"));
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("jobDetails"));
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("jobPage"));
    walk(fixture, WindowFixture::anywhere<QDialog>("jobPage"), 3);
    QTRY_VERIFY_WITH_TIMEOUT(countsOf(*fixture.lastJob()).done > 20, 30000);
    walk(fixture, WindowFixture::anywhere<QDialog>("jobPage"), 3);
}

void TestEveryRow::dialogs()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    const Protection protection {.kind = ProtectionKind::Group, .key = QStringLiteral("g"), .reason = roomGroup};
    ClosedHours hours {.name = QStringLiteral("Exams"), .reason = roomGroup};
    hours.firstDay = hours.lastDay = QDate(2020, 1, 1);
    bool written = false;
    QTRY_VERIFY(written = written
            || settled(fixture.engine().protectedList().protect({protection}, QStringLiteral("anna")))
                   .has_value()); // once it
                                  // is open
    QVERIFY(settled(fixture.engine().closedHours().add(hours, QStringLiteral("anna"))).has_value());
    for (const auto &[action, name] :
        {std::pair("protectedList", "protectedDialog"), {"closedHours", "closedHoursDialog"}}) {
        fixture.find<QAction>(action)->trigger();
        QTRY_VERIFY(WindowFixture::anywhere<QDialog>(name));
        auto *dialog = WindowFixture::anywhere<QDialog>(name);
        walk(fixture, dialog, 1);
        dialog->close();
    }
    QCOMPARE(fixture.engine().protectedList().protections().list().size(), 1);
    QCOMPARE(fixture.engine().closedHours().hours().size(), 1);
}

void TestEveryRow::assistant()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.find<QAction>("openAssistant")->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("assistant"));
    walk(fixture, WindowFixture::anywhere<QDialog>("assistant"), 3);
    WindowFixture::anywhere<QRadioButton>("sourceList")->click();
    walk(fixture, WindowFixture::anywhere<QDialog>("assistant"), 1);
}

void TestEveryRow::headingsAreNeverCurrent()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    for (const char *name : {"groupList", "viewList"}) {
        auto *list = fixture.find<QListView>(name);
        QVERIFY(!list->model()->index(0, 0).flags().testFlag(Qt::ItemIsSelectable)); // it is the heading
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QVERIFY(!isHeadingCurrent(list));
        QTest::keyClick(list, Qt::Key_Home);
        QVERIFY(!isHeadingCurrent(list));
    }
}

QTEST_MAIN(TestEveryRow)
#include "tst_everyrow.moc"
