// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utc.h"
#include "domain/rules/permissions.h"
#include "pretendtokens.h"
#include "signin/clouds.h"
#include "signin/oauth.h"

#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QUrl login(QStringLiteral("http://127.0.0.1:8080"));
const QDateTime now(QDate(2026, 8, 24), QTime(8, 0), utcZone);

QByteArray valueOf(const FormFields &fields, const QByteArray &name)
{
    for (const auto &[key, value] : fields) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace

class TestOAuth final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void challengesAsTheRfcDoes();
    void makesUpSomethingNewEachTime();
    void asksTheAuthorizePage();
    void offersTheAccountThatIsNamed();
    void asksTheTokenEndpoint();
    void readsRedirects_data();
    void readsRedirects();
    void usesTheCodeAsItWasSent();
    void namesErrors_data();
    void namesErrors();
    void keepsErrorsShortAndClean();
    void checksWhoSignedIn_data();
    void checksWhoSignedIn();
    void checksRegistrations_data();
    void checksRegistrations();
    void asksForWhatIsNeeded();
    void knowsTheClouds();
    void sendsNothingToStrangers_data();
    void sendsNothingToStrangers();
};

void TestOAuth::challengesAsTheRfcDoes()
{
    QCOMPARE(challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"), // RFC 7636, appendix B
        QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
}

void TestOAuth::makesUpSomethingNewEachTime()
{
    const SignInAttempt one = SignInAttempt::make();
    const SignInAttempt other = SignInAttempt::make();
    const QList<QByteArray> words {one.state, one.nonce, one.verifier, other.state, other.nonce, other.verifier};
    for (const QByteArray &word : words) {
        QCOMPARE(word.size(), 43); // the least that RFC 7636 takes
        QCOMPARE(words.count(word), 1);
    }
}

void TestOAuth::asksTheAuthorizePage()
{
    const SignInAttempt attempt {.state = "st&te", .nonce = "n", .verifier = "v"};
    const Wish wish {.scope = scopeFor(Access::Read, login)};
    const QUrl url = authorizeUrl(registrationAt(login), wish, attempt, "http://localhost:5000");
    QVERIFY(url.isValid());
    QCOMPARE(url.path(), QStringLiteral("/organizations/oauth2/v2.0/authorize"));
    const QUrlQuery query(url);
    const auto value = [&query](
                           const char *name) { return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded); };
    QCOMPARE(value("client_id"), QStringLiteral("client-1"));
    QCOMPARE(value("response_type"), QStringLiteral("code"));
    QCOMPARE(value("response_mode"), QStringLiteral("query"));
    QCOMPARE(value("redirect_uri"), QStringLiteral("http://localhost:5000"));
    QCOMPARE(value("state"), QStringLiteral("st&te"));
    QCOMPARE(value("nonce"), QStringLiteral("n"));
    QCOMPARE(value("code_challenge"), QString::fromLatin1(challengeOf("v")));
    QCOMPARE(value("code_challenge_method"), QStringLiteral("S256"));
    QCOMPARE(value("prompt"), QStringLiteral("select_account"));
    QCOMPARE(value("claims"), QStringLiteral(R"({"access_token":{"xms_cc":{"values":["cp1"]}}})"));
    QCOMPARE(value("scope"), QString::fromLatin1(wish.scope));
    QVERIFY(!url.toEncoded().contains("code_verifier"));
}

void TestOAuth::offersTheAccountThatIsNamed()
{
    const Wish wish {.scope = "openid", .loginHint = QStringLiteral("jürgen+a@school.example")};
    const QUrlQuery query(authorizeUrl(registrationAt(login), wish, SignInAttempt::make(), "http://localhost:1"));
    QCOMPARE(query.queryItemValue(QStringLiteral("login_hint"), QUrl::FullyDecoded), wish.loginHint);
    QVERIFY(!query.hasQueryItem(QStringLiteral("prompt")));
}

