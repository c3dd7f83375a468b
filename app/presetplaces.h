// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/presets.h"

#include <QList>

namespace Reslate {

/// Where both programs look for what IT has laid down: beside the program, in the system's configuration folders and,
/// on Windows, in the policy of the registry. A variable of the environment can add folders to these, but take none
/// away.
QList<PresetSource> presetPlaces();
/// The folders among them, without the registry: where other files of IT's may stand.
QStringList presetFolders();

} // namespace Reslate
