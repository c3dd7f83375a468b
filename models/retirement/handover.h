// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/report.h"
#include "models/retirement/removalassistant.h"

namespace Reslate {

/// All chosen devices, for sheets that are printed before anything is known of a reset: nothing was sent to them. By
/// what is listed of them at this time.
RetirementReport handoverReport(const RemovalAssistant &assistant, const QDateTime &now);

} // namespace Reslate
