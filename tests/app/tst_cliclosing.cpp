// SPDX-License-Identifier: GPL-3.0-or-later
// A command that ends while a refresh token is being exchanged keeps the new one. With a real keychain only.
#include "clilogin.h"
#include "holdingrelay.h"
#include "testtenant.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Reslate;
using Test::CliLogin;
using Test::HoldingRelay;
using Test::PretendBrowser;
using Test::TestTenant;

class TestCliClosing final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aListingIsInterrupted();
    void aRunIsInterrupted();
    void nobodyWaitsForLong();

private:
    QStringList words(const QStringList &command) const
    {
        return QStringList {QStringLiteral("--graph-url"), m_relay->before(m_tenant->url()).toString(),
                   QStringLiteral("--login-url"), m_relay->before((*m_tenant)->loginUrl()).toString(),
                   QStringLiteral("--data-dir"), m_dir->filePath(QStringLiteral("data"))}
        + command;
    }
    /// The relay works meanwhile.
    static CliRun finish(QProcess &process)
    {
        (void)QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 120'000);
        return CliProcess::finish(process);
    }
    CliRun run(const QStringList &command) const
    {
        QProcess process;
        CliProcess().start(process, words(command));
        return finish(process);
    }
    void login();
    /// Starts a command and waits until the service has exchanged a refresh token of which the command doesn't know
    /// yet.
    void startRenewing(QProcess &process, const QStringList &command);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestTenant> m_tenant;
    std::unique_ptr<HoldingRelay> m_relay;
};

void TestCliClosing::initTestCase()
{
    if (!qEnvironmentVariableIsSet("RESLATE_TEST_KEYRING"))
        QSKIP("There is no keychain of this test's own; tst_cliclosing_keyring has one.");
}

void TestCliClosing::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_tenant = std::make_unique<TestTenant>(TestTenant::quick(60));
    m_relay = std::make_unique<HoldingRelay>(m_tenant->url());
    login();
}

void TestCliClosing::cleanup()
{
    m_relay->release();
    run({QStringLiteral("logout")});
}

void TestCliClosing::login()
{
    const CliLogin login(words({}), PracticeTenant::clientId(), m_dir->path());
    QProcess process;
    login.begin(process);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(login.addressFile()), 60'000);
    PretendBrowser browser;
    browser.open(QUrl::fromEncoded(Test::contentOf(login.addressFile())));
    const CliRun in = finish(process);
    QVERIFY2(in.code == 0, in.err.constData());
}

void TestCliClosing::startRenewing(QProcess &process, const QStringList &command)
{
    m_relay->hold("/token ");
    CliProcess().start(process, words(command));
    QTRY_VERIFY_WITH_TIMEOUT(m_relay->isHolding(), 60'000);
}

void TestCliClosing::aListingIsInterrupted()
{
    QProcess process;
    startRenewing(process, {QStringLiteral("groups")});
    process.terminate();
    m_relay->release();
    const CliRun groups = finish(process);
    QVERIFY2(groups.code == 1 && groups.err.contains("Stopped."), groups.err.constData());
    const CliRun next = run({QStringLiteral("whoami")});
    QVERIFY2(next.code == 0, next.err.constData());
}

void TestCliClosing::aRunIsInterrupted()
{
    QProcess process;
    startRenewing(process,
        {QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("factory-wipe"), QStringLiteral("--group"),
            QStringLiteral("Year 7"), QStringLiteral("--confirm"), QStringLiteral("1")});
    process.terminate();
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += process.readAllStandardError()).contains("Stopped; nothing was sent."), 60'000);
    m_relay->release();
    QCOMPARE(finish(process).code, 1);
    const CliRun next = run({QStringLiteral("whoami")});
    QVERIFY2(next.code == 0, next.err.constData());
    QVERIFY((*m_tenant)->destructiveRequests().isEmpty());
}

void TestCliClosing::nobodyWaitsForLong()
{
    const int before = (*m_tenant)->requestCount("POST", "/token");
    QProcess process;
    startRenewing(process, {QStringLiteral("whoami")});
    process.terminate();
    QCOMPARE(finish(process).code, 1);
    QCOMPARE((*m_tenant)->requestCount("POST", "/token"), before + 1); // it was given up before it was tried again
}

QTEST_GUILESS_MAIN(TestCliClosing)
#include "tst_cliclosing.moc"
