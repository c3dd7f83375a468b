// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"
#include "models/devices/devicemodel.h"
#include "models/text/modelabels.h"
#include "models/text/prooflabels.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QDateTime>
#include <QStringList>
#include <QTableView>

namespace Reslate::Test {

/// What may stand in the status column of the device table and can't be read whole in its two lines. daysAgo: when it
/// came to that; of another day than today the date stands there as well.
inline QStringList cutStatusesIn(const QTableView *table, int daysAgo)
{
    const QFont small = scaledFont(table->font(), 0.86);
    const int width = table->columnWidth(static_cast<int>(DeviceModel::Column::Status)) - 2 * cellPadding;
    QStringList cut;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto look = [&](const JobItem &item, ResetMode mode) {
        const QString text = statusCell(item, mode, now).badge.text.trimmed();
        const QString shown = textLines(text, small, width - 10, 2).join(QLatin1Char(' '));
        if (shown != text && !cut.contains(text))
            cut.append(text);
    };
    for (const ModeFacts &mode : allModes()) {
        for (int proof = 0; proof <= static_cast<int>(ItemState::Withdrawn); ++proof)
            look({.steps = {Step {.state = ItemState(proof), .changed = now.addDays(-daysAgo)}}}, mode.mode);
        for (const char *code : {"", "canceled", "notSupported"}) {
            look({.steps = {Step {.state = ItemState::Failed,
                      .changed = now,
                      .error = Error {.kind = ErrorKind::DeviceReportedFailure, .code = QLatin1String(code)}}}},
                mode.mode);
            for (int kind = static_cast<int>(ErrorKind::NotCarriedOut); kind <= static_cast<int>(ErrorKind::Rejected);
                 ++kind) { // what may come back for an order
                const Error error {.kind = ErrorKind(kind), .code = QLatin1String(code)};
                look({.steps = {Step {.state = ItemState::Failed, .changed = now, .error = error}}}, mode.mode);
            }
        }
    }
    return cut;
}

} // namespace Reslate::Test
