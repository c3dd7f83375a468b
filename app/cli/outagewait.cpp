// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outagewait.h"

#include "core/outage.h"
#include "models/text/errorlabels.h"

#include <algorithm>

namespace Reslate {
namespace {

constexpr std::chrono::seconds shortestWait {5};
constexpr std::chrono::seconds maxWait {120};

int takenOf(const Job &job)
{
    const JobCounts counts = countsOf(job);
    return counts.total() - counts.planned - counts.sent - counts.unknown;
}

} // namespace

OutageWait::OutageWait(JobEngine &engine, Clock &clock, Terminal &terminal, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_terminal(terminal)
{
}

std::optional<Error> OutageWait::outageOf(const Job &job) const
{
    const auto wait = m_waits.find(job.id);
    const bool isHeld = job.phase == JobPhase::Paused && job.pausedBy && isOutage(*job.pausedBy);
    if (countsOf(job).planned == 0)
        return std::nullopt;
    // The third one in a row would pause it; the time may be up before.
    if (const std::optional<Error> blind = m_engine.blindBecause(job.id); blind && isOutage(*blind))
        return blind;
    const bool isOn = wait != m_waits.end() && (isHeld || takenOf(job) <= wait->second.taken);
    return isOn ? std::optional<Error>(wait->second.error) : std::nullopt;
}

void OutageWait::hold(const JobId &id, const Error &error)
{
    Wait &wait = m_waits[id];
    const Job *job = m_engine.job(id);
    if (wait.runs || m_isOver || !job)
        return;
    const int taken = takenOf(*job);
    const bool isAnother = wait.next.count() == 0 || taken > wait.taken; // it went well for a while
    const std::chrono::seconds time = isAnother ? shortestWait : wait.next;
    if (isAnother)
        m_terminal.message(errorText(error, ErrorContext::Sending).whatHappened + QLatin1Char(' ')
            + tr("Nothing more is sent for the moment. What was sent is looked into, and the rest goes on by itself as "
                 "soon as the service can be read again."));
    wait = {std::min(2 * time, maxWait), taken, true, error};
    m_clock.callAfter(time, this, [this, id] { goOn(id); });
}

void OutageWait::goOn(const JobId &id)
{
    m_waits[id].runs = false;
    const Job *job = m_engine.job(id);
    if (!m_isOver && job && job->phase == JobPhase::Paused)
        m_engine.resume(id);
}

} // namespace Reslate
