// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utc.h"
#include "pretendtokens.h"
#include "signin/claimschallenge.h"
#include "signin/signinjson.h"

#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::SignIn;
using std::chrono::seconds;

namespace {

const QByteArray claims = R"({"access_token":{"nbf":{"essential":true,"value":"1604106651"}}})";

QByteArray challenge(const QByteArray &value)
{
    return R"(Bearer realm="", authorization_uri="https://login.example/common/oauth2/authorize", )"
           "error=\"insufficient_claims\", claims=\""
        + value + '"';
}

} // namespace

class TestSignInAnswers final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTokens_data();
    void readsTokens();
    void readsLifetimes_data();
    void readsLifetimes();
    void readsDeviceCodes_data();
    void readsDeviceCodes();
    void readsErrors();
    void readsIdentities_data();
    void readsIdentities();
    void endsDeepNesting();
    void findsDemandedClaims_data();
    void findsDemandedClaims();
    void takesBothAlphabetsAndAllLengths();
    void survivesAnyHeader();
    void mergesClaims_data();
    void mergesClaims();
};

void TestSignInAnswers::readsTokens_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("good");
    QTest::newRow("whole") << tokenBody("a", "r", "i.i.i") << true;
    QTest::newRow("no refresh token") << tokenBody("a", {}) << true;
    QTest::newRow("bearer in small letters") << QByteArray(R"({"token_type":"bearer","access_token":"a"})") << true;
    QTest::newRow("other type") << QByteArray(R"({"token_type":"pop","access_token":"a"})") << false;
    QTest::newRow("no type") << QByteArray(R"({"access_token":"a"})") << false;
    QTest::newRow("no token") << QByteArray(R"({"token_type":"Bearer"})") << false;
    QTest::newRow("token is a number") << QByteArray(R"({"token_type":"Bearer","access_token":1})") << false;
    QTest::newRow("line break in the token")
        << QByteArray(R"({"token_type":"Bearer","access_token":"a\r\nX: b"})") << false;
    QTest::newRow("space in the refresh token")
        << QByteArray(R"({"token_type":"Bearer","access_token":"a","refresh_token":"b c"})") << false;
    QTest::newRow("a list") << QByteArray("[]") << false;
    QTest::newRow("HTML") << QByteArray("<html>") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestSignInAnswers::readsTokens()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, good);
    const auto tokens = parseTokens(json);
    QCOMPARE(tokens.has_value(), good);
    if (good)
        QCOMPARE(tokens->accessToken, QByteArray("a"));
    else
        QCOMPARE(tokens.error().kind, ErrorKind::BadAnswer);
}

void TestSignInAnswers::readsLifetimes_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("lifetime");
    QTest::newRow("number") << QByteArray("3599") << 3599;
    QTest::newRow("text") << QByteArray("\"3599\"") << 3599;
    QTest::newRow("long, for continuous evaluation") << QByteArray("86399") << 86399;
    QTest::newRow("not said") << QByteArray("null") << 600;
    QTest::newRow("nonsense") << QByteArray("\"soon\"") << 600;
    QTest::newRow("huge") << QByteArray("1e300") << 600;
    QTest::newRow("more than a week") << QByteArray("9999999") << 604800;
    QTest::newRow("negative") << QByteArray("-1") << 1;
}

void TestSignInAnswers::readsLifetimes()
{
    QFETCH(QByteArray, value);
    QFETCH(int, lifetime);
    const auto tokens = parseTokens(R"({"token_type":"Bearer","access_token":"a","expires_in":)" + value + "}");
    QVERIFY(tokens);
    QCOMPARE(tokens->lifetime, seconds(lifetime));
}

