// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace Reslate {

// Qt::UTC is deprecated since Qt 6.9 and QTimeZone::UTC is new in 6.5, so the two meet here alone.
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
inline constexpr QTimeZone::Initialization utcZone = QTimeZone::UTC;
#else
inline constexpr Qt::TimeSpec utcZone = Qt::UTC;
#endif

/// That day and time of day, in UTC.
inline QDateTime utcTime(QDate day, QTime time)
{
    return QDateTime(day, time, utcZone);
}

/// So many milliseconds after 1970, in UTC.
inline QDateTime utcFromMSecs(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, utcZone);
}

} // namespace Reslate
