// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/disposal.h"

#include <QString>

namespace Reslate {

// The words for what people write of devices that leave, for paper and window alike.

QString backedUpText(BackedUp backedUp); ///< "not needed"; "not recorded"
QString nistWordText(NistWord word); ///< "NIST Clear"; "not claimed"
QString disposalLabel(DisposalText text); ///< "Recycler"
/// Whether it was backed up, and where; empty: not recorded.
QString backupFact(const DisposalFacts &facts);
/// "not claimed", or the word with who claims it: a person, for a reason.
QString nistFact(const DisposalFacts &facts);
/// Whether labels were removed: "yes"; empty: not recorded.
QString labelsRemovedFact(const DisposalFacts &facts);

} // namespace Reslate
