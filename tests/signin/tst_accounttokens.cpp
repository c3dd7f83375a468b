// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "memorystore.h"
#include "pretendtokens.h"
#include "scriptedserver.h"
#include "signin/accounttokens.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Reslate;
using namespace Reslate::Test;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

/// What came of one token().
struct Given {
    std::optional<Result<QByteArray>> token;
    int times = 0;

    bool has(const QByteArray &value) const { return token && token->has_value() && **token == value; }
};

/// The tokens of an account whose service gives a new access token and a new refresh token each time, once per refresh
/// token: access-1 for refresh-0 and so on.
struct Rig {
    Rig()
        : endpoint(clock)
    {
        login.setScript([this](QTcpSocket &socket, const ScriptedServer::Request &request) { rotate(socket, request); });
        store.secrets.insert(account().key(), "refresh-0");
        restart();
    }

    SignedInAccount account() const
    {
        return {.userId = QStringLiteral("user-1"), .tenantId = QStringLiteral("tenant-1"),
            .registration = registrationAt(login.url())};
    }

    /// As after the start of the program.
    void restart()
    {
        tokens = std::make_unique<AccountTokens>(endpoint, store, clock, account(), "openid a/b");
    }

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

constexpr char demandHeader[] = "Bearer error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7InZhbHVlIjoiMTYifX19\"";

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
    void meetsClaims();
    void meetsClaimsThatComeDuringARenewal();
    void keepsTheTokenBeforeItIsUsed();
    void saysWhenASignInIsNeeded_data();
    void saysWhenASignInIsNeeded();
    void asksNoMoreWithALostToken();
    void takesWhatAnotherProgramKept();
    void goesOnAfterASignIn();
    void aSignInOvertakesARenewal();
    void aSignInOvertakesASlowStore();
    void saysThatNothingIsKept();
    void worksWithoutAKeychain();
    void saysThatThereWasNothingToKeep();
    void triesAgainThroughTrouble();
    void takesNobodyElsesTokens();
    void diesQuietly();
};

void TestAccountTokens::signsInSilently()
{
    Rig rig;
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
    Rig rig;
    std::vector<Given> many(20);
    for (Given &given : many)
        rig.ask(given);
    for (Given &given : many) {
        QTRY_VERIFY(given.has("access-1"));
        QCOMPARE(given.times, 1);
    }
    QCOMPARE(rig.requests(), 1);
    QCOMPARE(rig.store.reads, 1);
    Given later;
    rig.ask(later);
    QTRY_VERIFY(later.has("access-1"));
    QCOMPARE(rig.requests(), 1);
}

void TestAccountTokens::renewsAheadOfTheEnd()
{
    Rig rig;
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
    QTRY_COMPARE(rig.kept(), QByteArray("refresh-2"));
    Given after;
    rig.ask(after);
    QTRY_VERIFY(after.has("access-2"));
    QCOMPARE(rig.requests(), 2);
}

void TestAccountTokens::renewsAfterTheEnd()
{
    Rig rig;
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
    Rig rig;
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
    Rig rig;
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
    Rig rig;
    Given first;
    rig.ask(first);
    QTRY_VERIFY(first.has("access-1"));
    rig.tokens->refused("access-0", demandHeader);
    Given next;
    rig.ask(next);
    QTRY_VERIFY(next.has("access-1"));
    QCOMPARE(rig.requests(), 1);
    QVERIFY(rig.tokens->demandedClaims().isEmpty());
}

