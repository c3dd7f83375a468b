// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "pretendtokens.h"
#include "scriptedserver.h"
#include "signin/devicesignin.h"

#include <QPointer>
#include <QTest>

#include <optional>

using namespace Reslate;
using namespace Reslate::Test;
using std::chrono::seconds;

namespace {

constexpr char codeBody[] = R"({"device_code":"secret-1","user_code":"ABCD-EFGH","expires_in":900,"interval":5,)"
                            R"("verification_uri":"https://microsoft.com/devicelogin"})";

/// A sign-in in front of a service whose answers to the polls stand in a list; the last one goes on.
struct Rig {
    explicit Rig(QList<QByteArray> given, QByteArray code = codeBody)
        : answers(std::move(given))
        , endpoint(clock)
        , signIn(new DeviceSignIn(
              endpoint, {registrationAt(login.url()), {.scope = "openid a/b"}},
              [this](const DevicePrompt &shown) { prompt = shown; },
              [this](Result<SignedIn> &&how) {
                  result = std::move(how);
                  ++times;
              },
              &owner))
    {
        login.setScript([this, code](QTcpSocket &socket, const ScriptedServer::Request &request) {
            if (request.target.endsWith("/devicecode"))
                socket.write(ScriptedServer::answer(200, code));
            else
                answerPoll(socket);
        });
        signIn->start();
    }

    void answerPoll(QTcpSocket &socket)
    {
        ++polls;
        const QByteArray answer = answers.size() > 1 ? answers.takeFirst() : answers.first();
        if (answer == "tokens") {
            const QByteArray identity = idTokenOf(usualClaims(login.url(), clock.now()));
            socket.write(ScriptedServer::answer(200, tokenBody("access-1", "refresh-1", identity)));
        } else if (answer == "drop") {
            socket.abort();
        } else if (answer == "tomorrow") {
            socket.write(ScriptedServer::answer(503, "", "Retry-After: 86400\r\n"));
        } else {
            socket.write(ScriptedServer::answer(answer == "busy" ? 503 : 400, errorBody(answer)));
        }
    }

    /// Lets that time pass once the sign-in waits for it, and tells whether it then asked.
    bool asksAfter(seconds time)
    {
        const int before = polls;
        if (!QTest::qWaitFor([&] { return clock.nextDue() == clock.now().addSecs(time.count()); }))
            return false;
        clock.advance(time - seconds(1));
        if (polls != before)
            return false;
        clock.advance(seconds(1));
        return QTest::qWaitFor([&] { return polls == before + 1; });
    }

    FakeClock clock;
    QList<QByteArray> answers;
    ScriptedServer login;
    TokenEndpoint endpoint;
    QObject owner;
    QPointer<DeviceSignIn> signIn;
    std::optional<DevicePrompt> prompt;
    std::optional<Result<SignedIn>> result;
    int polls = 0;
    int times = 0;
};

} // namespace

class TestDeviceSignIn final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsIn();
    void slowsDownWhenTold();
    void goesOnThroughTrouble();
    void endsAsTheServiceSays_data();
    void endsAsTheServiceSays();
    void endsWithTheCode();
    void waitsNoLongerThanTheCodeIsGood();
    void canBeCanceled();
    void endsWithoutACode();
    void showsNoStrangeCode();
    void believesNoForeignIdentity();
};

void TestDeviceSignIn::signsIn()
{
    Rig rig({"authorization_pending", "authorization_pending", "tokens"});
    QTRY_VERIFY(rig.prompt);
    QCOMPARE(rig.prompt->userCode, QStringLiteral("ABCD-EFGH"));
    QCOMPARE(rig.prompt->address, QUrl(QStringLiteral("https://microsoft.com/devicelogin")));
    QCOMPARE(rig.prompt->expires, rig.clock.now().addSecs(900));
    for (int i = 0; i < 3; ++i)
        QVERIFY(rig.asksAfter(seconds(5)));
    QTRY_VERIFY(rig.result);
    QVERIFY(rig.result->has_value());
    QCOMPARE(rig.result->value().tokens.refreshToken, QByteArray("refresh-1"));
    QCOMPARE(rig.times, 1);
    const QByteArray form = rig.login.requests().at(1).body;
    QVERIFY(form.contains("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code"));
    QVERIFY(form.contains("device_code=secret-1") && form.contains("client_id=client-1"));
    QTRY_VERIFY(!rig.signIn);
}

void TestDeviceSignIn::slowsDownWhenTold()
{
    Rig rig({"slow_down", "authorization_pending", "slow_down", "tokens"});
    QVERIFY(rig.asksAfter(seconds(5)));
    QVERIFY(rig.asksAfter(seconds(10)));
    QVERIFY(rig.asksAfter(seconds(10)));
    QVERIFY(rig.asksAfter(seconds(15)));
    QTRY_VERIFY(rig.result);
    QVERIFY(rig.result->has_value());
}

