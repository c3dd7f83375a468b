// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokensrig.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <utility>
#include <vector>

using namespace Reslate;
using namespace Reslate::Test;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr char demandHeader[] =
    "Bearer error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7InZhbHVlIjoiMTYifX19\"";

const QByteArray demand = R"({"access_token":{"nbf":{"value":"16"}}})";

} // namespace

class TestAccountTokens final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsInSilently();
    void asksOnceForAllWhoWait();
    void renewsAheadOfTheEnd();
    void renewsAfterTheEnd();
    void usesUpATokenWhenRenewingFails();
    void renewsWhatWasRefused();
    void ignoresTheRefusalOfAnOldToken();
    void meetsClaimsThatWereDemandedOfAnOldToken();
    void meetsClaims();
    void meetsClaimsThatComeDuringARenewal();
    void settlesWhenNothingIsUnderWay();
    void widens();
    void staysAsBeforeWithoutConsent();
    void saysWhenASignInIsNeeded_data();
    void saysWhenASignInIsNeeded();
    void doesntLoseASignInToWhatSitsBetween();
    void triesAgainThroughTrouble();
    void takesNobodyElsesTokens();
    void diesQuietly();
};

void TestAccountTokens::signsInSilently()
{
    TokensRig rig;
    Given given;
    rig.ask(given);
    QVERIFY(!given.token); // never inside the call
    QTRY_VERIFY(given.has("access-1"));
    QCOMPARE(rig.kept(), QByteArray("refresh-1"));
    const QByteArray form = rig.login.requests().first().body;
    QVERIFY(form.contains("grant_type=refresh_token") && form.contains("scope=openid%20a%2Fb"));
    QVERIFY(form.contains("cp1"));

    rig.restart();
    Given again;
    rig.ask(again);
    QTRY_VERIFY(again.has("access-2"));
    QCOMPARE(rig.kept(), QByteArray("refresh-2"));
}

void TestAccountTokens::asksOnceForAllWhoWait()
{
    TokensRig rig;
    std::vector<Given> many(20);
    for (Given &given : many)
        rig.ask(given);
    for (Given &given : many) {
        QTRY_VERIFY(given.has("access-1"));
        QCOMPARE(given.times, 1);
    }
    QCOMPARE(rig.requests(), 1);
    QCOMPARE(rig.store.reads, 2); // for the exchange, and before what it brought is kept
    Given later;
    rig.ask(later);
    QTRY_VERIFY(later.has("access-1"));
    QCOMPARE(rig.requests(), 1);
}

void TestAccountTokens::renewsAheadOfTheEnd()
{
    TokensRig rig;
    Given first;
    rig.ask(first);
    QTRY_VERIFY(first.has("access-1"));
    rig.clock.advance(minutes(55) - seconds(1));
    Given before;
    rig.ask(before);
    QTRY_VERIFY(before.has("access-1"));
    QCOMPARE(rig.requests(), 1);
    rig.clock.advance(seconds(1));
    Given during;
    rig.ask(during);
    QTRY_VERIFY(during.has("access-1")); // nobody waits for it
    const QFuture<Result<QByteArray>> renewed = rig.tokens->settled();
    QTRY_VERIFY(renewed.isFinished()); // the new one is used a little later than it is kept
    QCOMPARE(rig.kept(), QByteArray("refresh-2"));
    Given after;
    rig.ask(after);
    QTRY_VERIFY(after.has("access-2"));
    QCOMPARE(rig.requests(), 2);
}

void TestAccountTokens::renewsAfterTheEnd()
{
    TokensRig rig;
    Given first;
    rig.ask(first);
    QTRY_VERIFY(first.has("access-1"));
    rig.clock.advance(minutes(60));
    Given next;
    rig.ask(next);
    QTRY_VERIFY(next.has("access-2"));
}

void TestAccountTokens::usesUpATokenWhenRenewingFails()
{
    TokensRig rig;
    Given first;
    rig.ask(first);
    QTRY_VERIFY(first.has("access-1"));
    rig.login.setScript([](QTcpSocket &socket, const ScriptedServer::Request &) {
        socket.write(ScriptedServer::answer(400, errorBody("invalid_request")));
    });
    rig.clock.advance(minutes(56));
    Given during;
    rig.ask(during);
    QTRY_VERIFY(during.has("access-1"));
    QTRY_COMPARE(rig.requests(), 2);
    Given soon;
    rig.ask(soon);
    QTRY_VERIFY(soon.has("access-1"));
    rig.clock.advance(minutes(4));
    Given ended;
    rig.ask(ended);
    QTRY_VERIFY(ended.token);
    QCOMPARE(ended.token->error().kind, ErrorKind::Rejected);
}

