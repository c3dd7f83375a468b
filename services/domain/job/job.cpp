// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/job/itemmoves.h"

#include "domain/device/serialnumber.h"

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

using enum ItemState;

constexpr quint32 bit(ItemState state)
{
    return 1U << static_cast<unsigned>(state);
}

constexpr quint32 reported = bit(Active) | bit(Done) | bit(SeenFresh) | bit(Failed) | bit(RecordGone);

// Row: from; bits: to. Sent goes back to Planned only when the service refused it unprocessed.
// Sent reaches NotNeeded where a deletion found nothing to delete.
// Planned reaches Accepted or RecordGone when the last look before a repeat finds that the refused order was taken.
// AwaitingApproval goes back to Planned when it was approved: the one rung from which an order is repeated, because the
// service refused the first one unprocessed. It reaches Accepted when the service says that its code was used.
// Unknown goes on to AwaitingApproval when the service shows the request that it made of the order instead of carrying
// it out: the one proof that it did not. No store takes that for granted (mayBecome). Reports overtake each other, so a
// later rung may be reached without the ones between; none is ever left downwards. That a device reported before its
// record went may only be read afterwards, in the service's list of orders.
// Waived is no rung: a person goes on without one, wherever nothing more is on its way from this machine.
constexpr std::array<quint32, itemStateCount> moves {
    /* Planned    */ bit(Sent) | bit(Blocked) | bit(Withdrawn) | bit(Failed) | bit(Accepted) | bit(RecordGone)
        | bit(NotNeeded),
    /* Sent       */ bit(Planned) | bit(AwaitingApproval) | bit(Accepted) | bit(Failed) | bit(Unknown) | bit(Confirmed)
        | bit(NotNeeded),
    /* Awaiting   */ bit(Planned) | bit(Accepted) | bit(Failed) | bit(Withdrawn),
    /* Accepted   */ bit(Waiting) | reported | bit(Confirmed) | bit(Waived),
    /* Waiting    */ bit(Accepted) | reported | bit(Confirmed) | bit(Waived),
    /* Active     */ bit(Done) | bit(SeenFresh) | bit(Failed) | bit(RecordGone) | bit(Confirmed) | bit(Waived),
    /* Done       */ bit(SeenFresh) | bit(Confirmed) | bit(Waived),
    /* SeenFresh  */ bit(Confirmed) | bit(Waived),
    /* Confirmed  */ 0,
    /* RecordGone */ bit(Done) | bit(SeenFresh) | bit(Confirmed) | bit(Waived),
    /* Failed     */ bit(Confirmed) | bit(Waived),
    /* Unknown    */ bit(AwaitingApproval) | bit(Accepted) | reported | bit(Confirmed) | bit(Waived),
    /* Blocked    */ 0,
    /* Withdrawn  */ 0,
    /* NotNeeded  */ 0,
    /* Waived     */ 0,
};

constexpr std::array<quint32, itemStateCount> closure()
{
    std::array<quint32, itemStateCount> reach = moves;
    reach[static_cast<size_t>(Unknown)] &= ~bit(AwaitingApproval);
    for (size_t via = 0; via < itemStateCount; ++via) {
        for (quint32 &targets : reach)
            targets |= (targets >> via & 1U) != 0 ? reach[via] : 0U;
    }
    return reach;
}

constexpr std::array<const char *, itemStateCount> names {"planned", "sent", "awaiting-approval", "accepted", "waiting",
    "active", "done", "seen-fresh", "confirmed", "record-gone", "failed", "unknown", "blocked", "taken-back",
    "not-needed", "waived"};

constexpr std::array<const char *, phaseCount> phaseNames {
    "countdown", "sending", "following", "paused", "stopped", "finished"};

/// The device or a person said that the order was carried out, or it is otherwise certain.
bool isDone(const Step &step)
{
    // A record that is gone is what was asked for, unless it was a wipe: gone is not wiped.
    const bool hasLeft = step.state == RecordGone && wantsRecordGone(step.kind);
    return hasLeft || step.state == Done || step.state == SeenFresh || step.state == Confirmed;
}

bool tookAway(ItemState state, ResetMode kind)
{
    return factsOf(kind).recordLeaves
        && (state == Done || state == SeenFresh || state == Confirmed || state == RecordGone);
}

bool wiped(ItemState state, ResetMode kind)
{
    return factsOf(kind).action == RemoteAction::FactoryReset && tookAway(state, kind) && state != RecordGone;
}

constexpr std::array<const char *, serialBearersCount> bearersNames {"not-known", "one", "several"};

} // namespace

