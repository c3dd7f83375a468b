// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"

namespace Reslate {

class FourEyesRule;

/// four-eyes: whether a second person has to confirm what is destructive, and switching it. Sends nothing.
class FourEyesCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    FourEyesCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void act();
    void tell();
    void refuse(const Refusal &refusal);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
};

/// Why these plans may not start without a second person, with the code that they are to give; nullopt: they may. Tells
/// what is wrong with what they gave.
std::optional<Refusal> refusalOfSecondPerson(
    const FourEyesRule &rule, const QList<Plan> &plans, const Consent &consent, const QString &startedBy);

} // namespace Reslate
