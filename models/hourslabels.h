// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/closedhours.h"

#include <QString>

namespace Reslate {

QString weekdayText(int day); ///< "Mon"; 0 is Monday
QString hoursText(const ClosedHours &hours); ///< "Mon, Tue, Fri 08:00–15:10", "Jun 1, 2026 – Jun 12, 2026"
/// "Lessons: Mon 08:00–15:10, by anna on 3 Sep 2026: no surprises in class"
QString hoursSentence(const ClosedHours &hours);
/// What is wrong, and what to do; empty for None.
QString hoursProblemText(HoursProblem problem);
/// "Waits for the end of Lessons, 15:10"
QString waitText(const Closure &closure, const QDateTime &now);

} // namespace Reslate
