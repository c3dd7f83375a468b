// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/labels.h"

#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labelscontext.h"

#include <QLocale>

namespace Reslate {

QString viewTitle(DeviceView view)
{
    switch (view) {
    case DeviceView::NeedsAttention:
        return Labels::tr("Needs attention");
    case DeviceView::HybridJoined:
        return Labels::tr("Hybrid joined");
    case DeviceView::NotSeen60Days:
        return Labels::tr("Not seen for 60 days");
    case DeviceView::NotInAutopilot:
        return Labels::tr("Not in Autopilot");
    case DeviceView::OutOfSupport:
        return Labels::tr("Out of support", "view: devices whose Windows is");
    case DeviceView::StillAssigned:
        return Labels::tr("Reset locally?", "view: computers that may have been, and have a primary user");
    case DeviceView::BeingReset:
        return Labels::tr("Being reset");
    case DeviceView::Wiped:
        return Labels::tr("Wiped", "view: devices that were");
    case DeviceView::Retired:
        return Labels::tr("Retired in Intune", "view: devices that were, which is no retirement");
    }
    return {};
}

QString viewExplanation(DeviceView view)
{
    switch (view) {
    case DeviceView::NeedsAttention:
        return Labels::tr("Devices where a reset, wipe or retire failed, has an unknown result, or still hasn't been "
                          "carried out; whose records contradict each other; whose management certificate has "
                          "expired; or whose Intune record is gone without a proof of what became of them.");
    case DeviceView::HybridJoined:
        return Labels::tr(
            "Devices that are joined to on-premises Active Directory and to Entra. "
            "They can't use Autopilot Reset: a factory wipe is what remains, after which it can take 24 "
            "hours until they are ready. The way out of it is an Autopilot profile that joins Entra alone, "
            "and a factory wipe under it.");
    case DeviceView::NotSeen60Days:
        return Labels::tr("Devices that have not connected for 60 days or have never connected.");
    case DeviceView::NotInAutopilot:
        return Labels::tr("Windows devices that are not registered for Autopilot.");
    case DeviceView::OutOfSupport:
        return Labels::tr("Devices whose Windows gets no updates from Microsoft any more, except extended ones that "
                          "are paid for. A device whose edition isn't known is listed only if no edition gets any.");
    case DeviceView::StillAssigned:
        return Labels::tr("Entra joined computers that connected in the last 7 days and have a primary user from "
                          "before. Those that were reset at their lock screens are among them, but Intune doesn't tell "
                          "which: tick those that were, then choose “Remove primary user”.");
    case DeviceView::BeingReset:
        return Labels::tr("Devices with a reset, wipe, retire or deletion that was sent and is not finished. What is "
                          "still to be sent "
                          "isn't here yet.");
    case DeviceView::Wiped:
        return Labels::tr("Devices that a job wiped for good since the program was started. The device reported it, "
                          "the computer enrolled again, or a person saw it.");
    case DeviceView::Retired:
        return Labels::tr("Devices that a job retired, or whose Intune record a job deleted, since the program was "
                          "started.");
    }
    return {};
}

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

QString devicesText(int count)
{
    return count == 1 ? Labels::tr("1 device") : Labels::tr("%1 devices").arg(numberText(count));
}

QString ofDevicesText(const QString &some, int all)
{
    return all == 1 ? Labels::tr("%1 of 1 device", "number or names").arg(some)
                    : Labels::tr("%1 of %2 devices", "number or names, number").arg(some, numberText(all));
}

QString factText(const QString &field, const QString &value)
{
    return Labels::tr("%1: %2", "field, what it holds").arg(field, value);
}

QString tickText(const QString &line, bool checked)
{
    return checked ? Labels::tr("%1, checked", "line of a list").arg(line)
                   : Labels::tr("%1, not checked", "line of a list").arg(line);
}

QString jobsText(int count)
{
    return count == 1 ? Labels::tr("1 job") : Labels::tr("%1 jobs").arg(numberText(count));
}

QString bytesText(qint64 bytes)
{
    if (bytes < 0)
        return Labels::tr("unknown");
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString joinText(JoinState join)
{
    switch (join) {
    case JoinState::Unknown:
        return Labels::tr("Unknown");
    case JoinState::EntraJoined:
        return Labels::tr("Entra joined");
    case JoinState::HybridJoined:
        return Labels::tr("Hybrid joined (on-premises Active Directory)");
    case JoinState::Registered:
        return Labels::tr("Registered only");
    }
    return {};
}

QString joinText(const Device &device)
{
    if (!isJoinDisputed(device))
        return joinText(joinState(device));
    return Labels::tr("Doubtful. Entra: %1; Intune: %2").arg(joinText(device.entraJoin), joinText(device.intuneJoin));
}

QString joinBadge(JoinState join)
{
    switch (join) {
    case JoinState::Unknown:
        return Labels::tr("Unknown");
    case JoinState::EntraJoined:
        return Labels::tr("Entra");
    case JoinState::HybridJoined:
        return Labels::tr("Hybrid");
    case JoinState::Registered:
        return Labels::tr("Registered");
    }
    return {};
}

Badge joinBadgeOf(const Device &device)
{
    const JoinState join = joinState(device);
    if (join != JoinState::Unknown) {
        const Tone tone = join == JoinState::EntraJoined ? Tone::Neutral : Tone::Caution;
        return {.text = joinBadge(join), .tone = tone, .toolTip = joinText(join)};
    }
    if (isJoinDisputed(device))
        return {.text = Labels::tr("Doubtful"), .tone = Tone::Bad, .toolTip = joinText(device)};
    switch (device.entraState) {
    case RecordState::NotLoaded:
        return {.text = QStringLiteral("…"), .toolTip = Labels::tr("The join state is still being loaded.")};
    case RecordState::Unreadable:
        return {.text = Labels::tr("Not readable"),
            .tone = Tone::Caution,
            .toolTip = Labels::tr("The join state could not be read.")};
    case RecordState::Missing:
        return {.text = Labels::tr("No record"),
            .tone = Tone::Caution,
            .toolTip = Labels::tr("Entra holds no record of this device.")};
    case RecordState::Doubtful:
        return {.text = Labels::tr("Doubtful"),
            .tone = Tone::Bad,
            .toolTip = Labels::tr("Several records claim to be this device, so its join state is not certain.")};
    case RecordState::Present:
        break;
    }
    return {.text = joinBadge(join),
        .tone = Tone::Caution,
        .toolTip = Labels::tr("Entra holds a record of this device that doesn't say how it is joined.")};
}

QString platformText(Platform platform)
{
    switch (platform) {
    case Platform::Unknown:
        return Labels::tr("Unknown");
    case Platform::Windows:
        return Labels::tr("Windows");
    case Platform::Other:
        return Labels::tr("Not Windows");
    }
    return {};
}

QString ownershipText(Ownership ownership)
{
    switch (ownership) {
    case Ownership::Unknown:
        return Labels::tr("Unknown");
    case Ownership::Company:
        return Labels::tr("School");
    case Ownership::Personal:
        return Labels::tr("Personal");
    }
    return {};
}

QString editionText(Edition edition)
{
    switch (edition) {
    case Edition::Unknown:
        return Labels::tr("Unknown");
    case Edition::WindowsSE:
        return Labels::tr("Windows SE");
    case Edition::Other:
        return Labels::tr("Full Windows");
    case Edition::MultiSession:
        return Labels::tr("Windows for several people at once");
    case Edition::Holographic:
        return Labels::tr("Windows Holographic");
    case Edition::Team:
        return Labels::tr("Windows 10 Team");
    case Edition::IoT:
        return Labels::tr("Windows IoT");
    case Edition::Server:
        return Labels::tr("Windows Server");
    }
    return {};
}

QString complianceText(Compliance compliance)
{
    switch (compliance) {
    case Compliance::Unknown:
        return Labels::tr("Unknown");
    case Compliance::Compliant:
        return Labels::tr("Compliant");
    case Compliance::NonCompliant:
        return Labels::tr("Not compliant");
    case Compliance::InGracePeriod:
        return Labels::tr("In grace period");
    case Compliance::Conflict:
        return Labels::tr("Conflicting policies");
    case Compliance::Error:
        return Labels::tr("Check failed");
    case Compliance::ConfigManager:
        return Labels::tr("Checked by Configuration Manager");
    }
    return {};
}

QString managementText(Management management)
{
    switch (management) {
    case Management::Unknown:
        return Labels::tr("Unknown");
    case Management::Mdm:
        return Labels::tr("Intune");
    case Management::ConfigManagerOnly:
        return Labels::tr("Configuration Manager only");
    case Management::ExchangeOnly:
        return Labels::tr("Exchange only");
    case Management::DefenderOnly:
        return Labels::tr("Defender only, not enrolled");
    case Management::Other:
        return Labels::tr("Another management");
    }
    return {};
}

QString leavingText(Leaving leaving)
{
    switch (leaving) {
    case Leaving::Unknown:
        return Labels::tr("Unknown");
    case Leaving::No:
        return Labels::tr("Managed");
    case Leaving::WipePending:
        return Labels::tr("Wipe pending");
    case Leaving::RetirePending:
        return Labels::tr("Retire pending");
    case Leaving::DeletePending:
        return Labels::tr("Deletion pending");
    case Leaving::WipeFailed:
        return Labels::tr("Wipe failed");
    case Leaving::RetireFailed:
        return Labels::tr("Retire failed");
    }
    return {};
}

} // namespace Reslate
