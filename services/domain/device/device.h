// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace Reslate {

enum class Platform : quint8 { Unknown, Windows, Other };
enum class Ownership : quint8 { Unknown, Company, Personal };
/// Whether the Entra device is joined, and how (Entra trustType AzureAd, ServerAd, Workplace).
enum class JoinState : quint8 { Unknown, EntraJoined, HybridJoined, Registered };
/// Whether the protected list lets actions touch the device; Unreadable: not known at present.
enum class Guard : quint8 { Free, Protected, Unreadable };
/// What Windows it is, as far as the rules ask (beta skuFamily and skuNumber).
enum class Edition : quint8 {
    Unknown,
    Other, ///< known, and none of the following
    WindowsSE,
    MultiSession, ///< Enterprise for several sessions at once
    Holographic,
    Team, ///< of the Surface Hub
    IoT,
    Server,
};
/// What the device is built into (beta chassisType), reduced to what decides.
enum class Chassis : quint8 { Unknown, Server, Other };
enum class Compliance : quint8 { Unknown, Compliant, NonCompliant, InGracePeriod, Conflict, Error, ConfigManager };

/// Whether Windows RE is on, without which a device refuses an Autopilot Reset at once (graph.md §10). Graph tells it
/// of no device: it is known only where a check on the device itself was read.
enum class WindowsRe : quint8 { Unknown, On, Off };

/// Who manages the device (graph.md §1.3 managementAgent), reduced to what decides.
enum class Management : quint8 {
    Unknown,
    Mdm, ///< Intune can act: mdm, easMdm and the co-managed kinds
    ConfigManagerOnly, ///< configurationManagerClient: no MDM channel
    ExchangeOnly, ///< eas
    DefenderOnly, ///< msSense: shown by Intune, never enrolled
    Other, ///< intuneClient, jamf, google …: no Windows MDM channel
};

/// graph.md §1.3 managementState, reduced to what decides.
enum class Leaving : quint8 { Unknown, No, WipePending, RetirePending, DeletePending, WipeFailed, RetireFailed };

/// What a deviceActionResult is about (graph.md §2.2, last column).
enum class RemoteAction : quint8 {
    Other,
    FactoryReset,
    KeepAccountWipe,
    AutopilotReset,
    Retire,
    FreshStart,
    Sync,
    Restart,
    Delete,
};
/// graph.md §1.3 actionState.
enum class ActionState : quint8 { Unknown, None, Pending, Active, Done, Failed, Canceled, NotSupported };

struct ActionResult {
    RemoteAction action = RemoteAction::Other;
    ActionState state = ActionState::Unknown;
    QDateTime started; ///< UTC; invalid: unknown
    QDateTime updated; ///< UTC; invalid: unknown

    bool operator==(const ActionResult &) const = default;
};

/// What is known about one of the records that belong to a device.
enum class RecordState : quint8 {
    NotLoaded, ///< not asked yet
    Unreadable, ///< asked, and the service did not give it: permission, error, or a list that stopped early
    Missing, ///< a complete list does not hold it
    Doubtful, ///< more than one candidate, or the links contradict each other
    Present,
};

/// One Entra device record.
struct EntraRecord {
    EntraObjectId objectId;
    EntraDeviceId deviceId;
    JoinState join = JoinState::Unknown;

    bool operator==(const EntraRecord &) const = default;
};

/// What Intune tells of a device only in its beta list.
struct DeviceTraits {
    DeviceId device;
    Edition edition = Edition::Unknown;
    Chassis chassis = Chassis::Unknown;
    JoinState join = JoinState::Unknown; ///< joinType
    QString editionName; ///< skuFamily as it is told: "Education"; hostile; empty: not told, or too long for a name

    bool operator==(const DeviceTraits &) const = default;
};

/// One Autopilot identity.
struct AutopilotRecord {
    AutopilotId id;
    EntraDeviceId entraDeviceId;
    DeviceId managedDeviceId;
    QString serialNumber;
    QString groupTag;
    QString manufacturer;
    QString model;
    QString userPrincipalName; ///< whom the registration is assigned to; empty: nobody, or it isn't told

    bool operator==(const AutopilotRecord &) const = default;
};

