// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "domain/device/device.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QPromise>
#include <QString>

namespace Reslate {

class Clock;
class RecordApi;
class SecretCollector;

/// The encrypted file of recovery keys and local passwords that a person wants before devices leave.
struct EscrowWish {
    QString file; ///< empty: none is wanted
    Secret passphrase;
    QString tenantName = {}; ///< whose devices these are, for who opens it; empty: not known
    QString tenantId = {};
};

/// What couldn't be read of a device, so that no file was written.
struct EscrowGap {
    QString device; ///< its name, hostile
    Error error;
};

/// Makes that file: whole, or not at all. Each key and password is read by a privileged call that Entra notes in its
/// audit log, so only when a person asked for it. Sends no order. Gone, it asks for nothing more, and its future is
/// canceled; a file whose writing had begun may still appear.
class EscrowMaker final : public QObject {
    Q_OBJECT
public:
    /// Both references must outlive it.
    EscrowMaker(RecordApi &api, const Clock &clock, QObject *parent = nullptr);
    ~EscrowMaker() override;

    /// Once. who: who asks for it, as the file says. Fails, leaving no file of its own: at once, reading nothing, as
    /// tryEscrowPlace(); as the first reading that failed (gaps() has all), or as writeEscrow().
    QFuture<Result<void>> make(const EscrowWish &wish, const QList<Device> &devices, const QString &who);
    QList<EscrowGap> gaps() const;
    /// What was read of all devices so far: recovery keys, and local passwords.
    int keyCount() const;
    int passwordCount() const;

Q_SIGNALS:
    void progressed(int done, int of); ///< devices

private:
    void write();
    void settle(const Result<void> &result);

    const Clock &m_clock;
    SecretCollector *m_collector;
    EscrowWish m_wish;
    QString m_who;
    QPromise<Result<void>> m_promise;
};

} // namespace Reslate
