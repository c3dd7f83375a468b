// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"

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
    void findJob();
    void readJob(const JobId &id);
    void useJob(const Job &job);
    void readFacts(const RetirementId &id);
    void readReports(const RetirementFacts &facts);
    void printAgain(const RetirementReport &draft, const QString &number);
    void replace(RetirementReport draft);
    void make(RetirementReport draft);
    void keepFile(RetirementReport report, bool isNew);
    void save(const RetirementReport &report, const QByteArray &content, bool isNew);

    void refuse(const Refusal &refusal);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
};

/// Reads what is only report make's own.
void readReportMaking(CommandLine &line, Options &options);

} // namespace Reslate
