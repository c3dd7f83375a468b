// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QDateTime>
#include <QObject>

#include <chrono>

namespace Reslate::Jobs {

/// Asks its owner to look again and again, ever less often while nothing changes; one look at a time. Its owner looks
/// when due() comes: it says begin() and, when all is read, end(), or rest() where nothing is left to look at.
class Poller final : public QObject {
    Q_OBJECT
public:
    Poller(Clock &clock, std::chrono::milliseconds fastest, std::chrono::milliseconds slowest, QObject *parent);

    /// Something changed: the next look comes after the shortest time, or earlier if it was to come anyway.
    void wake();
    /// The next look comes at once, or after the one that runs.
    void lookNow();
    /// The next look comes after so long.
    void lookAfter(std::chrono::milliseconds delay);

    void begin() { m_looking = true; }
    /// The look is over, and another one follows: soon when it changed something, else later than the one before.
    void end(bool changed);
    /// The look is over, and none follows until wake() or lookNow().
    void rest() { m_looking = m_lookAgain = false; }

Q_SIGNALS:
    void due();

private:
    Clock &m_clock;
    const std::chrono::milliseconds m_fastest;
    const std::chrono::milliseconds m_slowest;
    std::chrono::milliseconds m_pace;
    QDateTime m_next; ///< invalid: none is asked for
    int m_turn = 0; ///< a turn that was asked for earlier and then replaced does nothing
    bool m_looking = false;
    bool m_lookAgain = false;
};

} // namespace Reslate::Jobs
