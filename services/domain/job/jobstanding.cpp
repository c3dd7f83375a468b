// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/job/jobstanding.h"

#include "domain/job/jobstart.h"

#include <algorithm>

namespace Reslate {
namespace {

/// What the service, or the way to it, says to a reading as to an order.
bool mayComeOfReading(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::TimedOut:
    case ErrorKind::Certificate:
    case ErrorKind::ProxySignIn:
    case ErrorKind::Throttled:
    case ErrorKind::Busy:
    case ErrorKind::ServiceFailed:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Rejected:
        return true;
    default:
        return error.kind >= ErrorKind::BadAnswer && error.kind <= ErrorKind::ForeignAddress;
    }
}

/// Whether an order of the item had that error. A person's word takes the error's place; the id of the answer stays.
bool isOfOrder(const Error &error, const JobItem &item)
{
    const auto isItsAnswer = [&error](const Step &step) { return step.requestId == error.requestId; };
    return item.current().error == error
        || (!error.requestId.isEmpty() && std::any_of(item.steps.cbegin(), item.steps.cend(), isItsAnswer));
}

} // namespace

bool startedTogether(const Job &a, const Job &b)
{
    return a.id != b.id && a.created == b.created && a.title == b.title && a.startedBy == b.startedBy;
}

bool hasBegun(const Job &job)
{
    return std::any_of(job.items.cbegin(), job.items.cend(), [](const JobItem &item) {
        const Step &step = item.current();
        const bool neverLeft = step.state == ItemState::Planned || step.state == ItemState::Withdrawn
            || step.state == ItemState::Blocked;
        return !neverLeft || step.tries > 0 || item.steps.size() > 1 || !step.approvalCode.isEmpty();
    });
}

std::optional<JobStart> startOf(const Job &job)
{
    if (job.phase == JobPhase::Countdown)
        return JobStart {.at = job.countdownEnds};
    if (job.phase == JobPhase::Paused && !hasBegun(job))
        return JobStart {.at = job.pace.startsAt, .held = true};
    return std::nullopt;
}

bool isPausedByReading(const Job &job)
{
    if (job.phase != JobPhase::Paused || !job.pausedBy || !mayComeOfReading(*job.pausedBy))
        return false;
    return std::none_of(
        job.items.cbegin(), job.items.cend(), [&job](const JobItem &item) { return isOfOrder(*job.pausedBy, item); });
}

bool awaitsApprovalAlone(const Job &job)
{
    if (job.phase != JobPhase::Sending)
        return false;
    const JobCounts counts = countsOf(job);
    return counts.awaitingApproval > 0 && counts.planned + counts.sent == 0;
}

int ordersUnderWay(const JobCounts &counts)
{
    return counts.sent + counts.accepted + counts.waiting + counts.active + counts.unknown;
}

JobStanding standingOf(const Job &job, const QDateTime &now)
{
    if (job.phase == JobPhase::Finished)
        return JobStanding::Ended;
    if (isForLater(job, now))
        return JobStanding::Planned;
    const bool goesOnByItself = job.resumesAt.isValid() && job.resumesAt > now;
    const bool isHeld = job.phase == JobPhase::Paused && !goesOnByItself;
    return isHeld || awaitsApprovalAlone(job) ? JobStanding::NeedsPerson : JobStanding::UnderWay;
}

bool standsAbove(const Job &a, const Job &b, const QDateTime &now)
{
    const JobStanding ofA = standingOf(a, now);
    const JobStanding ofB = standingOf(b, now);
    if (ofA != ofB)
        return ofA < ofB;
    return ofA == JobStanding::Planned && a.pace.startsAt < b.pace.startsAt;
}

} // namespace Reslate
