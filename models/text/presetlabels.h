// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/presets.h"
#include "domain/device/windowssupportfile.h"

#include <QString>

namespace Reslate {

/// Why nothing may be sent: what is wrong with the file, which it is, and whom to tell.
QString presetProblemText(const PresetProblem &problem);

/// Why the table of support ends in that file isn't used, and what is used instead.
QString supportFileText(const SupportFileFault &fault, const QString &file);

} // namespace Reslate
