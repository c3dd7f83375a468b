// SPDX-License-Identifier: GPL-3.0-or-later
#include "activewindow.h"
#include "failingplan.h"
#include "models/text/modelroles.h"
#include "nameless.h"
#include "quickclock.h"
#include "settled.h"
#include "ui/jobs/jobpage.h"
#include "ui/kit/widgets.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

/// Sixty times as fast, and a computer that sleeps.
class SleepyClock final : public Clock {
public:
    void sleep(std::chrono::seconds duration) { m_slept += duration; }
    QDateTime now() const override { return m_clock.now().addSecs(m_slept.count()); }
    std::chrono::milliseconds awake() const override { return m_clock.awake(); }
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> fn) override
    {
        m_clock.callAfter(delay, context, std::move(fn));
    }

private:
    QuickClock m_clock {60};
    std::chrono::seconds m_slept {0};
};

} // namespace

/// A job's page: who stands where and why, and what a person can do about it.
class TestJobPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void confirmsByKeyboard();
    void saysThatNothingHappened();
    void freesAllUnknownByOneButton();
    void retryAsksAnew();
    void aHeldJobOffersHelp();
    void resumeAnywayAsksAsAtTheStart();
    void aStoppedJobEndsTheQuestion();
    void aCountdownThatNobodySawSendsNothing_data();
    void aCountdownThatNobodySawSendsNothing();
    void stopNamesWhatCannotBeCalledBack();
    void savesTheChaseList();
    void offersToConfirmWhereItMakesSense();

private:
    /// A plan for n devices that carry it out; the first can't, because its Windows RE is off.
    Plan planFor(int n);
    void start(const Plan &plan);
    /// A job that its pilot holds, and the question before it goes on, answered: two devices in 600 s.
    void countDownToResume();
    JobPage *openPage();
    const Job &job() { return *m_fixture->lastJob(); }
    static QString text(const QWidget *page, const char *label)
    {
        return page->findChild<QLabel *>(QLatin1String(label))->text();
    }

    SleepyClock *m_clock = nullptr;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestJobPage::init()
{
    auto clock = std::make_unique<SleepyClock>();
    m_clock = clock.get();
    m_fixture = std::make_unique<WindowFixture>(TestTenant::quick(120), std::move(clock));
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
    QTRY_COMPARE(m_fixture->filter().counts().canAutopilotReset, 26);
}

void TestJobPage::cleanup()
{
    m_fixture.reset();
}

Plan TestJobPage::planFor(int n)
{
    return failingPlan(m_fixture->context->workspace(), m_fixture->tenant(), roomGroup, n);
}

void TestJobPage::start(const Plan &plan)
{
    bool started = false;
    QTRY_VERIFY(started = started
            || settled(
                m_fixture->engine().start(plan, QStringLiteral("anna@school.example")))); // once the journal is open
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("jobDetails"));
}

JobPage *TestJobPage::openPage()
{
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("jobDetails"));
    [] { QTRY_VERIFY(WindowFixture::anywhere<QDialog>("jobPage")); }();
    return qobject_cast<JobPage *>(WindowFixture::anywhere<QDialog>("jobPage"));
}

