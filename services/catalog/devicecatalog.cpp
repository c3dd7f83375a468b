// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/devicecatalog.h"

#include "core/async.h"
#include "domain/device/serialnumber.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace Reslate {
namespace {

/// Above this many separate gaps, one reset is cheaper than a removal each.
constexpr int maxGaps = 24;
/// A generation that no load has.
constexpr quint32 unconfirmed = 0;

/// What the other records added to a device, carried over to a fresh copy of its Intune record.
void carryJoinedFacts(const Device &from, Device &to)
{
    to.edition = from.edition;
    to.chassis = from.chassis;
    to.intuneJoin = from.intuneJoin;
    to.autopilotState = from.autopilotState;
    to.autopilotId = from.autopilotId;
    to.autopilotSerial = from.autopilotSerial;
    to.groupTag = from.groupTag;
    to.registeredEntraId = from.registeredEntraId;
    to.isRegistrationCertain = from.isRegistrationCertain;
    if (to.entraDeviceId == from.entraDeviceId) {
        to.entraState = from.entraState;
        to.entraJoin = from.entraJoin;
        to.entraObjectId = from.entraObjectId;
    }
}

} // namespace

DeviceCatalog::DeviceCatalog(GraphApi &api, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_reading(std::make_unique<QObject>())
{
}

void DeviceCatalog::refresh()
{
    if (isLoading())
        return;
    begin(Part::Devices);
    if (count() > 0)
        return loadAll();
    whenReady(m_api.sampleDevices(), m_reading.get(), [this](std::vector<Device> devices) {
        takeDevices(std::move(devices), unconfirmed);
        loadAll();
    });
}

/// The devices' load has begun.
void DeviceCatalog::loadAll()
{
    listDevices();
    loadGroups();
    loadEntraRecords();
    loadAutopilotRecords();
    loadProtectedMembers(false);
}

void DeviceCatalog::reload(Part part)
{
    switch (part) {
    case Part::Groups:
        loadGroups();
        break;
    case Part::GroupCounts:
        countGroups();
        break;
    case Part::Devices: // new rows need their other records as well
        loadDevices();
        loadEntraRecords();
        loadAutopilotRecords();
        break;
    case Part::EntraRecords:
        loadEntraRecords();
        break;
    case Part::AutopilotRecords:
        loadAutopilotRecords();
        break;
    case Part::Traits:
        loadTraits();
        break;
    }
}

bool DeviceCatalog::isLoading() const
{
    return std::any_of(m_loads.begin(), m_loads.end(), [](const Load &l) { return l.state == Load::State::Loading; });
}

bool DeviceCatalog::begin(Part part)
{
    Load &load = loadOf(part);
    if (load.state == Load::State::Loading)
        return false;
    load.state = Load::State::Loading;
    load.count = 0;
    load.error.reset();
    ++m_generation[static_cast<size_t>(part)];
    Q_EMIT loadChanged(part);
    return true;
}

void DeviceCatalog::end(Part part, const ListEnd &end)
{
    Load &load = loadOf(part);
    load.state = end.complete ? Load::State::Complete : Load::State::Incomplete;
    load.count = end.count;
    load.error = end.stopped;
    load.without = end.without;
    load.finished = m_clock.now();
}

void DeviceCatalog::loadGroups()
{
    if (!begin(Part::Groups))
        return;
    auto listed = std::make_shared<QSet<GroupId>>();
    const QFuture<ListEnd> ended = m_api.listGroups(m_reading.get(), [this, listed](std::vector<Group> &&page) {
        for (Group &group : page) {
            listed->insert(group.id);
            const auto known = std::find_if(
                m_groups.begin(), m_groups.end(), [&group](const Group &g) { return g.id == group.id; });
            if (known == m_groups.end()) {
                m_groups.append(std::move(group));
            } else {
                group.deviceCount = known->deviceCount;
                *known = std::move(group);
            }
        }
        Q_EMIT groupsChanged();
    });
    whenReady(ended, m_reading.get(), [this, listed](const ListEnd &result) {
        end(Part::Groups, result);
        if (result.complete) {
            m_groups.removeIf([&listed](const Group &g) { return !listed->contains(g.id); });
            Q_EMIT groupsChanged();
        }
        Q_EMIT loadChanged(Part::Groups);
        countGroups();
    });
}

void DeviceCatalog::countGroups()
{
    if (!begin(Part::GroupCounts))
        return;
    QList<GroupId> ids;
    auto places = std::make_shared<QHash<GroupId, qsizetype>>();
    for (const Group &group : std::as_const(m_groups)) {
        places->insert(group.id, ids.size());
        ids.append(group.id);
    }
    const auto counted = [this, places](const GroupId &id, const Result<int> &count) {
        const qsizetype place = places->value(id, -1);
        // A failed count leaves the last known one; the list may also have changed meanwhile.
        if (!count || place < 0 || place >= m_groups.size() || m_groups[place].id != id)
            return;
        m_groups[place].deviceCount = *count;
        Q_EMIT groupCounted(id);
    };
    whenReady(m_api.countGroupDevices(ids, m_reading.get(), counted), m_reading.get(), [this](const ListEnd &result) {
        end(Part::GroupCounts, result);
        Q_EMIT groupsChanged();
        Q_EMIT loadChanged(Part::GroupCounts);
    });
}

void DeviceCatalog::loadDevices()
{
    if (begin(Part::Devices))
        listDevices();
}

void DeviceCatalog::listDevices()
{
    const auto page = [this](std::vector<Device> &&devices) {
        loadOf(Part::Devices).count += static_cast<int>(devices.size());
        takeDevices(std::move(devices), m_generation[static_cast<size_t>(Part::Devices)]);
        Q_EMIT loadChanged(Part::Devices);
    };
    whenReady(m_api.listDevices(m_reading.get(), page), m_reading.get(), [this](const ListEnd &result) {
        end(Part::Devices, result);
        forgetWaiting();
        if (result.complete)
            dropVanished();
        Q_EMIT loadChanged(Part::Devices);
        loadTraits();
    });
}

void DeviceCatalog::loadTraits()
{
    if (!begin(Part::Traits))
        return;
    const auto page = [this](std::vector<DeviceTraits> &&listed) {
        for (const DeviceTraits &traits : listed) {
            const int row = rowOf(traits.device);
            if (row < 0)
                continue;
            Device &device = m_devices[static_cast<size_t>(row)];
            const DeviceTraits known {traits.device, device.edition, device.chassis, device.intuneJoin};
            addTraits(device, traits);
            if (known != DeviceTraits {traits.device, device.edition, device.chassis, device.intuneJoin})
                touched(row);
        }
        announceTouched();
    };
    whenReady(m_api.listTraits(m_reading.get(), page), m_reading.get(), [this](const ListEnd &result) {
        end(Part::Traits, result);
        Q_EMIT loadChanged(Part::Traits);
    });
}

void DeviceCatalog::takeDevices(std::vector<Device> &&page, quint32 generation)
{
    std::vector<Device> fresh;
    fresh.reserve(page.size());
    QSet<DeviceId> inPage; // a hostile or shifting list may name a device twice
    for (Device &device : page) {
        const int row = rowOf(device.id);
        if (row >= 0) {
            updateRow(row, std::move(device));
        } else if (!inPage.contains(device.id)) {
            inPage.insert(device.id);
            fresh.push_back(std::move(device));
        }
    }
    announceTouched();
    appendDevices(std::move(fresh), generation);
}

void DeviceCatalog::updateRow(int row, Device &&fresh)
{
    Device &known = m_devices[static_cast<size_t>(row)];
    m_marks[static_cast<size_t>(row)].device = m_generation[static_cast<size_t>(Part::Devices)];
    carryJoinedFacts(known, fresh);
    m_protections.applyTo(fresh);
    if (fresh == known)
        return;
    const bool relink = fresh.entraDeviceId != known.entraDeviceId;
    const bool renumbered = fresh.serialNumber != known.serialNumber;
    // The registration was compared with the number of before, and its list may not come again.
    if (isSameSerial(fresh.serialNumber, known.serialNumber) == false && fresh.autopilotState == RecordState::Present)
        fresh.autopilotState = RecordState::Doubtful;
    known = std::move(fresh);
    touched(row);
    if (relink) {
        m_marks[static_cast<size_t>(row)].entra = unconfirmed; // that was the other Entra device's record
        reindex();
        joinAppended(row);
    } else if (renumbered) {
        applyWaitingAutopilot(row);
    }
}

void DeviceCatalog::appendDevices(std::vector<Device> &&fresh, quint32 generation)
{
    if (fresh.empty())
        return;
    const int first = count();
    const int last = first + static_cast<int>(fresh.size()) - 1;
    Q_EMIT appendBegins(first, last);
    for (Device &device : fresh) {
        const int row = count();
        m_rows.insert(device.id, row);
        m_protections.applyTo(device);
        m_devices.push_back(std::move(device));
        m_marks.push_back({.device = generation});
        linkEntra(row);
        joinAppended(row);
    }
    // The new rows need no announcement of their own; older ones that became doubtful by them do.
    m_touched.removeIf([first](int row) { return row >= first; });
    Q_EMIT appendEnds();
    announceTouched();
}

void DeviceCatalog::dropVanished()
{
    const quint32 generation = m_generation[static_cast<size_t>(Part::Devices)];
    QList<int> rows;
    for (int row = 0; row < count(); ++row) {
        if (m_marks[static_cast<size_t>(row)].device == generation)
            continue;
        Device &device = m_devices[static_cast<size_t>(row)];
        if (!m_keepWhenGone.contains(device.id)) {
            rows.append(row);
        } else if (!device.recordGone) {
            device.recordGone = true;
            touched(row);
        }
    }
    announceTouched();
    removeRows(rows);
}

void DeviceCatalog::removeRows(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    QList<std::pair<int, int>> gaps; // ascending
    for (const int row : rows) {
        if (!gaps.isEmpty() && gaps.last().second == row - 1)
            gaps.last().second = row;
        else
            gaps.append({row, row});
    }
    const auto erase = [this](int first, int last) {
        m_devices.erase(m_devices.begin() + first, m_devices.begin() + last + 1);
        m_marks.erase(m_marks.begin() + first, m_marks.begin() + last + 1);
    };
    const bool reset = gaps.size() > maxGaps;
    if (reset)
        Q_EMIT resetBegins();
    for (auto gap = gaps.crbegin(); gap != gaps.crend(); ++gap) {
        if (!reset)
            Q_EMIT removeBegins(gap->first, gap->second);
        erase(gap->first, gap->second);
        if (!reset) {
            reindex();
            Q_EMIT removeEnds();
        }
    }
    if (reset) {
        reindex();
        Q_EMIT resetEnds();
    }
}

void DeviceCatalog::reindex()
{
    m_rows.clear();
    m_rowByEntra.clear();
    m_moreRowsByEntra.clear();
    for (int row = 0; row < count(); ++row) {
        m_rows.insert(at(row).id, row);
        linkEntra(row);
    }
}

void DeviceCatalog::takeReadings(const QList<Device> &fresh, const QList<DeviceId> &gone)
{
    for (const Device &reading : fresh) {
        const int row = rowOf(reading.id);
        if (row < 0)
            continue;
        Device updated = at(row);
        updated.leaving = reading.leaving;
        updated.management = reading.management;
        updated.lastSeen = reading.lastSeen;
        updated.enrolled = reading.enrolled;
        updated.userPrincipalName = reading.userPrincipalName;
        updated.actions = reading.actions;
        updated.recordGone = false;
        m_protections.applyTo(updated);
        if (updated == at(row))
            continue;
        m_devices[static_cast<size_t>(row)] = std::move(updated);
        touched(row);
    }
    QList<int> rows;
    for (const DeviceId &id : gone) {
        const int row = rowOf(id);
        if (row < 0 || at(row).recordGone)
            continue;
        if (m_keepWhenGone.contains(id)) {
            m_devices[static_cast<size_t>(row)].recordGone = true;
            touched(row);
        } else {
            rows.append(row);
        }
    }
    announceTouched();
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    removeRows(rows);
}

void DeviceCatalog::keepWhenGone(const QSet<DeviceId> &ids)
{
    m_keepWhenGone.unite(ids);
}

void DeviceCatalog::touched(int row)
{
    m_touched.append(row);
}

void DeviceCatalog::announceTouched()
{
    if (m_touched.isEmpty())
        return;
    QList<int> rows = std::exchange(m_touched, {});
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    Q_EMIT rowsChanged(rows);
}

} // namespace Reslate
