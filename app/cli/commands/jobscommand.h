// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"

namespace Reslate {

/// jobs, job, pause, stop and confirm: look at the journal or change a job in it. Send nothing.
class JobsCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry jobsEntry, jobEntry, pauseEntry, stopEntry, confirmEntry;
    /// All references must outlive the command.
    JobsCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void act();
    void printJobs();
    void printItems(const Job &job);
    void stop(const JobId &id);
    /// Prints the job, once the journal has it as it is.
    void conclude(const JobId &id);
    void tellOfTheOther(const Job &stopped);
    void confirm(const JobId &id);
    void refuse(ExitCode code, const QString &why);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
};

/// The one job that the text names: its id or the beginning of it; empty: there is none, or several begin like this.
JobId findJob(const JobEngine &engine, const QString &text);

} // namespace Reslate
