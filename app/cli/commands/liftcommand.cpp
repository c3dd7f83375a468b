// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/liftcommand.h"

#include "app/cli/sharedoptions.h"
#include "core/async.h"
#include "domain/device/serialnumber.h"
#include "domain/rules/pendinglift.h"
#include "graph/transport/serviceclock.h"
#include "models/text/devicelabels.h"
#include "models/text/devicename.h"
#include "models/text/errorlabels.h"

#include <QJsonObject>

namespace Reslate {
namespace {

QString exclusionReason(const Device &device, LiftProblem problem, const QDateTime &now)
{
    switch (problem) {
    case LiftProblem::NothingPending:
        return LiftCommand::tr("Nothing is pending for this device.");
    case LiftProblem::NoDate:
    case LiftProblem::TooEarly:
    case LiftProblem::None:
        break;
    }
    return LiftCommand::tr("Nothing was changed. %1").arg(pendingAdvice(device, Reason::ActionPending, now));
}

void readLift(CommandLine &line, Options &options)
{
    options.selection.devices = line.texts("device");
    options.protect.reason = line.text("reason");
    if (options.selection.devices.size() != 1 || options.protect.reason.trimmed().isEmpty())
        line.wrong(CliText::tr("lift-pending needs one --device (id or serial number) and a --reason."));
}

} // namespace

const CommandEntry LiftCommand::commandEntry {CliCommand::LiftPending, "lift-pending",
    {askingOptions, "device= reason="}, makeCommand<LiftCommand>, nullptr, readLift};

LiftCommand::LiftCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
    , m_loader(session.catalog(), terminal)
{
    connect(&m_loader, &Loader::loaded, this, &LiftCommand::lift);
    connect(
        &m_loader, &Loader::failed, this, [this](const Refusal &refusal) { refuse(refusal.code, refusal.message); });
}

void LiftCommand::start()
{
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, [this](const std::optional<Refusal> &refusal) {
        if (refusal)
            refuse(refusal->code, refusal->message);
        else
            m_loader.start({.devices = true});
    });
}

void LiftCommand::lift()
{
    if (const std::optional<ExitCode> gap = m_loader.reportSelectionGaps()) {
        refuse(*gap, tr("Nothing was changed: the list is not complete."));
        return;
    }
    const QString said = m_options.selection.devices.value(0);
    QList<const Device *> found;
    for (int row = 0; row < m_session.catalog().count(); ++row) {
        const Device &device = m_session.catalog().at(row);
        if (device.id == DeviceId(said) || isSameSerial(device.serialNumber, said) == true)
            found.append(&device);
    }
    if (found.size() != 1) {
        refuse(ExitCode::Usage,
            found.isEmpty() ? tr("No device has that id or serial number. Nothing was changed.")
                            : tr("Several devices bear that serial number. Give the id. Nothing was changed."));
        return;
    }
    const Device &device = *found.constFirst();
    const QDateTime now = m_session.api().serviceClock().at(m_session.clock().now());
    if (const LiftProblem problem = liftProblem(device, now); problem != LiftProblem::None) {
        refuse(ExitCode::Usage, exclusionReason(device, problem, now));
        return;
    }
    const DeviceId id = device.id;
    const QString serial = device.serialNumber;
    const QString name = displayName(device); // lifting changes what the catalog holds
    const QString what = pendingText(device, now);
    const QDateTime since = pendingAction(device)->since;
    const QFuture<Result<void>> lifting = m_session.engine().liftPending(
        device, m_session.operatorName(), m_options.protect.reason);
    whenReady(lifting, this, [=, this](const Result<void> &lifted) {
        if (!lifted) {
            refuse(exitCodeOf(lifted.error()), errorText(lifted.error(), ErrorContext::Sending).whatHappened);
            return;
        }
        if (m_terminal.json())
            m_terminal.record({{QStringLiteral("id"), id.toString()}, {QStringLiteral("serialNumber"), serial},
                {QStringLiteral("pendingSince"), since.toUTC().toString(Qt::ISODate)},
                {QStringLiteral("reason"), m_options.protect.reason}});
        m_terminal.message(
            tr("%1: %2. The block is lifted for this order alone; the device may still carry it out.").arg(name, what));
        Q_EMIT finished(ExitCode::Done);
    });
}

void LiftCommand::refuse(ExitCode code, const QString &why)
{
    m_terminal.message(why);
    Q_EMIT finished(code);
}

} // namespace Reslate
