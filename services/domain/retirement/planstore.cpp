// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/planstore.h"

namespace Reslate {

PlanId idOf(const KeptPlan &plan)
{
    return std::visit([](const auto &kept) { return kept.id; }, plan);
}

} // namespace Reslate
