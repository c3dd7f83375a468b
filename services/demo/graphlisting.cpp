// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphlisting.h"

namespace Reslate::Demo {
namespace {

bool isEventual(const Message &message)
{
    return message.header("ConsistencyLevel").compare("eventual", Qt::CaseInsensitive) == 0;
}

} // namespace

GraphListing::GraphListing(const School &school, const ServiceOptions &options)
    : m_school(school)
    , m_options(options)
{
}

Checked<Query> GraphListing::readQuery(const GraphCall &call, bool advanced, const QList<QByteArray> &allowed) const
{
    auto query = Query::parse(call.target.query, allowed);
    if (!query)
        return query;
    const bool entra = serviceOf(call.target.path) == Service::Entra;
    const int most = entra ? 999 : std::max(1000, m_options.pageSize);
    if (query->top && (*query->top < 1 || *query->top > most)) {
        return refuse(400, entra ? "Request_BadRequest" : "BadRequest",
            "Invalid page size specified: '" + QByteArray::number(*query->top) + "'. Must be between 1 and "
                + QByteArray::number(most) + " inclusive.");
    }
    if (entra && (advanced || query->count) && !(isEventual(call.message) && query->count)) {
        return refuse(400, "Request_UnsupportedQuery",
            "This request needs the header ConsistencyLevel: eventual and $count=true.");
    }
    return query;
}

Checked<PagePlace> GraphListing::firstPlace(const GraphCall &call, const Query &query) const
{
    if (query.skipToken.isEmpty())
        return PagePlace {};
    const auto place = readPageToken(call.target.path + '?' + query.rest, query.skipToken);
    if (!place)
        return refuse(400, "BadRequest", "Skip token is invalid or belongs to another list.");
    return *place;
}

bool GraphListing::ignoresFilter(const GraphCall &call, const Query &query) const
{
    return !m_options.refusesFilters && call.target.segments.value(1) == "managedDevices" && isFilter(query.filter);
}

int GraphListing::pageSize(const GraphCall &call, const Query &query) const
{
    if (query.top)
        return *query.top;
    if (call.target.path.endsWith("/recoveryKeys")) // so that the few of one device come in pages too
        return std::min(100, m_options.pageSize);
    return serviceOf(call.target.path) == Service::Entra ? 100 : m_options.pageSize;
}

QByteArray GraphListing::contextOf(const GraphCall &call, const Query &query) const
{
    // The context names the set and what was selected; nobody reads more from it than that it is there.
    QByteArray context = call.origin() + '/' + call.target.version + "/$metadata#" + call.target.segments.join('/');
    if (!query.select.isEmpty())
        context += '(' + query.select.join(',') + ')';
    return context;
}

Reply GraphListing::page(const GraphCall &call, const Query &query, std::optional<int> total, const QByteArray &rows,
    std::optional<PagePlace> next) const
{
    Answer answer;
    answer.body.reserve(rows.size() + 1000);
    JsonOut json(answer.body);
    json.beginObject();
    json.key("@odata.context");
    json.string(contextOf(call, query));
    if (total) {
        json.key("@odata.count");
        json.number(*total);
    }
    if (next) {
        json.key("@odata.nextLink");
        const QByteArray asked = query.rest.isEmpty() ? QByteArray() : query.rest + '&';
        json.string(call.origin() + call.target.path + '?' + asked
            + "$skiptoken=" + pageToken(call.target.path + '?' + query.rest, *next));
    }
    json.key("value");
    json.raw("[" + rows + "]");
    json.endObject();
    return answer;
}

Reply GraphListing::count(size_t n, const GraphCall &call) const
{
    const bool entra = serviceOf(call.target.path) == Service::Entra;
    if (entra && !isEventual(call.message))
        return refuse(400, "Request_BadRequest", "$count needs the header ConsistencyLevel: eventual.");
    if (!call.target.query.isEmpty())
        return refuse(400, "BadRequest", "Query options are not supported here.");
    Answer answer;
    answer.contentType = "text/plain";
    answer.body = QByteArray::number(static_cast<qulonglong>(n));
    return answer;
}

Reply GraphListing::notFound(const GraphCall &call, const QByteArray &key) const
{
    if (serviceOf(call.target.path) == Service::Intune)
        return refuse(404, "ResourceNotFound", "Resource with id: " + key + " was not found.");
    return refuse(404, "Request_ResourceNotFound",
        "Resource '" + key + "' does not exist or one of its queried reference-property objects are not present.");
}

} // namespace Reslate::Demo
