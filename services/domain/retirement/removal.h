// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/pilot.h"
#include "domain/retirement/removalwish.h"
#include "domain/rules/protection.h"

#include <QHash>
#include <QList>
#include <QString>

namespace Reslate {

/// What becomes of devices that leave the school, before anything is sent. Pure.

/// Devices about which the same is to be said.
enum class RemovalGroup : quint8 {
    Ready,
    Hybrid, ///< going; the computer in Active Directory is left to a person
    AutopilotOnly, ///< going; stand only in Autopilot
    Sleeping, ///< not seen lately: go and wait, are left out, or only their records go
    Recent, ///< reset lately: left out, or go
    Doubtful, ///< left out: the Autopilot or Entra record may be another device's, or couldn't be read
    Protected, ///< left out
    Blocked, ///< left out
    Warned, ///< going; stand in one of the groups above, too
};
/// A stable name for scripts: "doubtful".
QLatin1String removalGroupName(RemovalGroup group);

/// So many failures of one kind hold what is unsent.
inline constexpr int removalStopAfter = 5;

struct RemovalSection {
    RemovalGroup group = RemovalGroup::Ready;
    ResetMode mode = ResetMode::WipeAndRemove; ///< what is allowed, blocked or warned about
    Reason reason = Reason::None;
    QList<JobItem> items;
    int going = 0; ///< how many of them get something
};

struct RemovalDraft {
    RemovalWish wish;
    QList<JobItem> chosen; ///< each device once, in the order of the list
    QList<RemovalSection> sections; ///< by group, then by Reason; none is empty. Each device stands in exactly one that
                                    ///< isn't Warned
    QList<Plan> plans; ///< none is empty, none share a device; each says its workflow

    int asked() const { return static_cast<int>(chosen.size()); }
    /// How many devices get something: what a person types to confirm.
    int going() const;
    /// The devices of one of its sections that get nothing.
    QList<JobItem> leftOut(const RemovalSection &section) const;
    /// Whether one gets nothing because of a reset of the last day, which no rule forbids to repeat.
    bool leavesRecentOut() const;
};

/// Sorts the chosen devices into sections and plans. devices: enrolled ones; autopilotOnly: registrations that no
/// listed device has. A device whose link to its Autopilot or Entra record is doubtful or not readable, or won't be
/// certain after the wipe (staysCertain), is left out where that record would be deleted; so is a registration that
/// names an Intune record which the account doesn't see, or an Entra device that another one of the chosen names, too;
/// one of whose records a job still has to do with; and one that protections cover, or rules that can't be held against
/// it (beyondProtections). The devices bear their guard.
RemovalDraft draftRemoval(const RemovalWish &wish, const QList<const Device *> &devices,
    const QList<AutopilotRecord> &autopilotOnly, const DraftBasis &basis, const Protections &protections = {});

/// What it warns about, by device, of those that get something.
DeviceWarnings warningsOf(const RemovalDraft &draft);

/// As much of a device as its registration tells, named as jobs name it (autopilotOnlyId).
Device autopilotOnlyDevice(const AutopilotRecord &record);

/// The retirement that the plans of a draft carry out: devices that get something, with their photos and asset tags by
/// DeviceRef::id, and those that were left out. A new id. The plans have to name it (Plan::retirement).
Retirement retirementOf(
    const RemovalDraft &draft, const QHash<DeviceId, BeforePhoto> &photos, const QHash<DeviceId, QString> &assetTags);

} // namespace Reslate
