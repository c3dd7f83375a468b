// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/countdowns.h"

#include "core/clock.h"
#include "domain/job/jobstanding.h"
#include "domain/job/jobstart.h"
#include "jobs/engine/jobregistry.h"

#include <algorithm>
#include <utility>

namespace Reslate::Jobs {
namespace {

/// A countdown that ended while other plans were being written down may still lead to sending for so long; after that
/// nobody sits before the screen any more.
constexpr std::chrono::seconds maxWriting {60};

} // namespace

Countdowns::Countdowns(JobRegistry &registry, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_clock(clock)
{
}

void Countdowns::start(JobEntry &entry)
{
    if (!hasCountdown(entry.job)) {
        await(entry, entry.job.countdownEnds);
        return;
    }
    // A plan for later counts down until then.
    const QDateTime &startsAt = entry.job.pace.startsAt;
    const std::chrono::milliseconds untilStart(startsAt.isValid() ? m_clock.now().msecsTo(startsAt) : 0);
    begin(entry, std::max(leftOf(entry.job, entry.job.created), untilStart));
}

bool Countdowns::waitOn(JobEntry &entry)
{
    const QDateTime &startsAt = entry.job.pace.startsAt;
    if (entry.job.phase != JobPhase::Countdown || !startsAt.isValid() || m_clock.now() >= startsAt)
        return false;
    await(entry, entry.job.countdownEnds);
    return true;
}

bool Countdowns::restore(JobEntry &entry, bool byPerson)
{
    const bool wasPaused = entry.job.phase == JobPhase::Paused;
    if (entry.job.phase != JobPhase::Countdown && !(wasPaused && !hasBegun(entry.job)))
        return false;
    if (!wasPaused && byPerson && !hasCountdown(entry.job)) {
        await(entry, entry.job.countdownEnds);
        return true;
    }
    entry.countdownLeft = std::clamp<std::chrono::milliseconds>( // of a plan for later as well: its time has passed
        std::chrono::milliseconds(entry.job.created.msecsTo(entry.job.countdownEnds)), std::chrono::seconds(1),
        maxCountdown);
    if (!wasPaused)
        m_registry.setPhase(entry, JobPhase::Paused);
    return true;
}

void Countdowns::hold(JobEntry &entry)
{
    entry.countdownLeft = leftOf(entry.job, m_clock.now());
}

void Countdowns::holdBecause(JobEntry &entry, const Error &error)
{
    entry.job.pausedBy = error;
    hold(entry);
    m_registry.setPhase(entry, JobPhase::Paused);
}

bool Countdowns::resume(JobEntry &entry)
{
    const auto left = std::exchange(entry.countdownLeft, {});
    if (left.count() <= 0)
        return false;
    begin(entry, resumedCountdown(entry.job, left, m_clock.now()));
    return true;
}

QDateTime Countdowns::endOnResume(const JobEntry &entry) const
{
    if (entry.job.phase != JobPhase::Paused || entry.countdownLeft.count() == 0)
        return {};
    const QDateTime now = m_clock.now();
    return now.addMSecs(resumedCountdown(entry.job, entry.countdownLeft, now).count());
}

void Countdowns::begin(JobEntry &entry, std::chrono::milliseconds left)
{
    const QDateTime ends = m_clock.now().addMSecs(left.count());
    entry.job.countdownEnds = ends;
    m_registry.setPhase(entry, JobPhase::Countdown);
    await(entry, ends);
}

void Countdowns::await(JobEntry &entry, const QDateTime &ends)
{
    callAt(m_clock, ends, this, [this, &entry, ends] {
        // Stopped, or paused and counting down to another end.
        if (entry.job.phase != JobPhase::Countdown || entry.job.countdownEnds != ends)
            return;
        if (m_registry.isWriting()) {
            const auto goOn = [this, &entry, ends] {
                const bool isLate = ends.msecsTo(m_clock.now()) > std::chrono::milliseconds(maxWriting).count();
                if (isLate && entry.job.phase == JobPhase::Countdown)
                    holdBecause(entry, Error {.kind = ErrorKind::Storage});
                else
                    await(entry, ends);
            };
            connect(&m_registry, &JobRegistry::written, this, goOn, Qt::SingleShotConnection);
            return;
        }
        m_registry.setPhase(entry, JobPhase::Sending);
        Q_EMIT over(entry);
    });
}

} // namespace Reslate::Jobs
