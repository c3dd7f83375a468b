// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/signinjson.h"

#include "core/utc.h"
#include "graph/transport/endpoints.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace Reslate {
namespace {

using Json = nlohmann::json;
using std::chrono::seconds;

/// Discarded when it isn't JSON. What nests too deep for a tree is left out.
Json document(const QByteArray &json)
{
    constexpr int deepest = 32;
    const auto isShallow = [](int depth, Json::parse_event_t, Json &) { return depth < deepest; };
    return Json::parse(json.begin(), json.end(), isShallow, false);
}

const Json &member(const Json &object, const char *name)
{
    static const Json none;
    if (!object.is_object())
        return none;
    const auto found = object.find(name);
    return found == object.end() ? none : *found;
}

QByteArray bytesOf(const Json &object, const char *name)
{
    const auto *text = member(object, name).get_ptr<const std::string *>();
    return text == nullptr ? QByteArray() : QByteArray::fromStdString(*text);
}

QString textOf(const Json &object, const char *name)
{
    return QString::fromUtf8(bytesOf(object, name));
}

/// A number, or a text that says one; some servers send these.
std::optional<qint64> numberOf(const Json &object, const char *name)
{
    const Json &value = member(object, name);
    if (value.is_number()) {
        const double number = value.get<double>();
        constexpr double most = 1e15;
        return number >= -most && number <= most ? std::optional(static_cast<qint64>(number)) : std::nullopt;
    }
    bool ok = false;
    const qint64 number = bytesOf(object, name).toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

seconds secondsOf(const Json &object, const char *name, seconds usual)
{
    constexpr qint64 most = 7 * 24 * 3600;
    const auto number = numberOf(object, name);
    return number ? seconds(std::clamp<qint64>(*number, 1, most)) : usual;
}

/// A token stands in headers, so nothing but visible ASCII is one.
bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

tl::unexpected<Error> badAnswer(const char *what)
{
    return failure(ErrorKind::BadAnswer, QLatin1String(what));
}

} // namespace

Result<TokenAnswer> parseTokens(const QByteArray &json)
{
    const Json body = document(json);
    TokenAnswer answer {.accessToken = bytesOf(body, "access_token"),
        .refreshToken = bytesOf(body, "refresh_token"),
        .idToken = bytesOf(body, "id_token"),
        .scope = bytesOf(body, "scope"),
        .lifetime = secondsOf(body, "expires_in", std::chrono::minutes(10))};
    if (bytesOf(body, "token_type").compare("Bearer", Qt::CaseInsensitive) != 0)
        return badAnswer("token_type");
    if (!isToken(answer.accessToken))
        return badAnswer("access_token");
    if (!answer.refreshToken.isEmpty() && !isToken(answer.refreshToken))
        return badAnswer("refresh_token");
    return answer;
}

Result<DeviceCode> parseDeviceCode(const QByteArray &json)
{
    const Json body = document(json);
    DeviceCode code {.secret = bytesOf(body, "device_code"),
        .userCode = textOf(body, "user_code").trimmed(),
        .address = QUrl(textOf(body, "verification_uri"), QUrl::StrictMode),
        .lifetime = secondsOf(body, "expires_in", std::chrono::minutes(15)),
        .interval = secondsOf(body, "interval", seconds(5))};
    constexpr qsizetype maxUserCode = 64;
    if (code.secret.isEmpty())
        return badAnswer("device_code");
    if (!isToken(code.userCode.toUtf8()) || code.userCode.size() > maxUserCode)
        return badAnswer("user_code");
    if (!isSafeTransport(code.address) || !code.address.userInfo().isEmpty())
        return badAnswer("verification_uri");
    return code;
}

std::optional<OAuthError> parseOAuthError(const QByteArray &json)
{
    const Json body = document(json);
    OAuthError error {.code = textOf(body, "error"),
        .detail = textOf(body, "suberror"),
        .description = textOf(body, "error_description"),
        .requestId = textOf(body, "correlation_id")};
    return error.code.isEmpty() ? std::nullopt : std::optional(error);
}

Result<IdTokenClaims> parseIdToken(const QByteArray &idToken)
{
    const QList<QByteArray> parts = idToken.split('.');
    if (parts.size() != 3)
        return badAnswer("id_token");
    const auto payload = QByteArray::fromBase64Encoding(
        parts[1], QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const Json claims = payload ? document(*payload) : Json();
    if (!claims.is_object())
        return badAnswer("id_token");
    IdTokenClaims identity {.issuer = textOf(claims, "iss"),
        .nonce = textOf(claims, "nonce"),
        .userId = textOf(claims, "oid"),
        .tenantId = textOf(claims, "tid"),
        .userName = textOf(claims, "preferred_username"),
        .name = textOf(claims, "name")};
    if (identity.userId.isEmpty())
        identity.userId = textOf(claims, "sub");
    if (const auto expires = numberOf(claims, "exp"))
        identity.expires = QDateTime::fromSecsSinceEpoch(*expires, utcZone);
    const Json &audience = member(claims, "aud");
    for (const Json &one : audience.is_array() ? audience : Json::array({audience})) {
        if (const auto *text = one.get_ptr<const std::string *>())
            identity.audiences.append(QString::fromStdString(*text));
    }
    if (identity.userId.isEmpty())
        return badAnswer("id_token: sub");
    return identity;
}

QByteArray claimsWish(const QByteArray &demanded)
{
    Json wish = document(demanded);
    if (!wish.is_object())
        wish = Json::object();
    Json &access = wish["access_token"];
    if (!access.is_object())
        access = Json::object();
    access["xms_cc"] = {{"values", Json::array({"cp1"})}};
    return QByteArray::fromStdString(wish.dump(-1, ' ', true, Json::error_handler_t::replace));
}

bool isJsonObject(const QByteArray &json)
{
    return document(json).is_object();
}

} // namespace Reslate
