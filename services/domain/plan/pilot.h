// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/planner.h"

#include <functional>

namespace Reslate {

/// Puts first, in each plan with a pilot, the devices that tell most about the others: those about which the draft
/// warns least, of these the ones that were seen last. All others keep their order. find gives the device with an id,
/// or nullptr. Call it after setPace(). Pure.
void choosePilots(
    QList<Plan> &plans, const ResetDraft &draft, const std::function<const Device *(const DeviceId &)> &find);

/// The devices that go before all others; empty: the plan has no pilot, or all of it would be one.
QList<JobItem> pilotOf(const Plan &plan);

} // namespace Reslate
