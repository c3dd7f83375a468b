// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graphapi.h"
#include "graph/transport/graphclient.h"
#include "memorystore.h"
#include "pretendbrowser.h"
#include "signin/accounttokens.h"
#include "signin/devicesignin.h"
#include "testtenant.h"

#include <QLoggingCategory>
#include <QScopeGuard>
#include <QTest>
#include <QUrlQuery>

#include <memory>
#include <optional>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

constexpr char demand[] = R"({"access_token":{"nbf":{"essential":true,"value":"1604106651"}}})";

/// Everything from the browser to Graph, in front of the practice tenant.
struct Rig {
    explicit Rig(const TenantOptions &options = TestTenant::quick(30))
        : tenant(options)
        , endpoint(clock)
    {
        registration = *Registration::make(PracticeTenant::clientId(), QStringLiteral("organizations"),
            {.graph = tenant.url(), .login = tenant->loginUrl()});
        wish.scope = scopeFor(Access::Read, tenant.url());
    }

    auto intoResult()
    {
        return [this](Result<SignedIn> &&how) { result = std::move(how); };
    }

    /// The address that a sign-in by the browser has to open.
    QUrl startBrowserSignIn()
    {
        result.reset();
        auto *signIn = new BrowserSignIn(endpoint, {registration, wish},
            {.done = "done", .failed = "failed", .refused = "refused"}, intoResult(), &owner);
        return *signIn->start();
    }

    bool signInByBrowser(const QString &account = QStringLiteral("0"))
    {
        PretendBrowser browser;
        browser.open(startBrowserSignIn(), account);
        if (!QTest::qWaitFor([&] { return browser.status != 0 && result; }) || !result->has_value())
            return false;
        takeResult();
        return true;
    }

    void takeResult()
    {
        tokens = std::make_unique<AccountTokens>(
            endpoint, store, SignedInAccount::from((*result)->identity, registration), wish.scope);
        tokens->take((*result)->tokens);
        connectGraph();
    }

    void connectGraph()
    {
        client = std::make_unique<GraphClient>(registration.endpoints, *tokens, clock);
        api = std::make_unique<GraphApi>(*client);
    }

    /// Who Graph thinks it is; empty: it didn't let us in, see error.
    QString whoAmI()
    {
        std::optional<Result<Account>> who;
        whenReady(api->account(), &owner, [&who](const Result<Account> &account) { who = account; });
        if (!QTest::qWaitFor([&who] { return who.has_value(); }))
            return {};
        error = who->has_value() ? Error() : who->error();
        return who->has_value() ? (*who)->name : QString();
    }

    SystemClock clock;
    TestTenant tenant;
    TokenEndpoint endpoint;
    Registration registration;
    Wish wish;
    MemoryStore store;
    std::unique_ptr<AccountTokens> tokens;
    std::unique_ptr<GraphClient> client;
    std::unique_ptr<GraphApi> api;
    QObject owner;
    std::optional<Result<SignedIn>> result;
    Error error;
};

} // namespace

class TestSignInPractice final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byBrowser();
    void theUserCancels();
    void byDeviceCode_data();
    void byDeviceCode();
    void silentlyAfterARestart();
    void aRotatedTokenWorksNoMore();
    void revoked();
    void challenged();
    void aDeviceCodeMeetsAChallenge();
    void aTokenAllowsNoMoreThanItsScope();
    void authorizeIsStrict_data();
    void authorizeIsStrict();
    void tokenEndpointIsStrict_data();
    void tokenEndpointIsStrict();
    void saysNoSecretToAnyLog();
};

void TestSignInPractice::byBrowser()
{
    for (const char *account : {"0", "1"}) {
        Rig rig;
        QVERIFY(rig.signInByBrowser(QLatin1String(account)));
        const IdTokenClaims &identity = (*rig.result)->identity;
        QCOMPARE(identity.userName,
            QString::fromLatin1(*account == '0' ? "it-admin@hillside.example" : "helper@hillside.example"));
        QCOMPARE(rig.whoAmI(), identity.userName);
        QCOMPARE(rig.store.secrets.value(rig.tokens->account().key()), (*rig.result)->tokens.refreshToken);
        QVERIFY(rig.tenant->requestCount("POST", "/login/organizations/oauth2/v2.0/token") == 1);
    }
}

