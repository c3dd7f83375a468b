// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/terminal.h"
#include "practicetenant.h"

namespace Reslate {

/// practice-tenant: listens until it is ended.
class TenantCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    TenantCommand(const Options &options, Terminal &terminal, QObject *parent = nullptr);
    void start() override;
    bool interrupt() override;
    bool terminate() override { return interrupt(); }

private:
    Terminal &m_terminal;
    PracticeTenant m_tenant;
};

} // namespace Reslate
