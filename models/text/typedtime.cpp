// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/typedtime.h"

#include "models/text/labelscontext.h"
#include "models/text/timelabels.h"

#include <QLocale>
#include <QRegularExpression>

#include <cstdlib>

namespace Reslate {
namespace {

QString dayPattern()
{
    return Labels::tr("MMM d, yyyy", "pattern of a date to type");
}

/// The language's shortest form, which a person types without its leading zeros: "d/M/yyyy".
QString shortPattern(const QLocale &locale)
{
    static const QRegularExpression day(QStringLiteral("d+"));
    static const QRegularExpression month(QStringLiteral("M+"));
    return locale.dateFormat(QLocale::ShortFormat)
        .replace(day, QStringLiteral("d"))
        .replace(month, locale == QLocale::c() ? QStringLiteral("MMM") : QStringLiteral("M"));
}

/// None like 11/1 beside the language's own: only that one knows which of the two is the month.
QStringList dayPatterns(const QLocale &locale)
{
    QStringList patterns {QStringLiteral("yyyy-M-d"), dayPattern(), locale.dateFormat(QLocale::LongFormat)};
    const QString shortest = shortPattern(locale);
    if (!shortest.contains(QLatin1String("yyyy")))
        patterns.append(QString(shortest).replace(QLatin1String("yy"), QLatin1String("yyyy")));
    patterns.append(shortest);
    for (const char *named : {"MMM d, yyyy", "MMM d yyyy", "MMMM d, yyyy", "MMMM d yyyy", "d MMM yyyy", "d MMMM yyyy",
             "d. MMM yyyy", "d. MMMM yyyy", "d.M.yyyy"})
        patterns.append(QLatin1String(named));
    return patterns;
}

/// "30.11.", "11/30", "Nov 30": the language's own forms without the year, which is the next that isn't over.
QStringList yearlessPatterns(const QLocale &locale)
{
    static const QRegularExpression year(QStringLiteral("[^dMy]*y+[^dMy]*"));
    QStringList patterns;
    // A lone dot belongs to the day or the month before it: "30.11."
    const QString own = shortPattern(locale).remove(year);
    if (own.contains(QLatin1Char('d')) && own.contains(QLatin1Char('M')))
        patterns.append({own, own + QLatin1Char('.')});
    for (const char *named : {"MMM d", "MMMM d", "d MMM", "d MMMM", "d. MMM", "d. MMMM", "d.M."})
        patterns.append(QLatin1String(named));
    return patterns;
}

QDate dayWithoutYear(const QString &text, const QDate &today)
{
    constexpr int years = 8; // until there is surely a Feb 29
    for (const QLocale &locale : {QLocale(), QLocale::c()}) {
        for (const QString &pattern : yearlessPatterns(locale)) {
            for (int year = today.year(); year <= today.year() + years; ++year) {
                const QDate date = locale.toDate(QStringLiteral("%1 %2").arg(year, 4, 10, QLatin1Char('0')).arg(text),
                    QLatin1String("yyyy ") + pattern);
                if (date.isValid() && date >= today)
                    return date;
            }
        }
    }
    return {};
}

/// A day that nobody means is a slip: the year of a room's number, a digit too many.
bool isPlausible(const QDate &day, const QDate &today)
{
    constexpr int years = 10;
    return day.isValid() && std::abs(day.year() - today.year()) <= years;
}

} // namespace

QDate typedDay(const QString &text, const QDate &today)
{
    constexpr int century = 100;
    const QString day = text.simplified();
    for (const auto &[word, ahead] : {std::pair(Labels::tr("today", "a day that is typed"), 0),
             std::pair(Labels::tr("tomorrow", "a day that is typed"), 1)}) {
        if (day.compare(word, Qt::CaseInsensitive) == 0)
            return today.addDays(ahead);
    }
    if (const QDate date = dayWithoutYear(day, today); date.isValid())
        return date;
    for (const QLocale &locale : {QLocale(), QLocale::c()}) {
        for (const QString &pattern : dayPatterns(locale)) {
            const QDate date = locale.toDate(day, pattern);
            if (!date.isValid())
                continue;
            const bool isShort = !pattern.contains(QLatin1String("yyyy")); // "26" reads as 1926
            const QDate meant = isShort && date.year() < 2000 ? date.addYears(century) : date;
            return isPlausible(meant, today) ? meant : QDate();
        }
    }
    return {};
}

QString dayToType(const QDate &day)
{
    return QLocale().toString(day, dayPattern());
}

QString noDayText(const QDate &example)
{
    return Labels::tr("This isn't a date that can be meant. Type it as %1.").arg(dayToType(example));
}

QTime typedTime(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([0-9]{1,2})(?:(?:[:.h]| ?uhr ?)?([0-9]{2}))? ?(?:([ap])\\.?m\\.?|h|uhr|o'clock)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text.simplified());
    if (!match.hasMatch()) // an own short form may have other digits and other words for the halves of the day
        return QLocale().toTime(text.simplified(), QLocale().timeFormat(QLocale::ShortFormat).simplified());
    int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    const QString half = match.captured(3).toLower();
    if (half.isEmpty())
        return QTime(hour, minute);
    if (hour < 1 || hour > 12)
        return {};
    hour = hour % 12 + (half == QLatin1String("p") ? 12 : 0);
    return QTime(hour, minute);
}

QString timeToType(const QTime &time)
{
    return timeText(time).simplified();
}

QString noTimeText()
{
    return Labels::tr("This isn't a time. Type it as %1.").arg(timeToType(QTime(7, 0)));
}

} // namespace Reslate
