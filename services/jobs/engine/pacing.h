// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/rules/resetmode.h"
#include "jobs/engine/daycount.h"

#include <QDate>
#include <QDateTime>
#include <QList>

#include <array>
#include <chrono>
#include <deque>
#include <limits>
#include <optional>

namespace Reslate {

/// What Graph allows (graph.md §7.2, documented 2026-08-19/20). Editable: support can raise the daily quotas.
struct PaceLimits {
    static constexpr int unlimited = std::numeric_limits<int>::max();

    int writesPerWindow = 200;
    std::chrono::milliseconds window {20'000};
    int wipesPerDay = 500; ///< per tenant; Autopilot Reset presumably counts, so it does here [?]
    int retiresPerDay = 1000;
    int deletesPerDay = 1000;
    int parallelBatches = 6;

    /// For measurements: nothing holds back.
    static PaceLimits none();
};

/// When the day of the quotas turns next.
QDateTime nextUtcDay(const QDateTime &now);

/// Counts what was sent and says when the next may go. Pure bookkeeping: no clock, no timers, no files; what is counted
/// elsewhere others ask for by what claimOf() says.
/// A day is the UTC day: the service doesn't document when its day turns [?].
class Pacing {
public:
    explicit Pacing(PaceLimits limits);

    /// The earliest time at which n requests of that mode may leave; now when they may leave at once.
    /// An n beyond what a window or a day holds is taken as what it holds.
    QDateTime earliest(ResetMode mode, int n, const QDateTime &now) const;
    /// How many requests of that mode may leave now, up to wanted.
    int allowance(ResetMode mode, int wanted, const QDateTime &now) const;
    /// How many of that mode the day's quota still holds.
    int leftToday(ResetMode mode, const QDateTime &now) const;
    /// From now on a day's quota is shared with all who count in that file (daycount.h); copies of this only know what
    /// it held last.
    void shareDay(const DayCount &count) { m_shared = count; }
    /// What the shared count has to be asked before n requests leave that allowance() gave, or are written down as
    /// sent; nullopt: nothing shared limits them. The answer comes back by onClaimed().
    std::optional<DayClaim> claimOf(ResetMode mode, int n, const QDateTime &now);
    /// How many of them may leave. Storage…: it can't be counted, so none may.
    Result<int> onClaimed(ResetMode mode, const DayClaim &claim, const Result<DayCount::Claim> &answer);
    /// n of those that were claimed won't leave after all.
    void unclaim(ResetMode mode, int n);
    /// n requests left.
    void spend(ResetMode mode, int n, const QDateTime &now);
    /// n requests left earlier on this day, before this program ran.
    void spentEarlier(ResetMode mode, int n, const QDateTime &now);
    /// So many did others order on this day, by what the service tells now; what was told before is forgotten.
    void spentByOthers(ResetMode mode, int n, const QDateTime &now);
    /// Whether the day of this mode has a limit.
    bool isLimitedByDay(ResetMode mode) const { return perDay(quotaOf(mode)) != PaceLimits::unlimited; }
    /// n requests left within the last window, before this program ran; a day's quota is another matter.
    void leftJustNow(int n, const QDateTime &now);
    std::chrono::milliseconds window() const { return m_limits.window; }
    /// The service refused n of those that were spent then, unprocessed: they don't count against that day.
    void giveBack(ResetMode mode, int n, const QDateTime &spentAt);
    /// The service took one of that mode.
    void taken(ResetMode mode);
    /// The service refused one of that mode without saying for how long. When it takes none for longer than any window
    /// lasts, others have used up what our count of the day still holds, and no more of them leave today.
    void refused(ResetMode mode, const QDateTime &now);
    /// Nothing leaves before then: Retry-After. An earlier time than one already set changes nothing.
    void holdUntil(const QDateTime &when);

private:
    enum class Quota : quint8 { None, Wipes, Retires, Deletes };
    struct Burst {
        QDateTime when;
        int writes = 0;
    };
    /// Refusals that follow each other.
    struct Refusals {
        QDateTime first;
        QDateTime last;
    };

    static Quota quotaOf(ResetMode mode);
    int perDay(Quota quota) const;
    void turnDay(const QDateTime &now);
    bool isInWindow(const Burst &burst, const QDateTime &now) const;
    int leftInWindow(const QDateTime &now) const;
    QDateTime windowHasRoom(int n, const QDateTime &now) const;

    PaceLimits m_limits;
    std::deque<Burst> m_recent; ///< what left in the running window, oldest first
    QDateTime m_heldUntil;
    QDate m_day;
    std::array<int, 4> m_spentToday {}; ///< by Quota
    std::optional<DayCount> m_shared;
    std::array<int, 4> m_sharedToday {}; ///< what the shared count held last, with ours; by Quota
    std::array<int, 4> m_returned {}; ///< claimed, and to be given back with the next claim; by Quota
    QDate m_othersDay;
    std::array<int, 4> m_othersToday {}; ///< by Quota
    std::array<Refusals, 4> m_refusals; ///< since the last one that was taken; by Quota
};

} // namespace Reslate
