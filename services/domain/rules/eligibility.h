// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/rules/permissions.h"
#include "domain/rules/recentreset.h"
#include "domain/rules/resetmode.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace Reslate {

enum class Verdict : quint8 { Allowed, Warned, Blocked };

/// Why a mode is blocked or warned about. models/labels turns it into a sentence.
enum class Reason : quint8 {
    None,
    // blocked
    ScopeMissing, ///< the school hasn't consented to what the app needs for it
    RoleMissing, ///< the account's Intune role doesn't contain it
    RecordMissing, ///< the Intune record is gone
    IdentityChanged, ///< the record now is another device's than the one that was planned
    Protected, ///< the protected list holds it until a person lifts that
    ProtectionUnreadable, ///< the members of a protected group are not known
    ModelNotTold, ///< a model is protected, and the record that stands doesn't say which model it is
    UserNotTold, ///< a user is protected, and the record that stands doesn't say whose it is
    AlreadyInJob, ///< another job of this program holds the device
    SelectedTwice, ///< another Intune record of the same computer is chosen, too (idleTwins())
    PlatformUnknown,
    NotWindows,
    DefenderOnly,
    ExchangeOnly,
    ConfigManagerOnly,
    NotMdm,
    ManagementUnknown,
    ActionPending,
    AlreadyReset, ///< a reset that was begun after the plan was made is done
    HybridJoined,
    RegisteredOnly,
    JoinStateLoading,
    JoinStateUnreadable,
    JoinStateMissing, ///< no Entra record with this id
    JoinStateDoubtful, ///< several records claim the same id
    JoinStatesDiffer, ///< Entra and Intune say different things
    CloudPc,
    SessionHost, ///< several people work on it at once
    Server,
    WindowsReOff, ///< a check on the device said so
    EditionCantReset, ///< HoloLens, or the Surface Hub's own system
    LinkDoubtful, ///< the Autopilot or Entra record may be another device's
    ReturnUnproven, ///< the registration names records of a later enrollment that may be another device's
    RegistrationStands, ///< the Entra record can't go before the Autopilot registration
    NoPrimaryUser, ///< a shared device, or nobody's: there is none to remove
    // warned
    ProtectedMayNotStart,
    ResetLately, ///< a reset of the last day is done; this one and the next three are a matter of planning alone
    RecordGoneLately, ///< its Intune record went with a reset of the last day, and it is enrolled again
    FailedLately, ///< a reset of the last day failed at the device
    RefusedLately, ///< a reset of the last day was turned away
    StillPending, ///< an older order was not carried out, and a person may pass over it
    WindowsSE,
    HoloLens,
    SurfaceHub,
    MeetingRoom, ///< a Teams room, a kiosk or a sign
    ServerHardware,
    NoPupilsPc, ///< a Cloud PC, a session host or a server, for what isn't blocked by that
    Personal,
    OwnershipUnknown,
    DuplicateRecords, ///< another Intune record claims the same Entra device
    IdentityUnproven, ///< of a saved plan: nothing but the id says that the record is still the planned device's
    LeavingUnknown, ///< the service doesn't say whether a wipe, a retirement or a deletion is pending
    NotInAutopilot,
    AutopilotUnknown,
    AutopilotDoubtful,
    RetireSuspendsBitLocker,
    RetireEndsSignIn,
    DeleteTriggersRetire,
    NotSeenLately, ///< it will wait until the device connects
    NeverSeen,
};

struct Eligibility {
    Verdict verdict = Verdict::Allowed;
    Reason reason = Reason::None; ///< the first that counts; None exactly when allowed
    std::optional<ResetMode> instead; ///< when blocked: the mode to use instead, if there is one

    bool operator==(const Eligibility &) const = default;
};

/// What counts besides the device itself when a mode is judged for it.
struct Circumstances {
    bool isHeld = false; ///< a job of this program still has to do with the device
    bool isIdleTwin = false; ///< chosen beside another record of its computer: gets nothing, though that one may not go
    Permissions permissions; ///< of the account
    std::optional<RecentReset> recent; ///< the device's last reset, when it ended lately
};

/// A device that was not seen for this long waits: warned.
inline constexpr std::chrono::hours notSeenLimit {30 * 24};

/// What the rules say of this device and mode. Pure; the only judge in the program: the table, the details, the
/// confirmation, the command line and the last look before sending all ask it. Facts: graph.md §2, §8, §10.
Eligibility judge(const Device &device, ResetMode mode, const QDateTime &now);

/// The same with the circumstances. A permission that the account lacks is the first reason, whatever the device is. A
/// device that is held gives AlreadyInJob, an idle twin SelectedTwice; only a block from higher up in the table
/// outweighs these. A recent reset is the first of all warnings about a mode that resets. Pure.
Eligibility judgeHeld(const Device &device, ResetMode mode, const QDateTime &now, const Circumstances &circumstances);

/// Everything the rules find, in the order of the table: all blocks, then all warnings.
QList<Reason> allReasons(const Device &device, ResetMode mode, const QDateTime &now);

/// The warning about a device that was reset lately, for who plans that mode; None: it doesn't reset.
Reason recentReason(ResetMode mode, const std::optional<RecentReset> &recent);
/// Whether the reason is one of those.
bool isRecent(Reason reason);
/// Whether it is one of those that say that the device is fresh, or may well be; the others: that its reset failed.
bool isFreshLately(Reason reason);

/// Whether a reason blocks; the others warn.
bool blocks(Reason reason);

/// A stable name for scripts: "hybrid-joined".
QLatin1String reasonName(Reason reason);
QLatin1String verdictName(Verdict verdict);

} // namespace Reslate

Q_DECLARE_METATYPE(Reslate::Eligibility)
