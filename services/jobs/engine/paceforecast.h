// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"
#include "domain/rules/closedhours.h"
#include "jobs/engine/pacing.h"

#include <QDate>
#include <QDateTime>
#include <QList>

#include <chrono>

namespace Reslate {

/// How many devices are sent on one day of the calendar that hangs here on the wall.
struct PaceDay {
    QDate day; ///< local
    int devices = 0;

    bool operator==(const PaceDay &) const = default;
};

/// How long it takes until the last device is sent.
struct PaceEstimate {
    std::chrono::seconds duration {0}; ///< from now
    QList<PaceDay> days; ///< in order; days on which nothing is sent aren't there
    bool awaitsPilot = false; ///< the time until a pilot is done comes on top; nobody can know it

    bool operator==(const PaceEstimate &) const = default;
};

/// What a job or plan still has to send.
struct PaceLoad {
    ResetMode mode = ResetMode::Sync;
    int devices = 0;
    PlanPace pace; ///< pilot 0: it went
    int released = 0; ///< so many of the devices may go now
    QDateTime releasedAt; ///< UTC, when the last wave went, from which the gap counts; invalid: no gap is due
    bool awaitsPilot = false;
    QDateTime notBefore; ///< UTC; invalid: at once
};
PaceLoad loadOf(const Plan &plan);
PaceLoad loadOf(const Job &job);

/// Plays through how ours are sent beside others, which come first, within the limits that pacing knows. Answers and
/// refusals are left out of account, and a pilot is taken to be done at once. What is destructive waits in closed
/// hours. Pure but for the local time zone.
PaceEstimate forecast(Pacing pacing, const QList<PaceLoad> &others, const QList<PaceLoad> &ours, const QDateTime &now,
    const QList<ClosedHours> &closedHours = {});

} // namespace Reslate
