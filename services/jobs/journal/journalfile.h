// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/journal/journaldatabase.h"

#include <QDateTime>

namespace Reslate::Jobs {

/// Opens the journal's file, checks it and brings it up to date; makes a new one where nothing is. An existing file
/// that is not sound stays as it is: StorageDamaged (garbage, cut, empty, or another program's), StorageNewer,
/// StorageInUse, StorageReadOnly, StorageFull; StorageMissing: the folder isn't there. What is written, by bringing it
/// up to date as well, bears seals of the key.
Result<std::unique_ptr<JournalDatabase>> openJournalFile(
    const SqlDialect &dialect, const QString &file, const SealKey &sealKey = {});

/// The name of the log that SQLite keeps beside the file.
QString walOf(const QString &file);

/// Renames the file, and what belongs to it, so that the name is free; gives the new name. Nothing is deleted.
Result<QString> setJournalAside(const QString &file, const QDateTime &now);

/// Takes the steps that are missing, each wholly or not at all. StorageNewer when there are none that lead on.
Result<void> migrateJournal(JournalDatabase &database, std::span<const Migration> migrations);

} // namespace Reslate::Jobs
