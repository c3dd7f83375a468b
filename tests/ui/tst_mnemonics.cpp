// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/catalogs.h"
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
#include "ui/assistant/assistantwindow.h"
#include "ui/devices/importdialog.h"
#include "ui/devices/liftdialog.h"
#include "ui/devices/protectdialog.h"
#include "ui/jobs/jobpage.h"
#include "ui/orders/confirmbyhand.h"
#include "ui/orders/confirmdialog.h"
#include "ui/shell/closequestion.h"
#include "windowfixture.h"

#include <QAction>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QVBoxLayout>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QString person = QStringLiteral("anna@school.example");

} // namespace

/// In each menu and each dialog, each entry and each button has a letter that works with Alt, and none has another's.
class TestMnemonics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMenu() { lookAtMenus(); }
    void everyDialog() { lookAtDialogs(); }
    void theLetterPressesTheButton();
    void aLetterThatNobodyTakesIsNotWritten();
    void lettersFollowNewTexts();
    void whoeverHasAChoiceMakesRoom();
    void inGerman();

private:
    void lookAtMenus();
    void lookAtDialogs();
    /// Notes what has no letter, and letters that are there twice.
    template <typename Part> void look(const QList<Part *> &parts, const QString &where);
    void lookAt(QWidget *window);
    void lookAtNamed(const char *dialog);

    QStringList m_wrong;
};

template <typename Part> void TestMnemonics::look(const QList<Part *> &parts, const QString &where)
{
    QHash<QString, QString> taken;
    for (const Part *part : parts) {
        const QString letter = QKeySequence::mnemonic(part->text()).toString(QKeySequence::PortableText);
        const QString line = QStringLiteral("%1: %2").arg(where, part->text());
        if (letter.isEmpty())
            m_wrong.append(line + QStringLiteral(" has no letter"));
        else if (taken.contains(letter))
            m_wrong.append(line + QStringLiteral(" has the letter of ") + taken.value(letter));
        taken.insert(letter, part->text());
    }
}

void TestMnemonics::lookAt(QWidget *window)
{
    window->show();
    for (int turn = 0; turn < 3; ++turn) // a new text has its letter in the next turn
        QCoreApplication::processEvents();
    QList<QAbstractButton *> buttons;
    const auto haveLetters = [window, &buttons] { // what is still read may bring a button later
        buttons = window->findChildren<QAbstractButton *>();
        buttons.removeIf([window](const QAbstractButton *button) {
            return !button->isVisible() || button->window() != window || button->text().isEmpty()
                || button->property("role") == QLatin1String("danger");
        });
        return std::none_of(buttons.cbegin(), buttons.cend(),
            [](const QAbstractButton *button) { return QKeySequence::mnemonic(button->text()).isEmpty(); });
    };
    (void)QTest::qWaitFor(haveLetters);
    look(buttons, window->objectName());
}

void TestMnemonics::lookAtNamed(const char *dialog)
{
    QTRY_VERIFY2(WindowFixture::anywhere<QDialog>(dialog), dialog);
    const QPointer<QDialog> opened = WindowFixture::anywhere<QDialog>(dialog);
    lookAt(opened);
    opened->close();
    QTRY_VERIFY2(!opened || !opened->isVisible(), dialog);
}

#define ALL_HAVE_LETTERS() QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(QLatin1Char('\n'))))

void TestMnemonics::lookAtMenus()
{
    m_wrong.clear();
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.clickCell(0, 0);
    fixture.clickCell(3, 0);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(fixture.table(), &event);
    QTRY_VERIFY(WindowFixture::anywhere<QMenu>("deviceMenu"));
    QList<QMenu *> menus = fixture.window().findChildren<QMenu *>();
    QVERIFY(menus.size() > 10);
    for (QMenu *menu : std::as_const(menus)) {
        if (menu->actions().isEmpty())
            continue;
        menu->popup(fixture.window().mapToGlobal(QPoint(100, 100)));
        QTRY_VERIFY(menu->isVisible());
        QList<QAction *> entries = menu->actions();
        entries.removeIf([](const QAction *action) {
            return action->isSeparator() || (!action->isEnabled() && action->font().bold());
        });
        look(entries, menu->objectName() + menu->title());
        if (menu->objectName() != QLatin1String("deviceMenu")) // which goes when it is closed
            menu->close();
    }
    look(fixture.window().menuBar()->actions(), QStringLiteral("menu bar"));
    for (const char *button : {"checked-wipeButton", "checked-syncButton", "importSerialsButton"})
        QVERIFY(QKeySequence::mnemonic(fixture.find<QPushButton>(button)->text()).isEmpty()); // the menu bar has these
    ALL_HAVE_LETTERS();
}

