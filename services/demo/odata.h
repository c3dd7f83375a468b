// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonout.h"
#include "message.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <vector>

namespace Reslate::Demo {

/// A target taken apart: /v1.0/groups/ID/members?$top=5
struct Target {
    QByteArray version;
    QList<QByteArray> segments; ///< decoded
    QByteArray path; ///< as sent, with the version, without the query
    QByteArray query; ///< as sent, without the question mark

    static Target parse(const QByteArray &target);
};

/// The query options of a request, checked for shape.
struct Query {
    QList<QByteArray> select;
    QByteArray filter;
    std::optional<int> top;
    bool count = false;
    QByteArray skipToken;
    QByteArray rest; ///< the query as sent, without its $skiptoken: what a next link repeats

    /// Refuses options that are not in allowed, repeated ones and values that are none.
    static Checked<Query> parse(const QByteArray &raw, const QList<QByteArray> &allowed);
};

/// One condition of a $filter; conditions are joined by "and" only, as Intune demands.
struct Condition {
    enum class Op { Eq, Lt, Gt, Le, Ge, Contains, StartsWith };
    QByteArray field;
    Op op = Op::Eq;
    QByteArray text; ///< of a string, a GUID or a bool
    Time time = 0; ///< of a date
    bool isTime = false;
};
Checked<std::vector<Condition>> parseFilter(const QByteArray &filter);

/// Whether a text is a $filter by OData's grammar, be it one that is supported here or not.
bool isFilter(const QByteArray &text);

/// A place in a list as the client sees it: opaque, and good for this list with these options only.
struct PagePlace {
    int position = 0;
    int page = 0;
};
QByteArray pageToken(const QByteArray &list, PagePlace place);
std::optional<PagePlace> readPageToken(const QByteArray &list, const QByteArray &token);

/// The page that a target asks for: 0 for the first, -1 when it isn't a token of ours.
int pageOf(const QByteArray &target);

} // namespace Reslate::Demo
