// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/pilot.h"

#include <QSet>

#include <algorithm>
#include <tuple>
#include <vector>

namespace Reslate {
namespace {

bool hasPilot(const Plan &plan)
{
    return plan.pace.pilot > 0 && plan.pace.pilot < plan.items.size();
}

struct Candidate {
    int wanted = 0; ///< less than 0: by a person; more: a person doesn't want it
    int warnings = 0;
    qint64 unseen = 0; ///< ms before 1970, so that who was seen last has least; 0: never seen
    qsizetype place = 0;

    bool operator<(const Candidate &other) const
    {
        return std::tie(wanted, warnings, unseen, place)
            < std::tie(other.wanted, other.warnings, other.unseen, other.place);
    }
};

/// All of the plan, the best so many first.
std::vector<Candidate> candidatesOf(const Plan &plan, qsizetype best, const DeviceWarnings &warnings,
    const std::function<const Device *(const DeviceId &)> &find, const PilotWish &wish)
{
    std::vector<Candidate> candidates;
    candidates.reserve(static_cast<size_t>(plan.items.size()));
    for (const JobItem &item : plan.items) {
        const DeviceId &id = item.device.id;
        const Device *device = find(id);
        const bool isSeen = device && device->lastSeen.isValid();
        candidates.push_back({wish.in.contains(id) ? -1
                : wish.out.contains(id)            ? 1
                                                   : 0,
            static_cast<int>(warnings.value(id).size()), isSeen ? -device->lastSeen.toMSecsSinceEpoch() : 0,
            static_cast<qsizetype>(candidates.size())});
    }
    std::partial_sort(candidates.begin(), candidates.begin() + best, candidates.end());
    return candidates;
}

int countIn(const Plan &plan, const QSet<DeviceId> &devices)
{
    return static_cast<int>(std::count_if(plan.items.cbegin(), plan.items.cend(),
        [&devices](const JobItem &item) { return devices.contains(item.device.id); }));
}

/// Shares the number of all out between several plans.
void sharePilot(QList<Plan> &plans, const QSet<DeviceId> &wanted)
{
    const int asked = plans.constFirst().pace.pilot;
    int devices = 0;
    int wantedInAll = 0;
    for (const Plan &plan : std::as_const(plans)) {
        devices += static_cast<int>(plan.items.size());
        wantedInAll += countIn(plan, wanted);
    }
    if (plans.size() < 2 || asked >= devices) // all of them would be none
        return;
    const auto most = [](const Plan &plan) { return std::max(static_cast<int>(plan.items.size()) - 1, 1); };
    int left = asked;
    for (Plan &plan : plans) {
        plan.pace.pilot = std::clamp(wantedInAll <= asked ? countIn(plan, wanted) : 0, 1, most(plan));
        left -= plan.pace.pilot;
    }
    for (; left > 0; --left) {
        const auto next = std::min_element(plans.begin(), plans.end(), [&most](const Plan &a, const Plan &b) {
            const auto part = [&most](const Plan &plan) {
                return plan.pace.pilot < most(plan) ? double(plan.pace.pilot) / double(plan.items.size()) : 1.0;
            };
            return part(a) < part(b);
        });
        if (next->pace.pilot >= most(*next))
            return;
        ++next->pace.pilot;
    }
}

} // namespace

DeviceWarnings warningsOf(const ResetDraft &draft)
{
    DeviceWarnings warnings;
    for (const PlanSection &section : draft.sections) {
        if (section.reason == Reason::None || blocks(section.reason))
            continue;
        for (const JobItem &item : section.items)
            warnings[item.device.id].append(section.reason);
    }
    return warnings;
}

QList<JobItem> pilotCandidates(
    const Plan &plan, const DeviceWarnings &warnings, const std::function<const Device *(const DeviceId &)> &find)
{
    QList<JobItem> items;
    items.reserve(plan.items.size());
    for (const Candidate &candidate : candidatesOf(plan, plan.items.size(), warnings, find, {}))
        items.append(plan.items.at(candidate.place));
    return items;
}

void choosePilots(QList<Plan> &plans, const DeviceWarnings &warnings,
    const std::function<const Device *(const DeviceId &)> &find, const PilotWish &wish)
{
    if (std::none_of(plans.cbegin(), plans.cend(), [](const Plan &plan) { return plan.pace.pilot > 0; }))
        return;
    sharePilot(plans, wish.in);
    for (Plan &plan : plans) {
        if (!hasPilot(plan))
            continue;
        const std::vector<Candidate> candidates = candidatesOf(plan, plan.pace.pilot, warnings, find, wish);
        QList<JobItem> items;
        items.reserve(plan.items.size());
        QSet<qsizetype> first;
        for (auto candidate = candidates.begin(); candidate != candidates.begin() + plan.pace.pilot; ++candidate) {
            items.append(plan.items.at(candidate->place));
            first.insert(candidate->place);
        }
        for (qsizetype place = 0; place < plan.items.size(); ++place) {
            if (!first.contains(place))
                items.append(plan.items.at(place));
        }
        plan.items = items;
    }
}

int pilotSize(const QList<Plan> &plans)
{
    int size = 0;
    for (const Plan &plan : plans)
        size += std::min(plan.pace.pilot, static_cast<int>(plan.items.size()));
    return std::any_of(plans.cbegin(), plans.cend(), hasPilot) ? size : 0;
}

QList<JobItem> pilotOf(const Plan &plan)
{
    return hasPilot(plan) ? plan.items.first(plan.pace.pilot) : QList<JobItem>();
}

} // namespace Reslate
