// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QObject>

#include <chrono>

namespace Reslate {
class Clock;
} // namespace Reslate

namespace Reslate::Jobs {

class JobRegistry;
struct JobEntry;

/// The time before the first order of a job: a countdown, in which a person may still stop it, or the wait of a plan
/// for later. None ends while a job is still being written down. Sends nothing.
class Countdowns final : public QObject {
    Q_OBJECT
public:
    /// Both references must outlive it.
    Countdowns(JobRegistry &registry, Clock &clock, QObject *parent = nullptr);

    /// Begins that of a job that was just started.
    void start(JobEntry &entry);
    /// A restored job that is a plan for later and still lies ahead waits on. False: it is none.
    bool waitOn(JobEntry &entry);
    /// Another restored job: its countdown stands still; only one that has none is begun, when a person asked for it.
    /// False: its time is over.
    bool restore(JobEntry &entry, bool byPerson);
    /// It stands still from now on: notes what is left of it.
    void hold(JobEntry &entry);
    /// The same, and pauses the job because of that.
    void holdBecause(JobEntry &entry, const Error &error);
    /// Goes on with one that stands still. False: the job has none.
    bool resume(JobEntry &entry);
    /// When it would be over if it were resumed now; invalid: none stands still.
    QDateTime endOnResume(const JobEntry &entry) const;

Q_SIGNALS:
    void over(Reslate::Jobs::JobEntry &entry); ///< the job is in phase Sending now

private:
    void begin(JobEntry &entry, std::chrono::milliseconds left);
    void await(JobEntry &entry, const QDateTime &ends);

    JobRegistry &m_registry;
    Clock &m_clock;
};

} // namespace Reslate::Jobs
