// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/job/job.h"
#include "domain/job/jobstanding.h"
#include "models/text/badge.h"

#include <QString>

namespace Reslate {

/// The same for a group of devices: "Reset, back online", without times.
QString proofTitle(const JobItem &item, ResetMode mode);
/// Where one device of a job stands: "Reset, back online 10:52", "Waiting: offline", "Record gone".
QString proofText(const JobItem &item, ResetMode mode, const QDateTime &now);
/// The same with what it means and what to do, in sentences. device: what is known about it, which tells why it is
/// waited for.
QString proofDetail(const JobItem &item, ResetMode mode, const QDateTime &now, const Device *device = nullptr);
/// A record that is gone is what retire and delete ask for; after a wipe it is not yet proof, so it is amber.
Tone proofTone(ItemState proof, ResetMode mode);
/// How the status column shows it.
StatusCell statusCell(const JobItem &item, ResetMode mode, const QDateTime &now, const Device *device = nullptr);

/// The same of a device whose job has not started.
StatusCell startCell(const JobStart &start, const QDateTime &now);

/// What a person says who saw devices that got such an order: "I saw HHS-0713 at its setup screen". name: of the only
/// device, as it is shown; empty: there are several.
QString witnessText(ResetMode mode, Witnessed witnessed, const QString &name, int devices);

QString phaseText(JobPhase phase);
/// The same, unless all that is left to send waits for a second administrator, or it is a plan for later: "waits
/// until 7:00 AM tomorrow; nothing sent yet", and when it is held heldText(). A job that a person stopped (wasStopped)
/// reads so for good.
QString stateText(const Job &job, const QDateTime &now);
/// "paused; planned for 7:00 AM tomorrow"; once that has passed "paused; was planned for 7:00 AM".
QString heldText(const JobStart &start, const QDateTime &now);
/// "11 done · 6 resetting · 1 failed"; kinds that nobody is in are left out.
QString countsText(const JobCounts &counts, const Workflow &workflow);
/// In the order of the bar: done, the device is at it, sent, waiting, failed, not sent.
QList<BarSegment> barSegments(const JobCounts &counts, const Workflow &workflow);
/// What the fills of the bar mean.
QString barLegend();

} // namespace Reslate
