// SPDX-License-Identifier: GPL-3.0-or-later
// Every job of any age, the page of an old one, and what is said where the journal is another window's.
#include "fakeclock.h"
#include "journalsamples.h"
#include "keptschool.h"
#include "nothingheld.h"
#include "ordered.h"
#include "settled.h"
#include "ui/jobs/alljobsdialog.h"
#include "ui/kit/widgets.h"

#include <QAction>
#include <QTableView>

#include <numeric>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

class TestAllJobs final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void findsTheJobOfADeviceHoweverOld();
    void opensAnOldJobByKeyboard();
    void saysThatAnOldJobWasChanged();
    void saysThatTheJobsAreInTheOtherWindow();
    void aStoppedJobReadsStopped();
    void aJobStoppedAfterTheLastOrderReadsSo();

private:
    /// Writes a job into the journal that ended 40 days ago; the window has to be closed.
    void addOldJob();
    AllJobsDialog *openAllJobs();
    static QString cell(const QTableView *table, int row, AllJobsModel::Column column)
    {
        return table->model()->index(row, static_cast<int>(column)).data().toString();
    }

    std::unique_ptr<KeptSchool> m_school;
};

void TestAllJobs::init()
{
    m_school = std::make_unique<KeptSchool>();
    m_school->open();
}

void TestAllJobs::addOldJob()
{
    const QDir folder(m_school->data.path());
    const QString file = folder.filePath(folder.entryList({QStringLiteral("journal-*.sqlite")}).value(0));
    FakeClock clock(QDateTime::currentDateTimeUtc().addDays(-40));
    const auto journal = Journal::open(file, clock);
    QVERIFY(journal.has_value());
    Job job = sampleJob(QStringLiteral("0ld"), 30);
    job.title = QStringLiteral("Room <b>12</b>");
    job.created = clock.now();
    job.phase = JobPhase::Finished;
    for (JobItem &item : job.items)
        item.current().state = ItemState::Planned;
    QVERIFY((*journal)->addJob(job).has_value());
    for (JobItem &item : job.items) {
        item.current().state = ItemState::Failed;
        item.current().tries = 1;
        item.current().changed = clock.now();
        item.current().error = Error {.kind = ErrorKind::DeviceReportedFailure};
    }
    QList<int> places(job.items.size());
    std::iota(places.begin(), places.end(), 0);
    QVERIFY((*journal)->saveItems(job, itemsAt(job, places)).has_value());
}

AllJobsDialog *TestAllJobs::openAllJobs()
{
    m_school->window().findChild<QAction *>(QStringLiteral("allJobsAction"))->trigger();
    auto *dialog = qobject_cast<AllJobsDialog *>(WindowFixture::anywhere<QDialog>("allJobs"));
    if (dialog) {
        const auto *state = dialog->findChild<QLabel *>(QStringLiteral("allJobsState"));
        [state] { QTRY_VERIFY(!state->text().contains(QLatin1String("reading"))); }();
    }
    return dialog;
}

void TestAllJobs::findsTheJobOfADeviceHoweverOld()
{
    QVERIFY(m_school->resetOne());
    m_school->close();
    addOldJob();
    m_school->open();
    AllJobsDialog *dialog = openAllJobs();
    QVERIFY(dialog);
    const auto *table = dialog->findChild<QTableView *>(QStringLiteral("allJobsTable"));
    const auto *state = dialog->findChild<QLabel *>(QStringLiteral("allJobsState"));
    auto *search = dialog->findChild<QLineEdit *>(QStringLiteral("allJobsSearch"));
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(state->text(), QStringLiteral("2 jobs"));
    QVERIFY(cell(table, 0, AllJobsModel::Column::Title).contains(roomGroup)); // the one of today first
    QCOMPARE(cell(table, 1, AllJobsModel::Column::Title), QStringLiteral("Autopilot Reset · Room <b>12</b>"));
    QCOMPARE(cell(table, 1, AllJobsModel::Column::Devices), QStringLiteral("30 devices"));
    QCOMPARE(cell(table, 1, AllJobsModel::Column::State), QStringLiteral("finished: 30 failed"));

    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("sn17")); // a serial number, whatever its case
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(cell(table, 0, AllJobsModel::Column::Devices), QStringLiteral("LAB-17 of 30 devices"));
    QCOMPARE(state->text(), QStringLiteral("1 of 2 jobs"));
    search->setText(QStringLiteral("lab-1")); // a name, and others that begin like it
    QCOMPARE(cell(table, 0, AllJobsModel::Column::Devices), QStringLiteral("LAB-1, LAB-10, LAB-11, … of 30 devices"));
    search->setText(
        m_school->engine().job(m_school->engine().jobs().constFirst())->items.constFirst().device.serialNumber);
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(cell(table, 0, AllJobsModel::Column::Title).contains(roomGroup));
    search->setText(QStringLiteral("%' OR 1=1"));
    QCOMPARE(table->model()->rowCount(), 0);
    QCOMPARE(state->text(), QStringLiteral("0 of 2 jobs"));
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("allJobsOpen"))->isEnabled());
}

