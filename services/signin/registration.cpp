// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/registration.h"

#include "signin/clouds.h"

#include <QRegularExpression>

#include <array>

namespace Reslate {
namespace {

constexpr std::array allPermissions {
    Permission {Access::Read, "User.Read"},
    Permission {Access::Read, "DeviceManagementManagedDevices.Read.All"},
    Permission {Access::Read, "DeviceManagementServiceConfig.Read.All"},
    Permission {Access::Read, "DeviceManagementRBAC.Read.All"},
    Permission {Access::Read, "Device.Read.All"},
    Permission {Access::Read, "GroupMember.Read.All"},
    Permission {Access::Act, "DeviceManagementManagedDevices.PrivilegedOperations.All"},
    Permission {Access::Remove, "DeviceManagementManagedDevices.ReadWrite.All"},
    Permission {Access::RemoveAll, "DeviceManagementServiceConfig.ReadWrite.All"},
    Permission {Access::RemoveAll, "Directory.AccessAsUser.All"},
    Permission {Access::RemoveAll, "BitlockerKey.ReadBasic.All"},
    Permission {Access::RemoveAll, "DeviceLocalCredential.ReadBasic.All"},
    Permission {Access::Keys, "BitlockerKey.Read.All"},
    Permission {Access::Keys, "DeviceLocalCredential.Read.All"},
    Permission {Access::Read, "DeviceManagementConfiguration.Read.All", Extra::ReadPolicies},
    Permission {Access::Read, "DeviceManagementConfiguration.ReadWrite.All", Extra::WritePolicies},
};

QUrl under(const Registration &registration, const char *path)
{
    return QUrl::fromEncoded(
        registration.endpoints.login.toEncoded() + '/' + registration.tenant.toLatin1() + path, QUrl::StrictMode);
}

} // namespace

Result<Registration> Registration::make(const QString &clientId, const QString &tenant, const Endpoints &endpoints)
{
    // Both become part of an address.
    static const QRegularExpression id(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\z"));
    static const QRegularExpression tenantForm(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9.-]{0,252}\\z"));
    if (!id.match(clientId).hasMatch() || !tenantForm.match(tenant).hasMatch())
        return failure(ErrorKind::Usage);
    if (!belongTogether(endpoints))
        return failure(ErrorKind::ForeignAddress);
    return Registration {.clientId = clientId, .tenant = tenant, .endpoints = endpoints};
}

QUrl Registration::authorizeUrl() const
{
    return under(*this, "/oauth2/v2.0/authorize");
}

QUrl Registration::tokenUrl() const
{
    return under(*this, "/oauth2/v2.0/token");
}

QUrl Registration::deviceCodeUrl() const
{
    return under(*this, "/oauth2/v2.0/devicecode");
}

std::span<const Permission> permissions()
{
    return allPermissions;
}

Access accessFor(ResetMode mode)
{
    if (mode == ResetMode::WipeAndRemove || isDirectoryDeletion(mode))
        return Access::RemoveAll;
    return mode == ResetMode::DeleteIntune || mode == ResetMode::RemovePrimaryUser ? Access::Remove : Access::Act;
}

QByteArray scopeFor(Access access, const QUrl &graph, Extra extra)
{
    QByteArray scope = "openid profile offline_access";
    for (const Permission &permission : allPermissions) {
        if (permission.access <= access && permission.extra <= extra)
            scope += ' ' + graph.toEncoded() + '/' + permission.name;
    }
    return scope;
}

} // namespace Reslate
