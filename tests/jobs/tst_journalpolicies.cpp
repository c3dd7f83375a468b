// SPDX-License-Identifier: GPL-3.0-or-later
// The policies that this program made, in the journal's file: each change has a row for good, told by the history.
#include "jobs/journal/journal.h"

#include "fakeclock.h"
#include "journalsamples.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;
using State = OwnPolicy::State;

namespace {

OwnPolicy policy(const QString &key, State state)
{
    OwnPolicy made {.key = key,
        .name = QString::fromUtf8("Raum <7>\n=HYPERLINK(\"x\") 💻 ") + key,
        .group = GroupId(QStringLiteral("11111111-1111-4111-8111-111111111111")),
        .groupName = QString(300, u'ü'),
        .state = state,
        .madeBy = QStringLiteral("anna@school.example"),
        .made = momentAt(1)};
    if (state != State::Intended)
        made.id = PolicyId(QStringLiteral("22222222-2222-4222-8222-222222222222"));
    if (state == State::Undone) {
        made.undoneBy = QStringLiteral("ben@school.example");
        made.undone = momentAt(3);
    }
    return made;
}

OwnPolicyChange change(const QString &key, State state)
{
    return {.policy = policy(key, state), .who = QStringLiteral("ben@school.example"), .at = momentAt(2)};
}

const QString first = QStringLiteral("k1");
const QString second = QStringLiteral("k2");

} // namespace

class JournalPoliciesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("journal.db"));
        reopen();
    }
    void cleanup() { m_journal.reset(); }

    void eachAsItsLastChangeLeftIt()
    {
        QVERIFY(m_journal->loadOwnPolicies()->isEmpty());
        for (const State state : {State::Intended, State::Made, State::Assigned})
            QVERIFY(m_journal->addPolicyChange(change(first, state)).has_value());
        QVERIFY(m_journal->addPolicyChange(change(second, State::Intended)).has_value());
        QVERIFY(m_journal->addPolicyChange(change(first, State::Undone)).has_value());
        const QList<OwnPolicy> expected {policy(first, State::Undone), policy(second, State::Intended)};
        QCOMPARE(m_journal->loadOwnPolicies().value(), expected);
        reopen();
        QCOMPARE(m_journal->loadOwnPolicies().value(), expected);
        QVERIFY(m_journal->verify().has_value());
        QVERIFY(m_journal->loadProtections().has_value()); // they know the history's new word
        QVERIFY(m_journal->loadPendingLifts().has_value());
        QVERIFY(m_journal->loadFourEyes().has_value());
    }

    void whatWasTamperedWithIsFound_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("changed") << QStringList {QStringLiteral("DROP TRIGGER policy_changes_stay"),
            QStringLiteral("UPDATE policy_changes SET state = 'undone' WHERE number = 1")};
        QTest::newRow("taken out") << QStringList {QStringLiteral("DROP TRIGGER policy_changes_remain"),
            QStringLiteral("DELETE FROM policy_changes WHERE number = 2")};
        QTest::newRow("all taken out") << QStringList {
            QStringLiteral("DROP TRIGGER policy_changes_remain"), QStringLiteral("DELETE FROM policy_changes")};
        QTest::newRow("invented") << QStringList {
            QStringLiteral("INSERT INTO policy_changes VALUES (3, 'k', 'i', 'n', 'g', 'g', 'made', 'w', 1, '', NULL)")};
    }

    void whatWasTamperedWithIsFound()
    {
        QFETCH(QStringList, statements);
        QVERIFY(m_journal->addPolicyChange(change(first, State::Intended)).has_value());
        QVERIFY(m_journal->addPolicyChange(change(first, State::Made)).has_value());
        m_journal.reset();
        QCOMPARE(tamper(m_file, statements), QString());
        reopen();
        QCOMPARE(m_journal->loadOwnPolicies().error().kind, ErrorKind::StorageDamaged);
        QCOMPARE(m_journal->verify().error().kind, ErrorKind::StorageDamaged);
    }

    void rowsAreForGood()
    {
        QVERIFY(m_journal->addPolicyChange(change(first, State::Made)).has_value());
        m_journal.reset();
        for (const char *statement : {"UPDATE policy_changes SET state = 'undone'", "DELETE FROM policy_changes"})
            QVERIFY(!tamper(m_file, {QString::fromLatin1(statement)}).isEmpty());
    }

    void aJournalOfTheVersionBeforeGoesOn()
    {
        QVERIFY(m_journal
                    ->addHours({.name = QStringLiteral("Exams"),
                        .firstDay = QDate(2026, 6, 1),
                        .lastDay = QDate(2026, 6, 2),
                        .reason = QStringLiteral("quiet"),
                        .who = QStringLiteral("anna"),
                        .since = momentAt(1)})
                    .has_value());
        m_journal.reset();
        QCOMPARE(
            tamper(m_file, {QStringLiteral("DROP TABLE policy_changes"), QStringLiteral("PRAGMA user_version = 5")}),
            QString());
        reopen();
        QVERIFY(m_journal->loadOwnPolicies()->isEmpty());
        QCOMPARE(m_journal->loadHours()->size(), 1);
        QVERIFY(m_journal->addPolicyChange(change(first, State::Intended)).has_value());
        QVERIFY(m_journal->verify().has_value());
    }

private:
    void reopen()
    {
        m_journal.reset();
        auto opened = Journal::open(m_file, m_clock);
        QVERIFY(opened.has_value());
        m_journal = std::move(*opened);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    FakeClock m_clock {momentAt(5)};
    std::unique_ptr<Journal> m_journal;
};

QTEST_GUILESS_MAIN(JournalPoliciesTest)
#include "tst_journalpolicies.moc"