void TestJobPage::confirmsByKeyboard()
{
    start(planFor(3));
    QTRY_COMPARE_WITH_TIMEOUT(job().phase, JobPhase::Finished, 30000);
    QCOMPARE(job().items.at(0).current().state, ItemState::Failed);
    JobPage *page = openPage();
    QVERIFY(page);
    auto *groups = page->findChild<QListView *>(QStringLiteral("jobGroups"));
    auto *table = page->findChild<QTableView *>(QStringLiteral("jobItems"));
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(groups->model()->index(1, 0).data().toString(), QStringLiteral("Failed: check Windows RE"));
    groups->setFocus();
    QTest::keyClick(groups, Qt::Key_Down);
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY2(text(page, "jobGroupAdvice").contains(QLatin1String("reagentc /enable")),
        qPrintable(text(page, "jobGroupAdvice")));

    auto *ladder = page->findChild<QListWidget *>(QStringLiteral("jobLadder"));
    const auto lastRung = [ladder] {
        return ladder->item(ladder->count() - 1)->data(Qt::AccessibleTextRole).toString();
    };
    QTRY_VERIFY(ladder->count() > 0);
    QVERIFY2(ladder->item(0)->data(Qt::AccessibleTextRole).toString().contains(QLatin1String("anna@school.example")),
        "who ordered it");
    QVERIFY2(lastRung().contains(QLatin1String("the device's report")), qPrintable(lastRung()));

    auto *confirm = page->findChild<QPushButton *>(QStringLiteral("jobConfirm"));
    QVERIFY(confirm->isVisible() && !confirm->isEnabled()); // the program selects nothing
    QVERIFY(table->currentIndex().isValid());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(withoutAltLetter(confirm->text()), QStringLiteral("Confirm 1 device by hand…"));
    auto *retry = page->findChild<QPushButton *>(QStringLiteral("jobRetry"));
    QVERIFY(retry->x() < confirm->x());
    QTRY_VERIFY(confirm->width() >= confirm->sizeHint().width()); // nothing of it is cut
    QCOMPARE(retry->nextInFocusChain(), confirm);
    confirm->setFocus();
    QTest::keyClick(confirm, Qt::Key_Space);
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("confirmByHand"));
    auto *note = WindowFixture::anywhere<QPlainTextEdit>("confirmNote");
    auto *yes = WindowFixture::anywhere<QPushButton>("confirmByHandConfirm");
    QVERIFY(!yes->isEnabled());
    QVERIFY(!WindowFixture::anywhere<QRadioButton>("confirmUntouched")->isEnabled()); // it is known what became of it
    auto *fresh = WindowFixture::anywhere<QRadioButton>("confirmFresh");
    auto *missing = WindowFixture::anywhere<QLabel>("confirmMissing");
    QCOMPARE(withoutAltLetter(fresh->text()),
        QStringLiteral("I saw %1 fresh at its sign-in screen").arg(job().items.at(0).device.name));
    QVERIFY(!fresh->isChecked());
    QCOMPARE(missing->text(), QStringLiteral("Choose first what you saw."));
    QTest::keyClicks(note, QStringLiteral("stands at the sign-in screen"));
    QVERIFY(!yes->isEnabled()); // a note alone says nothing
    fresh->setFocus();
    QTest::keyClick(fresh, Qt::Key_Space);
    QVERIFY(yes->isEnabled());
    note->clear();
    QTest::keyClicks(note, QStringLiteral("  "));
    QVERIFY(!yes->isEnabled()); // blanks are no note
    QCOMPARE(missing->text(), QStringLiteral("Write first what you saw."));
    QTest::keyClicks(note, QStringLiteral("stands at the sign-in screen"));
    QVERIFY(yes->isEnabled());
    yes->setFocus();
    QTest::keyClick(yes, Qt::Key_Space);
    QTRY_COMPARE(job().items.at(0).current().state, ItemState::Confirmed);
    QCOMPARE(job().items.at(0).current().note, QStringLiteral("stands at the sign-in screen"));
    QTRY_COMPARE(table->model()->rowCount(), 3); // the group is gone, so all are shown
    table->selectRow(0);
    QTRY_VERIFY2(lastRung().contains(QLatin1String("stands at the sign-in screen")), qPrintable(lastRung()));

    auto *copy = page->findChild<QPushButton *>(QStringLiteral("jobCopyDetails"));
    QTest::keyClick(copy, Qt::Key_Space);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(job().items.at(0).device.id.toString()));
    QTest::keyClick(page, Qt::Key_Escape);
    QTRY_VERIFY(!WindowFixture::anywhere<QDialog>("jobPage"));
}

