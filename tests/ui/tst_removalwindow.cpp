// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a batch out of the school as a person does, counted at the tenant.
#include "settled.h"
#include "ui/jobs/jobpage.h"
#include "ui/retirement/removalwindow.h"
#include "windowfixture.h"

#include <QAction>
#include <QCheckBox>
#include <QPlainTextEdit>
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

/// So that what a key started would show.
void turnABit()
{
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();
}

} // namespace

class TestRemovalWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void aBatchLeavesByTheKeyboard();
    void nothingGoesWhileItIsBeingKept();
    void theProgramMayEndWhileItIsBeingKept();
    void theCheckIsSeenBeforeItIsSent();
    void devicesOfTheTable();
    void whatStandsOnlyInAutopilotIsTakenFromAList();
    void scansAreThereAgainUntilTheyLeave();
    void recordsOnlyNeedsAReason();
    void lostOnesKeepTheirRecords();
    void closingAsksFirst();
    void aPersonGoesOnWithoutProof();
    void whoIsAskedAboutAStepAnswersNoOther();
    void theBatchLeavesInWaves();

private:
    void openForGroup();
    void openForScans(int kept);
    void next();
    void chooseReason(const char *reason);
    void goToConfirm();
    void type(const char *field, const QString &text);
    int ordered(const QByteArray &what);
    QStringList wiped();

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestRemovalWindow::init()
{
    m_fixture = std::make_unique<WindowFixture>(leaving());
    SHOW_LOADED(*m_fixture);
}

void TestRemovalWindow::openForGroup()
{
    QTRY_VERIFY(m_fixture->sidebarRow(batch).isValid());
    m_fixture->choose(batch);
    QTRY_COMPARE(m_fixture->filter().rowCount(), 40);
    m_fixture->window().findChild<QAction *>(QStringLiteral("openRemoval"))->trigger();
    QTRY_VERIFY(at<QDialog>("removal"));
    activateNow(at<QDialog>("removal"));
    QTRY_COMPARE(at<QLabel>("chosenCount")->text(), QStringLiteral("40 devices"));
}

void TestRemovalWindow::next()
{
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("removalNext")->isEnabled(), 20000);
    WindowFixture::click(at<QPushButton>("removalNext"));
}

void TestRemovalWindow::chooseReason(const char *reason)
{
    next();
    QVERIFY(!at<QPushButton>("removalNext")->isEnabled()); // none is chosen for the person
    auto *button = at<QRadioButton>(reason);
    QVERIFY(button);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    next();
}

void TestRemovalWindow::goToConfirm()
{
    for (int page = 0; page < 3; ++page) // what to do, check, pace
        next();
    QTRY_VERIFY(at<QLineEdit>("planNumber"));
}

