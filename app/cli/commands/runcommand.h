// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/commands/listingcommand.h"
#include "app/cli/jobwatch.h"
#include "domain/plan/savedplan.h"
#include "graph/approvalpolicy.h"
#include "jobs/plans/planfile.h"

#include <memory>
#include <optional>

namespace Reslate {

/// run and run-plan: check, write down, send after the countdown, follow, and end with a summary. Nothing is sent of
/// jobs that an earlier run could not finish.
class RunCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry runEntry, runPlanEntry;
    /// All references must outlive the command.
    RunCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;
    bool interrupt() override { return m_watch.interrupt(); }
    bool terminate() override { return m_watch.terminate(); }

private:
    void load();
    bool findSaved();
    /// Whether the plan of the file is the one that was saved, or a person confirmed it by name.
    bool isVouchedFor();
    void askPermission();
    void prepare();
    ResetDraft draftOfSaved();
    bool isConfirmed(const ResetDraft &draft);
    void tellDraft(const ResetDraft &draft);
    /// Asks for a justification where the tenant is known to want one, before anything is written down.
    void askForReason(const ResetDraft &draft);
    void begin(const ResetDraft &draft);
    /// The service asks a second administrator about each of them that is destructive.
    bool tenantRequiresApproval(const QList<Plan> &plans) const;
    void startAll(const QList<Plan> &plans, const Consent &consent);
    /// Follows the jobs that were started.
    void watch(const QDateTime &startsAt);
    void refuse(ExitCode code, const QString &why);
    void conclude(ExitCode code);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
    Loader m_loader;
    JobWatch m_watch;
    std::unique_ptr<ApprovalPolicy> m_policy;
    std::optional<SavedPlan> m_saved; ///< run-plan
    Shortfall m_shortfall; ///< run
    bool m_leavesSomeOut = false; ///< of the draft
    std::optional<PlanDocument> m_file; ///< where it comes from a file
    bool m_ended = false;
};

} // namespace Reslate
