// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/job/itemmoves.h"
#include "ordered.h"

#include <QSet>
#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

QList<ItemState> allProofs()
{
    QList<ItemState> all;
    for (int i = 0; i < itemStateCount; ++i)
        all.append(static_cast<ItemState>(i));
    return all;
}

JobItem itemAt(ItemState proof, const ApprovalCode &code = {})
{
    JobItem item;
    item.current().state = proof;
    item.current().approvalCode = code;
    return item;
}

} // namespace

class JobTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void worthConfirming()
    {
        QList<ItemState> worth;
        for (const ItemState proof : allProofs()) {
            if (isWorthConfirming(ordered(itemAt(proof), ResetMode::FactoryWipe), ResetMode::FactoryWipe))
                worth.append(proof);
            for (const ResetMode mode : {ResetMode::Sync, ResetMode::Restart, ResetMode::DeleteIntune})
                QCOMPARE(isWorthConfirming(ordered(itemAt(proof), mode), mode),
                    proof == ItemState::Unknown); // nothing to see there
            QVERIFY(!isWorthConfirming(ordered(itemAt(proof), ResetMode::Retire), ResetMode::Retire)
                || canMove(proof, ItemState::Confirmed));
        }
        QCOMPARE(worth,
            QList<ItemState>({ItemState::Sent, ItemState::Accepted, ItemState::Waiting, ItemState::Active,
                ItemState::RecordGone, ItemState::Failed, ItemState::Unknown}));
        JobItem failed = itemAt(ItemState::Failed);
        failed.current().error = Error {.kind = ErrorKind::DeviceReportedFailure};
        QVERIFY(isWorthConfirming(ordered(failed, ResetMode::AutopilotReset), ResetMode::AutopilotReset));
        failed.current().error = Error {.kind = ErrorKind::NotCarriedOut};
        QVERIFY(isWorthConfirming(ordered(failed, ResetMode::AutopilotReset), ResetMode::AutopilotReset));
        failed.current().error = Error {.kind = ErrorKind::Forbidden};
        QVERIFY(!isWorthConfirming(
            ordered(failed, ResetMode::AutopilotReset), ResetMode::AutopilotReset)); // the service did nothing
    }
    void moves_data()
    {
        QTest::addColumn<ItemState>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](ItemState from, const char *to) {
            QTest::newRow(itemStateName(from).data()) << from << QString::fromLatin1(to);
        };
        row(ItemState::Planned, "sent accepted record-gone failed blocked taken-back not-needed");
        row(ItemState::Sent, "planned awaiting-approval accepted confirmed failed unknown not-needed");
        row(ItemState::AwaitingApproval, "planned accepted failed taken-back");
        row(ItemState::Accepted, "waiting active done seen-fresh confirmed record-gone failed waived");
        row(ItemState::Waiting, "accepted active done seen-fresh confirmed record-gone failed waived");
        row(ItemState::Active, "done seen-fresh confirmed record-gone failed waived");
        row(ItemState::Done, "seen-fresh confirmed waived");
        row(ItemState::SeenFresh, "confirmed waived");
        row(ItemState::Confirmed, "");
        row(ItemState::RecordGone, "done seen-fresh confirmed waived");
        row(ItemState::Failed, "confirmed waived");
        row(ItemState::Unknown,
            "awaiting-approval accepted active done seen-fresh confirmed record-gone failed waived");
        row(ItemState::Blocked, "");
        row(ItemState::Withdrawn, "");
        row(ItemState::NotNeeded, "");
        row(ItemState::Waived, "");
    }
    void moves()
    {
        QFETCH(ItemState, from);
        QFETCH(QString, to);
        QStringList names;
        for (const ItemState proof : allProofs()) {
            if (canMove(from, proof))
                names.append(itemStateName(proof));
        }
        QCOMPARE(names.join(u' '), to);
    }

    void whatMayHaveLeftIsNeverSentAgain()
    {
        for (const ItemState proof : allProofs()) {
            // What awaits approval was refused unprocessed.
            if (proof != ItemState::Planned && proof != ItemState::Sent && proof != ItemState::AwaitingApproval)
                QVERIFY2(!canReach(proof, ItemState::Sent)
                        && !mayBecome(itemAt(proof).current(), itemAt(ItemState::Sent).current()),
                    itemStateName(proof).data());
        }
        // A request for approval that is found again proves that a lost order was not carried out, and nothing else
        // does.
        const ApprovalCode code(QStringLiteral("2f0c1a5e-0000-4000-8000-000000000001"));
        for (const ItemState proof : {ItemState::AwaitingApproval, ItemState::Planned, ItemState::Sent}) {
            QVERIFY(mayBecome(itemAt(ItemState::Unknown).current(), itemAt(proof, code).current()));
            QVERIFY(!mayBecome(itemAt(ItemState::Unknown).current(), itemAt(proof).current()));
            QVERIFY(!mayBecome(
                itemAt(ItemState::Unknown, code).current(), itemAt(proof, code).current())); // its repeat was lost
            QVERIFY(!mayBecome(itemAt(ItemState::Accepted).current(), itemAt(proof, code).current()));
        }
    }

    void ends_data()
    {
        QTest::addColumn<ItemState>("proof");
        QTest::addColumn<bool>("wipe");
        QTest::addColumn<bool>("reset");
        const QString both = QStringLiteral(
            "seen-fresh confirmed record-gone failed blocked taken-back not-needed waived");
        for (const ItemState proof : allProofs()) {
            const bool ended = both.split(u' ').contains(QString(itemStateName(proof)));
            QTest::newRow(itemStateName(proof).data()) << proof << (ended || proof == ItemState::Done) << ended;
        }
    }
    void ends()
    {
        QFETCH(ItemState, proof);
        QFETCH(bool, wipe);
        QFETCH(bool, reset);
        QCOMPARE(isFinal(proof, ResetMode::FactoryWipe), wipe);
        QCOMPARE(isFinal(proof, ResetMode::AutopilotReset), reset);
    }

    void goneIsNotWiped()
    {
        JobItem item;
        item.current().kind = ResetMode::FactoryWipe;
        item.current().state = ItemState::RecordGone;
        QVERIFY(!hasReached(item, ResetMode::FactoryWipe, ItemState::Done));
        QVERIFY(!hasReached(item, ResetMode::ProtectedWipe, ItemState::Done));
        for (const ResetMode kind : {ResetMode::Retire, ResetMode::DeleteIntune})
            QVERIFY(hasReached(ordered(item, kind), kind, ItemState::Done));
        QVERIFY(hasReached(item, ResetMode::FactoryWipe, ItemState::Accepted));
    }

    void reaches_data()
    {
        QTest::addColumn<ItemState>("proof");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<bool>("done");
        const QSet<ItemState> accepted {
            ItemState::Accepted, ItemState::Waiting, ItemState::Active, ItemState::RecordGone};
        const QSet<ItemState> done {ItemState::Done, ItemState::SeenFresh, ItemState::Confirmed, ItemState::NotNeeded};
        for (const ItemState proof : allProofs()) {
            QTest::newRow(itemStateName(proof).data())
                << proof << (accepted.contains(proof) || done.contains(proof)) << done.contains(proof);
        }
    }
    void reaches()
    {
        QFETCH(ItemState, proof);
        QFETCH(bool, accepted);
        QFETCH(bool, done);
        JobItem item;
        item.current().state = proof;
        QCOMPARE(hasReached(item, ResetMode::AutopilotReset, ItemState::Accepted), accepted);
        QCOMPARE(hasReached(item, ResetMode::AutopilotReset, ItemState::Done), done);
    }

    void countsEveryItemOnce()
    {
        Job job;
        for (const ItemState proof : allProofs()) {
            JobItem item;
            item.current().state = proof;
            job.items.append(QList<JobItem>(static_cast<int>(proof) + 1, item));
        }
        const JobCounts counts = countsOf(job);
        QCOMPARE(counts.total(), static_cast<int>(job.items.size()));
        QCOMPARE(counts.planned, 1);
        QCOMPARE(counts.sent, 2);
        QCOMPARE(counts.awaitingApproval, 3);
        QCOMPARE(counts.accepted, 4);
        QCOMPARE(counts.waiting, 5);
        QCOMPARE(counts.active, 6);
        QCOMPARE(counts.done, 7 + 8 + 9 + 15 + 16); // seen fresh and confirmed count as done
        QCOMPARE(counts.recordGone, 10);
        QCOMPARE(counts.failed, 11);
        QCOMPARE(counts.unknown, 12);
        QCOMPARE(counts.blocked, 13);
        QCOMPARE(counts.withdrawn, 14);
    }
};

QTEST_GUILESS_MAIN(JobTest)
#include "tst_job.moc"
