// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/eligibility.h"
#include "domain/rules/recentreset.h"

namespace Reslate {

/// Of devices with a reset of the last day, for the head of a card: "1 was reset today at 3:19", "5 failed in the last
/// 24 hours, the last today at 3:19: check Windows RE". reason: one of isRecent(). ended: when the newest of these
/// resets did.
QString recentTitle(Reason reason, qsizetype devices, const QDateTime &ended, const QDateTime &now);
/// The same of one device, as a sentence: "It was reset today at 3:19."; empty: nothing is known.
QString recentSentence(const std::optional<RecentReset> &recent, const QDateTime &now);

} // namespace Reslate
