// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/terminal.h"
#include "escrow/escrow.h"

namespace Reslate {

/// escrow show: what an encrypted file of recovery keys holds. Needs its passphrase, and no service.
class EscrowCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    EscrowCommand(const Options &options, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    /// Asked for unseen, or from the environment; nullopt: there is none.
    void show(const Escrow &escrow);
    void printRecords(const Escrow &escrow);

    const Options &m_options;
    Terminal &m_terminal;
};

} // namespace Reslate
