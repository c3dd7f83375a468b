// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "domain/retirement/planstore.h"
#include "jobs/plans/planfile.h"

#include <QString>

#include <tl/expected.hpp>

namespace Reslate {

/// Whether the text names a file: it has a slash or a suffix. Anything else is the id of a saved plan.
bool namesPlanFile(const QString &text);
/// The plan in a file; why there is none, if there is none.
tl::expected<PlanDocument, Refusal> readPlanFile(const QString &file, std::chrono::milliseconds patience);
/// Writes the whole file, sealed with the key, or leaves it as it was.
tl::expected<void, Refusal> writePlanFile(const QString &file, const SavedPlan &plan, const SealKey &key);

/// What tells that the plan in a file is the one that was saved.
enum class PlanVoucher {
    Seal, ///< of this user's key
    Journal, ///< the saved plan with the same id says the same
    Nothing, ///< it comes from elsewhere, or can't be told from one that was changed
};
/// Refused: the key's seal is not over this plan, or the journal has the plan with other devices, which are named.
tl::expected<PlanVoucher, Refusal> vouchFor(const PlanDocument &document, const SealKey &key, PlanStore &plans);
/// What is said before a plan is sent that nothing vouches for: the devices that get something, by name; or why nothing
/// is sent, because name isn't what its devices are called.
tl::expected<QString, Refusal> confirmUnvouched(const SavedPlan &plan, const QString &name);

/// The one saved plan that the text names: its id or the beginning of it. Refused, too, where that isn't a reset.
tl::expected<SavedPlan, Refusal> findPlan(PlanStore &plans, const QString &text);

} // namespace Reslate
