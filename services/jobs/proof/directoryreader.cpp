// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/proof/directoryreader.h"

#include "core/async.h"
#include "graph/graphapi.h"

#include <QHash>
#include <QPromise>

#include <memory>

namespace Reslate::Jobs {
namespace {

template <typename State> RecordState stateOf(State state)
{
    switch (state) {
    case State::Found:
        return RecordState::Present;
    case State::Gone:
        return RecordState::Missing;
    case State::Unreadable:
        break;
    }
    return RecordState::Unreadable;
}

template <typename IdType> QList<IdType> idsOf(const QList<DeviceRef> &devices, IdType DeviceRef::*id)
{
    QList<IdType> ids;
    for (const DeviceRef &device : devices) {
        if (!(device.*id).isEmpty() && !ids.contains(device.*id))
            ids.append(device.*id);
    }
    return ids;
}

template <typename IdType, typename ReadingType> QHash<IdType, ReadingType> byId(const QList<ReadingType> &readings)
{
    QHash<IdType, ReadingType> found;
    for (const ReadingType &reading : readings)
        found.insert(reading.id, reading);
    return found;
}

void addError(DirectoryReading &to, RecordState state, const std::optional<Error> &error)
{
    if (state == RecordState::Unreadable)
        to.error = error ? error : Error {.kind = ErrorKind::BadAnswer};
}

} // namespace

DirectoryReader::DirectoryReader(GraphApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

QFuture<QList<DirectoryReading>> DirectoryReader::read(const QList<DeviceRef> &devices)
{
    const auto promise = std::make_shared<QPromise<QList<DirectoryReading>>>();
    promise->start();
    const auto onEntra = [devices, promise](const QHash<AutopilotId, AutopilotReading> &registrations,
                             const QHash<EntraDeviceId, EntraReading> &records) {
        QList<DirectoryReading> readings;
        for (const DeviceRef &device : devices) {
            DirectoryReading reading;
            if (const auto found = registrations.constFind(device.autopilot); found != registrations.cend()) {
                reading.facts.autopilotState = stateOf(found->state);
                reading.facts.autopilot = found->value;
                addError(reading, reading.facts.autopilotState, found->error);
            }
            if (const auto found = records.constFind(device.entraDevice); found != records.cend()) {
                reading.facts.entraState = stateOf(found->state);
                reading.facts.entra = found->value;
                addError(reading, reading.facts.entraState, found->error);
            }
            readings.append(reading);
        }
        promise->addResult(readings);
        promise->finish();
    };
    const QList<EntraDeviceId> entraIds = idsOf(devices, &DeviceRef::entraDevice);
    whenReady(m_api.readAutopilotRecords(idsOf(devices, &DeviceRef::autopilot)), this,
        [this, entraIds, onEntra](const QList<AutopilotReading> &registrations) {
            whenReady(
                m_api.readEntraRecords(entraIds), this, [registrations, onEntra](const QList<EntraReading> &records) {
                    onEntra(byId<AutopilotId>(registrations), byId<EntraDeviceId>(records));
                });
        });
    return promise->future();
}

} // namespace Reslate::Jobs
