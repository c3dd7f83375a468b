// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/job/pending.h"

#include <algorithm>

namespace Reslate {
namespace {

bool isOver(const QDateTime &since, std::chrono::milliseconds time, const QDateTime &now)
{
    return !since.isValid() || since.msecsTo(now) >= time.count();
}

/// Of a device without contact since the order.
Pending offlineReason(const Device &device, const QDateTime &now)
{
    const QDateTime &ends = device.certificateExpires;
    if (ends.isValid() && ends <= now)
        return Pending::CertificateExpired;
    if (ends.isValid() && now.msecsTo(ends) <= std::chrono::milliseconds(certificateSoon).count())
        return Pending::CertificateExpires;
    return isOver(device.lastSeen, longOffline, now) ? Pending::OfflineForLong : Pending::Offline;
}

/// When the item's own order began, by the results: the first of its kind after the baseline. nullopt: none is listed.
std::optional<QDateTime> firstStart(const Device &device, RemoteAction ordered, const QDateTime &baseline)
{
    std::optional<QDateTime> first;
    for (const ActionResult &result : device.actions) {
        const bool isLater = result.started.isValid() && baseline.isValid() && result.started > baseline;
        if (isLater && mayBeListedAs(ordered, result.action) && (!first || result.started < *first))
            first = result.started;
    }
    return first;
}

/// Whether a result says that something is open which takes the device away: what managementState says is then about
/// that, not about what ended.
bool listsOpen(const Device &device)
{
    return std::any_of(device.actions.cbegin(), device.actions.cend(), isOpenOrder);
}

} // namespace

bool madeContactSince(const JobItem &item, const Device &fresh)
{
    return fresh.lastSeen.isValid()
        && (!item.current().seenBefore.isValid() || fresh.lastSeen > item.current().seenBefore);
}

Pending pendingReason(const JobItem &item, const Device *device, const QDateTime &now)
{
    if (changesRecordOnly(item.current().kind))
        return Pending::No; // the device has no part in it
    if (item.current().state == ItemState::Active)
        return isOver(item.current().changed, startedAfter, now) ? Pending::StartedLongAgo : Pending::No;
    const bool waits = item.current().state == ItemState::Waiting; // the engine saw that there was no contact
    if (!waits && (item.current().state != ItemState::Accepted || !isOver(item.current().changed, pendingAfter, now)))
        return Pending::No;
    if (!device || device->recordGone)
        return waits ? Pending::Offline : Pending::NotKnown;
    if (!madeContactSince(item, *device))
        return offlineReason(*device, now);
    return isOver(item.current().changed, pendingAfter, now) ? Pending::ReportedLate : Pending::No;
}

bool isLeavingBy(const Device &device, RemoteAction ordered)
{
    switch (ordered) {
    case RemoteAction::FactoryReset:
    case RemoteAction::KeepAccountWipe:
    case RemoteAction::AutopilotReset:
        return device.leaving == Leaving::WipePending;
    case RemoteAction::Retire:
        return device.leaving == Leaving::RetirePending;
    case RemoteAction::Delete:
        return device.leaving == Leaving::DeletePending;
    case RemoteAction::FreshStart:
    case RemoteAction::Sync:
    case RemoteAction::Restart:
    case RemoteAction::Other:
        return false;
    }
    return false;
}

bool hasOutcome(const JobItem &item)
{
    const Step &step = item.current();
    const bool isReported = step.error && step.error->kind == ErrorKind::DeviceReportedFailure;
    return step.state == ItemState::Done || step.state == ItemState::SeenFresh || step.state == ItemState::Confirmed
        || (step.state == ItemState::Failed && isReported);
}

std::optional<PendingAction> pendingBeside(const Device &device, const JobItem &item, ResetMode mode)
{
    const std::optional<PendingAction> pending = pendingAction(device);
    if (!pending || !hasOutcome(item))
        return pending;
    const RemoteAction ordered = factsOf(mode).action;
    const std::optional<QDateTime> own = firstStart(device, ordered, item.current().baseline);
    if (pending->since.isValid())
        return pending->since == own ? std::nullopt : pending;
    return isLeavingBy(device, ordered) && !listsOpen(device) ? std::nullopt : pending;
}

Return returnOf(const JobItem &item, ResetMode mode, const Device *device, const QDateTime &now)
{
    switch (item.current().state) {
    case ItemState::Waiting:
    case ItemState::Failed:
    case ItemState::Unknown:
        return Return::Missing;
    case ItemState::RecordGone: // which retire and the deletion are there for
        return wantsRecordGone(mode) ? Return::Back : Return::Missing;
    case ItemState::Accepted:
    case ItemState::Active:
        return pendingReason(item, device, now) == Pending::No ? Return::UnderWay : Return::Missing;
    case ItemState::Sent:
    case ItemState::AwaitingApproval:
        return Return::UnderWay;
    case ItemState::Done:
    case ItemState::SeenFresh:
    case ItemState::Confirmed:
    case ItemState::NotNeeded:
    case ItemState::Waived:
        return Return::Back;
    case ItemState::Planned:
    case ItemState::Blocked:
    case ItemState::Withdrawn:
        return Return::NotSent;
    }
    return Return::Missing;
}

bool needsChasing(const JobItem &item, ResetMode mode, const Device *device, const QDateTime &now)
{
    return returnOf(item, mode, device, now) == Return::Missing;
}

} // namespace Reslate
