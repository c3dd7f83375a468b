// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/devicecatalog.h"

#include "core/async.h"
#include "domain/device/serialnumber.h"

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

/// A reading of the list of devices that there never is.
constexpr quint32 unconfirmed = 0;

/// What the other records added to a device, carried over to a fresh copy of its Intune record.
void carryJoinedFacts(const Device &from, Device &to)
{
    to.edition = from.edition;
    to.editionName = from.editionName;
    to.chassis = from.chassis;
    to.intuneJoin = from.intuneJoin;
    to.autopilotState = from.autopilotState;
    to.autopilotId = from.autopilotId;
    to.autopilotSerial = from.autopilotSerial;
    to.isRegistrationUnnumbered = from.isRegistrationUnnumbered;
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
    , m_loads(clock)
    , m_joiner(m_rows, m_loads)
    , m_progress([this] { m_loads.announce(Part::Devices); })
    , m_groups(api, m_loads)
    , m_members(api, clock, m_loads)
{
    passSignalsOn();
    connect(&m_members, &Catalog::MemberLists::completed, this,
        [this](const GroupId &group) { m_rows.setProtectedMembers(group, members(group)->devices); });
}

void DeviceCatalog::passSignalsOn()
{
    connect(&m_rows, &Catalog::DeviceRows::appendBegins, this, &DeviceCatalog::appendBegins);
    connect(&m_rows, &Catalog::DeviceRows::appendEnds, this, &DeviceCatalog::appendEnds);
    connect(&m_rows, &Catalog::DeviceRows::removeBegins, this, &DeviceCatalog::removeBegins);
    connect(&m_rows, &Catalog::DeviceRows::removeEnds, this, &DeviceCatalog::removeEnds);
    connect(&m_rows, &Catalog::DeviceRows::resetBegins, this, &DeviceCatalog::resetBegins);
    connect(&m_rows, &Catalog::DeviceRows::resetEnds, this, &DeviceCatalog::resetEnds);
    connect(&m_rows, &Catalog::DeviceRows::changed, this, &DeviceCatalog::rowsChanged);
    connect(&m_groups, &Catalog::GroupList::changed, this, &DeviceCatalog::groupsChanged);
    connect(&m_groups, &Catalog::GroupList::counted, this, &DeviceCatalog::groupCounted);
    connect(&m_members, &Catalog::MemberLists::changed, this, &DeviceCatalog::membersChanged);
    connect(&m_loads, &Catalog::ListLoads::changed, this, &DeviceCatalog::loadChanged);
}

void DeviceCatalog::refresh()
{
    if (isLoading())
        return;
    m_loads.begin(Part::Devices);
    if (count() > 0)
        return loadAll();
    whenReady(m_api.sampleDevices(), m_loads.context(), [this](std::vector<Device> devices) {
        takeDevices(std::move(devices), unconfirmed);
        loadAll();
    });
}

/// The devices' load has begun.
void DeviceCatalog::loadAll()
{
    listDevices();
    m_groups.load();
    loadEntraRecords();
    loadAutopilotRecords();
    loadProtectedMembers(false);
}

void DeviceCatalog::reload(Part part)
{
    switch (part) {
    case Part::Groups:
        m_groups.load();
        break;
    case Part::GroupCounts:
        m_groups.count();
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

void DeviceCatalog::cancelLoading()
{
    const QList<Part> parts = m_loads.giveUp();
    if (parts.contains(Part::EntraRecords)) // what was not read is unreadable from now on, no longer loading
        m_joiner.settleEntra();
    if (parts.contains(Part::AutopilotRecords))
        m_joiner.settleAutopilot();
    m_joiner.forgetWaiting();
    m_progress.cancel();
    for (const Part part : parts)
        m_loads.announce(part);
    m_members.giveUp();
}

void DeviceCatalog::loadDevices()
{
    if (m_loads.begin(Part::Devices))
        listDevices();
}

void DeviceCatalog::listDevices()
{
    const auto page = [this](std::vector<Device> &&devices) {
        m_loads.add(Part::Devices, devices.size());
        takeDevices(std::move(devices), m_loads.reading(Part::Devices));
        m_progress.ask(loadingPause);
    };
    whenReady(m_api.listDevices(m_loads.context(), page), m_loads.context(), [this](const ListEnd &result) {
        m_loads.end(Part::Devices, result);
        if (result.complete)
            m_rows.dropUnlisted(m_loads.reading(Part::Devices));
        m_joiner.forgetWaiting(); // which asks whose device is listed
        m_progress.cancel();
        m_loads.announce(Part::Devices);
        loadTraits();
    });
}

void DeviceCatalog::loadEntraRecords()
{
    if (!m_loads.begin(Part::EntraRecords))
        return;
    m_joiner.beginEntra();
    const auto page = [this](std::vector<EntraRecord> &&records) { m_joiner.add(records); };
    whenReady(m_api.listEntraRecords(m_loads.context(), page), m_loads.context(), [this](const ListEnd &result) {
        m_loads.end(Part::EntraRecords, result);
        m_joiner.settleEntra();
        m_loads.announce(Part::EntraRecords);
    });
}

void DeviceCatalog::loadAutopilotRecords()
{
    if (!m_loads.begin(Part::AutopilotRecords))
        return;
    m_joiner.beginAutopilot();
    const auto page = [this](std::vector<AutopilotRecord> &&records) { m_joiner.add(records); };
    whenReady(m_api.listAutopilotRecords(m_loads.context(), page), m_loads.context(), [this](const ListEnd &result) {
        m_loads.end(Part::AutopilotRecords, result);
        m_joiner.settleAutopilot();
        m_loads.announce(Part::AutopilotRecords);
    });
}

void DeviceCatalog::loadTraits()
{
    if (!m_loads.begin(Part::Traits))
        return;
    const auto page = [this](std::vector<DeviceTraits> &&listed) { takeTraits(listed); };
    whenReady(m_api.listTraits(m_loads.context(), page), m_loads.context(), [this](const ListEnd &result) {
        m_loads.end(Part::Traits, result);
        m_loads.announce(Part::Traits);
    });
}

void DeviceCatalog::takeTraits(const std::vector<DeviceTraits> &page)
{
    for (const DeviceTraits &traits : page) {
        const int row = rowOf(traits.device);
        if (row < 0)
            continue;
        Device &device = m_rows.edit(row);
        const auto told = [&] {
            return DeviceTraits {traits.device, device.edition, device.chassis, device.intuneJoin, device.editionName};
        };
        const DeviceTraits known = told();
        addTraits(device, traits);
        if (told() != known)
            m_rows.touch(row);
    }
    m_rows.announce();
}

void DeviceCatalog::takeDevices(std::vector<Device> &&page, quint32 reading)
{
    std::vector<Device> fresh;
    fresh.reserve(page.size());
    QSet<DeviceId> inPage; // a hostile or shifting list may name a device twice
    inPage.reserve(static_cast<qsizetype>(page.size()));
    for (Device &device : page) {
        const int row = rowOf(device.id);
        if (row >= 0) {
            updateRow(row, std::move(device));
        } else if (!inPage.contains(device.id)) {
            inPage.insert(device.id);
            fresh.push_back(std::move(device));
        }
    }
    m_rows.announce();
    appendDevices(std::move(fresh), reading);
}

void DeviceCatalog::updateRow(int row, Device &&fresh)
{
    Device &known = m_rows.edit(row);
    m_rows.marks(row).device = m_loads.reading(Part::Devices);
    carryJoinedFacts(known, fresh);
    protections().applyTo(fresh);
    if (fresh == known)
        return;
    const EntraDeviceId entraBefore = known.entraDeviceId;
    const bool renumbered = fresh.serialNumber != known.serialNumber;
    // The registration was compared with the number of before, and its list may not come again.
    if (isSameSerial(fresh.serialNumber, known.serialNumber) == false && fresh.autopilotState == RecordState::Present)
        fresh.autopilotState = RecordState::Doubtful;
    known = std::move(fresh);
    m_rows.touch(row);
    if (known.entraDeviceId != entraBefore) {
        m_rows.marks(row).entra = unconfirmed; // that was the other Entra device's record
        m_rows.relink(row, entraBefore);
        m_joiner.join(row);
    } else if (renumbered) {
        m_joiner.joinWaitingAutopilot(row);
    }
}

void DeviceCatalog::appendDevices(std::vector<Device> &&fresh, quint32 reading)
{
    if (fresh.empty())
        return;
    m_rows.beginAppend(static_cast<int>(fresh.size()));
    for (Device &device : fresh)
        m_joiner.join(m_rows.append(std::move(device), reading));
    m_rows.endAppend();
}

void DeviceCatalog::setProtections(const Protections &protections)
{
    Protections known = protections;
    const QList<GroupId> groups = known.groups();
    for (const GroupId &group : groups) {
        const Members *list = members(group);
        if (list && list->known)
            known.setMembers(group, list->devices);
    }
    m_rows.setProtections(known);
    loadProtectedMembers(true);
}

bool DeviceCatalog::isReadingProtected() const
{
    const QList<GroupId> groups = protections().groups();
    return std::any_of(
        groups.cbegin(), groups.cend(), [this](const GroupId &group) { return m_members.isLoading(group); });
}

void DeviceCatalog::loadProtectedMembers(bool onlyUnknown)
{
    const QList<GroupId> groups = protections().groups();
    for (const GroupId &group : groups) {
        const Members *known = members(group);
        if (!onlyUnknown || !known || !known->known)
            loadMembers(group);
    }
}

} // namespace Reslate
