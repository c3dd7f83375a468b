// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/runcommand.h"

#include "app/cli/commands/foureyescommand.h"
#include "app/cli/commands/plancommand.h"
#include "app/cli/planfiles.h"
#include "app/cli/sharedoptions.h"
#include "core/async.h"
#include "domain/job/pace.h"
#include "jobs/rules/foureyesrule.h"
#include "models/plans/notstarted.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/planlabels.h"
#include "models/text/prooflabels.h"
#include "models/text/timelabels.h"

#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

QString takePlan(QStringList &words, Options &options)
{
    if (words.value(1).isEmpty())
        return CliText::tr("Say which plan is meant: run-plan FILE, or the plan's id.");
    options.plan = words.takeAt(1);
    return {};
}

} // namespace

const CommandEntry RunCommand::runEntry {CliCommand::Run, "run",
    {askingOptions, orderOptions, planOptions, startOptions, "confirm= at="}, makeCommand<RunCommand>, nullptr,
    readOrder};
const CommandEntry RunCommand::runPlanEntry {CliCommand::RunPlan, "run-plan",
    {askingOptions, startOptions, "again= confirm= at= confirm-name="}, makeCommand<RunCommand>, takePlan};

RunCommand::RunCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
    , m_loader(session.catalog(), terminal)
    , m_watch(session, terminal, {options.until, options.timeout})
{
    connect(&m_loader, &Loader::loaded, this, &RunCommand::prepare);
    connect(
        &m_loader, &Loader::failed, this, [this](const Refusal &refusal) { refuse(refusal.code, refusal.message); });
    connect(&m_watch, &JobWatch::ended, this, &RunCommand::conclude);
    connect(&m_watch, &JobWatch::endedEarly, this, &RunCommand::refuse);
}

void RunCommand::start()
{
    if (namesPlanFile(m_options.plan)) { // first, so that a wrong file is found before anything is asked
        auto plan = readPlanFile(m_options.plan, m_options.pipePatience());
        if (!plan) {
            refuse(plan.error().code, plan.error().message);
            return;
        }
        m_file = std::move(*plan);
        m_saved = m_file->plan;
    }
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, [this](const std::optional<Refusal> &refusal) {
        if (refusal)
            refuse(refusal->code, refusal->message);
        else if (m_options.command == CliCommand::Run || (findSaved() && isVouchedFor()))
            askPermission();
    });
}

bool RunCommand::findSaved()
{
    if (!m_saved) {
        auto plan = findPlan(m_session.plans(), m_options.plan);
        if (!plan) {
            refuse(plan.error().code, plan.error().message);
            return false;
        }
        m_saved = std::move(*plan);
    }
    const Result<QDateTime> started = m_session.plans().planStarted(m_saved->id).result();
    if (!started)
        refuse(exitCodeOf(started.error()), errorText(started.error(), ErrorContext::Sending).whatHappened);
    else if (started->isValid())
        refuse(ExitCode::Usage,
            tr("This plan was started on %1 and can't be started again. Make a new plan.").arg(exactTime(*started)));
    return started && !started->isValid();
}

bool RunCommand::isVouchedFor()
{
    if (!m_file)
        return true;
    const auto voucher = vouchFor(*m_file, m_session.sealKey(), m_session.plans());
    if (!voucher) {
        refuse(voucher.error().code, voucher.error().message);
        return false;
    }
    if (*voucher != PlanVoucher::Nothing)
        return true;
    const auto list = confirmUnvouched(m_file->plan, m_options.confirmName);
    if (list)
        m_terminal.message(*list);
    else
        refuse(list.error().code, list.error().message);
    return list.has_value();
}

void RunCommand::askPermission()
{
    const ResetMode mode = m_saved ? m_saved->wish.mode : m_options.mode;
    const PlanChoices &choices = m_saved ? m_saved->wish.choices : m_options.choices;
    QList<ResetMode> modes {mode};
    if (choices.hybrid == HybridChoice::WipeInstead)
        modes.append(ResetMode::FactoryWipe);
    m_session.prepare(modes, this, [this, mode] {
        if (const auto refusal = m_session.refusalOf(mode))
            refuse(refusal->code, refusal->message);
        else
            m_session.readWindowsRe(mode, this, [this] { load(); });
    });
}

void RunCommand::load()
{
    if (m_ended)
        return;
    if (m_session.engine().isBusy())
        m_terminal.message(
            tr("Jobs that an earlier run could not finish wait. \"reslate-cli resume\" carries them on."));
    m_loader.start(wantedFor(m_options));
}

