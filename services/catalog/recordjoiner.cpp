// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/recordjoiner.h"

#include "domain/device/serialnumber.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace Reslate::Catalog {
namespace {

/// The state of a record that no list has named for a device.
RecordState unnamed(ListLoad::State load)
{
    switch (load) {
    case ListLoad::State::NotLoaded:
    case ListLoad::State::Loading:
        return RecordState::NotLoaded;
    case ListLoad::State::Complete:
        return RecordState::Missing;
    case ListLoad::State::Incomplete:
        return RecordState::Unreadable;
    }
    return RecordState::NotLoaded;
}

/// Frees it on another thread: a hundred thousand records take the window's thread several frames.
template <typename Container> void dispose(Container &container)
{
    auto task = [held = std::exchange(container, {})]() mutable { held.clear(); };
    [[maybe_unused]] const QFuture<void> unawaited = QtConcurrent::run(std::move(task));
}

} // namespace

RecordJoiner::RecordJoiner(DeviceRows &rows, const ListLoads &loads)
    : m_rows(rows)
    , m_loads(loads)
{
}

bool RecordJoiner::areDevicesLoading() const
{
    return m_loads.of(CatalogPart::Devices).state == ListLoad::State::Loading;
}

void RecordJoiner::beginEntra()
{
    m_waitingEntra.clear();
}

void RecordJoiner::beginAutopilot()
{
    m_waitingAutopilot.clear();
    m_waitingAutopilotById.clear();
    m_waitingUnlinked.clear();
    m_unlisted.clear();
    m_unlistedByEntra.clear();
}

void RecordJoiner::add(const std::vector<EntraRecord> &records)
{
    for (const EntraRecord &record : records)
        addOne(record);
    m_rows.announce();
}

void RecordJoiner::add(const std::vector<AutopilotRecord> &records)
{
    for (const AutopilotRecord &record : records)
        addOne(record);
    m_rows.announce();
}

void RecordJoiner::join(int row)
{
    Device &device = m_rows.edit(row);
    device.entraState = unnamed(m_loads.of(CatalogPart::EntraRecords).state);
    device.autopilotState = unnamed(m_loads.of(CatalogPart::AutopilotRecords).state);
    const QList<EntraRecord> entra = m_waitingEntra.values(device.entraDeviceId);
    for (const EntraRecord &record : entra) {
        const QList<int> rows = m_rows.rowsOfEntra(record.deviceId);
        for (const int each : rows)
            applyEntra(each, record);
    }
    joinWaitingAutopilot(row);
}

void RecordJoiner::joinWaitingAutopilot(int row)
{
    const Device &device = m_rows.at(row);
    QList<AutopilotRecord> autopilot = m_waitingAutopilotById.values(device.id);
    if (!device.entraDeviceId.isEmpty()) {
        const QList<AutopilotRecord> byEntra = m_waitingAutopilot.values(device.entraDeviceId);
        for (const AutopilotRecord &record : byEntra) {
            if (!autopilot.contains(record))
                autopilot.append(record);
        }
    }
    for (const AutopilotRecord &record : std::as_const(autopilot))
        applyAutopilot(row, record);
}

void RecordJoiner::addOne(const EntraRecord &record)
{
    if (record.deviceId.isEmpty())
        return;
    const QList<int> rows = m_rows.rowsOfEntra(record.deviceId);
    for (const int row : rows)
        applyEntra(row, record);
    if (areDevicesLoading() || rows.isEmpty())
        m_waitingEntra.insert(record.deviceId, record);
}

void RecordJoiner::applyEntra(int row, const EntraRecord &record)
{
    Device &device = m_rows.edit(row);
    DeviceRows::Marks &marks = m_rows.marks(row);
    const quint32 reading = m_loads.reading(CatalogPart::EntraRecords);
    const bool second = marks.entra == reading && device.entraObjectId != record.objectId;
    const bool shared = m_rows.isEntraShared(record.deviceId);
    marks.entra = reading;
    const RecordState state = second || shared ? RecordState::Doubtful : RecordState::Present;
    if (device.entraState == state && device.entraJoin == record.join && device.entraObjectId == record.objectId)
        return;
    device.entraState = state;
    device.entraJoin = record.join;
    device.entraObjectId = record.objectId;
    m_rows.touch(row);
}

