// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/jobengine.h"

#include "core/async.h"
#include "domain/job/jobstart.h"
#include "graph/graphapi.h"
#include "graph/transport/serviceclock.h"
#include "jobs/engine/countdowns.h"
#include "jobs/engine/gatewatch.h"
#include "jobs/engine/handconfirmation.h"
#include "jobs/engine/jobarchive.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/engine/jobrestore.h"
#include "jobs/engine/jobstarter.h"
#include "jobs/journal/jobstore.h"
#include "jobs/journal/storeaccess.h"
#include "jobs/proof/factreader.h"
#include "jobs/proof/proofwatches.h"
#include "jobs/rules/closedhourslist.h"
#include "jobs/rules/foureyesrule.h"
#include "jobs/rules/protectedlist.h"
#include "jobs/sending/sender.h"

#include <QPromise>

#include <algorithm>

namespace Reslate {

JobEngine::JobEngine(StoreAccess &store, GraphApi &api, Clock &clock, PaceLimits limits, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_serviceClock(api.serviceClock())
    , m_pacing(limits)
    , m_registry(std::make_unique<Jobs::JobRegistry>(store, clock))
    , m_archive(std::make_unique<JobArchive>(store))
    , m_reader(std::make_unique<Jobs::FactReader>(api, clock))
    , m_protected(std::make_unique<ProtectedList>(store, api, clock))
    , m_closedHours(std::make_unique<ClosedHoursList>(store, clock))
    , m_fourEyes(std::make_unique<FourEyesRule>(store, clock))
    , m_starter(std::make_unique<Jobs::JobStarter>(*m_registry, *m_fourEyes, m_serviceClock, clock))
    , m_sender(std::make_unique<Jobs::Sender>(Jobs::SendingServices {.registry = *m_registry,
                                                  .reader = *m_reader,
                                                  .protectedList = *m_protected,
                                                  .closedHours = *m_closedHours,
                                                  .api = api,
                                                  .clock = clock,
                                                  .pacing = m_pacing},
          limits.parallelBatches))
    , m_watches(std::make_unique<Jobs::ProofWatches>(*m_registry, *m_reader, api, clock))
    , m_gates(std::make_unique<Jobs::GateWatch>(*m_registry, m_serviceClock, clock))
    , m_countdowns(std::make_unique<Jobs::Countdowns>(*m_registry, clock))
    , m_byHand(std::make_unique<HandConfirmations>(*m_registry, *m_protected, clock))
    , m_restore(std::make_unique<Jobs::JobRestore>(
          store, *m_registry, Jobs::JobRestore::Rules {*m_protected, *m_closedHours, *m_fourEyes}, m_pacing, clock))
    , m_forecast(*m_registry, m_pacing, *m_closedHours, clock)
{
    connect(m_registry.get(), &Jobs::JobRegistry::jobChanged, this, &JobEngine::jobChanged);
    connect(m_registry.get(), &Jobs::JobRegistry::itemsChanged, this, &JobEngine::itemsChanged);
    connect(m_registry.get(), &Jobs::JobRegistry::notWritten, this, &JobEngine::onNotWritten);
    connect(m_starter.get(), &Jobs::JobStarter::started, this, &JobEngine::onStarted);
    connect(m_starter.get(), &Jobs::JobStarter::failed, this, &JobEngine::onStartFailed);
    connect(m_countdowns.get(), &Jobs::Countdowns::over, m_sender.get(), &Jobs::Sender::begin);
    connect(m_sender.get(), &Jobs::Sender::devicesRead, this, &JobEngine::devicesRead);
    connect(m_sender.get(), &Jobs::Sender::followable, m_watches.get(), &Jobs::ProofWatches::wake);
    connect(m_watches.get(), &Jobs::ProofWatches::devicesRead, this, &JobEngine::devicesRead);
    connect(m_watches.get(), &Jobs::ProofWatches::followed, this, &JobEngine::followed);
    connect(m_watches.get(), &Jobs::ProofWatches::approvalsRead, this, &JobEngine::approvalsRead);
    connect(m_watches.get(), &Jobs::ProofWatches::withdrawn, this, &JobEngine::withdrawn);
    connect(m_watches.get(), &Jobs::ProofWatches::approved, m_sender.get(), &Jobs::Sender::enqueue);
    connect(m_gates.get(), &Jobs::GateWatch::opened, m_sender.get(), &Jobs::Sender::enqueue);
    connect(m_byHand.get(), &HandConfirmations::notKept, m_sender.get(), &Jobs::Sender::enqueuePlanned);
    connect(m_registry.get(), &Jobs::JobRegistry::itemsChanged, m_watches.get(), &Jobs::ProofWatches::wakeEnrollments);
    connect(m_registry.get(), &Jobs::JobRegistry::itemsChanged, m_sender.get(), &Jobs::Sender::onItemsChanged);
    connect(m_protected.get(), &ProtectedList::changed, m_sender.get(), &Jobs::Sender::inspectAgain);
    connect(m_closedHours.get(), &ClosedHoursList::changed, m_sender.get(), &Jobs::Sender::pump);
}

JobEngine::~JobEngine()
{
    m_registry->disconnect();
    m_registry->writeAll();
    m_sender->undoIntents();
    m_registry->writeAll();
}

void JobEngine::writeAll()
{
    m_registry->writeAll();
}

void JobEngine::onNotWritten(const JobId &id, const Error &error)
{
    Jobs::JobEntry &entry = *m_registry->find(id);
    if (error.kind == ErrorKind::Conflict)
        stop(id); // the saved plan was started by somebody else meanwhile
    else if (entry.job.phase == JobPhase::Countdown)
        m_countdowns->holdBecause(entry, error);
}

void JobEngine::onStarted(const QList<JobId> &jobs)
{
    for (const JobId &id : jobs) {
        if (Jobs::JobEntry &entry = *m_registry->find(id); entry.job.phase == JobPhase::Countdown) // nobody stopped it
            m_countdowns->start(entry);
        Q_EMIT jobAdded(id);
    }
}

void JobEngine::onStartFailed(const QList<JobId> &written)
{
    for (const JobId &id : written) {
        stop(id); // its countdown has not begun, so nothing was sent
        m_registry->abandon(*m_registry->find(id));
        Q_EMIT jobAdded(id);
    }
}

void JobEngine::awaitRestore()
{
    m_restore->expect();
}

Result<void> JobEngine::restore(RestoreMode mode)
{
    return m_restore->restore(takesUp(mode));
}

QFuture<Result<void>> JobEngine::restoreSoon(RestoreMode mode)
{
    return m_restore->restoreSoon(takesUp(mode));
}

/// What is done with each job that the store kept.
std::function<void(Jobs::JobEntry &)> JobEngine::takesUp(RestoreMode mode)
{
    return [this, mode](Jobs::JobEntry &entry) {
        if (mode == RestoreMode::Activate)
            activate(entry, false);
        Q_EMIT jobAdded(entry.job.id);
    };
}

void JobEngine::activate(const JobId &id)
{
    Jobs::JobEntry *entry = m_registry->find(id);
    if (entry && !entry->isActive) // else what is on its way would be taken for lost
        activate(*entry, true);
}

void JobEngine::activate(Jobs::JobEntry &entry, bool byPerson)
{
    m_restore->activate(entry);
    if (m_countdowns->waitOn(entry))
        return;
    const bool isHeldBack = m_countdowns->restore(entry, byPerson);
    if (!isHeldBack && (entry.job.phase == JobPhase::Sending || entry.job.phase == JobPhase::Paused))
        m_sender->begin(entry);
    m_gates->look(entry); // what a program that ended had not planned yet
    m_watches->lookSoon();
}

QFuture<Result<JobId>> JobEngine::start(const Plan &plan, const QString &startedBy, const Consent &consent)
{
    const auto promise = std::make_shared<QPromise<Result<JobId>>>();
    promise->start();
    onceSettled(startTogether({plan}, startedBy, consent), this, [promise](const Result<QList<JobId>> &started) {
        promise->addResult(started.map([](const QList<JobId> &ids) { return ids.constFirst(); }));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<QList<JobId>>> JobEngine::startTogether(
    const QList<Plan> &plans, const QString &startedBy, const Consent &consent)
{
    if (m_restore->isAwaited()) // nobody knows yet what holds a device, or protects it
        return readyFuture(
            Result<QList<JobId>>(failure(ErrorKind::Storage, QStringLiteral("the jobs are still being read"))));
    return m_starter->start(plans, startedBy, consent);
}

void JobEngine::stop(const JobId &id)
{
    Jobs::JobEntry *entry = m_registry->find(id);
    if (!entry || entry->job.phase == JobPhase::Stopped || entry->job.phase == JobPhase::Finished)
        return;
    m_registry->setPhase(*entry, JobPhase::Stopped);
    m_registry->takeBackUnsent(*entry);
    m_registry->settlePhase(*entry); // where nothing but further steps was left
    m_sender->halt(*entry);
    m_watches->wakeApprovals();
}

void JobEngine::pause(const JobId &id, const std::optional<Error> &why)
{
    Jobs::JobEntry *entry = m_registry->find(id);
    // One that the engine paused may go on by itself, at midnight or when its pilot is proven; a person's stands still.
    const bool goesOn = entry && entry->job.phase == JobPhase::Paused && entry->job.pausedBy && !why
        && (entry->job.resumesAt.isValid() || entry->job.pausedBy->kind == ErrorKind::PilotFailed);
    if (!entry || (entry->job.phase != JobPhase::Countdown && entry->job.phase != JobPhase::Sending && !goesOn))
        return;
    if (entry->job.phase == JobPhase::Countdown)
        m_countdowns->hold(*entry);
    entry->job.pausedBy = why;
    m_registry->setPhase(*entry, JobPhase::Paused);
    m_sender->halt(*entry);
}

void JobEngine::resume(const JobId &id)
{
    Jobs::JobEntry *entry = m_registry->find(id);
    if (!entry || entry->job.phase != JobPhase::Paused)
        return;
    if (m_countdowns->resume(*entry))
        return;
    m_registry->forgive(*entry);
    if (m_registry->holdForFailures(*entry)) // which came while it stood still, so nobody has decided about them
        return;
    m_registry->setPhase(*entry, JobPhase::Sending);
    m_sender->resume(*entry);
}

QDateTime JobEngine::startOnResume(const JobId &id) const
{
    const Jobs::JobEntry *entry = m_registry->find(id);
    return entry ? m_countdowns->endOnResume(*entry) : QDateTime();
}

QFuture<Result<void>> JobEngine::confirmAll(
    const JobId &id, const QList<DeviceId> &devices, Witnessed witnessed, const QString &note, const QString &who)
{
    return m_byHand->confirm(id, devices, {.what = witnessed, .note = note, .who = who, .at = {}});
}

QList<DeviceId> JobEngine::devicesWorthConfirming(const JobId &id) const
{
    const Jobs::JobEntry *entry = m_registry->find(id);
    return entry ? Reslate::devicesWorthConfirming(*entry, *m_registry) : QList<DeviceId>();
}

QList<DeviceId> JobEngine::unknownDevices(const JobId &id) const
{
    const Jobs::JobEntry *entry = m_registry->find(id);
    return entry ? Reslate::unknownDevices(*entry) : QList<DeviceId>();
}

QFuture<Result<void>> JobEngine::liftPending(const Device &device, const QString &who, const QString &reason)
{
    return m_byHand->liftPending(device, who, reason);
}

QFuture<Result<QList<HistoryEntry>>> JobEngine::history(const JobId &id, int place) const
{
    return m_store.run([id, place](JobStore &store) { return store.itemHistory(id, place); });
}

Plan JobEngine::retryPlan(const JobId &id) const
{
    const Jobs::JobEntry *entry = m_registry->find(id);
    return entry ? planOfFailed(entry->job, [this](const DeviceRef &ref) { return m_registry->isHeld(ref); }) : Plan();
}

void JobEngine::lookNow(const JobId &id)
{
    if (const Jobs::JobEntry *entry = m_registry->find(id))
        m_watches->lookNow(*entry);
}

QList<JobId> JobEngine::jobs() const
{
    QList<JobId> ids;
    for (const std::unique_ptr<Jobs::JobEntry> &entry : m_registry->entries())
        ids.append(entry->job.id);
    return ids;
}

const Job *JobEngine::job(const JobId &id) const
{
    const Jobs::JobEntry *entry = m_registry->find(id);
    return entry ? &entry->job : m_archive->job(id);
}

std::optional<Holder> JobEngine::holderOf(const DeviceRef &device) const
{
    const std::optional<Holder> holder = m_registry->holderOf(device);
    return holder ? holder : m_starter->holderOf(device);
}

std::optional<RecentReset> JobEngine::recentReset(const Device &device) const
{
    std::optional<RecentReset> own = m_registry->resetEnds().of(device);
    if (!own && device.actions.isEmpty())
        return std::nullopt;
    if (own)
        own->at = m_serviceClock.at(own->at);
    return Reslate::recentReset(device, own, m_serviceClock.at(m_clock.now()));
}

std::optional<Error> JobEngine::blindBecause(const JobId &id) const
{
    const Jobs::JobEntry *entry = m_registry->find(id);
    return entry ? m_sender->blindBecause(*entry) : std::nullopt;
}

bool JobEngine::isWithdrawing() const
{
    return m_watches->isWithdrawing();
}

bool JobEngine::isBusy() const
{
    const auto &entries = m_registry->entries();
    return m_starter->isBusy() || std::ranges::any_of(entries, [](const auto &entry) { return entry->isBusy(); });
}

} // namespace Reslate
