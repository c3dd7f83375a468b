// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jobstart.h"

#include "domain/pace.h"

#include <QSet>
#include <QUuid>

#include <algorithm>

namespace Reslate {

bool hasCountdown(const Job &job)
{
    return job.created < job.countdownEnds;
}

bool startsLater(const Job &job, const QDateTime &now)
{
    return job.phase == JobPhase::Countdown
        && now.msecsTo(job.countdownEnds) > std::chrono::milliseconds(longestCountdown).count();
}

bool canStart(const Plan &plan)
{
    QSet<DeviceId> devices;
    for (const JobItem &item : plan.items) {
        if (item.device.isEmpty() || devices.contains(item.device))
            return false;
        devices.insert(item.device);
    }
    return !devices.isEmpty() && factsOf(plan.mode).sendable && plan.countdown >= std::chrono::seconds(0)
        && plan.countdown <= longestCountdown && isSound(plan.pace)
        && plan.justification.size() <= longestJustification;
}

Job jobOf(const Plan &plan, const QString &startedBy, const QDateTime &now, const QDateTime &baseline)
{
    Job job;
    job.id = JobId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    job.mode = plan.mode;
    job.title = plan.title;
    job.startedBy = startedBy;
    job.created = now;
    job.keepUserData = plan.keepUserData;
    job.pace = plan.pace;
    job.justification = plan.justification;
    job.savedAs = plan.savedAs;
    // With the plan itself, so that no kill leaves a plan for later that would leave at once.
    job.countdownEnds = now.addSecs(plan.countdown.count());
    if (plan.pace.startsAt.isValid())
        job.countdownEnds = std::max(job.countdownEnds, plan.pace.startsAt);
    job.items.reserve(plan.items.size());
    for (const JobItem &planned : plan.items) {
        job.items.append({.device = planned.device,
            .entraDevice = planned.entraDevice,
            .autopilot = planned.autopilot,
            .name = planned.name,
            .serialNumber = planned.serialNumber,
            .changed = now,
            .baseline = baseline});
    }
    return job;
}

Plan planOfFailed(const Job &job, const std::function<bool(const DeviceId &)> &isHeld)
{
    Plan plan {
        .mode = job.mode, .title = job.title, .keepUserData = job.keepUserData, .justification = job.justification};
    for (const JobItem &item : job.items) {
        if (item.proof != Proof::Failed || isHeld(item.device))
            continue;
        plan.items.append({.device = item.device,
            .entraDevice = item.entraDevice,
            .autopilot = item.autopilot,
            .name = item.name,
            .serialNumber = item.serialNumber});
    }
    return plan;
}

std::chrono::milliseconds leftOf(const Job &job, const QDateTime &now)
{
    return std::clamp<std::chrono::milliseconds>(
        std::chrono::milliseconds(now.msecsTo(job.countdownEnds)), std::chrono::milliseconds(1), longestCountdown);
}

} // namespace Reslate
