// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/shortlist.h"
#include "domain/device/ids.h"
#include "domain/job/workflow.h"
#include "domain/rules/eligibility.h"
#include "domain/rules/resetmode.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace Reslate {

/// How much is known about one device of a job. The ladder of design.md, and the ways off it.
enum class ItemState : quint8 {
    Planned, ///< nothing left this machine for it
    Sent, ///< written down and on its way; no answer yet
    AwaitingApproval, ///< refused unprocessed until a second admin approves; then exactly this order is repeated
    Accepted, ///< the service took the order
    Waiting, ///< accepted, and the device has not picked it up for a while: it is off or offline
    Active, ///< the device reported that it is at it
    Done, ///< the device reported that it is done
    SeenFresh, ///< the device was seen fresh after the reset
    Confirmed, ///< a person confirmed it
    RecordGone, ///< the Intune record is gone; not the same as wiped
    Failed, ///< refused by the service, or reported as failed by the device
    Unknown, ///< it may or may not have been accepted; never sent again
    Blocked, ///< the last look before sending forbade it; nothing was sent
    Withdrawn, ///< stopped by a person before it was sent
    NotNeeded, ///< nothing had to be sent for this step (blockedReason: why), and the next one may follow
    Waived, ///< a person lets the next step follow without the proof that it asks for (note, confirmedBy: why and who)
};
inline constexpr int itemStateCount = 16;

/// Whether an item may go from one to the other in one step; the engine asserts it.
bool canMove(ItemState from, ItemState to);
/// The same in any number of steps, none included: what a store may be told that missed some. It refuses the rest.
bool canReach(ItemState from, ItemState to);
/// No further change is waited for.
bool isFinal(ItemState state, ResetMode mode);
/// A stable name for scripts: "record-gone".
QLatin1String itemStateName(ItemState state);

/// How many Intune records bore a device's serial number when its order left. Where it was not one, a record that bears
/// the number later may be another computer's.
enum class SerialBearers : quint8 {
    NotKnown, ///< nothing left yet, the list could not be read, or an earlier version of the program sent the order
    One,
    Several,
};
inline constexpr int serialBearersCount = 3;
/// A stable name for the journal: "several".
QLatin1String serialBearersName(SerialBearers bearers);

/// Which device, and under which records the services know it.
struct DeviceRef {
    DeviceId id; ///< the Intune record
    EntraDeviceId entraDevice;
    AutopilotId autopilot;
    QString name;
    QString serialNumber;

    bool operator==(const DeviceRef &) const = default;
};

/// One order for one device, and how much is known of what became of it.
struct Step {
    ResetMode kind = ResetMode::Sync; ///< what is ordered
    ItemState state = ItemState::Planned;
    QDateTime changed; ///< UTC, when state was reached
    Reason blockedReason = Reason::None;
    std::optional<Error> error; ///< why Failed or Unknown; for Unknown: what was lost
    QString requestId; ///< of the answer that settled the sending, for support
    QDateTime baseline; ///< by the service's clock: what began then or earlier is not of this order; invalid: not known
    QDateTime seenBefore; ///< the device's last contact *before* sending; invalid: none
    QString note; ///< what the person wrote who confirmed it
    QString confirmedBy; ///< who that was
    DeviceId enrolledAs; ///< the Intune record under which a wiped device came back
    int tries = 0; ///< how often it was offered to the service, refusals included
    ApprovalCode approvalCode; ///< names the request to the second admin; Planned with one: it was approved
    SerialBearers serialBearers = SerialBearers::NotKnown; ///< written down with the order, where mayEnrollAgain() asks

    bool operator==(const Step &) const = default;
};

/// One device of a plan or job, and what is ordered for it.
struct JobItem {
    DeviceRef device;
    /// One after the other, never empty: those of the job's workflow of which the gate has opened.
    ShortList<Step> steps {Step()};

    /// The step under way.
    Step &current() { return steps.last(); }
    const Step &current() const { return steps.last(); }

    bool operator==(const JobItem &) const = default;
};

/// One item as it is to become.
struct ItemChange {
    int index = 0; ///< its place in the job
    JobItem item;
};

/// One line of a device's history in a job: when it came to stand where.
struct HistoryEntry {
    int step = 0; ///< of the workflow, from 0
    ItemState state = ItemState::Planned;
    QDateTime at; ///< UTC
    QString who; ///< the person; empty: the program saw it
    ErrorKind error = ErrorKind::None; ///< why
    QString code; ///< of the error
    Reason blockedReason = Reason::None;
    QString requestId; ///< of the answer that said so
    bool approved = false; ///< Planned: by a second admin

    bool operator==(const HistoryEntry &) const = default;
};

