// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/planscommand.h"

#include "app/cli/sharedoptions.h"
#include "app/cli/steprecords.h"
#include "models/plans/keptplanlabels.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/timelabels.h"

#include <QJsonObject>

namespace Reslate {
namespace {

/// Of one that was started nothing else is kept.
QJsonObject recordOf(const PlanId &id)
{
    QJsonObject record {{QStringLiteral("id"), id.toString()}};
    for (const char *name : {"kind", "title", "mode", "reason", "devices", "going", "saved", "savedBy", "started"})
        record.insert(QLatin1String(name), QJsonValue());
    return record;
}

/// What plans of every known kind have.
template <typename Plan> QJsonObject recordWith(const Plan &plan, QLatin1String kind)
{
    QJsonObject record = recordOf(plan.id);
    record[QLatin1String("kind")] = kind;
    record[QLatin1String("title")] = plan.wish.title;
    record[QLatin1String("devices")] = plan.devices.size();
    record[QLatin1String("going")] = plan.going();
    record[QLatin1String("saved")] = timeOf(plan.saved);
    record[QLatin1String("savedBy")] = plan.savedBy.isEmpty() ? QJsonValue() : QJsonValue(plan.savedBy);
    return record;
}

QJsonObject recordOf(const SavedPlan &plan)
{
    QJsonObject record = recordWith(plan, QLatin1String("reset"));
    record[QLatin1String("mode")] = modeName(plan.wish.mode);
    return record;
}

QJsonObject recordOf(const SavedRemoval &plan)
{
    QJsonObject record = recordWith(plan, QLatin1String("removal"));
    if (plan.isReasonChosen)
        record[QLatin1String("reason")] = retirementReasonName(plan.wish.reason);
    return record;
}

QJsonObject recordOf(const NewerPlan &plan)
{
    QJsonObject record = recordOf(plan.id);
    record[QLatin1String("kind")] = QLatin1String("newer");
    return record;
}

} // namespace

const CommandEntry PlansCommand::commandEntry {CliCommand::Plans, "plans", {askingOptions}, makeCommand<PlansCommand>};

PlansCommand::PlansCommand(Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_session(session)
    , m_terminal(terminal)
{
}

void PlansCommand::start()
{
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, [this](const std::optional<Refusal> &refusal) {
        if (refusal)
            refuse(*refusal);
        else
            list();
    });
}

void PlansCommand::refuse(const Refusal &refusal)
{
    m_terminal.message(refusal.message);
    Q_EMIT finished(refusal.code);
}

void PlansCommand::list()
{
    const Result<QList<KeptPlan>> open = m_session.plans().loadPlans().result();
    const Result<QList<StartedPlan>> started = m_session.plans().loadStarted().result();
    if (!open || !started) {
        const Error &error = open ? started.error() : open.error();
        refuse({exitCodeOf(error), errorText(error, ErrorContext::Sending).whatHappened});
        return;
    }
    print(*open, *started);
    Q_EMIT finished(ExitCode::Done);
}

void PlansCommand::print(const QList<KeptPlan> &open, const QList<StartedPlan> &started)
{
    const QDateTime now = m_session.clock().now();
    QList<QStringList> rows;
    for (const KeptPlan &plan : open) {
        if (m_terminal.json())
            m_terminal.record(std::visit([](const auto &kept) { return recordOf(kept); }, plan));
        const KeptPlanText text = keptPlanText(plan);
        rows.append({idOf(plan).toString().left(8), text.title, text.what, text.devices,
            text.saved.isValid() ? clockTime(text.saved, now) : QString(), plainForDisplay(text.savedBy),
            tr("not started")});
    }
    for (const StartedPlan &plan : started) {
        QJsonObject record = recordOf(plan.id);
        record[QLatin1String("started")] = timeOf(plan.at);
        if (m_terminal.json())
            m_terminal.record(record);
        rows.append(
            {plan.id.toString().left(8), {}, {}, {}, {}, {}, tr("started %1", "when").arg(atTime(plan.at, now))});
    }
    if (!m_terminal.json())
        m_terminal.table(
            {tr("Plan"), tr("Devices of"), tr("What it does"), tr("Devices"), tr("Saved"), tr("By"), tr("State")},
            rows);
}

} // namespace Reslate
