// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <map>
#include <utility>

namespace Reslate::Test {

/// Time that passes so many times as fast, for tests that run the whole program beside a quick practice tenant. It
/// slows down with the program: on a busy machine an answer must not be an hour old when the event loop gets to it.
class QuickClock final : public Clock {
public:
    explicit QuickClock(int speed)
        : m_speed(speed)
        , m_start(QDateTime::currentDateTimeUtc())
    {
        m_sinceTick.start();
        m_ticker.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_ticker, &QTimer::timeout, &m_ticker, [this] { tick(); });
        m_ticker.start(tickInterval);
    }

    /// From now on.
    void setSpeed(int speed) { m_speed = speed; }

    QDateTime now() const override { return m_start.addMSecs(m_passed.count()); }
    std::chrono::milliseconds awake() const override { return m_passed; }
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> fn) override
    {
        m_calls.emplace(m_passed + delay, Call {context, std::move(fn)});
    }

private:
    static constexpr std::chrono::milliseconds tickInterval {2};
    static constexpr qint64 maxTick = 4;
    struct Call {
        QPointer<QObject> context;
        std::function<void()> fn;
    };

    void tick()
    {
        m_passed += std::chrono::milliseconds(std::min(m_sinceTick.restart(), maxTick) * m_speed);
        while (!m_calls.empty() && m_calls.begin()->first <= m_passed) {
            const Call call = std::move(m_calls.extract(m_calls.begin()).mapped());
            if (call.context)
                call.fn();
        }
    }

    int m_speed;
    QDateTime m_start;
    QElapsedTimer m_sinceTick;
    std::chrono::milliseconds m_passed {0};
    std::multimap<std::chrono::milliseconds, Call> m_calls;
    QTimer m_ticker;
};

} // namespace Reslate::Test
