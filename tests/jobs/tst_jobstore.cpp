// SPDX-License-Identifier: GPL-3.0-or-later
#include "memoryjobstore.h"
#include "ordered.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;

class JobStoreTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<MemoryJobStore>();
        m_job = Job {.id = JobId(QStringLiteral("one")), .workflow = ResetMode::FactoryWipe};
        m_job.items = {
            JobItem {.device = {.name = QStringLiteral("a")}}, JobItem {.device = {.name = QStringLiteral("b")}}};
        QVERIFY(m_store->addJob(m_job).has_value());
    }

    void keepsWhatItWasGiven()
    {
        m_job.phase = JobPhase::Paused;
        m_job.pausedBy = Error {.kind = ErrorKind::SignInRequired};
        m_job.stopped = true;
        m_job.items[0].current().state = ItemState::Sent;
        m_job.items[1].current().state = ItemState::Blocked;
        QVERIFY(m_store->saveJob(m_job).has_value());
        QCOMPARE(stored().phase, JobPhase::Paused);
        QVERIFY(stored().stopped);
        QCOMPARE(stored().pausedBy->kind, ErrorKind::SignInRequired);
        QCOMPARE(stored().items[0].current().state, ItemState::Planned); // saveJob leaves items alone
        QVERIFY(m_store->saveItems(m_job, itemsAt(m_job, {0})).has_value());
        QCOMPARE(stored().items[0].current().state, ItemState::Sent);
        QCOMPARE(stored().items[1].current().state, ItemState::Planned); // only what was named
    }

    void refusesToGoBack()
    {
        m_job.items[0].current().state = ItemState::Sent;
        QVERIFY(m_store->saveItems(m_job, itemsAt(m_job, {0})).has_value());
        m_job.items[0].current().state = ItemState::Unknown;
        QVERIFY(m_store->saveItems(m_job, itemsAt(m_job, {0})).has_value());
        m_job.items[0].current().state = ItemState::Sent;
        m_job.items[1].current().state = ItemState::Sent;
        const Result<void> saved = m_store->saveItems(m_job, itemsAt(m_job, {1, 0}));
        QCOMPARE(saved.error().kind, ErrorKind::Storage);
        QCOMPARE(stored().items[1].current().state, ItemState::Planned); // all or none
    }

    void refusesStrangers()
    {
        QCOMPARE(m_store->addJob(m_job).error().kind, ErrorKind::Storage);
        const Job stranger {.id = JobId(QStringLiteral("two"))};
        QCOMPARE(m_store->saveJob(stranger).error().kind, ErrorKind::Storage);
        QCOMPARE(m_store->saveItems(stranger, itemsAt(stranger, {})).error().kind, ErrorKind::Storage);
    }

    void tellsTheHistoryOfOneItem()
    {
        QVERIFY(m_store->itemHistory(m_job.id, 0).value().isEmpty());
        for (const ItemState proof : {ItemState::Sent, ItemState::Accepted, ItemState::Accepted, ItemState::Done}) {
            m_job.items[0].current().state = proof;
            QVERIFY(m_store->saveItems(m_job, itemsAt(m_job, {0})).has_value());
        }
        QList<ItemState> rungs;
        const QList<HistoryEntry> steps = m_store->itemHistory(m_job.id, 0).value();
        for (const HistoryEntry &step : steps)
            rungs.append(step.state);
        QCOMPARE(rungs, (QList<ItemState> {ItemState::Sent, ItemState::Accepted, ItemState::Done}));
        QVERIFY(m_store->itemHistory(m_job.id, 1).value().isEmpty());
        QCOMPARE(m_store->itemHistory(m_job.id, 2).error().kind, ErrorKind::Storage);
        QCOMPARE(m_store->itemHistory(JobId(), 0).error().kind, ErrorKind::Storage);
    }

    void givesJobsInOrder()
    {
        for (const char *name : {"two", "three", "four"})
            QVERIFY(m_store->addJob(Job {.id = JobId(QLatin1String(name))}).has_value());
        QStringList ids;
        const QList<Job> jobs = m_store->loadJobs().value();
        for (const Job &job : jobs)
            ids.append(job.id.toString());
        QCOMPARE(ids.join(u' '), QStringLiteral("one two three four"));
    }

private:
    Job stored() { return m_store->loadJobs().value().constFirst(); }

    std::unique_ptr<MemoryJobStore> m_store;
    Job m_job;
};

QTEST_GUILESS_MAIN(JobStoreTest)
#include "tst_jobstore.moc"
