// SPDX-License-Identifier: GPL-3.0-or-later
// Journals that earlier versions wrote, each as it was written: they open, verify and go on; and a kill on the way to
// today's version loses nothing.
#include "fakeclock.h"
#include "jobs/journal/journal.h"
#include "jobs/journal/journalfile.h"
#include "jobs/reports/reportarchive.h"
#include "journalforger.h"
#include "journalsamples.h"
#include "ordered.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

namespace {

/// The one job of version1.sql, as it reads today (tst_journalrepair).
Job jobOfVersion1()
{
    Job job = sampleJob(QStringLiteral("job"), 5);
    for (JobItem &item : job.items) {
        item.current().state = ItemState::Accepted;
        item.current().tries = 1;
        item.current().serialBearers = SerialBearers::NotKnown;
    }
    job.items[0].current().baseline = momentAt(-5);
    job.items[1].current().baseline = momentAt(-5);
    job.items[2].current().baseline = momentAt(-2);
    job.items[3].current().baseline = momentAt(30);
    job.items[4].current().state = ItemState::Planned;
    job.items[4].current().tries = 0;
    job.items[4].current().baseline = {};
    return job;
}

/// That of version2.sql and version2sealed.sql.
Job jobOfVersion2()
{
    Job job = sampleJob(QStringLiteral("job"), 4);
    order(job, ResetMode::FactoryWipe);
    job.phase = JobPhase::Sending;
    constexpr std::array proofs {ItemState::RecordGone, ItemState::SeenFresh, ItemState::Accepted, ItemState::Planned};
    for (int place = 0; place < job.items.size(); ++place) {
        JobItem &item = job.items[place];
        item.current().enrolledAs = {};
        item.current().approvalCode = {};
        item.current().note.clear();
        item.current().confirmedBy.clear();
        item.current().state = proofs[static_cast<size_t>(place)];
        item.current().tries = item.current().state == ItemState::Planned ? 0 : 1;
        item.current().serialBearers = SerialBearers::NotKnown;
    }
    job.items[1].current().enrolledAs = DeviceId(QStringLiteral("f-1"));
    return job;
}

} // namespace

class JournalVersionsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("journal.db"));
    }

    void opensVerifiesAndGoesOn_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("hasKey");
        QTest::newRow("1") << QStringLiteral("/version1.sql") << 1 << false;
        QTest::newRow("1, a key since") << QStringLiteral("/version1.sql") << 1 << true;
        QTest::newRow("2") << QStringLiteral("/version2.sql") << 2 << false;
        QTest::newRow("2, a key since") << QStringLiteral("/version2.sql") << 2 << true;
        QTest::newRow("2, sealed") << QStringLiteral("/version2sealed.sql") << 2 << true;
        QTest::newRow("2, sealed, the keychain is locked") << QStringLiteral("/version2sealed.sql") << 2 << false;
    }

    void opensVerifiesAndGoesOn()
    {
        QFETCH(QString, source);
        QFETCH(int, version);
        QFETCH(bool, hasKey);
        QCOMPARE(writeJournal(m_file, QStringLiteral(JOURNALS) + source), QString());
        const SealKey key = hasKey ? m_key : SealKey();
        Job job = version == 1 ? jobOfVersion1() : jobOfVersion2();
        {
            const auto journal = open(key);
            QVERIFY(journal.has_value());
            QVERIFY(sameJob((*journal)->loadJobs().value().constFirst(), job));
            const Result<ChainReport> report = (*journal)->verify();
            QVERIFY(report.has_value());
            QCOMPARE(report->isSealed, hasKey);
            const bool wasSealed = source.contains(QLatin1String("sealed"));
            QCOMPARE((*journal)->sealState().isNew, hasKey && !wasSealed);
            QCOMPARE((*journal)->sealState().foreign, 0); // nothing was changed behind the key's back
            const qsizetype rules = version == 1 ? 0 : 1;
            QCOMPARE((*journal)->loadProtections().value().size(), rules);
            QCOMPARE((*journal)->loadHours().value().size(), rules);
            QCOMPARE((*journal)->loadPlans().value().size(), rules);
            QCOMPARE((*journal)->loadStarted().value().size(), rules);
            QCOMPARE((*journal)->loadFourEyes().value().on, version > 1);
            for (JobItem &item : job.items) {
                if (item.current().state == ItemState::Planned) {
                    item.current().state = ItemState::Sent;
                    item.current().serialBearers = SerialBearers::Several;
                }
            }
            QVERIFY((*journal)->saveItems(job, itemsAt(job, {static_cast<int>(job.items.size()) - 1})).has_value());
        }
        const auto journal = open(key);
        QVERIFY(journal.has_value());
        QVERIFY(sameJob((*journal)->loadJobs().value().constFirst(), job));
        QVERIFY((*journal)->verify().has_value());
    }

    /// With a finished, a followed and a stopped job and their histories, as the commands of that version left them.
    void opensWhatVersion3Left()
    {
        QCOMPARE(writeJournal(m_file, QStringLiteral(JOURNALS "/version3.sql")), QString());
        for (const bool isFirst : {true, false}) {
            const auto journal = open({});
            QVERIFY(journal.has_value());
            QVERIFY((*journal)->verify().has_value());
            QList<Job> jobs = (*journal)->loadJobs().value();
            QCOMPARE(jobs.size(), 3);
            QCOMPARE(jobs[0].workflow, Workflow(ResetMode::Sync));
            QCOMPARE(jobs[0].phase, JobPhase::Finished);
            QCOMPARE(countsOf(jobs[0]).done, 2);
            QCOMPARE(jobs[2].workflow, Workflow(ResetMode::Retire));
            QVERIFY(wasStopped(jobs[2]));
            QCOMPARE(countsOf(jobs[2]).withdrawn, 2);
            QStringList rungs;
            const QList<HistoryEntry> history = (*journal)->itemHistory(jobs[0].id, 1).value();
            for (const HistoryEntry &entry : history)
                rungs.append(itemStateName(entry.state));
            QCOMPARE(rungs.join(u' '), QStringLiteral("sent accepted done"));
            Job &running = jobs[1];
            QCOMPARE(running.workflow, Workflow(ResetMode::FactoryWipe));
            QCOMPARE(running.phase, JobPhase::Following);
            QCOMPARE(countsOf(running).accepted, isFirst ? 2 : 1);
            QCOMPARE(running.items.at(1).current().kind, ResetMode::FactoryWipe);
            QCOMPARE((*journal)->countSent(momentAt(0)).value().value(ResetMode::FactoryWipe), 2);
            running.items[0].current().state = ItemState::RecordGone; // and goes on
            QVERIFY((*journal)->saveItems(running, itemsAt(running, {0})).has_value());
        }
    }

    /// Sealed rows of an earlier version are looked at as closely as before.
    void findsWhatWasChangedInOldRows()
    {
        QCOMPARE(writeJournal(m_file, QStringLiteral(JOURNALS "/version2sealed.sql")), QString());
        QVERIFY(open(m_key).has_value());
        for (const char *change : {"note = 'x'", "serial_bearers = 'one'"}) {
            {
                Forger forger(m_file);
                forger.run(QStringLiteral("UPDATE steps SET %1 WHERE place = 0").arg(QLatin1String(change)));
                forger.recomputeSteps();
            }
            const auto journal = open(m_key);
            QVERIFY(journal.has_value());
            QCOMPARE((*journal)->loadJobs().error().kind, ErrorKind::StorageDamaged);
            QCOMPARE((*journal)->verify().error().kind, ErrorKind::StorageDamaged);
            init();
            QCOMPARE(writeJournal(m_file, QStringLiteral(JOURNALS "/version2sealed.sql")), QString());
            QVERIFY(open(m_key).has_value());
        }
    }

    void findsAMarkThatWasChanged_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("recomputed");
        QTest::addColumn<bool>("hasKey");
        for (const char *value : {"NULL", "'one'", "'not-known'", "'nonsense'"}) {
            for (const bool hasKey : {false, true}) {
                const QString name = QLatin1String(value) + (hasKey ? QLatin1String(", sealed") : QLatin1String());
                QTest::newRow(qPrintable(name)) << QString::fromLatin1(value) << false << hasKey;
            }
            const QString name = QLatin1String(value) + QLatin1String(", digests made anew");
            QTest::newRow(qPrintable(name)) << QString::fromLatin1(value) << true << true;
        }
    }

    void findsAMarkThatWasChanged()
    {
        QFETCH(QString, value);
        QFETCH(bool, recomputed);
        QFETCH(bool, hasKey);
        const SealKey key = hasKey ? m_key : SealKey();
        Job job = sampleJob(QStringLiteral("job"), 2);
        {
            const auto journal = open(key);
            QVERIFY((*journal)->addJob(job).has_value());
            job.items[0].current().state = ItemState::Sent;
            job.items[0].current().serialBearers = SerialBearers::Several;
            QVERIFY((*journal)->saveItems(job, itemsAt(job, {0})).has_value());
        }
        {
            Forger forger(m_file);
            forger.run(QStringLiteral("UPDATE steps SET serial_bearers = %1 WHERE place = 0").arg(value));
            if (recomputed)
                forger.recomputeSteps();
        }
        const auto journal = open(key);
        QVERIFY(journal.has_value());
        QCOMPARE((*journal)->loadJobs().error().kind, ErrorKind::StorageDamaged);
        QCOMPARE((*journal)->verify().error().kind, ErrorKind::StorageDamaged);
    }

    /// Both steps end in the same word, so only their number tells.
    void aStepThatWasTakenOutIsFound()
    {
        Job job = sampleJob(QStringLiteral("job"), 2);
        job.workflow = workflowFromName(QStringLiteral("autopilot-reset>reported>sync")).value();
        QVERIFY((*open({}))->addJob(job).has_value());
        for (JobItem &item : job.items) {
            item.current().state = ItemState::Done;
            item.steps.append({.kind = ResetMode::Sync, .state = ItemState::Done, .changed = momentAt(9)});
        }
        QVERIFY((*open({}))->saveItems(job, itemsAt(job, {0, 1})).has_value());
        QVERIFY(sameJob((*open({}))->loadJobs().value().constFirst(), job));
        QVERIFY((*open({}))->verify().has_value());
        QCOMPARE(tamper(m_file,
                     {QStringLiteral("DROP TRIGGER steps_remain"),
                         QStringLiteral("DELETE FROM steps WHERE place = 1 AND step = 1")}),
            QString());
        const auto journal = open({});
        QVERIFY(journal.has_value());
        QCOMPARE((*journal)->loadJobs().error().kind, ErrorKind::StorageDamaged);
        QCOMPARE((*journal)->verify().error().kind, ErrorKind::StorageDamaged);
    }

    void opensWhatVersion4Left()
    {
        QCOMPARE(writeJournal(m_file, QStringLiteral(JOURNALS "/version4.sql")), QString());
        for (const bool isFirst : {true, false}) {
            const auto journal = open(m_key); // a key since
            QVERIFY(journal.has_value());
            QVERIFY((*journal)->verify().has_value());
            QList<Job> jobs = (*journal)->loadJobs().value();
            QCOMPARE(jobs.size(), 2);
            QVERIFY(jobs[1].retirement.isEmpty());
            QCOMPARE(countsOf(jobs[1]).accepted, isFirst ? 2 : 1);
            QCOMPARE((*journal)->loadProtections()->size(), 1);
            jobs[1].items[0].current().state = ItemState::RecordGone; // and goes on
            QVERIFY((*journal)->saveItems(jobs[1], itemsAt(jobs[1], {0})).has_value());
            Job job = sampleJob(isFirst ? QStringLiteral("one") : QStringLiteral("two"), 1);
            job.retirement = RetirementId(QStringLiteral("r"));
            job.phase = JobPhase::Finished;
            job.created = momentAt(-60 * 24 * 90);
            QVERIFY((*journal)->addJob(job).has_value());
            if (!isFirst)
                QCOMPARE((*journal)->reports().listReports()->size(), 1);
            else
                QVERIFY((*journal)->reports().makeReport({.retirement = {.id = job.retirement}}).has_value());
            QVERIFY((*journal)->loadJob(job.id)->retirement == job.retirement);
            m_clock.jump(std::chrono::hours(24 * 60)); // for the next opening the job is an old one
        }
    }

    /// Who makes it a file of the version before takes the marks out with their column.
    void aFileThatWasPutBackIsFound_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("2") << 2;
        QTest::newRow("4") << 4;
    }

    void aFileThatWasPutBackIsFound()
    {
        QFETCH(int, version);
        Job job = sampleJob(QStringLiteral("job"), 2);
        if (version == 2)
            job.items[0].current().serialBearers = SerialBearers::Several;
        else
            job.retirement = RetirementId(QStringLiteral("r"));
        QVERIFY((*open(m_key))->addJob(job).has_value());
        QStringList statements {QStringLiteral("DROP INDEX jobs_of_retirement"),
            QStringLiteral("ALTER TABLE jobs DROP COLUMN retirement"),
            QStringLiteral("PRAGMA user_version = %1").arg(version)};
        for (const char *table :
            {"policy_changes", "report_files", "report_voids", "reports", "record_looks", "retirements"})
            statements.append(QStringLiteral("DROP TABLE ") + QLatin1String(table));
        if (version == 2)
            statements.append(QStringLiteral("ALTER TABLE steps DROP COLUMN serial_bearers"));
        QCOMPARE(tamper(m_file, statements), QString());
        const auto journal = open(m_key);
        QVERIFY(journal.has_value());
        QCOMPARE((*journal)->loadJobs().error().kind, ErrorKind::StorageDamaged);
    }

    void reportsThatWerePutBackAreFound()
    {
        QVERIFY((*open(m_key))
                    ->reports()
                    .makeReport({.retirement = {.id = RetirementId(QStringLiteral("r"))}})
                    .has_value());
        QStringList statements {QStringLiteral("DROP INDEX jobs_of_retirement"),
            QStringLiteral("ALTER TABLE jobs DROP COLUMN retirement"), QStringLiteral("PRAGMA user_version = 4")};
        for (const char *table :
            {"policy_changes", "report_files", "report_voids", "reports", "record_looks", "retirements"})
            statements.append(QStringLiteral("DROP TABLE ") + QLatin1String(table));
        QCOMPARE(tamper(m_file, statements), QString());
        const auto journal = open(m_key);
        QVERIFY(journal.has_value());
        QCOMPARE((*journal)->verify().error().kind, ErrorKind::StorageDamaged);
        QCOMPARE((*journal)->reports().listReports().error().kind, ErrorKind::StorageDamaged);
    }

    void aKillOnTheWayLosesNothing_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("step");
        QTest::newRow("from 1 to 2") << QStringLiteral("/version1.sql") << 1 << 2;
        QTest::newRow("from 1 to 3") << QStringLiteral("/version1.sql") << 1 << 3;
        QTest::newRow("from 2 to 3") << QStringLiteral("/version2.sql") << 2 << 3;
        QTest::newRow("from 2 to 3, sealed") << QStringLiteral("/version2sealed.sql") << 2 << 3;
        QTest::newRow("from 2 to 4, sealed") << QStringLiteral("/version2sealed.sql") << 2 << 4;
        QTest::newRow("from 2 to 5, sealed") << QStringLiteral("/version2sealed.sql") << 2 << 5;
        QTest::newRow("from 2 to 6, sealed") << QStringLiteral("/version2sealed.sql") << 2 << 6;
    }

    void aKillOnTheWayLosesNothing()
    {
        QFETCH(QString, source);
        QFETCH(int, version);
        QFETCH(int, step);
        QCOMPARE(writeJournal(m_file, QStringLiteral(JOURNALS) + source), QString());
        QProcess victim;
        victim.start(QStringLiteral(JOURNAL_VICTIM), {m_file, QString::number(step)});
        QVERIFY(victim.waitForStarted());
        QVERIFY(victim.canReadLine() || victim.waitForReadyRead());
        QCOMPARE(victim.readLine().trimmed(), QByteArray("in the middle"));
        QCOMPARE(open(m_key).error().kind, ErrorKind::StorageInUse);
        victim.kill();
        QVERIFY(victim.waitForFinished());
        QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
        {
            const auto database = JournalDatabase::connect(sqliteDialect(), m_file);
            QCOMPARE((*database)->ask("PRAGMA user_version")->toInt(), step - 1);
        }
        for (int opening = 0; opening < 2; ++opening) {
            const auto journal = open(m_key);
            QVERIFY(journal.has_value());
            const Job job = version == 1 ? jobOfVersion1() : jobOfVersion2();
            QVERIFY(sameJob((*journal)->loadJobs().value().constFirst(), job));
            QVERIFY((*journal)->verify().has_value());
        }
    }

private:
    Result<std::unique_ptr<Journal>> open(const SealKey &key)
    {
        return Journal::open(m_file, m_clock, Journal::OnDamage::Report, key);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    FakeClock m_clock {momentAt(0)};
    SealKey m_key {QByteArray(SealKey::bytes, 'k')}; // version2sealed.sql was sealed with it
};

QTEST_GUILESS_MAIN(JournalVersionsTest)
#include "tst_journalversions.moc"
