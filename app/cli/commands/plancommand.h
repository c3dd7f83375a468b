// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/commands/listingcommand.h"
#include "domain/plan/savedplan.h"

namespace Reslate {

/// The named devices, judged.
struct NamedDraft {
    ResetDraft draft;
    Shortfall shortfall; ///< not said yet
};

/// Judges a selection into a draft; nullopt when not every entry names exactly one device, which is said.
std::optional<NamedDraft> draftOf(const Options &options, Session &session, const Loader &loader, Terminal &terminal);

/// Says how many devices of the plans have no name, if there are any: part of what is asked before sending.
void tellNameless(const QList<Plan> &plans, Terminal &terminal);

/// Says how devices are taken that were left out because of a reset of the last day, if there are any.
void tellAgain(const ResetDraft &draft, Terminal &terminal);

/// Gives the plans of a draft that pace, and chooses their pilots.
QList<Plan> pacedPlans(const ResetDraft &draft, const PlanPace &pace, const PilotWish &pilot, Session &session);
/// Says which devices go first, where the plans have a pilot.
void tellPilots(const QList<Plan> &plans, Session &session, Terminal &terminal);

/// plan: prints what would happen, the estimate and the number to confirm, and saves it if that is asked for. Sends
/// nothing.
class PlanCommand final : public Command {
    Q_OBJECT
public:
    static const CommandEntry commandEntry;
    /// All references must outlive the command.
    PlanCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent = nullptr);
    void start() override;

private:
    void prepare();
    void printTable(const ResetDraft &draft);
    void printRecords(const NamedDraft &named, const QList<Plan> &plans);
    bool save(const ResetDraft &draft);
    void refuse(ExitCode code, const QString &why);

    const Options &m_options;
    Session &m_session;
    Terminal &m_terminal;
    Loader m_loader;
};

} // namespace Reslate
