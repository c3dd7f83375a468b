// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"

#include <optional>

namespace Reslate {

/// How far the devices of a run are followed.
enum class Until {
    Sent, ///< the service has taken the order for every device
    Online, ///< every device that isn't offline has reported that it is done
    Reported, ///< every device has
};

/// "sent", "online" or "reported"; nullopt: another word.
std::optional<Until> untilFromName(const QString &name);
/// Whether the item stands where that asks for. An offline device never does, unless Sent is asked for.
bool hasReached(const JobItem &item, const Workflow &workflow, Until until);
/// Whether nothing more is waited for: the item is there or at its end, or its outcome was looked into for long enough,
/// or, for Online, the device is offline. now: UTC.
bool isSettled(const JobItem &item, const Workflow &workflow, Until until, const QDateTime &now);
/// Whether an order for it may have reached the service.
bool hasLeft(const JobItem &item);
/// Whether this state shows that the service took the order at some time.
bool showsAcceptance(const JobItem &item);

/// Whether what is unsent is not due yet by the plan or by the day's limits, so that the end of a run doesn't mean it.
bool waitsForItsTime(const Job &job, const QDateTime &now);
/// Whether a device got one of several steps and waits for those after it: taken back, these would never come.
bool waitsForSteps(const Job &job);
/// Whether the engine holds a job for that until a person has looked, signed in or made room; it can be resumed later.
/// Taking it back would lose it, and where the journal can't be written it would not even be true after the next start.
bool waitsForAPerson(const Error &error);

} // namespace Reslate