void TestAllJobs::opensAnOldJobByKeyboard()
{
    m_school->close();
    addOldJob();
    m_school->open();
    AllJobsDialog *dialog = openAllJobs();
    QVERIFY(dialog);
    auto *search = dialog->findChild<QLineEdit *>(QStringLiteral("allJobsSearch"));
    QTest::keyClicks(search, QStringLiteral("LAB-2"));
    QTest::keyClick(search, Qt::Key_Return);
    auto *table = dialog->findChild<QTableView *>(QStringLiteral("allJobsTable"));
    QVERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("jobPage"));
    const auto *page = WindowFixture::anywhere<QDialog>("jobPage");
    QCOMPARE(page->findChild<QTableView *>(QStringLiteral("jobItems"))->model()->rowCount(), 30);
    const QString line = page->findChild<QLabel *>(QStringLiteral("jobPageSubtitle"))->text();
    QVERIFY2(line.contains(QLatin1String("30 failed")) && line.contains(QLatin1String("finished")), qPrintable(line));
    QVERIFY(page->findChild<QLabel *>(QStringLiteral("jobItemDetail"))->text().size() > 10);
    const QModelIndex current = page->findChild<QTableView *>(QStringLiteral("jobItems"))->currentIndex();
    QVERIFY2(current.siblingAtColumn(0).data().toString().contains(QLatin1String("LAB-2")), // which was searched for
        qPrintable(current.siblingAtColumn(0).data().toString()));
    for (const char *name : {"jobRetry", "jobConfirm", "pagePause", "pageResume", "pageStop"}) // it is there to be read
        QVERIFY2(!page->findChild<QPushButton *>(QLatin1String(name))->isVisible(), name);
    QVERIFY(m_school->engine().jobs().isEmpty());
    QVERIFY(!WindowFixture::anywhere<QPushButton>("jobDetails")); // nor does the activity list it
}

void TestAllJobs::saysThatAnOldJobWasChanged()
{
    QVERIFY(m_school->resetOne());
    m_school->close();
    addOldJob();
    m_school->open(); // verifies what is new
    QTRY_VERIFY(!m_school->engine().jobs().isEmpty());
    m_school->close();
    m_school->tamper({QStringLiteral("UPDATE steps SET proof = 'done' WHERE job = (SELECT max(number) FROM jobs)")});
    m_school->open();
    QTRY_VERIFY(!m_school->engine().jobs().isEmpty());
    AllJobsDialog *dialog = openAllJobs();
    QVERIFY(dialog);
    const auto *trouble = dialog->findChild<QLabel *>(QStringLiteral("allJobsTrouble"));
    QTRY_VERIFY(trouble->isVisible());
    QVERIFY2(trouble->text().startsWith(QLatin1String("Older jobs are missing here: ")), qPrintable(trouble->text()));
    const auto *table = dialog->findChild<QTableView *>(QStringLiteral("allJobsTable"));
    QTRY_COMPARE(table->model()->rowCount(), 1); // no number that nobody wrote
}

