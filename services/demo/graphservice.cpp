// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphservice.h"

#include "core/utc.h"
#include "graphbatch.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace Reslate::Demo {

GraphService::GraphService(const Dependencies &with, Dice dice, double speed)
    : signIn(with.school, Dice(Dice(dice).next() ^ 0x5160))
    , m_simulation(with.simulation)
    , m_limits(with.limits)
    , m_log(with.log)
    , m_faults(with.faults)
    , m_dice(dice)
    , m_listing(with.school, options)
    , m_directory(with.school, signIn, m_listing)
    , m_removals(with.school, options, m_listing, with.log)
    , m_secrets(with.school, options, m_listing, with.log)
    , m_records(with.school, options, m_listing)
    , m_orders({.school = with.school,
          .simulation = with.simulation,
          .limits = with.limits,
          .log = with.log,
          .approvals = approvals,
          .options = options,
          .dice = m_dice})
    , m_imports({.school = with.school, .options = options, .listing = m_listing, .dice = m_dice}, speed)
    , m_policies({.school = with.school, .options = options, .listing = m_listing, .dice = m_dice})
    , m_approvalRequests(approvals, m_listing)
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

Answer GraphService::finish(const GraphCall &call, Reply reply)
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
    m_imports.runUntil(now);
    GraphCall call {message, Target::parse(message.target), message.target.startsWith("/beta/"), now,
        makeIds(message, now), m_scope};
    if (!message.inner) {
        if (const auto problem = unauthorized(message, now))
            return finish(call, tl::make_unexpected(*problem));
        m_scope = signIn.scopeOf(message.header("Authorization").mid(7));
        call.scope = m_scope;
    }
    return finish(call, route(call));
}

Answer GraphService::faultAnswer(const Message &message, const Fault &fault, Time now)
{
    const GraphCall call {message, Target::parse(message.target), false, now, makeIds(message, now), {}};
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

std::optional<Problem> GraphService::throttle(const GraphCall &call, const Query *query)
{
    const bool write = call.message.method != "GET";
    if (serviceOf(call.message.target) == Service::Intune) {
        const bool enrollment = call.target.path.contains("indowsAutopilot"); // imported ones too
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

Reply GraphService::route(const GraphCall &call)
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
    return first == "deviceManagement" ? routeIntune(call) : routeEntra(call);
}

Reply GraphService::routeIntune(const GraphCall &call)
{
    if (call.beta && call.target.segments.value(1).startsWith("operationApproval"))
        return m_approvalRequests.answer(call);
    if (AutopilotImports::owns(call))
        return m_imports.answer(call);
    if (IntunePolicies::owns(call))
        return m_policies.answer(call);
    return call.message.method == "GET" ? m_records.answer(call) : m_orders.answer(call);
}

Reply GraphService::routeEntra(const GraphCall &call)
{
    if (KeptSecrets::owns(call))
        return m_secrets.answer(call);
    return EntraRemovals::owns(call) ? m_removals.answer(call) : m_directory.answer(call);
}

Reply GraphService::batch(const GraphCall &call)
{
    const auto parts = readBatch(call.message, call.target.version);
    if (!parts)
        return tl::make_unexpected(parts.error());
    std::vector<std::pair<QByteArray, Answer>> answers;
    QSet<QByteArray> failed;
    for (const BatchPart &part : *parts) {
        m_log.add(part.message, options.token);
        Answer answer;
        const auto isFailed = [&failed](const QByteArray &id) { return failed.contains(id.toLower()); };
        const auto fault = m_faults.pick(part.message.method, part.message.target, true, pageOf(part.message.target));
        if (std::any_of(part.dependsOn.begin(), part.dependsOn.end(), isFailed)) {
            answer = errorAnswer(
                Service::Entra, {424, "FailedDependency", "A request that this one depends on failed."}, call.ids);
        } else if (fault) {
            if (fault->kind == Fault::Kind::ActThenAnswer)
                handle(part.message, call.now);
            answer = faultAnswer(part.message, *fault, call.now);
        } else {
            answer = handle(part.message, call.now);
        }
        if (answer.status >= 400)
            failed.insert(part.id.toLower());
        answers.push_back({part.id, std::move(answer)});
    }
    for (size_t i = answers.size(); i > 1; --i) // in any order, as Graph does
        std::swap(answers[i - 1], answers[static_cast<size_t>(m_dice.below(static_cast<int>(i)))]);
    return batchAnswer(answers);
}

} // namespace Reslate::Demo
