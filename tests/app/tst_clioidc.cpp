// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in at a server that others wrote by the same standards: oidc-provider, from npm. It stands in front of the
// practice tenant, whose lists are read with its tokens.
#include "clilogin.h"
#include "testtenant.h"

#include <QFileInfo>
#include <QNetworkReply>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Reslate;
using Test::CliLogin;
using Test::TestTenant;

namespace {

bool hasKeychain()
{
    return qEnvironmentVariableIsSet("RESLATE_TEST_KEYRING");
}

} // namespace

class TestCliOidc final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void cleanupTestCase();
    void signsInByTheBrowser();
    void signsInByACode();
    void startsSilentlyWithEveryRotatedToken();
    void saysThatASignInHasEnded();
    void leavesNoSecret();

private:
    QStringList words(const QStringList &command) const
    {
        return QStringList {QStringLiteral("--graph-url"), m_origin, QStringLiteral("--login-url"), m_origin,
                   QStringLiteral("--data-dir"), m_dir->filePath(QStringLiteral("data"))}
        + command;
    }
    CliRun run(const char *command) const { return CliProcess().run(words({QLatin1String(command)})); }
    CliLogin login() const { return CliLogin(words({}), PracticeTenant::clientId(), m_dir->path()); }
    /// Says something to the server beside OpenID; gives its answer.
    QByteArray tell(const char *path);
    int issued() { return static_cast<int>(tell("/issued").split('\n').size()); }

    TestTenant m_tenant {TestTenant::quick(60)};
    QProcess m_server;
    QString m_origin;
    QNetworkAccessManager m_network;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestCliOidc::initTestCase()
{
    const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
    const QString modules = qEnvironmentVariable("OIDC_MODULES");
    if (node.isEmpty())
        QSKIP("Skipped: there is no node here to run oidc-provider");
    if (!QFileInfo::exists(modules + QStringLiteral("/node_modules/oidc-provider")))
        QSKIP("Skipped: OIDC_MODULES does not name a folder with oidc-provider; ./bootstrap test makes one");
    if (!hasKeychain()) // not the developer's own
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    m_server.start(node,
        {QStringLiteral(RESLATE_OIDC_SERVER), modules, m_tenant.url().toString(),
            QString::fromLatin1(m_tenant.token())});
    QByteArray said;
    QTRY_VERIFY2_WITH_TIMEOUT(
        (said += m_server.readAllStandardOutput()).contains('\n'), m_server.readAllStandardError().constData(), 60'000);
    QVERIFY(said.startsWith("READY http://127.0.0.1:"));
    m_origin = QString::fromLatin1(said.mid(6).trimmed());
}

void TestCliOidc::cleanupTestCase()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    QVERIFY(m_server.waitForFinished(30'000));
}

QByteArray TestCliOidc::tell(const char *path)
{
    const std::unique_ptr<QNetworkReply> reply(
        m_network.post(QNetworkRequest(QUrl(m_origin + QLatin1String(path))), QByteArray()));
    (void)QTest::qWaitFor([&reply] { return reply->isFinished(); }, 30'000);
    return reply->error() == QNetworkReply::NoError ? reply->readAll() : QByteArray("failed");
}

void TestCliOidc::signsInByTheBrowser()
{
    const CliRun in = login().run(QStringLiteral("0"), {QStringLiteral("--json")});
    QVERIFY2(in.code == (hasKeychain() ? 0 : 1), in.err.constData());
    QCOMPARE(in.records().first()[QLatin1String("account")].toString(), QStringLiteral("ada@school.example"));
    QCOMPARE(in.records().first()[QLatin1String("kept")].toBool(), hasKeychain());
    if (!hasKeychain())
        return;
    const CliRun groups = run("groups");
    QVERIFY2(groups.code == 0 && groups.out.contains("Year 7"), groups.err.constData());
    QCOMPARE(run("logout").code, 0);
    QCOMPARE(run("groups").code, 3);
}

void TestCliOidc::signsInByACode()
{
    QProcess process;
    login().begin(process, {QStringLiteral("--device-code"), QStringLiteral("--json")});
    QByteArray said;
    const QString code = CliLogin::code(process, said);
    QVERIFY2(!code.isEmpty(), said.constData());
    QCOMPARE(tell(qPrintable(QStringLiteral("/approve?user_code=") + code)), QByteArray());
    const CliRun in = CliProcess::finish(process);
    QVERIFY2(in.code == (hasKeychain() ? 0 : 1), in.err.constData());
    QCOMPARE(in.records().first()[QLatin1String("account")].toString(), QStringLiteral("ada@school.example"));
    run("logout");
}

void TestCliOidc::startsSilentlyWithEveryRotatedToken()
{
    if (!hasKeychain())
        QSKIP("dbus-run-session or gnome-keyring-daemon is missing.");
    QCOMPARE(login().run().code, 0);
    const int before = issued();
    for (int start = 1; start <= 3; ++start) {
        const CliRun who = run("whoami");
        QVERIFY2(who.code == 0, who.err.constData());
        QCOMPARE(issued(), before + 2 * start); // an access token and a new refresh token; the old one works no more
    }
    QCOMPARE(run("logout").code, 0);
}

void TestCliOidc::saysThatASignInHasEnded()
{
    if (!hasKeychain())
        QSKIP("dbus-run-session or gnome-keyring-daemon is missing.");
    QCOMPARE(login().run().code, 0);
    QCOMPARE(tell("/revoke"), QByteArray());
    const CliRun who = run("whoami");
    QCOMPARE(who.code, 3);
    QVERIFY2(who.err.contains("Your sign-in has ended"), who.err.constData());
    QCOMPARE(login().run().code, 0);
    QCOMPARE(run("whoami").code, 0);
    QCOMPARE(run("logout").code, 0);
}

void TestCliOidc::leavesNoSecret()
{
    const CliRun in = login().run();
    const CliRun who = run("whoami");
    const QByteArray said = in.out + in.err + who.out + who.err
        + Test::contentOf(m_dir->filePath(QStringLiteral("data/reslate.ini")));
    const QList<QByteArray> secrets = tell("/issued").split('\n');
    QVERIFY(secrets.size() >= 3 && secrets.first().size() > 20);
    for (const QByteArray &secret : secrets)
        QVERIFY(!said.contains(secret));
    run("logout");
}

QTEST_GUILESS_MAIN(TestCliOidc)
#include "tst_clioidc.moc"
