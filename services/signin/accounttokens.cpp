// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/accounttokens.h"

#include "signin/claimschallenge.h"

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

/// Whether a scope has all words of another one.
bool covers(const QByteArray &scope, const QByteArray &other)
{
    const QList<QByteArray> words = scope.split(' ');
    const QList<QByteArray> needed = other.split(' ');
    return std::all_of(needed.begin(), needed.end(), [&words](const QByteArray &word) { return words.contains(word); });
}

/// The service answered, and said no.
bool isRefusal(ErrorKind kind)
{
    return kind == ErrorKind::SignInRequired || kind == ErrorKind::Forbidden || kind == ErrorKind::Rejected;
}

QString codeOfNothingKept(const Result<QByteArray> &kept)
{
    if (kept || kept.error().kind == ErrorKind::NotFound)
        return QStringLiteral("signed_out");
    return kept.error().kind == ErrorKind::KeychainLocked ? QStringLiteral("keychain_locked")
                                                          : QStringLiteral("no_keychain");
}

} // namespace

AccountTokens::AccountTokens(
    TokenEndpoint &endpoint, TokenStore &store, SignedInAccount account, const QByteArray &scope, QObject *parent)
    : QObject(parent)
    , m_endpoint(endpoint)
    , m_store(store)
    , m_clock(endpoint.clock())
    , m_account(std::move(account))
    , m_wanted {.scope = scope}
    , m_current {.scope = scope}
{
}

AccountTokens::~AccountTokens() = default;

QFuture<Result<QByteArray>> AccountTokens::token()
{
    const QDateTime now = m_clock.now();
    const bool pauses = now < m_pausesUntil;
    if (isGood() && (isWideEnough() || pauses)) {
        if (now >= m_current.renewFrom && !pauses)
            renew();
        return readyFuture<Result<QByteArray>>(m_current.token);
    }
    const QFuture<Result<QByteArray>> future = await();
    renew();
    return future;
}

QFuture<Result<QByteArray>> AccountTokens::settled()
{
    return m_renewing ? await() : readyFuture<Result<QByteArray>>(m_current.token);
}

bool AccountTokens::isGood() const
{
    return !m_current.token.isEmpty() && m_clock.now() < m_current.expires;
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
    const QByteArray demanded = Reslate::SignIn::demandedClaims(challenge);
    const bool isNew = !demanded.isEmpty() && demanded != m_current.claims;
    if (token != m_current.token && !isNew) // a request was on its way with the token before this one
        return;
    m_current.token.clear();
    if (!demanded.isEmpty())
        m_wanted.claims = demanded;
}

TokenScopes AccountTokens::scopes() const
{
    const auto listOf = [](const QByteArray &scope) {
        return QString::fromLatin1(scope).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    if (m_current.granted.isEmpty())
        return {};
    return {.asked = listOf(m_asked), .given = listOf(m_current.granted)};
}

void AccountTokens::widen(const QByteArray &scope)
{
    if (!covers(m_wanted.scope, scope))
        m_wanted.scope = scope;
    if (isWideEnough())
        return;
    m_pausesUntil = {};
    renew();
}

QFuture<Result<void>> AccountTokens::take(const TokenAnswer &tokens, const QByteArray &scope)
{
    ++m_round;
    const Wish asked {.scope = scope.isEmpty() ? m_current.scope : scope, .claims = std::exchange(m_wanted.claims, {})};
    if (covers(asked.scope, m_wanted.scope)) // otherwise the next token brings the rest
        m_wanted.scope = asked.scope;
    insert(tokens, asked);
    settle(std::nullopt);
    if (tokens.refreshToken.isEmpty())
        return readyFuture<Result<void>>(failure(ErrorKind::BadAnswer, QStringLiteral("no refresh token")));
    m_refresh = tokens.refreshToken;
    Q_EMIT gotSecret(m_refresh);
    const QFuture<Result<void>> written = m_store.write(m_account.key(), m_refresh);
    whenReady(written, this, [this](const Result<void> &how) { m_isKept = how.has_value(); });
    return written;
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
            m_isKept = true;
            m_refresh = *kept;
            Q_EMIT gotSecret(m_refresh);
            return ask();
        }
        if (!m_lost.isEmpty()) {
            if (m_whyLost.code == wordlessRefusal) // perhaps of something in between, so it is worth another try later
                m_refresh = std::exchange(m_lost, {});
            return failed(m_whyLost);
        }
        failed({.kind = ErrorKind::SignInRequired, .code = codeOfNothingKept(kept)});
    });
}

