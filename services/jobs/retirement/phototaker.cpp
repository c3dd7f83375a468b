// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/retirement/phototaker.h"

#include "core/async.h"
#include "core/clock.h"
#include "domain/device/windowsrelease.h"
#include "domain/retirement/recordlink.h"
#include "graph/recordapi.h"

#include <algorithm>
#include <utility>

namespace Reslate::Jobs {
namespace {

/// Devices that are read at the same time: other reading goes on beside it.
constexpr int maxSittings = 4;

} // namespace

struct PhotoTaker::Sitting {
    DeviceId id;
    BeforePhoto photo;
};

PhotoTaker::PhotoTaker(RecordApi &api, const Clock &clock, const WindowsSupport &support, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
    , m_support(support)
{
}

PhotoTaker::~PhotoTaker()
{
    if (m_asked > m_photos.size()) {
        m_promise.future().cancel();
        m_promise.finish();
    }
}

QFuture<QHash<DeviceId, BeforePhoto>> PhotoTaker::take(const QList<Device> &devices)
{
    m_promise.start();
    m_waiting = devices;
    m_asked = static_cast<int>(devices.size());
    if (devices.isEmpty()) {
        m_promise.addResult(QHash<DeviceId, BeforePhoto>());
        m_promise.finish();
        return m_promise.future();
    }
    QList<DeviceId> ids;
    for (const Device &device : devices) {
        if (!isAutopilotOnly(device.id))
            ids.append(device.id);
    }
    whenReady(m_api.readCategories(ids), this, [this](const QList<CategoryReading> &readings) {
        for (const CategoryReading &reading : readings)
            m_categories.insert(reading.id, reading.value.category);
        for (int i = 0; i < maxSittings; ++i)
            readNext();
    });
    return m_promise.future();
}

void PhotoTaker::readNext()
{
    if (m_waiting.isEmpty())
        return;
    const Device device = m_waiting.takeFirst();
    const auto sitting = std::make_shared<Sitting>();
    sitting->id = device.id;
    sitting->photo.taken = m_clock.now();
    sitting->photo.device = device;
    sitting->photo.category = m_categories.value(device.id);
    sitting->photo.isWindowsSupported = isWindowsSupported(device, m_clock.now().date(), m_support);
    readGroups(sitting);
}

void PhotoTaker::readGroups(const std::shared_ptr<Sitting> &sitting)
{
    if (sitting->photo.device.entraObjectId.isEmpty()) {
        readKeys(sitting);
        return;
    }
    whenReady(
        m_api.groupNames(sitting->photo.device.entraObjectId), this, [this, sitting](const Result<QStringList> &names) {
            sitting->photo.groups = names.value_or(QStringList());
            readKeys(sitting);
        });
}

void PhotoTaker::readKeys(const std::shared_ptr<Sitting> &sitting)
{
    if (sitting->photo.device.entraDeviceId.isEmpty()) {
        keep(sitting);
        return;
    }
    whenReady(m_api.recoveryKeys(sitting->photo.device.entraDeviceId), this,
        [this, sitting](const Result<QList<RecoveryKeyRecord>> &keys) {
            sitting->photo.areKeysRead = keys.has_value();
            for (const RecoveryKeyRecord &key : keys.value_or(QList<RecoveryKeyRecord>()))
                sitting->photo.recoveryKeyIds.append(key.id.toString());
            readLocalPassword(sitting);
        });
}

void PhotoTaker::readLocalPassword(const std::shared_ptr<Sitting> &sitting)
{
    whenReady(
        m_api.hasLocalPassword(sitting->photo.device.entraDeviceId), this, [this, sitting](const Result<bool> &has) {
            if (has)
                sitting->photo.hasLocalPassword = *has;
            keep(sitting);
        });
}

void PhotoTaker::keep(const std::shared_ptr<Sitting> &sitting)
{
    m_photos.insert(sitting->id, sitting->photo);
    Q_EMIT progressed(static_cast<int>(m_photos.size()), m_asked);
    if (m_photos.size() == m_asked) {
        m_promise.addResult(m_photos);
        m_promise.finish();
        return;
    }
    readNext();
}

} // namespace Reslate::Jobs
