// SPDX-License-Identifier: GPL-3.0-or-later
// Of which devices of a job it is offered that a person says what they saw.
#include "jobs/engine/handconfirmation.h"
#include "memoryjobstore.h"

#include "directstore.h"
#include "fakeclock.h"
#include "journalsamples.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

class WorthConfirmingTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLaterOrderTakesTheOfferOver_data()
    {
        QTest::addColumn<ItemState>("later");
        QTest::addColumn<int>("tries");
        QTest::addColumn<bool>("offeredInTheFirst");
        QTest::newRow("on its way") << ItemState::Accepted << 1 << false;
        QTest::newRow("done") << ItemState::Done << 1 << false;
        QTest::newRow("failed again") << ItemState::Failed << 1 << false;
        QTest::newRow("unknown") << ItemState::Unknown << 1 << false;
        QTest::newRow("not sent yet") << ItemState::Planned << 0 << true;
        QTest::newRow("refused, and offered again") << ItemState::Planned << 1 << true;
        QTest::newRow("taken back") << ItemState::Withdrawn << 0 << true;
        QTest::newRow("left out") << ItemState::Blocked << 0 << true;
    }

    /// Retry makes a job of its own: what is seen on its devices is no longer the first order's.
    void aLaterOrderTakesTheOfferOver()
    {
        QFETCH(const ItemState, later);
        QFETCH(const int, tries);
        QFETCH(const bool, offeredInTheFirst);
        JobEntry &first = m_registry->insert(jobOf(QStringLiteral("first"), 2));
        QCOMPARE(devicesWorthConfirming(first, *m_registry).size(), 2);

        Job retry = jobOf(QStringLiteral("retry"), 1);
        retry.items[0].current().state = later;
        retry.items[0].current().tries = tries;
        const JobEntry &second = m_registry->insert(retry);
        const QList<DeviceId> offered = devicesWorthConfirming(first, *m_registry);
        QCOMPARE(offered.contains(retry.items.at(0).device.id), offeredInTheFirst);
        QVERIFY(offered.contains(first.job.items.at(1).device.id)); // which the retry is not about
        const bool hasOwn = devicesWorthConfirming(second, *m_registry).contains(retry.items.at(0).device.id);
        QCOMPARE(hasOwn, !offeredInTheFirst && later != ItemState::Done);
    }

    /// What a person saw of one step says nothing of the next one, to which the device went on meanwhile.
    void anAnswerIsOfTheStepThatWasAskedAbout()
    {
        Job job = jobOf(QStringLiteral("steps"), 2);
        for (JobItem &item : job.items)
            item.current().state = ItemState::Accepted;
        JobEntry &entry = m_registry->insert(job);
        const QList<DeviceId> devices {job.items.at(0).device.id, job.items.at(1).device.id};
        HandConfirmation seen {.what = Witnessed::Fresh, .note = QStringLiteral("seen"), .who = {}, .at = momentAt(1)};
        seen.asked = stepsOf(entry.job.items);
        QVERIFY(confirmedByHand(entry, devices, seen).has_value());

        const Step later = entry.job.items.at(0).current();
        entry.job.items[0].current().state = ItemState::Done;
        entry.job.items[0].steps.append(later);
        QCOMPARE(confirmedByHand(entry, devices, seen).error().kind, ErrorKind::Conflict);
        QVERIFY(confirmedByHand(entry, {devices.at(1)}, seen).has_value());
        entry.job.phase = JobPhase::Sending; // a job that is over takes no waiver
        QCOMPARE(proofWaived(entry, {devices.at(0)}, seen).error().kind, ErrorKind::Conflict);
        seen.asked.clear(); // whoever names no step means the present one
        QVERIFY(confirmedByHand(entry, devices, seen).has_value());
    }

    void init()
    {
        m_clock.emplace(momentAt(0));
        m_registry = std::make_unique<JobRegistry>(m_access, *m_clock);
    }

private:
    /// Its devices reported that the reset failed.
    static Job jobOf(const QString &id, int n)
    {
        Job job = sampleJob(id, n);
        job.phase = JobPhase::Finished;
        for (JobItem &item : job.items) {
            item.current().state = ItemState::Failed;
            item.current().tries = 1;
            item.current().error = Error {.kind = ErrorKind::DeviceReportedFailure};
        }
        return job;
    }

    MemoryJobStore m_store;
    DirectStore m_access {m_store};
    std::optional<FakeClock> m_clock;
    std::unique_ptr<JobRegistry> m_registry;
};

QTEST_GUILESS_MAIN(WorthConfirmingTest)
#include "tst_worthconfirming.moc"
