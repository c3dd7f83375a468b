// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/devicepaper.h"
#include "domain/retirement/report.h"

#include <QString>

namespace Reslate {

// The words of a retirement, for paper and window alike.

QString retirementReasonText(RetirementReason reason); ///< "End of life"
QString dataClassText(DataClass dataClass); ///< "Data of pupils"; "not recorded"
QString recordKindText(RecordKind kind); ///< "Autopilot"
QString deviceSheetsText(DevicePaper sheet); ///< "Parcel notes"
/// "removed", "still there": in a table.
QString recordEndText(RecordEnd end);
/// The same of a record in a report: "left as it is" where nothing was sent because the program held it back.
QString recordEndText(const ReportedRecord &record);
/// "Reported done", "Record gone": in a table.
QString wipeProofText(WipeProof proof);
/// What that much means, in one or two sentences: how it is known, and what it doesn't say.
QString wipeProofMeaning(WipeProof proof);
/// What the school asks for: "the device reported that it is done".
QString gateAskedText(Gate gate);
/// What is open: "Wipe not proven", "Autopilot record still there".
QString openPointText(const ReportOpenPoint &point);
/// What somebody does about it, as a sentence.
QString openPointAdvice(const ReportOpenPoint &point);

} // namespace Reslate
