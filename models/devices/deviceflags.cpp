// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/deviceflags.h"

#include "domain/device/localreset.h"
#include "domain/device/windowsrelease.h"
#include "domain/job/itemmoves.h"
#include "domain/job/jobstart.h"
#include "domain/job/pending.h"

#include <array>
#include <chrono>

namespace Reslate {
namespace {

constexpr qint64 dayMs = std::chrono::milliseconds(std::chrono::hours(24)).count();

bool notSeenFor(int days, const Device &device, const QDateTime &now)
{
    return !device.lastSeen.isValid() || device.lastSeen.msecsTo(now) >= days * dayMs;
}

/// A failure that is older was most likely dealt with long ago.
bool failedLately(const Device &device, const QDateTime &now)
{
    constexpr std::array resets {RemoteAction::FactoryReset, RemoteAction::KeepAccountWipe,
        RemoteAction::AutopilotReset, RemoteAction::Retire, RemoteAction::FreshStart};
    for (const RemoteAction action : resets) {
        const std::optional<ActionResult> result = newestResult(device, action);
        if (!result || (result->state != ActionState::Failed && result->state != ActionState::NotSupported))
            continue;
        const QDateTime &when = result->updated.isValid() ? result->updated : result->started;
        if (!when.isValid() || when.msecsTo(now) < 30 * dayMs)
            return true;
    }
    return false;
}

bool needsAttention(const Device &device, const JobMark *mark, const QDateTime &now)
{
    if (mark) {
        const ItemState proof = mark->item.current().state;
        const bool isToChase = factsOf(mark->mode).destructive && needsChasing(mark->item, mark->mode, &device, now);
        if (proof == ItemState::Failed || proof == ItemState::Unknown || proof == ItemState::Blocked || isToChase)
            return true;
    }
    return device.leaving == Leaving::WipeFailed || device.leaving == Leaving::RetireFailed
        || device.entraState == RecordState::Doubtful || isJoinDisputed(device)
        || registrationState(device) == RecordState::Doubtful
        || (device.certificateExpires.isValid() && device.certificateExpires < now) || failedLately(device, now);
}

/// Of several steps the first one has left when another one is under way.
bool wasSent(const JobItem &item)
{
    const ItemState state = item.current().state;
    return item.steps.size() > 1 || (state != ItemState::Planned && state != ItemState::AwaitingApproval);
}

bool isBeingReset(const Device &device, const JobMark *mark)
{
    // One that is done may be followed until it is seen fresh, but nothing more happens to it.
    const bool open = mark && wasSent(mark->item) && factsOf(mark->mode).destructive
        && mark->item.current().state != ItemState::Done
        && !isFinal(mark->item.current().state, mark->item.current().kind);
    return open || (mark ? pendingBeside(device, mark->item, mark->mode) : pendingAction(device)).has_value();
}

/// Nothing more happens to it, as far as the order is concerned.
bool isOver(const JobMark &mark)
{
    return isFinal(mark.item.current().state, mark.mode) || !factsOf(mark.mode).destructive;
}

/// The one view of a device that is gone or was taken away; nullopt: it is here.
std::optional<DeviceView> viewOfTaken(const Device &device, const JobMark *mark)
{
    if (const std::optional<TakenBy> taken = mark ? takenBy(*mark) : std::nullopt) {
        if (isWiped(*taken->item, taken->mode))
            return DeviceView::Wiped;
        const bool isWipe = factsOf(taken->mode).action == RemoteAction::FactoryReset;
        return isWipe ? DeviceView::NeedsAttention : DeviceView::Retired;
    }
    return device.recordGone ? std::optional(DeviceView::NeedsAttention) : std::nullopt;
}

} // namespace

bool rememberEnd(JobMark &mark, const OrderEnd &order)
{
    const bool isKnown = mark.takenBy && mark.takenBy->job == order.job;
    if (!tookAway(order.item, order.mode)) { // a person may have said so since
        if (isKnown)
            mark.takenBy.reset();
        return isKnown;
    }
    if (mark.takenBy && !isKnown) {
        const JobItem &known = mark.takenBy->item;
        const bool wasWiped = isWiped(known, mark.takenBy->mode);
        const bool isBetter = wasWiped == isWiped(order.item, order.mode)
            ? known.current().changed <= order.item.current().changed
            : !wasWiped;
        if (!isBetter)
            return false;
    }
    mark.takenBy = order;
    return true;
}

std::optional<TakenBy> takenBy(const JobMark &mark)
{
    if (!isOver(mark))
        return std::nullopt;
    const bool own = tookAway(mark.item, mark.mode);
    const bool earlier = mark.takenBy
        && (!own || (isWiped(mark.takenBy->item, mark.takenBy->mode) && !isWiped(mark.item, mark.mode)));
    if (earlier)
        return TakenBy {mark.takenBy->mode, &mark.takenBy->item};
    return own ? std::optional(TakenBy {mark.mode, &mark.item}) : std::nullopt;
}

bool waitsForStart(const JobMark &mark)
{
    return mark.start && mark.item.current().state == ItemState::Planned;
}

DeviceFlags flagsOf(const Device &device, const JobMark *mark, const QDateTime &now, const WindowsSupport &support)
{
    DeviceFlags flags;
    const auto set = [&flags](DeviceView view, bool on) {
        if (on)
            flags.views = static_cast<quint16>(flags.views | (1U << static_cast<unsigned>(view)));
    };
    flags.gone = device.recordGone;
    flags.hybrid = joinState(device) == JoinState::HybridJoined;
    flags.notSeen30Days = notSeenFor(30, device, now);
    flags.canAutopilotReset = judge(device, ResetMode::AutopilotReset, now).verdict != Verdict::Blocked;
    if (const std::optional<DeviceView> view = viewOfTaken(device, mark)) {
        set(*view, true);
        return flags;
    }
    set(DeviceView::NeedsAttention, needsAttention(device, mark, now));
    set(DeviceView::HybridJoined, flags.hybrid);
    set(DeviceView::NotSeen60Days, notSeenFor(60, device, now));
    set(DeviceView::NotInAutopilot,
        device.platform == Platform::Windows && registrationState(device) == RecordState::Missing);
    set(DeviceView::OutOfSupport, isWindowsSupported(device, now.date(), support) == false);
    set(DeviceView::BeingReset, isBeingReset(device, mark));
    set(DeviceView::StillAssigned, mayBeResetLocally(device, now) && !flags.in(DeviceView::BeingReset));
    return flags;
}

} // namespace Reslate