/// How a plan is spread over time. As it is here: everything at once.
struct PlanPace {
    int pilot = 0; ///< so many devices first, the rest when each of them is done; 0: none
    int wave = 0; ///< so many devices at a time; 0: all
    std::chrono::seconds gap {0}; ///< from the start of one wave to the start of the next
    QDateTime startsAt; ///< UTC; nothing is sent before; invalid: at once
    int stopAfter = 0; ///< so many failures of one kind hold all that is unsent; 0: never
    int stopPercent = 0; ///< so many failures in a hundred ended devices do so, too; 0: never

    bool operator==(const PlanPace &) const = default;
};

/// What a person saw who went and looked.
enum class Witnessed : quint8 {
    Fresh, ///< the device is as the order wanted it
    Untouched, ///< nothing came of an order whose answer was lost
};

/// The service refuses a longer one (graph.md §6).
inline constexpr int maxJustification = 1024;

/// What a person decided: what is ordered, and an exact list. Checked, not sent.
struct Plan {
    Workflow workflow;
    QString title; ///< the group's name, or how the list was chosen
    QList<JobItem> items;
    bool keepUserData = false; ///< fresh start only
    std::chrono::seconds countdown {10};
    PlanPace pace;
    QString justification; ///< what a second admin reads who has to approve; at most maxJustification
    PlanId savedAs; ///< the saved plan that this was; empty: none
    RetirementId retirement; ///< the retirement that it carries out, or a part of it; empty: none
};

enum class JobPhase : quint8 {
    Countdown, ///< nothing is sent before it ends
    Sending, ///< some items are still to be sent
    Following, ///< everything was sent; some devices are still to report
    Paused, ///< by a person or by the engine (Job::pausedBy); what was sent is followed
    Stopped, ///< by a person; what was sent is followed
    Finished, ///< nothing further is waited for; a done Autopilot Reset may still be seen fresh
};

inline constexpr int phaseCount = 6;
/// A stable name for scripts and the journal: "following".
QLatin1String phaseName(JobPhase phase);

/// How many items stand where, by the step under way. Done with a step that another one is to follow counts as active,
/// unless the job is over. Sums to the number of items.
struct JobCounts {
    int planned = 0, sent = 0, awaitingApproval = 0, accepted = 0, waiting = 0, active = 0, done = 0, recordGone = 0,
        failed = 0, unknown = 0, blocked = 0, withdrawn = 0;
    bool operator==(const JobCounts &) const = default;
    JobCounts &operator+=(const JobCounts &other);
    int total() const
    {
        return planned + sent + awaitingApproval + accepted + waiting + active + done + recordGone + failed + unknown
            + blocked + withdrawn;
    }
};

struct Job {
    JobId id;
    Workflow workflow;
    QString title;
    QString startedBy;
    QDateTime created;
    bool keepUserData = false;
    PlanPace pace;
    QString justification; ///< as Plan's
    PlanId savedAs; ///< as Plan's; known only while the job is written down
    RetirementId retirement; ///< as Plan's
    JobPhase phase = JobPhase::Countdown;
    bool stopped = false; ///< a person stopped it; stays so when it is Finished
    QDateTime countdownEnds; ///< UTC; nothing is sent before it
    std::optional<Error> pausedBy; ///< why the engine itself paused: sign-in, quota, storage
    QDateTime resumesAt; ///< UTC; when a held or quota-bound job sends its next request; invalid: now
    int released = 0; ///< the first so many items may be sent
    QDateTime releasedAt; ///< UTC; when the last wave was released
    bool pilotWaived = false; ///< a person said to go on although the pilot isn't done
    QDateTime forgivenAt; ///< UTC; failures up to then don't count for the stop rule: a person went on
    QList<JobItem> items;
};

/// The job without its devices, which are many: all that has to be known about a change of one of them.
Job withoutDevices(const Job &job);
/// Whether no further step of the workflow follows the one that is under way.
bool isAtLastStep(const JobItem &item, const Workflow &workflow);
/// Whether the last step of the item stands where a caller asked for: ItemState::Accepted, or ItemState::Done for
/// "reported by the device".
bool hasReached(const JobItem &item, const Workflow &workflow, ItemState asked);
/// Whether no further step of any device will be ordered: a person stopped the job, or it is finished.
bool isOver(const Job &job);
/// Whether nothing further is waited for: the step under way is at its end, and no other can follow it.
bool hasEnded(const JobItem &item, const Workflow &workflow);
/// Whether a person stopped the job, be it after the last order had left. When what was sent has come to its end, the
/// job is Finished like any other.
bool wasStopped(const Job &job);
/// seenFresh and confirmed count as done.
JobCounts countsOf(const Job &job);

} // namespace Reslate

Q_DECLARE_METATYPE(Reslate::Job)
Q_DECLARE_METATYPE(Reslate::JobItem)
