// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "jobs/sending/sendqueue.h"

#include <QDateTime>
#include <QObject>

namespace Reslate {
class Clock;
class Pacing;
} // namespace Reslate

namespace Reslate::Jobs {

class BatchWindow;
class InFlight;
class JobRegistry;
struct JobEntry;
struct SendingServices;

/// So many tries in a row at a day's count that another program has pause the job: nobody needs it for so long.
inline constexpr int lockedCountsThatPause = 20;

/// Claims for each batch of one job its share of the tenant's day, where that is counted together with other programs.
class DayClaimer final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive it.
    DayClaimer(JobEntry &entry, SendQueue &queue, const SendingServices &with, BatchWindow &window, InFlight &inFlight);

    /// Asks for it, at once where nothing is shared. What the day has no room for goes back to the queue. checked: when
    /// the answer of the check came; invalid: there was none.
    void claim(const ReadyBatch &batch, const QDateTime &checked);

Q_SIGNALS:
    void claimed(const Reslate::Jobs::ReadyBatch &batch, const QDateTime &checked); ///< these may leave
    void dayIsFull(const QDateTime &until);
    void halted(); ///< the job was paused
    void progressed(); ///< an answer came that was waited for

private:
    void onClaimed(ReadyBatch batch, const QDateTime &checked, const Result<int> &granted);

    JobEntry &m_entry;
    SendQueue &m_queue;
    JobRegistry &m_registry;
    Clock &m_clock;
    Pacing &m_pacing;
    BatchWindow &m_window;
    InFlight &m_inFlight;
    int m_lockedCounts = 0; ///< tries in a row in which another program had the day's count
};

} // namespace Reslate::Jobs
