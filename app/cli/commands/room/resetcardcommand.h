// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/loader.h"
#include "app/cli/options.h"
#include "app/cli/session.h"
#include "models/paper/resetcard.h"

namespace Reslate {

/// reset-card: the card for a local Autopilot Reset, or how to make the provisioning package for it. Asks the service
/// for a group's computers alone, and for nothing without --group. Sends nothing.
class ResetCardCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// session: nullptr where no group is asked for. All must outlive the command.
    ResetCardCommand(const Options &options, Session *session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void takeGroups();
    void print();

    const Options &m_options;
    Session *m_session;
    Terminal &m_terminal;
    std::unique_ptr<Loader> m_loader;
    ResetCard m_card;
    std::optional<ExitCode> m_gap;
};

} // namespace Reslate
