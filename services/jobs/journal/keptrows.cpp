// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/keptrows.h"

#include "jobs/journal/journalrows.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <limits>

namespace Reslate::Jobs {

constexpr KeptKind keptRetirements {.word = QLatin1String("retirement"),
    .add = Sql::AddRetirement,
    .last = Sql::LastRetirement,
    .after = Sql::RetirementsAfter};
constexpr KeptKind keptLooks {
    .word = QLatin1String("looked-again"), .add = Sql::AddLooks, .last = Sql::LastLooks, .after = Sql::LooksAfter};
constexpr KeptKind keptReports {
    .word = QLatin1String("report"), .add = Sql::AddReport, .last = Sql::LastReport, .after = Sql::ReportsAfter};
constexpr KeptKind keptVoidings {.word = QLatin1String("report-void"),
    .add = Sql::AddVoiding,
    .last = Sql::LastVoiding,
    .after = Sql::VoidingsAfter};
constexpr KeptKind keptReportFiles {.word = QLatin1String("report-file"),
    .add = Sql::AddReportFile,
    .last = Sql::LastReportFile,
    .after = Sql::ReportFilesAfter};
constexpr KeptKind keptPolicyChanges {.word = QLatin1String("own-policy"),
    .add = Sql::AddPolicyChange,
    .last = Sql::LastPolicyChange,
    .after = Sql::PolicyChangesAfter};

namespace {

constexpr std::array keptKinds {
    &keptRetirements, &keptLooks, &keptReports, &keptVoidings, &keptReportFiles, &keptPolicyChanges};

constexpr qsizetype numberColumn = historyColumns;
constexpr qsizetype hashColumn = 9; ///< of a report's values

tl::unexpected<Error> damaged(const KeptKind &kind, qint64 number)
{
    return brokenAt(
        QStringLiteral("%1 %2").arg(kind.word).arg(number), QStringLiteral("what was kept is not what was recorded"));
}

Result<qint64> numberFrom(JournalDatabase &database, Sql statement, const QVariantList &values)
{
    qint64 number = 0;
    const Result<void> read = database.read(statement, values, [&number](const QVariantList &row) -> Result<void> {
        number = row.constFirst().toLongLong();
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return number;
}

/// Of the row's line of history too.
bool isSound(const QVariantList &row, const QVariantList &values)
{
    const QString digest = QString::fromLatin1(digestOf(values).toHex());
    return !row.constFirst().isNull() && bearsItsHash(row.first(historyColumns))
        && textFrom(row.at(detailColumn)).section(QLatin1Char(' '), -1) == digest;
}

/// As many rows as lines of history that tell of one.
Result<void> verifyCount(JournalDatabase &database, const KeptKind &kind)
{
    const Result<qint64> last = numberFrom(database, kind.last, {});
    const Result<qint64> told = numberFrom(database, Sql::CountWord, {nameValue(kind.word)});
    if (!last || !told)
        return tl::make_unexpected(last ? told.error() : last.error());
    return *last == *told ? Result<void>() : damaged(kind, std::min(*last, *told) + 1);
}

Result<void> verifyRecord(JournalDatabase &database, const KeptRow &report)
{
    QByteArray hash;
    const Result<void> read = database.read(
        Sql::ReportRecord, {report.number}, [&hash](const QVariantList &row) -> Result<void> {
            hash = QCryptographicHash::hash(row.constFirst().toByteArray(), QCryptographicHash::Sha256);
            return {};
        });
    if (read && hash != report.values.at(hashColumn).toByteArray())
        return damaged(keptReports, report.number);
    return read;
}

} // namespace

bool isKeptWord(const QString &what)
{
    return std::any_of(
        keptKinds.cbegin(), keptKinds.cend(), [&what](const KeptKind *kind) { return what == kind->word; });
}

Result<void> keepRow(JournalDatabase &database, const KeptKind &kind, const QVariantList &values, HistoryRow line,
    const QVariantList &more)
{
    const Result<qint64> last = numberFrom(database, kind.last, {});
    if (!last)
        return tl::make_unexpected(last.error());
    line.place = *last + 1;
    line.what = kind.word;
    line.detail = line.detail + QLatin1Char(' ') + QString::fromLatin1(digestOf(values).toHex());
    const Result<void> added = database.run(kind.add, values + QVariantList {line.place} + more);
    return added ? appendHistory(database, {line}) : added;
}

Result<void> readKept(JournalDatabase &database, const KeptKind &kind, qint64 after, int n,
    const std::function<Result<void>(const KeptRow &row)> &fn)
{
    qint64 next = after;
    return database.read(kind.after, {after, n}, [&](const QVariantList &row) -> Result<void> {
        const KeptRow kept {row.at(numberColumn).toLongLong(), row.mid(numberColumn + 1)};
        if (kept.number != ++next || !isSound(row, kept.values))
            return damaged(kind, next);
        return fn(kept);
    });
}

Result<void> readAllKept(
    JournalDatabase &database, const KeptKind &kind, const std::function<Result<void>(const KeptRow &row)> &fn)
{
    const Result<void> read = readKept(database, kind, 0, std::numeric_limits<int>::max(), fn);
    return read ? verifyCount(database, kind) : read;
}

Result<KeptRow> keptRow(JournalDatabase &database, const KeptKind &kind, qint64 number)
{
    Result<KeptRow> found = damaged(kind, number);
    const Result<void> read = readKept(database, kind, number - 1, 1, [&found](const KeptRow &row) -> Result<void> {
        found = row;
        return {};
    });
    return read ? found : tl::make_unexpected(read.error());
}

Result<QList<qint64>> keptNumbers(JournalDatabase &database, Sql statement, const QVariantList &values)
{
    QList<qint64> numbers;
    const Result<void> read = database.read(statement, values, [&numbers](const QVariantList &row) -> Result<void> {
        numbers.append(row.constFirst().toLongLong());
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return numbers;
}

Result<bool> KeptVerification::goOn(int rows)
{
    if (m_kind == static_cast<int>(keptKinds.size()))
        return true;
    const KeptKind &kind = *keptKinds[static_cast<size_t>(m_kind)];
    const bool isLarge = &kind == &keptRetirements || &kind == &keptLooks || &kind == &keptReports;
    const qint64 before = m_last;
    const int n = isLarge ? 1 : rows;
    QList<KeptRow> reports;
    Result<void> done = readKept(m_database, kind, before, n, [&](const KeptRow &row) -> Result<void> {
        m_last = row.number;
        if (&kind == &keptReports)
            reports.append(row);
        return {};
    });
    for (auto report = reports.cbegin(); done && report != reports.cend(); ++report)
        done = verifyRecord(m_database, *report);
    const bool isEnd = m_last - before < n;
    if (done && isEnd)
        done = verifyCount(m_database, kind);
    if (!done)
        return tl::make_unexpected(done.error());
    if (isEnd) {
        ++m_kind;
        m_last = 0;
    }
    return m_kind == static_cast<int>(keptKinds.size());
}

} // namespace Reslate::Jobs
