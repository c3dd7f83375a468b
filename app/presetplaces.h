// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/presets.h"
#include "domain/protection.h"
#include "jobs/pacing.h"

#include <QList>

namespace Reslate {

class JobEngine;

/// Where both programs look for what IT has laid down: beside the program, in the system's configuration folders and, on
/// Windows, in the policy of the registry. A variable of the environment can add folders to these, but take none away.
QList<PresetSource> presetPlaces();

/// The limits, or the stricter ones that are laid down.
PaceLimits limitsWith(const Presets &presets, PaceLimits limits);

/// Puts the engine under these rules, before it takes up any job.
void obeyPresets(const Presets &presets, JobEngine &engine);

} // namespace Reslate
