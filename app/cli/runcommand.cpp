// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runcommand.h"

#include "displaytext.h"
#include "errorlabels.h"
#include "labels.h"
#include "modelabels.h"
#include "prooflabels.h"
#include "timelabels.h"

#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

constexpr std::chrono::milliseconds tickInterval {1000};
/// How long after --timeout answers that are on their way may still come in.
constexpr std::chrono::milliseconds lastAnswersWait {700};

bool hasLeft(Proof proof)
{
    return proof != Proof::Planned && proof != Proof::Blocked && proof != Proof::TakenBack;
}

/// Whether this state shows that the service took the order at some time.
bool showsAcceptance(const JobItem &item)
{
    switch (item.proof) {
    case Proof::Accepted:
    case Proof::Waiting:
    case Proof::Active:
    case Proof::Done:
    case Proof::SeenFresh:
    case Proof::Confirmed:
    case Proof::RecordGone:
        return true;
    case Proof::Failed:
        return item.error && item.error->kind == ErrorKind::DeviceReportedFailure;
    case Proof::Planned:
    case Proof::Sent:
    case Proof::Unknown:
    case Proof::Blocked:
    case Proof::TakenBack:
        return false;
    }
    return false;
}

QString startedBy()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return user.isEmpty() ? QStringLiteral("reslate-cli") : user;
}

} // namespace

RunCommand::RunCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
    , m_loader(session.catalog(), terminal)
    , m_engine(m_store, session.api(), session.clock(), PaceLimits())
{
    connect(&m_loader, &Loader::loaded, this, &RunCommand::prepare);
    connect(&m_loader, &Loader::failed, this,
        [this](const Refusal &refusal) { refuse(refusal.code, refusal.message); });
    connect(&m_engine, &JobEngine::itemsChanged, this,
        [this](const JobId &, const QList<int> &indexes) { takeChanges(indexes); });
    connect(&m_engine, &JobEngine::followed, this, &RunCommand::takeFollowing);
    connect(&m_engine, &JobEngine::jobChanged, this, &RunCommand::look, Qt::QueuedConnection);
    connect(&m_interrupts, &Interrupts::received, this, &RunCommand::takeInterrupt);
    connect(&m_ticker, &QTimer::timeout, this, &RunCommand::tick);
}

void RunCommand::start()
{
    if (m_options.timeout.count() > 0) {
        m_deadline = m_session.clock().now().addSecs(m_options.timeout.count());
        awaitDeadline();
    }
    m_loader.start(wantedFor(m_options));
}

void RunCommand::takeInterrupt()
{
    if (m_ended)
        return;
    if (!job()) {
        m_terminal.message(tr("Stopped; nothing was sent."));
        conclude();
    } else if (m_ending != Ending::No) {
        conclude();
    } else {
        stop(Ending::Following,
            tr("Stopping: nothing more is sent. Devices that were sent are followed on; Ctrl+C again ends at once."));
    }
}

void RunCommand::refuse(ExitCode code, const QString &why)
{
    m_ended = true;
    m_terminal.message(why);
    Q_EMIT finished(code);
}

void RunCommand::prepare()
{
    if (m_ended)
        return;
    if (const auto gap = m_loader.reportSelectionGaps()) {
        refuse(*gap, tr("Nothing was sent: the list of devices is not complete."));
        return;
    }
    m_loader.reportFactGaps(); // what isn't known blocks or warns by itself
    const Selection selection = select(m_options, m_session.catalog(), m_loader);
    if (!selection.problems.isEmpty()) {
        for (const QString &problem : selection.problems)
            m_terminal.message(problem);
        refuse(ExitCode::Usage, tr("Nothing was sent: not every entry names exactly one device."));
        return;
    }
    PlanDraft draft = draftPlan(m_options.mode, selection.title, selection.devices, m_session.clock().now(),
        [this](const DeviceId &id) { return m_engine.isHeld(id); });
    tellDraft(draft);
    if (!isConfirmed(draft))
        return;
    if (draft.plan.items.isEmpty()) {
        m_ended = true;
        printSummary({});
        Q_EMIT finished(ExitCode::Done);
        return;
    }
    begin(std::move(draft));
}

void RunCommand::tellDraft(const PlanDraft &draft)
{
    m_terminal.message(tr("%1: %2 of %3").arg(modeTitle(m_options.mode),
        numberText(draft.plan.items.size()), devicesText(draft.asked)));
    for (const PlanFinding &finding : draft.leftOut)
        m_terminal.message(tr("Left out: %1").arg(findingText(finding)));
    for (const PlanFinding &finding : draft.warned)
        m_terminal.message(tr("Take care: %1").arg(findingText(finding)));
    m_leftOut = draft.asked - static_cast<int>(draft.plan.items.size());
}

