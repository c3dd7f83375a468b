// SPDX-License-Identifier: GPL-3.0-or-later
// A journal that is verified whole while the window goes on.
#include "core/async.h"
#include "fakeclock.h"
#include "jobs/journal/journalcheck.h"
#include "jobs/journal/tenantjournal.h"
#include "journalsamples.h"
#include "ordered.h"
#include "settled.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QString tenant = QStringLiteral("school");
constexpr int devices = 700;
/// No portion may be so large that a window would stand still: 50 ms are some thousand rows.
constexpr int maxAtOnce = 1'000;

} // namespace

class TestJournalCheck final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void takesManySteps();
    void goesOnWhileItIsWritten();
    void findsWhatTheWholeFinds_data();
    void findsWhatTheWholeFinds();
    void beginsAnewAfterAFailure();
    void letsTheEventLoopRun();
    void joinsOneThatIsUnderWay();
    void aClosedJournalIsAnError();

private:
    Result<void> open() { return m_journal->open(m_folder->path(), tenant); }
    /// Two jobs; every device of the first moved once.
    void write();
    QString file() const { return m_folder->filePath(QStringLiteral("journal-school.sqlite")); }
    /// The last answer of verifySome(), and how often it was asked.
    Result<ChainReport> verifyInPortions(int *calls = nullptr, const std::function<void()> &between = {});

    FakeClock m_clock {momentAt(0)};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TenantJournal> m_journal;
    Job m_job;
};

void TestJournalCheck::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<TenantJournal>(m_clock);
    QVERIFY(open().has_value());
    write();
}

void TestJournalCheck::write()
{
    m_job = sampleJob(QStringLiteral("first"), devices);
    for (JobItem &item : m_job.items)
        item.current().state = ItemState::Sent;
    QVERIFY(m_journal->runNow([this](JobStore &store) { return addAsItStands(store, m_job); }).has_value());
    QVERIFY(
        m_journal->runNow([](JobStore &store) { return store.addJob(sampleJob(QStringLiteral("second"), devices)); })
            .has_value());
}

Result<ChainReport> TestJournalCheck::verifyInPortions(int *calls, const std::function<void()> &between)
{
    for (int n = 1;; ++n) {
        const Result<std::optional<ChainReport>> found = settled(m_journal->verifySome());
        if (calls)
            *calls = n;
        if (!found)
            return tl::make_unexpected(found.error());
        if (*found)
            return **found;
        if (between)
            between();
    }
}

void TestJournalCheck::takesManySteps()
{
    int calls = 0;
    const Result<ChainReport> found = verifyInPortions(&calls);
    QVERIFY(found.has_value());
    QCOMPARE(found->entries, m_journal->verify()->entries);
    const qint64 rows = found->entries + 2LL * devices /* of plans */ + 2LL * devices /* steps */;
    QVERIFY2(calls > rows / maxAtOnce, qPrintable(QString::number(calls)));
}

void TestJournalCheck::goesOnWhileItIsWritten()
{
    int moved = 0;
    const Result<ChainReport> found = verifyInPortions(nullptr, [this, &moved] {
        m_job.items[moved].current().state = ItemState::Accepted;
        const QList<ItemChange> items = itemsAt(m_job, {moved});
        QVERIFY(m_journal->runNow([&](JobStore &store) { return store.saveItems(m_job, items); }).has_value());
        ++moved;
    });
    QVERIFY2(found.has_value(), qPrintable(found.has_value() ? QString() : found.error().message));
    QVERIFY(moved > 3);
    QVERIFY(verifyInPortions().has_value());
}

void TestJournalCheck::findsWhatTheWholeFinds_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("place");
    const auto add = [](const char *name, const QStringList &statements, const QString &place) {
        QTest::newRow(name) << statements << place;
    };
    add("a line of history",
        {QStringLiteral("DROP TRIGGER history_stays"), QStringLiteral("UPDATE history SET who = 'x' WHERE seq = 502")},
        QStringLiteral("502"));
    add("a plan",
        {QStringLiteral("DROP TRIGGER items_stay"),
            QStringLiteral("UPDATE items SET name = 'x' WHERE job = 2 AND place = 600")},
        QStringLiteral("second"));
    add("the places of a plan",
        {QStringLiteral("DROP TRIGGER items_stay"),
            QStringLiteral("UPDATE items SET place = place + 1000000000000 WHERE job = 2")},
        QStringLiteral("second"));
    add("a device's state", {QStringLiteral("UPDATE steps SET note = 'x' WHERE job = 2 AND place = 600")},
        QStringLiteral("2/600"));
    add("a job's state", {QStringLiteral("UPDATE jobs SET released = 7 WHERE number = 2")}, QStringLiteral("second"));
}

void TestJournalCheck::findsWhatTheWholeFinds()
{
    QFETCH(QStringList, statements);
    QFETCH(QString, place);
    m_journal->close();
    QVERIFY(open().has_value()); // verifies what is new
    m_journal->close();
    QCOMPARE(tamper(file(), statements), QString());
    QVERIFY(open().has_value());
    const Result<ChainReport> found = verifyInPortions();
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, ErrorKind::StorageDamaged);
    QCOMPARE(found.error().code, place);
    QCOMPARE(m_journal->verify().error().code, place);
}

void TestJournalCheck::beginsAnewAfterAFailure()
{
    m_journal->close();
    QCOMPARE(tamper(file(), {QStringLiteral("UPDATE steps SET note = 'x' WHERE job = 2 AND place = 600")}), QString());
    QVERIFY(open().has_value());
    QVERIFY(!verifyInPortions().has_value());
    int calls = 0;
    QVERIFY(!verifyInPortions(&calls).has_value());
    QVERIFY(calls > 1);
}

void TestJournalCheck::letsTheEventLoopRun()
{
    JournalCheck check(*m_journal);
    int turns = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&turns] { ++turns; });
    timer.start(0);
    std::optional<Result<ChainReport>> found;
    whenReady(check.verify(), this, [&found](const Result<ChainReport> &report) { found = report; });
    QVERIFY(!found);
    QTRY_VERIFY(found);
    QVERIFY(found->has_value());
    QVERIFY2(turns > 3, qPrintable(QString::number(turns)));
}

void TestJournalCheck::joinsOneThatIsUnderWay()
{
    JournalCheck check(*m_journal);
    int settled = 0;
    const auto count = [&settled](const Result<ChainReport> &report) { settled += report.has_value() ? 1 : 0; };
    whenReady(check.verify(), this, count);
    whenReady(check.verify(), this, count);
    QTRY_COMPARE(settled, 2);
    whenReady(check.verify(), this, count); // and another time
    QTRY_COMPARE(settled, 3);
}

void TestJournalCheck::aClosedJournalIsAnError()
{
    JournalCheck check(*m_journal);
    std::optional<Result<ChainReport>> found;
    whenReady(check.verify(), this, [&found](const Result<ChainReport> &report) { found = report; });
    m_journal->close(); // while it is under way
    QTRY_VERIFY(found);
    QCOMPARE(found->error().kind, ErrorKind::Storage);
}

QTEST_GUILESS_MAIN(TestJournalCheck)
#include "tst_journalcheck.moc"
