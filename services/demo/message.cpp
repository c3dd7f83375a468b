// SPDX-License-Identifier: GPL-3.0-or-later
#include "message.h"

#include "jsonout.h"

#include <QRegularExpression>

namespace Reslate::Demo {
namespace {

QByteArray intuneMessage(const QByteArray &text, const QByteArray &activity)
{
    QByteArray out;
    JsonOut json(out);
    json.beginObject();
    json.key("_version");
    json.number(3);
    json.key("Message");
    json.string(text
        + " - Operation ID (for customer support): 00000000-0000-0000-0000-000000000000 - Activity ID: " + activity
        + " - Url: "
          "https://fef.msua01.manage.microsoft.com/DeviceFE/StatelessDeviceFEService/deviceManagement");
    json.key("CustomApiErrorPhrase");
    json.string("");
    json.key("RetryAfter");
    json.null();
    json.key("ErrorSourceService");
    json.string("");
    json.key("HttpHeaders");
    json.string("{}");
    json.endObject();
    return out;
}

} // namespace

QByteArray Message::header(const char *name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Answer noContent()
{
    Answer answer;
    answer.status = 204;
    return answer;
}

bool isLoopbackHost(const QByteArray &host)
{
    static const QRegularExpression loopback(
        QStringLiteral("^(localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\])(:[0-9]{1,5})?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return loopback.match(QString::fromLatin1(host)).hasMatch();
}

Message asSentToFront(Message message)
{
    const QByteArray host = message.header("X-Forwarded-Host");
    const QByteArray scheme = message.header("X-Forwarded-Proto");
    const bool isKnown = scheme == "https" || scheme == "http";
    if (isKnown && (host.isEmpty() || isLoopbackHost(host))) {
        message.scheme = scheme;
        message.host = host.isEmpty() ? message.host : host;
    }
    return message;
}

Answer errorAnswer(Service service, const Problem &problem, const RequestIds &ids)
{
    Answer answer;
    answer.status = problem.status;
    JsonOut json(answer.body);
    json.beginObject();
    json.key("error");
    json.beginObject();
    json.key("code");
    json.string(problem.code);
    json.key("message");
    json.string(service == Service::Intune ? intuneMessage(problem.message, ids.request) : problem.message);
    json.key("innerError");
    json.beginObject();
    json.key("date");
    json.string(ids.time);
    json.key("request-id");
    json.string(ids.request);
    json.key("client-request-id");
    json.string(ids.client);
    json.endObject();
    json.endObject();
    json.endObject();
    if (problem.retryAfter > 0)
        answer.addHeader("Retry-After", QByteArray::number(problem.retryAfter));
    answer.headers += problem.headers;
    return answer;
}

QByteArray usualCode(int status)
{
    // clang-format off: read as a table
    switch (status) {
    case 400:
        return "BadRequest";
    case 401:
        return "InvalidAuthenticationToken";
    case 403:
        return "Forbidden";
    case 404:
        return "NotFound";
    case 405:
        return "MethodNotAllowed";
    case 409:
        return "Conflict";
    case 429:
        return "TooManyRequests";
    case 500:
        return "InternalServerError";
    case 502:
        return "BadGateway";
    case 503:
        return "ServiceUnavailable";
    case 504:
        return "GatewayTimeout";
    default:
        return "UnknownError";
    }
    // clang-format on
}

Service serviceOf(const QByteArray &target)
{
    return target.contains("/deviceManagement") ? Service::Intune : Service::Entra;
}

} // namespace Reslate::Demo
