// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/closedhours.h"

#include <QString>
#include <QStringList>

namespace Reslate {

QString weekdayText(int day); ///< "Mon"; 0 is Monday
QString hoursText(const ClosedHours &hours); ///< "Mon, Tue, Fri 08:00–15:10", "Jun 1, 2026 – Jun 12, 2026"
/// "Lessons: Mon 08:00–15:10, by anna on 3 Sep 2026: no surprises in class"
QString hoursSentence(const ClosedHours &hours);
/// What is wrong, and what to do; empty for None.
QString hoursProblemText(HoursProblem problem);
/// "Closed hours (Lessons): nothing is sent before 8:00 tomorrow. …"; what a person has to know before they send.
QString closedText(const Closure &closure, const QDateTime &now);
/// "Waits for the end of Lessons, at 15:10", "…, tomorrow at 8:00"
QString waitText(const Closure &closure, const QDateTime &now);

/// "Would wait until they end: Room 101, Room 5": the titles of jobs, hostile. Empty: there are none.
QString heldUpText(const QStringList &titles);

} // namespace Reslate
