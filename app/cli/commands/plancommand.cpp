// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/plancommand.h"

#include "app/cli/commands/runcommand.h"
#include "app/cli/namestext.h"
#include "app/cli/planfiles.h"
#include "app/cli/sharedoptions.h"
#include "domain/plan/pilot.h"
#include "models/text/assistantlabels.h"
#include "models/text/devicename.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/planlabels.h"
#include "models/text/timelabels.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Reslate {
namespace {

QJsonValue nameOrNull(bool known, QLatin1String name)
{
    return known ? QJsonValue(name) : QJsonValue();
}

QJsonObject deviceRecord(
    const ResetDraft &draft, const PlanSection &section, const JobItem &item, const QHash<DeviceId, ResetMode> &modes)
{
    const auto mode = modes.constFind(item.device.id);
    const bool goes = mode != modes.cend();
    const PlanSection &why = goes ? section : draft.whyOut(section, item.device.id);
    return {{QStringLiteral("id"), item.device.id.toString()},
        {QStringLiteral("serialNumber"), item.device.serialNumber},
        {QStringLiteral("section"), sectionName(section.kind)},
        {QStringLiteral("gets"), nameOrNull(goes, goes ? modeName(*mode) : QLatin1String())},
        {QStringLiteral("reason"), nameOrNull(why.reason != Reason::None, reasonName(why.reason))},
        {QStringLiteral("message"), sectionSentence(why)}};
}

QJsonObject sectionRecord(const PlanSection &section)
{
    return {{QStringLiteral("section"), sectionName(section.kind)}, {QStringLiteral("mode"), modeName(section.mode)},
        {QStringLiteral("reason"), nameOrNull(section.reason != Reason::None, reasonName(section.reason))},
        {QStringLiteral("instead"),
            nameOrNull(section.instead.has_value(), section.instead ? modeName(*section.instead) : QLatin1String())},
        {QStringLiteral("devices"), section.items.size()}, {QStringLiteral("going"), section.going}};
}

QJsonObject estimateRecord(const PaceEstimate &estimate)
{
    QJsonArray days;
    for (const PaceDay &day : estimate.days)
        days.append(QJsonObject {
            {QStringLiteral("day"), day.day.toString(Qt::ISODate)}, {QStringLiteral("devices"), day.devices}});
    return {{QStringLiteral("seconds"), static_cast<qint64>(estimate.duration.count())}, {QStringLiteral("days"), days},
        {QStringLiteral("awaitsPilot"), estimate.awaitsPilot}};
}

} // namespace

std::optional<NamedDraft> draftOf(const Options &options, Session &session, const Loader &loader, Terminal &terminal)
{
    const Selection selection = select(options, session.catalog(), loader);
    for (const QString &problem : selection.problems)
        terminal.message(problem);
    if (!selection.problems.isEmpty())
        return std::nullopt;
    const ResetDraft draft = draftReset(
        {options.mode, options.choices, selection.title}, selection.devices, session.draftBasis());
    return NamedDraft {draft, selection.shortfall};
}

void tellNameless(const QList<Plan> &plans, Terminal &terminal)
{
    QList<JobItem> items;
    for (const Plan &plan : plans)
        items += plan.items;
    if (const QString text = namelessText(items); !text.isEmpty())
        terminal.message(text);
}

void tellAgain(const ResetDraft &draft, Terminal &terminal)
{
    QStringList names;
    for (const PlanSection &section : draft.sections) {
        if (!isRecent(section.reason) || section.going == section.items.size())
            continue;
        const QString name = isFreshLately(section.reason) ? QStringLiteral("reset") : QStringLiteral("failed");
        if (!names.contains(name))
            names.append(name);
    }
    if (!names.isEmpty())
        terminal.message(PlanCommand::tr("Who had a reset in the last 24 hours is left out. To take them all the same: "
                                         "--again %1")
                             .arg(names.join(QLatin1Char(','))));
}

QList<Plan> pacedPlans(const ResetDraft &draft, const PlanPace &pace, const PilotWish &pilot, Session &session)
{
    QList<Plan> plans = draft.plans;
    setPace(plans, pace);
    const DeviceCatalog &catalog = session.catalog();
    choosePilots(
        plans, warningsOf(draft),
        [&catalog](const DeviceId &id) {
            const int row = catalog.rowOf(id);
            return row < 0 ? nullptr : &catalog.at(row);
        },
        pilot);
    return plans;
}

void tellPilots(const QList<Plan> &plans, Session &session, Terminal &terminal)
{
    const QStringList lines = pilotLines(plans, session.catalog());
    for (const QString &line : lines)
        terminal.message(line);
}

const CommandEntry PlanCommand::commandEntry {CliCommand::Plan, "plan",
    {askingOptions, orderOptions, planOptions, "save="}, makeCommand<PlanCommand>, nullptr, readOrder};

