// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program on a school's network: everything to Microsoft goes through a proxy, which inspects it with a
// certificate of the school's own, and may want a password. Behind it stands the practice tenant.
#include "cliprocess.h"
#include "connectproxy.h"
#include "testtenant.h"
#include "tlsfront.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <unistd.h>

using namespace Reslate;
using Test::ConnectProxy;
using Test::TestCertificates;
using Test::TestTenant;
using Test::TlsFront;

namespace {

const QByteArray user = "school\\ada";
const QByteArray right = "right-password-1";
const QByteArray wrong = "wrong-password-1";

bool hasKeychain()
{
    return qEnvironmentVariableIsSet("RESLATE_TEST_KEYRING");
}

} // namespace

class TestCliProxy final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void goesByTheProxyAndTheSystemsCertificates();
    void stopsAtACertificateThatNobodyTrusts();
    void saysThatThePasswordIsMissing();
    void keepsThePasswordInTheKeychain();
    void triesAWrongPasswordOnce();
    void ordersLeaveAtMostOnce();

private:
    /// In a system whose store knows the school's authority, or not.
    void start(QProcess &process, const QStringList &words, bool trusted = true);
    CliRun run(const QStringList &words, const QByteArray &input = {}, bool trusted = true);
    CliRun setPassword(const QByteArray &password);
    QString proxyName() const { return QString::fromLatin1(m_proxy->name()); }
    QString data() const { return m_dir.filePath(QStringLiteral("data")); }

    QTemporaryDir m_dir;
    std::unique_ptr<TestCertificates> m_certificates;
    std::unique_ptr<TestTenant> m_tenant;
    std::unique_ptr<TlsFront> m_front;
    std::unique_ptr<ConnectProxy> m_proxy;
    QString m_systemFolder;
    QByteArray m_said;
};

void TestCliProxy::initTestCase()
{
    if (!TestCertificates::possible())
        QSKIP("There is no openssl command to make certificates with.");
    QProcess mount;
    mount.start(QStringLiteral("unshare"),
        {QStringLiteral("-m"), QStringLiteral("sh"), QStringLiteral("-c"),
            QStringLiteral("mount --bind /etc/ssl/certs /etc/ssl/certs")});
    if (geteuid() != 0 || !mount.waitForFinished() || mount.exitCode() != 0)
        QSKIP("The system's certificates can't be replaced for a program here; that takes root and unshare.");
    if (!hasKeychain()) // not the developer's own
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    m_certificates = std::make_unique<TestCertificates>();
    m_systemFolder = m_certificates->systemFolder();
    m_tenant = std::make_unique<TestTenant>(TestTenant::quick(60));
}

void TestCliProxy::init()
{
    m_front = std::make_unique<TlsFront>(
        m_certificates->make(QStringLiteral("DNS:graph.microsoft.com")), m_tenant->url());
    m_proxy = std::make_unique<ConnectProxy>(m_front->serverPort());
    qputenv("https_proxy", "http://" + m_proxy->name());
    qputenv("RESLATE_TEST_TOKEN", m_tenant->token());
    qputenv("XDG_CONFIG_HOME", m_dir.path().toUtf8());
}

void TestCliProxy::start(QProcess &process, const QStringList &words, bool trusted)
{
    QStringList all;
    if (trusted)
        all << QStringLiteral("-m") << QStringLiteral("sh") << QStringLiteral("-c")
            << QStringLiteral("mount --bind \"$0\" /etc/ssl/certs && exec \"$@\"") << m_systemFolder
            << QStringLiteral(RESLATE_CLI);
    process.start(trusted ? QStringLiteral("unshare") : QStringLiteral(RESLATE_CLI),
        all + words + QStringList {QStringLiteral("--data-dir"), data()});
}

CliRun TestCliProxy::run(const QStringList &words, const QByteArray &input, bool trusted)
{
    QProcess process;
    start(process, words, trusted);
    process.write(input);
    process.closeWriteChannel();
    (void)QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 100'000);
    const CliRun run = CliProcess::finish(process);
    m_said += run.out + run.err;
    return run;
}

CliRun TestCliProxy::setPassword(const QByteArray &password)
{
    return run({QStringLiteral("proxy"), QStringLiteral("set"), QStringLiteral("--host"), proxyName(),
                   QStringLiteral("--user"), QString::fromLatin1(user)},
        password + '\n');
}

const QStringList groups {QStringLiteral("groups"), QStringLiteral("--json"), QStringLiteral("--token-env"),
    QStringLiteral("RESLATE_TEST_TOKEN")};

void TestCliProxy::goesByTheProxyAndTheSystemsCertificates()
{
    const CliRun listed = run(groups);
    QVERIFY2(listed.code == 0, listed.err.constData());
    QCOMPARE(listed.records().size(), 18);
    QVERIFY(!m_proxy->targets.isEmpty());
    for (const QByteArray &target : std::as_const(m_proxy->targets))
        QCOMPARE(target, QByteArray("CONNECT graph.microsoft.com:443 HTTP/1.1"));
    qputenv("https_proxy", "http://127.0.0.1:9"); // where nobody is; this computer is reached without
    qputenv("http_proxy", "http://127.0.0.1:9");
    const CliRun near = run(groups + QStringList {QStringLiteral("--graph-url"), m_tenant->url().toString()});
    qunsetenv("http_proxy");
    QVERIFY2(near.code == 0, near.err.constData());
}

