// SPDX-License-Identifier: GPL-3.0-or-later
// A batch of orders is written with few statements, counted here: a figure that no slow machine changes. Each of its
// rows is guarded as if it were written alone.
#include "jobs/journal/journal.h"
#include "jobs/journal/journalfile.h"
#include "jobs/journal/journalrows.h"
#include "journalsamples.h"
#include "ordered.h"
#include "workflowrig.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

#include <numeric>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

namespace {

constexpr int batchSize = 20;
constexpr qint64 mostStatements = 25;

} // namespace

class JournalBatchTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aBatch_data();
    void aBatch();
    void aBatchOfNextSteps();
    void aJobThatIsSent();
    void anItemNamedTwice();
    void oneThatMayNotBe();
    void oneRowThatIsRefused_data();
    void oneRowThatIsRefused();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("journal.sqlite")); }
    void open() { m_journal = Journal::open(file(), m_clock).value(); }
    /// Saves the items from..from + n in that state; gives what that cost.
    StatementCount save(int from, int n, ItemState state);

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock {momentAt(0)};
    std::unique_ptr<Journal> m_journal;
    Job m_job;
};

void JournalBatchTest::init()
{
    m_journal.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    open();
    m_job = sampleJob(QStringLiteral("one"), 5 * batchSize);
}

StatementCount JournalBatchTest::save(int from, int n, ItemState state)
{
    QList<int> places(n);
    std::iota(places.begin(), places.end(), from);
    for (const int place : std::as_const(places))
        m_job.items[place].current().state = state;
    const StatementCount before = m_journal->statementCount();
    const Result<void> saved = m_journal->saveItems(m_job, itemsAt(m_job, places));
    const StatementCount after = m_journal->statementCount();
    [&saved] { QVERIFY(saved.has_value()); }();
    return {.prepared = after.prepared - before.prepared, .executed = after.executed - before.executed};
}

void JournalBatchTest::aBatch_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 2, 7, 19, batchSize})
        QTest::addRow("of %d", size) << size;
}

void JournalBatchTest::aBatch()
{
    QFETCH(const int, size);
    QVERIFY(m_journal->addJob(m_job).has_value());
    save(0, size, ItemState::Sent);
    save(0, size, ItemState::Accepted);
    const StatementCount intended = save(batchSize, size, ItemState::Sent);
    const StatementCount recorded = save(batchSize, size, ItemState::Accepted);
    qInfo("a batch of %d costs %lld statements before it leaves and %lld for its answer", size, intended.executed,
        recorded.executed);
    QVERIFY(intended.executed + recorded.executed <= mostStatements);
    QCOMPARE(intended.prepared + recorded.prepared, 0); // those of the first batch serve the second
    m_journal.reset();
    open();
    QVERIFY(sameJob(m_journal->loadJobs().value().constFirst(), m_job));
    QVERIFY(m_journal->verifyChain().has_value());
}

/// Of devices whose first step is done, while the next one is planned.
void JournalBatchTest::aBatchOfNextSteps()
{
    order(m_job, ResetMode::Sync);
    m_job.workflow = syncThenReset;
    QVERIFY(m_journal->addJob(m_job).has_value());
    save(0, batchSize, ItemState::Done);
    for (int place = 0; place < batchSize; ++place)
        m_job.items[place].steps.append({.kind = ResetMode::AutopilotReset});
    const StatementCount planned = save(0, batchSize, ItemState::Planned);
    const StatementCount intended = save(0, batchSize, ItemState::Sent);
    const StatementCount recorded = save(0, batchSize, ItemState::Accepted);
    qInfo("planning the next steps of %d costs %lld statements, sending them %lld and %lld", batchSize,
        planned.executed, intended.executed, recorded.executed);
    QVERIFY(planned.executed <= mostStatements);
    QVERIFY(intended.executed + recorded.executed <= mostStatements);
    QVERIFY(sameJob(m_journal->loadJobs().value().constFirst(), m_job));
    QVERIFY(m_journal->verifyChain().has_value());
}

/// With all that the engine writes down while it sends, from the first order to the last answer.
void JournalBatchTest::aJobThatIsSent()
{
    constexpr int devices = 5 * batchSize;
    TenantOptions options = TestTenant::quick(4 * devices);
    options.clockStands = true; // no device reports anything meanwhile
    JobRig rig(options);
    const Journal &journal = *m_journal;
    rig.store.keepIn(std::move(m_journal));
    const Plan plan = rig.plan(ResetMode::FactoryWipe, devices);
    QCOMPARE(plan.items.size(), devices);
    std::optional<qint64> before;
    rig.store.onSave = [&](const Job &) {
        if (!before)
            before = journal.statementCount().executed;
    };
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    const qint64 cost = journal.statementCount().executed - *before;
    qInfo(
        "%d orders left and cost %lld statements in %d transactions of items", rig.carriedOut(), cost, rig.store.saves);
    QCOMPARE(rig.carriedOut(), devices);
    QVERIFY(cost <= mostStatements * devices / batchSize);
}

