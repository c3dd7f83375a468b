// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chose isn't lost without a question, and they don't wait for a silent service without a word.
#include "jobs/rules/foureyesrule.h"
#include "nothingheld.h"
#include "question.h"
#include "quickclock.h"
#include "settled.h"
#include "ui/account/registrationpage.h"
#include "ui/account/signindialog.h"
#include "ui/assistant/assistantwindow.h"
#include "ui/devices/liftdialog.h"
#include "ui/devices/protectdialog.h"
#include "ui/orders/confirmbyhand.h"
#include "ui/orders/confirmdialog.h"
#include "ui/orders/foureyesdialog.h"
#include "ui/rules/closedhoursdialog.h"
#include "ui/rules/protecteddialog.h"
#include "windowfixture.h"

#include <QAction>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressBar>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

template <typename T> T *at(const char *name)
{
    return WindowFixture::anywhere<T>(name);
}

} // namespace

class TestNothingLost final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void escapeAsksOnceSomethingWasChosen();
    void escapeAsksNothingBefore();
    void closingTheWindowAsksToo();
    void deletingAPlanAsks();
    void wordsAreNotLost_data();
    void wordsAreNotLost();
    void theAssistantKeepsAReasonAndAName_data();
    void theAssistantKeepsAReasonAndAName();
    void aSilentServiceIsSaidAndCanBeLeft();
    void theDotShowsHowTheSchoolIsReached_data();
    void theDotShowsHowTheSchoolIsReached();
    void theDotShowsThatOneIsSignedOut();

private:
    /// One of the dialogs in which a person writes something, by the name of the field.
    static QDialog *makeDialog(WindowFixture &fixture, const QByteArray &field);
    /// The assistant with a typed list of two devices.
    static void chooseByList(WindowFixture &fixture);
};

void TestNothingLost::chooseByList(WindowFixture &fixture)
{
    fixture.find<QAction>("openAssistant")->trigger();
    QTRY_VERIFY(at<QDialog>("assistant"));
    activateNow(at<QDialog>("assistant"));
    at<QAbstractButton>("sourceList")->click();
    QTRY_VERIFY(at<QPlainTextEdit>("listText"));
    const DeviceCatalog &catalog = fixture.catalog();
    at<QPlainTextEdit>("listText")
        ->setPlainText(catalog.at(0).serialNumber + QLatin1Char('\n') + catalog.at(1).serialNumber);
    QTRY_VERIFY(at<QLabel>("assistantState")->text().startsWith(QLatin1String("2 devices")));
}

void TestNothingLost::escapeAsksOnceSomethingWasChosen()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    chooseByList(fixture);
    QTest::keyClick(at<QDialog>("assistant"), Qt::Key_Escape);
    QTRY_VERIFY(at<QMessageBox>("discardBox"));
    QCOMPARE(at<QMessageBox>("discardBox")->defaultButton(), at<QPushButton>("discardStay"));
    QTest::keyClick(at<QMessageBox>("discardBox"), Qt::Key_Escape); // twice is no answer
    QTRY_VERIFY(!at<QMessageBox>("discardBox"));
    QVERIFY(at<QDialog>("assistant"));
    QVERIFY(at<QPlainTextEdit>("listText")->toPlainText().contains(fixture.catalog().at(1).serialNumber));

    QTest::keyClick(at<QDialog>("assistant"), Qt::Key_Escape);
    QTRY_VERIFY(at<QMessageBox>("discardBox"));
    WindowFixture::click(at<QPushButton>("discardSave"));
    QTRY_VERIFY(!at<QDialog>("assistant"));
    const QList<KeptPlan> plans = settled(fixture.context->workspace().plans.loadPlans()).value();
    QCOMPARE(plans.size(), 1);
    QCOMPARE(std::get<SavedPlan>(plans.constFirst()).devices.size(), 2);

    chooseByList(fixture);
    QTest::keyClick(at<QDialog>("assistant"), Qt::Key_Escape);
    QTRY_VERIFY(at<QMessageBox>("discardBox"));
    WindowFixture::click(at<QPushButton>("discardAll"));
    QTRY_VERIFY(!at<QDialog>("assistant"));
    QCOMPARE(settled(fixture.context->workspace().plans.loadPlans()).value().size(), 1);
    QVERIFY(fixture.engine().jobs().isEmpty());
}

void TestNothingLost::escapeAsksNothingBefore()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.find<QAction>("openAssistant")->trigger(); // with the group that the window shows
    QTRY_VERIFY(at<QDialog>("assistant"));
    QTRY_VERIFY(at<QLabel>("assistantState")->text().startsWith(QLatin1String("30 devices")));
    QTest::keyClick(at<QDialog>("assistant"), Qt::Key_Escape);
    QTRY_VERIFY(!at<QDialog>("assistant"));
}