void TestMnemonics::lookAtDialogs()
{
    m_wrong.clear();
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    const AppServices &work = fixture.context->workspace();
    for (const auto &[action, dialog] :
        {std::pair("protectedList", "protectedDialog"), std::pair("closedHours", "closedHoursDialog"),
            std::pair("fourEyes", "fourEyesDialog"), std::pair("about", "aboutBox"),
            std::pair("settings", "settingsDialog"), std::pair("allJobsAction", "allJobs"),
            std::pair("retiredAction", "retired"), std::pair("openPlans", "plansDialog")}) {
        fixture.find<QAction>(action)->trigger();
        lookAtNamed(dialog);
    }
    Q_EMIT fixture.window().accountMenu().permissionsWanted();
    lookAtNamed("permissionsDialog");
    const auto question = [&](ResetMode mode) {
        return questionFor(mode, roomGroup, work.filter.scopeDevices(), work.clock.now());
    };
    for (const ModeFacts &mode : allModes()) {
        ConfirmDialog dialog(work, question(mode.mode), &fixture.window());
        lookAt(&dialog);
    }
    ImportDialog import(work, &fixture.window());
    lookAt(&import);
    LiftDialog lift(work, work.catalog.at(0), &fixture.window());
    lookAt(&lift);
    ProtectDialog protect(work, work.catalog.at(0), &fixture.window());
    lookAt(&protect);
    ProxyDialog proxy(QStringLiteral("proxy.school.example:3128"), person, true, &fixture.window());
    lookAt(&proxy);
    askBeforeSigningOut(person, &fixture.window(), [] {});
    lookAtNamed("signOutBox");

    fixture.find<QAction>("openAssistant")->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<AssistantWindow>("assistant"));
    auto *assistant = WindowFixture::anywhere<AssistantWindow>("assistant");
    auto *next = assistant->findChild<QPushButton *>(QStringLiteral("assistantNext"));
    for (int step = 0; step < 5; ++step) {
        lookAt(assistant);
        if (step == 4)
            break;
        QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), 20000);
        WindowFixture::click(next);
    }
    lookAtNamed("assistant");

    Plan plan = question(ResetMode::AutopilotReset).draftOf({}).plans.constFirst();
    plan.countdown = std::chrono::seconds(600);
    bool started = false;
    QTRY_VERIFY(started = started || settled(work.engine.start(plan, person)));
    JobPage page(work, work.engine.jobs().constLast(), &fixture.window());
    lookAt(&page);
    ConfirmByHand seen(ResetMode::FactoryWipe, {person}, 1, &page);
    lookAt(&seen);
    page.close();
    askBeforeLeaving(work.engine, {.closes = true, .kept = true}, &fixture.window(), [] {});
    lookAtNamed("closeBox");

    SignInDialog signIn(work.clock, nullptr);
    const QUrl address(QStringLiteral("https://login.example/device"));
    signIn.askRegistration({}, {.clientId = true, .tenant = true, .cloud = true});
    lookAt(&signIn);
    signIn.showBrowser(address, false);
    lookAt(&signIn);
    signIn.showCode(QStringLiteral("A1B2C3D4"), address, work.clock.now().addSecs(600));
    lookAt(&signIn);
    const Error error {.kind = ErrorKind::SignInRequired, .code = QStringLiteral("consent_required")};
    signIn.showTrouble(signInTrouble(error), person, false);
    lookAt(&signIn);
    signIn.close();
    ALL_HAVE_LETTERS();
}

void TestMnemonics::theLetterPressesTheButton()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    fixture.find<QAction>("settings")->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("settingsDialog"));
    auto *dialog = WindowFixture::anywhere<QDialog>("settingsDialog");
    activateNow(dialog);
    const auto *close = dialog->findChild<QPushButton *>(QStringLiteral("settingsClose"));
    QVERIFY(close);
    QTRY_VERIFY(!close->shortcut().isEmpty());
    const QKeyCombination keys = close->shortcut()[0];
    QTest::keyClick(dialog, keys.key(), keys.keyboardModifiers());
    QTRY_VERIFY(!WindowFixture::anywhere<QDialog>("settingsDialog"));
}

void TestMnemonics::aLetterThatNobodyTakesIsNotWritten()
{
    const MnemonicKeys keys;
    QDialog dialog;
    auto *column = new QVBoxLayout(&dialog);
    auto *field = new QLineEdit(&dialog);
    field->setEchoMode(QLineEdit::Password);
    auto *next = new QPushButton(QStringLiteral("&Next"), &dialog);
    next->setEnabled(false);
    column->addWidget(field);
    column->addWidget(next);
    dialog.show();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A);
    QTest::keyClick(field, Qt::Key_N, Qt::AltModifier);
    QCOMPARE(field->text(), QStringLiteral("a"));
}

void TestMnemonics::lettersFollowNewTexts()
{
    MnemonicKeys keys;
    QDialog dialog;
    auto *layout = new QVBoxLayout(&dialog);
    auto *first = new QPushButton(QStringLiteral("Send 1"), &dialog);
    auto *second = new QPushButton(QStringLiteral("R&&D"), &dialog);
    auto *third = new QPushButton(QStringLiteral("Stop"), &dialog);
    for (QPushButton *button : {first, second, third})
        layout->addWidget(button);
    dialog.show();
    QCOMPARE(first->text(), QStringLiteral("&Send 1"));
    QCOMPARE(second->text(), QStringLiteral("&R&&D"));
    QCOMPARE(third->text(), QStringLiteral("S&top"));
    first->setText(QStringLiteral("Send 2"));
    QTRY_COMPARE(first->text(), QStringLiteral("&Send 2"));
    QCOMPARE(withoutAltLetter(second->text()), QStringLiteral("R&&D"));
}

/// As the short names of the days: were each given the first that is free, the last ones would have none.
void TestMnemonics::whoeverHasAChoiceMakesRoom()
{
    QMenu menu;
    for (const char *day : {"Mo", "Di", "Mi", "Do", "Fr", "Sa", "So", "Also"})
        menu.addAction(QLatin1String(day));
    giveMnemonics(&menu);
    m_wrong.clear();
    look(menu.actions(), QStringLiteral("days"));
    ALL_HAVE_LETTERS();
    QCOMPARE(menu.actions().constFirst()->text(), QStringLiteral("&Mo"));
}

void TestMnemonics::inGerman()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    installCatalogs(*qApp, QLocale(), QStringLiteral(RESLATE_CATALOG_FOLDER));
    lookAtMenus();
    if (!QTest::currentTestFailed())
        lookAtDialogs();
}

QTEST_MAIN(TestMnemonics)
#include "tst_mnemonics.moc"
