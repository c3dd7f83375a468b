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
        login.setScript(
            [this](QTcpSocket &socket, const ScriptedServer::Request &request) { answer(socket, request); });
    }

    void answer(QTcpSocket &socket, const ScriptedServer::Request &request)
    {
        if (makesNoSense) {
            socket.write(ScriptedServer::answer(200, "<html>Welcome to this network"));
            return;
        }
        if (!refused.isEmpty() && request.body.contains(refused)) {
            socket.write(ScriptedServer::answer(400,
                R"({"error":"invalid_grant","suberror":"consent_required","error_description":"AADSTS65001: No."})"));
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

    /// Which token is given out.
    QByteArray token()
    {
        Given one;
        ask(one);
        return QTest::qWaitFor([&one] { return one.token.has_value(); }) ? one.token->value_or("none") : "nothing";
    }

    QByteArray refused;
    QByteArray given;
    bool makesNoSense = false;
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
    void troubleHoldsNobodyUp();
    void aSignInForLessTakesNothingAway();
    void aSignInForMoreIsEnough();
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

void TestTokenScopes::troubleHoldsNobodyUp()
{
    ScopesRig rig;
    QVERIFY(rig.renew());
    rig.makesNoSense = true;
    rig.tokens->widen("openid a/b a/c");
    for (int i = 0; i < 3; ++i)
        QCOMPARE(rig.token(), QByteArray("access-1"));
    QCOMPARE(rig.requests(), 2);
    rig.makesNoSense = false;
    rig.clock.advance(std::chrono::seconds(30)); // what is still wanted is asked for again
    QCOMPARE(rig.token(), QByteArray("access-2"));
    QCOMPARE(rig.tokens->scopes().given, wider);

    rig.makesNoSense = true;
    rig.tokens->widen("openid a/b a/c a/d");
    QCOMPARE(rig.token(), QByteArray("access-2"));
    rig.makesNoSense = false;
    rig.tokens->widen("openid a/b a/c a/d"); // who needs it now need not wait for the pause to end
    QCOMPARE(rig.token(), QByteArray("access-3"));
}

void TestTokenScopes::aSignInForLessTakesNothingAway()
{
    ScopesRig rig;
    QVERIFY(rig.renew());
    rig.tokens->widen("openid a/b a/c");
    QVERIFY(rig.renew());
    rig.tokens->take(
        {.accessToken = "access-9", .refreshToken = "refresh-9", .lifetime = std::chrono::seconds(3600)}, "openid a/b");
    QCOMPARE(rig.tokens->scopes().given, usual); // to tell the truth
    QCOMPARE(rig.token(), QByteArray("access-3"));
    QCOMPARE(rig.tokens->scopes().given, wider);
    QVERIFY(rig.login.requests().at(2).body.contains("refresh_token=refresh-9"));
    rig.clock.advance(std::chrono::minutes(61));
    QCOMPARE(rig.token(), QByteArray("access-4"));
    QCOMPARE(rig.tokens->scopes().given, wider);
}

void TestTokenScopes::aSignInForMoreIsEnough()
{
    ScopesRig rig;
    QVERIFY(rig.renew());
    rig.refused = "a%2Fc";
    rig.tokens->widen("openid a/b a/c");
    QVERIFY(rig.renew());
    rig.refused.clear();
    rig.tokens->take({.accessToken = "access-9", .refreshToken = "refresh-9", .lifetime = std::chrono::seconds(3600)},
        "openid a/b a/c");
    QCOMPARE(rig.token(), QByteArray("access-9"));
    rig.clock.advance(std::chrono::minutes(61));
    QVERIFY(rig.renew());
    QCOMPARE(rig.tokens->scopes().given, wider);
    QCOMPARE(rig.requests(), 3);
}

QTEST_GUILESS_MAIN(TestTokenScopes)
#include "tst_tokenscopes.moc"
