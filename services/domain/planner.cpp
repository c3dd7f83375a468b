// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planner.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace Reslate {
namespace {

constexpr std::array sectionNames {"ready", "hybrid", "sleeping", "protected", "blocked", "warned"};
static_assert(sectionNames.size() == static_cast<size_t>(SectionKind::Warned) + 1);

using DeviceTable = QHash<DeviceId, const Device *>;

bool isSleep(Reason reason)
{
    return reason == Reason::NotSeenLately || reason == Reason::NeverSeen;
}

bool isHybrid(const PlanFinding &finding)
{
    return finding.reason == Reason::HybridJoined && finding.instead == ResetMode::FactoryWipe;
}

QSet<DeviceId> sleepersOf(const PlanDraft &draft)
{
    QSet<DeviceId> sleepers;
    for (const PlanFinding &finding : draft.warned) {
        if (!isSleep(finding.reason))
            continue;
        for (const JobItem &item : finding.items)
            sleepers.insert(item.device);
    }
    return sleepers;
}

void leaveOut(QList<JobItem> &items, const QSet<DeviceId> &devices)
{
    items.removeIf([&devices](const JobItem &item) { return devices.contains(item.device); });
}

/// The plan of a draft, as far as the choice about sleeping devices lets it go.
Plan chosenPlan(const PlanDraft &draft, SleepingChoice choice)
{
    Plan plan = draft.plan;
    if (choice == SleepingChoice::LeaveOut)
        leaveOut(plan.items, sleepersOf(draft));
    return plan;
}

PlanDraft wipeOfHybrid(const PlanDraft &first, const DeviceTable &table, const QDateTime &now,
    const std::function<bool(const DeviceId &)> &isHeld, const Permissions &permissions)
{
    QList<const Device *> hybrid;
    for (const PlanFinding &finding : first.leftOut) {
        for (const JobItem &item : isHybrid(finding) ? finding.items : QList<JobItem>())
            hybrid.append(table.value(item.device));
    }
    return draftPlan(ResetMode::FactoryWipe, first.plan.title, hybrid, now, isHeld, permissions);
}

QDateTime longestAway(const QList<JobItem> &items, const DeviceTable &table)
{
    QDateTime longest;
    for (const JobItem &item : items) {
        const QDateTime seen = table.value(item.device)->lastSeen;
        longest = longest.isValid() ? std::min(longest, seen) : seen;
    }
    return longest;
}

int countIn(const QList<JobItem> &items, const QHash<DeviceId, ResetMode> &going)
{
    return static_cast<int>(std::count_if(
        items.cbegin(), items.cend(), [&going](const JobItem &item) { return going.contains(item.device); }));
}

/// Collects sections; leaves out empty ones and says how many devices of each go.
class Sections {
public:
    explicit Sections(const QHash<DeviceId, ResetMode> &going)
        : m_going(going)
    {
    }

    void add(PlanSection section)
    {
        section.going = countIn(section.items, m_going);
        if (!section.items.isEmpty())
            m_sections.append(std::move(section));
    }

    /// The warnings of a draft about devices that go; those in but have sections of their own.
    void addWarnings(const PlanDraft &draft, bool (*but)(Reason))
    {
        for (const PlanFinding &finding : draft.warned) {
            if (but(finding.reason))
                continue;
            QList<JobItem> items = finding.items;
            items.removeIf([this](const JobItem &item) { return !m_going.contains(item.device); });
            add({.kind = SectionKind::Warned, .mode = draft.plan.mode, .reason = finding.reason, .items = items});
        }
    }

    QList<PlanSection> take()
    {
        std::stable_sort(m_sections.begin(), m_sections.end(),
            [](const PlanSection &a, const PlanSection &b) { return a.kind < b.kind; });
        return std::exchange(m_sections, {});
    }

private:
    QHash<DeviceId, ResetMode> m_going;
    QList<PlanSection> m_sections;
};

SectionKind kindOf(const PlanFinding &finding)
{
    if (isHybrid(finding))
        return SectionKind::Hybrid;
    return finding.reason == Reason::Protected ? SectionKind::Protected : SectionKind::Blocked;
}

} // namespace

