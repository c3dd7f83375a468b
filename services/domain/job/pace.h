// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/job/job.h"

#include <QDateTime>

#include <optional>

namespace Reslate {

/// How much of a job may be sent.
struct Release {
    int count = 0; ///< the first so many items
    QDateTime more; ///< UTC; when the next wave may go; invalid: not known yet, or nothing is held back
    bool awaitsPilot = false; ///< the rest goes when each device of the pilot is done
    bool operator==(const Release &) const = default;
};

/// What of a job may be sent now by its pilot and waves; never less than Job::released. Pure.
Release releaseOf(const Job &job, const QDateTime &now);

/// Why everything that is unsent has to wait for a person: PilotFailed (a device of the pilot can't get done any more)
/// or TooManyFailures (so many since forgivenAt; the most frequent kind stands in Error::code, or in Error::message the
/// service's own words for it; holdsForLostAnswers() where it is for answers that were lost). Pure.
std::optional<Error> stopReason(const Job &job);
/// Whether that stop reason is about answers that were lost: nobody knows of those devices that their order failed, and
/// their outcome is looked into. Pure.
bool holdsForLostAnswers(const Error &reason);

/// Whether the pilot that paused the job is done after all: wiped devices prove it later, by enrolling again. What a
/// person confirmed doesn't send the rest by itself; whoever looked at the pilot resumes the job. Pure.
bool isPilotProven(const Job &job);

/// Whether the numbers make sense: none below nothing, no percentage above 100, no gap longer than a week.
bool isSound(const PlanPace &pace);

/// Whether a start lies so far ahead that it must be a slip: more than a year. Pure.
bool isTooFarAhead(const QDateTime &startsAt, const QDateTime &now);

/// So few ended devices say nothing about a percentage.
inline constexpr int fewestForPercent = 10;

} // namespace Reslate
