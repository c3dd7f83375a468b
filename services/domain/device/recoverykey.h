// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "domain/device/ids.h"

#include <QDateTime>
#include <QLatin1String>
#include <QString>

namespace Reslate {

using HealthScriptId = Id<struct HealthScriptTag>; ///< deviceHealthScript.id
using RecoveryKeyId = Id<struct RecoveryKeyTag>; ///< bitlockerRecoveryKey.id: what Windows shows on its blue page

enum class KeyVolume : quint8 { Unknown, OperatingSystem, FixedData, Removable };
inline constexpr int keyVolumeCount = 4;
/// A stable name: "operating-system".
QLatin1String keyVolumeName(KeyVolume volume);

/// That Entra holds a BitLocker recovery key; the key itself is asked for by its id.
struct RecoveryKeyRecord {
    RecoveryKeyId id;
    EntraDeviceId device;
    KeyVolume volume = KeyVolume::Unknown;
    QDateTime created; ///< UTC

    bool operator==(const RecoveryKeyRecord &) const = default;
};

/// A local administrator's password that Windows LAPS keeps in Entra.
struct LocalPassword {
    QString account;
    Secret password;
    QDateTime backedUp; ///< UTC
};

/// A script that Intune runs on devices.
struct HealthScript {
    HealthScriptId id;
    QString name; ///< hostile

    bool operator==(const HealthScript &) const = default;
};

/// What such a script said on a device.
struct HealthScriptRun {
    QString id;
    DeviceId device; ///< empty: it isn't told
    QString output; ///< of the detection, hostile
    QDateTime ran; ///< UTC

    bool operator==(const HealthScriptRun &) const = default;
};

/// An Entra device that was deleted and can still be restored, for 30 days.
struct DeletedEntraDevice {
    EntraObjectId objectId;
    EntraDeviceId deviceId;
    QString name;
    QDateTime deleted; ///< UTC

    bool operator==(const DeletedEntraDevice &) const = default;
};

} // namespace Reslate
