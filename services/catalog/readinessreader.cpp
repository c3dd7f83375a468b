// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/readinessreader.h"

#include "core/async.h"
#include "graph/recordapi.h"

#include <utility>

namespace Reslate {
namespace {

/// Devices that are asked for at the same time: other reading goes on beside it.
constexpr int maxOpen = 4;

} // namespace

ReadinessReader::ReadinessReader(RecordApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

ReadinessReader::~ReadinessReader()
{
    if (m_hasBegun && !m_hasEnded) {
        m_promise.future().cancel();
        m_promise.finish();
    }
}

QFuture<QHash<DeviceId, ReadinessFacts>> ReadinessReader::read(const QList<Device> &devices)
{
    m_promise.start();
    m_hasBegun = true;
    QHash<AutopilotId, DeviceId> registrations;
    for (const Device &device : devices) {
        if (registrationState(device) == RecordState::Present && !device.autopilotId.isEmpty())
            registrations.insert(device.autopilotId, device.id);
        if (!device.entraDeviceId.isEmpty())
            m_waiting.append(device);
    }
    m_asked = static_cast<int>(m_waiting.size());
    whenReady(m_api.windowsReStates(), this,
        [this, devices, registrations](const Result<QHash<DeviceId, WindowsRe>> &states) {
            if (states)
                m_windowsRe = *states;
            for (const Device &device : devices) {
                if (states && states->contains(device.id))
                    m_facts[device.id].windowsRe = states->value(device.id);
            }
            readProfiles(registrations);
        });
    return m_promise.future();
}

void ReadinessReader::readProfiles(const QHash<AutopilotId, DeviceId> &registrations)
{
    if (registrations.isEmpty()) {
        readKeys();
        return;
    }
    whenReady(
        m_api.readProfiles(registrations.keys()), this, [this, registrations](const QList<ProfileReading> &readings) {
            for (const ProfileReading &reading : readings) {
                if (reading.state == ProfileReading::State::Found)
                    m_facts[registrations.value(reading.id)].profile = reading.value.assignment;
            }
            readKeys();
        });
}

void ReadinessReader::readKeys()
{
    for (int i = 0; i < maxOpen; ++i)
        readNext();
}

void ReadinessReader::readNext()
{
    if (m_waiting.isEmpty()) {
        if (m_open == 0)
            finish();
        return;
    }
    const Device device = m_waiting.takeFirst();
    ++m_open;
    whenReady(m_api.recoveryKeys(device.entraDeviceId), this,
        [this, id = device.id](const Result<QList<RecoveryKeyRecord>> &keys) {
            --m_open;
            if (keys) {
                m_facts[id].hasRecoveryKey = !keys->isEmpty();
            } else if (keys.error().kind == ErrorKind::Forbidden) { // no other device would be answered otherwise
                m_areKeysForbidden = true;
                m_waiting.clear();
            }
            Q_EMIT progressed(++m_done, m_asked);
            readNext();
        });
}

void ReadinessReader::finish()
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_promise.addResult(m_facts);
    m_promise.finish();
}

} // namespace Reslate
