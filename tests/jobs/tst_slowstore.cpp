// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobrig.h"
#include "jobs/engine/daycount.h"
#include "jobs/journal/tenantjournal.h"
#include "jobs/rules/protectedlist.h"
#include "jobs/sending/freshness.h"

#include <QSemaphore>
#include <QTemporaryDir>

#include <deque>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;
using namespace std::chrono_literals;

namespace {

/// Does what a store is asked half a second later, one thing after the other.
class SlowAccess final : public StoreAccess {
public:
    SlowAccess(JobStore &store, Clock &clock)
        : m_store(store)
        , m_clock(clock)
    {
    }

    bool isIdle() const { return m_waiting.empty(); }
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    void hold() { m_isHeld = true; }
    void goOn()
    {
        m_isHeld = false;
        if (!m_waiting.empty())
            doNext();
    }
    /// From now on at once, and all that waits too.
    void hurry()
    {
        m_isSlow = false;
        while (!m_waiting.empty())
            doFirst();
    }

protected:
    void post(std::function<void(JobStore *store)> work) override
    {
        m_waiting.push_back(std::move(work));
        if (!m_isSlow)
            doFirst();
        else if (m_waiting.size() == 1 && !m_isHeld)
            doNext();
    }

private:
    void doNext()
    {
        m_clock.callAfter(m_delay, &m_context, [this] {
            if (m_waiting.empty() || m_isHeld)
                return;
            doFirst();
            if (!m_waiting.empty() && !m_isHeld)
                doNext();
        });
    }
    void doFirst()
    {
        const std::function<void(JobStore * store)> work = std::move(m_waiting.front());
        work(&m_store);
        m_waiting.pop_front();
    }

    JobStore &m_store;
    Clock &m_clock;
    QObject m_context;
    std::deque<std::function<void(JobStore *store)>> m_waiting;
    std::chrono::milliseconds m_delay {500};
    bool m_isSlow = true;
    bool m_isHeld = false;
};

struct SlowRig : JobRig {
    explicit SlowRig(const PaceLimits &limits = PaceLimits::none())
        : JobRig(TestTenant::quick(), limits)
    {
        engine = std::make_unique<JobEngine>(slow, api, clock, paceLimits);
    }
    ~SlowRig()
    {
        slow.hurry();
        engine.reset();
    }

    void start(int n)
    {
        const QFuture<Result<JobId>> started = engine->start(plan(ResetMode::FactoryWipe, n), QStringLiteral("anna"));
        QVERIFY(!started.isFinished());
        QVERIFY(engine->jobs().isEmpty()); // nothing is shown that isn't kept
        QTRY_VERIFY(turn([&] { return started.isFinished(); }));
        job = started.result().value();
    }
    /// Until the store has nothing left to do.
    void turnAll()
    {
        QTRY_VERIFY(turn([&] { return slow.isIdle(); }));
    }
    ItemState stored(int index) { return store.loadJob(job)->items.at(index).current().state; }

    SlowAccess slow {store, clock};
    JobId job;
};

/// The real journal on its thread, which a test holds up as a slow drive does.
struct ThreadRig : JobRig {
    ThreadRig()
    {
        engine = std::make_unique<JobEngine>(journal, api, clock, paceLimits);
        (void)journal.open(folder.path(), QStringLiteral("school"));
    }
    ~ThreadRig()
    {
        drive.release(1'000);
        engine.reset();
    }

    void holdDrive()
    {
        journal.run([this](JobStore &) {
            drive.acquire();
            return Result<void>();
        });
    }
    JobId start(int n)
    {
        Plan wanted = plan(ResetMode::FactoryWipe, n);
        return settled(engine->start(wanted, QStringLiteral("anna"))).value();
    }

    QTemporaryDir folder;
    QSemaphore drive;
    TenantJournal journal {clock};
};

} // namespace

/// A store that takes its time: what is sent waits for it, and nothing else does.
class SlowStoreTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingLeavesBeforeItIsKept();
    void whatIsStoppedMeanwhileNeverLeaves();
    void whatIsStoppedAndRefusedIsTakenBack();
    void whoTakesUpARunningJobChangesNothing();
    void whatAPersonSawMeanwhileNeverLeaves();
    void whatIsProtectedMeanwhileNeverLeaves();
    void bothRefusedLeaveItAsItWas();
    void whatIsRefusedMeanwhileNeverLeaves();
    void theSameDevicesWaitForOneStart();
    void theThreadHoldsNobodyUp();
    void anEndTakesBackWhatHadNotLeft();
    void aDriveThatIsTooSlowIsSaid();
    void nothingStartsBeforeWhatWasKeptIsRead();
    void theDayIsCountedWhereTheStoreWorks();
};

