// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pending.h"

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

} // namespace

bool madeContactSince(const JobItem &item, const Device &fresh)
{
    return fresh.lastSeen.isValid() && (!item.seenBefore.isValid() || fresh.lastSeen > item.seenBefore);
}

Pending pendingReason(const JobItem &item, const Device *device, const QDateTime &now)
{
    if (item.proof == Proof::Active)
        return isOver(item.changed, startedAfter, now) ? Pending::StartedLongAgo : Pending::No;
    const bool waits = item.proof == Proof::Waiting; // the engine saw that there was no contact
    if (!waits && (item.proof != Proof::Accepted || !isOver(item.changed, pendingAfter, now)))
        return Pending::No;
    if (!device || device->recordGone)
        return waits ? Pending::Offline : Pending::NotKnown;
    if (!madeContactSince(item, *device))
        return offlineReason(*device, now);
    return isOver(item.changed, pendingAfter, now) ? Pending::ReportedLate : Pending::No;
}

Return returnOf(const JobItem &item, ResetMode mode, const Device *device, const QDateTime &now)
{
    switch (item.proof) {
    case Proof::Waiting:
    case Proof::Failed:
    case Proof::Unknown:
        return Return::Missing;
    case Proof::RecordGone: // which retire and the deletion are there for
        return mode == ResetMode::Retire || mode == ResetMode::DeleteIntune ? Return::Back : Return::Missing;
    case Proof::Accepted:
    case Proof::Active:
        return pendingReason(item, device, now) == Pending::No ? Return::UnderWay : Return::Missing;
    case Proof::Sent:
    case Proof::AwaitingApproval:
        return Return::UnderWay;
    case Proof::Done:
    case Proof::SeenFresh:
    case Proof::Confirmed:
        return Return::Back;
    case Proof::Planned:
    case Proof::Blocked:
    case Proof::TakenBack:
        return Return::NotSent;
    }
    return Return::Missing;
}

bool needsChasing(const JobItem &item, ResetMode mode, const Device *device, const QDateTime &now)
{
    return returnOf(item, mode, device, now) == Return::Missing;
}

} // namespace Reslate
