// SPDX-License-Identifier: GPL-3.0-or-later
// The closed hours in the journal's file: kept beside the protected list, told by the history, never fewer than
// written.
#include "jobs/journal/journal.h"

#include "fakeclock.h"
#include "journalsamples.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

namespace {

ClosedHours lessons(const QString &name)
{
    return {.name = name,
        .weekdays = weekdaysFromNames(QStringLiteral("mon,sun")).value(),
        .from = QTime(22, 5),
        .to = QTime(0, 0),
        .reason = QString::fromUtf8("class\n'x' 💻"),
        .who = QStringLiteral("anna@school.example"),
        .since = momentAt(1)};
}

ClosedHours exams(const QString &name)
{
    return {.name = name,
        .firstDay = QDate(2026, 6, 1),
        .lastDay = QDate(2026, 6, 12),
        .reason = QStringLiteral("exams"),
        .who = QStringLiteral("ben@school.example"),
        .since = momentAt(2)};
}

Protection protection()
{
    return {.kind = ProtectionKind::User,
        .key = QStringLiteral("eva"),
        .name = QStringLiteral("eva"),
        .reason = QStringLiteral("loan"),
        .who = QStringLiteral("anna"),
        .since = momentAt(1)};
}

} // namespace

class JournalHoursTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("journal.db"));
        reopen();
    }
    void cleanup() { m_journal.reset(); }

    void keepsEveryField()
    {
        const QList<ClosedHours> list {lessons(QStringLiteral("Lessons")), exams(QString::fromUtf8("Prüfungen"))};
        for (const ClosedHours &each : list)
            QVERIFY(m_journal->addHours(each).has_value());
        reopen();
        QCOMPARE(m_journal->loadHours().value(), list);
        QVERIFY(m_journal->verifyChain().has_value());
    }

    void refusesDoublesAndStrangers()
    {
        QVERIFY(m_journal->addHours(lessons(QStringLiteral("Lessons"))).has_value());
        QCOMPARE(m_journal->addHours(exams(QStringLiteral(" lessons"))).error().kind, ErrorKind::Conflict);
        QCOMPARE(lift("exams").error().kind, ErrorKind::NotFound);
        QCOMPARE(m_journal->loadHours().value().size(), 1);
    }

    void standBesideTheProtectedList()
    {
        QVERIFY(m_journal->addHours(lessons(QStringLiteral("a"))).has_value());
        QVERIFY(m_journal->addProtections({protection()}).has_value());
        QVERIFY(m_journal->addHours(exams(QStringLiteral("b"))).has_value());
        QVERIFY(lift("A").has_value());
        reopen();
        QCOMPARE(m_journal->loadHours().value(), QList<ClosedHours> {exams(QStringLiteral("b"))});
        QCOMPARE(m_journal->loadProtections().value().size(), 1);
        QVERIFY(
            m_journal->liftProtection(protection(), {.reason = QStringLiteral("back"), .at = momentAt(4)}).has_value());
        QCOMPARE(m_journal->loadHours().value().size(), 1);
        QVERIFY(m_journal->addHours(lessons(QStringLiteral("a"))).has_value());
        QCOMPARE(m_journal->loadHours().value().size(), 2);
        QVERIFY(m_journal->loadProtections().value().isEmpty());
        QVERIFY(m_journal->verifyChain().has_value());
        m_journal.reset();
        QVariant lines;
        QCOMPARE(tamper(m_file,
                     {QStringLiteral("SELECT group_concat(place || ' ' || who || ' ' || what || iif(what LIKE "
                                     "'%lifted', ' ' || detail, ''), ' | ')"
                                     " FROM (SELECT * FROM history ORDER BY seq)")},
                     &lines),
            QString());
        QCOMPARE(lines.toString(),
            QStringLiteral(
                "1 anna@school.example closed-hours | 1 anna protected | 2 ben@school.example closed-hours | "
                "1 ben closed-hours-lifted it's over | 1  lifted back | 3 anna@school.example closed-hours"));
    }

    /// No change in the file opens an hour: reading says that it is damaged.
    void noChangedRowOpens_data()
    {
        QTest::addColumn<QString>("statement");
        const auto row = [](const char *name, const char *statement) {
            QTest::newRow(name) << QString(QLatin1String(statement));
        };
        row("other days", "UPDATE closed_hours SET weekdays = 'mon' WHERE number = 1");
        row("no days", "UPDATE closed_hours SET weekdays = '' WHERE number = 1");
        row("another begin", "UPDATE closed_hours SET starts = '23:00' WHERE number = 1");
        row("another end", "UPDATE closed_hours SET ends = '2026-06-02' WHERE number = 2");
        row("no time", "UPDATE closed_hours SET ends = '' WHERE number = 2");
        row("taken out", "DELETE FROM closed_hours WHERE number = 2");
        row("lifted by hand", "UPDATE history SET what = 'closed-hours-lifted' WHERE seq = 2");
        row("made a protection's", "UPDATE history SET what = 'protected' WHERE seq = 2");
        row("made a word that is unknown", "UPDATE history SET what = 'x' WHERE seq = 2");
    }
    void noChangedRowOpens()
    {
        QFETCH(QString, statement);
        QVERIFY(m_journal->addHours(lessons(QStringLiteral("a"))).has_value());
        QVERIFY(m_journal->addHours(exams(QStringLiteral("b"))).has_value());
        reopen(); // what came before is verified, and only looked at again when it is read
        m_journal.reset();
        QVERIFY(!tamper(m_file, {QStringLiteral("UPDATE closed_hours SET name = 'x'")}).isEmpty());
        QVERIFY(!tamper(m_file, {QStringLiteral("DELETE FROM closed_hours")}).isEmpty());
        QStringList statements;
        for (const char *trigger : {"history_stays", "hours_stay", "hours_remain"})
            statements.append(QStringLiteral("DROP TRIGGER ") + QLatin1String(trigger));
        QCOMPARE(tamper(m_file, statements + QStringList {statement}), QString());
        reopen();
        QCOMPARE(m_journal->loadHours().error().kind, ErrorKind::StorageDamaged);
        QCOMPARE(m_journal->verifyChain().error().kind, ErrorKind::StorageDamaged);
        QCOMPARE(m_journal->addHours(exams(QStringLiteral("c"))).error().kind, ErrorKind::StorageDamaged);
    }

private:
    void reopen()
    {
        m_journal.reset();
        Result<std::unique_ptr<Journal>> journal = Journal::open(m_file, m_clock);
        QVERIFY(journal.has_value());
        m_journal = std::move(*journal);
    }
    Result<void> lift(const char *name)
    {
        return m_journal->liftHours({.name = QLatin1String(name)},
            {.who = QStringLiteral("ben"), .reason = QStringLiteral("it's over"), .at = momentAt(3)});
    }

    FakeClock m_clock {momentAt(0)};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<Journal> m_journal;
};

QTEST_GUILESS_MAIN(JournalHoursTest)
#include "tst_journalhours.moc"
