// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"

namespace Reslate {

/// hours list, add and lift: when nothing destructive is sent. Sends nothing.
class HoursCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    HoursCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void act();
    void add();
    void lift();
    void printList();
    void print(const ClosedHours &hours);
    void refuse(const Refusal &refusal);
    void refuse(const Error &error);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
};

} // namespace Reslate
