// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/rules/protectedlist.h"
#include "nothingheld.h"
#include "question.h"
#include "settled.h"
#include "ui/jobs/jobpage.h"
#include "ui/orders/confirmdialog.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QStyle>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

template <typename T> T *at(const char *name)
{
    return WindowFixture::anywhere<T>(name);
}

/// How far from the edge where reading begins the picture shows something, in pixels; -1: nowhere. Only its middle
/// counts, because lines run along its edges.
int beginOf(const QImage &image, Qt::LayoutDirection direction)
{
    const auto isEmpty = [&image](int x) {
        for (int y = image.height() / 4; y < image.height() * 3 / 4; ++y) {
            if (qAbs(qGray(image.pixel(x, y)) - qGray(image.pixel(image.width() / 2, 1))) > 8)
                return false;
        }
        return true;
    };
    for (int distance = 0; distance < image.width(); ++distance) {
        if (!isEmpty(direction == Qt::RightToLeft ? image.width() - 1 - distance : distance))
            return distance;
    }
    return -1;
}

} // namespace

#define ALL_ALIGNED(table) QVERIFY2(shiftedIn(table).isEmpty(), qPrintable(shiftedIn(table).join(QLatin1Char('\n'))))

/// A heading begins where what stands in its column begins, wherever reading begins.
class TestHeadings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deviceTable_data() { directions(); }
    void deviceTable();
    void assistant_data() { directions(); }
    void assistant();
    void rulesAndJobs_data() { directions(); }
    void rulesAndJobs();
    void plans_data() { directions(); }
    void plans();
    void devicesOfAPlan_data() { directions(); }
    void devicesOfAPlan();
    void devicesOfAJob_data() { directions(); }
    void devicesOfAJob();
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

private:
    static void directions();
    /// The columns whose heading doesn't begin where its cells do, with both distances.
    static QStringList shiftedIn(QTableView *table);
};

void TestHeadings::directions()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

QStringList TestHeadings::shiftedIn(QTableView *table)
{
    QStringList shifted;
    QHeaderView *header = table->horizontalHeader();
    table->setCurrentIndex({});
    int measured = 0;
    for (int column = 0; column < header->count(); ++column) {
        const QString title = table->model()->headerData(column, Qt::Horizontal).toString();
        if (title.isEmpty() || header->isSectionHidden(column))
            continue;
        const QRect section(header->sectionViewportPosition(column), 0, header->sectionSize(column), header->height());
        const int heading = beginOf(header->viewport()->grab(section).toImage(), table->layoutDirection());
        int cell = -1; // the nearest of some rows, because letters begin a little apart
        for (int row = 0; row < std::min(table->model()->rowCount(), 6); ++row) {
            const QRect place = table->visualRect(table->model()->index(row, column));
            const int begin = beginOf(table->viewport()->grab(place).toImage(), table->layoutDirection());
            if (begin >= 0 && (cell < 0 || begin < cell))
                cell = begin;
        }
        if (cell < 0)
            continue; // nothing in it
        ++measured;
        if (heading < 0 || qAbs(heading - cell) > 3)
            shifted.append(QStringLiteral("%1, %2: heading at %3, cells at %4")
                               .arg(table->objectName(), title)
                               .arg(heading)
                               .arg(cell));
    }
    if (measured < 2)
        shifted.append(table->objectName() + QLatin1String(" shows nothing"));
    return shifted;
}

void TestHeadings::deviceTable()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    ALL_ALIGNED(fixture.table());
    fixture.table()->sortByColumn(1, Qt::AscendingOrder); // with its arrow
    ALL_ALIGNED(fixture.table());
}

void TestHeadings::assistant()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.find<QAction>("openAssistant")->trigger();
    QTRY_VERIFY(at<QTableView>("deviceChecks"));
    QTRY_COMPARE(at<QTableView>("deviceChecks")->model()->rowCount(), 30);
    ALL_ALIGNED(at<QTableView>("deviceChecks"));
    // The box is ticked where it is drawn.
    auto *table = at<QTableView>("deviceChecks");
    const QRect cell = table->visualRect(table->model()->index(2, 0));
    const QRect box(cell.left() + 8, cell.center().y() - 7, 16, 14);
    const QRect drawn = QStyle::visualRect(direction, cell, box);
    const auto isTicked = [table] { return table->model()->index(2, 0).data(Qt::CheckStateRole) == Qt::Checked; };
    QVERIFY(isTicked());
    for (const QPoint point : {drawn.topLeft() + QPoint(1, 1), drawn.bottomRight() - QPoint(1, 1)}) {
        const bool before = isTicked();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, point);
        QCOMPARE(isTicked(), !before);
    }
    at<QAbstractButton>("sourceList")->click();
    QTRY_VERIFY(at<QPlainTextEdit>("listText"));
    at<QPlainTextEdit>("listText")->setPlainText(fixture.catalog().at(0).serialNumber + QLatin1String("\nNo-such"));
    QTRY_COMPARE(at<QTableView>("listFindings")->model()->rowCount(), 2);
    ALL_ALIGNED(at<QTableView>("listFindings"));
}

