// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/pilot.h"
#include "domain/retirement/retirement.h"
#include "domain/rules/protection.h"

#include <QHash>
#include <QList>
#include <QString>

namespace Reslate {

/// What becomes of devices that leave the school, before anything is sent. Pure.

/// How far a retirement goes, which its reason decides.
enum class RemovalKind : quint8 {
    Remove, ///< wiped, then its records are deleted
    KeepRecords, ///< lost or stolen: protected wipe, and all records stay to find it by
    HandOver, ///< stays in the school: reset for the next user, nothing is deleted
    Repair, ///< wiped; deregistered from Autopilot where the mainboard is changed
};
RemovalKind removalKindOf(RetirementReason reason);

/// What a person decides about devices that leave.
struct RemovalWish {
    RetirementReason reason = RetirementReason::EndOfLife;
    QString title; ///< the group's name, or how the devices were chosen
    QString destination;
    DataClass dataClass = DataClass::NotRecorded;
    DisposalFacts disposal;
    Gate gate = Gate::Reported;
    bool keepsEntra = false;
    bool isBoardChanged = false; ///< RemovalKind::Repair only
    PlanChoices choices;
    /// Why the records of devices that were not seen lately go without a wipe; empty: they don't. It is printed.
    QString recordsOnly;

    bool operator==(const RemovalWish &) const = default;
};

/// Devices about which the same is to be said.
enum class RemovalGroup : quint8 {
    Ready,
    Hybrid, ///< going; the computer in Active Directory is left to a person
    Unenrolled, ///< going; stand in Autopilot alone
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
    QList<RemovalSection> sections; ///< by group, then by Reason; none is empty
    QList<Plan> plans; ///< none is empty, none share a device; each says its workflow

    int asked() const { return static_cast<int>(chosen.size()); }
    /// How many devices get something: what a person types to confirm.
    int going() const;
};

/// What a person may decide about devices that leave, but for some reasons only.
enum class RemovalChoice : quint8 {
    Destination,
    Gate, ///< after which proof a record goes
    KeepEntra,
    RecordsOnly, ///< records of sleeping devices without a wipe
    BoardChanged,
    Handover, ///< what DisposalFacts says of who takes them over: recycler to labels
};
inline constexpr int removalChoiceCount = 6;
/// Whether that choice changes anything, by what else is wished. One that doesn't is to be refused, not passed over.
bool hasChoice(const RemovalWish &wish, RemovalChoice choice);
/// Whether that text is about who takes the devices over (RemovalChoice::Handover).
bool isOfHandover(DisposalText text);
/// The wish with the defaults where it has no choice.
RemovalWish withoutIdleChoices(RemovalWish wish);

/// What the steps are for devices that are enrolled, ready and awake. Sound whatever the wish.
Workflow workflowOf(const RemovalWish &wish);

/// Sorts the chosen devices into sections and plans. devices: enrolled ones; unenrolled: registrations that no listed
/// device has. A device whose link to its Autopilot or Entra record is doubtful or not readable is left out where that
/// record would be deleted; so is a registration that names an Intune record which the account doesn't see, and one
/// that protections cover, or rules that can't be held against it (beyondProtections). The devices bear their guard.
RemovalDraft draftRemoval(const RemovalWish &wish, const QList<const Device *> &devices,
    const QList<AutopilotRecord> &unenrolled, const DraftBasis &basis, const Protections &protections = {});

/// What it warns about, by device, of those that get something.
DeviceWarnings warningsOf(const RemovalDraft &draft);

/// As much of a device as its registration tells, named as jobs name it (unenrolledId).
Device unenrolledDevice(const AutopilotRecord &record);

/// The retirement that the plans of a draft carry out: devices that get something, with their photos and asset tags by
/// DeviceRef::id, and those that were left out. A new id. The plans have to name it (Plan::retirement).
Retirement retirementOf(
    const RemovalDraft &draft, const QHash<DeviceId, BeforePhoto> &photos, const QHash<DeviceId, QString> &assetTags);

} // namespace Reslate
