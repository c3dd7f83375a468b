// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever goes wrong on the way: at the server, every device has one destructive request at most.
#include "jobrig.h"
#include "jobs/sending/circuitbreaker.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;
using namespace std::chrono_literals;

using Arm = std::function<void(Faults &)>;
Q_DECLARE_METATYPE(Arm)

namespace {

constexpr int planned = 100;

} // namespace

class JobFaultsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void neverTwice_data();
    void neverTwice();
    void anUnknownOneIsSettledByReading();
    void anUnknownOneStaysSoWhenNothingHappened();
    void deletionsThatWereTakenAfterAll();
    void holdsAllForRetryAfter();
    void manyFailuresPause();
    void manyLostAnswersPause();
    void approvalIsAFailureOfItsOwn();
    void misfortuneAtRandom_data();
    void misfortuneAtRandom();
};

void JobFaultsTest::neverTwice_data()
{
    QTest::addColumn<Arm>("arm");
    QTest::addColumn<bool>("allCarriedOut"); // everything that the job names was carried out in the end
    const auto row = [](const char *name, bool all, const Arm &arm) { QTest::newRow(name) << arm << all; };
    const FaultHeaders soon {{"Retry-After", "3"}};
    row("nothing wrong", true, [](Faults &) {});
    row("answer lost", true, [](Faults &f) { f.on("POST", "/$batch").orders().after(1).times(2).dropAfter(); });
    row("order lost", false, [](Faults &f) { f.on("POST", "/$batch").orders().after(1).times(2).dropBefore(); });
    row("answer cut short", true, [](Faults &f) { f.on("POST", "/$batch").orders().after(1).times(2).truncate(); });
    row("garbage", true, [](Faults &f) { f.on("POST", "/$batch").orders().after(1).times(2).garbage(); });
    row("a proxy's page", true, [](Faults &f) { f.on("POST", "/$batch").orders().after(1).times(2).html(); });
    for (const int status : {400, 401, 403, 404, 407, 429}) {
        row(qPrintable(QStringLiteral("a filter's page after it passed, %1").arg(status)), true, [status](Faults &f) {
            f.on("POST", "/$batch").orders().after(1).times(2).actThenAnswer(status, "<html>Blocked</html>");
        });
        row(qPrintable(QStringLiteral("a filter's page instead, %1").arg(status)), false, [status](Faults &f) {
            f.on("POST", "/$batch").orders().after(1).times(2).answer(status, "<html>Blocked</html>");
        });
    }
    row("a part missing", true, [](Faults &f) { f.on("POST", "/$batch").orders().after(1).times(3).missingParts(); });
    row("a part twice", true, [](Faults &f) { f.on("POST", "/$batch").orders().after(1).times(3).duplicateIds(); });
    row("refused: 429", true, [soon](Faults &f) { f.on("POST", "/wipe").times(30).answerInner(429, {}, soon); });
    row("refused: 429 without a time", true, [](Faults &f) { f.on("POST", "/wipe").times(30).answerInner(429); });
    row("refused: batch 429", true,
        [soon](Faults &f) { f.on("POST", "/$batch").orders().after(1).times(2).answer(429, {}, soon); });
    row("refused: batch 503", false,
        [soon](Faults &f) { f.on("POST", "/$batch").orders().after(1).times(2).answer(503, {}, soon); });
    row("503 that acted", true,
        [soon](Faults &f) { f.on("POST", "/$batch").orders().after(1).times(2).actThenAnswer(503, {}, soon); });
    row("inner 503 that acted", true,
        [soon](Faults &f) { f.on("POST", "/wipe").times(30).actThenAnswer(503, {}, soon); });
    row("inner 429 that acted", true,
        [soon](Faults &f) { f.on("POST", "/wipe").times(30).actThenAnswer(429, {}, soon); });
    row("inner 500", false, [](Faults &f) { f.on("POST", "/wipe").times(7).answerInner(500); });
    row("inner 500 that acted", true, [](Faults &f) { f.on("POST", "/wipe").times(7).actThenAnswer(500); });
    row("batch 500 that acted", true,
        [](Faults &f) { f.on("POST", "/$batch").orders().after(1).times(2).actThenAnswer(500); });
    row("batch 504 that acted", true,
        [](Faults &f) { f.on("POST", "/$batch").orders().after(1).times(1).actThenAnswer(504); });
    row("turned away", false, [](Faults &f) { f.on("POST", "/wipe").times(4).answerInner(400); });
}

