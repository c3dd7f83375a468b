// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

/// What a property says, for those that a list can do without (Graph's names), and what it means for the devices that
/// nobody says it.
struct PropertyText {
    const char *property;
    const char *says;
    const char *without = nullptr;
};
constexpr std::array propertyTexts {
    PropertyText {"osVersion", QT_TRANSLATE_NOOP("Labels", "which version of the system is on it")},
    PropertyText {"enrollmentProfileName", QT_TRANSLATE_NOOP("Labels", "its enrollment profile")},
    PropertyText {"managementCertificateExpirationDate",
        QT_TRANSLATE_NOOP("Labels", "until when a device that is off can still fetch an order")},
    PropertyText {"totalStorageSpaceInBytes", QT_TRANSLATE_NOOP("Labels", "how large its drive is")},
    PropertyText {"freeStorageSpaceInBytes", QT_TRANSLATE_NOOP("Labels", "how much of its drive is free")},
    PropertyText {"managedDeviceOwnerType", QT_TRANSLATE_NOOP("Labels", "who owns it"),
        QT_TRANSLATE_NOOP("Labels", "Every device may be a personal one, and is warned of.")},
    PropertyText {"managementState", QT_TRANSLATE_NOOP("Labels", "whether a wipe or a retirement is pending"),
        QT_TRANSLATE_NOOP("Labels", "Something may be pending for any device, and every device is warned of.")},
    PropertyText {"complianceState", QT_TRANSLATE_NOOP("Labels", "whether it is compliant")},
    PropertyText {"isEncrypted", QT_TRANSLATE_NOOP("Labels", "whether it is encrypted")},
    PropertyText {"trustType", QT_TRANSLATE_NOOP("Labels", "how it is joined"),
        QT_TRANSLATE_NOOP("Labels", "Autopilot Reset and fresh start stay blocked.")},
    PropertyText {"joinType", QT_TRANSLATE_NOOP("Labels", "how Intune sees it joined"),
        QT_TRANSLATE_NOOP("Labels", "A hybrid joined computer that Entra shows as Entra joined isn't noticed.")},
    PropertyText {"chassisType", QT_TRANSLATE_NOOP("Labels", "what it is built into"),
        QT_TRANSLATE_NOOP("Labels", "A server may not be noticed.")},
    PropertyText {"skuFamily", QT_TRANSLATE_NOOP("Labels", "its edition of Windows"),
        QT_TRANSLATE_NOOP("Labels", "A server or a meeting room's computer may not be noticed.")},
    PropertyText {"skuNumber", QT_TRANSLATE_NOOP("Labels", "its edition of Windows")},
};

} // namespace

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
    const RecordState state = registrationState(device);
    if (state == RecordState::Doubtful && !device.registeredEntraId.isEmpty())
        return Labels::tr("Doubtful: it names another record in Entra than Intune does");
    const QString text = hasHybridRegistration(device)
        ? Labels::tr("Registered, with a record of its own in Entra as is usual for hybrid joined devices")
        : recordText(state);
    if (state != RecordState::Present || device.groupTag.isEmpty())
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
    case DeviceCatalog::Part::Traits:
        return Labels::tr("Windows editions and join types");
    }
    return {};
}

QString withoutText(DeviceCatalog::Part part, const DeviceCatalog::Load &load)
{
    QStringList facts;
    QStringList means;
    for (const QString &property : load.without) {
        const auto *found = std::find_if(propertyTexts.begin(), propertyTexts.end(),
            [&property](const PropertyText &text) { return property == QLatin1String(text.property); });
        facts.append(found == propertyTexts.end() ? plainForDisplay(property) : Labels::tr(found->says));
        if (found != propertyTexts.end() && found->without)
            means.append(Labels::tr(found->without));
    }
    facts.removeDuplicates();
    if (facts.isEmpty())
        return {};
    const QString says = Labels::tr("%1: your school's cloud doesn't say of any device %2. It counts as not known.",
        "list, \"who owns it; whether it is compliant\"")
                             .arg(partTitle(part), facts.join(Labels::tr("; ", "between facts")));
    return (QStringList {says} + means).join(QLatin1Char(' '));
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
