// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "core/clock.h"
#include "jobs/journal/tenantjournal.h"
#include "signin/tokenstore.h"

#include <memory>
#include <optional>

namespace Reslate {

/// report verify: holds a file, or the number and check code of a sheet, against every journal of this computer. Signs
/// nobody in and asks no service. What one journal vouches for counts more than what another doesn't know.
class VerifyReportCommand final : public Command {
    Q_OBJECT
public:
    /// Both references must outlive the command.
    VerifyReportCommand(const Options &options, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void verifyNext();
    void note(const Result<ReportCheck> &check);
    void conclude();

    const Options &m_options;
    Terminal &m_terminal;
    SystemClock m_clock;
    const std::unique_ptr<TokenStore> m_keychain = systemTokenStore(m_clock);
    SealKey m_key;
    QStringList m_waiting; ///< the schools whose journals were not asked yet
    std::unique_ptr<TenantJournal> m_journal; ///< that is asked just now
    ReportCheck m_check; ///< what says most so far
    std::optional<Error> m_error; ///< the first journal, or file, that can't be read
};

} // namespace Reslate
