// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/modelroles.h"
#include "settled.h"
#include "ui/assistant/assistantwindow.h"
#include "ui/devices/devicedetails.h"
#include "ui/jobs/jobbar.h"
#include "ui/orders/confirmdialog.h"
#include "windowfixture.h"

#include <QAction>
#include <QMenu>
#include <QMessageBox>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

template <typename T> T *at(const char *name)
{
    return WindowFixture::anywhere<T>(name);
}

int coloredPixels(JobBar &bar, const QColor &color)
{
    const QImage image = bar.grab().toImage();
    int count = 0;
    for (int x = 0; x < image.width(); ++x)
        count += image.pixelColor(x, image.height() / 2) == color ? 1 : 0;
    return count;
}

} // namespace

/// What the keyboard does where it matters: the seconds in which all can be taken back, and Enter.
class TestKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enterInTheSearchShowsTheOnlyHit();
    void downLeavesTheSearchForTheFirstHit();
    void init();
    void cleanup() { m_fixture.reset(); }
    void escapeTakesBackWhatWasJustSent();
    void escapeInTheSearchTakesBackFirst();
    void escapeLeavesAPlanForLaterAlone();
    void escapeTakesBackAPlanThatCountsDown();
    void escapeTakesBackWhateverWindowIsInFront_data();
    void escapeTakesBackWhateverWindowIsInFront();
    void aQuestionOrMenuTakesTheFirstEscape_data();
    void aQuestionOrMenuTakesTheFirstEscape();
    void theCountdownRunsDown();
    void aCardIsOneLargeButton();
    void enterPressesTheButtonWithTheFocus();
    void enterDoesNotSend();
    void typingInTheAssistantTicksNothing();
    void aClickOnNextStaysOnThePage();
    void whoTabsOverTheStepsIsLeftThere();
    void enterLeadsThroughTheAssistantAndSendsNothing();

private:
    void send();
    void start(std::chrono::seconds countdown, std::chrono::seconds startsIn);
    JobPhase phase() { return m_fixture->lastJob()->phase; }
    bool isTakenBack() { return m_fixture->lastJob()->items.constFirst().current().state == ItemState::Withdrawn; }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestKeys::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
    m_fixture->clickCell(0, 0);
    QTRY_VERIFY(m_fixture->find<QPushButton>("checked-autopilot-resetButton")->isEnabled());
}

/// Orders an Autopilot Reset of the first device, with the time to take it back that is proposed.
void TestKeys::send()
{
    m_fixture->click(m_fixture->find<QPushButton>("checked-autopilot-resetButton"));
    QTRY_VERIFY(at<QDialog>("confirmDialog"));
    QTest::keyClicks(at<QLineEdit>("confirmNumber"), QStringLiteral("1"));
    m_fixture->click(at<QPushButton>("confirmSend"));
    QTRY_VERIFY(m_fixture->lastJob() && !at<QDialog>("confirmDialog"));
    QTRY_VERIFY(at<QPushButton>("jobStop")); // nobody takes back what isn't shown yet
    activateNow(&m_fixture->window());
    QCOMPARE(phase(), JobPhase::Countdown);
}

void TestKeys::enterInTheSearchShowsTheOnlyHit()
{
    m_fixture->devices().clearChecked();
    const Device wanted = m_fixture->devices().device(m_fixture->filter().sourceRow(17));
    auto *search = m_fixture->find<QLineEdit>("search");
    auto *details = m_fixture->find<DeviceDetails>("details");
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("HHS-"));
    QTRY_COMPARE(m_fixture->filter().rowCount(), 30);
    const DeviceId before = details->deviceId();
    QTest::keyClick(search, Qt::Key_Return); // which of them?
    QCOMPARE(details->deviceId(), before);
    QVERIFY(search->hasFocus());
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter}) {
        search->setFocus();
        search->clear();
        m_fixture->clickCell(2, 1);
        search->setFocus();
        QTest::keyClicks(search, wanted.serialNumber);
        QTRY_COMPARE(m_fixture->filter().rowCount(), 1);
        QTest::keyClick(search, enter);
        QCOMPARE(details->deviceId(), wanted.id);
        QVERIFY(m_fixture->table()->hasFocus());
        QTest::keyClick(m_fixture->table(), enter); // once more: nothing is sent
    }
    QCOMPARE(m_fixture->devices().checkedCount(), 0);
    QVERIFY(!at<QDialog>("confirmDialog"));
    QVERIFY(m_fixture->engine().jobs().isEmpty());
}

