// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/job/job.h"
#include "jobs/journal/journalchain.h"
#include "jobs/journal/journaldatabase.h"
#include "jobs/journal/storedjob.h"

#include <QList>
#include <QVariantList>

namespace Reslate::Jobs {

/// New states of a job's devices, on their way into the journal: first all of them are compared with where the devices
/// stand there, then all are written.
class ItemUpdate {
public:
    /// person: who works with the journal. All must outlive this.
    ItemUpdate(JournalDatabase &database, const Clock &clock, const Job &job, const QString &person);

    /// Whether the items may be saved as they are now: Storage where mayBecome() says no, or where another device was
    /// planned in that place.
    Result<void> examine(const StoredJob &stored, const QList<ItemChange> &items);
    /// Some order is about to leave. After examine().
    bool sends() const { return m_sends; }
    /// What examine() let pass. Belongs inside atomically().
    Result<void> write() const;

private:
    Result<QHash<int, QVariantList>> standing(qint64 number, const QList<ItemChange> &items);
    void note(qint64 number, const ItemChange &change, const JobItem &known);

    JournalDatabase &m_database;
    const Clock &m_clock;
    const Job &m_job;
    const QString &m_person;
    QList<QVariantList> m_steps; ///< that are there already
    QList<QVariantList> m_nextSteps; ///< planned now
    QList<HistoryRow> m_history;
    bool m_sends = false;
};

} // namespace Reslate::Jobs