void TestAccountTokens::renewsWhatWasRefused()
{
    TokensRig rig;
    Given first;
    rig.ask(first);
    QTRY_VERIFY(first.has("access-1"));
    rig.tokens->refused("access-1", {});
    Given next;
    rig.ask(next);
    QTRY_VERIFY(next.has("access-2"));
    QVERIFY(!rig.login.requests().at(1).body.contains("nbf"));
}

void TestAccountTokens::ignoresTheRefusalOfAnOldToken()
{
    TokensRig rig;
    Given first;
    rig.ask(first);
    QTRY_VERIFY(first.has("access-1"));
    rig.tokens->refused("access-0", {});
    Given next;
    rig.ask(next);
    QTRY_VERIFY(next.has("access-1"));
    QCOMPARE(rig.requests(), 1);
}

void TestAccountTokens::meetsClaimsThatWereDemandedOfAnOldToken()
{
    TokensRig rig;
    Given first;
    rig.ask(first);
    QTRY_VERIFY(first.has("access-1"));
    rig.tokens->refused("access-0", demandHeader); // which left before access-1 came
    QCOMPARE(rig.tokens->demandedClaims(), demand);
    Given next;
    rig.ask(next);
    QTRY_VERIFY(next.has("access-2"));
    QVERIFY(rig.login.requests().at(1).body.contains("nbf"));

    // Others that left with the same token are answered the same; it is met already.
    for (const char *old : {"access-0", "access-1"})
        rig.tokens->refused(old, demandHeader);
    QVERIFY(rig.tokens->demandedClaims().isEmpty());
    Given last;
    rig.ask(last);
    QTRY_VERIFY(last.has("access-2"));
    QCOMPARE(rig.requests(), 2);
}

void TestAccountTokens::meetsClaims()
{
    TokensRig rig;
    Given first;
    rig.ask(first);
    QTRY_VERIFY(first.has("access-1"));
    rig.tokens->refused("access-1", demandHeader);
    QCOMPARE(rig.tokens->demandedClaims(), demand);
    Given next;
    rig.ask(next);
    QTRY_VERIFY(next.has("access-2"));
    const QByteArray form = rig.login.requests().at(1).body;
    QVERIFY(form.contains("nbf") && form.contains("cp1"));
    QVERIFY(rig.tokens->demandedClaims().isEmpty()); // met

    rig.login.setScript([](QTcpSocket &socket, const ScriptedServer::Request &) {
        socket.write(ScriptedServer::answer(400, errorBody("interaction_required")));
    });
    rig.tokens->refused("access-2", demandHeader);
    Given last;
    rig.ask(last);
    QTRY_VERIFY(last.token);
    QCOMPARE(last.token->error().kind, ErrorKind::SignInRequired);
    QVERIFY(!rig.tokens->demandedClaims().isEmpty()); // for the sign-in that is needed now
    QCOMPARE(rig.kept(), QByteArray("refresh-2"));
}

void TestAccountTokens::meetsClaimsThatComeDuringARenewal()
{
    TokensRig rig;
    Given first;
    rig.ask(first);
    QTRY_VERIFY(first.has("access-1"));
    std::function<void()> answer;
    rig.login.setScript([&rig, &answer](QTcpSocket &socket, const ScriptedServer::Request &request) {
        answer = [&rig, &socket, request] { rig.rotate(socket, request); };
    });
    rig.clock.advance(minutes(56));
    Given ahead;
    rig.ask(ahead);
    QTRY_VERIFY(answer);
    rig.tokens->refused("access-1", demandHeader);
    Given next;
    rig.ask(next);
    std::exchange(answer, {})();
    QTRY_VERIFY(answer); // once more, and now with the claims
    QVERIFY(!next.token);
    QVERIFY(rig.login.requests().at(2).body.contains("nbf"));
    answer();
    QTRY_VERIFY(next.has("access-3"));
    QCOMPARE(rig.requests(), 3);
    QCOMPARE(rig.kept(), QByteArray("refresh-3"));
}

