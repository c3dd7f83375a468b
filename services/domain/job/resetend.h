// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/recentreset.h"

#include <optional>

namespace Reslate {

struct JobItem;

/// How the last reset ended that was ordered for it; nullopt: none was, none ended, it was turned away or canceled, or
/// a person said that nothing came of it. at is Step::changed, by this computer's clock. Pure.
std::optional<RecentReset> resetEnd(const JobItem &item);

} // namespace Reslate
