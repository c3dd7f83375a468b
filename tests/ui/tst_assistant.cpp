// SPDX-License-Identifier: GPL-3.0-or-later
#include "activewindow.h"
#include "nameless.h"
#include "settled.h"
#include "ui/assistant/assistantwindow.h"
#include "windowfixture.h"

#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

template <typename T> T *at(const char *name)
{
    return WindowFixture::anywhere<T>(name);
}

/// Presses a button as the keyboard does.
void press(const char *name)
{
    auto *button = at<QAbstractButton>(name);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

QString textOf(const char *name)
{
    const auto *label = at<QLabel>(name);
    return label ? label->text() : QString();
}

int sentTo(WindowFixture &fixture)
{
    return static_cast<int>(fixture.tenant().destructiveRequests().size());
}

} // namespace

// Every press and wait is a statement of its own, so that the line of a failure says where it stopped.
#define NEXT()                                                                                                         \
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("assistantNext")->isEnabled(), 20000);                                    \
    press("assistantNext")

// There may be no window manager that would make the new window the active one.
#define OPENED()                                                                                                       \
    QTRY_VERIFY(at<QDialog>("assistant"));                                                                             \
    activateNow(at<QDialog>("assistant"))

/// The reset of a group in five steps, counted at the server.
class TestAssistant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resetsARoomByKeyboard();
    void resetsARoomByMouse();
    void listOfSerialNumbers();
    void plusAndMinus();
    void savedPlanIsTakenUp();
    void wrongNumberAndEnterSendNothing();
    void hostileNamesStayText();
};