bool RunCommand::isConfirmed(const PlanDraft &draft)
{
    const auto eligible = static_cast<int>(draft.plan.items.size());
    if (m_options.confirm != eligible) {
        refuse(ExitCode::Usage, tr("Nothing was sent: confirm with --confirm %1.").arg(eligible));
        return false;
    }
    if (!m_terminal.json())
        return true;
    for (const PlanFinding &finding : draft.leftOut) {
        const QString why = reasonSentence(finding.reason, m_options.mode, finding.instead);
        for (const JobItem &item : finding.items)
            m_terminal.record({{QStringLiteral("id"), item.device.toString()},
                {QStringLiteral("proof"), proofName(Proof::Blocked)}, {QStringLiteral("detail"), why},
                {QStringLiteral("reason"), reasonName(finding.reason)}});
    }
    return true;
}

void RunCommand::begin(PlanDraft &&draft)
{
    draft.plan.countdown = m_options.countdown;
    m_told = QList<Proof>(draft.plan.items.size(), Proof::Planned);
    m_accepted = QList<bool>(draft.plan.items.size(), false);
    m_terminal.message(tr("Estimate: %1").arg(
        estimateText(m_engine.estimate(m_options.mode, static_cast<int>(m_told.size())), m_session.clock().now())));
    const Result<JobId> started = m_engine.start(draft.plan, startedBy());
    if (!started) {
        refuse(exitCodeOf(started.error()), errorText(started.error(), ErrorContext::Sending).whatHappened);
        return;
    }
    m_job = *started;
    if (m_options.countdown.count() > 0)
        m_terminal.message(tr("Nothing is sent for %1 s. Ctrl+C takes everything back.").arg(m_options.countdown.count()));
    m_ticker.start(tickInterval);
    tick();
}

const Job *RunCommand::job() const
{
    return m_job.isEmpty() ? nullptr : m_engine.job(m_job);
}

void RunCommand::takeChanges(const QList<int> &indexes)
{
    const Job *running = job();
    if (!running || m_ended)
        return;
    for (const int index : indexes)
        tell(index, running->items[index]);
    // Not from inside the engine's own signal: looking may end the engine.
    QMetaObject::invokeMethod(this, &RunCommand::look, Qt::QueuedConnection);
}

void RunCommand::tell(int index, const JobItem &item)
{
    m_accepted[index] = m_accepted[index] || showsAcceptance(item);
    if (std::exchange(m_told[index], item.proof) == item.proof || !m_terminal.json())
        return;
    QJsonObject event {{QStringLiteral("id"), item.device.toString()},
        {QStringLiteral("proof"), proofName(item.proof)},
        {QStringLiteral("detail"), proofDetail(item, m_options.mode, m_session.clock().now())}};
    if (item.proof == Proof::Blocked)
        event.insert(QStringLiteral("reason"), reasonName(item.blockedReason));
    if (item.error && !item.error->message.isEmpty())
        event.insert(QStringLiteral("serviceMessage"), item.error->message);
    if (!item.requestId.isEmpty())
        event.insert(QStringLiteral("requestId"), item.requestId);
    m_terminal.record(event);
}

void RunCommand::tick()
{
    const Job *running = job();
    if (!running || m_ended)
        return;
    showProgress(*running);
    if (m_terminal.outputLost() && m_ending != Ending::LastAnswers)
        stop(Ending::LastAnswers, tr("Nobody reads the output any more, so nothing more is sent."));
    look();
}

/// In steps, because a clock that was set moves the deadline, and a timer takes no month.
void RunCommand::awaitDeadline()
{
    constexpr std::chrono::milliseconds longestStep = std::chrono::hours(1);
    const std::chrono::milliseconds left(m_session.clock().now().msecsTo(m_deadline));
    if (left.count() <= 0)
        endInTime();
    else
        m_session.clock().callAfter(std::min(left, longestStep), this, [this] { awaitDeadline(); });
}

void RunCommand::endInTime()
{
    if (m_ended)
        return;
    if (!job()) {
        refuse(ExitCode::Unreachable, tr("Nothing was sent: the time was up before the lists were read."));
        return;
    }
    if (m_followError && m_worst == ExitCode::Done)
        m_worst = exitCodeOf(*m_followError);
    m_session.clock().callAfter(lastAnswersWait, this, [this] { conclude(); });
    stop(Ending::LastAnswers, tr("The time is up, so nothing more is sent. Devices that were sent carry on."));
}

void RunCommand::takeFollowing(const std::optional<Error> &error)
{
    const bool isNew = error && (!m_followError || m_followError->kind != error->kind);
    m_followError = error;
    if (!isNew || m_ended || m_ending == Ending::LastAnswers)
        return;
    const QString what = errorText(*error, ErrorContext::Reading).whatHappened;
    if (error->kind == ErrorKind::SignInRequired) {
        m_worst = ExitCode::SignIn;
        stop(Ending::LastAnswers, tr("The devices can't be followed any more. Devices that were sent carry on. %1").arg(what));
        return;
    }
    m_terminal.message(tr("The devices can't be followed at present; this is tried again. %1").arg(what));
}

