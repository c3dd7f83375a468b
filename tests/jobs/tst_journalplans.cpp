// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utc.h"
#include "fakeclock.h"
#include "jobs/journal/journal.h"
#include "jobs/plans/planfile.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Jobs;

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

SavedRemoval removal(const char *id)
{
    SavedRemoval plan;
    plan.id = PlanId(QString::fromLatin1(id));
    plan.wish.title = QStringLiteral("Batch");
    plan.devices = {{{.id = DeviceId(QStringLiteral("d-1")), .serialNumber = QStringLiteral("SN-1")}, true}};
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
    const QList<KeptPlan> plans = journal.loadPlans().value();
    for (const KeptPlan &plan : plans) {
        const auto *reset = std::get_if<SavedPlan>(&plan);
        const auto *removal = std::get_if<SavedRemoval>(&plan);
        titles.append(reset ? reset->wish.title : removal ? removal->wish.title : QStringLiteral("newer"));
    }
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
        QCOMPARE(std::get<SavedPlan>(m_journal->loadPlans()->constFirst()), first);
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

    void keepsBothKinds()
    {
        QVERIFY(m_journal->savePlan(removal("p-1")).has_value());
        QVERIFY(m_journal->savePlan(plan("p-2")).has_value());
        reopen();
        const QList<KeptPlan> plans = m_journal->loadPlans().value();
        QCOMPARE(plans.size(), 2);
        QCOMPARE(std::get<SavedRemoval>(plans.first()), removal("p-1"));
        QCOMPARE(std::get<SavedPlan>(plans.last()), plan("p-2"));
        QVERIFY(m_journal->dropPlan(PlanId(QStringLiteral("p-1"))).has_value());
        QCOMPARE(titles(*m_journal), QStringList(QStringLiteral("Room 101")));
    }

    /// It could not be read back, and would hide all others.
    void refusesAPlanWithoutDevices()
    {
        SavedRemoval empty = removal("p-1");
        empty.devices.clear();
        QCOMPARE(m_journal->savePlan(empty).error().kind, ErrorKind::Usage);
        QCOMPARE(m_journal->savePlan(SavedPlan {.id = PlanId(QStringLiteral("p-2"))}).error().kind, ErrorKind::Usage);
        QVERIFY(m_journal->loadPlans().has_value());
    }

    void aRemovalStartsOnce()
    {
        const PlanId id(QStringLiteral("p-1"));
        QVERIFY(m_journal->savePlan(removal("p-1")).has_value());
        QVERIFY(m_journal->addJob(jobOf(id, "first", m_clock.now())).has_value());
        reopen();
        QVERIFY(titles(*m_journal).isEmpty());
        QVERIFY(m_journal->planStarted(id)->isValid());
        QCOMPARE(m_journal->savePlan(removal("p-1")).error().kind, ErrorKind::Conflict);
        QCOMPARE(m_journal->addJob(jobOf(id, "again", m_clock.now().addMSecs(1))).error().kind, ErrorKind::Conflict);
        QCOMPARE(m_journal->loadJobs()->size(), 1);
    }

    /// One that a newer program saved is listed, stays as it is, and hides no other.
    void aNewerKindIsLeftAlone()
    {
        QVERIFY(m_journal->savePlan(plan("p-1")).has_value());
        QVERIFY(m_journal->savePlan(removal("p-2")).has_value());
        const QString newer = QStringLiteral("UPDATE plans SET document = CAST(replace(CAST(document AS TEXT),"
                                             " '\"kind\": \"removal\"', '\"kind\": \"exchange\"') AS BLOB)");
        byHand(newer);
        QCOMPARE(titles(*m_journal), QStringList({QStringLiteral("Room 101"), QStringLiteral("newer")}));
        reopen(SealKey(QByteArray(SealKey::bytes, 'k'))); // seals all the others
        const QList<KeptPlan> plans = m_journal->loadPlans().value();
        QCOMPARE(std::get<NewerPlan>(plans.last()).id, PlanId(QStringLiteral("p-2")));
        QVERIFY(m_journal->dropPlan(PlanId(QStringLiteral("p-2"))).has_value());
        QCOMPARE(titles(*m_journal).size(), 1);
    }

    void aRemovalIsSealed()
    {
        const SealKey key(QByteArray(SealKey::bytes, 'k'));
        QVERIFY(m_journal->savePlan(removal("p-1")).has_value());
        reopen(key);
        QCOMPARE(titles(*m_journal).size(), 1); // sealed now
        const QString foreign = QString::fromUtf8(planDocument(removal("p-1")));
        byHand(QStringLiteral("UPDATE plans SET document = CAST('%1' AS BLOB)").arg(foreign), key);
        QCOMPARE(m_journal->loadPlans().error().kind, ErrorKind::StorageDamaged);
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
        QTest::addColumn<bool>("isRemoval");
        for (const bool isRemoval : {false, true}) {
            const auto row = [isRemoval](const char *name, const char *statement) {
                QTest::addRow("%s of a %s", name, isRemoval ? "removal" : "reset")
                    << QString::fromLatin1(statement) << isRemoval;
            };
            row("the text",
                "UPDATE plans SET document = CAST(replace(CAST(document AS TEXT), 'SN-1', 'SN-2') AS BLOB)");
            row("the id", "UPDATE plans SET id = 'p-2'");
            row("nothing left", "UPDATE plans SET document = NULL");
        }
    }

    void findsAChangedPlan()
    {
        QFETCH(QString, statement);
        QFETCH(bool, isRemoval);
        QVERIFY((isRemoval ? m_journal->savePlan(removal("p-1")) : m_journal->savePlan(plan("p-1"))).has_value());
        byHand(statement);
        QCOMPARE(m_journal->loadPlans().error().kind, ErrorKind::StorageDamaged);
        QVERIFY(m_journal->loadJobs().has_value()); // the jobs are none the worse for it
    }

private:
    QString file() const { return m_folder->filePath(QStringLiteral("journal.sqlite")); }
    void byHand(const QString &statement, const SealKey &key = {})
    {
        m_journal.reset();
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("hand"));
            database.setDatabaseName(file());
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(statement));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("hand"));
        reopen(key);
    }
    void reopen(const SealKey &key = {})
    {
        m_journal.reset();
        auto opened = Journal::open(file(), m_clock, Journal::OnDamage::Report, key);
        QVERIFY(opened.has_value());
        m_journal = std::move(*opened);
    }

    FakeClock m_clock {QDateTime(QDate(2026, 8, 24), QTime(9, 0), utcZone)};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
};

QTEST_GUILESS_MAIN(JournalPlansTest)
#include "tst_journalplans.moc"
