// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/lookend.h"
#include "models/retirement/retiredfacts.h"
#include "models/text/badge.h"

namespace Reslate {

/// "R-2026-0043"; "not made yet".
QString reportNumberText(const RetiredEntry &entry);
/// "2 open", "complete", "records kept", "void, see R-2026-0044", with the reason in the tooltip.
Badge retiredStatus(const RetiredEntry &entry);
/// How far the devices' wipes are proven, for a bar; empty while that isn't known, or it is void.
QList<BarSegment> proofSegments(const RetiredEntry &entry);
/// The same in words: "38 of 40 devices proven".
QString proofText(const RetiredEntry &entry);
/// "40 devices · End of life · Recycler".
QString retiredLine(const RetiredEntry &entry);
/// "LIB-004: Wipe not proven".
QString openItemText(const OpenItem &item);
/// "at 15:41: 38 of 38 records gone".
QString lookedAgainText(const RetiredFacts &facts, const QDateTime &now);
/// What a look couldn't read and why, from when what is told of that is, and what to do; empty: it read all. before:
/// the look before it; invalid: there was none.
QString lookTroubleText(const LookEnd &end, const QDateTime &before, const QDateTime &now);
/// "not recorded" for a model that nobody knows.
QString modelLabel(const QString &hostile);
/// How many devices there are of each; of years the newest first, else most first.
QList<std::pair<QString, int>> countsBy(RetiredBy what, const RetiredTotals &totals);
/// "By model".
QString retiredByText(RetiredBy what);
/// "devices, 9 reports", below the number of devices.
QString devicesInReportsText(const RetiredTotals &totals);

} // namespace Reslate
