// SPDX-License-Identifier: GPL-3.0-or-later
#include "cutstatuses.h"
#include "cuttexts.h"
#include "germanreader.h"
#include "jobs/rules/closedhourslist.h"
#include "jobs/rules/foureyesrule.h"
#include "jobs/rules/protectedlist.h"
#include "models/text/modelabels.h"
#include "models/text/signinlabels.h"
#include "nothingheld.h"
#include "question.h"
#include "quickclock.h"
#include "settled.h"
#include "ui/account/accountmenu.h"
#include "ui/account/proxydialog.h"
#include "ui/account/registrationpage.h"
#include "ui/account/signindialog.h"
#include "ui/account/signout.h"
#include "ui/account/welcomewindow.h"
#include "ui/assistant/assistantwindow.h"
#include "ui/devices/liftdialog.h"
#include "ui/jobs/jobpage.h"
#include "ui/kit/rowdelegate.h"
#include "ui/orders/confirmbyhand.h"
#include "ui/orders/confirmdialog.h"
#include "ui/orders/resumedialog.h"
#include "ui/shell/banner.h"
#include "ui/shell/closequestion.h"
#include "windowfixture.h"

#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QRadioButton>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QString person = QStringLiteral("anna@school.example");
const QString note = QStringLiteral("xyzzy"); ///< what a person writes

} // namespace

/// With the German catalog no page and no dialog of the program says an English word.
class TestGerman : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_reader->forget(); }
    void everyGroupAndDevice();
    void nothingIsCut();
    void everyFailure();
    void everyQuestion();
    void assistant();
    void jobs();
    void rules();
    void accounts();
    void welcome();
    void signIn();
    void cleanupTestCase() { m_fixture.reset(); }

private:
    /// Looks at everything that stands in the widget.
    void look(QWidget *widget) { m_reader->look(widget); }
    void lookAt(const char *dialog);
    /// Opens a dialog by the action of the menu bar that does, looks at it and closes it.
    void openByMenu(const char *action, const char *dialog);
    OrderQuestion question(ResetMode mode, int hidden = 0);
    /// Once the journal is open.
    void start(const Plan &plan);
    const AppServices &work() { return m_fixture->context->workspace(); }

    std::unique_ptr<GermanReader> m_reader;
    std::unique_ptr<WindowFixture> m_fixture;
};

#define NOTHING_CUT(widget)                                                                                            \
    QTRY_VERIFY2(cutTextsIn(widget).isEmpty(), qPrintable(cutTextsIn(widget).join(QLatin1Char('\n'))))
#define ALL_GERMAN() QVERIFY2(m_reader->found().isEmpty(), "English was seen; the lines above say where")

void TestGerman::initTestCase()
{
    m_reader = std::make_unique<GermanReader>();
    QVERIFY(m_reader->words().count() > 500);
    QVERIFY(!m_reader->words().in(QStringLiteral("Send to 26 Geräte")).isEmpty());
    QVERIFY(m_reader->words().in(QStringLiteral("26 Geräte")).isEmpty());

    {
        WindowFixture unreadable; // not later: the style of the last window belongs to its colors
        unreadable.tenant().faults().on("GET", "").answer(403);
        unreadable.show();
        QTRY_VERIFY(unreadable.find<QLabel>("listStateTitle")->isVisible() && !unreadable.catalog().isLoading());
        look(&unreadable.window());
        ALL_GERMAN();
    }
    TenantOptions options = TestTenant::quick(120);
    options.specialDevices = true;
    m_fixture = std::make_unique<WindowFixture>(options, std::make_unique<QuickClock>(60));
    m_fixture->show();
    look(&m_fixture->window());
    QVERIFY(m_reader->found().isEmpty()); // while it loads
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->isLoaded(), 20000);
    QTRY_VERIFY(m_fixture->sidebarRow(roomGroup).isValid());
    m_reader->addData(work().catalog);
    for (const QString &data : {options.schoolName, QStringLiteral("it-admin"), note, person})
        m_reader->addData(data);
}

