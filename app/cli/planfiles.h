// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitcode.h"
#include "domain/savedplan.h"

#include <QString>

#include <tl/expected.hpp>

namespace Reslate {

/// The plan in a file; why there is none, if there is none.
tl::expected<SavedPlan, Refusal> readPlanFile(const QString &file);
/// Writes the whole file, or leaves it as it was.
tl::expected<void, Refusal> writePlanFile(const QString &file, const SavedPlan &plan);

/// The one saved plan that the text names: its id or the beginning of it.
tl::expected<SavedPlan, Refusal> findPlan(PlanStore &plans, const QString &text);

} // namespace Reslate
