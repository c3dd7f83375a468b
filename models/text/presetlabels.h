// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/presets.h"

#include <QString>

namespace Reslate {

/// Why nothing may be sent: what is wrong with the file, which it is, and whom to tell.
QString presetProblemText(const PresetProblem &problem);

} // namespace Reslate