void TestJobPage::saysThatNothingHappened()
{
    m_fixture->tenant().faults().on("POST", "/wipe").times(1).answerInner(500);
    start(planFor(2));
    QTRY_COMPARE_WITH_TIMEOUT(countsOf(job()).unknown, 1, 30000);
    const auto lost = std::find_if(job().items.cbegin(), job().items.cend(),
        [](const JobItem &item) { return item.current().state == ItemState::Unknown; });
    const auto place = static_cast<int>(lost - job().items.cbegin());
    JobPage *page = openPage();
    page->findChild<QTableView *>(QStringLiteral("jobItems"))->selectRow(place);
    WindowFixture::click(page->findChild<QPushButton *>(QStringLiteral("jobConfirm")));
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("confirmByHand"));
    auto *untouched = WindowFixture::anywhere<QRadioButton>("confirmUntouched");
    QVERIFY(untouched->isEnabled());
    QVERIFY(!untouched->isChecked());
    untouched->setFocus();
    QTest::keyClick(untouched, Qt::Key_Space);
    QTest::keyClicks(WindowFixture::anywhere<QPlainTextEdit>("confirmNote"), QStringLiteral("yesterday's desktop"));
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("confirmByHandConfirm"));
    QTRY_COMPARE(job().items.at(place).current().state, ItemState::Failed);
    QCOMPARE(job().items.at(place).current().error->kind, ErrorKind::NotCarriedOut);
    QTRY_VERIFY(page->findChild<QPushButton *>(QStringLiteral("jobRetry"))->isEnabled());
}

void TestJobPage::freesAllUnknownByOneButton()
{
    m_fixture->tenant().faults().on("POST", "/wipe").times(3).answerInner(500);
    start(planFor(4));
    QTRY_COMPARE_WITH_TIMEOUT(countsOf(job()).unknown, 3, 30000);
    JobPage *page = openPage();
    auto *untouched = page->findChild<QPushButton *>(QStringLiteral("jobUntouched"));
    QTRY_VERIFY(untouched->isVisible());
    QCOMPARE(withoutAltLetter(untouched->text()), QStringLiteral("Nothing happened to 3 devices…"));
    WindowFixture::click(untouched);
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("confirmByHand"));
    auto *nothing = WindowFixture::anywhere<QRadioButton>("confirmUntouched");
    QVERIFY(!nothing->isChecked());
    QCOMPARE(withoutAltLetter(nothing->text()), QStringLiteral("I saw these 3 devices as they were before"));
    nothing->click();
    auto *yes = WindowFixture::anywhere<QPushButton>("confirmByHandConfirm");
    QVERIFY(!yes->isEnabled()); // not without a note
    QTest::keyClicks(WindowFixture::anywhere<QPlainTextEdit>("confirmNote"), QStringLiteral("all as they were"));
    WindowFixture::click(yes);
    QTRY_COMPARE(countsOf(job()).unknown, 0);
    QTRY_VERIFY(!untouched->isVisible());
    for (const JobItem &item : job().items) {
        const bool isFreed = item.current().error && item.current().error->kind == ErrorKind::NotCarriedOut;
        QCOMPARE(isFreed, item.current().note == QLatin1String("all as they were"));
    }
}

void TestJobPage::retryAsksAnew()
{
    start(planFor(2));
    QTRY_COMPARE_WITH_TIMEOUT(job().phase, JobPhase::Finished, 30000);
    JobPage *page = openPage();
    auto *retry = page->findChild<QPushButton *>(QStringLiteral("jobRetry"));
    QTRY_COMPARE(withoutAltLetter(retry->text()), QStringLiteral("Retry 1 device that failed…"));
    WindowFixture::click(retry);
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("confirmDialog"));
    QVERIFY(WindowFixture::anywhere<QLineEdit>("confirmNumber"));
    QCOMPARE(WindowFixture::anywhere<QLabel>("confirmTitle")->text(), QStringLiteral("Autopilot Reset for 1 device"));
    auto *include = WindowFixture::anywhere<QRadioButton>(
        "failed-lately-autopilot-reset-include"); // that it failed is said
    QVERIFY(include && include->isChecked());
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("confirmCancel"));
    QCOMPARE(m_fixture->engine().jobs().size(), 1);
}

