// SPDX-License-Identifier: GPL-3.0-or-later
#include "intuneorders.h"

#include "core/utc.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace Reslate::Demo {
namespace {

using Json = nlohmann::json;

tl::unexpected<Problem> badBody(const QByteArray &message)
{
    return refuse(400, "BadRequest", message);
}

bool hasMdmChannel(const Managed &device)
{
    static constexpr const char *without[] = {"msSense", "eas", "configurationManagerClient", "unknown"};
    return std::none_of(std::begin(without), std::end(without),
        [&device](const char *agent) { return qstrcmp(device.agent, agent) == 0; });
}

struct ActionRule {
    const char *name;
    QList<QByteArray> parameters;
    QList<QByteArray> betaParameters;
    Limits::Quota quota;
    bool destructive;
    const char *permission; ///< of an Intune role
};

const std::vector<ActionRule> &actionRules()
{
    static const std::vector<ActionRule> rules {
        {"wipe", {"keepEnrollmentData", "keepUserData", "macOsUnlockCode", "persistEsimDataPlan"},
            {"obliterationBehavior", "useProtectedWipe"}, Limits::Quota::Wipe, true,
            "Microsoft.Intune_RemoteTasks_Wipe"},
        {"retire", {}, {}, Limits::Quota::Retire, true, "Microsoft.Intune_RemoteTasks_Retire"},
        {"cleanWindowsDevice", {"keepUserData"}, {}, Limits::Quota::None, true, "Microsoft.Intune_RemoteTasks_CleanPC"},
        {"syncDevice", {}, {}, Limits::Quota::None, false, "Microsoft.Intune_RemoteTasks_SyncDevice"},
        {"rebootNow", {}, {}, Limits::Quota::None, false, "Microsoft.Intune_RemoteTasks_RebootNow"},
    };
    return rules;
}

Order orderOf(const QByteArray &action, const QHash<QByteArray, bool> &flags)
{
    if (action == "retire")
        return Order::Retire;
    if (action == "cleanWindowsDevice")
        return Order::FreshStart;
    if (action == "syncDevice")
        return Order::Sync;
    if (action == "rebootNow")
        return Order::Restart;
    if (!flags.value("keepEnrollmentData"))
        return Order::FactoryReset;
    return flags.value("keepUserData") ? Order::KeepAccountWipe : Order::AutopilotReset;
}

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

/// The parameters of an action's body; whatever the metadata doesn't know is refused.
Checked<QHash<QByteArray, bool>> flagsOf(const GraphCall &call, const QList<QByteArray> &known)
{
    QHash<QByteArray, bool> flags;
    const QByteArray &body = call.message.body;
    if (body.isEmpty())
        return flags;
    if (!call.message.header("Content-Type").toLower().startsWith("application/json"))
        return badBody("A content type of application/json is required.");
    const Json json = Json::parse(body.begin(), body.end(), nullptr, false);
    if (!json.is_object())
        return badBody("Unable to read JSON request payload.");
    for (const auto &[key, value] : json.items()) {
        const QByteArray name = QByteArray::fromStdString(key);
        if (!known.contains(name))
            return badBody(
                "The parameter '" + name + "' in the request payload is not a valid parameter for the operation.");
        const bool text = name == "macOsUnlockCode" || name == "obliterationBehavior";
        if (!value.is_null() && !(text ? value.is_string() : value.is_boolean()))
            return badBody("The value of '" + name + "' has the wrong type.");
        flags.insert(name, value.is_boolean() ? value.get<bool>() : value.is_string());
    }
    return flags;
}

} // namespace

IntuneOrders::IntuneOrders(const Dependencies &with)
    : m_school(with.school)
    , m_simulation(with.simulation)
    , m_limits(with.limits)
    , m_log(with.log)
    , m_approvals(with.approvals)
    , m_options(with.options)
    , m_dice(with.dice)
{
}

Reply IntuneOrders::answer(const GraphCall &call)
{
    const QList<QByteArray> &segments = call.target.segments;
    const QByteArray second = segments.value(1);
    const auto notAllowed = [] { return refuse(405, "MethodNotAllowed", "The method is not allowed here."); };
    if (second == "windowsAutopilotDeviceIdentities" && segments.size() == 3 && call.message.method == "DELETE")
        return removeAutopilot(call);
    if (second != "managedDevices" || segments.size() < 3)
        return notAllowed();
    const auto found = m_school.managedById.constFind(QUuid::fromString(QLatin1String(segments[2])));
    const bool missing = found == m_school.managedById.constEnd()
        || m_school.managed[static_cast<size_t>(*found)].life != Managed::Life::Listed;
    if (missing)
        return refuse(404, "ResourceNotFound", "Device with DeviceId: " + segments[2] + " was not found.");
    if (segments.size() == 3)
        return call.message.method == "DELETE" ? removeDevice(call, *found) : notAllowed();
    if (segments.size() == 5 && segments[3] == "users" && segments[4] == "$ref")
        return call.message.method == "DELETE" ? removePrimaryUser(call, *found) : notAllowed();
    if (segments.size() == 4 && call.message.method == "POST")
        return actOnDevice(call, *found, segments[3]);
    return notAllowed();
}

