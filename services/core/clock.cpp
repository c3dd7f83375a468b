// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <QTimer>

#include <algorithm>

namespace Reslate {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

void SystemClock::callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> fn)
{
    // A coarse timer may fire early, and a countdown or a pause that the service asked for must not end early. The
    // millisecond makes up for now() cutting off fractions.
    QTimer::singleShot(delay + std::chrono::milliseconds(1), Qt::PreciseTimer, context, std::move(fn));
}

void callAt(Clock &clock, const QDateTime &when, QObject *context, std::function<void()> fn)
{
    constexpr std::chrono::milliseconds longestStep = std::chrono::minutes(1);
    const std::chrono::milliseconds left(std::max<qint64>(clock.now().msecsTo(when), 0));
    clock.callAfter(std::min(left, longestStep), context, [&clock, when, context, fn = std::move(fn)]() mutable {
        if (clock.now() >= when)
            fn();
        else
            callAt(clock, when, context, std::move(fn));
    });
}

} // namespace Reslate
