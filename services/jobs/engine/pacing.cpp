// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/pacing.h"

#include "core/utc.h"
#include "jobs/engine/daycount.h"

#include <algorithm>

namespace Reslate {
namespace {

/// A window of 20 s is over by then, whoever filled it.
constexpr std::chrono::milliseconds longerThanAWindow {30'000};
/// Refusals that lie further apart have nothing to do with each other; nobody waits so long between two offers.
constexpr std::chrono::milliseconds anotherMatter {120'000};

/// By Pacing::Quota; the first has no limit.
const std::array quotaNames {QString(), QStringLiteral("wipes"), QStringLiteral("retires"), QStringLiteral("deletes")};

} // namespace

QDateTime nextUtcDay(const QDateTime &now)
{
    return QDateTime(now.toUTC().date().addDays(1), QTime(0, 0), utcZone);
}

PaceLimits PaceLimits::none()
{
    PaceLimits limits;
    limits.writesPerWindow = unlimited;
    limits.wipesPerDay = unlimited;
    limits.retiresPerDay = unlimited;
    limits.deletesPerDay = unlimited;
    return limits;
}

Pacing::Pacing(PaceLimits limits)
    : m_limits(limits)
{
    // A limit of nothing would mean "never"; the smallest pace is one.
    for (int *limit : {&m_limits.writesPerWindow, &m_limits.wipesPerDay, &m_limits.retiresPerDay,
             &m_limits.deletesPerDay, &m_limits.parallelBatches})
        *limit = std::max(*limit, 1);
}

Pacing::Quota Pacing::quotaOf(ResetMode mode)
{
    switch (mode) {
    case ResetMode::AutopilotReset:
    case ResetMode::WipeKeepAccount:
    case ResetMode::FactoryWipe:
    case ResetMode::ProtectedWipe:
    case ResetMode::WipeAndRemove:
        return Quota::Wipes;
    case ResetMode::Retire:
        return Quota::Retires;
    case ResetMode::DeleteIntune:
        return Quota::Deletes;
    case ResetMode::FreshStart:
    case ResetMode::Sync:
    case ResetMode::Restart:
    case ResetMode::DeleteAutopilot:
    case ResetMode::DeleteEntra:
    case ResetMode::RemovePrimaryUser:
        return Quota::None;
    }
    return Quota::None;
}

int Pacing::perDay(Quota quota) const
{
    switch (quota) {
    case Quota::None:
        return PaceLimits::unlimited;
    case Quota::Wipes:
        return m_limits.wipesPerDay;
    case Quota::Retires:
        return m_limits.retiresPerDay;
    case Quota::Deletes:
        return m_limits.deletesPerDay;
    }
    return PaceLimits::unlimited;
}

bool Pacing::isInWindow(const Burst &burst, const QDateTime &now) const
{
    return burst.when.addMSecs(m_limits.window.count()) > now;
}

int Pacing::leftInWindow(const QDateTime &now) const
{
    int left = m_limits.writesPerWindow;
    for (const Burst &burst : m_recent)
        left -= isInWindow(burst, now) ? burst.writes : 0;
    return std::max(left, 0);
}

int Pacing::leftToday(ResetMode mode, const QDateTime &now) const
{
    const Quota quota = quotaOf(mode);
    const auto i = static_cast<size_t>(quota);
    const QDate today = now.toUTC().date();
    const int ours = m_day == today ? m_spentToday[i] : 0;
    const int others = m_othersDay == today ? m_othersToday[i] : 0;
    const int shared = m_day == today ? m_sharedToday[i] : 0; // of these two, as far as they left from this computer
    return std::max(perDay(quota) - std::max(ours + others, shared), 0);
}

int Pacing::allowance(ResetMode mode, int wanted, const QDateTime &now) const
{
    if (m_heldUntil.isValid() && now < m_heldUntil)
        return 0;
    return std::min({wanted, leftInWindow(now), leftToday(mode, now)});
}

QDateTime Pacing::windowHasRoom(int n, const QDateTime &now) const
{
    int missing = std::min(n, m_limits.writesPerWindow) - leftInWindow(now);
    if (missing <= 0)
        return now;
    for (const Burst &burst : m_recent) {
        missing -= isInWindow(burst, now) ? burst.writes : 0;
        if (missing <= 0)
            return burst.when.addMSecs(m_limits.window.count());
    }
    return now;
}

QDateTime Pacing::earliest(ResetMode mode, int n, const QDateTime &now) const
{
    QDateTime when = windowHasRoom(n, now);
    if (leftToday(mode, now) < std::min(n, perDay(quotaOf(mode))))
        when = std::max(when, nextUtcDay(now));
    return m_heldUntil.isValid() ? std::max(when, m_heldUntil) : when;
}

void Pacing::spend(ResetMode mode, int n, const QDateTime &now)
{
    leftJustNow(n, now);
    spentEarlier(mode, n, now);
}

void Pacing::leftJustNow(int n, const QDateTime &now)
{
    while (!m_recent.empty() && !isInWindow(m_recent.front(), now))
        m_recent.pop_front();
    if (m_limits.writesPerWindow != PaceLimits::unlimited)
        m_recent.push_back({now, n});
}

void Pacing::spentEarlier(ResetMode mode, int n, const QDateTime &now)
{
    turnDay(now);
    m_spentToday[static_cast<size_t>(quotaOf(mode))] += n;
}

void Pacing::turnDay(const QDateTime &now)
{
    const QDate today = now.toUTC().date();
    if (m_day == today)
        return;
    m_day = today;
    for (auto *counts : {&m_spentToday, &m_sharedToday, &m_returned})
        counts->fill(0);
}

std::optional<DayClaim> Pacing::claimOf(ResetMode mode, int n, const QDateTime &now)
{
    const Quota quota = quotaOf(mode);
    const auto i = static_cast<size_t>(quota);
    if (!m_shared || quota == Quota::None || perDay(quota) == PaceLimits::unlimited)
        return std::nullopt;
    turnDay(now);
    return DayClaim {.count = *m_shared,
        .kind = quotaNames[i],
        .wanted = n,
        .most = perDay(quota),
        .day = m_day,
        .returned = std::exchange(m_returned[i], 0)};
}

Result<int> Pacing::onClaimed(ResetMode mode, const DayClaim &claim, const Result<DayCount::Claim> &answer)
{
    const auto i = static_cast<size_t>(quotaOf(mode));
    if (claim.day == m_day) {
        if (answer)
            m_sharedToday[i] = std::max(answer->counted - m_returned[i], 0); // what came back meanwhile
        else
            m_returned[i] += claim.returned;
    }
    if (!answer)
        return tl::make_unexpected(answer.error());
    return answer->granted;
}

void Pacing::spentByOthers(ResetMode mode, int n, const QDateTime &now)
{
    if (const QDate today = now.toUTC().date(); m_othersDay != today) {
        m_othersDay = today;
        m_othersToday.fill(0);
    }
    m_othersToday[static_cast<size_t>(quotaOf(mode))] = n;
}

void Pacing::unclaim(ResetMode mode, int n)
{
    if (!m_shared)
        return;
    const auto i = static_cast<size_t>(quotaOf(mode));
    m_returned[i] += n;
    m_sharedToday[i] = std::max(m_sharedToday[i] - n, 0);
}

void Pacing::giveBack(ResetMode mode, int n, const QDateTime &spentAt)
{
    int &spent = m_spentToday[static_cast<size_t>(quotaOf(mode))];
    if (m_day != spentAt.toUTC().date())
        return;
    spent = std::max(spent - n, 0);
    unclaim(mode, n);
}

void Pacing::taken(ResetMode mode)
{
    m_refusals[static_cast<size_t>(quotaOf(mode))] = {};
}

void Pacing::refused(ResetMode mode, const QDateTime &now)
{
    const Quota quota = quotaOf(mode);
    if (perDay(quota) == PaceLimits::unlimited)
        return;
    Refusals &refusals = m_refusals[static_cast<size_t>(quota)];
    if (!refusals.first.isValid() || refusals.last.msecsTo(now) > anotherMatter.count())
        refusals.first = now;
    refusals.last = now;
    if (refusals.first.msecsTo(now) > longerThanAWindow.count())
        spentEarlier(mode, leftToday(mode, now), now);
}

void Pacing::holdUntil(const QDateTime &when)
{
    if (!m_heldUntil.isValid() || when > m_heldUntil)
        m_heldUntil = when;
}

} // namespace Reslate
