// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"
#include "jobs/sending/sendqueue.h"

#include <QDateTime>
#include <QList>
#include <QObject>

namespace Reslate {
class Clock;
class ClosedHoursList;
class GraphApi;
class Pacing;
class ProtectedList;
} // namespace Reslate

namespace Reslate::Jobs {

class AnswerRecorder;
class CensusReader;
class InFlight;
class JobRegistry;
struct JobEntry;
struct SendingServices;

/// So often in a row orders that were checked may have grown old while they were written down.
inline constexpr int slowWritesThatPause = 3;

/// Writes the orders of a batch of one job down as sent, and only then hands them to the transport.
class Dispatcher final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive it.
    Dispatcher(JobEntry &entry, const SendingServices &with, InFlight &inFlight, const CensusReader &census,
        AnswerRecorder &answers);

    /// checked: when the answer of the check came, which is not to grow old; invalid: there was none.
    void send(const ReadyBatch &batch, const QDateTime &checked);
    /// Orders that are written down as sent, but wait for the event loop to leave, are planned again: the program ends.
    /// After JobRegistry::writeAll(), so that all of them are written down.
    void undoIntents();

Q_SIGNALS:
    /// A batch couldn't be written down, so the job was paused if it was sending; halted() follows.
    void notWritten(const QList<Reslate::ItemChange> &refused);
    void halted(); ///< the job was paused
    void progressed(); ///< the answers to a batch came

private:
    /// By what orders were found fit to leave; they don't leave by anything older.
    struct Fitness {
        QDateTime factsAsOf;
        QDateTime checked; ///< when the answer of the check came; invalid: there was none
        int revision = 0; ///< of the protected list
    };

    QList<ItemChange> intentsOf(const ReadyBatch &batch) const;
    void onWritten(ResetMode kind, const QList<ItemChange> &changes, const Fitness &fitness);
    /// Pauses the job when several batches in a row were written down too late to leave.
    void pauseWhenSlow(const QDateTime &checked);
    /// Hands the orders to the transport, to leave only while the job is sending and they are fit to.
    void perform(ResetMode kind, const QList<int> &items, const Fitness &fitness);
    bool isFit(const Fitness &fitness) const;

    JobEntry &m_entry;
    JobRegistry &m_registry;
    ProtectedList &m_protected;
    ClosedHoursList &m_closedHours;
    GraphApi &m_api;
    Clock &m_clock;
    Pacing &m_pacing;
    InFlight &m_inFlight;
    const CensusReader &m_census;
    AnswerRecorder &m_answers;
    QList<QList<int>> m_intended; ///< what leaves as soon as it is written down
    int m_slowWrites = 0; ///< in a row, after which a check had grown old
};

} // namespace Reslate::Jobs
