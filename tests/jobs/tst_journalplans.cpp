// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utc.h"
#include "fakeclock.h"
#include "jobs/journal/journal.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;

namespace {

SavedPlan plan(const char *id, const QString &title = QStringLiteral("Room 101"))
{
    SavedPlan plan;
    plan.id = PlanId(QString::fromLatin1(id));
    plan.wish = {ResetMode::Retire, {}, title};
    plan.devices = {{{.device = {.id = DeviceId(QStringLiteral("d-1")), .serialNumber = QStringLiteral("SN-1")}},
        ResetMode::Retire}};
    return plan;
}

Job jobOf(const PlanId &plan, const char *id, const QDateTime &created)
{
    Job job;
    job.id = JobId(QString::fromLatin1(id));
    job.created = created;
    job.savedAs = plan;
    for (const char *device : {"d-1", "d-2"})
        job.items.append(
            {.device = {.id = DeviceId(QString::fromLatin1(device))}, .steps = {Step {.changed = created}}});
    return job;
}

QStringList titles(Journal &journal)
{
    QStringList titles;
    const QList<SavedPlan> plans = journal.loadPlans().value();
    for (const SavedPlan &plan : plans)
        titles.append(plan.wish.title);
    return titles;
}

} // namespace

class JournalPlansTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void keepsPlansInOrder()
    {
        QVERIFY(titles(*m_journal).isEmpty());
        const SavedPlan first = plan("p-1", QStringLiteral("first"));
        QVERIFY(m_journal->savePlan(first).has_value());
        QVERIFY(m_journal->savePlan(plan("p-2", QStringLiteral("second"))).has_value());
        reopen();
        QCOMPARE(titles(*m_journal), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
        QCOMPARE(m_journal->loadPlans()->constFirst(), first);
    }

    void savingAgainReplaces()
    {
        QVERIFY(m_journal->savePlan(plan("p-1", QStringLiteral("first"))).has_value());
        QVERIFY(m_journal->savePlan(plan("p-2", QStringLiteral("second"))).has_value());
        QVERIFY(m_journal->savePlan(plan("p-1", QStringLiteral("better"))).has_value());
        QCOMPARE(titles(*m_journal), QStringList({QStringLiteral("better"), QStringLiteral("second")}));
    }

    void drops()
    {
        QVERIFY(m_journal->savePlan(plan("p-1")).has_value());
        QVERIFY(m_journal->dropPlan(PlanId(QStringLiteral("p-2"))).has_value());
        QCOMPARE(titles(*m_journal).size(), 1);
        QVERIFY(m_journal->dropPlan(PlanId(QStringLiteral("p-1"))).has_value());
        reopen();
        QVERIFY(titles(*m_journal).isEmpty());
    }

    void aPlanStartsOnce()
    {
        const PlanId id(QStringLiteral("p-1"));
        const QDateTime now = m_clock.now();
        QVERIFY(m_journal->savePlan(plan("p-1")).has_value());
        QVERIFY(!m_journal->planStarted(id)->isValid());
        QVERIFY(m_journal->loadStarted()->isEmpty());
        QVERIFY(m_journal->addJob(jobOf(id, "first", now)).has_value());
        reopen();
        QCOMPARE(m_journal->planStarted(id).value(), now);
        QVERIFY(titles(*m_journal).isEmpty());
        QCOMPARE(m_journal->loadStarted().value(), QList<StartedPlan>({{id, now}}));
        QVERIFY(m_journal->addJob(jobOf(id, "its other mode", now)).has_value());
        QCOMPARE(m_journal->addJob(jobOf(id, "again", now.addMSecs(1))).error().kind, ErrorKind::Conflict);
        QCOMPARE(m_journal->loadJobs()->size(), 2);
        QCOMPARE(m_journal->savePlan(plan("p-1")).error().kind, ErrorKind::Conflict);
        QVERIFY(m_journal->dropPlan(id).has_value());
        QVERIFY(m_journal->planStarted(id)->isValid());
    }

    /// The journal of this computer has to know a plan that came in a file, too.
    void aPlanFromAFileStartsOnce()
    {
        const PlanId id(QStringLiteral("p-9"));
        QVERIFY(m_journal->addJob(jobOf(id, "first", m_clock.now())).has_value());
        QCOMPARE(m_journal->addJob(jobOf(id, "again", m_clock.now().addSecs(1))).error().kind, ErrorKind::Conflict);
    }

    /// A kill while a large plan is written down leaves neither a job nor a plan that counts as started.
    void aPlanThatWasNotWrittenWhollyIsNotStarted()
    {
        const PlanId id(QStringLiteral("p-1"));
        QVERIFY(m_journal->savePlan(plan("p-1")).has_value());
        const Job job = jobOf(id, "first", m_clock.now());
        QVERIFY(m_journal->addPortion(job, 0, 1).has_value());
        reopen();
        QVERIFY(!m_journal->planStarted(id)->isValid());
        QCOMPARE(titles(*m_journal).size(), 1);
        QVERIFY(m_journal->loadJobs()->isEmpty());
    }

    void findsAChangedPlan_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("its text") << QStringLiteral(
            "UPDATE plans SET document = CAST(replace(CAST(document AS TEXT), 'SN-1', 'SN-2') AS BLOB)");
        QTest::newRow("its id") << QStringLiteral("UPDATE plans SET id = 'p-2'");
        QTest::newRow("nothing left of it") << QStringLiteral("UPDATE plans SET document = NULL");
    }

    void findsAChangedPlan()
    {
        QFETCH(QString, statement);
        QVERIFY(m_journal->savePlan(plan("p-1")).has_value());
        m_journal.reset();
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("hand"));
            database.setDatabaseName(file());
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(statement));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("hand"));
        reopen();
        QCOMPARE(m_journal->loadPlans().error().kind, ErrorKind::StorageDamaged);
        QVERIFY(m_journal->loadJobs().has_value()); // the jobs are none the worse for it
    }

private:
    QString file() const { return m_folder->filePath(QStringLiteral("journal.sqlite")); }
    void reopen()
    {
        m_journal.reset();
        auto opened = Journal::open(file(), m_clock);
        QVERIFY(opened.has_value());
        m_journal = std::move(*opened);
    }

    FakeClock m_clock {QDateTime(QDate(2026, 8, 24), QTime(9, 0), utcZone)};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
};

QTEST_GUILESS_MAIN(JournalPlansTest)
#include "tst_journalplans.moc"
