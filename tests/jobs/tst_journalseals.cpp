// SPDX-License-Identifier: GPL-3.0-or-later
// What is noticed of a journal that somebody changed: without a key, and with one that lies elsewhere.
#include "fakeclock.h"
#include "jobs/journal/journal.h"
#include "journalforger.h"
#include "journalsamples.h"
#include "ordered.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

class JournalSealsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("journal.db"));
    }

    void aKeyKnowsItsOwn()
    {
        const SealKey other(SealKey::random());
        const QLatin1String kind("row");
        const QByteArray seal = m_key.sealOf(kind, "digest");
        QCOMPARE(m_key.examine(kind, "digest", seal), SealKey::Finding::Ours);
        QCOMPARE(m_key.examine(kind, "another", seal), SealKey::Finding::Broken);
        QCOMPARE(m_key.examine(QLatin1String("history"), "digest", seal), SealKey::Finding::Broken);
        QCOMPARE(m_key.examine(kind, "digest", m_key.id()), SealKey::Finding::Broken);
        QCOMPARE(m_key.examine(kind, "digest", {}), SealKey::Finding::Foreign);
        QCOMPARE(other.examine(kind, "digest", seal), SealKey::Finding::Foreign);
        QCOMPARE(SealKey().examine(kind, "digest", seal), SealKey::Finding::Foreign);
        QVERIFY(SealKey().sealOf(kind, "digest").isEmpty());
        QVERIFY(!SealKey("too short").isThere());
        QVERIFY(SealKey::random() != SealKey::random());
    }

    /// The last session's lines are looked at by the next opening, with a key or without.
    void whatTheLastSessionWroteIsRead_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("where");
        QTest::newRow("changed") << QStringLiteral("UPDATE history SET who = 'x' WHERE seq = 3") << QStringLiteral("3");
        QTest::newRow("taken out") << QStringLiteral("DELETE FROM history WHERE seq = 3") << QStringLiteral("3");
        QTest::newRow("the first taken out")
            << QStringLiteral("DELETE FROM history WHERE seq = 1") << QStringLiteral("1");
    }

    void whatTheLastSessionWroteIsRead()
    {
        QFETCH(QString, change);
        QFETCH(QString, where);
        for (const SealKey &key : {SealKey(), m_key}) {
            init();
            write(key);
            Forger(m_file).run(change);
            const auto journal = open(key);
            QVERIFY(!journal.has_value());
            QCOMPARE(journal.error().kind, ErrorKind::StorageDamaged);
            QCOMPARE(journal.error().code, where);
        }
    }

    /// Of older lines one that is missing is found at once, one that was changed when all is verified.
    void olderLines()
    {
        write({});
        QVERIFY(open({}).has_value());
        Forger(m_file).run(QStringLiteral("UPDATE history SET who = 'x' WHERE seq = 1"));
        {
            const auto journal = open({});
            QVERIFY(journal.has_value());
            const Result<ChainReport> report = (*journal)->verify();
            QVERIFY(!report.has_value());
            QCOMPARE(report.error().code, QStringLiteral("1"));
        }
        Forger(m_file).run(QStringLiteral("DELETE FROM history WHERE seq = 1"));
        QCOMPARE(open({}).error().code, QStringLiteral("1"));
    }

    void aStateMustBeWhatTheHistorySays_data()
    {
        QTest::addColumn<QString>("proof");
        QTest::newRow("never sent") << QStringLiteral("planned");
        QTest::newRow("done") << QStringLiteral("done");
    }

    void aStateMustBeWhatTheHistorySays()
    {
        QFETCH(QString, proof);
        write({});
        {
            Forger forger(m_file);
            forger.run(QStringLiteral("UPDATE steps SET proof = ? WHERE place = 0"), {proof});
            forger.recomputeSteps();
        }
        const auto journal = open({});
        QVERIFY(journal.has_value());
        QCOMPARE((*journal)->loadJobs().error().kind, ErrorKind::StorageDamaged);
        QCOMPARE((*journal)->verify().error().kind, ErrorKind::StorageDamaged);
    }

    void aPhaseMustBeWhatTheHistorySays()
    {
        write({});
        Forger(m_file).run(QStringLiteral("UPDATE history SET what = 'sending' WHERE seq = 2"));
        {
            Forger forger(m_file);
            forger.recomputeHistory();
        }
        const auto journal = open({});
        QVERIFY(journal.has_value());
        QCOMPARE((*journal)->verify().error().code, m_job.id.toString());
    }

    /// Who computes all anew leaves a chain that is whole: only the key tells.
    void aRecomputedHistoryIsNoticedByTheKey()
    {
        for (const SealKey &key : {SealKey(), m_key}) {
            init();
            write(key);
            {
                Forger forger(m_file);
                forger.run(QStringLiteral("UPDATE history SET who = 'somebody else' WHERE who LIKE 'anna%'"));
                forger.recomputeHistory();
            }
            const auto journal = open(key);
            QCOMPARE(journal.has_value(), !key.isThere());
            if (!journal)
                QCOMPARE(journal.error().kind, ErrorKind::StorageDamaged);
        }
    }

    void aRecomputedStateIsNoticedByTheKey()
    {
        for (const SealKey &key : {SealKey(), m_key}) {
            init();
            write(key);
            {
                Forger forger(m_file);
                forger.run(QStringLiteral("UPDATE steps SET note = 'seen by nobody' WHERE place = 1"));
                forger.recomputeSteps();
            }
            const auto journal = open(key);
            QVERIFY(journal.has_value());
            QCOMPARE((*journal)->loadJobs().has_value(), !key.isThere());
            QCOMPARE((*journal)->verify().has_value(), !key.isThere());
        }
    }

    void aStateWithoutItsSealIsNoticed()
    {
        write(m_key);
        Forger(m_file).run(QStringLiteral("UPDATE steps SET seal = substr(seal, 1, 32) WHERE place = 1"));
        const auto journal = open(m_key);
        QVERIFY(journal.has_value());
        QCOMPARE((*journal)->loadJobs().error().kind, ErrorKind::StorageDamaged);
    }

    void aSavedPlanIsSealedToo()
    {
        SavedPlan plan {.id = PlanId(QStringLiteral("p")), .wish = {.mode = ResetMode::Retire}};
        plan.devices = {{{.device = {.id = DeviceId(QStringLiteral("d-1"))}}, ResetMode::Retire}};
        QVERIFY((*open({}))->savePlan(plan).has_value());
        QCOMPARE((*open(m_key))->loadPlans().value().size(), 1); // sealed now
        const QByteArray sealed = document();
        QVERIFY((*open({}))->savePlan(plan).has_value());
        const QByteArray bare = document();
        QVERIFY(sealed != bare);
        (void)open(m_key);
        Forger(m_file).run(QStringLiteral("UPDATE plans SET document = ?"), {bare});
        QCOMPARE((*open(m_key))->loadPlans().error().kind, ErrorKind::StorageDamaged);
    }

    void abrokenJournalIsNotSealed()
    {
        write({});
        QVERIFY(open({}).has_value());
        Forger(m_file).run(QStringLiteral("UPDATE history SET who = 'x' WHERE seq = 1"));
        QCOMPARE(open(m_key).error().kind, ErrorKind::StorageDamaged);
    }

    /// A keychain that can't be used for a while, or another user with another key: it goes on, and says so.
    void changesOfHandsAreSaid()
    {
        const SealKey other(SealKey::random());
        write(m_key);
        for (const SealKey &key : {SealKey(), other}) {
            const auto journal = open(key);
            QVERIFY(journal.has_value());
            QVERIFY(sameJob((*journal)->loadJobs().value().constFirst(), m_job));
            m_job.items[2].current().note += QStringLiteral(" and more"); // no line of history
            QVERIFY((*journal)->saveItems(m_job, itemsAt(m_job, {2})).has_value());
        }
        {
            const auto journal = open(m_key);
            QVERIFY(journal.has_value());
            QCOMPARE((*journal)->sealState().foreign, 2);
            QVERIFY(!(*journal)->sealState().isNew);
            QVERIFY(sameJob((*journal)->loadJobs().value().constFirst(), m_job));
            QVERIFY((*journal)->verify().has_value());
        }
        QCOMPARE((*open(m_key))->sealState().foreign, 0);
        QCOMPARE((*open({}))->verify()->isSealed, false);
    }

    /// 100,000 lines: after the first time an opening takes no time for what was verified.
    void isQuick()
    {
        constexpr int devices = 1000;
        constexpr int rounds = 50;
        Job job = sampleJob(QStringLiteral("large"), devices);
        QList<int> all;
        for (int place = 0; place < devices; ++place)
            all.append(place);
        {
            const auto journal = open(m_key);
            QVERIFY((*journal)->addJob(job).has_value());
            for (int i = 0; i < 2 * rounds; ++i) {
                for (JobItem &item : job.items)
                    item.current().state = i % 2 == 0 ? ItemState::Sent : ItemState::Planned;
                QVERIFY((*journal)->saveItems(job, itemsAt(job, all)).has_value());
            }
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(open(m_key).has_value());
        const qint64 first = timer.restart();
        QVERIFY(open(m_key).has_value());
        const qint64 opened = timer.restart();
        qint64 check = 0;
        {
            const auto database = JournalDatabase::connect(sqliteDialect(), m_file);
            timer.restart();
            QVERIFY((*database)->ask("PRAGMA quick_check").has_value());
            check = timer.elapsed();
        }
        const auto journal = open(m_key);
        timer.restart();
        QVERIFY((*journal)->verify().has_value());
        qInfo(
            "%lld lines: opened first in %lld ms, then in %lld ms, of which SQLite's own check takes %lld ms; verified"
            " whole in %lld ms",
            (*journal)->verify()->entries, first, opened, check, timer.elapsed());
        QVERIFY2((opened - check) * 3 < first - check, "what was verified is verified again");
    }

private:
    Result<std::unique_ptr<Journal>> open(const SealKey &key)
    {
        return Journal::open(m_file, m_clock, Journal::OnDamage::Report, key);
    }

    /// One job of three devices, two of which were sent.
    void write(const SealKey &key)
    {
        m_job = sampleJob(QStringLiteral("job"), 3);
        const auto journal = open(key);
        QVERIFY(journal.has_value());
        QVERIFY((*journal)->addJob(m_job).has_value());
        m_job.items[0].current().state = ItemState::Sent;
        m_job.items[1].current().state = ItemState::Sent;
        QVERIFY((*journal)->saveItems(m_job, itemsAt(m_job, {0, 1})).has_value());
    }

    QByteArray document()
    {
        QVariant value;
        tamper(m_file, {QStringLiteral("SELECT document FROM plans")}, &value);
        return value.toByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    FakeClock m_clock {momentAt(0)};
    SealKey m_key {SealKey::random()};
    Job m_job;
};

QTEST_GUILESS_MAIN(JournalSealsTest)
#include "tst_journalseals.moc"
