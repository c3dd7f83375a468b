// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace Reslate {

// The only code of the sign-in that knows JSON. What is not as OAuth says it is ErrorKind::BadAnswer.

/// What the token endpoint gives. Lives in memory alone, but for the refresh token, which may go to the keychain.
struct TokenAnswer {
    QByteArray accessToken;
    QByteArray refreshToken; ///< empty: none, or the old one goes on
    QByteArray idToken;
    QByteArray scope; ///< what it allows; empty: just what was asked for (RFC 6749, 5.1)
    std::chrono::seconds lifetime {0}; ///< of the access token
};
Result<TokenAnswer> parseTokens(const QByteArray &json);

struct DeviceCode {
    QByteArray secret; ///< what the polls show
    QString userCode; ///< what the user types
    QUrl address; ///< where the user types it
    std::chrono::seconds lifetime {0};
    std::chrono::seconds interval {5};
};
Result<DeviceCode> parseDeviceCode(const QByteArray &json);

/// An error as OAuth words it.
struct OAuthError {
    QString code;
    QString detail; ///< Entra's suberror
    QString description;
    QString requestId;
};
/// nullopt: not an OAuth error.
std::optional<OAuthError> parseOAuthError(const QByteArray &json);

/// Who signed in. The signature of the token is not looked at: it came straight from the token endpoint (OpenID Connect
/// Core 3.1.3.7, point 6).
struct IdTokenClaims {
    QString issuer;
    QStringList audiences;
    QString nonce;
    QDateTime expires;
    QString userId; ///< the same for good; of the object in Entra where it is named
    QString tenantId; ///< empty: the issuer knows no tenants
    QString userName; ///< ada@school.example
    QString name;
};
Result<IdTokenClaims> parseIdToken(const QByteArray &idToken);

/// The claims parameter of a request: that this program understands claims challenges (cp1), and what one demanded.
/// What is no JSON object is left out.
QByteArray claimsWish(const QByteArray &demanded);
/// Whether that text is a JSON object.
bool isJsonObject(const QByteArray &json);

} // namespace Reslate
