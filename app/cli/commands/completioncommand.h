// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/terminal.h"

namespace Reslate {

/// completion: prints what makes a shell complete the commands. Asks nobody.
class CompletionCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    CompletionCommand(const Options &options, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    const Options &m_options;
    Terminal &m_terminal;
};

} // namespace Reslate
