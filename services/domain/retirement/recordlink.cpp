// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/recordlink.h"

#include "domain/device/serialnumber.h"
#include "domain/job/identity.h"
#include "domain/job/itemmoves.h"

#include <algorithm>

namespace Reslate {
namespace {

using enum DirectoryCheck::Verdict;

constexpr QLatin1String autopilotOnlyPrefix("autopilot-only:");

/// nullopt: one of the two is not known.
template <class IdType> std::optional<bool> isSame(const IdType &a, const IdType &b)
{
    return a.isEmpty() || b.isEmpty() ? std::nullopt : std::optional(a == b);
}

std::optional<bool> isSameIntuneRecord(const JobItem &item, const AutopilotRecord &registration)
{
    if (registration.managedDeviceId.isEmpty() || isAutopilotOnly(item.device.id))
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
    if (isCertainLink(item, facts.autopilot))
        return {Send, Reason::None};
    return {Blocked, mayHaveReturned(item, facts.autopilot) ? Reason::ReturnUnproven : Reason::LinkDoubtful};
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

/// Until when rules by model and user have been held against what was known of the device; nullopt: never.
std::optional<QDateTime> lastJudged(const JobItem &item, const QDateTime &jobCreated)
{
    if (!isAutopilotOnly(item.device.id))
        return jobCreated;
    std::optional<QDateTime> judged;
    for (qsizetype i = 0; i + 1 < item.steps.size(); ++i) {
        if (item.steps.at(i).tries > 0 && item.steps.at(i).baseline.isValid()) // somewhat before it was first offered
            judged = item.steps.at(i).baseline;
    }
    return judged;
}

} // namespace

DeviceId autopilotOnlyId(const AutopilotId &registration)
{
    return DeviceId(autopilotOnlyPrefix + registration.toString());
}

bool isAutopilotOnly(const DeviceId &id)
{
    return id.toString().startsWith(autopilotOnlyPrefix);
}

DeviceId intuneRecord(const DeviceId &id)
{
    return isAutopilotOnly(id) ? DeviceId() : id;
}

DeviceRef orderedRecords(const JobItem &item)
{
    DeviceRef records = item.device;
    records.id = recordAt(item, item.steps.size() - 1);
    return records;
}

DeviceId enrolledAgainBy(const JobItem &item, const AutopilotRecord &registration, const QList<Device> &bySerial)
{
    const bool isListed = std::any_of(bySerial.cbegin(), bySerial.cend(),
        [&registration](const Device &device) { return device.id == registration.managedDeviceId; });
    const bool isSameEntra = isSame(item.device.entraDevice, registration.entraDeviceId) == true;
    return isListed && isSameEntra && mayHaveReturned(item, registration) ? registration.managedDeviceId : DeviceId();
}

bool isCertainLink(const JobItem &item, const AutopilotRecord &registration)
{
    const std::optional<bool> serial = isSameSerial(item.device.serialNumber, registration.serialNumber);
    const std::optional<bool> intune = isSameIntuneRecord(item, registration);
    const std::optional<bool> entra = isSame(item.device.entraDevice, registration.entraDeviceId);
    // Another Intune record: whose that is, only the record itself can tell (mayHaveReturned). What stood only in
    // Autopilot was never wiped, so a computer that is enrolled by now is in use.
    if (serial == false || intune == false || registration.id != item.device.autopilot)
        return false;
    // The registration of a hybrid computer has an Entra device of its own (Device::registeredEntraId): its serial
    // number has to speak for it then.
    if (entra == false)
        return serial == true;
    const bool isPlannedRecord = intune == true && registration.managedDeviceId == item.device.id;
    return serial == true || isPlannedRecord || entra == true;
}

bool mayHaveReturned(const JobItem &item, const AutopilotRecord &registration)
{
    const bool isSameEntra = isSame(item.device.entraDevice, registration.entraDeviceId) == true;
    return registration.id == item.device.autopilot && !isAutopilotOnly(item.device.id)
        && isSameIntuneRecord(item, registration) == false && (isSameEntra || atItsWipe(item))
        && isSameSerial(item.device.serialNumber, registration.serialNumber) == true;
}

bool staysCertain(const Device &device)
{
    const bool isRegistered = registrationState(device) == RecordState::Present && !device.autopilotId.isEmpty();
    return !isRegistered || (isRealSerial(device.serialNumber) && !device.isRegistrationUnnumbered);
}

std::optional<JobItem> atItsWipe(const JobItem &item)
{
    for (qsizetype i = 0; i < item.steps.size(); ++i) {
        const Step &step = item.steps.at(i);
        JobItem then {.device = item.device, .steps = {step}};
        if (mayEnrollAgain(ItemState::Done, step.kind) && isWiped(then, step.kind))
            return then;
    }
    return std::nullopt;
}

Device guardedDevice(const JobItem &item, const DirectoryFacts &facts)
{
    Device device;
    device.id = item.device.id;
    device.name = item.device.name;
    device.serialNumber = item.device.serialNumber;
    device.entraDeviceId = item.device.entraDevice;
    device.autopilotId = item.device.autopilot;
    if (facts.autopilotState == RecordState::Present) {
        device.manufacturer = facts.autopilot.manufacturer;
        device.model = facts.autopilot.model;
        device.userPrincipalName = facts.autopilot.userPrincipalName;
    }
    return device;
}

Reason beyondProtections(
    const JobItem &item, const DirectoryFacts &facts, const Protections &protections, const QDateTime &jobCreated)
{
    const Device told = guardedDevice(item, facts);
    const std::optional<QDateTime> judged = lastJudged(item, jobCreated);
    for (const Protection &rule : protections.list()) {
        // What IT laid down has no date, and stood before every job of this program.
        if (judged && (!rule.since.isValid() || rule.since <= *judged))
            continue;
        if (rule.kind == ProtectionKind::Model && told.model.trimmed().isEmpty())
            return Reason::ModelNotTold;
        // The service often gives no user although one is assigned (microsoft-graph-docs-contrib#99), so none proves
        // nothing.
        if (rule.kind == ProtectionKind::User && told.userPrincipalName.trimmed().isEmpty())
            return Reason::UserNotTold;
    }
    return Reason::None;
}

bool isNamedTwice(const JobItem &item, const QList<JobItem> &items)
{
    const bool isRegistration = item.current().kind == ResetMode::DeleteAutopilot;
    return std::any_of(items.cbegin(), items.cend(), [&](const JobItem &other) {
        const bool isSame = isRegistration ? other.device.autopilot == item.device.autopilot
                                           : other.device.entraDevice == item.device.entraDevice;
        return isSame && other.device.id != item.device.id;
    });
}

const Device *enrolledAnew(const DeviceRef &gone, const QList<Device> &listed, const QDateTime &since)
{
    const Device *newest = nullptr;
    for (const Device &device : listed) {
        const bool isSince = !device.enrolled.isValid() || device.enrolled > since;
        if (device.id == gone.id || !isSince || !isLinked({.device = gone}, device))
            continue;
        if (!newest || device.enrolled > newest->enrolled)
            newest = &device;
    }
    return newest;
}

const AutopilotRecord *registeredAnew(
    const DeviceRef &gone, const QList<AutopilotRecord> &listed, const DeviceId &enrolledAs)
{
    const auto again = std::find_if(listed.cbegin(), listed.cend(), [&](const AutopilotRecord &record) {
        const bool isById = isSame(gone.entraDevice, record.entraDeviceId) == true
            || isSame(enrolledAs, record.managedDeviceId) == true;
        return record.id != gone.autopilot && isSameSerial(gone.serialNumber, record.serialNumber).value_or(isById);
    });
    return again == listed.cend() ? nullptr : &*again;
}

bool isClaimedByAnother(const JobItem &item, const QList<Device> &listed)
{
    return std::any_of(listed.cbegin(), listed.cend(), [&item](const Device &device) {
        const bool isItsRecord = device.id == item.device.id
            || std::any_of(item.steps.cbegin(), item.steps.cend(),
                [&device](const Step &step) { return step.enrolledAs == device.id; });
        return device.entraDeviceId == item.device.entraDevice && !isItsRecord
            && isSameSerial(item.device.serialNumber, device.serialNumber) != true;
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
