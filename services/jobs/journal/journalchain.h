// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/journal/journaldatabase.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace Reslate::Jobs {

/// One line of history, as it is to be written.
struct HistoryRow {
    qint64 job = 0; ///< its number; 0: none, it is about a rule (journalrules.h)
    qint64 place = -1; ///< of the item; -1: the job as a whole; without a job the number of the rule
    QDateTime at;
    QString who;
    QString what; ///< a proof, a phase, or one of the words below
    QString detail; ///< why; where something was recorded or added the digest of that
    QString requestId;
};

/// Who stands in the history for what the program saw or decided itself.
inline constexpr QLatin1String theProgram {"reslate"};
/// What the first line of every job is about.
inline constexpr QLatin1String planRecorded {"plan"};
/// An order that awaited approval is planned again: no order that came back refused.
inline constexpr QLatin1String orderApproved {"approved"};
/// The next step of a device's work was planned; detail: which one, from 1.
inline constexpr QLatin1String stepPlanned {"step"};
/// Where an item stands whose last line of history says what; one without a line never left "planned".
QString standingAfter(const QVariant &what);

/// A line of history that the next one is tied to; seq 0: there is none yet.
struct ChainLink {
    qint64 seq = 0;
    QByteArray hash;
};
Result<ChainLink> endOfHistory(JournalDatabase &database);
/// Whether that line is there. Else StorageDamaged.
Result<void> verifyLinkAt(JournalDatabase &database, const ChainLink &link);
/// Whether a line, as it is stored, is whole and follows that one, which moves on to it then. Else StorageDamaged.
Result<void> verifyLink(ChainLink &last, const QVariantList &row);
/// Whether the history ends where it ended when it was written last. Else StorageDamaged.
Result<void> verifyEnd(JournalDatabase &database);
/// StorageDamaged; place: which line, job or item it is about.
tl::unexpected<Error> brokenAt(const QString &place, const QString &message);

inline constexpr qsizetype historyColumns = 10;
/// Where the parts of a line of history stand.
inline constexpr qsizetype placeColumn = 2;
inline constexpr qsizetype atColumn = 3;
inline constexpr qsizetype whoColumn = 4;
inline constexpr qsizetype whatColumn = 5;
inline constexpr qsizetype detailColumn = 6;
/// Whether a line of history, as it is stored, is the one that was written.
bool bearsItsHash(const QVariantList &row);

/// Adds lines, each tied to the one before by its SHA-256. Belongs inside atomically().
Result<void> appendHistory(JournalDatabase &database, const QList<HistoryRow> &entries);

/// What is done at every opening: the history ends where it ended when it was written last, no line is missing, and
/// the lines that came since the last opening are tied to each other and to those before. Takes time for those alone.
/// Else StorageDamaged, with the first such line in Error::code.
Result<void> verifyNews(JournalDatabase &database);

} // namespace Reslate::Jobs
