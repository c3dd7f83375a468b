// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/registration.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace Reslate::Test {

/// What a sign-in service says of its user, unless a test says otherwise.
inline QJsonObject usualClaims(const QUrl &login, const QDateTime &now)
{
    return {{QStringLiteral("iss"), login.toString() + QStringLiteral("/v2.0")},
        {QStringLiteral("aud"), QStringLiteral("client-1")}, {QStringLiteral("oid"), QStringLiteral("user-1")},
        {QStringLiteral("tid"), QStringLiteral("tenant-1")},
        {QStringLiteral("preferred_username"), QStringLiteral("ada@school.example")},
        {QStringLiteral("name"), QStringLiteral("Ada L")}, {QStringLiteral("exp"), now.toSecsSinceEpoch() + 3600}};
}

inline QByteArray idTokenOf(const QJsonObject &claims)
{
    constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return "eyJhbGciOiJub25lIn0." + QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64(urlSafe) + ".c2ln";
}

/// The body of a good answer of the token endpoint; what is empty is left out.
inline QByteArray tokenBody(
    const QByteArray &access, const QByteArray &refresh, const QByteArray &idToken = {}, int lifetime = 3600)
{
    QJsonObject body {{QStringLiteral("token_type"), QStringLiteral("Bearer")},
        {QStringLiteral("access_token"), QString::fromLatin1(access)}, {QStringLiteral("expires_in"), lifetime}};
    if (!refresh.isEmpty())
        body.insert(QStringLiteral("refresh_token"), QString::fromLatin1(refresh));
    if (!idToken.isEmpty())
        body.insert(QStringLiteral("id_token"), QString::fromLatin1(idToken));
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

inline QByteArray errorBody(const QByteArray &error)
{
    return "{\"error\":\"" + error + "\",\"error_description\":\"AADSTS1: Words.\\r\\nTrace ID: 7\"}";
}

inline Registration registrationAt(const QUrl &login)
{
    return *Registration::make(
        QStringLiteral("client-1"), QStringLiteral("organizations"), {.graph = login, .login = login});
}

} // namespace Reslate::Test
