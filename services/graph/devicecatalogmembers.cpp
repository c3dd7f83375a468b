// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DeviceCatalog that knows the members of groups, and by them what is protected.
#include "graph/devicecatalog.h"

#include "core/async.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace Reslate {

void DeviceCatalog::loadMembers(const GroupId &group)
{
    Members &members = m_members[group];
    if (members.load.state == Load::State::Loading)
        return;
    const bool first = members.load.state == Load::State::NotLoaded;
    members.load = {.state = Load::State::Loading};
    Q_EMIT membersChanged(group);
    auto listed = std::make_shared<QSet<EntraDeviceId>>();
    const QFuture<ListEnd> ended = m_api.listGroupDevices(
        group, this, [this, group, first, listed](std::vector<EntraDeviceId> &&page) {
            for (const EntraDeviceId &id : page)
                listed->insert(id);
            if (!first)
                return;
            m_members[group].devices = *listed;
            Q_EMIT membersChanged(group);
        });
    whenReady(ended, this, [this, group, listed](const ListEnd &result) {
        Members &known = m_members[group];
        known.load = {.state = result.complete ? Load::State::Complete : Load::State::Incomplete,
            .count = result.count,
            .error = result.stopped,
            .finished = m_clock.now()};
        if (result.complete) {
            known.devices = *listed;
            known.known = true;
            m_protections.setMembers(group, known.devices);
            guardRows();
        }
        Q_EMIT membersChanged(group);
    });
}

void DeviceCatalog::setProtections(const Protections &protections)
{
    m_protections = protections;
    const QList<GroupId> groups = m_protections.groups();
    for (const GroupId &group : groups) {
        const Members *known = members(group);
        if (known && known->known)
            m_protections.setMembers(group, known->devices);
    }
    guardRows();
    loadProtectedMembers(true);
}

bool DeviceCatalog::isReadingProtected() const
{
    const QList<GroupId> groups = m_protections.groups();
    return std::any_of(groups.cbegin(), groups.cend(), [this](const GroupId &group) {
        const Members *known = members(group);
        return known && known->load.state == Load::State::Loading;
    });
}

void DeviceCatalog::loadProtectedMembers(bool onlyUnknown)
{
    const QList<GroupId> groups = m_protections.groups();
    for (const GroupId &group : groups) {
        const Members *known = members(group);
        if (!onlyUnknown || !known || !known->known)
            loadMembers(group);
    }
}

void DeviceCatalog::guardRows()
{
    for (int row = 0; row < count(); ++row) {
        Device &device = m_devices[static_cast<size_t>(row)];
        const auto before = std::pair(device.guard, device.pendingLifted);
        m_protections.applyTo(device);
        if (before != std::pair(device.guard, device.pendingLifted))
            touched(row);
    }
    announceTouched();
}

const DeviceCatalog::Members *DeviceCatalog::members(const GroupId &group) const
{
    const auto found = m_members.constFind(group);
    return found == m_members.constEnd() ? nullptr : &*found;
}

} // namespace Reslate
