// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/runcommand.h"

#include "errorlabels.h"
#include "labels.h"
#include "modelabels.h"
#include "prooflabels.h"
#include "timelabels.h"

#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace Reslate {

QString operatorName()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return user.isEmpty() ? QStringLiteral("reslate-cli") : user;
}

RunCommand::RunCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
    , m_loader(session.catalog(), terminal)
    , m_watch(session.engine(), session.clock(), terminal, {options.until, options.timeout})
{
    connect(&m_loader, &Loader::loaded, this, &RunCommand::prepare);
    connect(&m_loader, &Loader::failed, this,
        [this](const Refusal &refusal) { refuse(refusal.code, refusal.message); });
    connect(&m_watch, &JobWatch::ended, this, &RunCommand::finished);
    connect(&m_watch, &JobWatch::endedEarly, this, &RunCommand::refuse);
}

void RunCommand::start()
{
    m_session.openJournal(JobEngine::Carry::Nothing, this, [this](const std::optional<Refusal> &refusal) {
        if (refusal)
            refuse(refusal->code, refusal->message);
        else
            load();
    });
}

void RunCommand::load()
{
    if (m_ended)
        return;
    if (m_session.engine().isBusy())
        m_terminal.message(tr("Jobs that an earlier run could not finish wait. \"reslate-cli resume\" carries them on."));
    m_loader.start(wantedFor(m_options));
}

void RunCommand::refuse(ExitCode code, const QString &why)
{
    if (std::exchange(m_ended, true))
        return;
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
        [this](const DeviceId &id) { return m_session.engine().isHeld(id); });
    tellDraft(draft);
    if (isConfirmed(draft))
        askForReason(draft);
}

void RunCommand::tellDraft(const PlanDraft &draft)
{
    m_terminal.message(tr("%1: %2 of %3").arg(modeTitle(m_options.mode),
        numberText(draft.plan.items.size()), devicesText(draft.asked)));
    for (const PlanFinding &finding : draft.leftOut)
        m_terminal.message(tr("Left out: %1").arg(findingText(finding)));
    for (const PlanFinding &finding : draft.warned)
        m_terminal.message(tr("Take care: %1").arg(findingText(finding)));
    m_watch.leaveOut(draft.asked - static_cast<int>(draft.plan.items.size()));
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

void RunCommand::askForReason(const PlanDraft &draft)
{
    m_policy = std::make_unique<ApprovalPolicy>(m_session.api());
    if (!m_options.justification.isEmpty() || draft.plan.items.isEmpty()
        || m_policy->needOf(m_options.mode) == ApprovalNeed::No) {
        begin(draft);
        return;
    }
    connect(m_policy.get(), &ApprovalPolicy::known, this, [this, draft] {
        if (m_ended)
            return;
        if (m_policy->needOf(m_options.mode) == ApprovalNeed::Yes)
            refuse(ExitCode::Usage, tr("Nothing was sent: a second administrator has to approve this. Give the reason that they "
                                       "will read with --justification TEXT."));
        else
            begin(draft);
    });
    m_policy->read();
}

void RunCommand::begin(PlanDraft draft)
{
    if (draft.plan.items.isEmpty()) {
        disconnect(&m_watch, &JobWatch::ended, this, nullptr);
        m_watch.conclude();
        m_ended = true;
        Q_EMIT finished(ExitCode::Done);
        return;
    }
    draft.plan.countdown = m_options.countdown;
    draft.plan.pace = m_options.pace;
    draft.plan.justification = m_options.justification;
    JobEngine &engine = m_session.engine();
    m_terminal.message(tr("Estimate: %1").arg(estimateText(
        engine.estimate({draft.plan}), m_session.clock().now())));
    const Result<JobId> started = engine.start(draft.plan, operatorName());
    if (!started) {
        const ErrorText text = errorText(started.error(), ErrorContext::Sending);
        refuse(exitCodeOf(started.error()), text.whatHappened + QLatin1Char(' ') + text.whatToDo);
        return;
    }
    if (m_options.countdown.count() > 0)
        m_terminal.message(tr("Nothing is sent for %1 s. Ctrl+C takes everything back.").arg(m_options.countdown.count()));
    m_watch.add(*started);
    m_watch.start();
}

} // namespace Reslate