void TestAccountTokens::meetsClaims()
{
    Rig rig;
    Given first;
    rig.ask(first);
    QTRY_VERIFY(first.has("access-1"));
    rig.tokens->refused("access-1", demandHeader);
    QCOMPARE(rig.tokens->demandedClaims(), QByteArray(R"({"access_token":{"nbf":{"value":"16"}}})"));
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
    Rig rig;
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

void TestAccountTokens::keepsTheTokenBeforeItIsUsed()
{
    Rig rig;
    rig.store.slow = true;
    Given given;
    rig.ask(given);
    QTRY_COMPARE(rig.store.writes, 1);
    Given other;
    rig.ask(other);
    for (int turn = 0; turn < 5; ++turn) // whatever were due would come now
        QCoreApplication::processEvents();
    QVERIFY(!given.token && !other.token);
    rig.store.endSlowWrite();
    QTRY_VERIFY(given.has("access-1") && other.has("access-1"));
}

void TestAccountTokens::saysWhenASignInIsNeeded_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("revoked") << QByteArray("invalid_grant") << ErrorKind::SignInRequired;
    QTest::newRow("more is needed") << QByteArray("interaction_required") << ErrorKind::SignInRequired;
    QTest::newRow("no consent") << QByteArray("consent_required") << ErrorKind::Forbidden;
}

void TestAccountTokens::saysWhenASignInIsNeeded()
{
    QFETCH(QByteArray, error);
    QFETCH(ErrorKind, kind);
    Rig rig;
    rig.login.setScript([error](QTcpSocket &socket, const ScriptedServer::Request &) {
        socket.write(ScriptedServer::answer(400, errorBody(error)));
    });
    QSignalSpy needed(rig.tokens.get(), &AccountTokens::signInNeeded);
    std::vector<Given> several(3);
    for (Given &given : several)
        rig.ask(given);
    for (const Given &given : several) {
        QTRY_VERIFY(given.token);
        QCOMPARE(given.token->error().kind, kind);
        QCOMPARE(given.token->error().code.toLatin1(), error);
    }
    QCOMPARE(needed.count(), 1);
    QCOMPARE(rig.requests(), 1);
}

void TestAccountTokens::asksNoMoreWithALostToken()
{
    Rig rig;
    rig.generation = 7; // refresh-0 is not good any more
    for (int i = 0; i < 3; ++i) {
        Given given;
        rig.ask(given);
        QTRY_VERIFY(given.token);
        QCOMPARE(given.token->error().code, QStringLiteral("invalid_grant"));
    }
    QCOMPARE(rig.requests(), 1);
}

void TestAccountTokens::takesWhatAnotherProgramKept()
{
    Rig rig;
    Given first;
    rig.ask(first);
    QTRY_VERIFY(first.has("access-1"));
    rig.generation = 5;
    rig.store.secrets.insert(rig.account().key(), "refresh-5");
    rig.tokens->refused("access-1", {});
    Given next;
    rig.ask(next);
    QTRY_VERIFY(next.has("access-6"));
    QCOMPARE(rig.kept(), QByteArray("refresh-6"));
}

void TestAccountTokens::goesOnAfterASignIn()
{
    Rig rig;
    rig.generation = 7;
    Given lost;
    rig.ask(lost);
    QTRY_VERIFY(lost.token);
    QSignalSpy notKept(rig.tokens.get(), &AccountTokens::notKept);
    std::optional<Result<void>> kept;
    whenReady(rig.tokens->take({.accessToken = "access-7", .refreshToken = "refresh-7", .lifetime = seconds(3600)}), this,
        [&kept](const Result<void> &how) { kept = how; });
    QTRY_VERIFY(kept);
    QVERIFY(kept->has_value());
    QCOMPARE(rig.kept(), QByteArray("refresh-7"));
    Given next;
    rig.ask(next);
    QTRY_VERIFY(next.has("access-7"));
    rig.clock.advance(minutes(61));
    Given later;
    rig.ask(later);
    QTRY_VERIFY(later.has("access-8"));
    QCOMPARE(notKept.count(), 0);
}

