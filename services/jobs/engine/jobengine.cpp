// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/jobengine.h"

#include "core/async.h"
#include "core/utc.h"
#include "domain/job/jobstanding.h"
#include "domain/job/jobstart.h"
#include "domain/job/pace.h"
#include "graph/graphapi.h"
#include "graph/transport/serviceclock.h"
#include "jobs/engine/gatewatch.h"
#include "jobs/engine/handconfirmation.h"
#include "jobs/engine/jobarchive.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/engine/jobstarter.h"
#include "jobs/journal/jobstore.h"
#include "jobs/journal/storeaccess.h"
#include "jobs/proof/approvalwatch.h"
#include "jobs/proof/auditwatch.h"
#include "jobs/proof/enrollmentwatch.h"
#include "jobs/proof/factreader.h"
#include "jobs/proof/follower.h"
#include "jobs/proof/proof.h"
#include "jobs/rules/closedhourslist.h"
#include "jobs/rules/foureyesrule.h"
#include "jobs/rules/protectedlist.h"
#include "jobs/sending/sender.h"

#include <QPromise>

#include <algorithm>

namespace Reslate {
namespace {

/// A countdown that ended while other plans were being written down may still lead to sending for so long; after that
/// nobody sits before the screen any more.
constexpr std::chrono::seconds maxWriting {60};

/// Until a person resumes it.
void holdCountdown(JobRegistry &book, JobEntry &entry, const Error &error, const QDateTime &now)
{
    entry.job.pausedBy = error;
    entry.countdownLeft = leftOf(entry.job, now);
    book.setPhase(entry, JobPhase::Paused);
}

} // namespace

JobEngine::JobEngine(StoreAccess &store, GraphApi &api, Clock &clock, PaceLimits limits, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_serviceClock(api.serviceClock())
    , m_pacing(limits)
    , m_book(std::make_unique<JobRegistry>(store, clock))
    , m_archive(std::make_unique<JobArchive>(store))
    , m_reader(std::make_unique<FactReader>(api, clock))
    , m_protected(std::make_unique<ProtectedList>(store, api, clock))
    , m_closedHours(std::make_unique<ClosedHoursList>(store, clock))
    , m_fourEyes(std::make_unique<FourEyesRule>(store, clock))
    , m_starter(std::make_unique<JobStarter>(*m_book, *m_fourEyes, m_serviceClock, clock))
    , m_sender(std::make_unique<Sender>(SendingServices {.book = *m_book,
                                            .reader = *m_reader,
                                            .protectedList = *m_protected,
                                            .closedHours = *m_closedHours,
                                            .api = api,
                                            .clock = clock,
                                            .pacing = m_pacing},
          limits.parallelBatches))
    , m_follower(std::make_unique<Follower>(*m_book, *m_reader, clock))
    , m_approvals(std::make_unique<ApprovalWatch>(*m_book, api, clock))
    , m_audits(std::make_unique<AuditWatch>(*m_book, api, clock))
    , m_enrollments(std::make_unique<EnrollmentWatch>(*m_book, *m_reader, clock))
    , m_gates(std::make_unique<GateWatch>(*m_book, m_serviceClock, clock))
{
    connect(m_book.get(), &JobRegistry::jobChanged, this, &JobEngine::jobChanged);
    connect(m_book.get(), &JobRegistry::itemsChanged, this, &JobEngine::itemsChanged);
    connect(m_book.get(), &JobRegistry::notWritten, this, [this](const JobId &id, const Error &error) {
        JobEntry &entry = *m_book->find(id);
        if (error.kind == ErrorKind::Conflict)
            stop(id); // the saved plan was started by somebody else meanwhile
        else if (entry.job.phase == JobPhase::Countdown)
            holdCountdown(*m_book, entry, error, m_clock.now());
    });
    connect(m_starter.get(), &JobStarter::started, this, [this](const QList<JobId> &jobs) {
        for (const JobId &id : jobs) {
            if (JobEntry &entry = *m_book->find(id); entry.job.phase == JobPhase::Countdown) // nobody stopped it
                startCountdown(entry);
            Q_EMIT jobAdded(id);
        }
    });
    connect(m_starter.get(), &JobStarter::failed, this, [this](const QList<JobId> &written) {
        for (const JobId &id : written) {
            stop(id); // its countdown has not begun, so nothing was sent
            m_book->abandon(*m_book->find(id));
            Q_EMIT jobAdded(id);
        }
    });
    connect(m_sender.get(), &Sender::devicesRead, this, &JobEngine::devicesRead);
    connect(m_follower.get(), &Follower::devicesRead, this, &JobEngine::devicesRead);
    connect(m_follower.get(), &Follower::followed, this, &JobEngine::followed);
    connect(m_sender.get(), &Sender::followable, m_follower.get(), &Follower::wake);
    connect(m_sender.get(), &Sender::followable, m_approvals.get(), &ApprovalWatch::wake);
    connect(m_sender.get(), &Sender::followable, m_audits.get(), &AuditWatch::wake);
    connect(m_audits.get(), &AuditWatch::settled, m_follower.get(), &Follower::wake);
    connect(m_approvals.get(), &ApprovalWatch::approved, m_sender.get(), &Sender::enqueue);
    connect(m_gates.get(), &GateWatch::opened, m_sender.get(), &Sender::enqueue);
    connect(m_approvals.get(), &ApprovalWatch::settled, m_follower.get(), &Follower::wake);
    connect(m_approvals.get(), &ApprovalWatch::withdrawn, this, &JobEngine::withdrawn);
    connect(m_approvals.get(), &ApprovalWatch::read, this, &JobEngine::approvalsRead);
    connect(m_book.get(), &JobRegistry::itemsChanged, m_enrollments.get(), &EnrollmentWatch::wake);
    connect(m_book.get(), &JobRegistry::itemsChanged, m_sender.get(), &Sender::pump); // a pilot may be done
    connect(m_book.get(), &JobRegistry::itemsChanged, this, [this](const JobId &id) {
        JobEntry &entry = *m_book->find(id);
        if (!entry.isActive || !isPilotProven(entry.job)) // who only looks at a job sets nothing going
            return;
        m_book->setPhase(entry, JobPhase::Sending);
        m_sender->resume(entry);
    });
    connect(m_enrollments.get(), &EnrollmentWatch::looked, this, &JobEngine::followed);
    connect(m_protected.get(), &ProtectedList::changed, m_sender.get(), &Sender::inspectAgain);
    connect(m_closedHours.get(), &ClosedHoursList::changed, m_sender.get(), &Sender::pump);
}

JobEngine::~JobEngine()
{
    m_book->disconnect();
    m_book->writeAll();
    m_sender->withdrawIntents();
    m_book->writeAll();
}

void JobEngine::writeAll()
{
    m_book->writeAll();
}

void JobEngine::activate(const JobId &id)
{
    if (JobEntry *entry = m_book->find(id))
        activate(*entry, true);
}

void JobEngine::activate(JobEntry &entry, bool byPerson)
{
    entry.isActive = true;
    QList<ItemChange> changes;
    for (int i = 0; i < entry.job.items.size(); ++i) {
        JobItem item = std::as_const(entry.job.items).at(i);
        if (item.current().state != ItemState::Sent)
            continue;
        item.current().state = ItemState::Unknown;
        item.current().changed = m_clock.now();
        item.current().error = Error {.kind = ErrorKind::OutcomeUnknown};
        changes.append({i, item});
    }
    m_book->record(entry, changes);
    // A finished one with something unsent is a stopped one that was killed before all was written down as taken back.
    if (entry.job.phase == JobPhase::Stopped || entry.job.phase == JobPhase::Finished)
        m_book->takeBackUnsent(entry);
    m_book->settlePhase(entry);
    const bool wasPaused = entry.job.phase == JobPhase::Paused;
    const QDateTime startsAt = entry.job.pace.startsAt;
    if (entry.job.phase == JobPhase::Countdown && startsAt.isValid() && m_clock.now() < startsAt) {
        awaitCountdown(entry, entry.job.countdownEnds); // a plan for later
        return;
    }
    if (entry.job.phase == JobPhase::Countdown && byPerson && !hasCountdown(entry.job)) {
        awaitCountdown(entry, entry.job.countdownEnds);
    } else if (entry.job.phase == JobPhase::Countdown || (wasPaused && !hasBegun(entry.job))) {
        entry.countdownLeft = std::clamp<std::chrono::milliseconds>( // of a plan for later as well: its time has passed
            std::chrono::milliseconds(entry.job.created.msecsTo(entry.job.countdownEnds)), std::chrono::seconds(1),
            maxCountdown);
        if (!wasPaused)
            m_book->setPhase(entry, JobPhase::Paused);
    } else if (entry.job.phase == JobPhase::Sending || wasPaused) {
        m_sender->begin(entry);
    }
    m_gates->look(entry); // what a program that ended had not planned yet
    QMetaObject::invokeMethod(m_follower.get(), &Follower::lookNow, Qt::QueuedConnection);
    QMetaObject::invokeMethod(m_approvals.get(), &ApprovalWatch::lookNow, Qt::QueuedConnection);
    QMetaObject::invokeMethod(m_audits.get(), &AuditWatch::wake, Qt::QueuedConnection);
    m_enrollments->wake();
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
    if (m_isRestoring) // nobody knows yet what holds a device, or protects it
        return readyFuture(
            Result<QList<JobId>>(failure(ErrorKind::Storage, QStringLiteral("the jobs are still being read"))));
    return m_starter->start(plans, startedBy, consent);
}

void JobEngine::startCountdown(JobEntry &entry)
{
    if (!hasCountdown(entry.job)) {
        awaitCountdown(entry, entry.job.countdownEnds);
        return;
    }
    // A plan for later counts down until then.
    const QDateTime &startsAt = entry.job.pace.startsAt;
    const std::chrono::milliseconds untilStart(startsAt.isValid() ? m_clock.now().msecsTo(startsAt) : 0);
    beginCountdown(entry, std::max(leftOf(entry.job, entry.job.created), untilStart));
}

void JobEngine::beginCountdown(JobEntry &entry, std::chrono::milliseconds left)
{
    const QDateTime ends = m_clock.now().addMSecs(left.count());
    entry.job.countdownEnds = ends;
    m_book->setPhase(entry, JobPhase::Countdown);
    awaitCountdown(entry, ends);
}

void JobEngine::awaitCountdown(JobEntry &entry, const QDateTime &ends)
{
    callAt(m_clock, ends, this, [this, &entry, ends] {
        // Stopped, or paused and counting down to another end.
        if (entry.job.phase != JobPhase::Countdown || entry.job.countdownEnds != ends)
            return;
        if (m_book->isWriting()) {
            const auto goOn = [this, &entry, ends] {
                const bool isLate = ends.msecsTo(m_clock.now()) > std::chrono::milliseconds(maxWriting).count();
                if (isLate && entry.job.phase == JobPhase::Countdown)
                    holdCountdown(*m_book, entry, Error {.kind = ErrorKind::Storage}, m_clock.now());
                else
                    awaitCountdown(entry, ends);
            };
            connect(m_book.get(), &JobRegistry::written, this, goOn, Qt::SingleShotConnection);
            return;
        }
        m_book->setPhase(entry, JobPhase::Sending);
        m_sender->begin(entry);
    });
}

void JobEngine::stop(const JobId &id)
{
    JobEntry *entry = m_book->find(id);
    if (!entry || entry->job.phase == JobPhase::Stopped || entry->job.phase == JobPhase::Finished)
        return;
    m_book->setPhase(*entry, JobPhase::Stopped);
    m_book->takeBackUnsent(*entry);
    m_book->settlePhase(*entry); // where nothing but further steps was left
    m_sender->halt(*entry);
    m_approvals->wake();
}

void JobEngine::pause(const JobId &id, const std::optional<Error> &why)
{
    JobEntry *entry = m_book->find(id);
    // One that the engine paused may go on by itself, at midnight or when its pilot is proven; a person's stands still.
    const bool goesOn = entry && entry->job.phase == JobPhase::Paused && entry->job.pausedBy && !why
        && (entry->job.resumesAt.isValid() || entry->job.pausedBy->kind == ErrorKind::PilotFailed);
    if (!entry || (entry->job.phase != JobPhase::Countdown && entry->job.phase != JobPhase::Sending && !goesOn))
        return;
    if (entry->job.phase == JobPhase::Countdown)
        entry->countdownLeft = leftOf(entry->job, m_clock.now());
    entry->job.pausedBy = why;
    m_book->setPhase(*entry, JobPhase::Paused);
    m_sender->halt(*entry);
}

void JobEngine::resume(const JobId &id)
{
    JobEntry *entry = m_book->find(id);
    if (!entry || entry->job.phase != JobPhase::Paused)
        return;
    if (const auto left = std::exchange(entry->countdownLeft, {}); left.count() > 0) {
        beginCountdown(*entry, resumedCountdown(entry->job, left, m_clock.now()));
        return;
    }
    m_book->forgive(*entry);
    if (m_book->holdForFailures(*entry)) // which came while it stood still, so nobody has decided about them
        return;
    m_book->setPhase(*entry, JobPhase::Sending);
    m_sender->resume(*entry);
}

QDateTime JobEngine::startOnResume(const JobId &id) const
{
    const JobEntry *entry = m_book->find(id);
    if (!entry || entry->job.phase != JobPhase::Paused || entry->countdownLeft.count() == 0)
        return {};
    const QDateTime now = m_clock.now();
    return now.addMSecs(resumedCountdown(entry->job, entry->countdownLeft, now).count());
}

QFuture<Result<void>> JobEngine::confirm(
    const JobId &id, const DeviceId &device, Witnessed witnessed, const QString &note, const QString &who)
{
    return confirmAll(id, {device}, witnessed, note, who);
}

QFuture<Result<void>> JobEngine::confirmAll(
    const JobId &id, const QList<DeviceId> &devices, Witnessed witnessed, const QString &note, const QString &who)
{
    JobEntry *entry = m_book->find(id);
    if (!entry)
        return refusal({.kind = ErrorKind::Usage});
    const Result<QList<ItemChange>> changes = confirmedByHand(
        *entry, devices, {.what = witnessed, .note = note, .who = who, .at = m_clock.now()});
    if (!changes)
        return refusal(changes.error());
    QFuture<Result<void>> written = m_book->intend(*entry, *changes);
    onceSettled(written, this, [this, entry, changes = *changes](const Result<void> &kept) {
        if (kept)
            m_book->settlePhase(*entry);
        else
            m_sender->enqueuePlanned(*entry, changes); // an order that couldn't be written down either
    });
    return written;
}

QList<DeviceId> JobEngine::devicesWorthConfirming(const JobId &id) const
{
    const JobEntry *entry = m_book->find(id);
    return entry ? Reslate::devicesWorthConfirming(*entry, *m_book) : QList<DeviceId>();
}

QList<DeviceId> JobEngine::unknownDevices(const JobId &id) const
{
    const JobEntry *entry = m_book->find(id);
    return entry ? Reslate::unknownDevices(*entry) : QList<DeviceId>();
}

QFuture<Result<void>> JobEngine::liftPending(const Device &device, const QString &who, const QString &reason)
{
    QFuture<Result<void>> lifted = m_protected->liftPending(device, who, reason);
    onceSettled(lifted, this, [this, device, who, reason](const Result<void> &kept) {
        if (!kept)
            return;
        const std::optional<PendingAction> pending = pendingAction(device);
        const PendingLift lift {
            .device = device.id, .since = pending->since, .reason = reason, .who = who, .at = m_clock.now()};
        for (const std::unique_ptr<JobEntry> &entry : m_book->entries())
            m_book->record(*entry, passedOver(*entry, pending->action, lift));
    });
    return lifted;
}

QFuture<Result<QList<HistoryEntry>>> JobEngine::history(const JobId &id, int place) const
{
    return m_store.run([id, place](JobStore &store) { return store.itemHistory(id, place); });
}

Plan JobEngine::retryPlan(const JobId &id) const
{
    const JobEntry *entry = m_book->find(id);
    return entry ? planOfFailed(entry->job, [this](const DeviceId &device) { return m_book->isHeld(device); }) : Plan();
}

void JobEngine::lookNow(const JobId &id)
{
    const JobEntry *entry = m_book->find(id);
    if (entry && entry->job.phase != JobPhase::Countdown)
        m_follower->lookNow();
    if (entry && entry->count(ItemState::AwaitingApproval) + entry->count(ItemState::Unknown) > 0)
        m_approvals->lookNow();
    m_audits->wake();
    if (entry)
        m_enrollments->lookNow();
}

QList<JobId> JobEngine::jobs() const
{
    QList<JobId> ids;
    for (const std::unique_ptr<JobEntry> &entry : m_book->entries())
        ids.append(entry->job.id);
    return ids;
}

const Job *JobEngine::job(const JobId &id) const
{
    const JobEntry *entry = m_book->find(id);
    return entry ? &entry->job : m_archive->job(id);
}

std::optional<JobStart> JobEngine::startOf(const Job &job) const
{
    std::optional<JobStart> start = Reslate::startOf(job);
    if (!start || !start->at.isValid())
        return start;
    if (const std::optional<Closure> closure = closureAt(job.workflow, start->at))
        start->at = closure->until;
    return start;
}

bool JobEngine::isHeld(const DeviceId &device) const
{
    return m_starter->isStarting(device) || m_book->isHeld(device);
}

std::optional<RecentReset> JobEngine::recentReset(const Device &device) const
{
    std::optional<RecentReset> own = m_book->resetEnds().of(device.id);
    if (!own && device.actions.isEmpty())
        return std::nullopt;
    if (own)
        own->at = m_serviceClock.at(own->at);
    return Reslate::recentReset(device, own, m_serviceClock.at(m_clock.now()));
}

std::optional<Error> JobEngine::blindBecause(const JobId &id) const
{
    const JobEntry *entry = m_book->find(id);
    return entry ? m_sender->blindBecause(*entry) : std::nullopt;
}

bool JobEngine::isWithdrawing() const
{
    return m_approvals->isWithdrawing();
}

bool JobEngine::isBusy() const
{
    const auto &entries = m_book->entries();
    return m_starter->isBusy() || std::any_of(entries.cbegin(), entries.cend(), [](const auto &entry) {
        const bool isRefused = entry->jobUnsaved && entry->saving == 0; // what is on its way to the store gets there
        return entry->unsentCount() > 0 || isRefused || !entry->unsaved.empty();
    });
}

} // namespace Reslate
