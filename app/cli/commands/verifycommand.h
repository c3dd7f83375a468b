// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"

namespace Reslate {

/// jobs --verify: verifies the whole journal, and says what that proves and what it doesn't. Sends nothing.
class VerifyCommand final : public Command {
    Q_OBJECT
public:
    /// All references must outlive the command.
    VerifyCommand(Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void verify();
    void refuse(const Refusal &refusal);

    Session &m_session;
    Terminal &m_terminal;
};

} // namespace Reslate
