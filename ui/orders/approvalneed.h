// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"
#include "graph/approvalpolicy.h"

#include <optional>

namespace Reslate {

/// Whether a second admin has to approve any of the plans; nullopt: it isn't known, and none is known to need it.
inline std::optional<bool> needsApproval(const ApprovalPolicy &policy, const QList<Plan> &plans)
{
    std::optional<bool> needs = false;
    for (const Plan &plan : plans) {
        for (const StepTemplate &step : plan.workflow) {
            const ApprovalNeed its = policy.needOf(step.kind);
            if (its == ApprovalNeed::Yes)
                return true;
            if (its == ApprovalNeed::Unknown)
                needs = std::nullopt;
        }
    }
    return needs;
}

} // namespace Reslate
