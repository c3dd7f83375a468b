// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/paperlayout.h"

#include <QDateTime>

namespace Reslate {

class ScanSession;

/// For who looks for them: the devices that are expected and were not scanned, and those that were put aside, with room
/// for a tick.
PaperDocument missingSheet(const ScanSession &session, const QDateTime &now);

} // namespace Reslate
