// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in from the command line: without a keychain, and once more with a real one (tst_clilogin_keyring).
#include "cliprocess.h"
#include "keyring.h"
#include "pretendbrowser.h"
#include "testtenant.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Reslate;
using Test::PretendBrowser;
using Test::TestTenant;

namespace {

const QString admin = QStringLiteral("it-admin@hillside.example");
const QString helper = QStringLiteral("helper@hillside.example");

bool hasKeychain()
{
    return qEnvironmentVariableIsSet("RESLATE_TEST_KEYRING");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCliLogin final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void signsInByTheBrowser();
    void endsWithTheCommandWithoutAKeychain();
    void signsInByACode_data();
    void signsInByACode();
    void workGoesOnThroughAChallenge();
    void aChallengeThatNeedsAPersonIsMetByTheNextSignIn();
    void saysThatASignInHasEnded();
    void switchesAccounts();
    void refuses_data();
    void refuses();
    void theUserCancels();
    void ctrlCEndsIt();
    void saysThatItStillWaits();
    void endsWhenItsTimeIsUp();
    void worksWithoutABrowser();
    void leavesNoSecret();
    void signsNobodyOutOverALockedKeychain();

private:
    QStringList words(const QStringList &command) const;
    CliRun run(const QStringList &command) const { return CliProcess().run(words(command)); }
    void begin(QProcess &process, const QStringList &more = {}) const;
    CliRun login(const QString &account = QStringLiteral("0"), const QStringList &more = {}) const;
    QString addressFile() const { return m_dir->filePath(QStringLiteral("address")); }
    QString data() const { return m_dir->filePath(QStringLiteral("data")); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestTenant> m_tenant;
};

void TestCliLogin::initTestCase()
{
    if (!hasKeychain()) // not the developer's own
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
}

void TestCliLogin::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    TenantOptions options = TestTenant::quick(60);
    options.deviceInterval = std::chrono::seconds(1);
    m_tenant = std::make_unique<TestTenant>(options);
    qputenv("BROWSER", QByteArray(RESLATE_NOTE_BROWSER));
    qputenv("RESLATE_TEST_ADDRESS", addressFile().toUtf8());
}

QStringList TestCliLogin::words(const QStringList &command) const
{
    return QStringList {QStringLiteral("--graph-url"), m_tenant->url().toString(), QStringLiteral("--login-url"),
               (*m_tenant)->loginUrl().toString(), QStringLiteral("--data-dir"), data()}
    + command;
}

void TestCliLogin::begin(QProcess &process, const QStringList &more) const
{
    QFile::remove(addressFile());
    CliProcess().start(process,
        words(QStringList {QStringLiteral("login"), QStringLiteral("--client-id"), PracticeTenant::clientId()} + more));
}

/// Signs in by a browser in which somebody picks that account.
CliRun TestCliLogin::login(const QString &account, const QStringList &more) const
{
    QProcess process;
    begin(process, more);
    PretendBrowser browser;
    if (QTest::qWaitFor([this] { return QFile::exists(addressFile()); }, 60'000)) {
        browser.open(QUrl::fromEncoded(contentOf(addressFile())), account);
        if (!QTest::qWaitFor([&browser] { return browser.status != 0; }, 60'000))
            process.kill();
    }
    return CliProcess::finish(process);
}

void TestCliLogin::signsInByTheBrowser()
{
    if (!hasKeychain())
        QSKIP("dbus-run-session or gnome-keyring-daemon is missing.");
    QCOMPARE(run({QStringLiteral("whoami")}).code, 3);
    const CliRun in = login(QStringLiteral("0"), {QStringLiteral("--json")});
    QVERIFY2(in.code == 0, in.err.constData());
    QCOMPARE(in.records().first()[QLatin1String("account")].toString(), admin);
    QCOMPARE(in.records().first()[QLatin1String("kept")].toBool(), true);
    QVERIFY(in.err.contains((*m_tenant)->loginUrl().toEncoded() + "/organizations/oauth2/v2.0/authorize"));

    const CliRun who = run({QStringLiteral("whoami"), QStringLiteral("--json")});
    QVERIFY2(who.code == 0, who.err.constData());
    QCOMPARE(who.records().first()[QLatin1String("account")].toString(), admin);
    const CliRun plain = CliProcess().run({QStringLiteral("--data-dir"), data(), QStringLiteral("whoami")});
    QVERIFY2(plain.out.contains(admin.toUtf8()), plain.err.constData()); // remembers where, too

    QCOMPARE(run({QStringLiteral("logout")}).code, 0);
    const CliRun after = run({QStringLiteral("groups")});
    QCOMPARE(after.code, 3);
    QVERIFY(after.err.contains("reslate-cli login"));
}

void TestCliLogin::endsWithTheCommandWithoutAKeychain()
{
    if (hasKeychain())
        QSKIP("There is a keychain here.");
    const CliRun in = login(QStringLiteral("0"), {QStringLiteral("--json")});
    QCOMPARE(in.code, 1);
    QCOMPARE(in.records().first()[QLatin1String("kept")].toBool(), false);
    QVERIFY2(in.err.contains("no keychain"), in.err.constData());
    // A library's words; the random letters of an address are none.
    for (const QByteArray &line : in.err.toLower().split('\n'))
        QVERIFY2(line.contains("http://") || !line.contains("bus"), line.constData());
    QCOMPARE(run({QStringLiteral("whoami")}).code, 3);
}

void TestCliLogin::signsInByACode_data()
{
    QTest::addColumn<bool>("yes");
    QTest::newRow("yes") << true;
    QTest::newRow("no") << false;
}

void TestCliLogin::signsInByACode()
{
    QFETCH(bool, yes);
    QProcess process;
    begin(process, {QStringLiteral("--device-code"), QStringLiteral("--json")});
    QByteArray said;
    const QRegularExpression code(QStringLiteral("enter the code ([A-Z0-9-]+)\\. It is good for 15 minutes"));
    QRegularExpressionMatch found;
    const bool shown = QTest::qWaitFor(
        [&] {
            said += process.readAllStandardError();
            found = code.match(QString::fromUtf8(said));
            return found.hasMatch();
        },
        60'000);
    QVERIFY2(shown, said.constData());
    QVERIFY((*m_tenant)->decideDevice(found.captured(1), yes));
    const CliRun run = CliProcess::finish(process);
    QCOMPARE(run.code, yes ? (hasKeychain() ? 0 : 1) : 3);
    if (yes)
        QCOMPARE(run.records().first()[QLatin1String("account")].toString(), admin);
    else
        QVERIFY2(run.err.contains("declined"), run.err.constData());
}

void TestCliLogin::workGoesOnThroughAChallenge()
{
    if (!hasKeychain())
        QSKIP("dbus-run-session or gnome-keyring-daemon is missing.");
    QCOMPARE(login().code, 0);
    (*m_tenant)->demandClaims(R"({"access_token":{"nbf":{"essential":true,"value":"1604106651"}}})");
    QString device;
    for (const TenantDevice &one : (*m_tenant)->devices()) {
        if (one.managementAgent == QLatin1String("mdm") && one.trustType == QLatin1String("AzureAd") && one.autopilot
            && !one.asleep)
            device = one.id;
    }
    const CliRun sent = run({QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("wipe-keep-account"),
        QStringLiteral("--device"), device, QStringLiteral("--confirm"), QStringLiteral("1"),
        QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--until"), QStringLiteral("sent")});
    QVERIFY2(sent.code == 0, sent.err.constData());
    QCOMPARE((*m_tenant)->destructiveRequests(device), 1);
    QCOMPARE(run({QStringLiteral("logout")}).code, 0);
}

void TestCliLogin::aChallengeThatNeedsAPersonIsMetByTheNextSignIn()
{
    if (!hasKeychain())
        QSKIP("dbus-run-session or gnome-keyring-daemon is missing.");
    QCOMPARE(login().code, 0);
    (*m_tenant)->demandClaims(R"({"access_token":{"nbf":{"essential":true,"value":"1701234567"}}})");
    (*m_tenant)->faults().on("POST", "/token").after(1).answer(400, R"({"error":"interaction_required"})");
    const CliRun who = run({QStringLiteral("whoami")});
    QCOMPARE(who.code, 3);
    (*m_tenant)->faults().clear();
    QCOMPARE(login().code, 0);
    QVERIFY2(contentOf(addressFile()).contains("1701234567"), contentOf(addressFile()).constData());
    QCOMPARE(run({QStringLiteral("whoami")}).code, 0);
    QCOMPARE(login().code, 0); // it was met
    QVERIFY2(!contentOf(addressFile()).contains("1701234567"), contentOf(addressFile()).constData());
    QCOMPARE(run({QStringLiteral("logout")}).code, 0);
}

void TestCliLogin::saysThatASignInHasEnded()
{
    if (!hasKeychain())
        QSKIP("dbus-run-session or gnome-keyring-daemon is missing.");
    QCOMPARE(login().code, 0);
    (*m_tenant)->revokeSignIns();
    const CliRun who = run({QStringLiteral("whoami")});
    QCOMPARE(who.code, 3);
    QVERIFY2(who.err.contains("Your sign-in has ended"), who.err.constData());
    for (const char *command : {"groups", "devices", "check --mode sync --device x", "jobs"}) {
        const CliRun one = run(QString::fromLatin1(command).split(QLatin1Char(' ')));
        QCOMPARE(one.code, 3);
        QVERIFY2(one.err.contains("Sign in again."), one.err.constData());
        QVERIFY2(one.err.contains("Code: invalid_grant"), one.err.constData()); // the service's own word
        QVERIFY2(!one.err.contains("token refused"), one.err.constData());
    }
    QCOMPARE(login().code, 0);
    (*m_tenant)->faults().on("POST", "/token").answer(401, "{}"); // and without a word
    const CliRun wordless = run({QStringLiteral("groups")});
    QCOMPARE(wordless.code, 3);
    QVERIFY2(wordless.err.contains("Sign in again."), wordless.err.constData());
    (*m_tenant)->faults().clear();
    QCOMPARE(run({QStringLiteral("whoami")}).code, 0);
    QCOMPARE(run({QStringLiteral("logout")}).code, 0);
}

void TestCliLogin::switchesAccounts()
{
    if (!hasKeychain())
        QSKIP("dbus-run-session or gnome-keyring-daemon is missing.");
    QCOMPARE(login(QStringLiteral("0")).code, 0);
    QCOMPARE(login(QStringLiteral("1")).code, 0);
    QVERIFY(run({QStringLiteral("whoami")}).out.contains(helper.toUtf8()));
    QVERIFY(run({QStringLiteral("whoami"), QStringLiteral("--account"), admin}).out.contains(admin.toUtf8()));
    QCOMPARE(run({QStringLiteral("logout"), QStringLiteral("--account"), admin}).code, 0);
    const CliRun gone = run({QStringLiteral("whoami"), QStringLiteral("--account"), admin});
    QCOMPARE(gone.code, 3);
    QVERIFY(gone.err.contains(admin.toUtf8() + " isn't signed in"));
    QVERIFY(run({QStringLiteral("whoami")}).out.contains(helper.toUtf8()));
    QCOMPARE(run({QStringLiteral("logout")}).code, 0);
}

void TestCliLogin::refuses_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, const char *command, const char *words) {
        QTest::newRow(name) << QString::fromLatin1(command).split(QLatin1Char(' ')) << QByteArray(words);
    };
    row("no client", "login", "--client-id is missing");
    row("no such cloud", "login --cloud mars", "--cloud is one of");
    row("cloud and address", "login --client-id x --cloud usgov --graph-url http://127.0.0.1:1", "Choose one");
    row("foreign address", "login --client-id x --graph-url https://graph.example --login-url https://login.example",
        "Tokens go to Microsoft's own services");
    row("a token to a foreign address", "groups --token-env PATH --graph-url https://graph.example",
        "Tokens go to Microsoft's own services");
    row("tenant is a path", "login --client-id x --tenant ../y", "has a form that can't be right");
    row("nobody is signed in", "logout", "Not signed in");
    row("that one isn't signed in", "logout --account ada@school.example", "isn't signed in");
    row("account and token", "groups --account ada --token-env HOME", "--account names who has signed in");
    row("code for a listing", "groups --device-code", "doesn't belong to");
    row("practice", "login --practice", "doesn't belong to");
}

void TestCliLogin::refuses()
{
    QFETCH(QStringList, command);
    QFETCH(QByteArray, words);
    const CliRun run = CliProcess().run(QStringList {QStringLiteral("--data-dir"), data()} + command);
    QCOMPARE(run.code, command.first() == QLatin1String("logout") ? 3 : 2);
    QVERIFY2(run.err.contains(words), run.err.constData());
}

void TestCliLogin::theUserCancels()
{
    const CliRun run = login(QStringLiteral("none"));
    QCOMPARE(run.code, 3);
    QVERIFY2(run.err.contains("The sign-in was declined."), run.err.constData());
}

void TestCliLogin::ctrlCEndsIt()
{
    QProcess process;
    begin(process);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(addressFile()), 60'000);
    process.terminate();
    const CliRun run = CliProcess::finish(process);
    QCOMPARE(run.code, 3);
    QVERIFY2(run.err.contains("canceled"), run.err.constData());
}

/// A sign-in service that takes the request and never answers.
void TestCliLogin::saysThatItStillWaits()
{
    (*m_tenant)->faults().on("POST", "/devicecode").hang();
    QProcess process;
    begin(process, {QStringLiteral("--device-code")});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT(
        (said += process.readAllStandardError()).contains("Still waiting for the service"), 60'000);
    process.terminate();
    QVERIFY(CliProcess::finish(process).code > 0);
}

void TestCliLogin::endsWhenItsTimeIsUp()
{
    (*m_tenant)->faults().on("POST", "/devicecode").hang();
    for (const char *way : {"--device-code", "--json"}) { // by a code, and by a browser in which nobody does anything
        QProcess process;
        begin(process, {QLatin1String(way), QStringLiteral("--timeout"), QStringLiteral("1")});
        const CliRun run = CliProcess::finish(process);
        QCOMPARE(run.code, 3);
        QVERIFY2(run.err.contains("within 1 s"), run.err.constData());
    }
}

void TestCliLogin::worksWithoutABrowser()
{
    const QByteArray path = qgetenv("PATH");
    qunsetenv("BROWSER");
    qputenv("PATH", "/nonexistent");
    QProcess process;
    begin(process);
    qputenv("PATH", path);
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += process.readAllStandardError()).contains("--device-code"), 60'000);
    const QRegularExpression address(QStringLiteral("http://[^\\s]*/authorize[^\\s]*"));
    PretendBrowser browser; // on which somebody types the address
    browser.open(QUrl::fromEncoded(address.match(QString::fromUtf8(said)).captured().toUtf8()));
    QTRY_COMPARE(browser.status, 200);
    QVERIFY(browser.page.contains("You can close this window"));
    QCOMPARE(CliProcess::finish(process).code, hasKeychain() ? 0 : 1);
    run({QStringLiteral("logout")});
}

void TestCliLogin::leavesNoSecret()
{
    QProcess process;
    begin(process, {QStringLiteral("--json")});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(addressFile()), 60'000);
    QByteArray said = contentOf(QStringLiteral("/proc/%1/cmdline").arg(process.processId()))
        + contentOf(QStringLiteral("/proc/%1/environ").arg(process.processId())) + contentOf(addressFile());
    PretendBrowser browser;
    browser.open(QUrl::fromEncoded(contentOf(addressFile())));
    QTRY_VERIFY_WITH_TIMEOUT(browser.status != 0, 60'000);
    const CliRun in = CliProcess::finish(process);
    said += in.out + in.err;
    for (const char *command : {"groups", "whoami", "jobs"}) {
        const CliRun one = run({QLatin1String(command)});
        said += one.out + one.err;
        QCOMPARE(one.code, hasKeychain() ? 0 : 3);
    }
    for (QDirIterator files(data(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();)
        said += contentOf(files.next());
    const QList<QByteArray> secrets = (*m_tenant)->signInSecrets();
    QVERIFY(secrets.size() >= (hasKeychain() ? 9 : 4));
    for (const QByteArray &secret : secrets)
        QVERIFY(
            !said.contains(secret) && !said.contains(secret.toPercentEncoding()) && !said.contains(secret.toBase64()));
    if (hasKeychain())
        QVERIFY(said.contains(admin.toUtf8())); // the settings were read
    run({QStringLiteral("logout")});
}

void TestCliLogin::signsNobodyOutOverALockedKeychain()
{
    if (!hasKeychain())
        QSKIP("dbus-run-session or gnome-keyring-daemon is missing.");
    QCOMPARE(login().code, 0);
    QVERIFY(Test::lockKeyring());
    const CliRun out = run({QStringLiteral("logout")});
    QCOMPARE(out.code, 1);
    QVERIFY2(out.err.contains("the keychain is locked, and nothing was removed"), out.err.constData());
    for (const char *command : {"whoami", "groups", "devices"}) { // nor must anybody sign in who only has to unlock
        const CliRun told = run({QLatin1String(command)});
        QCOMPARE(told.code, 3);
        QVERIFY2(told.err.contains("Unlock the keychain"), told.err.constData());
        QVERIFY2(!told.err.contains("sign in again"), told.err.constData());
    }
    const CliRun in = login(QStringLiteral("1"), {QStringLiteral("--json")});
    QCOMPARE(in.code, 1);
    QVERIFY2(in.err.contains("is locked, so the sign-in is not kept"), in.err.constData());
    QVERIFY(Test::unlockKeyring());
    QVERIFY(run({QStringLiteral("whoami")}).out.contains(admin.toUtf8()));
    const CliRun gone = run({QStringLiteral("logout")});
    QVERIFY2(gone.code == 0, gone.err.constData());
    QCOMPARE(run({QStringLiteral("whoami")}).code, 3);
}

QTEST_GUILESS_MAIN(TestCliLogin)
#include "tst_clilogin.moc"
