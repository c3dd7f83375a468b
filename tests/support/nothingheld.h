// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/planbuilder.h"

namespace Reslate::Test {

/// For a draft of that time in which no job has to do with any device, and nothing else stands in the way.
inline DraftBasis nothingHeld(const QDateTime &now)
{
    return {.now = now, .isHeld = [](const DeviceRef &) { return false; }};
}

} // namespace Reslate::Test
