// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/accounttokens.h"

#include "signin/claimschallenge.h"

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

/// The service answered, and said no.
bool isRefusal(ErrorKind kind)
{
    return kind == ErrorKind::SignInRequired || kind == ErrorKind::Forbidden || kind == ErrorKind::Rejected;
}

} // namespace

AccountTokens::AccountTokens(TokenEndpoint &endpoint, TokenStore &store, Clock &clock, SignedInAccount account,
    QByteArray scope, QObject *parent)
    : QObject(parent)
    , m_endpoint(endpoint)
    , m_store(store)
    , m_clock(clock)
    , m_account(std::move(account))
    , m_scope(std::move(scope))
{
}

AccountTokens::~AccountTokens() = default;

QFuture<Result<QByteArray>> AccountTokens::token()
{
    const QDateTime now = m_clock.now();
    if (!m_access.isEmpty() && m_wider.isEmpty() && now < m_expires) {
        if (now >= m_renewFrom)
            renew();
        return readyFuture<Result<QByteArray>>(m_access);
    }
    const QFuture<Result<QByteArray>> future = await();
    renew();
    return future;
}

QFuture<Result<QByteArray>> AccountTokens::settled()
{
    return m_renewing ? await() : readyFuture<Result<QByteArray>>(m_access);
}

/// The next token, or why there is none.
QFuture<Result<QByteArray>> AccountTokens::await()
{
    QPromise<Result<QByteArray>> &promise = m_waiting.emplace_back();
    promise.start();
    return promise.future();
}

void AccountTokens::refused(const QByteArray &token, const QByteArray &challenge)
{
    if (token != m_access) // a request was on its way with the token before this one
        return;
    m_access.clear();
    if (const QByteArray demanded = Reslate::demandedClaims(challenge); !demanded.isEmpty())
        m_claims = demanded;
}

