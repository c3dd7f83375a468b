// SPDX-License-Identifier: GPL-3.0-or-later
#include "autopilotimports.h"

#include "jsonmember.h"

#include <algorithm>

namespace Reslate::Demo {
namespace {

using Json = nlohmann::json;
using J = JsonOut;
using S = Scope;
using R = ImportedIdentity;

constexpr Time oneSecond = 1000;
constexpr Time syncTime = 20 * oneSecond;
constexpr Time syncRest = 600 * oneSecond; ///< between two syncs (graph.md §3)
constexpr qsizetype leastHash = 100; ///< bytes; those of life have 3,000
constexpr Hardware unknownHardware {"", "", "", 0, 0};

bool hasEnded(const R &row)
{
    return qstrcmp(row.state, "unknown") != 0 && qstrcmp(row.state, "pending") != 0;
}

/// Numbers aren't reliable: 806 was seen for both, "assigned here" and "assigned elsewhere".
int codeOf(const QByteArray &errorName)
{
    if (errorName == "ZtdDeviceAssignedToOtherTenant")
        return 808;
    return errorName.startsWith("ZtdDeviceA") ? 806 : 0;
}

void writeState(J &j, const R &row, const S &)
{
    const bool ended = hasEnded(row);
    j.beginObject();
    j.key("deviceImportStatus");
    j.string(row.state);
    j.key("deviceRegistrationId");
    ended &&row.errorName.isEmpty() ? j.uuid(row.registrationId) : j.string("");
    j.key("deviceErrorCode");
    j.number(ended ? codeOf(row.errorName) : 0);
    j.key("deviceErrorName");
    j.string(ended ? row.errorName : QByteArray());
    j.endObject();
}

const Schema<R> &importSchema()
{
    static const Schema<R> schema {"microsoft.graph.importedWindowsAutopilotDeviceIdentity",
        {
            {"id", [](J &j, const R &r, const S &) { j.uuid(r.id); }},
            {"groupTag", [](J &j, const R &r, const S &) { j.string(r.groupTag); }},
            {"serialNumber", [](J &j, const R &r, const S &) { j.string(r.serial); }},
            {"productKey", [](J &j, const R &, const S &) { j.string(""); }},
            {"importId", [](J &j, const R &r, const S &) { j.string(r.importId); }},
            {"hardwareIdentifier", [](J &j, const R &, const S &) { j.null(); }},
            {"assignedUserPrincipalName", [](J &j, const R &r, const S &) { j.string(r.assignedUser); }},
            {"state", writeState},
        },
        {{"importId", {Condition::Op::Eq}, [](const R &r) { return r.importId; }}}};
    return schema;
}

struct Settings {
    Time lastSync;
    Time triggered;
    const char *status;
};

const Schema<Settings> &settingsSchema()
{
    using T = Settings;
    static const Schema<T> schema {"microsoft.graph.windowsAutopilotSettings",
        {
            {"id", [](J &j, const T &, const S &) { j.string("windowsAutopilotSettings"); }, true},
            {"lastSyncDateTime", [](J &j, const T &t, const S &) { j.time(t.lastSync); }, true},
            {"lastManualSyncTriggerDateTime", [](J &j, const T &t, const S &) { j.time(t.triggered); }, true},
            {"syncStatus", [](J &j, const T &t, const S &) { j.string(t.status); }, true},
        },
        {}};
    return schema;
}

/// An Edm.Binary of JSON: base64 with its padding.
std::optional<QByteArray> binary(const QByteArray &base64)
{
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    return decoded && base64.size() % 4 == 0 ? std::optional(*decoded) : std::nullopt;
}

} // namespace

AutopilotImports::AutopilotImports(const Dependencies &with, double speed)
    : m_school(with.school)
    , m_options(with.options)
    , m_listing(with.listing)
    , m_dice(with.dice)
    , m_speed(speed > 0 ? speed : 1)
{
}

void AutopilotImports::setTimes(std::chrono::seconds importing, std::chrono::seconds assigning)
{
    m_importing = importing.count() * oneSecond;
    m_assigning = assigning.count() * oneSecond;
}

bool AutopilotImports::owns(const GraphCall &call)
{
    const QByteArray name = call.target.segments.value(1);
    return name == "importedWindowsAutopilotDeviceIdentities" || (call.beta && name == "windowsAutopilotSettings");
}

void AutopilotImports::runUntil(Time now)
{
    for (Row &row : m_rows) {
        if (now >= row.ends)
            row.state = !row.errorName.isEmpty() ? "error" : row.partial ? "partial" : "complete";
        else if (now >= row.sent + (row.ends - row.sent) / 6)
            row.state = "pending";
    }
    const Time synced = m_triggered + scaled(syncTime);
    if (m_syncing && now >= synced) {
        m_syncing = false;
        m_lastSync = synced;
        for (Row &row : m_rows) {
            if (row.ends <= synced && qstrcmp(row.state, "complete") == 0 && !row.registered)
                enter(row, synced);
        }
    }
    std::erase_if(m_assignments, [&](const auto &assignment) {
        if (now < assignment.first)
            return false;
        AutopilotIdentity &identity = m_school.autopilot[assignment.second];
        identity.profileStatus = "assignedInSync";
        identity.profileAssigned = assignment.first;
        return true;
    });
}

/// A record of what was imported: it names the computer that is enrolled, or a new Entra device.
void AutopilotImports::enter(Row &row, Time now)
{
    row.registered = true;
    AutopilotIdentity identity;
    identity.id = row.registrationId;
    identity.serial = row.serial;
    identity.groupTag = row.groupTag;
    identity.assignedUser = row.assignedUser;
    identity.hardware = &unknownHardware;
    identity.profileStatus = "notAssigned";
    const auto enrolled = std::find_if(m_school.managed.begin(), m_school.managed.end(), [&row](const Managed &device) {
        return device.life == Managed::Life::Listed && device.entra >= 0 && device.serial == row.serial;
    });
    const bool isEnrolled = enrolled != m_school.managed.end();
    const int entra = isEnrolled ? enrolled->entra : -1;
    if (isEnrolled) {
        identity.hardware = enrolled->hardware;
        identity.managedId = enrolled->id;
        identity.entraDeviceId = enrolled->entraDeviceId;
        m_school.entra[static_cast<size_t>(entra)].ztdId = row.registrationId;
    } else {
        EntraDevice device;
        device.id = m_dice.uuid();
        device.deviceId = identity.entraDeviceId = m_dice.uuid();
        device.name = row.serial;
        device.hardware = &unknownHardware;
        device.ztdId = row.registrationId;
        device.groupTag = row.groupTag;
        device.registered = now;
        m_school.add(std::move(device));
    }
    const int added = m_school.add(std::move(identity));
    if (isEnrolled)
        enrolled->autopilot = added;
    m_assignments.push_back({now + scaled(m_assigning), static_cast<size_t>(added)});
}

/// No name of an Intune permission is certain for this; School Administrators have it (graph.md §5.2).
std::optional<Problem> AutopilotImports::forbidden(const GraphCall &call) const
{
    if (call.message.method == "GET")
        return lackedScope(
            call, {"DeviceManagementServiceConfig.Read.All", "DeviceManagementServiceConfig.ReadWrite.All"});
    if (const auto problem = lackedScope(call, {"DeviceManagementServiceConfig.ReadWrite.All"}))
        return problem;
    return lackedRole(call, m_options, TenantRole::SchoolAdministrator);
}

Reply AutopilotImports::answer(const GraphCall &call)
{
    if (const auto problem = forbidden(call))
        return tl::make_unexpected(*problem);
    const QList<QByteArray> &segments = call.target.segments;
    if (segments[1] != "windowsAutopilotSettings")
        return answerImports(call);
    if (segments.size() == 2 && call.message.method == "GET")
        return readSettings(call);
    if (segments.size() == 3 && segments[2] == "sync" && call.message.method == "POST")
        return sync(call);
    return refuse(405, "MethodNotAllowed", "The method is not allowed here.");
}

Reply AutopilotImports::answerImports(const GraphCall &call)
{
    const QList<QByteArray> &segments = call.target.segments;
    const QByteArray &method = call.message.method;
    const QByteArray key = segments.value(2);
    if (segments.size() == 2 && method == "GET")
        return m_listing.list<Row>(
            call, importSchema(), m_rows.size(), [this](size_t i) { return m_rows[i].gone ? nullptr : &m_rows[i]; });
    if (method == "POST" && (segments.size() == 2 || (segments.size() == 3 && key == "import")))
        return import(call, segments.size() == 3);
    if (segments.size() != 3 || (method != "GET" && method != "DELETE"))
        return refuse(405, "MethodNotAllowed", "The method is not allowed here.");
    const QUuid id = QUuid::fromString(QLatin1String(key));
    const auto found = std::find_if(
        m_rows.begin(), m_rows.end(), [&id](const Row &row) { return row.id == id && !row.gone; });
    if (found == m_rows.end())
        return m_listing.notFound(call, key);
    if (method == "GET")
        return m_listing.one<Row>(call, importSchema(), &*found, key);
    found->gone = true;
    return noContent();
}

QByteArray AutopilotImports::errorOf(const Row &row, const QByteArray &hash) const
{
    if (hash.size() < leastHash || !hash.startsWith("OA"))
        return "InvalidZtdHardwareHash";
    if (row.serial.startsWith("OTHER-"))
        return "ZtdDeviceAssignedToOtherTenant";
    if (row.serial.startsWith("ANOTHER-"))
        return "ZtdDeviceAssignedToAnotherTenant";
    const auto &known = m_school.autopilot;
    if (std::any_of(known.begin(), known.end(),
            [&row](const AutopilotIdentity &one) { return !one.gone && one.serial == row.serial; }))
        return "ZtdDeviceAlreadyAssigned";
    const bool again = std::any_of(m_rows.begin(), m_rows.end(), [&row](const Row &one) {
        return one.serial == row.serial && one.errorName.isEmpty() && !one.registered && !one.gone;
    });
    return again ? "ZtdDeviceDuplicated" : "";
}

Reply AutopilotImports::import(const GraphCall &call, bool many)
{
    const QByteArray &body = call.message.body;
    const Json json = Json::parse(body.begin(), body.end(), nullptr, false);
    const Json given = !many && json.is_object() ? Json::array({json})
        : json.is_object()                       ? json.value("importedWindowsAutopilotDeviceIdentities", Json())
                                                 : Json();
    if (!given.is_array() || given.empty())
        return refuse(400, "BadRequest", "Unable to read JSON request payload.");
    const size_t first = m_rows.size();
    for (const Json &entry : given) {
        const QByteArray base64 = entry.is_object() ? textMember(entry, "hardwareIdentifier") : QByteArray();
        const auto hash = binary(base64);
        if (!hash) { // none of them is taken
            m_rows.resize(first);
            return refuse(400, "BadRequest",
                "Cannot convert the literal '" + base64.left(40) + "' to the expected type 'Edm.Binary'.");
        }
        Row row {.id = m_dice.uuid(),
            .importId = textMember(entry, "importId"),
            .serial = textMember(entry, "serialNumber"),
            .groupTag = textMember(entry, "groupTag"),
            .assignedUser = textMember(entry, "assignedUserPrincipalName"),
            .registrationId = m_dice.uuid(),
            .sent = call.now};
        row.errorName = errorOf(row, *hash);
        row.partial = row.serial.startsWith("PARTIAL-");
        row.ends = call.now + scaled(m_importing * m_dice.between(80, 120) / 100);
        m_rows.push_back(std::move(row));
    }
    if (!many) {
        Reply made = m_listing.one<Row>(call, importSchema(), &m_rows.back(), {});
        if (made)
            made->status = 201;
        return made;
    }
    QByteArray rows;
    JsonOut out(rows);
    const auto properties = selected(importSchema(), {}, call.beta);
    for (size_t i = first; i < m_rows.size(); ++i)
        writeRow(out, *properties, m_rows[i], S {m_school, call.beta, false});
    return m_listing.page(call, Query {}, std::nullopt, rows, std::nullopt);
}

Reply AutopilotImports::sync(const GraphCall &call)
{
    if (m_syncing)
        return refuse(409, "Conflict", "A sync is in progress.");
    if (m_triggered != never && call.now < m_triggered + scaled(syncRest))
        return refuse(429, "TooManyRequests", "A sync was started within the last 10 minutes.");
    m_triggered = call.now;
    m_syncing = true;
    return noContent();
}

Reply AutopilotImports::readSettings(const GraphCall &call) const
{
    const Settings settings {m_lastSync, m_triggered,
        m_syncing                 ? "inProgress"
            : m_lastSync == never ? "unknown"
                                  : "completed"};
    return m_listing.one<Settings>(call, settingsSchema(), &settings, {});
}

} // namespace Reslate::Demo
