// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/gatewatch.h"

#include "domain/job/itemmoves.h"
#include "graph/transport/serviceclock.h"

#include <numeric>

namespace Reslate::Jobs {
namespace {

bool mayGoOn(const JobEntry &entry)
{
    return entry.isActive && entry.job.workflow.size() > 1 && !isOver(entry.job)
        && entry.job.phase != JobPhase::Countdown;
}

} // namespace

GateWatch::GateWatch(JobRegistry &registry, const ServiceClock &serviceClock, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_serviceClock(serviceClock)
    , m_clock(clock)
{
    connect(&registry, &JobRegistry::itemsChanged, this,
        [this](const JobId &id, const QList<int> &indexes) { look(*m_registry.find(id), indexes); });
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
    QList<ItemChange> taken;
    QList<int> planned;
    for (const int index : items) {
        JobItem item = std::as_const(entry.job.items).at(index);
        if (!isNextStepDue(item, entry.job.workflow))
            continue;
        const ResetMode kind = entry.job.workflow.at(static_cast<int>(item.steps.size())).kind;
        item.steps.append({.kind = kind, .changed = now, .baseline = baseline});
        changes.append({index, item});
        if (m_registry.placeOf(item.device.id).entry == &entry) {
            planned.append(index);
            continue;
        }
        item.current().state = ItemState::Blocked;
        item.current().blockedReason = Reason::AlreadyInJob;
        taken.append({index, item});
    }
    if (changes.isEmpty())
        return;
    m_registry.record(entry, changes);
    m_registry.record(entry, taken);
    Q_EMIT opened(entry, planned);
}

} // namespace Reslate::Jobs
