// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalverifier.h"

#include "jobs/journal/journalfoureyes.h"
#include "jobs/journal/journalhours.h"
#include "jobs/journal/journalprotections.h"
#include "jobs/journal/journalseals.h"
#include "jobs/journal/journalverification.h"

namespace Reslate::Jobs {
namespace {

/// So many rows are verified without a pause; the window doesn't notice.
constexpr int verifiedAtOnce = 250;

} // namespace

JournalVerifier::JournalVerifier(JournalDatabase &database)
    : m_database(database)
{
}

JournalVerifier::~JournalVerifier() = default;

Result<void> JournalVerifier::verifyRules()
{
    if (const Result<QList<Protection>> protections = readProtections(m_database); !protections)
        return tl::make_unexpected(protections.error());
    if (const Result<QList<ClosedHours>> hours = readHours(m_database); !hours)
        return tl::make_unexpected(hours.error());
    const Result<FourEyes> fourEyes = readFourEyes(m_database);
    return fourEyes ? Result<void>() : tl::make_unexpected(fourEyes.error());
}

Result<void> JournalVerifier::verifyChain()
{
    const Result<void> whole = verifyHistory(m_database);
    return whole ? verifyRules() : whole;
}

Result<ChainReport> JournalVerifier::report()
{
    const Result<ChainLink> end = endOfHistory(m_database);
    const Result<QDateTime> since = sealedSince(m_database);
    if (!end || !since)
        return tl::make_unexpected(end ? since.error() : end.error());
    return ChainReport {.entries = end->seq, .isSealed = m_database.demandsSeals(), .sealedSince = *since};
}

Result<ChainReport> JournalVerifier::verify()
{
    const Result<void> whole = verifyChain();
    return whole ? report() : tl::make_unexpected(whole.error());
}

Result<std::optional<ChainReport>> JournalVerifier::verifySome()
{
    if (!m_verification)
        m_verification = std::make_unique<HistoryVerification>(m_database);
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

} // namespace Reslate::Jobs