void TestHeadings::rulesAndJobs()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    const Device &device = fixture.catalog().at(0);
    const Protection protection {.kind = ProtectionKind::Device,
        .key = device.id.toString(),
        .serialNumber = device.serialNumber,
        .name = device.name,
        .reason = QStringLiteral("server")};
    bool done = false;
    QTRY_VERIFY(done = done || settled(fixture.engine().protectedList().protect({protection}, QStringLiteral("anna"))));
    fixture.find<QAction>("protectedList")->trigger();
    QTRY_VERIFY(at<QTableView>("protectedTable"));
    QTRY_COMPARE(at<QTableView>("protectedTable")->model()->rowCount(), 1);
    ALL_ALIGNED(at<QTableView>("protectedTable"));
    at<QDialog>("protectedDialog")->close();

    const Device &other = fixture.catalog().at(1);
    Plan plan {.workflow = ResetMode::Sync, .title = QStringLiteral("One"), .countdown = std::chrono::seconds(600)};
    plan.items = {JobItem {.device = {.id = other.id, .name = other.name, .serialNumber = other.serialNumber}}};
    QVERIFY(settled(fixture.engine().start(plan, QStringLiteral("anna"))));
    fixture.find<QAction>("allJobsAction")->trigger();
    QTRY_VERIFY(at<QDialog>("allJobs"));
    auto *jobs = at<QDialog>("allJobs")->findChild<QTableView *>();
    QTRY_COMPARE(jobs->model()->rowCount(), 1);
    ALL_ALIGNED(jobs);
    fixture.engine().stop(fixture.engine().jobs().constLast());
}

void TestHeadings::plans()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    SavedPlan plan {.id = PlanId(QStringLiteral("p-1")), .saved = fixture.context->workspace().clock.now()};
    plan.wish = {ResetMode::Retire, {}, QStringLiteral("Room 1")};
    plan.devices = {{{.device = {.id = DeviceId(QStringLiteral("d-1")), .serialNumber = QStringLiteral("SN-1")}}, {}}};
    bool saved = false;
    QTRY_VERIFY(saved = saved || settled(fixture.context->workspace().plans.savePlan(plan)).has_value());
    fixture.find<QAction>("openPlans")->trigger();
    QTRY_VERIFY(at<QTableView>("plans"));
    QTRY_COMPARE(at<QTableView>("plans")->model()->rowCount(), 1);
    ALL_ALIGNED(at<QTableView>("plans"));
}

void TestHeadings::devicesOfAPlan()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    const AppServices &work = fixture.context->workspace();
    ConfirmDialog dialog(
        work, questionFor(ResetMode::FactoryWipe, {}, work.filter.scopeDevices(), work.clock.now()), &fixture.window());
    dialog.show();
    QTRY_VERIFY(at<QPushButton>("confirmDevicesToggle"));
    at<QPushButton>("confirmDevicesToggle")->click();
    QTRY_VERIFY(at<QTableView>("confirmDevices"));
    ALL_ALIGNED(at<QTableView>("confirmDevices"));
}

void TestHeadings::devicesOfAJob()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    Plan plan {.workflow = ResetMode::Sync, .title = QStringLiteral("Two"), .countdown = std::chrono::seconds(0)};
    for (int i = 0; i < 2; ++i) {
        const Device &device = fixture.catalog().at(i);
        plan.items.append({.device = {.id = device.id, .name = device.name, .serialNumber = device.serialNumber}});
    }
    bool started = false;
    QTRY_VERIFY(started = started || settled(fixture.engine().start(plan, QStringLiteral("anna"))).has_value());
    const auto isSent = [](const JobItem &item) { return item.current().state != ItemState::Planned; };
    const QList<JobItem> &items = fixture.lastJob()->items;
    QTRY_VERIFY(std::all_of(items.cbegin(), items.cend(), isSent));
    JobPage page(fixture.context->workspace(), fixture.lastJob()->id, &fixture.window());
    page.show();
    QTRY_VERIFY(at<QTableView>("jobItems"));
    ALL_ALIGNED(at<QTableView>("jobItems"));
}

QTEST_MAIN(TestHeadings)
#include "tst_headings.moc"