void JobFaultsTest::neverTwice()
{
    QFETCH(Arm, arm);
    QFETCH(bool, allCarriedOut);
    JobRig rig(TestTenant::quick(300));
    const Plan plan = rig.plan(ResetMode::FactoryWipe, planned);
    QCOMPARE(plan.items.size(), planned);
    arm(rig.tenant->faults());
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn(
                                 [&] {
                                     if (rig.engine->job(id)->phase == JobPhase::Paused)
                                         rig.engine->resume(id); // a person who doesn't give up
                                     const JobCounts counts = rig.counts(id);
                                     return counts.planned + counts.sent == 0;
                                 },
                                 2s),
        20'000);
    const bool wrongless = QByteArray(QTest::currentDataTag()) == "nothing wrong";
    QCOMPARE(rig.tenant->faults().hits() > 0, !wrongless);
    rig.tenant->faults().clear();
    QCOMPARE(rig.mostRequestsForOne(id), 1);
    if (allCarriedOut)
        QCOMPARE(rig.carriedOut(), planned);
    rig.tenant->advance(48h);
    // Nothing that was carried out may read as if nothing had happened, and nothing else as done.
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.engine->job(id)->phase == JobPhase::Finished; }, 30s), 30'000);
    for (const JobItem &item : rig.engine->job(id)->items) {
        const bool acted = rig.tenant->destructiveRequests(item.device.id.toString()) == 1;
        const QSet<ItemState> fitting = acted ? QSet<ItemState> {ItemState::RecordGone, ItemState::SeenFresh,
                                            ItemState::Done, ItemState::Failed, ItemState::Unknown}
                                              : QSet<ItemState> {ItemState::Failed, ItemState::Unknown};
        QVERIFY2(fitting.contains(item.current().state), itemStateName(item.current().state).data());
    }
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobFaultsTest::anUnknownOneIsSettledByReading()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::AutopilotReset, 20);
    for (const JobItem &item : plan.items)
        rig.tenant->setAsleep(item.device.id.toString(), true);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    rig.tenant->faults().on("POST", "/$batch").orders().times(1).dropAfter();
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).unknown == 20; }, 10ms));
    QCOMPARE(rig.item(id, 0).current().error->kind, ErrorKind::OutcomeUnknown);
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).accepted + rig.counts(id).waiting == 20; }));
    QVERIFY(!rig.item(id, 0).current().error);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobFaultsTest::anUnknownOneStaysSoWhenNothingHappened()
{
    JobRig rig;
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::AutopilotReset, 20), {})).value();
    rig.tenant->faults().on("POST", "/$batch").orders().times(1).dropBefore();
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).unknown == 20; }, 10ms));
    const QDateTime lost = rig.clock.now();
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.engine->job(id)->phase == JobPhase::Finished; }, 20s), 30'000);
    QCOMPARE(rig.counts(id).unknown, 20);
    QVERIFY(lost.secsTo(rig.clock.now()) >= 590);
    QCOMPARE(rig.carriedOut(), 0);
    QVERIFY(!rig.engine->isHeld(rig.item(id, 0).device)); // a person may decide anew
}

void JobFaultsTest::deletionsThatWereTakenAfterAll()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::DeleteIntune, 20);
    rig.tenant->faults().on("DELETE", "/managedDevices").times(20).actThenAnswer(503, {}, {{"Retry-After", "2"}});
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).recordGone == 20; }, 5s));
    QCOMPARE(rig.mostRequestsForOne(id), 1);
    QCOMPARE(rig.engine->job(id)->phase, JobPhase::Finished);
}

