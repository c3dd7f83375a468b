// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/loader.h"
#include "app/cli/options.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"
#include "domain/list/listdoctor.h"

namespace Reslate {

/// serials check: says of every line of a list which device it means; sends nothing.
class SerialsCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    SerialsCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void examine();
    void printRecords(const ListReport &report);
    void printTable(const ListReport &report);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
    Loader m_loader;
};

} // namespace Reslate
