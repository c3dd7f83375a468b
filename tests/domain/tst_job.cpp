// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/itemmoves.h"

#include <QSet>
#include <QtTest/QTest>

using namespace Reslate;

namespace {

QList<Proof> allProofs()
{
    QList<Proof> all;
    for (int i = 0; i < proofCount; ++i)
        all.append(static_cast<Proof>(i));
    return all;
}

JobItem itemAt(Proof proof, const ApprovalCode &code = {})
{
    JobItem item;
    item.proof = proof;
    item.approvalCode = code;
    return item;
}

} // namespace

class JobTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void worthConfirming()
    {
        QList<Proof> worth;
        for (const Proof proof : allProofs()) {
            if (isWorthConfirming(itemAt(proof), ResetMode::FactoryWipe))
                worth.append(proof);
            for (const ResetMode mode : {ResetMode::Sync, ResetMode::Restart, ResetMode::DeleteIntune})
                QCOMPARE(isWorthConfirming(itemAt(proof), mode), proof == Proof::Unknown); // nothing to see there
            QVERIFY(!isWorthConfirming(itemAt(proof), ResetMode::Retire) || canMove(proof, Proof::Confirmed));
        }
        QCOMPARE(worth,
            QList<Proof>({Proof::Sent, Proof::Accepted, Proof::Waiting, Proof::Active, Proof::RecordGone, Proof::Failed,
                Proof::Unknown}));
        JobItem failed = itemAt(Proof::Failed);
        failed.error = Error {.kind = ErrorKind::DeviceReportedFailure};
        QVERIFY(isWorthConfirming(failed, ResetMode::AutopilotReset));
        failed.error = Error {.kind = ErrorKind::NotCarriedOut};
        QVERIFY(isWorthConfirming(failed, ResetMode::AutopilotReset));
        failed.error = Error {.kind = ErrorKind::Forbidden};
        QVERIFY(!isWorthConfirming(failed, ResetMode::AutopilotReset)); // the service did nothing
    }
    void moves_data()
    {
        QTest::addColumn<Proof>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](Proof from, const char *to) {
            QTest::newRow(proofName(from).data()) << from << QString::fromLatin1(to);
        };
        row(Proof::Planned, "sent accepted record-gone failed blocked taken-back");
        row(Proof::Sent, "planned awaiting-approval accepted confirmed failed unknown");
        row(Proof::AwaitingApproval, "planned accepted failed taken-back");
        row(Proof::Accepted, "waiting active done seen-fresh confirmed record-gone failed");
        row(Proof::Waiting, "accepted active done seen-fresh confirmed record-gone failed");
        row(Proof::Active, "done seen-fresh confirmed record-gone failed");
        row(Proof::Done, "seen-fresh confirmed");
        row(Proof::SeenFresh, "confirmed");
        row(Proof::Confirmed, "");
        row(Proof::RecordGone, "seen-fresh confirmed");
        row(Proof::Failed, "confirmed");
        row(Proof::Unknown, "awaiting-approval accepted active done seen-fresh confirmed record-gone failed");
        row(Proof::Blocked, "");
        row(Proof::TakenBack, "");
    }
    void moves()
    {
        QFETCH(Proof, from);
        QFETCH(QString, to);
        QStringList names;
        for (const Proof proof : allProofs()) {
            if (canMove(from, proof))
                names.append(proofName(proof));
        }
        QCOMPARE(names.join(u' '), to);
    }

    void whatMayHaveLeftIsNeverSentAgain()
    {
        for (const Proof proof : allProofs()) {
            // What awaits approval was refused unprocessed.
            if (proof != Proof::Planned && proof != Proof::Sent && proof != Proof::AwaitingApproval)
                QVERIFY2(!canReach(proof, Proof::Sent) && !mayBecome(itemAt(proof), itemAt(Proof::Sent)),
                    proofName(proof).data());
        }
        // A request for approval that is found again proves that a lost order was not carried out, and nothing else
        // does.
        const ApprovalCode code(QStringLiteral("2f0c1a5e-0000-4000-8000-000000000001"));
        for (const Proof proof : {Proof::AwaitingApproval, Proof::Planned, Proof::Sent}) {
            QVERIFY(mayBecome(itemAt(Proof::Unknown), itemAt(proof, code)));
            QVERIFY(!mayBecome(itemAt(Proof::Unknown), itemAt(proof)));
            QVERIFY(!mayBecome(itemAt(Proof::Unknown, code), itemAt(proof, code))); // its repeat was lost
            QVERIFY(!mayBecome(itemAt(Proof::Accepted), itemAt(proof, code)));
        }
    }

    void ends_data()
    {
        QTest::addColumn<Proof>("proof");
        QTest::addColumn<bool>("wipe");
        QTest::addColumn<bool>("reset");
        const QString both = QStringLiteral("seen-fresh confirmed record-gone failed blocked taken-back");
        for (const Proof proof : allProofs()) {
            const bool ended = both.split(u' ').contains(QString(proofName(proof)));
            QTest::newRow(proofName(proof).data()) << proof << (ended || proof == Proof::Done) << ended;
        }
    }
    void ends()
    {
        QFETCH(Proof, proof);
        QFETCH(bool, wipe);
        QFETCH(bool, reset);
        QCOMPARE(isFinal(proof, ResetMode::FactoryWipe), wipe);
        QCOMPARE(isFinal(proof, ResetMode::AutopilotReset), reset);
    }

    void goneIsNotWiped()
    {
        JobItem item;
        item.proof = Proof::RecordGone;
        QVERIFY(!hasReached(item, ResetMode::FactoryWipe, Proof::Done));
        QVERIFY(!hasReached(item, ResetMode::ProtectedWipe, Proof::Done));
        QVERIFY(hasReached(item, ResetMode::Retire, Proof::Done));
        QVERIFY(hasReached(item, ResetMode::DeleteIntune, Proof::Done));
        QVERIFY(hasReached(item, ResetMode::FactoryWipe, Proof::Accepted));
    }

    void reaches_data()
    {
        QTest::addColumn<Proof>("proof");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<bool>("done");
        const QSet<Proof> accepted {Proof::Accepted, Proof::Waiting, Proof::Active, Proof::RecordGone};
        const QSet<Proof> done {Proof::Done, Proof::SeenFresh, Proof::Confirmed};
        for (const Proof proof : allProofs()) {
            QTest::newRow(proofName(proof).data())
                << proof << (accepted.contains(proof) || done.contains(proof)) << done.contains(proof);
        }
    }
    void reaches()
    {
        QFETCH(Proof, proof);
        QFETCH(bool, accepted);
        QFETCH(bool, done);
        JobItem item;
        item.proof = proof;
        QCOMPARE(hasReached(item, ResetMode::AutopilotReset, Proof::Accepted), accepted);
        QCOMPARE(hasReached(item, ResetMode::AutopilotReset, Proof::Done), done);
    }

    void countsEveryItemOnce()
    {
        Job job;
        for (const Proof proof : allProofs()) {
            JobItem item;
            item.proof = proof;
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
        QCOMPARE(counts.done, 7 + 8 + 9); // seen fresh and confirmed count as done
        QCOMPARE(counts.recordGone, 10);
        QCOMPARE(counts.failed, 11);
        QCOMPARE(counts.unknown, 12);
        QCOMPARE(counts.blocked, 13);
        QCOMPARE(counts.takenBack, 14);
    }
};

QTEST_GUILESS_MAIN(JobTest)
#include "tst_job.moc"