void TestDeviceSignIn::goesOnThroughTrouble()
{
    Rig rig({"drop", "busy", "tokens"});
    QVERIFY(rig.asksAfter(seconds(5)));
    QVERIFY(rig.asksAfter(seconds(10)));
    QVERIFY(rig.asksAfter(seconds(20)));
    QTRY_VERIFY(rig.result);
    QVERIFY(rig.result->has_value());
}

void TestDeviceSignIn::endsAsTheServiceSays_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no, in Entra's words") << QByteArray("authorization_declined") << ErrorKind::Forbidden;
    QTest::newRow("no, in the RFC's") << QByteArray("access_denied") << ErrorKind::Forbidden;
    QTest::newRow("too late") << QByteArray("expired_token") << ErrorKind::SignInRequired;
    QTest::newRow("not its code") << QByteArray("bad_verification_code") << ErrorKind::SignInRequired;
    QTest::newRow("not allowed here") << QByteArray("unauthorized_client") << ErrorKind::Rejected;
}

void TestDeviceSignIn::endsAsTheServiceSays()
{
    QFETCH(QByteArray, error);
    QFETCH(ErrorKind, kind);
    Rig rig({"authorization_pending", error});
    QVERIFY(rig.asksAfter(seconds(5)));
    QVERIFY(rig.asksAfter(seconds(5)));
    QTRY_VERIFY(rig.result);
    QVERIFY(!rig.result->has_value());
    QCOMPARE(rig.result->error().kind, kind);
    QCOMPARE(rig.result->error().code.toLatin1(), error);
    QTRY_VERIFY(!rig.signIn);
    rig.clock.advance(seconds(60));
    QCOMPARE(rig.polls, 2);
}

void TestDeviceSignIn::endsWithTheCode()
{
    Rig rig({"authorization_pending"}, QByteArray(codeBody).replace("900", "12"));
    QVERIFY(rig.asksAfter(seconds(5)));
    QVERIFY(rig.asksAfter(seconds(5)));
    QTRY_COMPARE(rig.clock.nextDue(), rig.prompt->expires);
    rig.clock.advance(seconds(2)); // the service is not asked about a code that is over
    QVERIFY(rig.result);
    QCOMPARE(rig.result->error().code, QStringLiteral("expired_token"));
    QCOMPARE(rig.polls, 2);
}

void TestDeviceSignIn::waitsNoLongerThanTheCodeIsGood()
{
    Rig rig({"tomorrow"});
    QVERIFY(rig.asksAfter(seconds(5)));
    QTRY_COMPARE(rig.clock.nextDue(), rig.prompt->expires);
    rig.clock.advance(seconds(895));
    QVERIFY(rig.result);
    QCOMPARE(rig.result->error().code, QStringLiteral("expired_token"));
    QCOMPARE(rig.polls, 1);
}

void TestDeviceSignIn::canBeCanceled()
{
    Rig rig({"authorization_pending"});
    QVERIFY(rig.asksAfter(seconds(5)));
    rig.signIn->cancel();
    QVERIFY(!rig.result);
    QTRY_VERIFY(rig.result);
    QCOMPARE(rig.result->error().kind, ErrorKind::Canceled);
    QTRY_VERIFY(!rig.signIn);
    rig.clock.advance(seconds(1000));
    QCOMPARE(rig.polls, 1);
    QCOMPARE(rig.times, 1);
}

void TestDeviceSignIn::endsWithoutACode()
{
    Rig rig({"authorization_pending"});
    rig.login.setScript([](QTcpSocket &socket, const ScriptedServer::Request &) {
        socket.write(ScriptedServer::answer(400, errorBody("unauthorized_client")));
    });
    QTRY_VERIFY(rig.result);
    QCOMPARE(rig.result->error().code, QStringLiteral("unauthorized_client"));
    QVERIFY(!rig.prompt);
}

void TestDeviceSignIn::showsNoStrangeCode()
{
    Rig rig({"authorization_pending"}, QByteArray(codeBody).replace("https:", "http:"));
    QTRY_VERIFY(rig.result);
    QCOMPARE(rig.result->error().kind, ErrorKind::BadAnswer);
    QVERIFY(!rig.prompt);
}

void TestDeviceSignIn::believesNoForeignIdentity()
{
    Rig rig({"tokens"});
    QTRY_VERIFY(rig.prompt);
    rig.login.setScript([&rig](QTcpSocket &socket, const ScriptedServer::Request &) {
        QJsonObject claims = usualClaims(rig.login.url(), rig.clock.now());
        claims.insert(QStringLiteral("aud"), QStringLiteral("client-2"));
        socket.write(ScriptedServer::answer(200, tokenBody("access-1", "refresh-1", idTokenOf(claims))));
    });
    QTRY_COMPARE(rig.clock.nextDue(), rig.clock.now().addSecs(5));
    rig.clock.advance(seconds(5));
    QTRY_VERIFY(rig.result);
    QCOMPARE(rig.result->error().kind, ErrorKind::BadAnswer);
}

QTEST_GUILESS_MAIN(TestDeviceSignIn)
#include "tst_devicesignin.moc"
