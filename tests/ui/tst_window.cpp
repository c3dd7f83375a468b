// SPDX-License-Identifier: GPL-3.0-or-later
#include "activewindow.h"
#include "domain/rules/eligibility.h"
#include "models/text/modelroles.h"
#include "quickclock.h"
#include "settled.h"
#include "ui/jobs/activitypanel.h"
#include "ui/jobs/jobpage.h"
#include "ui/kit/widgets.h"
#include "ui/orders/confirmdialog.h"
#include "windowfixture.h"

#include <QHeaderView>
#include <QScreen>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

/// Every text on screen that holds these words: the labels and buttons of all windows.
QStringList textsWith(const QString &words)
{
    QStringList texts;
    const QWidgetList all = QApplication::allWidgets();
    for (const QWidget *widget : all) {
        QString text;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            text = label->text();
        else if (const auto *elided = qobject_cast<const ElidedLabel *>(widget))
            text = elided->text();
        if (widget->isVisible() && text.contains(words, Qt::CaseInsensitive))
            texts.append(text);
    }
    return texts;
}

} // namespace

/// How the parts of the window agree with each other and keep what a person set.
class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countdownIsSeenEverywhere();
    void pauseKeepsTheFocus();
    void selectAllLeavesTextAlone();
    void searchSaysHowManyItShows();
    void aWrongClockIsTold();
    void factsThatTheCloudLeavesOutAreTold();
    void oneOutageIsToldOnce();
    void interruptedFollowingIsTold();
    void jobDetailsFitAndClose();
    void emptyActivityIsOneLine();
    void startsWithinTheScreen();
    void splittersAreRemembered();

private:
    static void drag(QWidget *handle, const QPoint &by);
    static void startRoom(WindowFixture &fixture, int countdown);
};

void TestWindow::startRoom(WindowFixture &fixture, int countdown)
{
    fixture.filter().setAllChecked(true);
    QTRY_VERIFY(fixture.find<QPushButton>("checked-autopilot-resetButton")->isEnabled());
    fixture.click(fixture.find<QPushButton>("checked-autopilot-resetButton"));
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("confirmDialog"));
    WindowFixture::anywhere<QSpinBox>("confirmCountdown")->setValue(countdown);
    QTest::keyClicks(WindowFixture::anywhere<QLineEdit>("confirmNumber"), QStringLiteral("26"));
    fixture.click(WindowFixture::anywhere<QPushButton>("confirmSend"));
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("jobStop"));
}

void TestWindow::countdownIsSeenEverywhere()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QTRY_COMPARE(fixture.filter().counts().canAutopilotReset, 26);
    const QModelIndex view = fixture.sidebarRow(QStringLiteral("Being reset"));
    const int before = view.data(CountRole).toInt();
    startRoom(fixture, 50);
    QTRY_COMPARE(fixture.filter().counts().toStart, 26);
    QCOMPARE(view.data(CountRole).toInt(), before); // nothing was sent
    QCOMPARE(fixture.filter().counts().held, 0);
    QCOMPARE(fixture.filter().counts().canAutopilotReset, 0);
    QTRY_VERIFY2(
        fixture.counts().contains(QLatin1String("26 in a job that has not started")), qPrintable(fixture.counts()));

    QTRY_COMPARE(fixture.devices().checkedCount(), 0); // what was started is selected no more
    fixture.clickCell(0, 0);
    const QModelIndex modes = fixture.filter().index(0, static_cast<int>(DeviceModel::Column::Modes));
    const auto badges = modes.data(BadgesRole).value<QList<Badge>>();
    for (const Badge &badge : badges)
        QVERIFY2(badge.struck, qPrintable(badge.text));
    QVERIFY(!fixture.find<QPushButton>("cardSend-autopilot-reset")->isVisible());
    auto *button = fixture.find<QPushButton>("checked-autopilot-resetButton");
    QTRY_COMPARE(button->text(), QStringLiteral("Autopilot Reset 1 device…"));
    QVERIFY(!button->isEnabled());
    QVERIFY2(button->toolTip().contains(QLatin1String("in a job")), qPrintable(button->toolTip()));

    fixture.click(WindowFixture::anywhere<QPushButton>("jobStop"));
    QTRY_COMPARE(view.data(CountRole).toInt(), before);
    QTRY_COMPARE(fixture.filter().counts().canAutopilotReset, 26);
    QTRY_VERIFY(button->isEnabled());
    QVERIFY(fixture.find<QPushButton>("cardSend-autopilot-reset")->isVisible());
    QVERIFY(fixture.tenant().destructiveRequests().isEmpty());
    QCOMPARE(fixture.tenant().requestCount("POST", "/wipe"), 0);
}

