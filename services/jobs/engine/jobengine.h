// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "domain/job/holder.h"
#include "domain/job/job.h"
#include "domain/job/jobstanding.h"
#include "domain/plan/foureyes.h"
#include "domain/rules/closedhours.h"
#include "jobs/engine/jobforecast.h"
#include "jobs/engine/paceforecast.h"
#include "jobs/engine/pacing.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace Reslate {
namespace Jobs {
class Countdowns;
class FactReader;
class GateWatch;
class JobRegistry;
class JobRestore;
class JobStarter;
class ProofWatches;
class Sender;
struct JobEntry;
} // namespace Jobs
class ClosedHoursList;
class FourEyesRule;
class GraphApi;
class HandConfirmations;
class JobArchive;
class ProtectedList;
class ServiceClock;
class StoreAccess;

/// Carries out plans: last look, write down, send, follow. At most one destructive
/// request for a device and step of a job that may have been processed.
///
/// For each portion of a job: (1) read the devices and the protected groups freshly and judge them again (a block, a
/// missing record or another serial number ends the item as Blocked); (2) write "sent" to the store; (3) send; (4) note
/// every answer; refused ones go back to planned and through (1) again; (5) follow by reading until each item is final.
///
/// Where a tenant asks for a second admin's approval, the service refuses (3) unprocessed; when it is approved, the
/// item goes through (1) again, and exactly the same order is sent with the code of the approval.
///
/// In closed hours no destructive order leaves: the job waits for their end and goes on by itself.
///
/// The engine pauses a job by itself, with Job::pausedBy, when the store fails, when the account may not act, when the
/// facts can't be read, and when many orders in a row fail alike (circuitbreaker.h).
class JobEngine final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive the engine.
    JobEngine(StoreAccess &store, GraphApi &api, Clock &clock, PaceLimits limits, QObject *parent = nullptr);
    ~JobEngine() override;

    /// From now on the limits of a day count together with all programs that count in that file (daycount.h). Before
    /// restore().
    void shareDayCount(const DayCount &count) { m_pacing.shareDay(count); }

    /// Takes up the jobs that the store kept from earlier runs; call once, before anything else. Fails with Storage…,
    /// and then nothing may be started. What was on its way when the program ended is Unknown until reading settles it.
    /// What was never sent goes on, except for a countdown: that one stands
    /// still, because ending the program may have been meant to stop it. A plan for later that still lies ahead waits
    /// for its time. One without a countdown of which nothing left yet is paused, too: another that was to start with
    /// it may be missing. With RestoreMode::Inspect jobs stand as they were left, and nothing of them is sent before
    /// activate(): for looking at them, for changing a phase, and for work on other devices.
    enum class RestoreMode { Activate, Inspect };
    Result<void> restore(RestoreMode mode = RestoreMode::Activate);
    /// From now on nothing can be started until restoreSoon() has settled: a store that is about to open holds jobs and
    /// a protected list that nobody has read yet.
    void awaitRestore();
    /// The same as restore() without holding up who asks. Until it settles nothing can be started.
    QFuture<Result<void>> restoreSoon(RestoreMode mode = RestoreMode::Activate);
    /// Waits until all that has happened is written down, as far as the store takes it. Sends nothing.
    void writeAll();
    /// Goes on with a job that restore(RestoreMode::Inspect) left alone, because a person asked for it: also with one
    /// that had no countdown. May send, as restore() may.
    void activate(const JobId &id);

    /// Starts the countdown of a plan, once that is written down; nothing is sent before it ends. Fails, sending
    /// nothing: Usage (empty, doubles, mode not sendable, countdown outside 0 to 600 s, unsound pace, justification too
    /// long, a second person has to confirm it and didn't), Conflict (a device is held, one computer stands in it under
    /// two records (twinsIn()), or a registration is to go beside the wipe of its computer), Storage. Of a large plan
    /// only a part is written down then; the countdown doesn't end before all of it is.
    QFuture<Result<JobId>> start(const Plan &plan, const QString &startedBy, const Consent &consent = {});
    /// Starts plans that were confirmed as one: each becomes a job, or none does. Fails as start() does; when the
    /// second can't be written down, the first is taken back before anything of it was sent. When the program is killed
    /// between the two, the first stands alone after restore().
    QFuture<Result<QList<JobId>>> startTogether(
        const QList<Plan> &plans, const QString &startedBy, const Consent &consent = {});

    /// Takes back everything that was not sent or awaits approval; what was sent is followed to its end. Ends a
    /// countdown as well. Requests to the second admin are withdrawn where the service lets us; where not, the code
    /// stays.
    void stop(const JobId &id);
    /// Sends nothing more until resume(); what was sent is followed. A countdown stands still. why: what Job::pausedBy
    /// is to say when no person decided it. A person's pause also takes the place of one by the engine that would end
    /// by itself.
    void pause(const JobId &id, const std::optional<Error> &why = {});
    /// Goes on with a paused job; may send. Where failures had held it, that is the decision about them. Where they
    /// would hold it for what ended while it stood still for another reason, it stays paused and says so.
    void resume(const JobId &id);
    /// When a job that is held before its first order would begin if it were resumed now. Until then it would count
    /// down or wait for its time. Invalid: resume() would go on with it at once, or it isn't held.
    QDateTime startOnResume(const JobId &id) const;
    /// Somebody saw with their own eyes what became of a device. Untouched is for one whose outcome is unknown: it
    /// counts as failed from then on, and may be ordered anew. Fails with Usage (no such job or device, nothing was
    /// ever sent to it, or its outcome is known) or Storage…. Sends nothing.
    QFuture<Result<void>> confirm(
        const JobId &id, const DeviceId &device, Witnessed witnessed, const QString &note, const QString &who)
    {
        return confirmAll(id, {device}, witnessed, note, who);
    }
    /// The same of several devices at once: all of them or none.
    QFuture<Result<void>> confirmAll(
        const JobId &id, const QList<DeviceId> &devices, Witnessed witnessed, const QString &note, const QString &who);
    /// The devices of a job of which it makes sense to offer that a person says what they saw, in its order.
    QList<DeviceId> devicesWorthConfirming(const JobId &id) const;
    QList<DeviceId> unknownDevices(const JobId &id) const; ///< of which a person may say Untouched
    HandConfirmations &byHand() { return *m_byHand; } ///< what persons say beside that
    /// As ProtectedList::liftPending. Where the order that is passed over is a job's of ours, the device counts as
    /// failed there from then on, as with Untouched, so that it holds nothing back. Sends nothing.
    QFuture<Result<void>> liftPending(const Device &device, const QString &who, const QString &reason);
    /// What happened to the device in this place of the job, oldest first. Fails with Storage….
    QFuture<Result<QList<HistoryEntry>>> history(const JobId &id, int place) const;
    /// The devices of a job that failed and that nothing holds, as a plan to be confirmed anew. Empty: none.
    Plan retryPlan(const JobId &id) const;
    /// Reads the devices of a running job now instead of at the next turn.
    void lookNow(const JobId &id);

    /// What no job may touch; restore() loads it. A change counts at once, for what is not sent yet of running jobs
    /// too.
    ProtectedList &protectedList() { return *m_protected; }
    /// When nothing destructive is sent; restore() loads it. A change counts at once, for running jobs too.
    ClosedHoursList &closedHours() { return *m_closedHours; }
    /// Whether a second person has to confirm what is destructive; restore() loads it.
    FourEyesRule &fourEyes() { return *m_fourEyes; }
    const FourEyesRule &fourEyes() const { return *m_fourEyes; }
    /// Whether such orders have to wait now; nullopt: they may leave.
    std::optional<Closure> closureFor(const Workflow &workflow) const { return m_forecast.closureFor(workflow); }
    /// The same of orders that are to leave then.
    std::optional<Closure> closureAt(const Workflow &workflow, const QDateTime &moment) const
    {
        return m_forecast.closureAt(workflow, moment);
    }
    /// When a job that has not begun starts: not before the end of the closed hours that it would start in. Nullopt: it
    /// has begun.
    std::optional<JobStart> startOf(const Job &job) const { return m_forecast.startOf(job); }
    /// The closed hours for whose end a job waits that is sending; nullopt: it doesn't. It goes on by itself.
    std::optional<Closure> waitsFor(const JobId &id) const { return m_forecast.waitsFor(id); }

    /// The jobs of which something destructive would have to wait for the end of these hours if they were added now:
    /// what starts within them, and what is being sent if they have begun.
    QList<JobId> jobsHeldUpBy(const ClosedHours &hours) const { return m_forecast.jobsHeldUpBy(hours); }

    QList<JobId> jobs() const; ///< in the order in which they were started
    /// The job, also one that the archive has read; valid until control returns to the event loop. nullptr: no such
    /// job.
    const Job *job(const JobId &id) const;
    /// The jobs that finished too long ago for jobs(). They are there to be looked at: nothing more is done about them.
    JobArchive &archive() { return *m_archive; }
    const JobArchive &archive() const { return *m_archive; }
    /// The job that has to do with this computer (JobRegistry::holderOf), or that is being written down; nullopt: none.
    std::optional<Holder> holderOf(const DeviceRef &device) const;
    bool isHeld(const DeviceRef &device) const { return holderOf(device).has_value(); }
    /// A reset of the device that ended within the last day, ours or another's. Sends nothing.
    std::optional<RecentReset> recentReset(const Device &device) const;
    /// How long what is still to be sent takes, of a job, as if it went on now, or of plans that were not started. What
    /// other jobs still send comes out of the same limits.
    PaceEstimate estimate(const JobId &id) const { return m_forecast.estimate(id); }
    PaceEstimate estimate(const QList<Plan> &plans) const { return m_forecast.estimate(plans); }
    /// True while some job counts down or has something to send, so that closing the program would hold something back.
    bool isBusy() const;
    /// Why the last look at the unsent devices of a job told nothing at all, so that nothing of it can leave at
    /// present; none when it told something.
    std::optional<Error> blindBecause(const JobId &id) const;
    /// True while requests to the second admin are being withdrawn.
    bool isWithdrawing() const;