void TestJobPage::aHeldJobOffersHelp()
{
    Plan plan = planFor(4);
    plan.pace.pilot = 1;
    start(plan);
    QTRY_COMPARE_WITH_TIMEOUT(job().phase, JobPhase::Paused, 30000);
    auto *line = m_fixture->find<ElidedLabel>("jobNoticeLine");
    QTRY_VERIFY(line->isVisible());
    QVERIFY2(line->text().contains(QLatin1String("pilot")) && line->text().contains(QLatin1String("check Windows RE")),
        qPrintable(line->text()));
    QCOMPARE(m_fixture->find<QPushButton>("jobResume")->text(), QStringLiteral("Resume anyway…"));
    QCOMPARE(m_fixture->find<QPushButton>("jobDetails")->text(), QStringLiteral("Show failures…"));
    QVERIFY(m_fixture->find<QPushButton>("jobStop")->isVisible());
    JobPage *page = openPage();
    QVERIFY2(text(page, "jobGroupTitle").startsWith(QLatin1String("Failed")), qPrintable(text(page, "jobGroupTitle")));
    QVERIFY(page->findChild<QFrame *>(QStringLiteral("jobNotice"))->isVisible());
    WindowFixture::click(page->findChild<QPushButton *>(QStringLiteral("pageResume")));
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("resumeDialog"));
    WindowFixture::anywhere<QSpinBox>("resumeCountdown")->setValue(0);
    QTest::keyClicks(WindowFixture::anywhere<QLineEdit>("resumeNumber"), QStringLiteral("3"));
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("resumeSend"));
    QTRY_COMPARE_WITH_TIMEOUT(job().phase, JobPhase::Finished, 30000);
    QTRY_VERIFY(!line->isVisible());
    QTRY_VERIFY(!WindowFixture::anywhere<QDialog>("resumeDialog"));
    QCOMPARE(countsOf(job()).done, 3);
}

/// As at the start: the number, a countdown, and a way back until it ends. Counted at the server.
void TestJobPage::resumeAnywayAsksAsAtTheStart()
{
    Plan plan = planFor(4);
    plan.pace.pilot = 1;
    start(plan);
    QTRY_COMPARE_WITH_TIMEOUT(job().phase, JobPhase::Paused, 30000);
    const auto sent = [this] { return m_fixture->tenant().destructiveRequests().size(); };
    QCOMPARE(sent(), 1);
    QTRY_COMPARE(m_fixture->find<QPushButton>("jobResume")->text(), QStringLiteral("Resume anyway…"));
    WindowFixture::click(m_fixture->find<QPushButton>("jobResume"));
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("resumeDialog"));
    auto *dialog = WindowFixture::anywhere<QDialog>("resumeDialog");
    activateNow(dialog); // there may be no window manager that would do it
    QCOMPARE(namelessIn(dialog), QStringList());
    QVERIFY2(
        text(dialog, "resumeWhy").contains(QLatin1String("check Windows RE")), qPrintable(text(dialog, "resumeWhy")));
    auto *number = WindowFixture::anywhere<QLineEdit>("resumeNumber");
    auto *seconds = WindowFixture::anywhere<QSpinBox>("resumeCountdown");
    auto *send = WindowFixture::anywhere<QPushButton>("resumeSend");
    QCOMPARE(withoutAltLetter(send->text()), QStringLiteral("Autopilot Reset 3 devices"));
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("resumeDevicesToggle"));
    auto *rest = WindowFixture::anywhere<QTableView>("resumeDevices");
    QVERIFY(rest);
    QCOMPARE(rest->model()->rowCount(), 3);
    QCOMPARE(rest->model()->index(0, 0).data().toString(), job().items.at(1).device.name);
    for (const char *wrong : {"", "4", "1", "03"}) {
        number->setText(QLatin1String(wrong));
        QVERIFY2(!send->isEnabled(), wrong);
        QVERIFY(!text(dialog, "resumeObstacle").isEmpty());
    }
    number->setText(QStringLiteral("3"));
    seconds->setValue(600);
    QVERIFY(send->isEnabled());
    for (QWidget *each :
        {static_cast<QWidget *>(number), static_cast<QWidget *>(seconds), static_cast<QWidget *>(send)})
        QTest::keyClick(each, Qt::Key_Return);
    QVERIFY(!WindowFixture::anywhere<QPushButton>("resumeStop")); // Enter alone never sends
    QVERIFY(dialog->isVisible());

    send->setFocus();
    QTest::keyClick(send, Qt::Key_Space);
    auto *stop = WindowFixture::anywhere<QPushButton>("resumeStop");
    QVERIFY(stop && stop->hasFocus());
    QVERIFY2(text(dialog, "resumeCounting").contains(QLatin1String("3 devices in ")),
        qPrintable(text(dialog, "resumeCounting")));
    QCOMPARE(job().phase, JobPhase::Paused);
    QTest::keyClick(stop, Qt::Key_Space);
    QTRY_VERIFY(WindowFixture::anywhere<QLineEdit>("resumeNumber"));
    QVERIFY(number->text().isEmpty()); // asks anew
    QCOMPARE(job().phase, JobPhase::Paused);

    QTest::keyClicks(number, QStringLiteral("3"));
    WindowFixture::click(send);
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("resumeStop"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!WindowFixture::anywhere<QDialog>("resumeDialog"));
    QCOMPARE(job().phase, JobPhase::Paused);
    QCOMPARE(sent(), 1);

    WindowFixture::click(m_fixture->find<QPushButton>("jobResume"));
    QTRY_VERIFY(WindowFixture::anywhere<QLineEdit>("resumeNumber"));
    WindowFixture::anywhere<QSpinBox>("resumeCountdown")->setValue(60); // a second of this clock
    QTest::keyClicks(WindowFixture::anywhere<QLineEdit>("resumeNumber"), QStringLiteral("3"));
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("resumeSend"));
    QCOMPARE(sent(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!WindowFixture::anywhere<QDialog>("resumeDialog"), 30000);
    QTRY_COMPARE_WITH_TIMEOUT(job().phase, JobPhase::Finished, 30000);
    QCOMPARE(sent(), 4);
    for (const JobItem &item : job().items)
        QCOMPARE(m_fixture->tenant().destructiveRequests(item.device.id.toString()), 1);
}

