// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace Reslate {

/// An order that is pending for so long may be passed over by a person.
inline constexpr std::chrono::hours pendingForLong {30 * 24};
/// A device that fetched an order should have carried it out within this time.
inline constexpr std::chrono::hours carriedOutWithin {4};

/// That a person lifted the block which a pending order sets for one device. It holds for that order alone: a later one
/// blocks again.
struct PendingLift {
    DeviceId device;
    QDateTime since; ///< UTC: when the order began
    QString reason;
    QString who;
    QDateTime at; ///< UTC: when it was lifted

    bool operator==(const PendingLift &) const = default;
};

/// Why a person can't lift that block.
enum class LiftProblem : quint8 {
    None,
    NothingPending,
    NoDate, ///< the service doesn't say since when, or names a day to come: it may have been ordered just now
    TooEarly, ///< it may still be carried out: the device didn't check in since, or only just, and 30 days aren't over
};

/// Whether a person may pass over what is pending for the device: it checked in since, hours ago, so that it would have
/// fetched the order and carried it out, or the order is 30 days old. The same lets its Intune record be deleted.
/// (Microsoft's advice for a wipe that stays pending is to delete the record; a device may not report before the reset
/// starts.) now: by the service's clock. Pure.
LiftProblem liftProblem(const Device &device, const QDateTime &now);

/// Whether that lift is about what is pending for the device now. Pure.
bool isAbout(const PendingLift &lift, const Device &device);

} // namespace Reslate