void SlowStoreTest::nothingLeavesBeforeItIsKept()
{
    SlowRig rig;
    rig.start(60);
    int mostAhead = 0;
    QTRY_VERIFY(rig.turn([&] {
        const Job kept = *rig.store.loadJob(rig.job);
        const auto sent = static_cast<int>(std::ranges::count_if(
            kept.items, [](const JobItem &item) { return item.current().state != ItemState::Planned; }));
        mostAhead = std::max(mostAhead, rig.carriedOut() - sent);
        return rig.counts(rig.job).planned + rig.counts(rig.job).sent == 0;
    }));
    QVERIFY(mostAhead <= 0);
    QCOMPARE(rig.carriedOut(), 60);
    QCOMPARE(rig.mostRequestsForOne(rig.job), 1);
}

void SlowStoreTest::whatIsStoppedMeanwhileNeverLeaves()
{
    SlowRig rig;
    rig.start(20);
    QTRY_VERIFY(rig.turn([&] { return rig.item(rig.job, 0).current().state == ItemState::Sent; }, 50ms));
    QCOMPARE(rig.stored(0), ItemState::Planned); // it is being written down
    rig.engine->stop(rig.job);
    QTRY_VERIFY(rig.turn([&] { return rig.engine->job(rig.job)->phase == JobPhase::Finished; }));
    QCOMPARE(rig.counts(rig.job).withdrawn, 20);
    QCOMPARE(rig.carriedOut(), 0);
    rig.turnAll();
    QCOMPARE(rig.stored(0), ItemState::Withdrawn);
}

/// Stopping finds them on their way, and the store refuses that: nobody else would take them back.
void SlowStoreTest::whatIsStoppedAndRefusedIsTakenBack()
{
    SlowRig rig;
    rig.start(20);
    QTRY_VERIFY(rig.turn([&] { return rig.item(rig.job, 0).current().state == ItemState::Sent; }, 50ms));
    rig.store.failing = true;
    rig.engine->stop(rig.job);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(rig.job).withdrawn == 20; }));
    rig.store.failing = false; // somebody made room
    QTRY_VERIFY(rig.turn([&] { return rig.engine->job(rig.job)->phase == JobPhase::Finished; }));
    rig.turnAll();
    QCOMPARE(rig.carriedOut(), 0);
    QCOMPARE(rig.stored(0), ItemState::Withdrawn);
}

/// What is on its way is lost only where the program that sent it ended.
void SlowStoreTest::whoTakesUpARunningJobChangesNothing()
{
    SlowRig rig;
    rig.start(20);
    QTRY_VERIFY(rig.turn([&] { return rig.item(rig.job, 0).current().state == ItemState::Sent; }, 50ms));
    rig.engine->activate(rig.job);
    QCOMPARE(rig.counts(rig.job).unknown, 0);
    QTRY_VERIFY(rig.turnUntilSent(rig.job));
    QCOMPARE(rig.carriedOut(), 20);
    QCOMPARE(rig.counts(rig.job).unknown, 0);
}

void SlowStoreTest::whatAPersonSawMeanwhileNeverLeaves()
{
    SlowRig rig;
    rig.start(20);
    QTRY_VERIFY(rig.turn([&] { return rig.item(rig.job, 0).current().state == ItemState::Sent; }, 50ms));
    const DeviceId seen = rig.item(rig.job, 0).device.id;
    const auto confirmed = rig.engine->confirm(rig.job, seen, Witnessed::Fresh, QStringLiteral("seen"), {});
    QCOMPARE(rig.item(rig.job, 0).current().state, ItemState::Confirmed);
    QTRY_VERIFY(rig.turnUntilSent(rig.job));
    rig.turnAll();
    QVERIFY(confirmed.result().has_value());
    QCOMPARE(rig.carriedOut(), 19);
    QCOMPARE(rig.tenant->destructiveRequests(seen.toString()), 0);
    QCOMPARE(rig.stored(0), ItemState::Confirmed);
}

