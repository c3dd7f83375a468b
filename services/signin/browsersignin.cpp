// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/browsersignin.h"

#include <utility>

namespace Reslate {

Result<SignedIn> signedInFrom(
    const QByteArray &body, const Registration &registration, const QByteArray &nonce, const QDateTime &now)
{
    const Result<TokenAnswer> tokens = parseTokens(body);
    if (!tokens)
        return tl::make_unexpected(tokens.error());
    const Result<IdTokenClaims> identity = checkedIdentity(tokens->idToken, registration, nonce, now);
    if (!identity)
        return tl::make_unexpected(identity.error());
    return SignedIn {.tokens = *tokens, .identity = *identity};
}

BrowserSignIn::BrowserSignIn(
    TokenEndpoint &endpoint, SignInRequest request, RedirectPages pages, Done done, QObject *parent)
    : QObject(parent)
    , m_endpoint(endpoint)
    , m_clock(endpoint.clock())
    , m_request(std::move(request))
    , m_server(endpoint.clock(), std::move(pages), [this](const QByteArray &target) { return judge(target); })
    , m_done(std::move(done))
{
}

Result<QUrl> BrowserSignIn::start()
{
    constexpr std::chrono::minutes patience(10); // as long as Entra keeps a code
    if (const Result<void> listening = m_server.listen(); !listening)
        return tl::make_unexpected(listening.error());
    m_clock.callAfter(patience, this, [this] {
        if (!m_answered)
            settle(tl::make_unexpected(Error {.kind = ErrorKind::TimedOut,
                .code = m_sawWrongState ? QStringLiteral("wrong_state") : QStringLiteral("no_answer")}));
    });
    return authorizeUrl(m_request.registration, m_request.wish, m_attempt, m_server.redirectUri());
}

void BrowserSignIn::cancel()
{
    QMetaObject::invokeMethod(
        this, [this] { settle(failure(ErrorKind::Canceled)); }, Qt::QueuedConnection);
}

/// Only the answer to this very sign-in counts; any program of this computer can reach the port, and none may end the
/// sign-in for the user.
SignIn::RedirectServer::Page BrowserSignIn::judge(const QByteArray &target)
{
    if (m_answered)
        return SignIn::RedirectServer::Page::Refused;
    const Redirect redirect = readRedirect(target, m_attempt.state);
    switch (redirect.kind) {
    case Redirect::Kind::WrongState:
        m_sawWrongState = true;
        [[fallthrough]];
    case Redirect::Kind::Foreign:
        return SignIn::RedirectServer::Page::Refused;
    case Redirect::Kind::Refused:
        m_answered = true;
        QMetaObject::invokeMethod(
            this, [this, error = redirect.error] { settle(tl::make_unexpected(error)); }, Qt::QueuedConnection);
        return SignIn::RedirectServer::Page::Failed;
    case Redirect::Kind::Code:
        break;
    }
    m_answered = true;
    redeem(redirect.code);
    return SignIn::RedirectServer::Page::Done;
}

void BrowserSignIn::redeem(const QByteArray &code)
{
    m_endpoint.post(m_request.registration.tokenUrl(),
        codeFields(m_request.registration, m_request.wish, m_attempt, m_server.redirectUri(), code),
        TokenEndpoint::Tries::One, this, [this](Result<QByteArray> &&body) {
            if (!body)
                settle(tl::make_unexpected(body.error()));
            else
                settle(signedInFrom(*body, m_request.registration, m_attempt.nonce, m_clock.now()));
        });
}

void BrowserSignIn::settle(Result<SignedIn> &&result)
{
    m_answered = true;
    deleteLater();
    if (const Done done = std::exchange(m_done, nullptr))
        done(std::move(result));
}

} // namespace Reslate
