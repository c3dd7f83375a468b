// SPDX-License-Identifier: GPL-3.0-or-later
// A large plan, and many changes at once, are written down in portions, so that the window goes on: nothing is sent
// before all of a plan is kept, and what was not kept was never there.
#include "jobrig.h"
#include "jobs/journal/journal.h"
#include "journalsamples.h"
#include "ordered.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;
using namespace std::chrono_literals;

namespace {

constexpr int planned = 450;

/// The engine with a journal in a file.
class FileRig final : public JobRig {
public:
    FileRig()
        : JobRig(TestTenant::quick(1500))
    {
        openJournal();
    }

    const QString &file() const { return m_file; }
    /// Starts the engine again on the journal as it lies there.
    void openAgain()
    {
        engine.reset();
        openJournal();
        restart();
    }
    /// As if the program had been killed: nothing more is written.
    void killed()
    {
        store.failing = true;
        engine.reset();
        store.failing = false;
        openAgain();
    }
    QList<Job> kept() { return store.loadJobs().value(); }

private:
    void openJournal()
    {
        store.keepIn(nullptr); // lets go of the file
        store.keepIn(Journal::open(m_file, clock).value());
    }

    QTemporaryDir m_dir;
    QString m_file = m_dir.filePath(QStringLiteral("journal.sqlite"));
};

} // namespace

class JobPortionsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingLeavesBeforeAllIsKept();
    void killedWhileWriting();
    void closedWhileWriting();
    void aPortionThatIsNotTaken();
    void stoppedWhileWriting();
    void manyChangesAtOnce();
    void whatIsRefusedHoldsNoOtherJobUp();
    void theJournalTakesPortionsOfSeveralJobs();
    void aJobCantBeMadeToLookUnwritten();
};

void JobPortionsTest::nothingLeavesBeforeAllIsKept()
{
    FileRig rig;
    const Plan plan = rig.plan(ResetMode::FactoryWipe, planned);
    QCOMPARE(plan.items.size(), planned);
    QList<qsizetype> keptAtFirstOrder;
    rig.store.onSave = [&](const Job &) {
        if (keptAtFirstOrder.isEmpty())
            keptAtFirstOrder = {rig.kept().size(), rig.kept().value(0).items.size()};
    };
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QCOMPARE(rig.kept().size(), 0);
    QCOMPARE(rig.counts(id).planned, planned);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(keptAtFirstOrder, (QList<qsizetype> {1, planned}));
    QCOMPARE(rig.carriedOut(), planned);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobPortionsTest::killedWhileWriting()
{
    FileRig rig;
    const Plan plan = rig.plan(ResetMode::FactoryWipe, planned);
    QVERIFY(settled(rig.engine->start(plan, {})).has_value());
    rig.killed();
    QVERIFY(rig.engine->restore().has_value());
    QVERIFY(rig.engine->jobs().isEmpty());
    const JobId id = settled(rig.engine->start(plan, {})).value(); // nobody holds the devices
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), planned);
    rig.engine.reset();
    rig.store.keepIn(nullptr);
    const auto journal = Journal::open(rig.file(), rig.clock).value();
    QVERIFY(journal->verifyChain().has_value());
    QCOMPARE(journal->loadJobs().value().size(), 1);
}

void JobPortionsTest::closedWhileWriting()
{
    FileRig rig;
    Plan plan = rig.plan(ResetMode::FactoryWipe, planned);
    plan.countdown = 600s;
    const JobId id = settled(rig.engine->start(plan, {})).value();
    rig.openAgain();
    QVERIFY(rig.engine->restore().has_value());
    QCOMPARE(rig.engine->jobs(), QList<JobId> {id});
    QCOMPARE(rig.counts(id).planned, planned);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Paused); // a countdown stands still after a break
}

void JobPortionsTest::aPortionThatIsNotTaken()
{
    FileRig rig;
    const Plan plan = rig.plan(ResetMode::FactoryWipe, planned);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    rig.store.failing = true;
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Paused));
    QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::Storage);
    rig.engine->resume(id); // too early
    QTRY_VERIFY(rig.turn([&] { return rig.engine->job(id)->phase == JobPhase::Paused; }, 5s));
    QCOMPARE(rig.tenant->requestCount("*", "/wipe"), 0);
    QCOMPARE(rig.kept().size(), 0);
    rig.store.failing = false;
    QTRY_VERIFY(rig.turn([&] { return rig.kept().size() == 1; }, 5s));
    QTRY_COMPARE(rig.kept().constFirst().phase, JobPhase::Paused);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Paused); // until a person goes on
    rig.engine->resume(id);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), planned);
}

