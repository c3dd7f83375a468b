// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/resetmode.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>

#include <chrono>

namespace Reslate {

/// What Graph allows (graph.md §7.2, documented 2026-08-19/20). Editable: support can raise the daily quotas.
struct PaceLimits {
    int writesPerWindow = 200;
    std::chrono::milliseconds window {20'000};
    int wipesPerDay = 500; ///< per tenant; Autopilot Reset presumably counts, so it does here [?]
    int retiresPerDay = 1000;
    int deletesPerDay = 1000;
    int parallelBatches = 6;

    /// For measurements: nothing holds back.
    static PaceLimits none();
};

/// How long the rest of a plan takes.
struct PaceEstimate {
    std::chrono::seconds duration {0};
    QList<int> perDay; ///< how many go today, tomorrow, …; one entry when all fit today
};

/// Counts what was sent and says when the next may go. Pure bookkeeping: no clock, no timers.
/// A day is the UTC day: the service doesn't document when its day turns [?].
class Pacing {
public:
    explicit Pacing(PaceLimits limits);

    /// The earliest time at which n requests of that mode may leave; now when they may leave at once.
    QDateTime earliest(ResetMode mode, int n, const QDateTime &now) const;
    /// How many requests of that mode may leave now, up to wanted.
    int allowance(ResetMode mode, int wanted, const QDateTime &now) const;
    /// n requests left.
    void spend(ResetMode mode, int n, const QDateTime &now);
    /// The service refused n of them unprocessed: they don't count against the day.
    void giveBack(ResetMode mode, int n, const QDateTime &now);
    /// Nothing leaves before then: Retry-After.
    void holdUntil(const QDateTime &when);

    PaceEstimate estimate(ResetMode mode, int n, const QDateTime &now) const;

private:
    PaceLimits m_limits;
    QList<QDateTime> m_recent;       ///< one entry per write in the running window, oldest first
    QDateTime m_heldUntil;
    QDate m_day;
    QHash<int, int> m_spentToday;    ///< by quota kind
};

} // namespace Reslate
