// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <functional>

namespace Reslate::Bench {

/// Runs the event loop until reached() is true, looking after every event; false after ten minutes.
inline bool runUntil(const std::function<bool()> &reached)
{
    QElapsedTimer since;
    since.start();
    while (!reached()) {
        if (since.elapsed() > 600'000)
            return false;
        QEventLoop loop;
        QTimer wake;
        QObject::connect(&wake, &QTimer::timeout, &loop, &QEventLoop::quit);
        wake.start(20);
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

/// Measures how long the event loop went without serving a timer that is always due.
class Heartbeat : public QObject {
public:
    Heartbeat()
    {
        QObject::connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, static_cast<double>(m_since.nsecsElapsed()) / 1e6);
            m_since.restart();
        });
        m_timer.setTimerType(Qt::PreciseTimer);
    }
    void start()
    {
        m_longest = 0;
        m_since.start();
        m_timer.start(1);
    }
    /// Milliseconds between two beats at worst, the one that is due now included.
    double stop()
    {
        m_timer.stop();
        return std::max(m_longest, static_cast<double>(m_since.nsecsElapsed()) / 1e6);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

} // namespace Reslate::Bench
