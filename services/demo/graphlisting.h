// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphcall.h"
#include "schema.h"

#include <functional>
#include <optional>

namespace Reslate::Demo {

/// How Graph answers with records: lists, page by page, single records and counts, by the options of the query.
class GraphListing {
public:
    /// Both references must outlive this.
    GraphListing(const School &school, const ServiceOptions &options);

    /// The rows of a list that fit its $filter, page by page. at() gives nullptr for a row that isn't there any
    /// more. advanced: $count needs ConsistencyLevel: eventual (Entra).
    template <class Row>
    Reply list(const GraphCall &call, const Schema<Row> &schema, size_t rows, std::function<const Row *(size_t)> at,
        bool advanced = false) const;
    /// One record by its id; row may be nullptr.
    template <class Row>
    Reply one(const GraphCall &call, const Schema<Row> &schema, const Row *row, const QByteArray &key) const;
    Reply count(size_t n, const GraphCall &call) const;
    Reply notFound(const GraphCall &call, const QByteArray &key) const;

    // For a list of several types.
    Checked<Query> readQuery(const GraphCall &call, bool advanced, const QList<QByteArray> &allowed) const;
    Checked<PagePlace> firstPlace(const GraphCall &call, const Query &query) const;
    int pageSize(const GraphCall &call, const Query &query) const;
    /// rows: JSON objects, joined by commas.
    Reply page(const GraphCall &call, const Query &query, std::optional<int> total, const QByteArray &rows,
        std::optional<PagePlace> next) const;

private:
    /// What Intune does with a $filter on its devices that it doesn't support, as several public threads of 2022 to
    /// 2026 tell: nothing, and all devices come back.
    bool ignoresFilter(const GraphCall &call, const Query &query) const;
    QByteArray contextOf(const GraphCall &call, const Query &query) const;

    const School &m_school;
    const ServiceOptions &m_options;
};

inline bool prefersNewValues(const Message &message)
{
    return message.header("Prefer").toLower().contains("include-unknown-enum-members");
}

template <class Row>
Reply GraphListing::list(const GraphCall &call, const Schema<Row> &schema, size_t rows,
    std::function<const Row *(size_t)> at, bool advanced) const
{
    const auto query = readQuery(call, advanced, {"$select", "$filter", "$top", "$count"});
    if (!query)
        return tl::make_unexpected(query.error());
    const auto properties = selected(schema, query->select, call.beta);
    auto filter = conditions(schema, query->filter);
    if (!filter && ignoresFilter(call, *query))
        filter = {};
    const auto place = firstPlace(call, *query);
    if (!properties || !filter || !place)
        return tl::make_unexpected(!properties ? properties.error() : !filter ? filter.error() : place.error());

    const Scope scope {m_school, call.beta, false, prefersNewValues(call.message)};
    QByteArray body;
    JsonOut json(body);
    int taken = 0;
    size_t i = static_cast<size_t>(place->position);
    for (; i < rows && taken <= pageSize(call, *query); ++i) {
        const Row *row = at(i);
        if (row == nullptr || !fits(*filter, *row))
            continue;
        if (taken++ == pageSize(call, *query)) // one more is there: a next page, starting with this row
            break;
        writeRow(json, *properties, *row, scope);
    }
    std::optional<int> total;
    if (query->count && place->page == 0) {
        total = 0;
        for (size_t k = 0; k < rows; ++k)
            *total += at(k) != nullptr && fits(*filter, *at(k)) ? 1 : 0;
    }
    const bool more = taken > pageSize(call, *query);
    return page(call, *query, total, body,
        more ? std::optional(PagePlace {static_cast<int>(i), place->page + 1}) : std::nullopt);
}

template <class Row>
Reply GraphListing::one(const GraphCall &call, const Schema<Row> &schema, const Row *row, const QByteArray &key) const
{
    const auto query = Query::parse(call.target.query, {"$select"});
    if (!query)
        return tl::make_unexpected(query.error());
    const auto properties = selected(schema, query->select, call.beta);
    if (!properties)
        return tl::make_unexpected(properties.error());
    if (row == nullptr)
        return notFound(call, key);
    Answer answer;
    QByteArray object;
    JsonOut json(object);
    writeRow(
        json, *properties, *row, Scope {m_school, call.beta, !query->select.isEmpty(), prefersNewValues(call.message)});
    answer.body = "{\"@odata.context\":\"" + contextOf(call, *query) + "/$entity\"," + object.mid(1);
    return answer;
}

} // namespace Reslate::Demo
