// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/interrupts.h"
#include "cli/listing.h"
#include "domain/planbuilder.h"
#include "jobs/jobengine.h"
#include "jobs/jobstore.h"

#include <QTimer>

namespace Reslate {

/// run: checks, sends after the countdown, follows, and ends with a summary.
class RunCommand final : public Command {
    Q_OBJECT
public:
    /// All references must outlive the command.
    RunCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    /// How a run comes to its end before every device got where it was to get.
    enum class Ending {
        No,
        Following,   ///< nothing more is sent; what was sent is followed
        LastAnswers, ///< only answers that are on their way are waited for
    };

    void takeInterrupt();
    void prepare();
    bool isConfirmed(const PlanDraft &draft);
    void tellDraft(const PlanDraft &draft);
    void begin(PlanDraft &&draft);

    const Job *job() const;
    void takeChanges(const QList<int> &indexes);
    void tell(int index, const JobItem &item);
    void look();
    void tick();
    void awaitDeadline();
    void endInTime();
    void takeFollowing(const std::optional<Error> &error);
    void showProgress(const Job &running);
    void stop(Ending ending, const QString &why);
    void refuse(ExitCode code, const QString &why);
    bool isSettled(const Job &running) const;
    void conclude();
    void printTable(const Job &ended);
    void printSummary(const Job &ended);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
    Loader m_loader;
    MemoryJobStore m_store;
    JobEngine m_engine;
    Interrupts m_interrupts;
    QTimer m_ticker;
    JobId m_job;
    QDateTime m_deadline;        ///< invalid: none
    QList<Proof> m_told;         ///< by item: the rung that was last told
    QList<bool> m_accepted;      ///< by item: whether the service ever took the order
    int m_leftOut = 0;
    std::optional<Error> m_followError; ///< the devices that were sent can't be read at present
    ExitCode m_worst = ExitCode::Done; ///< SignIn or Unreachable when that ended the run
    Ending m_ending = Ending::No;
    bool m_ended = false;
};

} // namespace Reslate
