// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/permissions.h"

#include <algorithm>

namespace Reslate {
namespace {

using enum ResetMode;

constexpr char privileged[] = "DeviceManagementManagedDevices.PrivilegedOperations.All";
constexpr char readWrite[] = "DeviceManagementManagedDevices.ReadWrite.All";
constexpr char wipe[] = "Microsoft.Intune_RemoteTasks_Wipe";
constexpr char removal[] = "Microsoft.Intune_ManagedDevices_Delete";
constexpr char primaryUser[] = "Microsoft.Intune_ManagedDevices_SetPrimaryUser";
constexpr char serviceConfig[] = "DeviceManagementServiceConfig.ReadWrite.All";
constexpr char directory[] = "Directory.AccessAsUser.All";

constexpr std::array needs {
    ModeNeed {AutopilotReset, privileged, wipe},
    ModeNeed {WipeKeepAccount, privileged, wipe},
    ModeNeed {FactoryWipe, privileged, wipe},
    ModeNeed {ProtectedWipe, privileged, wipe},
    ModeNeed {Retire, privileged, "Microsoft.Intune_RemoteTasks_Retire"},
    ModeNeed {FreshStart, privileged, "Microsoft.Intune_RemoteTasks_CleanPC"},
    ModeNeed {Sync, privileged, "Microsoft.Intune_RemoteTasks_SyncDevice"},
    ModeNeed {Restart, privileged, "Microsoft.Intune_RemoteTasks_RebootNow"},
    ModeNeed {DeleteIntune, readWrite, removal},
    ModeNeed {WipeAndRemove, privileged, wipe},
    ModeNeed {WipeAndRemove, readWrite, removal},
    ModeNeed {WipeAndRemove, serviceConfig, nullptr},
    ModeNeed {WipeAndRemove, directory, nullptr},
    // "Enrollment programs: Delete device" has no public name; an Entra record asks for a role of Entra (graph.md §4,
    // §5).
    ModeNeed {DeleteAutopilot, serviceConfig, nullptr},
    ModeNeed {DeleteEntra, directory, nullptr},
    ModeNeed {RemovePrimaryUser, readWrite, primaryUser},
};

bool holdsScope(const QStringList &scopes, const char *name)
{
    return std::any_of(scopes.cbegin(), scopes.cend(), [name](const QString &scope) {
        return scopeName(scope).compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
    });
}

/// One that ends in a star stands for all that begin like it.
bool holdsPermission(const QStringList &permissions, const char *name)
{
    const QLatin1String wanted(name);
    return std::any_of(permissions.cbegin(), permissions.cend(), [wanted](const QString &held) {
        if (held.endsWith(QLatin1Char('*')))
            return QString(wanted).startsWith(held.chopped(1), Qt::CaseInsensitive);
        return held.compare(wanted, Qt::CaseInsensitive) == 0;
    });
}

May mayUse(ResetMode mode, const Grants &grants)
{
    const QList<ModeNeed> all = needsOf(mode);
    const auto lacksScope = [&grants](const ModeNeed &need) {
        return holdsScope(grants.asked, need.scope) && !holdsScope(grants.scopes, need.scope);
    };
    if (std::any_of(all.cbegin(), all.cend(), lacksScope))
        return May::LacksScope;
    // An answer that allows nothing at all says nothing: this account could not even have listed devices.
    if (!grants.permissions || grants.permissions->isEmpty())
        return May::Unknown;
    const auto holds = [&grants](const ModeNeed &need) {
        return !need.permission || holdsPermission(*grants.permissions, need.permission);
    };
    if (!std::all_of(all.cbegin(), all.cend(), holds))
        return May::LacksRole;
    if (std::any_of(all.cbegin(), all.cend(), [](const ModeNeed &need) { return !need.permission; }))
        return May::Unknown;
    const auto holdsItsScope = [&grants](const ModeNeed &need) { return holdsScope(grants.scopes, need.scope); };
    const bool isConsentKnown = grants.asked.isEmpty() || std::all_of(all.cbegin(), all.cend(), holdsItsScope);
    return isConsentKnown ? May::Yes : May::RoleAllows;
}

} // namespace

QLatin1String mayName(May may)
{
    switch (may) {
    case May::Unknown:
        return QLatin1String("unknown");
    case May::Yes:
        return QLatin1String("yes");
    case May::RoleAllows:
        return QLatin1String("role-allows");
    case May::LacksScope:
        return QLatin1String("lacks-scope");
    case May::LacksRole:
        return QLatin1String("lacks-role");
    }
    return {};
}

QList<ModeNeed> needsOf(ResetMode mode)
{
    QList<ModeNeed> found;
    std::copy_if(needs.begin(), needs.end(), std::back_inserter(found),
        [mode](const ModeNeed &need) { return need.mode == mode; });
    return found;
}

QString scopeName(const QString &scope)
{
    return scope.mid(scope.lastIndexOf(QLatin1Char('/')) + 1);
}

Permissions::Permissions(const Grants &grants)
{
    for (const ModeFacts &facts : allModes())
        m_may[static_cast<size_t>(facts.mode)] = mayUse(facts.mode, grants);
}

} // namespace Reslate
