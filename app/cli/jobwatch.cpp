// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jobwatch.h"

#include "app/cli/keptjob.h"
#include "app/cli/trouble.h"
#include "core/outage.h"
#include "domain/job/jobstart.h"
#include "models/jobs/jobnotice.h"
#include "models/text/errorlabels.h"
#include "models/text/hourslabels.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/prooflabels.h"

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

constexpr std::chrono::milliseconds tickInterval {1000};
/// How long after the deadline answers that are on their way may still come in.
constexpr std::chrono::milliseconds lastAnswersWait {700};
/// The same when the system wants the program gone: within five seconds, with all that comes after.
constexpr std::chrono::milliseconds lastAnswersAtEnd {1500};
/// Why it is held.
QString sentences(const Job &job)
{
    const ErrorText text = pauseText(job);
    return QStringList {text.whatHappened, text.meaningForDevices, text.whatToDo}.join(QLatin1Char(' '))
        + detailLines(*job.pausedBy);
}

} // namespace

JobWatch::JobWatch(Session &session, Terminal &terminal, const Goal &goal, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_engine(session.engine())
    , m_clock(session.clock())
    , m_terminal(terminal)
    , m_goal(goal)
    , m_report(session.clock(), terminal)
    , m_outages(session.engine(), session.clock(), terminal)
{
    connect(&m_engine, &JobEngine::itemsChanged, this, &JobWatch::takeChanges);
    connect(&m_engine, &JobEngine::followed, this, &JobWatch::takeFollowing);
    connect(&m_engine, &JobEngine::approvalsRead, this, &JobWatch::takeApprovals);
    connect(&m_engine, &JobEngine::jobChanged, this, &JobWatch::look, Qt::QueuedConnection);
    connect(&m_ticker, &QTimer::timeout, this, &JobWatch::tick);
    startTime();
}

void JobWatch::countFrom(const QDateTime &when)
{
    ++m_timeTurn;
    callAt(m_clock, when, this, [this] { startTime(); });
}

/// By the time that this computer is awake: neither a clock that is set nor a sleep makes the time be up.
void JobWatch::startTime()
{
    if (m_goal.timeout.count() <= 0)
        return;
    callAfterAwake(m_clock, m_goal.timeout, this, [this, turn = ++m_timeTurn] {
        if (turn == m_timeTurn)
            endInTime();
    });
}

void JobWatch::add(const JobId &id)
{
    m_jobs[id];
    m_report.add(*m_engine.job(id));
}

void JobWatch::start()
{
    m_running = true;
    m_isStarting = false;
    m_ticker.start(tickInterval);
    tick();
    if (m_endWanted)
        m_endWanted();
}

bool JobWatch::interrupt()
{
    if (m_ended || endsLater([this] { interrupt(); }))
        return true;
    if (!m_running) {
        m_ended = true;
        Q_EMIT endedEarly(ExitCode::Partly, tr("Stopped; nothing was sent."));
    } else if (m_ending != Ending::No) {
        conclude();
    } else {
        stop(Ending::Following,
            tr("Stopping: what was not sent is taken back. Devices that were sent are followed on; Ctrl+C again ends "
               "at once."));
    }
    return true;
}

/// Nobody said that the job is to be given up, so it is kept; nobody sits here either, so it goes on by "resume" alone.
bool JobWatch::terminate()
{
    if (endsLater([this] { terminate(); }))
        return true;
    if (m_ended || !m_running || m_isTerminated)
        return interrupt();
    m_isTerminated = true;
    m_ending = Ending::LastAnswers;
    m_outages.end();
    m_terminal.message(tr("Told to end (SIGTERM or SIGHUP): nothing more is sent. Devices that were sent carry on."));
    for (const auto &[id, watched] : m_jobs) {
        const JobPhase phase = m_engine.job(id)->phase;
        if (phase == JobPhase::Countdown) { // as if a person had, so that it waits for one
            m_kept.insert(id);
            m_engine.pause(id);
            m_terminal.message(tr("It was counting down, and nothing was sent. %1").arg(keptText(keptJobs(), id)));
        } else if (phase != JobPhase::Finished) {
            keep(id, {});
        }
    }
    m_clock.callAfter(lastAnswersAtEnd, this, [this] { conclude(); });
    look();
    return true;
}

void JobWatch::takeChanges(const JobId &id, const QList<int> &indexes)
{
    const Job *job = m_engine.job(id);
    if (!isRunning() || m_jobs.count(id) == 0)
        return;
    for (const int index : indexes)
        m_report.tell(*job, index, job->items[index]);
    // Not from inside the engine's own signal: looking may end the engine.
    QMetaObject::invokeMethod(this, &JobWatch::look, Qt::QueuedConnection);
}

void JobWatch::takeFollowing(const std::optional<Error> &error)
{
    const bool isNew = error && (!m_followError || m_followError->kind != error->kind);
    m_followError = error;
    if (!isNew || !isRunning() || m_ending == Ending::LastAnswers)
        return;
    const QString what = troubleText(*error, ErrorContext::Reading);
    if (error->kind == ErrorKind::SignInRequired) {
        m_worst = ExitCode::SignIn;
        cease(Ending::LastAnswers,
            tr("The devices can't be followed any more. Devices that were sent carry on. %1").arg(what));
        return;
    }
    m_terminal.message(tr("The devices can't be followed at present; this is tried again. %1").arg(what));
}

void JobWatch::takeApprovals(const std::optional<Error> &error)
{
    const bool isNew = error && (!m_approvalError || m_approvalError->kind != error->kind);
    m_approvalError = error;
    if (isNew && isRunning())
        m_terminal.message(
            tr("Whether a second administrator approved can't be read at present; this is tried again. %1")
                .arg(troubleText(*error, ErrorContext::Reading)));
}

void JobWatch::tick()
{
    if (!isRunning())
        return;
    showProgress();
    if (m_terminal.outputLost() && m_ending != Ending::LastAnswers)
        cease(Ending::LastAnswers, tr("The output can't be written any more, so nothing more is sent."));
    look();
}

void JobWatch::endInTime()
{
    if (m_ended || m_isTerminated || endsLater([this] { endInTime(); }))
        return;
    if (!m_running) {
        m_ended = true;
        Q_EMIT endedEarly(ExitCode::Unreachable, tr("Nothing was sent: the time was up before the lists were read."));
        return;
    }
    if (m_followError && m_worst == ExitCode::Done)
        m_worst = exitCodeOf(*m_followError);
    m_clock.callAfter(lastAnswersWait, this, [this] { conclude(); });
    for (const auto &[id, watched] : m_jobs) {
        const std::optional<Error> outage = m_outages.outageOf(*m_engine.job(id));
        if (outage && m_worst == ExitCode::Done)
            m_worst = exitCodeOf(*outage);
        if (outage)
            keep(id, errorText(*outage, ErrorContext::Sending).whatHappened);
        else if (countsOf(*m_engine.job(id)).awaitingApproval > 0)
            keep(id, tr("A second administrator has not decided yet."));
        else if (const std::optional<Closure> closure = m_engine.waitsFor(id))
            keep(id, waitText(*closure, m_clock.now()) + QLatin1Char('.'));
        else if (waitsForItsTime(*m_engine.job(id), m_clock.now()))
            keep(id, tr("The rest waits for its pilot, its wave or its day."));
    }
    cease(Ending::LastAnswers, tr("The time is up, so nothing more is sent. Devices that were sent carry on."));
}

void JobWatch::look()
{
    if (!isRunning())
        return;
    for (auto it = m_jobs.cbegin(); it != m_jobs.cend() && m_ending == Ending::No && !m_ended; ++it) {
        lookAtHours(*m_engine.job(it->first));
        lookAtPause(*m_engine.job(it->first));
    }
    const bool settled = std::all_of(m_jobs.cbegin(), m_jobs.cend(),
        [this](const auto &watched) { return isSettled(*m_engine.job(watched.first)); });
    if (settled && !m_engine.isWithdrawing()) // looked at again with the next tick
        conclude();
}

void JobWatch::lookAtHours(const Job &job)
{
    const std::optional<Closure> closure = m_engine.waitsFor(job.id);
    if (std::exchange(m_jobs[job.id].waitsFor, closure) != closure && closure)
        m_terminal.message(waitText(*closure, m_clock.now()) + QLatin1Char('.'));
}

void JobWatch::lookAtPause(const Job &job)
{
    const bool waitsForDay = job.phase == JobPhase::Paused && job.pausedBy && job.resumesAt.isValid();
    if (!std::exchange(m_jobs[job.id].waitsForDay, waitsForDay) && waitsForDay)
        m_terminal.message(sentences(job));
    // A job that waits for tomorrow's quota goes on by itself; one that was held for another reason needs a person.
    if (job.phase != JobPhase::Paused || !job.pausedBy || job.resumesAt.isValid() || m_kept.contains(job.id))
        return;
    if (isOutage(*job.pausedBy)) {
        m_outages.hold(job.id, *job.pausedBy);
        return;
    }
    m_worst = exitCodeOf(*job.pausedBy);
    if (!waitsForAPerson(*job.pausedBy)) {
        cease(job.pausedBy->kind == ErrorKind::Rejected ? Ending::Following : Ending::LastAnswers, sentences(job));
        return;
    }
    m_ending = Ending::LastAnswers;
    m_kept.insert(job.id);
    m_terminal.message(sentences(job));
    m_terminal.message(keptText(keptJobs(), job.id));
}

void JobWatch::stop(Ending ending, const QString &why)
{
    m_ending = ending;
    m_outages.end();
    m_terminal.message(why);
    for (const auto &[id, watched] : m_jobs) {
        if (!m_kept.contains(id))
            m_engine.stop(id);
    }
    look();
}

void JobWatch::cease(Ending ending, const QString &why)
{
    for (const auto &[id, watched] : m_jobs) {
        if (!m_kept.contains(id) && waitsForSteps(*m_engine.job(id)))
            keep(id, tr("Its further steps wait for their proof."));
    }
    stop(ending, why);
}

/// A second administrator or closed hours may take days, and the job is there that long.
void JobWatch::keep(const JobId &id, const QString &why)
{
    m_kept.insert(id);
    m_engine.pause(id, Error {.kind = ErrorKind::TimeUp});
    const QString kept = keptText(keptJobs(), id);
    m_terminal.message(why.isEmpty() ? kept : why + QLatin1Char(' ') + kept);
}

void JobWatch::showProgress()
{
    const QDateTime now = m_clock.now();
    qsizetype all = 0, reached = 0;
    QStringList texts;
    for (const auto &[id, watched] : m_jobs) {
        const Job &job = *m_engine.job(id);
        if (startsLater(job, now)) {
            const QString what = workflowTitle(job.workflow);
            m_terminal.progress(-1, tr("%1: %2", "reset mode, what the job is at").arg(what, stateText(job, now)));
            return;
        }
        if (job.phase == JobPhase::Countdown) {
            const qint64 left = (std::max<qint64>(0, now.msecsTo(job.countdownEnds)) + 999) / 1000;
            m_terminal.progress(-1, tr("%1 is sent in %2 s").arg(workflowTitle(job.workflow)).arg(left));
            return;
        }
        all += job.items.size();
        reached += std::count_if(job.items.cbegin(), job.items.cend(),
            [this, &job](const JobItem &item) { return hasReached(item, job.workflow, m_goal.until); });
        texts.append(countsText(countsOf(job), job.workflow));
    }
    m_terminal.progress(static_cast<double>(reached) / static_cast<double>(std::max<qsizetype>(all, 1)),
        texts.join(QStringLiteral(" · ")));
}

bool JobWatch::isSettled(const Job &job) const
{
    if (job.phase == JobPhase::Finished)
        return true;
    const bool waits = job.phase == JobPhase::Paused && job.pausedBy && waitsForAPerson(*job.pausedBy);
    const bool stays = waits || m_kept.contains(job.id);
    return std::all_of(job.items.cbegin(), job.items.cend(), [this, &job, stays](const JobItem &item) {
        if (m_ending == Ending::LastAnswers)
            return item.current().state != ItemState::Sent && (item.current().state != ItemState::Planned || stays);
        return Reslate::isSettled(item, job.workflow, m_goal.until, m_clock.now());
    });
}

void JobWatch::conclude()
{
    if (m_ended)
        return;
    m_ended = true;
    m_ticker.stop();
    m_engine.writeAll(); // a job that was stopped is finished once that is written down
    QList<Job> all;
    bool reached = !m_jobs.empty();
    for (const auto &[id, watched] : m_jobs) {
        Job job = *m_engine.job(id);
        holdToJournal(job);
        for (int i = 0; i < job.items.size(); ++i) { // the engine tells of changes a little later than they are
            JobItem &item = job.items[i];
            if (item.current().state == ItemState::Sent) { // nobody waits for the answer any more
                item.current().state = ItemState::Unknown;
                item.current().error = Error {.kind = ErrorKind::OutcomeUnknown};
            }
            m_report.tell(job, i, item);
            reached = reached && hasReached(item, job.workflow, m_goal.until);
        }
        m_report.tellEnd(job);
        all.append(job);
    }
    m_report.tellSummary(all);
    Q_EMIT ended(m_worst != ExitCode::Done || reached ? m_worst : ExitCode::Partly);
}

/// What only this program knows is forgotten with it: nothing counts as taken back that the next start would send.
void JobWatch::holdToJournal(Job &job)
{
    const Result<QList<Job>> kept = keptJobs();
    const bool isKept = kept && std::any_of(kept->cbegin(), kept->cend(), [&job](const Job &each) {
        return each.id == job.id && each.phase == job.phase;
    });
    if (isKept)
        return;
    m_worst = ExitCode::Unreachable;
    const bool isThere = !kept
        || std::any_of(kept->cbegin(), kept->cend(), [&job](const Job &each) { return each.id == job.id; });
    if (!isThere) {
        if (!m_kept.contains(job.id)) // else it was said
            m_terminal.message(keptText(kept, job.id));
        for (JobItem &item : job.items) { // nothing goes on with them
            if (item.current().state == ItemState::Planned)
                item.current().state = ItemState::Withdrawn;
        }
        return;
    }
    const bool wasStopped = job.phase == JobPhase::Stopped || job.phase == JobPhase::Finished;
    m_terminal.message(wasStopped ? tr("The journal did not take it, so the next start would go on with this job. Make "
                                       "room on the drive, or make it "
                                       "writable, then: reslate-cli stop %1")
                                        .arg(job.id.toString())
                                  : tr("The journal did not take where this job stands. Make room on the drive, or "
                                       "make it writable, then: reslate-cli "
                                       "resume %1")
                                        .arg(job.id.toString()));
    for (JobItem &item : job.items) {
        if (item.current().state == ItemState::Withdrawn)
            item.current().state = ItemState::Planned;
    }
}

} // namespace Reslate