void TestAssistant::resetsARoomByKeyboard()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QTRY_VERIFY(at<QPushButton>("checked-reset-groupButton")->isEnabled());
    press("checked-reset-groupButton");
    OPENED();
    QTRY_COMPARE(textOf("chosenCount"), QStringLiteral("30 devices"));
    NEXT();

    auto *mode = at<QRadioButton>("mode-autopilot-reset");
    QTRY_VERIFY(mode && mode->isChecked());
    QTest::keyClick(mode, Qt::Key_Right);
    QTRY_VERIFY(at<QRadioButton>("mode-wipe-keep-account")->isChecked());
    QTest::keyClick(at<QRadioButton>("mode-wipe-keep-account"), Qt::Key_Left);
    QTRY_VERIFY(mode->isChecked());
    NEXT();

    QTRY_VERIFY_WITH_TIMEOUT(textOf("checkAsOf").contains(QLatin1String("a moment ago")), 20000);
    QTRY_VERIFY(at<QRadioButton>("hybrid-leave"));
    QVERIFY(at<QRadioButton>("hybrid-leave")->isChecked());
    at<QRadioButton>("hybrid-leave")->setFocus();
    QTRY_VERIFY(textOf("assistantState").startsWith(QLatin1String("26 of 30 devices")));
    QTest::keyClick(at<QRadioButton>("hybrid-leave"), Qt::Key_Right);
    QTRY_VERIFY(textOf("assistantState").startsWith(QLatin1String("30 of 30 devices")));
    QVERIFY(at<QRadioButton>("hybrid-wipe")->isChecked());
    QTRY_VERIFY(textOf("assistantState").contains(QLatin1String("saved as a plan")));
    NEXT();

    QTRY_VERIFY(at<QSpinBox>("paceWave"));
    at<QSpinBox>("paceStopAfter")->setFocus();
    QTest::keyClicks(at<QSpinBox>("paceStopAfter"), QStringLiteral("7"));
    QTest::keyClick(at<QSpinBox>("paceStopAfter"), Qt::Key_Tab);
    NEXT();
    QTRY_VERIFY(at<QLineEdit>("planNumber"));

    // Back to the first step and forth again: nothing is lost.
    for (int i = 0; i < 4; ++i)
        press("assistantBack");
    QTRY_COMPARE(textOf("chosenCount"), QStringLiteral("30 devices"));
    QVERIFY(!at<QPushButton>("assistantBack")->isEnabled());
    for (int i = 0; i < 3; ++i) {
        NEXT();
    }
    QTRY_VERIFY(at<QSpinBox>("paceStopAfter"));
    QVERIFY(at<QSpinBox>("paceStopAfter")->text().contains(QLatin1Char('7')));
    NEXT();
    QTRY_VERIFY(at<QLineEdit>("planNumber"));
    const auto orders = QStringLiteral("Autopilot Reset 26 devices + Factory wipe 4 devices");
    QVERIFY2(textOf("planTitle").startsWith(orders), qPrintable(textOf("planTitle")));
    QCOMPARE(at<QPushButton>("assistantSend")->accessibleName(), orders);
    QVERIFY2(textOf("planWarnings").contains(QLatin1String("hybrid joined")), qPrintable(textOf("planWarnings")));
    QVERIFY2(textOf("planWarnings").contains(QLatin1String("not been seen")), qPrintable(textOf("planWarnings")));
    QVERIFY2(textOf("planWarnings").contains(QLatin1String("Windows RE")), qPrintable(textOf("planWarnings")));
    QVERIFY(!at<QTableView>("planDevices"));
    press("planDevicesToggle");
    QTRY_VERIFY(at<QTableView>("planDevices"));
    const QAbstractItemModel *devices = at<QTableView>("planDevices")->model();
    QCOMPARE(devices->rowCount(), 30);
    QCOMPARE(devices->index(29, 5).data().toString(), QStringLiteral("Factory wipe"));
    QVERIFY(!at<QTableView>("planDevices")->isColumnHidden(5)); // what each gets
    at<QSpinBox>("planCountdown")->setValue(0);
    QTest::keyClicks(at<QLineEdit>("planNumber"), QStringLiteral("30"));
    QTRY_VERIFY(at<QPushButton>("assistantSend")->isEnabled());
    const QList<TenantDevice> school = fixture.tenant().devices(); // a wiped one may come back as another
    press("assistantSend");
    QTRY_VERIFY(!at<QDialog>("assistant"));

    QTRY_COMPARE(fixture.engine().jobs().size(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(sentTo(fixture), 30, 30000);
    const QList<QString> room = fixture.tenant().membersOf(roomGroup);
    for (const TenantDevice &device : school)
        QCOMPARE(fixture.tenant().destructiveRequests(device.id), room.contains(device.id) ? 1 : 0);
    for (const DestructiveRequest &request : fixture.tenant().destructiveRequests()) {
        const auto device = std::find_if(
            school.cbegin(), school.cend(), [&request](const TenantDevice &d) { return d.id == request.deviceId; });
        const bool hybrid = device->trustType == QLatin1String("ServerAd");
        QCOMPARE(request.body.contains("\"keepEnrollmentData\":true"), !hybrid);
    }
}

void TestAssistant::resetsARoomByMouse()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QTRY_VERIFY(at<QPushButton>("checked-reset-groupButton")->isEnabled());
    fixture.click(fixture.find<QPushButton>("checked-reset-groupButton"));
    OPENED();
    for (int i = 0; i < 2; ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("assistantNext")->isEnabled(), 20000);
        fixture.click(at<QPushButton>("assistantNext"));
    }
    QTRY_VERIFY(at<QRadioButton>("sleeping-leave"));
    QTRY_VERIFY(textOf("assistantState").startsWith(QLatin1String("26 of 30 devices")));
    fixture.click(at<QRadioButton>("sleeping-leave"));
    QTRY_VERIFY(textOf("assistantState").startsWith(QLatin1String("24 of 30 devices")));
    fixture.click(at<QPushButton>("step-2"));
    QTRY_VERIFY(at<QRadioButton>("mode-autopilot-reset"));
    fixture.click(at<QPushButton>("step-3"));
    for (int i = 0; i < 2; ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("assistantNext")->isEnabled(), 20000);
        fixture.click(at<QPushButton>("assistantNext"));
    }
    QTRY_VERIFY(at<QLineEdit>("planNumber"));
    at<QSpinBox>("planCountdown")->setValue(0);
    QTest::keyClicks(at<QLineEdit>("planNumber"), QStringLiteral("24"));
    QTRY_VERIFY2(at<QPushButton>("assistantSend")->isEnabled(), qPrintable(textOf("planTitle")));
    auto *send = at<QPushButton>("assistantSend");
    fixture.click(send);
    fixture.click(send); // the second half of a double click
    QTRY_COMPARE(fixture.engine().jobs().size(), 1);
    QCOMPARE(fixture.lastJob()->items.size(), 24);
    QTRY_COMPARE_WITH_TIMEOUT(sentTo(fixture), 24, 30000);
    const AppServices &work = fixture.context->workspace();
    QVERIFY(settled(work.plans.loadPlans())->isEmpty()); // it was started, so there is none to come back to
}

