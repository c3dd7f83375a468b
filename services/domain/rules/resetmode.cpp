// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/resetmode.h"

namespace Reslate {
namespace {

constexpr std::array<ModeFacts, resetModeCount> modeTable {{
    // mode, name, action, destructive, recordLeaves, needsJoinState, sendable, offered
    {ResetMode::AutopilotReset, "autopilot-reset", RemoteAction::AutopilotReset, true, false, true, true, true},
    {ResetMode::WipeKeepAccount, "wipe-keep-account", RemoteAction::KeepAccountWipe, true, false, false, true, true},
    {ResetMode::FactoryWipe, "factory-wipe", RemoteAction::FactoryReset, true, true, false, true, true},
    {ResetMode::ProtectedWipe, "protected-wipe", RemoteAction::FactoryReset, true, true, false, true, true},
    {ResetMode::Retire, "retire", RemoteAction::Retire, true, true, true, true, true},
    {ResetMode::FreshStart, "fresh-start", RemoteAction::FreshStart, true, false, true, true, true},
    {ResetMode::Sync, "sync", RemoteAction::Sync, false, false, false, true, true},
    {ResetMode::Restart, "restart", RemoteAction::Restart, false, false, false, true, true},
    {ResetMode::DeleteIntune, "delete-intune", RemoteAction::Delete, true, true, false, true, true},
    {ResetMode::WipeAndRemove, "wipe-and-remove", RemoteAction::FactoryReset, true, true, false, false, false},
    {ResetMode::DeleteAutopilot, "delete-autopilot", RemoteAction::Other, true, false, false, true, false},
    {ResetMode::DeleteEntra, "delete-entra", RemoteAction::Other, true, false, false, true, false},
    {ResetMode::RemovePrimaryUser, "remove-primary-user", RemoteAction::Other, false, false, false, true, true},
}};

constexpr bool tableFollowsEnum()
{
    for (size_t i = 0; i < modeTable.size(); ++i) {
        if (static_cast<size_t>(modeTable[i].mode) != i)
            return false;
    }
    return true;
}
static_assert(tableFollowsEnum());

} // namespace

bool wantsRecordGone(ResetMode mode)
{
    return mode == ResetMode::Retire || mode == ResetMode::DeleteIntune || isDirectoryDeletion(mode);
}

bool isDirectoryDeletion(ResetMode mode)
{
    return mode == ResetMode::DeleteAutopilot || mode == ResetMode::DeleteEntra;
}

bool changesRecordOnly(ResetMode mode)
{
    return mode == ResetMode::RemovePrimaryUser;
}

const ModeFacts &factsOf(ResetMode mode)
{
    return modeTable[static_cast<size_t>(mode)];
}

QLatin1String modeName(ResetMode mode)
{
    return QLatin1String(factsOf(mode).name);
}

std::optional<ResetMode> modeFromName(const QString &name)
{
    for (const ModeFacts &facts : modeTable) {
        if (name == QLatin1String(facts.name))
            return facts.mode;
    }
    return std::nullopt;
}

const std::array<ModeFacts, resetModeCount> &allModes()
{
    return modeTable;
}

} // namespace Reslate
