// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTime>

namespace Reslate {

/// The day that a person typed or pasted: in the language's own order, with the month's name, or as 2026-11-01; without
/// a year, as "Nov 30", "30.11." or "11/30", the first such day that isn't before today; or "today" or "tomorrow" in
/// the program's language. Invalid: it is none.
QDate typedDay(const QString &text, const QDate &today);
/// As typedDay() reads it back: "Nov 1, 2026".
QString dayToType(const QDate &day);

/// Why a text is no day, with one typed as an example.
QString noDayText(const QDate &example);

/// The time of day that a person typed or pasted: "07:00", "7:00", "7", "0700", "7.00", "7 pm", "7 Uhr", "7 h", or
/// in the language's own short form. Invalid: it is none.
QTime typedTime(const QString &text);
/// As typedTime() reads it back, and as times read everywhere else (timeText), but with spaces as a person types them:
/// "7:00 AM".
QString timeToType(const QTime &time);
/// Why a text is no time, with one typed as an example.
QString noTimeText();

} // namespace Reslate
