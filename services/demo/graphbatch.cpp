// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphbatch.h"

#include "jsonmember.h"

#include "jsonout.h"

#include <QSet>

namespace Reslate::Demo {
namespace {

using Json = nlohmann::json;

tl::unexpected<Problem> invalid(const QByteArray &message)
{
    return refuse(400, "BadRequest", "Invalid batch payload format. " + message);
}

Checked<BatchPart> readPart(const Json &json, const Message &whole, const QByteArray &version)
{
    if (!json.is_object())
        return invalid("A request is no object.");
    BatchPart part;
    part.id = textMember(json, "id");
    part.message.inner = true;
    part.message.host = whole.host;
    part.message.scheme = whole.scheme;
    part.message.method = textMember(json, "method").toUpper();
    const QByteArray url = textMember(json, "url");
    if (part.id.isEmpty() || part.message.method.isEmpty() || url.isEmpty())
        return invalid("Every request needs id, method and url.");
    if (url.contains("://"))
        return invalid("The url must be relative.");
    part.message.target = '/' + version + (url.startsWith('/') ? url : '/' + url);
    if (const auto headers = json.find("headers"); headers != json.end() && headers->is_object()) {
        for (const auto &[name, value] : headers->items()) {
            if (!value.is_string())
                return invalid("Header values must be text.");
            part.message.headers.append({QByteArray::fromStdString(name), textMember(*headers, name.c_str())});
        }
    }
    if (const auto body = json.find("body"); body != json.end() && !body->is_null()) {
        if (part.message.header("Content-Type").isEmpty())
            return invalid("Write request id : " + part.id + " does not contain Content-Type header or body.");
        part.message.body = QByteArray::fromStdString(body->dump());
    }
    if (const auto depends = json.find("dependsOn"); depends != json.end() && depends->is_array()) {
        for (const Json &id : *depends)
            part.dependsOn.append(id.is_string() ? QByteArray::fromStdString(id.get<std::string>()) : QByteArray());
    }
    return part;
}

void writePart(JsonOut &json, const QByteArray &id, const Answer &answer)
{
    json.beginObject();
    json.key("id");
    json.string(id);
    json.key("status");
    json.number(answer.status);
    json.key("headers");
    json.beginObject();
    for (const auto &[name, value] : answer.headers) {
        json.key(name.constData());
        json.string(value);
    }
    if (!answer.body.isEmpty()) {
        json.key("Content-Type");
        json.string(answer.contentType);
    }
    json.endObject();
    if (!answer.body.isEmpty()) {
        json.key("body");
        answer.contentType.startsWith("application/json") ? json.raw(answer.body) : json.string(answer.body);
    }
    json.endObject();
}

} // namespace

Checked<std::vector<BatchPart>> readBatch(const Message &message, const QByteArray &version)
{
    if (!message.header("Content-Type").toLower().startsWith("application/json"))
        return refuse(400, "BadRequest", "Content-Type header must be application/json.");
    const Json json = Json::parse(message.body.begin(), message.body.end(), nullptr, false);
    if (!json.is_object() || !json.contains("requests") || !json["requests"].is_array())
        return invalid("'requests' is missing.");
    const Json &requests = json["requests"];
    if (requests.empty() || requests.size() > 20)
        return invalid("The number of requests must be between 1 and 20.");
    std::vector<BatchPart> parts;
    QSet<QByteArray> ids;
    for (const Json &request : requests) {
        auto part = readPart(request, message, version);
        if (!part)
            return tl::make_unexpected(part.error());
        const QByteArray id = part->id.toLower();
        if (ids.contains(id))
            return invalid("Duplicate request id: " + part->id);
        for (const QByteArray &other : part->dependsOn) {
            if (!ids.contains(other.toLower()))
                return invalid("A request depends on one that doesn't stand before it.");
        }
        ids.insert(id);
        parts.push_back(*std::move(part));
    }
    return parts;
}

Answer batchAnswer(const std::vector<std::pair<QByteArray, Answer>> &parts)
{
    Answer whole;
    JsonOut json(whole.body);
    json.beginObject();
    json.key("responses");
    json.beginArray();
    for (const auto &[id, answer] : parts)
        writePart(json, id, answer);
    json.endArray();
    json.endObject();
    return whole;
}

} // namespace Reslate::Demo
