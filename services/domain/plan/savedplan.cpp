// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/savedplan.h"

#include "domain/job/identity.h"

#include <QSet>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

/// Adds devices to the section of that kind and reason, or such a section in its place.
void add(ResetDraft &draft, const PlanSection &section)
{
    if (section.items.isEmpty())
        return;
    const auto place = std::find_if(draft.sections.begin(), draft.sections.end(), [&section](const PlanSection &other) {
        return std::pair(other.kind, other.reason) >= std::pair(section.kind, section.reason);
    });
    if (place != draft.sections.end() && place->kind == section.kind && place->reason == section.reason)
        place->items.append(section.items);
    else
        draft.sections.insert(place, section);
}

void block(ResetDraft &draft, Reason reason, const QList<JobItem> &items)
{
    add(draft, {.kind = SectionKind::Blocked, .mode = draft.wish.mode, .reason = reason, .items = items});
}

/// As for every warning: only about those that go.
void warn(ResetDraft &draft, Reason reason, QList<JobItem> items)
{
    const QHash<DeviceId, ResetMode> going = draft.modes();
    items.removeIf([&going](const JobItem &item) { return !going.contains(item.device.id); });
    add(draft,
        {.kind = SectionKind::Warned,
            .mode = draft.wish.mode,
            .reason = reason,
            .items = items,
            .going = static_cast<int>(items.size())});
}

} // namespace

int SavedPlan::going() const
{
    return static_cast<int>(
        std::count_if(devices.cbegin(), devices.cend(), [](const Device &device) { return device.gets.has_value(); }));
}

SavedPlan savedPlan(const ResetDraft &draft, const PlanPace &pace, const QString &savedBy, const QDateTime &now)
{
    SavedPlan saved {.id = PlanId(QUuid::createUuid().toString(QUuid::WithoutBraces)),
        .savedBy = savedBy,
        .saved = now,
        .wish = draft.wish,
        .pace = pace};
    const QHash<DeviceId, ResetMode> modes = draft.modes();
    for (const JobItem &item : draft.chosen) {
        const auto mode = modes.constFind(item.device.id);
        saved.devices.append({item, mode == modes.cend() ? std::nullopt : std::optional(*mode)});
    }
    return saved;
}

ResetDraft draftSaved(const SavedPlan &saved, const PlanChoices &choices,
    const std::function<const Device *(const DeviceId &)> &find, const DraftBasis &basis)
{
    QList<const Device *> devices;
    QList<JobItem> missing;
    QList<JobItem> changed;
    QList<JobItem> unproven;
    QList<JobItem> chosen;
    for (const SavedPlan::Device &planned : saved.devices) {
        const Device *device = find(planned.item.device.id);
        const Identity identity = device ? identityOf(planned.item, *device) : Identity::Changed;
        if (identity == Identity::Changed) {
            (device ? changed : missing).append(planned.item);
            chosen.append(planned.item);
            continue;
        }
        devices.append(device);
        chosen.append(plannedItem(*device));
        if (identity == Identity::Unproven)
            unproven.append(chosen.constLast());
    }
    ResetWish wish = saved.wish;
    wish.choices = choices;
    ResetDraft draft = draftReset(wish, devices, basis);
    draft.chosen = chosen;
    block(draft, Reason::RecordMissing, missing);
    block(draft, Reason::IdentityChanged, changed);
    warn(draft, Reason::IdentityUnproven, unproven);
    return draft;
}

QList<JobItem> holdTo(const SavedPlan &saved, ResetDraft &draft)
{
    QHash<DeviceId, ResetMode> meant;
    for (const SavedPlan::Device &planned : saved.devices) {
        if (planned.gets)
            meant.insert(planned.item.device.id, *planned.gets);
    }
    QList<JobItem> leftOut;
    QSet<DeviceId> held;
    for (Plan &plan : draft.plans) {
        plan.items.removeIf([&](const JobItem &item) {
            const auto mode = meant.constFind(item.device.id);
            const bool same = mode != meant.cend() && plan.workflow == *mode;
            if (!same) {
                leftOut.append(item);
                held.insert(item.device.id);
            }
            return !same;
        });
    }
    draft.plans.removeIf([](const Plan &plan) { return plan.items.isEmpty(); });
    const auto isHeld = [&held](const JobItem &item) { return held.contains(item.device.id); };
    for (PlanSection &section : draft.sections) {
        section.going -= static_cast<int>(std::count_if(section.items.cbegin(), section.items.cend(), isHeld));
        if (section.kind == SectionKind::Warned)
            section.items.removeIf(isHeld);
    }
    draft.sections.removeIf([](const PlanSection &section) { return section.items.isEmpty(); });
    return leftOut;
}

} // namespace Reslate
