// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/device/device.h"
#include "domain/job/job.h"
#include "jobs/sending/inflight.h"
#include "jobs/sending/otherorders.h"
#include "jobs/sending/sendingservices.h"
#include "jobs/sending/waketimer.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>
#include <unordered_map>

namespace Reslate::Jobs {

class JobSender;
struct JobEntry;

/// Sends the planned items of all jobs that are in phase Sending: inspect, write down, send, note the answer. What is
/// destructive is read once more, batch by batch, in the moment before: another program may be at the same devices.
/// Each job has a JobSender; this class gives each of them its turn, and its share of what may leave.
class Sender final : public QObject {
    Q_OBJECT
public:
    Sender(const SendingServices &with, int parallelBatches, QObject *parent = nullptr);
    ~Sender() override;

    /// The job's countdown is over, or it is taken up again. A second call does nothing.
    void begin(JobEntry &entry);
    /// Paused or stopped: what was inspected has to be inspected again, or was taken back.
    void halt(JobEntry &entry);
    /// Goes on after a pause, counting failures from zero.
    void resume(JobEntry &entry);
    /// Takes items that are planned again into the queue; those of a job that isn't taken up wait until it is.
    void enqueue(JobEntry &entry, const QList<int> &items);
    /// Those of these that are planned after all, because the change couldn't be written down.
    void enqueuePlanned(JobEntry &entry, const QList<ItemChange> &refused);
    /// The protected list changed: what waits to be sent has to be inspected again.
    void inspectAgain();
    /// Items of this job changed: when its pilot is done more may leave, and it goes on when it was paused because of
    /// it.
    void onItemsChanged(const Reslate::JobId &job);
    /// Sends what may be sent; anything that happened may have changed that.
    void pump();
    /// Orders that are written down as sent, but wait for the event loop to leave, are planned again: the program ends.
    /// After JobRegistry::writeAll(), so that all of them are written down.
    void undoIntents();
    /// Why the last reading of this job's devices told nothing at all; none when it told something.
    std::optional<Error> blindBecause(const JobEntry &entry) const;

Q_SIGNALS:
    void followable(); ///< something can be followed, or awaits approval
    void devicesRead(const QList<Reslate::Device> &devices, const QList<Reslate::DeviceId> &gone);

private:
    JobSender &senderOf(JobEntry &entry);
    JobSender *find(const JobEntry &entry) const;

    SendingServices m_with;
    int m_parallelBatches;
    WakeTimer m_wake;
    OtherOrders m_others;
    InFlight m_inFlight; ///< of all jobs
    std::unordered_map<const JobEntry *, std::unique_ptr<JobSender>> m_senders;
};

} // namespace Reslate::Jobs
