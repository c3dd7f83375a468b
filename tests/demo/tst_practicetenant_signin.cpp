// SPDX-License-Identifier: GPL-3.0-or-later
// The sign-in as other clients than ours use it; ours is in tests/signin, Microsoft's own in tests/clients.
#include "graphcaller.h"
#include "testtenant.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
const QByteArray verifier(43, 'v');

QByteArray fromUrlSafe(const QJsonValue &text)
{
    return QByteArray::fromBase64(text.toString().toLatin1(), urlSafe);
}

/// Whether a text bears the signature of that public key (RFC 7518 §3.3), by the library that others check it with.
bool isSigned(const QByteArray &text, const QByteArray &signature, const QJsonObject &jwk)
{
    const auto number = [&jwk](const char *name) {
        const QByteArray bytes = fromUrlSafe(jwk[QLatin1String(name)]);
        return BN_bin2bn(
            reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<int>(bytes.size()), nullptr);
    };
    BIGNUM *n = number("n");
    BIGNUM *e = number("e");
    OSSL_PARAM_BLD *build = OSSL_PARAM_BLD_new();
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_N, n);
    OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_E, e);
    OSSL_PARAM *values = OSSL_PARAM_BLD_to_param(build);
    EVP_PKEY_CTX *reading = EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr);
    EVP_PKEY *key = nullptr;
    EVP_PKEY_fromdata_init(reading);
    EVP_PKEY_fromdata(reading, &key, EVP_PKEY_PUBLIC_KEY, values);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    EVP_DigestVerifyInit(context, nullptr, EVP_sha256(), nullptr, key);
    const int good = EVP_DigestVerify(context, reinterpret_cast<const unsigned char *>(signature.constData()),
        static_cast<size_t>(signature.size()), reinterpret_cast<const unsigned char *>(text.constData()),
        static_cast<size_t>(text.size()));
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(key);
    EVP_PKEY_CTX_free(reading);
    OSSL_PARAM_free(values);
    OSSL_PARAM_BLD_free(build);
    BN_free(n);
    BN_free(e);
    return good == 1;
}

/// A client that writes its requests by hand.
struct Client {
    explicit Client(const TenantOptions &options = TestTenant::quick(30))
        : tenant(options)
        , caller(*tenant)
    {
    }

    Reply form(const QString &endpoint, const QList<std::pair<QString, QString>> &fields)
    {
        QUrlQuery query;
        query.setQueryItems({{QStringLiteral("client_id"), PracticeTenant::clientId()}});
        for (const auto &[name, value] : fields)
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        return caller.call("POST", QStringLiteral("/login/organizations/oauth2/v2.0/") + endpoint,
            query.toString(QUrl::FullyEncoded).toLatin1(), {{"Content-Type", "application/x-www-form-urlencoded"}});
    }

    /// The address to which the browser is sent back.
    QUrl chosen(const QString &redirectUri, const QString &more = {})
    {
        const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(urlSafe);
        const Reply page = caller.get(
            QStringLiteral("/login/organizations/oauth2/v2.0/authorize?client_id=%1"
                           "&response_type=code&scope=openid%20profile%20User.Read"
                           "&code_challenge_method=S256&code_challenge=%2&redirect_uri=%3%4")
                .arg(PracticeTenant::clientId(), QString::fromLatin1(challenge), redirectUri, more));
        const QRegularExpression link(QStringLiteral("id=\"account-1\" href=\"([^\"]+)\""));
        QString next = link.match(QString::fromUtf8(page.raw)).captured(1);
        return QUrl::fromEncoded(
            caller.get(next.replace(QStringLiteral("&amp;"), QStringLiteral("&"))).header("Location"));
    }

    Reply redeem(const QUrl &back, const QString &redirectUri, const QString &more = QStringLiteral("ignored"))
    {
        return form(QStringLiteral("token"),
            {{QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
                {QStringLiteral("code"), QUrlQuery(back).queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded)},
                {QStringLiteral("redirect_uri"), redirectUri},
                {QStringLiteral("code_verifier"), QString::fromLatin1(verifier)}, {more, QStringLiteral("1")}});
    }

    /// A token for these permissions, by a device code.
    QByteArray tokenFor(const QString &scope)
    {
        const QJsonObject started = form(QStringLiteral("devicecode"), {{QStringLiteral("scope"), scope}}).json;
        tenant->decideDevice(started[QLatin1String("user_code")].toString(), true);
        return poll(started).json[QLatin1String("access_token")].toString().toLatin1();
    }

    Reply poll(const QJsonObject &started, const QString &grantType = QStringLiteral("device_code"))
    {
        return form(QStringLiteral("token"),
            {{QStringLiteral("grant_type"), grantType},
                {QStringLiteral("device_code"), started[QLatin1String("device_code")].toString()}});
    }

    TestTenant tenant;
    GraphCaller caller;
};

QString errorOf(const Reply &reply)
{
    return reply.json[QLatin1String("error")].toString();
}

} // namespace

class TestPracticeSignIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhereAllIs_data();
    void saysWhereAllIs();
    void signsWhoSignedIn();
    void aSlashBehindTheRedirectIsTheSame();
    void tellsClientsWhomATokenBelongsTo();
    void answersTheFirstPoll_data();
    void answersTheFirstPoll();
    void barePermissionsAreGraphs();
    void errorsAreEntras();
};

void TestPracticeSignIn::saysWhereAllIs_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<bool>("any");
    QTest::newRow("organizations") << QStringLiteral("organizations") << true;
    QTest::newRow("common") << QStringLiteral("common") << true;
    QTest::newRow("domain") << QStringLiteral("hillside.example") << false;
    QTest::newRow("id") << QStringLiteral("id") << false;
}

void TestPracticeSignIn::saysWhereAllIs()
{
    QFETCH(QString, tenant);
    QFETCH(bool, any);
    Client client;
    const QString id =
        client.caller.get(QStringLiteral("/v1.0/organization")).value().at(0)[QLatin1String("id")].toString();
    const QString login = client.tenant->loginUrl().toString() + QLatin1Char('/');
    const QString base = QStringLiteral("/login/") + (tenant == QLatin1String("id") ? id : tenant);
    for (const char *version : {"/v2.0", ""}) {
        const Reply reply = client.caller.get(
            base + QLatin1String(version) + QStringLiteral("/.well-known/openid-configuration"));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json[QLatin1String("issuer")].toString(),
            login + (any ? QStringLiteral("{tenantid}") : id) + QStringLiteral("/v2.0"));
        const QString origin = client.tenant.url().toString();
        QCOMPARE(reply.json[QLatin1String("token_endpoint")].toString(),
            origin + base + QStringLiteral("/oauth2/v2.0/token"));
        QCOMPARE(client.caller.get(reply.json[QLatin1String("jwks_uri")].toString())
                     .json[QLatin1String("keys")]
                     .toArray()
                     .size(),
            1);
    }
    QCOMPARE(
        client.caller.get(QStringLiteral("/login/elsewhere.example/.well-known/openid-configuration")).status, 400);
}

void TestPracticeSignIn::signsWhoSignedIn()
{
    Client client;
    const QString redirect = QStringLiteral("http://localhost:4711");
    const Reply tokens = client.redeem(client.chosen(redirect, QStringLiteral("&nonce=once&state=mine")), redirect);
    const QList<QByteArray> parts = tokens.json[QLatin1String("id_token")].toString().toLatin1().split('.');
    QCOMPARE(parts.size(), 3);
    const QJsonObject head = QJsonDocument::fromJson(QByteArray::fromBase64(parts[0], urlSafe)).object();
    const QJsonObject claims = QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], urlSafe)).object();
    const QJsonObject key = client.caller.get(QStringLiteral("/login/common/discovery/v2.0/keys"))
                                .json[QLatin1String("keys")][0]
                                .toObject();
    QCOMPARE(head[QLatin1String("alg")].toString(), QStringLiteral("RS256"));
    QCOMPARE(head[QLatin1String("kid")], key[QLatin1String("kid")]);
    const QByteArray signature = QByteArray::fromBase64(parts[2], urlSafe);
    QVERIFY(isSigned(parts[0] + '.' + parts[1], signature, key));
    QVERIFY(!isSigned(parts[0] + '.' + parts[1] + 'x', signature, key));
    QCOMPARE(claims[QLatin1String("nonce")].toString(), QStringLiteral("once"));
    QCOMPARE(claims[QLatin1String("preferred_username")].toString(), QStringLiteral("helper@hillside.example"));
    QCOMPARE(claims[QLatin1String("ver")].toString(), QStringLiteral("2.0"));
    QCOMPARE(claims[QLatin1String("nbf")], claims[QLatin1String("iat")]);
    QVERIFY(claims[QLatin1String("exp")].toDouble() > claims[QLatin1String("iat")].toDouble());
    QVERIFY(claims[QLatin1String("sub")].toString() != claims[QLatin1String("oid")].toString());
    client.caller.setToken(tokens.json[QLatin1String("access_token")].toString().toLatin1());
    QCOMPARE(client.caller.get(QStringLiteral("/v1.0/me?$select=id")).json[QLatin1String("id")],
        claims[QLatin1String("oid")]);
    // Two schools never share a key.
    Client other;
    QVERIFY(other.caller.get(QStringLiteral("/login/common/discovery/v2.0/keys")).json[QLatin1String("keys")][0]
        != QJsonValue(key));
}

void TestPracticeSignIn::aSlashBehindTheRedirectIsTheSame()
{
    for (const char *asked : {"http://localhost:4711", "http://localhost:4711/"}) {
        for (const char *redeemed : {"http://localhost:4711", "http://localhost:4711/"}) {
            Client client;
            const QUrl back = client.chosen(QLatin1String(asked));
            QCOMPARE(back.adjusted(QUrl::RemoveQuery).toString(), QStringLiteral("http://localhost:4711/"));
            QCOMPARE(client.redeem(back, QLatin1String(redeemed)).status, 200);
        }
    }
    Client client;
    const QUrl back = client.chosen(QStringLiteral("http://localhost:4711/"));
    QCOMPARE(errorOf(client.redeem(back, QStringLiteral("http://localhost:4712/"))), QStringLiteral("invalid_grant"));
}

