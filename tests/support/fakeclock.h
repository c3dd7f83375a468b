// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/utc.h"

#include <QPointer>

#include <algorithm>
#include <vector>

namespace Reslate {

/// A clock that stands still until a test turns it. For one thread.
class FakeClock final : public Clock {
public:
    explicit FakeClock(const QDateTime &start = QDateTime(QDate(2026, 8, 24), QTime(8, 0), utcZone))
        : m_start(start.toUTC())
        , m_now(m_start)
    {
    }

    QDateTime now() const override { return m_now.addMSecs(m_shift.count()); }
    std::chrono::milliseconds awake() const override { return std::chrono::milliseconds(m_start.msecsTo(m_now)); }

    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> fn) override
    {
        const qint64 wait = std::max<qint64>(0, delay.count());
        m_calls.push_back({m_now.addMSecs(wait), context, std::move(fn)});
    }

    /// Moves the time on and runs what falls due, in the order of time and then of asking; also what these
    /// calls ask for themselves. Now() is each call's own time while it runs.
    void advance(std::chrono::milliseconds by)
    {
        const QDateTime end = m_now.addMSecs(by.count());
        for (auto next = earliest(); next != m_calls.end() && next->due <= end; next = earliest()) {
            const Call call = std::move(*next);
            m_calls.erase(next);
            m_now = std::max(m_now, call.due);
            if (call.context)
                call.fn();
        }
        m_now = end;
    }

    /// Somebody sets the clock, or the computer sleeps for so long: no call falls due by that alone.
    void jump(std::chrono::milliseconds by) { m_shift += by; }

    /// How many calls of living contexts wait.
    int waiting() const
    {
        return static_cast<int>(
            std::count_if(m_calls.begin(), m_calls.end(), [](const Call &call) { return !call.context.isNull(); }));
    }

    /// When the next call of a living context falls due; invalid: none waits.
    QDateTime nextDue() const
    {
        QDateTime due;
        for (const Call &call : m_calls) {
            if (call.context && (!due.isValid() || call.due < due))
                due = call.due;
        }
        return due.isValid() ? due.addMSecs(m_shift.count()) : due;
    }

private:
    struct Call {
        QDateTime due;
        QPointer<QObject> context;
        std::function<void()> fn;
    };

    std::vector<Call>::iterator earliest()
    {
        return std::min_element(
            m_calls.begin(), m_calls.end(), [](const Call &a, const Call &b) { return a.due < b.due; });
    }

    QDateTime m_start;
    QDateTime m_now; ///< as if nobody had set it
    std::chrono::milliseconds m_shift {0};
    std::vector<Call> m_calls;
};

} // namespace Reslate
