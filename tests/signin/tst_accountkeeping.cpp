// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokensrig.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;
using std::chrono::minutes;
using std::chrono::seconds;

class TestAccountKeeping final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheTokenBeforeItIsUsed();
    void asksNoMoreWithALostToken();
    void takesWhatAnotherProgramKept();
    void undoesNoSignOut_data();
    void undoesNoSignOut();
    void goesOnAfterASignIn();
    void aSignInOvertakesARenewal();
    void aSignInOvertakesASlowStore();
    void saysThatNothingIsKept();
    void worksWithoutAKeychain();
    void aLockedKeychainIsNoSignOut();
    void saysThatThereWasNothingToKeep();
};

void TestAccountKeeping::keepsTheTokenBeforeItIsUsed()
{
    TokensRig rig;
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

void TestAccountKeeping::asksNoMoreWithALostToken()
{
    TokensRig rig;
    rig.generation = 7; // refresh-0 is not good any more
    for (int i = 0; i < 3; ++i) {
        Given given;
        rig.ask(given);
        QTRY_VERIFY(given.token);
        QCOMPARE(given.token->error().code, QStringLiteral("invalid_grant"));
    }
    QCOMPARE(rig.requests(), 1);
}

void TestAccountKeeping::takesWhatAnotherProgramKept()
{
    TokensRig rig;
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

void TestAccountKeeping::undoesNoSignOut_data()
{
    QTest::addColumn<bool>("bySignIn");
    QTest::newRow("of an account that was kept") << false;
    QTest::newRow("of one that signed in in this run") << true;
}

/// Another program signs the account out while this one has it open.
void TestAccountKeeping::undoesNoSignOut()
{
    QFETCH(bool, bySignIn);
    TokensRig rig;
    if (bySignIn) {
        rig.store.secrets.clear();
        std::optional<Result<void>> kept;
        whenReady(rig.tokens->take({.accessToken = "access-0", .refreshToken = "refresh-0", .lifetime = seconds(3600)}),
            this, [&kept](const Result<void> &how) { kept = how; });
        QTRY_VERIFY(kept);
        rig.tokens->refused("access-0", {});
    }
    Given first;
    rig.ask(first);
    QTRY_VERIFY(first.has("access-1"));
    QCOMPARE(rig.kept(), QByteArray("refresh-1"));
    rig.store.secrets.clear();
    QSignalSpy needed(rig.tokens.get(), &AccountTokens::signInNeeded);
    rig.clock.advance(minutes(56));
    Given ahead;
    rig.ask(ahead);
    QTRY_VERIFY(ahead.has("access-1"));
    QTRY_COMPARE(needed.count(), 1);
    QVERIFY(rig.store.secrets.isEmpty());
    Given next;
    rig.ask(next);
    QTRY_VERIFY(next.token);
    QCOMPARE(next.token->error().kind, ErrorKind::SignInRequired);
    QCOMPARE(next.token->error().code, QStringLiteral("signed_out"));
    QCOMPARE(rig.requests(), 2);

    rig.store.secrets.insert(rig.account().key(), "refresh-2"); // and in again
    Given back;
    rig.ask(back);
    QTRY_VERIFY(back.has("access-3"));
    QCOMPARE(rig.kept(), QByteArray("refresh-3"));
}

void TestAccountKeeping::goesOnAfterASignIn()
{
    TokensRig rig;
    rig.generation = 7;
    Given lost;
    rig.ask(lost);
    QTRY_VERIFY(lost.token);
    QSignalSpy notKept(rig.tokens.get(), &AccountTokens::notKept);
    std::optional<Result<void>> kept;
    whenReady(rig.tokens->take({.accessToken = "access-7", .refreshToken = "refresh-7", .lifetime = seconds(3600)}),
        this, [&kept](const Result<void> &how) { kept = how; });
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

void TestAccountKeeping::aSignInOvertakesARenewal()
{
    TokensRig rig;
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
    rig.login.setScript(
        [&rig](QTcpSocket &socket, const ScriptedServer::Request &request) { rig.rotate(socket, request); });
    rig.clock.advance(minutes(61));
    Given later;
    rig.ask(later);
    QTRY_VERIFY(later.has("access-10")); // the refusal was the old token's
}

void TestAccountKeeping::aSignInOvertakesASlowStore()
{
    TokensRig rig;
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

void TestAccountKeeping::saysThatNothingIsKept()
{
    TokensRig rig;
    rig.store.secrets.clear();
    Given given;
    rig.ask(given);
    QTRY_VERIFY(given.token);
    QCOMPARE(given.token->error().kind, ErrorKind::SignInRequired);
    QCOMPARE(given.token->error().code, QStringLiteral("signed_out"));
    QCOMPARE(rig.requests(), 0);
}

void TestAccountKeeping::worksWithoutAKeychain()
{
    TokensRig rig;
    rig.store.trouble = Error {.kind = ErrorKind::Storage, .message = QStringLiteral("no service")};
    Given before;
    rig.ask(before);
    QTRY_VERIFY(before.token);
    QCOMPARE(before.token->error().code, QStringLiteral("no_keychain"));

    QSignalSpy notKept(rig.tokens.get(), &AccountTokens::notKept);
    std::optional<Result<void>> kept;
    whenReady(rig.tokens->take({.accessToken = "access-0", .refreshToken = "refresh-0", .lifetime = seconds(3600)}),
        this, [&kept](const Result<void> &how) { kept = how; });
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

void TestAccountKeeping::aLockedKeychainIsNoSignOut()
{
    TokensRig rig;
    Given first;
    rig.ask(first);
    QTRY_VERIFY(first.has("access-1"));
    rig.store.trouble = Error {.kind = ErrorKind::KeychainLocked};
    QSignalSpy needed(rig.tokens.get(), &AccountTokens::signInNeeded);
    QSignalSpy notKept(rig.tokens.get(), &AccountTokens::notKept);
    rig.clock.advance(minutes(61));
    Given second;
    rig.ask(second);
    QTRY_VERIFY(second.has("access-2"));
    QCOMPARE(notKept.count(), 1);
    QCOMPARE(needed.count(), 0);

    rig.restart();
    Given locked;
    rig.ask(locked);
    QTRY_VERIFY(locked.token);
    QCOMPARE(locked.token->error().kind, ErrorKind::SignInRequired);
    QCOMPARE(locked.token->error().code, QStringLiteral("keychain_locked"));
}

void TestAccountKeeping::saysThatThereWasNothingToKeep()
{
    TokensRig rig;
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

QTEST_GUILESS_MAIN(TestAccountKeeping)
#include "tst_accountkeeping.moc"
