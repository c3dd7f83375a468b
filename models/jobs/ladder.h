// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"
#include "models/text/badge.h"

#include <QList>
#include <QString>

namespace Reslate {

/// One rung that a device of a job has reached.
struct LadderLine {
    QString what; ///< "Accepted by the service"
    QString when; ///< exact
    QString source; ///< who or what says so: "the service's answer", "the device's report", "confirmed by anna"
    Tone tone = Tone::Neutral;

    bool operator==(const LadderLine &) const = default;
};

/// How a device came to stand where it stands, oldest first; begins with the plan.
QList<LadderLine> ladderOf(const Job &job, const JobItem &item, const QList<HistoryEntry> &history);

/// Everything about a device of a job that support can use, ids too. Plain text.
QString itemSupportText(const Job &job, const JobItem &item, const QList<HistoryEntry> &history);

} // namespace Reslate
