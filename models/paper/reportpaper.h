// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/devicepaper.h"
#include "domain/retirement/report.h"
#include "models/paper/paperlayout.h"

#include <QByteArray>
#include <QFuture>
#include <QList>

namespace Reslate {

/// How a report is put on paper, or into a file.
struct ReportOptions {
    bool isCertificate = false; ///< a sheet for each device instead of one report of all
    std::optional<DevicePaper> sheet {}; ///< that, for each device, instead of the report
    bool withoutPersonalData = false; ///< as withoutPersonalData(); the paper says that it was left out
    QPageSize::PageSizeId size = QPageSize::A4;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    QPageRanges pages {}; ///< of a file: these alone; empty: all
    QMarginsF margins = paperMargins; ///< of a file, in millimetres
};

/// The retirement report of a batch, with a row for each device; with isCertificate a sheet for each device. A sheet is
/// titled a certificate only where that device reached the proof that the school asks for, else a record of reset, with
/// what is open on top. With options.sheet one of the papers below. Says of every field that a filed paper needs "not
/// recorded" where nothing is known.
PaperDocument reportPaper(const RetirementReport &report, const ReportOptions &options);
/// The same as a PDF/A-1b. Empty: it could not be made. Needs a QGuiApplication, for its fonts; any thread may call it.
QByteArray reportPdf(const RetirementReport &report, const ReportOptions &options);
/// The same on a thread of its own, with the pages as progress. Canceled: no result.
QFuture<QByteArray> makeReportPdf(const RetirementReport &report, const ReportOptions &options);

/// What somebody still has to do, device by device, with boxes to tick.
PaperDocument openPointsPaper(const RetirementReport &report, const ReportOptions &options);
/// A covering note for each device that goes to be repaired or exchanged: what lies in the parcel, and what must be
/// told when its board is changed.
PaperDocument parcelNotePaper(const RetirementReport &report, const ReportOptions &options);
/// For devices that stay in the school: who hands over what to whom, and in which state.
PaperDocument handoverPaper(const RetirementReport &report, const ReportOptions &options);
/// Cards that lie beside the devices on the bench: which one it is, how far it came, and what is left to do by hand.
PaperDocument benchCardPaper(const RetirementReport &report, const ReportOptions &options);
/// One of these three.
PaperDocument sheetsPaper(DevicePaper sheet, const RetirementReport &report, const ReportOptions &options);

/// What the QR code of a report says: its number and check code in capitals, nothing about anybody. Empty: it has no
/// number yet.
QString reportCodeText(const RetirementReport &report);

} // namespace Reslate
