// SPDX-License-Identifier: GPL-3.0-or-later
// A removal that is closed and gone on with another day, counted at the tenant.
#include "domain/retirement/reportstore.h"
#include "settled.h"
#include "ui/assistant/plansdialog.h"
#include "ui/retirement/removalwindow.h"
#include "windowfixture.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QString batch = QStringLiteral("Laptops to retire");

TenantOptions leaving()
{
    TenantOptions options = TestTenant::quick(60);
    options.retiringDevices = true;
    return options;
}

template <typename T> T *at(const char *name)
{
    return WindowFixture::anywhere<T>(name);
}

QString textOf(const char *label)
{
    return at<QLabel>(label) ? at<QLabel>(label)->text() : QString();
}

} // namespace

class TestRemovalPlan final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void savesItselfAndComesBack();
    void closingEarlierOffersIt();
    void whatNoPlanKeepsIsAskedAbout();
    void keysAreAskedForAgain();
    void noneStartsTwice();
    void aFileIsOpenedAndTheOtherKindIsNot();
    void aNewerOneIsListed();
    void anOpenOneIsntGivenUp();
    void scansGoWithTheirPlan_data();
    void scansGoWithTheirPlan();

private:
    PlanStore &plans() { return m_fixture->context->workspace().plans; }
    QList<KeptPlan> kept() { return settled(plans().loadPlans()).value_or(QList<KeptPlan>()); }
    SavedRemoval onlyRemoval();
    void openForGroup();
    void next();
    void choose(const char *button);
    void type(const char *field, const QString &text);
    void goToCheck(const char *reason);
    void closeKept();
    void openPlans();
    void openFirst();
    void sendAll(const QString &number);
    int wiped();

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestRemovalPlan::init()
{
    m_fixture = std::make_unique<WindowFixture>(leaving());
    SHOW_LOADED(*m_fixture);
}

SavedRemoval TestRemovalPlan::onlyRemoval()
{
    const QList<KeptPlan> all = kept();
    const auto *removal = all.size() == 1 ? std::get_if<SavedRemoval>(&all.first()) : nullptr;
    return removal ? *removal : SavedRemoval();
}

void TestRemovalPlan::openForGroup()
{
    QTRY_VERIFY(m_fixture->sidebarRow(batch).isValid());
    m_fixture->choose(batch);
    QTRY_COMPARE(m_fixture->filter().rowCount(), 40);
    m_fixture->find<QAction>("openRemoval")->trigger();
    QTRY_VERIFY(at<QDialog>("removal"));
    activateNow(at<QDialog>("removal"));
    QTRY_COMPARE(textOf("chosenCount"), QStringLiteral("40 devices"));
}

void TestRemovalPlan::next()
{
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("removalNext")->isEnabled(), 20'000);
    WindowFixture::click(at<QPushButton>("removalNext"));
}

void TestRemovalPlan::choose(const char *button)
{
    auto *choice = at<QAbstractButton>(button);
    QVERIFY2(choice, button);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Space);
}

