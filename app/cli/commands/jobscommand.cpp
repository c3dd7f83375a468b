// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/jobscommand.h"

#include "app/cli/commands/confirmcommand.h"
#include "app/cli/commands/verifycommand.h"
#include "app/cli/sharedoptions.h"
#include "app/cli/steprecords.h"
#include "core/async.h"
#include "domain/job/jobpurpose.h"
#include "domain/job/jobstanding.h"
#include "jobs/journal/journalrows.h"
#include "jobs/rules/foureyesrule.h"
#include "models/jobs/jobnotice.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/hourslabels.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/prooflabels.h"
#include "models/text/timelabels.h"

#include <QJsonObject>

#include <algorithm>

namespace Reslate {
namespace {

QJsonObject countsOfJob(const JobCounts &counts)
{
    return {{QStringLiteral("planned"), counts.planned}, {QStringLiteral("sent"), counts.sent},
        {QStringLiteral("awaitingApproval"), counts.awaitingApproval}, {QStringLiteral("accepted"), counts.accepted},
        {QStringLiteral("waiting"), counts.waiting}, {QStringLiteral("active"), counts.active},
        {QStringLiteral("done"), counts.done}, {QStringLiteral("gone"), counts.recordGone},
        {QStringLiteral("failed"), counts.failed}, {QStringLiteral("unknown"), counts.unknown},
        {QStringLiteral("blocked"), counts.blocked}, {QStringLiteral("takenBack"), counts.withdrawn}};
}

QJsonObject with(QJsonObject record, const QJsonObject &more)
{
    for (auto it = more.constBegin(); it != more.constEnd(); ++it)
        record.insert(it.key(), it.value());
    return record;
}

/// What a script has to know of where a job stands.
QJsonObject standOf(const JobEngine &engine, const Job &job, const QDateTime &now)
{
    const bool isPaused = job.phase == JobPhase::Paused;
    const bool mayWait = (isPaused || job.phase == JobPhase::Sending) && countsOf(job).planned > 0;
    const std::optional<Closure> closure = mayWait ? engine.closureFor(job.workflow) : std::nullopt;
    const QString pausedBy = job.pausedBy ? QString(errorName(job.pausedBy->kind)) : QStringLiteral("person");
    return {{QStringLiteral("phase"), phaseName(job.phase)}, {QStringLiteral("stopped"), wasStopped(job)},
        {QStringLiteral("pausedBy"), isPaused ? QJsonValue(pausedBy) : QJsonValue()},
        {QStringLiteral("countdownEnds"), timeOf(job.phase == JobPhase::Countdown ? job.countdownEnds : QDateTime())},
        {QStringLiteral("resumesAt"), timeOf(job.resumesAt > now ? job.resumesAt : QDateTime())},
        {QStringLiteral("closedUntil"), timeOf(closure ? closure->until : QDateTime())}};
}

void readJobs(CommandLine &line, Options &options)
{
    options.newJournal = line.has("new-journal");
    options.verify = line.has("verify");
    if (options.newJournal && options.verify)
        line.wrong(CliText::tr("Choose one: --new-journal or --verify."));
}

std::unique_ptr<Command> makeJobs(const Options &options, Session *session, Terminal &terminal)
{
    const auto make = options.verify ? makeCommand<VerifyCommand> : makeCommand<JobsCommand>;
    return make(options, session, terminal);
}

} // namespace

JobId findJob(const JobEngine &engine, const QString &text)
{
    QList<JobId> found;
    const QList<JobId> all = engine.jobs();
    for (const JobId &id : all) {
        if (id.toString() == text)
            return id;
        if (text.size() >= 4 && id.toString().startsWith(text, Qt::CaseInsensitive))
            found.append(id);
    }
    return found.size() == 1 ? found.constFirst() : JobId();
}

const CommandEntry JobsCommand::jobsEntry {
    CliCommand::Jobs, "jobs", {askingOptions, "new-journal verify"}, makeJobs, nullptr, readJobs};
const CommandEntry JobsCommand::jobEntry {CliCommand::Job, "job", {askingOptions}, makeCommand<JobsCommand>, takeJob};
const CommandEntry JobsCommand::pauseEntry {
    CliCommand::Pause, "pause", {askingOptions}, makeCommand<JobsCommand>, takeJob};
const CommandEntry JobsCommand::stopEntry {
    CliCommand::Stop, "stop", {askingOptions}, makeCommand<JobsCommand>, takeJob};
const CommandEntry JobsCommand::confirmEntry {CliCommand::Confirm, "confirm",
    {askingOptions, "device= confirm= note= untouched all-unknown"}, makeCommand<JobsCommand>, takeJob,
    readConfirmation};

JobsCommand::JobsCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
{
}

void JobsCommand::start()
{
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, [this](const std::optional<Refusal> &refusal) {
        if (refusal)
            refuse(refusal->code, refusal->message);
        else
            act();
    });
}