void TestKeys::downLeavesTheSearchForTheFirstHit()
{
    auto *search = m_fixture->find<QLineEdit>("search");
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("no device bears this"));
    QTRY_COMPARE(m_fixture->filter().rowCount(), 0);
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(search->hasFocus());
    search->setText(QStringLiteral("HHS-071"));
    QTRY_VERIFY(m_fixture->filter().rowCount() > 1);
    QTest::keyClick(search, Qt::Key_Down, Qt::ShiftModifier); // marks text, leads nowhere
    QVERIFY(search->hasFocus());
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(m_fixture->table()->hasFocus());
    QCOMPARE(m_fixture->table()->currentIndex().row(), 0);
    QCOMPARE(m_fixture->find<DeviceDetails>("details")->deviceId(), m_fixture->table()->currentDevice()->id);
    QTest::keyClick(m_fixture->table(), Qt::Key_Down);
    QCOMPARE(m_fixture->table()->currentIndex().row(), 1);
    QCOMPARE(search->text(), QStringLiteral("HHS-071"));
}

void TestKeys::escapeTakesBackWhatWasJustSent()
{
    send();
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY(at<QPushButton>("jobStop"));
    QTRY_COMPARE(m_fixture->window().focusWidget(), at<QPushButton>("jobStop"));
    QTest::keyClick(m_fixture->window().focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(isTakenBack());
    QTRY_COMPARE(m_fixture->window().focusWidget(), at<QPushButton>("jobDetails"));
    QVERIFY(m_fixture->tenant().destructiveRequests().isEmpty());
}

void TestKeys::escapeInTheSearchTakesBackFirst()
{
    send();
    if (QTest::currentTestFailed())
        return;
    auto *search = m_fixture->find<QLineEdit>("search");
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("hhs"));
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_VERIFY(isTakenBack());
    QTRY_VERIFY(!at<QPushButton>("jobStop"));
    QCOMPARE(search->text(), QStringLiteral("hhs"));
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_VERIFY(search->text().isEmpty());
    QVERIFY(m_fixture->tenant().destructiveRequests().isEmpty());
}

/// Starts a job for the first device, with that time to take it back.
void TestKeys::start(std::chrono::seconds countdown, std::chrono::seconds startsIn)
{
    Plan plan {.workflow = ResetMode::AutopilotReset, .title = QStringLiteral("Tomorrow"), .countdown = countdown};
    const Device &device = *m_fixture->table()->currentDevice();
    plan.items = {JobItem {.device = {.id = device.id, .name = device.name, .serialNumber = device.serialNumber}}};
    plan.pace.startsAt = m_fixture->context->workspace().clock.now().addSecs(startsIn.count());
    QVERIFY(settled(m_fixture->engine().start(plan, QStringLiteral("anna"))));
    QTRY_VERIFY(at<QPushButton>("jobStop"));
    activateNow(&m_fixture->window());
}

/// As it is resumed when its time has passed.
void TestKeys::escapeTakesBackAPlanThatCountsDown()
{
    start(std::chrono::seconds(300), std::chrono::seconds(1));
    m_fixture->engine().pause(m_fixture->lastJob()->id);
    QTRY_VERIFY(at<QPushButton>("jobResume"));
    QTest::keyClick(at<QPushButton>("jobResume"), Qt::Key_Space);
    QTRY_COMPARE(phase(), JobPhase::Countdown);
    QTRY_VERIFY(at<QPushButton>("jobStop")->text().contains(QLatin1String("take all back")));
    m_fixture->table()->setFocus();
    QTest::keyClick(m_fixture->table(), Qt::Key_Escape);
    QTRY_VERIFY(isTakenBack());
    QVERIFY(m_fixture->tenant().destructiveRequests().isEmpty());
}

