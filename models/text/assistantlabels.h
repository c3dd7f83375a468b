// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/planner.h"
#include "domain/rules/permissions.h"
#include "models/text/badge.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Reslate {

class DeviceCatalog;

/// sectionTitle() as a card's title: "26 get an Autopilot Reset", "4 are hybrid joined". The first counts as everything
/// else about the draft does: with those that stand in a card of their own, too, because there is more to know of them.
QString cardTitle(const PlanSection &section, const ResetDraft &draft, const QDateTime &now);
/// What that means for them, in one or two sentences.
QString cardText(const PlanSection &section, const ResetDraft &draft);
/// "ready", "choose", "will wait", "left out", "blocked".
Badge cardBadge(const PlanSection &section, const PlanChoices &choices);

QString hybridChoiceText(HybridChoice choice); ///< "Leave them out"
QString sleepingChoiceText(SleepingChoice choice); ///< "Include"
QString againChoiceText(AgainChoice choice);

/// Who has to touch the device after that reset.
QString modeTouch(ResetMode mode);
/// What is known of how long a device takes.
QString modeDuration(ResetMode mode);

/// A line of what to know before sending; Good is a check that passed, Caution something to know.
struct CheckLine {
    Tone tone = Tone::Good;
    QString text;

    bool operator==(const CheckLine &) const = default;
};
/// Only what is known, and of what can't be known beforehand that it can't. needsApproval: by a second admin; nullopt:
/// not known. permissions: what the account may do, said as everywhere (permissionSentence).
QList<CheckLine> checkLines(const ResetDraft &draft, std::optional<bool> needsApproval, const Permissions &permissions);

/// What effectsOf (modeKeeps, modeRemoves) says of each mode that is sent, of the one that was chosen while none is; a
/// line for each.
QString effectsText(const ResetDraft &draft, QStringList (*effectsOf)(ResetMode));

/// "24 devices: Autopilot Reset" for each plan.
QStringList planLines(const QList<Plan> &plans);
/// What a person should still know of devices that get something: "2 have not been seen for 41 days: the reset waits
/// …", and of the modes.
QStringList warningLines(const ResetDraft &draft, const QDateTime &now);
/// The heads of these lines: "2 have not been seen for 41 days".
QStringList warningTitles(const ResetDraft &draft, const QDateTime &now);
/// "First 3 devices as a pilot, then 10 at a time, 30 minutes apart." and when it stops and starts.
QStringList paceLines(const PlanPace &pace, int devices, const QDateTime &now);
/// Why this pilot is none for these plans: all of their devices would go at once. Empty: it is one, or none was asked
/// for.
QStringList pilotLines(const QList<Plan> &plans, const DeviceCatalog &catalog);
QString pilotConflict(const PlanPace &pace, const QList<Plan> &plans);
/// Why the pause between waves changes nothing; empty: it does, or there is none.
QString gapConflict(const PlanPace &pace);

/// What a device of the draft gets, and why it gets nothing.
struct DeviceFate {
    JobItem item;
    std::optional<ResetMode> gets;
    QString why; ///< empty: it gets what was asked for
};
/// Every chosen device, in the order of the list.
QList<DeviceFate> fatesOf(const ResetDraft &draft);

} // namespace Reslate
