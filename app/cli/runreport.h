// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "core/clock.h"
#include "domain/job/job.h"

#include <QList>

#include <map>

namespace Reslate {

/// What a run tells of its devices: with --json a record for each step and one of the whole, otherwise a table for each
/// job and its counts in words.
class RunReport {
public:
    /// Both references must outlive the report.
    RunReport(Clock &clock, Terminal &terminal)
        : m_clock(clock)
        , m_terminal(terminal)
    {
    }

    /// Steps that lie behind are not told again. Only a job that was added may be told of.
    void add(const Job &job);
    /// Devices that were asked for and are in no job; they count in the summary.
    void leaveOut(int devices) { m_leftOut += devices; }
    /// Tells of the state of that item, item at index of the job, unless it was told last.
    void tell(const Job &job, int index, const JobItem &item);
    /// Where each device of the job stands; with --json every item was told already.
    void tellEnd(const Job &ended);
    /// What became of all of them.
    void tellSummary(const QList<Job> &ended);

private:
    struct Told {
        QList<ItemState> states; ///< by item: the rung that was last told
        QList<bool> accepted; ///< by item: whether the service ever took the order
    };

    Clock &m_clock;
    Terminal &m_terminal;
    std::map<JobId, Told> m_jobs;
    int m_leftOut = 0;
};

} // namespace Reslate
