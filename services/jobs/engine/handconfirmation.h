// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "jobs/engine/jobregistry.h"

#include <QDateTime>

namespace Reslate {

/// How the items of these devices change by what a person saw who went and looked; see JobEngine::confirm. Usage: it
/// doesn't fit one of them. Pure.
Result<QList<ItemChange>> confirmedByHand(const JobEntry &entry, const QList<DeviceId> &devices, Witnessed witnessed,
    const QString &note, const QString &who, const QDateTime &now);

/// How the item of this device changes, if it does, when a person passes over its order that is pending since then, by
/// the service's clock: an order that was taken and not carried out counts as failed. Pure.
QList<ItemChange> passedOver(const JobEntry &entry, const DeviceId &device, RemoteAction pending,
    const QDateTime &pendingSince, const QString &who, const QString &reason, const QDateTime &now);

/// The devices of a job of which it makes sense to offer that a person says what they saw (isWorthConfirming), in the
/// order of the job. Not those that a later job sent an order to: what is seen on such a device is that one's. Pure.
QList<DeviceId> devicesWorthConfirming(const JobEntry &entry, const JobRegistry &book);

/// The devices whose outcome is unknown, in the order of the job. Pure.
QList<DeviceId> unknownDevices(const JobEntry &entry);

} // namespace Reslate
