// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/loader.h"
#include "app/cli/options.h"
#include "app/cli/session.h"
#include "models/paper/chaselist.h"

#include <QSet>

namespace Reslate {

/// chase: prints the devices of a job that did not come back. Sends nothing.
class ChaseCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    ChaseCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void readMembers();
    void look();
    void print();
    void printTable(const ChaseList &list);
    void printRecords(const ChaseList &list);
    void refuse(ExitCode code, const QString &why);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
    Loader m_loader;
    JobId m_job;
    QSet<GroupId> m_groups; ///< whose members tell where a device stands
    bool m_ended = false;
};

} // namespace Reslate
