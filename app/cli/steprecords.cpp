// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/steprecords.h"

#include "domain/retirement/recordlink.h"

#include <QJsonArray>

namespace Reslate {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeOf(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

void addSteps(QJsonObject &record, const Workflow &workflow)
{
    if (workflow.size() == 1)
        return;
    QJsonArray steps;
    for (const StepTemplate &step : workflow) {
        const QJsonValue gate = steps.isEmpty() ? QJsonValue() : QJsonValue(gateName(step.gate));
        steps.append(QJsonObject {{QStringLiteral("mode"), modeName(step.kind)}, {QStringLiteral("gate"), gate}});
    }
    record.insert(QStringLiteral("steps"), steps);
}

void addSteps(QJsonObject &record, const JobItem &item, const Workflow &workflow)
{
    if (workflow.size() == 1)
        return;
    QJsonArray steps;
    for (const Step &step : item.steps)
        steps.append(QJsonObject {{QStringLiteral("mode"), modeName(step.kind)},
            {QStringLiteral("proof"), itemStateName(step.state)}, {QStringLiteral("changed"), timeOf(step.changed)}});
    record.insert(QStringLiteral("step"), static_cast<int>(item.steps.size()));
    record.insert(QStringLiteral("steps"), steps);
}

void addId(QJsonObject &record, const DeviceRef &device)
{
    const DeviceId id = intuneRecord(device.id);
    record.insert(QStringLiteral("id"), textOrNull(id.toString()));
    if (id.isEmpty())
        record.insert(QStringLiteral("autopilotId"), textOrNull(device.autopilot.toString()));
}

void addId(QJsonObject &record, const JobItem &item)
{
    addId(record, item.device);
}

} // namespace Reslate
