// SPDX-License-Identifier: GPL-3.0-or-later
// Others at the same devices: another program with a journal of its own, or somebody in the portal. Counted at the
// server, which is the only one that sees all of them.
#include "domain/job/jobstanding.h"
#include "jobrig.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

/// Two programs with a journal each, in one tenant.
struct Rivals : JobRig {
    explicit Rivals(const PaceLimits &limits)
        : JobRig(TestTenant::quick(1200), limits)
        , otherClient(Endpoints {.graph = tenant.url(), .login = tenant.url()}, token, clock)
        , otherApi(otherClient)
        , other(std::make_unique<JobEngine>(otherAccess, otherApi, clock, limits))
    {
    }

    bool isBusy()
    {
        const QList<QNetworkReply *> replies = otherClient.network().findChildren<QNetworkReply *>();
        return JobRig::isBusy() || std::any_of(replies.cbegin(), replies.cend(), [](const QNetworkReply *reply) {
            return !reply->isFinished();
        });
    }
    /// Time passes, a little at a time, only while neither waits for an answer.
    bool passUntil(const std::function<bool()> &done)
    {
        return runUntil(done, [this] {
            if (!isBusy())
                clock.advance(50ms);
        });
    }
    int orderedTwice()
    {
        QHash<QString, int> orders;
        for (const DestructiveRequest &request : tenant->destructiveRequests())
            ++orders[request.deviceId];
        return static_cast<int>(std::count_if(orders.cbegin(), orders.cend(), [](int n) { return n > 1; }));
    }

    GraphClient otherClient;
    GraphApi otherApi;
    FailingStore otherStore;
    DirectStore otherAccess {otherStore};
    std::unique_ptr<JobEngine> other;
};

/// What somebody does by other means, such as the portal.
void orderElsewhere(JobRig &rig, const QList<JobItem> &items)
{
    for (qsizetype i = 0; i < items.size(); i += 20) {
        QList<DeviceId> ids;
        for (const JobItem &item : items.mid(i, 20))
            ids.append(item.device.id);
        (void)rig.api.perform(ResetMode::FactoryWipe, false, ids);
    }
}

} // namespace

class JobRivalsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoProgramsOneSchool_data();
    void twoProgramsOneSchool();
    void whatThePortalOrderedMeanwhileIsLeftOut_data();
    void whatThePortalOrderedMeanwhileIsLeftOut();
    void whatCantBeReadAgainIsNotSent();
    void keepsGraphsPace();
    void othersOrdersCountForTheDay();
    void anUnreadableListOfOrdersHoldsNothing();
    void smallActionsAreNotReadAgain();
};

void JobRivalsTest::twoProgramsOneSchool_data()
{
    QTest::addColumn<int>("devices");
    QTest::addColumn<int>("apart"); // seconds
    QTest::addColumn<int>("slow"); // ms that the service takes to act
    QTest::addColumn<int>("most"); // devices that may be ordered twice
    // In the same moment both may read a device before either has ordered it; how many is a matter of luck.
    QTest::newRow("at the same moment, 189") << 189 << 0 << 300 << 95;
    QTest::newRow("at the same moment, 454") << 454 << 0 << 300 << 227;
    QTest::newRow("5 s apart") << 454 << 5 << 0 << 0;
    QTest::newRow("10 s apart") << 454 << 10 << 0 << 0;
    QTest::newRow("15 s apart") << 454 << 15 << 0 << 0;
}

void JobRivalsTest::twoProgramsOneSchool()
{
    QFETCH(int, devices);
    QFETCH(int, apart);
    QFETCH(int, slow);
    QFETCH(int, most);
    Rivals rig {PaceLimits()};
    const Plan plan = rig.plan(ResetMode::FactoryWipe, devices);
    QCOMPARE(plan.items.size(), devices);
    for (const JobItem &item : plan.items) // so that each stays as it is while both are at it
        rig.tenant->setAsleep(item.device.id.toString(), true);
    if (slow > 0)
        rig.tenant->faults().on("POST", "/$batch").orders().slow(std::chrono::milliseconds(slow));
    const QDateTime begin = rig.clock.now();
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QVERIFY(rig.passUntil([&] { return begin.msecsTo(rig.clock.now()) >= apart * 1000; }));
    const JobId otherId = settled(rig.other->start(plan, {})).value();
    QVERIFY(rig.passUntil([&] {
        const JobCounts ours = rig.counts(id);
        const JobCounts others = countsOf(*rig.other->job(otherId));
        return ours.planned + ours.sent + others.planned + others.sent == 0;
    }));
    const int twice = rig.orderedTwice();
    qInfo("%d devices, %d s apart: %d ordered twice, done after %lld s", devices, apart, twice,
        begin.secsTo(rig.clock.now()));
    QVERIFY(twice <= most);
    QCOMPARE(rig.carriedOut() - twice, devices); // and each of them once
    const JobCounts ours = rig.counts(id);
    const JobCounts others = countsOf(*rig.other->job(otherId));
    QCOMPARE(ours.blocked + others.blocked, devices - twice);
    QCOMPARE(ours.failed + ours.unknown + others.failed + others.unknown, 0);
}