/// One computer: its Intune record, and what its Entra and Autopilot records add. Unknown is never a plausible value:
/// times are invalid, sizes -1, enums Unknown. Strings come from the network and are hostile.
struct Device {
    DeviceId id;
    EntraDeviceId entraDeviceId;
    QString name;
    QString serialNumber;
    QString manufacturer;
    QString model;
    QString operatingSystem;
    QString osVersion;
    QString userPrincipalName;
    QString enrollmentProfile;
    QString editionName; ///< as DeviceTraits'
    QDateTime lastSeen; ///< lastSyncDateTime, UTC
    QDateTime enrolled; ///< UTC
    QDateTime certificateExpires; ///< UTC
    qint64 storageTotal = -1; ///< bytes
    qint64 storageFree = -1; ///< bytes
    QList<ActionResult> actions;
    Platform platform = Platform::Unknown;
    Ownership ownership = Ownership::Unknown;
    Management management = Management::Unknown;
    Leaving leaving = Leaving::Unknown;
    Compliance compliance = Compliance::Unknown;
    Edition edition = Edition::Unknown;
    Chassis chassis = Chassis::Unknown;
    JoinState intuneJoin = JoinState::Unknown; ///< as Intune's beta list says it; use joinState()
    WindowsRe windowsRe = WindowsRe::Unknown; ///< in no list: what the check script said last, where it was read
    Guard guard = Guard::Free; ///< no fact of the service's: what the tenant's protected list says
    bool pendingLifted = false; ///< no fact of the service's: a person lifted the block that what is pending sets
    bool recordGone = false; ///< a complete list no longer holds the Intune record; kept while a job of ours names it
    std::optional<bool> encrypted; ///< Intune sends false for "not known" too, so only true is certain

    RecordState entraState = RecordState::NotLoaded;
    JoinState entraJoin = JoinState::Unknown; ///< as Entra says it; use joinState()
    EntraObjectId entraObjectId;
    RecordState autopilotState = RecordState::NotLoaded; ///< by its links alone; use registrationState()
    AutopilotId autopilotId;
    QString autopilotSerial; ///< only where it is another computer's than serialNumber: autopilotState is Doubtful
    bool isRegistrationUnnumbered = false; ///< its registration bears no real serial number: only ids say whose it is
    QString groupTag;
    /// The Entra device that was made for its Autopilot registration, where the registration names this Intune record
    /// and another Entra device than Intune does: a hybrid computer's. Groups may hold it instead of the other.
    EntraDeviceId registeredEntraId;
    bool isRegistrationCertain = false; ///< it bears this serial number, and no other device claims that Entra device

    bool operator==(const Device &) const = default;
};

/// The join state, Unknown unless exactly one Entra record says it and Intune, where it says anything, says the same.
JoinState joinState(const Device &device);

/// Whether the one Entra record and Intune itself say different things about how the device is joined. That happens to
/// hybrid computers that are registered in Autopilot: Intune's link may point to the Entra device that was created for
/// the registration (MicrosoftDocs/memdocs #2815).
bool isJoinDisputed(const Device &device);

/// What is known about the Autopilot registration, as a person should read it. A hybrid computer's names the Entra
/// device that was made for it before the computer joined, and Intune knows the one that the domain brought along: the
/// links contradict each other, and nothing is wrong (Microsoft's page "Understand your Microsoft Entra hybrid join
/// deployment with Windows Autopilot"; MicrosoftDocs/memdocs #2815). So Doubtful becomes Present for a hybrid joined
/// computer whose registration names its Intune record, bears its serial number and is claimed by no other device.
/// Pure.
RecordState registrationState(const Device &device);

/// Whether that is so: the registration has an Entra device of its own, as is usual for hybrid computers. Pure.
bool hasHybridRegistration(const Device &device);

/// Puts in what Intune's beta list says; what it doesn't know leaves what is known.
void addTraits(Device &device, const DeviceTraits &traits);

/// An action that takes the device away or resets it and that the service still has to carry out.
struct PendingAction {
    RemoteAction action = RemoteAction::Other;
    QDateTime since; ///< UTC, by the service's clock: when the newest order began that is pending, of whatever kind;
                     ///< invalid: the service doesn't say

    bool operator==(const PendingAction &) const = default;
};

/// Whether the result is of something that resets the device or takes it away and has not come to its end. Pure.
bool isOpenOrder(const ActionResult &result);
/// What is pending for the device, or nullopt. Reads both managementState and the action results.
std::optional<PendingAction> pendingAction(const Device &device);
/// The same without the time.
std::optional<RemoteAction> pendingReset(const Device &device);

/// Whether an action that takes the device away or resets it was begun after then and is done.
bool wasResetSince(const Device &device, const QDateTime &since);

/// Whether somebody ordered something that takes the device away or resets it between these two readings of it,
/// whatever became of that order.
bool wasOrderedBetween(const Device &before, const Device &after);

/// The newest result of that action by start time, or nullopt (graph.md §8).
std::optional<ActionResult> newestResult(const Device &device, RemoteAction action);

/// Whether the service may list an order of the one action under the name of the other. Wipes of every kind share their
/// names: under which an Autopilot Reset stands is not public, public tools find theirs under "wipe", and audits say
/// "factoryReset" (news.md, "name of the action in deviceActionResults"). Pure.
bool mayBeListedAs(RemoteAction ordered, RemoteAction listed);
/// The newest result by start time that may be of an order of that action, or nullopt.
std::optional<ActionResult> newestListed(const Device &device, RemoteAction ordered);

} // namespace Reslate

Q_DECLARE_METATYPE(Reslate::Device)
