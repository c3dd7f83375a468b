// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utc.h"
#include "jobs/journal/jobreader.h"
#include "jobs/journal/journal.h"

#include "fakeclock.h"
#include "journalsamples.h"
#include "ordered.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

namespace {

/// Texts that a store could trip over.
QStringList hostileTexts()
{
    return {QString(), QStringLiteral("'; DROP TABLE jobs; --"), QStringLiteral("a\\b\\0041"), QStringLiteral("\\"),
        QString::fromUtf8("Schülerlaptop 💻 \u202Etxt"), QStringLiteral("new\nline\ttab\r"),
        QStringLiteral("?1 :a @b $c %1"), QString(QChar(0)) + QStringLiteral("after NUL"),
        QString(QChar(0xD83D)) + QStringLiteral("half"), QStringLiteral("half") + QChar(0xDE00),
        QString(QChar(0xFEFF)) + QStringLiteral("mark"), QString(QChar(0xFFFE)) + QStringLiteral("turned"),
        QString(QChar(0xFFFF)), QString(100'000, u'x'), QStringLiteral("12"), QStringLiteral("1e3"),
        QStringLiteral(" spaces "), QStringLiteral("NULL")};
}

Error fullError(ErrorKind kind, const QString &text)
{
    return {.kind = kind,
        .httpStatus = 429,
        .code = text,
        .message = text + text,
        .requestId = text + u'r',
        .clientRequestId = u'c' + text,
        .retryAfter = std::chrono::milliseconds(1'234'567)};
}

} // namespace

class JournalTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("journal.db"));
        m_clock.emplace(momentAt(0));
        reopen();
        m_job = sampleJob(QStringLiteral("5f0c0000-0000-0000-0000-000000000001"), 3);
    }

    void cleanup() { m_journal.reset(); }

    /// Also when everything had left by then, so that no device reads "taken back".
    void remembersThatAPersonStoppedIt()
    {
        add();
        Job other = sampleJob(QStringLiteral("5f0c0000-0000-0000-0000-000000000002"), 1);
        QVERIFY(m_journal->addJob(other).has_value());
        for (const JobPhase phase : {JobPhase::Following, JobPhase::Stopped, JobPhase::Finished}) {
            m_job.phase = phase;
            m_job.stopped = phase != JobPhase::Following;
            QVERIFY(m_journal->saveJob(m_job).has_value());
            reopen();
            QCOMPARE(stored().phase, phase);
            QCOMPARE(stored().stopped, m_job.stopped);
            QCOMPARE(m_journal->loadJob(m_job.id).value().stopped, m_job.stopped);
            QVERIFY(!m_journal->loadJob(other.id).value().stopped);
        }
        QVERIFY(m_journal->verify().has_value());
    }

    void keepsEveryFieldOfAJob()
    {
        QList<Job> jobs;
        for (int i = 0; i < static_cast<int>(JobPhase::Finished) + 1; ++i) {
            Job job = sampleJob(QStringLiteral("job %1").arg(i), i);
            order(job, static_cast<ResetMode>(i));
            job.phase = static_cast<JobPhase>(i);
            job.keepUserData = i % 2 == 1;
            job.resumesAt = i % 2 == 0 ? momentAt(i) : QDateTime();
            job.countdownEnds = i % 2 == 1 ? momentAt(i) : QDateTime();
            if (i % 2 == 0)
                job.pausedBy = fullError(static_cast<ErrorKind>(i), QStringLiteral("why"));
            QVERIFY(m_journal->addJob(job).has_value());
            jobs.append(job);
        }
        jobs[0].created = QDateTime();
        jobs[0].id = JobId(QStringLiteral("no times"));
        QVERIFY(m_journal->addJob(jobs.at(0)).has_value());
        jobs.append(jobs.takeFirst());
        jobs.prepend(sampleJob(QStringLiteral("job 0"), 0));
        reopen();
        const QList<Job> loaded = m_journal->loadJobs().value();
        QCOMPARE(loaded.size(), jobs.size());
        for (qsizetype i = 1; i < jobs.size(); ++i)
            QVERIFY2(sameJob(loaded.at(i), jobs.at(i)), qPrintable(jobs.at(i).id.toString()));
    }

    void keepsEveryFieldOfAnItem()
    {
        Job job = sampleJob(QStringLiteral("all"), 0);
        for (int i = 0; i <= static_cast<int>(Reason::NeverSeen); ++i) {
            JobItem item = sampleJob({}, i + 1).items.constLast();
            item.current().state = static_cast<ItemState>(i % itemStateCount);
            item.current().blockedReason = static_cast<Reason>(i);
            if (i <= static_cast<int>(ErrorKind::Canceled))
                item.current().error = fullError(static_cast<ErrorKind>(i), QStringLiteral("it"));
            if (i % 3 == 0)
                item.current().changed = item.current().baseline = QDateTime();
            job.items.append(item);
        }
        job.items[0].current().error = Error {};
        job.items[1].current().baseline = QDateTime(QDate(1601, 1, 1), QTime(0, 0), utcZone);
        job.items[2].current().changed = QDateTime(QDate(2026, 10, 25), QTime(2, 30), QTimeZone("Europe/Berlin"));
        job.items[4].device.id = DeviceId(QStringLiteral("D0000000-ABCD-0000-0000-00000000000F"));
        QVERIFY(addAsItStands(*m_journal, job).has_value());
        reopen();
        const Job loaded = m_journal->loadJobs().value().constFirst();
        QCOMPARE(loaded.items.size(), job.items.size());
        for (qsizetype i = 0; i < job.items.size(); ++i)
            QVERIFY2(sameItem(loaded.items.at(i), job.items.at(i)), qPrintable(QString::number(i)));
        QCOMPARE(loaded.items.at(2).current().changed.timeSpec(), Qt::UTC);
    }

    void keepsHostileTexts()
    {
        Job job = sampleJob(QStringLiteral("it's \"one\""), 0);
        job.title = hostileTexts().at(1);
        job.startedBy = hostileTexts().at(7);
        for (const QString &text : hostileTexts()) {
            job.items.append(JobItem {.device = {.id = DeviceId(text),
                                          .entraDevice = EntraDeviceId(text),
                                          .autopilot = AutopilotId(text),
                                          .name = text,
                                          .serialNumber = text},
                .steps = {Step {.kind = ResetMode::AutopilotReset,
                    .error = fullError(ErrorKind::Rejected, text),
                    .requestId = text}}});
        }
        QVERIFY(m_journal->addJob(job).has_value());
        for (JobItem &item : job.items)
            item.current().state = ItemState::Sent;
        QVERIFY(m_journal->saveItems(job, itemsAt(job, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17}))
                    .has_value());
        reopen();
        const Job loaded = m_journal->loadJobs().value().constFirst();
        for (qsizetype i = 0; i < job.items.size(); ++i)
            QVERIFY2(sameItem(loaded.items.at(i), job.items.at(i)), qPrintable(hostileTexts().at(i).left(40)));
        QVERIFY(sameJob(loaded, job));
        QVERIFY(m_journal->verifyChain().has_value());
    }

    void saveJobLeavesItemsAlone()
    {
        add();
        Job changed = m_job;
        changed.phase = JobPhase::Paused;
        changed.pausedBy = fullError(ErrorKind::SignInRequired, QStringLiteral("why"));
        changed.resumesAt = momentAt(5);
        changed.countdownEnds = QDateTime();
        changed.items[0].current().state = ItemState::Sent;
        QVERIFY(m_journal->saveJob(changed).has_value());
        changed.items[0].current().state = ItemState::Planned;
        reopen();
        QVERIFY(sameJob(stored(), changed));
    }

    void savesOnlyTheItemsThatAreNamed()
    {
        add();
        m_job.items[0].current().state = m_job.items[2].current().state = ItemState::Sent;
        m_job.items[2].current().tries = 7;
        QVERIFY(m_journal->saveItems(m_job, itemsAt(m_job, {2})).has_value());
        reopen();
        QCOMPARE(stored().items.at(0).current().state, ItemState::Planned);
        QVERIFY(sameItem(stored().items.at(2), m_job.items.at(2)));
    }

    void savesAllOrNone_data()
    {
        QTest::addColumn<QList<int>>("indexes");
        QTest::newRow("gone back") << QList<int> {1, 0};
        QTest::newRow("another device") << QList<int> {1, 2};
        QTest::newRow("no such place") << QList<int> {1, 3};
        QTest::newRow("below") << QList<int> {1, -1};
    }

    void savesAllOrNone()
    {
        QFETCH(QList<int>, indexes);
        m_job.items[0].current().state = ItemState::Unknown;
        add();
        const QString before = history();
        Job job = m_job;
        job.items[0].current().state = ItemState::Planned;
        job.items[1].current().state = ItemState::Sent;
        job.items[2].device.id = DeviceId(QStringLiteral("another"));
        reopen();
        const Result<void> saved = m_journal->saveItems(job, itemsAt(job, indexes));
        QCOMPARE(saved.error().kind, ErrorKind::Storage);
        QVERIFY(sameJob(stored(), m_job));
        QCOMPARE(history(), before);
        QVERIFY(m_journal->saveItems(job, itemsAt(job, {1})).has_value()); // and it goes on
    }

    void refusesStrangers()
    {
        add();
        QCOMPARE(m_journal->addJob(m_job).error().kind, ErrorKind::Storage);
        const Job stranger = sampleJob(QStringLiteral("stranger"), 3);
        QCOMPARE(m_journal->saveJob(stranger).error().kind, ErrorKind::Storage);
        QCOMPARE(m_journal->saveItems(stranger, itemsAt(stranger, {})).error().kind, ErrorKind::Storage);
        const Job longer = sampleJob(m_job.id.toString(), 4);
        QCOMPARE(m_journal->saveItems(longer, itemsAt(longer, {3})).error().kind, ErrorKind::Storage);
        QCOMPARE(m_journal->loadJobs().value().size(), 1);
    }

    void forgetsNothingUnfinished()
    {
        for (const char *name : {"two", "three", "four"}) {
            Job job = sampleJob(QLatin1String(name), 1);
            job.created = momentAt(-10); // not what the order is by
            QVERIFY(m_journal->addJob(job).has_value());
        }
        Job done = sampleJob(QStringLiteral("three"), 1);
        done.phase = JobPhase::Finished;
        QVERIFY(m_journal->saveJob(done).has_value());
        m_clock->advance(finishedJobsShown);
        QCOMPARE(ids(), QStringLiteral("two three four"));
        QVERIFY(m_journal->listOldJobs().value().isEmpty());
        m_clock->advance(std::chrono::milliseconds(1));
        QCOMPARE(ids(), QStringLiteral("two four"));
        QCOMPARE(m_journal->listOldJobs().value(), QList<JobId> {JobId(QStringLiteral("three"))});
        const Job old = m_journal->loadJob(JobId(QStringLiteral("three"))).value();
        QCOMPARE(old.phase, JobPhase::Finished);
        QCOMPARE(old.items, done.items);
        QCOMPARE(m_journal->loadJob(JobId(QStringLiteral("five"))).error().kind, ErrorKind::Storage);
        m_clock->advance(std::chrono::hours(24 * 365));
        QCOMPARE(ids(), QStringLiteral("two four"));
    }

    void tellsWhatHappened()
    {
        add();
        m_job.phase = JobPhase::Sending;
        m_job.items[0].current().state = ItemState::Sent;
        m_job.items[1].current().state = ItemState::Blocked;
        m_job.items[1].current().blockedReason = Reason::HybridJoined;
        QVERIFY(m_journal->saveJob(m_job).has_value());
        QVERIFY(m_journal->saveJob(m_job).has_value()); // nothing new
        QVERIFY(m_journal->saveItems(m_job, itemsAt(m_job, {0, 1})).has_value());
        m_job.items[0].current().state = ItemState::Failed;
        m_job.items[0].current().error = Error {
            .kind = ErrorKind::Forbidden, .code = QStringLiteral("no"), .requestId = QStringLiteral("r")};
        QVERIFY(m_journal->saveItems(m_job, itemsAt(m_job, {0})).has_value());
        m_job.phase = JobPhase::Paused;
        m_job.pausedBy = m_job.items.at(0).current().error;
        QVERIFY(m_journal->saveJob(m_job).has_value());
        m_journal->setOperator(QStringLiteral("ben@school.example"));
        m_job.pausedBy.reset();
        for (const JobPhase phase : {JobPhase::Sending, JobPhase::Stopped, JobPhase::Finished}) {
            m_job.phase = phase;
            QVERIFY(m_journal->saveJob(m_job).has_value());
        }
        m_job.items[2].current().state = ItemState::Withdrawn;
        QVERIFY(m_journal->saveItems(m_job, itemsAt(m_job, {2})).has_value());
        QCOMPARE(history(),
            QStringLiteral(
                "1 - anna@school.example plan   | 2 - anna@school.example countdown   | "
                "3 - reslate sending   | 4 0 anna@school.example sent   | "
                "5 1 reslate blocked hybrid-joined  | "
                "6 0 reslate failed forbidden no r | 7 - reslate paused forbidden no r | "
                "8 - ben@school.example sending   | 9 - ben@school.example stopped   | 10 - reslate finished   | "
                "11 2 ben@school.example taken-back  "));
    }

    void tellsTheHistoryOfOneItem()
    {
        add();
        const auto reach = [this](ItemState proof) {
            m_job.items[0].current().state = proof;
            m_job.items[0].current().changed = m_job.items.at(0).current().changed.addSecs(60);
            QVERIFY(m_journal->saveItems(m_job, itemsAt(m_job, {0})).has_value());
        };
        m_job.items[1].current().state = ItemState::Blocked;
        m_job.items[1].current().blockedReason = Reason::HybridJoined;
        QVERIFY(m_journal->saveItems(m_job, itemsAt(m_job, {1})).has_value());
        m_job.items[0].current().requestId = QStringLiteral("r");
        reach(ItemState::Sent);
        m_job.items[0].current().error = Error {.kind = ErrorKind::OutcomeUnknown, .code = QStringLiteral("two words")};
        reach(ItemState::Unknown);
        m_job.items[0].current().error.reset();
        m_job.items[0].current().confirmedBy = QStringLiteral("ben@school.example");
        reach(ItemState::Confirmed);
        reopen();
        const QString anna = QStringLiteral("anna@school.example");
        const QString r = QStringLiteral("r");
        QCOMPARE(m_journal->itemHistory(m_job.id, 0).value(),
            (QList<HistoryEntry> {{.state = ItemState::Sent, .at = momentAt(1), .who = anna, .requestId = r},
                {.state = ItemState::Unknown,
                    .at = momentAt(2),
                    .error = ErrorKind::OutcomeUnknown,
                    .code = QStringLiteral("two words"),
                    .requestId = r},
                {.state = ItemState::Confirmed,
                    .at = momentAt(3),
                    .who = QStringLiteral("ben@school.example"),
                    .requestId = r}}));
        QCOMPARE(m_journal->itemHistory(m_job.id, 1).value(),
            (QList<HistoryEntry> {
                {.state = ItemState::Blocked, .at = momentAt(1), .blockedReason = Reason::HybridJoined}}));
        QVERIFY(m_journal->itemHistory(m_job.id, 2).value().isEmpty());
        QCOMPARE(m_journal->itemHistory(m_job.id, 3).error().kind, ErrorKind::Storage);
        QCOMPARE(m_journal->itemHistory(JobId(QStringLiteral("none")), 0).error().kind, ErrorKind::Storage);
    }

    /// An order that waits for a second admin wasn't carried out; the day of its repeat counts it, once.
    void approvalCountsOnceForTheDay()
    {
        add();
        const auto put = [this](ItemState proof, int minutes) {
            m_job.items[0].current().state = proof;
            m_job.items[0].current().changed = momentAt(minutes);
            QVERIFY(m_journal->saveItems(m_job, itemsAt(m_job, {0})).has_value());
        };
        const auto sentSince = [this](int minutes) {
            return m_journal->countSent(momentAt(minutes)).value().value(m_job.workflow.goal());
        };
        put(ItemState::Sent, 10);
        put(ItemState::AwaitingApproval, 11);
        QCOMPARE(sentSince(0), 0);
        put(ItemState::Planned, 20);
        put(ItemState::Sent, 21);
        put(ItemState::Accepted, 22);
        QCOMPARE(sentSince(15), 1);
        QCOMPARE(sentSince(0), 1);
        QVERIFY(history().contains(QLatin1String("reslate approved")));
    }

    void historyCannotBeChanged_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("update") << QStringLiteral("UPDATE history SET what = 'done' WHERE seq = 2");
        QTest::newRow("delete") << QStringLiteral("DELETE FROM history WHERE seq = 2");
        QTest::newRow("delete all") << QStringLiteral("DELETE FROM history");
        QTest::newRow("replace") << QStringLiteral("REPLACE INTO history SELECT seq, job, place, at, who, 'done', "
                                                   "detail, request_id, previous, hash FROM history");
        QTest::newRow("insert between") << QStringLiteral("INSERT INTO history SELECT -1, job, place, at, who, what, "
                                                          "detail, request_id, previous, hash FROM history");
        QTest::newRow("plan") << QStringLiteral("UPDATE items SET serial = 'X'");
        QTest::newRow("plan shortened") << QStringLiteral("DELETE FROM items WHERE place = 2");
    }

    void historyCannotBeChanged()
    {
        QFETCH(QString, statement);
        add();
        const QString before = history();
        m_journal.reset();
        const QString error = tamper(m_file, {statement});
        QVERIFY2(error.contains(QLatin1String("history")) || error.contains(QLatin1String("plan")), qPrintable(error));
        QCOMPARE(history(), before);
    }

    void chainFindsWhatWasChanged_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("where");
        const QString change = QStringLiteral("UPDATE history SET %1 WHERE seq = 2");
        for (const char *what : {"what = 'done'", "who = who || ' '", "at = at + 1", "job = 2", "place = 0",
                 "detail = 'x'", "request_id = 'x'", "hash = zeroblob(32)", "previous = zeroblob(32)"})
            QTest::newRow(what) << QStringList {change.arg(QLatin1String(what))} << QStringLiteral("2");
        QTest::newRow("taken out") << QStringList {QStringLiteral("DELETE FROM history WHERE seq = 1")}
                                   << QStringLiteral("1");
        QTest::newRow("another serial") << QStringList {QStringLiteral("UPDATE items SET serial = 'X' WHERE place = 1")}
                                        << QStringLiteral("first");
        QTest::newRow("another mode") << QStringList {QStringLiteral(
            "UPDATE jobs SET mode = 'retire' WHERE number = 1")}
                                      << QStringLiteral("first");
    }

    void chainFindsWhatWasChanged()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, where);
        QVERIFY(m_journal->addJob(sampleJob(QStringLiteral("first"), 3)).has_value());
        QVERIFY(m_journal->addJob(sampleJob(QStringLiteral("second"), 3)).has_value());
        QVERIFY(m_journal->verifyChain().has_value());
        m_journal.reset();
        for (const char *trigger : {"history_stays", "history_remains", "items_stay"})
            statements.prepend(QStringLiteral("DROP TRIGGER ") + QLatin1String(trigger));
        QCOMPARE(tamper(m_file, statements), QString());
        // Lines that came since the last opening are looked at while it opens, plans when all is.
        const Result<void> verified = Journal::open(m_file, *m_clock).and_then([](const auto &journal) {
            return journal->verifyChain();
        });
        QVERIFY(!verified.has_value());
        QCOMPARE(verified.error().kind, ErrorKind::StorageDamaged);
        QCOMPARE(verified.error().code, where);
    }

    void aCutTailIsFound()
    {
        add();
        m_journal.reset();
        QCOMPARE(tamper(m_file,
                     {QStringLiteral("DROP TRIGGER history_remains"),
                         QStringLiteral("DELETE FROM history WHERE seq = (SELECT max(seq) FROM history)")}),
            QString());
        const Result<std::unique_ptr<Journal>> journal = Journal::open(m_file, *m_clock);
        QVERIFY(!journal.has_value());
        QCOMPARE(journal.error().kind, ErrorKind::StorageDamaged);
    }

    void isQuick()
    {
        Job job = sampleJob(QStringLiteral("large"), 10'000);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_journal->addJob(job).has_value());
        const qint64 added = timer.restart();
        QList<int> batch;
        for (int place = 5000; place < 5020; ++place) {
            job.items[place].current().state = ItemState::Sent;
            batch.append(place);
        }
        for (int i = 0; i < 100; ++i) {
            for (const int place : std::as_const(batch))
                job.items[place].current().state = i % 2 == 0 ? ItemState::Sent : ItemState::Planned;
            QVERIFY(m_journal->saveItems(job, itemsAt(job, batch)).has_value());
        }
        const qint64 saved = timer.restart();
        QVERIFY(sameJob(m_journal->loadJobs().value().constFirst(), job));
        const qint64 loaded = timer.restart();
        QVERIFY(m_journal->verifyChain().has_value());
        qInfo("10,000 items added in %lld ms, 100 batches of 20 saved in %lld ms, all loaded in %lld ms, verified in "
              "%lld ms",
            added, saved, loaded, timer.elapsed());
        QVERIFY(saved < 100 * 200); // far from what is wanted, near enough to notice a mistake in kind
    }

private:
    void reopen()
    {
        m_journal.reset();
        Result<std::unique_ptr<Journal>> journal = Journal::open(m_file, *m_clock);
        QVERIFY(journal.has_value());
        m_journal = std::move(*journal);
    }

    void add() { QVERIFY(addAsItStands(*m_journal, m_job).has_value()); }
    Job stored() { return m_journal->loadJobs().value().constFirst(); }

    QString ids()
    {
        QStringList ids;
        const QList<Job> jobs = m_journal->loadJobs().value();
        for (const Job &job : jobs)
            ids.append(job.id.toString());
        return ids.join(u' ');
    }

    /// The lines without times and hashes; the digest of a plan is left out.
    QString history()
    {
        m_journal.reset();
        QVariant lines;
        const QString error = tamper(m_file,
            {QStringLiteral(
                "SELECT group_concat(seq || ' ' || coalesce(place, '-') || ' ' || who || ' ' || what || ' ' ||"
                " iif(what = 'plan', '', detail) || ' ' || request_id, ' | ')"
                " FROM (SELECT * FROM history ORDER BY seq)")},
            &lines);
        if (!error.isEmpty())
            return error;
        reopen();
        return lines.toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::optional<FakeClock> m_clock;
    std::unique_ptr<Journal> m_journal;
    Job m_job;
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
