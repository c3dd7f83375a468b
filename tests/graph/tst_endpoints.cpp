// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/transport/endpoints.h"

#include <QTest>

using namespace Reslate;

class TestEndpoints final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void origins_data();
    void origins();
};

void TestEndpoints::accepts_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("good");
    QTest::newRow("https") << QStringLiteral("https://graph.microsoft.com") << true;
    QTest::newRow("trailing slash") << QStringLiteral("https://graph.microsoft.com/") << true;
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:8080") << true;
    QTest::newRow("loopback net") << QStringLiteral("http://127.9.9.9") << true;
    QTest::newRow("loopback IPv6") << QStringLiteral("http://[::1]:8080") << true;
    QTest::newRow("localhost") << QStringLiteral("http://localhost:8080") << true;
    QTest::newRow("plain http") << QStringLiteral("http://graph.microsoft.com") << false;
    QTest::newRow("looks like loopback") << QStringLiteral("http://127.0.0.1.example.org") << false;
    QTest::newRow("looks like localhost") << QStringLiteral("http://localhost.example.org") << false;
    QTest::newRow("user name") << QStringLiteral("https://user@graph.microsoft.com") << false;
    QTest::newRow("query") << QStringLiteral("https://graph.microsoft.com?x=1") << false;
    QTest::newRow("fragment") << QStringLiteral("https://graph.microsoft.com#x") << false;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("no scheme") << QStringLiteral("graph.microsoft.com") << false;
    QTest::newRow("no host") << QStringLiteral("https://") << false;
    QTest::newRow("empty") << QString() << false;
}

void TestEndpoints::accepts()
{
    QFETCH(QString, address);
    QFETCH(bool, good);
    const QString other = QStringLiteral("https://login.example");
    const auto asGraph = Endpoints::make(address, other);
    const auto asLogin = Endpoints::make(other, address);
    QCOMPARE(asGraph.has_value(), good);
    QCOMPARE(asLogin.has_value(), good);
    if (!good)
        QCOMPARE(asGraph.error().kind, ErrorKind::Usage);
    else
        QVERIFY(!asGraph->graph.toEncoded().endsWith('/'));
}

void TestEndpoints::origins_data()
{
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("path") << QByteArray("https://graph.example/v1.0/x?y") << true;
    QTest::newRow("default port") << QByteArray("https://graph.example:443/x") << true;
    QTest::newRow("case of host") << QByteArray("HTTPS://GRAPH.example/x") << true;
    QTest::newRow("port") << QByteArray("https://graph.example:8443/x") << false;
    QTest::newRow("scheme") << QByteArray("http://graph.example/x") << false;
    QTest::newRow("subdomain") << QByteArray("https://a.graph.example/x") << false;
    QTest::newRow("suffix") << QByteArray("https://graph.example.evil.example/x") << false;
    QTest::newRow("relative") << QByteArray("/x") << false;
}

void TestEndpoints::origins()
{
    QFETCH(QByteArray, other);
    QFETCH(bool, same);
    QCOMPARE(sameOrigin(QUrl(QStringLiteral("https://graph.example")), QUrl::fromEncoded(other)), same);
}

QTEST_GUILESS_MAIN(TestEndpoints)
#include "tst_endpoints.moc"
