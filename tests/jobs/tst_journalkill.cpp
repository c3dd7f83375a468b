// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journal.h"

#include "fakeclock.h"
#include "journalsamples.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

class JournalKillTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryCommitWhenItIsKilled()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("journal.db"));
        const Job job = sampleJob(QStringLiteral("job"), 20);
        {
            const auto journal = Journal::open(file, m_clock);
            Job planned = job;
            for (JobItem &item : planned.items)
                item.current().tries = 0;
            QVERIFY((*journal)->addJob(planned).has_value());
        }
        QRandomGenerator random(7);
        for (int round = 0; round < 20; ++round) {
            QProcess victim;
            victim.start(QStringLiteral(JOURNAL_VICTIM), {file});
            QVERIFY(victim.waitForStarted());
            int said = 0;
            const int enough = random.bounded(1, 12);
            for (int lines = 0; lines < enough; ++lines) {
                QVERIFY2(
                    victim.canReadLine() || victim.waitForReadyRead(), qPrintable(QString::number(victim.exitCode())));
                while (victim.canReadLine())
                    said = victim.readLine().trimmed().toInt();
            }
            if (round == 0) // another process, not only another object
                QCOMPARE(Journal::open(file, m_clock).error().kind, ErrorKind::StorageInUse);
            victim.kill();
            QVERIFY(victim.waitForFinished());
            QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
            while (victim.canReadLine())
                said = victim.readLine().trimmed().toInt();
            checkGeneration(file, said);
            if (QTest::currentTestFailed())
                return;
        }
    }

private:
    /// Whole, and the last that was said to be kept, or the one after it.
    void checkGeneration(const QString &file, int said)
    {
        const auto journal = Journal::open(file, m_clock);
        QVERIFY(journal.has_value());
        const Job job = (*journal)->loadJobs().value().constFirst();
        const int kept = job.items.constFirst().current().tries;
        QVERIFY2(
            said > 0 && (kept == said || kept == said + 1), qPrintable(QStringLiteral("%1 of %2").arg(kept).arg(said)));
        for (const JobItem &item : job.items) {
            QCOMPARE(item.current().tries, kept);
            QCOMPARE(item.current().requestId, QString::number(kept));
            QCOMPARE(item.current().state, kept % 2 == 0 ? ItemState::Planned : ItemState::Sent);
        }
        const Result<void> verified = (*journal)->verifyChain();
        QVERIFY2(verified.has_value(), verified ? "" : qPrintable(verified.error().message));
    }

    FakeClock m_clock {momentAt(0)};
};

QTEST_GUILESS_MAIN(JournalKillTest)
#include "tst_journalkill.moc"
