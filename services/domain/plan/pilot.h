// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/planner.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace Reslate {

/// What a person wants of the pilot, beside how many devices it has.
struct PilotWish {
    QSet<DeviceId> in; ///< before all others
    QSet<DeviceId> out; ///< only when no other is left

    bool isEmpty() const { return in.isEmpty() && out.isEmpty(); }
    bool operator==(const PilotWish &) const = default;
};

/// What a draft warns about, by device.
using DeviceWarnings = QHash<DeviceId, QList<Reason>>;
DeviceWarnings warningsOf(const ResetDraft &draft);

/// The devices of a plan, those that tell most about the others first: those about which the draft warns least, of
/// these the ones that were seen last. find gives the device with an id, or nullptr. Pure.
QList<JobItem> pilotCandidates(
    const Plan &plan, const DeviceWarnings &warnings, const std::function<const Device *(const DeviceId &)> &find);

/// Puts first, in each plan with a pilot, the devices that the person wants in it, then the best candidates. All others
/// keep their order. find gives the device with an id, or nullptr. Call it after setPace(), which gives each plan the
/// number of all: it is shared out here, at least one for each plan, as many of each as the person wants, the rest by
/// size, and never all of a plan. Pure.
void choosePilots(QList<Plan> &plans, const DeviceWarnings &warnings,
    const std::function<const Device *(const DeviceId &)> &find, const PilotWish &wish = {});

/// How many devices of all plans go first; 0: none has a pilot. After choosePilots().
int pilotSize(const QList<Plan> &plans);

/// The devices that go before all others; empty: the plan has no pilot, or all of it would be one.
QList<JobItem> pilotOf(const Plan &plan);

} // namespace Reslate
