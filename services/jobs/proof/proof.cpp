// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/proof/proof.h"

#include "domain/job/identity.h"
#include "domain/job/pending.h"
#include "domain/retirement/recordlink.h"
#include "domain/rules/recentreset.h"

#include <algorithm>

namespace Reslate {
namespace {

/// The service's Date counts whole seconds, and a baseline is the earliest that it allows.
constexpr std::chrono::seconds dateSlack {5};

Error reportedFailure(const QString &code)
{
    return {.kind = ErrorKind::DeviceReportedFailure, .code = code};
}

/// managementState tells about a wipe, retirement or deletion that has no action result yet. The rules forbid sending
/// while one is pending, so one that is pending now came after our look; unless a person passed over an old one, whose
/// result says when it began. What has no date counts as ours, as it does while ours has no result yet: it proves
/// nothing and keeps a second order back.
bool isLeavingByOurs(const JobItem &item, const Device &fresh)
{
    const std::optional<PendingAction> pending = pendingAction(fresh);
    if (pending && pending->since.isValid() && item.current().baseline.isValid()
        && pending->since <= item.current().baseline)
        return false;
    return isLeavingBy(fresh, factsOf(item.current().kind).action);
}

/// Whether what is pending for the device is what an earlier step of this item ordered: the gate that it passed said
/// more about it than Intune does.
bool isPendingByEarlierStep(const JobItem &item, const Device &fresh)
{
    const std::optional<RemoteAction> pending = pendingReset(fresh);
    const bool isItsRecord = fresh.id == item.device.id; // and none under which the device came back
    return pending && isItsRecord
        && std::any_of(item.steps.cbegin(), item.steps.cend() - 1, [&pending](const Step &step) {
               return step.tries > 0 && mayBeListedAs(factsOf(step.kind).action, *pending);
           });
}

QDateTime lessSlack(const QDateTime &time)
{
    return time.addSecs(-std::chrono::seconds(clockSlack).count());
}

/// Of two that may be an item's: the one under the action's own name, else the newer.
template <typename T>
bool isNearer(const T &one, const QDateTime &began, const T &other, const QDateTime &otherBegan, RemoteAction ordered)
{
    if ((one.action == ordered) != (other.action == ordered))
        return one.action == ordered;
    return began > otherBegan;
}

/// The order lies with the service: accepted, or waiting for a device that made no contact since.
StateChange pendingStep(const JobItem &item, const Device &fresh, const QDateTime &now)
{
    const bool contactSince = madeContactSince(item, fresh);
    if (item.current().state == ItemState::Waiting)
        return {contactSince ? ItemState::Accepted : ItemState::Waiting, {}};
    const bool wasSilent = !item.current().seenBefore.isValid()
        || item.current().seenBefore.msecsTo(item.current().changed) >= std::chrono::milliseconds(longSilence).count();
    const std::chrono::milliseconds patience = wasSilent ? waitingAfterLongSilence : waitingAfter;
    const bool longAgo = item.current().changed.msecsTo(now) >= patience.count();
    return {item.current().state == ItemState::Accepted && longAgo && !contactSince ? ItemState::Waiting
                                                                                    : ItemState::Accepted,
        {}};
}

StateChange doneStep(ResetMode mode, const Device &fresh, const ActionResult &result)
{
    // A remote Autopilot Reset removes the primary user (graph.md §10), so a contact after the end without one is
    // the device in its fresh state.
    const bool seenAfter = result.updated.isValid() && fresh.lastSeen.isValid() && fresh.lastSeen > result.updated;
    const bool isFresh = mode == ResetMode::AutopilotReset && seenAfter && fresh.userPrincipalName.isEmpty();
    return {isFresh ? ItemState::SeenFresh : ItemState::Done, {}};
}

StateChange reportedStep(const JobItem &item, const Device &fresh, const QDateTime &now)
{
    const std::optional<ActionResult> result = ownResult(item, fresh);
    switch (result ? result->state : ActionState::Unknown) {
    case ActionState::Active:
        return {ItemState::Active, {}};
    case ActionState::Done:
        return doneStep(item.current().kind, fresh, *result);
    case ActionState::Failed:
        return {ItemState::Failed, reportedFailure(QStringLiteral("failed"))};
    case ActionState::Canceled:
        return {ItemState::Failed, reportedFailure(QStringLiteral("canceled"))};
    case ActionState::NotSupported:
        return {ItemState::Failed, reportedFailure(QStringLiteral("notSupported"))};
    case ActionState::Pending:
        return pendingStep(item, fresh, now);
    case ActionState::Unknown:
    case ActionState::None:
        break;
    }
    if (item.current().state == ItemState::Unknown && !isLeavingByOurs(item, fresh))
        return {ItemState::Unknown, item.current().error};
    // A sync has no other effect than this contact.
    const bool isTaken = item.current().state == ItemState::Accepted || item.current().state == ItemState::Waiting;
    if (item.current().kind == ResetMode::Sync && isTaken && madeContactSince(item, fresh))
        return {ItemState::Done, {}};
    return pendingStep(item, fresh, now);
}

/// The one record with another id, or nullptr. A list that changes while it is read may name a record twice.
const Device *onlyOther(const QList<Device> &records, const DeviceId &own)
{
    const Device *only = nullptr;
    for (const Device &record : records) {
        if (record.id == own)
            continue;
        if (only && only->id != record.id)
            return nullptr;
        only = &record;
    }
    return only;
}

/// A change of the record alone is carried out by the service, so the record itself tells, and no contact is waited
/// for.
StateChange recordStep(const JobItem &item, const Device &fresh, const QDateTime &now)
{
    const Step &step = item.current();
    if (fresh.userPrincipalName.isEmpty())
        return {ItemState::Done, {}};
    const bool isLate = step.changed.msecsTo(now) >= std::chrono::milliseconds(recordPatience).count();
    if (step.state == ItemState::Accepted && isLate)
        return {ItemState::Failed, reportedFailure(QLatin1String(stillAssigned))};
    return {step.state, step.error};
}

} // namespace

QDateTime evidenceStart(const QDateTime &newestBefore, const QDateTime &orderedAt)
{
    const QDateTime earliest = lessSlack(orderedAt);
    return newestBefore.isValid() && newestBefore > earliest ? newestBefore : earliest;
}

QDateTime planBaseline(const QDateTime &serviceNow)
{
    return serviceNow.isValid() ? serviceNow.addSecs(-std::chrono::seconds(auditSlack).count()) : QDateTime();
}

QDateTime planStart(const JobItem &item, const QDateTime &created)
{
    return item.current().baseline.isValid() ? item.current().baseline : lessSlack(created);
}

std::optional<ActionResult> ownResult(const JobItem &item, const Device &fresh)
{
    const RemoteAction ordered = factsOf(item.current().kind).action;
    std::optional<ActionResult> own;
    for (const ActionResult &result : fresh.actions) {
        const bool isOurs = mayBeListedAs(ordered, result.action) && result.started.isValid()
            && item.current().baseline.isValid() && result.started > item.current().baseline;
        if (isOurs && (!own || isNearer(result, result.started, *own, own->started, ordered)))
            own = result;
    }
    return own;
}

StateChange nextState(const JobItem &item, const Device *fresh, const QDateTime &now)
{
    const StateChange stay {item.current().state, item.current().error};
    if (fresh && identityOf(item, *fresh) == Identity::Changed)
        return stay; // another computer proves nothing about this one
    const StateChange next = !fresh              ? StateChange {ItemState::RecordGone, {}}
        : changesRecordOnly(item.current().kind) ? recordStep(item, *fresh, now)
                                                 : reportedStep(item, *fresh, now);
    return canMove(item.current().state, next.state) ? next : stay;
}

StateChange auditedState(const JobItem &item, const std::vector<ActionAudit> &audits)
{
    const ResetMode kind = item.current().kind;
    const RemoteAction ordered = factsOf(kind).action;
    const QDateTime since = item.current().baseline.addSecs(std::chrono::seconds(auditSlack).count());
    const DeviceId record = orderedRecords(item).id;
    const ActionAudit *ours = nullptr;
    for (const ActionAudit &audit : audits) {
        const bool isOurs = audit.device == record && mayBeListedAs(ordered, audit.action) && audit.requested.isValid()
            && since.isValid() && audit.requested > since;
        if (isOurs && (!ours || isNearer(audit, audit.requested, *ours, ours->requested, ordered)))
            ours = &audit;
    }
    const StateChange stay {item.current().state, item.current().error};
    // No list of Intune's orders tells of Autopilot or Entra, or of the primary user.
    if (!ours || isDirectoryDeletion(kind) || changesRecordOnly(kind))
        return stay;
    // The list outlives the record: it may tell what a device reported that was gone before anybody looked.
    if (item.current().state == ItemState::RecordGone)
        return mayEnrollAgain(ItemState::RecordGone, kind) && ours->state == ActionState::Done
            ? StateChange {ItemState::Done, {}}
            : stay;
    if (item.current().state != ItemState::Unknown)
        return stay;
    switch (ours->state) {
    case ActionState::Active:
        return {ItemState::Active, {}};
    case ActionState::Done: // what makes a record leave is proven by its leaving
        if (kind != ResetMode::Retire && kind != ResetMode::DeleteIntune)
            return {ItemState::Done, {}};
        break;
    case ActionState::Failed:
        return {ItemState::Failed, reportedFailure(QStringLiteral("failed"))};
    case ActionState::Canceled:
        return {ItemState::Failed, reportedFailure(QStringLiteral("canceled"))};
    case ActionState::NotSupported:
        return {ItemState::Failed, reportedFailure(QStringLiteral("notSupported"))};
    case ActionState::Pending:
    case ActionState::None:
    case ActionState::Unknown:
        break;
    }
    return {ItemState::Accepted, {}};
}

const ApprovalRecord *lostRequest(const JobItem &item, const Job &job, const std::vector<ApprovalRecord> &records)
{
    const DeviceId ordered = orderedRecords(item).id;
    const ApprovalRecord *ours = nullptr;
    for (const ApprovalRecord &record : records) {
        const bool counts = record.state == ApprovalState::NeedsApproval || record.state == ApprovalState::Approved
            || record.state == ApprovalState::Completed;
        const bool isOurs = counts && record.device == ordered && record.justification == job.justification
            && record.requested.isValid() && item.current().baseline.isValid()
            && record.requested > item.current().baseline;
        if (isOurs && (!ours || record.requested > ours->requested))
            ours = &record;
    }
    return item.current().state == ItemState::Unknown ? ours : nullptr;
}

bool isEnrolledAgain(const JobItem &item, const Device &other)
{
    const QDateTime &enrolled = other.enrolled;
    // Strictly after the order: the slack that other evidence gets would let a computer prove its wipe that enrolled
    // anew shortly before. The baseline is the first offer's time less the slack, or later.
    const QDateTime orderedBy = item.current().baseline.addSecs(std::chrono::seconds(clockSlack).count());
    const bool isAfterOrder = item.current().tries <= 1 && orderedBy.isValid() && enrolled.isValid()
        && enrolled > orderedBy;
    return isLinked(item, other) && other.id != item.device.id && isAfterOrder
        && (!item.current().seenBefore.isValid() || enrolled > item.current().seenBefore);
}

DeviceId enrolledAgainAs(const JobItem &item, const QList<Device> &bySerial, const QList<Device> &byEntra)
{
    DeviceId proven;
    for (const QList<Device> *records : {&bySerial, &byEntra}) {
        if (records == &bySerial && !isKnownBySerial(item))
            continue;
        const Device *other = onlyOther(*records, item.device.id);
        if (!other || !isEnrolledAgain(item, *other))
            continue;
        if (!proven.isEmpty() && proven != other->id)
            return {};
        proven = other->id;
    }
    return proven;
}

bool isResetProven(const JobItem &item, const Device &again, const QList<ActionAudit> &audits)
{
    if (item.current().state != ItemState::RecordGone)
        return true;
    const bool wasTakenAway = std::any_of(audits.cbegin(), audits.cend(), [&item](const ActionAudit &audit) {
        const bool takes = audit.action == RemoteAction::Delete || audit.action == RemoteAction::Retire;
        return takes && audit.device == item.device.id;
    });
    return !wasTakenAway && joinState(again) == JoinState::EntraJoined;
}

PreflightCheck preflightCheck(const JobItem &item, const Device *fresh, const QDateTime &plannedAt,
    const QDateTime &now, const Workflow &workflow)
{
    using enum PreflightCheck::Verdict;
    const ResetMode kind = item.current().kind;
    const bool isRepeat = item.current().tries > 0;
    if (!fresh) {
        // What leaves by our order may have left by the one that was "refused".
        if (isRepeat && factsOf(kind).recordLeaves)
            return {Taken, Reason::None, {}};
        const bool isOneOfSeveral = kind == ResetMode::DeleteIntune && workflow.size() > 1;
        return {isOneOfSeveral ? NotNeeded : Blocked, Reason::RecordMissing, {}};
    }
    if (identityOf(item, *fresh) == Identity::Changed)
        return {Blocked, Reason::IdentityChanged, {}};
    const bool listsResults = !changesRecordOnly(kind);
    if (isRepeat && listsResults && (ownResult(item, *fresh) || isLeavingByOurs(item, *fresh)))
        return {Taken, Reason::None, {}};
    if (factsOf(kind).destructive && wasResetSince(*fresh, plannedAt))
        return {Blocked, Reason::AlreadyReset, {}};
    Device judgedAs = *fresh;
    judgedAs.pendingLifted = judgedAs.pendingLifted || isPendingByEarlierStep(item, *fresh);
    const Eligibility judged = judge(judgedAs, kind, now);
    if (judged.verdict == Verdict::Blocked) {
        if (judged.reason == Reason::NoPrimaryUser)
            return {NotNeeded, judged.reason, {}};
        if (judged.reason == Reason::ProtectionUnreadable)
            return {Unreadable, judged.reason, {}};
        const bool notRead = judged.reason == Reason::JoinStateUnreadable || judged.reason == Reason::JoinStateLoading;
        if (notRead && fresh->entraState != RecordState::Present)
            return {Unreadable, judged.reason, {}};
        return {Blocked, judged.reason, {}};
    }
    const std::optional<ActionResult> newest = listsResults ? newestListed(*fresh, factsOf(kind).action) : std::nullopt;
    return {Send, Reason::None, newest ? newest->started : QDateTime()};
}

Reason failedSince(const JobItem &item, const Device &fresh, const QDateTime &now)
{
    const Step &step = item.current();
    const std::optional<RecentReset> recent = recentReset(fresh, std::nullopt, now);
    const Reason reason = recentReason(step.kind, recent);
    const bool isFailure = reason == Reason::FailedLately || reason == Reason::RefusedLately;
    if (!isFailure || step.tries > 0 || !step.baseline.isValid())
        return Reason::None;
    const QDateTime started = step.baseline.addSecs(std::chrono::seconds(auditSlack + dateSlack).count());
    return recent->at > started ? reason : Reason::None;
}

} // namespace Reslate
