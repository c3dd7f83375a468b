// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chose isn't lost without a question, and they don't wait for a silent service without a word.
#include "assistant/assistantwindow.h"
#include "quickclock.h"
#include "windowfixture.h"

#include <QAction>
#include <QMessageBox>
#include <QPlainTextEdit>
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
    void aSilentServiceIsSaidAndCanBeLeft();
    void theDotShowsHowTheSchoolIsReached_data();
    void theDotShowsHowTheSchoolIsReached();

private:
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
    const QList<SavedPlan> plans = fixture.context->workspace().plans.loadPlans().value();
    QCOMPARE(plans.size(), 1);
    QCOMPARE(plans.constFirst().devices.size(), 2);

    chooseByList(fixture);
    QTest::keyClick(at<QDialog>("assistant"), Qt::Key_Escape);
    QTRY_VERIFY(at<QMessageBox>("discardBox"));
    WindowFixture::click(at<QPushButton>("discardAll"));
    QTRY_VERIFY(!at<QDialog>("assistant"));
    QCOMPARE(fixture.context->workspace().plans.loadPlans().value().size(), 1);
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
    plan.devices = {{{.device = DeviceId(QStringLiteral("d-1")), .serialNumber = QStringLiteral("SN-1")}, {}}};
    bool saved = false;
    QTRY_VERIFY(saved = saved || fixture.context->workspace().plans.savePlan(plan).has_value());
    fixture.find<QAction>("openPlans")->trigger();
    QTRY_VERIFY(at<QTableView>("plans"));
    QCOMPARE(at<QPushButton>("planDrop")->text(), QStringLiteral("Delete…"));
    WindowFixture::click(at<QPushButton>("planDrop"));
    QTRY_VERIFY(at<QMessageBox>("dropPlanBox"));
    QCOMPARE(at<QMessageBox>("dropPlanBox")->text(), QStringLiteral("Delete the plan \"Room <b>1</b>\"?"));
    QVERIFY(at<QMessageBox>("dropPlanBox")->informativeText().contains(QLatin1String("1 device ")));
    QTest::keyClick(at<QMessageBox>("dropPlanBox"), Qt::Key_Return); // the default keeps it
    QTRY_VERIFY(!at<QMessageBox>("dropPlanBox"));
    QCOMPARE(at<QTableView>("plans")->model()->rowCount(), 1);
    QCOMPARE(fixture.context->workspace().plans.loadPlans().value().size(), 1);
    WindowFixture::click(at<QPushButton>("planDrop"));
    QTRY_VERIFY(at<QMessageBox>("dropPlanBox"));
    WindowFixture::click(at<QPushButton>("dropPlanDelete"));
    QTRY_COMPARE(at<QTableView>("plans")->model()->rowCount(), 0);
    QVERIFY(fixture.context->workspace().plans.loadPlans().value().isEmpty());
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
    QTest::addColumn<int>("status"); // 0: the connection is cut
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("word");
    QTest::newRow("away") << 0 << QStringLiteral("○") << QStringLiteral("offline");
    QTest::newRow("signed out") << 401 << QStringLiteral("⊘") << QStringLiteral("refused");
    QTest::newRow("not permitted") << 403 << QStringLiteral("⊘") << QStringLiteral("refused");
}

void TestNothingLost::theDotShowsHowTheSchoolIsReached()
{
    QFETCH(const int, status);
    QFETCH(const QString, mark);
    QFETCH(const QString, word);
    WindowFixture fixture(TestTenant::quick(120), std::make_unique<QuickClock>(600));
    SHOW_LOADED(fixture);
    const auto *chip = fixture.find<QPushButton>("tenantChip");
    QTRY_VERIFY(chip->text().startsWith(QStringLiteral("● Hillside High School · practice")));
    for (const char *method : {"GET", "POST"}) {
        Faults::Rule rule = fixture.tenant().faults().on(method, "/");
        if (status == 0)
            rule.dropBefore();
        else
            rule.answer(status);
    }
    fixture.find<QAction>("refresh")->trigger();
    QTRY_VERIFY2_WITH_TIMEOUT(chip->text().startsWith(mark), qPrintable(chip->text()), 30000);
    QVERIFY(chip->text().endsWith(word));
    QVERIFY(chip->accessibleName().endsWith(word)); // no color, no shape alone
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.catalog().isLoading(), 30000);
    if (status == 401)
        return; // a token that was handed in is given up then
    fixture.tenant().faults().clear();
    fixture.find<QAction>("refresh")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(chip->text().startsWith(QStringLiteral("●")), 30000);
    QVERIFY(!chip->text().contains(word));
}

QTEST_MAIN(TestNothingLost)
#include "tst_nothinglost.moc"