void TestWindow::pauseKeepsTheFocus()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    startRoom(fixture, 600);
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("jobPause"));
    auto *pause = WindowFixture::anywhere<QPushButton>("jobPause");
    activateNow(&fixture.window());
    pause->setFocus();
    QTest::keyClick(pause, Qt::Key_Space);
    auto *resume = fixture.find<QPushButton>("jobResume");
    QTRY_VERIFY(resume->isVisible());
    QCOMPARE(fixture.window().focusWidget(), resume);
    QTest::keyClick(resume, Qt::Key_Space);
    QTRY_VERIFY(pause->isVisible());
    QCOMPARE(fixture.window().focusWidget(), pause);
    fixture.engine().stop(fixture.lastJob()->id);
}

void TestWindow::selectAllLeavesTextAlone()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    auto *search = fixture.find<QLineEdit>("search");
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("hhs"));
    QTest::keyClick(search, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(search->selectedText(), QStringLiteral("hhs"));
    QCOMPARE(fixture.devices().checkedCount(), 0);

    auto *serial = fixture.find<QLabel>("fact-0");
    fixture.click(serial);
    QTRY_VERIFY(serial->hasFocus());
    QTest::keyClick(serial, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(serial->selectedText(), serial->text());
    QCOMPARE(fixture.devices().checkedCount(), 0);

    auto *copy = fixture.find<QPushButton>("copySupport");
    copy->setFocus();
    QTest::keyClick(copy, Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(fixture.devices().checkedCount(), 30);
}

void TestWindow::searchSaysHowManyItShows()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QVERIFY(!fixture.counts().contains(QLatin1String("shown")));
    QTest::keyClicks(fixture.find<QLineEdit>("search"), QStringLiteral("071"));
    QTRY_VERIFY(fixture.filter().rowCount() < 30);
    const QString words = QStringLiteral("%1 of 30 shown").arg(fixture.filter().rowCount());
    QTRY_VERIFY2(fixture.counts().contains(words), qPrintable(fixture.counts()));
}

void TestWindow::aWrongClockIsTold()
{
    WindowFixture fixture;
    fixture.show();
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isLoaded(), 20000);
    auto *clock = fixture.find<QLabel>("clockDifference");
    QVERIFY(!clock->isVisible());
    fixture.tenant().advance(std::chrono::minutes(5));
    fixture.context->load();
    QTRY_VERIFY_WITH_TIMEOUT(clock->isVisible(), 20000);
    QCOMPARE(clock->text(), QStringLiteral("This computer's clock is about 5 min slow"));
    QVERIFY(clock->toolTip().contains(QLatin1String("Set it right")));
}

/// A cloud that doesn't know a property says so without naming it.
void TestWindow::factsThatTheCloudLeavesOutAreTold()
{
    WindowFixture fixture;
    fixture.tenant()
        .faults()
        .on("GET", "managementState")
        .answer(400, R"({"error":{"code":"BadRequest","message":"Parsing Select and Expand failed."}})");
    fixture.show();
    auto *missing = fixture.find<QLabel>("missingFacts");
    QTRY_VERIFY_WITH_TIMEOUT(missing->isVisible() && fixture.isLoaded(), 20000);
    QVERIFY2(missing->toolTip().contains(QLatin1String("whether a wipe or a retirement is pending")),
        qPrintable(missing->toolTip()));
    QVERIFY(missing->toolTip().contains(QLatin1String("every device is warned of")));
    const Device &device = fixture.catalog().at(0);
    QCOMPARE(device.leaving, Leaving::Unknown);
    QVERIFY(judge(device, ResetMode::FactoryWipe, QDateTime::currentDateTimeUtc()).verdict != Verdict::Allowed);
}

void TestWindow::oneOutageIsToldOnce()
{
    WindowFixture fixture;
    fixture.tenant().faults().on("GET", "/").answer(401);
    fixture.tenant().faults().on("POST", "/$batch").answer(401);
    fixture.show();
    QCOMPARE(fixture.find<QPushButton>("tenantChip")->text(), QStringLiteral("● Practice tenant"));
    QTRY_VERIFY(fixture.find<QPushButton>("bannerRetry")->isVisible());
    QTRY_VERIFY(!fixture.catalog().isLoading());
    QTRY_VERIFY(fixture.find<QLabel>("bannerText")->text().contains(QLatin1String("Name of the school")));
    QCOMPARE(textsWith(QStringLiteral("refused the access token")).size(), 1);
    QCOMPARE(textsWith(QStringLiteral("new token")).size(), 1);
    QCOMPARE(textsWith(QStringLiteral("sign")).size(), 1); // the same advice
    QCOMPARE(textsWith(QStringLiteral("No device was changed")), QStringList());
}

