// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"

namespace Reslate {

/// plans: the saved plans of the journal, of which run-plan takes resets by their id, then those that were started.
/// Sends nothing.
class PlansCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    PlansCommand(Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void list();
    void print(const QList<KeptPlan> &open, const QList<StartedPlan> &started);
    void refuse(const Refusal &refusal);

    Session &m_session;
    Terminal &m_terminal;
};

} // namespace Reslate
