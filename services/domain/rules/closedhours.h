// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QLatin1String>
#include <QList>
#include <QString>
#include <QTime>
#include <QTimeZone>

#include <bitset>
#include <optional>

namespace Reslate {

using Weekdays = std::bitset<7>; ///< the first is Monday

/// A time in which nothing destructive is sent, by the clock on the wall: every week on some days from one time to
/// another, or whole days from the first to the last.
struct ClosedHours {
    QString name; ///< what a person calls it: "Lessons"; no two are called the same
    Weekdays weekdays; ///< on which it begins; none: days of the calendar
    QTime from; ///< a whole minute
    QTime to; ///< a whole minute, open again then; earlier than from: on the next day
    QDate firstDay;
    QDate lastDay; ///< closed as well
    QString reason;
    QString who;
    QDateTime since; ///< UTC

    bool operator==(const ClosedHours &) const = default;
};

/// A moment lies in closed hours.
struct Closure {
    QDateTime until; ///< UTC; when it is open again, also where one follows another without a gap
    QString name; ///< of those that end then

    bool operator==(const Closure &) const = default;
};

/// Whether the moment is closed, and until when. zone: what the clock on the wall goes by. A time that is shown twice
/// when clocks are put back counts from its first to its last; one that is left out when they are put forward is the
/// moment of the change. Pure.
std::optional<Closure> closureAt(const QList<ClosedHours> &hours, const QDateTime &moment, const QTimeZone &zone);
/// The zone of this computer: the one by which toLocalTime() counts at that moment.
QTimeZone localZone(const QDateTime &moment);

/// Names without regard to case and surrounding blanks.
bool isSameName(const ClosedHours &a, const ClosedHours &b);

/// Why hours can't be added to those that there are.
enum class HoursProblem {
    None,
    NoName,
    NoReason,
    NoTime, ///< neither days of the week with two times nor two days, or both
    SameTime, ///< from is to: nothing, or the whole day?
    Backwards, ///< the last day lies before the first
    SameName, ///< there are some of that name
    NoRoom, ///< nothing could be sent at any time of a week
};
HoursProblem problemOf(const ClosedHours &added, const QList<ClosedHours> &others);

/// "mon,tue,fri": a stable text for scripts and the journal, and back; nullopt: it names no day, or one that doesn't
/// exist.
QString weekdayNames(const Weekdays &days);
std::optional<Weekdays> weekdaysFromNames(const QString &names);

} // namespace Reslate