void TestRemovalWindow::type(const char *field, const QString &text)
{
    auto *edit = at<QLineEdit>(field);
    QVERIFY(edit);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

int TestRemovalWindow::ordered(const QByteArray &what)
{
    const QList<DestructiveRequest> all = m_fixture->tenant().destructiveRequests();
    return static_cast<int>(std::count_if(
        all.cbegin(), all.cend(), [&what](const DestructiveRequest &request) { return request.what == what; }));
}

QStringList TestRemovalWindow::wiped()
{
    QStringList ids;
    for (const DestructiveRequest &request : m_fixture->tenant().destructiveRequests()) {
        if (request.what == "wipe")
            ids.append(request.deviceId.toLower());
    }
    return ids;
}

void TestRemovalWindow::aBatchLeavesByTheKeyboard()
{
    openForGroup();
    chooseReason("reason-end-of-life");
    QVERIFY(at<QRadioButton>("gate-reported")->isChecked());
    goToConfirm();
    QVERIFY(at<QLineEdit>("planNumber")->hasFocus());
    QCOMPARE(at<QPushButton>("removalSend")->text().remove(u'&'), QStringLiteral("Wipe and remove 39 devices"));
    QVERIFY(!at<QPushButton>("removalSend")->isEnabled());
    type("planNumber", QStringLiteral("40"));
    QVERIFY(!at<QPushButton>("removalSend")->isEnabled());
    at<QSpinBox>("planCountdown")->setValue(0);
    type("planNumber", QStringLiteral("39"));
    QTRY_VERIFY(at<QPushButton>("removalSend")->isEnabled());
    QTest::keyClick(at<QLineEdit>("planNumber"), Qt::Key_Return); // Enter alone never sends
    QTRY_VERIFY(at<QLabel>("removalWhy"));
    QVERIFY(at<QLabel>("removalWhy")->text().contains(QStringLiteral("go to it by Tab")));
    QVERIFY(m_fixture->engine().jobs().isEmpty());
    auto *send = at<QPushButton>("removalSend");
    send->setFocus();
    QTest::keyClick(send, Qt::Key_Return);
    QTRY_VERIFY(at<QLabel>("removalWhy"));
    QTRY_VERIFY(at<QLabel>("removalWhy")->text().contains(QStringLiteral("Press the space bar")));
    QVERIFY(!at<QPushButton>("removalCancel"));
    const QStringList members = m_fixture->tenant().membersOf(batch); // before some of them enroll anew
    QTest::keyClick(send, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!at<QDialog>("removal"), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(ordered("wipe"), 39, 60'000);
    QStringList ids = wiped();
    QCOMPARE(ids.removeDuplicates(), 0);
    for (const QString &id : members)
        ids.removeAll(id.toLower());
    QVERIFY(ids.isEmpty()); // nobody else's
    const Job *job = m_fixture->lastJob();
    QVERIFY(job);
    QVERIFY(!job->retirement.isEmpty());
    QCOMPARE(job->workflow, removalWorkflow(ResetMode::FactoryWipe, Gate::Reported, false));
}

void TestRemovalWindow::nothingGoesWhileItIsBeingKept()
{
    openForGroup();
    chooseReason("reason-donated");
    goToConfirm();
    at<QSpinBox>("planCountdown")->setValue(0);
    type("planNumber", QStringLiteral("39"));
    QTRY_VERIFY(at<QPushButton>("removalSend")->isEnabled());
    WindowFixture::click(at<QPushButton>("removalSend"));
    QVERIFY(at<QPushButton>("removalCancel"));
    QTRY_VERIFY_WITH_TIMEOUT(at<QLabel>("removalState")->text().contains(QStringLiteral("of 39")), 20'000);
    at<QDialog>("removal")->close(); // its answer is awaited
    QVERIFY(at<QDialog>("removal"));
    WindowFixture::click(at<QPushButton>("removalCancel"));
    QTRY_VERIFY(at<QPushButton>("removalSend"));
    QVERIFY(at<QLineEdit>("planNumber")->text().isEmpty());
    QVERIFY(m_fixture->engine().jobs().isEmpty());
    QCOMPARE(m_fixture->tenant().destructiveRequests().size(), 0);
}

void TestRemovalWindow::theProgramMayEndWhileItIsBeingKept()
{
    openForGroup();
    chooseReason("reason-sold");
    goToConfirm();
    at<QSpinBox>("planCountdown")->setValue(0);
    type("planNumber", QStringLiteral("39"));
    QTRY_VERIFY(at<QPushButton>("removalSend")->isEnabled());
    WindowFixture::click(at<QPushButton>("removalSend"));
    QTRY_VERIFY_WITH_TIMEOUT(at<QLabel>("removalState")->text().contains(QStringLiteral("of 39")), 20'000);
    QVERIFY(m_fixture->window().close());
    QCOMPARE(m_fixture->tenant().destructiveRequests().size(), 0);
    m_fixture.reset();
}

void TestRemovalWindow::theCheckIsSeenBeforeItIsSent()
{
    openForGroup();
    chooseReason("reason-sold");
    goToConfirm();
    type("planNumber", QStringLiteral("39"));
    QTRY_VERIFY(at<QPushButton>("removalSend")->isEnabled());
    WindowFixture::click(at<QPushButton>("step-2"));
    WindowFixture::click(at<QRadioButton>("reason-stolen"));
    QTRY_VERIFY(at<QPushButton>("step-4")->isEnabled());
    QVERIFY(!at<QPushButton>("step-5")->isEnabled());
    WindowFixture::click(at<QPushButton>("step-4"));
    next();
    next();
    QTRY_VERIFY(at<QLineEdit>("planNumber"));
    QVERIFY(at<QLineEdit>("planNumber")->text().isEmpty());
}

void TestRemovalWindow::devicesOfTheTable()
{
    m_fixture->choose(batch);
    QTRY_COMPARE(m_fixture->filter().rowCount(), 40);
    m_fixture->devices().setChecked({m_fixture->filter().sourceRow(0), m_fixture->filter().sourceRow(1)}, true);
    auto *action = m_fixture->window().findChild<QAction *>(QStringLiteral("checked-remove"));
    QTRY_COMPARE(action->text(), QStringLiteral("Wipe and remove 2 devices…"));
    action->trigger();
    QTRY_VERIFY(at<QDialog>("removal"));
    QTRY_COMPARE(at<QLabel>("chosenCount")->text(), QStringLiteral("2 devices"));
    QVERIFY(!m_fixture->window().findChild<RemovalWindow *>()->holdsChoices());
}

void TestRemovalWindow::whatStandsOnlyInAutopilotIsTakenFromAList()
{
    QStringList serials;
    for (const AutopilotRecord *record : m_fixture->catalog().unclaimedRegistrations()) {
        if (record->managedDeviceId.isEmpty())
            serials.append(record->serialNumber);
    }
    QCOMPARE(serials.size(), 3);
    m_fixture->window().findChild<QAction *>(QStringLiteral("openRemoval"))->trigger();
    QTRY_VERIFY(at<QRadioButton>("sourceList"));
    WindowFixture::click(at<QRadioButton>("sourceList"));
    at<QPlainTextEdit>("listText")->setPlainText(serials.join(QLatin1Char('\n')));
    QTRY_VERIFY(at<QLabel>("listRegistered"));
    QVERIFY(at<QLabel>("listRegistered")->text().startsWith(QLatin1Char('3')));
    chooseReason("reason-sold");
    goToConfirm();
    at<QSpinBox>("planCountdown")->setValue(0);
    type("planNumber", QStringLiteral("3"));
    QTRY_VERIFY(at<QPushButton>("removalSend")->isEnabled());
    WindowFixture::click(at<QPushButton>("removalSend"));
    QTRY_COMPARE_WITH_TIMEOUT(ordered("deleteAutopilot"), 3, 60'000);
    QCOMPARE(ordered("wipe"), 0);
}

void TestRemovalWindow::openForScans(int kept)
{
    QTRY_VERIFY(!at<QDialog>("removal"));
    m_fixture->window().findChild<QAction *>(QStringLiteral("openRemoval"))->trigger();
    QTRY_VERIFY(at<QRadioButton>("sourceScans"));
    activateNow(at<QDialog>("removal"));
    WindowFixture::click(at<QRadioButton>("sourceScans"));
    QTRY_VERIFY(at<QTableView>("scanTable"));
    QCOMPARE(at<QTableView>("scanTable")->model()->rowCount(), kept);
}

void TestRemovalWindow::scansAreThereAgainUntilTheyLeave()
{
    const DeviceId first(m_fixture->tenant().membersOf(batch).constFirst());
    const QString serial = m_fixture->catalog().at(m_fixture->catalog().rowOf(first)).serialNumber;
    openForScans(0);
    auto *window = at<QDialog>("removal");
    QTest::keyClicks(window->focusWidget(), serial); // a reader types at once
    QTest::keyClick(window->focusWidget(), Qt::Key_Return);
    QCOMPARE(at<QTableView>("scanTable")->model()->rowCount(), 1);
    QTRY_VERIFY(at<QPushButton>("removalNext")->isEnabled());
    window->close();
    QTRY_VERIFY(at<QPushButton>("discardAll"));
    WindowFixture::click(at<QPushButton>("discardAll"));

    openForScans(1);
    chooseReason("reason-returned");
    goToConfirm();
    at<QSpinBox>("planCountdown")->setValue(0);
    type("planNumber", QStringLiteral("1"));
    QTRY_VERIFY(at<QPushButton>("removalSend")->isEnabled());
    WindowFixture::click(at<QPushButton>("removalSend"));
    QTRY_COMPARE_WITH_TIMEOUT(wiped(), QStringList {first.toString().toLower()}, 20'000);
    openForScans(0);
}

void TestRemovalWindow::recordsOnlyNeedsAReason()
{
    openForGroup();
    chooseReason("reason-damaged");
    next();
    QTRY_VERIFY_WITH_TIMEOUT(at<QRadioButton>("sleeping-records"), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("removalNext")->isEnabled(), 20'000);
    at<QRadioButton>("sleeping-records")->click();
    QTRY_VERIFY(!at<QPushButton>("removalNext")->isEnabled());
    QTRY_VERIFY(at<QLineEdit>("recordsOnlyReason"));
    QTest::keyClicks(at<QLineEdit>("recordsOnlyReason"), QStringLiteral("Drives shredded"));
    QTRY_VERIFY(at<QPushButton>("removalNext")->isEnabled());
    QCOMPARE(at<QLineEdit>("recordsOnlyReason")->text(), QStringLiteral("Drives shredded"));
    at<QRadioButton>("sleeping-leave")->click();
    QTRY_VERIFY(at<QLabel>("removalState")->text().startsWith(QStringLiteral("37 of 40 devices")));
}

void TestRemovalWindow::lostOnesKeepTheirRecords()
{
    openForGroup();
    chooseReason("reason-stolen");
    QVERIFY(!at<QRadioButton>("gate-reported"));
    QVERIFY(!at<QCheckBox>("keepsEntra"));
    goToConfirm();
    QVERIFY(at<QPushButton>("removalSend")->text().remove(u'&').startsWith(QStringLiteral("Protected factory wipe")));
}

void TestRemovalWindow::closingAsksFirst()
{
    openForGroup();
    chooseReason("reason-returned");
    WindowFixture::click(at<QPushButton>("step-1"));
    WindowFixture::click(at<QRadioButton>("sourceList"));
    WindowFixture::click(at<QRadioButton>("sourceGroups"));
    QTRY_COMPARE(at<QLabel>("chosenCount")->text(), QStringLiteral("40 devices"));
    m_fixture->window().close();
    QTRY_VERIFY(at<QPushButton>("discardStay"));
    WindowFixture::click(at<QPushButton>("discardStay"));
    QVERIFY(at<QDialog>("removal"));
    QVERIFY(m_fixture->window().isVisible());
    at<QDialog>("removal")->close();
    QTRY_VERIFY(at<QPushButton>("discardAll"));
    WindowFixture::click(at<QPushButton>("discardAll"));
    QTRY_VERIFY(!at<QDialog>("removal"));
}

void TestRemovalWindow::aPersonGoesOnWithoutProof()
{
    openForGroup();
    chooseReason("reason-end-of-life");
    WindowFixture::click(at<QRadioButton>("gate-confirmed"));
    goToConfirm();
    at<QSpinBox>("planCountdown")->setValue(0);
    type("planNumber", QStringLiteral("39"));
    QTRY_VERIFY(at<QPushButton>("removalSend")->isEnabled());
    WindowFixture::click(at<QPushButton>("removalSend"));
    QTRY_COMPARE_WITH_TIMEOUT(ordered("wipe"), 39, 60'000);
    const JobId id = m_fixture->engine().jobs().constLast();
    const DeviceId device = m_fixture->engine().job(id)->items.constFirst().device.id;
    turnABit();
    QCOMPARE(ordered("delete"), 0);
    JobPage page(m_fixture->context->workspace(), id);
    page.showDevice(device);
    page.show();
    activateNow(&page);
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("jobWaive") && at<QPushButton>("jobWaive")->isEnabled(), 20'000);
    WindowFixture::click(at<QPushButton>("jobWaive"));
    QTRY_VERIFY(at<QPushButton>("waiveNow"));
    QVERIFY(!at<QPushButton>("waiveNow")->isEnabled());
    QTest::keyClicks(at<QLineEdit>("waiveReason"), QStringLiteral("The drive was shredded"));
    QTest::keyClick(at<QLineEdit>("waiveReason"), Qt::Key_Return);
    turnABit();
    QCOMPARE(ordered("delete"), 0);
    WindowFixture::click(at<QPushButton>("waiveNow"));
    QTRY_COMPARE_WITH_TIMEOUT(ordered("delete"), 1, 60'000);
    QTRY_VERIFY(!at<QPushButton>("waiveNow"));
}

/// The gate opens by itself while a person still writes why it needn't.
void TestRemovalWindow::whoIsAskedAboutAStepAnswersNoOther()
{
    openForGroup();
    chooseReason("reason-end-of-life");
    WindowFixture::click(at<QRadioButton>("gate-confirmed"));
    goToConfirm();
    at<QSpinBox>("planCountdown")->setValue(0);
    type("planNumber", QStringLiteral("39"));
    QTRY_VERIFY(at<QPushButton>("removalSend")->isEnabled());
    WindowFixture::click(at<QPushButton>("removalSend"));
    QTRY_COMPARE_WITH_TIMEOUT(ordered("wipe"), 39, 60'000);
    const JobId id = m_fixture->engine().jobs().constLast();
    const DeviceId device = m_fixture->engine().job(id)->items.constFirst().device.id;
    JobPage page(m_fixture->context->workspace(), id);
    page.showDevice(device);
    page.show();
    activateNow(&page);
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("jobWaive") && at<QPushButton>("jobWaive")->isEnabled(), 20'000);
    WindowFixture::click(at<QPushButton>("jobWaive"));
    QTRY_VERIFY(at<QPushButton>("waiveNow"));
    // A colleague confirms it meanwhile, so the record is being deleted: the waiver is no answer to that step.
    QVERIFY(settled(
        m_fixture->engine().confirm(id, device, Witnessed::Fresh, QStringLiteral("seen"), QStringLiteral("ben"))));
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->engine().job(id)->items.constFirst().steps.size() > 1, 20'000);
    QTest::keyClicks(at<QLineEdit>("waiveReason"), QStringLiteral("The drive was shredded"));
    WindowFixture::click(at<QPushButton>("waiveNow"));
    QTRY_VERIFY_WITH_TIMEOUT(at<QLabel>("waiveMessage")
            && at<QLabel>("waiveMessage")->text().contains(QLatin1String("went on to another step")),
        20'000);
    for (const Step &step : m_fixture->engine().job(id)->items.constFirst().steps)
        QVERIFY(step.state != ItemState::Waived);
}

void TestRemovalWindow::theBatchLeavesInWaves()
{
    openForGroup();
    chooseReason("reason-sold");
    next();
    next();
    QTRY_VERIFY(at<QCheckBox>("paceWaveOn"));
    at<QCheckBox>("paceWaveOn")->click();
    QTRY_VERIFY(at<QSpinBox>("paceWave"));
    at<QSpinBox>("paceWave")->setValue(3);
    at<QCheckBox>("paceGapOn")->click();
    at<QSpinBox>("paceGap")->setValue(60);
    QTRY_VERIFY(at<QLabel>("paceEstimate"));
    next();
    QTRY_VERIFY(at<QLineEdit>("planNumber"));
    at<QSpinBox>("planCountdown")->setValue(0);
    type("planNumber", QStringLiteral("39"));
    QTRY_VERIFY(at<QPushButton>("removalSend")->isEnabled());
    WindowFixture::click(at<QPushButton>("removalSend"));
    QTRY_VERIFY_WITH_TIMEOUT(!at<QDialog>("removal"), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(ordered("wipe"), 3, 60'000);
    const Job *job = m_fixture->lastJob();
    QCOMPARE(job->pace.wave, 3);
    QCOMPARE(job->pace.gap, std::chrono::minutes(60));
    QVERIFY(!job->retirement.isEmpty());
    turnABit();
    QCOMPARE(ordered("wipe"), 3);
}

QTEST_MAIN(TestRemovalWindow)
#include "tst_removalwindow.moc"
