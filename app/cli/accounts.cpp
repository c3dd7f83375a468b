// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accounts.h"

#include "app/cli/readingcommands.h"
#include "app/presetrules.h"

#include <QCoreApplication>

namespace Reslate {
namespace {

struct AccountText {
    Q_DECLARE_TR_FUNCTIONS(AccountText)
};

/// Whether the wrong school would be harmed.
bool changesSomething(const Options &options)
{
    return !onlyReads(options) && (only(options.command) & withoutSession) == 0;
}

} // namespace

tl::expected<SignedInAccount, Refusal> chosenAccount(const Options &options, const AccountList &accounts)
{
    const QString &name = options.signIn.account;
    QList<SignedInAccount> fitting = name.isEmpty() ? accounts.all() : accounts.named(name);
    QString shutOut;
    if (options.command != CliCommand::Logout) // one that may not be used any more can still be forgotten
        fitting.removeIf([&options, &shutOut](const SignedInAccount &account) {
            const QString reason = shutOutReason(account, options.presets);
            if (!reason.isEmpty())
                shutOut = AccountText::tr("%1 can't be used: %2 (%3).")
                              .arg(account.userName, reason, options.presets.setBy);
            return !reason.isEmpty();
        });
    if (!options.graphUrl.isEmpty()) {
        const auto endpoints = endpointsOf(options);
        if (!endpoints)
            return tl::make_unexpected(endpoints.error());
        fitting.removeIf([&endpoints](const SignedInAccount &account) {
            return !sameOrigin(account.registration.endpoints.graph, endpoints->graph);
        });
    }
    if (fitting.isEmpty() && !shutOut.isEmpty())
        return refuse(ExitCode::SignIn, shutOut);
    if (fitting.isEmpty() && !name.isEmpty())
        return refuse(ExitCode::SignIn, AccountText::tr("%1 isn't signed in on this computer.").arg(name));
    if (fitting.isEmpty()) {
        return refuse(ExitCode::SignIn,
            AccountText::tr(
                "Not signed in. Sign in with \"reslate-cli login\", give a token by --token-env NAME, or try "
                "things out with --practice."));
    }
    if (fitting.size() > 1 && !name.isEmpty()) {
        QStringList ids;
        for (const SignedInAccount &account : std::as_const(fitting))
            ids.append(account.userId);
        ids.removeDuplicates();
        if (ids.size() > 1)
            return refuse(ExitCode::Usage,
                AccountText::tr("Several accounts have that name. Give the id of one: %1")
                    .arg(ids.join(QLatin1Char(' '))));
    }
    if (fitting.size() > 1 && name.isEmpty() && changesSomething(options))
        return refuse(ExitCode::Usage,
            AccountText::tr("Nothing was done: several accounts are signed in here. Name the one that this is for with "
                            "--account."));
    return fitting.first();
}

tl::expected<Endpoints, Refusal> endpointsOf(const Options &options)
{
    if (options.graphUrl.isEmpty())
        return endpointsOf(options.signIn.cloud.value_or(Cloud::Global));
    const Result<Endpoints> endpoints = endpointsFrom(options.graphUrl, options.loginUrl);
    if (!endpoints)
        return refuse(ExitCode::Usage, addressProblemText());
    return *endpoints;
}

} // namespace Reslate
