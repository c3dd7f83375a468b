// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"
#include "school.h"
#include "signingkey.h"

namespace Reslate::Demo {

// What OpenID Connect adds to the practice tenant's OAuth: who signed in, by which key that is signed, and where all
// is.

/// What an id_token says.
struct IdClaims {
    QByteArray audience;
    QByteArray issuer;
    QByteArray tenant;
    User user;
    QByteArray nonce; ///< as the client sent it; empty: not said
    Time issued = 0;
    Time expires = 0;
};

/// The id_token, signed by RS256.
QByteArray idToken(SigningKey &key, const IdClaims &claims);

/// Whom tokens belong to, in the form in which Entra gives it to clients that ask for client_info.
QByteArray clientInfo(const User &user, const QByteArray &tenant);

/// The key by which id_tokens are signed, as a set of keys (RFC 7517).
Answer keySet(SigningKey &key);

/// The openid-configuration. base: the sign-in's address with the tenant as the client named it. issuer: what the
/// tokens of it say; for "organizations" and "common" with {tenantid}, as Entra does.
Answer openIdConfiguration(const QByteArray &base, const QByteArray &issuer);

/// The permission that a scope names: User.Read of https://graph.microsoft.com/User.Read and of User.Read.
QByteArray permissionOfScope(const QByteArray &scope);

} // namespace Reslate::Demo
