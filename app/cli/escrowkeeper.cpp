// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/escrowkeeper.h"

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"
#include "app/cli/trouble.h"
#include "core/async.h"
#include "domain/retirement/recordlink.h"
#include "escrow/escrowfile.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"

#include <QtConcurrentRun>

namespace Reslate {

EscrowKeeper::EscrowKeeper(Session &session, Terminal &terminal, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_terminal(terminal)
    , m_collector(session.recordApi())
{
    connect(&m_collector, &SecretCollector::finished, this, &EscrowKeeper::write);
}

void EscrowKeeper::start(const QString &file, const Secret &passphrase, const QList<Device> &devices)
{
    m_file = file;
    m_passphrase = passphrase;
    QList<EscrowedDevice> asked;
    for (const Device &device : devices)
        asked.append({.name = device.name,
            .serialNumber = device.serialNumber,
            .device = isUnenrolled(device.id) ? DeviceId() : device.id,
            .entraDevice = device.entraDeviceId,
            .autopilot = device.autopilotId,
            .keys = {},
            .passwords = {}});
    m_terminal.message(
        CliText::tr("Reading the recovery keys and local passwords of %1. Entra notes each of these readings in its "
                    "audit log.")
            .arg(devicesText(static_cast<int>(asked.size()))));
    m_collector.start(asked);
}

void EscrowKeeper::write()
{
    if (!m_collector.gaps().isEmpty()) {
        for (const SecretCollector::Gap &gap : m_collector.gaps())
            m_terminal.message(CliText::tr("%1: %2", "device, why its keys couldn't be read")
                                   .arg(plainForDisplay(m_collector.devices().at(gap.device).name),
                                       errorText(gap.error, ErrorContext::Reading).whatHappened));
        Q_EMIT failed(exitCodeOf(m_collector.gaps().constFirst().error),
            CliText::tr("Nothing was sent: not every recovery key could be kept. Without --escrow none is."));
        return;
    }
    Escrow escrow {.tenantName = {},
        .tenantId = {},
        .madeBy = m_session.operatorName(),
        .made = m_session.clock().now(),
        .devices = m_collector.devices()};
    const auto work = [file = m_file, escrow, passphrase = m_passphrase] {
        return writeEscrow(file, escrow, passphrase);
    };
    whenReady(QtConcurrent::run(work), this, [this](const Result<void> &written) {
        if (written) {
            m_terminal.message(CliText::tr("Kept in %1. Nobody can open it without the passphrase.").arg(m_file));
            Q_EMIT kept();
            return;
        }
        const bool isShort = written.error().kind == ErrorKind::Usage;
        const QString why = isShort ? CliText::tr("The passphrase needs at least %1 characters.").arg(minPassphrase)
                                    : errorText(written.error(), ErrorContext::Reading).whatHappened;
        Q_EMIT failed(exitCodeOf(written.error()), CliText::tr("Nothing was sent: %1").arg(why));
    });
}

} // namespace Reslate