/// Which of the two counts nobody could say.
void JournalBatchTest::anItemNamedTwice()
{
    QVERIFY(m_journal->addJob(m_job).has_value());
    Job changed = m_job;
    changed.items[3].current().state = ItemState::Sent;
    QList<int> places(batchSize);
    std::iota(places.begin(), places.end(), 0);
    places.append(3);
    QCOMPARE(m_journal->saveItems(changed, itemsAt(changed, places)).error().kind, ErrorKind::Storage);
    QVERIFY(sameJob(m_journal->loadJobs().value().constFirst(), m_job));
    QVERIFY(m_journal->itemHistory(m_job.id, 3).value().isEmpty());
}

/// All or none, also where the one stands in the middle, or behind what is asked for at once.
void JournalBatchTest::oneThatMayNotBe()
{
    QVERIFY(m_journal->addJob(m_job).has_value());
    save(30, 1, ItemState::Unknown);
    QList<int> places(2 * batchSize);
    std::iota(places.begin(), places.end(), 0);
    Job changed = m_job;
    for (const int place : std::as_const(places))
        changed.items[place].current().state = ItemState::Sent;
    QCOMPARE(m_journal->saveItems(changed, itemsAt(changed, places)).error().kind, ErrorKind::Storage);
    changed.items[30] = m_job.items[30];
    changed.items[35].device.id = DeviceId(QStringLiteral("another"));
    QCOMPARE(m_journal->saveItems(changed, itemsAt(changed, places)).error().kind, ErrorKind::Storage);
    QVERIFY(sameJob(m_journal->loadJobs().value().constFirst(), m_job));
    changed.items[35].device.id = m_job.items[35].device.id;
    QVERIFY(m_journal->saveItems(changed, itemsAt(changed, places)).has_value());
    QVERIFY(sameJob(m_journal->loadJobs().value().constFirst(), changed));
    QVERIFY(m_journal->verifyChain().has_value());
}

void JournalBatchTest::oneRowThatIsRefused_data()
{
    QTest::addColumn<Sql>("statement");
    QTest::addColumn<QList<QVariantList>>("rows"); // the one in the middle is wrong
    const auto line = [](int seq) {
        const QString text(QLatin1String(""));
        return QVariantList {seq, {}, {}, 0, text, text, text, text, QByteArray("previous"), QByteArray("hash")};
    };
    const auto item = [](int place) { return QVariantList {1, place} + recordValues({}); };
    const auto step = [](int place, int number) {
        return stepValues({}) + QVariantList {QByteArray("seal"), 1, place, number};
    };
    const auto row = [](const char *name, Sql statement, const QList<QVariantList> &rows) {
        QTest::newRow(name) << statement << rows;
    };
    row("a line that leaves one out", Sql::AddHistory, {line(3), line(5), line(4)});
    row("a line that is there", Sql::AddHistory, {line(3), line(2), line(4)});
    row("a device that is there", Sql::AddItem, {item(1000), item(7), item(1001)});
    row("a step that is there", Sql::AddStep, {step(7, 1), step(8, 0), step(9, 1)});
    row("a step of no device", Sql::AddStep, {step(7, 1), step(1000, 1), step(9, 1)});
    row("a change of no step", Sql::SaveStep, {step(7, 0), step(1000, 0), step(9, 0)});
    row("no text", Sql::SaveStep, {step(7, 0), QVariantList {QVariant()} + step(8, 0).mid(1), step(9, 0)});
}

/// By the database itself, whoever asks: its triggers and checks hold for each row of many.
void JournalBatchTest::oneRowThatIsRefused()
{
    QFETCH(const Sql, statement);
    QFETCH(QList<QVariantList>, rows);
    QVERIFY(m_journal->addJob(m_job).has_value());
    m_journal.reset();
    {
        const auto database = openJournalFile(sqliteDialect(), file()).value();
        const auto write = [&] { return database->runRows(statement, rows); };
        QVERIFY(!database->atomically(write).has_value());
        rows.removeAt(1);
        const auto writeInVain = [&]() -> Result<void> {
            const Result<void> taken = write();
            return taken ? failure(ErrorKind::Canceled) : taken;
        };
        QCOMPARE(database->atomically(writeInVain).error().kind, ErrorKind::Canceled); // the others are taken
    }
    open();
    QVERIFY(sameJob(m_journal->loadJobs().value().constFirst(), m_job));
    QVERIFY(m_journal->verifyChain().has_value());
}

QTEST_GUILESS_MAIN(JournalBatchTest)
#include "tst_journalbatch.moc"
