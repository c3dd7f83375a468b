// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/loader.h"
#include "app/cli/options.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"
#include "domain/rules/protection.h"

namespace Reslate {

/// protect list, add and lift: what no action may touch. Sends nothing.
class ProtectCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    ProtectCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void act();
    void add();
    void lift();
    void printList();
    void print(const Protection &protection);
    /// The one thing that the options name, as it is in the tenant.
    tl::expected<Protection, Refusal> named() const;
    tl::expected<Protection, Refusal> namedDevice() const;
    int countCovered(const Protection &protection) const;
    void refuse(const Refusal &refusal);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
    Loader m_loader;
};

} // namespace Reslate
