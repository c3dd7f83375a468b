// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace Reslate {

/// Reads what is the command remove's own. What would change nothing for the reason that is given is refused.
void readRemoval(CommandLine &line, Options &options);

} // namespace Reslate
