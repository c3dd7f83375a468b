// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "directstore.h"
#include "fakeclock.h"
#include "graph/graphapi.h"
#include "graph/transport/graphclient.h"
#include "jobs/engine/jobengine.h"
#include "memoryjobstore.h"
#include "settled.h"
#include "testtenant.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkReply>
#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <QtTest/QTest>

#include <functional>
#include <memory>
#include <optional>

namespace Reslate::Test {

/// A computer of which only the Intune record is known.
inline DeviceRef byIntune(const DeviceId &id)
{
    DeviceRef device;
    device.id = id;
    return device;
}

/// A store that fails when a test says so.
class FailingStore final : public JobStore {
public:
    /// Keeps everything there from now on, instead of in memory.
    void keepIn(std::unique_ptr<JobStore> store) { m_store = std::move(store); }

    Result<void> addPortion(const Job &job, qsizetype from, qsizetype n) override
    {
        return failing || job.id == refused || (from == 0 && ++adds == failingAdd) ? error()
                                                                                   : m_store->addPortion(job, from, n);
    }
    Result<void> saveJob(const Job &job) override { return failing || savesFail ? error() : m_store->saveJob(job); }
    Result<void> saveItems(const Job &job, const QList<ItemChange> &items) override
    {
        ++saves;
        if (onSave) {
            Job whole = job;
            whole.items = m_store->loadJob(job.id).value_or(Job()).items;
            for (const ItemChange &change : items)
                whole.items[change.index] = change.item;
            onSave(whole);
        }
        return failing || job.id == refused ? error() : m_store->saveItems(job, items);
    }
    Result<QList<Job>> loadJobs() override { return m_store->loadJobs(); }
    Result<QList<JobId>> listOldJobs() override { return m_store->listOldJobs(); }
    Result<Job> loadJob(const JobId &id) override { return m_store->loadJob(id); }
    Result<QList<HistoryEntry>> itemHistory(const JobId &job, int place) override
    {
        return m_store->itemHistory(job, place);
    }
    Result<QHash<ResetMode, int>> countSent(const QDateTime &since) override { return m_store->countSent(since); }
    Result<void> addProtections(const QList<Protection> &protections) override
    {
        return failing ? error() : m_store->addProtections(protections);
    }
    Result<void> liftProtection(const Protection &protection, const Lifting &lifting) override
    {
        return failing ? error() : m_store->liftProtection(protection, lifting);
    }
    Result<QList<Protection>> loadProtections() override
    {
        if (failing)
            return failure(ErrorKind::Storage);
        return m_store->loadProtections();
    }
    Result<void> addPendingLift(const PendingLift &lift) override
    {
        return failing ? error() : m_store->addPendingLift(lift);
    }
    Result<QList<PendingLift>> loadPendingLifts() override { return m_store->loadPendingLifts(); }
    Result<void> addHours(const ClosedHours &hours) override { return failing ? error() : m_store->addHours(hours); }
    Result<void> liftHours(const ClosedHours &hours, const Lifting &lifting) override
    {
        return failing ? error() : m_store->liftHours(hours, lifting);
    }
    Result<QList<ClosedHours>> loadHours() override
    {
        if (failing || hoursUnreadable)
            return failure(ErrorKind::StorageDamaged);
        return m_store->loadHours();
    }
    Result<void> setFourEyes(bool on, const QString &who, const QString &reason, const QDateTime &at) override
    {
        return failing ? error() : m_store->setFourEyes(on, who, reason, at);
    }
    Result<void> addWitness(const Witness &witness) override
    {
        return failing ? error() : m_store->addWitness(witness);
    }
    Result<FourEyes> loadFourEyes() override
    {
        if (failing || fourEyesUnreadable)
            return failure(ErrorKind::StorageDamaged);
        return m_store->loadFourEyes();
    }
    Result<void> addPolicyChange(const OwnPolicyChange &change) override
    {
        return failing ? error() : m_store->addPolicyChange(change);
    }
    Result<QList<OwnPolicy>> loadOwnPolicies() override { return m_store->loadOwnPolicies(); }

    bool failing = false;
    JobId refused; ///< nothing about this job is taken
    bool savesFail = false; ///< new jobs are taken, and nothing about them after that
    bool hoursUnreadable = false;
    bool fourEyesUnreadable = false;
    int failingAdd = 0; ///< which job, from 1, is not taken; 0: none
    int adds = 0;
    int saves = 0;
    std::function<void(const Job &)> onSave;

private:
    static Result<void> error() { return failure(ErrorKind::Storage); }
    std::unique_ptr<JobStore> m_store = std::make_unique<MemoryJobStore>();
};

/// The engine over the real transport against a practice tenant, with a clock that the test turns.
struct JobRig {
    explicit JobRig(const TenantOptions &options = TestTenant::quick(), const PaceLimits &limits = PaceLimits::none())
        : tenant(options)
        , token(tenant.token())
        , client(Endpoints {.graph = tenant.url(), .login = tenant.url()}, token, clock)
        , api(client)
        , paceLimits(limits)
        , engine(std::make_unique<JobEngine>(access, api, clock, limits))
    {
    }

