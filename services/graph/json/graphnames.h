// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/autopilotimport.h"
#include "domain/device/device.h"
#include "domain/device/recoverykey.h"
#include "domain/rules/approval.h"

#include <QSet>

#include <string_view>

namespace Reslate::Graph {

// The names that Graph uses for our values, read without regard to case; a name that is not known is Unknown.

Ownership ownershipNamed(std::string_view text);
Management managementNamed(std::string_view text);
Leaving leavingNamed(std::string_view text);
Compliance complianceNamed(std::string_view text);
JoinState joinStateNamed(std::string_view text); ///< Entra trustType
JoinState joinTypeNamed(std::string_view text); ///< beta joinType
Chassis chassisNamed(std::string_view text);
/// The edition that a skuFamily names. The names are those of Microsoft's page on assignment filters, where they are
/// the values of operatingSystemSKU; that skuFamily has the same ones isn't documented, so any other name is Other.
Edition editionNamed(std::string_view text);
/// The edition of a skuNumber: the numbers of the Windows SDK (PRODUCT_…), as that page and graph.md §1.2 give them.
Edition editionNumbered(qint64 number);
ActionState actionStateNamed(std::string_view text);
ApprovalState approvalStateNamed(std::string_view text);
KeyVolume keyVolumeNamed(std::string_view text); ///< volumeType; its numbers as well, by their digits
ImportState importStateNamed(std::string_view text); ///< deviceImportStatus
/// What a policyType protects of what we do.
QSet<RemoteAction> actionsOfPolicy(std::string_view text);
/// Other when it is none of ours.
RemoteAction actionNamed(std::string_view text);
/// Windows phones are not Windows here.
Platform platformNamed(const QString &operatingSystem);

/// Equal but for the case of ASCII letters.
bool sameName(std::string_view a, std::string_view b);

} // namespace Reslate::Graph