void SlowStoreTest::whatIsProtectedMeanwhileNeverLeaves()
{
    SlowRig rig;
    rig.start(20);
    // What the pilot and the waves let go is kept, and the devices are looked at.
    QTRY_VERIFY(rig.turn([&] { return rig.engine->job(rig.job)->released == 20 && rig.slow.isIdle(); }, 50ms));
    QCOMPARE(rig.item(rig.job, 5).current().state, ItemState::Planned);
    const DeviceId device = rig.item(rig.job, 5).device.id;
    rig.slow.hold();
    const QFuture<Result<void>> protecting = rig.engine->protectedList().protect(
        {{.kind = ProtectionKind::Device, .key = device.toString(), .reason = QStringLiteral("exams")}},
        QStringLiteral("anna"));
    QTRY_VERIFY(rig.turn([&] { return rig.item(rig.job, 5).current().state == ItemState::Sent; }, 50ms));
    rig.slow.goOn(); // first the protection is kept, then the order
    QTRY_VERIFY(rig.turnUntilSent(rig.job));
    QVERIFY(settled(protecting).has_value());
    QCOMPARE(rig.item(rig.job, 5).current().state, ItemState::Blocked);
    QCOMPARE(rig.tenant->destructiveRequests(device.toString()), 0);
    QCOMPARE(rig.carriedOut(), 19);
    QCOMPARE(rig.mostRequestsForOne(rig.job), 1);
}

void SlowStoreTest::bothRefusedLeaveItAsItWas()
{
    SlowRig rig;
    rig.start(20);
    QTRY_VERIFY(rig.turn([&] { return rig.item(rig.job, 0).current().state == ItemState::Sent; }, 50ms));
    const DeviceId seen = rig.item(rig.job, 0).device.id;
    const auto confirmed = rig.engine->confirm(rig.job, seen, Witnessed::Fresh, QStringLiteral("seen"), {});
    rig.store.failing = true;
    QTRY_VERIFY(rig.turn([&] { return confirmed.isFinished(); }));
    QVERIFY(!confirmed.result().has_value());
    QCOMPARE(rig.counts(rig.job).planned, 20); // none is sent, and none confirmed
    QCOMPARE(rig.carriedOut(), 0);
    rig.store.failing = false;
    rig.turnAll();
    rig.engine->resume(rig.job);
    QTRY_VERIFY(rig.turnUntilSent(rig.job));
    QCOMPARE(rig.carriedOut(), 20);
    QCOMPARE(rig.mostRequestsForOne(rig.job), 1);
}

void SlowStoreTest::whatIsRefusedMeanwhileNeverLeaves()
{
    SlowRig rig;
    rig.start(20);
    QTRY_VERIFY(rig.turn([&] { return rig.item(rig.job, 0).current().state == ItemState::Sent; }, 50ms));
    rig.store.failing = true;
    QTRY_VERIFY(rig.turn([&] { return rig.engine->job(rig.job)->phase == JobPhase::Paused; }));
    QCOMPARE(rig.engine->job(rig.job)->pausedBy->kind, ErrorKind::Storage);
    QCOMPARE(rig.counts(rig.job).planned, 20);
    QCOMPARE(rig.carriedOut(), 0);

    rig.store.failing = false; // somebody made room
    rig.turnAll();
    rig.engine->resume(rig.job);
    QTRY_VERIFY(rig.turnUntilSent(rig.job));
    QCOMPARE(rig.carriedOut(), 20);
    QCOMPARE(rig.mostRequestsForOne(rig.job), 1);
}

void SlowStoreTest::theSameDevicesWaitForOneStart()
{
    SlowRig rig;
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 5);
    const QFuture<Result<JobId>> first = rig.engine->start(plan, {});
    QCOMPARE(settled(rig.engine->start(plan, {})).error().kind, ErrorKind::Conflict);
    QVERIFY(rig.engine->isHeld(plan.items.constFirst().device));
    QTRY_VERIFY(rig.turn([&] { return first.isFinished(); }));
    rig.job = first.result().value();
    QTRY_VERIFY(rig.turnUntilSent(rig.job));
    QCOMPARE(rig.carriedOut(), 5);
}

