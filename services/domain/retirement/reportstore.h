// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/retirement/report.h"

#include <QFuture>

namespace Reslate {

/// A report in a list of them: without its lines, which are many.
struct ReportSummary {
    QString number;
    RetirementId retirement;
    QString title; ///< as Retirement's
    RetirementReason reason = RetirementReason::EndOfLife;
    QString destination;
    int devices = 0; ///< how many lines
    QDateTime made; ///< UTC
    QString madeBy;
    QByteArray hash; ///< SHA-256 of the record
    QString replaces; ///< as RetirementReport's, as are the rest
    QDateTime voided;
    QString voidedBy;
    QString voidReason;
    QString replacedBy;

    bool operator==(const ReportSummary &) const = default;
};

/// That a person declared a report void.
struct ReportVoiding {
    QString number;
    QString who;
    QString reason;
    QDateTime at; ///< UTC
};

/// A file that a report was written to.
struct ReportFile {
    QString number; ///< of the report
    QString format; ///< "pdf", "csv" or "json"
    QByteArray sha256; ///< of its bytes
    QDateTime written; ///< UTC

    bool operator==(const ReportFile &) const = default;
};

/// What of a file can be held against the journal.
struct FilePrint {
    QByteArray sha256; ///< of its bytes
    QString number; ///< of the report that it names; empty: none of the journal's
};

/// What the journal says of a report, a sheet of paper or a file.
struct ReportCheck {
    enum class Finding {
        Genuine, ///< what this journal's program made, as it was made: shown by the check code or a file's bytes
        NumberKnown, ///< there is such a report, as it was made; only its check code shows that a sheet is of it
        CodeDiffers, ///< the check code isn't the report's
        FileDiffers, ///< the file names the report and is none of those that were written of it
        RecordDiffers, ///< the record in the journal isn't what was made
        Unknown, ///< no report of this journal has that number, or nothing ties the file to one
    };
    Finding finding = Finding::Unknown;
    ReportSummary report; ///< which one, but for RecordDiffers and Unknown; it may be void

    bool operator==(const ReportCheck &) const = default;
};

/// Keeps retirements and their reports for good. What is asked is done in the order of the calls, without holding up
/// who asks; an answer means that it is kept, a failure that nothing was. Fails with Storage…; StorageDamaged: what is
/// there isn't what was kept.
class ReportStore {
public:
    ReportStore() = default;
    virtual ~ReportStore() = default;
    Q_DISABLE_COPY_MOVE(ReportStore)

    /// To be called before the jobs that name it are started. Nothing is changed where the same one is kept already;
    /// Conflict: another one has its id.
    virtual QFuture<Result<void>> addRetirement(const Retirement &retirement) = 0;
    /// All, oldest first.
    virtual QFuture<Result<QList<Retirement>>> loadRetirements() = 0;
    /// NotFound: there is none.
    virtual QFuture<Result<Retirement>> loadRetirement(const RetirementId &id) = 0;
    /// It, its jobs of whatever age with the histories of their devices, and the looks at their records. The jobs are
    /// those that name it; a job that names none and has this id counts, too: that is how a report is made of a job
    /// that was started without one. Where there is a report, reason, destination, data class, gate and disposal are
    /// those of the newest: it may correct what was said at the start. NotFound: there is no such retirement.
    virtual QFuture<Result<RetirementFacts>> loadFacts(const RetirementId &id) = 0;

    /// What looks at the records of a retirement's devices showed; nothing is done for none. NotFound as above.
    virtual QFuture<Result<void>> addLooks(const RetirementId &id, const QList<RecordLook> &looks) = 0;
    /// All of these, in the order of their times.
    virtual QFuture<Result<QList<RecordLook>>> loadLooks(const RetirementId &id) = 0;

    /// Gives the report the next number of its year (UTC), the present time and its hash, keeps it for good, and
    /// returns it as loadReport() would. What stands in number, made, hash, previousHash and voided… is not read.
    /// Conflict: a report of this retirement is valid, or the one that it replaces is not void, is another retirement's
    /// or was replaced already.
    virtual QFuture<Result<RetirementReport>> makeReport(const RetirementReport &report) = 0;
    /// All, oldest first.
    virtual QFuture<Result<QList<ReportSummary>>> listReports() = 0;
    /// NotFound: there is none with this number.
    virtual QFuture<Result<RetirementReport>> loadReport(const QString &number) = 0;
    /// NotFound as above; Conflict: it is void already.
    virtual QFuture<Result<void>> voidReport(const ReportVoiding &voiding) = 0;

    /// To be called before the file gets its name, so that none is there that nobody knows. The same one may be named
    /// again. NotFound as above.
    virtual QFuture<Result<void>> addReportFile(const ReportFile &file) = 0;
    /// The number of the report that was written to a file with these bytes, of whatever age; empty: none was.
    virtual QFuture<Result<QString>> findFile(const QByteArray &sha256) = 0;
    /// Whether the report with this number is what was made; with a check code, whether that is its, typed in capitals
    /// or not, with hyphen or not. Without one nothing is genuine: anybody can write a number.
    virtual QFuture<Result<ReportCheck>> verifyReport(const QString &number, const QString &code = {}) = 0;
    /// The same of a file.
    virtual QFuture<Result<ReportCheck>> verifyFile(const FilePrint &print) = 0;
};

} // namespace Reslate
