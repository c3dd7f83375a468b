// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journal.h"

#include "fakeclock.h"
#include "journalsamples.h"
#include "ordered.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

class JournalDamageTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const QTemporaryDir folder;
        m_file = folder.filePath(QStringLiteral("journal.db"));
        {
            const auto journal = open();
            QVERIFY(journal.has_value());
            for (int i = 0; i < 4; ++i) {
                Job job = sampleJob(QStringLiteral("job %1").arg(i), 40);
                QVERIFY((*journal)->addJob(job).has_value());
                for (JobItem &item : job.items)
                    item.current().state = ItemState::Sent;
                QVERIFY((*journal)->saveItems(job, itemsAt(job, {1, 3, 5, 7, 9, 38, 39})).has_value());
            }
            m_jobs = (*journal)->loadJobs().value();
        }
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_sound = file.readAll();
        QVERIFY(m_sound.size() > 50'000);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("journal.db"));
    }

    void isReportedAndKept_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("one byte") << QByteArray("S");
        QTest::newRow("garbage") << QByteArray(20'000, 'g');
        QTest::newRow("nulls") << QByteArray(m_sound.size(), '\0');
        QTest::newRow("half") << m_sound.first(m_sound.size() / 2);
        QTest::newRow("only the header") << m_sound.first(100);
        QTest::newRow("without the last page") << m_sound.chopped(4096);
        QTest::newRow("a page of garbage") << QByteArray(m_sound).replace(8192, 4096, QByteArray(4096, '\x5a'));
        QTest::newRow("another page's place") << QByteArray(m_sound).replace(8192, 4096, m_sound.mid(16384, 4096));
        QTest::newRow("without mark") << QByteArray(m_sound).replace(68, 4, QByteArray(4, '\0'));
        QTest::newRow("without version") << QByteArray(m_sound).replace(60, 4, QByteArray(4, '\0'));
    }

    void isReportedAndKept()
    {
        QFETCH(QByteArray, bytes);
        write(bytes);
        for (int i = 0; i < 2; ++i) { // the next start tells it again
            QCOMPARE(trouble(), ErrorKind::StorageDamaged);
            QCOMPARE(read(m_file), bytes);
        }
        {
            const auto fresh = open(Journal::OnDamage::StartNew);
            QVERIFY(fresh.has_value());
            QCOMPARE((*fresh)->setAsideAs(), m_file + QStringLiteral(".damaged-20260824T080000Z"));
            QCOMPARE(read((*fresh)->setAsideAs()), bytes);
            QCOMPARE((*fresh)->loadJobs().value().size(), 0);
            QVERIFY(addAsItStands(**fresh, m_jobs.constFirst()).has_value());
        }
        const auto again = open(Journal::OnDamage::StartNew); // sound: nothing is set aside
        QVERIFY((*again)->setAsideAs().isEmpty());
        QCOMPARE((*again)->loadJobs().value().size(), 1);
    }

    void keepsTheLogThatIsLeft_data()
    {
        QTest::addColumn<bool>("file");
        QTest::newRow("file gone") << false;
        QTest::newRow("file empty") << true; // SQLite would delete the log
    }

    void keepsTheLogThatIsLeft()
    {
        QFETCH(bool, file);
        if (file)
            write("");
        QFile log(m_file + QStringLiteral("-wal"));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("something");
        log.close();
        QCOMPARE(trouble(), ErrorKind::StorageDamaged);
        const auto fresh = open(Journal::OnDamage::StartNew);
        QVERIFY(fresh.has_value());
        QCOMPARE(read((*fresh)->setAsideAs() + QStringLiteral("-wal")), QByteArray("something"));
    }

    void doesNotCallANewerFileDamaged()
    {
        QByteArray bytes = m_sound;
        bytes.replace(60, 4, QByteArray("\0\0\0\x09", 4)).replace(8192, 4096, QByteArray(4096, '\x5a'));
        write(bytes);
        QCOMPARE(trouble(), ErrorKind::StorageNewer);
        QCOMPARE(open(Journal::OnDamage::StartNew).error().kind, ErrorKind::StorageNewer);
        QCOMPARE(read(m_file), bytes);
    }

    void keepsEveryDamagedFile()
    {
        QSet<QString> names;
        for (const char *bytes : {"one", "two", "three"}) {
            write(bytes);
            const auto fresh = open(Journal::OnDamage::StartNew);
            QVERIFY(fresh.has_value());
            QCOMPARE(read((*fresh)->setAsideAs()), QByteArray(bytes));
            names.insert((*fresh)->setAsideAs());
        }
        QCOMPARE(names.size(), 3);
    }

    /// Whatever single bit turns: what is read is what was written, or it is said that it isn't.
    void noFlippedBitPassesAsATruth()
    {
        QRandomGenerator random(20260824);
        int noticed = 0;
        constexpr int rounds = 300;
        for (int i = 0; i < rounds; ++i) {
            QByteArray bytes = m_sound;
            const qsizetype at = i < 100 ? i : random.bounded(static_cast<int>(bytes.size()));
            bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << random.bounded(8)));
            write(bytes);
            const auto journal = open();
            const Result<QList<Job>> jobs = journal ? (*journal)->loadJobs() : tl::make_unexpected(journal.error());
            if (jobs)
                QVERIFY2(sameJobs(*jobs, m_jobs), qPrintable(QString::number(at)));
            else
                ++noticed;
        }
        qInfo("%d of %d flipped bits were noticed; the others hit nothing that is read", noticed, rounds);
        QVERIFY(noticed > rounds / 4);
    }

    void noChangedRowPasses_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("sent again") << QStringLiteral("UPDATE steps SET proof = 'planned' WHERE proof = 'sent'");
        QTest::newRow("exchanged") << QStringLiteral("UPDATE steps SET (proof, seal) = (SELECT proof, seal FROM steps "
                                                     "WHERE job = 1 AND place = 0) WHERE job = 1 AND place = 1");
        QTest::newRow("another device") << QStringLiteral(
            "UPDATE items SET device = 'other' WHERE job = 2 AND place = 2");
        QTest::newRow("without the last item") << QStringLiteral("DELETE FROM steps WHERE job = 1 AND place = 39");
        QTest::newRow("another mode") << QStringLiteral("UPDATE jobs SET mode = 'factory-wipe'");
        QTest::newRow("another phase") << QStringLiteral("UPDATE jobs SET phase = 'sending'");
        QTest::newRow("no such proof") << QStringLiteral("UPDATE steps SET proof = 'wiped'");
    }

    void noChangedRowPasses()
    {
        QFETCH(QString, change);
        write(m_sound);
        QCOMPARE(tamper(m_file,
                     {QStringLiteral("DROP TRIGGER items_stay"), QStringLiteral("DROP TRIGGER steps_remain"), change}),
            QString());
        QCOMPARE(trouble(), ErrorKind::StorageDamaged);
        // The person who was told so can go on too, though the file as such is sound.
        const auto fresh = open(Journal::OnDamage::StartNew);
        QVERIFY(fresh.has_value());
        QVERIFY(!(*fresh)->setAsideAs().isEmpty());
        QVERIFY((*fresh)->loadJobs().value().isEmpty());
    }

    void aBrokenHistoryCanBeSetAside()
    {
        write(m_sound);
        QCOMPARE(tamper(m_file,
                     {QStringLiteral("DROP TRIGGER history_stays"), QStringLiteral("UPDATE history SET who = 'x'")}),
            QString());
        QCOMPARE(trouble(), ErrorKind::StorageDamaged);
        const auto fresh = open(Journal::OnDamage::StartNew);
        QVERIFY(fresh.has_value());
        QVERIFY(!(*fresh)->setAsideAs().isEmpty());
    }

private:
    Result<std::unique_ptr<Journal>> open(Journal::OnDamage onDamage = Journal::OnDamage::Report)
    {
        return Journal::open(m_file, m_clock, onDamage);
    }

    /// What opening or else loading reports.
    ErrorKind trouble()
    {
        const auto journal = open();
        if (!journal)
            return journal.error().kind;
        const Result<QList<Job>> jobs = (*journal)->loadJobs();
        return jobs ? ErrorKind::None : jobs.error().kind;
    }

    void write(const QByteArray &bytes)
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

    FakeClock m_clock {momentAt(0)};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QByteArray m_sound;
    QList<Job> m_jobs;
};

QTEST_GUILESS_MAIN(JournalDamageTest)
#include "tst_journaldamage.moc"
