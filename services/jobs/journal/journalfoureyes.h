// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/foureyes.h"
#include "jobs/journal/journaldatabase.h"

namespace Reslate::Jobs {

/// What the history says of two pairs of eyes. StorageDamaged as readProtections().
Result<FourEyes> readFourEyes(JournalDatabase &database);

/// Both belong inside atomically().
Result<void> recordFourEyes(
    JournalDatabase &database, bool on, const QString &who, const QString &reason, const QDateTime &at);
Result<void> recordWitness(JournalDatabase &database, const Witness &witness);

} // namespace Reslate::Jobs