void TestGerman::lookAt(const char *dialog)
{
    QTRY_VERIFY2(WindowFixture::anywhere<QDialog>(dialog), dialog);
    const QPointer<QDialog> opened = WindowFixture::anywhere<QDialog>(dialog);
    look(opened);
    NOTHING_CUT(opened);
    opened->resize(opened->size().boundedTo({960, 540})); // a screen of 1920 × 1080 at 200 %
    NOTHING_CUT(opened);
    opened->close();
    if (auto *question = WindowFixture::anywhere<QMessageBox>("discardBox")) {
        look(question);
        WindowFixture::click(WindowFixture::anywhere<QPushButton>("discardAll"));
    }
    QTRY_VERIFY2(!opened, dialog);
}

void TestGerman::openByMenu(const char *action, const char *dialog)
{
    m_fixture->find<QAction>(action)->trigger();
    lookAt(dialog);
}

OrderQuestion TestGerman::question(ResetMode mode, int hidden)
{
    return questionFor(mode, roomGroup, work().filter.scopeDevices(), work().clock.now(), hidden);
}

void TestGerman::start(const Plan &plan)
{
    const qsizetype before = work().engine.jobs().size();
    QTRY_VERIFY(work().engine.jobs().size() > before || settled(work().engine.start(plan, person)));
}

void TestGerman::everyGroupAndDevice()
{
    MainWindow &window = m_fixture->window();
    for (const char *list : {"groupList", "viewList"}) {
        const QAbstractItemModel *model = m_fixture->find<QListView>(list)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QString title = model->index(row, 0).data().toString();
            if (!model->index(row, 0).flags().testFlag(Qt::ItemIsSelectable))
                continue;
            m_fixture->choose(title);
            QCoreApplication::processEvents();
            look(&window);
        }
    }
    m_fixture->find<QLineEdit>("search")->setText(note);
    QTRY_VERIFY(m_fixture->find<QLabel>("listStateTitle")->isVisible());
    look(&window);
    m_fixture->find<QAction>("clearNarrowing")->trigger();
    m_fixture->choose(m_fixture->find<QListView>("groupList")->model()->index(1, 0).data().toString());
    QTRY_VERIFY(m_fixture->filter().rowCount() > 100);
    for (int row = 0; row < m_fixture->filter().rowCount(); ++row) {
        m_fixture->table()->setCurrentIndex(m_fixture->filter().index(row, 1));
        look(m_fixture->find<QWidget>("details"));
    }
    OPEN_ROOM(*m_fixture);
    m_fixture->filter().setAllChecked(true);
    QTRY_VERIFY(m_fixture->filter().counts().checked == 30);
    look(&window);
    const QPoint place = m_fixture->table()->visualRect(m_fixture->filter().index(0, 1)).center();
    QTest::mouseClick(m_fixture->table()->viewport(), Qt::RightButton, {}, place);
    QContextMenuEvent wanted(QContextMenuEvent::Mouse, place, m_fixture->table()->viewport()->mapToGlobal(place));
    QApplication::sendEvent(m_fixture->table()->viewport(), &wanted);
    QTRY_VERIFY(QApplication::activePopupWidget());
    look(QApplication::activePopupWidget());
    QApplication::activePopupWidget()->close();
    m_fixture->devices().clearChecked();
    ALL_GERMAN();
}

/// On a screen of 1280 × 720, where German words have the least room.
void TestGerman::nothingIsCut()
{
    MainWindow &window = m_fixture->window();
    const QSize before = window.size();
    window.resize(1280, 720);
    m_fixture->choose(m_fixture->find<QListView>("groupList")->model()->index(1, 0).data().toString());
    QTRY_VERIFY(m_fixture->filter().rowCount() > 100);
    for (int row = 0; row < m_fixture->filter().rowCount(); ++row) {
        m_fixture->table()->setCurrentIndex(m_fixture->filter().index(row, 1));
        NOTHING_CUT(&window);
    }
    const QAbstractItemView *table = m_fixture->table();
    const int modes = static_cast<int>(DeviceModel::Column::Modes);
    QList<Badge> badges;
    for (const ResetMode mode : DeviceModel::badgeModes)
        badges.append({.text = modeBadge(mode)});
    QVERIFY(m_fixture->table()->columnWidth(modes) >= BadgeDelegate::widthFor(badges, table->font()));
    m_fixture->filter().setAllChecked(true);
    NOTHING_CUT(&window);
    m_fixture->devices().clearChecked();
    QCOMPARE(cutStatusesIn(m_fixture->table(), 0).join(QLatin1Char('\n')), QString());
    window.resize(960, 540); // a screen of 1920 × 1080 at 200 %
    QCOMPARE(window.size(), QSize(960, 540));
    NOTHING_CUT(&window);
    OPEN_ROOM(*m_fixture);
    for (const ModeFacts &mode : allModes()) {
        ConfirmDialog dialog(work(), question(mode.mode));
        dialog.show();
        QVERIFY(dialog.width() <= 1280 && dialog.height() <= 720);
        dialog.findChild<QPushButton *>(QStringLiteral("confirmDevicesToggle"))->click();
        NOTHING_CUT(&dialog);
    }
    window.resize(before);
}

