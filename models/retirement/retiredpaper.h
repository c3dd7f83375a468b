// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/paperlayout.h"
#include "models/retirement/retiredfacts.h"

namespace Reslate {

/// What the devices that left come to: totals by reason, model and year, the reports, and what is open across them.
/// what: which of all these are ("2026"); empty: all.
PaperDocument retiredPaper(const QList<RetiredEntry> &entries, const QString &what, const QDateTime &now);

} // namespace Reslate