void RunCommand::refuse(ExitCode code, const QString &why)
{
    if (std::exchange(m_ended, true))
        return;
    m_terminal.message(why);
    Q_EMIT finished(code);
}

/// What of the named groups got nothing counts, who had a reset lately, and whom a saved plan meant and who gets
/// nothing today: the command did only a part of what it was asked for.
void RunCommand::conclude(ExitCode code)
{
    const bool isPart = !m_shortfall.isEmpty() || m_leavesSomeOut;
    Q_EMIT finished(code == ExitCode::Done && isPart ? ExitCode::Partly : code);
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
    const std::optional<NamedDraft> named = m_saved ? NamedDraft {draftOfSaved(), {}}
                                                    : draftOf(m_options, m_session, m_loader, m_terminal);
    if (!named) {
        refuse(ExitCode::Usage, tr("Nothing was sent: not every entry names exactly one device."));
        return;
    }
    m_shortfall = named->shortfall;
    tellShortfall(m_shortfall, m_terminal, {{QStringLiteral("proof"), itemStateName(ItemState::Blocked)}});
    if (named->draft.chosen.isEmpty() && !m_shortfall.isEmpty()) {
        refuse(ExitCode::Partly, tr("Nothing was sent: the group holds no device that Intune shows you."));
        return;
    }
    tellDraft(named->draft);
    if (isConfirmed(named->draft))
        askForReason(named->draft);
}

ResetDraft RunCommand::draftOfSaved()
{
    const DeviceCatalog &catalog = m_session.catalog();
    const auto find = [&catalog](const DeviceId &id) {
        const int row = catalog.rowOf(id);
        return row < 0 ? nullptr : &catalog.at(row);
    };
    PlanChoices choices = m_saved->wish.choices;
    choices.afterReset = m_options.choices.afterReset;
    choices.afterFailure = m_options.choices.afterFailure;
    ResetDraft draft = draftSaved(*m_saved, choices, find, m_session.draftBasis());
    const auto others = static_cast<int>(holdTo(*m_saved, draft).size());
    if (others > 0)
        m_terminal.message(tr("Left out, because the plan meant something else for them: %1").arg(devicesText(others)));
    return draft;
}

void RunCommand::tellDraft(const ResetDraft &draft)
{
    const QString what = draft.plans.isEmpty() ? modeTitle(draft.wish.mode) : plansText(draft.plans);
    m_terminal.message(tr("%1: %2 of %3", "what is sent, how many devices, all devices")
                           .arg(what, numberText(draft.going()), devicesText(draft.asked())));
    for (const PlanSection &section : draft.sections) {
        const QString title = sectionTitle(section, m_session.clock().now());
        if (section.going == 0)
            m_terminal.message(tr("Left out: %1").arg(title));
        else if (section.kind == SectionKind::Hybrid)
            m_terminal.message(tr("%1, and are wiped instead").arg(title));
        else if (section.kind != SectionKind::Ready)
            m_terminal.message(tr("Take care: %1").arg(title));
    }
    tellNameless(draft.plans, m_terminal);
    tellAgain(draft, m_terminal);
    m_leavesSomeOut = draft.leavesRecentOut() || (m_saved && draft.going() < m_saved->going());
    m_watch.leaveOut(draft.asked() - draft.going() + static_cast<int>(m_shortfall.unlisted.size()));
}

bool RunCommand::isConfirmed(const ResetDraft &draft)
{
    if (m_options.confirm != draft.going()) {
        refuse(ExitCode::Usage, tr("Nothing was sent: confirm with --confirm %1.").arg(draft.going()));
        return false;
    }
    if (!m_terminal.json())
        return true;
    const QHash<DeviceId, ResetMode> modes = draft.modes();
    for (const PlanSection &section : draft.sections) {
        for (const JobItem &item : section.items) {
            if (section.kind == SectionKind::Warned || modes.contains(item.device.id))
                continue;
            const PlanSection &why = draft.whyOut(section, item.device.id);
            m_terminal.record({{QStringLiteral("id"), item.device.id.toString()},
                {QStringLiteral("proof"), itemStateName(ItemState::Blocked)},
                {QStringLiteral("detail"), sectionSentence(why)}, {QStringLiteral("reason"), reasonName(why.reason)}});
        }
    }
    return true;
}

