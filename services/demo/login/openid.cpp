// SPDX-License-Identifier: GPL-3.0-or-later
#include "openid.h"

#include "jsonout.h"

#include <QCryptographicHash>

#include <initializer_list>

namespace Reslate::Demo {
namespace {

void write(JsonOut &json, const char *name, const QByteArray &value)
{
    json.key(name);
    json.string(value);
}

void write(JsonOut &json, const char *name, std::initializer_list<const char *> values)
{
    json.key(name);
    json.beginArray();
    for (const char *value : values)
        json.string(value);
    json.endArray();
}

Answer jsonAnswer()
{
    Answer answer;
    answer.contentType = "application/json; charset=utf-8";
    return answer;
}

} // namespace

QByteArray idToken(SigningKey &key, const IdClaims &claims)
{
    QByteArray header;
    JsonOut head(header);
    head.beginObject();
    write(head, "typ", "JWT");
    write(head, "alg", "RS256");
    write(head, "kid", key.id());
    head.endObject();
    QByteArray payload;
    JsonOut json(payload);
    json.beginObject();
    write(json, "aud", claims.audience);
    write(json, "iss", claims.issuer);
    json.key("iat");
    json.number(claims.issued / 1000);
    json.key("nbf");
    json.number(claims.issued / 1000);
    json.key("exp");
    json.number(claims.expires / 1000);
    write(json, "name", claims.user.name);
    if (!claims.nonce.isEmpty())
        write(json, "nonce", claims.nonce);
    json.key("oid");
    json.uuid(claims.user.id);
    write(json, "preferred_username", claims.user.upn);
    // Another one in every app, so that two apps can't join what they know.
    const QByteArray person = claims.audience + claims.user.id.toByteArray();
    write(json, "sub", urlSafe(QCryptographicHash::hash(person, QCryptographicHash::Sha256)));
    write(json, "tid", claims.tenant);
    write(json, "ver", "2.0");
    json.endObject();
    const QByteArray text = urlSafe(header) + '.' + urlSafe(payload);
    return text + '.' + key.signature(text);
}

QByteArray clientInfo(const User &user, const QByteArray &tenant)
{
    QByteArray info;
    JsonOut json(info);
    json.beginObject();
    json.key("uid");
    json.uuid(user.id);
    write(json, "utid", tenant);
    json.endObject();
    return urlSafe(info);
}

Answer keySet(SigningKey &key)
{
    Answer answer = jsonAnswer();
    JsonOut json(answer.body);
    json.beginObject();
    json.key("keys");
    json.beginArray();
    json.beginObject();
    write(json, "kty", "RSA");
    write(json, "use", "sig");
    write(json, "kid", key.id());
    write(json, "n", key.modulus());
    write(json, "e", key.exponent());
    json.endObject();
    json.endArray();
    json.endObject();
    return answer;
}

Answer openIdConfiguration(const QByteArray &base, const QByteArray &issuer)
{
    Answer answer = jsonAnswer();
    JsonOut json(answer.body);
    json.beginObject();
    write(json, "issuer", issuer);
    write(json, "authorization_endpoint", base + "/oauth2/v2.0/authorize");
    write(json, "token_endpoint", base + "/oauth2/v2.0/token");
    write(json, "device_authorization_endpoint", base + "/oauth2/v2.0/devicecode");
    write(json, "end_session_endpoint", base + "/oauth2/v2.0/logout");
    write(json, "jwks_uri", base + "/discovery/v2.0/keys");
    write(json, "token_endpoint_auth_methods_supported", {"none"});
    write(json, "response_modes_supported", {"query"});
    write(json, "response_types_supported", {"code"});
    write(json, "subject_types_supported", {"pairwise"});
    write(json, "id_token_signing_alg_values_supported", {"RS256"});
    write(json, "code_challenge_methods_supported", {"S256"});
    write(json, "scopes_supported", {"openid", "profile", "email", "offline_access"});
    write(json, "claims_supported",
        {"sub", "iss", "aud", "exp", "iat", "nbf", "name", "nonce", "oid", "preferred_username", "tid", "ver"});
    json.endObject();
    return answer;
}

QByteArray permissionOfScope(const QByteArray &scope)
{
    return scope.mid(scope.lastIndexOf('/') + 1);
}

} // namespace Reslate::Demo