void TestOAuth::asksTheTokenEndpoint()
{
    const Registration registration = registrationAt(login);
    const Wish wish {.scope = "openid a/b"};
    const SignInAttempt attempt {.state = "s", .nonce = "n", .verifier = "the-verifier"};
    const FormFields code = codeFields(registration, wish, attempt, "http://localhost:5000", "a+b/c%2F d");
    QCOMPARE(valueOf(code, "grant_type"), QByteArray("authorization_code"));
    QCOMPARE(valueOf(code, "code_verifier"), QByteArray("the-verifier"));
    QVERIFY(formText(code).contains("&code=a%2Bb%2Fc%252F%20d&"));
    QVERIFY(formText(code).contains("redirect_uri=http%3A%2F%2Flocalhost%3A5000"));

    const FormFields refresh = refreshFields(registration, wish, "r&1");
    QCOMPARE(valueOf(refresh, "grant_type"), QByteArray("refresh_token"));
    QVERIFY(formText(refresh).endsWith("refresh_token=r%261"));
    QVERIFY(valueOf(refresh, "claims").contains("cp1"));

    const FormFields poll = devicePollFields(
        registration, {.claims = R"({"access_token":{"nbf":{"value":"16"}}})"}, "d");
    QCOMPARE(valueOf(poll, "grant_type"), QByteArray("urn:ietf:params:oauth:grant-type:device_code"));
    QCOMPARE(valueOf(poll, "device_code"), QByteArray("d"));
    QVERIFY(valueOf(poll, "claims").contains("cp1") && valueOf(poll, "claims").contains("nbf"));
}

void TestOAuth::readsRedirects_data()
{
    using Kind = Redirect::Kind;
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, const char *target, Kind kind) {
        QTest::newRow(name) << QByteArray(target) << kind;
    };
    row("code", "/?code=abc&state=right", Kind::Code);
    row("other order, more fields", "/?session_state=1&state=right&code=abc", Kind::Code);
    row("refused", "/?error=access_denied&state=right", Kind::Refused);
    row("wrong state", "/?code=abc&state=wrong", Kind::WrongState);
    row("state differs in case", "/?code=abc&state=Right", Kind::WrongState);
    row("longer state", "/?code=abc&state=rightt", Kind::WrongState);
    row("no state", "/?code=abc", Kind::WrongState);
    row("an error of somebody else", "/?error=access_denied&state=wrong", Kind::WrongState);
    row("nothing", "/", Kind::Foreign);
    row("icon", "/favicon.ico", Kind::Foreign);
    row("other path", "/x?code=abc&state=right", Kind::Foreign);
    row("neither code nor error", "/?state=right", Kind::Foreign);
    row("both", "/?code=abc&error=x&state=right", Kind::Foreign);
    row("empty code", "/?code=&state=right", Kind::Foreign);
    row("two codes", "/?code=abc&code=def&state=right", Kind::Foreign);
    row("two states", "/?code=abc&state=right&state=wrong", Kind::Foreign);
    row("broken percent", "/?code=ab%zz&state=right", Kind::Foreign);
    row("percent at the end", "/?code=ab%2&state=right", Kind::Foreign);
    row("absolute address", "http://localhost/?code=abc&state=right", Kind::Foreign);
}

void TestOAuth::readsRedirects()
{
    QFETCH(QByteArray, target);
    QFETCH(Redirect::Kind, kind);
    QCOMPARE(readRedirect(target, "right").kind, kind);
    QVERIFY(readRedirect(target, {}).kind != Redirect::Kind::Code); // without a state of ours nothing is ours
}

void TestOAuth::usesTheCodeAsItWasSent()
{
    const Redirect redirect = readRedirect("/?code=0.AX%2Bb%2F%3D%25%32%42~_-.%26x&state=s%2Bt", "s+t");
    QCOMPARE(redirect.kind, Redirect::Kind::Code);
    QCOMPARE(redirect.code, QByteArray("0.AX+b/=%2B~_-.&x")); // %25%32%42 is decoded once, to %2B
}

