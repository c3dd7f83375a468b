// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/logincommand.h"

#include "app/browser.h"
#include "app/cli/accounts.h"
#include "app/cli/commands/proxycommand.h"
#include "app/cli/sharedoptions.h"
#include "app/cli/trouble.h"
#include "app/settingsfile.h"
#include "core/async.h"
#include "models/text/signinlabels.h"

#include <QJsonObject>
#include <QTimer>

#include <algorithm>

namespace Reslate {
namespace {

/// A sign-in that did not come about is a matter of signing in, unless the service can't be reached.
ExitCode codeOf(const Error &error)
{
    if (error.kind == ErrorKind::Usage || error.kind == ErrorKind::ForeignAddress)
        return ExitCode::Usage;
    const bool isSaid = !error.code.isEmpty() || error.kind == ErrorKind::Canceled
        || error.kind == ErrorKind::BadAnswer;
    return isSaid ? ExitCode::SignIn : exitCodeOf(error);
}

QString sentences(const SignInTrouble &trouble, const Error &error)
{
    QStringList lines {trouble.whatHappened, trouble.whatToDo};
    lines.removeAll(QString());
    return lines.join(QLatin1Char(' ')) + detailLines(error);
}

void readLogin(CommandLine &line, Options &options)
{
    SignInOptions &signIn = options.signIn;
    signIn.clientId = line.text("client-id");
    signIn.tenant = line.text("tenant");
    signIn.deviceCode = line.has("device-code");
    signIn.cloud = cloudFromName(line.text("cloud"));
    if (line.has("mode"))
        signIn.mode = readMode(line);
    const QString policies = line.text("policies");
    if (policies == QLatin1String("read"))
        signIn.policies = Extra::ReadPolicies;
    else if (policies == QLatin1String("write"))
        signIn.policies = Extra::WritePolicies;
    else if (line.has("policies"))
        line.wrong(CliText::tr("--policies is either \"read\" or \"write\"."));
    if (line.has("cloud") && !signIn.cloud)
        line.wrong(CliText::tr("--cloud is one of global, usgov, usdod and china."));
    if (line.has("cloud") && line.has("graph-url"))
        line.wrong(CliText::tr("Choose one: --cloud or --graph-url."));
}

} // namespace

const CommandEntry LoginCommand::commandEntry {CliCommand::Login, "login",
    {"graph-url= login-url= account= client-id= tenant= cloud= device-code data-dir= json mode= policies= timeout="},
    makeCommand<LoginCommand>, nullptr, readLogin};

LoginCommand::LoginCommand(const Options &options, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_terminal(terminal)
    , m_endpoint(m_clock)
    , m_keychain(systemTokenStore(m_clock))
    , m_proxies(*m_keychain, m_clock)
    , m_settings(openSettings(options.dataDir))
{
    tellOf(m_proxies, terminal);
    m_proxies.serve(m_endpoint.network());
}

/// What isn't said is taken from the account that signed in last at the same service.
tl::expected<Registration, Refusal> LoginCommand::registration() const
{
    const SignInOptions &wanted = m_options.signIn;
    const QList<SignedInAccount> known = AccountList(*m_settings).all();
    const bool saysWhere = !m_options.graphUrl.isEmpty() || wanted.cloud;
    const auto named = endpointsOf(m_options);
    if (!named)
        return tl::make_unexpected(named.error());
    const auto before = std::find_if(known.begin(), known.end(), [&](const SignedInAccount &account) {
        return !saysWhere || sameOrigin(account.registration.endpoints.graph, named->graph);
    });
    Registration registration {.tenant = QStringLiteral("organizations"), .endpoints = *named};
    if (before != known.end())
        registration = before->registration;
    if (!m_options.graphUrl.isEmpty() && !m_options.loginUrl.isEmpty())
        registration.endpoints = *named;
    if (!wanted.clientId.isEmpty())
        registration.clientId = wanted.clientId;
    if (!wanted.tenant.isEmpty())
        registration.tenant = wanted.tenant;
    if (registration.clientId.isEmpty())
        return tl::make_unexpected(Refusal {ExitCode::Usage,
            tr("--client-id is missing: the application (client) ID of your school's app registration in Microsoft "
               "Entra.")});
    const auto checked = Registration::make(registration.clientId, registration.tenant, registration.endpoints);
    if (!checked && checked.error().kind == ErrorKind::ForeignAddress)
        return tl::make_unexpected(Refusal {ExitCode::Usage, signInTrouble(checked.error()).whatHappened});
    if (!checked)
        return tl::make_unexpected(
            Refusal {ExitCode::Usage, tr("The client ID or the tenant has a form that can't be right.")});
    return *checked;
}

/// What a service demanded of an account that this sign-in may be of.
QByteArray LoginCommand::demandedClaims(const Registration &registration) const
{
    const AccountList list(*m_settings);
    const QString &name = m_options.signIn.account;
    const QList<SignedInAccount> known = name.isEmpty() ? list.all() : list.named(name);
    for (const SignedInAccount &account : known) {
        const bool isSameService = sameOrigin(account.registration.endpoints.graph, registration.endpoints.graph);
        if (isSameService && account.registration.clientId == registration.clientId && !account.claims.isEmpty())
            return account.claims.toUtf8();
    }
    return {};
}

void LoginCommand::start()
{
    const auto wanted = registration();
    if (!wanted) {
        m_terminal.message(wanted.error().message);
        Q_EMIT finished(wanted.error().code);
        return;
    }
    const Access access = m_options.signIn.mode ? accessFor(*m_options.signIn.mode) : Access::Read;
    const SignInRequest request {*wanted,
        {.scope = scopeFor(access, wanted->endpoints.graph, m_options.signIn.policies),
            .claims = demandedClaims(*wanted),
            .loginHint = m_options.signIn.account}};
    if (m_options.timeout.count() > 0)
        QTimer::singleShot(m_options.timeout, this, &LoginCommand::onTimeUp);
    if (m_options.signIn.deviceCode)
        startDevice(request);
    else
        startBrowser(request);
}

void LoginCommand::onTimeUp()
{
    m_timeIsUp = m_cancel != nullptr;
    interrupt();
}

bool LoginCommand::interrupt()
{
    if (!m_cancel)
        return false;
    m_cancel();
    return true;
}

void LoginCommand::startBrowser(const SignInRequest &request)
{
    auto *signIn = new BrowserSignIn(
        m_endpoint, request, redirectPages(), [=, this](Result<SignedIn> &&result) { ended(request, result); }, this);
    m_cancel = [signIn] { signIn->cancel(); };
    const Result<QUrl> address = signIn->start();
    if (!address)
        return ended(request, tl::make_unexpected(address.error()));
    m_terminal.message(tr("Sign in in your browser. If no window opens there, open this address yourself:"));
    m_terminal.message(QString::fromLatin1(address->toEncoded()));
    if (!openBrowser(*address))
        m_terminal.message(tr("No browser could be started here. On a computer without one, use --device-code."));
}

void LoginCommand::startDevice(const SignInRequest &request)
{
    const auto show = [this](const DevicePrompt &prompt) {
        const auto minutes = m_clock.now().secsTo(prompt.expires) / 60;
        m_terminal.message(tr("Open %1 in any browser and enter the code %2. It is good for %3 minutes.")
                               .arg(prompt.address.toString(), prompt.userCode)
                               .arg(minutes));
    };
    auto *signIn = new DeviceSignIn(
        m_endpoint, request, show, [=, this](Result<SignedIn> &&result) { ended(request, result); }, this);
    m_cancel = [signIn] { signIn->cancel(); };
    signIn->start();
}

void LoginCommand::ended(const SignInRequest &request, const Result<SignedIn> &result)
{
    m_cancel = nullptr;
    if (!result && m_timeIsUp) {
        m_terminal.message(
            tr("Nobody signed in within %1 s, or the sign-in service didn't answer. Nothing was kept. Try "
               "again, or give more time with --timeout.")
                .arg(m_options.timeout.count()));
        Q_EMIT finished(ExitCode::SignIn);
        return;
    }
    if (!result) {
        m_terminal.message(sentences(signInTrouble(result.error()), result.error()));
        Q_EMIT finished(codeOf(result.error()));
        return;
    }
    const auto account = SignedInAccount::from(result->identity, request.registration);
    const QString &wanted = m_options.signIn.account;
    if (!wanted.isEmpty() && wanted.compare(account.userName, Qt::CaseInsensitive) != 0
        && wanted.compare(account.userId, Qt::CaseInsensitive) != 0) {
        m_terminal.message(
            tr("%1 signed in instead of %2, so nothing was kept. Leave out --account to sign in as somebody new.")
                .arg(account.userName, wanted));
        Q_EMIT finished(ExitCode::SignIn);
        return;
    }
    m_tokens = std::make_unique<AccountTokens>(m_endpoint, *m_keychain, account, request.wish.scope);
    connect(m_tokens.get(), &AccountTokens::gotSecret, this,
        [this](const QByteArray &secret) { m_terminal.keepSecret(secret); });
    keep(result->tokens);
}

void LoginCommand::keep(const TokenAnswer &tokens)
{
    whenReady(m_tokens->take(tokens), this, [this](const Result<void> &kept) { tell(kept); });
}

void LoginCommand::tell(const Result<void> &kept)
{
    const SignedInAccount &account = m_tokens->account();
    if (kept)
        AccountList(*m_settings).put(account);
    const auto cloud = cloudOf(account.registration.endpoints);
    if (m_terminal.json()) {
        m_terminal.record({{QStringLiteral("account"), account.userName}, {QStringLiteral("name"), account.name},
            {QStringLiteral("id"), account.userId}, {QStringLiteral("tenant"), account.tenantId},
            {QStringLiteral("cloud"), cloud ? cloudName(*cloud) : QString()},
            {QStringLiteral("kept"), kept.has_value()}});
    }
    if (kept) {
        m_terminal.message(tr("%1 is signed in.").arg(account.userName));
    } else if (kept.error().kind == ErrorKind::BadAnswer) {
        m_terminal.message(
            tr("%1 signed in, but the sign-in service gave nothing that could be kept.").arg(account.userName));
    } else if (kept.error().kind == ErrorKind::KeychainLocked) {
        m_terminal.message(tr("%1 signed in, but the keychain of this computer is locked, so the sign-in is not kept: "
                              "it ends with this command. Unlock the keychain and sign in again.")
                               .arg(account.userName));
    } else {
        m_terminal.message(
            tr("%1 signed in, but this computer has no keychain that can be used, so the sign-in is not kept: it "
               "ends with this command. Reslate never writes it into a file.")
                .arg(account.userName));
    }
    Q_EMIT finished(kept ? ExitCode::Done : ExitCode::Partly);
}

const CommandEntry LogoutCommand::commandEntry {
    CliCommand::Logout, "logout", {"graph-url= login-url= account= data-dir= json"}, makeCommand<LogoutCommand>};

LogoutCommand::LogoutCommand(const Options &options, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_terminal(terminal)
    , m_keychain(systemTokenStore(m_clock))
    , m_settings(openSettings(options.dataDir))
{
}

void LogoutCommand::start()
{
    const auto account = chosenAccount(m_options, AccountList(*m_settings));
    if (!account) {
        m_terminal.message(account.error().message);
        Q_EMIT finished(account.error().code);
        return;
    }
    whenReady(m_keychain->remove(account->key()), this,
        [this, account = *account](const Result<void> &removed) { tell(account, removed); });
}

void LogoutCommand::tell(const SignedInAccount &account, const Result<void> &removed)
{
    if (!removed) {
        m_terminal.message((removed.error().kind == ErrorKind::KeychainLocked
                ? tr("%1 is still signed in: the keychain is locked, and nothing was removed. Unlock it and sign out "
                     "again.")
                : tr("%1 is still signed in: the keychain of this computer can't be used, and nothing was removed."))
                               .arg(account.userName));
        Q_EMIT finished(ExitCode::Partly);
        return;
    }
    AccountList(*m_settings).remove(account);
    if (m_terminal.json())
        m_terminal.record({{QStringLiteral("account"), account.userName}, {QStringLiteral("id"), account.userId}});
    m_terminal.message(
        tr("%1 is signed out on this computer. The browser may still know the account; sign out there too on a "
           "computer that others use.")
            .arg(account.userName));
    Q_EMIT finished(ExitCode::Done);
}

} // namespace Reslate