void TestGerman::everyFailure()
{
    MainWindow &window = m_fixture->window();
    const QList<Banner *> banners = window.findChildren<Banner *>();
    const auto lookAtBanners = [&] {
        for (Banner *banner : banners)
            look(banner);
    };
    QCOMPARE(banners.size(), 2);
    for (int kind = static_cast<int>(ErrorKind::Usage); kind <= static_cast<int>(ErrorKind::Canceled); ++kind) {
        const Error error {.kind = static_cast<ErrorKind>(kind), .httpStatus = 400};
        window.showAccountError(error);
        lookAtBanners();
        window.setAccount({}, person);
        window.showJournalError(error);
        lookAtBanners();
        window.showJournalError(std::nullopt);
        window.showSignInNeeded(error);
        lookAtBanners();
        window.showSignInNeeded(std::nullopt);
        window.showJournalNotice(journalNotice(error));
        lookAtBanners();
    }
    for (const qint64 foreign : {0, 1, 7}) {
        window.showJournalNotice(sealNotice(foreign == 0, foreign));
        lookAtBanners();
    }
    window.showJournalNotice({});
    for (const int hours : {-3, 3}) {
        window.showClockDifference(std::chrono::hours(hours));
        look(&window);
    }
    window.showClockDifference(std::nullopt);
    window.showSignInNotKept();
    look(&window);
    ALL_GERMAN();
}

void TestGerman::everyQuestion()
{
    OPEN_ROOM(*m_fixture);
    for (const ModeFacts &mode : allModes()) {
        ResetDraft none = question(mode.mode).draftOf({}); // nothing of it can be sent
        none.plans.clear();
        ConfirmDialog empty(work(), questionAbout(none));
        look(&empty);
        for (const int hidden : {0, 1, 2}) {
            ConfirmDialog dialog(work(), question(mode.mode, hidden));
            dialog.show();
            look(&dialog);
        }
    }
    QTRY_VERIFY(work().engine.fourEyes().isOn() || settled(work().engine.fourEyes().set(true, person, note)));
    ConfirmDialog dialog(work(), question(ResetMode::FactoryWipe));
    dialog.show();
    look(&dialog);
    QVERIFY(settled(work().engine.fourEyes().set(false, person, note)).has_value());
    ALL_GERMAN();
}

