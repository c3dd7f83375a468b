// SPDX-License-Identifier: GPL-3.0-or-later
// Of which devices of a job it is offered that a person says what they saw.
#include "jobs/handconfirmation.h"
#include "jobs/jobstore.h"

#include "fakeclock.h"
#include "journalsamples.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;

class WorthConfirmingTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLaterOrderTakesTheOfferOver_data()
    {
        QTest::addColumn<Proof>("later");
        QTest::addColumn<int>("tries");
        QTest::addColumn<bool>("offeredInTheFirst");
        QTest::newRow("on its way") << Proof::Accepted << 1 << false;
        QTest::newRow("done") << Proof::Done << 1 << false;
        QTest::newRow("failed again") << Proof::Failed << 1 << false;
        QTest::newRow("unknown") << Proof::Unknown << 1 << false;
        QTest::newRow("not sent yet") << Proof::Planned << 0 << true;
        QTest::newRow("refused, and offered again") << Proof::Planned << 1 << true;
        QTest::newRow("taken back") << Proof::TakenBack << 0 << true;
        QTest::newRow("left out") << Proof::Blocked << 0 << true;
    }

    /// Retry makes a job of its own: what is seen on its devices is no longer the first order's.
    void aLaterOrderTakesTheOfferOver()
    {
        QFETCH(const Proof, later);
        QFETCH(const int, tries);
        QFETCH(const bool, offeredInTheFirst);
        JobEntry &first = m_book->adopt(jobOf(QStringLiteral("first"), 2));
        QCOMPARE(devicesWorthConfirming(first, *m_book).size(), 2);

        Job retry = jobOf(QStringLiteral("retry"), 1);
        retry.items[0].proof = later;
        retry.items[0].tries = tries;
        const JobEntry &second = m_book->adopt(retry);
        const QList<DeviceId> offered = devicesWorthConfirming(first, *m_book);
        QCOMPARE(offered.contains(retry.items.at(0).device), offeredInTheFirst);
        QVERIFY(offered.contains(first.job.items.at(1).device)); // which the retry is not about
        const bool hasOwn = devicesWorthConfirming(second, *m_book).contains(retry.items.at(0).device);
        QCOMPARE(hasOwn, !offeredInTheFirst && later != Proof::Done);
    }

    void init()
    {
        m_clock.emplace(momentAt(0));
        m_book = std::make_unique<JobBook>(m_store, *m_clock);
    }

private:
    /// Its devices reported that the reset failed.
    static Job jobOf(const QString &id, int n)
    {
        Job job = sampleJob(id, n);
        job.phase = JobPhase::Finished;
        for (JobItem &item : job.items) {
            item.proof = Proof::Failed;
            item.tries = 1;
            item.error = Error {.kind = ErrorKind::DeviceReportedFailure};
        }
        return job;
    }

    MemoryJobStore m_store;
    std::optional<FakeClock> m_clock;
    std::unique_ptr<JobBook> m_book;
};

QTEST_GUILESS_MAIN(WorthConfirmingTest)
#include "tst_worthconfirming.moc"
