// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/job/job.h"
#include "models/text/badge.h"
#include "models/text/pendinglabels.h"

#include <QList>
#include <QString>

#include <functional>

namespace Reslate::Models {

/// Devices of a job that stand on the same rung for the same reason.
struct JobGroup {
    QString key; ///< the same as long as rung and reason are
    QString title; ///< "Failed: check Windows RE"
    QString step; ///< "Delete the Intune record"; empty: the job has one step alone
    Advice advice; ///< for all of them
    Tone tone = Tone::Neutral;
    int count = 0;

    bool operator==(const JobGroup &) const = default;
};

/// What is known about a device; nullptr: nothing.
using DeviceLookup = std::function<const Device *(const DeviceId &)>;

/// The key of the group that an item belongs to: its rung, and what kept it there.
QString groupKeyOf(const JobItem &item, ResetMode mode, const Device *device, const QDateTime &now);
/// What needs a person first: failed by reason, unknown, gone, waiting by reason, on the way, not sent, done.
QList<JobGroup> groupsOf(const Job &job, const DeviceLookup &deviceOf, const QDateTime &now);

} // namespace Reslate::Models
