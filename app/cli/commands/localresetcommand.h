// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/loader.h"
#include "app/cli/options.h"
#include "app/cli/selection.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"
#include "catalog/localresets.h"
#include "jobs/rules/policymaker.h"

#include <QTimer>

namespace Reslate {

/// local-reset check, list, allow and undo: whether Ctrl+Win+R at the lock screen is allowed, and a policy of Intune
/// that allows it for a group. Without --confirm nothing is made.
class LocalResetCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    LocalResetCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    using Own = QList<OwnPolicy>;
    void loadLists();
    void readPolicies();
    void answer();
    void check(const Selection &selection);
    void propose(const Selection &selection);
    void tellProposal(const Selection &selection, bool hasUsers);
    void make();
    void allowWriting();
    void printOwn(const Own &policies);
    void undo(const Own &policies);
    void end(const Result<OwnPolicy> &result, const QString &done);
    void print(const OwnPolicy &policy);
    void refuse(const Refusal &refusal);
    void refuse(const Error &error);
    void withOwn(void (LocalResetCommand::*next)(const Own &policies));
    PolicyWish wish() const;

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
    Loader m_loader;
    LocalResets m_resets;
    PolicyMaker m_maker;
    QTimer m_timeUp;
    bool m_wantsToWrite = false;
    std::optional<ExitCode> m_gap; ///< what of the lists is missing
};

} // namespace Reslate
