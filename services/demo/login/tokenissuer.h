// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "madesecrets.h"
#include "signincall.h"
#include "signingkey.h"

#include <QHash>

#include <vector>

namespace Reslate::Demo {

/// Issues access and refresh tokens, and knows what each of them stands for. A refresh token is good for one use.
class TokenIssuer {
public:
    /// All must outlive this.
    TokenIssuer(
        const School &school, const std::vector<User> &accounts, const SignInOptions &options, MadeSecrets &secrets);

    /// The answer to a client that may have tokens for that grant.
    Answer issue(const SignInCall &call, const Grant &grant);
    /// The answer to a client that brings a refresh token.
    Answer redeemRefresh(const SignInCall &call);
    /// The key by which its id_tokens are signed.
    Answer keySet();

    /// The account of an access token; nullptr when it isn't good.
    const User *userOf(const QByteArray &accessToken, Time now) const;
    /// What an access token allows; empty: it is none.
    QByteArray scopeOf(const QByteArray &accessToken) const { return m_access.value(accessToken).grant.scope; }
    /// The WWW-Authenticate header for a good access token that lacks the claims demanded; empty: it lacks none.
    QByteArray challengeFor(const QByteArray &accessToken) const;

    void revokeAll();
    void demandClaims(const QByteArray &claims) { m_demanded = claims; }

private:
    struct Token {
        Grant grant;
        Time expires = 0; ///< an access token
        bool spent = false;
    };
    using Tokens = QHash<QByteArray, Token>;

    bool lacksConsent(const SignInCall &call, const Grant &grant) const;

    const School &m_school;
    const std::vector<User> &m_accounts;
    const SignInOptions &m_options;
    MadeSecrets &m_secrets;
    SigningKey m_key;
    QByteArray m_demanded;
    Tokens m_refresh;
    Tokens m_access;
};

} // namespace Reslate::Demo
