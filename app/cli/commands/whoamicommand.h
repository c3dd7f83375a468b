// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/session.h"

namespace Reslate {

/// whoami: the account, its school and cloud, and what it may do, as the service sees them.
class WhoAmICommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    WhoAmICommand(Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void tell(const Result<Account> &account);
    void tellPermissions();

    Session &m_session;
    Terminal &m_terminal;
};

} // namespace Reslate
