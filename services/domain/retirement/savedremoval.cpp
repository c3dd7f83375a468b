// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/savedremoval.h"

#include "domain/job/identity.h"
#include "domain/retirement/recordlink.h"

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

/// Why the saved device can't be taken for that one; None: it can. device: nullptr: nothing is listed.
Reason whyLost(const DeviceRef &saved, const Device *device)
{
    if (!device)
        return Reason::RecordMissing;
    switch (identityOf({.device = saved}, *device)) {
    case Identity::Same:
        return Reason::None;
    case Identity::Unproven:
        return Reason::IdentityUnproven;
    case Identity::Changed:
        break;
    }
    return Reason::IdentityChanged;
}

void block(RemovalDraft &draft, Reason reason, const JobItem &item)
{
    const auto isThat = [reason](const RemovalSection &section) {
        return section.group == RemovalGroup::Blocked && section.reason == reason;
    };
    auto place = std::find_if(draft.sections.begin(), draft.sections.end(), isThat);
    if (place == draft.sections.end())
        place = draft.sections.insert(place, {.group = RemovalGroup::Blocked, .reason = reason});
    place->items.append(item);
}

} // namespace

int SavedRemoval::going() const
{
    return static_cast<int>(
        std::count_if(devices.cbegin(), devices.cend(), [](const Device &device) { return device.goes; }));
}

RemovalWish keptWish(RemovalWish wish)
{
    if (!std::exchange(wish.recordsOnly, {}).isEmpty())
        wish.choices.sleeping = SleepingChoice::LeaveOut;
    wish.choices = {.sleeping = wish.choices.sleeping};
    return wish;
}

QList<SavedRemoval::Device> savedDevices(const RemovalDraft &draft)
{
    QSet<DeviceId> going;
    for (const Plan &plan : draft.plans) {
        for (const JobItem &item : plan.items)
            going.insert(item.device.id);
    }
    QList<SavedRemoval::Device> devices;
    for (const JobItem &item : draft.chosen)
        devices.append({item.device, going.contains(item.device.id)});
    return devices;
}

FoundRemoval findSaved(const SavedRemoval &saved, const std::function<const Device *(const DeviceId &)> &find,
    const QList<const AutopilotRecord *> &registrations)
{
    QHash<DeviceId, const AutopilotRecord *> alone;
    for (const AutopilotRecord *record : registrations)
        alone.insert(autopilotOnlyId(record->id), record);
    FoundRemoval found;
    for (const SavedRemoval::Device &planned : saved.devices) {
        const AutopilotRecord *record = alone.value(planned.device.id);
        const Device registered = record ? autopilotOnlyDevice(*record) : Device();
        const Device *device = record ? &registered : find(planned.device.id);
        const Reason reason = whyLost(planned.device, device);
        if (reason != Reason::None)
            found.lost.insert(planned.device.id, reason);
        else if (record)
            found.registrations.append(*record);
        else
            found.devices.append(device);
    }
    return found;
}

void addLost(RemovalDraft &draft, const SavedRemoval &saved, const FoundRemoval &found)
{
    QHash<DeviceId, JobItem> known;
    for (const JobItem &item : std::as_const(draft.chosen))
        known.insert(item.device.id, item);
    draft.chosen.clear();
    for (const SavedRemoval::Device &planned : saved.devices) {
        const JobItem item = known.value(planned.device.id, {.device = planned.device});
        draft.chosen.append(item);
        if (const auto reason = found.lost.constFind(planned.device.id); reason != found.lost.cend())
            block(draft, *reason, item);
    }
    std::stable_sort(
        draft.sections.begin(), draft.sections.end(), [](const RemovalSection &a, const RemovalSection &b) {
            return std::pair(a.group, a.reason) < std::pair(b.group, b.reason);
        });
}

} // namespace Reslate
