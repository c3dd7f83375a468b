// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/reportstore.h"

#include <QLatin1String>
#include <QString>

namespace Reslate {

// What verifying a report comes to: the same words in the window and on the command line.

enum class ReportVerdict : quint8 {
    Genuine,
    NumberKnown, ///< a number alone shows nothing
    Void, ///< what is verified is no forgery, and doesn't count any more
    Altered,
    Unknown,
};
/// Pure.
ReportVerdict verdictOf(const ReportCheck &check);
/// A stable name for scripts: "number-known".
QLatin1String reportVerdictName(ReportVerdict verdict);
/// What was found and what follows from it, in sentences that begin with the verdict.
QString reportCheckText(const ReportCheck &check);

} // namespace Reslate
