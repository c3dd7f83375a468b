// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Reslate::Jobs {

/// Counts the batches of one job that are checked, written down or on their way, and the orders in them that have yet
/// to be handed to the transport. What it counts, the count of all jobs gets as well.
class InFlight {
public:
    /// all must outlive this; nullptr: this is the count of all jobs.
    explicit InFlight(InFlight *all = nullptr)
        : m_all(all)
    {
    }

    /// A batch is under way; unsent: how many orders it keeps from others until they leave, 0: they leave now.
    void begin(int unsent) { add(1, unsent); }
    /// The same batch is no longer.
    void end(int unsent) { add(-1, -unsent); }
    int batches() const { return m_batches; }
    int unsent() const { return m_unsent; }

private:
    void add(int batches, int unsent)
    {
        m_batches += batches;
        m_unsent += unsent;
        if (m_all)
            m_all->add(batches, unsent);
    }

    InFlight *m_all;
    int m_batches = 0;
    int m_unsent = 0;
};

} // namespace Reslate::Jobs