void TestAssistant::listOfSerialNumbers()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    fixture.find<QAction>("openAssistant")->trigger();
    OPENED();
    QVERIFY(!at<QPushButton>("assistantNext")->isEnabled());
    fixture.click(at<QRadioButton>("sourceList"));
    const QString first = fixture.catalog().at(0).serialNumber;
    const QString second = fixture.catalog().at(1).serialNumber;
    QTRY_VERIFY(at<QPlainTextEdit>("listText"));
    at<QPlainTextEdit>("listText")
        ->setPlainText(QStringLiteral("Serial number\n%1\n\nNOT-THERE-1\n%2\n%1\n").arg(first, second));
    QTRY_VERIFY(textOf("assistantState").startsWith(QLatin1String("2 devices")));
    const QAbstractItemModel *findings = at<QTableView>("listFindings")->model();
    QCOMPARE(findings->rowCount(), 5); // the blank line is left out
    QCOMPARE(findings->index(2, 0).data().toString(), QStringLiteral("4"));
    QVERIFY(findings->index(2, 3).data().toString().contains(QLatin1String("No device")));
    QVERIFY(findings->index(4, 3).data().toString().contains(QLatin1String("line 2")));
    QVERIFY(at<QPushButton>("listPrint")->isEnabled());

    fixture.click(at<QRadioButton>("sourceGroups")); // neither choice forgets the other
    QTRY_VERIFY(!at<QPushButton>("assistantNext")->isEnabled());
    fixture.click(at<QRadioButton>("sourceList"));
    QTRY_VERIFY(at<QPushButton>("assistantNext")->isEnabled());
}

void TestAssistant::plusAndMinus()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QTRY_VERIFY(at<QPushButton>("checked-reset-groupButton")->isEnabled());
    fixture.click(fixture.find<QPushButton>("checked-reset-groupButton"));
    OPENED();
    QTRY_COMPARE(textOf("chosenCount"), QStringLiteral("30 devices"));
    auto *table = at<QTableView>("deviceChecks");
    QTRY_COMPARE(table->model()->rowCount(), 30);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(3, 0));
    QTest::keyClick(table, Qt::Key_Space);
    QTRY_COMPARE(textOf("chosenCount"), QStringLiteral("29 devices"));
    QCOMPARE(table->model()->index(3, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));

    const QSet<DeviceId> scope = [&fixture] {
        QSet<DeviceId> ids;
        for (const Device *device : fixture.filter().scopeDevices())
            ids.insert(device->id);
        return ids;
    }();
    int other = 0;
    while (scope.contains(fixture.catalog().at(other).id))
        ++other;
    QTest::keyClicks(at<QLineEdit>("assistantDeviceSearch"), fixture.catalog().at(other).serialNumber);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Space);
    QTRY_COMPARE(textOf("chosenCount"), QStringLiteral("30 devices"));
    at<QLineEdit>("assistantDeviceSearch")->clear();
    QTRY_COMPARE(table->model()->rowCount(), 31);
    QVERIFY(textOf("chosenNote").contains(QLatin1String("1 taken off")));
}

