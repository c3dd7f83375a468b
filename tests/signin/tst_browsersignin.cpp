// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "pretendtokens.h"
#include "scriptedserver.h"
#include "signin/browsersignin.h"
#include "tinybrowser.h"

#include <QPointer>
#include <QTest>
#include <QUrlQuery>

#include <optional>

using namespace Reslate;
using namespace Reslate::Test;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

/// A sign-in in front of a token endpoint that answers as the test says.
struct Rig {
    Rig()
        : endpoint(clock)
        , signIn(new BrowserSignIn(
              endpoint, {registrationAt(login.url()), {.scope = "openid a/b"}},
              {.done = "<p>done", .failed = "<p>failed", .refused = "<p>refused"},
              [this](Result<SignedIn> &&how) {
                  result = std::move(how);
                  ++times;
              },
              &owner))
    {
        const Result<QUrl> address = signIn->start();
        if (address)
            query = QUrlQuery(*address);
    }

    QByteArray asked(const char *name) const
    {
        return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded).toUtf8();
    }
    quint16 port() const { return static_cast<quint16>(QUrl(QString::fromUtf8(asked("redirect_uri"))).port()); }

    /// What the token endpoint says from now on, with this identity token's claims besides the usual ones.
    void answerWith(const QJsonObject &more = {})
    {
        login.setScript([this, more](QTcpSocket &socket, const ScriptedServer::Request &) {
            QJsonObject claims = usualClaims(login.url(), clock.now());
            claims.insert(QStringLiteral("nonce"), QString::fromUtf8(asked("nonce")));
            for (auto it = more.begin(); it != more.end(); ++it)
                claims.insert(it.key(), it.value());
            socket.write(ScriptedServer::answer(200, tokenBody("access-1", "refresh-1", idTokenOf(claims))));
        });
    }

    FakeClock clock;
    ScriptedServer login;
    TokenEndpoint endpoint;
    QObject owner;
    QPointer<BrowserSignIn> signIn;
    QUrlQuery query;
    std::optional<Result<SignedIn>> result;
    int times = 0;
};

QByteArray fieldOf(const ScriptedServer::Request &request, const QByteArray &name)
{
    for (const QByteArray &pair : request.body.split('&')) {
        if (pair.startsWith(name + '='))
            return QByteArray::fromPercentEncoding(pair.mid(name.size() + 1));
    }
    return {};
}

} // namespace

class TestBrowserSignIn final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsIn();
    void endsWithWhatTheServiceSays_data();
    void endsWithWhatTheServiceSays();
    void refusesForeignAnswersAndGoesOn();
    void refusesASecondAnswer();
    void endsWhenNobodyComes();
    void saysThatAWrongAnswerCame();
    void canBeCanceled();
    void believesNoForeignIdentity();
    void redeemsACodeOnce();
    void endsWithTheTokenEndpointsError();
    void endsWhenTheServiceIsGone();
    void asksNoStranger();
    void diesQuietly();
};

void TestBrowserSignIn::signsIn()
{
    Rig rig;
    rig.answerWith();
    QVERIFY(rig.port() > 0);
    TinyBrowser browser(rig.port());
    browser.get("/?code=0.A%2Bb%2F_c&state=" + rig.asked("state"));
    QTRY_VERIFY(rig.result);
    QVERIFY(rig.result->has_value());
    QCOMPARE(rig.result->value().tokens.accessToken, QByteArray("access-1"));
    QCOMPARE(rig.result->value().tokens.refreshToken, QByteArray("refresh-1"));
    QCOMPARE(rig.result->value().identity.userName, QStringLiteral("ada@school.example"));
    QTRY_VERIFY(browser.ended);
    QVERIFY(browser.answer.endsWith("<p>done"));
    QTRY_VERIFY(!rig.signIn);

    QCOMPARE(rig.login.requests().size(), 1);
    const ScriptedServer::Request request = rig.login.requests().first();
    QCOMPARE(request.target, QByteArray("/organizations/oauth2/v2.0/token"));
    QCOMPARE(request.header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(fieldOf(request, "code"), QByteArray("0.A+b/_c"));
    QCOMPARE(fieldOf(request, "redirect_uri"), rig.asked("redirect_uri"));
    QCOMPARE(challengeOf(fieldOf(request, "code_verifier")), rig.asked("code_challenge"));
    QCOMPARE(rig.times, 1);
}

void TestBrowserSignIn::endsWithWhatTheServiceSays_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("the user said no") << QByteArray("access_denied") << ErrorKind::Forbidden;
    QTest::newRow("consent missing") << QByteArray("consent_required") << ErrorKind::Forbidden;
    QTest::newRow("more is needed") << QByteArray("interaction_required") << ErrorKind::SignInRequired;
    QTest::newRow("registration not right") << QByteArray("unauthorized_client") << ErrorKind::Rejected;
    QTest::newRow("its own trouble") << QByteArray("server_error") << ErrorKind::ServiceFailed;
}