void RecordJoiner::addOne(const AutopilotRecord &record)
{
    const int byId = record.managedDeviceId.isEmpty() ? -1 : m_rows.rowOf(record.managedDeviceId);
    const QList<int> byEntra = record.entraDeviceId.isEmpty() ? QList<int>() : m_rows.rowsOfEntra(record.entraDeviceId);
    if (byId >= 0)
        applyAutopilot(byId, record);
    for (const int row : byEntra) {
        if (row != byId)
            applyAutopilot(row, record);
    }
    if (!areDevicesLoading()) {
        noteUnlisted(record);
        return;
    }
    if (!record.managedDeviceId.isEmpty())
        m_waitingAutopilotById.insert(record.managedDeviceId, record);
    if (!record.entraDeviceId.isEmpty())
        m_waitingAutopilot.insert(record.entraDeviceId, record);
    if (record.managedDeviceId.isEmpty() && record.entraDeviceId.isEmpty())
        m_waitingUnlinked.append(record);
}

void RecordJoiner::applyAutopilot(int row, const AutopilotRecord &record)
{
    Device &device = m_rows.edit(row);
    DeviceRows::Marks &marks = m_rows.marks(row);
    const quint32 reading = m_loads.reading(CatalogPart::AutopilotRecords);
    const bool second = marks.autopilot == reading && device.autopilotId != record.id;
    // The record names both the Intune and the Entra device; when they are not the same row, neither link is certain.
    const bool contradicts = (!record.managedDeviceId.isEmpty() && record.managedDeviceId != device.id
                                 && m_rows.rowOf(record.managedDeviceId) >= 0)
        || (!record.entraDeviceId.isEmpty() && !device.entraDeviceId.isEmpty()
            && record.entraDeviceId != device.entraDeviceId);
    const bool otherSerial = isSameSerial(record.serialNumber, device.serialNumber) == false;
    const QString autopilotSerial = otherSerial ? record.serialNumber : QString();
    const bool isUnnumbered = !isRealSerial(record.serialNumber);
    marks.autopilot = reading;
    const RecordState state = second || contradicts || otherSerial ? RecordState::Doubtful : RecordState::Present;
    linkRegistration(row, record, !second && !otherSerial);
    if (device.autopilotState == state && device.autopilotId == record.id && device.groupTag == record.groupTag
        && device.autopilotSerial == autopilotSerial && device.isRegistrationUnnumbered == isUnnumbered)
        return;
    device.autopilotState = state;
    device.autopilotId = record.id;
    device.autopilotSerial = autopilotSerial;
    device.isRegistrationUnnumbered = isUnnumbered;
    device.groupTag = record.groupTag;
    m_rows.touch(row);
}

bool RecordJoiner::isListed(const AutopilotRecord &record) const
{
    QList<int> rows = m_rows.rowsOfEntra(record.entraDeviceId);
    rows.append(m_rows.rowOf(record.managedDeviceId));
    return std::any_of(rows.cbegin(), rows.cend(), [this](int row) { return row >= 0 && !m_rows.at(row).recordGone; });
}

void RecordJoiner::noteUnlisted(const AutopilotRecord &record)
{
    if (record.id.isEmpty() || isListed(record))
        return;
    m_unlisted.insert(record.id, record);
    if (!record.entraDeviceId.isEmpty())
        m_unlistedByEntra.insert(record.entraDeviceId, record.id);
}

const AutopilotRecord *RecordJoiner::unlistedRegistration(const EntraDeviceId &id) const
{
    const auto named = m_unlistedByEntra.constFind(id);
    if (named == m_unlistedByEntra.cend() || m_rows.hasEntra(id))
        return nullptr;
    const auto found = m_unlisted.constFind(*named);
    return found == m_unlisted.cend() ? nullptr : &*found;
}

QList<const AutopilotRecord *> RecordJoiner::unclaimedRegistrations() const
{
    QList<const AutopilotRecord *> records;
    for (const AutopilotRecord &record : m_unlisted) {
        if (!isListed(record)) // devices may have come since
            records.append(&record);
    }
    return records;
}

