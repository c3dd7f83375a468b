// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/escrow/secretcollector.h"

#include "core/async.h"

namespace Reslate::Jobs {

SecretCollector::SecretCollector(RecordApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void SecretCollector::start(const QList<EscrowedDevice> &devices)
{
    Q_ASSERT(m_at < 0);
    m_devices = devices;
    QMetaObject::invokeMethod(this, &SecretCollector::next, Qt::QueuedConnection);
}

void SecretCollector::next()
{
    if (m_at >= 0)
        Q_EMIT progressed(static_cast<int>(m_at) + 1);
    do
        ++m_at;
    while (m_at < m_devices.size() && m_devices[m_at].entraDevice.isEmpty());
    if (m_at >= m_devices.size()) {
        Q_EMIT finished();
        return;
    }
    whenReady(m_api.recoveryKeys(m_devices[m_at].entraDevice), this,
        [this](const Result<QList<RecoveryKeyRecord>> &keys) { onKeys(keys); });
}

void SecretCollector::onKeys(const Result<QList<RecoveryKeyRecord>> &keys)
{
    if (!keys)
        note(keys.error());
    readKey(keys.value_or(QList<RecoveryKeyRecord>()));
}

void SecretCollector::readKey(QList<RecoveryKeyRecord> open)
{
    if (open.isEmpty())
        return readPasswords();
    const RecoveryKeyRecord record = open.takeFirst();
    whenReady(m_api.recoveryKey(record.id), this, [this, record, open](const Result<Secret> &key) {
        if (key)
            m_devices[m_at].keys.append(
                {.id = record.id, .volume = record.volume, .created = record.created, .key = *key});
        else
            note(key.error(), record.id);
        readKey(open);
    });
}

void SecretCollector::readPasswords()
{
    whenReady(
        m_api.localPasswords(m_devices[m_at].entraDevice), this, [this](const Result<QList<LocalPassword>> &passwords) {
            if (passwords)
                m_devices[m_at].passwords = *passwords;
            else
                note(passwords.error());
            next();
        });
}

void SecretCollector::note(const Error &error, const RecoveryKeyId &key)
{
    m_gaps.append({.device = m_at, .key = key, .error = error});
}

} // namespace Reslate::Jobs