void TestKeys::escapeTakesBackWhateverWindowIsInFront_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("window");
    QTest::newRow("settings") << QByteArray("settings") << QByteArray("settingsDialog");
    QTest::newRow("all jobs") << QByteArray("allJobsAction") << QByteArray("allJobs");
    QTest::newRow("retired") << QByteArray("retiredAction") << QByteArray("retired");
    QTest::newRow("help") << QByteArray("help-keys") << QByteArray("helpWindow");
    QTest::newRow("a box that only tells") << QByteArray("about") << QByteArray("aboutBox");
}

void TestKeys::escapeTakesBackWhateverWindowIsInFront()
{
    QFETCH(const QByteArray, action);
    QFETCH(const QByteArray, window);
    start(std::chrono::seconds(300), std::chrono::seconds(1));
    m_fixture->find<QAction>(action.constData())->trigger();
    QTRY_VERIFY(at<QWidget>(window.constData()));
    activateNow(at<QWidget>(window.constData()));
    QTest::keyClick(at<QWidget>(window.constData()), Qt::Key_Escape);
    QTRY_VERIFY(isTakenBack());
    QVERIFY(at<QWidget>(window.constData())); // the key meant one thing
    QTRY_VERIFY(!at<QPushButton>("jobStop"));
    QTest::keyClick(at<QWidget>(window.constData()), Qt::Key_Escape);
    QTRY_VERIFY(!at<QWidget>(window.constData()));
    QVERIFY(m_fixture->tenant().destructiveRequests().isEmpty());
}

void TestKeys::aQuestionOrMenuTakesTheFirstEscape_data()
{
    QTest::addColumn<bool>("isMenu");
    QTest::newRow("question") << false;
    QTest::newRow("menu") << true;
}

void TestKeys::aQuestionOrMenuTakesTheFirstEscape()
{
    QFETCH(const bool, isMenu);
    start(std::chrono::seconds(300), std::chrono::seconds(1));
    QMenu menu(&m_fixture->window());
    menu.addAction(QStringLiteral("anything"));
    QMessageBox question(
        QMessageBox::Question, {}, QStringLiteral("Really?"), QMessageBox::Yes | QMessageBox::No, &m_fixture->window());
    QWidget *first = isMenu ? static_cast<QWidget *>(&menu) : &question;
    if (isMenu)
        menu.popup(m_fixture->window().mapToGlobal(QPoint(200, 200)));
    else
        question.open();
    QTRY_VERIFY(first->isVisible());
    QTest::keyClick(first, Qt::Key_Escape);
    QTRY_VERIFY(!first->isVisible());
    QCOMPARE(phase(), JobPhase::Countdown);
    activateNow(&m_fixture->window());
    QTest::keyClick(m_fixture->table(), Qt::Key_Escape);
    QTRY_VERIFY(isTakenBack());
    QVERIFY(m_fixture->tenant().destructiveRequests().isEmpty());
}

void TestKeys::escapeLeavesAPlanForLaterAlone()
{
    start(std::chrono::seconds(10), std::chrono::seconds(300));
    m_fixture->table()->setFocus();
    QTest::keyClick(m_fixture->table(), Qt::Key_Escape);
    QCoreApplication::processEvents();
    QCOMPARE(phase(), JobPhase::Countdown);
    m_fixture->engine().stop(m_fixture->lastJob()->id);
}

void TestKeys::theCountdownRunsDown()
{
    const Theme &theme = m_fixture->context->workspace().theme;
    QStandardItemModel model(1, 1);
    JobBar bar(theme);
    bar.resize(100, 10);
    const auto shown = [&](const QVariant &seconds) {
        model.setData(model.index(0, 0), seconds, CountdownRole);
        bar.showJob([&model](int role) { return model.index(0, 0).data(role); });
        return coloredPixels(bar, theme.colors().busy.bar);
    };
    QVERIFY(shown(10) >= 98);
    const int half = shown(5);
    QVERIFY2(half > 40 && half < 60, qPrintable(QString::number(half)));
    QVERIFY(shown(1) < 15);
    QCOMPARE(shown({}), 0); // then come the devices
}

