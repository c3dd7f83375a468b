// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/job/job.h"
#include "domain/plan/foureyes.h"
#include "domain/rules/closedhours.h"
#include "domain/rules/lifting.h"
#include "domain/rules/ownpolicy.h"
#include "domain/rules/protection.h"

#include <QHash>
#include <QList>

namespace Reslate {

/// Where jobs are written down, what no job may touch, and when nothing destructive is sent. Every call returns only
/// when the state is kept; a failure means that the engine must not go on: nothing is sent that could not be written
/// down first. For one thread; the engine asks it through a StoreAccess, so that nobody waits for a drive.
class JobStore {
public:
    JobStore() = default;
    virtual ~JobStore() = default;
    Q_DISABLE_COPY_MOVE(JobStore)

    Result<void> addJob(const Job &job) { return addPortion(job, 0, job.items.size()); }
    /// The same in portions, none of which takes long: the devices [from, from + n), and with the first ones the job
    /// itself. They follow one another; one that failed may be tried again. Until the last one is kept the job isn't
    /// there. From then on the plan that it was saved as is started; Conflict: it was already, at another time than
    /// Job::created.
    virtual Result<void> addPortion(const Job &job, qsizetype from, qsizetype n) = 0;
    /// Phase, countdown, pause; the job's items aren't looked at.
    virtual Result<void> saveJob(const Job &job) = 0;
    /// Items of this job as they are now, in one transaction: all of them or none. Those that the job itself holds
    /// aren't looked at. Refuses what mayBecome() refuses, and a step whose gate isn't open.
    virtual Result<void> saveItems(const Job &job, const QList<ItemChange> &items) = 0;
    /// Everything that was not finished, and the finished ones of the last days, oldest first.
    virtual Result<QList<Job>> loadJobs() = 0;
    /// The jobs that loadJobs() leaves out because they finished long ago, the one that was started last first.
    virtual Result<QList<JobId>> listOldJobs() = 0;
    /// One of them, or any other, with its devices. Storage: no such job.
    virtual Result<Job> loadJob(const JobId &id) = 0;
    /// What happened to the item in this place, oldest first; begins when it first left "planned". Storage: no such
    /// item.
    virtual Result<QList<HistoryEntry>> itemHistory(const JobId &job, int place) = 0;
    /// How many orders of each kind left since then and were not refused, for the quotas of a day.
    virtual Result<QHash<ResetMode, int>> countSent(const QDateTime &since) = 0;

    /// Adds to the protected list, all of them or none. Conflict: one stands there already, or twice in these.
    virtual Result<void> addProtections(const QList<Protection> &protections) = 0;
    /// Takes the one with this kind and key off the list. NotFound: it isn't there.
    virtual Result<void> liftProtection(const Protection &protection, const Lifting &lifting) = 0;
    /// The protected list, oldest first.
    virtual Result<QList<Protection>> loadProtections() = 0;

    /// Notes that a person lifted the block of what is pending for a device.
    virtual Result<void> addPendingLift(const PendingLift &lift) = 0;
    /// All of these, oldest first.
    virtual Result<QList<PendingLift>> loadPendingLifts() = 0;

    /// Adds closed hours. Conflict: there are some of that name.
    virtual Result<void> addHours(const ClosedHours &hours) = 0;
    /// Takes off those of that name. NotFound: there are none.
    virtual Result<void> liftHours(const ClosedHours &hours, const Lifting &lifting) = 0;
    /// The closed hours, oldest first.
    virtual Result<QList<ClosedHours>> loadHours() = 0;

    /// Whether a second person has to confirm what is destructive.
    virtual Result<void> setFourEyes(bool on, const QString &who, const QString &reason, const QDateTime &at) = 0;
    /// Notes, before the job is added, that a second person confirmed it.
    virtual Result<void> addWitness(const Witness &witness) = 0;
    virtual Result<FourEyes> loadFourEyes() = 0;

    /// Notes what becomes of a policy that this program makes, before that leaves, or once it is known.
    virtual Result<void> addPolicyChange(const OwnPolicyChange &change) = 0;
    /// The policies that this program made, oldest first, each as its last change left it.
    virtual Result<QList<OwnPolicy>> loadOwnPolicies() = 0;
};

/// The line that an item's history gains when this step of the job comes from there to stand where it stands.
HistoryEntry historyEntryOf(const Job &job, const JobItem &item, int step, ItemState from, const QDateTime &now);

} // namespace Reslate
