// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/ownpolicy.h"
#include "jobs/journal/journaldatabase.h"

namespace Reslate::Jobs {

/// The policies that this program made in the tenant, oldest first, each as its last change left it. StorageDamaged as
/// readAllKept().
Result<QList<OwnPolicy>> readOwnPolicies(JournalDatabase &database);

/// Adds a row for good, and a line of history. Belongs inside atomically().
Result<void> recordPolicyChange(JournalDatabase &database, const OwnPolicyChange &change);

} // namespace Reslate::Jobs