void TestAccountTokens::settlesWhenNothingIsUnderWay()
{
    TokensRig rig;
    QVERIFY(rig.tokens->settled().isFinished());
    Given first;
    rig.ask(first);
    QTRY_VERIFY(first.has("access-1"));
    std::function<void()> answer;
    rig.login.setScript([&rig, &answer](QTcpSocket &socket, const ScriptedServer::Request &request) {
        answer = [&rig, &socket, request] { rig.rotate(socket, request); };
    });
    rig.clock.advance(minutes(56));
    Given ahead;
    rig.ask(ahead);
    QTRY_VERIFY(ahead.has("access-1")); // still good, while the next one is under way
    QTRY_VERIFY(answer);
    const QFuture<Result<QByteArray>> settled = rig.tokens->settled();
    QVERIFY(!settled.isFinished());
    answer();
    QTRY_VERIFY(settled.isFinished());
    QCOMPARE(rig.kept(), QByteArray("refresh-2"));
    QCOMPARE(rig.requests(), 2);
}

void TestAccountTokens::widens()
{
    TokensRig rig;
    Given first;
    rig.ask(first);
    QTRY_VERIFY(first.has("access-1"));
    rig.tokens->widen("openid a/b");
    QCOMPARE(rig.requests(), 1); // nothing new
    rig.tokens->widen("openid a/b a/c");
    Given next;
    rig.ask(next);
    QVERIFY(!next.token); // it waits, although the old token is still good
    QTRY_VERIFY(next.has("access-2"));
    QVERIFY(rig.login.requests().at(1).body.contains("scope=openid%20a%2Fb%20a%2Fc"));
    QCOMPARE(rig.tokens->scope(), QByteArray("openid a/b a/c"));

    // During a renewal, too.
    rig.tokens->refused("access-2", {});
    Given last;
    rig.ask(last);
    rig.tokens->widen("openid a/b a/c a/d");
    QTRY_VERIFY(last.has("access-4"));
    QCOMPARE(rig.requests(), 4);
    QCOMPARE(rig.tokens->scope(), QByteArray("openid a/b a/c a/d"));
}

void TestAccountTokens::staysAsBeforeWithoutConsent()
{
    TokensRig rig;
    Given first;
    rig.ask(first);
    QTRY_VERIFY(first.has("access-1"));
    rig.login.setScript([&rig](QTcpSocket &socket, const ScriptedServer::Request &request) {
        if (request.body.contains("a%2Fc"))
            socket.write(ScriptedServer::answer(400, errorBody("consent_required")));
        else
            rig.rotate(socket, request);
    });
    QSignalSpy needed(rig.tokens.get(), &AccountTokens::signInNeeded);
    rig.tokens->widen("openid a/b a/c");
    Given next;
    rig.ask(next);
    QTRY_VERIFY(next.has("access-1")); // goes on
    QCOMPARE(needed.count(), 1);
    QCOMPARE(needed.at(0).at(0).value<Error>().code, QStringLiteral("consent_required"));
    QCOMPARE(rig.tokens->scope(), QByteArray("openid a/b"));

    rig.tokens->refused("access-1", {}); // and with a new one where the old is no good any more
    rig.tokens->widen("openid a/b a/c");
    Given last;
    rig.ask(last);
    QTRY_VERIFY(last.has("access-2"));
    QCOMPARE(needed.count(), 2);

    rig.tokens->take(
        {.accessToken = "access-9", .refreshToken = "refresh-9", .lifetime = seconds(3600)}, "openid a/b a/c");
    Given after;
    rig.ask(after);
    QTRY_VERIFY(after.has("access-9"));
    QCOMPARE(rig.tokens->scope(), QByteArray("openid a/b a/c"));
    QCOMPARE(rig.kept(), QByteArray("refresh-9"));
}

void TestAccountTokens::saysWhenASignInIsNeeded_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, int status, const QByteArray &body, ErrorKind kind, const char *code) {
        QTest::newRow(name) << status << body << kind << QString::fromLatin1(code);
    };
    const auto said = [&row](const char *name, const char *error, ErrorKind kind) {
        row(name, 400, errorBody(error), kind, error);
    };
    said("revoked", "invalid_grant", ErrorKind::SignInRequired);
    said("more is needed", "interaction_required", ErrorKind::SignInRequired);
    said("no consent", "consent_required", ErrorKind::Forbidden);
    row("empty 400", 400, {}, ErrorKind::SignInRequired, "sign_in_refused");
    row("empty 401", 401, {}, ErrorKind::SignInRequired, "sign_in_refused");
    row("other JSON", 401, R"({"message":"no"})", ErrorKind::SignInRequired, "sign_in_refused");
    row("a word", 400, "Bad Request", ErrorKind::SignInRequired, "sign_in_refused");
}

