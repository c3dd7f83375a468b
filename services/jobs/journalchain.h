// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/journaldatabase.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace Reslate {

/// One line of history, as it is to be written.
struct HistoryEntry {
    qint64 job = 0; ///< its number; 0: none, it is about a rule (journalrules.h)
    qint64 place = -1; ///< of the item; -1: the job as a whole; without a job the number of the rule
    QDateTime at;
    QString who;
    QString what; ///< a proof, a phase, or one of the words below
    QString detail; ///< why; where something was recorded or added the digest of that
    QString requestId;
};

/// What the first line of every job is about.
inline constexpr QLatin1String planRecorded {"plan"};
/// An order that awaited approval is planned again: no order that came back refused.
inline constexpr QLatin1String orderApproved {"approved"};

inline constexpr qsizetype historyColumns = 10;
/// Whether a line of history, as it is stored, is the one that was written.
bool bearsItsHash(const QVariantList &row);

/// Adds lines, each tied to the one before by its SHA-256. Belongs inside atomically().
Result<void> appendHistory(JournalDatabase &database, const QList<HistoryEntry> &entries);

/// Whether the history ends where it ended when it was written last; looks at its end alone. Else StorageDamaged.
Result<void> verifyHead(JournalDatabase &database);

/// Recomputes everything: a line that was changed, put in or taken out breaks the chain or its end, and a plan that is
/// not the one whose digest stands in the history doesn't pass. StorageDamaged, with the first such line in
/// Error::code.
Result<void> verifyHistory(JournalDatabase &database);

} // namespace Reslate
