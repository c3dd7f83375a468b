// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>

namespace Reslate {

/// A call that is asked for again and again, and made from the event loop no more than once in each pause. What was
/// asked for is made in the end, unless the object goes first. By the steady clock of the machine: it is for work that
/// would be done too often, no rule hangs on it.
class PacedCall final {
public:
    explicit PacedCall(std::function<void()> call)
        : m_call(std::move(call))
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { make(); });
    }

    /// As soon as the last call is that long ago; 0: in the next turn of the event loop.
    void ask(std::chrono::milliseconds pause = {})
    {
        const std::chrono::milliseconds passed(m_made.isValid() ? m_made.elapsed() : pause.count());
        const auto wait = std::max(std::chrono::milliseconds(0), pause - passed);
        if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > wait)
            m_timer.start(wait);
    }
    /// At once where it was asked for and not made yet.
    void flush()
    {
        if (m_timer.isActive())
            make();
    }
    /// Not any more.
    void cancel() { m_timer.stop(); }

private:
    void make()
    {
        m_timer.stop();
        m_made.start();
        m_call();
    }

    QTimer m_timer;
    QElapsedTimer m_made; ///< since the last call
    std::function<void()> m_call;
};

/// Between two looks at a list that is being read: often enough for an eye.
inline constexpr std::chrono::milliseconds loadingPause {150};

} // namespace Reslate
