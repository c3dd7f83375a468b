// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/device.h"

#include <algorithm>

namespace Reslate {
namespace {

bool takesAway(RemoteAction action)
{
    switch (action) {
    case RemoteAction::FactoryReset:
    case RemoteAction::KeepAccountWipe:
    case RemoteAction::AutopilotReset:
    case RemoteAction::Retire:
    case RemoteAction::FreshStart:
    case RemoteAction::Delete:
        return true;
    case RemoteAction::Other:
    case RemoteAction::Sync:
    case RemoteAction::Restart:
        return false;
    }
    return false;
}

bool isWipe(RemoteAction action)
{
    return action == RemoteAction::FactoryReset || action == RemoteAction::KeepAccountWipe
        || action == RemoteAction::AutopilotReset;
}

/// The newest by start time of the results that count; one without a start only when none has one.
template <typename Counts> std::optional<ActionResult> newestOf(const QList<ActionResult> &results, Counts counts)
{
    std::optional<ActionResult> newest;
    for (const ActionResult &result : results) {
        if (!counts(result))
            continue;
        if (!newest || !newest->started.isValid() || result.started > newest->started)
            newest = result;
    }
    return newest;
}

/// When the newest open result began that takes the device away, whatever it is; invalid: none of them is of that
/// action, or one doesn't say.
QDateTime openSince(const Device &device, RemoteAction action)
{
    QDateTime since;
    bool isThere = false;
    for (const ActionResult &result : device.actions) {
        if (!isOpenOrder(result))
            continue;
        if (!result.started.isValid())
            return {};
        isThere = isThere || mayBeListedAs(action, result.action);
        since = since.isValid() ? std::max(since, result.started) : result.started;
    }
    return isThere ? since : QDateTime();
}

} // namespace

JoinState joinState(const Device &device)
{
    return device.entraState == RecordState::Present && !isJoinDisputed(device) ? device.entraJoin : JoinState::Unknown;
}

bool isJoinDisputed(const Device &device)
{
    return device.entraState == RecordState::Present && device.entraJoin != JoinState::Unknown
        && device.intuneJoin != JoinState::Unknown && device.entraJoin != device.intuneJoin;
}

RecordState registrationState(const Device &device)
{
    return hasHybridRegistration(device) ? RecordState::Present : device.autopilotState;
}

bool hasHybridRegistration(const Device &device)
{
    const bool isHybrid = device.intuneJoin == JoinState::HybridJoined
        || (device.entraState == RecordState::Present && device.entraJoin == JoinState::HybridJoined);
    return device.autopilotState == RecordState::Doubtful && device.isRegistrationCertain && isHybrid
        && !isJoinDisputed(device);
}

void addTraits(Device &device, const DeviceTraits &traits)
{
    if (traits.edition != Edition::Unknown)
        device.edition = traits.edition;
    if (traits.chassis != Chassis::Unknown)
        device.chassis = traits.chassis;
    if (traits.join != JoinState::Unknown)
        device.intuneJoin = traits.join;
    if (!traits.editionName.isEmpty())
        device.editionName = traits.editionName;
}

std::optional<ActionResult> newestResult(const Device &device, RemoteAction action)
{
    return newestOf(device.actions, [action](const ActionResult &result) { return result.action == action; });
}

bool mayBeListedAs(RemoteAction ordered, RemoteAction listed)
{
    return ordered == listed || (isWipe(ordered) && isWipe(listed));
}

std::optional<ActionResult> newestListed(const Device &device, RemoteAction ordered)
{
    return newestOf(
        device.actions, [ordered](const ActionResult &result) { return mayBeListedAs(ordered, result.action); });
}

bool isOpenOrder(const ActionResult &result)
{
    return (result.state == ActionState::Pending || result.state == ActionState::Active) && takesAway(result.action);
}

std::optional<PendingAction> pendingAction(const Device &device)
{
    switch (device.leaving) {
    case Leaving::WipePending:
        return PendingAction {RemoteAction::FactoryReset, openSince(device, RemoteAction::FactoryReset)};
    case Leaving::RetirePending:
        return PendingAction {RemoteAction::Retire, openSince(device, RemoteAction::Retire)};
    case Leaving::DeletePending:
        return PendingAction {RemoteAction::Delete, openSince(device, RemoteAction::Delete)};
    case Leaving::Unknown:
    case Leaving::No:
    case Leaving::WipeFailed:
    case Leaving::RetireFailed:
        break;
    }
    for (const ActionResult &result : device.actions) {
        if (!isOpenOrder(result))
            continue;
        // An older entry of the same action may still say "pending" after a newer one ended; one without a start may
        // be the newest.
        if (!result.started.isValid() || newestResult(device, result.action) == result)
            return PendingAction {result.action, openSince(device, result.action)};
    }
    return std::nullopt;
}

std::optional<RemoteAction> pendingReset(const Device &device)
{
    const std::optional<PendingAction> pending = pendingAction(device);
    return pending ? std::optional(pending->action) : std::nullopt;
}

bool wasResetSince(const Device &device, const QDateTime &since)
{
    return std::any_of(device.actions.cbegin(), device.actions.cend(), [&since](const ActionResult &result) {
        const bool isLater = result.started.isValid() && since.isValid() && result.started > since;
        return isLater && result.state == ActionState::Done && takesAway(result.action);
    });
}

bool wasOrderedBetween(const Device &before, const Device &after)
{
    if (pendingReset(after) && !pendingReset(before))
        return true;
    return std::any_of(after.actions.cbegin(), after.actions.cend(), [&before](const ActionResult &result) {
        const auto isSame = [&result](const ActionResult &known) {
            return known.action == result.action && known.started == result.started;
        };
        return takesAway(result.action) && std::none_of(before.actions.cbegin(), before.actions.cend(), isSame);
    });
}

} // namespace Reslate