void RunCommand::look()
{
    const Job *running = job();
    if (!running || m_ended)
        return;
    // A job that waits for tomorrow's quota goes on by itself; one that was held for another reason needs a person.
    if (running->phase == JobPhase::Paused && running->pausedBy && !running->resumesAt.isValid()
        && m_ending == Ending::No) {
        m_worst = exitCodeOf(*running->pausedBy);
        const ErrorText text = errorText(*running->pausedBy, ErrorContext::Sending);
        stop(Ending::LastAnswers,
            QStringList {text.whatHappened, text.meaningForDevices, text.whatToDo}.join(QLatin1Char(' ')));
        return;
    }
    if (isSettled(*running))
        conclude();
}

void RunCommand::showProgress(const Job &running)
{
    const QDateTime now = m_session.clock().now();
    if (running.phase == JobPhase::Countdown) {
        const qint64 left = (std::max<qint64>(0, now.msecsTo(running.countdownEnds)) + 999) / 1000;
        m_terminal.progress(-1, tr("%1 is sent in %2 s").arg(modeTitle(m_options.mode)).arg(left));
        return;
    }
    const auto reached = std::count_if(running.items.begin(), running.items.end(),
        [this](const JobItem &item) { return hasReached(item, m_options.mode, m_options.until); });
    m_terminal.progress(static_cast<double>(reached) / static_cast<double>(running.items.size()),
        countsText(countsOf(running), m_options.mode));
}

void RunCommand::stop(Ending ending, const QString &why)
{
    m_ending = ending;
    m_terminal.message(why);
    m_engine.stop(m_job);
    look();
}

bool RunCommand::isSettled(const Job &running) const
{
    if (running.phase == JobPhase::Finished)
        return true;
    return std::all_of(running.items.begin(), running.items.end(), [this](const JobItem &item) {
        if (m_ending == Ending::LastAnswers)
            return item.proof != Proof::Sent && item.proof != Proof::Planned;
        return hasReached(item, m_options.mode, m_options.until) || isFinal(item.proof, m_options.mode);
    });
}

void RunCommand::conclude()
{
    if (m_ended)
        return;
    m_ended = true;
    m_ticker.stop();
    Job ended = job() ? *job() : Job();
    for (int i = 0; i < ended.items.size(); ++i) { // the engine tells of changes a little later than they are
        JobItem &item = ended.items[i];
        if (item.proof == Proof::Sent) { // nobody waits for the answer any more
            item.proof = Proof::Unknown;
            item.error = Error {.kind = ErrorKind::OutcomeUnknown};
        }
        tell(i, item);
    }
    if (!m_terminal.json())
        printTable(ended);
    printSummary(ended);
    const bool reached = !ended.items.isEmpty()
        && std::all_of(ended.items.begin(), ended.items.end(),
            [this](const JobItem &item) { return hasReached(item, m_options.mode, m_options.until); });
    if (m_worst != ExitCode::Done)
        Q_EMIT finished(m_worst);
    else
        Q_EMIT finished(reached ? ExitCode::Done : ExitCode::Partly);
}

void RunCommand::printTable(const Job &ended)
{
    const QDateTime now = m_session.clock().now();
    QList<QStringList> rows;
    for (const JobItem &item : ended.items)
        rows.append({plainForDisplay(item.name), plainForDisplay(item.serialNumber), proofText(item, m_options.mode, now)});
    m_terminal.table({tr("Device"), tr("Serial number"), modeTitle(m_options.mode)}, rows);
}

void RunCommand::printSummary(const Job &ended)
{
    const JobCounts counts = countsOf(ended);
    const auto sent = std::count_if(ended.items.begin(), ended.items.end(),
        [](const JobItem &item) { return hasLeft(item.proof); });
    const auto accepted = m_accepted.count(true);
    if (!m_terminal.json()) {
        m_terminal.message(countsText(counts, m_options.mode));
        return;
    }
    const QJsonObject summary {
        {QStringLiteral("planned"), static_cast<int>(ended.items.size())},
        {QStringLiteral("sent"), static_cast<int>(sent)},
        {QStringLiteral("accepted"), static_cast<int>(accepted)},
        {QStringLiteral("pending"), counts.accepted},
        {QStringLiteral("waiting"), counts.waiting},
        {QStringLiteral("active"), counts.active},
        {QStringLiteral("done"), counts.done},
        {QStringLiteral("gone"), counts.recordGone},
        {QStringLiteral("failed"), counts.failed},
        {QStringLiteral("unknown"), counts.unknown},
        {QStringLiteral("takenBack"), counts.takenBack},
        {QStringLiteral("blocked"), counts.blocked + m_leftOut},
        {QStringLiteral("leftOut"), m_leftOut},
    };
    m_terminal.record({{QStringLiteral("summary"), summary}});
}

} // namespace Reslate
