// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in from the command line by a real browser: Chromium, without a window, in front of the practice tenant.
#include "clilogin.h"
#include "testtenant.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Reslate;
using Test::CliLogin;
using Test::TestTenant;

namespace {

const QString admin = QStringLiteral("it-admin@hillside.example");

bool hasKeychain()
{
    return qEnvironmentVariableIsSet("RESLATE_TEST_KEYRING");
}

QString firstOf(const QStringList &programs)
{
    for (const QString &program : programs) {
        if (const QString path = QStandardPaths::findExecutable(program); !path.isEmpty())
            return path;
    }
    return {};
}

} // namespace

class TestChromium final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void signsInByTheBrowser();
    void theUserCancelsThere();
    void signsInByACode();
    void aWrongCodeIsNoSignIn();

private:
    QStringList words(const QStringList &command) const
    {
        return QStringList {QStringLiteral("--graph-url"), m_tenant->url().toString(), QStringLiteral("--login-url"),
                   (*m_tenant)->loginUrl().toString(), QStringLiteral("--data-dir"),
                   m_dir->filePath(QStringLiteral("data"))}
        + command;
    }
    CliLogin login() const { return CliLogin(words({}), PracticeTenant::clientId(), m_dir->path()); }
    /// What the browser showed at each "see"; empty: a step could not be done.
    QList<QJsonObject> browse(const QUrl &address, const QStringList &steps);
    QUrl devicePage() const { return QUrl((*m_tenant)->loginUrl().toString() + QStringLiteral("/device")); }

    QString m_node;
    QString m_browser;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestTenant> m_tenant;
};

void TestChromium::initTestCase()
{
    m_node = firstOf({QStringLiteral("node")});
    m_browser = firstOf(
        {QStringLiteral("chromium"), QStringLiteral("google-chrome-stable"), QStringLiteral("google-chrome")});
    if (m_node.isEmpty() || m_browser.isEmpty())
        QSKIP("Skipped: there is no Chromium here, or no node to drive it");
    if (!hasKeychain()) // not the developer's own
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const QTemporaryDir folder;
    if (QProcess::execute(
            m_node, {QStringLiteral(RESLATE_DRIVE_CHROMIUM), m_browser, folder.path(), QStringLiteral("about:blank")})
        == 77)
        QSKIP("Skipped: the Chromium that is here doesn't start");
}

void TestChromium::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    TenantOptions options = TestTenant::quick(60);
    options.deviceInterval = std::chrono::seconds(1);
    m_tenant = std::make_unique<TestTenant>(options);
}

QList<QJsonObject> TestChromium::browse(const QUrl &address, const QStringList &steps)
{
    QProcess driver;
    driver.start(m_node,
        QStringList {QStringLiteral(RESLATE_DRIVE_CHROMIUM), m_browser, m_dir->filePath(QStringLiteral("browser")),
            QString::fromLatin1(address.toEncoded())}
            + steps);
    CliRun run = CliProcess::finish(driver);
    if (run.code != 0)
        qWarning("The browser: %s%s", run.out.constData(), run.err.constData());
    return run.code == 0 ? run.records() : QList<QJsonObject>();
}

void TestChromium::signsInByTheBrowser()
{
    const CliLogin login = this->login();
    QProcess process;
    login.begin(process, {QStringLiteral("--json")});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(login.addressFile()), 60'000);
    const QList<QJsonObject> pages = browse(QUrl::fromEncoded(Test::contentOf(login.addressFile())),
        {QStringLiteral("see"), admin, QStringLiteral("click"), QStringLiteral("#account-0"), QStringLiteral("see"),
            QStringLiteral("You can close this window")});
    QCOMPARE(pages.size(), 2);
    QCOMPARE(pages[0][QLatin1String("title")].toString(), QStringLiteral("Pick an account"));
    QVERIFY(pages[1][QLatin1String("address")].toString().startsWith(QLatin1String("http://localhost:")));
    const CliRun in = CliProcess::finish(process);
    QVERIFY2(in.code == (hasKeychain() ? 0 : 1), in.err.constData());
    QCOMPARE(in.records().first()[QLatin1String("account")].toString(), admin);
    if (!hasKeychain())
        return;
    const CliRun who = CliProcess().run(words({QStringLiteral("whoami")}));
    QVERIFY2(who.code == 0 && who.out.contains(admin.toUtf8()), who.err.constData());
    QCOMPARE(CliProcess().run(words({QStringLiteral("logout")})).code, 0);
}

void TestChromium::theUserCancelsThere()
{
    const CliLogin login = this->login();
    QProcess process;
    login.begin(process);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(login.addressFile()), 60'000);
    const QList<QJsonObject> pages = browse(QUrl::fromEncoded(Test::contentOf(login.addressFile())),
        {QStringLiteral("see"), admin, QStringLiteral("click"), QStringLiteral("#account-none"), QStringLiteral("see"),
            QStringLiteral("Not signed in")});
    QCOMPARE(pages.size(), 2);
    const CliRun in = CliProcess::finish(process);
    QCOMPARE(in.code, 3);
    QVERIFY2(in.err.contains("The sign-in was declined."), in.err.constData());
}

void TestChromium::signsInByACode()
{
    QProcess process;
    login().begin(process, {QStringLiteral("--device-code"), QStringLiteral("--json")});
    QByteArray said;
    const QString code = CliLogin::code(process, said);
    QVERIFY2(!code.isEmpty(), said.constData());
    const QList<QJsonObject> pages = browse(devicePage(),
        {QStringLiteral("see"), QStringLiteral("The code that the program shows"), QStringLiteral("type"),
            QStringLiteral("#code"), code, QStringLiteral("click"), QStringLiteral("button"), QStringLiteral("see"),
            admin, QStringLiteral("click"), QStringLiteral("#account-0"), QStringLiteral("see"),
            QStringLiteral("You can close this window")});
    QCOMPARE(pages.size(), 3);
    const CliRun in = CliProcess::finish(process);
    QVERIFY2(in.code == (hasKeychain() ? 0 : 1), in.err.constData());
    QCOMPARE(in.records().first()[QLatin1String("account")].toString(), admin);
    if (hasKeychain())
        QCOMPARE(CliProcess().run(words({QStringLiteral("logout")})).code, 0);
}

void TestChromium::aWrongCodeIsNoSignIn()
{
    QProcess process;
    login().begin(process, {QStringLiteral("--device-code")});
    QByteArray said;
    QVERIFY2(!CliLogin::code(process, said).isEmpty(), said.constData());
    const QList<QJsonObject> pages = browse(devicePage(),
        {QStringLiteral("type"), QStringLiteral("#code"), QStringLiteral("0000-0000"), QStringLiteral("click"),
            QStringLiteral("button"), QStringLiteral("see"), QStringLiteral("That code didn't work")});
    QCOMPARE(pages.size(), 1);
    process.terminate(); // as Ctrl+C
    const CliRun in = CliProcess::finish(process);
    QCOMPARE(in.code, 3);
    QVERIFY2(in.err.contains("canceled"), in.err.constData());
}

QTEST_GUILESS_MAIN(TestChromium)
#include "tst_chromium.moc"
