// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/auditwatch.h"

#include "core/async.h"
#include "graph/graphapi.h"
#include "jobs/jobregistry.h"
#include "jobs/proof.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace Reslate {

AuditWatch::AuditWatch(JobRegistry &book, GraphApi &api, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_api(api)
    , m_clock(clock)
{
}

void AuditWatch::wake()
{
    m_pace = fastestAudit;
    const QDateTime soon = m_clock.now().addMSecs(fastestAudit.count());
    if (!m_looking && wantsAny() && (!m_next.isValid() || m_next > soon))
        schedule(fastestAudit);
}

void AuditWatch::schedule(std::chrono::milliseconds delay)
{
    m_next = m_clock.now().addMSecs(delay.count());
    m_clock.callAfter(delay, this, [this, turn = ++m_turn] {
        if (turn == m_turn && !m_looking)
            look();
    });
}

bool AuditWatch::isWanted(const DeviceId &device) const
{
    const JobRegistry::Place place = m_book.placeOf(device);
    return place.entry && place.entry->job.items.at(place.item).current().state == ItemState::Unknown
        && place.entry->isOpen(place.item);
}

bool AuditWatch::wantsAny() const
{
    return std::any_of(m_book.entries().cbegin(), m_book.entries().cend(), [this](const auto &entry) {
        const QList<JobItem> &items = entry->job.items;
        return entry->count(ItemState::Unknown) > 0
            && std::any_of(
                items.cbegin(), items.cend(), [this](const JobItem &item) { return isWanted(item.device.id); });
    });
}

void AuditWatch::look()
{
    m_next = QDateTime();
    if (!wantsAny())
        return;
    m_looking = true;
    const auto audits = std::make_shared<QHash<DeviceId, std::vector<ActionAudit>>>();
    auto page = [this, audits](std::vector<ActionAudit> &&rows) {
        for (const ActionAudit &row : rows) {
            if (isWanted(row.device))
                (*audits)[row.device].push_back(row);
        }
    };
    // However the list ended: what stands in it is true, and what doesn't proves nothing.
    whenReady(m_api.listActionAudits(this, std::move(page)), this, [this, audits](const ListEnd &) {
        m_looking = false;
        const bool isSettled = take(*audits);
        if (wantsAny()) {
            schedule(m_pace);
            m_pace = std::min(m_pace * 3 / 2, slowestAudit);
        }
        if (isSettled)
            Q_EMIT settled();
    });
}

bool AuditWatch::take(const QHash<DeviceId, std::vector<ActionAudit>> &audits)
{
    QHash<JobEntry *, QList<ItemChange>> news;
    for (auto it = audits.cbegin(); it != audits.cend(); ++it) {
        if (!isWanted(it.key()))
            continue;
        const JobRegistry::Place place = m_book.placeOf(it.key());
        JobItem item = std::as_const(place.entry->job.items).at(place.item);
        const StateChange step = auditedState(item, it.value());
        if (step.state == item.current().state)
            continue;
        item.current().state = step.state;
        item.current().error = step.error;
        item.current().changed = m_clock.now();
        news[place.entry].append({place.item, item});
    }
    for (auto it = news.cbegin(); it != news.cend(); ++it)
        m_book.record(*it.key(), *it);
    return !news.isEmpty();
}

} // namespace Reslate
