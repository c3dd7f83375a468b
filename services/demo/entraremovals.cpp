// SPDX-License-Identifier: GPL-3.0-or-later
#include "entraremovals.h"

#include "core/utc.h"

namespace Reslate::Demo {
namespace {

bool isDevices(const QByteArray &segment)
{
    return segment == "devices" || segment.startsWith("devices(");
}

} // namespace

EntraRemovals::EntraRemovals(
    School &school, const ServiceOptions &options, const GraphListing &listing, RequestLog &log)
    : m_school(school)
    , m_options(options)
    , m_listing(listing)
    , m_log(log)
{
}

bool EntraRemovals::owns(const GraphCall &call)
{
    const QByteArray first = call.target.segments.value(0);
    return (isDevices(first) && call.message.method == "DELETE")
        || (first == "directory" && call.target.segments.value(1) == "deletedItems");
}

Reply EntraRemovals::answer(const GraphCall &call)
{
    const QList<QByteArray> &segments = call.target.segments;
    if (!isDevices(segments[0]))
        return answerDeletedItems(call);
    const bool byDeviceId = segments[0].startsWith("devices(deviceId='") && segments[0].endsWith("')");
    if (segments.size() != (byDeviceId ? 1 : 2))
        return refuse(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
    const QUuid id = QUuid::fromString(QLatin1String(byDeviceId ? segments[0].mid(18).chopped(2) : segments[1]));
    const auto &index = byDeviceId ? m_school.entraByDeviceId : m_school.entraById;
    return removeDevice(call, index.value(id, -1));
}

/// Everybody who may delete in Intune is a Cloud Device Administrator too: School Administrator, a role of Intune,
/// wouldn't be enough (graph.md §4).
std::optional<Problem> EntraRemovals::forbidden(const GraphCall &call) const
{
    if (const auto problem = lackedScope(call, {"Directory.AccessAsUser.All"}))
        return problem;
    return lackedRole(call, m_options, TenantRole::SchoolAdministrator);
}

Reply EntraRemovals::removeDevice(const GraphCall &call, int row)
{
    if (const auto problem = forbidden(call))
        return tl::make_unexpected(*problem);
    if (row < 0 || m_school.entra[static_cast<size_t>(row)].gone)
        return refuse(404, "Request_ResourceNotFound", "Resource does not exist.");
    const EntraDevice &device = m_school.entra[static_cast<size_t>(row)];
    // That it is refused is documented ("Autopilot devices must not be deleted there", graph.md §4); with which status
    // and words isn't.
    if (m_school.isHeldByAutopilot(device))
        return refuse(400, "Request_BadRequest",
            "The device is registered with Windows Autopilot and can't be deleted until its Autopilot record is gone.");
    m_log.addDestructive({device.id.toString(QUuid::WithoutBraces), "deleteEntra", {}, utcFromMSecs(call.now)});
    m_school.removeEntra(row, call.now);
    return noContent();
}

Reply EntraRemovals::answerDeletedItems(const GraphCall &call)
{
    const QList<QByteArray> &segments = call.target.segments;
    const QByteArray key = segments.value(2);
    if (key.isEmpty()) // a list of all types isn't offered by the service either
        return refuse(400, "Request_BadRequest", "The type of the deleted items has to be named.");
    if (key == "microsoft.graph.device" || key == "graph.device")
        return listDeleted(call);
    const int row = m_school.entraById.value(QUuid::fromString(QLatin1String(key)), -1);
    EntraDevice *device = row < 0 ? nullptr : &m_school.entra[static_cast<size_t>(row)];
    if (device == nullptr || !device->isRestorable(call.now))
        return m_listing.notFound(call, key);
    if (call.message.method == "GET" && segments.size() == 3)
        return m_listing.one<EntraDevice>(call, entraSchema(), device, key);
    return change(call, *device);
}

Reply EntraRemovals::listDeleted(const GraphCall &call) const
{
    if (call.message.method != "GET" || call.target.segments.size() != 3)
        return refuse(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
    if (!call.beta) // the preview is documented for beta alone
        return refuse(400, "BadRequest", "Resource not found for the segment '" + call.target.segments[2] + "'.");
    const auto &rows = m_school.entra;
    const auto kept = [&](size_t i) { return rows[i].isRestorable(call.now) ? &rows[i] : nullptr; };
    return m_listing.list<EntraDevice>(call, entraSchema(), rows.size(), kept);
}

/// Restores a deleted device, or takes it for good.
Reply EntraRemovals::change(const GraphCall &call, EntraDevice &device) const
{
    const QList<QByteArray> &segments = call.target.segments;
    const bool restores = call.message.method == "POST" && segments.size() == 4 && segments[3] == "restore";
    if (!restores && (call.message.method != "DELETE" || segments.size() != 3))
        return refuse(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
    if (const auto problem = lackedRole(call, m_options, TenantRole::SchoolAdministrator))
        return tl::make_unexpected(*problem); // which scope it takes is in no source
    device.deleted = never;
    if (!restores)
        return noContent();
    device.gone = false;
    device.compliant = false; // a restored device isn't, until it reports again
    return m_listing.one<EntraDevice>(call, entraSchema(), &device, segments[2]);
}

} // namespace Reslate::Demo
