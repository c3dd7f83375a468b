// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/device/device.h"
#include "jobs/escrow/escrowwish.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QPromise>
#include <QString>

namespace Reslate {
class Clock;
class RecordApi;
} // namespace Reslate

namespace Reslate::Jobs {

class SecretCollector;

/// Makes the file of an EscrowWish: whole, or not at all. Each key and password is read by a privileged call that Entra
/// notes in its audit log, so only when a person asked for it. Sends no order. Gone, it asks for nothing more, and its
/// future is canceled; a file whose writing had begun may still appear.
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

} // namespace Reslate::Jobs