void TestNothingLost::closingTheWindowAsksToo()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    chooseByList(fixture);
    fixture.window().close();
    QTRY_VERIFY(at<QMessageBox>("discardBox"));
    WindowFixture::click(at<QPushButton>("discardStay"));
    QTRY_VERIFY(!at<QMessageBox>("discardBox"));
    QVERIFY(fixture.window().isVisible());
    bool left = false;
    fixture.window().leave([&left] { left = true; }); // for another school
    QTRY_VERIFY(at<QMessageBox>("discardBox"));
    QVERIFY(!left);
    WindowFixture::click(at<QPushButton>("discardAll"));
    QTRY_VERIFY(left);
    QTRY_VERIFY(!at<QDialog>("assistant"));
    fixture.window().close();
    QTRY_VERIFY(!fixture.window().isVisible());
}

void TestNothingLost::deletingAPlanAsks()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    SavedPlan plan {.id = PlanId(QStringLiteral("p-1"))};
    plan.wish = {ResetMode::Retire, {}, QStringLiteral("Room <b>1</b>")};
    plan.devices = {{{.device = {.id = DeviceId(QStringLiteral("d-1")), .serialNumber = QStringLiteral("SN-1")}}, {}}};
    bool saved = false;
    QTRY_VERIFY(saved = saved || settled(fixture.context->workspace().plans.savePlan(plan)).has_value());
    fixture.find<QAction>("openPlans")->trigger();
    QTRY_VERIFY(at<QTableView>("plans"));
    QCOMPARE(withoutAltLetter(at<QPushButton>("planDrop")->text()), QStringLiteral("Delete…"));
    QTRY_VERIFY(at<QPushButton>("planDrop")->isEnabled());
    WindowFixture::click(at<QPushButton>("planDrop"));
    QTRY_VERIFY(at<QMessageBox>("dropPlanBox"));
    QCOMPARE(at<QMessageBox>("dropPlanBox")->text(), QStringLiteral("Delete the plan \"Room <b>1</b>\"?"));
    QVERIFY(at<QMessageBox>("dropPlanBox")->informativeText().contains(QLatin1String("1 device ")));
    QTest::keyClick(at<QMessageBox>("dropPlanBox"), Qt::Key_Return); // the default keeps it
    QTRY_VERIFY(!at<QMessageBox>("dropPlanBox"));
    QCOMPARE(at<QTableView>("plans")->model()->rowCount(), 1);
    QCOMPARE(settled(fixture.context->workspace().plans.loadPlans()).value().size(), 1);
    WindowFixture::click(at<QPushButton>("planDrop"));
    QTRY_VERIFY(at<QMessageBox>("dropPlanBox"));
    WindowFixture::click(at<QPushButton>("dropPlanDelete"));
    QTRY_COMPARE(at<QTableView>("plans")->model()->rowCount(), 0);
    QVERIFY(settled(fixture.context->workspace().plans.loadPlans()).value().isEmpty());
}

QDialog *TestNothingLost::makeDialog(WindowFixture &fixture, const QByteArray &field)
{
    const AppServices &work = fixture.context->workspace();
    const Device &device = fixture.catalog().at(0);
    QWidget *window = &fixture.window();
    if (field == "confirmNote")
        return new ConfirmByHand(ResetMode::FactoryWipe, {device.name}, 1, window);
    if (field == "liftReason")
        return new LiftDialog(work, device, window);
    if (field == "protectReason")
        return new ProtectDialog(work, device, window);
    if (field == "protectedReason")
        return new ProtectedDialog(work, window);
    if (field.startsWith("hours"))
        return new ClosedHoursDialog(work, window);
    if (field == "fourEyesReason")
        return new FourEyesDialog(work, window);
    if (field == "confirmReason") {
        return new ConfirmDialog(work, questionFor(ResetMode::FactoryWipe, {}, {&device}, work.clock.now()), window);
    }
    auto *dialog = new SignInDialog(work.clock, window);
    dialog->askRegistration({.clientId = QStringLiteral("11111111-2222-3333-4444-555555555555")}, {});
    return dialog;
}

void TestNothingLost::wordsAreNotLost_data()
{
    QTest::addColumn<QByteArray>("field");
    for (const char *field : {"confirmNote", "liftReason", "protectReason", "protectedReason", "hoursName",
             "hoursReason", "fourEyesReason", "confirmReason", "clientId", "tenant"})
        QTest::newRow(field) << QByteArray(field);
}