void TestGerman::assistant()
{
    OPEN_ROOM(*m_fixture);
    m_fixture->find<QAction>("openAssistant")->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<AssistantWindow>("assistant"));
    auto *assistant = WindowFixture::anywhere<AssistantWindow>("assistant");
    auto *next = assistant->findChild<QPushButton *>(QStringLiteral("assistantNext"));
    look(assistant);
    for (const auto step : {AssistantWindow::Step::Mode, AssistantWindow::Step::Check, AssistantWindow::Step::Pace,
             AssistantWindow::Step::Confirm}) {
        QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), 20000);
        WindowFixture::click(next);
        QTRY_COMPARE(assistant->step(), step);
        assistant->resize(step == AssistantWindow::Step::Check ? QSize(960, 540) : QSize(1280, 720));
        NOTHING_CUT(assistant);
        look(assistant);
        if (auto *wipe = assistant->findChild<QRadioButton *>(QStringLiteral("hybrid-wipe"))) {
            wipe->click();
            QTRY_VERIFY(next->isEnabled() || step == AssistantWindow::Step::Confirm);
            look(assistant);
        }
    }
    WindowFixture::click(assistant->findChild<QPushButton *>(QStringLiteral("planDevicesToggle")));
    QTRY_VERIFY(WindowFixture::anywhere<QTableView>("planDevices"));
    lookAt("assistant");
    openByMenu("openPlans", "plansDialog");

    m_fixture->find<QAction>("openAssistant")->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<AssistantWindow>("assistant"));
    QTRY_VERIFY(WindowFixture::anywhere<QRadioButton>("sourceList"));
    WindowFixture::anywhere<QRadioButton>("sourceList")->click();
    QTRY_VERIFY(WindowFixture::anywhere<QPlainTextEdit>("listText"));
    const Device &device = work().catalog.at(0);
    const QString list = QStringList {device.serialNumber, device.serialNumber, device.name, note,
        QStringLiteral("1E5")}
                             .join(QLatin1Char('\n'));
    WindowFixture::anywhere<QPlainTextEdit>("listText")->setPlainText(list);
    QTRY_VERIFY(WindowFixture::anywhere<QTableView>("listFindings"));
    QTRY_VERIFY(WindowFixture::anywhere<QTableView>("listFindings")->model()->rowCount() >= 4);
    lookAt("assistant");
    ALL_GERMAN();
}

void TestGerman::jobs()
{
    OPEN_ROOM(*m_fixture);
    Plan plan = question(ResetMode::AutopilotReset).draftOf({}).plans.constFirst();
    QVERIFY(plan.items.size() > 20);
    for (int at = 0; at < 4; ++at)
        m_fixture->tenant().setWindowsRe(plan.items.at(at).device.id.toString(), false);
    m_fixture->tenant().faults().on("POST", "/wipe").times(2).dropAfter();
    plan.countdown = std::chrono::seconds(600);
    plan.pace.pilot = 4;
    start(plan);
    const JobId id = work().engine.jobs().constLast();
    JobPage page(work(), id);
    page.show();
    look(&page);
    NOTHING_CUT(&page);
    look(&m_fixture->window());
    QTRY_COMPARE_WITH_TIMEOUT(work().engine.job(id)->phase, JobPhase::Paused, 60000); // its pilot failed
    look(&page);
    look(&m_fixture->window());
    ResumeDialog resume(work(), id, &page);
    resume.show();
    look(&resume);
    resume.findChild<QLineEdit *>(QStringLiteral("resumeNumber"))->setText(QString::number(plan.items.size() - 4));
    WindowFixture::click(resume.findChild<QPushButton *>(QStringLiteral("resumeSend")));
    look(&resume);
    resume.close();
    work().engine.resume(id);
    look(&page);
    QTRY_VERIFY_WITH_TIMEOUT(countsOf(*work().engine.job(id)).done > 3, 60000);
    auto *groups = page.findChild<QListView *>(QStringLiteral("jobGroups"));
    auto *table = page.findChild<QTableView *>(QStringLiteral("jobItems"));
    for (int group = 0; group < groups->model()->rowCount(); ++group) {
        groups->setCurrentIndex(groups->model()->index(group, 0));
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            table->setCurrentIndex(table->model()->index(row, 0));
            look(&page);
        }
    }
    for (const bool closes : {false, true}) {
        for (const bool kept : {false, true}) {
            askBeforeLeaving(work().engine, {.closes = closes, .kept = kept}, &page, [] {});
            auto *question = page.findChild<QMessageBox *>();
            QVERIFY(question);
            look(question);
            delete question;
        }
    }
    for (const int unknown : {0, 1, 2}) {
        ConfirmByHand one(ResetMode::AutopilotReset, {note}, unknown, &page);
        look(&one);
        ConfirmByHand several(ResetMode::FactoryWipe, {note, note + note}, unknown, &page);
        look(&several);
    }
    work().engine.stop(id);
    look(&page);
    look(&m_fixture->window());
    ALL_GERMAN();
}

