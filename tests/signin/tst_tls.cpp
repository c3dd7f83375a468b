// SPDX-License-Identifier: GPL-3.0-or-later
// Who may have the token: Microsoft's hosts behind a certificate that the system trusts, and this computer.
#include "connectproxy.h"
#include "graphrig.h"
#include "signin/clouds.h"
#include "signin/tokenendpoint.h"
#include "tlsfront.h"

#include <QSslConfiguration>
#include <QTest>

using namespace Reslate;
using Test::ConnectProxy;
using Test::TestCertificates;
using Test::TlsFront;

namespace {

const QString hosts = QStringLiteral("DNS:graph.microsoft.com,DNS:login.microsoftonline.com");
const QUrl tokenUrl(QStringLiteral("https://login.microsoftonline.com/school/oauth2/v2.0/token"));
constexpr char ok[] = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

/// Trusted beside the system's own until it is gone.
class Trust {
public:
    explicit Trust(const QSslCertificate &authority)
    {
        QSslConfiguration more = m_before;
        more.addCaCertificate(authority);
        QSslConfiguration::setDefaultConfiguration(more);
    }
    ~Trust() { QSslConfiguration::setDefaultConfiguration(m_before); }
    Q_DISABLE_COPY_MOVE(Trust)

private:
    QSslConfiguration m_before = QSslConfiguration::defaultConfiguration();
};

} // namespace

class TestTls final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stopsBeforeAnythingLeaves_data();
    void stopsBeforeAnythingLeaves();
    void trustsTheSchoolsAuthority();
    void signInStopsToo_data() { stopsBeforeAnythingLeaves_data(); }
    void signInStopsToo();
    void sendsTokensToFewHosts_data();
    void sendsTokensToFewHosts();

private:
    GraphAnswer ask(TlsFront &front, const QByteArray &body);
    Result<QByteArray> signIn(TlsFront &front);

    std::unique_ptr<TestCertificates> m_certificates;
};

void TestTls::initTestCase()
{
    if (!TestCertificates::possible())
        QSKIP("There is no openssl command to make certificates with.");
    m_certificates = std::make_unique<TestCertificates>();
}

GraphAnswer TestTls::ask(TlsFront &front, const QByteArray &body)
{
    const ConnectProxy proxy(front.serverPort());
    GraphRig rig(endpointsOf(Cloud::Global).graph, {"secret-token"});
    rig.client.network().setProxy(proxy.proxy());
    std::optional<GraphAnswer> answer;
    rig.client.send({.url = rig.client.url(ApiVersion::V1, "/me"),
                        .body = body,
                        .repeat = body.isEmpty() ? Repeat::Reads : Repeat::Never},
        this, [&answer](GraphAnswer &&how) { answer = std::move(how); });
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000);
    return answer.value_or(GraphAnswer());
}

Result<QByteArray> TestTls::signIn(TlsFront &front)
{
    const ConnectProxy proxy(front.serverPort());
    FakeClock clock;
    TokenEndpoint endpoint(clock);
    endpoint.network().setProxy(proxy.proxy());
    std::optional<Result<QByteArray>> result;
    endpoint.post(tokenUrl, {{"refresh_token", "secret-token"}}, TokenEndpoint::Tries::Several, this,
        [&result](Result<QByteArray> &&body) { result = std::move(body); });
    (void)QTest::qWaitFor([&result] { return result.has_value(); }, 30'000);
    return result.value_or(failure(ErrorKind::None));
}

void TestTls::stopsBeforeAnythingLeaves_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("unknown authority") << hosts << 5 << false;
    QTest::newRow("another host's") << QStringLiteral("DNS:graph.example,DNS:microsoft.com") << 5 << true;
    QTest::newRow("expired") << hosts << -1 << true;
}