void SlowStoreTest::theThreadHoldsNobodyUp()
{
    ThreadRig rig;
    const JobId id = rig.start(20);
    QTRY_VERIFY(rig.turn([&] {
        if (rig.engine->job(id)->phase == JobPhase::Sending && rig.counts(id).sent == 0)
            rig.holdDrive(); // in front of all that is written from now on
        return rig.counts(id).sent == 20;
    }));
    // None of these waits, or the test would stand still here.
    rig.engine->pause(id);
    rig.engine->resume(id);
    rig.engine->pause(id);
    const QFuture<Result<QList<HistoryEntry>>> history = rig.engine->history(id, 0);
    QVERIFY(!history.isFinished());
    QCOMPARE(rig.carriedOut(), 0);
    rig.drive.release(1'000);
    QVERIFY(!settled(history)->isEmpty());
    QTRY_COMPARE(rig.counts(id).planned, 20); // it was paused before they had left
    QCOMPARE(rig.carriedOut(), 0);
    rig.engine->resume(id);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 20);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void SlowStoreTest::anEndTakesBackWhatHadNotLeft()
{
    ThreadRig rig;
    const JobId id = rig.start(20);
    QTRY_VERIFY(rig.turn([&] {
        if (rig.engine->job(id)->phase == JobPhase::Sending && rig.counts(id).sent == 0)
            rig.holdDrive();
        return rig.counts(id).sent == 20;
    }));
    rig.drive.release(1'000); // the journal goes on; what follows from that, the event loop would bring
    rig.engine = std::make_unique<JobEngine>(rig.journal, rig.api, rig.clock, rig.paceLimits);
    QVERIFY(rig.engine->restore(JobEngine::RestoreMode::Inspect).has_value());
    QCOMPARE(rig.counts(id).planned, 20); // not unknown: they never left
    QCOMPARE(rig.item(id, 0).current().tries, 0);
    rig.engine->activate(id);
    rig.engine->resume(id);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 20);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

/// What was checked is too old to leave when it is written down at last; nobody waits for that without a word.
void SlowStoreTest::aDriveThatIsTooSlowIsSaid()
{
    SlowRig rig;
    rig.start(20);
    rig.slow.setDelay(std::chrono::seconds(checkMaxAge) + 1s);
    QTRY_VERIFY(rig.turn([&] { return rig.engine->job(rig.job)->phase == JobPhase::Paused; }));
    QCOMPARE(rig.engine->job(rig.job)->pausedBy->kind, ErrorKind::StorageSlow);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(rig.job).planned == 20; }));
    QCOMPARE(rig.carriedOut(), 0);
    rig.slow.hurry();
    rig.engine->resume(rig.job);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(rig.job).planned + rig.counts(rig.job).sent == 0; }));
    QCOMPARE(rig.carriedOut(), 20);
    QCOMPARE(rig.mostRequestsForOne(rig.job), 1);
}

/// Nobody knows before which devices are protected, or held by an earlier job.
void SlowStoreTest::nothingStartsBeforeWhatWasKeptIsRead()
{
    ThreadRig rig;
    const Plan wanted = rig.plan(ResetMode::FactoryWipe, 20);
    rig.engine->awaitRestore(); // before the store is opened
    QCOMPARE(settled(rig.engine->start(wanted, QStringLiteral("anna"))).error().kind, ErrorKind::Storage);
    rig.holdDrive();
    const QFuture<Result<void>> reading = rig.engine->restoreSoon();
    QCOMPARE(settled(rig.engine->start(wanted, QStringLiteral("anna"))).error().kind, ErrorKind::Storage);
    QVERIFY(!reading.isFinished());
    rig.drive.release();
    QVERIFY(settled(reading).has_value());
    const JobId id = settled(rig.engine->start(wanted, QStringLiteral("anna"))).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 20);
}

/// The file that several programs count in may lie on a drive that is just as slow.
void SlowStoreTest::theDayIsCountedWhereTheStoreWorks()
{
    PaceLimits limits = PaceLimits::none();
    limits.wipesPerDay = 5;
    SlowRig rig(limits);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("today.json"));
    const DayCount count(file);
    const auto counted = [&count, day = rig.clock.now().toUTC().date()] {
        return count.claim(QStringLiteral("wipes"), 0, 5, day)->counted;
    };
    rig.engine->shareDayCount(count);
    rig.start(3);
    rig.tenant->clearLog();
    rig.tenant->faults().on("POST", "/$batch").times(1).slow(500ms); // held before it answers
    QTRY_VERIFY(rig.turn([&] { return rig.tenant->requestCount("POST", "/$batch") > 0 && rig.slow.isIdle(); }, 20ms));
    rig.slow.hold();
    QTRY_VERIFY(rig.turn([&] { return !rig.slow.isIdle(); }, 20ms));
    QVERIFY(!QFile::exists(file));
    rig.engine->pause(rig.job);
    rig.slow.goOn();
    rig.turnAll();
    QCOMPARE(rig.carriedOut(), 0); // what a person holds while it is counted doesn't leave
    QCOMPARE(rig.counts(rig.job).planned, 3);
    rig.engine->resume(rig.job);
    QTRY_VERIFY(rig.turnUntilSent(rig.job));
    QCOMPARE(rig.carriedOut(), 3);
    QCOMPARE(rig.mostRequestsForOne(rig.job), 1);
    QCOMPARE(counted(), 3); // what had not left was given back
}

QTEST_GUILESS_MAIN(SlowStoreTest)
#include "tst_slowstore.moc"