void TestOAuth::namesErrors_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("description");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *code, const char *description, ErrorKind kind, const char *named) {
        QTest::addRow("%s %.12s", code, description)
            << QString::fromLatin1(code) << QString::fromLatin1(description) << kind << QString::fromLatin1(named);
    };
    row("access_denied", "", ErrorKind::Forbidden, "access_denied");
    row("authorization_declined", "", ErrorKind::Forbidden, "authorization_declined");
    row("access_denied", "AADSTS90094: The grant requires admin permission.", ErrorKind::Forbidden, "consent_required");
    row("invalid_grant", "AADSTS65001: has not consented", ErrorKind::Forbidden, "consent_required");
    row("invalid_grant", "AADSTS70000: expired", ErrorKind::SignInRequired, "invalid_grant");
    row("interaction_required", "", ErrorKind::SignInRequired, "interaction_required");
    row("login_required", "", ErrorKind::SignInRequired, "login_required");
    row("expired_token", "", ErrorKind::SignInRequired, "expired_token");
    row("temporarily_unavailable", "", ErrorKind::Busy, "temporarily_unavailable");
    row("server_error", "", ErrorKind::ServiceFailed, "server_error");
    row("unauthorized_client", "", ErrorKind::Rejected, "unauthorized_client");
    row("invalid_request", "", ErrorKind::Rejected, "invalid_request");
    row("something_new", "", ErrorKind::Rejected, "something_new");
}

void TestOAuth::namesErrors()
{
    QFETCH(QString, code);
    QFETCH(QString, description);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, named);
    const Error error = errorFrom({.code = code, .description = description}, 400);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.code, named);
    QCOMPARE(error.httpStatus, 400);

    const QByteArray target = "/?state=s&error=" + code.toLatin1()
        + "&error_description=" + description.toLatin1().toPercentEncoding(" ").replace(' ', '+');
    const Redirect redirect = readRedirect(target, "s");
    QCOMPARE(redirect.kind, Redirect::Kind::Refused);
    QCOMPARE(redirect.error.kind, kind);
    QCOMPARE(redirect.error.message, description);
}

void TestOAuth::keepsErrorsShortAndClean()
{
    const Error error = errorFrom({.code = QStringLiteral("invalid_grant"),
        .description = QStringLiteral("Token eyJabcdefgh.xyz refused") + QString(1000, QLatin1Char('x'))
            + QStringLiteral("\r\nTrace ID: 1"),
        .requestId = QStringLiteral("c-1")});
    QVERIFY(!error.message.contains(QLatin1String("eyJ")));
    QVERIFY(!error.message.contains(QLatin1String("Trace")));
    QVERIFY(error.message.size() < 520);
    QCOMPARE(error.requestId, QStringLiteral("c-1"));
}

void TestOAuth::checksWhoSignedIn_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, const char *claim, const QJsonValue &value, bool good) {
        QTest::newRow(name) << QString::fromLatin1(claim) << value << good;
    };
    const qint64 then = now.toSecsSinceEpoch();
    row("as it should be", "amr", QStringLiteral("pwd"), true);
    row("several audiences", "aud", QJsonArray {QStringLiteral("x"), QStringLiteral("client-1")}, true);
    row("foreign audience", "aud", QStringLiteral("client-2"), false);
    row("no audience", "aud", QJsonValue(), false);
    row("foreign issuer", "iss", QStringLiteral("https://login.example/v2.0"), false);
    row("issuer on another port", "iss", QStringLiteral("http://127.0.0.1:8081/v2.0"), false);
    row("no issuer", "iss", QString(), false);
    row("other nonce", "nonce", QStringLiteral("other"), false);
    row("no nonce", "nonce", QJsonValue(), false);
    row("expired", "exp", then - 301, false);
    row("the clocks differ a little", "exp", then - 200, true);
    row("no end", "exp", QJsonValue(), false);
    row("an end in a text", "exp", QString::number(then + 5), true);
    row("other tenant", "tid", QStringLiteral("33333333-3333-4333-8333-333333333333"), false);
    row("tenant in capitals", "tid", QStringLiteral("AAAAAAAA-3333-4333-8333-333333333333"), true);
}

