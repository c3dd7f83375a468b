// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/journal/journaldatabase.h"

#include <QDateTime>

namespace Reslate::Jobs {

struct ChainLink;

/// What the seals of a journal told when it was opened.
struct SealState {
    bool hasKey = false; ///< a key is there, so what is written is sealed
    bool isNew = false; ///< this key sealed it now, for the first time; before, nothing of this key's was there
    qint64 foreign = 0; ///< entries that were written without this key since it sealed last; now it sealed them, too
};

/// What a row of jobs or steps bears beside its values: their digest, and the seal of the key over that, if there is
/// one.
QByteArray rowSeal(const JournalDatabase &database, const QVariantList &values);
/// Whether a row is as it was written, as far as digest, key and demandsSeals() tell.
bool bearsRowSeal(const JournalDatabase &database, const QVariantList &values, const QByteArray &seal);

/// The end of the history moved: the mark of the key follows it. Belongs inside atomically(), with what moved it.
Result<void> moveMark(JournalDatabase &database, const ChainLink &from, const ChainLink &to);

/// To be called once after opening. Compares the history with how far the key sealed it. When it was written by others
/// since, or never sealed, everything is verified, then sealed, and a line of the history says so; from then on seals
/// are demanded. StorageDamaged: what this key sealed was changed.
Result<SealState> takeOver(JournalDatabase &database, const QDateTime &now);
/// The same for a copy that is only read: nothing is sealed, and seals are demanded only where everything bears one.
Result<SealState> readSeals(JournalDatabase &database);

/// Whether a device's state bears its seal, and is where its last line of history says; row: as of Sql::StepsAfter.
/// Else StorageDamaged.
Result<void> verifyStep(const JournalDatabase &database, const QVariantList &row);
/// The same of all jobs.
Result<void> verifyStates(JournalDatabase &database);

/// Since when this key seals the journal, by its history; invalid: since its beginning, or there is no key.
Result<QDateTime> sealedSince(JournalDatabase &database);

} // namespace Reslate::Jobs
