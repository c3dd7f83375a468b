// SPDX-License-Identifier: GPL-3.0-or-later
// After a full run no token, code or verifier that was really used stands anywhere: not in what the programs said, not
// in a journal, a setting or any other file, and not in the list of processes while they ran.
#include "clilogin.h"
#include "testtenant.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Reslate;
using Test::CliLogin;
using Test::contentOf;
using Test::TestTenant;

class TestCliLeak final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFullRunLeavesNoSecret();

private:
    QStringList words(const QStringList &command) const
    {
        return QStringList {QStringLiteral("--json"), QStringLiteral("--graph-url"), m_tenant->url().toString(),
                   QStringLiteral("--login-url"), (*m_tenant)->loginUrl().toString(), QStringLiteral("--data-dir"),
                   data()}
        + command;
    }
    QString data() const { return m_dir.filePath(QStringLiteral("data")); }
    CliLogin login() const { return CliLogin(words({}), PracticeTenant::clientId(), m_dir.path()); }
    void note(const CliRun &run) { m_said += run.out + run.err; }
    /// What the system shows of a process to others.
    void lookAt(const QProcess &process)
    {
        for (const char *file : {"cmdline", "environ", "comm"})
            m_said += contentOf(QStringLiteral("/proc/%1/%2").arg(process.processId()).arg(QLatin1String(file)));
    }
    void signInByACode();
    QStringList devices();
    CliRun finished(QProcess &process);

    QTemporaryDir m_dir;
    std::unique_ptr<TestTenant> m_tenant;
    QByteArray m_said;
};

void TestCliLeak::initTestCase()
{
    if (!qEnvironmentVariableIsSet("RESLATE_TEST_KEYRING"))
        QSKIP("There is no keychain of this test's own; tst_clileak_keyring has one.");
    TenantOptions options = TestTenant::quick(60);
    options.deviceInterval = std::chrono::seconds(1);
    m_tenant = std::make_unique<TestTenant>(options);
}

QStringList TestCliLeak::devices()
{
    QStringList ids;
    for (const TenantDevice &one : (*m_tenant)->devices()) {
        if (one.operatingSystem == QLatin1String("Windows") && one.managementAgent == QLatin1String("mdm")
            && ids.size() < 8)
            ids.append(one.id);
        (*m_tenant)->setAsleep(one.id, true); // nobody reports, so that the run lasts until it is disturbed
    }
    return ids;
}

void TestCliLeak::signInByACode()
{
    QProcess process;
    login().begin(process, {QStringLiteral("--device-code")});
    const QString code = CliLogin::code(process, m_said);
    lookAt(process);
    QVERIFY((*m_tenant)->decideDevice(code, true));
    QCOMPARE(finished(process).code, 0);
}

CliRun TestCliLeak::finished(QProcess &process)
{
    CliRun run;
    (void)QTest::qWaitFor(
        [&] {
            lookAt(process);
            return process.state() == QProcess::NotRunning;
        },
        60'000);
    run = CliProcess::finish(process);
    note(run);
    return run;
}

void TestCliLeak::aFullRunLeavesNoSecret()
{
    signInByACode();
    const CliRun in = login().run();
    note(in);
    QCOMPARE(in.code, 0);
    m_said += contentOf(login().addressFile());
    (*m_tenant)->demandClaims(R"({"access_token":{"nbf":{"essential":true,"value":"1604106651"}}})");
    const QStringList ids = devices();
    QProcess process;
    CliProcess().start(process,
        words(QStringList {QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("wipe-keep-account"),
                  QStringLiteral("--confirm"), QString::number(ids.size()), QStringLiteral("--countdown"),
                  QStringLiteral("1"), QStringLiteral("--timeout"), QStringLiteral("40"), QStringLiteral("--device")}
            + ids));
    QTRY_COMPARE_WITH_TIMEOUT((*m_tenant)->destructiveRequests().size(), ids.size(), 60'000);
    lookAt(process);
    (*m_tenant)->revokeSignIns(); // in the middle of following
    QCOMPARE(finished(process).code, 3);
    const CliRun again = login().run();
    note(again);
    QCOMPARE(again.code, 0);
    for (const QStringList &command : {QStringList {QStringLiteral("jobs")}, QStringList {QStringLiteral("whoami")},
             QStringList {QStringLiteral("resume"), QStringLiteral("--until"), QStringLiteral("sent")},
             QStringList {QStringLiteral("logout")}}) {
        CliProcess().start(process, words(command));
        finished(process);
    }
    for (const QString &id : ids)
        QCOMPARE((*m_tenant)->destructiveRequests(id), 1); // none twice
    int files = 0;
    for (const QString &folder :
        {data(), qEnvironmentVariable("XDG_DATA_HOME"), qEnvironmentVariable("XDG_CACHE_HOME")}) {
        for (QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();
             ++files) {
            const QString path = all.next();
            if (!path.contains(QLatin1String("/keyrings/"))) // which is encrypted, and the place for them
                m_said += contentOf(path);
        }
    }
    QVERIFY(files >= 2 && m_said.contains(ids.first().toUtf8()) && m_said.contains("it-admin@hillside.example"));
    const QList<QByteArray> secrets = (*m_tenant)->signInSecrets();
    for (const char *kind : {"device-", "0.+/=", "practice-access-", "practice-refresh-"})
        QVERIFY2(std::any_of(
                     secrets.cbegin(), secrets.cend(), [kind](const QByteArray &one) { return one.startsWith(kind); }),
            kind);
    QVERIFY(std::any_of(
        secrets.cbegin(), secrets.cend(), [](const QByteArray &one) { return one.size() == 43; })); // a verifier
    for (const QByteArray &secret : secrets) {
        for (const QByteArray &form : {secret, secret.toPercentEncoding(), secret.toBase64(), secret.toHex()})
            QVERIFY2(!m_said.contains(form), secret.constData());
    }
}

QTEST_GUILESS_MAIN(TestCliLeak)
#include "tst_clileak.moc"