void TestBrowserSignIn::endsWithWhatTheServiceSays()
{
    QFETCH(QByteArray, error);
    QFETCH(ErrorKind, kind);
    Rig rig;
    TinyBrowser browser(rig.port());
    browser.get("/?error=" + error + "&error_description=Some+words&state=" + rig.asked("state"));
    QTRY_VERIFY(rig.result);
    QVERIFY(!rig.result->has_value());
    QCOMPARE(rig.result->error().kind, kind);
    QCOMPARE(rig.result->error().code.toLatin1(), error);
    QCOMPARE(rig.result->error().message, QStringLiteral("Some words"));
    QTRY_VERIFY(browser.ended);
    QVERIFY(browser.answer.endsWith("<p>failed"));
    QVERIFY(rig.login.requests().isEmpty());
}

void TestBrowserSignIn::refusesForeignAnswersAndGoesOn()
{
    Rig rig;
    rig.answerWith();
    for (const QByteArray &target : {QByteArray("/favicon.ico"), QByteArray("/?code=x&state=wrong"),
             QByteArray("/?error=access_denied&state=wrong"), QByteArray("/?code=x")}) {
        TinyBrowser browser(rig.port());
        browser.get(target);
        QTRY_VERIFY(browser.ended);
        QVERIFY(browser.answer.endsWith("<p>refused"));
    }
    QVERIFY(!rig.result);
    QVERIFY(rig.login.requests().isEmpty());
    TinyBrowser browser(rig.port());
    browser.get("/?code=right&state=" + rig.asked("state"));
    QTRY_VERIFY(rig.result);
    QVERIFY(rig.result->has_value());
}

void TestBrowserSignIn::refusesASecondAnswer()
{
    Rig rig;
    QList<QTcpSocket *> held;
    rig.login.setScript([&held](QTcpSocket &socket, const ScriptedServer::Request &) { held.append(&socket); });
    const QByteArray target = "/?code=right&state=" + rig.asked("state");
    TinyBrowser first(rig.port());
    first.get(target);
    QTRY_COMPARE(held.size(), 1);
    TinyBrowser second(rig.port());
    second.get(target);
    QTRY_VERIFY(second.ended);
    QVERIFY(second.answer.endsWith("<p>refused"));
    QCOMPARE(rig.login.requests().size(), 1);
    held.first()->write(ScriptedServer::answer(400, errorBody("invalid_grant")));
    QTRY_VERIFY(rig.result);
    QCOMPARE(rig.times, 1);
}

void TestBrowserSignIn::endsWhenNobodyComes()
{
    Rig rig;
    rig.clock.advance(minutes(10) - seconds(1));
    QVERIFY(!rig.result);
    rig.clock.advance(seconds(1));
    QVERIFY(rig.result);
    QCOMPARE(rig.result->error().kind, ErrorKind::TimedOut);
    QCOMPARE(rig.result->error().code, QStringLiteral("no_answer"));
    QTRY_VERIFY(!rig.signIn);
    TinyBrowser late(rig.port());
    QTRY_VERIFY(late.ended); // the port is closed
    QVERIFY(late.answer.isEmpty());
}

