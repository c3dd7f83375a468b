// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/report.h"

namespace Reslate {

/// Puts what a later look found into the line of that device: which of its records is gone, still there, or back under
/// another id, and whether the Entra device that only its registration named is left over. isOurs: our order is to be
/// thanked when the record is gone. Looks come in the order of their times; an older one than the last, or one that
/// could read nothing, changes nothing. Pure.
void noteLook(ReportedDevice &line, const RecordLook &look, bool isOurs);

} // namespace Reslate