void JobPortionsTest::stoppedWhileWriting()
{
    FileRig rig;
    Plan plan = rig.plan(ResetMode::FactoryWipe, planned);
    plan.countdown = 600s;
    const JobId id = settled(rig.engine->start(plan, {})).value();
    rig.engine->stop(id);
    QCOMPARE(rig.counts(id).withdrawn, planned);
    rig.openAgain();
    QVERIFY(rig.engine->restore().has_value());
    QCOMPARE(rig.counts(id).withdrawn, planned);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Finished);
    for (const int place : {0, planned - 1})
        QCOMPARE(settled(rig.engine->history(id, place)).value().constLast().state, ItemState::Withdrawn);
}

void JobPortionsTest::manyChangesAtOnce()
{
    FileRig rig;
    Plan plan = rig.plan(ResetMode::FactoryWipe, planned);
    plan.countdown = 600s;
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_COMPARE(rig.kept().size(), 1);
    int most = 0;
    rig.store.onSave = [&, before = 0](const Job &) mutable {
        QHash<ItemState, int> stands;
        const QList<JobItem> items = rig.kept().constFirst().items;
        for (const JobItem &item : items)
            ++stands[item.current().state];
        most = std::max(
            most, stands.value(ItemState::Withdrawn) - std::exchange(before, stands.value(ItemState::Withdrawn)));
    };
    rig.engine->stop(id);
    QCOMPARE(rig.counts(id).withdrawn, planned); // known at once
    const auto withdrawn = [&] {
        const QList<JobItem> items = rig.kept().constFirst().items;
        return std::count_if(items.cbegin(), items.cend(),
            [](const JobItem &item) { return item.current().state == ItemState::Withdrawn; });
    };
    QVERIFY(withdrawn() < planned);
    QTRY_COMPARE(withdrawn(), planned);
    QVERIFY2(most <= 200, qPrintable(QString::number(most)));
    QVERIFY(most > 0);
}

void JobPortionsTest::whatIsRefusedHoldsNoOtherJobUp()
{
    FileRig rig;
    const auto start = [&rig](int from) {
        Plan plan = rig.plan(ResetMode::FactoryWipe, from + planned);
        plan.items = plan.items.mid(from);
        plan.countdown = 600s;
        return settled(rig.engine->start(plan, {})).value();
    };
    const JobId first = start(0);
    const JobId second = start(planned);
    QTRY_COMPARE(rig.kept().size(), 2);
    const auto withdrawn = [&rig](const JobId &id) {
        const QList<JobItem> items = rig.store.loadJob(id).value().items;
        return std::count_if(items.cbegin(), items.cend(),
            [](const JobItem &item) { return item.current().state == ItemState::Withdrawn; });
    };
    rig.store.refused = first;
    for (const JobId &id : {first, second})
        rig.engine->stop(id);
    QTRY_COMPARE(withdrawn(second), planned); // while the clock stands still
    QCOMPARE(withdrawn(first), 0);
    rig.store.refused = {};
    QTRY_VERIFY(rig.turn([&] { return withdrawn(first) == planned; }, 5s));
}

void JobPortionsTest::theJournalTakesPortionsOfSeveralJobs()
{
    const QTemporaryDir dir;
    FakeClock clock;
    const auto journal = Journal::open(dir.filePath(QStringLiteral("journal.sqlite")), clock).value();
    const Job one = sampleJob(QStringLiteral("one"), 50);
    const Job two = sampleJob(QStringLiteral("two"), 30);
    QVERIFY(journal->addPortion(one, 0, 20).has_value());
    QVERIFY(journal->addPortion(two, 0, 20).has_value());
    QVERIFY(journal->addPortion(one, 20, 20).has_value());
    QVERIFY(!journal->addPortion(one, 30, 20).has_value()); // these are there already
    QVERIFY(journal->loadJobs().value().isEmpty());
    QVERIFY(!journal->saveJob(one).has_value());
    QVERIFY(!journal->saveItems(one, itemsAt(one, {0})).has_value());
    QVERIFY(journal->verifyChain().has_value());
    QVERIFY(journal->addPortion(one, 40, 20).has_value());
    QVERIFY(sameJobs(journal->loadJobs().value(), {one}));
    QVERIFY(journal->addPortion(two, 20, 20).has_value());
    QVERIFY(sameJobs(journal->loadJobs().value(), {one, two}));
    QVERIFY(journal->verifyChain().has_value());
}

void JobPortionsTest::aJobCantBeMadeToLookUnwritten()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("journal.sqlite"));
    FakeClock clock;
    QVERIFY(Journal::open(file, clock).value()->addJob(sampleJob(QStringLiteral("one"), 5)).has_value());
    QCOMPARE(tamper(file, {QStringLiteral("UPDATE jobs SET plan = x''")}), QString());
    QCOMPARE(Journal::open(file, clock).value()->loadJobs().error().kind, ErrorKind::StorageDamaged);
}

QTEST_GUILESS_MAIN(JobPortionsTest)
#include "tst_jobportions.moc"
