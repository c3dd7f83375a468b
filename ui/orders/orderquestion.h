// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/planner.h"

#include <functional>

namespace Reslate {

/// What is asked about before anything is sent.
struct OrderQuestion {
    /// What happens to the devices by these choices; the same devices, as they were read, each time, and what jobs have
    /// to do with them by then. Never empty.
    std::function<ResetDraft(const PlanChoices &)> draftOf;
    PlanChoices choices; ///< at first
    int hidden = 0; ///< how many of the devices the table doesn't show at the moment
};

} // namespace Reslate
