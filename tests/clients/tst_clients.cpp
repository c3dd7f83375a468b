// SPDX-License-Identifier: GPL-3.0-or-later
// Microsoft's own clients from npm, which know nothing of this program, sign in at the practice tenant and work there:
// what they do with it, they would do with Entra and Graph.
#include "testtenant.h"
#include "tlsfront.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Reslate;
using Test::TestCertificates;
using Test::TestTenant;
using Test::TlsFront;

class TestClients final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void signInListAndWipe_data();
    void signInListAndWipe();

private:
    QString m_node;
    QString m_modules;
};

void TestClients::initTestCase()
{
    m_node = QStandardPaths::findExecutable(QStringLiteral("node"));
    m_modules = qEnvironmentVariable("CLIENTS_MODULES");
    if (m_node.isEmpty())
        QSKIP("Skipped: there is no node here to run Microsoft's clients");
    if (!QFileInfo::exists(m_modules + QStringLiteral("/node_modules/@azure/msal-node")))
        QSKIP("Skipped: CLIENTS_MODULES does not name a folder with @azure/msal-node; ./bootstrap test makes one");
    if (!TestCertificates::possible() || !QSslSocket::supportsSsl())
        QSKIP("Skipped: @azure/msal-node speaks TLS alone, and there is no openssl command here");
}

void TestClients::signInListAndWipe_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("code") << QStringLiteral("code");
    QTest::newRow("device code") << QStringLiteral("device-code");
}

void TestClients::signInListAndWipe()
{
    QFETCH(QString, way);
    TenantOptions options = TestTenant::quick(250);
    options.pageSize = 100;
    options.deviceInterval = std::chrono::seconds(1);
    TestTenant tenant(options);
    const TestCertificates certificates;
    TlsFront front(certificates.make(QStringLiteral("IP:127.0.0.1")), tenant.url());
    front.saysSo = true;
    const QString origin = front.url().toString();

    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NODE_EXTRA_CA_CERTS"), certificates.authorityFile());
    process.setProcessEnvironment(environment);
    process.start(m_node,
        {QStringLiteral(RESLATE_CLIENTS_DRIVER), m_modules, origin, QStringLiteral("hillside.example"),
            PracticeTenant::clientId(), way});
    QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 120'000);
    const QByteArray messages = process.readAllStandardError();
    QVERIFY2(process.exitCode() == 0, messages.constData());
    const QJsonObject seen = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    const auto text = [&seen](const char *name) { return seen[QLatin1String(name)].toString(); };

    QCOMPARE(text("account"), QStringLiteral("it-admin@hillside.example"));
    const QJsonObject claims = seen[QLatin1String("claims")].toObject();
    const QString person = claims[QLatin1String("oid")].toString();
    const QString school = claims[QLatin1String("tid")].toString();
    QCOMPARE(text("homeAccountId"), person + QLatin1Char('.') + school); // of client_info
    QCOMPARE(text("me"), person);
    QCOMPARE(
        claims[QLatin1String("iss")].toString(), origin + QStringLiteral("/login/") + school + QStringLiteral("/v2.0"));
    QCOMPARE(claims[QLatin1String("ver")].toString(), QStringLiteral("2.0"));
    QVERIFY(claims[QLatin1String("nbf")].toDouble() > 1.7e9);
    QVERIFY(!claims[QLatin1String("sub")].toString().isEmpty());
    QVERIFY(seen[QLatin1String("signed")].toBool());
    QVERIFY(seen[QLatin1String("renewed")].toBool());
    const QJsonObject refusal = seen[QLatin1String("refusal")].toObject();
    QCOMPARE(refusal[QLatin1String("error")].toString(), QStringLiteral("invalid_grant"));
    QCOMPARE(refusal[QLatin1String("number")].toInt(), 54005);

    QVERIFY2(text("nextLink").startsWith(origin + QStringLiteral("/v1.0/")), qPrintable(text("nextLink")));
    QSet<QString> ids;
    for (const QJsonValue &id : seen[QLatin1String("ids")].toArray())
        ids.insert(id.toString());
    QCOMPARE(ids.size(), tenant->devices().size());
    QCOMPARE(tenant->destructiveRequests().size(), 1);
    QCOMPARE(tenant->destructiveRequests(text("wiped")), 1);
    QVERIFY(!tenant->tokenLeaked());
}

QTEST_GUILESS_MAIN(TestClients)
#include "tst_clients.moc"
