// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/planscommand.h"

#include "app/cli/sharedoptions.h"
#include "app/cli/steprecords.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/timelabels.h"

#include <QJsonObject>

namespace Reslate {
namespace {

/// Of one that was started nothing else is kept.
QJsonObject recordOf(const PlanId &id)
{
    QJsonObject record {{QStringLiteral("id"), id.toString()}};
    for (const char *name : {"title", "mode", "devices", "going", "saved", "savedBy", "started"})
        record.insert(QLatin1String(name), QJsonValue());
    return record;
}

QJsonObject recordOf(const SavedPlan &plan)
{
    QJsonObject record = recordOf(plan.id);
    record[QLatin1String("title")] = plan.wish.title;
    record[QLatin1String("mode")] = modeName(plan.wish.mode);
    record[QLatin1String("devices")] = plan.devices.size();
    record[QLatin1String("going")] = plan.going();
    record[QLatin1String("saved")] = timeOf(plan.saved);
    record[QLatin1String("savedBy")] = plan.savedBy.isEmpty() ? QJsonValue() : QJsonValue(plan.savedBy);
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
    const Result<QList<SavedPlan>> open = m_session.plans().loadPlans().result();
    const Result<QList<StartedPlan>> started = m_session.plans().loadStarted().result();
    if (!open || !started) {
        const Error &error = open ? started.error() : open.error();
        refuse({exitCodeOf(error), errorText(error, ErrorContext::Sending).whatHappened});
        return;
    }
    print(*open, *started);
    Q_EMIT finished(ExitCode::Done);
}

void PlansCommand::print(const QList<SavedPlan> &open, const QList<StartedPlan> &started)
{
    const QDateTime now = m_session.clock().now();
    QList<QStringList> rows;
    for (const SavedPlan &plan : open) {
        if (m_terminal.json())
            m_terminal.record(recordOf(plan));
        rows.append({plan.id.toString().left(8), plainForDisplay(plan.wish.title), modeTitle(plan.wish.mode),
            tr("%1 of %2", "devices that get something, all devices")
                .arg(numberText(plan.going()), numberText(plan.devices.size())),
            clockTime(plan.saved, now), plainForDisplay(plan.savedBy), tr("not started")});
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
            {tr("Plan"), tr("Devices of"), tr("Mode"), tr("Devices"), tr("Saved"), tr("By"), tr("State")}, rows);
}

} // namespace Reslate