void TestKeys::aCardIsOneLargeButton()
{
    m_fixture->click(m_fixture->find<QPushButton>("checked-reset-groupButton"));
    QTRY_VERIFY(at<QDialog>("assistant"));
    QTRY_VERIFY(at<QPushButton>("assistantNext")->isEnabled());
    m_fixture->click(at<QPushButton>("assistantNext"));
    QTRY_VERIFY(at<QFrame>("modeCard-factory-wipe"));
    const auto *choice = at<QRadioButton>("mode-factory-wipe");
    QVERIFY(!choice->isChecked());
    auto *card = at<QFrame>("modeCard-factory-wipe");
    QTest::mouseClick(card, Qt::LeftButton, {}, QPoint(card->width() - 6, card->height() - 6));
    QVERIFY(choice->isChecked());
    const QList<QLabel *> texts = at<QFrame>("modeCard-autopilot-reset")->findChildren<QLabel *>();
    QTest::mouseClick(texts.constLast(), Qt::LeftButton);
    QVERIFY(at<QRadioButton>("mode-autopilot-reset")->isChecked() && !choice->isChecked());
}

void TestKeys::enterPressesTheButtonWithTheFocus()
{
    m_fixture->filter().setAllChecked(true); // of one device there is no list to open
    QTRY_VERIFY(m_fixture->filter().counts().checked > 1);
    auto *reset = m_fixture->find<QPushButton>("checked-autopilot-resetButton");
    reset->setFocus();
    QTest::keyClick(reset, Qt::Key_Return);
    QTRY_VERIFY(at<QDialog>("confirmDialog"));
    // In a dialog it is that button, too, not the one that is the default.
    auto *toggle = at<QPushButton>("confirmDevicesToggle");
    toggle->setFocus();
    QTest::keyClick(toggle, Qt::Key_Enter, Qt::KeypadModifier);
    QTRY_VERIFY(at<QTableView>("confirmDevices"));
    QVERIFY(at<QDialog>("confirmDialog"));
    auto *cancel = at<QPushButton>("confirmCancel");
    cancel->setFocus();
    QTest::keyClick(cancel, Qt::Key_Return);
    QTRY_VERIFY(!at<QDialog>("confirmDialog"));
    QVERIFY(!m_fixture->lastJob());
}

void TestKeys::enterDoesNotSend()
{
    m_fixture->click(m_fixture->find<QPushButton>("checked-autopilot-resetButton"));
    QTRY_VERIFY(at<QDialog>("confirmDialog"));
    QTest::keyClicks(at<QLineEdit>("confirmNumber"), QStringLiteral("1"));
    auto *sendButton = at<QPushButton>("confirmSend");
    sendButton->setFocus();
    QTest::keyClick(sendButton, Qt::Key_Return);
    QCoreApplication::processEvents();
    QVERIFY(at<QDialog>("confirmDialog") && !m_fixture->lastJob());
    at<QDialog>("confirmDialog")->close();
}

void TestKeys::enterLeadsThroughTheAssistantAndSendsNothing()
{
    m_fixture->click(m_fixture->find<QPushButton>("checked-reset-groupButton"));
    QTRY_VERIFY(at<QDialog>("assistant"));
    auto *assistant = at<QDialog>("assistant");
    activateNow(assistant);
    const char *begins[] = {"assistantGroupSearch", "mode-autopilot-reset", "assistantNext", "pacePilot", "planNumber"};
    for (int step = 1; step <= 5; ++step) {
        QTRY_VERIFY(at<QPushButton>(QStringLiteral("step-%1").arg(step).toLatin1().constData())
                        ->accessibleName()
                        .endsWith(QLatin1String("current")));
        if (step < 5)
            QTRY_VERIFY(at<QPushButton>("assistantNext")->isEnabled());
        QTRY_COMPARE(assistant->focusWidget()->objectName(), QLatin1String(begins[step - 1]));
        if (step == 4)
            at<QRadioButton>("paceLater")->setChecked(true);
        QTest::keyClick(assistant->focusWidget(), Qt::Key_Return);
    }
    QCoreApplication::processEvents();
    QVERIFY(at<QLabel>("planTitle")->text().contains(QLatin1String(", tomorrow, ")));
    QVERIFY(!m_fixture->lastJob() && at<QDialog>("assistant"));
}

