// SPDX-License-Identifier: GPL-3.0-or-later
// Why a device says nothing of its order, and after whom somebody has to go.
#include "core/utc.h"
#include "domain/pending.h"

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
        QTest::addColumn<Proof>("proof");
        QTest::addColumn<QDateTime>("changed");
        QTest::addColumn<QDateTime>("lastSeen"); // it was seen a day ago before the order
        QTest::addColumn<QDateTime>("certificate");
        QTest::addColumn<Pending>("reason");
        const auto row = [](const char *name, Proof proof, const QDateTime &changed, const QDateTime &lastSeen,
                             const QDateTime &certificate, Pending reason) {
            QTest::newRow(name) << proof << changed << lastSeen << certificate << reason;
        };
        const QDateTime before = ago(24h);
        const QDateTime none;
        row("just accepted", Proof::Accepted, ago(14min), before, none, Pending::No);
        row("accepted and silent", Proof::Accepted, ago(15min), before, none, Pending::Offline);
        row("accepted and seen since", Proof::Accepted, ago(15min), ago(5min), none, Pending::ReportedLate);
        row("seen since, expired", Proof::Accepted, ago(15min), ago(5min), ago(1min), Pending::ReportedLate);
        row("accepted, time not known", Proof::Accepted, none, before, none, Pending::Offline);
        row("waits", Proof::Waiting, ago(1min), before, none, Pending::Offline);
        row("waited, seen just now", Proof::Waiting, ago(1min), ago(0min), none, Pending::No);
        row("waited, seen since", Proof::Waiting, ago(20min), ago(1min), none, Pending::ReportedLate);
        row("waits, 29 days", Proof::Waiting, ago(1min), ago(29 * 24h), none, Pending::Offline);
        row("waits, 30 days", Proof::Waiting, ago(1min), ago(30 * 24h), none, Pending::OfflineForLong);
        row("waits, never seen", Proof::Waiting, ago(1min), none, none, Pending::OfflineForLong);
        row("certificate ends in 31 days", Proof::Waiting, ago(1min), before, in(31 * 24h), Pending::Offline);
        row("certificate ends in 30 days", Proof::Waiting, ago(1min), before, in(30 * 24h),
            Pending::CertificateExpires);
        row("certificate ends now", Proof::Waiting, ago(1min), before, now, Pending::CertificateExpired);
        row("certificate ended", Proof::Accepted, ago(1h), ago(90 * 24h), ago(24h), Pending::CertificateExpired);
        row("at it", Proof::Active, ago(239min), before, none, Pending::No);
        row("at it for long", Proof::Active, ago(4h), ago(1min), none, Pending::StartedLongAgo);
        for (const Proof other : {Proof::Planned, Proof::Sent, Proof::Done, Proof::SeenFresh, Proof::Confirmed,
                 Proof::RecordGone, Proof::Failed, Proof::Unknown, Proof::Blocked, Proof::TakenBack})
            row(proofName(other).data(), other, ago(48h), before, ago(24h), Pending::No);
    }

    void saysWhy()
    {
        QFETCH(const Proof, proof);
        QFETCH(const QDateTime, changed);
        QFETCH(const QDateTime, lastSeen);
        QFETCH(const QDateTime, certificate);
        const JobItem item {.proof = proof, .changed = changed, .seenBefore = ago(24h)};
        const Device device {.lastSeen = lastSeen, .certificateExpires = certificate};
        QTEST(pendingReason(item, &device, now), "reason");
    }

    void saysWhatIsKnownWithoutFacts()
    {
        const JobItem waiting {.proof = Proof::Waiting, .changed = ago(1min)};
        const JobItem young {.proof = Proof::Accepted, .changed = ago(1min)};
        const JobItem old {.proof = Proof::Accepted, .changed = ago(1h)};
        const Device gone {.recordGone = true};
        for (const Device *device : {static_cast<const Device *>(nullptr), &gone}) {
            QCOMPARE(pendingReason(waiting, device, now), Pending::Offline);
            QCOMPARE(pendingReason(young, device, now), Pending::No);
            QCOMPARE(pendingReason(old, device, now), Pending::NotKnown);
        }
    }

    void chasesWhatDidNotComeBack_data()
    {
        QTest::addColumn<Proof>("proof");
        QTest::addColumn<ResetMode>("mode");
        QTest::addColumn<bool>("chased");
        const QList<Proof> chased {
            Proof::Accepted, Proof::Waiting, Proof::Active, Proof::RecordGone, Proof::Failed, Proof::Unknown};
        for (int i = 0; i < proofCount; ++i) {
            const auto proof = static_cast<Proof>(i);
            QTest::newRow(proofName(proof).data()) << proof << ResetMode::FactoryWipe << chased.contains(proof);
        }
        QTest::newRow("deleted") << Proof::RecordGone << ResetMode::DeleteIntune << false;
        QTest::newRow("retired") << Proof::RecordGone << ResetMode::Retire << false;
    }

    void chasesWhatDidNotComeBack()
    {
        QFETCH(const Proof, proof);
        QFETCH(const ResetMode, mode);
        const JobItem item {.proof = proof, .changed = ago(5h)};
        QTEST(needsChasing(item, mode, nullptr, now), "chased");
    }

    /// Ours began at 10 minutes ago, and the baseline is at 15.
    void anOrderThatEndedIsNotPending_data()
    {
        QTest::addColumn<Proof>("proof");
        QTest::addColumn<bool>("reported"); // a failure: by the device
        QTest::addColumn<Leaving>("leaving");
        QTest::addColumn<QList<ActionResult>>("results");
        QTest::addColumn<bool>("shown");
        using enum ActionState;
        const auto wipe = [](ActionState state, const QDateTime &started) {
            return ActionResult {RemoteAction::FactoryReset, state, started, started};
        };
        const QDateTime ours = ago(10min);
        const auto row = [](const char *name, Proof proof, Leaving leaving, const QList<ActionResult> &results,
                             bool shown, bool reported = true) {
            QTest::newRow(name) << proof << reported << leaving << results << shown;
        };
        row("not ended", Proof::Accepted, Leaving::WipePending, {wipe(Pending, ours)}, true);
        row("started", Proof::Active, Leaving::WipePending, {wipe(Active, ours)}, true);
        row("done, only the record says so", Proof::Done, Leaving::WipePending, {wipe(Done, ours)}, false);
        row("done, nothing is listed", Proof::Done, Leaving::WipePending, {}, false);
        row("confirmed, still pending", Proof::Confirmed, Leaving::No, {wipe(Pending, ours)}, false);
        row("fresh, both still say pending", Proof::SeenFresh, Leaving::WipePending, {wipe(Active, ours)}, false);
        row("failed", Proof::Failed, Leaving::WipePending, {wipe(Failed, ours)}, false);
        row("refused, so it is not ours", Proof::Failed, Leaving::WipePending, {}, true, false);
        row("a later one of somebody else", Proof::Done, Leaving::No, {wipe(Done, ours), wipe(Pending, ago(2min))},
            true);
        row("a later one, and ours is open", Proof::Confirmed, Leaving::No,
            {wipe(Pending, ours), wipe(Pending, ago(2min))}, true);
        row("an earlier one that a person passed over", Proof::Done, Leaving::WipePending,
            {wipe(Pending, ago(24h)), wipe(Done, ours)}, true);
        row("one without a date", Proof::Done, Leaving::WipePending, {wipe(Done, ours), wipe(Pending, {})}, true);
        row("a retirement", Proof::Done, Leaving::RetirePending, {wipe(Done, ours)}, true);
        row("nothing is pending", Proof::Done, Leaving::No, {wipe(Done, ours)}, false);
    }

    void anOrderThatEndedIsNotPending()
    {
        QFETCH(const Proof, proof);
        QFETCH(const bool, reported);
        QFETCH(const Leaving, leaving);
        QFETCH(const QList<ActionResult>, results);
        JobItem item {.proof = proof, .changed = ago(1min), .baseline = ago(15min)};
        if (proof == Proof::Failed)
            item.error = Error {.kind = reported ? ErrorKind::DeviceReportedFailure : ErrorKind::Forbidden};
        const Device device {.actions = results, .leaving = leaving};
        QTEST(pendingBeside(device, item, ResetMode::FactoryWipe).has_value(), "shown");
    }

    void givesYoungOrdersTime()
    {
        for (const Proof proof : {Proof::Accepted, Proof::Active})
            QVERIFY(!needsChasing({.proof = proof, .changed = ago(5min)}, ResetMode::FactoryWipe, nullptr, now));
    }
};

QTEST_GUILESS_MAIN(PendingTest)
#include "tst_pending.moc"
