// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"
#include "school.h"

#include <QDate>

#include <array>
#include <deque>

namespace Reslate::Demo {

/// Throttling and daily quotas (graph.md §7.2).
class Limits {
public:
    enum class Area { IntuneDevices, IntuneEnrollment, Entra };
    enum class Quota { None, Wipe, Retire, Delete };

    Limits(bool on, double speed, Time start);

    /// Counts one request; a Problem with 429 when it is too much. units: cost in Entra's resource units.
    std::optional<Problem> take(Area area, bool write, int units, Time now);
    /// Counts one action against the day.
    std::optional<Problem> takeDaily(Quota quota, Time now);

private:
    /// So much in any stretch of that length.
    struct Window {
        int limit;
        int seconds;
        std::deque<std::pair<Time, int>> taken = {};
        int sum = 0;
    };
    /// Seconds to wait, 0 when there is room.
    int wait(Window &window, int units, Time now) const;
    static void add(Window &window, int units, Time now);

    bool m_on;
    double m_speed;
    Time m_start;
    std::array<Window, 3> m_all;
    std::array<Window, 3> m_writes;
    QDate m_day;
    std::array<int, 4> m_today {};
};

} // namespace Reslate::Demo
