// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"
#include "jobs/retirement/recordwatch.h"

#include <QSet>

#include <memory>

namespace Reslate {

/// report look-again: reads the records of retired devices once more, keeps what it saw in the journal and tells what
/// is open. It isn't done where a record could not be read. Sends no order.
class LookAgainCommand final : public Command {
    Q_OBJECT
public:
    /// All references must outlive the command.
    LookAgainCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    // One after the other; each refuses or leads to the next.
    void findReport();
    void findAll();
    void findOne();
    void look(const QList<RetirementId> &ids);
    void onLooked(const RetirementId &id, const LookEnd &end);
    void tell(const RetirementFacts &facts, const LookEnd &end);
    void conclude();

    void refuse(const Refusal &refusal);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
    std::unique_ptr<RecordWatch> m_watch;
    QSet<RetirementId> m_waiting; ///< for their look, or to be told
    QList<QStringList> m_rows;
    QStringList m_lines; ///< what could not be read, and a line for each open point
    std::optional<Error> m_error; ///< why a look could not be kept, or told
    std::optional<Error> m_unreadError; ///< why records could not be read
};

} // namespace Reslate
