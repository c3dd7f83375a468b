// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelabels.h"

#include "labels.h"
#include "labelscontext.h"

#include <QLocale>
#include <QStringList>

namespace Reslate {
namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString dateText(QDate date)
{
    return QLocale().toString(date, Labels::tr("MMM d, yyyy", "date pattern"));
}

QString timeText(QTime time)
{
    return QLocale().toString(time, QLocale::ShortFormat);
}

QString dayCountText(qsizetype days)
{
    switch (days) {
    case 2:
        return Labels::tr("two days");
    case 3:
        return Labels::tr("three days");
    case 4:
        return Labels::tr("four days");
    case 5:
        return Labels::tr("five days");
    default:
        return Labels::tr("%1 days").arg(numberText(days));
    }
}

/// "284 on Thursday"
QString onDayText(const PaceDay &paceDay, QDate today)
{
    const QString number = numberText(paceDay.devices);
    const qint64 daysAhead = today.daysTo(paceDay.day);
    if (daysAhead == 0)
        return Labels::tr("%1 today").arg(number);
    if (daysAhead == 1)
        return Labels::tr("%1 tomorrow").arg(number);
    const QString pattern = daysAhead < 7 ? QStringLiteral("dddd")
                                          : Labels::tr("MMM d", "date pattern without the year");
    return Labels::tr("%1 on %2", "number, day").arg(number, QLocale().toString(paceDay.day, pattern));
}

/// "about 14 min", "24 tomorrow", "three days: 500 today, 500 tomorrow, 284 on Thursday"
QString daysText(const PaceEstimate &estimate, QDate today)
{
    const QList<PaceDay> &days = estimate.days;
    if (days.isEmpty() || (days.size() == 1 && days.constFirst().day == today))
        return durationText(estimate.duration);
    if (days.size() == 1)
        return onDayText(days.constFirst(), today);
    QStringList parts;
    for (qsizetype i = 0; i < days.size(); ++i) {
        const bool named = days.size() <= 4 || i < 2 || i == days.size() - 1;
        if (named)
            parts.append(onDayText(days[i], today));
        else if (i == 2)
            parts.append(QStringLiteral("…"));
    }
    return Labels::tr("%1: %2", "how many days: how many devices on each")
        .arg(dayCountText(days.size()), parts.join(Labels::tr(", ", "between parts of a list")));
}

} // namespace

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return Labels::tr("never");
    const qint64 seconds = time.secsTo(now);
    if (seconds < -5 * minute)
        return exactTime(time);
    if (seconds < minute)
        return Labels::tr("just now");
    if (seconds < hour)
        return Labels::tr("%1 min ago").arg(seconds / minute);
    if (seconds < day)
        return Labels::tr("%1 h ago").arg(seconds / hour);
    const qint64 days = seconds / day;
    if (days == 1)
        return Labels::tr("1 day ago");
    if (days < 730)
        return Labels::tr("%1 days ago").arg(days);
    return Labels::tr("%1 years ago").arg(days / 365);
}

QString exactTime(const QDateTime &time)
{
    if (!time.isValid())
        return Labels::tr("unknown");
    const QDateTime local = time.toLocalTime();
    return Labels::tr("%1, %2 %3", "date, time, zone")
        .arg(dateText(local.date()), timeText(local.time()), local.timeZoneAbbreviation());
}

QString dayText(const QDateTime &time)
{
    return time.isValid() ? dateText(time.toLocalTime().date()) : Labels::tr("unknown");
}

QString clockTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return Labels::tr("at an unknown time");
    const QDateTime local = time.toLocalTime();
    if (local.date() == now.toLocalTime().date())
        return timeText(local.time());
    return Labels::tr("%1, %2", "date, time").arg(dateText(local.date()), timeText(local.time()));
}

QString durationText(std::chrono::seconds duration)
{
    const qint64 seconds = duration.count();
    if (seconds < minute)
        return Labels::tr("under a minute");
    if (seconds < 90 * minute)
        return Labels::tr("about %1 min").arg((seconds + minute / 2) / minute);
    if (seconds < 36 * hour)
        return Labels::tr("about %1 h").arg((seconds + hour / 2) / hour);
    return Labels::tr("about %1 days").arg(numberText((seconds + day / 2) / day));
}

QString clockDifferenceText(std::chrono::milliseconds serviceAhead)
{
    const QString by = durationText(std::chrono::duration_cast<std::chrono::seconds>(std::chrono::abs(serviceAhead)));
    const QString what = serviceAhead.count() > 0 ? Labels::tr("This computer's clock is %1 slow.").arg(by)
                                                  : Labels::tr("This computer's clock is %1 fast.").arg(by);
    return what + QLatin1Char(' ')
        + Labels::tr("Set it right: the times of jobs are written down by it. What was done to a device is judged by "
                     "the service's clock.");
}

QString estimateText(const PaceEstimate &estimate, const QDateTime &now)
{
    const QString text = daysText(estimate, now.toLocalTime().date());
    return estimate.awaitsPilot ? Labels::tr("%1 after the first devices are done", "how long").arg(text) : text;
}

} // namespace Reslate
