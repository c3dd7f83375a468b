// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/engine/paceforecast.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace Reslate {

/// "just now", "12 min ago", "2 h ago", "41 days ago", "3 years ago"; "never" when time is invalid. A time in
/// the future (a device with a wrong clock) reads as its exact time.
QString relativeTime(const QDateTime &time, const QDateTime &now);
/// "10:52", "10:52 PM" with a space where no line ends.
QString timeText(QTime time);
/// Local time with its zone: "Aug 20, 2026, 10:31 CEST"; "unknown" when invalid.
QString exactTime(const QDateTime &time);
/// "Aug 20, 2026" in local time; "unknown" when invalid.
QString dayText(const QDateTime &time);
/// The same of a day.
QString dayText(const QDate &day);
/// "10:52" when it is the local day of now, otherwise the date with the time.
QString clockTime(const QDateTime &time, const QDateTime &now);
/// The same as part of a sentence: "at 10:52", "yesterday at 10:52", "tomorrow, Thursday Aug 20, at 10:52",
/// "on Aug 20, 2026 at 10:52". What is tomorrow now is today when it is read again, so its date stands beside it.
QString atTime(const QDateTime &time, const QDateTime &now);
/// The same where there is little room: "at 10:52", "Thu Aug 20, 10:52", "Aug 20, 2027, 10:52".
QString startTime(const QDateTime &time, const QDateTime &now);
/// The same after "until" or "before": "10:52", "10:52 tomorrow, Thursday Aug 20", "10:52 on Aug 20, 2026".
QString untilTime(const QDateTime &time, const QDateTime &now);
/// "under a minute", "about 14 min", "about 3 h".
QString durationText(std::chrono::seconds duration);
/// What a person is told whose computer's clock differs from the service's. serviceAhead: by so much is the service's
/// ahead; negative: behind.
QString clockDifferenceText(std::chrono::milliseconds serviceAhead);
/// How long sending takes, as a sentence: "Sending takes about 14 min."; when not all go today "Sending takes three
/// days: 500 today, 500 tomorrow, 284 on Thursday.", "The orders for 24 devices are sent tomorrow (Thursday Aug 20).";
/// with a pilot "Sending takes about 14 min once the first devices are done."
QString sendingText(const PaceEstimate &estimate, const QDateTime &now);

} // namespace Reslate
