// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalverification.h"

#include "jobs/journal/journalseals.h"

namespace Reslate::Jobs {
namespace {

constexpr int largePortion = 10'000;

} // namespace

HistoryVerification::HistoryVerification(JournalDatabase &database)
    : m_database(database)
    , m_kept(database)
    , m_step({-1, -1, -1})
{
}

Result<bool> HistoryVerification::goOn(int rows)
{
    Result<bool> through = true;
    switch (m_part) {
    case Part::Chain:
        through = verifyChain(rows);
        break;
    case Part::Plans:
        through = verifyPlans(rows);
        break;
    case Part::Steps:
        through = verifySteps(rows);
        break;
    case Part::Jobs:
        through = verifyJobs();
        break;
    case Part::Kept:
        through = m_kept.goOn(rows);
        break;
    case Part::End:
        break;
    }
    if (!through)
        return through;
    if (*through && m_part != Part::End)
        m_part = static_cast<Part>(static_cast<int>(m_part) + 1);
    return m_part == Part::End;
}

Result<bool> HistoryVerification::verifyChain(int rows)
{
    int read = 0;
    const qint64 verified = m_last.seq;
    Result<void> done = m_database.read(Sql::HistoryAfter, {verified, rows}, [this, &read](const QVariantList &row) {
        ++read;
        return verifyLink(m_last, row);
    });
    const bool isEnd = read < rows;
    if (done && isEnd)
        done = verifyEnd(m_database);
    return done ? Result<bool>(isEnd) : tl::make_unexpected(done.error());
}

Result<bool> HistoryVerification::verifyPlans(int rows)
{
    for (int left = rows; left > 0; --left) {
        if (!m_plan) {
            if (const Result<void> begun = beginNextPlan(); !begun)
                return tl::make_unexpected(begun.error());
            if (!m_plan)
                return true;
        }
        int read = 0;
        Result<void> done = m_database.read(Sql::ItemsFrom, {m_plan->job.constFirst(), m_plan->next, left},
            [this, &read](const QVariantList &row) -> Result<void> {
                if (row.constLast().toLongLong() != m_plan->next + read)
                    return brokenAt(m_plan->job.at(1).toString(), QStringLiteral("its devices are numbered otherwise"));
                m_plan->digest.add(row.mid(0, row.size() - 1));
                ++read;
                return {};
            });
        m_plan->next += read;
        if (done && read < left)
            done = verifyPlan();
        if (!done)
            return tl::make_unexpected(done.error());
        left -= read;
    }
    return false;
}

Result<void> HistoryVerification::beginNextPlan()
{
    return m_database.read(Sql::JobAfter, {m_job}, [this](const QVariantList &row) -> Result<void> {
        m_job = row.constFirst().toLongLong();
        m_plan.emplace(row);
        return {};
    });
}

Result<void> HistoryVerification::verifyPlan()
{
    QString recorded;
    const Result<void> read = m_database.read(
        Sql::PlanHistory, {m_plan->job.constFirst()}, [&recorded](const QVariantList &row) -> Result<void> {
            recorded = row.at(0).toString();
            return {};
        });
    if (read && QString::fromLatin1(m_plan->digest.result().toHex()) != recorded)
        return brokenAt(m_plan->job.at(1).toString(), QStringLiteral("the plan is not the one that was recorded"));
    m_plan.reset();
    return read;
}

Result<bool> HistoryVerification::verifySteps(int rows)
{
    int read = 0;
    const QVariantList from = m_step;
    const Result<void> done = m_database.read(
        Sql::StepsAfter, from + QVariantList {rows}, [this, &read](const QVariantList &row) {
            ++read;
            m_step = row.mid(stepColumns, 3);
            return verifyStep(m_database, row);
        });
    return done ? Result<bool>(read < rows) : tl::make_unexpected(done.error());
}

/// Few: one for many devices.
Result<bool> HistoryVerification::verifyJobs()
{
    const Result<void> states = verifyStates(m_database);
    return states ? Result<bool>(true) : tl::make_unexpected(states.error());
}

Result<void> verifyHistory(JournalDatabase &database)
{
    HistoryVerification verification(database);
    Result<bool> whole = false;
    while (whole && !*whole)
        whole = verification.goOn(largePortion);
    return whole ? Result<void>() : tl::make_unexpected(whole.error());
}

} // namespace Reslate::Jobs