void TestSignInPractice::theUserCancels()
{
    Rig rig;
    QVERIFY(!rig.signInByBrowser(QStringLiteral("none")));
    QVERIFY(rig.result);
    QCOMPARE(rig.result->error().kind, ErrorKind::Forbidden);
    QCOMPARE(rig.result->error().code, QStringLiteral("access_denied"));
    QCOMPARE(rig.result->error().message, QStringLiteral("The user has canceled."));
}

void TestSignInPractice::byDeviceCode_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("code");
    QTest::newRow("yes") << QStringLiteral("1") << QString();
    QTest::newRow("no") << QStringLiteral("none") << QStringLiteral("authorization_declined");
}

void TestSignInPractice::byDeviceCode()
{
    QFETCH(QString, account);
    QFETCH(QString, code);
    TenantOptions options = TestTenant::quick(30);
    options.deviceInterval = std::chrono::seconds(1);
    TestTenant tenant(options);
    SystemClock clock;
    TokenEndpoint endpoint(clock);
    const Registration registration = *Registration::make(PracticeTenant::clientId(), QStringLiteral("organizations"),
        {.graph = tenant.url(), .login = tenant->loginUrl()});
    std::optional<Result<SignedIn>> result;
    PretendBrowser browser;
    QUrl shown;
    auto *signIn = new DeviceSignIn(
        endpoint, {registration, {.scope = scopeFor(Access::Read, tenant.url())}},
        [&](const DevicePrompt &prompt) {
            shown = prompt.address;
            QUrl filled = prompt.address;
            filled.setQuery(QStringLiteral("code=") + prompt.userCode);
            browser.open(filled, account);
        },
        [&result](Result<SignedIn> &&how) { result = std::move(how); }, this);
    signIn->start();
    QTRY_VERIFY(result);
    QCOMPARE(shown.host(), QStringLiteral("127.0.0.1"));
    QCOMPARE(result->has_value(), code.isEmpty());
    if (code.isEmpty())
        QCOMPARE((*result)->identity.name, QStringLiteral("Sam Helper"));
    else
        QCOMPARE(result->error().code, code);
}

void TestSignInPractice::silentlyAfterARestart()
{
    Rig rig;
    QVERIFY(rig.signInByBrowser());
    const SignedInAccount account = rig.tokens->account();
    for (int start = 0; start < 3; ++start) {
        rig.api.reset();
        rig.client.reset();
        rig.tokens = std::make_unique<AccountTokens>(rig.endpoint, rig.store, account, rig.wish.scope);
        rig.connectGraph();
        QCOMPARE(rig.whoAmI(), QStringLiteral("it-admin@hillside.example"));
    }
    QCOMPARE(rig.tenant->requestCount("POST", "/token"), 4);
}

void TestSignInPractice::aRotatedTokenWorksNoMore()
{
    Rig rig;
    QVERIFY(rig.signInByBrowser());
    const SignedInAccount account = rig.tokens->account();
    const QByteArray first = rig.store.secrets.value(account.key());
    rig.tokens->refused((*rig.result)->tokens.accessToken, {});
    QCOMPARE(rig.whoAmI(), QStringLiteral("it-admin@hillside.example"));
    QVERIFY(rig.store.secrets.value(account.key()) != first);
    rig.store.secrets.insert(account.key(), first);
    AccountTokens old(rig.endpoint, rig.store, account, rig.wish.scope);
    std::optional<Result<QByteArray>> token;
    whenReady(old.token(), this, [&token](const Result<QByteArray> &how) { token = how; });
    QTRY_VERIFY(token);
    QCOMPARE(token->error().code, QStringLiteral("invalid_grant"));
}

