// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/recentreset.h"

namespace Reslate {
namespace {

using HowItEnded = RecentReset::End;

bool isResetAction(RemoteAction action)
{
    switch (action) {
    case RemoteAction::FactoryReset:
    case RemoteAction::KeepAccountWipe:
    case RemoteAction::AutopilotReset:
    case RemoteAction::FreshStart:
        return true;
    case RemoteAction::Other:
    case RemoteAction::Retire:
    case RemoteAction::Sync:
    case RemoteAction::Restart:
    case RemoteAction::Delete:
        return false;
    }
    return false;
}

std::optional<HowItEnded> endOf(ActionState state)
{
    switch (state) {
    case ActionState::Done:
        return HowItEnded::Done;
    case ActionState::Failed:
        return HowItEnded::Failed;
    case ActionState::NotSupported:
        return HowItEnded::Refused;
    case ActionState::Unknown:
    case ActionState::None:
    case ActionState::Pending:
    case ActionState::Active:
    case ActionState::Canceled:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

bool isReset(ResetMode mode)
{
    return isResetAction(factsOf(mode).action);
}

std::optional<RecentReset> recentReset(
    const Device &device, const std::optional<RecentReset> &own, const QDateTime &now)
{
    std::optional<RecentReset> newest;
    const auto take = [&newest, &now](const RecentReset &reset) {
        const bool isRecent = reset.at.isValid()
            && reset.at.msecsTo(now) < std::chrono::milliseconds(recentLimit).count();
        if (isRecent && (!newest || reset.at > newest->at))
            newest = reset;
    };
    for (const ActionResult &result : device.actions) {
        const std::optional<HowItEnded> end = endOf(result.state);
        if (end && isResetAction(result.action))
            take({*end, result.updated.isValid() ? result.updated : result.started});
    }
    if (own)
        take(*own);
    return newest;
}

} // namespace Reslate
