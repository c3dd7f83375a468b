// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/terminal.h"

namespace Reslate {

/// windows-re script: the script that says on a device whether Windows RE is on. Needs no service.
class WindowsReCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// Both references must outlive the command.
    WindowsReCommand(const Options &options, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    const Options &m_options;
    Terminal &m_terminal;
};

} // namespace Reslate
