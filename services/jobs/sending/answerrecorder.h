// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"
#include "graph/graphapi.h"
#include "jobs/sending/daylimit.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <map>

namespace Reslate {
class Clock;
class Pacing;
} // namespace Reslate

namespace Reslate::Jobs {

class BatchWindow;
class CircuitBreaker;
class JobRegistry;
class SendQueue;
struct JobEntry;
struct SendingServices;

/// What is on its way together.
struct SentBatch {
    ResetMode kind = ResetMode::Sync;
    QList<int> items;
    QList<qsizetype> steps; ///< how many each had when it left: the answer is about that one
    quint64 number = 0; ///< of the day's count
};

/// Notes what the answers to orders mean for the items of one job, and for the job: what the service didn't process is
/// deferred, and the job pauses where the account, the day's limit or too many failures ask for it.
class AnswerRecorder final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive it.
    AnswerRecorder(
        JobEntry &entry, SendQueue &queue, const SendingServices &with, BatchWindow &window, CircuitBreaker &breaker);

    /// Orders of that kind leave together now. Gives their number.
    quint64 left(ResetMode kind);
    /// The answers to a batch, one for each of its items, in their order.
    void onAnswered(const SentBatch &batch, const QList<ActionOutcome> &answers);

Q_SIGNALS:
    void followable(); ///< something can be followed, or awaits approval
    void halted(); ///< the job sends no more: it was paused, or is over

private:
    /// What the answers tell about the service, whatever they mean for the devices.
    void noteService(ResetMode kind, const QList<ActionOutcome> &outcomes);
    /// The answers, with those as Refused that seem to be about the tenant's day; pauses the job when it is used up.
    QList<ActionOutcome> applyDayLimit(const SentBatch &batch, QList<ActionOutcome> outcomes);
    /// Whether the service took an order of that mode within the last days; else a refusal is about the account.
    bool wasTakenLately(ResetMode mode) const;
    /// Plans an order again that the service didn't process: at once when it never left, else later.
    void planAgain(int index, JobItem &item, const ActionOutcome &outcome, const QDateTime &sentAt);

    JobEntry &m_entry;
    SendQueue &m_queue;
    JobRegistry &m_registry;
    Clock &m_clock;
    Pacing &m_pacing;
    BatchWindow &m_window;
    CircuitBreaker &m_breaker;
    std::map<ResetMode, DayLimit> m_dayLimits; ///< by what is ordered
};

} // namespace Reslate::Jobs
