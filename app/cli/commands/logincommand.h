// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/terminal.h"
#include "core/clock.h"
#include "signin/accounttokens.h"
#include "signin/browsersignin.h"
#include "signin/devicesignin.h"
#include "signin/oauth.h"
#include "signin/proxyaccess.h"
#include "signin/signinjson.h"
#include "signin/tokenendpoint.h"

#include <QSettings>

#include <functional>
#include <memory>

namespace Reslate {

/// login: signs in by the browser or by a code, and keeps the account in the keychain.
class LoginCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    LoginCommand(const Options &options, Terminal &terminal, QObject *parent = nullptr);
    void start() override;
    bool interrupt() override;
    bool terminate() override { return interrupt(); }

private:
    tl::expected<Registration, Refusal> registration() const;
    QByteArray demandedClaims(const Registration &registration) const;
    void onTimeUp();
    void startBrowser(const SignInRequest &request);
    void startDevice(const SignInRequest &request);
    void ended(const SignInRequest &request, const Result<SignedIn> &result);
    void keep(const TokenAnswer &tokens);
    void tell(const Result<void> &kept);

    const Options &m_options;
    Terminal &m_terminal;
    SystemClock m_clock;
    TokenEndpoint m_endpoint;
    const std::unique_ptr<TokenStore> m_keychain;
    ProxyAccess m_proxies;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<AccountTokens> m_tokens;
    bool m_timeIsUp = false;
    std::function<void()> m_cancel; ///< the sign-in that is under way; empty: none
};

/// logout: forgets an account of this computer.
class LogoutCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    LogoutCommand(const Options &options, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void tell(const SignedInAccount &account, const Result<void> &removed);

    const Options &m_options;
    Terminal &m_terminal;
    SystemClock m_clock;
    const std::unique_ptr<TokenStore> m_keychain;
    std::unique_ptr<QSettings> m_settings;
};

} // namespace Reslate