void AccountTokens::ask()
{
    const Registration &registration = m_account.registration;
    m_endpoint.post(registration.tokenUrl(), refreshFields(registration, m_wanted, m_refresh),
        TokenEndpoint::Tries::Several, this, [this, round = m_round, asked = m_wanted](Result<QByteArray> &&body) {
            if (round == m_round)
                answered(body, asked);
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
    if (!tokens && asked.scope != m_current.scope && isRefusal(tokens.error().kind))
        return stayAsBefore(tokens.error(), asked);
    if (!tokens && tokens.error().code == wordlessRefusal) {
        m_lost = std::exchange(m_refresh, {});
        m_whyLost = tokens.error();
        return renewFromStore();
    }
    if (!tokens)
        return failed(tokens.error());
    if (tokens->refreshToken.isEmpty() || tokens->refreshToken == m_refresh)
        use(*tokens, asked);
    else
        keepThenUse(*tokens, asked);
}

/// Somebody has to agree to the wider scope first.
void AccountTokens::stayAsBefore(const Error &error, const Wish &asked)
{
    m_asked = asked.scope;
    if (m_wanted.scope == asked.scope)
        m_wanted.scope = m_current.scope;
    endRound();
    Q_EMIT signInNeeded(error);
}

/// In this order: a program that ended in between would otherwise be left with a refresh token that works no more.
void AccountTokens::keepThenUse(const TokenAnswer &tokens, const Wish &asked)
{
    m_refresh = tokens.refreshToken;
    Q_EMIT gotSecret(m_refresh);
    whenReady(m_store.read(m_account.key()), this, [=, this, round = m_round](const Result<QByteArray> &before) {
        if (round != m_round)
            return;
        const bool isGone = !before && before.error().kind == ErrorKind::NotFound;
        if (isGone && m_isKept)
            signedOutElsewhere();
        else
            keep(tokens, asked);
    });
}

void AccountTokens::keep(const TokenAnswer &tokens, const Wish &asked)
{
    whenReady(m_store.write(m_account.key(), m_refresh), this, [=, this, round = m_round](const Result<void> &written) {
        if (!written)
            Q_EMIT notKept(written.error());
        if (round == m_round)
            use(tokens, asked);
    });
}

void AccountTokens::use(const TokenAnswer &tokens, const Wish &asked)
{
    insert(tokens, asked);
    if (m_wanted.claims == asked.claims)
        m_wanted.claims.clear();
    else
        m_current.token.clear(); // a challenge came meanwhile, and this token doesn't meet it
    endRound();
}

/// What was wanted may have changed meanwhile.
void AccountTokens::endRound()
{
    if (isGood() && isWideEnough())
        return settle(std::nullopt);
    m_renewing = false;
    renew();
}

/// Another program removed what was kept, and no token may come after that.
void AccountTokens::signedOutElsewhere()
{
    m_refresh.clear();
    m_current.token.clear();
    failed({.kind = ErrorKind::SignInRequired, .code = QStringLiteral("signed_out")});
}

void AccountTokens::failed(const Error &error)
{
    constexpr qint64 pause = 30;
    m_pausesUntil = m_clock.now().addSecs(pause);
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
    const Result<IdTokenClaims> identity = checkedIdentity(tokens->idToken, m_account.registration, {}, m_clock.now());
    if (!identity)
        return tl::make_unexpected(identity.error());
    if (identity->userId != m_account.userId || identity->tenantId != m_account.tenantId)
        return failure(ErrorKind::BadAnswer, QStringLiteral("id_token: sub"));
    return tokens;
}

void AccountTokens::insert(const TokenAnswer &tokens, const Wish &asked)
{
    constexpr std::chrono::seconds ahead = std::chrono::minutes(5);
    const QDateTime expires = m_clock.now().addSecs(tokens.lifetime.count());
    m_current = {.token = tokens.accessToken,
        .scope = asked.scope,
        .granted = tokens.scope.isEmpty() ? asked.scope : tokens.scope,
        .claims = asked.claims,
        .expires = expires,
        .renewFrom = expires.addSecs(-std::min(ahead, tokens.lifetime / 5).count())};
    m_asked = asked.scope;
    m_pausesUntil = {};
    Q_EMIT gotSecret(m_current.token);
}

void AccountTokens::settle(const std::optional<Error> &error)
{
    m_renewing = false;
    const bool stillGood = !error || isGood();
    auto waiting = std::exchange(m_waiting, {});
    for (QPromise<Result<QByteArray>> &promise : waiting) {
        if (stillGood)
            promise.addResult(m_current.token);
        else
            promise.addResult(tl::make_unexpected(*error));
        promise.finish();
    }
}

} // namespace Reslate
