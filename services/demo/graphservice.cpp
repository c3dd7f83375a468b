// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphservice.h"

#include "core/utc.h"
#include "openid.h"

#include <QLocale>

namespace Reslate::Demo {

Service serviceOf(const QByteArray &target)
{
    return target.contains("/deviceManagement") ? Service::Intune : Service::Entra;
}

GraphService::GraphService(const Dependencies &with, Dice dice)
    : signIn(with.school, Dice(Dice(dice).next() ^ 0x5160))
    , m_school(with.school)
    , m_simulation(with.simulation)
    , m_limits(with.limits)
    , m_log(with.log)
    , m_faults(with.faults)
    , m_dice(dice)
{
}

RequestIds GraphService::makeIds(const Message &message, Time now)
{
    RequestIds ids;
    ids.request = m_dice.uuid().toByteArray(QUuid::WithoutBraces);
    const QByteArray client = message.header("client-request-id");
    ids.client = client.isEmpty() ? ids.request : client;
    appendTime(ids.time, now);
    ids.time.chop(1);
    return ids;
}

std::optional<Problem> GraphService::unauthorized(const Message &message, Time now) const
{
    const QByteArray given = message.header("Authorization");
    if (given == "Bearer " + options.token)
        return std::nullopt;
    const QByteArray token = given.startsWith("Bearer ") ? given.mid(7) : QByteArray();
    if (signIn.userOf(token, now) != nullptr) {
        const QByteArray challenge = signIn.challengeFor(token);
        if (challenge.isEmpty())
            return std::nullopt;
        return Problem {401, "InvalidAuthenticationToken", "Continuous access evaluation resulted in a challenge.", 0,
            {{"WWW-Authenticate", challenge}}};
    }
    return Problem {401, "InvalidAuthenticationToken",
        given.isEmpty() ? "Access token is empty." : "Access token validation failure. Invalid audience or lifetime."};
}

std::optional<Problem> GraphService::forbidden(const QByteArray &permission, const QByteArray &scope) const
{
    const QList<QByteArray> granted = m_scope.split(' ');
    const auto names = [&scope](const QByteArray &one) {
        const QByteArray named = permissionOfScope(one);
        return named == scope || named == ".default"; // all that the app is registered for
    };
    if (!m_scope.isEmpty() && std::none_of(granted.begin(), granted.end(), names))
        return Problem {403, "Forbidden",
            "Application is not authorized to perform this operation. Application must have one of the following "
            "scopes: "
                + scope};
    if (!permissionsOf(options.role).contains(permission))
        return Problem {403, "Forbidden", "User is not authorized to perform this operation."};
    return std::nullopt;
}

Answer GraphService::finish(const Call &call, Reply reply)
{
    Answer answer = reply ? *std::move(reply) : errorAnswer(serviceOf(call.message.target), reply.error(), call.ids);
    if (!call.message.inner) {
        answer.addHeader("Date",
            QLocale::c()
                .toString(QDateTime::fromMSecsSinceEpoch(call.now, utcZone),
                    QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
                .toLatin1());
        answer.addHeader("request-id", call.ids.request);
        answer.addHeader("client-request-id", call.ids.client);
        answer.addHeader("x-ms-ags-diagnostic", "{\"ServerInfo\":{\"DataCenter\":\"Practice\"}}");
        answer.addHeader("Cache-Control", "no-store");
    }
    if (answer.status == 401)
        answer.addHeader(
            "WWW-Authenticate", "Bearer realm=\"\", authorization_uri=\"https://login.example/authorize\"");
    return answer;
}

Answer GraphService::handle(const Message &message, Time now)
{
    m_simulation.runUntil(now);
    const Call call {
        message, Target::parse(message.target), message.target.startsWith("/beta/"), now, makeIds(message, now)};
    if (!message.inner) {
        if (const auto problem = unauthorized(message, now))
            return finish(call, tl::make_unexpected(*problem));
        m_scope = signIn.scopeOf(message.header("Authorization").mid(7));
    }
    return finish(call, route(call));
}

Answer GraphService::faultAnswer(const Message &message, const Fault &fault, Time now)
{
    const Call call {message, Target::parse(message.target), false, now, makeIds(message, now)};
    if (fault.body.isEmpty() && fault.status >= 400) {
        Answer answer = finish(call, refuse(fault.status, usualCode(fault.status), "A scripted fault."));
        answer.headers += fault.headers;
        return answer;
    }
    Answer answer;
    answer.status = fault.status;
    answer.body = fault.body;
    if (fault.body.startsWith('<')) // a filter's page
        answer.contentType = "text/html";
    answer.headers = fault.headers;
    return finish(call, answer);
}

std::optional<Problem> GraphService::throttle(const Call &call, const Query *query)
{
    const bool write = call.message.method != "GET";
    if (serviceOf(call.message.target) == Service::Intune) {
        const bool enrollment = call.target.path.contains("/windowsAutopilot");
        return m_limits.take(
            enrollment ? Limits::Area::IntuneEnrollment : Limits::Area::IntuneDevices, write, 1, call.now);
    }
    int units = call.target.path.contains("/transitiveMembers") ? 5 : call.target.path.contains("/members") ? 3 : 1;
    if (query != nullptr) {
        units -= query->select.isEmpty() ? 0 : 1;
        units -= query->top && *query->top < 20 ? 1 : 0;
    }
    return m_limits.take(Limits::Area::Entra, write, std::max(units, 1), call.now);
}

GraphService::Reply GraphService::route(const Call &call)
{
    const QByteArray &version = call.target.version;
    if (version != "v1.0" && version != "beta")
        return refuse(400, "BadRequest", "Invalid version: " + version);
    const QByteArray first = call.target.segments.value(0);
    if (first == "$batch") {
        if (call.message.inner)
            return refuse(400, "BadRequest", "A batch can't contain a batch.");
        if (call.message.method != "POST")
            return refuse(405, "MethodNotAllowed", "$batch takes POST only.");
        return batch(call);
    }
    const auto query = Query::parse(
        call.target.query, {"$select", "$filter", "$top", "$count", "$skip", "$search", "$orderby", "$expand"});
    if (const auto problem = throttle(call, query ? &*query : nullptr))
        return tl::make_unexpected(*problem);
    return first == "deviceManagement" ? routeIntune(call) : routeDirectory(call);
}

GraphService::Reply GraphService::routeDirectory(const Call &call)
{
    const QByteArray first = call.target.segments.value(0);
    const QByteArray &method = call.message.method;
    const bool devices = first == "devices" || first.startsWith("devices(");
    if (!devices && first != "groups" && first != "me" && first != "organization")
        return refuse(400, "BadRequest", "Resource not found for the segment '" + first + "'.");
    if (devices && method == "DELETE") {
        const QByteArray key = call.target.segments.value(1);
        const bool byDeviceId = first.startsWith("devices(deviceId='") && first.endsWith("')");
        const QUuid id = QUuid::fromString(QLatin1String(byDeviceId ? first.mid(18).chopped(2) : key));
        const auto &index = byDeviceId ? m_school.entraByDeviceId : m_school.entraById;
        return removeEntra(call, index.value(id, -1));
    }
    if (method != "GET")
        return refuse(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
    if (devices)
        return readDevices(call);
    if (first == "groups")
        return readGroups(call);
    return first == "me" ? readMe(call) : readOrganization(call);
}

GraphService::Reply GraphService::routeIntune(const Call &call)
{
    const QList<QByteArray> &segments = call.target.segments;
    const QByteArray second = segments.value(1);
    const bool reads = call.message.method == "GET";
    const auto notAllowed = [] { return refuse(405, "MethodNotAllowed", "The method is not allowed here."); };
    if (second == "managedDevices" && segments.size() >= 3 && !reads) {
        const auto found = m_school.managedById.constFind(QUuid::fromString(QLatin1String(segments[2])));
        const bool missing = found == m_school.managedById.constEnd()
            || m_school.managed[static_cast<size_t>(*found)].life != Managed::Life::Listed;
        if (missing)
            return refuse(404, "ResourceNotFound", "Device with DeviceId: " + segments[2] + " was not found.");
        if (segments.size() == 3)
            return call.message.method == "DELETE" ? removeDevice(call, *found) : notAllowed();
        if (segments.size() == 4 && call.message.method == "POST")
            return actOnDevice(call, *found, segments[3]);
        return notAllowed();
    }
    if (second == "windowsAutopilotDeviceIdentities" && segments.size() == 3 && call.message.method == "DELETE")
        return removeAutopilot(call);
    if (second.startsWith("operationApproval") && call.beta)
        return routeApprovals(call);
    if (!reads)
        return notAllowed();
    if (second == "managedDevices")
        return readManaged(call);
    if (second == "windowsAutopilotDeviceIdentities")
        return readAutopilot(call);
    if (second == "remoteActionAudits" && call.beta)
        return readAudits(call);
    if (second.startsWith("getEffectivePermissions("))
        return readPermissions(call);
    return refuse(400, "BadRequest", "Resource not found for the segment '" + second + "'.");
}

} // namespace Reslate::Demo
