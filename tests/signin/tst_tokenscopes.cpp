// SPDX-License-Identifier: GPL-3.0-or-later
// What the access tokens of an account allow, and what was asked for in vain.
#include "tokensrig.h"

#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

/// An account whose service gives the scope that was asked for, without what it refuses.
struct ScopesRig : TokensRig {
    ScopesRig()
    {
        login.setScript([this](QTcpSocket &socket, const ScriptedServer::Request &request) { answer(socket, request); });
    }

    void answer(QTcpSocket &socket, const ScriptedServer::Request &request)
    {
        if (!refused.isEmpty() && request.body.contains(refused)) {
            socket.write(ScriptedServer::answer(400, R"({"error":"invalid_grant","suberror":"consent_required","error_description":"AADSTS65001: No."})"));
            return;
        }
        const QByteArray next = QByteArray::number(++generation);
        QByteArray body = tokenBody("access-" + next, "refresh-" + next);
        if (!given.isEmpty())
            body.replace("{\"", "{\"scope\":\"" + given + "\",\"");
        socket.write(ScriptedServer::answer(200, body));
    }

    /// Waits for a token.
    bool renew()
    {
        Given one;
        ask(one);
        return QTest::qWaitFor([&one] { return one.token.has_value(); }) && one.token->has_value();
    }

    QByteArray refused;
    QByteArray given;
};

const QStringList usual {QStringLiteral("openid"), QStringLiteral("a/b")};
const QStringList wider {QStringLiteral("openid"), QStringLiteral("a/b"), QStringLiteral("a/c")};

} // namespace

class TestTokenScopes final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKnownBeforeTheFirstToken();
    void whatIsNotNamedIsWhatWasAskedFor();
    void whatIsNamedCounts();
    void aWiderOneIsAskedForOnce();
    void aRefusedOneIsKnownAndTheOldOneGoesOn();
};

void TestTokenScopes::nothingIsKnownBeforeTheFirstToken()
{
    ScopesRig rig;
    QVERIFY(rig.tokens->scopes().asked.isEmpty() && rig.tokens->scopes().given.isEmpty());
}

void TestTokenScopes::whatIsNotNamedIsWhatWasAskedFor()
{
    ScopesRig rig;
    QVERIFY(rig.renew());
    QCOMPARE(rig.tokens->scopes().asked, usual);
    QCOMPARE(rig.tokens->scopes().given, usual);
}

void TestTokenScopes::whatIsNamedCounts()
{
    ScopesRig rig;
    rig.given = "openid";
    QVERIFY(rig.renew());
    QCOMPARE(rig.tokens->scopes().asked, usual);
    QCOMPARE(rig.tokens->scopes().given, QStringList {QStringLiteral("openid")});
}

void TestTokenScopes::aWiderOneIsAskedForOnce()
{
    ScopesRig rig;
    QVERIFY(rig.renew());
    rig.tokens->widen("openid a/b a/c");
    QVERIFY(rig.renew());
    QCOMPARE(rig.tokens->scopes().given, wider);
    rig.tokens->widen("openid a/b a/c");
    QVERIFY(rig.renew());
    QCOMPARE(rig.requests(), 2);
}

void TestTokenScopes::aRefusedOneIsKnownAndTheOldOneGoesOn()
{
    ScopesRig rig;
    QVERIFY(rig.renew());
    rig.refused = "a%2Fc";
    rig.tokens->widen("openid a/b a/c");
    QVERIFY(rig.renew()); // reading goes on
    QCOMPARE(rig.tokens->scopes().asked, wider);
    QCOMPARE(rig.tokens->scopes().given, usual);
    QCOMPARE(rig.kept(), QByteArray("refresh-1")); // the refresh token is as good as before
}

QTEST_GUILESS_MAIN(TestTokenScopes)
#include "tst_tokenscopes.moc"
