// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultscript.h"

#include "jsonmember.h"

namespace Reslate::Demo {
namespace {

using Json = nlohmann::json;
using Rule = Faults::Rule;

struct Script {
    int status;
    QByteArray body;
    FaultHeaders headers;
    QByteArray url;
    std::chrono::milliseconds time;
    int pages;
};

struct Kind {
    const char *name;
    void (*arm)(Rule &, const Script &);
};

constexpr Kind faultKinds[] = {
    {"answer", [](Rule &r, const Script &s) { r.answer(s.status, s.body, s.headers); }},
    {"answerInner", [](Rule &r, const Script &s) { r.answerInner(s.status, s.body, s.headers); }},
    {"actThenAnswer", [](Rule &r, const Script &s) { r.actThenAnswer(s.status, s.body, s.headers); }},
    {"hang", [](Rule &r, const Script &) { r.hang(); }},
    {"actThenHang", [](Rule &r, const Script &) { r.actThenHang(); }},
    {"dropBefore", [](Rule &r, const Script &) { r.dropBefore(); }},
    {"dropAfter", [](Rule &r, const Script &) { r.dropAfter(); }},
    {"truncate", [](Rule &r, const Script &) { r.truncate(); }},
    {"garbage", [](Rule &r, const Script &) { r.garbage(); }},
    {"html", [](Rule &r, const Script &) { r.html(); }},
    {"duplicateIds", [](Rule &r, const Script &) { r.duplicateIds(); }},
    {"missingParts", [](Rule &r, const Script &) { r.missingParts(); }},
    {"slow", [](Rule &r, const Script &s) { r.slow(s.time); }},
    {"redirect", [](Rule &r, const Script &s) { r.redirect(s.url); }},
    {"foreignNextLink", [](Rule &r, const Script &s) { r.foreignNextLink(s.url); }},
    {"stopPagingAfter", [](Rule &r, const Script &s) { r.stopPagingAfter(s.pages, s.status); }},
};

int number(const Json &json, const char *key, int otherwise)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_number_integer() ? found->get<int>() : otherwise;
}

bool arm(const Json &json, Faults &faults)
{
    const QByteArray name = json.is_object() ? textMember(json, "kind") : QByteArray();
    const auto kind = std::find_if(
        std::begin(faultKinds), std::end(faultKinds), [&name](const Kind &k) { return name == k.name; });
    if (kind == std::end(faultKinds))
        return false;
    Script script {number(json, "status", 503), textMember(json, "body"), {}, textMember(json, "url"),
        std::chrono::milliseconds(number(json, "ms", 0)), number(json, "pages", 0)};
    if (const auto headers = json.find("headers"); headers != json.end() && headers->is_object()) {
        for (const auto &[key, value] : headers->items())
            script.headers.append({QByteArray::fromStdString(key), textMember(*headers, key.c_str())});
    }
    Rule rule = faults.on(textMember(json, "method"), textMember(json, "path"));
    rule.times(number(json, "times", -1)).after(number(json, "after", 0));
    if (json.value("orders", false))
        rule.orders();
    kind->arm(rule, script);
    return true;
}

Answer status(int code)
{
    Answer answer;
    answer.status = code;
    return answer;
}

QByteArray withoutOnePart(const QByteArray &body, bool doubled)
{
    Json json = Json::parse(body.begin(), body.end(), nullptr, false);
    if (!json.is_object() || !json.contains("responses") || json["responses"].empty())
        return body;
    Json &parts = json["responses"];
    if (doubled)
        parts.push_back(Json(parts.front()));
    else
        parts.erase(parts.begin());
    return QByteArray::fromStdString(json.dump());
}

QByteArray withNextLink(QByteArray body, const QByteArray &url)
{
    const QByteArray key = "\"@odata.nextLink\":\"";
    const qsizetype from = body.indexOf(key);
    if (from < 0)
        return body.insert(1, key + url + "\",");
    const qsizetype start = from + key.size();
    return body.replace(start, body.indexOf('"', start) - start, url);
}

} // namespace

Answer spoiled(const Fault &fault, Answer answer)
{
    switch (fault.kind) {
    case Fault::Kind::Garbage:
        answer.body = "\x01\xFF{\"value\":[{]]";
        break;
    case Fault::Kind::Html:
        answer.body = "<!DOCTYPE html><html><body>Please sign in to the school's network.</body></html>";
        answer.contentType = "text/html";
        answer.status = 200;
        break;
    case Fault::Kind::DuplicateIds:
    case Fault::Kind::MissingParts:
        answer.body = withoutOnePart(answer.body, fault.kind == Fault::Kind::DuplicateIds);
        break;
    case Fault::Kind::ForeignNext:
        answer.body = withNextLink(answer.body, fault.url);
        break;
    default:
        break;
    }
    return answer;
}

Answer remoteControl(const Message &message, const QByteArray &token, Faults &faults, const RequestLog &log)
{
    if (message.header("Authorization") != "Bearer " + token)
        return status(401);
    const QByteArray request = message.method + ' ' + message.target;
    const Json json = Json::parse(message.body.begin(), message.body.end(), nullptr, false);
    if (request == "POST /practice/faults") {
        bool fine = true;
        for (const Json &one : json.is_array() ? json : Json::array({json}))
            fine = arm(one, faults) && fine;
        return status(fine ? 204 : 400);
    }
    if (request == "POST /practice/random" && json.is_object() && json.contains("rate") && json["rate"].is_number()) {
        faults.random(json["rate"].get<double>(), static_cast<quint32>(number(json, "seed", 1)));
        return status(204);
    }
    if (request == "DELETE /practice/faults") {
        faults.clear();
        return status(204);
    }
    if (request != "GET /practice/destructive")
        return status(404);
    Json all = Json::array();
    for (const DestructiveRequest &one : log.destructive())
        all.push_back({{"id", one.deviceId.toStdString()}, {"what", one.what.toStdString()}});
    Answer answer;
    answer.body = QByteArray::fromStdString(all.dump());
    return answer;
}

} // namespace Reslate::Demo