void JobsCommand::refuse(ExitCode code, const QString &why)
{
    m_terminal.message(why);
    Q_EMIT finished(code);
}

void JobsCommand::act()
{
    if (m_options.command == CliCommand::Jobs) {
        printJobs();
        Q_EMIT finished(ExitCode::Done);
        return;
    }
    const JobId id = findJob(m_session.engine(), m_options.job);
    if (id.isEmpty()) {
        refuse(
            ExitCode::Usage, tr("There is no such job, or several begin like this. \"reslate-cli jobs\" lists them."));
        return;
    }
    switch (m_options.command) {
    case CliCommand::Pause:
        m_session.engine().pause(id);
        conclude(id);
        return;
    case CliCommand::Stop:
        if (countsOf(*m_session.engine().job(id)).awaitingApproval > 0) // to be withdrawn
            m_session.prepare({m_session.engine().job(id)->workflow.goal()}, this, [this, id] { stop(id); });
        else
            stop(id);
        return;
    case CliCommand::Confirm:
        confirm(id);
        return;
    default:
        break;
    }
    if (const auto verified = m_session.verifyJournal(); !verified) {
        refuse(verified.error().code, verified.error().message);
        return;
    }
    m_session.awaitReturns(id, this, [this, id] {
        printItems(*m_session.engine().job(id));
        Q_EMIT finished(ExitCode::Done);
    });
}

void JobsCommand::stop(const JobId &id)
{
    const auto end = [this, id] { conclude(id); };
    m_session.engine().stop(id);
    if (m_session.engine().isWithdrawing()) // what waits for a second administrator
        connect(&m_session.engine(), &JobEngine::withdrawn, this, end);
    else
        end();
}

void JobsCommand::conclude(const JobId &id)
{
    m_session.engine().writeAll(); // a job that was stopped is finished once that is written down
    const Job &job = *m_session.engine().job(id);
    // What only this program knows is forgotten with it, and the next start would go on with the job.
    const Result<QList<Job>> kept = m_session.keptJobs();
    const bool isKept = kept && std::any_of(kept->cbegin(), kept->cend(), [&job](const Job &each) {
        return each.id == job.id && each.phase == job.phase;
    });
    if (!isKept) {
        refuse(ExitCode::Unreachable,
            tr("The journal did not take it, so the next start would go on with this job. Make room on the "
               "drive, or make it writable, and say it again."));
        return;
    }
    printItems(job);
    if (job.phase == JobPhase::Stopped) {
        const JobNotice notice = jobNotice(job);
        m_terminal.message(
            notice.title.isEmpty() ? tr("Nothing had left.") : notice.title + QLatin1Char(' ') + notice.text);
    }
    if (m_options.command == CliCommand::Stop)
        tellOfTheOther(job);
    Q_EMIT finished(ExitCode::Done);
}

