// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/transport/tokensource.h"
#include "signin/signedinaccount.h"
#include "signin/tokenendpoint.h"
#include "signin/tokenstore.h"

#include <QObject>

#include <vector>

namespace Reslate {

/// The access tokens of one account: made from its refresh token, silently, once for all who wait, and ahead of their
/// end. The access token stays in memory; the refresh token is kept in the store each time it changes.
class AccountTokens final : public QObject, public TokenSource {
    Q_OBJECT
public:
    /// All references must outlive it. scope: what the access tokens shall allow.
    AccountTokens(TokenEndpoint &endpoint, TokenStore &store, SignedInAccount account, const QByteArray &scope,
        QObject *parent = nullptr);
    ~AccountTokens() override;

    /// SignInRequired or Forbidden: only the user can help, by signing in again with demandedClaims().
    QFuture<Result<QByteArray>> token() override;
    void refused(const QByteArray &token, const QByteArray &challenge) override;
    TokenScopes scopes() const override;

    /// As token(), but renews nothing: settles at once unless a renewal is under way. Who lets go of an account waits
    /// for this, or a refresh token that is just being exchanged may be lost.
    QFuture<Result<QByteArray>> settled();

    /// The access tokens shall allow more from now on: who asks for one waits for that. Where a person has to agree
    /// first, signInNeeded() tells, and the tokens go on allowing what they did.
    void widen(const QByteArray &scope);

    /// Takes over what a sign-in of this account brought, which asked for that scope (empty: for the same as so far).
    /// Settles when the store has it, or with why it hasn't (BadAnswer: there was nothing to keep); the tokens work in
    /// either case.
    QFuture<Result<void>> take(const TokenAnswer &tokens, const QByteArray &scope = {});

    const SignedInAccount &account() const { return m_account; }
    /// What the access tokens allow.
    const QByteArray &scope() const { return m_current.scope; }
    /// What a service demanded of the next token, as JSON; usually empty.
    const QByteArray &demandedClaims() const { return m_wanted.claims; }

Q_SIGNALS:
    void signInNeeded(const Reslate::Error &error);
    /// The store couldn't be used: the account stays signed in for this run alone.
    void notKept(const Reslate::Error &error);
    /// A secret that is in use from now on, for who has to keep it out of an output.
    void gotSecret(const QByteArray &secret);

private:
    /// The access token in use, and what it was asked for with. All but the token stays when that was refused.
    struct Current {
        QByteArray token; ///< empty: there was none yet, or it was refused
        QByteArray scope;
        QByteArray granted; ///< of that scope
        QByteArray claims;
        QDateTime expires;
        QDateTime renewFrom;
    };

    bool isGood() const;
    bool isWideEnough() const { return m_current.scope == m_wanted.scope; }
    QFuture<Result<QByteArray>> await();
    void renew();
    void renewFromStore();
    void ask();
    void answered(const Result<QByteArray> &body, const Wish &asked);
    void stayAsBefore(const Error &error, const Wish &asked);
    void keepThenUse(const TokenAnswer &tokens, const Wish &asked);
    void keep(const TokenAnswer &tokens, const Wish &asked);
    void use(const TokenAnswer &tokens, const Wish &asked);
    void endRound();
    void signedOutElsewhere();
    void failed(const Error &error);
    Result<TokenAnswer> tokensFrom(const QByteArray &body) const;
    void insert(const TokenAnswer &tokens, const Wish &asked);
    void settle(const std::optional<Error> &error);

    TokenEndpoint &m_endpoint;
    TokenStore &m_store;
    Clock &m_clock;
    SignedInAccount m_account;
    Wish m_wanted; ///< what the next access token is asked for with
    Current m_current;
    QByteArray m_asked; ///< the scope that was asked for last, with success or without
    QByteArray m_refresh; ///< empty: not yet read from the store, or lost
    bool m_isKept = false; ///< the store had a refresh token of this account
    QDateTime m_pausesUntil; ///< after a failure, as long as there is a good token
    bool m_renewing = false;
    int m_round = 0; ///< tells an answer that was waited for from one that a sign-in made pointless
    QByteArray m_lost; ///< the refresh token that was refused last
    Error m_whyLost;
    std::vector<QPromise<Result<QByteArray>>> m_waiting;
};

} // namespace Reslate