void TestPracticeSignIn::tellsClientsWhomATokenBelongsTo()
{
    Client client;
    const QString redirect = QStringLiteral("http://localhost");
    const QString name = QStringLiteral("client_info");
    const QUrl plain = client.chosen(redirect);
    QVERIFY(!QUrlQuery(plain).hasQueryItem(name));
    QVERIFY(!client.redeem(plain, redirect).json.contains(name));
    const QUrl asked = client.chosen(redirect, QStringLiteral("&client_info=1"));
    const QJsonObject tokens = client.redeem(asked, redirect, name).json;
    QCOMPARE(QUrlQuery(asked).queryItemValue(name), tokens[name].toString());
    const QJsonObject info = QJsonDocument::fromJson(fromUrlSafe(tokens[name])).object();
    client.caller.setToken(tokens[QLatin1String("access_token")].toString().toLatin1());
    QCOMPARE(info[QLatin1String("uid")], client.caller.get(QStringLiteral("/v1.0/me")).json[QLatin1String("id")]);
    QCOMPARE(info[QLatin1String("utid")],
        client.caller.get(QStringLiteral("/v1.0/organization")).value().at(0)[QLatin1String("id")]);
}

void TestPracticeSignIn::answersTheFirstPoll_data()
{
    QTest::addColumn<QString>("grantType");
    QTest::newRow("RFC 8628") << QStringLiteral("urn:ietf:params:oauth:grant-type:device_code");
    QTest::newRow("Entra's own") << QStringLiteral("device_code");
}

void TestPracticeSignIn::answersTheFirstPoll()
{
    QFETCH(QString, grantType);
    Client client;
    const QJsonObject started =
        client.form(QStringLiteral("devicecode"), {{QStringLiteral("scope"), QStringLiteral("openid User.Read")}}).json;
    QCOMPARE(errorOf(client.poll(started, grantType)), QStringLiteral("authorization_pending"));
    QCOMPARE(errorOf(client.poll(started, grantType)), QStringLiteral("slow_down"));
    client.tenant->decideDevice(started[QLatin1String("user_code")].toString(), true);
    client.tenant->advance(std::chrono::seconds(6));
    QCOMPARE(client.poll(started, grantType).status, 200);
}

void TestPracticeSignIn::barePermissionsAreGraphs()
{
    Client client;
    const QString wipe = QStringLiteral("/v1.0/deviceManagement/managedDevices/%1/wipe");
    const auto sent = [&](const QString &scope, int device) {
        client.caller.setToken(client.tokenFor(scope));
        return client.caller
            .post(wipe.arg(client.tenant->devices()[device].id), "{\"keepEnrollmentData\":true,\"keepUserData\":false}")
            .status;
    };
    const QString permission = QStringLiteral("DeviceManagementManagedDevices.PrivilegedOperations.All");
    QCOMPARE(sent(QStringLiteral("openid User.Read"), 0), 403);
    QCOMPARE(sent(QStringLiteral("openid ") + permission, 0), 204);
    QCOMPARE(sent(QStringLiteral("openid ") + client.tenant.url().toString() + QLatin1Char('/') + permission, 1), 204);
    QCOMPARE(errorOf(client.form(QStringLiteral("devicecode"),
                 {{QStringLiteral("scope"), QStringLiteral("openid https://graph.example/User.Read")}})),
        QStringLiteral("invalid_scope"));
    QCOMPARE(client.tenant->destructiveRequests().size(), 2);
}

void TestPracticeSignIn::errorsAreEntras()
{
    Client client;
    const QString mine = QStringLiteral("11111111-1111-4111-8111-111111111111");
    const Reply reply = client.form(QStringLiteral("token"),
        {{QStringLiteral("grant_type"), QStringLiteral("device_code")}, {QStringLiteral("device_code"), QString()},
            {QStringLiteral("client-request-id"), mine}});
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.json[QLatin1String("error_codes")], QJsonValue(QJsonArray {70000}));
    QCOMPARE(reply.json[QLatin1String("correlation_id")].toString(), mine);
    const QString trace = reply.json[QLatin1String("trace_id")].toString();
    QVERIFY(!QUuid::fromString(trace).isNull());
    const QString time = reply.json[QLatin1String("timestamp")].toString();
    QVERIFY2(
        QRegularExpression(QStringLiteral("^20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ$")).match(time).hasMatch(),
        qPrintable(time));
    const QString said = reply.json[QLatin1String("error_description")].toString();
    QVERIFY(said.startsWith(QStringLiteral("AADSTS70000: ")));
    QVERIFY(said.endsWith(QStringLiteral(" Trace ID: %1 Correlation ID: %2 Timestamp: %3").arg(trace, mine, time)));
}

QTEST_GUILESS_MAIN(TestPracticeSignIn)
#include "tst_practicetenant_signin.moc"
