// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/rules/foureyesrule.h"
#include "models/text/modelroles.h"
#include "models/text/signinlabels.h"
#include "nothingheld.h"
#include "question.h"
#include "settled.h"
#include "ui/account/accountmenu.h"
#include "ui/account/proxydialog.h"
#include "ui/account/registrationpage.h"
#include "ui/account/signindialog.h"
#include "ui/account/signout.h"
#include "ui/account/welcomewindow.h"
#include "ui/assistant/assistantwindow.h"
#include "ui/devices/importdialog.h"
#include "ui/devices/liftdialog.h"
#include "ui/jobs/jobpage.h"
#include "ui/orders/confirmbyhand.h"
#include "ui/orders/confirmdialog.h"
#include "ui/orders/resumedialog.h"
#include "ui/shell/closequestion.h"
#include "ui/shell/screenfit.h"
#include "windowfixture.h"

#include <QMessageBox>
#include <QPointer>
#include <QScreen>
#include <QScrollArea>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QString person = QStringLiteral("anna@school.example");
const QString note = QStringLiteral("xyzzy");

/// A Full HD screen at 200 %, without the system's bar and the frame of the window.
constexpr QSize room(944, 452);

} // namespace

/// On a small screen every window and dialog is whole: what is high scrolls, and its buttons are in sight.
class TestSmallScreen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFirstStartLeavesRoomForTheFrame();
    void mainWindow();
    void questions();
    void assistant();
    void rules();
    void jobs();
    void signIn();
    void cleanupTestCase() { m_fixture.reset(); }

private:
    /// Shows it on the small screen and looks whether all of it can be reached.
    void look(QWidget *window, const char *name);
    void lookAt(const char *dialog);
    static bool isInScrollArea(const QWidget *widget, const QWidget *window);
    OrderQuestion question(ResetMode mode);
    const AppServices &work() { return m_fixture->context->workspace(); }

    std::unique_ptr<WindowFixture> m_fixture;
    QStringList m_wrong;
};

#define ALL_WHOLE() QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(QLatin1Char('\n'))))

void TestSmallScreen::initTestCase()
{
    if (QGuiApplication::primaryScreen()->size() != QSize(960, 540))
        QSKIP("needs a display of 1920 x 1080");
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->window().show();
    activateNow(&m_fixture->window());
    m_fixture->context->load();
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->isLoaded(), 20000);
    OPEN_ROOM(*m_fixture);
}

bool TestSmallScreen::isInScrollArea(const QWidget *widget, const QWidget *window)
{
    for (const QWidget *each = widget->parentWidget(); each && each != window; each = each->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(each))
            return true;
    }
    return false;
}

void TestSmallScreen::look(QWidget *window, const char *name)
{
    const QString who = QLatin1String(name);
    window->show();
    QCoreApplication::processEvents();
    const QRect screen = window->screen()->availableGeometry();
    if (!screen.contains(window->frameGeometry()))
        m_wrong.append(
            QStringLiteral("%1: opens off the screen, %2 x %3").arg(who).arg(window->width()).arg(window->height()));
    window->resize(window->size().boundedTo(room));
    QCoreApplication::processEvents();
    if (window->width() > room.width() || window->height() > room.height())
        m_wrong.append(
            QStringLiteral("%1: no smaller than %2 x %3").arg(who).arg(window->width()).arg(window->height()));
    const QList<QWidget *> widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool matters = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget);
        if (!matters || !widget->isVisibleTo(window) || widget->window() != window || isInScrollArea(widget, window))
            continue;
        const QRect place(widget->mapTo(window, QPoint()), widget->size());
        if (!QRect(QPoint(), room).contains(place))
            m_wrong.append(QStringLiteral("%1: %2 is out of sight").arg(who, widget->objectName()));
    }
    const QList<QScrollArea *> areas = window->findChildren<QScrollArea *>();
    for (const QScrollArea *area : areas) {
        const int height = area->viewport()->height();
        const bool isWhole = area->widget() && area->widget()->height() <= height;
        if (area->isVisible() && !isWhole && height < 60)
            m_wrong.append(QStringLiteral("%1: %2 has %3 for %4")
                               .arg(who, area->objectName())
                               .arg(height)
                               .arg(area->widget() ? area->widget()->height() : 0));
    }
}

