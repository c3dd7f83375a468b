// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/devicecriteria.h"

namespace Reslate {

/// One line over the table: counts of the whole scope, whatever search and filter hide of it; what is checked counts
/// wherever it is.
struct ScopeCounts {
    int devices = 0;
    int canAutopilotReset = 0;
    int recent = 0; ///< had a reset in the last day
    int hybrid = 0;
    int notSeen30Days = 0;
    int held = 0; ///< in a running job
    int toStart = 0; ///< in a job that has not begun
    int secondRecords = 0; ///< of a group: records beside the first one of the same device
    int checked = 0;
    int checkedHeld = 0; ///< checked, and in a job that isn't over
    int checkedHidden = 0; ///< checked, and not shown: by scope, search or filter

    bool operator==(const ScopeCounts &) const = default;
};

/// Counted over all rows of the model that the criteria know.
ScopeCounts countScope(const DeviceModel &model, const DeviceCriteria &criteria);

} // namespace Reslate
