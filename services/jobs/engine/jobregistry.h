// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "domain/job/job.h"
#include "jobs/engine/jobentry.h"
#include "jobs/engine/jobwriter.h"
#include "jobs/engine/recordids.h"
#include "jobs/engine/resetends.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace Reslate {
class StoreAccess;
} // namespace Reslate

namespace Reslate::Jobs {

/// All jobs of this run, in step with the store; every change of a job or an item goes through here. Signals about
/// jobs and items come from the event loop, once for all that happened in between, so no slot runs inside a change;
/// written() and notWritten() come when the store has answered.
class JobRegistry final : public QObject {
    Q_OBJECT
public:
    JobRegistry(StoreAccess &store, Clock &clock, QObject *parent = nullptr);

    /// A large job is written down in portions between which other things are done: on success here the first is kept.
    QFuture<Result<void>> add(const Job &job);
    /// Whether a job is still being written down. Until that is over no countdown ends, of other jobs neither.
    bool isWriting() const { return m_writer.isWriting(); }
    /// Waits until all is written down that was asked for or waits for its turn; stops at a failure.
    void writeAll() { m_writer.writeAll(); }
    /// Takes up a job that the store holds already.
    JobEntry &insert(const Job &job);
    const std::vector<std::unique_ptr<JobEntry>> &entries() const { return m_entries; }
    JobEntry *find(const JobId &id) const { return m_byId.value(id); }
    /// The device in the youngest job whose plan named this Intune record: whose turn it is to read that very record
    /// and to go on. No job of the same computer under another record begins before (holderOf).
    ItemRef placeOf(const DeviceId &device) const { return m_places.value(device); }
    /// Whether what is read of the record that its step under way is about (orderedRecords()) tells of this item: no
    /// younger job was planned with that record.
    bool isTurnOf(const ItemRef &place) const;
    /// The job that still has to send to the computer, or waits for it: the computer by any of its records, be it the
    /// Intune record of the plan, one under which it came back since (Step::enrolledAs), its registration in Autopilot
    /// or its Entra device; or by its serial number alone, as one that came back and that nobody has noticed yet. A
    /// number that isn't real (isRealSerial), or that several records bore when the order left, holds nothing. One that
    /// the services know by none of its records any more is held by those that the plan named. nullopt: no job has.
    std::optional<Holder> holderOf(const DeviceRef &device) const;
    bool isHeld(const DeviceRef &device) const { return holderOf(device).has_value(); }
    const ResetEnds &resetEnds() const { return m_resetEnds; }
    /// Nothing of this job will be sent after all, so the saved plan that it was doesn't count as started.
    void abandon(JobEntry &entry);

    /// Asks the day's count that is shared with other programs, where the store does its work.
    QFuture<Result<DayCount::Claim>> claimDay(const DayClaim &claim) { return m_writer.claimDay(claim); }
    /// Writes down what is about to happen. Until it is kept nothing may happen, though find() shows the items as they
    /// are to become, so that nobody else orders anything for them. A failure leaves everything as it was.
    QFuture<Result<void>> intend(JobEntry &entry, const QList<ItemChange> &changes);
    /// Notes what happened, a change of state or one beside it. When the store doesn't take it, memory still knows it,
    /// a job that is sending pauses, and writing is tried again every few seconds and with every later change. Many
    /// changes are written down in portions between which the event loop runs: what a program that is killed had not
    /// written yet, reading finds again.
    void record(JobEntry &entry, const QList<ItemChange> &changes);
    /// The same of several jobs.
    void recordAll(const JobChanges &changes);
    /// Unknown items that were looked into for long enough.
    void giveUp(JobEntry &entry, const QList<int> &items);

    void setPhase(JobEntry &entry, JobPhase phase);
    /// The engine's own pause. Does nothing to a job that isn't sending.
    void pauseBecause(JobEntry &entry, const Error &error);
    /// The same, and it goes on by itself then.
    void pauseUntil(JobEntry &entry, const Error &error, const QDateTime &when);
    /// The first count items may be sent, once that is kept. A failure: it isn't, and the job pauses.
    QFuture<Result<void>> release(JobEntry &entry, int count);
    /// A person goes on in spite of what the engine paused the job for.
    void forgive(JobEntry &entry);
    /// Pauses the job when its pilot or its stop rule holds what is unsent, as they may while it stood still for
    /// another reason. False: nothing holds it.
    bool holdForFailures(JobEntry &entry);
    void setResumesAt(JobEntry &entry, const QDateTime &when);
    /// What is planned or awaits approval; the service does nothing about either unless we ask again.
    void takeBackUnsent(JobEntry &entry);
    /// Moves the job on when nothing is left to send or to wait for.
    void settlePhase(JobEntry &entry);

Q_SIGNALS:
    void written(); ///< isWriting() ended
    void notWritten(const Reslate::JobId &id, const Reslate::Error &error); ///< it is tried again every few seconds
    void jobChanged(const Reslate::JobId &id);
    void itemsChanged(const Reslate::JobId &id, const QList<int> &indexes);

private:
    /// What is being written down before it may happen, and what was before.
    struct Intent {
        const JobEntry *entry = nullptr;
        std::shared_ptr<QList<ItemChange>> before;
    };

    void noteRecords(const ItemRef &place);
    void apply(JobEntry &entry, const ItemChange &change);
    void rollBackLater(const JobEntry &entry, const ItemChange &refused, const JobItem &was);
    void saveJob(JobEntry &entry);
    void announce(const JobEntry &entry, const QList<ItemChange> &changes);
    void announceSoon();
    void announceNow();

    Clock &m_clock;
    std::vector<std::unique_ptr<JobEntry>> m_entries; ///< addresses stay valid for the life of the registry
    JobWriter m_writer;
    QHash<JobId, JobEntry *> m_byId;
    QHash<DeviceId, ItemRef> m_places;
    QMultiHash<RecordId, ItemRef> m_records; ///< all that is known of items of jobs that were not finished
    ResetEnds m_resetEnds;
    QHash<JobId, QSet<int>> m_changedItems;
    QList<JobId> m_changedJobs; ///< in the order of the first change
    std::vector<Intent> m_intents;
    bool m_announcing = false;
};

} // namespace Reslate::Jobs
