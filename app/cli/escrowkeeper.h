// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "core/secret.h"
#include "domain/device/device.h"
#include "jobs/escrow/secretcollector.h"

#include <QList>
#include <QObject>
#include <QString>

namespace Reslate {

class Session;
class Terminal;

/// Keeps the recovery keys and local passwords of devices in an encrypted file before the devices leave. Each is read
/// by a privileged call that Entra notes in its audit log, which is said. Whole, or not at all: a key that can't be
/// read leaves no file, and nothing may be deleted then.
class EscrowKeeper final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    EscrowKeeper(Session &session, Terminal &terminal, QObject *parent = nullptr);

    /// Once. From then on one of the signals comes once, from the event loop.
    void start(const QString &file, const Secret &passphrase, const QList<Device> &devices);

Q_SIGNALS:
    void kept();
    void failed(Reslate::ExitCode code, const QString &why);

private:
    void write();

    Session &m_session;
    Terminal &m_terminal;
    SecretCollector m_collector;
    QString m_file;
    Secret m_passphrase;
};

} // namespace Reslate
