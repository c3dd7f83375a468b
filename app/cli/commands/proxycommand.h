// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/terminal.h"
#include "core/clock.h"
#include "signin/proxyaccess.h"

namespace Reslate {

/// Tells when a proxy wants a password, and keeps passwords out of the output. The terminal must outlive it.
void tellOf(ProxyAccess &proxies, Terminal &terminal);

/// proxy set, proxy forget: the password for a proxy, in the keychain.
class ProxyCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    ProxyCommand(const Options &options, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void set();
    void end(const Result<void> &done, const QString &text);

    const Options &m_options;
    Terminal &m_terminal;
    SystemClock m_clock;
    const std::unique_ptr<TokenStore> m_keychain;
};

} // namespace Reslate