TokenScopes AccountTokens::scopes() const
{
    const auto listOf = [](const QByteArray &scope) {
        return QString::fromLatin1(scope).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    if (m_granted.isEmpty())
        return {};
    return {.asked = listOf(m_asked), .given = listOf(m_granted)};
}

void AccountTokens::widen(const QByteArray &scope)
{
    if (scope == (m_wider.isEmpty() ? m_scope : m_wider))
        return;
    m_wider = scope;
    renew();
}

QFuture<Result<void>> AccountTokens::take(const TokenAnswer &tokens, const QByteArray &scope)
{
    ++m_round;
    m_claims.clear();
    m_wider.clear();
    if (!scope.isEmpty())
        m_scope = scope;
    adopt(tokens, m_scope);
    settle(std::nullopt);
    if (tokens.refreshToken.isEmpty())
        return readyFuture<Result<void>>(failure(ErrorKind::BadAnswer, QStringLiteral("no refresh token")));
    m_refresh = tokens.refreshToken;
    Q_EMIT gotSecret(m_refresh);
    return m_store.write(m_account.key(), m_refresh);
}

void AccountTokens::renew()
{
    if (std::exchange(m_renewing, true))
        return;
    ++m_round;
    if (m_refresh.isEmpty())
        renewFromStore();
    else
        ask();
}

void AccountTokens::renewFromStore()
{
    whenReady(m_store.read(m_account.key()), this, [this, round = m_round](const Result<QByteArray> &kept) {
        if (round != m_round)
            return;
        if (kept && !kept->isEmpty() && *kept != m_lost) {
            m_refresh = *kept;
            Q_EMIT gotSecret(m_refresh);
            return ask();
        }
        if (!m_lost.isEmpty())
            return failed(m_whyLost);
        const bool isEmpty = kept || kept.error().kind == ErrorKind::NotFound;
        failed({.kind = ErrorKind::SignInRequired,
            .code = isEmpty ? QStringLiteral("signed_out") : QStringLiteral("no_keychain"),
            .message = kept ? QString() : kept.error().message});
    });
}

void AccountTokens::ask()
{
    const Wish wish{.scope = m_wider.isEmpty() ? m_scope : m_wider, .claims = m_claims};
    const Registration &registration = m_account.registration;
    m_endpoint.post(registration.tokenUrl(), refreshFields(registration, wish, m_refresh),
        TokenEndpoint::Tries::Several, this, [this, round = m_round, wish](Result<QByteArray> &&body) {
            if (round == m_round)
                answered(body, wish);
        });
}

void AccountTokens::answered(const Result<QByteArray> &body, const Wish &asked)
{
    const Result<TokenAnswer> tokens = body.and_then([this](const QByteArray &json) { return tokensFrom(json); });
    if (!tokens && tokens.error().code == QLatin1String("invalid_grant")) {
        m_lost = std::exchange(m_refresh, {});
        m_whyLost = tokens.error();
        return renewFromStore(); // another program may have had it exchanged, or have signed in
    }
    if (!tokens && asked.scope != m_scope && isRefusal(tokens.error().kind))
        return stayAsBefore(tokens.error(), asked.scope);
    if (!tokens)
        return failed(tokens.error());
    if (tokens->refreshToken.isEmpty() || tokens->refreshToken == m_refresh)
        use(*tokens, asked);
    else
        keepThenUse(*tokens, asked);
}

/// Somebody has to agree to the wider scope first.
void AccountTokens::stayAsBefore(const Error &error, const QByteArray &asked)
{
    m_asked = asked;
    m_wider.clear();
    m_renewing = false;
    if (m_access.isEmpty() || m_clock.now() >= m_expires)
        renew();
    else
        settle(std::nullopt);
    Q_EMIT signInNeeded(error);
}

/// In this order: a program that ended in between would otherwise be left with a refresh token that works no more.
void AccountTokens::keepThenUse(const TokenAnswer &tokens, const Wish &asked)
{
    m_refresh = tokens.refreshToken;
    Q_EMIT gotSecret(m_refresh);
    const auto then = [=, this, round = m_round](const Result<void> &written) {
        if (!written)
            Q_EMIT notKept(written.error());
        if (round == m_round)
            use(tokens, asked);
    };
    whenReady(m_store.write(m_account.key(), m_refresh), this, then);
}

void AccountTokens::use(const TokenAnswer &tokens, const Wish &asked)
{
    adopt(tokens, asked.scope);
    m_scope = asked.scope;
    if (m_wider == asked.scope)
        m_wider.clear();
    if (m_claims == asked.claims && m_wider.isEmpty()) {
        m_claims.clear();
        return settle(std::nullopt);
    }
    if (m_claims != asked.claims)
        m_access.clear(); // a challenge came meanwhile, and this token doesn't meet it
    m_renewing = false;
    renew();
}

void AccountTokens::failed(const Error &error)
{
    constexpr qint64 pause = 30;
    m_renewFrom = m_clock.now().addSecs(pause);
    settle(error);
    if (error.kind == ErrorKind::SignInRequired || error.kind == ErrorKind::Forbidden)
        Q_EMIT signInNeeded(error);
}

/// The tokens, unless they belong to somebody else.
Result<TokenAnswer> AccountTokens::tokensFrom(const QByteArray &body) const
{
    const Result<TokenAnswer> tokens = parseTokens(body);
    if (!tokens || tokens->idToken.isEmpty())
        return tokens;
    const Result<Identity> identity = checkedIdentity(tokens->idToken, m_account.registration, {}, m_clock.now());
    if (!identity)
        return tl::make_unexpected(identity.error());
    if (identity->userId != m_account.userId || identity->tenantId != m_account.tenantId)
        return failure(ErrorKind::BadAnswer, QStringLiteral("id_token: sub"));
    return tokens;
}

void AccountTokens::adopt(const TokenAnswer &tokens, const QByteArray &asked)
{
    constexpr std::chrono::seconds ahead = std::chrono::minutes(5);
    m_access = tokens.accessToken;
    m_asked = asked;
    m_granted = tokens.scope.isEmpty() ? asked : tokens.scope;
    m_expires = m_clock.now().addSecs(tokens.lifetime.count());
    m_renewFrom = m_expires.addSecs(-std::min(ahead, tokens.lifetime / 5).count());
    Q_EMIT gotSecret(m_access);
}

void AccountTokens::settle(const std::optional<Error> &error)
{
    m_renewing = false;
    const bool stillGood = !error || (!m_access.isEmpty() && m_clock.now() < m_expires);
    auto waiting = std::exchange(m_waiting, {});
    for (QPromise<Result<QByteArray>> &promise : waiting) {
        if (stillGood)
            promise.addResult(m_access);
        else
            promise.addResult(tl::make_unexpected(*error));
        promise.finish();
    }
}

} // namespace Reslate
