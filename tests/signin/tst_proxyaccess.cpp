// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectproxy.h"
#include "graphrig.h"
#include "memorystore.h"
#include "scriptedserver.h"
#include "signin/clouds.h"
#include "signin/proxyaccess.h"
#include "signin/tokenendpoint.h"
#include "tlsfront.h"

#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTest>

using namespace Reslate;
using Test::ConnectProxy;
using Test::MemoryStore;
using Test::TestCertificates;
using Test::TlsFront;

namespace {

constexpr char ok[] = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
const QString ada = QStringLiteral("school\\ada");
const QString right = QStringLiteral("right-password");
const QString wrong = QStringLiteral("wrong-password");

/// A program on a computer whose system names the proxy.
struct Rig {
    explicit Rig(TlsFront &front, MemoryStore &kept)
        : proxy(front.serverPort())
        , access(kept, graph.clock, [this](const QNetworkProxyQuery &) { return QList<QNetworkProxy> {proxy.proxy()}; })
        , wanted(&access, &ProxyAccess::wanted)
    {
        access.serve(net);
    }

    QString name() const { return QString::fromLatin1(proxy.name()); }

    /// Sends so many requests at once; body: what they change.
    void send(int n = 1, const QByteArray &body = {})
    {
        for (int i = 0; i < n; ++i) {
            graph.client.send({.url = graph.client.url(ApiVersion::V1, "/me"),
                                  .body = body,
                                  .repeat = body.isEmpty() ? Repeat::Reads : Repeat::Never},
                &context, [this](GraphAnswer &&answer) { answers.append(std::move(answer)); });
        }
    }
    /// Whether all requests wait for their next try, and nothing is on its way.
    bool isPause() const { return isDueSoon() && net.findChildren<QNetworkReply *>().isEmpty() && !isTrying(); }
    /// Whether a password is being tried.
    bool isTrying() const { return !access.findChildren<QTcpSocket *>().isEmpty(); }
    bool isDueSoon() const
    {
        constexpr int maxPause = 3000;
        const QDateTime due = graph.clock.nextDue();
        return due.isValid() && graph.clock.now().msecsTo(due) <= maxPause;
    }
    /// Lets the time pass in which nothing moves, up to the pause after it.
    bool fallSilent()
    {
        const auto isOver = [this] {
            if (isDueSoon())
                return true;
            graph.clock.advance(std::chrono::seconds(15));
            return false;
        };
        return QTest::qWaitFor(isOver, 30'000);
    }
    /// Until so many answers are there, over as many tries as the transport makes.
    bool settle(qsizetype n)
    {
        while (answers.size() < n) {
            if (!QTest::qWaitFor([this, n] { return answers.size() >= n || isPause(); }, 30'000))
                return false;
            if (answers.size() < n)
                graph.clock.advance(std::chrono::seconds(3));
        }
        return true;
    }

    ConnectProxy proxy;
    GraphRig graph {endpointsOf(Cloud::Global).graph, {"secret-token"}};
    QNetworkAccessManager &net = graph.client.network();
    ProxyAccess access;
    QSignalSpy wanted;
    QObject context;
    QList<GraphAnswer> answers;
};

} // namespace

class TestProxyAccess final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void goesByTheSystemsProxy();
    void leavesThisComputerAlone();
    void asksWhenNobodyKnowsThePassword();
    void keepsWhatWorks();
    void triesAWrongPasswordOnce();
    void oneTrialAtATime();
    void aPasswordThatWorkedIsTriedAnewLater();
    void oneThatIsChangedIsNotShownOn();
    void doubtsWhatIsNotAnswered();
    void forgetsARefusedOne();
    void takesThePasswordOfTheSystem();
    void aCodeIsRedeemedAfterAll();
    void readsNames_data();
    void readsNames();

private:
    std::unique_ptr<TestCertificates> m_certificates;
    std::unique_ptr<TlsFront> m_front;
    MemoryStore m_store;
};

void TestProxyAccess::initTestCase()
{
    if (!TestCertificates::possible())
        QSKIP("There is no openssl command to make certificates with.");
    m_certificates = std::make_unique<TestCertificates>();
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(m_certificates->authority());
    QSslConfiguration::setDefaultConfiguration(trusting);
}

void TestProxyAccess::init()
{
    m_store.secrets.clear();
    m_front = std::make_unique<TlsFront>(
        m_certificates->make(QStringLiteral("DNS:graph.microsoft.com,DNS:login.microsoftonline.com")));
    m_front->answer = ok;
}

void TestProxyAccess::goesByTheSystemsProxy()
{
    Rig rig(*m_front, m_store);
    rig.send();
    QTRY_COMPARE(rig.answers.size(), 1);
    QVERIFY(!rig.answers.first().error);
    QCOMPARE(rig.proxy.targets, QList<QByteArray> {"CONNECT graph.microsoft.com:443 HTTP/1.1"});
    QVERIFY(m_front->received.contains("Bearer secret-token"));
    QCOMPARE(rig.wanted.size(), 0);
    QCOMPARE(m_store.reads, 0); // nobody asked for a password
}

void TestProxyAccess::leavesThisComputerAlone()
{
    ScriptedServer server([](QTcpSocket &socket, const auto &) { socket.write(ScriptedServer::answer(200, "{}")); });
    const quint16 port = static_cast<quint16>(server.url().port());
    for (const QString &host : {QStringLiteral("127.0.0.1"), QStringLiteral("localhost")}) {
        GraphRig graph(QUrl(QStringLiteral("http://%1:%2").arg(host).arg(port)));
        const ConnectProxy proxy(port);
        ProxyAccess access(
            m_store, graph.clock, [&](const QNetworkProxyQuery &) { return QList<QNetworkProxy> {proxy.proxy()}; });
        access.serve(graph.client.network());
        std::optional<GraphAnswer> answer;
        graph.client.send({.url = graph.client.url(ApiVersion::V1, "/me")}, this,
            [&answer](GraphAnswer &&how) { answer = std::move(how); });
        QTRY_VERIFY(answer);
        QVERIFY(!answer->error);
        QVERIFY(proxy.targets.isEmpty());
    }
}

void TestProxyAccess::asksWhenNobodyKnowsThePassword()
{
    Rig rig(*m_front, m_store);
    rig.proxy.demand(ada.toUtf8(), right.toUtf8());
    rig.send();
    QVERIFY(rig.settle(1));
    QCOMPARE(rig.answers.first().error->kind, ErrorKind::ProxySignIn);
    QCOMPARE(rig.answers.first().error->httpStatus, 407);
    QCOMPARE(rig.wanted, (QList<QVariantList> {{rig.name(), QString(), false}}));
    rig.send(1, "{\"order\":1}");
    QVERIFY(rig.settle(2));
    QCOMPARE(rig.answers.at(1).error->kind, ErrorKind::ProxySignIn);
    QVERIFY(rig.answers.at(1).unprocessed); // the engine offers it again
    QCOMPARE(rig.wanted.size(), 1); // a person who declined is left alone
    rig.access.askAgain();
    rig.send();
    QVERIFY(rig.settle(3));
    QCOMPARE(rig.wanted.size(), 2);
    QVERIFY(rig.proxy.keys.isEmpty());
    QCOMPARE(m_front->received, QByteArray());
}

void TestProxyAccess::keepsWhatWorks()
{
    {
        Rig rig(*m_front, m_store);
        rig.proxy.demand(ada.toUtf8(), right.toUtf8());
        rig.access.give(rig.name(), {ada, right}, true);
        QVERIFY(m_store.secrets.isEmpty()); // it isn't known yet whether it works
        rig.send();
        QVERIFY(rig.settle(1));
        QVERIFY(!rig.answers.first().error);
        QTRY_COMPARE(m_store.secrets.size(), 1);
        const QByteArray kept = m_store.secrets.take(QStringLiteral("proxy/") + rig.name());
        QCOMPARE(kept, (ada + QLatin1Char('\n') + right).toUtf8());
        QCOMPARE(rig.proxy.shown(ada.toUtf8(), right.toUtf8()), 2); // on trial, and by the request
        rig.send(); // over the connection that stands
        QVERIFY(rig.settle(2));
        QVERIFY(m_store.secrets.isEmpty()); // kept once
        QVERIFY(!rig.answers.at(1).error);
    }
    Rig next(*m_front, m_store);
    m_store.secrets.insert(QStringLiteral("proxy/") + next.name(), (ada + QLatin1Char('\n') + right).toUtf8());
    next.proxy.demand(ada.toUtf8(), right.toUtf8());
    next.send();
    QVERIFY(next.settle(1));
    QVERIFY(!next.answers.first().error);
    QCOMPARE(next.wanted.size(), 0);
    QCOMPARE(next.proxy.shown(ada.toUtf8(), right.toUtf8()), 2);
}

void TestProxyAccess::triesAWrongPasswordOnce()
{
    Rig rig(*m_front, m_store);
    rig.proxy.demand(ada.toUtf8(), right.toUtf8());
    rig.access.give(rig.name(), {ada, wrong}, true);
    rig.send(6);
    QVERIFY(rig.settle(6));
    for (const GraphAnswer &answer : std::as_const(rig.answers))
        QCOMPARE(answer.error->kind, ErrorKind::ProxySignIn);
    rig.send(6); // nor with what comes later
    QVERIFY(rig.settle(12));
    QCOMPARE(rig.proxy.shown(ada.toUtf8(), wrong.toUtf8()), 1);
    QCOMPARE(rig.wanted, (QList<QVariantList> {{rig.name(), ada, true}}));
    QVERIFY(m_store.secrets.isEmpty());
    rig.access.give(rig.name(), {ada, right}, true);
    rig.send(6);
    QVERIFY(rig.settle(18));
    for (qsizetype i = 12; i < 18; ++i)
        QVERIFY(!rig.answers.at(i).error);
    QCOMPARE(rig.proxy.shown(ada.toUtf8(), wrong.toUtf8()), 1);
    QTRY_COMPARE(m_store.secrets.size(), 1);
}

void TestProxyAccess::oneTrialAtATime()
{
    Rig rig(*m_front, m_store);
    rig.proxy.demand(ada.toUtf8(), right.toUtf8());
    rig.access.give(rig.name(), {ada, right}, false);
    rig.send(4);
    QTRY_VERIFY(rig.isPause()); // they were let go without
    QCOMPARE(rig.answers.size(), 0);
    QCOMPARE(rig.proxy.keys.size(), 1);
    QVERIFY(rig.settle(4));
    for (const GraphAnswer &answer : std::as_const(rig.answers))
        QVERIFY(!answer.error);
    QVERIFY(m_store.secrets.isEmpty()); // not asked to
}

void TestProxyAccess::aPasswordThatWorkedIsTriedAnewLater()
{
    Rig rig(*m_front, m_store);
    rig.proxy.demand(ada.toUtf8(), right.toUtf8());
    rig.access.give(rig.name(), {ada, right}, false);
    rig.send();
    QVERIFY(rig.settle(1));
    rig.graph.clock.advance(std::chrono::hours(12)); // overnight it was changed
    rig.proxy.demand(ada.toUtf8(), "new-password");
    rig.proxy.cut();
    rig.send(4);
    QVERIFY(rig.settle(5));
    QCOMPARE(rig.proxy.shown(ada.toUtf8(), right.toUtf8()), 3); // twice when it worked, and once more
    QCOMPARE(rig.wanted.size(), 1);
}

/// It worked a moment ago, so no trial comes before. What the network stack then keeps of it is cleared.
void TestProxyAccess::oneThatIsChangedIsNotShownOn()
{
    Rig rig(*m_front, m_store);
    rig.proxy.demand(ada.toUtf8(), right.toUtf8());
    rig.access.give(rig.name(), {ada, right}, false);
    rig.send();
    QVERIFY(rig.settle(1));
    rig.proxy.demand(ada.toUtf8(), "new-password");
    rig.proxy.cut();
    rig.proxy.keys.clear();
    rig.send();
    QVERIFY(rig.settle(2));
    QCOMPARE(rig.wanted, (QList<QVariantList> {{rig.name(), ada, true}}));
    rig.send(6);
    QVERIFY(rig.settle(8));
    QCOMPARE(rig.proxy.keys.size(), 1);
    rig.access.give(rig.name(), {ada, QStringLiteral("new-password")}, false);
    rig.send(6);
    QVERIFY(rig.settle(14));
    for (qsizetype i = 8; i < 14; ++i)
        QVERIFY(!rig.answers.at(i).error);
}

void TestProxyAccess::doubtsWhatIsNotAnswered()
{
    Rig rig(*m_front, m_store);
    rig.proxy.demand(ada.toUtf8(), right.toUtf8());
    rig.proxy.hangsUp = true;
    rig.access.give(rig.name(), {ada, wrong}, false);
    rig.send();
    QTRY_COMPARE(rig.proxy.shown(ada.toUtf8(), wrong.toUtf8()), 1);
    for (int tries = 0; tries < 2; ++tries) {
        QVERIFY(rig.fallSilent());
        rig.graph.clock.advance(std::chrono::seconds(3));
    }
    QVERIFY(rig.settle(1));
    QCOMPARE(rig.answers.first().error->kind, ErrorKind::ProxySignIn);
    QCOMPARE(rig.wanted, (QList<QVariantList> {{rig.name(), ada, false}}));
    QVERIFY(rig.proxy.shown(ada.toUtf8(), wrong.toUtf8()) <= 2);
}

void TestProxyAccess::forgetsARefusedOne()
{
    Rig rig(*m_front, m_store);
    const QString entry = QStringLiteral("proxy/") + rig.name();
    m_store.secrets.insert(entry, (ada + QLatin1Char('\n') + wrong).toUtf8());
    rig.proxy.demand(ada.toUtf8(), right.toUtf8());
    rig.send();
    QVERIFY(rig.settle(1));
    QTRY_VERIFY(m_store.secrets.isEmpty()); // else every start would try it once more
    QCOMPARE(rig.wanted, (QList<QVariantList> {{rig.name(), ada, true}}));
    m_store.secrets.insert(entry, (ada + QLatin1Char('\n') + wrong).toUtf8());
    rig.access.askAgain();
    rig.send();
    QVERIFY(rig.settle(2));
    QCOMPARE(rig.wanted.size(), 2);
    QCOMPARE(rig.proxy.shown(ada.toUtf8(), wrong.toUtf8()), 1);
}

void TestProxyAccess::takesThePasswordOfTheSystem()
{
    Rig rig(*m_front, m_store);
    QNetworkProxy named = rig.proxy.proxy();
    named.setUser(ada);
    named.setPassword(wrong);
    ProxyAccess access(
        m_store, rig.graph.clock, [&named](const QNetworkProxyQuery &) { return QList<QNetworkProxy> {named}; });
    QSignalSpy wanted(&access, &ProxyAccess::wanted);
    access.serve(rig.graph.client.network());
    rig.proxy.demand(ada.toUtf8(), right.toUtf8());
    rig.send(2);
    QVERIFY(rig.settle(2));
    QCOMPARE(rig.proxy.shown(ada.toUtf8(), wrong.toUtf8()), 1);
    QCOMPARE(wanted.size(), 1);
    access.give(rig.name(), {ada, right}, false);
    rig.send();
    QVERIFY(rig.settle(3));
    QVERIFY(!rig.answers.at(2).error);
}

/// The code of a sign-in is good once, and it did not get as far as that.
void TestProxyAccess::aCodeIsRedeemedAfterAll()
{
    Rig rig(*m_front, m_store);
    m_store.secrets.insert(QStringLiteral("proxy/") + rig.name(), (ada + QLatin1Char('\n') + right).toUtf8());
    rig.proxy.demand(ada.toUtf8(), right.toUtf8());
    TokenEndpoint endpoint(rig.graph.clock);
    rig.access.serve(endpoint.network());
    std::optional<Result<QByteArray>> result;
    endpoint.post(QUrl(QStringLiteral("https://login.microsoftonline.com/school/oauth2/v2.0/token")),
        {{"code", "the-code"}}, TokenEndpoint::Tries::One, this,
        [&result](Result<QByteArray> &&body) { result = std::move(body); });
    QTRY_VERIFY(!rig.proxy.keys.isEmpty());
    QTRY_VERIFY(endpoint.network().findChildren<QNetworkReply *>().isEmpty() && !rig.isTrying());
    rig.graph.clock.advance(std::chrono::seconds(3));
    QTRY_VERIFY(result);
    QVERIFY(result->has_value());
    QCOMPARE(m_front->received.count("code=the-code"), 1);
}

void TestProxyAccess::readsNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name"); // empty: none
    QTest::newRow("name") << QStringLiteral("Proxy.School.example:8080") << QStringLiteral("proxy.school.example:8080");
    QTest::newRow("address") << QStringLiteral("10.0.0.1:3128") << QStringLiteral("10.0.0.1:3128");
    QTest::newRow("IPv6") << QStringLiteral("[fd00::1]:3128") << QStringLiteral("[fd00::1]:3128");
    for (const char *text : {"", "proxy", "proxy:", "proxy:0", "proxy:70000", "user@proxy:1", "proxy:1/x",
             "http://proxy:1", ":8080", "a b:1"})
        QTest::addRow("no: %s", text) << QString::fromLatin1(text) << QString();
}

void TestProxyAccess::readsNames()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QCOMPARE(proxyNameFrom(text).value_or(QString()), name);
}

QTEST_GUILESS_MAIN(TestProxyAccess)
#include "tst_proxyaccess.moc"
