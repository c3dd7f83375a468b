// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"
#include "school.h"
#include "signingkey.h"

#include <QHash>
#include <QUrlQuery>

#include <chrono>
#include <vector>

namespace Reslate::Demo {

/// Entra's sign-in as a function from a request to an answer (graph.md §9), for one app registration and two pretend
/// accounts: authorize page with PKCE, device code, tokens with rotation. Not thread-safe.
class SignInService {
public:
    SignInService(const School &school, Dice dice);

    std::chrono::seconds accessLifetime {3600};
    std::chrono::seconds codeLifetime {900}; ///< of a device code
    std::chrono::seconds interval {5}; ///< of its polls
    bool asksConsent = false; ///< what nobody was asked for while signing in needs another sign-in

    /// The client id of the one registered app.
    static QByteArray clientId();
    /// Whether a target is the sign-in's.
    static bool owns(const QByteArray &target);
    Answer handle(const Message &message, Time now);

    /// The account that works where no sign-in says who it is: the first.
    const User &usualUser() const { return m_accounts.front(); }
    /// The account of an access token; nullptr when it isn't good.
    const User *userOf(const QByteArray &accessToken, Time now) const;
    /// What an access token allows; empty: it is none.
    QByteArray scopeOf(const QByteArray &accessToken) const { return m_access.value(accessToken).scope; }
    /// The WWW-Authenticate header for a good access token that lacks the claims demanded; empty: it lacks none.
    QByteArray challengeFor(const QByteArray &accessToken) const;

    /// Every code, token and verifier so far that no log may hold.
    const QList<QByteArray> &secrets() const { return m_secrets; }

    /// Refresh tokens and access tokens stop working, as after a changed password.
    void revokeAll();
    /// Access tokens that were got without these claims (JSON) are challenged from now on. Empty: none are demanded.
    void demandClaims(const QByteArray &claims) { m_demanded = claims; }
    /// The user types the code and says yes or no. False: there is no such code.
    bool decideDevice(const QByteArray &userCode, bool yes);

private:
    enum class Decision { Open, Yes, No };
    /// What a code or token stands for.
    struct Grant {
        size_t account = 0;
        QByteArray scope;
        QByteArray consented; ///< the scope of the sign-in
        QByteArray claims;
        QByteArray nonce;
        QByteArray redirectUri; ///< of an authorization code, as all below to challenge
        QByteArray state;
        bool clientInfo = false;
        QByteArray challenge;
        QByteArray userCode; ///< of a device code, as all below
        Decision decision = Decision::Open;
        Time lastPoll = 0;
        Time expires = 0;
        bool spent = false;
    };
    using Grants = QHash<QByteArray, Grant>;

    /// One request while it is being answered.
    struct Call {
        const Message &message;
        QByteArray tenant; ///< as the client named it
        QByteArray path; ///< without the tenant
        QUrlQuery fields; ///< of the address with GET, of the body with POST
        Time now;
        QByteArray traceId;

        QByteArray field(const char *name) const;
        QByteArray origin() const { return message.origin(); }
        /// An OAuth error. detail: its suberror; empty: none.
        Answer refuse(const QByteArray &code, const QByteArray &description, const QByteArray &detail = {}) const;
    };

    bool isTenant(const QByteArray &name) const;
    QByteArray tenantId() const;
    static QByteArray issuer(const Call &call, const QByteArray &tenant);
    Answer get(const Call &call);
    Answer post(const Call &call);
    Answer authorize(const Call &call);
    Answer choose(const Call &call);
    Answer token(const Call &call);
    Answer redeemCode(const Call &call);
    Answer redeemRefresh(const Call &call);
    Answer startDevice(const Call &call);
    Answer showDevice(const Call &call);
    Answer pollDevice(const Call &call);
    Answer issue(const Call &call, const Grant &grant);
    QByteArray scopeProblem(const Call &call) const;
    bool lacksConsent(const Call &call, const Grant &grant) const;
    QByteArray secret(const char *prefix);

    const School &m_school;
    Dice m_dice;
    std::vector<User> m_accounts;
    SigningKey m_key;
    QByteArray m_demanded;
    Grants m_attempts; ///< authorize pages that wait for a choice
    Grants m_codes;
    Grants m_refresh;
    Grants m_access;
    Grants m_devices;
    QList<QByteArray> m_secrets;
};

} // namespace Reslate::Demo
