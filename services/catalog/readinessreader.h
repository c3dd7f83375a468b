// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/readiness.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

namespace Reslate {

class RecordApi;

/// Reads of devices what readinessOf() asks beside the lists: what the school's check said of Windows RE and whether a
/// deployment profile is assigned (both beta), and whether Entra holds a recovery key, of which it reads the ids alone.
/// All are optional: what can't be read stays unknown. Where the account may not ask for keys it asks once. Sends no
/// order. Gone, it asks for nothing more, and its future is canceled.
class ReadinessReader final : public QObject {
    Q_OBJECT
public:
    /// api must outlive it.
    explicit ReadinessReader(RecordApi &api, QObject *parent = nullptr);
    ~ReadinessReader() override;

    /// Once. What is known of each of these; a device of which nothing is may be missing.
    QFuture<QHash<DeviceId, ReadinessFacts>> read(const QList<Device> &devices);
    /// What the check said of all devices of the school, once it is read; empty: nothing.
    const QHash<DeviceId, WindowsRe> &windowsRe() const { return m_windowsRe; }
    /// Whether the account may not ask for recovery keys.
    bool areKeysForbidden() const { return m_areKeysForbidden; }

Q_SIGNALS:
    void progressed(int done, int of); ///< devices whose keys were asked for

private:
    void readProfiles(const QHash<AutopilotId, DeviceId> &registrations);
    void readKeys();
    void readNext();
    void finish();

    RecordApi &m_api;
    QPromise<QHash<DeviceId, ReadinessFacts>> m_promise;
    QHash<DeviceId, ReadinessFacts> m_facts;
    QHash<DeviceId, WindowsRe> m_windowsRe;
    QList<Device> m_waiting;
    int m_asked = 0;
    int m_done = 0;
    int m_open = 0; ///< requests under way
    bool m_areKeysForbidden = false;
    bool m_hasBegun = false;
    bool m_hasEnded = false;
};

} // namespace Reslate
