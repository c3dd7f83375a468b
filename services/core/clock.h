// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>

namespace Reslate {

/// Time, so that tests can turn it. Everything that waits or compares with "now" asks a Clock.
class Clock {
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    /// The current time, UTC.
    virtual QDateTime now() const = 0;

    /// Time that passed while this computer was awake, since some moment. Nobody can set it, and it stands still while
    /// the computer sleeps.
    virtual std::chrono::milliseconds awake() const = 0;

    /// Calls fn once after delay, never earlier, on context's thread; never when context is gone by then. now() may be
    /// set back meanwhile, so who waits for a time of day looks again.
    virtual void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> fn) = 0;
};

/// Calls fn once when the clock shows that time or later, on context's thread. Looks every minute, because a clock may
/// be set, a timer takes no month, and one that slept with the computer would come late.
void callAt(Clock &clock, const QDateTime &when, QObject *context, std::function<void()> fn);

/// Calls fn once when this computer was awake for so long, on context's thread, whatever becomes of the time of day.
void callAfterAwake(Clock &clock, std::chrono::milliseconds time, QObject *context, std::function<void()> fn);

class SystemClock final : public Clock {
public:
    QDateTime now() const override;
    std::chrono::milliseconds awake() const override;
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> fn) override;
};

} // namespace Reslate