/// One confirmation may have become two jobs, and one id stops one of them.
void JobsCommand::tellOfTheOther(const Job &stopped)
{
    const QList<JobId> ids = m_session.engine().jobs();
    for (const JobId &id : ids) {
        const Job &other = *m_session.engine().job(id);
        if (startedTogether(stopped, other) && !isOver(other))
            m_terminal.message(tr("Confirmed together with it, and not stopped: %1. reslate-cli stop %2")
                                   .arg(workflowTitle(other.workflow), id.toString()));
    }
}

void JobsCommand::confirm(const JobId &id)
{
    const auto confirmed = confirmByHand(m_options, m_session.engine(), id, m_session.operatorName());
    whenReady(confirmed, this, [this, id](const tl::expected<void, Refusal> &done) {
        if (!done) {
            refuse(done.error().code, done.error().message);
            return;
        }
        printItems(*m_session.engine().job(id));
        Q_EMIT finished(ExitCode::Done);
    });
}

void JobsCommand::printJobs()
{
    QList<QStringList> rows;
    const QDateTime now = m_session.clock().now();
    const QList<JobId> ids = m_session.engine().jobs();
    for (const JobId &id : ids) {
        const Job &job = *m_session.engine().job(id);
        const JobCounts counts = countsOf(job);
        const std::optional<Closure> closure = m_session.engine().waitsFor(id);
        const std::optional<Witness> witness = m_session.engine().fourEyes().witnessOf(id);
        if (m_terminal.json()) {
            QJsonObject record {{QStringLiteral("id"), id.toString()},
                {QStringLiteral("mode"), modeName(purposeOf(job.workflow))}, {QStringLiteral("title"), job.title},
                {QStringLiteral("startedBy"), job.startedBy},
                {QStringLiteral("secondPerson"), witness ? QJsonValue(witness->name) : QJsonValue()},
                {QStringLiteral("confirmedAt"), timeOf(witness ? witness->at : QDateTime())},
                {QStringLiteral("created"), timeOf(job.created)},
                {QStringLiteral("devices"), static_cast<int>(job.items.size())},
                {QStringLiteral("counts"), countsOfJob(counts)}};
            addSteps(record, job.workflow);
            m_terminal.record(with(record, standOf(m_session.engine(), job, now)));
        }
        rows.append({id.toString().left(8), workflowTitle(job.workflow), plainForDisplay(job.title),
            clockTime(job.created, now), closure ? waitText(*closure, now) : stateText(job, now),
            countsText(counts, job.workflow)});
    }
    if (!m_terminal.json())
        m_terminal.table({tr("Job"), tr("Mode"), tr("Devices of"), tr("Ordered"), tr("State"), tr("Devices")}, rows);
}

void JobsCommand::printItems(const Job &job)
{
    const QDateTime now = m_session.clock().now();
    QList<QStringList> rows;
    for (const JobItem &item : job.items) {
        if (m_terminal.json()) {
            QJsonObject record {{QStringLiteral("serialNumber"), item.device.serialNumber},
                {QStringLiteral("proof"), itemStateName(item.current().state)},
                {QStringLiteral("detail"), proofDetail(item, item.current().kind, now)},
                {QStringLiteral("changed"), timeOf(item.current().changed)},
                {QStringLiteral("requestId"), item.current().requestId}, {QStringLiteral("note"), item.current().note}};
            addId(record, item);
            addSteps(record, item, job.workflow);
            m_terminal.record(record);
        }
        rows.append({displayName(item), plainForDisplay(item.device.serialNumber), exactTime(item.current().changed),
            stepPrefix(item, job.workflow) + proofText(item, item.current().kind, now)});
    }
    if (m_terminal.json())
        m_terminal.record(
            with({{QStringLiteral("summary"), countsOfJob(countsOf(job))}}, standOf(m_session.engine(), job, now)));
    else
        m_terminal.table({tr("Device"), tr("Serial number"), tr("Since"), workflowTitle(job.workflow)}, rows);
    if (countsOf(job).planned > 0)
        m_terminal.message(sendingText(m_session.engine().estimate(job.id), now));
}

} // namespace Reslate
