// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/readiness.h"

#include <QString>
#include <QStringList>

namespace Reslate {

// What a person reads of a Readiness, in the window, on paper and at the command line.

/// The answer in one sentence or two: "24 of 28 devices in Room 101 can get an Autopilot Reset now. The others: 3
/// hybrid joined, 1 not seen for 41 days."
QString readinessAnswer(const Readiness &readiness);
/// What the answer can't know, a sentence each: members that Intune doesn't list, a list that isn't whole, Windows RE.
QStringList readinessNotes(const Readiness &readiness);

/// A question about all of the devices, and how many are which.
struct ReadinessFactText {
    QString label; ///< "Seen in the last 7 days"
    QString value; ///< "25 yes, 3 no"
};
QList<ReadinessFactText> readinessFactTexts(const Readiness &readiness);

/// "3 hybrid joined", "1 not seen for 41 days".
QString causeText(const Readiness &readiness, const ReadinessCause &cause);
/// What it means and what to do.
QString causeAdvice(const ReadinessCause &cause);
/// "Not registered in Autopilot".
QString pointText(ReadyPoint point);
QString pointAdvice(ReadyPoint point);

/// What to look at before it is reset, in few words each: "Windows SE", "No recovery key in Entra".
QStringList lookAtTexts(const ReadinessLine &line);

/// "now", "later", "not possible".
QString readyStateText(ReadyState state);
/// Why not now, in sentences; empty: it can now.
QString readinessWhy(const ReadinessLine &line);
/// "Windows 11 23H2, Education", as far as it is known; empty: it isn't.
QString readinessSystem(const ReadinessLine &line);
/// "yes", "no", "not known".
QString knownText(std::optional<bool> fact);
QString windowsReText(WindowsRe state);

} // namespace Reslate
