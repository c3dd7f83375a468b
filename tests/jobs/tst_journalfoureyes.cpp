// SPDX-License-Identifier: GPL-3.0-or-later
// The second pair of eyes in the journal's file: the switch, and who confirmed which job.
#include "jobs/journal/journal.h"

#include "fakeclock.h"
#include "journalsamples.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

class JournalFourEyesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("journal.db"));
        reopen();
        QCOMPARE(m_journal->loadFourEyes().value(), FourEyes());
        QVERIFY(m_journal->setFourEyes(true, QStringLiteral("anna"), QStringLiteral("rule\nof 'ours'"), momentAt(1))
                    .has_value());
        QVERIFY(m_journal
                    ->addHours({.name = QStringLiteral("Exams"),
                        .firstDay = QDate(2026, 6, 1),
                        .lastDay = QDate(2026, 6, 2),
                        .reason = QStringLiteral("x"),
                        .since = momentAt(2)})
                    .has_value());
        QVERIFY(m_journal->addWitness(m_witness).has_value());
        QVERIFY(m_journal->addJob(sampleJob(QStringLiteral("job-1"), 2)).has_value());
    }
    void cleanup() { m_journal.reset(); }

    void keepsAll()
    {
        reopen();
        QCOMPARE(m_journal->loadFourEyes().value(), (FourEyes {.on = true, .witnesses = {m_witness}}));
        QCOMPARE(m_journal->loadHours().value().size(), 1);
        QVERIFY(m_journal->loadProtections().value().isEmpty());
        QVERIFY(m_journal->verifyChain().has_value());
        QCOMPARE(m_journal->loadJobs().value().size(), 1);
        QVERIFY(
            m_journal->setFourEyes(false, QStringLiteral("ben"), QStringLiteral("holidays"), momentAt(4)).has_value());
        reopen();
        QCOMPARE(m_journal->loadFourEyes().value(), (FourEyes {.on = false, .witnesses = {m_witness}}));
    }

    void standsInTheHistory()
    {
        m_journal.reset();
        QVariant lines;
        QCOMPARE(tamper(m_file,
                     {QStringLiteral("SELECT group_concat(who || ' ' || what || ' ' || iif(what = 'four-eyes-on' OR "
                                     "what = 'second-person', detail, ''), ' | ')"
                                     " FROM (SELECT * FROM history ORDER BY seq)")},
                     &lines),
            QString());
        QVERIFY2(lines.toString().contains(QLatin1String("four-eyes-on")), qPrintable(lines.toString()));
        QVERIFY2(
            lines.toString().contains(QString::fromUtf8("Bén second-person job-1 ABCDEFGH | anna@school.example plan")),
            qPrintable(lines.toString()));
    }

    void noChangedLineOpens_data()
    {
        QTest::addColumn<QString>("statement");
        const auto row = [](const char *name, const char *statement) {
            QTest::newRow(name) << QString(QLatin1String(statement));
        };
        row("switched off", "UPDATE history SET what = 'four-eyes-off' WHERE seq = 1");
        row("another word", "UPDATE history SET what = 'x' WHERE seq = 1");
        row("another's name", "UPDATE history SET who = 'eva' WHERE what = 'second-person'");
        row("another job", "UPDATE history SET detail = 'job-2 ABCDEFGH' WHERE what = 'second-person'");
    }
    void noChangedLineOpens()
    {
        QFETCH(QString, statement);
        reopen(); // what came before is verified, and only looked at again when it is read
        m_journal.reset();
        QCOMPARE(tamper(m_file, {QStringLiteral("DROP TRIGGER history_stays"), statement}), QString());
        reopen();
        QCOMPARE(m_journal->loadFourEyes().error().kind, ErrorKind::StorageDamaged);
        QCOMPARE(m_journal->verifyChain().error().kind, ErrorKind::StorageDamaged);
    }

private:
    void reopen()
    {
        m_journal.reset();
        Result<std::unique_ptr<Journal>> journal = Journal::open(m_file, m_clock);
        QVERIFY(journal.has_value());
        m_journal = std::move(*journal);
    }

    FakeClock m_clock {momentAt(0)};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<Journal> m_journal;
    const Witness m_witness {.job = JobId(QStringLiteral("job-1")),
        .name = QString::fromUtf8("Bén"),
        .code = QStringLiteral("ABCDEFGH"),
        .at = momentAt(3)};
};

QTEST_GUILESS_MAIN(JournalFourEyesTest)
#include "tst_journalfoureyes.moc"