bool canMove(ItemState from, ItemState to)
{
    return (moves[static_cast<size_t>(from)] & bit(to)) != 0;
}

bool canReach(ItemState from, ItemState to)
{
    static constexpr std::array<quint32, itemStateCount> reach = closure();
    return from == to || (reach[static_cast<size_t>(from)] & bit(to)) != 0;
}

bool mayBecome(const Step &known, const Step &told)
{
    if (canReach(known.state, told.state))
        return true;
    const bool wasFound = known.approvalCode.isEmpty() && !told.approvalCode.isEmpty();
    return known.state == Unknown && wasFound && canReach(AwaitingApproval, told.state);
}

Job withoutDevices(const Job &job)
{
    Job head = job;
    head.items.clear();
    return head;
}

bool isAtLastStep(const JobItem &item, const Workflow &workflow)
{
    return item.steps.size() >= workflow.size();
}

bool isNextStepDue(const JobItem &item, const Workflow &workflow)
{
    if (isAtLastStep(item, workflow))
        return false;
    const ItemState state = item.current().state;
    if (state == Waived
        || (state == NotNeeded && isDirectoryDeletion(workflow.at(static_cast<int>(item.steps.size())).kind)))
        return true;
    switch (workflow.at(static_cast<int>(item.steps.size())).gate) {
    case Gate::Reported:
        return isDone(item.current());
    case Gate::SeenFresh:
        return state == SeenFresh || state == Confirmed;
    case Gate::Confirmed:
        return state == Confirmed;
    }
    return false;
}

bool awaitsGate(const JobItem &item, const Workflow &workflow)
{
    if (isAtLastStep(item, workflow))
        return false;
    const Step &step = item.current();
    // A record that is gone leaves nothing to order, unless that was asked for, or its device may come back.
    const bool isLost = step.state == RecordGone && !mayEnrollAgain(step.state, step.kind);
    const bool isDead = isLost || step.state == Failed || step.state == Blocked || step.state == Withdrawn;
    return !isDead || isNextStepDue(item, workflow);
}

bool isAtRest(const Step &step)
{
    return step.state == Done || isFinal(step.state, step.kind);
}

bool isOver(const Job &job)
{
    return job.stopped || job.phase == JobPhase::Stopped || job.phase == JobPhase::Finished;
}

bool mayBecome(const JobItem &known, const JobItem &told, const Workflow &workflow)
{
    const qsizetype last = known.steps.size() - 1;
    if (told.steps.size() <= last || told.steps.size() > workflow.size()
        || !mayBecome(known.current(), told.steps.at(last)))
        return false;
    JobItem reached {.device = told.device, .steps = {}};
    for (const Step &step : told.steps) {
        if (reached.steps.size() > last && !isNextStepDue(reached, workflow))
            return false;
        reached.steps.append(step);
    }
    return true;
}

bool canFollow(const JobItem &from, const JobItem &to, const Workflow &workflow)
{
    if (to.steps.size() == from.steps.size())
        return from.current().state == to.current().state || canMove(from.current().state, to.current().state);
    const bool isOneMore = to.steps.size() == from.steps.size() + 1;
    return isOneMore && isNextStepDue(from, workflow) && to.current().state == Planned
        && std::equal(from.steps.cbegin(), from.steps.cend(), to.steps.cbegin());
}

bool hasEnded(const JobItem &item, const Workflow &workflow)
{
    return isFinal(item.current().state, item.current().kind) && !awaitsGate(item, workflow);
}

bool isWorthConfirming(const JobItem &item, const Workflow &workflow)
{
    // The next step may wait for nothing else.
    const bool opensGate = isAtRest(item.current()) && awaitsGate(item, workflow) && !isNextStepDue(item, workflow);
    if (opensGate && canMove(item.current().state, Confirmed))
        return true;
    const ResetMode kind = item.current().kind;
    const bool showsOnDevice = kind != ResetMode::Sync && kind != ResetMode::Restart && kind != ResetMode::DeleteIntune
        && !isDirectoryDeletion(kind) && !changesRecordOnly(kind);
    const bool isKnown = item.current().state == Done || item.current().state == SeenFresh;
    // What the service refused did nothing to the device.
    const bool wasRefused = item.current().state == Failed && item.current().error
        && item.current().error->kind != ErrorKind::DeviceReportedFailure
        && item.current().error->kind != ErrorKind::NotCarriedOut;
    return (showsOnDevice || item.current().state == Unknown) && !isKnown && !wasRefused
        && canMove(item.current().state, Confirmed);
}

