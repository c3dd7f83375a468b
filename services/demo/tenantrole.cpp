// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenantrole.h"

#include <array>

namespace Reslate {

std::optional<TenantRole> tenantRoleFromName(const QByteArray &name)
{
    if (name == "school-admin")
        return TenantRole::SchoolAdministrator;
    if (name == "help-desk")
        return TenantRole::HelpDesk;
    return name == "read-only" ? std::optional(TenantRole::ReadOnly) : std::nullopt;
}

QList<QByteArray> Demo::permissionsOf(TenantRole role)
{
    struct Row {
        const char *name;
        TenantRole least; ///< this role has it, and those before it in the enum
    };
    using enum TenantRole;
    static constexpr std::array table {
        Row {"Microsoft.Intune_ManagedDevices_Delete", SchoolAdministrator},
        Row {"Microsoft.Intune_RemoteTasks_Wipe", HelpDesk},
        Row {"Microsoft.Intune_RemoteTasks_Retire", HelpDesk},
        Row {"Microsoft.Intune_RemoteTasks_CleanPC", HelpDesk},
        Row {"Microsoft.Intune_RemoteTasks_SyncDevice", HelpDesk},
        Row {"Microsoft.Intune_RemoteTasks_RebootNow", HelpDesk},
        Row {"Microsoft.Intune_ManagedDevices_SetPrimaryUser", HelpDesk},
        Row {"Microsoft.Intune_ManagedDevices_Read", ReadOnly},
        Row {"Microsoft.Intune_Organization_Read", ReadOnly},
        Row {"Microsoft.Intune_Audit_Read", ReadOnly},
    };
    QList<QByteArray> names;
    for (const Row &row : table) {
        if (role <= row.least)
            names.append(row.name);
    }
    return names;
}

} // namespace Reslate
