// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/accountpermissions.h"

#include "core/async.h"
#include "graph/graphapi.h"
#include "graph/transport/tokensource.h"

namespace Reslate {

AccountPermissions::AccountPermissions(GraphApi &api, const TokenSource &tokens, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_tokens(tokens)
{
}

void AccountPermissions::read()
{
    whenReady(m_api.allowedActions(), this, [this](const Result<QStringList> &allowed) { take(allowed); });
}

void AccountPermissions::take(const Result<QStringList> &allowed)
{
    if (allowed)
        m_allowed = *allowed;
    const TokenScopes scopes = m_tokens.scopes();
    m_permissions = Permissions({.asked = scopes.asked, .scopes = scopes.given, .permissions = m_allowed});
    Q_EMIT known();
}

} // namespace Reslate