void TestSignInPractice::revoked()
{
    Rig rig;
    QVERIFY(rig.signInByBrowser());
    rig.tenant->revokeSignIns();
    QVERIFY(rig.whoAmI().isEmpty());
    QCOMPARE(rig.error.kind, ErrorKind::SignInRequired);
    QCOMPARE(rig.error.code, QStringLiteral("invalid_grant"));
    QVERIFY(rig.error.message.startsWith(QLatin1String("AADSTS50173")));
}

void TestSignInPractice::challenged()
{
    Rig rig;
    QVERIFY(rig.signInByBrowser());
    QCOMPARE(rig.whoAmI(), QStringLiteral("it-admin@hillside.example"));
    rig.tenant->clearLog();
    rig.tenant->demandClaims(demand);
    QCOMPARE(rig.whoAmI(), QStringLiteral("it-admin@hillside.example"));
    QCOMPARE(rig.tenant->requestCount("POST", "/token"), 1);
    QCOMPARE(rig.tenant->requestCount("GET", "/me"), 2); // refused, and once more
}

void TestSignInPractice::aDeviceCodeMeetsAChallenge()
{
    TenantOptions options = TestTenant::quick(30);
    options.deviceInterval = std::chrono::seconds(1);
    Rig rig(options);
    rig.tenant->demandClaims(demand);
    rig.wish.claims = demand;
    auto *signIn = new DeviceSignIn(
        rig.endpoint, {rig.registration, rig.wish},
        [&rig](const DevicePrompt &prompt) { rig.tenant->decideDevice(prompt.userCode, true); }, rig.intoResult(),
        &rig.owner);
    signIn->start();
    QTRY_VERIFY(rig.result);
    QVERIFY(rig.result->has_value());
    rig.takeResult();
    QCOMPARE(rig.whoAmI(), QStringLiteral("it-admin@hillside.example"));
    QCOMPARE(rig.tenant->requestCount("GET", "/me"), 1); // the first token was good enough
}

void TestSignInPractice::aTokenAllowsNoMoreThanItsScope()
{
    Rig rig;
    QVERIFY(rig.signInByBrowser());
    DeviceId device;
    for (const TenantDevice &one : rig.tenant->devices()) {
        if (one.managementAgent == QLatin1String("mdm"))
            device = DeviceId(one.id);
    }
    const auto retire = [&] {
        const QFuture<QList<ActionOutcome>> sent = rig.api->perform(ResetMode::Retire, false, {device});
        return QTest::qWaitFor([&sent] { return sent.isFinished(); }) ? sent.result().first() : ActionOutcome();
    };
    const ActionOutcome refused = retire();
    QCOMPARE(refused.answer, ActionOutcome::Answer::Rejected);
    QCOMPARE(refused.error->kind, ErrorKind::Forbidden);
    QVERIFY(refused.error->message.contains(
        QLatin1String("scopes: DeviceManagementManagedDevices.PrivilegedOperations.All")));
    rig.tokens->widen(scopeFor(Access::Act, rig.tenant.url()));
    QCOMPARE(retire().answer, ActionOutcome::Answer::Accepted);
}

void TestSignInPractice::authorizeIsStrict_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error"); // empty: a page, because nothing may go to that address
    const auto row = [](const char *name, const char *value, const char *error) {
        QTest::addRow("%s=%s", name, value)
            << QString::fromLatin1(name) << QString::fromLatin1(value) << QString::fromLatin1(error);
    };
    row("client_id", "another", "");
    row("redirect_uri", "http://localhost.example/", "");
    row("redirect_uri", "https://elsewhere.example/", "");
    row("code_challenge_method", "plain", "invalid_request");
    row("code_challenge", "short", "invalid_request");
    row("state", "", "refused"); // by the program, which takes no answer without its own
    row("nonce", "", "refused");
    row("response_type", "token", "unsupported_response_type");
    row("scope", "offline_access", "invalid_scope");
    row("scope", "openid https://graph.example/User.Read", "invalid_scope");
}