void TestOAuth::checksWhoSignedIn()
{
    QFETCH(QString, claim);
    QFETCH(QJsonValue, value);
    QFETCH(bool, good);
    Registration registration = registrationAt(login);
    registration.tenant = QStringLiteral("aaaaaaaa-3333-4333-8333-333333333333");
    QJsonObject claims = usualClaims(login, now);
    claims.insert(QStringLiteral("tid"), registration.tenant);
    claims.insert(QStringLiteral("nonce"), QStringLiteral("once"));
    claims.insert(claim, value);
    const Result<IdTokenClaims> identity = checkedIdentity(idTokenOf(claims), registration, "once", now);
    QCOMPARE(identity.has_value(), good);
    if (good) {
        QCOMPARE(identity->userId, QStringLiteral("user-1"));
        QCOMPARE(identity->userName, QStringLiteral("ada@school.example"));
    } else {
        QCOMPARE(identity.error().kind, ErrorKind::BadAnswer);
    }
}

void TestOAuth::checksRegistrations_data()
{
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<bool>("good");
    const QString id = QStringLiteral("00000000-1111-4222-8333-444444444444");
    QTest::newRow("any school") << id << QStringLiteral("organizations") << true;
    QTest::newRow("by id") << id << id << true;
    QTest::newRow("by domain") << id << QStringLiteral("school.onmicrosoft.com") << true;
    QTest::newRow("no client") << QString() << id << false;
    QTest::newRow("no tenant") << id << QString() << false;
    QTest::newRow("path in the tenant") << id << QStringLiteral("a/../b") << false;
    QTest::newRow("query in the tenant") << id << QStringLiteral("a?b") << false;
    QTest::newRow("dots alone") << id << QStringLiteral("..") << false;
    QTest::newRow("line break") << id + QLatin1Char('\n') << id << false;
    QTest::newRow("space in the client") << QStringLiteral("a b") << id << false;
}

void TestOAuth::checksRegistrations()
{
    QFETCH(QString, clientId);
    QFETCH(QString, tenant);
    QFETCH(bool, good);
    const auto registration = Registration::make(clientId, tenant, endpointsOf(Cloud::Global));
    QCOMPARE(registration.has_value(), good);
    if (good) {
        QCOMPARE(registration->tokenUrl().toString(),
            QStringLiteral("https://login.microsoftonline.com/%1/oauth2/v2.0/token").arg(tenant));
    }
    const QUrl stranger(QStringLiteral("https://graph.example"));
    for (const Endpoints &endpoints : {Endpoints {.graph = endpointsOf(Cloud::Global).graph, .login = stranger},
             Endpoints {.graph = stranger, .login = endpointsOf(Cloud::Global).login},
             Endpoints {.graph = endpointsOf(Cloud::China).graph, .login = endpointsOf(Cloud::Global).login},
             Endpoints {.graph = stranger, .login = login},
             Endpoints {.graph = endpointsOf(Cloud::Global).graph, .login = login}})
        QVERIFY(!Registration::make(clientId, tenant, endpoints));
}

