// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/hourslabels.h"

#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/timelabels.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace Reslate {
namespace {

QString endText(QTime time)
{
    return time == QTime(0, 0) ? Labels::tr("midnight", "end of closed hours") : timeText(time);
}

} // namespace

QString weekdayText(int day)
{
    return QLocale().standaloneDayName(day + 1, QLocale::ShortFormat);
}

QString hoursText(const ClosedHours &hours)
{
    if (hours.weekdays.none()) {
        const QString first = dayText(hours.firstDay.startOfDay());
        return hours.firstDay == hours.lastDay
            ? first
            : Labels::tr("%1 – %2", "first day, last day").arg(first, dayText(hours.lastDay.startOfDay()));
    }
    QStringList days;
    for (size_t day = 0; day < hours.weekdays.size(); ++day) {
        if (hours.weekdays.test(day))
            days.append(weekdayText(static_cast<int>(day)));
    }
    return Labels::tr("%1 %2–%3", "days of the week, from, to")
        .arg(days.join(Labels::tr(", ", "between parts of a list")), timeText(hours.from), endText(hours.to));
}

QString hoursSentence(const ClosedHours &hours)
{
    return Labels::tr("%1: %2, by %3 on %4: %5", "name, when, person, time, reason")
        .arg(plainForDisplay(hours.name), hoursText(hours), plainForDisplay(hours.who), exactTime(hours.since),
            plainForDisplay(hours.reason));
}

QString hoursProblemText(HoursProblem problem)
{
    switch (problem) {
    case HoursProblem::None:
        return {};
    case HoursProblem::NoName:
        return Labels::tr("Give the hours a name, such as Lessons.");
    case HoursProblem::NoReason:
        return Labels::tr("Give a reason. It stays in the history.");
    case HoursProblem::NoTime:
        return Labels::tr("Name days of the week with two times, or a first and a last day.");
    case HoursProblem::SameTime:
        return Labels::tr("The hours begin and end at the same time. For whole days, name a first and a last day.");
    case HoursProblem::Backwards:
        return Labels::tr("The last day is before the first.");
    case HoursProblem::SameName:
        return Labels::tr("There are already closed hours with this name. Choose another name, or lift those first.");
    case HoursProblem::NoRoom:
        return Labels::tr("With these hours no time of the week would be left to send anything.");
    }
    return {};
}

QString waitText(const Closure &closure, const QDateTime &now)
{
    return Labels::tr("Waits for the end of %1, %2", "name of closed hours, time")
        .arg(plainForDisplay(closure.name), atTime(closure.until, now));
}

QString heldUpText(const QStringList &titles)
{
    constexpr qsizetype maxNamed = 5;
    if (titles.isEmpty())
        return {};
    QStringList named;
    for (const QString &title : titles.first(std::min(titles.size(), maxNamed)))
        named.append(plainForDisplay(title));
    const QString text = Labels::tr("Jobs that would wait until they end: %1", "names of jobs")
                             .arg(named.join(Labels::tr(", ", "between parts of a list")));
    const auto more = static_cast<int>(titles.size() - named.size());
    return more > 0 ? Labels::tr("%1 and %2 more", "names, number").arg(text, numberText(more)) : text;
}

QString closedText(const Closure &closure, const QDateTime &now)
{
    return Labels::tr(
        "Closed hours (%1): nothing is sent before %2. The job waits until then and goes on by itself if Reslate runs; "
        "Stop takes it back.",
        "name, time")
        .arg(plainForDisplay(closure.name), untilTime(closure.until, now));
}

} // namespace Reslate
