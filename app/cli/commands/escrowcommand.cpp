// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/escrowcommand.h"

#include "app/cli/passphrase.h"
#include "app/cli/sharedoptions.h"
#include "app/cli/steprecords.h"
#include "escrow/escrowfile.h"
#include "models/records/escrowlabels.h"
#include "models/text/displaytext.h"
#include "models/text/timelabels.h"

#include <QFileInfo>
#include <QJsonObject>

namespace Reslate {
namespace {

QString takeShow(QStringList &words, Options &options)
{
    if (words.size() < 3 || words[1] != QLatin1String("show"))
        return CliText::tr("Say which file is meant: escrow show FILE.");
    options.escrow.file = words[2];
    words.remove(1, 2);
    return {};
}

QJsonObject recordOf(const EscrowedDevice &device)
{
    return {{QStringLiteral("name"), device.name}, {QStringLiteral("serialNumber"), device.serialNumber},
        {QStringLiteral("id"), device.device.toString()},
        {QStringLiteral("entraDeviceId"), device.entraDevice.toString()},
        {QStringLiteral("autopilotId"), device.autopilot.toString()}};
}

QString textOf(const Secret &secret)
{
    return QString::fromUtf8(secret.reveal());
}

} // namespace

const CommandEntry EscrowCommand::commandEntry {CliCommand::Escrow, "escrow", {"data-dir= json passphrase-env="},
    makeCommand<EscrowCommand>, takeShow, readPassphraseOption};

EscrowCommand::EscrowCommand(const Options &options, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_terminal(terminal)
{
}

void EscrowCommand::start()
{
    if (!QFileInfo(m_options.escrow.file).isFile()) { // before anybody types for nothing
        m_terminal.message(escrowFaultText(EscrowFault::Unreadable));
        Q_EMIT finished(ExitCode::Usage);
        return;
    }
    const auto secret = readPassphrase(m_options.escrow.passphraseEnv, m_options.escrow.file, m_terminal);
    if (!secret) {
        m_terminal.message(secret.error());
        Q_EMIT finished(ExitCode::Usage);
        return;
    }
    const EscrowResult<Escrow> escrow = readEscrow(m_options.escrow.file, *secret);
    if (escrow) {
        show(*escrow);
        Q_EMIT finished(ExitCode::Done);
        return;
    }
    m_terminal.message(escrowFaultText(escrow.error()));
    const bool isTheirs = escrow.error() == EscrowFault::WrongPassphrase;
    Q_EMIT finished(isTheirs ? ExitCode::SignIn : ExitCode::Usage);
}

void EscrowCommand::show(const Escrow &escrow)
{
    if (m_terminal.json())
        return printRecords(escrow);
    QList<QStringList> rows;
    for (const EscrowedDevice &device : escrow.devices) {
        const QStringList about {plainForDisplay(device.name), plainForDisplay(device.serialNumber)};
        for (const EscrowedKey &key : device.keys)
            rows.append(about + QStringList {keyVolumeText(key.volume), key.id.toString(), textOf(key.key)});
        for (const LocalPassword &password : device.passwords)
            rows.append(about
                + QStringList {
                    tr("local administrator"), plainForDisplay(password.account), textOf(password.password)});
        if (device.keys.isEmpty() && device.passwords.isEmpty())
            rows.append(about + QStringList {tr("nothing was held"), QString(), QString()});
    }
    const QString school = plainForDisplay(escrow.tenantName);
    m_terminal.message(school.isEmpty()
            ? tr("Kept by %1 on %2. Of which school, the file doesn't say.")
                  .arg(plainForDisplay(escrow.madeBy), exactTime(escrow.made))
            : tr("Kept by %1 for %2 on %3.").arg(plainForDisplay(escrow.madeBy), school, exactTime(escrow.made)));
    m_terminal.table(
        {tr("Device"), tr("Serial number"), tr("Of"), tr("Key id or account"), tr("Key or password")}, rows);
}

void EscrowCommand::printRecords(const Escrow &escrow)
{
    for (const EscrowedDevice &device : escrow.devices) {
        for (const EscrowedKey &key : device.keys) {
            QJsonObject record = recordOf(device);
            record.insert(QStringLiteral("volume"), keyVolumeName(key.volume));
            record.insert(QStringLiteral("keyId"), key.id.toString());
            record.insert(QStringLiteral("created"), timeOf(key.created));
            record.insert(QStringLiteral("key"), textOf(key.key));
            m_terminal.record(record);
        }
        for (const LocalPassword &password : device.passwords) {
            QJsonObject record = recordOf(device);
            record.insert(QStringLiteral("account"), password.account);
            record.insert(QStringLiteral("backedUp"), timeOf(password.backedUp));
            record.insert(QStringLiteral("password"), textOf(password.password));
            m_terminal.record(record);
        }
        if (device.keys.isEmpty() && device.passwords.isEmpty())
            m_terminal.record(recordOf(device));
    }
}

} // namespace Reslate
