// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/reportstore.h"

#include <QFuture>
#include <QString>

#include <optional>

class QIODevice;
class QObject;

namespace Reslate {

/// A larger file is none that was written of a report; it is not read.
inline constexpr qint64 largestReportFile = 1024LL * 1024 * 1024;

/// What of a file can be held against these reports. It names one where its bytes hold, in UTF-8 or UTF-16, the number
/// or the check code of one or the id of its retirement: every file that is written of a report holds two of them. What
/// is packed is not unpacked. Reads it once, in portions; no bytes are trusted, and however many there are, they take
/// no more memory; with more than most of them it has no print. nullopt: it can't be read. Any thread may call it.
std::optional<FilePrint> filePrint(
    QIODevice &file, const QList<ReportSummary> &reports, qint64 most = largestReportFile);

/// Verifies the file at that path by the store, without holding up who asks. NotFound: it can't be read. Settles with
/// nothing where context is gone before.
QFuture<Result<ReportCheck>> verifyReportFile(ReportStore &store, const QString &path, QObject *context);

} // namespace Reslate
