// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceflags.h"

#include "domain/jobstart.h"
#include "domain/pending.h"

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
        if (proof == ItemState::Failed || proof == ItemState::Unknown || proof == ItemState::Blocked)
            return true;
    }
    return device.leaving == Leaving::WipeFailed || device.leaving == Leaving::RetireFailed
        || device.entraState == RecordState::Doubtful || isJoinDisputed(device)
        || registrationState(device) == RecordState::Doubtful
        || (device.certificateExpires.isValid() && device.certificateExpires < now) || failedLately(device, now);
}

/// In its last minute somebody watches it; what waits for tomorrow is no news yet.
bool waitsForLater(const JobMark &mark, const QDateTime &now)
{
    return waitsForStart(mark) && now.msecsTo(mark.startsAt) > std::chrono::milliseconds(lastCountdown).count();
}

bool isBeingReset(const Device &device, const JobMark *mark, const QDateTime &now)
{
    // One that is done may be followed until it is seen fresh, but nothing more happens to it.
    const bool open = mark && !waitsForLater(*mark, now) && factsOf(mark->mode).destructive
        && mark->item.current().state != ItemState::Done && !isFinal(mark->item.current().state, mark->item.current().kind);
    return open || (mark ? pendingBeside(device, mark->item, mark->mode) : pendingAction(device)).has_value();
}

bool isRetired(const Device &device, const JobMark *mark)
{
    if (device.recordGone)
        return true;
    if (!mark || !factsOf(mark->mode).recordLeaves)
        return false;
    const ItemState proof = mark->item.current().state;
    return proof == ItemState::Done || proof == ItemState::SeenFresh || proof == ItemState::Confirmed
        || proof == ItemState::RecordGone;
}

} // namespace

bool waitsForStart(const JobMark &mark)
{
    return mark.startsAt.isValid() && mark.item.current().state == ItemState::Planned;
}

DeviceFlags flagsOf(const Device &device, const JobMark *mark, const QDateTime &now)
{
    DeviceFlags flags;
    const auto set = [&flags](DeviceView view, bool on) {
        if (on)
            flags.views = static_cast<quint8>(flags.views | (1U << static_cast<unsigned>(view)));
    };
    flags.gone = device.recordGone;
    flags.hybrid = joinState(device) == JoinState::HybridJoined;
    flags.notSeen30Days = notSeenFor(30, device, now);
    flags.canAutopilotReset = judge(device, ResetMode::AutopilotReset, now).verdict != Verdict::Blocked;
    if (isRetired(device, mark)) {
        set(DeviceView::Retired, true);
        return flags;
    }
    set(DeviceView::NeedsAttention, needsAttention(device, mark, now));
    set(DeviceView::HybridJoined, flags.hybrid);
    set(DeviceView::NotSeen60Days, notSeenFor(60, device, now));
    set(DeviceView::NotInAutopilot,
        device.platform == Platform::Windows && registrationState(device) == RecordState::Missing);
    set(DeviceView::BeingReset, isBeingReset(device, mark, now));
    return flags;
}

} // namespace Reslate
