// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/job/jobstart.h"

#include "domain/job/identity.h"
#include "domain/job/pace.h"

#include <QSet>
#include <QUuid>

#include <algorithm>

namespace Reslate {

bool hasCountdown(const Job &job)
{
    return job.created < job.countdownEnds;
}

bool isForLater(const Job &job, const QDateTime &now)
{
    // Nothing leaves before the start, so one that is held before it has sent nothing.
    return (job.phase == JobPhase::Countdown || job.phase == JobPhase::Paused) && job.pace.startsAt.isValid()
        && now.msecsTo(job.pace.startsAt) > std::chrono::milliseconds(lastCountdown).count();
}

bool startsLater(const Job &job, const QDateTime &now)
{
    return job.phase == JobPhase::Countdown && isForLater(job, now);
}

bool canStart(const Plan &plan)
{
    QSet<DeviceId> devices;
    for (const JobItem &item : plan.items) {
        if (item.device.id.isEmpty() || devices.contains(item.device.id))
            return false;
        devices.insert(item.device.id);
    }
    return !devices.isEmpty() && isSound(plan.workflow) && plan.countdown >= std::chrono::seconds(0)
        && plan.countdown <= maxCountdown && isSound(plan.pace) && plan.justification.size() <= maxJustification;
}

Job jobOf(const Plan &plan, const QString &startedBy, const QDateTime &now, const QDateTime &baseline)
{
    Job job;
    job.id = JobId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    job.workflow = plan.workflow;
    job.title = plan.title;
    job.startedBy = startedBy;
    job.created = now;
    job.keepUserData = plan.keepUserData;
    job.pace = plan.pace;
    job.justification = plan.justification;
    job.savedAs = plan.savedAs;
    job.retirement = plan.retirement;
    // With the plan itself, so that no kill leaves a plan for later that would leave at once.
    job.countdownEnds = now.addSecs(plan.countdown.count());
    if (plan.pace.startsAt.isValid())
        job.countdownEnds = std::max(job.countdownEnds, plan.pace.startsAt);
    job.items.reserve(plan.items.size());
    for (const JobItem &planned : plan.items) {
        JobItem item {.device = planned.device};
        item.current().kind = plan.workflow.at(0).kind;
        item.current().changed = now;
        item.current().baseline = baseline;
        job.items.append(item);
    }
    return job;
}

namespace {

/// With the Intune record under which the device came back, where a step saw that.
DeviceRef asLastKnown(const JobItem &item)
{
    DeviceRef device = item.device;
    device.id = latestRecord(item);
    return device;
}

} // namespace

Plan planOfFailed(const Job &job, const std::function<bool(const DeviceRef &)> &isHeld)
{
    const auto mayBeRetried = [&isHeld](const JobItem &item) {
        return item.current().state == ItemState::Failed && !isHeld(asLastKnown(item));
    };
    qsizetype done = job.workflow.size();
    for (const JobItem &item : job.items) {
        if (mayBeRetried(item))
            done = std::min(done, item.steps.size() - 1);
    }
    Plan plan {.title = job.title, .keepUserData = job.keepUserData, .justification = job.justification};
    plan.retirement = job.retirement;
    for (const JobItem &item : job.items) {
        if (mayBeRetried(item) && item.steps.size() - 1 == done)
            plan.items.append({.device = asLastKnown(item)});
    }
    plan.workflow = plan.items.isEmpty() ? job.workflow : job.workflow.from(static_cast<int>(done));
    return plan;
}

std::chrono::milliseconds leftOf(const Job &job, const QDateTime &now)
{
    return std::clamp<std::chrono::milliseconds>(
        std::chrono::milliseconds(now.msecsTo(job.countdownEnds)), std::chrono::milliseconds(1), maxCountdown);
}

std::chrono::milliseconds resumedCountdown(const Job &job, std::chrono::milliseconds left, const QDateTime &now)
{
    if (!job.pace.startsAt.isValid())
        return left;
    const std::chrono::milliseconds untilStart(now.msecsTo(job.pace.startsAt));
    return std::max(untilStart, std::min<std::chrono::milliseconds>(left, lastCountdown));
}

} // namespace Reslate
