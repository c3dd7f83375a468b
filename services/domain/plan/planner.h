// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/planbuilder.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>

#include <functional>
#include <optional>

namespace Reslate {

/// What becomes of devices that are hybrid joined and so can't use the mode.
enum class HybridChoice : quint8 { LeaveOut, WipeInstead };
/// What becomes of devices that were not seen lately, or never.
enum class SleepingChoice : quint8 { Include, LeaveOut };
/// What becomes of devices with a reset of the last day.
enum class AgainChoice : quint8 { LeaveOut, Include };
/// Stable names for scripts and files: "leave", "wipe"; "include", "leave"; "leave", "include".
QLatin1String choiceName(HybridChoice choice);
QLatin1String choiceName(SleepingChoice choice);
QLatin1String choiceName(AgainChoice choice);
/// Whether it is that a device was not seen lately, or never: what SleepingChoice is about.
bool isSleep(Reason reason);
std::optional<HybridChoice> hybridFromName(const QString &name);
std::optional<SleepingChoice> sleepingFromName(const QString &name);

struct PlanChoices {
    HybridChoice hybrid = HybridChoice::LeaveOut;
    SleepingChoice sleeping = SleepingChoice::Include;
    // Decided of this day's devices, so none of these is kept with a saved plan.
    AgainChoice afterReset = AgainChoice::LeaveOut; ///< isFreshLately()
    AgainChoice afterFailure = AgainChoice::LeaveOut; ///< FailedLately and RefusedLately
    QSet<Reason> without; ///< other warnings whose devices are left out
    bool keepUserData = false; ///< fresh start only

    /// What of the two is about such a device.
    AgainChoice again(Reason reason) const { return isFreshLately(reason) ? afterReset : afterFailure; }
    /// Whether devices with that warning, none of isRecent(), are left out.
    bool leavesOut(Reason reason) const;
    bool operator==(const PlanChoices &) const = default;
};

/// In the order in which a person reads them.
enum class SectionKind : quint8 {
    Ready, ///< get the mode
    Hybrid, ///< left out, or wiped instead: HybridChoice
    Sleeping, ///< get it when they connect, or are left out: SleepingChoice
    Recent, ///< had a reset of the last day, and are left out, or get another: AgainChoice
    Protected, ///< blocked until a person lifts that
    Blocked, ///< for any other reason
    Warned, ///< get something, and the rules warn; each of them stands in a section above, too. Left out or not: of
            ///< isRecent(), devices of Hybrid, and those of a warning that PlanChoices::leavesOut()
};
/// A stable name for scripts: "sleeping".
QLatin1String sectionName(SectionKind kind);

/// Devices for which the same is to be said or decided.
struct PlanSection {
    SectionKind kind = SectionKind::Ready;
    ResetMode mode = ResetMode::Sync; ///< the mode that is allowed, blocked or warned about
    Reason reason = Reason::None; ///< None: Ready
    std::optional<ResetMode> instead; ///< Hybrid and Blocked: the mode to use instead, if there is one
    QList<JobItem> items;
    int going = 0; ///< how many of them get something
    QDateTime lastSeen; ///< Sleeping: when the one was seen that is away the longest; invalid: never seen
    QDateTime ended; ///< UTC; of isRecent(): when the newest of these resets ended
};

/// What a person decides about a list of devices.
struct ResetWish {
    ResetMode mode = ResetMode::Sync;
    PlanChoices choices;
    QString title; ///< the groups' names, or how the list was chosen

    bool operator==(const ResetWish &) const = default;
};

/// What would happen to the chosen devices.
struct ResetDraft {
    ResetWish wish;
    QList<JobItem> chosen; ///< each device once, in the order of the list; in exactly one section that isn't Warned
    QList<PlanSection> sections; ///< by kind, then by Reason; none is empty
    QList<Plan>
        plans; ///< that of the mode, then the factory wipe of hybrid devices; none is empty, none share a device

    int asked() const { return static_cast<int>(chosen.size()); }
    /// How many devices get something: what a person types to confirm.
    int going() const;
    /// By device, what each gets that gets something.
    QHash<DeviceId, ResetMode> modes() const;
    /// Whether one gets nothing because of a reset of the last day, which no rule forbids to repeat.
    bool leavesRecentOut() const;
    /// What tells why a device of that section gets nothing: the section, what keeps it out of the wipe of hybrid ones,
    /// or a warning whose devices are left out.
    const PlanSection &whyOut(const PlanSection &section, const DeviceId &device) const;
};

/// Sorts the chosen devices into sections and plans. Choices change what goes, never in which section a device stands.
/// A device that is held by another job is blocked as AlreadyInJob, all of them when the account may not use the mode.
/// One that was reset lately stands in Recent, and among the warned if it hasn't been seen lately. Items stand in the
/// order of the list. Pure.
ResetDraft draftReset(const ResetWish &wish, const QList<const Device *> &devices, const DraftBasis &basis);

/// Gives the plans their pace. A wave is shared out between them, by their sizes and at least one
/// each, so that no more devices go at a time; the pilot is shared out by choosePilots().
void setPace(QList<Plan> &plans, const PlanPace &pace);

} // namespace Reslate
