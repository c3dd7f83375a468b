// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/proof/auditwatch.h"

#include "core/async.h"
#include "domain/job/itemmoves.h"
#include "domain/retirement/recordlink.h"
#include "graph/graphapi.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/proof/proof.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace Reslate::Jobs {

AuditWatch::AuditWatch(JobRegistry &registry, GraphApi &api, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_api(api)
    , m_clock(clock)
    , m_poller(clock, fastestAudit, slowestAudit, this)
{
    connect(&m_poller, &Poller::due, this, &AuditWatch::look);
}

void AuditWatch::wake()
{
    if (!wanted().isEmpty())
        m_poller.wake();
}

QHash<DeviceId, ItemRef> AuditWatch::wanted() const
{
    QHash<DeviceId, ItemRef> wanted;
    for (const std::unique_ptr<JobEntry> &entry : m_registry.entries()) {
        const Job &job = entry->job;
        if (entry->count(ItemState::Unknown) + entry->count(ItemState::RecordGone) == 0)
            continue;
        for (int i = 0; i < job.items.size(); ++i) {
            const JobItem &item = job.items.at(i);
            const bool isUnknown = item.current().state == ItemState::Unknown && entry->isOpen(i);
            // Its records may go as soon as it is known that the wipe was done.
            const bool isUnproven = item.current().state == ItemState::RecordGone && !isOver(job)
                && awaitsGate(item, job.workflow);
            if ((isUnknown || isUnproven) && m_registry.isTurnOf({entry.get(), i}))
                wanted.insert(orderedRecords(item).id, {entry.get(), i});
        }
    }
    return wanted;
}

void AuditWatch::look()
{
    const QHash<DeviceId, ItemRef> asked = wanted();
    if (asked.isEmpty())
        return;
    m_poller.begin();
    const auto audits = std::make_shared<QHash<DeviceId, std::vector<ActionAudit>>>();
    auto page = [asked, audits](std::vector<ActionAudit> &&rows) {
        for (const ActionAudit &row : rows) {
            if (asked.contains(row.device))
                (*audits)[row.device].push_back(row);
        }
    };
    // However the list ended: what stands in it is true, and what doesn't proves nothing.
    whenReady(m_api.listActionAudits(this, std::move(page)), this, [this, audits](const ListEnd &) {
        const bool isSettled = take(*audits);
        if (wanted().isEmpty())
            m_poller.rest();
        else
            m_poller.end(isSettled);
        if (isSettled)
            Q_EMIT settled();
    });
}

bool AuditWatch::take(const QHash<DeviceId, std::vector<ActionAudit>> &audits)
{
    const QHash<DeviceId, ItemRef> asked = wanted();
    JobChanges news;
    for (auto it = audits.cbegin(); it != audits.cend(); ++it) {
        const ItemRef place = asked.value(it.key());
        if (!place)
            continue;
        JobItem item = place.item();
        const StateChange step = auditedState(item, it.value());
        if (step.state == item.current().state)
            continue;
        item.current().state = step.state;
        item.current().error = step.error;
        item.current().changed = m_clock.now();
        news[place.entry].append({place.index, item});
    }
    m_registry.recordAll(news);
    return !news.isEmpty();
}

} // namespace Reslate::Jobs