/// Groups hold Entra devices; of a hybrid computer perhaps the one that was made for its registration.
void RecordJoiner::linkRegistration(int row, const AutopilotRecord &record, bool isOnly)
{
    Device &device = m_rows.edit(row);
    const int named = record.managedDeviceId.isEmpty() ? -1 : m_rows.rowOf(record.managedDeviceId);
    if (named >= 0 && named != row) { // this row's own Entra device is the one that the other was registered with
        if (std::exchange(m_rows.edit(named).isRegistrationCertain, false))
            m_rows.touch(named);
        return;
    }
    const bool isOther = named == row && !record.entraDeviceId.isEmpty()
        && record.entraDeviceId != device.entraDeviceId;
    const EntraDeviceId id = isOther ? record.entraDeviceId : isOnly ? EntraDeviceId() : device.registeredEntraId;
    const bool isCertain = isOther && isOnly && m_rows.rowsOfEntra(id).isEmpty()
        && isSameSerial(device.serialNumber, record.serialNumber) == true;
    if (device.registeredEntraId == id && device.isRegistrationCertain == isCertain)
        return;
    device.registeredEntraId = id;
    device.isRegistrationCertain = isCertain;
    device.guard = m_rows.protections().guardOf(device);
    m_rows.touch(row);
}

void RecordJoiner::forgetWaiting()
{
    if (areDevicesLoading())
        return;
    if (m_loads.of(CatalogPart::EntraRecords).state != ListLoad::State::Loading)
        dispose(m_waitingEntra);
    if (m_loads.of(CatalogPart::AutopilotRecords).state != ListLoad::State::Loading) {
        for (const AutopilotRecord &record : std::as_const(m_waitingAutopilot))
            noteUnlisted(record);
        for (const AutopilotRecord &record : std::as_const(m_waitingAutopilotById)) {
            if (record.entraDeviceId.isEmpty()) // the others were among those above
                noteUnlisted(record);
        }
        for (const AutopilotRecord &record : std::as_const(m_waitingUnlinked))
            noteUnlisted(record);
        dispose(m_waitingAutopilot);
        dispose(m_waitingAutopilotById);
        dispose(m_waitingUnlinked);
    }
}

void RecordJoiner::settleEntra()
{
    const bool complete = m_loads.of(CatalogPart::EntraRecords).state == ListLoad::State::Complete;
    const quint32 reading = m_loads.reading(CatalogPart::EntraRecords);
    for (int row = 0; row < m_rows.count(); ++row) {
        if (m_rows.marks(row).entra == reading)
            continue;
        Device &device = m_rows.edit(row);
        // A list that stopped early proves nothing: what was read earlier stays, what was not stays unreadable.
        if (!complete && device.entraState != RecordState::NotLoaded)
            continue;
        const RecordState state = complete ? RecordState::Missing : RecordState::Unreadable;
        if (std::exchange(device.entraState, state) != state)
            m_rows.touch(row);
    }
    forgetWaiting();
    m_rows.announce();
}

void RecordJoiner::settleAutopilot()
{
    const bool complete = m_loads.of(CatalogPart::AutopilotRecords).state == ListLoad::State::Complete;
    const quint32 reading = m_loads.reading(CatalogPart::AutopilotRecords);
    for (int row = 0; row < m_rows.count(); ++row) {
        if (m_rows.marks(row).autopilot == reading)
            continue;
        Device &device = m_rows.edit(row);
        if (!complete && device.autopilotState != RecordState::NotLoaded)
            continue;
        const RecordState state = complete ? RecordState::Missing : RecordState::Unreadable;
        device.autopilotId = {};
        device.autopilotSerial = QString();
        device.isRegistrationUnnumbered = false;
        device.groupTag = QString();
        device.registeredEntraId = {};
        device.isRegistrationCertain = false;
        device.guard = m_rows.protections().guardOf(device);
        if (std::exchange(device.autopilotState, state) != state)
            m_rows.touch(row);
    }
    forgetWaiting();
    m_rows.announce();
}

} // namespace Reslate::Catalog