bool mayBeWaived(const JobItem &item, const Workflow &workflow)
{
    // A deletion is seen by its record alone: nobody knows better.
    return !wantsRecordGone(item.current().kind) && !isAtLastStep(item, workflow) && !isNextStepDue(item, workflow)
        && canMove(item.current().state, Waived);
}

bool mayEnrollAgain(ItemState state, ResetMode kind)
{
    const bool leaves = kind == ResetMode::FactoryWipe || kind == ResetMode::ProtectedWipe;
    return leaves && (state == RecordGone || state == Done);
}

bool mayEnrollAgain(const Workflow &workflow)
{
    return std::any_of(
        workflow.begin(), workflow.end(), [](const StepTemplate &step) { return mayEnrollAgain(Done, step.kind); });
}

bool tookAway(const JobItem &item, ResetMode mode)
{
    return tookAway(item.current().state, mode)
        || std::any_of(item.steps.cbegin(), item.steps.cend() - 1,
            [](const Step &step) { return tookAway(step.state, step.kind); });
}

bool isWiped(const JobItem &item, ResetMode mode)
{
    return wiped(item.current().state, mode)
        || std::any_of(
            item.steps.cbegin(), item.steps.cend() - 1, [](const Step &step) { return wiped(step.state, step.kind); });
}

bool isKnownBySerial(const JobItem &item)
{
    return item.current().serialBearers == SerialBearers::One && isRealSerial(item.device.serialNumber);
}

bool isFinal(ItemState state, ResetMode mode)
{
    switch (state) {
    case Planned:
    case Sent:
    case AwaitingApproval:
    case Accepted:
    case Waiting:
    case Active:
        return false;
    case Done: // an Autopilot Reset is followed on, until the device is seen fresh
        return mode != ResetMode::AutopilotReset;
    case Unknown: // reading may still settle it
        return false;
    case SeenFresh:
    case Confirmed:
    case RecordGone:
    case Failed:
    case Blocked:
    case Withdrawn:
    case NotNeeded:
    case Waived:
        return true;
    }
    return true;
}

JobCounts &JobCounts::operator+=(const JobCounts &other)
{
    planned += other.planned;
    sent += other.sent;
    awaitingApproval += other.awaitingApproval;
    accepted += other.accepted;
    waiting += other.waiting;
    active += other.active;
    done += other.done;
    recordGone += other.recordGone;
    failed += other.failed;
    unknown += other.unknown;
    blocked += other.blocked;
    withdrawn += other.withdrawn;
    return *this;
}

QLatin1String itemStateName(ItemState state)
{
    return QLatin1String(names[static_cast<size_t>(state)]);
}

QLatin1String serialBearersName(SerialBearers bearers)
{
    return QLatin1String(bearersNames[static_cast<size_t>(bearers)]);
}

QLatin1String phaseName(JobPhase phase)
{
    return QLatin1String(phaseNames[static_cast<size_t>(phase)]);
}

bool hasReached(const JobItem &item, const Workflow &workflow, ItemState asked)
{
    if (!isAtLastStep(item, workflow))
        return false;
    switch (item.current().state) {
    case Done:
    case SeenFresh:
    case Confirmed:
    case RecordGone:
        return isDone(item.current()) || asked == Accepted;
    case Accepted:
    case Waiting:
    case Active:
        return asked == Accepted;
    case Planned:
    case Sent:
    case AwaitingApproval:
    case Failed:
    case Unknown:
    case Blocked:
    case Withdrawn:
    case Waived:
        return false;
    case NotNeeded: // nothing is left that could be ordered
        return true;
    }
    return false;
}

bool wasStopped(const Job &job)
{
    return job.stopped || job.phase == JobPhase::Stopped
        || (job.phase == JobPhase::Finished
            && std::any_of(job.items.cbegin(), job.items.cend(),
                [](const JobItem &item) { return item.current().state == ItemState::Withdrawn; }));
}

JobCounts countsOf(const Job &job)
{
    JobCounts counts;
    const std::array<int *, itemStateCount> slot {&counts.planned, &counts.sent, &counts.awaitingApproval,
        &counts.accepted, &counts.waiting, &counts.active, &counts.done, &counts.done, &counts.done, &counts.recordGone,
        &counts.failed, &counts.unknown, &counts.blocked, &counts.withdrawn, &counts.done, &counts.done};
    for (const JobItem &item : job.items) {
        const bool isBetween = !isOver(job) && isAtRest(item.current()) && awaitsGate(item, job.workflow);
        ++*slot[static_cast<size_t>(isBetween ? Active : item.current().state)];
    }
    return counts;
}

} // namespace Reslate
