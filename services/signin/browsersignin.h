// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/redirectserver.h"
#include "signin/tokenendpoint.h"

namespace Reslate {

/// How a sign-in that a person takes part in ended well.
struct SignedIn {
    TokenAnswer tokens;
    IdTokenClaims identity;
};

/// The tokens inside an answer of the token endpoint, with who they belong to.
Result<SignedIn> signedInFrom(
    const QByteArray &body, const Registration &registration, const QByteArray &nonce, const QDateTime &now);

/// One sign-in by the system's browser: authorization code with PKCE, answered on this computer. Whoever starts it
/// opens the browser. Calls done once, from the event loop, and then deletes itself; dying earlier it calls nothing.
class BrowserSignIn final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Result<SignedIn> &&)>;

    BrowserSignIn(TokenEndpoint &endpoint, SignInRequest request, RedirectPages pages, Done done, QObject *parent);

    /// Waits for the browser from now on, ten minutes at most, and gives the address to open there. On failure done is
    /// not called.
    Result<QUrl> start();
    /// done is called with Canceled, unless all is over already.
    void cancel();

private:
    SignIn::RedirectServer::Page judge(const QByteArray &target);
    void redeem(const QByteArray &code);
    void settle(Result<SignedIn> &&result);

    TokenEndpoint &m_endpoint;
    Clock &m_clock;
    SignInRequest m_request;
    SignInAttempt m_attempt = SignInAttempt::make();
    SignIn::RedirectServer m_server;
    Done m_done;
    bool m_answered = false;
    bool m_sawWrongState = false;
};

} // namespace Reslate