Q_SIGNALS:
    void jobAdded(const Reslate::JobId &id); ///< before start() and the like settle
    void jobChanged(const Reslate::JobId &id); ///< phase, pause, estimate or counts
    void itemsChanged(const Reslate::JobId &id, const QList<int> &indexes); ///< indexes in rising order
    /// Fresh facts were read on the way; ids that are gone are named apart.
    void devicesRead(const QList<Reslate::Device> &devices, const QList<Reslate::DeviceId> &gone);
    /// A reading of the devices that are followed ended; with an error when it told nothing about some of them. The
    /// next one comes by itself.
    void followed(const std::optional<Reslate::Error> &error);
    /// The same of the requests to the second admin.
    void approvalsRead(const std::optional<Reslate::Error> &error);
    void withdrawn(); ///< isWithdrawing() ended

private:
    void onNotWritten(const JobId &id, const Error &error);
    void onStarted(const QList<JobId> &jobs);
    void onStartFailed(const QList<JobId> &written);
    std::function<void(Jobs::JobEntry &)> takesUp(RestoreMode mode);
    void activate(Jobs::JobEntry &entry, bool byPerson);

    StoreAccess &m_store;
    Clock &m_clock;
    const ServiceClock &m_serviceClock;
    Pacing m_pacing;
    // In the order in which they use each other; destroyed the other way round.
    std::unique_ptr<Jobs::JobRegistry> m_registry;
    std::unique_ptr<JobArchive> m_archive;
    std::unique_ptr<Jobs::FactReader> m_reader;
    std::unique_ptr<ProtectedList> m_protected;
    std::unique_ptr<ClosedHoursList> m_closedHours;
    std::unique_ptr<FourEyesRule> m_fourEyes;
    std::unique_ptr<Jobs::JobStarter> m_starter;
    std::unique_ptr<Jobs::Sender> m_sender;
    std::unique_ptr<Jobs::ProofWatches> m_watches;
    std::unique_ptr<Jobs::GateWatch> m_gates;
    std::unique_ptr<Jobs::Countdowns> m_countdowns;
    std::unique_ptr<HandConfirmations> m_byHand;
    std::unique_ptr<Jobs::JobRestore> m_restore;
    Jobs::JobForecast m_forecast;
};

} // namespace Reslate
