// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QStringList>

namespace Reslate {

/// The permissions for which a token was asked for, and those that it has; both empty: not known.
struct TokenScopes {
    QStringList asked;
    QStringList given;
};

/// Gives the transport its bearer token. Signing in is somebody else's work.
class TokenSource {
public:
    TokenSource() = default;
    virtual ~TokenSource() = default;
    Q_DISABLE_COPY_MOVE(TokenSource)

    /// A token to try, or SignInRequired.
    virtual QFuture<Result<QByteArray>> token() = 0;
    /// The service refused this token with 401; challenge is the WWW-Authenticate header that came along. A source that
    /// can renews the token before the next token().
    virtual void refused(const QByteArray &token, const QByteArray &challenge) = 0;
    /// Of the last token.
    virtual TokenScopes scopes() const { return {}; }
};

/// One token that was handed in, for automation and for practice. Gives up once it was refused.
class FixedToken final : public TokenSource {
public:
    explicit FixedToken(QByteArray token);
    QFuture<Result<QByteArray>> token() override;
    void refused(const QByteArray &token, const QByteArray &challenge) override;

private:
    QByteArray m_token;
};

} // namespace Reslate
