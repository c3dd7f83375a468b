// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/registration.h"
#include "signin/signinjson.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace Reslate {

// The words of RFC 6749, 7636 (PKCE), 8252 (native apps) and 8628 (device code). Pure functions.

/// What is made up for one sign-in by the browser, and never written anywhere.
struct SignInAttempt {
    QByteArray state; ///< comes back with the answer and shows that it is ours
    QByteArray nonce; ///< comes back inside the identity token
    QByteArray verifier; ///< shows the token endpoint that it was us who asked

    static SignInAttempt make();
};

/// The S256 challenge of a verifier.
QByteArray challengeOf(const QByteArray &verifier);

/// What a sign-in asks for.
struct Wish {
    QByteArray scope;
    QByteArray claims; ///< JSON that a claims challenge demanded; usually empty
    QString loginHint; ///< the account to offer; empty: the page lets the user choose
};

/// A sign-in that a person is to take part in.
struct SignInRequest {
    Registration registration; ///< by which they sign in
    Wish wish;
};

using FormFields = QList<std::pair<QByteArray, QByteArray>>;
/// application/x-www-form-urlencoded.
QByteArray formText(const FormFields &fields);

QUrl authorizeUrl(
    const Registration &registration, const Wish &wish, const SignInAttempt &attempt, const QByteArray &redirectUri);

FormFields codeFields(const Registration &registration, const Wish &wish, const SignInAttempt &attempt,
    const QByteArray &redirectUri, const QByteArray &code);
FormFields refreshFields(const Registration &registration, const Wish &wish, const QByteArray &refreshToken);
FormFields deviceCodeFields(const Registration &registration, const Wish &wish);
FormFields devicePollFields(const Registration &registration, const Wish &wish, const QByteArray &deviceCode);

/// What a request to the redirect address brought.
struct Redirect {
    enum class Kind {
        Foreign, ///< not an answer to a sign-in at all
        WrongState, ///< an answer to a sign-in, but not to this one
        Refused,
        Code,
    };
    Kind kind = Kind::Foreign;
    QByteArray code; ///< decoded exactly once
    Error error; ///< of Refused
};
/// target: path and query as they stand in the request line.
Redirect readRedirect(const QByteArray &target, const QByteArray &state);

/// An error of the sign-in service as the program's own. Its code is OAuth's.
Error errorFrom(const OAuthError &said, int httpStatus = 0);

/// The claims of an identity token that fits this registration: audience, issuer, tenant, time, and the nonce unless it
/// is empty. Otherwise BadAnswer.
Result<IdTokenClaims> checkedIdentity(
    const QByteArray &idToken, const Registration &registration, const QByteArray &nonce, const QDateTime &now);

} // namespace Reslate
