// SPDX-License-Identifier: GPL-3.0-or-later
// Why a device says nothing of its order, and after whom somebody has to go.
#include "core/utc.h"
#include "domain/job/pending.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace std::chrono_literals;

namespace {

const QDateTime now(QDate(2026, 8, 3), QTime(8, 0), utcZone);

QDateTime ago(std::chrono::minutes time)
{
    return now.addSecs(-std::chrono::seconds(time).count());
}

QDateTime in(std::chrono::minutes time)
{
    return ago(-time);
}

} // namespace

class PendingTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhy_data()
    {
        QTest::addColumn<ItemState>("proof");
        QTest::addColumn<QDateTime>("changed");
        QTest::addColumn<QDateTime>("lastSeen"); // it was seen a day ago before the order
        QTest::addColumn<QDateTime>("certificate");
        QTest::addColumn<Pending>("reason");
        const auto row = [](const char *name, ItemState proof, const QDateTime &changed, const QDateTime &lastSeen,
                             const QDateTime &certificate, Pending reason) {
            QTest::newRow(name) << proof << changed << lastSeen << certificate << reason;
        };
        const QDateTime before = ago(24h);
        const QDateTime none;
        row("just accepted", ItemState::Accepted, ago(14min), before, none, Pending::No);
        row("accepted and silent", ItemState::Accepted, ago(15min), before, none, Pending::Offline);
        row("accepted and seen since", ItemState::Accepted, ago(15min), ago(5min), none, Pending::ReportedLate);
        row("seen since, expired", ItemState::Accepted, ago(15min), ago(5min), ago(1min), Pending::ReportedLate);
        row("accepted, time not known", ItemState::Accepted, none, before, none, Pending::Offline);
        row("waits", ItemState::Waiting, ago(1min), before, none, Pending::Offline);
        row("waited, seen just now", ItemState::Waiting, ago(1min), ago(0min), none, Pending::No);
        row("waited, seen since", ItemState::Waiting, ago(20min), ago(1min), none, Pending::ReportedLate);
        row("waits, 29 days", ItemState::Waiting, ago(1min), ago(29 * 24h), none, Pending::Offline);
        row("waits, 30 days", ItemState::Waiting, ago(1min), ago(30 * 24h), none, Pending::OfflineForLong);
        row("waits, never seen", ItemState::Waiting, ago(1min), none, none, Pending::OfflineForLong);
        row("certificate ends in 31 days", ItemState::Waiting, ago(1min), before, in(31 * 24h), Pending::Offline);
        row("certificate ends in 30 days", ItemState::Waiting, ago(1min), before, in(30 * 24h),
            Pending::CertificateExpires);
        row("certificate ends now", ItemState::Waiting, ago(1min), before, now, Pending::CertificateExpired);
        row("certificate ended", ItemState::Accepted, ago(1h), ago(90 * 24h), ago(24h), Pending::CertificateExpired);
        row("at it", ItemState::Active, ago(239min), before, none, Pending::No);
        row("at it for long", ItemState::Active, ago(4h), ago(1min), none, Pending::StartedLongAgo);
        for (const ItemState other :
            {ItemState::Planned, ItemState::Sent, ItemState::Done, ItemState::SeenFresh, ItemState::Confirmed,
                ItemState::RecordGone, ItemState::Failed, ItemState::Unknown, ItemState::Blocked, ItemState::Withdrawn})
            row(itemStateName(other).data(), other, ago(48h), before, ago(24h), Pending::No);
    }

    void saysWhy()
    {
        QFETCH(const ItemState, proof);
        QFETCH(const QDateTime, changed);
        QFETCH(const QDateTime, lastSeen);
        QFETCH(const QDateTime, certificate);
        const JobItem item {.steps = {Step {.state = proof, .changed = changed, .seenBefore = ago(24h)}}};
        const Device device {.lastSeen = lastSeen, .certificateExpires = certificate};
        QTEST(pendingReason(item, &device, now), "reason");
    }

    void saysWhatIsKnownWithoutFacts()
    {
        const JobItem waiting {.steps = {Step {.state = ItemState::Waiting, .changed = ago(1min)}}};
        const JobItem young {.steps = {Step {.state = ItemState::Accepted, .changed = ago(1min)}}};
        const JobItem old {.steps = {Step {.state = ItemState::Accepted, .changed = ago(1h)}}};
        const Device gone {.recordGone = true};
        for (const Device *device : {static_cast<const Device *>(nullptr), &gone}) {
            QCOMPARE(pendingReason(waiting, device, now), Pending::Offline);
            QCOMPARE(pendingReason(young, device, now), Pending::No);
            QCOMPARE(pendingReason(old, device, now), Pending::NotKnown);
        }
    }

    void chasesWhatDidNotComeBack_data()
    {
        QTest::addColumn<ItemState>("proof");
        QTest::addColumn<ResetMode>("mode");
        QTest::addColumn<bool>("chased");
        const QList<ItemState> chased {ItemState::Accepted, ItemState::Waiting, ItemState::Active,
            ItemState::RecordGone, ItemState::Failed, ItemState::Unknown};
        for (int i = 0; i < itemStateCount; ++i) {
            const auto proof = static_cast<ItemState>(i);
            QTest::newRow(itemStateName(proof).data()) << proof << ResetMode::FactoryWipe << chased.contains(proof);
        }
        QTest::newRow("deleted") << ItemState::RecordGone << ResetMode::DeleteIntune << false;
        QTest::newRow("retired") << ItemState::RecordGone << ResetMode::Retire << false;
    }

    void chasesWhatDidNotComeBack()
    {
        QFETCH(const ItemState, proof);
        QFETCH(const ResetMode, mode);
        const JobItem item {.steps = {Step {.state = proof, .changed = ago(5h)}}};
        QTEST(needsChasing(item, mode, nullptr, now), "chased");
    }

    /// Ours began at 10 minutes ago, and the baseline is at 15.
    void anOrderThatEndedIsNotPending_data()
    {
        QTest::addColumn<ItemState>("proof");
        QTest::addColumn<bool>("reported"); // a failure: by the device
        QTest::addColumn<Leaving>("leaving");
        QTest::addColumn<QList<ActionResult>>("results");
        QTest::addColumn<bool>("shown");
        using enum ActionState;
        const auto wipe = [](ActionState state, const QDateTime &started) {
            return ActionResult {RemoteAction::FactoryReset, state, started, started};
        };
        const QDateTime ours = ago(10min);
        const auto row = [](const char *name, ItemState proof, Leaving leaving, const QList<ActionResult> &results,
                             bool shown, bool reported = true) {
            QTest::newRow(name) << proof << reported << leaving << results << shown;
        };
        row("not ended", ItemState::Accepted, Leaving::WipePending, {wipe(Pending, ours)}, true);
        row("started", ItemState::Active, Leaving::WipePending, {wipe(Active, ours)}, true);
        row("done, only the record says so", ItemState::Done, Leaving::WipePending, {wipe(Done, ours)}, false);
        row("done, nothing is listed", ItemState::Done, Leaving::WipePending, {}, false);
        row("confirmed, still pending", ItemState::Confirmed, Leaving::No, {wipe(Pending, ours)}, false);
        row("fresh, both still say pending", ItemState::SeenFresh, Leaving::WipePending, {wipe(Active, ours)}, false);
        row("failed", ItemState::Failed, Leaving::WipePending, {wipe(Failed, ours)}, false);
        row("refused, so it is not ours", ItemState::Failed, Leaving::WipePending, {}, true, false);
        row("a later one of somebody else", ItemState::Done, Leaving::No, {wipe(Done, ours), wipe(Pending, ago(2min))},
            true);
        row("a later one, and ours is open", ItemState::Confirmed, Leaving::No,
            {wipe(Pending, ours), wipe(Pending, ago(2min))}, true);
        row("an earlier one that a person passed over", ItemState::Done, Leaving::WipePending,
            {wipe(Pending, ago(24h)), wipe(Done, ours)}, true);
        row("one without a date", ItemState::Done, Leaving::WipePending, {wipe(Done, ours), wipe(Pending, {})}, true);
        row("a retirement", ItemState::Done, Leaving::RetirePending, {wipe(Done, ours)}, true);
        row("nothing is pending", ItemState::Done, Leaving::No, {wipe(Done, ours)}, false);
    }

    void anOrderThatEndedIsNotPending()
    {
        QFETCH(const ItemState, proof);
        QFETCH(const bool, reported);
        QFETCH(const Leaving, leaving);
        QFETCH(const QList<ActionResult>, results);
        JobItem item {.steps = {Step {.state = proof, .changed = ago(1min), .baseline = ago(15min)}}};
        if (proof == ItemState::Failed)
            item.current().error = Error {.kind = reported ? ErrorKind::DeviceReportedFailure : ErrorKind::Forbidden};
        const Device device {.actions = results, .leaving = leaving};
        QTEST(pendingBeside(device, item, ResetMode::FactoryWipe).has_value(), "shown");
    }

    void givesYoungOrdersTime()
    {
        for (const ItemState proof : {ItemState::Accepted, ItemState::Active})
            QVERIFY(!needsChasing(
                {.steps = {Step {.state = proof, .changed = ago(5min)}}}, ResetMode::FactoryWipe, nullptr, now));
    }
};

QTEST_GUILESS_MAIN(PendingTest)
#include "tst_pending.moc"
