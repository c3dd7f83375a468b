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
    m_waitingById.clear();
    m_waitingByEntra.clear();
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
    forgetRegistration(row, unnamed(m_loads.of(CatalogPart::AutopilotRecords).state));
    const EntraDeviceId id = device.entraDeviceId;
    for (auto record = m_waitingEntra.constFind(id); record != m_waitingEntra.cend() && record.key() == id; ++record) {
        for (const int each : m_rows.rowsOfEntra(id))
            applyEntra(each, *record);
    }
    joinWaitingAutopilot(row);
}

void RecordJoiner::joinWaitingAutopilot(int row)
{
    const Device &device = m_rows.at(row);
    QVarLengthArray<int, 4> places;
    for (auto at = m_waitingById.constFind(device.id); at != m_waitingById.cend() && at.key() == device.id; ++at)
        places.append(*at);
    const EntraDeviceId &id = device.entraDeviceId;
    for (auto at = m_waitingByEntra.constFind(id); at != m_waitingByEntra.cend() && at.key() == id; ++at) {
        if (!places.contains(*at))
            places.append(*at);
    }
    for (const int place : std::as_const(places)) {
        Waiting &waiting = m_waitingAutopilot[static_cast<size_t>(place)];
        waiting.isClaimed = isConfirmed(row) || waiting.isClaimed;
        applyAutopilot(row, waiting.record);
        if (waiting.record.entraDeviceId != id) { // what it says of its Entra device's row contradicts now
            for (const int other : m_rows.rowsOfEntra(waiting.record.entraDeviceId))
                applyAutopilot(other, waiting.record);
        }
    }
}

/// Whether the reading of the devices that goes on, or was the last, has named it: it stays.
bool RecordJoiner::isConfirmed(int row) const
{
    return m_rows.marks(row).device == m_loads.reading(CatalogPart::Devices);
}

void RecordJoiner::addOne(const EntraRecord &record)
{
    if (record.deviceId.isEmpty())
        return;
    const DeviceRows::RowList rows = m_rows.rowsOfEntra(record.deviceId);
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
    // Once doubtful, always: a list that shifts while it is read may name the last one again.
    marks.isEntraTwice = marks.entra == reading && (marks.isEntraTwice || device.entraObjectId != record.objectId);
    marks.entra = reading;
    const bool isDoubtful = marks.isEntraTwice || m_rows.isEntraShared(record.deviceId);
    const RecordState state = isDoubtful ? RecordState::Doubtful : RecordState::Present;
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
    bool isClaimed = byId >= 0 && isConfirmed(byId);
    if (byId >= 0)
        applyAutopilot(byId, record);
    for (const int row : m_rows.rowsOfEntra(record.entraDeviceId)) {
        isClaimed = isClaimed || isConfirmed(row);
        if (row != byId)
            applyAutopilot(row, record);
    }
    if (!areDevicesLoading()) {
        noteUnlisted(record);
        return;
    }
    const auto place = static_cast<int>(m_waitingAutopilot.size());
    m_waitingAutopilot.push_back({record, isClaimed});
    if (!record.managedDeviceId.isEmpty())
        m_waitingById.insert(record.managedDeviceId, place);
    if (!record.entraDeviceId.isEmpty())
        m_waitingByEntra.insert(record.entraDeviceId, place);
}

void RecordJoiner::applyAutopilot(int row, const AutopilotRecord &record)
{
    Device &device = m_rows.edit(row);
    DeviceRows::Marks &marks = m_rows.marks(row);
    const quint32 reading = m_loads.reading(CatalogPart::AutopilotRecords);
    marks.isAutopilotTwice = marks.autopilot == reading && (marks.isAutopilotTwice || device.autopilotId != record.id);
    const bool second = marks.isAutopilotTwice;
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
    const auto isHere = [this](int row) { return row >= 0 && !m_rows.at(row).recordGone; };
    const DeviceRows::RowList rows = m_rows.rowsOfEntra(record.entraDeviceId);
    return isHere(m_rows.rowOf(record.managedDeviceId)) || std::any_of(rows.cbegin(), rows.cend(), isHere);
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
        for (const Waiting &waiting : m_waitingAutopilot) {
            if (!waiting.isClaimed)
                noteUnlisted(waiting.record);
        }
        dispose(m_waitingAutopilot);
        dispose(m_waitingById);
        dispose(m_waitingByEntra);
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

/// What is known of the registration is no more than that state.
void RecordJoiner::forgetRegistration(int row, RecordState state)
{
    Device &device = m_rows.edit(row);
    device.autopilotState = state;
    if (device.autopilotId.isEmpty() && device.registeredEntraId.isEmpty())
        return;
    device.autopilotId = {};
    device.autopilotSerial = QString();
    device.isRegistrationUnnumbered = false;
    device.groupTag = QString();
    device.registeredEntraId = {};
    device.isRegistrationCertain = false;
    device.guard = m_rows.protections().guardOf(device);
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
        if (device.autopilotState != state)
            m_rows.touch(row);
        forgetRegistration(row, state);
    }
    forgetWaiting();
    m_rows.announce();
}

} // namespace Reslate::Catalog
