// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QElapsedTimer>
#include <QTimer>

namespace Reslate::Test {

/// Real time that passes so many times as fast, for tests that run the whole program beside a quick practice tenant.
class QuickClock final : public Clock {
public:
    explicit QuickClock(int speed)
        : m_speed(speed)
        , m_start(QDateTime::currentDateTimeUtc())
    {
        m_elapsed.start();
    }

    QDateTime now() const override { return m_start.addMSecs(m_elapsed.elapsed() * m_speed); }

    std::chrono::milliseconds awake() const override
    {
        return std::chrono::milliseconds(m_elapsed.elapsed() * m_speed);
    }

    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> fn) override
    {
        QTimer::singleShot(delay / m_speed, context, std::move(fn));
    }

private:
    int m_speed;
    QDateTime m_start;
    QElapsedTimer m_elapsed;
};

} // namespace Reslate::Test
