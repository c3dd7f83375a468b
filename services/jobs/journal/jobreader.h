// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/job/job.h"
#include "jobs/journal/journaldatabase.h"

#include <QHash>

#include <chrono>

namespace Reslate::Jobs {

/// Finished jobs are loaded for so long after their last change.
inline constexpr std::chrono::hours finishedJobsShown {30 * 24};

/// Reads jobs, whole and checked against their seals, and what happened to their devices. As JobStore's calls of these
/// names.
class JobReader {
public:
    /// Both references must outlive this.
    JobReader(JournalDatabase &database, const Clock &clock);

    Result<QList<Job>> loadJobs() const;
    Result<QList<JobId>> listOldJobs() const;
    Result<Job> loadJob(const JobId &id) const;
    Result<QList<HistoryEntry>> itemHistory(const JobId &job, int place) const;
    /// The same of all devices that left "planned", by place.
    Result<QHash<int, QList<HistoryEntry>>> itemHistories(const JobId &job) const;
    Result<QHash<ResetMode, int>> countSent(const QDateTime &since) const;

private:
    QDateTime recentSince() const;
    Result<Job> jobFromRow(const QVariantList &row) const;
    Result<QList<JobItem>> loadItems(qint64 number, const QVariantList &fixed, const Workflow &workflow) const;

    JournalDatabase &m_database;
    const Clock &m_clock;
};

} // namespace Reslate::Jobs
