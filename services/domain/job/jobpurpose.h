// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/workflow.h"

namespace Reslate {

/// What a workflow is for towards the device: the first of its steps that takes data or the device away, and where none
/// does, its goal. Of one step: that step. Pure.
ResetMode purposeOf(const Workflow &workflow);

} // namespace Reslate
