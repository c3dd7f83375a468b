// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/jobgoal.h"

#include "core/storageerror.h"
#include "jobs/proof.h"

#include <chrono>

namespace Reslate {
namespace {

/// Enough for the first readings of a device whose answer was lost; later ones are for "resume".
constexpr std::chrono::seconds firstReadings {15};
/// The service's own short pauses are no reason to keep a job.
constexpr std::chrono::seconds shortPause {60};

} // namespace

std::optional<Until> untilFromName(const QString &name)
{
    if (name == QLatin1String("sent"))
        return Until::Sent;
    if (name == QLatin1String("online"))
        return Until::Online;
    return name == QLatin1String("reported") ? std::optional(Until::Reported) : std::nullopt;
}

bool hasReached(const JobItem &item, ResetMode mode, Until until)
{
    return hasReached(item, mode, until == Until::Sent ? Proof::Accepted : Proof::Done);
}

bool isSettled(const JobItem &item, ResetMode mode, Until until, const QDateTime &now)
{
    if (hasReached(item, mode, until) || isFinal(item.proof, mode))
        return true;
    const std::chrono::milliseconds since(item.changed.msecsTo(now));
    switch (until) {
    case Until::Sent:
        return item.proof == Proof::Unknown && since >= firstReadings;
    case Until::Online:
        return item.proof == Proof::Waiting || (item.proof == Proof::Unknown && since >= unknownPatience);
    case Until::Reported:
        return false;
    }
    return false;
}

bool hasLeft(Proof proof)
{
    return proof != Proof::Planned && proof != Proof::Blocked && proof != Proof::TakenBack;
}

bool showsAcceptance(const JobItem &item)
{
    switch (item.proof) {
    case Proof::Accepted:
    case Proof::Waiting:
    case Proof::Active:
    case Proof::Done:
    case Proof::SeenFresh:
    case Proof::Confirmed:
    case Proof::RecordGone:
        return true;
    case Proof::Failed:
        return item.error && item.error->kind == ErrorKind::DeviceReportedFailure;
    case Proof::Planned:
    case Proof::Sent:
    case Proof::AwaitingApproval:
    case Proof::Unknown:
    case Proof::Blocked:
    case Proof::TakenBack:
        return false;
    }
    return false;
}

bool waitsForItsTime(const Job &job, const QDateTime &now)
{
    const bool isPaced = job.pace.pilot > 0 || job.pace.wave > 0;
    const bool isLater = job.resumesAt.isValid()
        && now.msecsTo(job.resumesAt) > std::chrono::milliseconds(shortPause).count();
    const bool waitsForDay = job.phase == JobPhase::Paused && isLater;
    return countsOf(job).planned > 0 && (waitsForDay || (job.phase == JobPhase::Sending && (isPaced || isLater)));
}

bool waitsForAPerson(const Error &error)
{
    return isAboutStorage(error) || error.kind == ErrorKind::PilotFailed || error.kind == ErrorKind::TooManyFailures
        || error.kind == ErrorKind::SignInRequired;
}

} // namespace Reslate
