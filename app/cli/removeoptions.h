// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "domain/retirement/removalwish.h"

namespace Reslate {

/// Reads what is the command remove's own. What would change nothing for the reason that is given is refused.
void readRemoval(CommandLine &line, Options &options);
/// Refuses what would change nothing for the reason of that wish.
void refuseIdleChoices(CommandLine &line, const RemovalWish &wish);

} // namespace Reslate