/// Next goes out of use while the devices are read, and Qt would hand its focus on to the first step.
void TestKeys::aClickOnNextStaysOnThePage()
{
    WindowFixture::click(m_fixture->find<QPushButton>("checked-reset-groupButton"));
    QTRY_VERIFY(at<QDialog>("assistant"));
    auto *assistant = at<QDialog>("assistant");
    activateNow(assistant);
    QStringList visited;
    const QObject watch;
    connect(qApp, &QApplication::focusChanged, &watch, [&visited](QWidget *, const QWidget *now) {
        if (now)
            visited.append(now->objectName());
    });
    QTRY_VERIFY(at<QPushButton>("assistantNext")->isEnabled());
    WindowFixture::click(at<QPushButton>("assistantNext"));
    WindowFixture::click(at<QRadioButton>("mode-factory-wipe"));
    WindowFixture::click(at<QPushButton>("assistantNext"));
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("assistantNext")->isEnabled(), 20000);
    QTRY_COMPARE(assistant->focusWidget()->objectName(), QStringLiteral("assistantNext"));
    QVERIFY2(!visited.contains(QStringLiteral("step-1")), qPrintable(visited.join(QLatin1Char(' '))));
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->catalog().isLoading(), 20000); // else it does nothing
    visited.clear();
    m_fixture->catalog().refresh(); // somebody else's wish
    QTRY_VERIFY(visited.contains(QStringLiteral("step-3"))); // where it waits
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("assistantNext")->isEnabled(), 20000);
    QTRY_COMPARE(assistant->focusWidget()->objectName(), QStringLiteral("assistantNext"));
    QVERIFY2(!visited.contains(QStringLiteral("step-1")), qPrintable(visited.join(QLatin1Char(' '))));
}

/// The step's button holds the focus for Next while the devices are read, but not for a person who came there by Tab.
void TestKeys::whoTabsOverTheStepsIsLeftThere()
{
    WindowFixture::click(m_fixture->find<QPushButton>("checked-reset-groupButton"));
    QTRY_VERIFY(at<QDialog>("assistant"));
    auto *assistant = at<QDialog>("assistant");
    activateNow(assistant);
    for (int step = 1; step < 3; ++step) {
        QTRY_VERIFY(at<QPushButton>("assistantNext")->isEnabled());
        WindowFixture::click(at<QPushButton>("assistantNext"));
    }
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("assistantNext")->hasFocus(), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->catalog().isLoading(), 20000);
    QTest::keyClick(assistant->focusWidget(), Qt::Key_Tab); // from the last one to the first
    while (assistant->focusWidget() != at<QPushButton>("step-3"))
        QTest::keyClick(assistant->focusWidget(), Qt::Key_Tab);
    QTRY_VERIFY(at<QLabel>("assistantState")->text().contains(QLatin1String("saved as a plan")));
    m_fixture->catalog().refresh(); // somebody else's wish
    QTRY_VERIFY(!at<QPushButton>("assistantNext")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("assistantNext")->isEnabled(), 20000);
    QCOMPARE(assistant->focusWidget()->objectName(), QStringLiteral("step-3"));
}

/// A space ticks a group where a list has the focus, and the name of a room has one.
void TestKeys::typingInTheAssistantTicksNothing()
{
    m_fixture->find<QAction>("openAssistant")->trigger();
    QTRY_VERIFY(at<QListView>("groupChecks"));
    auto *groups = at<QListView>("groupChecks");
    activateNow(groups->window());
    const auto ticks = [groups] {
        return groups->model()->match(
            groups->model()->index(0, 0), Qt::CheckStateRole, Qt::Checked, -1, Qt::MatchExactly);
    };
    const auto before = ticks().size(); // the group that the window shows
    QTest::keyClicks(groups->window()->focusWidget(), QStringLiteral("room 10"));
    QCOMPARE(ticks().size(), before);
    QCOMPARE(at<QLineEdit>("assistantGroupSearch")->text(), QStringLiteral("room 10"));
}

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