void TestOAuth::asksForWhatIsNeeded()
{
    const QUrl graph(QStringLiteral("https://graph.microsoft.us"));
    const QByteArray read = scopeFor(Access::Read, graph);
    const QByteArray act = scopeFor(Access::Act, graph);
    const QByteArray remove = scopeFor(Access::Remove, graph);
    QVERIFY(read.startsWith("openid profile offline_access https://graph.microsoft.us/User.Read "));
    QVERIFY(!read.contains("Write") && !read.contains("Privileged"));
    QVERIFY(act.startsWith(read) && act.contains("/DeviceManagementManagedDevices.PrivilegedOperations.All"));
    QVERIFY(!act.contains("ReadWrite"));
    QVERIFY(remove.startsWith(act) && remove.contains("/DeviceManagementManagedDevices.ReadWrite.All"));
    const QByteArray removeAll = scopeFor(Access::RemoveAll, graph); // the ids of keys; the keys only who wants them
    QVERIFY(removeAll.contains("/BitlockerKey.ReadBasic.All") && !removeAll.contains("/BitlockerKey.Read.All"));
    QVERIFY(removeAll.contains("/DeviceLocalCredential.ReadBasic.All"));
    QVERIFY(scopeFor(Access::Keys, graph).contains("/BitlockerKey.Read.All"));
    QVERIFY(!scopeFor(Access::Keys, graph).contains("/DeviceManagementConfiguration."));
    const QByteArray policies = scopeFor(Access::Read, graph, Extra::ReadPolicies); // and no more than that
    QVERIFY(policies.contains("/DeviceManagementConfiguration.Read.All"));
    QVERIFY(!policies.contains("ReadWrite") && !policies.contains("PrivilegedOperations"));
    QVERIFY(
        scopeFor(Access::Read, graph, Extra::WritePolicies).contains("/DeviceManagementConfiguration.ReadWrite.All"));
    for (const ModeFacts &facts : allModes()) {
        const QList<QByteArray> asked = scopeFor(accessFor(facts.mode), graph).split(' ');
        for (const ModeNeed &need : needsOf(facts.mode))
            QVERIFY2(asked.contains(graph.toEncoded() + '/' + need.scope), facts.name);
    }
    QVERIFY(accessFor(ResetMode::Sync) == Access::Act);
}

void TestOAuth::knowsTheClouds()
{
    for (const char *name : {"global", "usgov", "usdod", "china"}) {
        const auto cloud = cloudFromName(QLatin1String(name));
        QVERIFY(cloud);
        QCOMPARE(cloudName(*cloud), QLatin1String(name));
        QVERIFY(isSignInAddress(endpointsOf(*cloud).login));
        QVERIFY(isSafeTransport(endpointsOf(*cloud).graph));
        QCOMPARE(cloudOf(endpointsOf(*cloud)), cloud);
    }
    QVERIFY(!cloudFromName(QStringLiteral("Global")));
    QVERIFY(!cloudOf({.graph = login, .login = login}));
    QCOMPARE(endpointsOf(Cloud::Global).graph, Endpoints::global().graph);
    QCOMPARE(endpointsOf(Cloud::Global).login, Endpoints::global().login);
    QCOMPARE(endpointsOf(Cloud::UsDefense).graph.host(), QStringLiteral("dod-graph.microsoft.us"));
    QVERIFY(isIssuerOf(
        QUrl(QStringLiteral("https://login.partner.microsoftonline.cn/t/v2.0")), endpointsOf(Cloud::China).login));
    QVERIFY(!isIssuerOf(
        QUrl(QStringLiteral("https://login.partner.microsoftonline.cn/t/v2.0")), endpointsOf(Cloud::Global).login));
}

void TestOAuth::sendsNothingToStrangers_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("good");
    QTest::newRow("Microsoft") << QStringLiteral("https://login.microsoftonline.com/x/oauth2/v2.0/token") << true;
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:9/token") << true;
    QTest::newRow("IPv6 loopback") << QStringLiteral("http://[::1]:9/token") << true;
    QTest::newRow("without TLS") << QStringLiteral("http://login.microsoftonline.com/token") << false;
    QTest::newRow("other port") << QStringLiteral("https://login.microsoftonline.com:444/token") << false;
    QTest::newRow("looks alike") << QStringLiteral("https://login.microsoftonline.com.example.org/token") << false;
    QTest::newRow("user name") << QStringLiteral("https://a@login.microsoftonline.com/token") << false;
    QTest::newRow("stranger") << QStringLiteral("https://login.example/token") << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestOAuth::sendsNothingToStrangers()
{
    QFETCH(QString, address);
    QFETCH(bool, good);
    QCOMPARE(isSignInAddress(QUrl(address)), good);
}

QTEST_GUILESS_MAIN(TestOAuth)
#include "tst_oauth.moc"
