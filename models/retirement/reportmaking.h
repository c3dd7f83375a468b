// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/reportstore.h"
#include "models/paper/reportpaper.h"

namespace Reslate::Models {

// How a report is numbered and becomes a file: the same from the window and from the command line.

/// Which reports there are of one retirement.
struct ReportStanding {
    QString valid; ///< the number of the one that counts; empty: none
    QString replaceable; ///< of one that is void, instead of which another one may be made; empty: none
};
ReportStanding reportStanding(const QList<ReportSummary> &reports, const RetirementId &id);

/// The bytes of a report as "pdf", "csv" or "json"; empty: its paper could not be made. The logo of the school, which
/// is no part of the record, is to be put into it before. Any thread may call it.
QByteArray reportContent(const RetirementReport &report, const ReportOptions &options, const QString &format);
/// What the journal is to know of such a file before it is there.
ReportFile reportFileOf(const QString &number, const QString &format, const QByteArray &content, const QDateTime &now);

} // namespace Reslate::Models
