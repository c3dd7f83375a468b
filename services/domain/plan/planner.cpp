// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/planner.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace Reslate {
namespace {

constexpr std::array sectionNames {"ready", "hybrid", "sleeping", "recent", "protected", "blocked", "warned"};
static_assert(sectionNames.size() == static_cast<size_t>(SectionKind::Warned) + 1);

using DeviceTable = QHash<DeviceId, const Device *>;

bool isHybrid(const PlanFinding &finding)
{
    return finding.reason == Reason::HybridJoined && finding.instead == ResetMode::FactoryWipe;
}

/// The devices that a draft warns about for one of these reasons.
template <typename Counts> QSet<DeviceId> warnedOf(const PlanDraft &draft, Counts counts)
{
    QSet<DeviceId> devices;
    for (const PlanFinding &finding : draft.warned) {
        if (!counts(finding.reason))
            continue;
        for (const JobItem &item : finding.items)
            devices.insert(item.device.id);
    }
    return devices;
}

void leaveOut(QList<JobItem> &items, const QSet<DeviceId> &devices)
{
    items.removeIf([&devices](const JobItem &item) { return devices.contains(item.device.id); });
}

/// The plan of a draft, as far as the choices about its devices let it go. Who takes a device that was reset lately
/// decided about that one, wherever it sleeps.
Plan chosenPlan(const PlanDraft &draft, const PlanChoices &choices)
{
    Plan plan = draft.plan;
    if (choices.sleeping == SleepingChoice::LeaveOut)
        leaveOut(plan.items, warnedOf(draft, isSleep) - warnedOf(draft, isRecent));
    leaveOut(plan.items, warnedOf(draft, [&choices](Reason reason) {
        return isRecent(reason) ? choices.again(reason) == AgainChoice::LeaveOut : choices.without.contains(reason);
    }));
    return plan;
}

PlanDraft wipeOfHybrid(const PlanDraft &first, const DeviceTable &table, const DraftBasis &basis)
{
    QList<const Device *> hybrid;
    for (const PlanFinding &finding : first.leftOut) {
        for (const JobItem &item : isHybrid(finding) ? finding.items : QList<JobItem>())
            hybrid.append(table.value(item.device.id));
    }
    return draftPlan(ResetMode::FactoryWipe, first.plan.title, hybrid, basis);
}

QDateTime longestAway(const QList<JobItem> &items, const DeviceTable &table)
{
    QDateTime longest;
    for (const JobItem &item : items) {
        const QDateTime seen = table.value(item.device.id)->lastSeen;
        longest = longest.isValid() ? std::min(longest, seen) : seen;
    }
    return longest;
}

int countIn(const QList<JobItem> &items, const QHash<DeviceId, ResetMode> &going)
{
    return static_cast<int>(std::count_if(
        items.cbegin(), items.cend(), [&going](const JobItem &item) { return going.contains(item.device.id); }));
}

/// Collects sections; leaves out empty ones and says how many devices of each go.
class Sections {
public:
    Sections(const QHash<DeviceId, ResetMode> &going, const PlanChoices &choices)
        : m_going(going)
        , m_choices(choices)
    {
    }

    void add(PlanSection section)
    {
        section.going = countIn(section.items, m_going);
        if (section.kind == SectionKind::Sleeping || section.kind == SectionKind::Recent) {
            for (const JobItem &item : section.items)
                m_standing.insert(item.device.id, section.reason);
        }
        if (!section.items.isEmpty())
            m_sections.append(std::move(section));
    }

    /// The warnings of a draft about devices that go; without those that stand in a section of that kind.
    void addWarnings(const PlanDraft &draft)
    {
        for (const PlanFinding &finding : draft.warned) {
            QList<JobItem> items = finding.items;
            // Hybrid devices that are left out for that would seem to be left out for being hybrid; and what a person
            // left out is taken back where it stands.
            const bool staysOut = isRecent(finding.reason) || m_choices.leavesOut(finding.reason);
            items.removeIf([this, &finding, staysOut](const JobItem &item) {
                return (!staysOut && !m_going.contains(item.device.id)) || stands(item.device.id, finding.reason);
            });
            add({.kind = SectionKind::Warned,
                .mode = draft.plan.workflow.goal(),
                .reason = finding.reason,
                .items = items,
                .ended = finding.ended});
        }
    }

    QList<PlanSection> take()
    {
        std::stable_sort(m_sections.begin(), m_sections.end(),
            [](const PlanSection &a, const PlanSection &b) { return a.kind < b.kind; });
        return std::exchange(m_sections, {});
    }

private:
    bool stands(const DeviceId &device, Reason reason) const { return m_standing.value(device) == reason; }

    QHash<DeviceId, ResetMode> m_going;
    PlanChoices m_choices;
    QHash<DeviceId, Reason> m_standing; ///< of those that have a section for a warning
    QList<PlanSection> m_sections;
};

SectionKind kindOf(const PlanFinding &finding)
{
    if (isHybrid(finding))
        return SectionKind::Hybrid;
    return finding.reason == Reason::Protected ? SectionKind::Protected : SectionKind::Blocked;
}

} // namespace

