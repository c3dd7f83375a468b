// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/job/job.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace Reslate {

/// Why a device that was sent an order says nothing of it.
enum class Pending : quint8 {
    No, ///< it doesn't stand there, or not for long enough to ask why
    Offline, ///< no contact since the order
    OfflineForLong, ///< the same, and none for a month
    CertificateExpires, ///< the same, and within a month it can't fetch the order any more
    CertificateExpired, ///< it can't fetch the order any more
    ReportedLate, ///< it made contact since
    StartedLongAgo, ///< it reported that it began, and nothing since
    NotKnown, ///< no facts about the device are there
};
inline constexpr int pendingCount = 8;

/// An order that was accepted so long ago should have shown; a device that is on usually begins within this time.
inline constexpr std::chrono::minutes pendingAfter {15};
/// The same for one that began.
inline constexpr std::chrono::hours startedAfter {4};
inline constexpr std::chrono::hours certificateSoon {30 * 24};
inline constexpr std::chrono::hours longOffline {30 * 24};

/// Whether the device made contact since the look before the order. Both times are the service's: the clock of this
/// computer may be wrong.
bool madeContactSince(const JobItem &item, const Device &fresh);

/// Why the item stands at Accepted, Waiting or Active for long; No for every other proof. device == nullptr: nothing is
/// known about it. Pure.
Pending pendingReason(const JobItem &item, const Device *device, const QDateTime &now);

/// Whether managementState says that an action of this kind is pending. Every wipe reads the same there; what keeps the
/// record leaves no trace.
bool isLeavingBy(const Device &device, RemoteAction ordered);

/// Whether the item's order was carried out, reported as failed, or confirmed by a person: the service may go on
/// listing it as pending until the record leaves, and that tells nothing any more.
bool hasOutcome(const JobItem &item);
/// What is pending for the device beside the item's own order, once that has an outcome: an order that began later, or
/// one of another kind. Before that, and for an order that never was the service's, all that is pending. For display
/// only: it never makes an order possible. Pure.
std::optional<PendingAction> pendingBeside(const Device &device, const JobItem &item, ResetMode mode);

/// Where a device of a job stands for who waits for it to come back.
enum class Return {
    Back, ///< as far as the mode can show it: done, seen fresh, confirmed, or gone where that was asked for
    UnderWay, ///< the order is with the service or the device, and nothing is wrong so far; nothing shows success yet
    NotSent, ///< waits for its turn, or was taken back or blocked
    Missing, ///< needsChasing()
};
Return returnOf(const JobItem &item, ResetMode mode, const Device *device, const QDateTime &now);

/// Whether somebody has to go after the device: it failed, its outcome is not known, its record left without proof, it
/// is waited for, or pendingReason() says why it says nothing. Pure.
bool needsChasing(const JobItem &item, ResetMode mode, const Device *device, const QDateTime &now);

} // namespace Reslate
