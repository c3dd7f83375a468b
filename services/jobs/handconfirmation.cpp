// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/handconfirmation.h"

#include "domain/itemmoves.h"

#include <QHash>

namespace Reslate {
namespace {

/// What was on its way when an earlier program ended is as unknown as what lost its answer in this one.
bool isOutcomeUnknown(const JobEntry &entry, const JobItem &item)
{
    return item.proof == Proof::Unknown || (item.proof == Proof::Sent && !entry.isTakenUp);
}

/// Whether an order left for it that may have done something.
bool wasOffered(const JobItem &item)
{
    return item.tries > 0 && item.proof != Proof::Planned && item.proof != Proof::Blocked
        && item.proof != Proof::TakenBack;
}

JobItem untouched(JobItem item, const QString &note, const QString &who, const QDateTime &now)
{
    item.proof = Proof::Failed;
    item.changed = now;
    item.note = note;
    item.confirmedBy = who;
    item.error = Error {.kind = ErrorKind::NotCarriedOut};
    return item;
}

} // namespace

Result<QList<ItemChange>> confirmedByHand(const JobEntry &entry, const QList<DeviceId> &devices, Witnessed witnessed,
    const QString &note, const QString &who, const QDateTime &now)
{
    const Proof proof = witnessed == Witnessed::Fresh ? Proof::Confirmed : Proof::Failed;
    QHash<DeviceId, int> places;
    for (int i = 0; i < entry.job.items.size(); ++i)
        places.insert(entry.job.items.at(i).device, i);
    QList<ItemChange> changes;
    for (const DeviceId &device : devices) {
        const int place = places.contains(device) ? places.take(device) : -1;
        if (place < 0)
            return failure(ErrorKind::Usage);
        JobItem item = entry.job.items.at(place);
        if (!canMove(item.proof, proof) || (witnessed == Witnessed::Untouched && !isOutcomeUnknown(entry, item)))
            return failure(ErrorKind::Usage);
        if (witnessed == Witnessed::Untouched) {
            changes.append({place, untouched(item, note, who, now)});
            continue;
        }
        item.proof = proof;
        item.changed = now;
        item.note = note;
        item.confirmedBy = who;
        item.error.reset();
        changes.append({place, item});
    }
    return changes.isEmpty() ? tl::make_unexpected(Error {.kind = ErrorKind::Usage})
                             : Result<QList<ItemChange>>(changes);
}

QList<ItemChange> passedOver(const JobEntry &entry, const DeviceId &device, RemoteAction pending,
    const QDateTime &pendingSince, const QString &who, const QString &reason, const QDateTime &now)
{
    QList<ItemChange> changes;
    if (!mayBeListedAs(factsOf(entry.job.mode).action, pending))
        return changes; // what is passed over is another order
    for (int i = 0; i < entry.job.items.size(); ++i) {
        const JobItem &item = entry.job.items.at(i);
        const bool isTaken = item.proof == Proof::Accepted || item.proof == Proof::Waiting
            || item.proof == Proof::Active;
        if (item.device == device && isTaken && item.baseline.isValid() && pendingSince > item.baseline)
            changes.append({i, untouched(item, reason, who, now)});
    }
    return changes;
}

QList<DeviceId> devicesWorthConfirming(const JobEntry &entry, const JobBook &book)
{
    QList<DeviceId> devices;
    for (const JobItem &item : entry.job.items) {
        const JobBook::Place last = book.placeOf(item.device);
        const bool isLaterSent = last.entry && last.entry != &entry && wasOffered(last.entry->job.items.at(last.item));
        if (isWorthConfirming(item, entry.job.mode) && !isLaterSent)
            devices.append(item.device);
    }
    return devices;
}

QList<DeviceId> unknownDevices(const JobEntry &entry)
{
    QList<DeviceId> devices;
    for (const JobItem &item : entry.job.items) {
        if (isOutcomeUnknown(entry, item))
            devices.append(item.device);
    }
    return devices;
}

} // namespace Reslate
