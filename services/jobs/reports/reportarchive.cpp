// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/reports/reportarchive.h"

#include "core/utc.h"
#include "domain/retirement/correction.h"
#include "jobs/journal/jobreader.h"
#include "jobs/journal/journalrows.h"
#include "jobs/journal/keptrows.h"
#include "jobs/reports/reportfile.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Reslate::Jobs {
namespace {

tl::unexpected<Error> damaged(const QString &what)
{
    return failure(ErrorKind::StorageDamaged, what);
}

Result<Retirement> retirementIn(const KeptRow &row)
{
    const std::optional<Retirement> retirement = readRetirement(row.values.at(1).toByteArray());
    return retirement ? Result<Retirement>(*retirement) : damaged(QStringLiteral("a retirement can't be read"));
}

/// In the order of Sql::AddReport, up to the hash of the report before.
QVariantList valuesOf(const RetirementReport &report)
{
    return {textValue(report.number), textValue(report.retirement.id.toString()), textValue(report.retirement.title),
        nameValue(retirementReasonName(report.retirement.reason)), textValue(report.retirement.destination),
        static_cast<qint64>(report.lines.size()), timeValue(report.made), textValue(report.madeBy),
        textValue(report.replaces), report.hash, report.previousHash.isNull() ? QByteArray("") : report.previousHash};
}

Result<ReportSummary> summaryFrom(const QVariantList &values)
{
    const std::optional<RetirementReason> reason = retirementReasonFromName(values.at(3).toString());
    if (!reason)
        return damaged(QStringLiteral("no such reason: ") + values.at(3).toString());
    return ReportSummary {.number = textFrom(values.at(0)),
        .retirement = RetirementId(textFrom(values.at(1))),
        .title = textFrom(values.at(2)),
        .reason = *reason,
        .destination = textFrom(values.at(4)),
        .devices = values.at(5).toInt(),
        .made = utcFromMSecs(values.at(6).toLongLong()),
        .madeBy = textFrom(values.at(7)),
        .hash = values.at(9).toByteArray(),
        .replaces = textFrom(values.at(8)),
        .voided = {},
        .voidedBy = {},
        .voidReason = {},
        .replacedBy = {}};
}

ReportSummary *find(QList<ReportSummary> &reports, const QString &number)
{
    const auto found = std::find_if(
        reports.begin(), reports.end(), [&number](const ReportSummary &each) { return each.number == number; });
    return found == reports.end() ? nullptr : &*found;
}

/// What a person may look for in the history.
QString historyDetail(const RetirementReport &report)
{
    QStringList corrected;
    for (const Correction &correction : corrections(report))
        corrected.append(correction.what);
    QString detail = report.number;
    if (!report.replaces.isEmpty())
        detail += QStringLiteral(" replaces ") + report.replaces;
    if (!corrected.isEmpty())
        detail += QStringLiteral(" corrects ") + corrected.join(u',');
    return detail;
}

/// As a person may type it.
QString plainCode(const QString &code)
{
    QString plain = code.trimmed().toUpper();
    plain.remove(u'-').remove(u' ');
    return plain;
}

tl::unexpected<Error> notFound(const QString &what)
{
    return failure(ErrorKind::NotFound, what);
}

} // namespace

ReportArchive::ReportArchive(JournalDatabase &database, const JobReader &jobs, const Clock &clock)
    : m_database(database)
    , m_jobs(jobs)
    , m_clock(clock)
{
}

Result<void> ReportArchive::addRetirement(const Retirement &retirement)
{
    if (retirement.id.isEmpty())
        return failure(ErrorKind::Usage, QStringLiteral("a retirement without id"));
    return m_database.atomically([&]() -> Result<void> {
        const Result<Retirement> kept = loadRetirement(retirement.id);
        if (kept)
            return *kept == retirement ? Result<void>()
                                       : failure(ErrorKind::Conflict, QStringLiteral("another one has this id"));
        if (kept.error().kind != ErrorKind::NotFound)
            return tl::make_unexpected(kept.error());
        const QString id = retirement.id.toString();
        return keepRow(m_database, keptRetirements, {textValue(id), retirementDocument(retirement)},
            {.at = m_clock.now(), .who = retirement.startedBy, .detail = id});
    });
}

Result<QList<Retirement>> ReportArchive::loadRetirements()
{
    QList<Retirement> retirements;
    const Result<void> read = readAllKept(
        m_database, keptRetirements, [&retirements](const KeptRow &row) -> Result<void> {
            const Result<Retirement> retirement = retirementIn(row);
            if (!retirement)
                return tl::make_unexpected(retirement.error());
            retirements.append(*retirement);
            return {};
        });
    if (!read)
        return tl::make_unexpected(read.error());
    return retirements;
}

