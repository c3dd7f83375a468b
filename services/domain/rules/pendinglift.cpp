// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/pendinglift.h"

namespace Reslate {
namespace {

/// What is dated further ahead has no date that tells anything.
constexpr std::chrono::hours clocksApart {24};

} // namespace

LiftProblem liftProblem(const Device &device, const QDateTime &now)
{
    const std::optional<PendingAction> pending = pendingAction(device);
    if (!pending)
        return LiftProblem::NothingPending;
    const bool isToCome = now.msecsTo(pending->since) > std::chrono::milliseconds(clocksApart).count();
    if (!pending->since.isValid() || isToCome)
        return LiftProblem::NoDate;
    // The contact that fetches a wipe is the last one before it begins, so one counts when nothing came of it for
    // hours.
    const bool checkedIn = device.lastSeen.isValid() && device.lastSeen > pending->since
        && device.lastSeen.msecsTo(now) >= std::chrono::milliseconds(carriedOutWithin).count();
    const bool isOld = pending->since.msecsTo(now) >= std::chrono::milliseconds(pendingForLong).count();
    return checkedIn || isOld ? LiftProblem::None : LiftProblem::TooEarly;
}

bool isAbout(const PendingLift &lift, const Device &device)
{
    const std::optional<PendingAction> pending = pendingAction(device);
    return pending && lift.device == device.id && pending->since.isValid() && lift.since == pending->since;
}

} // namespace Reslate
