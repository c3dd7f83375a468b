// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"

#include <QJsonObject>
#include <QJsonValue>

namespace Reslate {

/// A time as records of --json have it: UTC; null when there is none.
QJsonValue timeOf(const QDateTime &time);
/// The text; null when it is empty.
QJsonValue textOrNull(const QString &text);

/// What records of --json say of jobs of several steps; those of one step are left as scripts know them.

/// "steps": what is ordered, one after the other, and what each after the first waits for.
void addSteps(QJsonObject &record, const Workflow &workflow);
/// "step": the number of the one under way, from 1; "steps": where the device came to stand in each that was planned.
void addSteps(QJsonObject &record, const JobItem &item, const Workflow &workflow);

/// Adds "id", the Intune record of a device; null where it stands only in Autopilot: "autopilotId" names it then. Of
/// what is known of the device only DeviceRef::id and autopilot are read.
void addId(QJsonObject &record, const DeviceRef &device);
/// The same of the device of an item.
void addId(QJsonObject &record, const JobItem &item);

} // namespace Reslate
