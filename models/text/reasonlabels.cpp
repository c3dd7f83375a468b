// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/windowsrelease.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/permissionlabels.h"
#include "models/text/timelabels.h"

#include <array>

namespace Reslate {
namespace {

struct ShortText {
    Reason reason;
    const char *text;
};

constexpr std::array shortTexts {
    ShortText {Reason::None, ""},
    ShortText {Reason::ScopeMissing, QT_TRANSLATE_NOOP("Labels", "not allowed by the school yet")},
    ShortText {Reason::RoleMissing, QT_TRANSLATE_NOOP("Labels", "not in your role")},
    ShortText {Reason::RecordMissing, QT_TRANSLATE_NOOP("Labels", "record gone")},
    ShortText {Reason::IdentityChanged, QT_TRANSLATE_NOOP("Labels", "record belongs to another device")},
    ShortText {Reason::Protected, QT_TRANSLATE_NOOP("Labels", "protected")},
    ShortText {Reason::ProtectionUnreadable, QT_TRANSLATE_NOOP("Labels", "protection not known")},
    ShortText {Reason::ModelNotTold, QT_TRANSLATE_NOOP("Labels", "a protected model is possible")},
    ShortText {Reason::UserNotTold, QT_TRANSLATE_NOOP("Labels", "a protected user is possible")},
    ShortText {Reason::AlreadyInJob, QT_TRANSLATE_NOOP("Labels", "in another job")},
    ShortText {Reason::SelectedTwice, QT_TRANSLATE_NOOP("Labels", "same serial number, chosen twice")},
    ShortText {Reason::PlatformUnknown, QT_TRANSLATE_NOOP("Labels", "system unknown")},
    ShortText {Reason::NotWindows, QT_TRANSLATE_NOOP("Labels", "not Windows")},
    ShortText {Reason::DefenderOnly, QT_TRANSLATE_NOOP("Labels", "known through Defender only")},
    ShortText {Reason::ExchangeOnly, QT_TRANSLATE_NOOP("Labels", "managed through Exchange only")},
    ShortText {Reason::ConfigManagerOnly, QT_TRANSLATE_NOOP("Labels", "managed by Configuration Manager only")},
    ShortText {Reason::NotMdm, QT_TRANSLATE_NOOP("Labels", "managed in another way")},
    ShortText {Reason::ManagementUnknown, QT_TRANSLATE_NOOP("Labels", "management unknown")},
    ShortText {Reason::ActionPending, QT_TRANSLATE_NOOP("Labels", "another action pending")},
    ShortText {Reason::AlreadyReset, QT_TRANSLATE_NOOP("Labels", "reset since it was planned")},
    ShortText {Reason::HybridJoined, QT_TRANSLATE_NOOP("Labels", "hybrid joined")},
    ShortText {Reason::RegisteredOnly, QT_TRANSLATE_NOOP("Labels", "registered only")},
    ShortText {Reason::JoinStateLoading, QT_TRANSLATE_NOOP("Labels", "join state loading")},
    ShortText {Reason::JoinStateUnreadable, QT_TRANSLATE_NOOP("Labels", "join state not readable")},
    ShortText {Reason::JoinStateMissing, QT_TRANSLATE_NOOP("Labels", "no record in Entra")},
    ShortText {Reason::JoinStateDoubtful, QT_TRANSLATE_NOOP("Labels", "join state doubtful")},
    ShortText {Reason::JoinStatesDiffer, QT_TRANSLATE_NOOP("Labels", "join states differ")},
    ShortText {Reason::CloudPc, QT_TRANSLATE_NOOP("Labels", "Cloud PC")},
    ShortText {Reason::SessionHost, QT_TRANSLATE_NOOP("Labels", "virtual, for several people")},
    ShortText {Reason::Server, QT_TRANSLATE_NOOP("Labels", "server")},
    ShortText {Reason::WindowsReOff, QT_TRANSLATE_NOOP("Labels", "Windows RE off")},
    ShortText {Reason::EditionCantReset, QT_TRANSLATE_NOOP("Labels", "system without this reset")},
    ShortText {Reason::LinkDoubtful, QT_TRANSLATE_NOOP("Labels", "record may be another device's")},
    ShortText {Reason::ReturnUnproven, QT_TRANSLATE_NOOP("Labels", "enrolled again, maybe another device")},
    ShortText {Reason::RegistrationStands, QT_TRANSLATE_NOOP("Labels", "still registered in Autopilot")},
    ShortText {Reason::NoPrimaryUser, QT_TRANSLATE_NOOP("Labels", "no primary user")},
    ShortText {Reason::ProtectedMayNotStart, QT_TRANSLATE_NOOP("Labels", "may not start afterward")},
    ShortText {Reason::ResetLately, QT_TRANSLATE_NOOP("Labels", "reset in the last 24 hours")},
    ShortText {Reason::RecordGoneLately, QT_TRANSLATE_NOOP("Labels", "back under a new record")},
    ShortText {Reason::FailedLately, QT_TRANSLATE_NOOP("Labels", "failed in the last 24 hours")},
    ShortText {Reason::RefusedLately, QT_TRANSLATE_NOOP("Labels", "turned away in the last 24 hours")},
    ShortText {Reason::StillPending, QT_TRANSLATE_NOOP("Labels", "older order still pending")},
    ShortText {Reason::WindowsSE, QT_TRANSLATE_NOOP("Labels", "Windows SE")},
    ShortText {Reason::HoloLens, QT_TRANSLATE_NOOP("Labels", "HoloLens")},
    ShortText {Reason::SurfaceHub, QT_TRANSLATE_NOOP("Labels", "Surface Hub")},
    ShortText {Reason::MeetingRoom, QT_TRANSLATE_NOOP("Labels", "meeting room, kiosk or sign")},
    ShortText {Reason::ServerHardware, QT_TRANSLATE_NOOP("Labels", "built like a server")},
    ShortText {Reason::NoPupilsPc, QT_TRANSLATE_NOOP("Labels", "not a student's PC")},
    ShortText {Reason::Personal, QT_TRANSLATE_NOOP("Labels", "personal")},
    ShortText {Reason::OwnershipUnknown, QT_TRANSLATE_NOOP("Labels", "owner unknown")},
    ShortText {Reason::DuplicateRecords, QT_TRANSLATE_NOOP("Labels", "several records")},
    ShortText {Reason::IdentityUnproven, QT_TRANSLATE_NOOP("Labels", "not certain to be the same device")},
    ShortText {Reason::LeavingUnknown, QT_TRANSLATE_NOOP("Labels", "not known whether it is leaving")},
    ShortText {Reason::NotInAutopilot, QT_TRANSLATE_NOOP("Labels", "not in Autopilot")},
    ShortText {Reason::AutopilotUnknown, QT_TRANSLATE_NOOP("Labels", "Autopilot registration unknown")},
    ShortText {Reason::AutopilotDoubtful, QT_TRANSLATE_NOOP("Labels", "Autopilot registration doubtful")},
    ShortText {Reason::RetireSuspendsBitLocker, QT_TRANSLATE_NOOP("Labels", "BitLocker is suspended")},
    ShortText {Reason::RetireEndsSignIn, QT_TRANSLATE_NOOP("Labels", "Entra sign-in ends")},
    ShortText {Reason::DeleteTriggersRetire, QT_TRANSLATE_NOOP("Labels", "retired as well")},
    ShortText {Reason::NotSeenLately, QT_TRANSLATE_NOOP("Labels", "not seen for 30 days")},
    ShortText {Reason::NeverSeen, QT_TRANSLATE_NOOP("Labels", "never seen")},
};

constexpr bool reasonsFollowEnum()
{
    for (size_t i = 0; i < shortTexts.size(); ++i) {
        if (static_cast<size_t>(shortTexts[i].reason) != i)
            return false;
    }
    return shortTexts.back().reason == Reason::NeverSeen;
}
static_assert(reasonsFollowEnum());

/// Of records that are one computer's too many, or of those beside the Intune one that can't be deleted; empty: it
/// isn't about these.
QString recordSentence(Reason reason)
{
    switch (reason) {
    case Reason::SelectedTwice:
        return Labels::tr("The computer stands in this selection twice: another record in it has the same serial "
                          "number. Only the one that was seen last can be used, unless that isn't clear or something "
                          "else keeps it out. Choose the one in use.");
    case Reason::LinkDoubtful:
        return Labels::tr(
            "Its ids and its serial number don't both say that the record is this device's: the mainboard may have "
            "been "
            "changed, or one of the two bears no real serial number. Look at the device before its record is deleted.");
    case Reason::ReturnUnproven:
        return Labels::tr(
            "A computer with this serial number has enrolled again since, and Autopilot names its new records. Nothing "
            "proves that it is this one. Look at the device: if it is, delete its registration in the portal, else "
            "leave it.");
    case Reason::ModelNotTold:
        return Labels::tr(
            "The protected list names a model, and the record that is left doesn't say which model this device is. "
            "Lift that protection, or delete the record in the portal once you have seen the device.");
    case Reason::UserNotTold:
        return Labels::tr(
            "The protected list names a user, and the record that is left doesn't say whose device this is. "
            "Lift that protection, or delete the record in the portal once you have seen the device.");
    case Reason::RegistrationStands:
        return Labels::tr(
            "The device is still registered in Autopilot, and Entra keeps its record until that is gone.");
    default:
        return {};
    }
}

/// Of what blocks because of how the device is joined.
QString joinSentence(Reason reason, ResetMode mode)
{
    switch (reason) {
    case Reason::HybridJoined:
        return Labels::tr("Hybrid joined devices can't use %1.").arg(modeTitle(mode));
    case Reason::RegisteredOnly:
        return Labels::tr("The device is only registered in Entra, not joined. %1 needs an Entra joined device.")
            .arg(modeTitle(mode));
    case Reason::JoinStateLoading:
        return Labels::tr("The join state is still being loaded.");
    case Reason::JoinStateUnreadable:
        return Labels::tr("The join state could not be read, so it isn't certain that %1 works.").arg(modeTitle(mode));
    case Reason::JoinStateMissing:
        return Labels::tr("Entra holds no record of this device, so it isn't certain that %1 works.")
            .arg(modeTitle(mode));
    case Reason::JoinStateDoubtful:
        return Labels::tr("Several records claim to be this device, so it isn't certain how it is joined.");
    case Reason::JoinStatesDiffer:
        return Labels::tr(
            "Entra and Intune say different things about how this device is joined, so it isn't certain "
            "that %1 works. Hybrid joined computers that are registered for Autopilot can look like this.")
            .arg(modeTitle(mode));
    default:
        return recordSentence(reason);
    }
}

/// Of what blocks because of what the device is, or how it stands there.
QString machineSentence(Reason reason, ResetMode mode)
{
    switch (reason) {
    case Reason::CloudPc:
        return Labels::tr("This is a Cloud PC, which can't use %1. Provision it again in Windows 365 instead.")
            .arg(modeTitle(mode));
    case Reason::SessionHost:
        return Labels::tr("Several people work on this virtual computer at once. Intune doesn't reset such a computer; "
                          "replace it in Azure.");
    case Reason::Server:
        return Labels::tr("This is a server. Servers are not reset from here.");
    case Reason::WindowsReOff:
        return Labels::tr(
            "Windows RE is off on this device, so %1 would fail at once. Run “reagentc /enable” on it as an "
            "administrator. If that fails (0x80070032), its files may be missing or its partition too "
            "small: Microsoft names its support then, and installing Windows anew brings it back.")
            .arg(modeTitle(mode));
    case Reason::EditionCantReset:
        return Labels::tr("The system of this device doesn't know %1.").arg(modeTitle(mode));
    default:
        return joinSentence(reason, mode);
    }
}

QString blockSentence(Reason reason, ResetMode mode)
{
    switch (reason) {
    case Reason::ScopeMissing:
        return permissionSentence(May::LacksScope, mode);
    case Reason::RoleMissing:
        return permissionSentence(May::LacksRole, mode);
    case Reason::RecordMissing:
        return Labels::tr("The device's Intune record is gone.");
    case Reason::IdentityChanged:
        return Labels::tr("The record now belongs to another device than the one that was planned.");
    case Reason::Protected:
        return Labels::tr("The device is protected. No action may touch it until somebody lifts the protection.");
    case Reason::ProtectionUnreadable:
        return Labels::tr("It is not known whether the device is protected: the list, or who belongs to a group on it, "
                          "can't be read.");
    case Reason::AlreadyInJob:
        return Labels::tr("In another job that isn't over.");
    case Reason::PlatformUnknown:
        return Labels::tr("It is not known whether this device runs Windows.");
    case Reason::NotWindows:
        return Labels::tr("%1 works on Windows devices only.").arg(modeTitle(mode));
    case Reason::DefenderOnly:
        return Labels::tr("The device is only known through Defender. It isn't enrolled, so Intune can't act on it.");
    case Reason::ExchangeOnly:
        return Labels::tr("The device is managed through Exchange only, so Intune can't act on it.");
    case Reason::ConfigManagerOnly:
        return Labels::tr("The device is managed by Configuration Manager only, so Intune can't act on it.");
    case Reason::NotMdm:
        return Labels::tr("The device isn't managed in the way that %1 needs.").arg(modeTitle(mode));
    case Reason::ManagementUnknown:
        return Labels::tr("It is not known how this device is managed.");
    case Reason::ActionPending:
        return Labels::tr("A reset, wipe, retire or deletion is already waiting for this device.");
    case Reason::AlreadyReset:
        return Labels::tr("The device was reset after this was planned. If it still has to be reset, plan it anew.");
    case Reason::NoPrimaryUser:
        return Labels::tr("The device has no primary user: it is shared, or nobody's. There is nothing to remove.");
    default:
        return machineSentence(reason, mode);
    }
}

/// Of what is warned about because of what the device is, or how it comes back.
QString kindSentence(Reason reason)
{
    switch (reason) {
    case Reason::WindowsSE:
        return Labels::tr("The device runs Windows SE, on which remote resets are not supported and may fail. Its "
                          "updates ended on %1.",
            "day")
            .arg(dayText(knownWindowsSupport().windowsSE));
    case Reason::HoloLens:
        return Labels::tr("This is a HoloLens. Somebody has to set it up again afterward.");
    case Reason::SurfaceHub:
        return Labels::tr(
            "This is a Surface Hub. Somebody has to set it up again in its room, with its device account.");
    case Reason::MeetingRoom:
        return Labels::tr("This is probably a Teams room, a kiosk or a sign, not a student's PC. Somebody may have to "
                          "set it up again in its place.");
    case Reason::ServerHardware:
        return Labels::tr("This device is built like a server. Make sure that nothing depends on it.");
    case Reason::NotInAutopilot:
        return Labels::tr("The device isn't registered for Autopilot. "
                          "It will not enroll by itself afterward and must be set up by hand.");
    case Reason::AutopilotUnknown:
        return Labels::tr("It is not known whether the device is registered for Autopilot. "
                          "If it isn't, it must be set up by hand afterward.");
    case Reason::AutopilotDoubtful:
        return Labels::tr(
            "It is not certain which Autopilot registration is this device's: several claim it, or the one "
            "that does has another serial number or names another record in Entra. Check it before you remove one.");
    case Reason::NoPupilsPc:
        return Labels::tr("This is a Cloud PC, a virtual computer for several people, or a server. It loses its "
                          "management, and who works on it may lose access.");
    default:
        return {};
    }
}

QString warnSentence(Reason reason)
{
    switch (reason) {
    case Reason::ProtectedMayNotStart:
        return Labels::tr("For lost or stolen devices only: a device with BitLocker may not start afterward.");
    case Reason::ResetLately:
        return Labels::tr("The device was reset in the last 24 hours. Another reset takes away what was set up since.");
    case Reason::RecordGoneLately:
        return Labels::tr(
            "The device is enrolled under a new record: its earlier one went with a reset of the last 24 "
            "hours. It is most likely fresh, but nothing proves that. Look at it before you reset it again.");
    case Reason::FailedLately:
        return Labels::tr(
            "The last reset of the device failed in the last 24 hours. The usual cause is that Windows RE is "
            "off: look at the device first, or the next one will most likely fail as well.");
    case Reason::RefusedLately:
        return Labels::tr("The last reset of the device was turned away in the last 24 hours: by Intune, by a second "
                          "administrator, or because the device can't do it. Find out why first.");
    case Reason::StillPending:
        return Labels::tr(
            "An older reset, wipe, retire or deletion is still waiting for this device. It may be carried "
            "out as well, whichever comes first.");
    case Reason::Personal:
        return Labels::tr("This is a personal device.");
    case Reason::OwnershipUnknown:
        return Labels::tr("It is not known whether the device belongs to the school or to a person.");
    case Reason::DuplicateRecords:
        return Labels::tr("Several records claim to be this device. Check the serial number first.");
    case Reason::IdentityUnproven:
        return Labels::tr(
            "The device had no usable serial number when the plan was saved, or has none now, so only its "
            "record in Intune says that it is the same device. Check it before you start.");
    case Reason::LeavingUnknown:
        return Labels::tr("The service doesn't say whether somebody else's wipe or retirement is pending. "
                          "Look in the Intune admin center first.");
    case Reason::RetireSuspendsBitLocker:
        return Labels::tr("BitLocker is suspended on this Entra joined device.");
    case Reason::RetireEndsSignIn:
        return Labels::tr("Nobody can sign in with an Entra account afterward. A local administrator is needed.");
    case Reason::DeleteTriggersRetire:
        return Labels::tr("Deleting the record retires the device as well.");
    case Reason::NotSeenLately:
        return Labels::tr("The device has not connected for 30 days. It starts when the device connects again.");
    case Reason::NeverSeen:
        return Labels::tr("The device has never connected. It starts when the device connects.");
    default:
        return kindSentence(reason);
    }
}

QString insteadSentence(Reason reason, ResetMode instead)
{
    if (reason == Reason::HybridJoined)
        return Labels::tr("Use %1 instead; it can take up to 24 hours until the device is ready.")
            .arg(modeTitle(instead));
    return Labels::tr("Use %1 instead.").arg(modeTitle(instead));
}

/// What a device is reads after a number: "4 hybrid joined". What is said of it, or of something of it, doesn't.
bool isNoAttribute(Reason reason)
{
    switch (reason) {
    case Reason::RecordMissing:
    case Reason::IdentityChanged:
    case Reason::ProtectionUnreadable:
    case Reason::ModelNotTold:
    case Reason::UserNotTold:
    case Reason::SelectedTwice:
    case Reason::PlatformUnknown:
    case Reason::ManagementUnknown:
    case Reason::ActionPending:
    case Reason::JoinStateLoading:
    case Reason::JoinStateUnreadable:
    case Reason::JoinStateMissing:
    case Reason::JoinStateDoubtful:
    case Reason::JoinStatesDiffer:
    case Reason::WindowsReOff:
    case Reason::EditionCantReset:
    case Reason::LinkDoubtful:
    case Reason::ReturnUnproven:
    case Reason::RegistrationStands:
    case Reason::NoPrimaryUser:
    case Reason::ProtectedMayNotStart:
    case Reason::StillPending:
    case Reason::NoPupilsPc:
    case Reason::OwnershipUnknown:
    case Reason::DuplicateRecords:
    case Reason::LeavingUnknown:
    case Reason::AutopilotUnknown:
    case Reason::AutopilotDoubtful:
    case Reason::RetireSuspendsBitLocker:
    case Reason::RetireEndsSignIn:
        return true;
    default:
        return false;
    }
}

} // namespace

QString reasonSentence(Reason reason, ResetMode mode, std::optional<ResetMode> instead)
{
    const QString sentence = blocks(reason) ? blockSentence(reason, mode) : warnSentence(reason);
    if (!instead)
        return sentence;
    return Labels::tr("%1 %2", "two sentences").arg(sentence, insteadSentence(reason, *instead));
}

QString reasonShort(Reason reason)
{
    return reason == Reason::None ? QString() : Labels::tr(shortTexts[static_cast<size_t>(reason)].text);
}

QString findingText(const PlanFinding &finding)
{
    if (isNoAttribute(finding.reason))
        return Labels::tr("%1: %2", "8 devices, what is true of each: BitLocker is suspended")
            .arg(devicesText(static_cast<int>(finding.items.size())), reasonShort(finding.reason));
    return Labels::tr("%1 %2", "number of devices, what they are: 4 hybrid joined")
        .arg(numberText(finding.items.size()), reasonShort(finding.reason));
}

} // namespace Reslate