void TestJobPage::countDownToResume()
{
    Plan plan = planFor(3);
    plan.pace.pilot = 1;
    start(plan);
    QTRY_COMPARE_WITH_TIMEOUT(job().phase, JobPhase::Paused, 30000);
    QTRY_VERIFY(m_fixture->find<QPushButton>("jobResume")->isVisible());
    WindowFixture::click(m_fixture->find<QPushButton>("jobResume"));
    QTRY_VERIFY(WindowFixture::anywhere<QLineEdit>("resumeNumber"));
    WindowFixture::anywhere<QSpinBox>("resumeCountdown")->setValue(600);
    QTest::keyClicks(WindowFixture::anywhere<QLineEdit>("resumeNumber"), QStringLiteral("2"));
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("resumeSend"));
}

void TestJobPage::aStoppedJobEndsTheQuestion()
{
    countDownToResume();
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("resumeStop"));
    m_fixture->engine().stop(job().id);
    QTRY_VERIFY(!WindowFixture::anywhere<QDialog>("resumeDialog"));
    QCOMPARE(countsOf(job()).withdrawn, 2);
    QCOMPARE(m_fixture->tenant().destructiveRequests().size(), 1);
}

void TestJobPage::aCountdownThatNobodySawSendsNothing_data()
{
    QTest::addColumn<int>("asleep");
    QTest::addColumn<QString>("why");
    QTest::newRow("hours") << 7200 << QStringLiteral("The computer slept");
    QTest::newRow("less than the countdown") << 30 << QStringLiteral("The computer slept");
    QTest::newRow("a window in front, behind which nobody can press Stop") << 0 << QStringLiteral("Another window");
}

void TestJobPage::aCountdownThatNobodySawSendsNothing()
{
    QFETCH(int, asleep);
    QFETCH(QString, why);
    countDownToResume();
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("resumeStop"));
    m_clock->sleep(std::chrono::seconds(asleep));
    QDialog front;
    front.setWindowModality(Qt::ApplicationModal);
    front.setVisible(asleep == 0);
    QTRY_VERIFY(WindowFixture::anywhere<QLineEdit>("resumeNumber")); // asks anew
    const QString said = WindowFixture::anywhere<QLabel>("resumeObstacle")->text();
    QVERIFY2(said.startsWith(why), qPrintable(said));
    QCOMPARE(job().phase, JobPhase::Paused);
    QCOMPARE(m_fixture->tenant().destructiveRequests().size(), 1);
}