bool isSleep(Reason reason)
{
    return reason == Reason::NotSeenLately || reason == Reason::NeverSeen;
}

bool PlanChoices::leavesOut(Reason reason) const
{
    return isSleep(reason) ? sleeping == SleepingChoice::LeaveOut : without.contains(reason);
}

QLatin1String choiceName(HybridChoice choice)
{
    return choice == HybridChoice::LeaveOut ? QLatin1String("leave") : QLatin1String("wipe");
}

QLatin1String choiceName(SleepingChoice choice)
{
    return choice == SleepingChoice::Include ? QLatin1String("include") : QLatin1String("leave");
}

QLatin1String choiceName(AgainChoice choice)
{
    return choice == AgainChoice::Include ? QLatin1String("include") : QLatin1String("leave");
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
            modes.insert(item.device.id, plan.workflow.goal());
    }
    return modes;
}

bool ResetDraft::leavesRecentOut() const
{
    return std::any_of(sections.cbegin(), sections.cend(),
        [](const PlanSection &section) { return isRecent(section.reason) && section.going < section.items.size(); });
}

const PlanSection &ResetDraft::whyOut(const PlanSection &section, const DeviceId &device) const
{
    const auto why = std::find_if(sections.cbegin(), sections.cend(), [&](const PlanSection &other) {
        const auto isIt = [&device](const JobItem &item) { return item.device.id == device; };
        const bool keepsOut = wish.choices.leavesOut(other.reason)
            || (section.kind == SectionKind::Hybrid && isRecent(other.reason));
        return other.kind == SectionKind::Warned && keepsOut
            && std::any_of(other.items.cbegin(), other.items.cend(), isIt);
    });
    return why != sections.cend() ? *why : section;
}

ResetDraft draftReset(const ResetWish &wish, const QList<const Device *> &devices, const DraftBasis &basis)
{
    ResetDraft draft {.wish = wish};
    DeviceTable table;
    for (const Device *device : devices) {
        if (!table.contains(device->id))
            draft.chosen.append(plannedItem(*device));
        table.insert(device->id, device);
    }
    PlanDraft first = draftPlan(wish.mode, wish.title, devices, basis);
    first.plan.keepUserData = wish.choices.keepUserData && wish.mode == ResetMode::FreshStart;
    PlanDraft wipe;
    if (wish.choices.hybrid == HybridChoice::WipeInstead)
        wipe = wipeOfHybrid(first, table, basis);
    draft.plans = {chosenPlan(first, wish.choices), chosenPlan(wipe, wish.choices)};
    draft.plans.removeIf([](const Plan &plan) { return plan.items.isEmpty(); });

    Sections sections(draft.modes(), wish.choices);
    const QSet<DeviceId> recents = warnedOf(first, isRecent);
    QList<JobItem> ready = first.plan.items;
    leaveOut(ready, warnedOf(first, isSleep) + recents);
    sections.add({.kind = SectionKind::Ready, .mode = wish.mode, .items = ready});
    for (const PlanFinding &finding : first.leftOut)
        sections.add({.kind = kindOf(finding),
            .mode = wish.mode,
            .reason = finding.reason,
            .instead = finding.instead,
            .items = finding.items});
    for (const PlanFinding &finding : first.warned) {
        QList<JobItem> items = finding.items;
        if (isSleep(finding.reason)) {
            leaveOut(items, recents);
            sections.add({.kind = SectionKind::Sleeping,
                .mode = wish.mode,
                .reason = finding.reason,
                .items = items,
                .lastSeen = longestAway(items, table)});
        } else if (isRecent(finding.reason)) {
            sections.add({.kind = SectionKind::Recent,
                .mode = wish.mode,
                .reason = finding.reason,
                .items = items,
                .ended = finding.ended});
        }
    }
    sections.addWarnings(first);
    sections.addWarnings(wipe);
    draft.sections = sections.take();
    return draft;
}

void setPace(QList<Plan> &plans, const PlanPace &pace)
{
    for (Plan &plan : plans)
        plan.pace = pace;
    if (pace.wave == 0)
        return;
    qint64 devices = 0; // of the plans that still want their share
    for (const Plan &plan : std::as_const(plans))
        devices += plan.items.size();
    int wave = pace.wave; // what is left for them
    for (qsizetype i = 0; i < plans.size(); ++i) {
        Plan &plan = plans[i];
        const int others = static_cast<int>(plans.size() - 1 - i); // each of which wants at least one
        const qint64 share = others == 0 ? wave : wave * plan.items.size() / std::max<qint64>(devices, 1);
        plan.pace.wave = static_cast<int>(std::clamp<qint64>(share, 1, std::max(wave - others, 1)));
        devices -= plan.items.size();
        wave -= plan.pace.wave;
    }
}

} // namespace Reslate
