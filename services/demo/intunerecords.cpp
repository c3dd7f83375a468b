// SPDX-License-Identifier: GPL-3.0-or-later
#include "intunerecords.h"

#include <algorithm>

namespace Reslate::Demo {
namespace {

template <class Row>
const Row *find(const std::vector<Row> &rows, const QHash<QUuid, int> &index, const QByteArray &key)
{
    const auto found = index.constFind(QUuid::fromString(QLatin1String(key)));
    return found == index.constEnd() ? nullptr : &rows[static_cast<size_t>(*found)];
}

/// Of the one script that there may be.
const QByteArray windowsReScriptId = "7e570000-0000-4000-8000-0000000000e1";

/// A deviceHealthScriptDeviceState: what the script says on the device.
void writeRun(JsonOut &json, const Managed &device)
{
    const QByteArray state = device.windowsRe ? "on" : "off";
    json.beginObject();
    json.key("id");
    json.string(windowsReScriptId + ':' + device.id.toByteArray(QUuid::WithoutBraces));
    json.key("preRemediationDetectionScriptOutput");
    json.string("{\"check\":\"windows-re\",\"version\":1,\"state\":\"" + state + "\"}");
    json.key("lastStateUpdateDateTime");
    json.time(device.lastSync);
    json.key("managedDevice");
    json.beginObject();
    json.key("id");
    json.uuid(device.id);
    json.endObject();
    json.endObject();
}

} // namespace

IntuneRecords::IntuneRecords(const School &school, const ServiceOptions &options, const GraphListing &listing)
    : m_school(school)
    , m_options(options)
    , m_listing(listing)
{
}

Reply IntuneRecords::answer(const GraphCall &call) const
{
    const QByteArray second = call.target.segments.value(1);
    if (second == "managedDevices")
        return readManaged(call);
    if (second == "windowsAutopilotDeviceIdentities")
        return readAutopilot(call);
    if (second == "remoteActionAudits" && call.beta)
        return readAudits(call);
    if (second == "deviceHealthScripts" && call.beta)
        return readHealthScripts(call);
    if (second.startsWith("getEffectivePermissions("))
        return readPermissions(call);
    return refuse(400, "BadRequest", "Resource not found for the segment '" + second + "'.");
}

Reply IntuneRecords::readManaged(const GraphCall &call) const
{
    const auto &rows = m_school.managed;
    const auto listed = [&rows](size_t i) { return rows[i].life == Managed::Life::Listed ? &rows[i] : nullptr; };
    const QList<QByteArray> &segments = call.target.segments;
    if (segments.size() == 2)
        return m_listing.list<Managed>(call, managedSchema(), rows.size(), listed);
    if (segments.size() > 3)
        return refuse(400, "BadRequest", "Resource not found for the segment '" + segments[3] + "'.");
    if (segments[2] == "$count") {
        return m_listing.count(static_cast<size_t>(std::count_if(rows.begin(), rows.end(),
                                   [](const Managed &m) { return m.life == Managed::Life::Listed; })),
            call);
    }
    const Managed *device = find(rows, m_school.managedById, segments[2]);
    if (device != nullptr && device->life == Managed::Life::Gone)
        device = nullptr;
    return m_listing.one(call, managedSchema(), device, segments[2]);
}

Reply IntuneRecords::readAutopilot(const GraphCall &call) const
{
    const auto &rows = m_school.autopilot;
    const auto listed = [&rows](size_t i) { return rows[i].gone ? nullptr : &rows[i]; };
    const QList<QByteArray> &segments = call.target.segments;
    if (segments.size() == 2)
        return m_listing.list<AutopilotIdentity>(call, autopilotSchema(), rows.size(), listed);
    if (segments[2] == "$count") {
        return m_listing.count(static_cast<size_t>(std::count_if(
                                   rows.begin(), rows.end(), [](const AutopilotIdentity &a) { return !a.gone; })),
            call);
    }
    const AutopilotIdentity *identity = find(rows, m_school.autopilotById, segments[2]);
    return m_listing.one(
        call, autopilotSchema(), identity != nullptr && identity->gone ? nullptr : identity, segments[2]);
}

Reply IntuneRecords::readAudits(const GraphCall &call) const
{
    const auto &rows = m_school.audits;
    const QList<QByteArray> &segments = call.target.segments;
    if (segments.size() == 2)
        return m_listing.list<Audit>(call, auditSchema(), rows.size(), [&rows](size_t i) { return &rows[i]; });
    if (segments[2] == "$count")
        return m_listing.count(rows.size(), call);
    const QUuid id = QUuid::fromString(QLatin1String(segments[2]));
    const auto found = std::find_if(rows.begin(), rows.end(), [&id](const Audit &audit) { return audit.id == id; });
    return m_listing.one(call, auditSchema(), found == rows.end() ? nullptr : &*found, segments[2]);
}

/// The script that looks at Windows RE, where the school has it, and what it said on its PCs. Permissions: news.md.
Reply IntuneRecords::readHealthScripts(const GraphCall &call) const
{
    if (const auto problem = lackedScope(call,
            {"DeviceManagementConfiguration.Read.All", "DeviceManagementConfiguration.ReadWrite.All",
                "DeviceManagementScripts.Read.All"}))
        return tl::make_unexpected(*problem);
    QByteArray rows;
    JsonOut json(rows);
    const QList<QByteArray> &segments = call.target.segments;
    const bool isRuns = segments.size() == 4 && segments[3] == "deviceRunStates";
    if (segments.size() != 2 && !(isRuns && segments[2] == windowsReScriptId && m_options.checksWindowsRe))
        return refuse(404, "ResourceNotFound", "There is no such script.");
    if (isRuns) {
        for (const Managed &device : m_school.managed) {
            if (device.life == Managed::Life::Listed && qstrcmp(device.os, "Windows") == 0)
                writeRun(json, device);
        }
    } else if (m_options.checksWindowsRe) {
        json.beginObject();
        json.key("id");
        json.string(windowsReScriptId);
        json.key("displayName");
        json.string("check-windows-re");
        json.endObject();
    }
    return m_listing.page(call, Query {}, std::nullopt, rows, std::nullopt);
}

/// As Graph answers: only what is allowed.
Reply IntuneRecords::readPermissions(const GraphCall &call) const
{
    if (!call.beta && !call.target.segments[1].startsWith("getEffectivePermissions(scope='"))
        return refuse(400, "BadRequest", "The parameter 'scope' is missing.");
    QByteArray rows;
    JsonOut json(rows);
    json.beginObject();
    json.key("resourceActions");
    json.beginArray();
    json.beginObject();
    json.key("allowedResourceActions");
    json.beginArray();
    for (const QByteArray &action : permissionsOf(m_options.role))
        json.string(action);
    json.endArray();
    json.key("notAllowedResourceActions");
    json.beginArray();
    json.endArray();
    json.endObject();
    json.endArray();
    json.endObject();
    return m_listing.page(call, Query {}, std::nullopt, rows, std::nullopt);
}

} // namespace Reslate::Demo
