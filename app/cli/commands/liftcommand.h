// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/loader.h"
#include "app/cli/options.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"

namespace Reslate {

/// lift-pending: lifts the block that a pending order sets for one device. Sends nothing.
class LiftCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    LiftCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void lift();
    void refuse(ExitCode code, const QString &why);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
    Loader m_loader;
};

} // namespace Reslate
