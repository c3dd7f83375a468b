// SPDX-License-Identifier: GPL-3.0-or-later
#include "displaytext.h"
#include "errorlabels.h"
#include "labels.h"
#include "labelscontext.h"

namespace Reslate {

QString actionText(RemoteAction action)
{
    switch (action) {
    case RemoteAction::Other:
        return Labels::tr("Another action");
    case RemoteAction::FactoryReset:
        return Labels::tr("Factory wipe");
    case RemoteAction::KeepAccountWipe:
        return Labels::tr("Wipe, keep enrollment and account");
    case RemoteAction::AutopilotReset:
        return Labels::tr("Autopilot Reset");
    case RemoteAction::Retire:
        return Labels::tr("Retire");
    case RemoteAction::FreshStart:
        return Labels::tr("Fresh start");
    case RemoteAction::Sync:
        return Labels::tr("Sync");
    case RemoteAction::Restart:
        return Labels::tr("Restart");
    case RemoteAction::Delete:
        return Labels::tr("Deletion");
    }
    return {};
}

QString actionStateText(ActionState state)
{
    switch (state) {
    case ActionState::Unknown:
        return Labels::tr("unknown");
    case ActionState::None:
        return Labels::tr("not started");
    case ActionState::Pending:
        return Labels::tr("waits for the device");
    case ActionState::Active:
        return Labels::tr("running");
    case ActionState::Done:
        return Labels::tr("done");
    case ActionState::Failed:
        return Labels::tr("failed");
    case ActionState::Canceled:
        return Labels::tr("canceled");
    case ActionState::NotSupported:
        return Labels::tr("not supported by the device");
    }
    return {};
}

QString recordText(RecordState state)
{
    switch (state) {
    case RecordState::NotLoaded:
        return Labels::tr("Loading…");
    case RecordState::Unreadable:
        return Labels::tr("Could not be read");
    case RecordState::Missing:
        return Labels::tr("Not registered");
    case RecordState::Doubtful:
        return Labels::tr("Doubtful: several records claim this device");
    case RecordState::Present:
        return Labels::tr("Registered");
    }
    return {};
}

QString autopilotText(const Device &device)
{
    if (device.autopilotState == RecordState::Doubtful && !device.autopilotSerial.isEmpty())
        return Labels::tr("Doubtful: registered with another serial number, %1")
            .arg(plainForDisplay(device.autopilotSerial));
    const QString text = recordText(device.autopilotState);
    if (device.autopilotState != RecordState::Present || device.groupTag.isEmpty())
        return text;
    return Labels::tr("%1 · tag %2", "Registered · tag STU-Y7").arg(text, plainForDisplay(device.groupTag));
}

QString encryptionText(const Device &device)
{
    return device.encrypted == true ? Labels::tr("Encrypted") : Labels::tr("Not encrypted or not known");
}

QString partTitle(DeviceCatalog::Part part)
{
    switch (part) {
    case DeviceCatalog::Part::Groups:
        return Labels::tr("Groups");
    case DeviceCatalog::Part::GroupCounts:
        return Labels::tr("Group sizes");
    case DeviceCatalog::Part::Devices:
        return Labels::tr("Devices");
    case DeviceCatalog::Part::EntraRecords:
        return Labels::tr("Join states");
    case DeviceCatalog::Part::AutopilotRecords:
        return Labels::tr("Autopilot registrations");
    case DeviceCatalog::Part::Editions:
        return Labels::tr("Windows editions");
    }
    return {};
}

QString incompleteText(DeviceCatalog::Part part, const DeviceCatalog::Load &load)
{
    if (load.state != DeviceCatalog::Load::State::Incomplete)
        return {};
    const QString why = load.error ? errorShort(*load.error) : Labels::tr("the service gave no reason");
    return Labels::tr("%1: the list is incomplete. It stopped after %2: %3.", "part, number, reason")
        .arg(partTitle(part), numberText(load.count), why);
}

} // namespace Reslate
