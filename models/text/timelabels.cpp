// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/timelabels.h"

#include "domain/rules/clockdifference.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"

#include <QLocale>
#include <QStringList>

namespace Reslate {
namespace {

constexpr qint64 secondsPerMinute = 60;
constexpr qint64 secondsPerHour = 60 * secondsPerMinute;
constexpr qint64 secondsPerDay = 24 * secondsPerHour;

QString dateText(QDate date)
{
    return QLocale().toString(date, Labels::tr("MMM d, yyyy", "date pattern"));
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

/// "Thursday", "Sep 8"
QString dayName(QDate date, QDate today)
{
    const QString pattern = today.daysTo(date) < 7 ? QStringLiteral("dddd")
                                                   : Labels::tr("MMM d", "date pattern without the year");
    return QLocale().toString(date, pattern);
}

/// Beside "tomorrow", so that nobody who reads it after midnight takes it for another day: "Thursday Sep 8"
QString weekdayAndDate(QDate date)
{
    return QLocale().toString(date, Labels::tr("dddd MMM d", "date pattern: weekday and day, beside tomorrow"));
}

/// "284 on Thursday"
QString onDayText(const PaceDay &paceDay, QDate today)
{
    const QString number = numberText(paceDay.devices);
    const qint64 daysAhead = today.daysTo(paceDay.day);
    if (daysAhead == 0)
        return Labels::tr("%1 today").arg(number);
    if (daysAhead == 1)
        return Labels::tr("%1 tomorrow (%2)", "number, weekday and date").arg(number, weekdayAndDate(paceDay.day));
    return Labels::tr("%1 on %2", "number, day").arg(number, dayName(paceDay.day, today));
}

/// "500 today, 500 tomorrow, 284 on Thursday"; of many days the first two and the last.
QString perDayText(const QList<PaceDay> &days, QDate today)
{
    QStringList parts;
    for (qsizetype i = 0; i < days.size(); ++i) {
        const bool named = days.size() <= 4 || i < 2 || i == days.size() - 1;
        if (named)
            parts.append(onDayText(days[i], today));
        else if (i == 2)
            parts.append(QStringLiteral("…"));
    }
    return parts.join(Labels::tr(", ", "between parts of a list"));
}

/// "The orders for 24 devices are sent tomorrow."
QString sentOnText(const PaceDay &paceDay, QDate today, bool awaitsPilot)
{
    const int n = paceDay.devices;
    const QString devices = devicesText(n);
    if (today.daysTo(paceDay.day) == 1) {
        const QString date = weekdayAndDate(paceDay.day);
        if (awaitsPilot)
            return n == 1
                ? Labels::tr("The order for %1 is sent tomorrow (%2), when the pilot is done.").arg(devices, date)
                : Labels::tr("The orders for %1 are sent tomorrow (%2): the pilot's first, the others when it "
                             "is done.")
                      .arg(devices, date);
        return n == 1
            ? Labels::tr("The order for %1 is sent tomorrow (%2).", "1 device, weekday and date").arg(devices, date)
            : Labels::tr("The orders for %1 are sent tomorrow (%2).", "24 devices, weekday and date")
                  .arg(devices, date);
    }
    const QString name = dayName(paceDay.day, today);
    if (awaitsPilot)
        return n == 1 ? Labels::tr("The order for %1 is sent on %2, when the pilot is done.").arg(devices, name)
                      : Labels::tr("The orders for %1 are sent on %2: the pilot's first, the others when it is done.")
                            .arg(devices, name);
    return n == 1 ? Labels::tr("The order for %1 is sent on %2.", "1 device, day").arg(devices, name)
                  : Labels::tr("The orders for %1 are sent on %2.", "24 devices, day").arg(devices, name);
}

} // namespace

QString timeText(QTime time)
{
    QString text = QLocale().toString(time, QLocale::ShortFormat);
    return text.replace(QLatin1Char(' '), QChar(QChar::Nbsp)); // no line ends between a time and its PM
}

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return Labels::tr("never");
    const qint64 seconds = time.secsTo(now);
    if (seconds < -5 * secondsPerMinute)
        return exactTime(time);
    if (seconds < secondsPerMinute)
        return Labels::tr("just now");
    if (seconds < secondsPerHour)
        return Labels::tr("%1 min ago").arg(seconds / secondsPerMinute);
    if (seconds < secondsPerDay)
        return Labels::tr("%1 h ago").arg(seconds / secondsPerHour);
    const qint64 days = seconds / secondsPerDay;
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

QString dayText(const QDate &day)
{
    return day.isValid() ? dateText(day) : Labels::tr("unknown");
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

QString atTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return Labels::tr("at an unknown time");
    const QDateTime local = time.toLocalTime();
    const QString clock = timeText(local.time());
    switch (now.toLocalTime().date().daysTo(local.date())) {
    case -1:
        return Labels::tr("yesterday at %1", "time").arg(clock);
    case 0:
        return Labels::tr("at %1", "time").arg(clock);
    case 1:
        return Labels::tr("tomorrow, %1, at %2", "weekday and date, time").arg(weekdayAndDate(local.date()), clock);
    default:
        return Labels::tr("on %1 at %2", "date, time").arg(dateText(local.date()), clock);
    }
}

QString startTime(const QDateTime &time, const QDateTime &now)
{
    const QDate day = time.toLocalTime().date();
    const qint64 daysAhead = now.toLocalTime().date().daysTo(day);
    if (daysAhead == 0)
        return atTime(time, now);
    if (daysAhead < 0 || daysAhead > 180)
        return clockTime(time, now);
    const QString date = QLocale().toString(day, Labels::tr("ddd MMM d", "date pattern: short weekday and day"));
    return Labels::tr("%1, %2", "date, time").arg(date, timeText(time.toLocalTime().time()));
}

QString untilTime(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    const QString clock = timeText(local.time());
    switch (now.toLocalTime().date().daysTo(local.date())) {
    case 0:
        return clock;
    case 1:
        return Labels::tr("%1 tomorrow, %2", "time, weekday and date").arg(clock, weekdayAndDate(local.date()));
    default:
        return Labels::tr("%1 on %2", "time, date").arg(clock, dateText(local.date()));
    }
}

QString durationText(std::chrono::seconds duration)
{
    const qint64 seconds = duration.count();
    if (seconds < secondsPerMinute)
        return Labels::tr("under a minute");
    if (seconds < 90 * secondsPerMinute)
        return Labels::tr("about %1 min").arg((seconds + secondsPerMinute / 2) / secondsPerMinute);
    if (seconds < 36 * secondsPerHour)
        return Labels::tr("about %1 h").arg((seconds + secondsPerHour / 2) / secondsPerHour);
    return Labels::tr("about %1 days").arg(numberText((seconds + secondsPerDay / 2) / secondsPerDay));
}

QString clockDifferenceText(std::chrono::milliseconds serviceAhead)
{
    const QString by = durationText(std::chrono::duration_cast<std::chrono::seconds>(std::chrono::abs(serviceAhead)));
    const QString what = serviceAhead.count() > 0 ? Labels::tr("This computer's clock is %1 slow.").arg(by)
                                                  : Labels::tr("This computer's clock is %1 fast.").arg(by);
    if (std::chrono::abs(serviceAhead) > believableDifference)
        return Labels::tr("This computer's clock and the service's are %1 apart.").arg(by) + QLatin1Char(' ')
            + Labels::tr("That can't be: set this computer's clock right. Until then a reset counts as done only by "
                         "what is later than both clocks, so devices may stay without proof.");
    return what + QLatin1Char(' ')
        + Labels::tr("Set it right: Reslate writes down the times of jobs by it. What happened to a device is judged "
                     "by the service's clock.");
}

QString sendingText(const PaceEstimate &estimate, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    const QList<PaceDay> &days = estimate.days;
    if (days.isEmpty() || (days.size() == 1 && days.constFirst().day == today)) {
        const QString duration = durationText(estimate.duration);
        return estimate.awaitsPilot ? Labels::tr("Sending takes %1 once the pilot is done.").arg(duration)
                                    : Labels::tr("Sending takes %1.").arg(duration);
    }
    if (days.size() == 1)
        return sentOnText(days.constFirst(), today, estimate.awaitsPilot);
    const QString count = dayCountText(days.size());
    const QString each = perDayText(days, today);
    return estimate.awaitsPilot
        ? Labels::tr("Sending takes %1 once the pilot is done: %2.", "how many days, how many devices on each")
              .arg(count, each)
        : Labels::tr("Sending takes %1: %2.", "how many days, how many devices on each").arg(count, each);
}

} // namespace Reslate