void TestSignInPractice::authorizeIsStrict()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, error);
    Rig rig;
    QUrl url = rig.startBrowserSignIn();
    QUrlQuery query(url);
    QVERIFY(query.hasQueryItem(name));
    query.removeAllQueryItems(name);
    query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    url.setQuery(query);
    PretendBrowser browser;
    browser.open(url);
    QTRY_VERIFY(browser.status != 0);
    if (error.isEmpty()) {
        QCOMPARE(browser.status, 400);
        QCOMPARE(browser.address.host(), QStringLiteral("127.0.0.1"));
        QVERIFY(!rig.result);
    } else if (name == QLatin1String("state")) {
        QCOMPARE(browser.page, QByteArray("refused"));
        QVERIFY(!rig.result);
    } else {
        QTRY_VERIFY(rig.result);
        QVERIFY(!rig.result->has_value());
        QCOMPARE(rig.result->error().code, error == QLatin1String("refused") ? QString() : error);
    }
}

void TestSignInPractice::tokenEndpointIsStrict_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("verifier") << QStringLiteral("code_verifier") << QByteArray(43, 'x');
    QTest::newRow("redirect address") << QStringLiteral("redirect_uri") << QByteArray("http://localhost:1");
    QTest::newRow("code") << QStringLiteral("code") << QByteArray("another");
    QTest::newRow("client") << QStringLiteral("client_id") << QByteArray("another");
    QTest::newRow("nothing else") << QString() << QByteArray();
}

void TestSignInPractice::tokenEndpointIsStrict()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, value);
    Rig rig;
    const SignInAttempt attempt = SignInAttempt::make();
    PretendBrowser browser; // of which nobody takes the answer
    browser.open(authorizeUrl(rig.registration, rig.wish, attempt, "http://localhost:9"));
    QTRY_VERIFY(!browser.address.isEmpty());
    QCOMPARE(browser.address.port(), 9);
    const Redirect redirect = readRedirect("/?" + browser.address.query(QUrl::FullyEncoded).toLatin1(), attempt.state);
    QCOMPARE(redirect.kind, Redirect::Kind::Code);
    FormFields fields = codeFields(rig.registration, rig.wish, attempt, "http://localhost:9", redirect.code);
    for (auto &[key, content] : fields) {
        if (QString::fromLatin1(key) == name)
            content = value;
    }
    for (const bool isFirst : {true, false}) { // a code is good once
        std::optional<Result<QByteArray>> body;
        rig.endpoint.post(rig.registration.tokenUrl(), fields, TokenEndpoint::Tries::One, this,
            [&body](Result<QByteArray> &&how) { body = std::move(how); });
        QTRY_VERIFY(body);
        QCOMPARE(body->has_value(), isFirst && name.isEmpty());
    }
}

namespace {

QByteArray s_log;
void intoLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    s_log += text.toUtf8() + '\n';
}

} // namespace

void TestSignInPractice::saysNoSecretToAnyLog()
{
    QLoggingCategory::setFilterRules(QStringLiteral("*.debug=true\nqt.network.ssl.debug=false"));
    s_log.clear();
    const QtMessageHandler before = qInstallMessageHandler(intoLog);
    const auto restored = qScopeGuard([before] {
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
    });
    QList<QByteArray> secrets;
    Error error;
    {
        Rig rig;
        QVERIFY(rig.signInByBrowser());
        QVERIFY(!rig.whoAmI().isEmpty());
        secrets = {(*rig.result)->tokens.accessToken, (*rig.result)->tokens.refreshToken, (*rig.result)->tokens.idToken,
            rig.store.secrets.value(rig.tokens->account().key())};
        rig.tenant->demandClaims(demand);
        QVERIFY(!rig.whoAmI().isEmpty());
        secrets.append(rig.store.secrets.value(rig.tokens->account().key()));
        rig.tenant->revokeSignIns();
        rig.whoAmI();
        error = rig.error;
        secrets += rig.tenant->signInSecrets();
    }
    QVERIFY(s_log.contains("/v1.0/me")); // the log was on
    const QByteArray said = s_log + (error.message + error.code + error.requestId).toUtf8();
    for (const QByteArray &secret : secrets) {
        QVERIFY(!secret.isEmpty());
        QVERIFY(!said.contains(secret));
    }
}

QTEST_GUILESS_MAIN(TestSignInPractice)
#include "tst_signinpractice.moc"
