// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/journal/chainreport.h"
#include "jobs/journal/journaldatabase.h"

#include <memory>
#include <optional>

namespace Reslate::Jobs {

class HistoryVerification;

/// Recomputes the whole history, see verifyHistory(), and the protected list, the closed hours and the second person's
/// rule that follow from it.
class JournalVerifier {
public:
    /// The database must outlive this.
    explicit JournalVerifier(JournalDatabase &database);
    ~JournalVerifier();
    Q_DISABLE_COPY_MOVE(JournalVerifier)

    Result<void> verifyChain();
    /// The same, with what it found.
    Result<ChainReport> verify();
    /// As Journal::verifySome().
    Result<std::optional<ChainReport>> verifySome();

private:
    Result<void> verifyRules();
    Result<ChainReport> report();

    JournalDatabase &m_database;
    std::unique_ptr<HistoryVerification> m_verification; ///< that is under way
};

} // namespace Reslate::Jobs
