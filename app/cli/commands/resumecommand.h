// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/jobwatch.h"
#include "app/cli/session.h"
#include "graph/approvalpolicy.h"
#include "jobs/retirement/recordwatch.h"

#include <QSet>

#include <memory>
#include <optional>

namespace Reslate {

/// resume and retry: go on with jobs of the journal, and follow them to the asked state.
class ResumeCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry resumeEntry, retryEntry;
    /// All references must outlive the command.
    ResumeCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;
    bool interrupt() override;
    bool terminate() override;

private:
    /// Of the jobs that go on, or are started again.
    QList<ResetMode> modes() const;
    std::optional<Refusal> refusalOf(const Job &job) const;
    void lookAndResume();
    void resume();
    void retry();
    void askSecond(const Plan &plan);
    void startAgain(const Plan &plan, const Consent &consent);
    void refuse(ExitCode code, const QString &why);
    /// What was removed before is looked at beside the jobs that go on: this is a start of the program like any other.
    void lookAtRecords();
    /// Ends with that code once the records were looked at, too.
    void end(ExitCode code);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
    JobWatch m_watch;
    std::unique_ptr<ApprovalPolicy> m_policy; ///< read when the second pair of eyes may be the tenant's own
    std::unique_ptr<RecordWatch> m_records;
    QSet<RetirementId> m_lookedAt; ///< whose looks are under way
    bool m_hasLooked = false; ///< at records of a retirement
    bool m_unread = false; ///< some of what was looked at
    std::optional<ExitCode> m_code; ///< with which it ends after these
    bool m_ended = false;
};

} // namespace Reslate
