// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"
#include "domain/job/workflow.h"
#include "domain/plan/planbuilder.h"
#include "domain/rules/eligibility.h"
#include "domain/rules/resetmode.h"

#include <QString>
#include <QStringList>

namespace Reslate {

/// "Factory wipe"; with several steps "Sync, then Restart"; with several records that go
/// "Factory wipe and removal of the records".
QString workflowTitle(const Workflow &workflow);
/// "Sync (1 of 2): " before what is said about a device of a job of several steps; empty where there is one.
QString stepPrefix(const JobItem &item, const Workflow &workflow);
/// The same by itself: "Sync (1 of 2)".
QString stepText(const JobItem &item, const Workflow &workflow);
/// "after the device reported that it is done": what a step waited for.
QString gateText(Gate gate);
QString modeTitle(ResetMode mode); ///< "Wipe, keep enrollment and account"
QString modeBadge(ResetMode mode); ///< "Wipe"
QString modeSummary(ResetMode mode);
/// What it is chosen for, in few words: "For its next user".
QString modePurpose(ResetMode mode); ///< what it does, in one sentence
QStringList modeKeeps(ResetMode mode);
QStringList modeRemoves(ResetMode mode);
/// What else a person must know before sending: "Windows RE must be on …"; may be empty.
QString modeCaution(ResetMode mode);
/// Whether a question comes before the order is sent; its button ends in "…".
bool asksFirst(const Workflow &workflow);
/// "Autopilot Reset 3 devices", "Wipe 3 devices, keep account": what is ordered, on the button that sends it; without a
/// number when count is 0.
QString orderText(ResetMode mode, int count);
/// A button: "Autopilot Reset 3 devices…", "Sync 1 device", "Delete 2 Intune records…"; without a number when count is
/// 0.
QString modeAction(ResetMode mode, int count);
/// orderText() of one device by its name: "Factory wipe HHS-0713".
QString orderTextFor(ResetMode mode, const QString &device);
/// The button for one device, by its name: "Factory wipe HHS-0713…".
QString modeActionFor(ResetMode mode, const QString &device);

QString verdictText(Verdict verdict); ///< "possible", "possible, with care", "blocked"
/// "Hybrid joined devices can't use Autopilot Reset. Use Factory wipe instead; …"
QString reasonSentence(Reason reason, ResetMode mode, std::optional<ResetMode> instead = std::nullopt);
/// "hybrid joined": for badges and lists.
QString reasonShort(Reason reason);
/// "4 hybrid joined", "1 not seen for 30 days": a line of the confirmation.
QString findingText(const PlanFinding &finding);

} // namespace Reslate