void TestRemovalPlan::type(const char *field, const QString &text)
{
    auto *edit = at<QLineEdit>(field);
    QVERIFY2(edit, field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void TestRemovalPlan::goToCheck(const char *reason)
{
    openForGroup();
    next();
    choose(reason);
    next();
    next();
    QTRY_VERIFY_WITH_TIMEOUT(
        textOf("removalState").contains(QLatin1String("saved as a plan, so you can close")), 20'000);
}

/// It asks nothing, because nothing is lost.
void TestRemovalPlan::closeKept()
{
    QTest::keyClick(at<QDialog>("removal"), Qt::Key_Escape);
    QTRY_VERIFY(!at<QDialog>("removal"));
    QVERIFY(!at<QMessageBox>("discardBox"));
}

void TestRemovalPlan::openPlans()
{
    m_fixture->find<QAction>("openPlans")->trigger();
    QTRY_VERIFY(at<QTableView>("plans"));
    activateNow(at<QDialog>("plansDialog"));
    QTRY_VERIFY(at<QTableView>("plans")->model()->rowCount() > 0);
}

void TestRemovalPlan::openFirst()
{
    openPlans();
    at<QTableView>("plans")->setFocus();
    QTest::keyClick(at<QTableView>("plans"), Qt::Key_Return);
    QTRY_VERIFY(!at<QTableView>("plans"));
    QTRY_VERIFY(at<QDialog>("removal"));
    activateNow(at<QDialog>("removal"));
}

void TestRemovalPlan::sendAll(const QString &number)
{
    while (!at<QLineEdit>("planNumber"))
        next();
    at<QSpinBox>("planCountdown")->setValue(0);
    type("planNumber", number);
    QTRY_VERIFY(at<QPushButton>("removalSend")->isEnabled());
    at<QPushButton>("removalSend")->setFocus();
    QTest::keyClick(at<QPushButton>("removalSend"), Qt::Key_Space);
}

int TestRemovalPlan::wiped()
{
    const QList<DestructiveRequest> all = m_fixture->tenant().destructiveRequests();
    return static_cast<int>(std::count_if(
        all.cbegin(), all.cend(), [](const DestructiveRequest &request) { return request.what == "wipe"; }));
}

void TestRemovalPlan::savesItselfAndComesBack()
{
    openForGroup();
    next();
    choose("reason-sold");
    type("destination", QStringLiteral("Hillside charity"));
    at<QComboBox>("dataClass")->setCurrentIndex(2);
    next();
    choose("gate-confirmed");
    choose("keepsEntra");
    next();
    QTRY_VERIFY_WITH_TIMEOUT(at<QRadioButton>("sleeping-leave"), 20'000);
    choose("sleeping-leave");
    QTRY_COMPARE_WITH_TIMEOUT(
        textOf("removalState").left(35), QStringLiteral("37 of 40 devices · saved as a plan,"), 20'000);
    next();
    choose("paceWaveOn");
    QTRY_VERIFY_WITH_TIMEOUT(onlyRemoval().pace.wave > 0, 20'000);
    const int wave = onlyRemoval().pace.wave;
    closeKept();
    QCOMPARE(wiped(), 0);

    openPlans();
    const QAbstractItemModel *model = at<QTableView>("plans")->model();
    QCOMPARE(model->index(0, 0).data().toString(), batch);
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("Wipe and remove: Sold"));
    QCOMPARE(model->index(0, 2).data().toString(), QStringLiteral("37 of 40"));
    at<QDialog>("plansDialog")->reject();
    openFirst();
    QCOMPARE(at<RemovalWindow>("removal")->step(), RemovalWindow::Step::Check);
    QTRY_VERIFY_WITH_TIMEOUT(textOf("removalState").startsWith(QLatin1String("37 of 40 devices")), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(at<QRadioButton>("sleeping-leave"), 20'000);
    QVERIFY(at<QRadioButton>("sleeping-leave")->isChecked());
    WindowFixture::click(at<QPushButton>("step-3"));
    QVERIFY(at<QRadioButton>("gate-confirmed")->isChecked());
    QVERIFY(at<QCheckBox>("keepsEntra")->isChecked());
    QVERIFY(!at<QCheckBox>("keepsKeys")->isChecked());
    WindowFixture::click(at<QPushButton>("step-2"));
    QVERIFY(at<QRadioButton>("reason-sold")->isChecked());
    QCOMPARE(at<QLineEdit>("destination")->text(), QStringLiteral("Hillside charity"));
    QCOMPARE(at<QComboBox>("dataClass")->currentIndex(), 2);
    WindowFixture::click(at<QPushButton>("step-1"));
    QVERIFY(at<QRadioButton>("sourceSaved")->isChecked());
    QVERIFY2(textOf("savedPlanNote").startsWith(QLatin1String("40 devices of the plan")),
        qPrintable(textOf("savedPlanNote")));
    QVERIFY(onlyRemoval().id.toString().size() > 30); // looking changes nothing
    for (int page = 0; page < 4; ++page)
        next();
    QVERIFY(at<QCheckBox>("paceWaveOn")->isChecked());
    sendAll(QStringLiteral("37"));
    QTRY_VERIFY_WITH_TIMEOUT(!at<QDialog>("removal"), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(wiped() > 0, 60'000);
    QVERIFY(kept().isEmpty()); // as a reset's plan goes
    QCOMPARE(settled(plans().loadStarted())->size(), 1);
    const Job *job = m_fixture->lastJob();
    QVERIFY(job);
    QCOMPARE(job->items.size(), 37);
    QCOMPARE(job->pace.wave, wave);
    QCOMPARE(job->workflow, removalWorkflow(ResetMode::FactoryWipe, Gate::Confirmed, true));
    QVERIFY(!job->retirement.isEmpty());
}

void TestRemovalPlan::closingEarlierOffersIt()
{
    openForGroup();
    choose("sourceList");
    choose("sourceGroups"); // something was decided, but no reason
    QTest::keyClick(at<QDialog>("removal"), Qt::Key_Escape);
    QTRY_VERIFY(at<QMessageBox>("discardBox"));
    QCOMPARE(at<QMessageBox>("discardBox")->defaultButton(), at<QPushButton>("discardStay"));
    QVERIFY(at<QPushButton>("discardAll"));
    QVERIFY(kept().isEmpty());
    WindowFixture::click(at<QPushButton>("discardSave"));
    QTRY_VERIFY(!at<QDialog>("removal"));
    QCOMPARE(onlyRemoval().devices.size(), 40);
    QVERIFY(!onlyRemoval().isReasonChosen);
    openFirst();
    // No reason is made up for the person.
    QCOMPARE(at<RemovalWindow>("removal")->step(), RemovalWindow::Step::Reason);
    QVERIFY(!at<QPushButton>("removalNext")->isEnabled());
    choose("reason-returned");
    QTRY_VERIFY(at<QPushButton>("removalNext")->isEnabled());
    QVERIFY(!at<QRadioButton>("reason-end-of-life")->isChecked());
}

void TestRemovalPlan::whatNoPlanKeepsIsAskedAbout()
{
    goToCheck("reason-damaged");
    QTRY_VERIFY_WITH_TIMEOUT(at<QRadioButton>("sleeping-records"), 20'000);
    choose("sleeping-records");
    QTRY_VERIFY(at<QLineEdit>("recordsOnlyReason"));
    QTest::keyClicks(at<QLineEdit>("recordsOnlyReason"), QStringLiteral("Drives shredded"));
    QTRY_COMPARE_WITH_TIMEOUT(textOf("removalState").mid(16, 19), QStringLiteral(" · saved as a plan,"), 20'000);
    QTest::keyClick(at<QDialog>("removal"), Qt::Key_Escape);
    QTRY_VERIFY(at<QMessageBox>("discardTextBox"));
    QTest::keyClick(at<QMessageBox>("discardTextBox"), Qt::Key_Escape);
    QTRY_VERIFY(!at<QMessageBox>("discardTextBox"));
    QCOMPARE(at<QLineEdit>("recordsOnlyReason")->text(), QStringLiteral("Drives shredded"));
    const SavedRemoval plan = onlyRemoval();
    QVERIFY(plan.wish.recordsOnly.isEmpty());
    QCOMPARE(plan.wish.choices.sleeping, SleepingChoice::LeaveOut);
}

void TestRemovalPlan::keysAreAskedForAgain()
{
    openForGroup();
    next();
    choose("reason-sold");
    next();
    choose("keepsKeys");
    QTest::keyClick(at<QDialog>("removal"), Qt::Key_Escape);
    QTRY_VERIFY(at<QPushButton>("discardSave"));
    WindowFixture::click(at<QPushButton>("discardSave"));
    QTRY_VERIFY(!at<QDialog>("removal"));
    QVERIFY(onlyRemoval().keepsKeys);
    openFirst();
    QCOMPARE(at<RemovalWindow>("removal")->step(), RemovalWindow::Step::Steps);
    QVERIFY(at<QCheckBox>("keepsKeys")->isChecked());
    QVERIFY(at<QLineEdit>("keysPassphrase")->text().isEmpty());
    QVERIFY(textOf("removalWhy").contains(QLatin1String("Choose the file")));
    QVERIFY(textOf("removalState").contains(QLatin1String("saved as a plan")));
    QVERIFY(!at<QPushButton>("step-4")->isEnabled());
}

void TestRemovalPlan::noneStartsTwice()
{
    goToCheck("reason-returned");
    const PlanId id = onlyRemoval().id;
    QVERIFY(!id.isEmpty());
    // Elsewhere, a job of the same plan is started meanwhile; it is about another device, so that all of these are
    // free.
    Plan plan {.workflow = ResetMode::Sync, .title = {}, .items = {}, .justification = {}};
    const QStringList members = m_fixture->tenant().membersOf(batch);
    for (int row = 0; plan.items.isEmpty(); ++row) {
        const Device &device = m_fixture->catalog().at(row);
        if (!members.contains(device.id.toString(), Qt::CaseInsensitive))
            plan.items.append(plannedItem(device));
    }
    plan.savedAs = id;
    QVERIFY(settled(m_fixture->engine().startTogether({plan}, QStringLiteral("ben"), {})).has_value());
    const qsizetype jobs = m_fixture->engine().jobs().size();
    const qsizetype retirements = settled(m_fixture->context->workspace().reports.loadRetirements())->size();
    sendAll(QStringLiteral("39"));
    QTRY_VERIFY_WITH_TIMEOUT(at<QMessageBox>("removalBox"), 20'000);
    QCOMPARE(at<QMessageBox>("removalBox")->text(), QStringLiteral("Nothing was started, and nothing was sent."));
    at<QMessageBox>("removalBox")->reject();
    QCOMPARE(wiped(), 0);
    QCOMPARE(m_fixture->engine().jobs().size(), jobs);
    QCOMPARE(settled(m_fixture->context->workspace().reports.loadRetirements())->size(), retirements);
    QVERIFY(kept().isEmpty());
}

void TestRemovalPlan::aFileIsOpenedAndTheOtherKindIsNot()
{
    goToCheck("reason-donated");
    const QString file = m_fixture->dir.filePath(QStringLiteral("batch.json"));
    WindowFixture::click(at<QPushButton>("removalSave"));
    QTRY_VERIFY(at<QFileDialog>("savePlanDialog"));
    Q_EMIT at<QFileDialog>("savePlanDialog")->fileSelected(file);
    at<QFileDialog>("savePlanDialog")->reject();
    QVERIFY(QFile::exists(file));
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    closeKept();
    QVERIFY(settled(plans().dropPlan(onlyRemoval().id)).has_value());
    m_fixture->find<QAction>("openPlans")->trigger();
    QTRY_VERIFY(at<QPushButton>("planFile"));
    WindowFixture::click(at<QPushButton>("planFile"));
    QTRY_VERIFY(at<QFileDialog>("planFileDialog"));
    Q_EMIT at<QFileDialog>("planFileDialog")->fileSelected(file);
    QTRY_VERIFY(at<QDialog>("removal"));
    QVERIFY(!at<QDialog>("assistant")); // never as a reset
    QCOMPARE(at<RemovalWindow>("removal")->step(), RemovalWindow::Step::Check);
    QTRY_COMPARE_WITH_TIMEOUT(onlyRemoval().devices.size(), 40, 20'000);
}

void TestRemovalPlan::aNewerOneIsListed()
{
    goToCheck("reason-sold");
    closeKept();
    // As the journal of a newer program would tell it.
    PlansDialog dialog(m_fixture->context->workspace());
    dialog.show();
    auto *table = dialog.findChild<QTableView *>(QStringLiteral("plans"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    auto *model = qobject_cast<PlanListModel *>(table->model());
    QVERIFY(model);
    model->setPlans({NewerPlan {PlanId(QStringLiteral("p-9"))}});
    table->setCurrentIndex(model->index(0, 0));
    WindowFixture::click(dialog.findChild<QPushButton *>(QStringLiteral("planOpen")));
    QVERIFY(dialog.isVisible());
    QVERIFY(textOf("plansNote").startsWith(QLatin1String("A newer Reslate has saved this plan.")));
    WindowFixture::click(dialog.findChild<QPushButton *>(QStringLiteral("planDrop")));
    QTRY_VERIFY(at<QMessageBox>("dropPlanBox"));
    QCOMPARE(at<QMessageBox>("dropPlanBox")->informativeText(), QStringLiteral("Nothing is sent to the devices."));
    at<QMessageBox>("dropPlanBox")->reject();
    QCOMPARE(kept().size(), 1);
}

/// What stands in an open one isn't lost to the plan that is opened.
void TestRemovalPlan::anOpenOneIsntGivenUp()
{
    goToCheck("reason-sold");
    closeKept();
    openForGroup();
    choose("sourceList");
    choose("sourceGroups");
    openPlans();
    QTest::keyClick(at<QTableView>("plans"), Qt::Key_Return);
    QTRY_VERIFY(at<QMessageBox>("discardBox"));
    WindowFixture::click(at<QPushButton>("discardStay"));
    QTRY_VERIFY(!at<QMessageBox>("discardBox"));
    QCOMPARE(at<RemovalWindow>("removal")->step(), RemovalWindow::Step::Devices);
    openPlans();
    QTest::keyClick(at<QTableView>("plans"), Qt::Key_Return);
    QTRY_VERIFY(at<QPushButton>("discardSave"));
    WindowFixture::click(at<QPushButton>("discardSave"));
    QTRY_COMPARE(kept().size(), 2);
    QTRY_VERIFY(at<QPushButton>("step-4") && at<QRadioButton>("sleeping-include"));
}

void TestRemovalPlan::scansGoWithTheirPlan_data()
{
    QTest::addColumn<bool>("isSent");
    QTest::newRow("sent another day") << true;
    QTest::newRow("deleted") << false;
}

/// What is scanned next is another batch.
void TestRemovalPlan::scansGoWithTheirPlan()
{
    QFETCH(const bool, isSent);
    const DeviceId device(m_fixture->tenant().membersOf(batch).constFirst());
    m_fixture->find<QAction>("openRemoval")->trigger();
    QTRY_VERIFY(at<QRadioButton>("sourceScans"));
    activateNow(at<QDialog>("removal"));
    choose("sourceScans");
    type("scanField", m_fixture->catalog().at(m_fixture->catalog().rowOf(device)).serialNumber);
    QTest::keyClick(at<QLineEdit>("scanField"), Qt::Key_Return);
    next();
    choose("reason-returned");
    next();
    next();
    QTRY_COMPARE_WITH_TIMEOUT(onlyRemoval().devices.size(), 1, 20'000);
    closeKept();
    const QDir data(m_fixture->context->workspace().places.data);
    const auto files = [&data] { return data.entryList({QStringLiteral("scans-*.json")}); };
    QCOMPARE(files().size(), 1);
    if (isSent) {
        openFirst();
        QTRY_COMPARE_WITH_TIMEOUT(at<RemovalWindow>("removal")->step(), RemovalWindow::Step::Check, 20'000);
        QCOMPARE(files().size(), 1); // nothing is under way yet
        sendAll(QStringLiteral("1"));
        QTRY_VERIFY_WITH_TIMEOUT(!at<QDialog>("removal"), 60'000);
    } else {
        openPlans();
        WindowFixture::click(at<QPushButton>("planDrop"));
        QTRY_VERIFY(at<QPushButton>("dropPlanDelete"));
        WindowFixture::click(at<QPushButton>("dropPlanDelete"));
        QTRY_COMPARE(at<QTableView>("plans")->model()->rowCount(), 0);
    }
    QTRY_COMPARE(files(), QStringList());
}

QTEST_MAIN(TestRemovalPlan)
#include "tst_removalplan.moc"
