// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <QTimer>

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

} // namespace Reslate