void TestAccountTokens::aSignInOvertakesARenewal()
{
    Rig rig;
    QTcpSocket *held = nullptr;
    rig.login.setScript([&held](QTcpSocket &socket, const ScriptedServer::Request &) { held = &socket; });
    Given waiting;
    rig.ask(waiting);
    QTRY_VERIFY(held);
    rig.tokens->take({.accessToken = "access-9", .refreshToken = "refresh-9", .lifetime = seconds(3600)});
    QTRY_VERIFY(waiting.has("access-9"));
    held->write(ScriptedServer::answer(400, errorBody("invalid_grant")));
    QTRY_COMPARE(rig.clock.waiting(), 0); // that exchange is over
    Given next;
    rig.ask(next);
    QTRY_VERIFY(next.has("access-9"));
    QCOMPARE(rig.kept(), QByteArray("refresh-9"));
    QCOMPARE(waiting.times, 1);

    rig.generation = 9;
    rig.login.setScript([&rig](QTcpSocket &socket, const ScriptedServer::Request &request) { rig.rotate(socket, request); });
    rig.clock.advance(minutes(61));
    Given later;
    rig.ask(later);
    QTRY_VERIFY(later.has("access-10")); // the refusal was the old token's
}

void TestAccountTokens::aSignInOvertakesASlowStore()
{
    Rig rig;
    rig.store.slow = true;
    Given waiting;
    rig.ask(waiting);
    QTRY_COMPARE(rig.store.writes, 1);
    rig.store.slow = false;
    rig.tokens->take({.accessToken = "access-9", .refreshToken = "refresh-9", .lifetime = seconds(3600)});
    QTRY_VERIFY(waiting.has("access-9"));
    rig.store.endSlowWrite();
    for (int turn = 0; turn < 5; ++turn)
        QCoreApplication::processEvents();
    Given next;
    rig.ask(next);
    QTRY_VERIFY(next.has("access-9"));
}

void TestAccountTokens::saysThatNothingIsKept()
{
    Rig rig;
    rig.store.secrets.clear();
    Given given;
    rig.ask(given);
    QTRY_VERIFY(given.token);
    QCOMPARE(given.token->error().kind, ErrorKind::SignInRequired);
    QCOMPARE(given.token->error().code, QStringLiteral("signed_out"));
    QCOMPARE(rig.requests(), 0);
}

void TestAccountTokens::worksWithoutAKeychain()
{
    Rig rig;
    rig.store.trouble = Error{.kind = ErrorKind::Storage, .message = QStringLiteral("no service")};
    Given before;
    rig.ask(before);
    QTRY_VERIFY(before.token);
    QCOMPARE(before.token->error().code, QStringLiteral("no_keychain"));

    QSignalSpy notKept(rig.tokens.get(), &AccountTokens::notKept);
    std::optional<Result<void>> kept;
    whenReady(rig.tokens->take({.accessToken = "access-0", .refreshToken = "refresh-0", .lifetime = seconds(3600)}), this,
        [&kept](const Result<void> &how) { kept = how; });
    QTRY_VERIFY(kept);
    QCOMPARE(kept->error().kind, ErrorKind::Storage);
    rig.clock.advance(minutes(61));
    Given later;
    rig.ask(later);
    QTRY_VERIFY(later.has("access-1"));
    QCOMPARE(notKept.count(), 1);
    rig.clock.advance(minutes(61));
    Given last;
    rig.ask(last);
    QTRY_VERIFY(last.has("access-2"));
    QVERIFY(rig.store.secrets.value(rig.account().key()) == "refresh-0"); // as it was before the trouble
}

void TestAccountTokens::saysThatThereWasNothingToKeep()
{
    Rig rig;
    rig.store.secrets.clear();
    std::optional<Result<void>> kept;
    whenReady(rig.tokens->take({.accessToken = "access-0", .lifetime = seconds(3600)}), this,
        [&kept](const Result<void> &how) { kept = how; });
    QTRY_VERIFY(kept);
    QCOMPARE(kept->error().kind, ErrorKind::BadAnswer);
    QVERIFY(rig.store.secrets.isEmpty());
    Given given;
    rig.ask(given);
    QTRY_VERIFY(given.has("access-0"));
}

void TestAccountTokens::triesAgainThroughTrouble()
{
    Rig rig;
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
    Rig rig;
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
    Rig rig;
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
