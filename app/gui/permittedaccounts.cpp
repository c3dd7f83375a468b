// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/permittedaccounts.h"

#include "app/gui/appcontext.h"
#include "app/presetrules.h"

#include <algorithm>
#include <optional>

namespace Reslate {

QString PermittedAccounts::exclusionReason(const SignedInAccount &account) const
{
    return m_presets ? shutOutReason(account, *m_presets)
                     : AppContext::tr("the rules for this computer can't be obeyed");
}

QList<SignedInAccount> PermittedAccounts::all() const
{
    QList<SignedInAccount> accounts = m_accounts.all();
    accounts.removeIf([this](const SignedInAccount &account) { return !exclusionReason(account).isEmpty(); });
    return accounts;
}

QList<AccountChoice> PermittedAccounts::choices(const SignedInAccount *open) const
{
    QList<AccountChoice> choices;
    const auto add = [&choices](const SignedInAccount &account, const QString &exclusionReason) {
        choices.append(
            {.key = account.key(), .user = account.userName, .name = account.name, .exclusionReason = exclusionReason});
    };
    const QList<SignedInAccount> accounts = m_accounts.all();
    for (const SignedInAccount &account : accounts)
        add(account, exclusionReason(account));
    const bool isListed = open && std::any_of(choices.cbegin(), choices.cend(), [open](const AccountChoice &choice) {
        return choice.key == open->key();
    });
    if (open && !isListed) // signed in for this run only
        add(*open, {});
    return choices;
}

SignInFlow::Goal PermittedAccounts::newSignIn(const GuiOptions &options) const
{
    const auto endpoints = AppContext::endpointsFor(options);
    const bool isNamed = !options.graphUrl.isEmpty();
    const QList<SignedInAccount> accounts = all();
    std::optional<Registration> known = m_accounts.registration();
    if (!known && !accounts.isEmpty())
        known = accounts.constFirst().registration;
    if (!known || (isNamed && !sameOrigin(known->endpoints.graph, endpoints->graph)))
        known = Registration {
            .tenant = QStringLiteral("organizations"), .endpoints = endpoints.value_or(Endpoints::global())};
    const bool locked = m_presets->signInLocked;
    return {.registration = registrationWith(*m_presets, *known),
        .locks = {.clientId = locked && !m_presets->clientId.isEmpty(),
            .tenant = locked && !m_presets->tenant.isEmpty(),
            .cloud = locked && !m_presets->cloud.isEmpty()}};
}

} // namespace Reslate