void JobRivalsTest::whatThePortalOrderedMeanwhileIsLeftOut_data()
{
    QTest::addColumn<ResetMode>("mode");
    QTest::newRow("factory wipe") << ResetMode::FactoryWipe;
    QTest::newRow("Autopilot Reset") << ResetMode::AutopilotReset;
    QTest::newRow("retire") << ResetMode::Retire;
}

/// After the look that covers all of them, and before they leave.
void JobRivalsTest::whatThePortalOrderedMeanwhileIsLeftOut()
{
    QFETCH(ResetMode, mode);
    PaceLimits limits = PaceLimits::none();
    limits.parallelBatches = 1;
    JobRig rig(TestTenant::quick(), limits);
    const Plan plan = rig.plan(mode, 60);
    for (const JobItem &item : plan.items)
        rig.tenant->setAsleep(item.device.id.toString(), true);
    QList<JobItem> theirs;
    rig.store.onSave = [&](const Job &job) {
        if (!theirs.isEmpty())
            return;
        for (const JobItem &item : job.items) {
            if (item.current().state == ItemState::Planned)
                theirs.append(item);
        }
        orderElsewhere(rig, theirs);
    };
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(theirs.size(), 40);
    QCOMPARE(rig.carriedOut(), 60);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
    QCOMPARE(rig.counts(id).blocked, 40);
    for (const JobItem &item : rig.engine->job(id)->items)
        QVERIFY(item.current().state != ItemState::Blocked || item.current().blockedReason == Reason::ActionPending);
}

void JobRivalsTest::whatCantBeReadAgainIsNotSent()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 60); // looked at by the list, checked one by one
    rig.tenant->faults().on("GET", "/managedDevices/").answerInner(403);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Paused));
    QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::Forbidden);
    QVERIFY(isPausedByReading(*rig.engine->job(id)));
    QCOMPARE(rig.carriedOut(), 0);
    QCOMPARE(rig.counts(id).planned, 60);
    rig.tenant->faults().clear();
    rig.engine->resume(id);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 60);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

/// 200 in 20 s, and one reading for each batch that orders something.
void JobRivalsTest::keepsGraphsPace()
{
    Rivals rig {[] {
        PaceLimits limits;
        limits.wipesPerDay = PaceLimits::unlimited;
        return limits;
    }()};
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 600);
    QCOMPARE(plan.items.size(), 600);
    const QDateTime begin = rig.clock.now();
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QVERIFY(rig.passUntil([&] { return rig.counts(id).planned + rig.counts(id).sent == 0; }));
    QCOMPARE(rig.carriedOut(), 600);
    QVERIFY2(begin.secsTo(rig.clock.now()) <= 42, qPrintable(QString::number(begin.secsTo(rig.clock.now()))));
    QVERIFY2(rig.tenant->batchCount() <= 130, qPrintable(QString::number(rig.tenant->batchCount())));
}

void JobRivalsTest::othersOrdersCountForTheDay()
{
    PaceLimits limits = PaceLimits::none();
    limits.wipesPerDay = 50;
    JobRig rig(TestTenant::quick(), limits);
    Plan plan = rig.plan(ResetMode::FactoryWipe, 70);
    for (const JobItem &item : plan.items)
        rig.tenant->setAsleep(item.device.id.toString(), true);
    orderElsewhere(rig, plan.items.mid(40));
    QTRY_COMPARE(rig.carriedOut(), 30);
    plan.items.resize(40);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.engine->job(id)->resumesAt == nextUtcDay(rig.clock.now()); }));
    QTRY_COMPARE(rig.counts(id).sent, 0);
    QCOMPARE(rig.carriedOut(), 50);
    QCOMPARE(rig.counts(id).planned, 20);
}

void JobRivalsTest::anUnreadableListOfOrdersHoldsNothing()
{
    PaceLimits limits = PaceLimits::none();
    limits.wipesPerDay = 50;
    JobRig rig(TestTenant::quick(), limits);
    rig.tenant->faults().on("GET", "/remoteActionAudits").answer(403);
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 40), {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 40);

    JobRig silent(TestTenant::quick(), limits);
    silent.tenant->faults().on("GET", "/remoteActionAudits").hang();
    const JobId other = settled(silent.engine->start(silent.plan(ResetMode::FactoryWipe, 40), {})).value();
    QTRY_VERIFY(silent.turnUntilSent(other));
    QCOMPARE(silent.carriedOut(), 40);
}

void JobRivalsTest::smallActionsAreNotReadAgain()
{
    JobRig rig;
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::Sync, 60), {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.tenant->batchCount(), 3);
}

QTEST_GUILESS_MAIN(JobRivalsTest)
#include "tst_jobrivals.moc"
