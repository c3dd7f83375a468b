// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/reportmaking.h"

#include "jobs/reports/reportfile.h"
#include "models/paper/reportcsv.h"

#include <QCryptographicHash>

namespace Reslate::Models {

ReportStanding reportStanding(const QList<ReportSummary> &reports, const RetirementId &id)
{
    ReportStanding standing;
    for (const ReportSummary &report : reports) {
        if (report.retirement != id)
            continue;
        if (!report.voided.isValid())
            standing.valid = report.number;
        else if (report.replacedBy.isEmpty())
            standing.replaceable = report.number;
    }
    return standing;
}

QByteArray reportContent(const RetirementReport &report, const ReportOptions &options, const QString &format)
{
    if (format == QLatin1String("pdf"))
        return reportPdf(report, options);
    if (format == QLatin1String("csv"))
        return reportCsv(report, options);
    return reportJson(options.withoutPersonalData ? withoutPersonalData(report) : report);
}

ReportFile reportFileOf(const QString &number, const QString &format, const QByteArray &content, const QDateTime &now)
{
    return {.number = number,
        .format = format,
        .sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256),
        .written = now};
}

} // namespace Reslate::Models