void TestGerman::rules()
{
    const Device &device = work().catalog.at(0);
    QList<Protection> protections;
    for (const ProtectionKind kind :
        {ProtectionKind::Device, ProtectionKind::Group, ProtectionKind::User, ProtectionKind::Model}) {
        protections.append({.kind = kind, .key = note, .name = device.name, .reason = note});
    }
    ClosedHours day {.name = note, .reason = note};
    day.firstDay = day.lastDay = QDate(2020, 1, 1);
    ClosedHours lessons {.name = note + note, .from = QTime(8, 0), .to = QTime(16, 0), .reason = note};
    lessons.weekdays = Weekdays(0b11111);
    QVERIFY(settled(work().engine.protectedList().protect(protections, person)).has_value());
    QVERIFY(settled(work().engine.closedHours().add(day, person)).has_value());
    QVERIFY(settled(work().engine.closedHours().add(lessons, person)).has_value());
    look(&m_fixture->window());
    OPEN_ROOM(*m_fixture);
    m_fixture->filter().setAllChecked(true);
    openByMenu("protectedList", "protectedDialog");
    m_fixture->devices().clearChecked();
    openByMenu("closedHours", "closedHoursDialog");
    const auto offersReadiness = [this] {
        Q_EMIT m_fixture->find<QMenu>("prepareMenu")->aboutToShow();
        return m_fixture->find<QAction>("roomReadiness")->isEnabled();
    };
    QTRY_VERIFY(offersReadiness());
    look(m_fixture->find<QMenu>("prepareMenu"));
    openByMenu("roomReadiness", "readinessDialog");
    openByMenu("fourEyes", "fourEyesDialog");
    openByMenu("about", "aboutBox");
    openByMenu("settings", "settingsDialog");
    openByMenu("allJobsAction", "allJobs");
    openByMenu("help-keys", "helpWindow");
    Q_EMIT m_fixture->window().accountMenu().permissionsWanted();
    lookAt("permissionsDialog");
    LiftDialog lift(work(), device, &m_fixture->window());
    look(&lift);
    ALL_GERMAN();
}

void TestGerman::accounts()
{
    MainWindow &window = m_fixture->window();
    const AccountChoice ended {.key = person, .user = person, .name = note, .exclusionReason = notKeptText()};
    window.accountMenu().setAccounts({{.key = note, .user = person, .name = note}, ended}, note);
    look(&window.accountMenu());
    askBeforeSigningOut(person, &window, [] {});
    lookAt("signOutBox");
    for (const ErrorKind kind : {ErrorKind::KeychainLocked, ErrorKind::Storage}) {
        tellStillSignedIn(person, {.kind = kind}, &window);
        lookAt("stillSignedInBox");
    }
    for (const bool refused : {false, true}) {
        ProxyDialog proxy(QStringLiteral("proxy.school.example:3128"), person, refused, &window);
        look(&proxy);
    }
    ALL_GERMAN();
}

void TestGerman::welcome()
{
    const Places places;
    WelcomeWindow window(places);
    look(&window);
    ALL_GERMAN();
}

void TestGerman::signIn()
{
    SignInDialog dialog(work().clock, nullptr);
    const QUrl address(QStringLiteral("https://login.example/device"));
    dialog.askRegistration({}, {});
    look(&dialog);
    dialog.askRegistration({}, {.clientId = true, .tenant = true, .cloud = true});
    look(&dialog);
    for (const bool opened : {true, false}) {
        dialog.showBrowser(address, opened);
        look(&dialog);
    }
    dialog.waitForCode();
    look(&dialog);
    dialog.showCode(QStringLiteral("A1B2C3D4"), address, work().clock.now().addSecs(600));
    look(&dialog);
    for (const char *code : {"", "no_answer", "wrong_state", "signed_out", "no_keychain", "keychain_locked",
             "sign_in_refused", "access_denied", "consent_required", "expired_token", "bad_verification_code",
             "invalid_grant", "interaction_required", "unauthorized_client", "invalid_request", "invalid_scope"}) {
        const Error error {.kind = ErrorKind::SignInRequired, .code = QLatin1String(code)};
        dialog.showTrouble(signInTrouble(error), note, false);
        look(&dialog);
    }
    dialog.showTrouble(otherAccountTrouble(person, note), {}, true);
    look(&dialog);
    ALL_GERMAN();
}
QTEST_MAIN(TestGerman)
#include "tst_german.moc"
