// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/tenantcommand.h"

namespace Reslate {

const CommandEntry TenantCommand::commandEntry {CliCommand::PracticeTenant, "practice-tenant",
    {"data-dir= json port= devices= groups= seed= speed= approval= approves-after= role= retiring re-script"},
    makeCommand<TenantCommand>};

TenantCommand::TenantCommand(const Options &options, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_terminal(terminal)
    , m_tenant(options.tenant)
{
}

bool TenantCommand::interrupt()
{
    m_tenant.stop();
    Q_EMIT finished(ExitCode::Done);
    return true;
}

void TenantCommand::start()
{
    const Result<QUrl> url = m_tenant.start();
    if (!url) {
        m_terminal.message(
            tr("The practice tenant can't start; its port may be taken. Another one can be given by --port."));
        Q_EMIT finished(exitCodeOf(url.error()));
        return;
    }
    m_terminal.text(QStringLiteral("READY %1 %2\n").arg(url->toString(), QString::fromLatin1(m_tenant.token())));
}

} // namespace Reslate
