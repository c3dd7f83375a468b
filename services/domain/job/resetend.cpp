// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/job/resetend.h"

#include "domain/job/job.h"

namespace Reslate {
namespace {

using HowItEnded = RecentReset::End;

/// What the service or a second admin turned away never began.
std::optional<HowItEnded> endOfFailed(const Step &step)
{
    if (!step.error || step.error->kind != ErrorKind::DeviceReportedFailure
        || step.error->code == QLatin1String("canceled"))
        return std::nullopt;
    return step.error->code == QLatin1String("notSupported") ? HowItEnded::Refused : HowItEnded::Failed;
}

} // namespace

std::optional<RecentReset> resetEnd(const JobItem &item)
{
    for (auto step = item.steps.crbegin(); step != item.steps.crend(); ++step) {
        std::optional<HowItEnded> end;
        if (step->state == ItemState::Done || step->state == ItemState::SeenFresh
            || step->state == ItemState::Confirmed)
            end = HowItEnded::Done;
        else if (step->state == ItemState::RecordGone && factsOf(step->kind).recordLeaves)
            end = HowItEnded::RecordGone;
        else if (step->state == ItemState::Failed)
            end = endOfFailed(*step);
        if (end && isReset(step->kind))
            return RecentReset {*end, step->changed};
    }
    return std::nullopt;
}

} // namespace Reslate