void RunCommand::askForReason(const ResetDraft &draft)
{
    m_policy = std::make_unique<ApprovalPolicy>(m_session.api());
    const auto anyPlan = [this, plans = draft.plans](ApprovalNeed need) {
        return std::any_of(plans.cbegin(), plans.cend(),
            [this, need](const Plan &plan) { return m_policy->needOf(plan.workflow.goal()) == need; });
    };
    const bool mayNeed = anyPlan(ApprovalNeed::Yes) || anyPlan(ApprovalNeed::Unknown);
    const bool isExplained = !m_options.justification.isEmpty();
    const bool asksSecond = m_session.engine().fourEyes().asksFor(draft.plans);
    if (!mayNeed || (isExplained && !asksSecond)) {
        begin(draft);
        return;
    }
    connect(m_policy.get(), &ApprovalPolicy::known, this, [this, draft, anyPlan, isExplained] {
        if (m_ended)
            return;
        if (anyPlan(ApprovalNeed::Yes) && !isExplained)
            refuse(ExitCode::Usage,
                tr("Nothing was sent: a second administrator has to approve this. Give the reason that they "
                   "will read with --justification TEXT."));
        else
            begin(draft);
    });
    m_policy->read();
}

void RunCommand::begin(const ResetDraft &draft)
{
    if (draft.plans.isEmpty()) {
        disconnect(&m_watch, &JobWatch::ended, this, nullptr);
        m_watch.conclude();
        m_ended = true;
        conclude(ExitCode::Done);
        return;
    }
    PlanPace pace = m_saved ? m_saved->pace : m_options.pace;
    if (m_options.pace.startsAt.isValid())
        pace.startsAt = m_options.pace.startsAt;
    if (pace.startsAt.isValid() && pace.startsAt <= m_session.clock().now()) {
        refuse(ExitCode::Usage,
            tr("Nothing was sent: %1 is past. Say another time with --at.").arg(exactTime(pace.startsAt)));
        return;
    }
    if (pace.startsAt.isValid() && isTooFarAhead(pace.startsAt, m_session.clock().now())) {
        refuse(ExitCode::Usage,
            tr("Nothing was sent: %1 is more than a year ahead. Look at the year of --at.")
                .arg(exactTime(pace.startsAt)));
        return;
    }
    QList<Plan> plans = pacedPlans(draft, pace, m_saved ? m_saved->pilot : PilotWish(), m_session);
    tellPilots(plans, m_session, m_terminal);
    for (Plan &plan : plans) {
        plan.countdown = m_options.countdown;
        plan.justification = m_options.justification;
        if (m_saved)
            plan.savedAs = m_saved->id;
    }
    const Consent consent {.byTenant = tenantRequiresApproval(plans), .second = m_options.second};
    if (const auto refusal = refusalOfSecondPerson(
            m_session.engine().fourEyes(), plans, consent, m_session.operatorName())) {
        refuse(refusal->code, refusal->message);
        return;
    }
    const PaceEstimate estimate = m_session.engine().estimate(plans);
    m_terminal.message(sendingText(estimate, m_session.clock().now()));
    startAll(plans, consent);
}

void RunCommand::startAll(const QList<Plan> &plans, const Consent &consent)
{
    JobEngine &engine = m_session.engine();
    const QDateTime startsAt = plans.constFirst().pace.startsAt;
    m_watch.expectStart();
    whenReady(engine.startTogether(plans, m_session.operatorName(), consent), this,
        [this, startsAt, plans](const Result<QList<JobId>> &started) {
            if (!started) {
                refuse(exitCodeOf(started.error()), notStartedText(started.error(), m_session.engine(), plans));
                return;
            }
            for (const JobId &id : *started)
                m_watch.add(id);
            watch(startsAt);
        });
}

void RunCommand::watch(const QDateTime &startsAt)
{
    if (startsAt > m_session.clock().now()) {
        m_watch.countFrom(startsAt);
        m_terminal.message(tr("Nothing is sent before %1. Ctrl+C takes everything back.").arg(exactTime(startsAt)));
    } else if (m_options.countdown.count() > 0) {
        m_terminal.message(
            tr("Nothing is sent for %1 s. Ctrl+C takes everything back.").arg(m_options.countdown.count()));
    }
    m_watch.start();
}

bool RunCommand::tenantRequiresApproval(const QList<Plan> &plans) const
{
    return std::all_of(plans.cbegin(), plans.cend(), [this](const Plan &plan) {
        return !isDestructive(plan.workflow) || m_policy->needOf(plan.workflow.goal()) == ApprovalNeed::Yes;
    });
}

} // namespace Reslate
