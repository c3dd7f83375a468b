// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphapprovals.h"

#include <nlohmann/json.hpp>

namespace Reslate::Demo {
namespace {

using J = JsonOut;
using A = ApprovalRequest;
using S = Scope;

void person(J &j, const char *name)
{
    j.beginObject();
    j.key("user");
    j.beginObject();
    j.key("displayName");
    j.string(name);
    j.endObject();
    j.endObject();
}

bool isDecided(const A &request)
{
    return !request.answer.isEmpty();
}

const Schema<A> &approvalSchema()
{
    static const Schema<A> schema {"microsoft.graph.operationApprovalRequest",
        {
            {"id", [](J &j, const A &r, const S &) { j.uuid(r.id); }},
            {"requestDateTime", [](J &j, const A &r, const S &) { j.time(r.requested); }},
            {"expirationDateTime", [](J &j, const A &r, const S &) { j.time(r.expires); }},
            {"lastModifiedDateTime", [](J &j, const A &r, const S &) { j.time(r.modified); }},
            {"requestor", [](J &j, const A &, const S &) { person(j, "IT Admin"); }},
            {"approver", [](J &j, const A &r, const S &) { isDecided(r) ? person(j, "Second Admin") : j.null(); }},
            {"status", [](J &j, const A &r, const S &) { j.string(r.status); }},
            {"requestJustification", [](J &j, const A &r, const S &) { j.string(r.justification); }},
            {"approvalJustification", [](J &j, const A &r, const S &) { j.stringOrNull(r.answer); }},
            {"requiredOperationApprovalPolicyTypes",
                [](J &j, const A &r, const S &) {
                    j.beginArray();
                    j.string(r.policyType);
                    j.endArray();
                }},
            // In no metadata, but clients see it.
            {"payloadId", [](J &j, const A &r, const S &) { j.uuid(r.device); }},
        },
        {{"requestId", {Condition::Op::Eq}, [](const A &r) { return r.id.toByteArray(QUuid::WithoutBraces); }}}};
    return schema;
}

QByteArray policySets(const QSet<QByteArray> &policy)
{
    QByteArray rows;
    J json(rows);
    for (const char *what : {"wipe", "retire", "delete"}) {
        if (!policy.contains(what))
            continue;
        json.beginObject();
        json.key("policyType");
        json.string(policyTypeOf(what));
        json.key("policyPlatform");
        json.string("notApplicable");
        json.endObject();
    }
    return rows;
}

} // namespace

GraphApprovals::GraphApprovals(Approvals &approvals, const GraphListing &listing)
    : m_approvals(approvals)
    , m_listing(listing)
{
}

Reply GraphApprovals::answer(const GraphCall &call)
{
    m_approvals.runUntil(call.now);
    const QList<QByteArray> &segments = call.target.segments;
    const bool reads = call.message.method == "GET";
    if (segments.size() == 3 && segments[2] == "cancelMyRequest" && call.message.method == "POST")
        return cancelMyRequest(call);
    if (segments[1] == "operationApprovalPolicies") {
        if (!reads || segments.value(2) != "retrieveOperationsRequiringApproval()")
            return refuse(400, "BadRequest", "Not understood.");
        return m_listing.page(call, Query {}, std::nullopt, policySets(m_approvals.policy), std::nullopt);
    }
    if (segments.size() == 4 && call.message.method == "POST")
        return refuse(403, "Forbidden", "A request can't be decided by who made it.");
    if (!reads)
        return refuse(405, "MethodNotAllowed", "The method is not allowed here.");
    const auto &rows = m_approvals.all();
    const auto at = [&rows](size_t i) { return &rows[i]; };
    if (segments.size() == 2 || segments[2] == "retrieveMyRequests()") // all are the signed-in person's own
        return m_listing.list<A>(call, approvalSchema(), rows.size(), at);
    if (segments[2] == "$count")
        return m_listing.count(rows.size(), call);
    QByteArray key = segments[2];
    const QByteArray byId = "retrieveMyRequestById(id='";
    if (key.startsWith(byId) && key.endsWith("')"))
        key = key.mid(byId.size()).chopped(2);
    return m_listing.one(call, approvalSchema(), m_approvals.find(QUuid::fromString(QLatin1String(key))), key);
}

Reply GraphApprovals::cancelMyRequest(const GraphCall &call)
{
    using Json = nlohmann::json;
    const QByteArray &body = call.message.body;
    const Json json = Json::parse(body.begin(), body.end(), nullptr, false);
    const auto id = json.is_object() ? json.find("id") : json.end();
    if (!json.is_object() || id == json.end() || !id->is_string())
        return refuse(400, "BadRequest", "The parameter 'id' is missing.");
    const QByteArray key = QByteArray::fromStdString(id->get<std::string>());
    const QUuid uuid = QUuid::fromString(QLatin1String(key));
    if (!m_approvals.find(uuid))
        return m_listing.notFound(call, key);
    if (!m_approvals.decide(uuid, "cancelled", {}, call.now))
        return refuse(400, "BadRequest", "The request can't be cancelled any more.");
    Answer answer;
    answer.status = 204;
    return answer;
}

} // namespace Reslate::Demo
