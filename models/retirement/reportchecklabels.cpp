// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/reportchecklabels.h"

#include "models/text/displaytext.h"
#include "models/text/labelscontext.h"
#include "models/text/timelabels.h"

#include <array>

namespace Reslate {
namespace {

using Finding = ReportCheck::Finding;

QString voidText(const ReportSummary &report)
{
    const QString text = Labels::tr("Void: %1 was declared void on %2: %3.", "number, time, reason")
                             .arg(report.number, exactTime(report.voided), plainForDisplay(report.voidReason));
    return text + QLatin1Char(' ')
        + (report.replacedBy.isEmpty()
                ? Labels::tr("No other report was made instead.")
                : Labels::tr("It was replaced by %1.", "number of a report").arg(report.replacedBy));
}

} // namespace

ReportVerdict verdictOf(const ReportCheck &check)
{
    const bool isVoid = check.report.voided.isValid();
    switch (check.finding) {
    case Finding::Genuine:
        return isVoid ? ReportVerdict::Void : ReportVerdict::Genuine;
    case Finding::NumberKnown:
        return isVoid ? ReportVerdict::Void : ReportVerdict::NumberKnown;
    case Finding::CodeDiffers:
    case Finding::FileDiffers:
    case Finding::RecordDiffers:
        return ReportVerdict::Altered;
    case Finding::Unknown:
        break;
    }
    return ReportVerdict::Unknown;
}

QLatin1String reportVerdictName(ReportVerdict verdict)
{
    constexpr std::array names {"genuine", "number-known", "void", "altered", "unknown"};
    return QLatin1String(names[static_cast<size_t>(verdict)]);
}

QString reportCheckText(const ReportCheck &check)
{
    const ReportSummary &report = check.report;
    if (verdictOf(check) == ReportVerdict::Void)
        return voidText(report);
    switch (check.finding) {
    case Finding::Genuine:
        return Labels::tr("Genuine: this is %1 as it was made on %2 by %3.", "number, time, person")
            .arg(report.number, exactTime(report.made), plainForDisplay(report.madeBy));
    case Finding::NumberKnown:
        return Labels::tr("There is a report %1, unchanged since it was made on %2. A sheet of paper is "
                          "genuine only if the check code on it is %3.",
            "number, time, code")
            .arg(report.number, exactTime(report.made), checkCode(report.hash));
    case Finding::CodeDiffers:
        return Labels::tr("Altered: the check code is not the one of %1. A sheet that bears it is not what was made.",
            "number of a report")
            .arg(report.number);
    case Finding::FileDiffers:
        return Labels::tr("Altered: the file claims to be of %1, and is none of the files that were written of it. A "
                          "print that another program made a file of is checked by its number and check code.",
            "number of a report")
            .arg(report.number);
    case Finding::RecordDiffers:
        return Labels::tr("Altered: the record in the journal is not what was made. Keep the journal as it is, and "
                          "don't rely on this report.");
    case Finding::Unknown:
        break;
    }
    return Labels::tr("Unknown: the journal of this computer knows no such report.");
}

} // namespace Reslate
