// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/planbuilder.h"

#include "domain/plan/twins.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace Reslate {
namespace {

PlanFinding &note(QList<PlanFinding> &findings, Reason reason, std::optional<ResetMode> instead, const JobItem &item)
{
    const auto same = [&](const PlanFinding &f) { return f.reason == reason && f.instead == instead; };
    auto it = std::find_if(findings.begin(), findings.end(), same);
    if (it == findings.end())
        it = findings.insert(findings.end(), {.reason = reason, .instead = instead});
    it->items.append(item);
    return *it;
}

void noteRecent(QList<PlanFinding> &findings, Reason reason, const QDateTime &ended, const JobItem &item)
{
    PlanFinding &finding = note(findings, reason, std::nullopt, item);
    if (!finding.ended.isValid() || ended > finding.ended)
        finding.ended = ended;
}

void sortByReason(QList<PlanFinding> &findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const PlanFinding &a, const PlanFinding &b) {
        return std::tie(a.reason, a.instead) < std::tie(b.reason, b.instead);
    });
}

} // namespace

JobItem plannedItem(const Device &device)
{
    const bool isRegistered = registrationState(device) == RecordState::Present;
    return {.device = {.id = device.id,
                .entraDevice = device.entraDeviceId,
                .autopilot = isRegistered ? device.autopilotId : AutopilotId(),
                .name = device.name,
                .serialNumber = device.serialNumber}};
}

PlanDraft draftPlan(ResetMode mode, const QString &title, const QList<const Device *> &devices, const DraftBasis &basis)
{
    PlanDraft draft;
    draft.plan.workflow = mode;
    draft.plan.title = title;
    const QSet<DeviceId> idle = factsOf(mode).destructive ? idleTwins(devices + basis.chosenBeside) : QSet<DeviceId>();
    QSet<DeviceId> seen;
    for (const Device *device : devices) {
        if (seen.contains(device->id))
            continue;
        seen.insert(device->id);
        const JobItem item = plannedItem(*device);
        const Eligibility eligibility = judgeHeld(*device, mode, basis.now,
            {.isHeld = basis.isHeld(item.device),
                .isIdleTwin = idle.contains(device->id),
                .permissions = basis.permissions});
        if (eligibility.verdict == Verdict::Blocked) {
            note(draft.leftOut, eligibility.reason, eligibility.instead, item);
        } else {
            draft.plan.items.append(item);
            const std::optional<RecentReset> recent = basis.recentOf ? basis.recentOf(*device) : std::nullopt;
            if (const Reason again = recentReason(mode, recent); again != Reason::None)
                noteRecent(draft.warned, again, recent->at, item);
            for (const Reason reason : allReasons(*device, mode, basis.now))
                note(draft.warned, reason, std::nullopt, item);
        }
    }
    draft.asked = static_cast<int>(seen.size());
    sortByReason(draft.leftOut);
    sortByReason(draft.warned);
    return draft;
}

} // namespace Reslate
