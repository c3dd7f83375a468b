// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Journal that keeps what is not a job, the rules of the school and saved plans, and verifies it all.
#include "jobs/journal/journal.h"

#include "jobs/journal/journalchain.h"
#include "jobs/journal/journalfoureyes.h"
#include "jobs/journal/journalhours.h"
#include "jobs/journal/journalpendinglifts.h"
#include "jobs/journal/journalplans.h"
#include "jobs/journal/journalprotections.h"
#include "jobs/journal/journalrows.h"
#include "jobs/journal/journalverification.h"
#include "jobs/journal/spareroom.h"

namespace Reslate {
namespace {

/// So many rows are verified without a pause; the window doesn't notice.
constexpr int verifiedAtOnce = 250;

} // namespace

Result<void> Journal::addProtections(const QList<Protection> &protections)
{
    return m_database->atomically([&] { return recordProtections(*m_database, protections); });
}

Result<void> Journal::liftProtection(const Protection &protection, const Lifting &lifting)
{
    return m_database->atomically([&] { return recordLifting(*m_database, protection, lifting); });
}

Result<QList<Protection>> Journal::loadProtections()
{
    return readProtections(*m_database);
}

Result<void> Journal::addPendingLift(const PendingLift &lift)
{
    return m_database->atomically([&] { return recordPendingLift(*m_database, lift); });
}

Result<QList<PendingLift>> Journal::loadPendingLifts()
{
    return readPendingLifts(*m_database);
}

Result<void> Journal::addHours(const ClosedHours &hours)
{
    return m_database->atomically([&] { return recordHours(*m_database, hours); });
}

Result<void> Journal::liftHours(const ClosedHours &hours, const Lifting &lifting)
{
    return m_database->atomically([&] { return recordLifting(*m_database, hours, lifting); });
}

Result<QList<ClosedHours>> Journal::loadHours()
{
    return readHours(*m_database);
}

Result<void> Journal::setFourEyes(bool on, const QString &who, const QString &reason, const QDateTime &at)
{
    return m_database->atomically([&] { return recordFourEyes(*m_database, on, who, reason, at); });
}

Result<void> Journal::addWitness(const Witness &witness)
{
    return m_database->atomically([&] { return recordWitness(*m_database, witness); });
}

Result<FourEyes> Journal::loadFourEyes()
{
    return readFourEyes(*m_database);
}

Result<void> Journal::savePlan(const SavedPlan &plan)
{
    return m_database->atomically([&] { return Reslate::savePlan(*m_database, plan); });
}

Result<QList<SavedPlan>> Journal::loadPlans()
{
    return Reslate::loadPlans(*m_database);
}

Result<QList<StartedPlan>> Journal::loadStarted()
{
    return Reslate::loadStarted(*m_database);
}

Result<void> Journal::dropPlan(const PlanId &id)
{
    return m_database->atomically([&] { return m_database->run(Sql::DropPlan, {textValue(id.toString())}); });
}

Result<QDateTime> Journal::planStarted(const PlanId &id)
{
    return Reslate::planStarted(*m_database, id);
}

const StatementCount &Journal::statementCount() const
{
    return m_database->statementCount();
}

Result<void> Journal::noteNews(const std::function<Result<void>()> &work)
{
    Result<void> done = m_database->atomically(work);
    if (!done && done.error().kind == ErrorKind::StorageFull && m_spare->release())
        done = m_database->atomically(work);
    return done;
}

Result<void> Journal::verifyRules()
{
    if (const Result<QList<Protection>> protections = loadProtections(); !protections)
        return tl::make_unexpected(protections.error());
    if (const Result<QList<ClosedHours>> hours = loadHours(); !hours)
        return tl::make_unexpected(hours.error());
    const Result<FourEyes> fourEyes = loadFourEyes();
    return fourEyes ? Result<void>() : tl::make_unexpected(fourEyes.error());
}

Result<void> Journal::verifyChain()
{
    const Result<void> whole = verifyHistory(*m_database);
    return whole ? verifyRules() : whole;
}

Result<ChainReport> Journal::report()
{
    const Result<ChainLink> end = endOfHistory(*m_database);
    const Result<QDateTime> since = sealedSince(*m_database);
    if (!end || !since)
        return tl::make_unexpected(end ? since.error() : end.error());
    return ChainReport {.entries = end->seq, .isSealed = m_database->demandsSeals(), .sealedSince = *since};
}

Result<ChainReport> Journal::verify()
{
    const Result<void> whole = verifyChain();
    return whole ? report() : tl::make_unexpected(whole.error());
}

Result<std::optional<ChainReport>> Journal::verifySome()
{
    if (!m_verification)
        m_verification = std::make_unique<HistoryVerification>(*m_database);
    const Result<bool> through = m_verification->goOn(verifiedAtOnce);
    if (through && !*through)
        return std::optional<ChainReport>();
    m_verification.reset();
    if (!through)
        return tl::make_unexpected(through.error());
    if (const Result<void> rules = verifyRules(); !rules)
        return tl::make_unexpected(rules.error());
    return report().map([](const ChainReport &found) { return std::optional(found); });
}

} // namespace Reslate
