// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/jobwatch.h"
#include "cli/listing.h"
#include "domain/planbuilder.h"
#include "graph/approvalpolicy.h"

#include <memory>

namespace Reslate {

/// run: checks, writes down, sends after the countdown, follows, and ends with a summary. Nothing is sent of jobs that
/// an earlier run could not finish.
class RunCommand final : public Command {
    Q_OBJECT
public:
    /// All references must outlive the command.
    RunCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void load();
    void prepare();
    bool isConfirmed(const PlanDraft &draft);
    void tellDraft(const PlanDraft &draft);
    /// Asks for a justification where the tenant is known to want one, before anything is written down.
    void askForReason(const PlanDraft &draft);
    void begin(PlanDraft draft);
    void refuse(ExitCode code, const QString &why);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
    Loader m_loader;
    JobWatch m_watch;
    std::unique_ptr<ApprovalPolicy> m_policy;
    bool m_ended = false;
};

/// Who runs the program, for the journal.
QString operatorName();

} // namespace Reslate
