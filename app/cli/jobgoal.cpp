// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jobgoal.h"

#include "core/storageerror.h"
#include "jobs/proof/proof.h"

#include <algorithm>
#include <chrono>

namespace Reslate {
namespace {

/// Enough for the first readings of a device whose answer was lost; later ones are for "resume".
constexpr std::chrono::seconds firstReadings {15};
/// The service's own short pauses are no reason to keep a job.
constexpr std::chrono::seconds shortPause {60};

bool showsAcceptance(const Step &step)
{
    switch (step.state) {
    case ItemState::Accepted:
    case ItemState::Waiting:
    case ItemState::Active:
    case ItemState::Done:
    case ItemState::SeenFresh:
    case ItemState::Confirmed:
    case ItemState::RecordGone:
        return true;
    case ItemState::Failed:
        return step.error && step.error->kind == ErrorKind::DeviceReportedFailure;
    case ItemState::Planned:
    case ItemState::Sent:
    case ItemState::AwaitingApproval:
    case ItemState::Unknown:
    case ItemState::Blocked:
    case ItemState::Withdrawn:
    case ItemState::NotNeeded:
    case ItemState::Waived:
        return false;
    }
    return false;
}

} // namespace

std::optional<Until> untilFromName(const QString &name)
{
    if (name == QLatin1String("sent"))
        return Until::Sent;
    if (name == QLatin1String("online"))
        return Until::Online;
    return name == QLatin1String("reported") ? std::optional(Until::Reported) : std::nullopt;
}

bool hasReached(const JobItem &item, const Workflow &workflow, Until until)
{
    if (until == Until::Sent && workflow.size() > 1) // a step that waits for its gate is for later
        return showsAcceptance(item.current());
    return hasReached(item, workflow, until == Until::Sent ? ItemState::Accepted : ItemState::Done);
}

bool isSettled(const JobItem &item, const Workflow &workflow, Until until, const QDateTime &now)
{
    if (hasReached(item, workflow, until) || hasEnded(item, workflow))
        return true;
    const std::chrono::milliseconds since(item.current().changed.msecsTo(now));
    switch (until) {
    case Until::Sent:
        return item.current().state == ItemState::Unknown && since >= firstReadings;
    case Until::Online:
        return item.current().state == ItemState::Waiting
            || (item.current().state == ItemState::Unknown && since >= unknownPatience);
    case Until::Reported:
        return false;
    }
    return false;
}

bool hasLeft(const JobItem &item)
{
    const ItemState state = item.current().state;
    return item.steps.size() > 1
        || (state != ItemState::Planned && state != ItemState::Blocked && state != ItemState::Withdrawn);
}

bool showsAcceptance(const JobItem &item)
{
    return item.steps.size() > 1 || showsAcceptance(item.current()); // the step before was carried out
}

bool waitsForItsTime(const Job &job, const QDateTime &now)
{
    const bool isPaced = job.pace.pilot > 0 || job.pace.wave > 0;
    const bool isLater = job.resumesAt.isValid()
        && now.msecsTo(job.resumesAt) > std::chrono::milliseconds(shortPause).count();
    const bool waitsForDay = job.phase == JobPhase::Paused && isLater;
    return countsOf(job).planned > 0 && (waitsForDay || (job.phase == JobPhase::Sending && (isPaced || isLater)));
}

bool waitsForSteps(const Job &job)
{
    return job.workflow.size() > 1 && std::any_of(job.items.cbegin(), job.items.cend(), [&job](const JobItem &item) {
        return hasLeft(item) && !hasEnded(item, job.workflow);
    });
}

bool waitsForAPerson(const Error &error)
{
    return isAboutStorage(error) || error.kind == ErrorKind::PilotFailed || error.kind == ErrorKind::TooManyFailures
        || error.kind == ErrorKind::SignInRequired;
}

} // namespace Reslate
