// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/recordlink.h"

#include "domain/device/serialnumber.h"

#include <algorithm>

namespace Reslate {
namespace {

using enum DirectoryCheck::Verdict;

constexpr QLatin1String unenrolledPrefix("autopilot-only:");

/// nullopt: one of the two is not known.
template <class IdType> std::optional<bool> isSame(const IdType &a, const IdType &b)
{
    return a.isEmpty() || b.isEmpty() ? std::nullopt : std::optional(a == b);
}

std::optional<bool> isSameIntuneRecord(const JobItem &item, const AutopilotRecord &registration)
{
    if (registration.managedDeviceId.isEmpty() || isUnenrolled(item.device.id))
        return registration.managedDeviceId.isEmpty() ? std::nullopt : std::optional(false);
    const bool isReturned = std::any_of(item.steps.cbegin(), item.steps.cend(),
        [&registration](const Step &step) { return step.enrolledAs == registration.managedDeviceId; });
    return isReturned || item.device.id == registration.managedDeviceId;
}

DirectoryCheck checkAutopilot(const JobItem &item, const DirectoryFacts &facts)
{
    if (item.device.autopilot.isEmpty())
        return {NotNeeded, Reason::NotInAutopilot};
    switch (facts.autopilotState) {
    case RecordState::NotLoaded:
    case RecordState::Unreadable:
        return {Unreadable, Reason::AutopilotUnknown};
    case RecordState::Missing:
        return item.current().tries > 0 ? DirectoryCheck {Taken, Reason::None}
                                        : DirectoryCheck {NotNeeded, Reason::RecordMissing};
    case RecordState::Doubtful:
        return {Blocked, Reason::LinkDoubtful};
    case RecordState::Present:
        break;
    }
    return isCertainLink(item, facts.autopilot) ? DirectoryCheck {Send, Reason::None}
                                                : DirectoryCheck {Blocked, Reason::LinkDoubtful};
}

DirectoryCheck checkJoin(const EntraRecord &record)
{
    switch (record.join) {
    case JoinState::HybridJoined:
        return {NotNeeded, Reason::HybridJoined};
    case JoinState::EntraJoined:
    case JoinState::Registered:
        return {Send, Reason::None};
    case JoinState::Unknown: // it may be deleted for good, and no one could say so before
        break;
    }
    return {Blocked, Reason::JoinStateUnreadable};
}

DirectoryCheck checkEntra(const JobItem &item, const DirectoryFacts &facts)
{
    if (item.device.entraDevice.isEmpty())
        return {NotNeeded, Reason::JoinStateMissing};
    if (!item.device.autopilot.isEmpty() && facts.autopilotState != RecordState::Missing)
        return facts.autopilotState == RecordState::Present ? DirectoryCheck {Blocked, Reason::RegistrationStands}
                                                            : DirectoryCheck {Unreadable, Reason::AutopilotUnknown};
    switch (facts.entraState) {
    case RecordState::NotLoaded:
    case RecordState::Unreadable:
        return {Unreadable, Reason::JoinStateUnreadable};
    case RecordState::Missing:
        return item.current().tries > 0 ? DirectoryCheck {Taken, Reason::None}
                                        : DirectoryCheck {NotNeeded, Reason::RecordMissing};
    case RecordState::Doubtful:
        return {Blocked, Reason::LinkDoubtful};
    case RecordState::Present:
        break;
    }
    return facts.entra.deviceId == item.device.entraDevice ? checkJoin(facts.entra)
                                                           : DirectoryCheck {Blocked, Reason::LinkDoubtful};
}

} // namespace

DeviceId unenrolledId(const AutopilotId &registration)
{
    return DeviceId(unenrolledPrefix + registration.toString());
}

bool isUnenrolled(const DeviceId &id)
{
    return id.toString().startsWith(unenrolledPrefix);
}

DeviceRef orderedRecords(const JobItem &item)
{
    DeviceRef records = item.device;
    for (qsizetype i = 0; i + 1 < item.steps.size(); ++i) {
        if (!item.steps.at(i).enrolledAs.isEmpty())
            records.id = item.steps.at(i).enrolledAs;
    }
    return records;
}

DeviceId latestRecord(const JobItem &item)
{
    DeviceId record = item.device.id;
    for (const Step &step : item.steps) {
        if (!step.enrolledAs.isEmpty())
            record = step.enrolledAs;
    }
    return record;
}

DeviceId enrolledAgainBy(const JobItem &item, const AutopilotRecord &registration)
{
    const bool isNew = isSameIntuneRecord(item, registration) == false && !isUnenrolled(item.device.id);
    return isNew && isCertainLink(item, registration) ? registration.managedDeviceId : DeviceId();
}

bool isCertainLink(const JobItem &item, const AutopilotRecord &registration)
{
    const std::optional<bool> serial = isSameSerial(item.device.serialNumber, registration.serialNumber);
    const std::optional<bool> intune = isSameIntuneRecord(item, registration);
    const std::optional<bool> entra = isSame(item.device.entraDevice, registration.entraDeviceId);
    if (serial == false || registration.id != item.device.autopilot)
        return false;
    // It enrolled again after the wipe, and the registration names the new Intune record: all else has to agree then.
    // What stood in Autopilot alone was never wiped, so a computer that is enrolled by now is in use.
    if (intune == false)
        return !isUnenrolled(item.device.id) && serial == true && entra == true;
    // The registration of a hybrid computer has an Entra device of its own (Device::registeredEntraId): its serial
    // number has to speak for it then.
    if (entra == false)
        return serial == true;
    return serial == true || intune == true || entra == true;
}

bool isBeyondProtections(const JobItem &item, const Protections &protections, const QDateTime &jobCreated)
{
    const bool wasJudged = !isUnenrolled(item.device.id);
    return std::any_of(protections.list().cbegin(), protections.list().cend(), [&](const Protection &one) {
        const bool asksMore = one.kind == ProtectionKind::Model || one.kind == ProtectionKind::User;
        const bool isKnownBefore = wasJudged && one.since.isValid() && one.since <= jobCreated;
        // What IT laid down has no date, and stood before every job of this program.
        const bool isLaidDown = wasJudged && !one.since.isValid();
        return asksMore && !isKnownBefore && !isLaidDown;
    });
}

DirectoryCheck directoryCheck(const JobItem &item, const DirectoryFacts &facts, Guard guard)
{
    if (guard == Guard::Protected)
        return {Blocked, Reason::Protected};
    if (guard == Guard::Unreadable)
        return {Unreadable, Reason::ProtectionUnreadable};
    return item.current().kind == ResetMode::DeleteAutopilot ? checkAutopilot(item, facts) : checkEntra(item, facts);
}

} // namespace Reslate
