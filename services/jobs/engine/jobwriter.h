// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "domain/job/job.h"
#include "jobs/engine/daycount.h"
#include "jobs/engine/jobentry.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace Reslate {
class StoreAccess;
} // namespace Reslate

namespace Reslate::Jobs {

/// Keeps the store in step with the jobs in memory. Nobody waits for it: what the store is asked it does in the order
/// of the questions, and what follows from the answers follows in that order too, at once where the store answers at
/// once. What it refuses is tried again every few seconds and with every later change.
class JobWriter final : public QObject {
    Q_OBJECT
public:
    using Entries = std::vector<std::unique_ptr<JobEntry>>;
    using Settled = std::function<void(const Result<void> &kept)>;

    /// All of these must outlive it.
    JobWriter(const Entries &entries, StoreAccess &store, Clock &clock, QObject *parent = nullptr);

    /// Writes a new job down, or the first portion of a large one, which is all that has to stand before it is there.
    void add(const Job &job, Settled then);
    /// Writes down the rest of such a job, as it was planned. Until that is done the store doesn't have the job.
    void addRest(JobEntry &entry, const Job &plan);
    /// Whether a job is still being written down.
    bool isWriting() const;

    /// Phase, countdown, pause.
    void saveJob(JobEntry &entry, const Settled &then = {});
    /// These items as they are now, in one transaction, and with them some that waited. Refused ones are the caller's.
    void saveItems(JobEntry &entry, const QList<int> &indexes, const Settled &then);
    /// The same of what has happened already: written down in portions, and tried again when it is refused.
    void note(JobEntry &entry, const QList<int> &indexes);

    /// Asks the day's count that is shared with other programs, after all that was asked before.
    QFuture<Result<DayCount::Claim>> claimDay(const DayClaim &claim);

    /// Waits until all is written down that was asked for or waits for its turn; stops at a failure.
    void writeAll();

Q_SIGNALS:
    void written(); ///< isWriting() ended
    void notWritten(const Reslate::JobId &id, const Reslate::Error &error); ///< of a new job; it is tried again
    void jobKept(Reslate::Jobs::JobEntry *entry); ///< as it is now, its items aside
    void refused(Reslate::Jobs::JobEntry *entry, const Reslate::Error &error); ///< what has happened; it is tried again

private:
    /// What the store was asked, and what comes after its answer.
    struct Pending {
        QFuture<Result<void>> kept;
        Settled then;
    };

    template <typename Ask> void ask(JobEntry *entry, Ask question, Settled then);
    void settlePending();
    void awaitStore();
    void saveLater();
    void saveAgain();
    void saveSoon();
    /// Writes down a portion of what waits.
    void savePortion();
    void writePortion(JobEntry &entry);

    const Entries &m_entries;
    StoreAccess &m_store;
    Clock &m_clock;
    std::deque<Pending> m_pending; ///< in the order in which the store was asked
    bool m_savingLater = false;
    bool m_savingSoon = false;
};

} // namespace Reslate::Jobs
