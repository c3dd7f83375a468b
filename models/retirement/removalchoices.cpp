// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/removalchoices.h"

#include <utility>

namespace Reslate {

SleepingEnd RemovalChoices::sleeping() const
{
    return ofSleeping == SleepingEnd::RecordsOnly && kind() != RemovalKind::Remove ? SleepingEnd::Include : ofSleeping;
}

RemovalWish RemovalChoices::wish(const QString &title) const
{
    RemovalWish wish = steps;
    wish.reason = reason();
    wish.title = title;
    wish.destination = details.destination;
    wish.dataClass = details.dataClass;
    wish.disposal = details.disposal;
    wish.choices.sleeping = sleeping() == SleepingEnd::Include ? SleepingChoice::Include : SleepingChoice::LeaveOut;
    if (sleeping() == SleepingEnd::RecordsOnly)
        wish.recordsOnly = recordsReason.trimmed();
    return wish;
}

RemovalChoices choicesOf(const SavedRemoval &plan)
{
    const RemovalWish &wish = plan.wish;
    const bool includes = wish.choices.sleeping == SleepingChoice::Include;
    return {.details = {.reason = plan.isReasonChosen ? std::optional(wish.reason) : std::nullopt,
                .destination = wish.destination,
                .dataClass = wish.dataClass,
                .disposal = wish.disposal,
                .assetFile = plan.assetFile,
                .assets = plan.assets},
        .steps = {.gate = wish.gate, .keepsEntra = wish.keepsEntra, .isBoardChanged = wish.isBoardChanged},
        .ofSleeping = includes ? SleepingEnd::Include : SleepingEnd::LeaveOut,
        .recordsReason = {},
        .keepsKeys = plan.keepsKeys,
        .isByHand = plan.isByHand};
}

SavedRemoval savedRemoval(
    const RemovalChoices &choices, const QString &title, const RemovalDraft &draft, const PacedPlans &paced)
{
    SavedRemoval plan {.wish = keptWish(choices.wish(title)),
        .isReasonChosen = choices.details.reason.has_value(),
        .isByHand = choices.isByHand,
        .keepsKeys = choices.keepsKeys,
        .assetFile = choices.details.assetFile,
        .assets = {},
        .pace = paced.pace(),
        .pilot = {},
        .devices = savedDevices(draft)};
    QList<DeviceRef> devices;
    for (const SavedRemoval::Device &device : std::as_const(plan.devices)) {
        const DeviceId &id = device.device.id;
        devices.append(device.device);
        if (paced.pilot().in.contains(id))
            plan.pilot.in.insert(id);
        else if (paced.pilot().out.contains(id))
            plan.pilot.out.insert(id);
    }
    plan.assets = assetsFor(choices.details.assets, devices);
    return plan;
}

} // namespace Reslate
