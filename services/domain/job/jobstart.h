// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"

#include <chrono>
#include <functional>

namespace Reslate {

/// How a plan becomes a job, and the time in which all of it can be taken back. Pure, but for the new id.

inline constexpr std::chrono::seconds maxCountdown {600};

/// Whether the plan names devices, each once, a mode that can be sent, a countdown of 0 to 600 s and a sound pace.
bool canStart(const Plan &plan);
/// The job of a plan, nothing sent. It counts down from now on, and not before the time for which it is meant.
/// baseline: as JobItem's, of all items.
Job jobOf(const Plan &plan, const QString &startedBy, const QDateTime &now, const QDateTime &baseline);

/// The devices of a job that failed and that nothing holds, as a plan to be confirmed anew, of the step that failed and
/// those after it. Where some failed in a later step, they are left for the next time. Empty: none.
Plan planOfFailed(const Job &job, const std::function<bool(const DeviceRef &)> &isHeld);

/// Whether there was or is a time in which the whole job can be taken back before anything leaves.
bool hasCountdown(const Job &job);
/// How long before its start a plan for later is one that counts down.
inline constexpr std::chrono::seconds lastCountdown {60};
/// Whether a person gave it a time that is more than lastCountdown away, and nothing of it has left: it waits for its
/// start, be it held or not.
bool isForLater(const Job &job, const QDateTime &now);
/// The same of one that nobody holds: it starts by itself then.
bool startsLater(const Job &job, const QDateTime &now);
/// What a countdown that is held now has left; at least a millisecond.
std::chrono::milliseconds leftOf(const Job &job, const QDateTime &now);
/// How long a countdown that was held with so much left counts on when it is resumed. A plan for later keeps its time
/// as long as that is more than lastCountdown away; otherwise it leaves so much, at most, to take it back.
std::chrono::milliseconds resumedCountdown(const Job &job, std::chrono::milliseconds left, const QDateTime &now);

} // namespace Reslate
