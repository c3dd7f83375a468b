// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/job/jobpurpose.h"

#include <algorithm>

namespace Reslate {

ResetMode purposeOf(const Workflow &workflow)
{
    const auto first = std::find_if(
        workflow.begin(), workflow.end(), [](const StepTemplate &step) { return factsOf(step.kind).destructive; });
    return first == workflow.end() ? workflow.goal() : first->kind;
}

} // namespace Reslate
