// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/whoamicommand.h"

#include "app/cli/sharedoptions.h"
#include "app/cli/trouble.h"
#include "core/async.h"
#include "models/text/permissionlabels.h"
#include "signin/clouds.h"

#include <QJsonObject>

namespace Reslate {

const CommandEntry WhoAmICommand::commandEntry {
    CliCommand::WhoAmI, "whoami", {askingOptions}, makeCommand<WhoAmICommand>};

WhoAmICommand::WhoAmICommand(Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_session(session)
    , m_terminal(terminal)
{
}

void WhoAmICommand::start()
{
    whenReady(m_session.api().account(), this, [this](const Result<Account> &account) { tell(account); });
}

void WhoAmICommand::tell(const Result<Account> &account)
{
    if (!account) {
        m_terminal.message(troubleText(account.error(), ErrorContext::Reading));
        Q_EMIT finished(exitCodeOf(account.error()));
        return;
    }
    const auto cloud = cloudOf(m_session.endpoints());
    const QString service = cloud ? cloudName(*cloud) : m_session.endpoints().graph.toString();
    if (m_terminal.json()) {
        m_terminal.record({{QStringLiteral("account"), account->name}, {QStringLiteral("school"), account->tenantName},
            {QStringLiteral("tenant"), account->tenantId},
            {QStringLiteral("cloud"), cloud ? cloudName(*cloud) : QString()},
            {QStringLiteral("graph"), m_session.endpoints().graph.toString()}});
    } else {
        m_terminal.table({tr("Account"), tr("School"), tr("Tenant"), tr("Service")},
            {{account->name, account->tenantName, account->tenantId, service}});
    }
    m_session.prepare({}, this, [this] { tellPermissions(); });
}

void WhoAmICommand::tellPermissions()
{
    const Permissions &permissions = m_session.permissions();
    if (m_terminal.json()) {
        for (const ModeFacts &facts : allModes()) {
            const May may = permissions.of(facts.mode);
            if (facts.offered)
                m_terminal.record(
                    {{QStringLiteral("mode"), modeName(facts.mode)}, {QStringLiteral("may"), mayName(may)},
                        {QStringLiteral("message"), permissionSentence(may, facts.mode)}});
        }
    } else {
        m_terminal.text(permissionSentences(permissions).join(QLatin1Char('\n')) + QLatin1Char('\n'));
    }
    Q_EMIT finished(ExitCode::Done);
}

} // namespace Reslate
