// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/autopilotimport.h"
#include "domain/list/hashlist.h"

#include <QString>

namespace Reslate {

/// Why a file is no list of hardware hashes.
QString hashListRefusalText(HashListRefusal refusal);
/// What is wrong with a row of it: "no serial number".
QString hashFaultText(const BadHashRow &row);

/// What came of an import, in words; errorName: as the service names it.
QString importText(ImportState state, const QString &errorName);
/// Whether a record has its deployment profile. isListed: whether there is a record by now.
QString profileText(ProfileAssignment profile, bool isListed);

/// Stable names for scripts: "complete", "other-tenant", "not-assigned".
QLatin1String importStateName(ImportState state);
QLatin1String importErrorName(ImportError error);
QLatin1String profileName(ProfileAssignment profile);

} // namespace Reslate
