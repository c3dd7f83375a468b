// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"
#include "models/retirement/reportmaker.h"

namespace Reslate {

/// report make: makes the report of a retirement, or of a job, or prints the one that is valid once more, and writes it
/// to a file. Sends nothing.
class MakeReportCommand final : public Command {
    Q_OBJECT
public:
    /// All references must outlive the command.
    MakeReportCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    // One after the other; each refuses or leads to the next.
    void findRetirement();
    void useJob(const Job &job);
    void make(const RetirementId &id);
    void makeFitting(const RetirementId &id);
    void write(const MadeReport &made);
    void tell(const MadeReport &made);

    Refusal refusalOf(const ReportTrouble &trouble) const;
    void refuse(const Refusal &refusal);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
    ReportMaker m_maker;
};

/// Reads what is only report make's own.
void readReportMaking(CommandLine &line, Options &options);

} // namespace Reslate