void TestNothingLost::wordsAreNotLost()
{
    QFETCH(const QByteArray, field);
    TenantOptions options = TestTenant::quick(120);
    options.approval = {"wipe"}; // so that the question wants a reason
    WindowFixture fixture(options);
    SHOW_LOADED(fixture);
    const auto open = [&] {
        QDialog *dialog = makeDialog(fixture, field);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        activateNow(dialog);
        return QPointer<QDialog>(dialog);
    };
    QPointer<QDialog> dialog = open();
    QTest::keyClick(dialog, Qt::Key_Escape); // nothing was written
    QTRY_VERIFY(!dialog);

    const QString words = QStringLiteral("seen at its setup screen");
    dialog = open();
    const QPointer<QWidget> written = dialog->findChild<QWidget *>(QLatin1String(field));
    QVERIFY(written);
    QTest::keyClicks(written, words);
    for (const bool byKey : {true, false}) {
        if (byKey)
            QTest::keyClick(dialog, Qt::Key_Escape);
        else
            dialog->close(); // as its title bar does
        QTRY_VERIFY(at<QMessageBox>("discardTextBox"));
        QCOMPARE(at<QMessageBox>("discardTextBox")->defaultButton(), at<QPushButton>("discardTextStay"));
        QTest::keyClick(at<QMessageBox>("discardTextBox"), Qt::Key_Escape); // twice is no answer
        QTRY_VERIFY(!at<QMessageBox>("discardTextBox"));
        QVERIFY(dialog && dialog->isVisible());
    }
    const auto *lines = qobject_cast<QPlainTextEdit *>(written);
    const QString kept = lines ? lines->toPlainText() : qobject_cast<QLineEdit *>(written)->text();
    QVERIFY2(kept.endsWith(words), qPrintable(kept));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(at<QMessageBox>("discardTextBox"));
    WindowFixture::click(at<QPushButton>("discardTextDiscard"));
    QTRY_VERIFY(!dialog);
    QVERIFY(fixture.engine().jobs().isEmpty());
}

void TestNothingLost::theAssistantKeepsAReasonAndAName_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("reason") << QByteArray("planReason");
    QTest::newRow("second person") << QByteArray("secondName");
}

/// Which no saved plan keeps, so closing asks, whichever step is shown.
void TestNothingLost::theAssistantKeepsAReasonAndAName()
{
    QFETCH(const QByteArray, field);
    TenantOptions options = TestTenant::quick(120);
    if (field == "planReason")
        options.approval = {"wipe"}; // who needs no approval is asked for no reason
    WindowFixture fixture(options);
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    if (field == "secondName")
        QTRY_VERIFY(fixture.engine().fourEyes().isOn()
            || settled(fixture.engine().fourEyes().set(true, {}, QStringLiteral("rule"))).has_value());
    const auto open = [&] {
        fixture.find<QAction>("openAssistant")->trigger();
        QTRY_VERIFY(at<QDialog>("assistant"));
        activateNow(at<QDialog>("assistant"));
        for (int step = 0; step < 4; ++step) {
            QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("assistantNext")->isEnabled(), 10000);
            WindowFixture::click(at<QPushButton>("assistantNext"));
        }
        QTRY_VERIFY(at<QLineEdit>(field.constData()));
    };
    open();
    QTRY_VERIFY(at<QLabel>("assistantState")->text().contains(QLatin1String("saved as a plan")));
    QTest::keyClick(at<QDialog>("assistant"), Qt::Key_Escape); // nothing was written
    QTRY_VERIFY(!at<QDialog>("assistant"));
    QVERIFY(!at<QMessageBox>("discardTextBox"));

    open();
    QTest::keyClicks(at<QLineEdit>(field.constData()), QStringLiteral("Ben says so"));
    for (const bool there : {true, false}) {
        if (!there)
            WindowFixture::click(at<QPushButton>("assistantBack"));
        QTest::keyClick(at<QDialog>("assistant"), Qt::Key_Escape);
        QTRY_VERIFY(at<QMessageBox>("discardTextBox"));
        QTest::keyClick(at<QMessageBox>("discardTextBox"), Qt::Key_Escape); // twice is no answer
        QTRY_VERIFY(!at<QMessageBox>("discardTextBox"));
        QVERIFY(at<QDialog>("assistant"));
    }
    fixture.window().close(); // asks as well
    QTRY_VERIFY(at<QMessageBox>("discardTextBox"));
    QVERIFY(fixture.window().isVisible());
    WindowFixture::click(at<QPushButton>("discardTextDiscard"));
    QTRY_VERIFY(!at<QDialog>("assistant"));
    QTRY_VERIFY(!fixture.window().isVisible());
    QVERIFY(fixture.engine().jobs().isEmpty());
}

