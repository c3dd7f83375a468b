// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/journal/journalchain.h"
#include "jobs/journal/journaldatabase.h"

#include <QLatin1String>
#include <QVariantList>

#include <functional>

namespace Reslate::Jobs {

/// Rows that are kept for good as they were written, such as reports: numbered from 1 without gaps, each with one line
/// of history that has its number as place and ends with the digest of its values.
struct KeptKind {
    QLatin1String word; ///< of the history
    Sql add; ///< values, number, and what the digest doesn't cover
    Sql last; ///< -> number of the newest
    Sql after; ///< number, how many -> the line of history, number, values
};

extern const KeptKind keptRetirements;
extern const KeptKind keptLooks;
extern const KeptKind keptReports;
extern const KeptKind keptVoidings;
extern const KeptKind keptReportFiles;
extern const KeptKind keptPolicyChanges;

/// Whether a line of history without a job is about a kept row.
bool isKeptWord(const QString &what);

struct KeptRow {
    qint64 number = 0;
    QVariantList values;
};

/// Adds a row and its line of history. line: when, who, and in detail what a person may look for; the rest is filled
/// in. more: what the digest doesn't cover. Belongs inside atomically().
Result<void> keepRow(JournalDatabase &database, const KeptKind &kind, const QVariantList &values, HistoryRow line,
    const QVariantList &more = {});

/// Calls fn for the next n rows after that one, until it fails. StorageDamaged: one is not what was written.
Result<void> readKept(JournalDatabase &database, const KeptKind &kind, qint64 after, int n,
    const std::function<Result<void>(const KeptRow &row)> &fn);
/// The same for all of them. StorageDamaged as well where the history tells of more.
Result<void> readAllKept(
    JournalDatabase &database, const KeptKind &kind, const std::function<Result<void>(const KeptRow &row)> &fn);
/// The one with that number, under which another statement knows it. StorageDamaged as well where there is none.
Result<KeptRow> keptRow(JournalDatabase &database, const KeptKind &kind, qint64 number);
/// The numbers that a statement gives.
Result<QList<qint64>> keptNumbers(JournalDatabase &database, Sql statement, const QVariantList &values);

/// Verifies all of these rows, in portions: each is what was written, none is missing, and a report's record is the one
/// whose hash it bears.
class KeptVerification {
public:
    /// The database must outlive it.
    explicit KeptVerification(JournalDatabase &database)
        : m_database(database)
    {
    }
    /// Goes on with so many rows, or with one where they are large. True: it is through. Else StorageDamaged.
    Result<bool> goOn(int rows);

private:
    JournalDatabase &m_database;
    int m_kind = 0;
    qint64 m_last = 0; ///< up to this one they are verified
};

} // namespace Reslate::Jobs