void TestTls::stopsBeforeAnythingLeaves()
{
    QFETCH(QString, names);
    QFETCH(int, days);
    QFETCH(bool, trusted);
    const auto trust = trusted ? std::make_unique<Trust>(m_certificates->authority()) : nullptr;
    TlsFront front(m_certificates->make(names, days));
    front.answer = ok;
    for (const QByteArray &body : {QByteArray(), QByteArray("{\"order\":1}")}) {
        const GraphAnswer answer = ask(front, body);
        QVERIFY(answer.error);
        QCOMPARE(answer.error->kind, ErrorKind::Certificate);
        QVERIFY(body.isEmpty() || answer.unprocessed); // an order is offered again, later
        QVERIFY(!answer.error->message.contains(QLatin1String("secret-token")));
    }
    QCOMPARE(front.connections, 2); // each tried once
    QCOMPARE(front.received, QByteArray());
}

void TestTls::trustsTheSchoolsAuthority()
{
    const Trust trust(m_certificates->authority());
    TlsFront front(m_certificates->make(hosts));
    front.answer = ok;
    QVERIFY(!ask(front, {}).error);
    QVERIFY(signIn(front).has_value());
    QVERIFY(front.received.contains("Bearer secret-token") && front.received.contains("refresh_token=secret-token"));
}

void TestTls::signInStopsToo()
{
    QFETCH(QString, names);
    QFETCH(int, days);
    QFETCH(bool, trusted);
    const auto trust = trusted ? std::make_unique<Trust>(m_certificates->authority()) : nullptr;
    TlsFront front(m_certificates->make(names, days));
    front.answer = ok;
    const Result<QByteArray> result = signIn(front);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Certificate);
    QVERIFY(result.error().code.isEmpty()); // it tells of the certificate, not of signing in
    QCOMPARE(front.connections, 1);
    QCOMPARE(front.received, QByteArray());
}

void TestTls::sendsTokensToFewHosts_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QString>("login");
    QTest::addColumn<ErrorKind>("refused");
    const auto row = [](const char *graph, const char *login, ErrorKind refused) {
        QTest::addRow("%s %s", graph, login) << QString::fromLatin1(graph) << QString::fromLatin1(login) << refused;
    };
    row("https://graph.microsoft.com", "", ErrorKind::None);
    row("https://graph.microsoft.com", "https://login.microsoftonline.com", ErrorKind::None);
    row("https://dod-graph.microsoft.us", "", ErrorKind::None);
    row("http://127.0.0.1:8080", "", ErrorKind::None);
    row("http://localhost:8080", "http://[::1]:8081", ErrorKind::None);
    row("https://graph.example", "", ErrorKind::ForeignAddress);
    row("https://graph.microsoft.com.evil.example", "", ErrorKind::ForeignAddress);
    row("https://evil.graph.microsoft.com", "", ErrorKind::ForeignAddress);
    row("https://graph.microsoft.com:8443", "", ErrorKind::ForeignAddress);
    row("https://192.0.2.7", "", ErrorKind::ForeignAddress);
    row("https://graph.microsoft.com", "https://login.example", ErrorKind::ForeignAddress);
    row("https://graph.microsoft.com", "https://login.microsoftonline.us", ErrorKind::ForeignAddress);
    row("https://graph.microsoft.com", "http://127.0.0.1:8080", ErrorKind::ForeignAddress);
    row("http://127.0.0.1:8080", "https://login.microsoftonline.com", ErrorKind::ForeignAddress);
    row("http://graph.microsoft.com", "", ErrorKind::Usage);
    row("http://192.0.2.7", "", ErrorKind::Usage);
}

void TestTls::sendsTokensToFewHosts()
{
    QFETCH(QString, graph);
    QFETCH(QString, login);
    QFETCH(ErrorKind, refused);
    const Result<Endpoints> endpoints = endpointsFrom(graph, login);
    QCOMPARE(endpoints ? ErrorKind::None : endpoints.error().kind, refused);
    if (endpoints)
        QVERIFY(belongTogether(*endpoints));
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
