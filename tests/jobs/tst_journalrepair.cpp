// SPDX-License-Identifier: GPL-3.0-or-later
// A journal that an earlier version wrote: what its values mean today.
#include "fakeclock.h"
#include "jobs/journal/journal.h"
#include "jobs/proof/proof.h"
#include "journalsamples.h"
#include "ordered.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

class TestJournalRepair final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void believesNoResultFromBeforeTheOrder();
    void leavesWhatIsDamaged();
    void changesNothingOfTodays();

private:
    Result<std::unique_ptr<Journal>> open() { return Journal::open(m_file, m_clock); }
    /// The job as version 1 wrote it.
    void writeAsVersion1(const QStringList &more = {});

    FakeClock m_clock {momentAt(0)};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    Job m_job;
};

void TestJournalRepair::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("journal.db"));
    m_job = sampleJob(QStringLiteral("job"), 5); // made at 0
    for (JobItem &item : m_job.items) {
        item.current().state = ItemState::Accepted;
        item.current().tries = 1;
    }
    m_job.items[0].current().baseline = momentAt(-60 * 24 * 40); // the last reset, 40 days ago
    m_job.items[1].current().baseline = {}; // it was never reset
    m_job.items[2].current().baseline = momentAt(-2); // shortly before
    m_job.items[3].current().baseline = momentAt(30); // a second order
    m_job.items[4].current().state = ItemState::Planned;
    m_job.items[4].current().tries = 0;
    m_job.items[4].current().baseline = {};
}

void TestJournalRepair::writeAsVersion1(const QStringList &more)
{
    QCOMPARE(writeJournal(m_file, QStringLiteral(JOURNALS "/version1.sql")), QString());
    QCOMPARE(tamper(m_file, more), QString());
}

void TestJournalRepair::believesNoResultFromBeforeTheOrder()
{
    writeAsVersion1();
    const QDateTime earliest = momentAt(-5);
    for (int opening = 0; opening < 2; ++opening) {
        const auto journal = open();
        QVERIFY(journal.has_value());
        QVERIFY((*journal)->verify().has_value());
        const Job job = (*journal)->loadJobs().value().constFirst();
        QCOMPARE(job.items.at(0).current().baseline, earliest);
        QCOMPARE(job.items.at(1).current().baseline, earliest);
        QCOMPARE(job.items.at(2).current().baseline, momentAt(-2));
        QCOMPARE(job.items.at(3).current().baseline, momentAt(30));
        QVERIFY(!job.items.at(4).current().baseline.isValid()); // planStart() knows better: nothing was ordered yet
        Device late {.id = job.items.at(0).device.id};
        late.actions = {{.action = RemoteAction::AutopilotReset,
            .state = ActionState::Done,
            .started = momentAt(-60 * 24 * 31),
            .updated = momentAt(-60 * 24 * 31)}};
        for (const int place : {0, 1, 2})
            QVERIFY(!ownResult(ordered(job.items.at(place), job.workflow.goal()), late));
        late.actions[0].started = momentAt(1);
        QVERIFY(ownResult(ordered(job.items.at(0), job.workflow.goal()), late));
    }
}

void TestJournalRepair::leavesWhatIsDamaged()
{
    writeAsVersion1({QStringLiteral("UPDATE steps SET note = 'x' WHERE place = 0")});
    const auto journal = open();
    QVERIFY(journal.has_value());
    QCOMPARE((*journal)->loadJobs().error().kind, ErrorKind::StorageDamaged);
}

/// Its clock may have been ahead when the job was made; the baseline is by the service's.
void TestJournalRepair::changesNothingOfTodays()
{
    m_job.items[0].current().baseline = momentAt(-120);
    {
        const auto journal = open();
        QVERIFY(addAsItStands(**journal, m_job).has_value());
    }
    const auto journal = open();
    QVERIFY(sameJob((*journal)->loadJobs().value().constFirst(), m_job));
}

QTEST_GUILESS_MAIN(TestJournalRepair)
#include "tst_journalrepair.moc"