void TestNothingLost::aSilentServiceIsSaidAndCanBeLeft()
{
    WindowFixture fixture(TestTenant::quick(120), std::make_unique<QuickClock>(60));
    fixture.tenant().faults().on("GET", "/deviceManagement/managedDevices").after(1).hang();
    fixture.show();
    QTRY_VERIFY(fixture.catalog().isLoading());
    auto *title = fixture.find<QLabel>("bannerTitle");
    QVERIFY(!title->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(title->isVisible(), 20000);
    QCOMPARE(title->text(), QStringLiteral("No answer from the service for 15 seconds."));
    QVERIFY(fixture.find<QPushButton>("tenantChip")->text().contains(QLatin1String("offline")));
    auto *button = fixture.find<QPushButton>("bannerRetry");
    QCOMPARE(button->text(), QStringLiteral("Stop loading"));
    const int known = fixture.catalog().count();
    QVERIFY(known > 0);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(!fixture.catalog().isReading());
    QVERIFY(!fixture.find<QProgressBar>("listProgress")->isVisible());
    QCOMPARE(fixture.catalog().count(), known); // what has come stays
    QCOMPARE(title->text(), QStringLiteral("You stopped loading."));
    const DeviceCatalog::Load &load = fixture.catalog().load(DeviceCatalog::Part::Devices);
    QCOMPARE(load.state, DeviceCatalog::Load::State::Incomplete);

    fixture.tenant().faults().clear();
    QCOMPARE(button->text(), QStringLiteral("Retry"));
    WindowFixture::click(button);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isLoaded() && load.state == DeviceCatalog::Load::State::Complete, 20000);
    QTRY_VERIFY(!title->isVisible());
    QVERIFY(fixture.catalog().count() > known);
    QVERIFY(!fixture.find<QPushButton>("tenantChip")->text().contains(QLatin1String("offline")));
}

void TestNothingLost::theDotShowsHowTheSchoolIsReached_data()
{
    // Each row spoils one thing alone, so that nothing else can say the same.
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status"); // 0: the connection is cut
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("word");
    const QString offline = QStringLiteral("○");
    const QString refused = QStringLiteral("⊘");
    QTest::newRow("list away") << QByteArray("/deviceManagement/managedDevices") << 0 << offline
                               << QStringLiteral("offline");
    QTest::newRow("list not permitted") << QByteArray("/deviceManagement/managedDevices") << 403 << refused
                                        << QStringLiteral("refused");
    QTest::newRow("account away") << QByteArray("/me?") << 0 << offline << QStringLiteral("offline");
    QTest::newRow("account not permitted") << QByteArray("/me?") << 403 << refused << QStringLiteral("refused");
}

void TestNothingLost::theDotShowsHowTheSchoolIsReached()
{
    QFETCH(const QByteArray, path);
    QFETCH(const int, status);
    QFETCH(const QString, mark);
    QFETCH(const QString, word);
    WindowFixture fixture(TestTenant::quick(120), std::make_unique<QuickClock>(600));
    SHOW_LOADED(fixture);
    const auto *chip = fixture.find<QPushButton>("tenantChip");
    QTRY_VERIFY(chip->text().startsWith(QStringLiteral("● Hillside High School · practice")));
    Faults::Rule rule = fixture.tenant().faults().on("GET", path);
    if (status == 0)
        rule.dropBefore();
    else
        rule.answer(status);
    fixture.find<QAction>("refresh")->trigger();
    // While lists are read, silence alone shows as offline; when that has ended, it is what came back.
    const auto isShown = [&] { return !fixture.catalog().isReading() && chip->text().startsWith(mark); };
    QTRY_VERIFY2_WITH_TIMEOUT(isShown(), qPrintable(chip->text()), 30000);
    QVERIFY(chip->text().endsWith(word));
    QVERIFY(chip->accessibleName().endsWith(word)); // no color, no shape alone
    fixture.tenant().faults().clear();
    fixture.find<QAction>("refresh")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(chip->text().startsWith(QStringLiteral("●")), 30000);
    QVERIFY(!chip->text().contains(word));
}

/// Signed out is refused although every list came.
void TestNothingLost::theDotShowsThatOneIsSignedOut()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    const auto *chip = fixture.find<QPushButton>("tenantChip");
    QTRY_VERIFY(chip->text().startsWith(QStringLiteral("●")));
    fixture.window().showSignInNeeded(Error {.kind = ErrorKind::SignInRequired});
    QVERIFY2(chip->text().startsWith(QStringLiteral("⊘")), qPrintable(chip->text()));
    QVERIFY(chip->accessibleName().endsWith(QLatin1String("refused")));
    fixture.window().showSignInNeeded(std::nullopt);
    QVERIFY(chip->text().startsWith(QStringLiteral("●")));
}

QTEST_MAIN(TestNothingLost)
#include "tst_nothinglost.moc"
