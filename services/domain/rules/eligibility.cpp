// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/eligibility.h"

#include "domain/device/devicekind.h"
#include "domain/rules/pendinglift.h"

#include <array>

namespace Reslate {
namespace {

using enum ResetMode;

struct Facts {
    const Device &device;
    JoinState join;
    DeviceKind kind;
    const QDateTime &now;
};

using ModeSet = quint32;
constexpr ModeSet only(ResetMode mode)
{
    return 1U << static_cast<unsigned>(mode);
}

constexpr ModeSet wipes = only(FactoryWipe) | only(ProtectedWipe) | only(WipeAndRemove);
constexpr ModeSet windowsModes = wipes | only(AutopilotReset) | only(WipeKeepAccount) | only(FreshStart);
constexpr ModeSet taking = windowsModes | only(Retire) | only(DeleteIntune);
constexpr ModeSet assigning = only(RemovePrimaryUser);
constexpr ModeSet remote = windowsModes | only(Retire) | only(Sync) | only(Restart);

struct Rule {
    Verdict verdict;
    Reason reason;
    ModeSet modes;
    bool (*applies)(const Facts &);
    std::optional<ResetMode> instead = std::nullopt;
};

bool entraIs(const Facts &f, RecordState state)
{
    return f.device.entraState == state;
}

bool kindIs(const Facts &f, DeviceKind kind)
{
    return f.kind == kind;
}

bool managementIs(const Facts &f, Management management)
{
    return f.device.management == management;
}

/// What is pending for long, or wasn't fetched, a person may lift; the record may be deleted without that.
bool blocksAsPending(const Facts &f)
{
    return pendingReset(f.device).has_value() && !f.device.pendingLifted;
}

/// A record with a pending order may go when a person may pass over that order, and also where nobody knows since when
/// it is pending: deleting the record is Microsoft's own advice, and else there would be no way out. A deletion that is
/// under way is none.
bool mayDeletePending(const Facts &f)
{
    const LiftProblem problem = liftProblem(f.device, f.now);
    const bool isUndated = problem == LiftProblem::NoDate && pendingReset(f.device) != RemoteAction::Delete;
    return problem == LiftProblem::None || isUndated;
}

// The rules, in the order in which they count: the first hit is the reason that a person reads.
// A fact that is not known has a rule of its own wherever it decides, so that it never reads as "allowed".
constexpr ModeSet joinModes = only(AutopilotReset) | only(FreshStart);
const std::array rules {
    Rule {Verdict::Blocked, Reason::RecordMissing, taking | remote | assigning,
        [](const Facts &f) { return f.device.recordGone; }},
    Rule {Verdict::Blocked, Reason::Protected, taking | remote | assigning,
        [](const Facts &f) { return f.device.guard == Guard::Protected; }},
    Rule {Verdict::Blocked, Reason::ProtectionUnreadable, taking | remote | assigning,
        [](const Facts &f) { return f.device.guard == Guard::Unreadable; }},
    Rule {Verdict::Blocked, Reason::PlatformUnknown, windowsModes | assigning,
        [](const Facts &f) { return f.device.platform == Platform::Unknown; }},
    Rule {Verdict::Blocked, Reason::NotWindows, windowsModes,
        [](const Facts &f) { return f.device.platform == Platform::Other; }, Retire},
    // Microsoft's samples change the primary user of Windows devices alone (graph.md §2).
    Rule {Verdict::Blocked, Reason::NotWindows, assigning,
        [](const Facts &f) { return f.device.platform == Platform::Other; }},
    Rule {Verdict::Blocked, Reason::NoPrimaryUser, assigning,
        [](const Facts &f) { return f.device.userPrincipalName.isEmpty(); }},
    // Sources of these four: Microsoft's pages "Remotely manage Windows 365 devices" (its list of actions has none of
    // these), "Azure Virtual Desktop multi-session" (wipe, Autopilot Reset and fresh start are disabled in Graph), and
    // the table of editions of the RemoteWipe CSP.
    Rule {
        Verdict::Blocked, Reason::CloudPc, windowsModes, [](const Facts &f) { return kindIs(f, DeviceKind::CloudPc); }},
    Rule {Verdict::Blocked, Reason::SessionHost, windowsModes,
        [](const Facts &f) { return kindIs(f, DeviceKind::SessionHost); }},
    Rule {Verdict::Blocked, Reason::Server, windowsModes, [](const Facts &f) { return kindIs(f, DeviceKind::Server); }},
    Rule {Verdict::Blocked, Reason::EditionCantReset, only(AutopilotReset) | only(FreshStart),
        [](const Facts &f) { return kindIs(f, DeviceKind::HoloLens) || kindIs(f, DeviceKind::TeamSystem); },
        FactoryWipe},
    Rule {Verdict::Blocked, Reason::DefenderOnly, remote,
        [](const Facts &f) { return managementIs(f, Management::DefenderOnly); }},
    Rule {Verdict::Blocked, Reason::ExchangeOnly, remote,
        [](const Facts &f) { return managementIs(f, Management::ExchangeOnly); }},
    Rule {Verdict::Blocked, Reason::ConfigManagerOnly, remote,
        [](const Facts &f) { return managementIs(f, Management::ConfigManagerOnly); }},
    Rule {Verdict::Blocked, Reason::NotMdm, windowsModes,
        [](const Facts &f) { return managementIs(f, Management::Other); }},
    Rule {Verdict::Blocked, Reason::ManagementUnknown, remote,
        [](const Facts &f) { return managementIs(f, Management::Unknown); }},
    // Retire, wipe and delete override each other at the service, so a second one would undo the first (graph.md §2.4).
    Rule {Verdict::Blocked, Reason::ActionPending, (taking & ~only(DeleteIntune)) | only(Restart), blocksAsPending},
    Rule {Verdict::Blocked, Reason::ActionPending, only(DeleteIntune),
        [](const Facts &f) { return blocksAsPending(f) && !mayDeletePending(f); }},
    Rule {Verdict::Blocked, Reason::JoinStatesDiffer, joinModes,
        [](const Facts &f) { return isJoinDisputed(f.device); }, FactoryWipe},
    Rule {Verdict::Blocked, Reason::HybridJoined, joinModes,
        [](const Facts &f) { return f.join == JoinState::HybridJoined; }, FactoryWipe},
    Rule {Verdict::Blocked, Reason::RegisteredOnly, only(AutopilotReset),
        [](const Facts &f) { return f.join == JoinState::Registered && f.device.ownership == Ownership::Personal; },
        Retire},
    Rule {Verdict::Blocked, Reason::RegisteredOnly, only(AutopilotReset),
        [](const Facts &f) { return f.join == JoinState::Registered; }, FactoryWipe},
    Rule {Verdict::Blocked, Reason::JoinStateLoading, joinModes,
        [](const Facts &f) { return entraIs(f, RecordState::NotLoaded); }},
    Rule {Verdict::Blocked, Reason::JoinStateMissing, joinModes,
        [](const Facts &f) { return entraIs(f, RecordState::Missing); }, FactoryWipe},
    Rule {Verdict::Blocked, Reason::JoinStateDoubtful, joinModes,
        [](const Facts &f) { return entraIs(f, RecordState::Doubtful); }, FactoryWipe},
    Rule {Verdict::Blocked, Reason::JoinStateUnreadable, joinModes,
        [](const Facts &f) { return f.join == JoinState::Unknown; }, FactoryWipe},
    // Fails at once with 0x80070032 (graph.md §10). A wipe may do so as well, of which Microsoft's page says nothing.
    Rule {Verdict::Blocked, Reason::WindowsReOff, only(AutopilotReset),
        [](const Facts &f) { return f.device.windowsRe == WindowsRe::Off; }},

    Rule {Verdict::Warned, Reason::ProtectedMayNotStart, only(ProtectedWipe), [](const Facts &) { return true; }},
    Rule {Verdict::Warned, Reason::StillPending, taking | only(Restart),
        [](const Facts &f) { return f.device.pendingLifted && pendingReset(f.device).has_value(); }},
    Rule {Verdict::Warned, Reason::StillPending, only(DeleteIntune), mayDeletePending},
    Rule {Verdict::Warned, Reason::WindowsSE, windowsModes,
        [](const Facts &f) { return f.device.edition == Edition::WindowsSE; }},
    // Whether these can be reset from afar depends on their maker's image, so that is the person's decision.
    Rule {Verdict::Warned, Reason::HoloLens, taking, [](const Facts &f) { return kindIs(f, DeviceKind::HoloLens); }},
    Rule {Verdict::Warned, Reason::SurfaceHub, taking,
        [](const Facts &f) { return kindIs(f, DeviceKind::SurfaceHub) || kindIs(f, DeviceKind::TeamSystem); }},
    Rule {Verdict::Warned, Reason::MeetingRoom, taking,
        [](const Facts &f) { return kindIs(f, DeviceKind::MeetingRoom); }},
    Rule {Verdict::Warned, Reason::ServerHardware, taking,
        [](const Facts &f) { return kindIs(f, DeviceKind::ServerHardware); }},
    Rule {Verdict::Warned, Reason::NoPupilsPc, only(Retire) | only(DeleteIntune),
        [](const Facts &f) {
            return kindIs(f, DeviceKind::CloudPc) || kindIs(f, DeviceKind::SessionHost)
                || kindIs(f, DeviceKind::Server);
        }},
    Rule {Verdict::Warned, Reason::Personal, taking,
        [](const Facts &f) { return f.device.ownership == Ownership::Personal; }},
    Rule {Verdict::Warned, Reason::OwnershipUnknown, taking,
        [](const Facts &f) { return f.device.ownership == Ownership::Unknown; }},
    Rule {Verdict::Warned, Reason::DuplicateRecords, taking,
        [](const Facts &f) { return entraIs(f, RecordState::Doubtful); }},
    // The results of actions tell most of it, but not what somebody ordered in another way.
    Rule {Verdict::Warned, Reason::LeavingUnknown, taking,
        [](const Facts &f) { return f.device.leaving == Leaving::Unknown; }},
    Rule {Verdict::Warned, Reason::RetireSuspendsBitLocker, only(Retire) | only(DeleteIntune),
        [](const Facts &f) {
            return f.device.platform == Platform::Windows && f.device.encrypted == true
                && (f.join == JoinState::EntraJoined || isJoinDisputed(f.device));
        }},
    // An unreadable join state may be an Entra join.
    Rule {Verdict::Warned, Reason::RetireEndsSignIn, only(Retire),
        [](const Facts &f) {
            return f.device.platform == Platform::Windows
                && (f.join == JoinState::EntraJoined || f.join == JoinState::Unknown);
        }},
    Rule {Verdict::Warned, Reason::DeleteTriggersRetire, only(DeleteIntune),
        [](const Facts &f) { return f.device.platform == Platform::Windows; }},
    Rule {Verdict::Warned, Reason::NotInAutopilot, wipes,
        [](const Facts &f) { return registrationState(f.device) == RecordState::Missing; }},
    Rule {Verdict::Warned, Reason::AutopilotUnknown, wipes,
        [](const Facts &f) {
            return registrationState(f.device) == RecordState::NotLoaded
                || registrationState(f.device) == RecordState::Unreadable;
        }},
    Rule {Verdict::Warned, Reason::AutopilotDoubtful, wipes,
        [](const Facts &f) { return registrationState(f.device) == RecordState::Doubtful; }},
    Rule {Verdict::Warned, Reason::NeverSeen, remote, [](const Facts &f) { return !f.device.lastSeen.isValid(); }},
    Rule {Verdict::Warned, Reason::NotSeenLately, remote,
        [](const Facts &f) {
            return f.device.lastSeen.isValid()
                && f.device.lastSeen.msecsTo(f.now) >= std::chrono::milliseconds(notSeenLimit).count();
        }},
};

constexpr std::array reasonNames {
    "none",
    "scope-missing",
    "role-missing",
    "record-missing",
    "identity-changed",
    "protected",
    "protection-unreadable",
    "model-not-told",
    "user-not-told",
    "already-in-job",
    "selected-twice",
    "platform-unknown",
    "not-windows",
    "defender-only",
    "exchange-only",
    "config-manager-only",
    "not-mdm",
    "management-unknown",
    "action-pending",
    "already-reset",
    "hybrid-joined",
    "registered-only",
    "join-state-loading",
    "join-state-unreadable",
    "join-state-missing",
    "join-state-doubtful",
    "join-states-differ",
    "cloud-pc",
    "session-host",
    "server",
    "windows-re-off",
    "edition-cant-reset",
    "link-doubtful",
    "return-unproven",
    "registration-stands",
    "no-primary-user",
    "protected-may-not-start",
    "reset-lately",
    "record-gone-lately",
    "failed-lately",
    "refused-lately",
    "still-pending",
    "windows-se",
    "hololens",
    "surface-hub",
    "meeting-room",
    "server-hardware",
    "no-pupils-pc",
    "personal",
    "ownership-unknown",
    "duplicate-records",
    "identity-unproven",
    "leaving-unknown",
    "not-in-autopilot",
    "autopilot-unknown",
    "autopilot-doubtful",
    "retire-suspends-bitlocker",
    "retire-ends-sign-in",
    "delete-triggers-retire",
    "not-seen-lately",
    "never-seen",
};
static_assert(reasonNames.size() == static_cast<size_t>(Reason::NeverSeen) + 1);

} // namespace

Eligibility judge(const Device &device, ResetMode mode, const QDateTime &now)
{
    const Facts facts {device, joinState(device), kindOf(device), now};
    for (const Rule &rule : rules) {
        if ((rule.modes & only(mode)) != 0 && rule.applies(facts))
            return {rule.verdict, rule.reason, rule.instead};
    }
    return {};
}

Eligibility judgeHeld(const Device &device, ResetMode mode, const QDateTime &now, const Circumstances &circumstances)
{
    if (const May may = circumstances.permissions.of(mode); isNo(may))
        return {Verdict::Blocked, may == May::LacksScope ? Reason::ScopeMissing : Reason::RoleMissing, std::nullopt};
    const Eligibility judged = judge(device, mode, now);
    const bool outweighs = judged.verdict == Verdict::Blocked && judged.reason < Reason::AlreadyInJob;
    if (circumstances.isHeld && !outweighs)
        return {Verdict::Blocked, Reason::AlreadyInJob, std::nullopt};
    if (circumstances.isIdleTwin && !outweighs)
        return {Verdict::Blocked, Reason::SelectedTwice, std::nullopt};
    const Reason again = recentReason(mode, circumstances.recent);
    if (judged.verdict != Verdict::Blocked && again != Reason::None)
        return {Verdict::Warned, again, std::nullopt};
    return judged;
}

QList<Reason> allReasons(const Device &device, ResetMode mode, const QDateTime &now)
{
    const Facts facts {device, joinState(device), kindOf(device), now};
    QList<Reason> found;
    for (const Rule &rule : rules) {
        if ((rule.modes & only(mode)) != 0 && !found.contains(rule.reason) && rule.applies(facts))
            found.append(rule.reason);
    }
    return found;
}

Reason recentReason(ResetMode mode, const std::optional<RecentReset> &recent)
{
    if (!recent || !isReset(mode))
        return Reason::None;
    switch (recent->end) {
    case RecentReset::End::Done:
        return Reason::ResetLately;
    case RecentReset::End::RecordGone:
        return Reason::RecordGoneLately;
    case RecentReset::End::Failed:
        return Reason::FailedLately;
    case RecentReset::End::Refused:
        return Reason::RefusedLately;
    }
    return Reason::None;
}

bool isRecent(Reason reason)
{
    return isFreshLately(reason) || reason == Reason::FailedLately || reason == Reason::RefusedLately;
}

bool isFreshLately(Reason reason)
{
    return reason == Reason::ResetLately || reason == Reason::RecordGoneLately;
}

bool blocks(Reason reason)
{
    return reason > Reason::None && reason < Reason::ProtectedMayNotStart;
}

QLatin1String reasonName(Reason reason)
{
    return QLatin1String(reasonNames[static_cast<size_t>(reason)]);
}

QLatin1String verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Allowed:
        return QLatin1String("allowed");
    case Verdict::Warned:
        return QLatin1String("warned");
    case Verdict::Blocked:
        return QLatin1String("blocked");
    }
    return {};
}

} // namespace Reslate