Result<Retirement> ReportArchive::loadRetirement(const RetirementId &id)
{
    const auto numbers = keptNumbers(m_database, Sql::FindRetirement, {textValue(id.toString())});
    if (!numbers)
        return tl::make_unexpected(numbers.error());
    if (numbers->isEmpty())
        return notFound(QStringLiteral("no such retirement"));
    const Result<KeptRow> row = keptRow(m_database, keptRetirements, numbers->constFirst());
    return row ? retirementIn(*row) : tl::make_unexpected(row.error());
}

Result<RetirementFacts> ReportArchive::loadFacts(const RetirementId &id)
{
    const Result<Retirement> retirement = loadRetirement(id).and_then(
        [this](const Retirement &kept) { return asLastReported(kept); });
    if (!retirement)
        return tl::make_unexpected(retirement.error());
    const Result<QList<RecordLook>> looks = loadLooks(id);
    if (!looks)
        return tl::make_unexpected(looks.error());
    RetirementFacts facts {.retirement = *retirement, .jobs = {}, .looks = *looks, .histories = {}};
    QList<JobId> ids; // collected first: each is read by statements of its own
    const QVariant key = textValue(id.toString());
    const Result<void> read = m_database.read(
        Sql::JobsOfRetirement, {key, key}, [&ids](const QVariantList &row) -> Result<void> {
            ids.append(JobId(textFrom(row.constFirst())));
            return {};
        });
    if (!read)
        return tl::make_unexpected(read.error());
    for (const JobId &job : std::as_const(ids)) {
        const Result<Job> loaded = m_jobs.loadJob(job);
        const auto histories = m_jobs.itemHistories(job);
        if (!loaded || !histories)
            return tl::make_unexpected(loaded ? histories.error() : loaded.error());
        facts.jobs.append(*loaded);
        for (auto each = histories->cbegin(); each != histories->cend(); ++each)
            facts.histories.insert({job, each.key()}, each.value());
    }
    return facts;
}

/// What its newest report says of it as a whole counts: that may correct what was said at the start.
Result<Retirement> ReportArchive::asLastReported(Retirement retirement)
{
    const auto numbers = keptNumbers(m_database, Sql::LastReportOf, {textValue(retirement.id.toString())});
    if (!numbers)
        return tl::make_unexpected(numbers.error());
    if (numbers->isEmpty())
        return retirement;
    const auto report = keptRow(m_database, keptReports, numbers->constFirst()).and_then([this](const KeptRow &row) {
        return recordIn(row);
    });
    if (!report)
        return tl::make_unexpected(report.error());
    const Retirement &said = report->retirement;
    retirement.reason = said.reason;
    retirement.destination = said.destination;
    retirement.dataClass = said.dataClass;
    retirement.gate = said.gate;
    retirement.disposal = said.disposal;
    return retirement;
}

Result<void> ReportArchive::addLooks(const RetirementId &id, const QList<RecordLook> &looks)
{
    if (looks.isEmpty())
        return {};
    return m_database.atomically([&]() -> Result<void> {
        if (const Result<Retirement> kept = loadRetirement(id); !kept)
            return tl::make_unexpected(kept.error());
        return keepRow(m_database, keptLooks, {textValue(id.toString()), looksDocument(looks)},
            {.at = m_clock.now(), .who = theProgram, .detail = id.toString()});
    });
}

Result<QList<RecordLook>> ReportArchive::loadLooks(const RetirementId &id)
{
    const auto numbers = keptNumbers(m_database, Sql::FindLooks, {textValue(id.toString())});
    if (!numbers)
        return tl::make_unexpected(numbers.error());
    QList<RecordLook> looks;
    for (const qint64 number : *numbers) {
        const Result<KeptRow> row = keptRow(m_database, keptLooks, number);
        if (!row)
            return tl::make_unexpected(row.error());
        const auto read = readLooks(row->values.at(1).toByteArray());
        if (!read)
            return damaged(QStringLiteral("looks at records can't be read"));
        looks += *read;
    }
    std::stable_sort(looks.begin(), looks.end(), [](const RecordLook &a, const RecordLook &b) { return a.at < b.at; });
    return looks;
}

