// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/jobstore.h"

namespace Reslate {

HistoryEntry historyEntryOf(const Job &job, const JobItem &item, int step, ItemState from, const QDateTime &now)
{
    const Step &told = item.steps.at(step);
    HistoryEntry entry {.step = step,
        .state = told.state,
        .at = told.changed.isValid() ? told.changed : now,
        .blockedReason = told.blockedReason,
        .requestId = told.requestId,
        .approved = from == ItemState::AwaitingApproval && told.state == ItemState::Planned};
    switch (told.state) {
    case ItemState::Sent:
    case ItemState::Withdrawn:
        entry.who = job.startedBy;
        break;
    case ItemState::Confirmed:
    case ItemState::Waived:
        entry.who = told.confirmedBy;
        break;
    case ItemState::Failed:
        if (told.error && told.error->kind == ErrorKind::NotCarriedOut)
            entry.who = told.confirmedBy;
        break;
    default:
        break;
    }
    if (told.error) {
        entry.error = told.error->kind;
        entry.code = told.error->code;
        if (entry.requestId.isEmpty())
            entry.requestId = told.error->requestId;
    }
    return entry;
}

} // namespace Reslate
