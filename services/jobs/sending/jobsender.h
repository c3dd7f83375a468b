// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/job/job.h"
#include "jobs/sending/answerrecorder.h"
#include "jobs/sending/batchwindow.h"
#include "jobs/sending/censusreader.h"
#include "jobs/sending/circuitbreaker.h"
#include "jobs/sending/dayclaimer.h"
#include "jobs/sending/directorypreflight.h"
#include "jobs/sending/dispatcher.h"
#include "jobs/sending/inflight.h"
#include "jobs/sending/preflight.h"
#include "jobs/sending/readfailures.h"
#include "jobs/sending/rivalcheck.h"
#include "jobs/sending/sendqueue.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <deque>
#include <optional>

namespace Reslate {
class Clock;
class ClosedHoursList;
class Pacing;
struct ItemChange;
} // namespace Reslate

namespace Reslate::Jobs {

class JobRegistry;
class OtherOrders;
class WakeTimer;
struct JobEntry;
struct SendingServices;

/// What the jobs that send have in common.
struct SharedSending {
    WakeTimer &wake;
    OtherOrders &others;
    InFlight &inFlight; ///< of all jobs
    int parallelBatches = 1;
};

/// Sends the planned items of one job while it is in phase Sending. An item goes from the SendQueue through the
/// Preflight until it is ready; what is destructive through the RivalCheck, then all through the DayClaimer to the
/// Dispatcher, and the AnswerRecorder notes what the service answers. This class says when each of them begins.
class JobSender final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive it.
    JobSender(JobEntry &entry, const SendingServices &with, const SharedSending &shared, QObject *parent = nullptr);

    /// The functions of Sender of the same names, which say what they are for.
    void begin();
    void halt();
    void resume();
    void enqueue(const QList<int> &items);
    void enqueuePlanned(const QList<ItemChange> &refused);
    void undoIntents() { m_dispatcher.undoIntents(); }
    std::optional<Error> blindBecause() const { return m_readFailures.blindBecause(); }

    /// What is ready has to be inspected again.
    void unready() { m_queue.unready(); }
    /// A job that waits for another day goes on when it has come.
    void goOnWhenDue();
    /// Whether it has begun, and is sending; one that was restored only to be looked at is not.
    bool isSending() const;
    /// How many orders are already promised to it.
    int reserved() const;
    /// Whether it wants a share of what may be inspected.
    bool isWaiting() const { return !isInspecting() && !m_queue.queued().empty(); }

    /// What the other jobs that send at the same time have of what may leave.
    struct Others {
        int reserved = 0;
        int waiting = 0; ///< jobs
    };
    /// Sends what may be sent now. Only while it is sending.
    void serve(const Others &others);

Q_SIGNALS:
    void followable(); ///< something can be followed, or awaits approval
    void devicesRead(const QList<Reslate::Device> &devices, const QList<Reslate::DeviceId> &gone);

private:
    bool isInspecting() const { return m_preflight.isRunning() || m_directories.isRunning(); }
    void connectParts();
    /// It goes on by itself then.
    void waitUntil(const QDateTime &when);
    /// Whether closed hours hold the job; it goes on by itself when they end.
    bool isHeldByHours();
    /// Whether it lets another program go first.
    bool isSteppingBack();
    /// Queues what the pilot and the waves let go.
    void releaseMore();
    void inspectWhenDue(const Others &others);
    /// What of these is to be ordered next: the first kind of which some may leave now, else the front one's.
    ResetMode nextKind(const std::deque<int> &items) const;
    ResetMode readyKind() const;
    /// How many may be handed on now; 0: none, and the job wakes when some may.
    int sendable(ResetMode kind);
    void onChecked(const RivalCheck::Verdict &verdict);

    JobEntry &m_entry;
    JobRegistry &m_registry;
    ClosedHoursList &m_closedHours;
    Clock &m_clock;
    Pacing &m_pacing;
    SharedSending m_shared;
    bool m_hasBegun = false;
    bool m_isHeld = false; ///< by closed hours
    // In the order in which they use each other.
    InFlight m_inFlight;
    SendQueue m_queue;
    BatchWindow m_window;
    CircuitBreaker m_breaker;
    ReadFailures m_readFailures;
    CensusReader m_census;
    Preflight m_preflight;
    DirectoryPreflight m_directories;
    RivalCheck m_rivals;
    DayClaimer m_claimer;
    AnswerRecorder m_answers;
    Dispatcher m_dispatcher;
};

} // namespace Reslate::Jobs