Result<RetirementReport> ReportArchive::makeReport(const RetirementReport &report)
{
    Result<RetirementReport> made = failure(ErrorKind::Storage);
    const Result<void> kept = m_database.atomically([&]() -> Result<void> {
        made = keepReport(report);
        return made ? Result<void>() : tl::make_unexpected(made.error());
    });
    return kept ? made : tl::make_unexpected(kept.error());
}

Result<RetirementReport> ReportArchive::keepReport(RetirementReport report)
{
    Result<QList<ReportSummary>> reports = listReports();
    if (!reports)
        return tl::make_unexpected(reports.error());
    const bool hasValidOne = std::any_of(reports->cbegin(), reports->cend(), [&report](const ReportSummary &each) {
        return each.retirement == report.retirement.id && !each.voided.isValid();
    });
    const ReportSummary *before = report.replaces.isEmpty() ? nullptr : find(*reports, report.replaces);
    const bool mayReplace = report.replaces.isEmpty()
        || (before && before->voided.isValid() && before->replacedBy.isEmpty()
            && before->retirement == report.retirement.id);
    if (hasValidOne || !mayReplace)
        return failure(ErrorKind::Conflict,
            hasValidOne ? QStringLiteral("a report of it is valid") : QStringLiteral("it can't be replaced"));
    report.made = utcFromMSecs(m_clock.now().toMSecsSinceEpoch());
    const Result<QString> number = nextNumber(report.made.date().year());
    if (!number)
        return tl::make_unexpected(number.error());
    report.number = *number;
    report.school.logo.clear();
    const QByteArray record = reportDocument(report);
    report.hash = QCryptographicHash::hash(record, QCryptographicHash::Sha256);
    report.previousHash = reports->isEmpty() ? QByteArray() : reports->constLast().hash;
    report.voided = {};
    report.voidedBy.clear();
    report.voidReason.clear();
    report.replacedBy.clear();
    const Result<void> kept = keepRow(m_database, keptReports, valuesOf(report),
        {.at = report.made, .who = report.madeBy, .detail = historyDetail(report)}, {record});
    return kept ? Result<RetirementReport>(report) : tl::make_unexpected(kept.error());
}

/// Without gaps, because reports are never taken away.
Result<QString> ReportArchive::nextNumber(int year)
{
    const QString begin = QStringLiteral("R-%1-").arg(year);
    const auto count = keptNumbers(m_database, Sql::CountReports, {begin + QLatin1Char('%')});
    if (!count)
        return tl::make_unexpected(count.error());
    return begin + QString::number(count->constFirst() + 1).rightJustified(4, u'0');
}

Result<QList<ReportSummary>> ReportArchive::listReports()
{
    QList<ReportSummary> reports;
    Result<void> read = readAllKept(m_database, keptReports, [&reports](const KeptRow &row) -> Result<void> {
        const Result<ReportSummary> report = summaryFrom(row.values);
        if (!report)
            return tl::make_unexpected(report.error());
        reports.append(*report);
        if (ReportSummary *before = find(reports, report->replaces))
            before->replacedBy = report->number;
        return {};
    });
    if (read)
        read = readAllKept(m_database, keptVoidings, [&reports](const KeptRow &row) -> Result<void> {
            ReportSummary *report = find(reports, textFrom(row.values.at(0)));
            if (!report)
                return damaged(QStringLiteral("a report is missing"));
            report->voidedBy = textFrom(row.values.at(1));
            report->voidReason = textFrom(row.values.at(2));
            report->voided = utcFromMSecs(row.values.at(3).toLongLong());
            return {};
        });
    if (!read)
        return tl::make_unexpected(read.error());
    return reports;
}

Result<ReportSummary> ReportArchive::findReport(const QString &number)
{
    Result<QList<ReportSummary>> reports = listReports();
    if (!reports)
        return tl::make_unexpected(reports.error());
    const ReportSummary *found = find(*reports, number);
    return found ? Result<ReportSummary>(*found) : notFound(QStringLiteral("no such report"));
}

Result<RetirementReport> ReportArchive::loadReport(const QString &number)
{
    const Result<ReportSummary> summary = findReport(number);
    if (!summary)
        return tl::make_unexpected(summary.error());
    const auto numbers = keptNumbers(m_database, Sql::FindReport, {textValue(number)});
    if (!numbers || numbers->isEmpty())
        return numbers ? Result<RetirementReport>(damaged(QStringLiteral("a report is missing")))
                       : tl::make_unexpected(numbers.error());
    const Result<KeptRow> row = keptRow(m_database, keptReports, numbers->constFirst());
    Result<RetirementReport> report = row ? recordIn(*row) : tl::make_unexpected(row.error());
    if (!report)
        return report;
    report->voided = summary->voided;
    report->voidedBy = summary->voidedBy;
    report->voidReason = summary->voidReason;
    report->replacedBy = summary->replacedBy;
    return report;
}

