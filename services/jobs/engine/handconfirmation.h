// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/rules/pendinglift.h"
#include "jobs/engine/jobregistry.h"

#include <QDateTime>
#include <QFuture>
#include <QHash>
#include <QObject>

namespace Reslate {

class Clock;
class ProtectedList;

/// What a person saw who went and looked.
struct HandConfirmation {
    Witnessed what = Witnessed::Fresh;
    QString note;
    QString who;
    QDateTime at; ///< UTC
    /// Which step of each device the person was asked about, as stepsOf() tells it; of one that isn't named the step
    /// under way is meant.
    QHash<DeviceId, qsizetype> asked {};
};

/// Which step is under way for each of these items, to be told from a later one.
QHash<DeviceId, qsizetype> stepsOf(const QList<JobItem> &items);
/// Whether the item is still at the step that the person was asked about. Pure.
bool isAsAsked(const JobItem &item, const QHash<DeviceId, qsizetype> &asked);

/// How the items of these devices change by that; see JobEngine::confirm. Usage: it doesn't fit one of them; Conflict:
/// one of them isn't at the step any longer that the person was asked about. Pure.
Result<QList<ItemChange>> confirmedByHand(
    const Jobs::JobEntry &entry, const QList<DeviceId> &devices, const HandConfirmation &confirmation);

/// How the items of these devices change by that; see HandConfirmations::waive. Usage: the job is over, or it doesn't
/// fit one of them; Conflict: as above. Pure.
Result<QList<ItemChange>> proofWaived(
    const Jobs::JobEntry &entry, const QList<DeviceId> &devices, const HandConfirmation &decision);

/// How the item of the device changes, if it does, when a person lifts the block of its pending order: one of that
/// action that was taken and not carried out counts as failed. Pure.
QList<ItemChange> passedOver(const Jobs::JobEntry &entry, RemoteAction pending, const PendingLift &lift);

/// The devices of a job of which it makes sense to offer that a person says what they saw (isWorthConfirming), in the
/// order of the job. Not those that a later job sent an order to: what is seen on such a device is that one's. Pure.
QList<DeviceId> devicesWorthConfirming(const Jobs::JobEntry &entry, const Jobs::JobRegistry &registry);

/// The devices whose outcome is unknown, in the order of the job. Pure.
QList<DeviceId> unknownDevices(const Jobs::JobEntry &entry);

/// Notes what persons saw with their own eyes, and that they lifted the block of what is pending. Sends nothing.
class HandConfirmations final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive it.
    HandConfirmations(
        Jobs::JobRegistry &registry, ProtectedList &protectedList, Clock &clock, QObject *parent = nullptr);

    /// As JobEngine::confirmAll(). The time is set here.
    QFuture<Result<void>> confirm(const JobId &id, const QList<DeviceId> &devices, HandConfirmation confirmation);
    /// A person lets the next step of these devices follow without the proof that its gate asks for, and says why: the
    /// report prints that. May send, as an open gate does. Fails, changing nothing: Usage (no such job or device, the
    /// job is over, no reason, or mayBeWaived() says no of one of them), Conflict (one went on to another step
    /// after the person was asked), Storage…. The time is set here.
    QFuture<Result<void>> waive(const JobId &id, const QList<DeviceId> &devices, HandConfirmation decision);
    /// As JobEngine::liftPending().
    QFuture<Result<void>> liftPending(const Device &device, const QString &who, const QString &reason);

Q_SIGNALS:
    /// A confirmation couldn't be written down, so these items are as they were.
    void notKept(Reslate::Jobs::JobEntry &entry, const QList<Reslate::ItemChange> &changes);

private:
    QFuture<Result<void>> keep(Jobs::JobEntry &entry, const Result<QList<ItemChange>> &changes);

    Jobs::JobRegistry &m_registry;
    ProtectedList &m_protected;
    Clock &m_clock;
};

} // namespace Reslate
