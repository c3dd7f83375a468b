// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/device/ids.h"
#include "domain/rules/pendinglift.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace Reslate {

enum class ProtectionKind : quint8 { Device, Group, User, Model };

/// What no action may touch until a person lifts it.
struct Protection {
    ProtectionKind kind = ProtectionKind::Device;
    QString key; ///< Intune id, group id, user principal name, or model
    QString serialNumber; ///< Device: a real one protects it under a new Intune id as well
    QString name; ///< as it was called then
    QString reason;
    QString who;
    QDateTime since; ///< UTC

    bool operator==(const Protection &) const = default;
};

/// A stable name for scripts and the journal: "device".
QLatin1String protectionKindName(ProtectionKind kind);
inline constexpr int protectionKindCount = static_cast<int>(ProtectionKind::Model) + 1;

/// Whether both protect one and the same: kind and key, without regard to case and surrounding blanks.
bool isSameTarget(const Protection &a, const Protection &b);

/// All protections of a tenant, made for asking about many devices.
class Protections {
public:
    Protections() = default;
    explicit Protections(const QList<Protection> &list);
    /// The list could not be read: every device is Unreadable.
    static Protections unread();

    const QList<Protection> &list() const { return m_list; }
    /// The groups whose members have to be known before anything can be said of a device with an Entra record.
    QList<GroupId> groups() const { return m_members.keys(); }
    /// The complete members of a protected group. Another group is ignored.
    void setMembers(const GroupId &group, const QSet<EntraDeviceId> &members);

    /// Protected when any protection covers it, by id or, for a device, by serial number; one whose number isn't real
    /// is protected under that record alone, as the list keeps no other id of it. Unreadable while the members of a
    /// protected group are not known. Texts compare without regard to case and surrounding blanks. Pure.
    Guard guardOf(const Device &device) const;
    /// What persons lifted; decides Device::pendingLifted.
    void setLifts(const QList<PendingLift> &lifts);
    /// Puts into the device what the journal says about it: guard and pendingLifted. Pure.
    void applyTo(Device &device) const;
    /// Why a person lifted the block of what is pending for the device; nullptr: nobody did. Pure.
    const PendingLift *liftOf(const Device &device) const;
    /// Those that cover the device as far as is known, oldest first. Pure.
    QList<Protection> covering(const Device &device) const;

private:
    struct Members {
        bool known = false;
        QSet<EntraDeviceId> devices;
    };
    bool m_unread = false;
    QList<Protection> m_list;
    QSet<DeviceId> m_devices;
    QSet<QString> m_serials;
    QSet<QString> m_users;
    QSet<QString> m_models;
    QHash<GroupId, Members> m_members;
    QMultiHash<DeviceId, PendingLift> m_lifts;
};

} // namespace Reslate
