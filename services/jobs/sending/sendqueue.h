// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/job/job.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <deque>
#include <map>
#include <vector>

namespace Reslate::Jobs {

struct JobEntry;

/// An item that may be sent while its facts are fresh.
struct ReadyItem {
    int item = -1;
    QDateTime baseline;
    Device seen;
    QDateTime asOf;
};
/// Ready items whose orders leave together, all of one kind.
using ReadyBatch = std::deque<ReadyItem>;

/// Where the planned items of one job wait: queued for the look before sending, deferred, being inspected, or ready.
/// Each stands in exactly one of these places, or was taken out and is in flight. Pure bookkeeping.
class SendQueue {
public:
    /// The job must outlive its queue.
    explicit SendQueue(const JobEntry &entry);

    /// To be inspected, in this order.
    const std::deque<int> &queued() const { return m_queued; }
    int countQueued(ResetMode kind) const;
    void enqueue(int item) { m_queued.push_back(item); }
    /// Does nothing when it is queued already.
    void enqueueOnce(int item);
    /// Those of these that are still planned, to be inspected again.
    void requeue(const ReadyBatch &batch);
    /// Not to be inspected before then.
    void defer(int item, const QDateTime &until) { m_deferred.emplace(until, item); }
    /// Until when the first one is deferred; invalid: none is.
    QDateTime nextDeferred() const;
    /// Nothing of the job is planned any more.
    void clear();

    /// Begins to inspect up to n queued items of that kind. Gives them.
    QList<int> inspect(ResetMode kind, int n);
    const QHash<DeviceId, int> &inspecting() const { return m_inspecting; }
    /// This one was inspected, whatever came of it.
    void inspected(const DeviceId &device) { m_inspecting.remove(device); }
    /// Those of which nothing could be said.
    QHash<DeviceId, int> endInspection();

    /// In this order; the oldest facts stand in front.
    const std::deque<ReadyItem> &ready() const { return m_ready; }
    int countReady(ResetMode kind) const;
    /// These may be sent, in no order that another program at the same devices would have, too.
    void addReady(std::vector<ReadyItem> items);
    /// Takes out the first n of that kind.
    ReadyBatch takeReady(ResetMode kind, int n);
    /// All that is ready has to be inspected again, before what is queued.
    void unready();
    /// What was deferred until now is queued, and so is what became ready on facts that are too old now.
    void advance(const QDateTime &now);

private:
    ResetMode kindOf(int item) const;
    bool isOneKind() const;

    const JobEntry &m_entry;
    std::deque<int> m_queued;
    std::multimap<QDateTime, int> m_deferred; ///< by when
    QHash<DeviceId, int> m_inspecting;
    std::deque<ReadyItem> m_ready;
};

} // namespace Reslate::Jobs