void TestAssistant::savedPlanIsTakenUp()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QTRY_VERIFY(at<QPushButton>("checked-reset-groupButton")->isEnabled());
    fixture.click(fixture.find<QPushButton>("checked-reset-groupButton"));
    OPENED();
    for (int i = 0; i < 2; ++i) {
        NEXT();
    }
    QTRY_VERIFY(at<QRadioButton>("sleeping-leave"));
    press("sleeping-leave");
    QTRY_VERIFY(textOf("assistantState").startsWith(QLatin1String("24 of 30 devices")));
    QTest::keyClick(at<QDialog>("assistant"), Qt::Key_Escape); // before it was saved by itself
    QTRY_VERIFY(!at<QDialog>("assistant"));
    QVERIFY(fixture.engine().jobs().isEmpty());

    fixture.find<QAction>("openPlans")->trigger();
    QTRY_VERIFY(at<QTableView>("plans"));
    QTRY_COMPARE(at<QTableView>("plans")->model()->rowCount(), 1);
    QCOMPARE(at<QTableView>("plans")->model()->index(0, 2).data().toString(), QStringLiteral("24 of 30"));
    press("planOpen");
    OPENED();
    QTRY_VERIFY(at<QRadioButton>("sleeping-leave"));
    QVERIFY(at<QRadioButton>("sleeping-leave")->isChecked());
    QTRY_VERIFY(textOf("assistantState").startsWith(QLatin1String("24 of 30 devices")));
    fixture.click(at<QPushButton>("step-1"));
    QTRY_VERIFY(textOf("savedPlanNote").contains(QLatin1String("30 devices")));
    fixture.click(at<QPushButton>("step-3"));
    QTRY_VERIFY(textOf("assistantState").startsWith(QLatin1String("24 of 30 devices")));
    QTest::keyClick(at<QDialog>("assistant"), Qt::Key_Escape);
    QTRY_VERIFY(!at<QDialog>("assistant"));

    fixture.find<QAction>("openPlans")->trigger();
    QTRY_VERIFY(at<QTableView>("plans"));
    QTRY_COMPARE(at<QTableView>("plans")->model()->rowCount(), 1); // the same plan, not a second one
    press("planDrop");
    QTRY_VERIFY(at<QDialog>("dropPlanBox"));
    press("dropPlanDelete");
    QTRY_COMPARE(at<QTableView>("plans")->model()->rowCount(), 0);
}

void TestAssistant::wrongNumberAndEnterSendNothing()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QTRY_VERIFY(at<QPushButton>("checked-reset-groupButton")->isEnabled());
    fixture.click(fixture.find<QPushButton>("checked-reset-groupButton"));
    OPENED();
    for (int i = 0; i < 4; ++i) {
        NEXT();
    }
    QTRY_VERIFY(at<QLineEdit>("planNumber"));
    for (const char *wrong : {"", "30", "25", "026", "26 x"}) {
        at<QLineEdit>("planNumber")->setText(QLatin1String(wrong));
        QVERIFY2(!at<QPushButton>("assistantSend")->isEnabled(), wrong);
    }
    at<QLineEdit>("planNumber")->setText(QStringLiteral("26"));
    QVERIFY(at<QPushButton>("assistantSend")->isEnabled());
    QTest::keyClick(at<QLineEdit>("planNumber"), Qt::Key_Return);
    QTest::keyClick(at<QPushButton>("assistantSend"), Qt::Key_Return);
    QVERIFY(at<QDialog>("assistant"));
    QVERIFY2(textOf("assistantWhy").contains(QLatin1String("Press the space bar")), qPrintable(textOf("assistantWhy")));
    QVERIFY(fixture.engine().jobs().isEmpty());
    press("assistantBack");
    press("assistantNext");
    QVERIFY(at<QLineEdit>("planNumber")->text().isEmpty()); // coming back asks anew
    QCOMPARE(sentTo(fixture), 0);
}

void TestAssistant::hostileNamesStayText()
{
    WindowFixture fixture(TestTenant::quick(600));
    SHOW_LOADED(fixture);
    const AppServices &work = fixture.context->workspace();
    SavedPlan plan {.id = PlanId(QStringLiteral("hostile")), .savedBy = QStringLiteral("<b>me</b>")};
    plan.wish.mode = ResetMode::AutopilotReset;
    plan.wish.title = QStringLiteral("<b>bold</b><img src=x>") + QString(300, QLatin1Char('W'));
    for (int row = 0; row < fixture.catalog().count(); ++row)
        plan.devices.append({plannedItem(fixture.catalog().at(row)), ResetMode::AutopilotReset});
    AssistantWindow window(work);
    window.openPlan(plan, false);
    window.show();
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("assistantNext")->isEnabled(), 20000);
    for (int step = 1; step <= AssistantWindow::steps; ++step) {
        fixture.click(at<QPushButton>(qPrintable(QStringLiteral("step-%1").arg(step))));
        QTRY_VERIFY_WITH_TIMEOUT(!work.catalog.isLoading(), 20000);
        window.grab();
        QCOMPARE(namelessIn(&window), QStringList());
        const QList<QLabel *> labels = window.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text()));
        const QSize least = window.minimumSizeHint();
        QVERIFY2(least.width() <= 1280 && least.height() <= 720,
            qPrintable(QStringLiteral("step %1: %2 × %3").arg(step).arg(least.width()).arg(least.height())));
    }
}

QTEST_MAIN(TestAssistant)
#include "tst_assistant.moc"
