// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DeviceCatalog that joins Entra and Autopilot records to the rows: by id only. A link that more than one
// record claims is doubtful for all of them, and so is an Autopilot record with another computer's serial number.
#include "catalog/devicecatalog.h"

#include "core/async.h"
#include "domain/device/serialnumber.h"

#include <QtConcurrentRun>

#include <utility>

namespace Reslate {
namespace {

/// The state of a record that no list has named for a device.
RecordState unnamed(DeviceCatalog::Load::State load)
{
    switch (load) {
    case DeviceCatalog::Load::State::NotLoaded:
    case DeviceCatalog::Load::State::Loading:
        return RecordState::NotLoaded;
    case DeviceCatalog::Load::State::Complete:
        return RecordState::Missing;
    case DeviceCatalog::Load::State::Incomplete:
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

void DeviceCatalog::loadEntraRecords()
{
    if (!begin(Part::EntraRecords))
        return;
    m_waitingEntra.clear();
    const auto page = [this](std::vector<EntraRecord> &&records) {
        for (const EntraRecord &record : records)
            takeEntraRecord(record);
        announceTouched();
    };
    whenReady(m_api.listEntraRecords(m_reading.get(), page), m_reading.get(), [this](const ListEnd &result) {
        end(Part::EntraRecords, result);
        settleEntra();
        Q_EMIT loadChanged(Part::EntraRecords);
    });
}

void DeviceCatalog::loadAutopilotRecords()
{
    if (!begin(Part::AutopilotRecords))
        return;
    m_waitingAutopilot.clear();
    m_waitingAutopilotById.clear();
    m_unlistedRegistrations.clear();
    const auto page = [this](std::vector<AutopilotRecord> &&records) {
        for (const AutopilotRecord &record : records)
            takeAutopilotRecord(record);
        announceTouched();
    };
    whenReady(m_api.listAutopilotRecords(m_reading.get(), page), m_reading.get(), [this](const ListEnd &result) {
        end(Part::AutopilotRecords, result);
        settleAutopilot();
        Q_EMIT loadChanged(Part::AutopilotRecords);
    });
}

QList<int> DeviceCatalog::rowsOfEntra(const EntraDeviceId &id) const
{
    const auto first = m_rowByEntra.constFind(id);
    if (first == m_rowByEntra.constEnd())
        return {};
    return QList<int> {*first} + m_moreRowsByEntra.values(id);
}

void DeviceCatalog::linkEntra(int row)
{
    const EntraDeviceId &id = at(row).entraDeviceId;
    if (id.isEmpty())
        return;
    const auto known = m_rowByEntra.constFind(id);
    if (known == m_rowByEntra.constEnd())
        m_rowByEntra.insert(id, row);
    else if (*known != row)
        m_moreRowsByEntra.insert(id, row);
}

void DeviceCatalog::joinAppended(int row)
{
    Device &device = m_devices[static_cast<size_t>(row)];
    device.entraState = unnamed(load(Part::EntraRecords).state);
    device.autopilotState = unnamed(load(Part::AutopilotRecords).state);
    const QList<EntraRecord> entra = m_waitingEntra.values(device.entraDeviceId);
    for (const EntraRecord &record : entra) {
        for (const int each : rowsOfEntra(record.deviceId))
            applyEntra(each, record);
    }
    applyWaitingAutopilot(row);
}

void DeviceCatalog::applyWaitingAutopilot(int row)
{
    const Device &device = at(row);
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

void DeviceCatalog::takeEntraRecord(const EntraRecord &record)
{
    if (record.deviceId.isEmpty())
        return;
    const QList<int> rows = rowsOfEntra(record.deviceId);
    for (const int row : rows)
        applyEntra(row, record);
    if (load(Part::Devices).state == Load::State::Loading || rows.isEmpty())
        m_waitingEntra.insert(record.deviceId, record);
}

void DeviceCatalog::applyEntra(int row, const EntraRecord &record)
{
    Device &device = m_devices[static_cast<size_t>(row)];
    RowMarks &marks = m_marks[static_cast<size_t>(row)];
    const quint32 generation = m_generation[static_cast<size_t>(Part::EntraRecords)];
    const bool second = marks.entra == generation && device.entraObjectId != record.objectId;
    const bool shared = m_moreRowsByEntra.contains(record.deviceId);
    marks.entra = generation;
    const RecordState state = second || shared ? RecordState::Doubtful : RecordState::Present;
    if (device.entraState == state && device.entraJoin == record.join && device.entraObjectId == record.objectId)
        return;
    device.entraState = state;
    device.entraJoin = record.join;
    device.entraObjectId = record.objectId;
    touched(row);
}

void DeviceCatalog::takeAutopilotRecord(const AutopilotRecord &record)
{
    const int byId = record.managedDeviceId.isEmpty() ? -1 : rowOf(record.managedDeviceId);
    const QList<int> byEntra = record.entraDeviceId.isEmpty() ? QList<int>() : rowsOfEntra(record.entraDeviceId);
    if (byId >= 0)
        applyAutopilot(byId, record);
    for (const int row : byEntra) {
        if (row != byId)
            applyAutopilot(row, record);
    }
    if (load(Part::Devices).state != Load::State::Loading) {
        noteUnlisted(record);
        return;
    }
    if (!record.managedDeviceId.isEmpty())
        m_waitingAutopilotById.insert(record.managedDeviceId, record);
    if (!record.entraDeviceId.isEmpty())
        m_waitingAutopilot.insert(record.entraDeviceId, record);
}

void DeviceCatalog::applyAutopilot(int row, const AutopilotRecord &record)
{
    Device &device = m_devices[static_cast<size_t>(row)];
    RowMarks &marks = m_marks[static_cast<size_t>(row)];
    const quint32 generation = m_generation[static_cast<size_t>(Part::AutopilotRecords)];
    const bool second = marks.autopilot == generation && device.autopilotId != record.id;
    // The record names both the Intune and the Entra device; when they are not the same row, neither link is certain.
    const bool contradicts = (!record.managedDeviceId.isEmpty() && record.managedDeviceId != device.id
                                 && rowOf(record.managedDeviceId) >= 0)
        || (!record.entraDeviceId.isEmpty() && !device.entraDeviceId.isEmpty()
            && record.entraDeviceId != device.entraDeviceId);
    const bool otherSerial = isSameSerial(record.serialNumber, device.serialNumber) == false;
    const QString autopilotSerial = otherSerial ? record.serialNumber : QString();
    marks.autopilot = generation;
    const RecordState state = second || contradicts || otherSerial ? RecordState::Doubtful : RecordState::Present;
    linkRegistration(row, record, !second && !otherSerial);
    if (device.autopilotState == state && device.autopilotId == record.id && device.groupTag == record.groupTag
        && device.autopilotSerial == autopilotSerial)
        return;
    device.autopilotState = state;
    device.autopilotId = record.id;
    device.autopilotSerial = autopilotSerial;
    device.groupTag = record.groupTag;
    touched(row);
}

void DeviceCatalog::noteUnlisted(const AutopilotRecord &record)
{
    const bool isListed = m_rowByEntra.contains(record.entraDeviceId) || rowOf(record.managedDeviceId) >= 0;
    if (!isListed && !record.entraDeviceId.isEmpty())
        m_unlistedRegistrations.insert(record.entraDeviceId, record);
}

const AutopilotRecord *DeviceCatalog::unlistedRegistration(const EntraDeviceId &id) const
{
    const auto found = m_unlistedRegistrations.constFind(id);
    return found == m_unlistedRegistrations.cend() ? nullptr : &*found;
}

/// Groups hold Entra devices; of a hybrid computer perhaps the one that was made for its registration.
void DeviceCatalog::linkRegistration(int row, const AutopilotRecord &record, bool isOnly)
{
    Device &device = m_devices[static_cast<size_t>(row)];
    const int named = record.managedDeviceId.isEmpty() ? -1 : rowOf(record.managedDeviceId);
    if (named >= 0 && named != row) { // this row's own Entra device is the one that the other was registered with
        if (std::exchange(m_devices[static_cast<size_t>(named)].isRegistrationCertain, false))
            touched(named);
        return;
    }
    const bool isOther = named == row && !record.entraDeviceId.isEmpty()
        && record.entraDeviceId != device.entraDeviceId;
    const EntraDeviceId id = isOther ? record.entraDeviceId : isOnly ? EntraDeviceId() : device.registeredEntraId;
    const bool isCertain = isOther && isOnly && rowsOfEntra(id).isEmpty()
        && isSameSerial(device.serialNumber, record.serialNumber) == true;
    if (device.registeredEntraId == id && device.isRegistrationCertain == isCertain)
        return;
    device.registeredEntraId = id;
    device.isRegistrationCertain = isCertain;
    device.guard = m_protections.guardOf(device);
    touched(row);
}

void DeviceCatalog::forgetWaiting()
{
    if (load(Part::Devices).state == Load::State::Loading)
        return;
    if (load(Part::EntraRecords).state != Load::State::Loading)
        dispose(m_waitingEntra);
    if (load(Part::AutopilotRecords).state != Load::State::Loading) {
        for (const AutopilotRecord &record : std::as_const(m_waitingAutopilot))
            noteUnlisted(record);
        dispose(m_waitingAutopilot);
        dispose(m_waitingAutopilotById);
    }
}

void DeviceCatalog::settleEntra()
{
    const bool complete = load(Part::EntraRecords).state == Load::State::Complete;
    const quint32 generation = m_generation[static_cast<size_t>(Part::EntraRecords)];
    for (int row = 0; row < count(); ++row) {
        Device &device = m_devices[static_cast<size_t>(row)];
        if (m_marks[static_cast<size_t>(row)].entra == generation)
            continue;
        // A list that stopped early proves nothing: what was read earlier stays, what was not stays unreadable.
        if (!complete && device.entraState != RecordState::NotLoaded)
            continue;
        const RecordState state = complete ? RecordState::Missing : RecordState::Unreadable;
        if (std::exchange(device.entraState, state) != state)
            touched(row);
    }
    forgetWaiting();
    announceTouched();
}

void DeviceCatalog::settleAutopilot()
{
    const bool complete = load(Part::AutopilotRecords).state == Load::State::Complete;
    const quint32 generation = m_generation[static_cast<size_t>(Part::AutopilotRecords)];
    for (int row = 0; row < count(); ++row) {
        Device &device = m_devices[static_cast<size_t>(row)];
        if (m_marks[static_cast<size_t>(row)].autopilot == generation)
            continue;
        if (!complete && device.autopilotState != RecordState::NotLoaded)
            continue;
        const RecordState state = complete ? RecordState::Missing : RecordState::Unreadable;
        device.autopilotId = {};
        device.autopilotSerial = QString();
        device.groupTag = QString();
        device.registeredEntraId = {};
        device.isRegistrationCertain = false;
        device.guard = m_protections.guardOf(device);
        if (std::exchange(device.autopilotState, state) != state)
            touched(row);
    }
    forgetWaiting();
    announceTouched();
}

} // namespace Reslate
