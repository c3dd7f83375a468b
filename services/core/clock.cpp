// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <QTimer>

#include <algorithm>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <ctime>
#endif

namespace Reslate {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::awake() const
{
#if defined(Q_OS_WIN)
    ULONGLONG ticks = 0; // of 100 ns; without the time of sleep, which QElapsedTimer counts here
    QueryUnbiasedInterruptTime(&ticks);
    return std::chrono::milliseconds(static_cast<qint64>(ticks / 10'000));
#else
#ifdef Q_OS_MACOS
    constexpr clockid_t clock = CLOCK_UPTIME_RAW;
#else
    constexpr clockid_t clock = CLOCK_MONOTONIC; // stands still during suspend (clock_gettime(2))
#endif
    timespec time {};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec)
        + std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(time.tv_nsec));
#endif
}

void SystemClock::callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> fn)
{
    // A coarse timer may fire early, and a countdown or a pause that the service asked for must not end early. The
    // millisecond makes up for now() cutting off fractions.
    QTimer::singleShot(delay + std::chrono::milliseconds(1), Qt::PreciseTimer, context, std::move(fn));
}

void callAt(Clock &clock, const QDateTime &when, QObject *context, std::function<void()> fn)
{
    constexpr std::chrono::milliseconds maxStep = std::chrono::minutes(1);
    const std::chrono::milliseconds left(std::max<qint64>(clock.now().msecsTo(when), 0));
    clock.callAfter(std::min(left, maxStep), context, [&clock, when, context, fn = std::move(fn)]() mutable {
        if (clock.now() >= when)
            fn();
        else
            callAt(clock, when, context, std::move(fn));
    });
}

void callAfterAwake(Clock &clock, std::chrono::milliseconds time, QObject *context, std::function<void()> fn)
{
    // In steps, because where a timer counts sleep too it would be up too early.
    constexpr std::chrono::milliseconds maxStep = std::chrono::minutes(1);
    const std::chrono::milliseconds end = clock.awake() + time;
    clock.callAfter(std::min(time, maxStep), context, [&clock, end, context, fn = std::move(fn)]() mutable {
        const std::chrono::milliseconds left = end - clock.awake();
        if (left.count() <= 0)
            fn();
        else
            callAfterAwake(clock, left, context, std::move(fn));
    });
}

} // namespace Reslate
