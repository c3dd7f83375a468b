// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/autopilotimport.h"
#include "domain/device/windowsrelease.h"
#include "domain/plan/planbuilder.h"

#include <QHash>
#include <QList>

#include <optional>

namespace Reslate {

/// A stable name: "on".
QLatin1String windowsReName(WindowsRe state);

/// What is read of a device beside the lists. Each may be missing, because it wasn't asked, or wasn't told.
struct ReadinessFacts {
    std::optional<bool> hasRecoveryKey; ///< in Entra; nullopt: not known
    ProfileAssignment profile = ProfileAssignment::Unknown;
    WindowsRe windowsRe = WindowsRe::Unknown; ///< Unknown: as the device itself says (Device::windowsRe)

    bool operator==(const ReadinessFacts &) const = default;
};

/// Whether a device can get an Autopilot Reset.
enum class ReadyState : quint8 {
    No, ///< a rule blocks it
    Later, ///< nothing blocks it, but it wasn't seen for long, or was reset lately, so a plan leaves it out or it waits
    Now,
};
/// A stable name: "later".
QLatin1String readyStateName(ReadyState state);

/// What a person should look at before a device is reset, though nothing blocks it.
enum class ReadyPoint : quint8 {
    NotSeenForAWeek, ///< and that isn't already why it is Later
    NotRegistered, ///< in Autopilot
    NoProfile, ///< registered, and no deployment profile is assigned
    NoRecoveryKey,
    LittleSpace,
    OutOfSupport,
};
inline constexpr int readyPointCount = 6;
/// A stable name: "no-profile".
QLatin1String readyPointName(ReadyPoint point);

/// Below this a device counts as short of room. Microsoft names no number for a reset: it is Reslate's own, for a look.
inline constexpr qint64 littleSpace = 10'000'000'000;
/// Seen longer ago, a device may well be switched off when it is to be reset.
inline constexpr std::chrono::hours seenLatelyLimit {7 * 24};

/// One device, and what it means for it.
struct ReadinessLine {
    Device device;
    ReadinessFacts facts;
    ReadyState state = ReadyState::No;
    Reason reason = Reason::None; ///< why not now; None exactly when it can now
    std::optional<ResetMode> instead; ///< of No: the mode to use instead, if there is one
    std::optional<bool> isSupported; ///< its Windows, isWindowsSupported()
    bool canBeWiped = false; ///< no rule blocks a factory wipe
    QList<Reason> warnings; ///< what else a plan would warn about, in the order of Reason
    QList<ReadyPoint> points; ///< in their order
};

/// How many it is true of, how many not, and of how many nobody knows.
struct ReadinessTally {
    int yes = 0;
    int no = 0;
    int unknown = 0;

    bool operator==(const ReadinessTally &) const = default;
};

/// Devices that can't be reset now for one reason.
struct ReadinessCause {
    ReadyState state = ReadyState::No; ///< No or Later
    Reason reason = Reason::None;
    std::optional<ResetMode> instead;
    QList<qsizetype> lines; ///< in Readiness::lines
};

/// The answer to "can these be reset?".
struct Readiness {
    QString title; ///< of the group; hostile
    QDateTime asOf;
    QList<ReadinessLine> lines; ///< each device once, by name
    QList<ReadinessCause> causes; ///< those of most devices first
    int unlisted = 0; ///< members of the group that Intune doesn't list, so nothing is known of them
    bool isWhole = true; ///< every list that says which devices these are was read to its end
    ReadinessTally seenInAWeek;
    ReadinessTally seenInAMonth; ///< notSeenLimit
    ReadinessTally registered;
    ReadinessTally profiles; ///< of those that are registered
    ReadinessTally recoveryKeys;
    ReadinessTally space; ///< littleSpace and more
    ReadinessTally supported;
    ReadinessTally windowsRe;

    int count(ReadyState state) const;
    int wipeable() const; ///< can get a factory wipe
    /// The lines with that point, or that warning.
    QList<qsizetype> with(ReadyPoint point) const;
    QList<qsizetype> with(Reason warning) const;
    /// Every warning that any of them has, in the order of Reason.
    QList<Reason> warnings() const;
};

/// Asks the rules (draftPlan()) what an Autopilot Reset and a factory wipe would mean for each device: what is Now here
/// is what a plan would send and the device would hear of at once. A device without facts has nothing known of it but
/// its records. Pure; sends and reads nothing.
Readiness readinessOf(const QString &title, const QList<const Device *> &devices,
    const QHash<DeviceId, ReadinessFacts> &facts, const DraftBasis &basis,
    const WindowsSupport &support = knownWindowsSupport());

} // namespace Reslate
