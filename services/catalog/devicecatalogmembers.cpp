// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DeviceCatalog that knows the members of groups, and by them what is protected.
#include "catalog/devicecatalog.h"

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
        group, m_reading.get(), [this, group, first, listed](std::vector<EntraDeviceId> &&page) {
            for (const EntraDeviceId &id : page)
                listed->insert(id);
            if (!first)
                return;
            m_members[group].devices = *listed;
            Q_EMIT membersChanged(group);
        });
    whenReady(ended, m_reading.get(), [this, group, listed](const ListEnd &result) {
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

bool DeviceCatalog::isReading() const
{
    return isLoading() || std::any_of(m_members.cbegin(), m_members.cend(), [](const Members &members) {
        return members.load.state == Load::State::Loading;
    });
}

void DeviceCatalog::cancelLoading()
{
    m_reading = std::make_unique<QObject>();
    const auto giveUp = [this](Load &load) {
        if (load.state != Load::State::Loading)
            return false;
        load.state = Load::State::Incomplete;
        load.error = Error {.kind = ErrorKind::Canceled};
        load.finished = m_clock.now();
        return true;
    };
    QList<Part> parts;
    for (int part = 0; part < partCount; ++part) {
        if (giveUp(loadOf(Part(part))))
            parts.append(Part(part));
    }
    if (parts.contains(Part::EntraRecords)) // what was not read is unreadable from now on, no longer loading
        settleEntra();
    if (parts.contains(Part::AutopilotRecords))
        settleAutopilot();
    forgetWaiting();
    for (const Part part : std::as_const(parts))
        Q_EMIT loadChanged(part);
    const QList<GroupId> groups = m_members.keys();
    for (const GroupId &group : groups) {
        if (giveUp(m_members[group].load))
            Q_EMIT membersChanged(group);
    }
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
