// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/gatewatch.h"

#include "domain/itemmoves.h"
#include "graph/serviceclock.h"

#include <numeric>

namespace Reslate {
namespace {

bool mayGoOn(const JobEntry &entry)
{
    const JobPhase phase = entry.job.phase;
    return entry.isActive && entry.job.workflow.size() > 1 && !entry.job.stopped && phase != JobPhase::Countdown
        && phase != JobPhase::Stopped && phase != JobPhase::Finished;
}

} // namespace

GateWatch::GateWatch(JobRegistry &book, const ServiceClock &serviceClock, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_serviceClock(serviceClock)
    , m_clock(clock)
{
    connect(&book, &JobRegistry::itemsChanged, this,
        [this](const JobId &id, const QList<int> &indexes) { look(*m_book.find(id), indexes); });
}

void GateWatch::look(JobEntry &entry)
{
    QList<int> all(mayGoOn(entry) ? entry.job.items.size() : 0);
    std::iota(all.begin(), all.end(), 0);
    look(entry, all);
}

void GateWatch::look(JobEntry &entry, const QList<int> &items)
{
    if (!mayGoOn(entry))
        return;
    const QDateTime now = m_clock.now();
    // What began until now belongs to the steps before; without the slack that a plan gets, because their own traces
    // are as young as this.
    const QDateTime baseline = m_serviceClock.isKnown() ? m_serviceClock.earliestAt(now) : now;
    QList<ItemChange> changes;
    QList<int> planned;
    for (const int index : items) {
        JobItem item = std::as_const(entry.job.items).at(index);
        if (!isNextStepDue(item, entry.job.workflow))
            continue;
        const ResetMode kind = entry.job.workflow.at(static_cast<int>(item.steps.size())).kind;
        item.steps.append({.kind = kind, .changed = now, .baseline = baseline});
        changes.append({index, item});
        planned.append(index);
    }
    if (changes.isEmpty())
        return;
    m_book.record(entry, changes);
    Q_EMIT opened(entry, planned);
}

} // namespace Reslate