std::optional<Problem> IntuneOrders::forbidden(
    const GraphCall &call, const QByteArray &permission, const QByteArray &scope) const
{
    if (const auto problem = lackedScope(call, {scope}))
        return problem;
    if (!permissionsOf(m_options.role).contains(permission))
        return Problem {403, "Forbidden", "User is not authorized to perform this operation."};
    return std::nullopt;
}

std::optional<Problem> IntuneOrders::needsApproval(const GraphCall &call, const QUuid &device, const QByteArray &what)
{
    const QByteArray &sent = call.message.body;
    const Json body = sent.isEmpty() ? Json() : Json::parse(sent.begin(), sent.end(), nullptr, false);
    const Approvals::Order order {.device = device, .what = what, .body = QByteArray::fromStdString(body.dump())};
    return m_approvals.check(call.message, order, m_dice, call.now);
}

Reply IntuneOrders::actOnDevice(const GraphCall &call, int row, const QByteArray &action)
{
    const QByteArray name = action.startsWith("microsoft.graph.") ? action.mid(16) : action;
    const auto &rules = actionRules();
    const auto rule = std::find_if(rules.begin(), rules.end(), [&name](const ActionRule &r) { return name == r.name; });
    if (rule == rules.end())
        return badBody("Resource not found for the segment '" + action + "'.");
    if (!call.target.query.isEmpty())
        return badBody("Query options are not supported here.");
    if (const auto problem = forbidden(
            call, rule->permission, "DeviceManagementManagedDevices.PrivilegedOperations.All"))
        return tl::make_unexpected(*problem);
    const auto given = flagsOf(call, call.beta ? rule->parameters + rule->betaParameters : rule->parameters);
    if (!given)
        return tl::make_unexpected(given.error());
    const Managed &device = m_school.managed[static_cast<size_t>(row)];
    // What Intune says to devices it can't reach is undocumented [?]; the unlock code was seen in the field
    // (graph.md §2.1).
    if (!hasMdmChannel(device) || (given->value("macOsUnlockCode") && qstrcmp(device.os, "macOS") != 0))
        return badBody("The operation is not supported for this device.");
    if (const auto problem = needsApproval(call, device.id, name))
        return tl::make_unexpected(*problem);
    if (const auto problem = m_limits.takeDaily(rule->quota, call.now))
        return tl::make_unexpected(*problem);
    m_approvals.complete(call.message, call.now);
    if (rule->destructive)
        m_log.addDestructive({textOf(device.id), name, call.message.body, utcFromMSecs(call.now)});
    m_simulation.order(row, orderOf(name, *given), call.now);
    return noContent();
}

Reply IntuneOrders::removeDevice(const GraphCall &call, int row)
{
    const Managed &device = m_school.managed[static_cast<size_t>(row)];
    if (const auto problem = forbidden(
            call, "Microsoft.Intune_ManagedDevices_Delete", "DeviceManagementManagedDevices.ReadWrite.All"))
        return tl::make_unexpected(*problem);
    if (const auto problem = needsApproval(call, device.id, "delete"))
        return tl::make_unexpected(*problem);
    if (const auto problem = m_limits.takeDaily(Limits::Quota::Delete, call.now))
        return tl::make_unexpected(*problem);
    m_approvals.complete(call.message, call.now);
    m_log.addDestructive({textOf(device.id), "delete", {}, utcFromMSecs(call.now)});
    m_simulation.deleteDevice(row, call.now);
    return noContent();
}

Reply IntuneOrders::removePrimaryUser(const GraphCall &call, int row)
{
    if (const auto problem = forbidden(
            call, "Microsoft.Intune_ManagedDevices_SetPrimaryUser", "DeviceManagementManagedDevices.ReadWrite.All"))
        return tl::make_unexpected(*problem);
    // What Graph says where there is none isn't public [?]; nothing changes then.
    m_simulation.removePrimaryUser(row, call.now);
    return noContent();
}

Reply IntuneOrders::removeAutopilot(const GraphCall &call)
{
    // No name of an Intune permission is certain for this; School Administrators have it (graph.md §5.2).
    if (const auto problem = lackedScope(call, {"DeviceManagementServiceConfig.ReadWrite.All"}))
        return tl::make_unexpected(*problem);
    if (const auto problem = lackedRole(call, m_options, TenantRole::SchoolAdministrator))
        return tl::make_unexpected(*problem);
    const QByteArray &key = call.target.segments[2];
    const QUuid id = QUuid::fromString(QLatin1String(key));
    const int row = m_school.autopilotById.value(id, -1);
    if (row < 0 || m_school.autopilot[static_cast<size_t>(row)].gone)
        return refuse(404, "ResourceNotFound", "Autopilot device " + key + " was not found.");
    if (m_school.autopilot[static_cast<size_t>(row)].deleting) // graph.md §8
        return badBody("The device is already being deleted.");
    m_log.addDestructive({textOf(id), "deleteAutopilot", {}, utcFromMSecs(call.now)});
    m_simulation.deleteAutopilot(row, call.now);
    return noContent();
}

} // namespace Reslate::Demo
