// SPDX-License-Identifier: GPL-3.0-or-later
#include "entradirectory.h"

#include <algorithm>

namespace Reslate::Demo {
namespace {

template <class Row> bool declares(const Schema<Row> &schema, const QByteArray &name)
{
    return std::any_of(schema.properties.begin(), schema.properties.end(),
        [&name](const Property<Row> &property) { return name == property.name; });
}

} // namespace

struct EntraDirectory::Writer {
    JsonOut &json;
    const QList<QByteArray> &names; ///< what was selected; empty: all
    Scope scope;

    template <class Row> void operator()(const Schema<Row> &schema, const Row &row) const
    {
        json.beginObject();
        json.key("@odata.type");
        json.string(QByteArray("#") + schema.type);
        for (const Property<Row> &property : schema.properties) {
            if (property.betaOnly || (!names.isEmpty() && !names.contains(property.name)))
                continue;
            json.key(property.name);
            property.write(json, row, scope);
        }
        json.endObject();
    }
};

EntraDirectory::EntraDirectory(const School &school, const SignInService &signIn, const GraphListing &listing)
    : m_school(school)
    , m_signIn(signIn)
    , m_listing(listing)
{
}

Reply EntraDirectory::answer(const GraphCall &call) const
{
    const QByteArray first = call.target.segments.value(0);
    const QByteArray &method = call.message.method;
    const bool devices = first == "devices" || first.startsWith("devices(");
    if (!devices && first != "groups" && first != "me" && first != "organization")
        return refuse(400, "BadRequest", "Resource not found for the segment '" + first + "'.");
    if (method != "GET")
        return refuse(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
    if (devices)
        return readDevices(call);
    if (first == "groups")
        return readGroups(call);
    return first == "me" ? readMe(call) : readOrganization(call);
}

Reply EntraDirectory::readDevices(const GraphCall &call) const
{
    const auto &rows = m_school.entra;
    const auto alive = [&rows](size_t i) { return rows[i].gone ? nullptr : &rows[i]; };
    const QList<QByteArray> &segments = call.target.segments;
    const bool byDeviceId = segments[0].startsWith("devices(deviceId='") && segments[0].endsWith("')");
    if (segments.size() == 1 && !byDeviceId && segments[0] == "devices")
        return m_listing.list<EntraDevice>(call, entraSchema(), rows.size(), alive);
    if (segments.value(1) == "$count" && segments.size() == 2) {
        return m_listing.count(
            static_cast<size_t>(std::count_if(rows.begin(), rows.end(), [](const EntraDevice &d) { return !d.gone; })),
            call);
    }
    const qsizetype own = byDeviceId ? 1 : 2; // segments that name the device
    const QByteArray beyond = segments.value(own);
    const bool groups = beyond == "memberOf" || beyond == "transitiveMemberOf";
    if (segments.size() != own + (groups ? 1 : 0))
        return refuse(400, "BadRequest", "Resource not found for the segment '" + segments.last() + "'.");
    const QByteArray key = byDeviceId ? segments[0].mid(18).chopped(2) : segments[1];
    const QUuid id = QUuid::fromString(QLatin1String(key));
    if (id.isNull() && key != "00000000-0000-0000-0000-000000000000")
        return refuse(400, "Request_BadRequest", "Invalid object identifier '" + key + "'.");
    const int row = (byDeviceId ? m_school.entraByDeviceId : m_school.entraById).value(id, -1);
    if (groups) {
        return row >= 0 && alive(static_cast<size_t>(row)) != nullptr
            ? readMemberOf(call, row, beyond == "transitiveMemberOf")
            : m_listing.notFound(call, key);
    }
    return m_listing.one(call, entraSchema(), row < 0 ? nullptr : alive(static_cast<size_t>(row)), key);
}

Reply EntraDirectory::readGroups(const GraphCall &call) const
{
    const QList<QByteArray> &segments = call.target.segments;
    const auto &rows = m_school.groups;
    if (segments.size() == 1)
        return m_listing.list<Group>(call, groupSchema(), rows.size(), [&rows](size_t i) { return &rows[i]; });
    if (segments.size() == 2 && segments[1] == "$count")
        return m_listing.count(rows.size(), call);
    const QUuid id = QUuid::fromString(QLatin1String(segments[1]));
    if (id.isNull())
        return refuse(400, "Request_BadRequest", "Invalid object identifier '" + segments[1] + "'.");
    const int group = m_school.groupById.value(id, -1);
    if (segments.size() == 2)
        return m_listing.one(call, groupSchema(), group < 0 ? nullptr : &rows[static_cast<size_t>(group)], segments[1]);
    const bool nested = segments[2] == "transitiveMembers";
    if (!nested && segments[2] != "members")
        return refuse(400, "BadRequest", "Resource not found for the segment '" + segments[2] + "'.");
    if (group < 0)
        return m_listing.notFound(call, segments[1]);
    if (segments.size() == 3 || (segments.size() == 4 && segments[3] == "$count"))
        return readAllMembers(call, group, nested);
    if (segments.size() == 4 && (segments[3] == "microsoft.graph.device" || segments[3] == "graph.device"))
        return readMembers(call, group, nested);
    return refuse(400, "BadRequest", "Resource not found for the segment '" + segments.last() + "'.");
}

/// The cast to devices: an advanced query (graph.md §4).
Reply EntraDirectory::readMembers(const GraphCall &call, int group, bool nested) const
{
    const std::vector<int> members = m_school.deviceMembers(group, nested);
    const auto member = [&](size_t i) -> const EntraDevice * {
        const EntraDevice &device = m_school.entra[static_cast<size_t>(members[i])];
        return device.gone ? nullptr : &device;
    };
    return m_listing.list<EntraDevice>(call, entraSchema(), members.size(), member, true);
}

/// Users, groups and devices in one list, each with its type.
Reply EntraDirectory::readAllMembers(const GraphCall &call, int group, bool nested) const
{
    const std::vector<int> users = m_school.userMembers(group, nested);
    const std::vector<int> groups = m_school.groupMembers(group, nested);
    std::vector<int> devices = m_school.deviceMembers(group, nested);
    std::erase_if(devices, [this](int row) { return m_school.entra[static_cast<size_t>(row)].gone; });
    const size_t total = users.size() + groups.size() + devices.size();
    if (call.target.segments.size() == 4)
        return m_listing.count(total, call);
    return objects(call, total, [&](const Writer &writer, size_t i) {
        if (i < users.size())
            writer(userSchema(), m_school.users[static_cast<size_t>(users[i])]);
        else if (i < users.size() + groups.size())
            writer(groupSchema(), m_school.groups[static_cast<size_t>(groups[i - users.size()])]);
        else
            writer(entraSchema(), m_school.entra[static_cast<size_t>(devices[i - users.size() - groups.size()])]);
    });
}

/// The groups of a device, each with its type: administrative units could stand there too.
Reply EntraDirectory::readMemberOf(const GraphCall &call, int device, bool nested) const
{
    const std::vector<int> groups = m_school.groupsOf(device, nested);
    return objects(call, groups.size(), [&](const Writer &writer, size_t i) {
        writer(groupSchema(), m_school.groups[static_cast<size_t>(groups[i])]);
    });
}

Reply EntraDirectory::objects(
    const GraphCall &call, size_t total, const std::function<void(const Writer &, size_t)> &write) const
{
    const auto query = m_listing.readQuery(call, false, {"$select", "$top", "$count"});
    if (!query)
        return tl::make_unexpected(query.error());
    for (const QByteArray &name : query->select) {
        if (!declares(userSchema(), name) && !declares(groupSchema(), name) && !declares(entraSchema(), name))
            return refuse(400, "BadRequest", "Could not find a property named '" + name + "'.");
    }
    const auto place = m_listing.firstPlace(call, *query);
    if (!place)
        return tl::make_unexpected(place.error());
    QByteArray body;
    JsonOut json(body);
    const Writer writer {json, query->select, {m_school, call.beta, false}};
    const size_t first = static_cast<size_t>(place->position);
    const size_t last = std::min(total, first + static_cast<size_t>(m_listing.pageSize(call, *query)));
    for (size_t i = first; i < last; ++i)
        write(writer, i);
    const auto next = last < total ? std::optional(PagePlace {static_cast<int>(last), place->page + 1}) : std::nullopt;
    return m_listing.page(call, *query,
        query->count && place->page == 0 ? std::optional(static_cast<int>(total)) : std::nullopt, body, next);
}

Reply EntraDirectory::readMe(const GraphCall &call) const
{
    const User *signedIn = m_signIn.userOf(call.message.header("Authorization").mid(7), call.now);
    if (call.target.segments.size() > 1)
        return refuse(400, "BadRequest", "Resource not found for the segment '" + call.target.segments[1] + "'.");
    return m_listing.one(call, userSchema(), signedIn == nullptr ? &m_signIn.usualUser() : signedIn, "me");
}

Reply EntraDirectory::readOrganization(const GraphCall &call) const
{
    if (call.target.segments.size() > 1)
        return refuse(400, "BadRequest", "Resource not found for the segment '" + call.target.segments[1] + "'.");
    return m_listing.list<School>(call, organizationSchema(), 1, [this](size_t) { return &m_school; });
}

} // namespace Reslate::Demo
