// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/resumecommand.h"

#include "app/cli/commands/foureyescommand.h"
#include "app/cli/commands/jobscommand.h"
#include "app/cli/sharedoptions.h"
#include "core/async.h"
#include "domain/job/jobstart.h"
#include "jobs/rules/foureyesrule.h"
#include "models/jobs/jobnotice.h"
#include "models/plans/notstarted.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

/// Cut off while everything could still be taken back, or a start that was missed.
bool wasCountingDown(const Job &job, const QDateTime &now)
{
    const bool isForLater = job.pace.startsAt.isValid() && now < job.pace.startsAt;
    return job.phase == JobPhase::Countdown && !isForLater && hasCountdown(job);
}

/// Why a job goes on only when a person names it; empty: it doesn't wait for one.
QString whyItWaits(const Job &job, const QDateTime &now)
{
    if (wasCountingDown(job, now))
        return ResumeCommand::tr("This job was still counting down, so it waits for you:");
    if (job.phase == JobPhase::Paused && !job.pausedBy)
        return ResumeCommand::tr("This job was paused, so it waits for you:");
    if (isHeldForFailures(job))
        return ResumeCommand::tr("Devices of this job failed, so it waits for you:");
    return {};
}

/// Why no device of it can be ordered again; nullptr: none has that id.
QString whyNothingAgain(const Job *job)
{
    if (!job)
        return ResumeCommand::tr("There is no such job, or several begin like this. \"reslate-cli jobs\" lists them.");
    const JobCounts counts = countsOf(*job);
    if (counts.failed > 0)
        return ResumeCommand::tr("Nothing was sent: the devices of this job that failed are in another job by now.");
    if (!isOver(*job))
        return ResumeCommand::tr("Nothing was sent: no device of this job failed, and the job isn't over. "
                                 "\"reslate-cli job\" tells what it waits for.");
    if (counts.withdrawn > 0)
        return ResumeCommand::tr("Nothing was sent: no device of this job failed. What it had still to do for %1 was "
                                 "taken back when it was stopped: order that anew if it is still needed.")
            .arg(devicesText(counts.withdrawn));
    return ResumeCommand::tr("Nothing was sent: no device of this job failed, so there is nothing to try again.");
}

/// Without one all unfinished jobs are meant.
QString takeAnyJob(QStringList &words, Options &options)
{
    return words.size() > 1 ? takeJob(words, options) : QString();
}

} // namespace

const CommandEntry ResumeCommand::resumeEntry {
    CliCommand::Resume, "resume", {askingOptions, "until="}, makeCommand<ResumeCommand>, takeAnyJob};
const CommandEntry ResumeCommand::retryEntry {
    CliCommand::Retry, "retry", {askingOptions, startOptions}, makeCommand<ResumeCommand>, takeJob};

ResumeCommand::ResumeCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
    , m_watch(session, terminal, {options.until, options.timeout})
{
    connect(&m_watch, &JobWatch::ended, this, &ResumeCommand::end);
    connect(&m_watch, &JobWatch::endedEarly, this, &ResumeCommand::refuse);
}

void ResumeCommand::start()
{
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, [this](const std::optional<Refusal> &refusal) {
        if (refusal)
            refuse(refusal->code, refusal->message);
        else
            m_session.prepare(
                modes(), this, [this] { m_options.command == CliCommand::Retry ? retry() : lookAndResume(); });
    });
}

bool ResumeCommand::interrupt()
{
    m_lookedAt.clear(); // a person doesn't wait for them, nor does the system
    if (!m_code)
        return m_watch.interrupt();
    end(*m_code);
    return true;
}

bool ResumeCommand::terminate()
{
    m_lookedAt.clear();
    if (!m_code)
        return m_watch.terminate();
    end(*m_code);
    return true;
}

void ResumeCommand::lookAtRecords()
{
    m_records = std::make_unique<RecordWatch>(
        m_session.engine(), m_session.reports(), m_session.api(), m_session.clock());
    connect(m_records.get(), &RecordWatch::looked, this, [this](const RetirementId &id, const LookEnd &look) {
        if (!m_lookedAt.remove(id))
            return;
        const bool isNone = look.error && look.error->kind == ErrorKind::NotFound; // nobody called it a retirement
        m_hasLooked = m_hasLooked || !isNone;
        m_unread = m_unread || (look.error && !isNone) || look.unread > 0;
        if (m_lookedAt.isEmpty() && m_hasLooked)
            m_terminal.message(m_unread
                    ? tr("Not all records of what was removed could be looked at again. Later: \"reslate-cli report "
                         "look-again\".")
                    : tr("The records of what was removed were looked at again. \"reslate-cli report list\" counts "
                         "what is open."));
        if (m_lookedAt.isEmpty() && m_code)
            end(*m_code);
    });
    m_lookedAt = m_records->begin();
}

void ResumeCommand::end(ExitCode code)
{
    m_ended = true;
    m_code = code;
    if (m_lookedAt.isEmpty())
        Q_EMIT finished(code);
}

QList<ResetMode> ResumeCommand::modes() const
{
    JobEngine &engine = m_session.engine();
    QList<JobId> ids = engine.jobs();
    if (!m_options.job.isEmpty())
        ids = {findJob(engine, m_options.job)};
    QList<ResetMode> modes;
    for (const JobId &id : std::as_const(ids)) {
        const Job *job = engine.job(id);
        const bool isMeant = job && (job->phase != JobPhase::Finished || m_options.command == CliCommand::Retry);
        if (!isMeant)
            continue;
        for (const StepTemplate &step : job->workflow)
            modes.append(step.kind);
    }
    return modes;
}