/// What was made, but for what was said of it later.
Result<RetirementReport> ReportArchive::recordIn(const KeptRow &row)
{
    QByteArray record;
    const Result<void> read = m_database.read(
        Sql::ReportRecord, {row.number}, [&record](const QVariantList &values) -> Result<void> {
            record = values.constFirst().toByteArray();
            return {};
        });
    if (!read)
        return tl::make_unexpected(read.error());
    const QByteArray hash = row.values.at(9).toByteArray();
    std::optional<RetirementReport> report;
    if (QCryptographicHash::hash(record, QCryptographicHash::Sha256) == hash)
        report = readReport(record);
    if (!report)
        return damaged(QStringLiteral("a report is not what was made"));
    report->hash = hash;
    report->previousHash = row.values.constLast().toByteArray();
    if (valuesOf(*report) != row.values)
        return damaged(QStringLiteral("a report is not what was made"));
    return *report;
}

Result<void> ReportArchive::voidReport(const ReportVoiding &voiding)
{
    return m_database.atomically([&]() -> Result<void> {
        const Result<ReportSummary> report = findReport(voiding.number);
        if (!report)
            return tl::make_unexpected(report.error());
        if (report->voided.isValid())
            return failure(ErrorKind::Conflict, QStringLiteral("it is void already"));
        return keepRow(m_database, keptVoidings,
            {textValue(voiding.number), textValue(voiding.who), textValue(voiding.reason), timeValue(voiding.at)},
            {.at = voiding.at, .who = voiding.who, .detail = voiding.number});
    });
}

Result<void> ReportArchive::addReportFile(const ReportFile &file)
{
    return m_database.atomically([&]() -> Result<void> {
        if (const Result<ReportSummary> report = findReport(file.number); !report)
            return tl::make_unexpected(report.error());
        return keepRow(m_database, keptReportFiles,
            {textValue(file.number), textValue(file.format), file.sha256, timeValue(file.written)},
            {.at = file.written, .who = theProgram, .detail = file.number});
    });
}

Result<QString> ReportArchive::findFile(const QByteArray &sha256)
{
    const auto numbers = keptNumbers(m_database, Sql::FindReportFile, {sha256});
    if (!numbers)
        return tl::make_unexpected(numbers.error());
    if (numbers->isEmpty())
        return QString();
    const Result<KeptRow> row = keptRow(m_database, keptReportFiles, numbers->constFirst());
    return row ? Result<QString>(textFrom(row->values.constFirst())) : tl::make_unexpected(row.error());
}

Result<ReportCheck> ReportArchive::verifyReport(const QString &number, const QString &code)
{
    using Finding = ReportCheck::Finding;
    const Result<RetirementReport> report = loadReport(number);
    if (!report) {
        switch (report.error().kind) {
        case ErrorKind::NotFound:
            return ReportCheck {.finding = Finding::Unknown, .report = {}};
        case ErrorKind::StorageDamaged:
            return ReportCheck {.finding = Finding::RecordDiffers, .report = {}};
        default:
            return tl::make_unexpected(report.error());
        }
    }
    Finding finding = Finding::NumberKnown;
    if (!code.isEmpty())
        finding = plainCode(code) == plainCode(checkCode(report->hash)) ? Finding::Genuine : Finding::CodeDiffers;
    return findReport(number).map(
        [finding](const ReportSummary &summary) { return ReportCheck {.finding = finding, .report = summary}; });
}

Result<ReportCheck> ReportArchive::verifyFile(const FilePrint &print)
{
    using Finding = ReportCheck::Finding;
    const Result<QString> written = findFile(print.sha256);
    if (!written && written.error().kind != ErrorKind::StorageDamaged)
        return tl::make_unexpected(written.error());
    if (!written)
        return ReportCheck {.finding = Finding::RecordDiffers, .report = {}};
    const bool isWritten = !written->isEmpty();
    if (!isWritten && print.number.isEmpty())
        return ReportCheck();
    Result<ReportCheck> check = verifyReport(isWritten ? *written : print.number, {});
    if (check && check->finding == Finding::NumberKnown)
        check->finding = isWritten ? Finding::Genuine : Finding::FileDiffers;
    return check;
}

} // namespace Reslate::Jobs
