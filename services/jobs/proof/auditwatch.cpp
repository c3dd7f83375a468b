// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/proof/auditwatch.h"

#include "core/async.h"
#include "domain/job/itemmoves.h"
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
    if (wantsAny())
        m_poller.wake();
}

bool AuditWatch::isWanted(const DeviceId &device) const
{
    const ItemRef place = m_registry.placeOf(device);
    if (!place)
        return false;
    const JobItem &item = place.item();
    const bool isUnknown = item.current().state == ItemState::Unknown && place.entry->isOpen(place.index);
    // Its records may go as soon as it is known that the wipe was done.
    const bool isUnproven = item.current().state == ItemState::RecordGone && !isOver(place.entry->job)
        && awaitsGate(item, place.entry->job.workflow);
    return isUnknown || isUnproven;
}

bool AuditWatch::wantsAny() const
{
    return std::any_of(m_registry.entries().cbegin(), m_registry.entries().cend(), [this](const auto &entry) {
        const QList<JobItem> &items = entry->job.items;
        return entry->count(ItemState::Unknown) + entry->count(ItemState::RecordGone) > 0
            && std::any_of(
                items.cbegin(), items.cend(), [this](const JobItem &item) { return isWanted(item.device.id); });
    });
}

void AuditWatch::look()
{
    if (!wantsAny())
        return;
    m_poller.begin();
    const auto audits = std::make_shared<QHash<DeviceId, std::vector<ActionAudit>>>();
    auto page = [this, audits](std::vector<ActionAudit> &&rows) {
        for (const ActionAudit &row : rows) {
            if (isWanted(row.device))
                (*audits)[row.device].push_back(row);
        }
    };
    // However the list ended: what stands in it is true, and what doesn't proves nothing.
    whenReady(m_api.listActionAudits(this, std::move(page)), this, [this, audits](const ListEnd &) {
        const bool isSettled = take(*audits);
        if (wantsAny())
            m_poller.end(isSettled);
        else
            m_poller.rest();
        if (isSettled)
            Q_EMIT settled();
    });
}

bool AuditWatch::take(const QHash<DeviceId, std::vector<ActionAudit>> &audits)
{
    JobChanges news;
    for (auto it = audits.cbegin(); it != audits.cend(); ++it) {
        if (!isWanted(it.key()))
            continue;
        const ItemRef place = m_registry.placeOf(it.key());
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
