// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/options.h"

namespace Reslate {

/// Puts the command under what IT has laid down: fills in what the command line leaves open. nullopt: it says nothing
/// against that.
std::optional<Refusal> applyPresets(Options &options, const Presets &presets);

/// Why nothing may be done in the school with that id; nullopt: nothing speaks against it.
std::optional<Refusal> refusalOfTenant(const QString &tenantId, const Presets &presets);

} // namespace Reslate
