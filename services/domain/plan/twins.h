// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"

#include <QList>
#include <QSet>

#include <optional>

namespace Reslate {

/// Two Intune records of one computer, as enrolling again without a wipe leaves them behind: they bear the same real
/// serial number (isRealSerial). What a plan orders for both, the computer gets twice.
struct Twins {
    DeviceRef one;
    DeviceRef other;
};

/// The records of a list that get nothing, because another record of the same computer stands in it, too: all but the
/// one that was seen last; all of them where none was seen last alone. Whether that one may go doesn't count, so the
/// list has to hold all that were chosen. Two makers that gave out the same number are taken for one computer: that
/// holds one of the two back until the other's job is over. Pure.
QSet<DeviceId> idleTwins(const QList<const Device *> &devices);

/// The first two of the plans that would take data or the device away from one computer (ModeFacts::destructive);
/// nullopt: there are none. Plans that begin in Autopilot or Entra don't count: they reset nothing. Pure.
std::optional<Twins> twinsIn(const QList<Plan> &plans);

} // namespace Reslate
