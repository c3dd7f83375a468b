// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/jobgoal.h"
#include "app/cli/outagewait.h"
#include "app/cli/runreport.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"
#include "core/clock.h"
#include "jobs/engine/jobengine.h"

#include <QSet>
#include <QTimer>

#include <functional>

#include <chrono>
#include <map>
#include <optional>

namespace Reslate {

/// Watches jobs to the state that was asked for: tells each step, shows how far it is, ends in time or when it is told
/// to, and prints a summary of all of them.
class JobWatch final : public QObject {
    Q_OBJECT
public:
    struct Goal {
        Until until = Until::Reported;
        std::chrono::seconds timeout {0}; ///< from now, while this computer is awake; 0: none
    };

    /// All references must outlive the watch.
    JobWatch(Session &session, Terminal &terminal, const Goal &goal, QObject *parent = nullptr);

    /// The time that was given counts from then on; for jobs that wait for a later time.
    void countFrom(const QDateTime &when);
    /// Steps that lie behind are not told again.
    void add(const JobId &id);
    /// Devices that were asked for and are in no job; they count in the summary.
    void leaveOut(int devices) { m_report.leaveOut(devices); }
    /// Begins, with the jobs that were added; from then on ended() comes once.
    void start();
    /// A start is being written down, and add() and start() follow it: who ends the program meanwhile ends what comes
    /// of it.
    void expectStart() { m_isStarting = true; }
    bool isRunning() const { return m_running && !m_ended; }
    /// As Command::interrupt(): takes back what was not sent and follows the rest; a second time ends at once.
    bool interrupt();
    /// As Command::terminate(): holds what was not sent, for "resume".
    bool terminate();
    /// Summary and table of what is there, at once.
    void conclude();

Q_SIGNALS:
    void ended(Reslate::ExitCode code);
    /// Time or a person ended it before there was any job.
    void endedEarly(Reslate::ExitCode code, const QString &why);

private:
    /// How it comes to its end before every device got where it was to get.
    enum class Ending {
        No,
        Following, ///< nothing more is sent; what was sent is followed
        LastAnswers, ///< only answers that are on their way are waited for
    };
    struct Watched {
        std::optional<Closure> waitsFor; ///< as it was last told
        bool waitsForDay = false; ///< and that was said
    };

    void takeChanges(const JobId &id, const QList<int> &indexes);
    void takeApprovals(const std::optional<Error> &error);
    void takeFollowing(const std::optional<Error> &error);
    void tick();
    void look();
    void lookAtPause(const Job &job);
    void lookAtHours(const Job &job);
    void startTime();
    void endInTime();
    void stop(Ending ending, const QString &why);
    /// The same without a person's word: jobs that began to take devices out are kept, or their records stay behind.
    void cease(Ending ending, const QString &why);
    void keep(const JobId &id, const QString &why);
    void showProgress();
    bool isSettled(const Job &job) const;
    /// Whether that has to wait for the end of a start.
    bool endsLater(const std::function<void()> &end)
    {
        if (m_isStarting)
            m_endWanted = end;
        return m_isStarting;
    }
    /// As the journal has them, with what had only waited for its turn to be written.
    Result<QList<Job>> keptJobs()
    {
        m_engine.writeAll();
        return m_session.keptJobs();
    }
    void holdToJournal(Job &job);

    Session &m_session;
    JobEngine &m_engine;
    Clock &m_clock;
    Terminal &m_terminal;
    Goal m_goal;
    RunReport m_report;
    OutageWait m_outages;
    QTimer m_ticker;
    std::map<JobId, Watched> m_jobs;
    int m_timeTurn = 0; ///< a time that was replaced by another does nothing
    QSet<JobId> m_kept; ///< held, not stopped, when the time was up
    std::optional<Error> m_approvalError;
    std::optional<Error> m_followError; ///< the devices that were sent can't be read at present
    ExitCode m_worst = ExitCode::Done; ///< what ended it, unless all is well
    Ending m_ending = Ending::No;
    bool m_isTerminated = false;
    bool m_isStarting = false;
    std::function<void()> m_endWanted; ///< while it was starting
    bool m_running = false;
    bool m_ended = false;
};

} // namespace Reslate