void TestWindow::interruptedFollowingIsTold()
{
    WindowFixture fixture(TestTenant::quick(120), std::make_unique<QuickClock>(60));
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QTRY_COMPARE(fixture.filter().counts().canAutopilotReset, 26);
    for (const TenantDevice &device : fixture.tenant().devices())
        fixture.tenant().setAsleep(device.id, true); // so that there is something to follow, however long all takes
    startRoom(fixture, 0);
    QTRY_COMPARE(countsOf(*fixture.lastJob()).planned, 0);
    auto *trouble = fixture.find<ElidedLabel>("followTrouble");
    fixture.tenant().faults().on("*", "managedDevices").answer(500);
    QTRY_VERIFY_WITH_TIMEOUT(trouble->isVisible(), 30000);
    QVERIFY2(trouble->text().contains(QLatin1String("Can't read the devices' state: service error; trying again")),
        qPrintable(trouble->text()));
    fixture.tenant().faults().clear();
    QTRY_VERIFY_WITH_TIMEOUT(!trouble->isVisible(), 30000);
}

void TestWindow::jobDetailsFitAndClose()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    startRoom(fixture, 600);
    fixture.engine().stop(fixture.lastJob()->id);
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("jobDetails"));
    fixture.click(WindowFixture::anywhere<QPushButton>("jobDetails"));
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("jobPage"));
    auto *dialog = WindowFixture::anywhere<QDialog>("jobPage");
    auto *table = dialog->findChild<QTableView *>(QStringLiteral("jobItems"));
    const QModelIndex detail = table->model()->index(0, static_cast<int>(JobItemModel::Column::Detail));
    QVERIFY(detail.data(Qt::ToolTipRole).toString().contains(detail.data().toString().toHtmlEscaped()));
    QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("jobItemDetail"))->text(), detail.data().toString());
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("jobPageClose"))->icon().isNull());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Escape);
    QTRY_VERIFY(!WindowFixture::anywhere<QDialog>("jobPage"));
}

void TestWindow::emptyActivityIsOneLine()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    auto *panel = fixture.find<ActivityPanel>("activity");
    QVERIFY2(panel->height() < 50, qPrintable(QString::number(panel->height())));
    OPEN_ROOM(fixture);
    startRoom(fixture, 600);
    QTRY_VERIFY(panel->height() > 60);
    fixture.engine().stop(fixture.lastJob()->id);
}

void TestWindow::startsWithinTheScreen()
{
    WindowFixture fixture;
    const QSize most = fixture.window().screen()->availableSize();
    QCOMPARE(fixture.window().size(), QSize(1360, 860).boundedTo(most));
}

/// As a person moves a splitter's handle.
void TestWindow::drag(QWidget *handle, const QPoint &by)
{
    const auto send = [handle](QEvent::Type type, const QPoint &at, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, handle->mapToGlobal(at), button, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(handle, &event);
    };
    const QPoint start = handle->rect().center();
    send(QEvent::MouseButtonPress, start, Qt::LeftButton, Qt::LeftButton);
    send(QEvent::MouseMove, start + by, Qt::NoButton, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, handle->rect().center(), Qt::LeftButton, Qt::NoButton);
}

void TestWindow::splittersAreRemembered()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    startRoom(fixture, 600);
    auto *sides = fixture.find<QSplitter>("sideSplitter");
    auto *main = fixture.find<QSplitter>("mainSplitter");
    QTRY_VERIFY(fixture.find<ActivityPanel>("activity")->height() > 60);
    sides->setSizes({260, sides->width() - 260 - 340, 340});
    drag(main->handle(1), {0, -130});
    const QList<int> wanted = sides->sizes();
    fixture.engine().stop(fixture.lastJob()->id);
    QTRY_COMPARE(fixture.lastJob()->phase, JobPhase::Finished);
    fixture.window().close();
    const int activity = main->sizes().constLast();

    auto again = AppContext::practice(fixture.desktop, TestTenant::quick(30));
    QVERIFY(again.has_value());
    MainWindow &window = (*again)->window();
    window.show();
    QTRY_COMPARE(window.findChild<QSplitter *>(QStringLiteral("sideSplitter"))->sizes(), wanted);
    // The activity panel gets its height back when there is something in it.
    auto *panel = window.findChild<ActivityPanel *>(QStringLiteral("activity"));
    QVERIFY(panel->height() < 50);
    Plan plan {.title = roomGroup,
        .items = {{.device = {.id = DeviceId(QStringLiteral("x"))}}},
        .countdown = std::chrono::seconds(600)};
    (*again)->load();
    bool started = false;
    QTRY_VERIFY(started = started || settled((*again)->workspace().engine.start(plan, {}))); // once the journal is open
    QTRY_COMPARE(panel->height(), activity);
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
