// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/json/graphjsondocument.h"

#include "graph/json/rowreader.h"

#include <algorithm>
#include <cctype>

namespace Reslate::Graph {

using Json = nlohmann::json;

namespace {

/// Whether containers nest deeper than a document that is built in memory may.
bool isTooDeep(const QByteArray &json)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepestNesting)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

} // namespace

Json document(const QByteArray &json)
{
    if (isTooDeep(json))
        return Json(Json::value_t::discarded);
    const Json parsed = Json::parse(json.begin(), json.end(), nullptr, false);
    const QByteArray mended = parsed.is_discarded() ? withoutLoneSurrogates(json) : QByteArray();
    return mended.isEmpty() ? parsed : Json::parse(mended.begin(), mended.end(), nullptr, false);
}

const Json &member(const Json &object, std::string_view name)
{
    static const Json none;
    if (!object.is_object())
        return none;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const std::string &key = it.key();
        const bool same = std::equal(key.begin(), key.end(), name.begin(), name.end(),
            [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
        if (same)
            return it.value();
    }
    return none;
}

QByteArray bytesOf(const Json &value)
{
    if (const auto *text = value.get_ptr<const std::string *>())
        return QByteArray::fromStdString(*text);
    return value.is_number() ? QByteArray::fromStdString(value.dump()) : QByteArray();
}

QString textOf(const Json &value)
{
    return QString::fromUtf8(bytesOf(value));
}

QByteArray withoutLoneSurrogates(const QByteArray &json)
{
    const auto unitAt = [&json](qsizetype at) {
        return json.mid(at, 2) == "\\u" ? json.mid(at + 2, 4).toUInt(nullptr, 16) : 0;
    };
    QByteArray mended;
    for (qsizetype at = 0; (at = json.indexOf('\\', at)) >= 0;) {
        const uint unit = unitAt(at);
        const bool isPair = QChar::isHighSurrogate(unit) && QChar::isLowSurrogate(unitAt(at + 6));
        if (QChar::isSurrogate(unit) && !isPair)
            (mended.isEmpty() ? mended = json : mended).replace(at + 2, 4, "fffd");
        at += isPair ? 12 : 2;
    }
    return mended;
}

} // namespace Reslate::Graph