void JobFaultsTest::holdsAllForRetryAfter()
{
    PaceLimits limits = PaceLimits::none();
    limits.parallelBatches = 1;
    JobRig rig(TestTenant::quick(), limits);
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 60), {})).value();
    // So long that the transport doesn't hold for it: a quota's.
    rig.tenant->faults().on("POST", "/wipe").times(1).answerInner(429, {}, {{"Retry-After", "3600"}});
    QTRY_VERIFY(rig.turn([&] { return rig.engine->job(id)->resumesAt.isValid(); }, 0ms));
    QCOMPARE(rig.clock.now().secsTo(rig.engine->job(id)->resumesAt), 3600);
    QCOMPARE(rig.carriedOut(), 19);
    QCOMPARE(rig.counts(id).planned, 41);
    rig.clock.advance(3599s);
    QTRY_VERIFY(rig.turn([&] { return rig.client.throttle().shutTime() == 0ms; }, 0ms));
    QCOMPARE(rig.counts(id).planned, 41);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 60);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobFaultsTest::manyFailuresPause()
{
    PaceLimits limits = PaceLimits::none();
    limits.parallelBatches = 1;
    JobRig rig(TestTenant::quick(), limits);
    rig.tenant->faults().on("POST", "/wipe").answerInner(400);
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 100), {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Paused));
    QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::Rejected);
    QCOMPARE(rig.counts(id).failed, 20);
    QCOMPARE(rig.counts(id).planned, 80);
    const QString answer = rig.engine->job(id)->pausedBy->requestId;
    bool isOfOne = false; // which tells later that an order was refused, not a reading
    for (const JobItem &item : rig.engine->job(id)->items) {
        QVERIFY(item.current().state != ItemState::Failed || item.current().error->httpStatus == 400);
        isOfOne = isOfOne || item.current().requestId == answer;
    }
    QVERIFY(isOfOne && !answer.isEmpty());
    rig.tenant->faults().clear();
    rig.engine->resume(id);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 80);
}

void JobFaultsTest::manyLostAnswersPause()
{
    PaceLimits limits = PaceLimits::none();
    limits.parallelBatches = 1;
    JobRig rig(TestTenant::quick(), limits);
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 100), {})).value();
    rig.tenant->faults().on("POST", "/$batch").orders().dropAfter();
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.engine->job(id)->phase == JobPhase::Paused; }, 1s), 20'000);
    QCOMPARE(rig.carriedOut(), lostBatchesThatPause * 20);
    QCOMPARE(rig.counts(id).unknown + rig.counts(id).planned, 100); // a hundred are looked at by the list
    rig.tenant->faults().clear();
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] {
        if (rig.engine->job(id)->phase == JobPhase::Paused)
            rig.engine->resume(id);
        return rig.counts(id).planned + rig.counts(id).sent == 0;
    }),
        20'000);
    QVERIFY(rig.counts(id).unknown <= 60);
    QCOMPARE(rig.carriedOut(), 100);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobFaultsTest::approvalIsAFailureOfItsOwn()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 30);
    rig.tenant->faults()
        .on("POST", "/wipe")
        .times(2)
        .answerInner(403, R"({"error":{"code":"ApprovalRequired","message":"and the code is missing"}})");
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.counts(id).failed, 2);
    int approvals = 0;
    for (const JobItem &item : rig.engine->job(id)->items)
        approvals += item.current().error && item.current().error->kind == ErrorKind::ApprovalRequired ? 1 : 0;
    QCOMPARE(approvals, 2);
    QCOMPARE(rig.carriedOut(), 28);
}

void JobFaultsTest::misfortuneAtRandom_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void JobFaultsTest::misfortuneAtRandom()
{
    QFETCH(quint32, seed);
    JobRig rig(TestTenant::quick(300));
    const Plan plan = rig.plan(ResetMode::FactoryWipe, 120);
    QCOMPARE(plan.items.size(), 120);
    rig.tenant->faults().random(0.15, seed);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn(
                                 [&] {
                                     if (rig.engine->job(id)->phase == JobPhase::Paused)
                                         rig.engine->resume(id);
                                     const JobCounts counts = rig.counts(id);
                                     return counts.planned + counts.sent == 0;
                                 },
                                 10s),
        30'000);
    QVERIFY(rig.tenant->faults().hits() > 0);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
    rig.tenant->faults().clear();
    for (const JobItem &item : rig.engine->job(id)->items) {
        const bool claims = item.current().state == ItemState::Done;
        QVERIFY(!claims || rig.tenant->destructiveRequests(item.device.id.toString()) == 1);
        QVERIFY(item.current().state != ItemState::Blocked);
    }
}

QTEST_GUILESS_MAIN(JobFaultsTest)
#include "tst_jobfaults.moc"
