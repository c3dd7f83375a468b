// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authorizationcodeflow.h"
#include "devicecodeflow.h"
#include "madesecrets.h"
#include "message.h"
#include "school.h"
#include "signincall.h"
#include "tokenissuer.h"

#include <vector>

namespace Reslate::Demo {

/// Entra's sign-in as a function from a request to an answer (graph.md §9), for one app registration and two pretend
/// accounts: authorize page with PKCE, device code, tokens with rotation. Not thread-safe.
class SignInService {
public:
    SignInService(const School &school, Dice dice);
    Q_DISABLE_COPY_MOVE(SignInService)

    SignInOptions options;

    /// Whether a target is the sign-in's.
    static bool owns(const QByteArray &target);
    Answer handle(const Message &message, Time now);

    /// The account that works where no sign-in says who it is: the first.
    const User &usualUser() const { return m_accounts.front(); }
    /// The account of an access token; nullptr when it isn't good.
    const User *userOf(const QByteArray &accessToken, Time now) const { return m_tokens.userOf(accessToken, now); }
    /// What an access token allows; empty: it is none.
    QByteArray scopeOf(const QByteArray &accessToken) const { return m_tokens.scopeOf(accessToken); }
    /// The WWW-Authenticate header for a good access token that lacks the claims demanded; empty: it lacks none.
    QByteArray challengeFor(const QByteArray &accessToken) const { return m_tokens.challengeFor(accessToken); }

    /// Every code, token and verifier so far that no log may hold.
    const QList<QByteArray> &secrets() const { return m_secrets.all(); }

    /// Refresh tokens and access tokens stop working, as after a changed password.
    void revokeAll() { m_tokens.revokeAll(); }
    /// Access tokens that were got without these claims (JSON) are challenged from now on. Empty: none are demanded.
    void demandClaims(const QByteArray &claims) { m_tokens.demandClaims(claims); }
    /// The user types the code and says yes or no. False: there is no such code.
    bool decideDevice(const QByteArray &userCode, bool yes) { return m_deviceCodes.decide(userCode, yes); }

private:
    bool isTenant(const QByteArray &name) const;
    QByteArray tenantId() const;
    Answer get(const SignInCall &call);
    Answer post(const SignInCall &call);
    Answer token(const SignInCall &call);

    const School &m_school;
    Dice m_dice;
    std::vector<User> m_accounts;
    MadeSecrets m_secrets;
    TokenIssuer m_tokens;
    AuthorizationCodeFlow m_authorizationCodes;
    DeviceCodeFlow m_deviceCodes;
};

} // namespace Reslate::Demo