void TestSignInAnswers::readsDeviceCodes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("good");
    const QByteArray begin = R"({"expires_in":900,"interval":7,"device_code":"d",)";
    const auto row = [&begin](const char *name, const QByteArray &rest, bool good) {
        QTest::newRow(name) << begin + rest << good;
    };
    row("whole", R"("user_code":"ABCD-EFGH","verification_uri":"https://microsoft.com/devicelogin"})", true);
    row("loopback", R"("user_code":"ABCD-EFGH","verification_uri":"http://127.0.0.1:1/device"})", true);
    row("no TLS", R"("user_code":"ABCD-EFGH","verification_uri":"http://microsoft.com/devicelogin"})", false);
    row("script", R"x("user_code":"ABCD-EFGH","verification_uri":"javascript:alert(1)"})x", false);
    row("file", R"("user_code":"ABCD-EFGH","verification_uri":"file:///etc/passwd"})", false);
    row("user name", R"("user_code":"ABCD-EFGH","verification_uri":"https://a@microsoft.com/"})", false);
    row("steers the terminal", R"("user_code":"AB\u001b[2J","verification_uri":"https://microsoft.com/"})", false);
    row("no user code", R"("verification_uri":"https://microsoft.com/devicelogin"})", false);
    row("no address", R"("user_code":"ABCD-EFGH"})", false);
}

void TestSignInAnswers::readsDeviceCodes()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, good);
    const auto code = parseDeviceCode(json);
    QCOMPARE(code.has_value(), good);
    if (!good)
        return;
    QCOMPARE(code->userCode, QStringLiteral("ABCD-EFGH"));
    QCOMPARE(code->interval, seconds(7));
    QCOMPARE(code->lifetime, seconds(900));
}

void TestSignInAnswers::readsErrors()
{
    const auto error = parseOAuthError(
        R"({"error":"invalid_grant","suberror":"bad_token","error_description":"Words","correlation_id":"c"})");
    QVERIFY(error);
    QCOMPARE(error->code, QStringLiteral("invalid_grant"));
    QCOMPARE(error->detail, QStringLiteral("bad_token"));
    QCOMPARE(error->description, QStringLiteral("Words"));
    QCOMPARE(error->requestId, QStringLiteral("c"));
    QVERIFY(!parseOAuthError(R"({"error":{"code":"x"}})")); // Graph's shape
    QVERIFY(!parseOAuthError("<html>"));
    QVERIFY(!parseOAuthError({}));
}

void TestSignInAnswers::readsIdentities_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("good");
    const QUrl login(QStringLiteral("https://login.microsoftonline.com"));
    QJsonObject said = usualClaims(login, QDateTime::fromSecsSinceEpoch(0, utcZone));
    QTest::newRow("whole") << idTokenOf(said) << true;
    QTest::newRow("two parts") << QByteArray("e30.e30") << false;
    QTest::newRow("four parts") << idTokenOf(said) + ".x" << false;
    QTest::newRow("no base64") << QByteArray("e30.%%%%.c2ln") << false;
    QTest::newRow("no object") << QByteArray("e30.W10.c2ln") << false;
    QTest::newRow("empty") << QByteArray() << false;
    said.remove(QStringLiteral("oid"));
    QTest::newRow("nobody") << idTokenOf(said) << false;
}

void TestSignInAnswers::readsIdentities()
{
    QFETCH(QByteArray, token);
    QFETCH(bool, good);
    const auto identity = parseIdToken(token);
    QCOMPARE(identity.has_value(), good);
    if (!good)
        return;
    QCOMPARE(identity->tenantId, QStringLiteral("tenant-1"));
    QCOMPARE(identity->name, QStringLiteral("Ada L"));
    QCOMPARE(identity->audiences, QStringList {QStringLiteral("client-1")});
    QCOMPARE(identity->expires.toSecsSinceEpoch(), 3600);
}

void TestSignInAnswers::endsDeepNesting()
{
    const QByteArray deep = R"({"token_type":"Bearer","access_token":"a","x":)" + QByteArray(100'000, '[')
        + QByteArray(100'000, ']') + "}";
    QVERIFY(parseTokens(deep)); // what nobody reads does no harm
    QVERIFY(!parseOAuthError(QByteArray(100'000, '[')));
}

void TestSignInAnswers::findsDemandedClaims_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("found");
    const QByteArray base64 = claims.toBase64();
    const auto row = [](const char *name, const QByteArray &header, bool found) {
        QTest::newRow(name) << header << found;
    };
    row("as Graph sends it", challenge(base64), true);
    row("claims first", "Bearer claims=\"" + base64 + "\", error=\"insufficient_claims\", realm=\"\"", true);
    row("no quotes", "Bearer error=insufficient_claims,claims=" + base64, true);
    row("spaces around", "Bearer  error = \"insufficient_claims\" ,\tclaims = \"" + base64 + "\"", true);
    row("scheme and names in capitals", "BEARER ERROR=\"insufficient_claims\", CLAIMS=\"" + base64 + "\"", true);
    row("second challenge", "Bearer realm=\"x\", " + challenge(base64), true);
    row("after another scheme", "Negotiate, Basic realm=\"x\", " + challenge(base64), true);
    row("after a token", "Negotiate YWJj==, " + challenge(base64), true);
    row("before another scheme", challenge(base64) + ", Basic realm=\"x\"", true);
    row("on lines of their own", "Basic realm=\"x\"\n" + challenge(base64), true);
    row("a comma and a quote in a text", R"(Bearer realm="a, \"Bearer\" b", )" + challenge(base64).mid(7), true);
    row("a challenge before it demands nothing", "Bearer error=\"invalid_token\", " + challenge(base64), true);
    row("other error", QByteArray(challenge(base64)).replace("insufficient_claims", "invalid_token"), false);
    row("the error of another challenge", "Bearer claims=\"" + base64 + "\", Bearer error=\"insufficient_claims\"",
        false);
    row("of another scheme", QByteArray(challenge(base64)).replace("Bearer", "PoP"), false);
    row("no claims", R"(Bearer error="insufficient_claims")", false);
    row("no base64", challenge("%%%"), false);
    row("no JSON", challenge(QByteArray("hello").toBase64()), false);
    row("a list", challenge(QByteArray("[1]").toBase64()), false);
    row("no end of the text", challenge(base64).chopped(1), true);
    row("empty", {}, false);
}

void TestSignInAnswers::findsDemandedClaims()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, found);
    QCOMPARE(demandedClaims(header), found ? claims : QByteArray());
}

void TestSignInAnswers::takesBothAlphabetsAndAllLengths()
{
    for (const char *filler : {"", "~", "~~", "\u00bf\u00fe", "???"}) { // these differ between the alphabets
        const QByteArray json = "{\"a\":\"" + QByteArray(filler) + "\"}";
        for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            for (const auto padding : {QByteArray::KeepTrailingEquals, QByteArray::OmitTrailingEquals})
                QCOMPARE(demandedClaims(challenge(json.toBase64(alphabet | padding))), json);
        }
    }
}

void TestSignInAnswers::survivesAnyHeader()
{
    const QByteArray whole = "Basic a=\"b\\\"\", " + challenge(claims.toBase64()) + ", x=";
    for (qsizetype cut = 0; cut <= whole.size(); ++cut) {
        demandedClaims(whole.left(cut));
        demandedClaims(whole.mid(cut));
        QByteArray spoiled = whole;
        if (cut < spoiled.size())
            spoiled[cut] = '\0';
        demandedClaims(spoiled);
    }
    QVERIFY(demandedClaims(whole) == claims);
}

void TestSignInAnswers::mergesClaims_data()
{
    QTest::addColumn<QByteArray>("demanded");
    QTest::addColumn<QByteArray>("wish");
    const QByteArray alone = R"({"access_token":{"xms_cc":{"values":["cp1"]}}})";
    QTest::newRow("none") << QByteArray() << alone;
    QTest::newRow("no JSON") << QByteArray("{") << alone;
    QTest::newRow("no object") << QByteArray("[]") << alone;
    QTest::newRow("demanded")
        << claims
        << QByteArray(
               R"({"access_token":{"nbf":{"essential":true,"value":"1604106651"},"xms_cc":{"values":["cp1"]}}})");
    QTest::newRow("of the identity token")
        << QByteArray(R"({"id_token":{"acrs":null}})")
        << QByteArray(R"({"access_token":{"xms_cc":{"values":["cp1"]}},"id_token":{"acrs":null}})");
    QTest::newRow("other capability") << QByteArray(R"({"access_token":{"xms_cc":{"values":["cp9"]}}})") << alone;
}

void TestSignInAnswers::mergesClaims()
{
    QFETCH(QByteArray, demanded);
    QFETCH(QByteArray, wish);
    QCOMPARE(claimsWish(demanded), wish);
}

QTEST_GUILESS_MAIN(TestSignInAnswers)
#include "tst_signinanswers.moc"
