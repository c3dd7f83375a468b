// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphservice.h"

#include "core/utc.h"

#include <QDateTime>

#include <nlohmann/json.hpp>

namespace Reslate::Demo {
namespace {

using Json = nlohmann::json;

tl::unexpected<Problem> badBody(const QByteArray &message)
{
    return refuse(400, "BadRequest", message);
}

Answer noContent()
{
    Answer answer;
    answer.status = 204;
    return answer;
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

QDateTime timeOf(Time time)
{
    return QDateTime::fromMSecsSinceEpoch(time, utcZone);
}

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

/// The parameters of an action's body; whatever the metadata doesn't know is refused.
Checked<QHash<QByteArray, bool>> GraphService::flags(const Call &call, const QList<QByteArray> &known) const
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

GraphService::Reply GraphService::actOnDevice(const Call &call, int row, const QByteArray &action)
{
    const QByteArray name = action.startsWith("microsoft.graph.") ? action.mid(16) : action;
    const auto &rules = actionRules();
    const auto rule = std::find_if(rules.begin(), rules.end(), [&name](const ActionRule &r) { return name == r.name; });
    if (rule == rules.end())
        return badBody("Resource not found for the segment '" + action + "'.");
    if (!call.target.query.isEmpty())
        return badBody("Query options are not supported here.");
    if (const auto problem = forbidden(rule->permission, "DeviceManagementManagedDevices.PrivilegedOperations.All"))
        return tl::make_unexpected(*problem);
    const auto given = flags(call, call.beta ? rule->parameters + rule->betaParameters : rule->parameters);
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
    approvals.complete(call.message, call.now);
    if (rule->destructive)
        m_log.addDestructive({textOf(device.id), name, call.message.body, timeOf(call.now)});
    m_simulation.order(row, orderOf(name, *given), call.now);
    return noContent();
}

GraphService::Reply GraphService::removeDevice(const Call &call, int row)
{
    const Managed &device = m_school.managed[static_cast<size_t>(row)];
    if (const auto problem = forbidden(
            "Microsoft.Intune_ManagedDevices_Delete", "DeviceManagementManagedDevices.ReadWrite.All"))
        return tl::make_unexpected(*problem);
    if (const auto problem = needsApproval(call, device.id, "delete"))
        return tl::make_unexpected(*problem);
    if (const auto problem = m_limits.takeDaily(Limits::Quota::Delete, call.now))
        return tl::make_unexpected(*problem);
    approvals.complete(call.message, call.now);
    m_log.addDestructive({textOf(device.id), "delete", {}, timeOf(call.now)});
    m_simulation.deleteDevice(row, call.now);
    return noContent();
}

GraphService::Reply GraphService::removeAutopilot(const Call &call)
{
    const QByteArray &key = call.target.segments[2];
    const int row = m_school.autopilotById.value(QUuid::fromString(QLatin1String(key)), -1);
    if (row < 0 || m_school.autopilot[static_cast<size_t>(row)].gone)
        return refuse(404, "ResourceNotFound", "Autopilot device " + key + " was not found.");
    if (m_school.autopilot[static_cast<size_t>(row)].deleting) // graph.md §8
        return badBody("The device is already being deleted.");
    m_log.addDestructive({QString::fromLatin1(key), "deleteAutopilot", {}, timeOf(call.now)});
    m_simulation.deleteAutopilot(row, call.now);
    return noContent();
}

GraphService::Reply GraphService::removeEntra(const Call &call, int row)
{
    const bool missing = row < 0 || m_school.entra[static_cast<size_t>(row)].gone;
    if (missing)
        return refuse(404, "Request_ResourceNotFound", "Resource does not exist.");
    EntraDevice &device = m_school.entra[static_cast<size_t>(row)];
    m_log.addDestructive({textOf(device.id), "deleteEntra", {}, timeOf(call.now)});
    device.gone = true;
    return noContent();
}

} // namespace Reslate::Demo
