// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenantlimits.h"

#include "core/utc.h"

#include <QDateTime>

#include <cmath>

namespace Reslate::Demo {

Limits::Limits(bool on, double speed, Time start)
    : m_on(on)
    , m_speed(speed)
    , m_start(start)
    , m_all {Window {2000, 20}, Window {1000, 20}, Window {8000, 10}}
    , m_writes {Window {200, 20}, Window {100, 20}, Window {3000, 150}}
{
}

int Limits::wait(Window &window, int units, Time now) const
{
    const auto length = static_cast<Time>(window.seconds * 1000 / m_speed);
    while (!window.taken.empty() && window.taken.front().first <= now - length) {
        window.sum -= window.taken.front().second;
        window.taken.pop_front();
    }
    if (window.sum + units <= window.limit)
        return 0;
    const Time free = window.taken.front().first + length - now;
    return std::max(1, static_cast<int>((free + 999) / 1000));
}

void Limits::add(Window &window, int units, Time now)
{
    window.taken.push_back({now, units});
    window.sum += units;
}

std::optional<Problem> Limits::take(Area area, bool write, int units, Time now)
{
    if (!m_on)
        return std::nullopt;
    Window &all = m_all[static_cast<size_t>(area)];
    Window &writes = m_writes[static_cast<size_t>(area)];
    const int seconds = std::max(wait(all, units, now), write ? wait(writes, 1, now) : 0);
    if (seconds > 0)
        return Problem {429, "TooManyRequests", "Too many requests. Please try again later.", seconds};
    add(all, units, now);
    if (write)
        add(writes, 1, now);
    return std::nullopt;
}

std::optional<Problem> Limits::takeDaily(Quota quota, Time now)
{
    if (!m_on || quota == Quota::None)
        return std::nullopt;
    constexpr std::array perDay {0, 500, 1000, 1000};
    const auto schoolTime = m_start + static_cast<Time>(static_cast<double>(now - m_start) * m_speed);
    const QDate day = QDateTime::fromMSecsSinceEpoch(schoolTime, utcZone).date();
    if (day != m_day) {
        m_day = day;
        m_today = {};
    }
    int &spent = m_today[static_cast<size_t>(quota)];
    // What Graph answers here is undocumented [?]; and whether a day is the UTC day.
    if (spent >= perDay[static_cast<size_t>(quota)])
        return Problem {429, "TooManyRequests", "The daily limit of this action for the tenant has been reached."};
    ++spent;
    return std::nullopt;
}

} // namespace Reslate::Demo