void TestJobPage::stopNamesWhatCannotBeCalledBack()
{
    Plan plan = planFor(6);
    plan.pace.wave = 2;
    plan.pace.gap = std::chrono::hours(24);
    for (const JobItem &item : std::as_const(plan.items))
        m_fixture->tenant().setAsleep(item.device.id.toString(), true);
    start(plan);
    QTRY_COMPARE_WITH_TIMEOUT(countsOf(job()).planned, 4, 30000);
    QTRY_COMPARE(countsOf(job()).sent, 0);
    WindowFixture::click(m_fixture->find<QPushButton>("jobStop"));
    QTRY_COMPARE(countsOf(job()).withdrawn, 4);
    auto *line = m_fixture->find<ElidedLabel>("jobNoticeLine");
    QTRY_VERIFY(line->isVisible());
    QVERIFY2(line->text().contains(QLatin1String("2 devices can't be called back")), qPrintable(line->text()));
    QVERIFY2(
        line->text().contains(job().items.at(0).device.name) && line->text().contains(job().items.at(1).device.name),
        qPrintable(line->text()));
}

void TestJobPage::offersToConfirmWhereItMakesSense()
{
    Plan plan = planFor(3);
    plan.workflow = ResetMode::Sync; // nothing to be seen on a device
    start(plan);
    JobPage *page = openPage();
    auto *confirm = page->findChild<QPushButton *>(QStringLiteral("jobConfirm"));
    QVERIFY(!confirm->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(job().phase, JobPhase::Finished, 30000);
    QVERIFY(!confirm->isVisible());
    page->close();
    QTRY_VERIFY(!WindowFixture::anywhere<QDialog>("jobPage"));

    plan = planFor(3);
    plan.items.removeFirst(); // the two that carry it out
    start(plan);
    for (QPushButton *details : m_fixture->window().findChildren<QPushButton *>(QStringLiteral("jobDetails"))) {
        if (details->accessibleName().contains(QLatin1String("Autopilot Reset")))
            WindowFixture::click(details);
    }
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("jobPage"));
    confirm = WindowFixture::anywhere<QDialog>("jobPage")->findChild<QPushButton *>(QStringLiteral("jobConfirm"));
    QTRY_VERIFY(confirm->isVisible()); // while they are at it
    QTRY_COMPARE_WITH_TIMEOUT(job().phase, JobPhase::Finished, 30000);
    QTRY_VERIFY(!confirm->isVisible()); // the devices said it themselves
}

void TestJobPage::savesTheChaseList()
{
    start(planFor(2));
    QTRY_COMPARE_WITH_TIMEOUT(job().phase, JobPhase::Finished, 30000);
    JobPage *page = openPage();
    for (const char *suffix : {"Csv", "Pdf"}) {
        page->findChild<QAction *>(QStringLiteral("chase%1").arg(QLatin1String(suffix)))->trigger();
        QTRY_VERIFY(WindowFixture::anywhere<QFileDialog>("chaseFileDialog"));
        auto *dialog = WindowFixture::anywhere<QFileDialog>("chaseFileDialog");
        const QString name = m_fixture->dir.filePath(
            QStringLiteral("list.%1").arg(QString::fromLatin1(suffix).toLower()));
        dialog->selectFile(name);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(!WindowFixture::anywhere<QFileDialog>("chaseFileDialog"));
        QTRY_VERIFY(QFile::exists(name)); // once the journal is verified
        QFile file(name);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        const QByteArray content = file.readAll();
        const bool right = name.endsWith(QLatin1String("csv"))
            ? content.contains(job().items.at(0).device.serialNumber.toUtf8())
            : content.startsWith("%PDF");
        QVERIFY(right);
    }
}

QTEST_MAIN(TestJobPage)
#include "tst_jobpage.moc"
