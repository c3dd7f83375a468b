// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/job/job.h"
#include "jobs/journal/journaldatabase.h"

#include <memory>

namespace Reslate::Jobs {

/// Writes down jobs as such: new ones in portions, and where one stands.
class JobRecorder {
public:
    /// Both references must outlive this.
    JobRecorder(JournalDatabase &database, const Clock &clock);
    ~JobRecorder();
    Q_DISABLE_COPY_MOVE(JobRecorder)

    /// As JobStore::addPortion().
    Result<void> addPortion(const Job &job, qsizetype from, qsizetype n);
    /// Phase, countdown, pause. person: who works with the journal. Belongs inside atomically().
    Result<void> save(const Job &job, const QString &person);

private:
    struct Writing;

    Result<void> begin(const Job &job);
    Result<void> resume(const Job &job, qsizetype from);
    Result<void> addItems(const Job &job, qsizetype from, qsizetype end);
    Result<void> complete(const Job &job);

    JournalDatabase &m_database;
    const Clock &m_clock;
    std::unique_ptr<Writing> m_writing;
};

} // namespace Reslate::Jobs
