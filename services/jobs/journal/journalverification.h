// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/journal/journalchain.h"
#include "jobs/journal/journalrows.h"
#include "jobs/journal/keptrows.h"

#include <optional>

namespace Reslate::Jobs {

/// Recomputes everything: a line that was changed, put in or taken out breaks the chain or its end; a plan that is not
/// the one whose digest stands in the history doesn't pass, nor does a job or a device that isn't where its last line
/// says (journalseals.h), nor a retirement or report that is not the one that was kept (keptrows.h). StorageDamaged,
/// with the first such line, job or item in Error::code.
Result<void> verifyHistory(JournalDatabase &database);

/// The same in portions, between which the journal may be written: each looks at what stands there then, and what comes
/// later at a place that is behind it already is left to the next verification.
class HistoryVerification {
public:
    /// The database must outlive it.
    explicit HistoryVerification(JournalDatabase &database);
    /// Verifies so many rows more, or fewer. True: that was all. After a failure it is over, too.
    Result<bool> goOn(int rows);

private:
    /// A plan that is being read.
    struct Plan {
        explicit Plan(const QVariantList &row)
            : job(row)
            , digest(row.mid(1))
        {
        }

        QVariantList job; ///< as Sql::JobAfter
        PlanDigest digest;
        int next = 0; ///< its first device that isn't read yet
    };

    /// Each of these goes on with one part of the journal; true: it is through with it.
    Result<bool> verifyChain(int rows);
    Result<bool> verifyPlans(int rows);
    Result<bool> verifySteps(int rows);
    Result<bool> verifyJobs();
    Result<void> beginNextPlan();
    Result<void> verifyPlan();

    enum class Part { Chain, Plans, Steps, Jobs, Kept, End };

    JournalDatabase &m_database;
    Part m_part = Part::Chain;
    ChainLink m_last;
    qint64 m_job = 0; ///< up to this one the plans are verified
    std::optional<Plan> m_plan;
    KeptVerification m_kept;
    QVariantList m_step; ///< up to this one the steps are: job, place, number of the step
};

} // namespace Reslate::Jobs
