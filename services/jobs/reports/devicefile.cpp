// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/reports/devicefile.h"

#include "domain/retirement/recordlink.h"

namespace Reslate::Jobs {
namespace {

// Each in the order of its enum.
constexpr std::array platforms {"unknown", "windows", "other"};
constexpr std::array ownerships {"unknown", "company", "personal"};
constexpr std::array joins {"unknown", "entra-joined", "hybrid-joined", "registered"};
constexpr std::array guards {"free", "protected", "unreadable"};
constexpr std::array editions {
    "unknown", "other", "windows-se", "multi-session", "holographic", "team", "iot", "server"};
constexpr std::array chassis {"unknown", "server", "other"};
constexpr std::array compliances {
    "unknown", "compliant", "non-compliant", "in-grace-period", "conflict", "error", "config-manager"};
constexpr std::array managements {"unknown", "mdm", "config-manager-only", "exchange-only", "defender-only", "other"};
constexpr std::array leavings {
    "unknown", "no", "wipe-pending", "retire-pending", "delete-pending", "wipe-failed", "retire-failed"};
constexpr std::array actions {"other", "factory-reset", "keep-account-wipe", "autopilot-reset", "retire", "fresh-start",
    "sync", "restart", "delete"};
constexpr std::array actionStates {
    "unknown", "none", "pending", "active", "done", "failed", "canceled", "not-supported"};
constexpr std::array recordStates {"not-loaded", "unreadable", "missing", "doubtful", "present"};
static_assert(editions.size() == static_cast<size_t>(Edition::Server) + 1);
static_assert(compliances.size() == static_cast<size_t>(Compliance::ConfigManager) + 1);
static_assert(managements.size() == static_cast<size_t>(Management::Other) + 1);
static_assert(leavings.size() == static_cast<size_t>(Leaving::RetireFailed) + 1);
static_assert(actions.size() == static_cast<size_t>(RemoteAction::Delete) + 1);
static_assert(actionStates.size() == static_cast<size_t>(ActionState::NotSupported) + 1);
static_assert(recordStates.size() == static_cast<size_t>(RecordState::Present) + 1);

void putSize(Json &object, const char *name, qint64 bytes)
{
    if (bytes >= 0)
        object[name] = bytes;
}

Json actionsOf(const Device &device)
{
    Json list = Json::array();
    for (const ActionResult &result : device.actions) {
        Json each = Json::object();
        put(each, "action", result.action, actions);
        put(each, "state", result.state, actionStates);
        put(each, "started", result.started);
        put(each, "updated", result.updated);
        list.push_back(std::move(each));
    }
    return list;
}

QList<ActionResult> actionsFrom(const Json &list, bool &sound)
{
    QList<ActionResult> results;
    sound = sound && (list.is_null() || list.is_array());
    for (const Json &each : list) {
        const DocumentFields fields(each, sound);
        if (!sound)
            break;
        results.append({.action = fields.oneOf<RemoteAction>("action", actions),
            .state = fields.oneOf<ActionState>("state", actionStates),
            .started = fields.time("started"),
            .updated = fields.time("updated")});
    }
    return results;
}

qint64 sizeFrom(const DocumentFields &fields, const char *name)
{
    return fields.has(name) ? fields.wideNumber(name) : -1;
}

void putFacts(Json &json, const Device &device)
{
    put(json, "platform", device.platform, platforms);
    put(json, "ownership", device.ownership, ownerships);
    put(json, "management", device.management, managements);
    put(json, "leaving", device.leaving, leavings);
    put(json, "compliance", device.compliance, compliances);
    put(json, "edition", device.edition, editions);
    put(json, "chassis", device.chassis, chassis);
    put(json, "intuneJoin", device.intuneJoin, joins);
    put(json, "guard", device.guard, guards);
    if (device.pendingLifted)
        json["pendingLifted"] = true;
    if (device.recordGone)
        json["recordGone"] = true;
    put(json, "encrypted", device.encrypted);
}

void putRecords(Json &json, const Device &device)
{
    put(json, "entraState", device.entraState, recordStates);
    put(json, "entraJoin", device.entraJoin, joins);
    put(json, "entraObjectId", device.entraObjectId.toString());
    put(json, "autopilotState", device.autopilotState, recordStates);
    put(json, "autopilotId", device.autopilotId.toString());
    put(json, "autopilotSerial", device.autopilotSerial);
    if (device.isRegistrationUnnumbered)
        json["isRegistrationUnnumbered"] = true;
    put(json, "groupTag", device.groupTag);
    put(json, "registeredEntraId", device.registeredEntraId.toString());
    if (device.isRegistrationCertain)
        json["isRegistrationCertain"] = true;
}

void takeFacts(Device &device, const DocumentFields &fields)
{
    device.platform = fields.oneOf<Platform>("platform", platforms);
    device.ownership = fields.oneOf<Ownership>("ownership", ownerships);
    device.management = fields.oneOf<Management>("management", managements);
    device.leaving = fields.oneOf<Leaving>("leaving", leavings);
    device.compliance = fields.oneOf<Compliance>("compliance", compliances);
    device.edition = fields.oneOf<Edition>("edition", editions);
    device.chassis = fields.oneOf<Chassis>("chassis", chassis);
    device.intuneJoin = fields.oneOf<JoinState>("intuneJoin", joins);
    device.guard = fields.oneOf<Guard>("guard", guards);
    device.pendingLifted = fields.flagIfAny("pendingLifted").value_or(false);
    device.recordGone = fields.flagIfAny("recordGone").value_or(false);
    device.encrypted = fields.flagIfAny("encrypted");
}

void takeRecords(Device &device, const DocumentFields &fields)
{
    device.entraState = fields.oneOf<RecordState>("entraState", recordStates);
    device.entraJoin = fields.oneOf<JoinState>("entraJoin", joins);
    device.entraObjectId = EntraObjectId(fields.textIfAny("entraObjectId"));
    device.autopilotState = fields.oneOf<RecordState>("autopilotState", recordStates);
    device.autopilotId = AutopilotId(fields.textIfAny("autopilotId"));
    device.autopilotSerial = fields.textIfAny("autopilotSerial");
    device.isRegistrationUnnumbered = fields.flagIfAny("isRegistrationUnnumbered").value_or(false);
    device.groupTag = fields.textIfAny("groupTag");
    device.registeredEntraId = EntraDeviceId(fields.textIfAny("registeredEntraId"));
    device.isRegistrationCertain = fields.flagIfAny("isRegistrationCertain").value_or(false);
}

/// The Intune id; empty: the device stands only in Autopilot, which its registration tells. A file that others read
/// holds no id that the program made up.
QString writtenId(const DeviceId &id, const AutopilotId &autopilot)
{
    return !autopilot.isEmpty() && id == autopilotOnlyId(autopilot) ? QString() : id.toString();
}

DeviceId readId(const DocumentFields &fields, const AutopilotId &autopilot)
{
    const DeviceId id(fields.textIfAny("id"));
    return id.isEmpty() && !autopilot.isEmpty() ? autopilotOnlyId(autopilot) : id;
}

} // namespace

Json jsonOf(const DeviceRef &device)
{
    Json json = Json::object();
    put(json, "id", writtenId(device.id, device.autopilot));
    put(json, "entraDeviceId", device.entraDevice.toString());
    put(json, "autopilotId", device.autopilot.toString());
    put(json, "name", device.name);
    put(json, "serialNumber", device.serialNumber);
    return json;
}

DeviceRef deviceRefFrom(const Json &json, bool &sound)
{
    const DocumentFields fields(json, sound);
    const AutopilotId autopilot(fields.textIfAny("autopilotId"));
    return {.id = readId(fields, autopilot),
        .entraDevice = EntraDeviceId(fields.textIfAny("entraDeviceId")),
        .autopilot = autopilot,
        .name = fields.textIfAny("name"),
        .serialNumber = fields.textIfAny("serialNumber")};
}

Json jsonOf(const Device &device)
{
    Json json = Json::object();
    put(json, "id", writtenId(device.id, device.autopilotId));
    put(json, "entraDeviceId", device.entraDeviceId.toString());
    put(json, "name", device.name);
    put(json, "serialNumber", device.serialNumber);
    put(json, "manufacturer", device.manufacturer);
    put(json, "model", device.model);
    put(json, "operatingSystem", device.operatingSystem);
    put(json, "osVersion", device.osVersion);
    put(json, "userPrincipalName", device.userPrincipalName);
    put(json, "enrollmentProfile", device.enrollmentProfile);
    put(json, "editionName", device.editionName);
    put(json, "lastSeen", device.lastSeen);
    put(json, "enrolled", device.enrolled);
    put(json, "certificateExpires", device.certificateExpires);
    putSize(json, "storageTotal", device.storageTotal);
    putSize(json, "storageFree", device.storageFree);
    if (!device.actions.isEmpty())
        json["actions"] = actionsOf(device);
    putFacts(json, device);
    putRecords(json, device);
    return json;
}

Device deviceFrom(const Json &json, bool &sound)
{
    const DocumentFields fields(json, sound);
    Device device {.id = readId(fields, AutopilotId(fields.textIfAny("autopilotId"))),
        .entraDeviceId = EntraDeviceId(fields.textIfAny("entraDeviceId")),
        .name = fields.textIfAny("name"),
        .serialNumber = fields.textIfAny("serialNumber"),
        .manufacturer = fields.textIfAny("manufacturer"),
        .model = fields.textIfAny("model"),
        .operatingSystem = fields.textIfAny("operatingSystem"),
        .osVersion = fields.textIfAny("osVersion"),
        .userPrincipalName = fields.textIfAny("userPrincipalName"),
        .enrollmentProfile = fields.textIfAny("enrollmentProfile"),
        .editionName = fields.textIfAny("editionName"),
        .lastSeen = fields.time("lastSeen"),
        .enrolled = fields.time("enrolled"),
        .certificateExpires = fields.time("certificateExpires"),
        .storageTotal = sizeFrom(fields, "storageTotal"),
        .storageFree = sizeFrom(fields, "storageFree"),
        .actions = actionsFrom(fields.find("actions"), sound)};
    takeFacts(device, fields);
    takeRecords(device, fields);
    return device;
}

} // namespace Reslate::Jobs