void TestBrowserSignIn::saysThatAWrongAnswerCame()
{
    Rig rig;
    TinyBrowser browser(rig.port());
    browser.get("/?code=x&state=wrong");
    QTRY_VERIFY(browser.ended);
    rig.clock.advance(minutes(10));
    QCOMPARE(rig.result->error().code, QStringLiteral("wrong_state"));
}

void TestBrowserSignIn::canBeCanceled()
{
    Rig rig;
    rig.signIn->cancel();
    QVERIFY(!rig.result); // never inside the call
    QTRY_VERIFY(rig.result);
    QCOMPARE(rig.result->error().kind, ErrorKind::Canceled);
    QTRY_VERIFY(!rig.signIn);
    rig.clock.advance(minutes(20));
    QCOMPARE(rig.times, 1);
}

void TestBrowserSignIn::believesNoForeignIdentity()
{
    for (const char *claim : {"aud", "iss", "nonce"}) {
        Rig rig;
        rig.answerWith({{QLatin1String(claim), QStringLiteral("other")}});
        TinyBrowser browser(rig.port());
        browser.get("/?code=right&state=" + rig.asked("state"));
        QTRY_VERIFY(rig.result);
        QVERIFY2(!rig.result->has_value(), claim);
        QCOMPARE(rig.result->error().kind, ErrorKind::BadAnswer);
    }
}

void TestBrowserSignIn::redeemsACodeOnce()
{
    Rig rig;
    rig.login.setScript(
        [](QTcpSocket &socket, const ScriptedServer::Request &) { socket.write(ScriptedServer::answer(503, "busy")); });
    TinyBrowser browser(rig.port());
    browser.get("/?code=right&state=" + rig.asked("state"));
    QTRY_VERIFY(rig.result);
    QCOMPARE(rig.result->error().kind, ErrorKind::ServiceFailed);
    rig.clock.advance(minutes(1));
    QCOMPARE(rig.login.requests().size(), 1);
}

void TestBrowserSignIn::endsWithTheTokenEndpointsError()
{
    Rig rig;
    rig.login.setScript([](QTcpSocket &socket, const ScriptedServer::Request &) {
        socket.write(ScriptedServer::answer(401, errorBody("invalid_client"), "WWW-Authenticate: Basic\r\n"));
    });
    TinyBrowser browser(rig.port());
    browser.get("/?code=right&state=" + rig.asked("state"));
    QTRY_VERIFY(rig.result);
    QCOMPARE(rig.result->error().kind, ErrorKind::Rejected);
    QCOMPARE(rig.result->error().code, QStringLiteral("invalid_client"));
    QCOMPARE(rig.result->error().message, QStringLiteral("AADSTS1: Words."));
}

void TestBrowserSignIn::endsWhenTheServiceIsGone()
{
    Rig rig;
    rig.login.close();
    TinyBrowser browser(rig.port());
    browser.get("/?code=right&state=" + rig.asked("state"));
    QTRY_VERIFY(rig.result);
    QCOMPARE(rig.result->error().kind, ErrorKind::Unreachable);
}

void TestBrowserSignIn::asksNoStranger()
{
    FakeClock clock;
    TokenEndpoint endpoint(clock);
    std::optional<Result<QByteArray>> result;
    endpoint.post(QUrl(QStringLiteral("https://login.example/token")), {{"code", "secret"}},
        TokenEndpoint::Tries::Several, this, [&result](Result<QByteArray> &&body) { result = std::move(body); });
    QVERIFY(!result);
    QTRY_VERIFY(result);
    QCOMPARE(result->error().kind, ErrorKind::ForeignAddress);
}

void TestBrowserSignIn::diesQuietly()
{
    Rig rig;
    rig.login.setScript([](QTcpSocket &, const ScriptedServer::Request &) {});
    TinyBrowser browser(rig.port());
    browser.get("/?code=right&state=" + rig.asked("state"));
    QTRY_COMPARE(rig.login.requests().size(), 1);
    delete rig.signIn;
    rig.clock.advance(minutes(20));
    QVERIFY(!rig.result);
}

QTEST_GUILESS_MAIN(TestBrowserSignIn)
#include "tst_browsersignin.moc"
