// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planbuilder.h"

#include <QDateTime>

#include <functional>

namespace Reslate {

/// What becomes of devices that are hybrid joined and so can't use the mode.
enum class HybridChoice : quint8 { LeaveOut, WipeInstead };
/// What becomes of devices that were not seen lately, or never.
enum class SleepingChoice : quint8 { Include, LeaveOut };

struct PlanChoices {
    HybridChoice hybrid = HybridChoice::LeaveOut;
    SleepingChoice sleeping = SleepingChoice::Include;

    bool operator==(const PlanChoices &) const = default;
};

/// In the order in which a person reads them.
enum class SectionKind : quint8 {
    Ready,     ///< get the mode
    Hybrid,    ///< left out, or wiped instead: HybridChoice
    Sleeping,  ///< get it when they connect, or are left out: SleepingChoice
    Protected, ///< blocked until a person lifts that
    Blocked,   ///< for any other reason
    Warned,    ///< get something, and the rules warn; each of them stands in a section above, too
};
/// A stable name for scripts: "sleeping".
QLatin1String sectionName(SectionKind kind);

/// Devices for which the same is to be said or decided.
struct PlanSection {
    SectionKind kind = SectionKind::Ready;
    ResetMode mode = ResetMode::Sync; ///< the mode that is allowed, blocked or warned about
    Reason reason = Reason::None;     ///< None: Ready
    std::optional<ResetMode> instead; ///< Hybrid and Blocked: the mode to use instead, if there is one
    QList<JobItem> items;
    int going = 0;      ///< how many of them get something
    QDateTime lastSeen; ///< Sleeping: when the one was seen that is away the longest; invalid: never seen
};

/// What would happen to the chosen devices with these choices.
struct ResetDraft {
    int asked = 0; ///< how many different devices were chosen: each stands in exactly one section that isn't Warned
    QList<PlanSection> sections; ///< by kind, then by Reason; none is empty
    QList<Plan> plans; ///< that of the mode, then the factory wipe of hybrid devices; none is empty, none share a device

    /// How many devices get something: what a person types to confirm.
    int going() const;
};

/// Sorts the chosen devices into sections and plans. Choices change what goes, never in which section a device stands.
/// A device that isHeld says is in another job is blocked as AlreadyInJob. Items stand in the order of the list. Pure.
ResetDraft draftReset(ResetMode mode, const PlanChoices &choices, const QString &title,
    const QList<const Device *> &devices, const QDateTime &now, const std::function<bool(const DeviceId &)> &isHeld);

/// Gives the plans their pace. A wave is shared out between them, by their sizes and at least one
/// each, so that no more devices go at a time; each has a pilot of its own.
void setPace(QList<Plan> &plans, const PlanPace &pace);

} // namespace Reslate
