// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/transport/tokensource.h"

namespace Reslate {

FixedToken::FixedToken(QByteArray token)
    : m_token(std::move(token))
{
}

QFuture<Result<QByteArray>> FixedToken::token()
{
    if (m_token.isEmpty())
        return readyFuture<Result<QByteArray>>(failure(ErrorKind::SignInRequired));
    return readyFuture<Result<QByteArray>>(m_token);
}

void FixedToken::refused(const QByteArray &token, const QByteArray &)
{
    if (token == m_token)
        m_token.clear();
}

} // namespace Reslate