PlanCommand::PlanCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
    , m_loader(session.catalog(), terminal)
{
    connect(&m_loader, &Loader::loaded, this, &PlanCommand::prepare);
    connect(
        &m_loader, &Loader::failed, this, [this](const Refusal &refusal) { refuse(refusal.code, refusal.message); });
}

void PlanCommand::start()
{
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, [this](const std::optional<Refusal> &refusal) {
        if (refusal)
            refuse(refusal->code, refusal->message);
        else
            m_session.prepare({m_options.mode}, this, [this] {
                m_session.readWindowsRe(m_options.mode, this, [this] { m_loader.start(wantedFor(m_options)); });
            });
    });
}

void PlanCommand::refuse(ExitCode code, const QString &why)
{
    m_terminal.message(why);
    Q_EMIT finished(code);
}

void PlanCommand::prepare()
{
    if (const auto gap = m_loader.reportSelectionGaps()) {
        refuse(*gap, tr("There is no plan: the list of devices is not complete."));
        return;
    }
    const std::optional<ExitCode> factGap = m_loader.reportFactGaps();
    const std::optional<NamedDraft> named = draftOf(m_options, m_session, m_loader, m_terminal);
    if (!named) {
        refuse(ExitCode::Usage, tr("There is no plan: not every entry names exactly one device."));
        return;
    }
    const ResetDraft *draft = &named->draft;
    if (draft->chosen.isEmpty() && !named->shortfall.isEmpty()) {
        tellShortfall(named->shortfall, m_terminal);
        refuse(ExitCode::Partly, tr("There is no plan: the group holds no device that Intune shows you."));
        return;
    }
    if (!m_options.save.isEmpty() && !save(*draft))
        return;
    const QList<Plan> plans = pacedPlans(*draft, m_options.pace, {}, m_session);
    if (m_terminal.json()) {
        printRecords(*named, plans);
    } else {
        printTable(*draft);
        tellShortfall(named->shortfall, m_terminal);
        m_terminal.message(
            plans.isEmpty() ? tr("Nothing would be sent.") : tr("Would be sent: %1").arg(plansText(plans)));
        m_terminal.message(sendingText(m_session.engine().estimate(plans), m_session.clock().now()));
        tellPilots(plans, m_session, m_terminal);
        tellNameless(plans, m_terminal);
        tellAgain(*draft, m_terminal);
        m_terminal.message(tr("To send it, confirm with --confirm %1.").arg(draft->going()));
    }
    const bool isWhole = named->shortfall.isEmpty() && !draft->leavesRecentOut();
    Q_EMIT finished(factGap.value_or(isWhole ? ExitCode::Done : ExitCode::Partly));
}

bool PlanCommand::save(const ResetDraft &draft)
{
    if (draft.chosen.isEmpty()) {
        refuse(ExitCode::Usage, tr("There is no plan to save: no device was chosen."));
        return false;
    }
    const SavedPlan plan = savedPlan(draft, m_options.pace, m_session.operatorName(), m_session.clock().now());
    const auto written = writePlanFile(m_options.save, plan, m_session.sealKey());
    if (!written)
        refuse(written.error().code, written.error().message);
    return written.has_value();
}

void PlanCommand::printTable(const ResetDraft &draft)
{
    QList<QStringList> rows;
    for (const PlanSection &section : draft.sections)
        rows.append({sectionTitle(section, m_session.clock().now()), numberText(section.going),
            namesText(section.items, m_session.catalog()), sectionSentence(section)});
    m_terminal.table({tr("Devices"), tr("Sent"), tr("Which"), tr("What it means")}, rows);
}

void PlanCommand::printRecords(const NamedDraft &named, const QList<Plan> &plans)
{
    const ResetDraft &draft = named.draft;
    const QHash<DeviceId, ResetMode> modes = draft.modes();
    QJsonArray sections;
    for (const PlanSection &section : draft.sections) {
        sections.append(sectionRecord(section));
        for (const JobItem &item : section.items) {
            if (section.kind != SectionKind::Warned)
                m_terminal.record(deviceRecord(draft, section, item, modes));
        }
    }
    tellShortfall(named.shortfall, m_terminal, {{QStringLiteral("gets"), QJsonValue()}});
    QJsonArray planned;
    for (const Plan &plan : plans) {
        QJsonArray pilot;
        const QList<JobItem> first = pilotOf(plan);
        for (const JobItem &item : first)
            pilot.append(item.device.id.toString());
        planned.append(QJsonObject {{QStringLiteral("mode"), modeName(plan.workflow.goal())},
            {QStringLiteral("devices"), plan.items.size()}, {QStringLiteral("pilot"), pilot}});
    }
    m_terminal.record({{QStringLiteral("summary"),
        QJsonObject {{QStringLiteral("asked"), draft.asked()}, {QStringLiteral("confirm"), draft.going()},
            {QStringLiteral("notListed"), named.shortfall.unlisted.size()}, {QStringLiteral("plans"), planned},
            {QStringLiteral("sections"), sections},
            {QStringLiteral("estimate"), estimateRecord(m_session.engine().estimate(plans))}}}});
}

} // namespace Reslate
