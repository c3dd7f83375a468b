// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeclock.h"
#include "graph/graphapi.h"
#include "graph/transport/graphclient.h"

namespace Reslate {

/// A token source that gives out a list of tokens, one after each refusal.
class TokenList final : public TokenSource {
public:
    explicit TokenList(QList<QByteArray> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    QFuture<Result<QByteArray>> token() override
    {
        ++asked;
        if (m_tokens.isEmpty())
            return readyFuture<Result<QByteArray>>(failure(ErrorKind::SignInRequired));
        return readyFuture<Result<QByteArray>>(m_tokens.first());
    }
    void refused(const QByteArray &token, const QByteArray &challenge) override
    {
        refusals.append(token);
        lastChallenge = challenge;
        if (!m_tokens.isEmpty() && m_tokens.first() == token)
            m_tokens.removeFirst();
    }

    QList<QByteArray> refusals;
    QByteArray lastChallenge;
    int asked = 0;

private:
    QList<QByteArray> m_tokens;
};

/// A Graph client with a clock that the test turns.
struct GraphRig {
    explicit GraphRig(const QUrl &graph, QList<QByteArray> given = {"token-1"})
        : tokens(std::move(given))
        , client(Endpoints {.graph = graph, .login = graph}, tokens, clock)
        , api(client)
    {
    }

    FakeClock clock;
    TokenList tokens;
    GraphClient client;
    GraphApi api;
};

} // namespace Reslate