void TestAllJobs::saysThatTheJobsAreInTheOtherWindow()
{
    const auto textOf = [](MainWindow &window) {
        const auto *label = window.findChild<ElidedLabel *>(QStringLiteral("activityNothing"));
        return label->isVisible() ? label->text() : QString();
    };
    QTRY_VERIFY(
        textOf(m_school->window()).startsWith(QLatin1String("Nothing was sent from here in the last 30 days.")));
    AppContext second(m_school->desktop,
        AppContext::Connection {.endpoints = {.graph = m_school->tenant.url(), .login = m_school->tenant.url()},
            .token = m_school->tenant.token(),
            .limits = PaceLimits::none()});
    second.window().show();
    QVERIFY(textOf(second.window()).startsWith(QLatin1String("Looking for jobs"))); // nobody knows yet
    second.load();
    QTRY_COMPARE(
        textOf(second.window()), QStringLiteral("Jobs are in the other window. Nothing can be sent from this one."));
    QVERIFY(m_school->resetOne()); // the first goes on
}

void TestAllJobs::aStoppedJobReadsStopped()
{
    const AppServices &work = m_school->context->workspace();
    Plan plan =
        draftPlan(ResetMode::AutopilotReset, roomGroup, work.filter.scopeDevices(), nothingHeld(work.clock.now())).plan;
    plan.countdown = std::chrono::seconds(600);
    bool started = false;
    QTRY_VERIFY(started = started || settled(m_school->engine().start(plan, QStringLiteral("anna@school.example"))));
    const JobId id = m_school->engine().jobs().constFirst();
    m_school->engine().stop(id);
    QTRY_COMPARE(m_school->engine().job(id)->phase, JobPhase::Finished); // as nothing is waited for
    const auto *line = WindowFixture::anywhere<ElidedLabel>("jobSubtitle");
    QTRY_VERIFY2(line->text().contains(QLatin1String("stopped")), qPrintable(line->text()));
    QVERIFY(!line->text().contains(QLatin1String("finished")));
    QCOMPARE(
        WindowFixture::anywhere<QLabel>("activitySummary")->text(), QStringLiteral("0 open · 0 finished · 1 stopped"));
    const auto *table = openAllJobs()->findChild<QTableView *>(QStringLiteral("allJobsTable"));
    QVERIFY(cell(table, 0, AllJobsModel::Column::State).startsWith(QLatin1String("stopped: ")));
}

void TestAllJobs::aJobStoppedAfterTheLastOrderReadsSo()
{
    const AppServices &work = m_school->context->workspace();
    Plan plan = draftPlan(ResetMode::Sync, roomGroup, work.filter.scopeDevices(), nothingHeld(work.clock.now())).plan;
    plan.countdown = std::chrono::seconds(0);
    plan.items.resize(1);
    bool started = false;
    QTRY_VERIFY(started = started || settled(m_school->engine().start(plan, QStringLiteral("anna@school.example"))));
    const JobId id = m_school->engine().jobs().constFirst();
    QTRY_COMPARE(m_school->engine().job(id)->phase, JobPhase::Following); // nothing is left to be taken back
    m_school->engine().stop(id);
    QTRY_COMPARE_WITH_TIMEOUT(m_school->engine().job(id)->phase, JobPhase::Finished, 30000);
    for (const bool again : {false, true}) {
        if (again) {
            m_school->close();
            m_school->open();
            QTRY_VERIFY(!m_school->engine().jobs().isEmpty());
        }
        const auto *line = WindowFixture::anywhere<ElidedLabel>("jobSubtitle");
        QTRY_VERIFY2(
            line->text().contains(QLatin1String("stopped after everything was sent")), qPrintable(line->text()));
        QCOMPARE(WindowFixture::anywhere<QLabel>("activitySummary")->text(),
            QStringLiteral("0 open · 0 finished · 1 stopped"));
        WindowFixture::click(WindowFixture::anywhere<QPushButton>("jobDetails"));
        QTRY_VERIFY(WindowFixture::anywhere<QDialog>("jobPage"));
        const auto *meaning = WindowFixture::anywhere<QLabel>("jobNoticeText");
        QVERIFY(meaning && meaning->text().contains(QLatin1String("nothing could be taken back")));
        WindowFixture::anywhere<QDialog>("jobPage")->close();
    }
}

QTEST_MAIN(TestAllJobs)
#include "tst_alljobs.moc"
