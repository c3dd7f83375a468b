// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"

#include <QJsonObject>

namespace Reslate {

/// report list, show and void: what the journal holds of reports. Sends nothing. report make is MakeReportCommand,
/// report verify VerifyReportCommand, report look-again LookAgainCommand.
class ReportCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    ReportCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void act();
    void printList(const QList<ReportSummary> &reports);
    void addSince(const RetirementReport &report);
    /// now: what is known of its devices by now; without lines: nothing more.
    void printReport(const RetirementReport &report, const RetirementReport &now);
    void printOpen(const RetirementReport &report, const RetirementReport &now);
    void voidIt();
    void refuse(const Refusal &refusal);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
};

/// Whether a text is a report's number. Pure.
bool isReportNumber(const QString &text);
/// A report in a list, as scripts read it.
QJsonObject reportRecord(const ReportSummary &report);
/// What a person is told about a call of ReportStore that failed. number: of the report that was asked for.
Refusal reportRefusal(const Error &error, const QString &number);

} // namespace Reslate
