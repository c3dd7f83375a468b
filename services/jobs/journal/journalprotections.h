// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/lifting.h"
#include "domain/rules/protection.h"
#include "jobs/journal/journaldatabase.h"

namespace Reslate::Jobs {

/// The protected list as the history tells it: what was added and not lifted since, oldest first. StorageDamaged when a
/// line of that history, or what it was about, is not what was written.
Result<QList<Protection>> readProtections(JournalDatabase &database);

/// Both belong inside atomically(). Conflict, or NotFound, as JobStore says.
Result<void> recordProtections(JournalDatabase &database, const QList<Protection> &protections);
Result<void> recordLifting(JournalDatabase &database, const Protection &protection, const Lifting &lifting);

} // namespace Reslate::Jobs
