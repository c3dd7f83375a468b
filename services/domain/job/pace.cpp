// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/job/pace.h"

#include "domain/job/itemmoves.h"

#include <QHash>

#include <algorithm>

namespace Reslate {
namespace {

constexpr std::chrono::hours maxGap {7 * 24};
/// No code of the service; kept with the job, so that its notice stays true once those outcomes are known.
constexpr QLatin1String lostAnswers {"lost-answers"};

using Items = std::pair<QList<JobItem>::const_iterator, QList<JobItem>::const_iterator>;

Items firstItems(const Job &job, int count)
{
    return {job.items.cbegin(), job.items.cbegin() + std::min<qsizetype>(count, job.items.size())};
}

/// Nothing was sent to it, and nothing will be.
bool isLeftOut(const JobItem &item)
{
    return item.steps.size() == 1
        && (item.current().state == ItemState::Blocked || item.current().state == ItemState::Withdrawn);
}

bool isFailure(const JobItem &item)
{
    return item.current().state == ItemState::Failed || item.current().state == ItemState::Unknown;
}

bool isPilotDone(const Job &job)
{
    const auto [first, last] = firstItems(job, job.pace.pilot);
    return std::all_of(first, last,
        [&job](const JobItem &item) { return isLeftOut(item) || hasReached(item, job.workflow, ItemState::Done); });
}

/// A device of the pilot that ended without being done.
const JobItem *lostPilot(const Job &job)
{
    const auto [first, last] = firstItems(job, job.pace.pilot);
    const auto lost = std::find_if(first, last, [&job](const JobItem &item) {
        const Step &step = item.current();
        const bool isLost = step.state == ItemState::RecordGone && !isNextStepDue(item, job.workflow);
        const bool ended = isLost || hasEnded(item, job.workflow) || step.state == ItemState::Unknown;
        return ended && !isLeftOut(item) && !hasReached(item, job.workflow, ItemState::Done);
    });
    return lost == last ? nullptr : &*lost;
}

bool allLeft(const Job &job)
{
    const auto [first, last] = firstItems(job, job.released);
    return std::none_of(first, last, [](const JobItem &item) { // a further step waits for its gate, not for the wave
        const ItemState state = item.steps.front().state;
        return state == ItemState::Planned || state == ItemState::Sent || state == ItemState::AwaitingApproval;
    });
}

bool isPilotRunning(const Job &job)
{
    return job.pace.pilot > 0 && !job.pilotWaived && job.released <= job.pace.pilot;
}

} // namespace

Release releaseOf(const Job &job, const QDateTime &now)
{
    const int all = static_cast<int>(job.items.size());
    const PlanPace &pace = job.pace;
    const int wave = pace.wave > 0 ? pace.wave : all;
    if (job.released == 0)
        return {std::min(pace.pilot > 0 ? pace.pilot : wave, all), {}, false};
    if (job.released >= all)
        return {all, {}, false};
    if (isPilotRunning(job) && !isPilotDone(job))
        return {job.released, {}, true};
    if (!allLeft(job))
        return {job.released, {}, false};
    const bool afterPilot = job.released <= pace.pilot; // who waited for proof needn't wait for the air to clear
    const QDateTime due = job.releasedAt.addSecs(afterPilot ? 0 : pace.gap.count());
    if (now < due)
        return {job.released, due, false};
    return {static_cast<int>(std::min<qint64>(qint64(job.released) + wave, all)), {}, false};
}

bool isSound(const PlanPace &pace)
{
    return pace.pilot >= 0 && pace.wave >= 0 && pace.gap.count() >= 0 && pace.gap <= maxGap && pace.stopAfter >= 0
        && pace.stopPercent >= 0 && pace.stopPercent <= 100;
}

std::optional<Error> stopReason(const Job &job)
{
    if (isPilotRunning(job) && job.released > 0 && job.released < job.items.size()) {
        if (const JobItem *lost = lostPilot(job)) {
            Error error = lost->current().error.value_or(Error {});
            error.kind = ErrorKind::PilotFailed;
            return error;
        }
    }
    if (job.pace.stopAfter == 0 && job.pace.stopPercent == 0)
        return std::nullopt;
    QHash<std::pair<int, QString>, int> kinds;
    int failed = 0;
    int ended = 0;
    const Error *most = nullptr;
    int mostCount = 0;
    for (const JobItem &item : job.items) {
        if (job.forgivenAt.isValid() && item.current().changed <= job.forgivenAt)
            continue;
        if (isFailure(item)) {
            ++failed;
            const Error error = item.current().error.value_or(Error {});
            const int count = ++kinds[{static_cast<int>(error.kind), error.code}];
            if (count > mostCount && item.current().error) {
                mostCount = count;
                most = &*item.current().error;
            }
        }
        // A wiped device whose record is gone has ended as well, only not in proof.
        const bool isGone = item.current().state == ItemState::RecordGone && isAtLastStep(item, job.workflow);
        ended += isFailure(item) || isGone || hasReached(item, job.workflow, ItemState::Done) ? 1 : 0;
    }
    const PlanPace &pace = job.pace;
    const bool tooManyAlike = pace.stopAfter > 0 && mostCount >= pace.stopAfter;
    const bool tooManyInAll = pace.stopPercent > 0 && ended >= fewestForPercent
        && failed * 100 >= pace.stopPercent * ended;
    if (!tooManyAlike && !tooManyInAll)
        return std::nullopt;
    Error error = most ? *most : Error {};
    const bool isLost = error.kind == ErrorKind::OutcomeUnknown && (tooManyAlike || mostCount == failed);
    error.kind = ErrorKind::TooManyFailures;
    if (isLost)
        error.code = lostAnswers;
    return error;
}

bool holdsForLostAnswers(const Error &reason)
{
    return reason.kind == ErrorKind::TooManyFailures && reason.code == lostAnswers;
}

bool isPilotProven(const Job &job)
{
    const bool awaitsPilot = job.pausedBy && job.pausedBy->kind == ErrorKind::PilotFailed;
    if (job.phase != JobPhase::Paused || !awaitsPilot || stopReason(job))
        return false;
    const auto [first, last] = firstItems(job, job.pace.pilot);
    return std::none_of(first, last, [](const JobItem &item) { return item.current().state == ItemState::Confirmed; });
}

bool isTooFarAhead(const QDateTime &startsAt, const QDateTime &now)
{
    return startsAt > now.addYears(1);
}

} // namespace Reslate
