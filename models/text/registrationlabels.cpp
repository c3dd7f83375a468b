// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/registrationlabels.h"

#include "models/text/labelscontext.h"

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

struct Purpose {
    const char *permission;
    const char *text;
};

constexpr std::array purposes {
    Purpose {"User.Read", QT_TRANSLATE_NOOP("Labels", "Who is signed in, and the name of the school")},
    Purpose {"DeviceManagementManagedDevices.Read.All",
        QT_TRANSLATE_NOOP("Labels", "The list of devices, and what became of each order")},
    Purpose {"DeviceManagementServiceConfig.Read.All",
        QT_TRANSLATE_NOOP("Labels", "Which devices are registered for Autopilot")},
    Purpose {"DeviceManagementRBAC.Read.All",
        QT_TRANSLATE_NOOP("Labels", "What your account may do, and what a second administrator has to approve")},
    Purpose {"Device.Read.All", QT_TRANSLATE_NOOP("Labels", "How each device is joined")},
    Purpose {"GroupMember.Read.All", QT_TRANSLATE_NOOP("Labels", "The groups and their devices")},
    Purpose {"DeviceManagementManagedDevices.PrivilegedOperations.All",
        QT_TRANSLATE_NOOP("Labels", "Resets, wipes, sync and restart; asked for when the first is planned")},
    Purpose {"DeviceManagementManagedDevices.ReadWrite.All",
        QT_TRANSLATE_NOOP("Labels", "Deleting Intune records; asked for when the first deletion is planned")},
    Purpose {"DeviceManagementServiceConfig.ReadWrite.All",
        QT_TRANSLATE_NOOP("Labels", "Deleting Autopilot registrations; asked for when the first removal is planned")},
    Purpose {"Directory.AccessAsUser.All",
        QT_TRANSLATE_NOOP("Labels",
            "Deleting Entra records, as far as your Entra role allows it; asked for when the "
            "first removal is planned")},
    Purpose {"BitlockerKey.ReadBasic.All",
        QT_TRANSLATE_NOOP("Labels",
            "The ids of the recovery keys that go with a device, without the keys; asked for when the first removal is "
            "planned")},
    Purpose {"DeviceLocalCredential.ReadBasic.All",
        QT_TRANSLATE_NOOP("Labels",
            "Whether a local password goes with a device, without the password; asked for when the first removal is "
            "planned")},
    Purpose {"BitlockerKey.Read.All",
        QT_TRANSLATE_NOOP("Labels", "Keeping recovery keys in an encrypted file; asked for only when you want that")},
    Purpose {"DeviceLocalCredential.Read.All",
        QT_TRANSLATE_NOOP("Labels", "Keeping local passwords in the same file; asked for only when you want that")},
    Purpose {"DeviceManagementConfiguration.Read.All",
        QT_TRANSLATE_NOOP(
            "Labels", "Whether your policies allow local Autopilot Reset; asked for when that is looked up first")},
    Purpose {"DeviceManagementConfiguration.ReadWrite.All",
        QT_TRANSLATE_NOOP("Labels",
            "Making a policy that allows local Autopilot Reset for a group, and taking it back; asked for only when "
            "you "
            "want that")},
};

} // namespace

QList<PermissionText> permissionTexts()
{
    QList<PermissionText> texts;
    for (const Permission &permission : permissions()) {
        const QLatin1String name(permission.name);
        const auto *reason = std::find_if(purposes.begin(), purposes.end(),
            [&name](const Purpose &one) { return name == QLatin1String(one.permission); });
        texts.append({.name = name, .reason = reason == purposes.end() ? QString() : Labels::tr(reason->text)});
    }
    return texts;
}

QString cloudTitle(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Global:
        return Labels::tr("Worldwide (most schools)");
    case Cloud::UsGovernment:
        return Labels::tr("US Government (GCC High, L4)");
    case Cloud::UsDefense:
        return Labels::tr("US Department of Defense (L5)");
    case Cloud::China:
        return Labels::tr("China (operated by 21Vianet)");
    }
    return {};
}

QString serviceTitle(const Endpoints &endpoints)
{
    if (const auto cloud = cloudOf(endpoints))
        return cloudTitle(*cloud);
    return Labels::tr("On this computer, for testing (%1)").arg(endpoints.login.authority());
}

QString registrationTrouble(const Error &error)
{
    return error.kind == ErrorKind::ForeignAddress
        ? Labels::tr("This address isn't one of Microsoft's, so nothing can be sent there.")
        : Labels::tr("The client ID or the tenant has a form that can't be right.");
}

} // namespace Reslate