void TestAccountTokens::saysWhenASignInIsNeeded()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, code);
    TokensRig rig;
    rig.login.setScript([&](QTcpSocket &socket, const ScriptedServer::Request &) {
        socket.write(ScriptedServer::answer(status, body));
    });
    QSignalSpy needed(rig.tokens.get(), &AccountTokens::signInNeeded);
    std::vector<Given> several(3);
    for (Given &given : several)
        rig.ask(given);
    for (const Given &given : several) {
        QTRY_VERIFY(given.token);
        QCOMPARE(given.token->error().kind, kind);
        QCOMPARE(given.token->error().code, code);
    }
    QCOMPARE(needed.count(), 1);
    QCOMPARE(rig.requests(), 1);
}

/// A page of a filter or a portal says nothing about the sign-in, and a refusal without a reason may be a gateway's.
void TestAccountTokens::doesntLoseASignInToWhatSitsBetween()
{
    TokensRig rig;
    QByteArray body = "<html><body>Blocked</body></html>";
    rig.login.setScript([&](QTcpSocket &socket, const ScriptedServer::Request &request) {
        if (rig.requests() <= 4)
            socket.write(ScriptedServer::answer(rig.requests() % 2 == 0 ? 401 : 400, body));
        else
            rig.rotate(socket, request);
    });
    QSignalSpy needed(rig.tokens.get(), &AccountTokens::signInNeeded);
    for (int i = 0; i < 4; ++i) {
        if (i == 2)
            body.clear();
        Given given;
        rig.ask(given);
        QTRY_VERIFY(given.token);
        QCOMPARE(given.token->error().kind, i < 2 ? ErrorKind::BadAnswer : ErrorKind::SignInRequired);
        QCOMPARE(needed.count(), i < 2 ? 0 : i - 1);
    }
    Given good;
    rig.ask(good);
    QTRY_VERIFY(good.has("access-1"));
}

void TestAccountTokens::triesAgainThroughTrouble()
{
    TokensRig rig;
    int answers = 0;
    rig.login.setScript([&](QTcpSocket &socket, const ScriptedServer::Request &request) {
        ++answers;
        if (answers == 1)
            socket.abort();
        else if (answers == 2)
            socket.write(ScriptedServer::answer(503, "busy", "Retry-After: 7\r\n"));
        else
            rig.rotate(socket, request);
    });
    Given given;
    rig.ask(given);
    QTRY_COMPARE(answers, 1);
    QTRY_VERIFY(rig.clock.nextDue() < rig.clock.now().addSecs(3)); // a short pause, then once more
    rig.clock.advance(seconds(3));
    QTRY_COMPARE(answers, 2);
    QTRY_COMPARE(rig.clock.nextDue(), rig.clock.now().addSecs(7));
    rig.clock.advance(seconds(7));
    QTRY_VERIFY(given.has("access-1"));
}

void TestAccountTokens::takesNobodyElsesTokens()
{
    TokensRig rig;
    QJsonObject claims = usualClaims(rig.login.url(), rig.clock.now());
    rig.identity = idTokenOf(claims);
    Given good;
    rig.ask(good);
    QTRY_VERIFY(good.has("access-1"));
    claims.insert(QStringLiteral("oid"), QStringLiteral("user-2"));
    rig.identity = idTokenOf(claims);
    rig.tokens->refused("access-1", {});
    Given bad;
    rig.ask(bad);
    QTRY_VERIFY(bad.token);
    QCOMPARE(bad.token->error().kind, ErrorKind::BadAnswer);
}

void TestAccountTokens::diesQuietly()
{
    TokensRig rig;
    rig.login.setScript([](QTcpSocket &, const ScriptedServer::Request &) {});
    Given given;
    rig.ask(given);
    QTRY_COMPARE(rig.requests(), 1);
    rig.tokens.reset();
    rig.clock.advance(minutes(20));
    QTRY_COMPARE(rig.clock.waiting(), 0);
    QVERIFY(!given.token);
}

QTEST_GUILESS_MAIN(TestAccountTokens)
#include "tst_accounttokens.moc"
