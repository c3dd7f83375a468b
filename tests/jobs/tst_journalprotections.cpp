// SPDX-License-Identifier: GPL-3.0-or-later
// The protected list in the journal's file: kept, told by the history, and never shorter than what was written.
#include "jobs/journal/journal.h"

#include "fakeclock.h"
#include "journalsamples.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

namespace {

Protection sample(ProtectionKind kind, const QString &key)
{
    return {.kind = kind,
        .key = key,
        .serialNumber = QStringLiteral("SN 7"),
        .name = QString::fromUtf8("Bücherei 💻\\ 'x'"),
        .reason = QStringLiteral("loan\nuntil May"),
        .who = QStringLiteral("anna@school.example"),
        .since = momentAt(1)};
}

QStringList keys(const QList<Protection> &list)
{
    QStringList keys;
    for (const Protection &each : list)
        keys.append(each.key);
    return keys;
}

} // namespace

class JournalProtectionsTest final : public QObject {
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
        QList<Protection> list;
        for (int kind = 0; kind < protectionKindCount; ++kind) {
            list.append(sample(static_cast<ProtectionKind>(kind), QStringLiteral("key %1").arg(kind)));
            QVERIFY(m_journal->addProtections({list.constLast()}).has_value());
        }
        reopen();
        QCOMPARE(m_journal->loadProtections().value(), list);
        QVERIFY(m_journal->verifyChain().has_value());
    }

    void refusesDoublesAndStrangers()
    {
        add("a");
        const QString before = history();
        QCOMPARE(m_journal->addProtections({sample(ProtectionKind::User, QStringLiteral(" A"))}).error().kind,
            ErrorKind::Conflict);
        QCOMPARE(m_journal
                     ->addProtections({sample(ProtectionKind::User, QStringLiteral("c")),
                         sample(ProtectionKind::User, QStringLiteral("C"))})
                     .error()
                     .kind,
            ErrorKind::Conflict); // none of them
        QCOMPARE(lift("b").error().kind, ErrorKind::NotFound);
        QCOMPARE(history(), before);
        QCOMPARE(keys(m_journal->loadProtections().value()), QStringList {QStringLiteral("a")});
    }

    void everyAddAndLiftStandsInTheHistory()
    {
        QVERIFY(m_journal->addJob(sampleJob(QStringLiteral("job"), 2)).has_value());
        add("a");
        add("b");
        QVERIFY(lift("a").has_value());
        add("a");
        reopen();
        QCOMPARE(keys(m_journal->loadProtections().value()), QString(QStringLiteral("b a")).split(u' '));
        QCOMPARE(history(),
            QStringLiteral(
                "0 anna@school.example plan | 0 anna@school.example countdown | 1 anna@school.example protected | "
                "2 anna@school.example protected | 1 ben@school.example lifted it's back | "
                "3 anna@school.example protected"));
        QVERIFY(m_journal->verifyChain().has_value());
        QVERIFY(m_journal->countSent(momentAt(-1)).value().isEmpty());
    }

    void cannotBeChanged_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("update") << QStringLiteral("UPDATE protections SET key = 'x'");
        QTest::newRow("delete") << QStringLiteral("DELETE FROM protections");
    }
    void cannotBeChanged()
    {
        QFETCH(QString, statement);
        add("a");
        m_journal.reset();
        QVERIFY(tamper(m_file, {statement}).contains(QLatin1String("protection")));
    }

    /// Nothing that was protected gets free by a change in the file: reading says that it is damaged.
    void noChangedRowFrees_data()
    {
        QTest::addColumn<QStringList>("statements");
        const auto row = [](const char *name, const char *statement) {
            QTest::newRow(name) << QStringList {QLatin1String(statement)};
        };
        row("another key", "UPDATE protections SET key = 'x' WHERE number = 1");
        row("another kind", "UPDATE protections SET kind = 'model' WHERE number = 1");
        row("unknown kind", "UPDATE protections SET kind = 'x' WHERE number = 1");
        row("another serial", "UPDATE protections SET serial = '' WHERE number = 1");
        row("taken out", "DELETE FROM protections WHERE number = 1");
        row("exchanged", "UPDATE protections SET number = 3 - number + 100");
        row("lifted by hand", "UPDATE history SET what = 'lifted' WHERE seq = 2");
        row("lifted another", "UPDATE history SET place = 2 WHERE seq = 3");
        row("a lift put in",
            "INSERT INTO history SELECT 4, NULL, 2, at, who, 'lifted', '', '', hash, hash FROM history WHERE seq = 3");
    }
    void noChangedRowFrees()
    {
        QFETCH(QStringList, statements);
        add("a");
        add("b");
        QVERIFY(lift("a").has_value());
        reopen(); // what came before is verified, and only looked at again when it is read
        m_journal.reset();
        for (const char *trigger : {"history_stays", "history_remains", "protections_stay", "protections_remain"})
            statements.prepend(QStringLiteral("DROP TRIGGER ") + QLatin1String(trigger));
        QCOMPARE(tamper(m_file, statements), QString());
        if (QByteArray(QTest::currentDataTag()) == "a lift put in") { // seen at once: the history ends elsewhere
            QCOMPARE(Journal::open(m_file, m_clock).error().kind, ErrorKind::StorageDamaged);
            return;
        }
        reopen();
        QCOMPARE(m_journal->loadProtections().error().kind, ErrorKind::StorageDamaged);
        QCOMPARE(m_journal->verifyChain().error().kind, ErrorKind::StorageDamaged);
        // And nothing can be added to a list that can't be read.
        QCOMPARE(m_journal->addProtections({sample(ProtectionKind::User, QStringLiteral("c"))}).error().kind,
            ErrorKind::StorageDamaged);
    }

    /// Whoever cuts the history and says that it ends there can't make the rows go that stand beside it.
    void aCutHistoryFreesNothing()
    {
        add("a");
        add("b");
        m_journal.reset();
        QCOMPARE(
            tamper(m_file,
                {QStringLiteral("DROP TRIGGER history_remains"), QStringLiteral("DELETE FROM history WHERE seq = 2"),
                    QStringLiteral("UPDATE head SET seq = 1, hash = (SELECT hash FROM history WHERE seq = 1)")}),
            QString());
        reopen();
        QCOMPARE(m_journal->loadProtections().error().kind, ErrorKind::StorageDamaged);
        QVERIFY(!m_journal->addProtections({sample(ProtectionKind::User, QStringLiteral("c"))}).has_value());
    }

    void aFailedWriteChangesNothing()
    {
        add("a");
        m_journal.reset();
        QCOMPARE(
            tamper(m_file,
                {QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON history BEGIN SELECT RAISE(ABORT, 'no'); END")}),
            QString());
        reopen();
        QVERIFY(!m_journal->addProtections({sample(ProtectionKind::User, QStringLiteral("b"))}).has_value());
        QVERIFY(!lift("a").has_value());
        QCOMPARE(keys(m_journal->loadProtections().value()), QStringList {QStringLiteral("a")});
        m_journal.reset();
        QCOMPARE(tamper(m_file, {QStringLiteral("DROP TRIGGER full")}), QString());
        reopen();
        add("b");
        QVERIFY(m_journal->verifyChain().has_value());
    }

private:
    void reopen()
    {
        m_journal.reset();
        Result<std::unique_ptr<Journal>> journal = Journal::open(m_file, m_clock);
        QVERIFY(journal.has_value());
        m_journal = std::move(*journal);
    }
    void add(const char *key)
    {
        QVERIFY(m_journal->addProtections({sample(ProtectionKind::User, QLatin1String(key))}).has_value());
    }
    Result<void> lift(const char *key)
    {
        return m_journal->liftProtection(sample(ProtectionKind::User, QLatin1String(key)),
            {.who = QStringLiteral("ben@school.example"), .reason = QStringLiteral("it's back"), .at = momentAt(3)});
    }
    /// Who did what, to which protection or item, and why; digests left out.
    QString history()
    {
        m_journal.reset();
        QVariant lines;
        const QString error = tamper(m_file,
            {QStringLiteral(
                "SELECT group_concat(coalesce(place, 0) || ' ' || who || ' ' || what ||"
                " iif(what = 'lifted', ' ' || detail, ''), ' | ') FROM (SELECT * FROM history ORDER BY seq)")},
            &lines);
        if (!error.isEmpty())
            return error;
        reopen();
        return lines.toString();
    }

    FakeClock m_clock {momentAt(0)};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<Journal> m_journal;
};

QTEST_GUILESS_MAIN(JournalProtectionsTest)
#include "tst_journalprotections.moc"
