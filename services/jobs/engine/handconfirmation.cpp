// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/handconfirmation.h"

#include "core/async.h"
#include "core/clock.h"
#include "domain/job/itemmoves.h"
#include "jobs/journal/storeaccess.h"
#include "jobs/rules/protectedlist.h"

#include <QHash>
#include <QSet>

namespace Reslate {
namespace {

/// What was on its way when an earlier program ended is as unknown as what lost its answer in this one.
bool isOutcomeUnknown(const Jobs::JobEntry &entry, const JobItem &item)
{
    return item.current().state == ItemState::Unknown || (item.current().state == ItemState::Sent && !entry.isActive);
}

/// Whether an order left for it that may have done something.
bool wasOffered(const JobItem &item)
{
    return item.current().tries > 0 && item.current().state != ItemState::Planned
        && item.current().state != ItemState::Blocked && item.current().state != ItemState::Withdrawn;
}

JobItem untouched(JobItem item, const QString &note, const QString &who, const QDateTime &now)
{
    item.current().state = ItemState::Failed;
    item.current().changed = now;
    item.current().note = note;
    item.current().confirmedBy = who;
    item.current().error = Error {.kind = ErrorKind::NotCarriedOut};
    return item;
}

} // namespace

QHash<DeviceId, qsizetype> stepsOf(const QList<JobItem> &items)
{
    QHash<DeviceId, qsizetype> steps;
    for (const JobItem &item : items)
        steps.insert(item.device.id, item.steps.size());
    return steps;
}

bool isAsAsked(const JobItem &item, const QHash<DeviceId, qsizetype> &asked)
{
    const auto step = asked.constFind(item.device.id);
    return step == asked.cend() || *step == item.steps.size();
}

Result<QList<ItemChange>> confirmedByHand(
    const Jobs::JobEntry &entry, const QList<DeviceId> &devices, const HandConfirmation &confirmation)
{
    const auto &[witnessed, note, who, at, asked] = confirmation;
    const ItemState proof = witnessed == Witnessed::Fresh ? ItemState::Confirmed : ItemState::Failed;
    QHash<DeviceId, int> places;
    for (int i = 0; i < entry.job.items.size(); ++i)
        places.insert(entry.job.items.at(i).device.id, i);
    QList<ItemChange> changes;
    for (const DeviceId &device : devices) {
        const int place = places.contains(device) ? places.take(device) : -1;
        if (place < 0)
            return failure(ErrorKind::Usage);
        JobItem item = entry.job.items.at(place);
        if (!isAsAsked(item, asked))
            return failure(ErrorKind::Conflict);
        // A deletion is seen by its record; a person knows more only where nothing at all is known.
        const bool isSeenByRecord = isDirectoryDeletion(item.current().kind)
            || item.current().kind == ResetMode::DeleteIntune;
        if (isSeenByRecord && entry.job.workflow.size() > 1 && !isOutcomeUnknown(entry, item))
            return failure(ErrorKind::Usage);
        if (!canMove(item.current().state, proof)
            || (witnessed == Witnessed::Untouched && !isOutcomeUnknown(entry, item)))
            return failure(ErrorKind::Usage);
        if (witnessed == Witnessed::Untouched) {
            changes.append({place, untouched(item, note, who, at)});
            continue;
        }
        item.current().state = proof;
        item.current().changed = at;
        item.current().note = note;
        item.current().confirmedBy = who;
        item.current().error.reset();
        changes.append({place, item});
    }
    return changes.isEmpty() ? tl::make_unexpected(Error {.kind = ErrorKind::Usage})
                             : Result<QList<ItemChange>>(changes);
}

Result<QList<ItemChange>> proofWaived(
    const Jobs::JobEntry &entry, const QList<DeviceId> &devices, const HandConfirmation &decision)
{
    if (isOver(entry.job) || decision.note.trimmed().isEmpty())
        return failure(ErrorKind::Usage);
    const QSet<DeviceId> named(devices.cbegin(), devices.cend());
    QList<ItemChange> changes;
    for (int i = 0; i < entry.job.items.size(); ++i) {
        JobItem item = entry.job.items.at(i);
        if (!named.contains(item.device.id))
            continue;
        if (!isAsAsked(item, decision.asked))
            return failure(ErrorKind::Conflict);
        if (!mayBeWaived(item, entry.job.workflow))
            return failure(ErrorKind::Usage);
        item.current().state = ItemState::Waived;
        item.current().changed = decision.at;
        item.current().note = decision.note;
        item.current().confirmedBy = decision.who;
        changes.append({i, item});
    }
    return changes.isEmpty() || changes.size() != devices.size() ? tl::make_unexpected(Error {.kind = ErrorKind::Usage})
                                                                 : Result<QList<ItemChange>>(changes);
}

QList<ItemChange> passedOver(const Jobs::JobEntry &entry, RemoteAction pending, const PendingLift &lift)
{
    QList<ItemChange> changes;
    for (int i = 0; i < entry.job.items.size(); ++i) {
        const JobItem &item = entry.job.items.at(i);
        if (item.device.id != lift.device || !mayBeListedAs(factsOf(item.current().kind).action, pending))
            continue; // what is passed over is another order
        const bool isTaken = item.current().state == ItemState::Accepted || item.current().state == ItemState::Waiting
            || item.current().state == ItemState::Active;
        if (isTaken && item.current().baseline.isValid() && lift.since > item.current().baseline)
            changes.append({i, untouched(item, lift.reason, lift.who, lift.at)});
    }
    return changes;
}

QList<DeviceId> devicesWorthConfirming(const Jobs::JobEntry &entry, const Jobs::JobRegistry &registry)
{
    QList<DeviceId> devices;
    for (const JobItem &item : entry.job.items) {
        const Jobs::ItemRef last = registry.placeOf(item.device.id);
        const bool isLaterSent = last && last.entry != &entry && wasOffered(last.item());
        if (isWorthConfirming(item, entry.job.workflow) && !isLaterSent)
            devices.append(item.device.id);
    }
    return devices;
}

QList<DeviceId> unknownDevices(const Jobs::JobEntry &entry)
{
    QList<DeviceId> devices;
    for (const JobItem &item : entry.job.items) {
        if (isOutcomeUnknown(entry, item))
            devices.append(item.device.id);
    }
    return devices;
}

HandConfirmations::HandConfirmations(
    Jobs::JobRegistry &registry, ProtectedList &protectedList, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_protected(protectedList)
    , m_clock(clock)
{
}

QFuture<Result<void>> HandConfirmations::keep(Jobs::JobEntry &entry, const Result<QList<ItemChange>> &changes)
{
    if (!changes)
        return refusal(changes.error());
    QFuture<Result<void>> written = m_registry.intend(entry, *changes);
    onceSettled(written, this, [this, &entry, changes = *changes](const Result<void> &kept) {
        if (kept)
            m_registry.settlePhase(entry);
        else
            Q_EMIT notKept(entry, changes);
    });
    return written;
}

QFuture<Result<void>> HandConfirmations::confirm(
    const JobId &id, const QList<DeviceId> &devices, HandConfirmation confirmation)
{
    Jobs::JobEntry *entry = m_registry.find(id);
    if (!entry)
        return refusal({.kind = ErrorKind::Usage});
    confirmation.at = m_clock.now();
    return keep(*entry, confirmedByHand(*entry, devices, confirmation));
}

QFuture<Result<void>> HandConfirmations::waive(
    const JobId &id, const QList<DeviceId> &devices, HandConfirmation decision)
{
    Jobs::JobEntry *entry = m_registry.find(id);
    if (!entry)
        return refusal({.kind = ErrorKind::Usage});
    decision.at = m_clock.now();
    return keep(*entry, proofWaived(*entry, devices, decision));
}

QFuture<Result<void>> HandConfirmations::liftPending(const Device &device, const QString &who, const QString &reason)
{
    QFuture<Result<void>> lifted = m_protected.liftPending(device, who, reason);
    onceSettled(lifted, this, [this, device, who, reason](const Result<void> &kept) {
        if (!kept)
            return;
        const std::optional<PendingAction> pending = pendingAction(device);
        const PendingLift lift {
            .device = device.id, .since = pending->since, .reason = reason, .who = who, .at = m_clock.now()};
        for (const std::unique_ptr<Jobs::JobEntry> &entry : m_registry.entries())
            m_registry.record(*entry, passedOver(*entry, pending->action, lift));
    });
    return lifted;
}

} // namespace Reslate