void ResumeCommand::refuse(ExitCode code, const QString &why)
{
    if (std::exchange(m_ended, true))
        return;
    m_terminal.message(why);
    Q_EMIT finished(code);
}

/// Why what is still to be sent can't be; nullopt: the account may send each of the steps to come, or none comes.
std::optional<Refusal> ResumeCommand::refusalOf(const Job &job) const
{
    qsizetype first = job.workflow.size();
    for (const JobItem &item : job.items) {
        if (item.current().state == ItemState::Planned)
            first = std::min(first, static_cast<qsizetype>(item.steps.size()) - 1);
    }
    for (qsizetype step = first; step < job.workflow.size(); ++step) {
        if (auto refusal = m_session.refusalOf(job.workflow.at(static_cast<int>(step)).kind))
            return refusal;
    }
    return {};
}

/// One that has ended is asked after for the sake of what enrolled again since.
void ResumeCommand::lookAndResume()
{
    const JobId named = m_options.job.isEmpty() ? JobId() : findJob(m_session.engine(), m_options.job);
    const Job *job = named.isEmpty() ? nullptr : m_session.engine().job(named);
    if (job && job->phase == JobPhase::Finished)
        m_session.awaitReturns(named, this, [this] { resume(); });
    else
        resume();
}

void ResumeCommand::resume()
{
    JobEngine &engine = m_session.engine();
    const JobId named = m_options.job.isEmpty() ? JobId() : findJob(engine, m_options.job);
    if (!m_options.job.isEmpty() && named.isEmpty()) {
        refuse(
            ExitCode::Usage, tr("There is no such job, or several begin like this. \"reslate-cli jobs\" lists them."));
        return;
    }
    lookAtRecords();
    int taken = 0;
    int waiting = 0;
    bool refused = false;
    const QList<JobId> ids = engine.jobs();
    for (const JobId &id : ids) {
        const bool over = engine.job(id)->phase == JobPhase::Finished;
        if (over ? id != named : !(named.isEmpty() || id == named))
            continue;
        const auto refusal = refusalOf(*engine.job(id));
        if (refusal) {
            m_terminal.message(refusal->message + QLatin1Char(' ') + id.toString());
            refused = true;
            continue;
        }
        const QString why = named.isEmpty() ? whyItWaits(*engine.job(id), m_session.clock().now()) : QString();
        if (!why.isEmpty()) {
            m_terminal.message(why + QStringLiteral(" reslate-cli resume ") + id.toString());
            ++waiting;
            continue;
        }
        engine.activate(id);
        engine.resume(id); // does nothing to one that isn't paused
        m_watch.add(id);
        ++taken;
    }
    if (taken == 0) {
        if (waiting == 0 && !refused)
            m_terminal.message(tr("There is no unfinished job."));
        end(refused ? ExitCode::SignIn : ExitCode::Done);
        return;
    }
    m_watch.start();
}

void ResumeCommand::retry()
{
    JobEngine &engine = m_session.engine();
    const JobId id = findJob(engine, m_options.job);
    Plan plan = engine.retryPlan(id);
    if (plan.items.isEmpty()) {
        refuse(ExitCode::Usage, whyNothingAgain(engine.job(id)));
        return;
    }
    if (const auto refusal = m_session.refusalOf(plan.workflow.goal())) {
        refuse(refusal->code, refusal->message);
        return;
    }
    plan.countdown = m_options.countdown;
    if (!m_options.justification.isEmpty())
        plan.justification = m_options.justification;
    askSecond(plan);
}

void ResumeCommand::askSecond(const Plan &plan)
{
    JobEngine &engine = m_session.engine();
    const bool mayBeTenants = engine.fourEyes().asksFor({plan});
    if (!mayBeTenants) {
        startAgain(plan, {});
        return;
    }
    m_policy = std::make_unique<ApprovalPolicy>(m_session.api());
    connect(m_policy.get(), &ApprovalPolicy::known, this, [this, plan] {
        startAgain(plan,
            {.byTenant = m_policy->needOf(plan.workflow.goal()) == ApprovalNeed::Yes, .second = m_options.second});
    });
    m_policy->read();
}

void ResumeCommand::startAgain(const Plan &plan, const Consent &consent)
{
    if (m_ended)
        return;
    JobEngine &engine = m_session.engine();
    if (const auto refusal = refusalOfSecondPerson(engine.fourEyes(), {plan}, consent, m_session.operatorName())) {
        refuse(refusal->code, refusal->message);
        return;
    }
    const auto count = static_cast<int>(plan.items.size());
    m_terminal.message(tr("%1 again: %2. Nothing is sent for %3 s; Ctrl+C takes everything back.")
                           .arg(workflowTitle(plan.workflow), devicesText(count))
                           .arg(plan.countdown.count()));
    m_watch.expectStart();
    whenReady(engine.start(plan, m_session.operatorName(), consent), this, [this, plan](const Result<JobId> &started) {
        if (!started) {
            refuse(exitCodeOf(started.error()), notStartedText(started.error(), m_session.engine(), {plan}));
            return;
        }
        m_watch.add(*started);
        m_watch.start();
    });
}

} // namespace Reslate
