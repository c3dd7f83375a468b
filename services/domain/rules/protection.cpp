// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/protection.h"

#include "domain/device/devicechoice.h"
#include "domain/device/serialnumber.h"

#include <algorithm>

namespace Reslate {
namespace {

QString folded(const QString &text)
{
    return text.trimmed().toCaseFolded();
}

/// Most lists name no serial number, user or model, and asking is done for every device of a tenant.
bool holds(const QSet<QString> &set, const QString &text)
{
    return !set.isEmpty() && set.contains(folded(text));
}

/// An empty text names nothing.
void add(QSet<QString> &set, const QString &text)
{
    if (const QString key = folded(text); !key.isEmpty())
        set.insert(key);
}

} // namespace

QLatin1String protectionKindName(ProtectionKind kind)
{
    switch (kind) {
    case ProtectionKind::Device:
        return QLatin1String("device");
    case ProtectionKind::Group:
        return QLatin1String("group");
    case ProtectionKind::User:
        return QLatin1String("user");
    case ProtectionKind::Model:
        return QLatin1String("model");
    }
    return {};
}

bool isSameTarget(const Protection &a, const Protection &b)
{
    return a.kind == b.kind && folded(a.key) == folded(b.key);
}

Protections Protections::unread()
{
    Protections protections;
    protections.m_unread = true;
    return protections;
}

Protections::Protections(const QList<Protection> &list)
    : m_list(list)
{
    for (const Protection &protection : list) {
        switch (protection.kind) {
        case ProtectionKind::Device:
            m_devices.insert(DeviceId(protection.key));
            if (isRealSerial(protection.serialNumber))
                add(m_serials, protection.serialNumber);
            break;
        case ProtectionKind::Group:
            m_members.insert(GroupId(protection.key), {});
            break;
        case ProtectionKind::User:
            add(m_users, protection.key);
            break;
        case ProtectionKind::Model:
            add(m_models, protection.key);
            break;
        }
    }
}

void Protections::setMembers(const GroupId &group, const QSet<EntraDeviceId> &members)
{
    if (const auto known = m_members.find(group); known != m_members.end())
        *known = {true, members};
}

Guard Protections::guardOf(const Device &device) const
{
    if (m_list.isEmpty())
        return m_unread ? Guard::Unreadable : Guard::Free;
    if (m_devices.contains(device.id) || holds(m_serials, device.serialNumber)
        || holds(m_users, device.userPrincipalName) || holds(m_models, device.model))
        return Guard::Protected;
    if (device.entraDeviceId.isEmpty() && device.registeredEntraId.isEmpty())
        return Guard::Free; // groups have Entra records as members
    const auto names = [&device](const Members &members) { return mayBeMember(device, members.devices); };
    if (std::any_of(m_members.cbegin(), m_members.cend(), names))
        return Guard::Protected;
    const auto isUnknown = [](const Members &members) { return !members.known; };
    return std::any_of(m_members.cbegin(), m_members.cend(), isUnknown) ? Guard::Unreadable : Guard::Free;
}

void Protections::setLifts(const QList<PendingLift> &lifts)
{
    m_lifts.clear();
    for (const PendingLift &lift : lifts)
        m_lifts.insert(lift.device, lift);
}

void Protections::applyTo(Device &device) const
{
    device.guard = guardOf(device);
    device.pendingLifted = liftOf(device) != nullptr;
}

const PendingLift *Protections::liftOf(const Device &device) const
{
    const auto [first, last] = m_lifts.equal_range(device.id);
    const auto found = std::find_if(first, last, [&device](const PendingLift &lift) { return isAbout(lift, device); });
    return found == last ? nullptr : &*found;
}

QList<Protection> Protections::covering(const Device &device) const
{
    QList<Protection> found;
    for (const Protection &protection : m_list) {
        Protections one({protection});
        if (protection.kind == ProtectionKind::Group) {
            const GroupId group(protection.key);
            one.setMembers(group, m_members.value(group).devices);
        }
        if (one.guardOf(device) == Guard::Protected)
            found.append(protection);
    }
    return found;
}

} // namespace Reslate
