// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/rules/pendinglift.h"
#include "jobs/engine/jobregistry.h"

#include <QDateTime>

namespace Reslate {

/// What a person saw who went and looked.
struct HandConfirmation {
    Witnessed what = Witnessed::Fresh;
    QString note;
    QString who;
    QDateTime at; ///< UTC
};

/// How the items of these devices change by that; see JobEngine::confirm. Usage: it doesn't fit one of them. Pure.
Result<QList<ItemChange>> confirmedByHand(
    const JobEntry &entry, const QList<DeviceId> &devices, const HandConfirmation &confirmation);

/// How the item of the device changes, if it does, when a person lifts the block of its pending order: one of that
/// action that was taken and not carried out counts as failed. Pure.
QList<ItemChange> passedOver(const JobEntry &entry, RemoteAction pending, const PendingLift &lift);

/// The devices of a job of which it makes sense to offer that a person says what they saw (isWorthConfirming), in the
/// order of the job. Not those that a later job sent an order to: what is seen on such a device is that one's. Pure.
QList<DeviceId> devicesWorthConfirming(const JobEntry &entry, const JobRegistry &book);

/// The devices whose outcome is unknown, in the order of the job. Pure.
QList<DeviceId> unknownDevices(const JobEntry &entry);

} // namespace Reslate