void TestCliProxy::stopsAtACertificateThatNobodyTrusts()
{
    const CliRun stopped = run(groups, {}, false);
    QCOMPARE(stopped.code, 4);
    QVERIFY2(stopped.err.contains("connection not safe"), stopped.err.constData());
    QVERIFY(m_front->connections > 0);
    QCOMPARE(m_front->received, QByteArray());
}

void TestCliProxy::saysThatThePasswordIsMissing()
{
    m_proxy->demand(user, right);
    const CliRun stopped = run(groups);
    QCOMPARE(stopped.code, 4);
    QVERIFY2(stopped.err.contains("reslate-cli proxy set --host " + m_proxy->name() + " --user NAME"),
        stopped.err.constData());
    QVERIFY(stopped.err.contains("the proxy wants a password"));
    QCOMPARE(m_front->connections, 0);
    if (hasKeychain())
        return;
    const CliRun unkept = setPassword(right); // and no file instead
    QCOMPARE(unkept.code, 4);
    QVERIFY(unkept.err.contains("the keychain of this computer can't be used"));
}

void TestCliProxy::keepsThePasswordInTheKeychain()
{
    if (!hasKeychain())
        QSKIP("There is no keychain of this test's own; tst_cliproxy_keyring has one.");
    m_proxy->demand(user, right);
    QCOMPARE(setPassword({}).code, 2);
    QCOMPARE(setPassword(right).code, 0);
    for (int start = 0; start < 2; ++start) {
        const CliRun listed = run(groups);
        QVERIFY2(listed.code == 0, listed.err.constData());
        QCOMPARE(listed.records().size(), 18);
    }
    const CliRun forgotten = run(
        {QStringLiteral("proxy"), QStringLiteral("forget"), QStringLiteral("--host"), proxyName()});
    QCOMPARE(forgotten.code, 0);
    QCOMPARE(run(groups).code, 4);
    for (const QString &folder :
        {data(), m_dir.path(), qEnvironmentVariable("XDG_DATA_HOME"), qEnvironmentVariable("XDG_CACHE_HOME")}) {
        for (QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();) {
            QFile file(all.next());
            if (!file.fileName().contains(QLatin1String("/keyrings/")) && file.open(QIODevice::ReadOnly)) // encrypted
                m_said += file.readAll();
        }
    }
    for (const QByteArray &form : {right, right.toBase64(), (user + ':' + right).toBase64()})
        QVERIFY(!m_said.contains(form));
}

void TestCliProxy::triesAWrongPasswordOnce()
{
    if (!hasKeychain())
        QSKIP("There is no keychain of this test's own; tst_cliproxy_keyring has one.");
    m_proxy->demand(user, right);
    QCOMPARE(setPassword(wrong).code, 0);
    const CliRun refused = run(groups);
    QCOMPARE(refused.code, 4);
    QVERIFY2(refused.err.contains("refused the password of school\\ada"), refused.err.constData());
    QCOMPARE(run(groups).code, 4); // it is forgotten, so the next run doesn't try it either
    QCOMPARE(m_proxy->shown(user, wrong), 1);
    QCOMPARE(m_front->connections, 0);
}

/// The proxy begins to want a password in the middle of a job.
void TestCliProxy::ordersLeaveAtMostOnce()
{
    QStringList ids;
    for (const TenantDevice &one : (*m_tenant)->devices()) {
        if (one.operatingSystem == QLatin1String("Windows") && one.managementAgent == QLatin1String("mdm")
            && ids.size() < 3)
            ids.append(one.id);
    }
    QProcess process;
    start(process,
        QStringList {QStringLiteral("--json"), QStringLiteral("run"), QStringLiteral("--token-env"),
            QStringLiteral("RESLATE_TEST_TOKEN"), QStringLiteral("--mode"), QStringLiteral("wipe-keep-account"),
            QStringLiteral("--confirm"), QStringLiteral("3"), QStringLiteral("--countdown"), QStringLiteral("5"),
            QStringLiteral("--until"), QStringLiteral("sent"), QStringLiteral("--timeout"), QStringLiteral("90"),
            QStringLiteral("--device")}
            + ids);
    QByteArray said;
    const auto countsDown = [&] {
        said += process.readAllStandardError();
        return said.contains("takes everything back");
    };
    QVERIFY2(QTest::qWaitFor(countsDown, 60'000), said.constData());
    m_proxy->demand(user, right);
    m_proxy->cut();
    const qsizetype before = m_proxy->targets.size();
    QTRY_VERIFY_WITH_TIMEOUT(m_proxy->targets.size() >= before + 2, 60'000); // turned away
    QVERIFY((*m_tenant)->destructiveRequests().isEmpty());
    m_proxy->demandNothing();
    (void)QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 100'000);
    const CliRun run = CliProcess::finish(process);
    QVERIFY2(run.code == 0, QByteArray(run.err + run.out).constData());
    for (const QString &id : std::as_const(ids))
        QCOMPARE((*m_tenant)->destructiveRequests(id), 1);
}

QTEST_GUILESS_MAIN(TestCliProxy)
#include "tst_cliproxy.moc"
