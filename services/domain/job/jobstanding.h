// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"

#include <optional>

namespace Reslate {

/// Whether an order of it has left, or was tried or approved: until then nobody knows of the job but this program.
bool hasBegun(const Job &job);
/// Whether both came of one confirmation (JobEngine::startTogether()).
bool startedTogether(const Job &a, const Job &b);
/// When a job that has not begun is to begin.
struct JobStart {
    QDateTime at; ///< UTC; of one that is held the time that a person gave it; invalid: none
    bool held = false; ///< a person or the program holds it: nothing leaves then unless somebody resumes it

    bool operator==(const JobStart &) const = default;
};
/// nullopt: it has begun, or never will.
std::optional<JobStart> startOf(const Job &job);

/// Whether it is held because its devices couldn't be read before their order, not because an order was refused: an
/// order that was leaves the same error with its device or, where a person said more of that one since, the id of the
/// service's answer. False where the difference means nothing, such as for a sign-in.
bool isPausedByReading(const Job &job);

/// What a job asks of the person who looks at a list of them. What comes first here stands first there, and is named
/// first where one text tells of several jobs.
enum class JobStanding : quint8 {
    NeedsPerson, ///< nothing more is sent before somebody decides: the one who resumes it, or a second administrator
    UnderWay, ///< it counts down or sends, or devices are still to end, though a person stopped the job
    Planned, ///< it waits for a time that is more than lastCountdown away, be it held or not (isForLater())
    Ended, ///< nothing more is waited for
};

/// Whether nothing is left of the job to be sent but what a second administrator has to approve.
bool awaitsApprovalAlone(const Job &job);
/// Of how many devices an order has left, or may have, and is not at its end.
int ordersUnderWay(const JobCounts &counts);
/// Pure. Where the job stands now.
JobStanding standingOf(const Job &job, const QDateTime &now);
/// Whether a of two jobs stands above b in a list: by JobStanding, the planned ones by their start. False both ways:
/// neither does, and the list's own order holds.
bool standsAbove(const Job &a, const Job &b, const QDateTime &now);

} // namespace Reslate
