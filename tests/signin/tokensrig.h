// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeclock.h"
#include "memorystore.h"
#include "pretendtokens.h"
#include "scriptedserver.h"
#include "signin/accounttokens.h"

#include <memory>
#include <optional>

namespace Reslate::Test {

/// What came of one token().
struct Given {
    std::optional<Result<QByteArray>> token;
    int times = 0;

    bool has(const QByteArray &value) const { return token && token->has_value() && **token == value; }
};

/// The tokens of an account whose service gives a new access token and a new refresh token each time, once per refresh
/// token: access-1 for refresh-0 and so on.
struct TokensRig {
    TokensRig()
        : endpoint(clock)
    {
        login.setScript(
            [this](QTcpSocket &socket, const ScriptedServer::Request &request) { rotate(socket, request); });
        store.secrets.insert(account().key(), "refresh-0");
        restart();
    }

    SignedInAccount account() const
    {
        return {.userId = QStringLiteral("user-1"),
            .tenantId = QStringLiteral("tenant-1"),
            .registration = registrationAt(login.url())};
    }

    /// As after the start of the program.
    void restart() { tokens = std::make_unique<AccountTokens>(endpoint, store, account(), "openid a/b"); }

    void rotate(QTcpSocket &socket, const ScriptedServer::Request &request)
    {
        if (!request.body.contains("refresh_token=refresh-" + QByteArray::number(generation))) {
            socket.write(ScriptedServer::answer(400, errorBody("invalid_grant")));
            return;
        }
        const QByteArray next = QByteArray::number(++generation);
        socket.write(ScriptedServer::answer(200, tokenBody("access-" + next, "refresh-" + next, identity, lifetime)));
    }

    void ask(Given &given)
    {
        whenReady(tokens->token(), &owner, [&given](const Result<QByteArray> &token) {
            given.token = token;
            ++given.times;
        });
    }

    int requests() const { return static_cast<int>(login.requests().size()); }
    QByteArray kept() const { return store.secrets.value(account().key()); }

    FakeClock clock;
    ScriptedServer login;
    TokenEndpoint endpoint;
    MemoryStore store;
    QObject owner;
    std::unique_ptr<AccountTokens> tokens;
    QByteArray identity;
    int generation = 0;
    int lifetime = 3600;
};

} // namespace Reslate::Test
