// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/json/pagepeek.h"

#include "graph/json/graphjson.h"

#include <QByteArrayView>

#include <algorithm>

namespace Reslate {
namespace {

/// The place of the quote that ends the string which begins at at, behind its opening quote.
qsizetype endOfText(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && json[at] != '"')
        at += json[at] == '\\' ? 2 : 1;
    return std::min(at, json.size());
}

qsizetype skipSpace(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t'))
        ++at;
    return at;
}

/// at: behind the name. Empty when a value other than a string follows.
QByteArray textAfterColon(const QByteArray &json, qsizetype at)
{
    at = skipSpace(json, at);
    if (at >= json.size() || json[at] != ':')
        return {};
    at = skipSpace(json, at + 1);
    if (at >= json.size() || json[at] != '"')
        return {};
    const qsizetype end = endOfText(json, at + 1);
    return end < json.size() ? unquoted(json.mid(at, end + 1 - at)) : QByteArray();
}

} // namespace

QByteArray peekNextLink(const QByteArray &json)
{
    const QByteArrayView name("@odata.nextLink");
    int depth = 0;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == '"') {
            const qsizetype from = at + 1;
            at = endOfText(json, from);
            if (depth == 1 && QByteArrayView(json).sliced(from, at - from) == name)
                return textAfterColon(json, at + 1);
        }
    }
    return {};
}

} // namespace Reslate
