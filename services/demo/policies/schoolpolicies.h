// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policies/policy.h"
#include "school.h"

namespace Reslate::Demo {

/// The policies of a pretend school, as far as their groups are there: some that say something about local Autopilot
/// Reset in each of the ways that Intune has for it, and some of other things.
std::vector<Policy> schoolPolicies(const School &school);

} // namespace Reslate::Demo
