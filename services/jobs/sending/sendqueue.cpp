// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/sendqueue.h"

#include "jobs/engine/jobentry.h"
#include "jobs/sending/freshness.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace Reslate::Jobs {

SendQueue::SendQueue(const JobEntry &entry)
    : m_entry(entry)
{
}

ResetMode SendQueue::kindOf(int item) const
{
    return m_entry.job.items.at(item).current().kind;
}

/// The usual job, whose queue may be long.
bool SendQueue::isOneKind() const
{
    return m_entry.job.workflow.size() == 1;
}

int SendQueue::countQueued(ResetMode kind) const
{
    if (isOneKind())
        return static_cast<int>(m_queued.size());
    return static_cast<int>(std::ranges::count(m_queued, kind, [this](int item) { return kindOf(item); }));
}

void SendQueue::enqueueOnce(int item)
{
    if (std::ranges::find(m_queued, item) == m_queued.end())
        enqueue(item);
}

void SendQueue::requeue(const ReadyBatch &batch)
{
    for (const ReadyItem &each : batch) {
        if (m_entry.job.items.at(each.item).current().state == ItemState::Planned)
            enqueue(each.item);
    }
}

QDateTime SendQueue::nextDeferred() const
{
    return m_deferred.empty() ? QDateTime() : m_deferred.begin()->first;
}

void SendQueue::clear()
{
    m_queued.clear();
    m_deferred.clear();
}

QList<int> SendQueue::inspect(ResetMode kind, int n)
{
    QList<int> items;
    std::deque<int> others; // of another step, which other rules judge
    while (m_inspecting.size() < n && !m_queued.empty()) {
        const int item = m_queued.front();
        m_queued.pop_front();
        if (kindOf(item) != kind) {
            others.push_back(item);
            continue;
        }
        m_inspecting.insert(m_entry.job.items.at(item).device.id, item);
        items.append(item);
    }
    m_queued.insert(m_queued.begin(), others.cbegin(), others.cend());
    return items;
}

QHash<DeviceId, int> SendQueue::endInspection()
{
    return std::exchange(m_inspecting, {});
}

int SendQueue::countReady(ResetMode kind) const
{
    if (isOneKind())
        return static_cast<int>(m_ready.size());
    return static_cast<int>(
        std::ranges::count(m_ready, kind, [this](const ReadyItem &each) { return kindOf(each.item); }));
}

void SendQueue::addReady(std::vector<ReadyItem> items)
{
    std::shuffle(items.begin(), items.end(), *QRandomGenerator::global());
    std::ranges::move(items, std::back_inserter(m_ready));
}

ReadyBatch SendQueue::takeReady(ResetMode kind, int n)
{
    ReadyBatch taken;
    if (isOneKind()) {
        taken.assign(m_ready.begin(), m_ready.begin() + n);
        m_ready.erase(m_ready.begin(), m_ready.begin() + n);
        return taken;
    }
    std::deque<ReadyItem> left;
    for (ReadyItem &each : m_ready) {
        const bool isTaken = std::ssize(taken) < n && kindOf(each.item) == kind;
        (isTaken ? taken : left).push_back(std::move(each));
    }
    m_ready = std::move(left);
    return taken;
}

void SendQueue::unready()
{
    while (!m_ready.empty()) {
        m_queued.push_front(m_ready.back().item);
        m_ready.pop_back();
    }
}

void SendQueue::advance(const QDateTime &now)
{
    while (!m_deferred.empty() && m_deferred.begin()->first <= now) {
        enqueue(m_deferred.begin()->second);
        m_deferred.erase(m_deferred.begin());
    }
    // Inspections follow one another, so the oldest facts stand in front.
    while (!m_ready.empty() && !isFresh(m_ready.front().asOf, factsMaxAge, now)) {
        enqueue(m_ready.front().item);
        m_ready.pop_front();
    }
}

} // namespace Reslate::Jobs