void TestSmallScreen::lookAt(const char *dialog)
{
    QTRY_VERIFY2(WindowFixture::anywhere<QDialog>(dialog), dialog);
    const QPointer<QDialog> opened = WindowFixture::anywhere<QDialog>(dialog);
    look(opened, dialog);
    opened->close();
    QTRY_VERIFY2(!opened, dialog);
}

OrderQuestion TestSmallScreen::question(ResetMode mode)
{
    return questionFor(mode, roomGroup, work().filter.scopeDevices(), work().clock.now(), 1);
}

void TestSmallScreen::theFirstStartLeavesRoomForTheFrame()
{
    const QRect screen = m_fixture->window().screen()->availableGeometry();
    QVERIFY(screen.contains(m_fixture->window().frameGeometry()));
    QVERIFY2(m_fixture->window().height() <= screen.height() - 32,
        qPrintable(QString::number(m_fixture->window().height())));
    QWidget window; // one that was left where it can't be seen whole
    window.setGeometry(600, 400, 800, 500);
    window.show();
    QVERIFY(screen.contains(window.frameGeometry()));
    QCOMPARE(largestSize(&window), window.size().expandedTo(largestSize(&window)));
}

void TestSmallScreen::mainWindow()
{
    m_wrong.clear();
    m_fixture->filter().setAllChecked(true);
    look(&m_fixture->window(), "mainWindow");
    m_fixture->find<QLineEdit>("search")->setText(QStringLiteral("7"));
    m_fixture->find<QAction>("filter-can-reset")->trigger();
    look(&m_fixture->window(), "mainWindow, narrowed");
    m_fixture->find<QAction>("clearNarrowing")->trigger();
    m_fixture->devices().clearChecked();
    ALL_WHOLE();
}

void TestSmallScreen::questions()
{
    m_wrong.clear();
    for (const ModeFacts &mode : allModes()) {
        ConfirmDialog dialog(work(), question(mode.mode), &m_fixture->window());
        look(&dialog, qPrintable(QLatin1String("confirm ") + modeName(mode.mode)));
    }
    QTRY_VERIFY(work().engine.fourEyes().isOn() || settled(work().engine.fourEyes().set(true, person, note)));
    ConfirmDialog dialog(work(), question(ResetMode::FactoryWipe), &m_fixture->window());
    look(&dialog, "confirm with a second person");
    QVERIFY(settled(work().engine.fourEyes().set(false, person, note)).has_value());
    ImportDialog import(work(), &m_fixture->window());
    look(&import, "import");
    ALL_WHOLE();
}