QLatin1String choiceName(HybridChoice choice)
{
    return choice == HybridChoice::LeaveOut ? QLatin1String("leave") : QLatin1String("wipe");
}

QLatin1String choiceName(SleepingChoice choice)
{
    return choice == SleepingChoice::Include ? QLatin1String("include") : QLatin1String("leave");
}

std::optional<HybridChoice> hybridFromName(const QString &name)
{
    for (const HybridChoice choice : {HybridChoice::LeaveOut, HybridChoice::WipeInstead}) {
        if (name == choiceName(choice))
            return choice;
    }
    return std::nullopt;
}

std::optional<SleepingChoice> sleepingFromName(const QString &name)
{
    for (const SleepingChoice choice : {SleepingChoice::Include, SleepingChoice::LeaveOut}) {
        if (name == choiceName(choice))
            return choice;
    }
    return std::nullopt;
}

QLatin1String sectionName(SectionKind kind)
{
    return QLatin1String(sectionNames[static_cast<size_t>(kind)]);
}

int ResetDraft::going() const
{
    int count = 0;
    for (const Plan &plan : plans)
        count += static_cast<int>(plan.items.size());
    return count;
}

QHash<DeviceId, ResetMode> ResetDraft::modes() const
{
    QHash<DeviceId, ResetMode> modes;
    for (const Plan &plan : plans) {
        for (const JobItem &item : plan.items)
            modes.insert(item.device, plan.mode);
    }
    return modes;
}

ResetDraft draftReset(const ResetWish &wish, const QList<const Device *> &devices, const QDateTime &now,
    const std::function<bool(const DeviceId &)> &isHeld, const Permissions &permissions)
{
    ResetDraft draft {.wish = wish};
    DeviceTable table;
    for (const Device *device : devices) {
        if (!table.contains(device->id))
            draft.chosen.append(plannedItem(*device));
        table.insert(device->id, device);
    }
    PlanDraft first = draftPlan(wish.mode, wish.title, devices, now, isHeld, permissions);
    first.plan.keepUserData = wish.choices.keepUserData && wish.mode == ResetMode::FreshStart;
    PlanDraft wipe;
    if (wish.choices.hybrid == HybridChoice::WipeInstead)
        wipe = wipeOfHybrid(first, table, now, isHeld, permissions);
    draft.plans = {chosenPlan(first, wish.choices.sleeping), chosenPlan(wipe, wish.choices.sleeping)};
    draft.plans.removeIf([](const Plan &plan) { return plan.items.isEmpty(); });

    Sections sections(draft.modes());
    QList<JobItem> ready = first.plan.items;
    leaveOut(ready, sleepersOf(first));
    sections.add({.kind = SectionKind::Ready, .mode = wish.mode, .items = ready});
    for (const PlanFinding &finding : first.leftOut)
        sections.add({.kind = kindOf(finding),
            .mode = wish.mode,
            .reason = finding.reason,
            .instead = finding.instead,
            .items = finding.items});
    for (const PlanFinding &finding : first.warned) {
        if (isSleep(finding.reason))
            sections.add({.kind = SectionKind::Sleeping,
                .mode = wish.mode,
                .reason = finding.reason,
                .items = finding.items,
                .lastSeen = longestAway(finding.items, table)});
    }
    sections.addWarnings(first, isSleep);
    sections.addWarnings(wipe, [](Reason) { return false; });
    draft.sections = sections.take();
    return draft;
}

void setPace(QList<Plan> &plans, const PlanPace &pace)
{
    for (Plan &plan : plans)
        plan.pace = pace;
    if (pace.wave == 0 || plans.size() < 2)
        return;
    const qint64 first = plans.first().items.size();
    const qint64 share = pace.wave * first / (first + plans.last().items.size());
    plans.first().pace.wave = std::clamp(static_cast<int>(share), 1, std::max(pace.wave - 1, 1));
    plans.last().pace.wave = std::max(pace.wave - plans.first().pace.wave, 1);
}

} // namespace Reslate