    /// n devices to which nothing objects, and which carry out what they are told.
    Plan plan(ResetMode mode, int n)
    {
        Plan plan {.workflow = mode, .title = QStringLiteral("Room 101"), .countdown = std::chrono::seconds(0)};
        for (const TenantDevice &device : tenant->devices()) {
            const bool good = device.operatingSystem == QLatin1String("Windows")
                && device.trustType == QLatin1String("AzureAd") && device.windowsRe && !device.asleep
                && (mode != ResetMode::RemovePrimaryUser || !device.userPrincipalName.isEmpty())
                && ready().contains(DeviceId(device.id));
            if (good && plan.items.size() < n)
                plan.items.append(itemOf(device));
        }
        return plan;
    }

    static JobItem itemOf(const TenantDevice &device)
    {
        JobItem item;
        item.device.id = DeviceId(device.id);
        item.device.entraDevice = EntraDeviceId(device.entraDeviceId);
        item.device.name = device.name;
        item.device.serialNumber = device.serialNumber;
        return item;
    }

    /// As if the program had been killed and started again.
    void restart()
    {
        engine.reset();
        engine = std::make_unique<JobEngine>(access, api, clock, paceLimits);
    }

    /// Lets time pass and says whether it has come to that. For QTRY_VERIFY. A long step waits for the answers that are
    /// under way: on a slow machine they would be old when they arrive, and the engine would rightly not use them.
    bool turn(const std::function<bool()> &done, std::chrono::milliseconds step = std::chrono::milliseconds(500))
    {
        if (step < std::chrono::seconds(1) || !isBusy())
            clock.advance(step);
        return done();
    }
    /// For long runs: time passes, by pass, only where no answer of the service is awaited or taken apart, so that
    /// facts don't get old on their way, however slow the machine is. False after five minutes.
    bool runUntil(const std::function<bool()> &done, const std::function<void()> &pass)
    {
        QElapsedTimer since;
        since.start();
        QEventLoop loop;
        QTimer wake;
        wake.start(1);
        while (!done()) {
            if (since.hasExpired(300'000))
                return false;
            loop.processEvents(QEventLoop::WaitForMoreEvents);
            // A thread that ended a moment ago has left its news in the queue.
            while (!isBusy() && loop.processEvents(QEventLoop::AllEvents)) { }
            if (!isBusy())
                pass();
        }
        return true;
    }
    /// Whether an answer of the service is awaited or taken apart.
    bool isBusy()
    {
        if (QThreadPool::globalInstance()->activeThreadCount() > 0)
            return true;
        const QList<QNetworkReply *> replies = client.network().findChildren<QNetworkReply *>();
        return std::any_of(
            replies.cbegin(), replies.cend(), [](const QNetworkReply *reply) { return !reply->isFinished(); });
    }
    bool turnUntil(const JobId &id, JobPhase phase)
    {
        return turn([&] { return engine->job(id)->phase == phase; });
    }
    bool turnUntilSent(const JobId &id)
    {
        return turn([&] { return counts(id).planned + counts(id).sent == 0; });
    }

    JobCounts counts(const JobId &id) const { return countsOf(*engine->job(id)); }
    const JobItem &item(const JobId &id, int index) const { return engine->job(id)->items.at(index); }

    /// How often the tenant carried out an order for the most-asked device of the job.
    int mostRequestsForOne(const JobId &id)
    {
        int most = 0;
        for (const JobItem &item : engine->job(id)->items)
            most = std::max(most, tenant->destructiveRequests(item.device.id.toString()));
        return most;
    }
    int carriedOut() { return static_cast<int>(tenant->destructiveRequests().size()); }

    TestTenant tenant;
    FakeClock clock {QDateTime::currentDateTimeUtc()};
    FixedToken token;
    GraphClient client;
    GraphApi api;
    FailingStore store;
    DirectStore access {store};
    PaceLimits paceLimits;
    std::unique_ptr<JobEngine> engine;

private:
    /// What the rules allow to be wiped, as the service tells it.
    const QSet<DeviceId> &ready()
    {
        if (m_ready)
            return *m_ready;
        m_ready.emplace();
        bool listed = false;
        QObject context;
        const auto page = [this](std::vector<Device> &&devices) {
            for (const Device &device : devices) {
                if (judge(device, ResetMode::FactoryWipe, clock.now()).verdict != Verdict::Blocked)
                    m_ready->insert(device.id);
            }
        };
        whenReady(api.listDevices(&context, page), &context, [&listed](const ListEnd &) { listed = true; });
        [&listed] { QTRY_VERIFY(listed); }();
        return *m_ready;
    }

    std::optional<QSet<DeviceId>> m_ready;
};

} // namespace Reslate::Test
