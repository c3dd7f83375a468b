// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/closedhours.h"

#include "core/utc.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

constexpr std::array dayNames {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr int minutesPerDay = 24 * 60;

constexpr QTime midnight = QTime::fromMSecsSinceStartOfDay(0); // as an end it is that of the day

enum class Edge { Begin, End };

/// When the clock on the wall shows that: for the first time for a begin, for the last time for an end.
QDateTime whenShown(QDate day, QTime time, const QTimeZone &zone, Edge edge)
{
    const QDateTime shown(day, time, utcZone);
    const auto shownAt = [&](const QDateTime &near) { return shown.addSecs(-zone.offsetFromUtc(near)); };
    // By the offset before and after a change of the clocks on that day; without one they are the same.
    const QDateTime before = shownAt(shown.addDays(-1));
    const QDateTime after = shownAt(shown.addDays(1));
    const bool isBefore = shownAt(before) == before;
    const bool isAfter = shownAt(after) == after;
    if (isBefore && isAfter)
        return edge == Edge::Begin ? std::min(before, after) : std::max(before, after);
    if (isBefore || isAfter)
        return isBefore ? before : after;
    const QDateTime change = zone.nextTransition(std::min(before, after)).atUtc;
    return change.isValid() ? change : std::max(before, after);
}

/// Weekly hours that go on into the day after the one on which they begin, be it only to its first moment.
bool endsNextDay(const ClosedHours &hours)
{
    return hours.to < hours.from || hours.to == midnight;
}

/// The later one of both when the moment lies in the stretch.
QDateTime later(const QDateTime &end, const QDateTime &moment, const QDateTime &begin, const QDateTime &stretchEnd)
{
    const bool within = begin <= moment && moment < stretchEnd;
    return within && (!end.isValid() || stretchEnd > end) ? stretchEnd : end;
}

/// Until when these hours close that moment; invalid: they don't.
QDateTime closedUntil(const ClosedHours &hours, const QDateTime &moment, const QTimeZone &zone)
{
    if (hours.weekdays.none())
        return later({}, moment, whenShown(hours.firstDay, QTime(0, 0), zone, Edge::Begin),
            whenShown(hours.lastDay.addDays(1), QTime(0, 0), zone, Edge::End));
    const QDate today = moment.toTimeZone(zone).date();
    QDateTime end;
    // Tomorrow: its first minutes may have been shown already, before the clock was put back over midnight.
    for (const QDate &day : {today.addDays(-1), today, today.addDays(1)}) {
        if (!hours.weekdays.test(static_cast<size_t>(day.dayOfWeek() - 1)))
            continue;
        const QDate lastDay = endsNextDay(hours) ? day.addDays(1) : day;
        end = later(
            end, moment, whenShown(day, hours.from, zone, Edge::Begin), whenShown(lastDay, hours.to, zone, Edge::End));
    }
    return end;
}

bool isWholeMinute(QTime time)
{
    return time.isValid() && time.msecsSinceStartOfDay() % 60'000 == 0;
}

int minuteOf(QTime time)
{
    return time.msecsSinceStartOfDay() / 60'000;
}

/// Whether some minute of a week is open, days of the calendar left out of account: they pass.
bool leaveRoom(const QList<ClosedHours> &hours)
{
    std::bitset<7 * minutesPerDay> closed;
    for (const ClosedHours &each : hours) {
        for (size_t day = 0; day < each.weekdays.size(); ++day) {
            if (!each.weekdays.test(day))
                continue;
            const int from = static_cast<int>(day) * minutesPerDay + minuteOf(each.from);
            const int length = minuteOf(each.to) - minuteOf(each.from) + (endsNextDay(each) ? minutesPerDay : 0);
            for (int i = 0; i < length; ++i)
                closed.set(static_cast<size_t>(from + i) % closed.size());
        }
    }
    return !closed.all();
}

} // namespace

std::optional<Closure> closureAt(const QList<ClosedHours> &hours, const QDateTime &moment, const QTimeZone &zone)
{
    std::optional<Closure> found;
    // Hours that leave no room aren't taken; if there were any, this ends nevertheless.
    const QDateTime horizon = moment.addYears(1);
    for (QDateTime at = moment; at < horizon; at = found->until) {
        Closure longest {.until = at, .name = {}};
        for (const ClosedHours &each : hours) {
            const QDateTime end = closedUntil(each, at, zone);
            if (end.isValid() && end > longest.until)
                longest = {.until = end, .name = each.name};
        }
        if (longest.until == at)
            break;
        longest.until = longest.until.toUTC();
        found = longest;
    }
    return found;
}

QTimeZone localZone(const QDateTime &moment)
{
    // A zone that is named in a way that Qt doesn't know would put the hours elsewhere than every time that is shown.
    const int offset = moment.toLocalTime().offsetFromUtc();
    const QTimeZone zone = QTimeZone::systemTimeZone();
    return zone.isValid() && zone.offsetFromUtc(moment) == offset ? zone : QTimeZone(offset);
}

bool isSameName(const ClosedHours &a, const ClosedHours &b)
{
    return a.name.trimmed().toCaseFolded() == b.name.trimmed().toCaseFolded();
}

HoursProblem problemOf(const ClosedHours &added, const QList<ClosedHours> &others)
{
    if (added.name.trimmed().isEmpty())
        return HoursProblem::NoName;
    const bool isWeekly = added.weekdays.any() && isWholeMinute(added.from) && isWholeMinute(added.to);
    const bool isDates = added.firstDay.isValid() && added.lastDay.isValid();
    const bool isMixed = added.weekdays.any() ? added.firstDay.isValid() || added.lastDay.isValid()
                                              : added.from.isValid() || added.to.isValid();
    if ((!isWeekly && !isDates) || isMixed)
        return HoursProblem::NoTime;
    if (isWeekly && added.from == added.to && added.to != midnight)
        return HoursProblem::SameTime;
    if (isDates && added.lastDay < added.firstDay)
        return HoursProblem::Backwards;
    const auto isNamesake = [&added](const ClosedHours &each) { return isSameName(each, added); };
    if (std::any_of(others.cbegin(), others.cend(), isNamesake))
        return HoursProblem::SameName;
    if (!leaveRoom(others + QList<ClosedHours> {added}))
        return HoursProblem::NoRoom;
    return added.reason.trimmed().isEmpty() ? HoursProblem::NoReason : HoursProblem::None;
}

QString weekdayNames(const Weekdays &days)
{
    QStringList names;
    for (size_t day = 0; day < days.size(); ++day) {
        if (days.test(day))
            names.append(QLatin1String(dayNames[day]));
    }
    return names.join(QLatin1Char(','));
}

std::optional<Weekdays> weekdaysFromNames(const QString &names)
{
    Weekdays days;
    const QStringList words = names.split(QLatin1Char(','));
    for (const QString &word : words) {
        const auto found = std::find_if(dayNames.cbegin(), dayNames.cend(), [&word](const char *name) {
            return word.trimmed().compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
        });
        if (found == dayNames.cend())
            return std::nullopt;
        days.set(static_cast<size_t>(found - dayNames.cbegin()));
    }
    return days;
}

} // namespace Reslate
