// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace Reslate::Jobs {

/// So many batches leave at a time, after a rest, until the service has answered: another program that begins in the
/// same moment is seen before much has left.
inline constexpr int fewAbreast = 2;
inline constexpr std::chrono::milliseconds restBetween {2'000};

/// How many destructive batches of one job may be under way at a time, and whether it has to let another program go
/// first. Like the window of a TCP connection: it begins with one, grows while all is well, and shrinks to one when
/// somebody else was seen at the same devices. Pure bookkeeping.
class BatchWindow {
public:
    /// largest: how far it may grow.
    explicit BatchWindow(int largest);

    int size() const { return m_size; }
    /// As at the beginning: one batch goes ahead.
    void restart() { m_size = 1; }
    /// A batch left.
    void left(const QDateTime &now) { m_lastLeft = now; }
    /// Nothing of the job is under way: after a rest only few leave together.
    void noteIdle(const QDateTime &now);
    /// The service answered a batch.
    void answered();

    /// Another program is at the same devices: one batch at a time from now on, and the next one after a while.
    void stepBack(const QDateTime &now);
    /// Nothing leaves before then; a few seconds at most.
    void waitUntil(const QDateTime &when) { m_waitsUntil = when; }
    bool isWaiting(const QDateTime &now) const;
    const QDateTime &waitsUntil() const { return m_waitsUntil; }

private:
    int m_largest;
    int m_size = 1;
    int m_answered = 0; ///< of so many, since it last grew
    bool m_isContested = false;
    QDateTime m_waitsUntil; ///< invalid: never did
    QDateTime m_lastLeft; ///< invalid: none
};

} // namespace Reslate::Jobs