void TestSmallScreen::assistant()
{
    m_wrong.clear();
    m_fixture->find<QAction>("openAssistant")->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<AssistantWindow>("assistant"));
    auto *assistant = WindowFixture::anywhere<AssistantWindow>("assistant");
    auto *next = assistant->findChild<QPushButton *>(QStringLiteral("assistantNext"));
    look(assistant, "assistant, devices");
    const auto group = m_fixture->sidebarRow(roomGroup).data(IdRole).value<GroupId>();
    assistant->chooseGroup(group);
    for (const auto step : {AssistantWindow::Step::Mode, AssistantWindow::Step::Check, AssistantWindow::Step::Pace,
             AssistantWindow::Step::Confirm}) {
        QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), 20000);
        WindowFixture::click(next);
        QTRY_COMPARE(assistant->step(), step);
        look(assistant, qPrintable(QStringLiteral("assistant, step %1").arg(static_cast<int>(step) + 1)));
        for (const char *start : {"paceLater", "paceStartDay", "paceStartTime", "pacePilot", "pacePilotDevices"}) {
            const auto *field = assistant->findChild<QWidget *>(QLatin1String(start));
            QVERIFY2(
                step != AssistantWindow::Step::Pace || field->visibleRegion().boundingRect() == field->rect(), start);
        }
    }
    QVERIFY(assistant->findChild<QPushButton *>(QStringLiteral("assistantSend"))->isVisible());
    const auto *sent = assistant->findChild<QScrollArea *>(QStringLiteral("planScroll"));
    QVERIFY2(sent->viewport()->height() >= 200, qPrintable(QString::number(sent->viewport()->height())));
    const auto *number = assistant->findChild<QLineEdit *>(QStringLiteral("planNumber"));
    QVERIFY(!number->visibleRegion().isEmpty());
    lookAt("assistant");
    m_fixture->find<QAction>("openPlans")->trigger();
    lookAt("plansDialog");
    ALL_WHOLE();
}

void TestSmallScreen::rules()
{
    m_wrong.clear();
    for (const auto &[action, dialog] :
        {std::pair("protectedList", "protectedDialog"), std::pair("closedHours", "closedHoursDialog"),
            std::pair("fourEyes", "fourEyesDialog"), std::pair("about", "aboutBox")}) {
        m_fixture->find<QAction>(action)->trigger();
        lookAt(dialog);
    }
    Q_EMIT m_fixture->window().accountMenu().permissionsWanted();
    lookAt("permissionsDialog");
    LiftDialog lift(work(), work().catalog.at(0), &m_fixture->window());
    look(&lift, "lift");
    ALL_WHOLE();
}

void TestSmallScreen::jobs()
{
    m_wrong.clear();
    Plan plan = question(ResetMode::AutopilotReset).draftOf({}).plans.constFirst();
    plan.countdown = std::chrono::seconds(600);
    plan.pace.pilot = 4;
    QTRY_VERIFY(!work().engine.jobs().isEmpty() || settled(work().engine.start(plan, person)));
    const JobId id = work().engine.jobs().constLast();
    JobPage page(work(), id, &m_fixture->window());
    look(&page, "job");
    ConfirmByHand seen(ResetMode::FactoryWipe, {note, note + note}, 2, &page);
    look(&seen, "confirm by hand");
    askBeforeLeaving(work().engine, {.closes = true, .kept = true}, &m_fixture->window(), [] {});
    lookAt("closeBox");
    look(&m_fixture->window(), "mainWindow, a job");
    ALL_WHOLE();
}

void TestSmallScreen::signIn()
{
    m_wrong.clear();
    const Places places;
    WelcomeWindow welcome(places);
    look(&welcome, "welcome");
    SignInDialog dialog(work().clock, nullptr);
    const QUrl address(QStringLiteral("https://login.example/device"));
    dialog.askRegistration({}, {.clientId = true, .tenant = true, .cloud = true});
    look(&dialog, "registration");
    dialog.showBrowser(address, false);
    look(&dialog, "browser");
    dialog.showCode(QStringLiteral("A1B2C3D4"), address, work().clock.now().addSecs(600));
    look(&dialog, "code");
    const Error error {.kind = ErrorKind::SignInRequired, .code = QStringLiteral("consent_required")};
    dialog.showTrouble(signInTrouble(error), note, false);
    look(&dialog, "trouble");
    ProxyDialog proxy(QStringLiteral("proxy.school.example:3128"), person, true, &m_fixture->window());
    look(&proxy, "proxy");
    askBeforeSigningOut(person, &m_fixture->window(), [] {});
    lookAt("signOutBox");
    ALL_WHOLE();
}

int main(int argc, char *argv[])
{
    qputenv("QT_SCALE_FACTOR", "2");
    QApplication application(argc, argv);
    TestSmallScreen test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_smallscreen.moc"
