// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "escrow/escrow.h"
#include "graph/recordapi.h"

#include <QList>
#include <QObject>

namespace Reslate::Jobs {

/// Reads the recovery keys of all volumes and the local passwords of devices, for a file that keeps them. Each reading
/// of a key or of passwords is a privileged call that Entra notes in its audit log: only when a person asked for it.
/// One device after the other, each secret once. For one list; nothing is asked after it is gone.
class SecretCollector final : public QObject {
    Q_OBJECT
public:
    /// What couldn't be read of a device: a file without it must not be taken for whole.
    struct Gap {
        qsizetype device = 0; ///< in devices()
        RecoveryKeyId key; ///< empty: the list of its keys, or its passwords
        Error error;
    };

    /// api must outlive it.
    explicit SecretCollector(RecordApi &api, QObject *parent = nullptr);

    /// Once. devices: with their names and ids. One without an Entra device id has nothing in Entra. Emits finished()
    /// in the end, from the event loop.
    void start(const QList<EscrowedDevice> &devices);
    /// With what was read of them.
    const QList<EscrowedDevice> &devices() const { return m_devices; }
    const QList<Gap> &gaps() const { return m_gaps; }

Q_SIGNALS:
    void progressed(int done); ///< devices, of all
    void finished();

private:
    void next();
    void onKeys(const Result<QList<RecoveryKeyRecord>> &keys);
    void readKey(QList<RecoveryKeyRecord> open);
    void readPasswords();
    void note(const Error &error, const RecoveryKeyId &key = {});

    RecordApi &m_api;
    QList<EscrowedDevice> m_devices;
    QList<Gap> m_gaps;
    qsizetype m_at = -1;
};

} // namespace Reslate::Jobs
