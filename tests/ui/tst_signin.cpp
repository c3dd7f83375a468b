// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in from the window, in front of the practice tenant: with a store in memory, and once more with a real
// keychain (tst_signin_keyring).
#include "nameless.h"
#include "signinfixture.h"
#include "ui/kit/qrcode.h"

#include <QClipboard>
#include <QComboBox>
#include <QMessageBox>
#include <QRegularExpression>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QString admin = QStringLiteral("it-admin@hillside.example");

QByteArray consentError()
{
    return R"({"error":"invalid_grant","error_description":"AADSTS65001: The user has not consented."})";
}

} // namespace

class TestSignIn final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsInByTheBrowser();
    void signsInByACode();
    void remembersTheRegistration();
    void refusesAnUnsoundRegistration();
    void worksWithoutABrowser();
    void saysWhyNot_data();
    void saysWhyNot();
    void cancels();
    void startsSilently();
    void asksAgainWhenTheSignInHasEnded();
    void takesNobodyElse();
    void endsWithTheRunWithoutAKeychain();
    void asksForMoreWhenItIsPlanned();
    void asksForConsent();
    void signsOut();
    void signsNobodyOutOverALockedKeychain();
    void everyControlHasAName();
    void drawsAQrCode();
};

void TestSignIn::signsInByTheBrowser()
{
    TestTenant tenant(schoolOptions());
    Computer computer;
    computer.picks.clear();
    computer.start(&tenant);
    QVERIFY(computer.program->welcome()->isVisible());
    QVERIFY(computer.beginSignIn());
    QVERIFY(Computer::text("browserPageTitle").contains(QLatin1String("in your browser")));
    QVERIFY(!computer.address.isEmpty());
    computer.browser->open(computer.address);
    QTRY_VERIFY_WITH_TIMEOUT(computer.isLoaded(), 30000);
    QVERIFY(computer.browser->page.contains("You can close this window"));
    QVERIFY(!Computer::see<QDialog>("signInDialog"));
    QVERIFY(!Computer::see<WelcomeWindow>("welcome"));
    QTRY_COMPARE(computer.chip(), QStringLiteral("● Hillside High School"));
    QTRY_COMPARE(computer.accountButton(), QStringLiteral("it-admin ▾"));
    QTRY_COMPARE(computer.program->accounts().all().size(), 1);
    QCOMPARE(computer.program->accounts().all().constFirst().userName, admin);
    QVERIFY(!Computer::see<QWidget>("bannerTitle"));
}

void TestSignIn::signsInByACode()
{
    TestTenant tenant(schoolOptions());
    Computer computer;
    computer.picks.clear();
    computer.start(&tenant);
    QVERIFY(computer.beginSignIn());
    QVERIFY(Computer::click("useCode"));
    QTRY_VERIFY(Computer::see<QLabel>("userCode"));
    const QString code = Computer::text("userCode");
    QVERIFY(QRegularExpression(QStringLiteral("^[0-9A-F]{4}-[0-9A-F]{4}$")).match(code).hasMatch());
    QVERIFY(Computer::click("copyCode"));
    QCOMPARE(QGuiApplication::clipboard()->text(), code);
    QCOMPARE(Computer::text("codeAddress"), tenant->loginUrl().toString() + QStringLiteral("/device"));
    QVERIFY(!Computer::see<QLabel>("codeQr")->pixmap().isNull());
    QVERIFY(Computer::text("codeTimeLeft").contains(QLatin1String("1")));
    const QString left = Computer::text("codeTimeLeft");
    QTRY_VERIFY(Computer::text("codeTimeLeft") != left);
    QVERIFY(tenant->decideDevice(code, true));
    QTRY_VERIFY_WITH_TIMEOUT(computer.isLoaded(), 30000);
}

void TestSignIn::remembersTheRegistration()
{
    TestTenant tenant(schoolOptions());
    Computer computer;
    computer.picks = QStringLiteral("none");
    computer.start(&tenant);
    QVERIFY(Computer::click("welcomeSignIn"));
    Computer::see<QLineEdit>("tenant")->setText(QStringLiteral("hillside.example"));
    QVERIFY(Computer::enterRegistration(PracticeTenant::clientId()));
    QTRY_VERIFY(Computer::see<QWidget>("troublePage"));
    computer.start(&tenant);
    QVERIFY(Computer::click("welcomeSignIn"));
    QCOMPARE(Computer::see<QLineEdit>("clientId")->text(), PracticeTenant::clientId());
    QCOMPARE(Computer::see<QLineEdit>("tenant")->text(), QStringLiteral("hillside.example"));
    computer.start(); // and is no more than an offer for the other clouds
    QVERIFY(Computer::click("welcomeSignIn"));
    QCOMPARE(Computer::see<QLineEdit>("clientId")->text(), PracticeTenant::clientId());
}

void TestSignIn::refusesAnUnsoundRegistration()
{
    Computer computer;
    computer.start();
    QVERIFY(Computer::click("welcomeSignIn"));
    QVERIFY(!Computer::see<QPushButton>("registrationNext")->isEnabled());
    QCOMPARE(Computer::see<QComboBox>("cloud")->count(), 4);
    Computer::see<QLineEdit>("tenant")->setText(QStringLiteral("../other"));
    QVERIFY(Computer::enterRegistration(QStringLiteral("client")));
    QVERIFY(Computer::text("registrationMessage").contains(QLatin1String("can't be right")));
    Computer::see<QLineEdit>("tenant")->setText({});
    QCOMPARE(Computer::text("registrationMessage"), QString());
    QVERIFY(computer.address.isEmpty());
}

void TestSignIn::worksWithoutABrowser()
{
    TestTenant tenant(schoolOptions());
    Computer computer;
    computer.browserStarts = false;
    computer.start(&tenant);
    QVERIFY(computer.beginSignIn());
    QVERIFY(Computer::text("browserPageTitle").contains(QLatin1String("No browser")));
    QVERIFY(Computer::click("copyAddress"));
    computer.browser->open(QUrl(QGuiApplication::clipboard()->text())); // where somebody pastes it
    QTRY_VERIFY_WITH_TIMEOUT(computer.isLoaded(), 30000);
}

void TestSignIn::saysWhyNot_data()
{
    QTest::addColumn<bool>("byCode");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    const QString good = PracticeTenant::clientId();
    QTest::newRow("declined in the browser") << false << good << 0 << QStringLiteral("The sign-in was declined.");
    QTest::newRow("declined by code") << true << good << 0 << QStringLiteral("The sign-in was declined.");
    QTest::newRow("unknown app") << true << QStringLiteral("other") << 0
                                 << QStringLiteral("doesn't let this app registration in");
    QTest::newRow("nonsense") << true << good << 418 << QStringLiteral("turned the sign-in down");
}

void TestSignIn::saysWhyNot()
{
    QFETCH(bool, byCode);
    QFETCH(QString, clientId);
    QFETCH(int, status);
    QFETCH(QString, words);
    TestTenant tenant(schoolOptions());
    if (status != 0)
        tenant->faults().on("POST", "/devicecode").answer(status, "{}");
    Computer computer;
    computer.picks = byCode ? QString() : QStringLiteral("none");
    computer.start(&tenant);
    QVERIFY(Computer::click("welcomeSignIn"));
    QVERIFY(Computer::enterRegistration(clientId));
    if (byCode) {
        QVERIFY(Computer::click("useCode"));
        QTRY_VERIFY(Computer::see<QLabel>("userCode") || Computer::see<QWidget>("troublePage"));
        if (const QString code = Computer::text("userCode"); !code.isEmpty())
            QVERIFY(tenant->decideDevice(code, false));
    }
    QTRY_VERIFY2(Computer::text("troublePageTitle").contains(words), qPrintable(Computer::text("troublePageTitle")));
    QVERIFY(Computer::see<QPushButton>("changeRegistration"));
    // And on from there.
    tenant->faults().clear();
    QVERIFY(Computer::click("changeRegistration"));
    computer.picks = QStringLiteral("0");
    QVERIFY(Computer::enterRegistration(PracticeTenant::clientId()));
    QTRY_VERIFY_WITH_TIMEOUT(computer.isLoaded(), 30000);
}

void TestSignIn::cancels()
{
    TestTenant tenant(schoolOptions());
    Computer computer;
    computer.picks.clear();
    computer.start(&tenant);
    QVERIFY(computer.beginSignIn());
    QVERIFY(Computer::click("browserCancel"));
    QTRY_VERIFY(!Computer::see<QDialog>("signInDialog"));
    QVERIFY(computer.program->welcome()->isVisible());
    computer.browser->open(computer.address); // too late: nobody takes the answer
    QTRY_VERIFY(!computer.browser->address.isEmpty());
    QVERIFY(computer.browser->page.isEmpty());
    QVERIFY(!computer.isOpen());

    QVERIFY(computer.beginSignIn());
    QVERIFY(Computer::click("useCode"));
    QTRY_VERIFY(Computer::see<QLabel>("userCode"));
    QVERIFY(Computer::click("useBrowser"));
    QVERIFY(Computer::see<QWidget>("browserPage"));
    QVERIFY(Computer::click("useCode"));
    QTRY_VERIFY(Computer::see<QLabel>("userCode"));
    QTest::keyClick(Computer::see<QDialog>("signInDialog"), Qt::Key_Escape);
    QTRY_VERIFY(!Computer::see<QDialog>("signInDialog"));
    QVERIFY(!computer.isOpen());
}

void TestSignIn::startsSilently()
{
    TestTenant tenant(schoolOptions());
    Computer computer;
    SIGN_IN(computer, tenant);
    QTRY_COMPARE(computer.program->accounts().all().size(), 1);
    computer.picks.clear();
    computer.address.clear();
    for (TestTenant *named : {static_cast<TestTenant *>(nullptr), &tenant}) {
        computer.start(named);
        QVERIFY(!computer.program->welcome());
        QTRY_VERIFY_WITH_TIMEOUT(computer.isLoaded(), 30000);
    }
    QVERIFY(computer.address.isEmpty());
    QVERIFY(!Computer::see<QWidget>("bannerTitle"));
}

void TestSignIn::asksAgainWhenTheSignInHasEnded()
{
    TestTenant tenant(schoolOptions());
    Computer computer;
    SIGN_IN(computer, tenant);
    QTRY_COMPARE(computer.program->accounts().all().size(), 1);
    tenant->revokeSignIns();
    computer.start();
    QVERIFY(computer.isOpen());
    QTRY_VERIFY(Computer::text("bannerTitle").contains(QLatin1String("Your sign-in has ended")));
    QCOMPARE(Computer::see<QPushButton>("bannerRetry")->text(), QStringLiteral("Sign in…"));
    QVERIFY(!Computer::see<QDialog>("signInDialog")); // nothing opens unasked
    QTRY_VERIFY(!computer.catalog().isLoading());
    QVERIFY(Computer::click("bannerRetry"));
    QTRY_VERIFY_WITH_TIMEOUT(computer.isLoaded(), 30000);
    QTRY_VERIFY(!Computer::see<QWidget>("bannerTitle"));
    QVERIFY(computer.address.query().contains(QLatin1String("login_hint=it-admin")));
}

void TestSignIn::takesNobodyElse()
{
    TestTenant tenant(schoolOptions());
    Computer computer;
    SIGN_IN(computer, tenant);
    QTRY_COMPARE(computer.program->accounts().all().size(), 1);
    tenant->revokeSignIns();
    computer.start();
    QTRY_VERIFY(Computer::text("bannerTitle").contains(QLatin1String("Your sign-in has ended")));
    QTRY_VERIFY(!computer.catalog().isLoading());
    computer.picks = QStringLiteral("1");
    QVERIFY(Computer::click("bannerRetry"));
    QTRY_VERIFY(Computer::text("troublePageTitle").contains(QLatin1String("You signed in as helper@hillside.example")));
    QVERIFY(!Computer::see<QPushButton>("changeRegistration"));
    QCOMPARE(computer.program->accounts().all().size(), 1);
    QCOMPARE(computer.catalog().count(), 0);
    computer.picks = QStringLiteral("0");
    QVERIFY(Computer::click("troubleAgain"));
    QTRY_VERIFY_WITH_TIMEOUT(computer.isLoaded(), 30000);
}

void TestSignIn::endsWithTheRunWithoutAKeychain()
{
    TestTenant tenant(schoolOptions());
    Computer computer;
    computer.memory.trouble = Error {.kind = ErrorKind::Storage, .message = QStringLiteral("locked")};
    SIGN_IN(computer, tenant);
    QTRY_VERIFY(Computer::text("practiceMark").contains(QLatin1String("for this run only")));
    QVERIFY(computer.program->accounts().all().isEmpty());
    QVERIFY(computer.window().findChild<QAction *>(QStringLiteral("account-0"))->text().startsWith(admin));
    computer.choose(QStringLiteral("signOut"));
    QVERIFY(Computer::clickWhenThere("signOutYes"));
    QTRY_VERIFY(computer.program->welcome());
    QVERIFY(!computer.isOpen());
    computer.start();
    QVERIFY(computer.program->welcome());
}

void TestSignIn::asksForMoreWhenItIsPlanned()
{
    TestTenant tenant(schoolOptions());
    Computer computer;
    SIGN_IN(computer, tenant);
    QVERIFY(!computer.address.query().contains(QLatin1String("PrivilegedOperations")));
    const auto &tokens = computer.program->watch()->tokens();
    QVERIFY(!tokens.scope().contains("PrivilegedOperations"));
    const int before = tenant->requestCount("POST", "/token");
    Q_EMIT computer.window().actionPlanned(ResetMode::FactoryWipe);
    QTRY_VERIFY(tokens.scope().contains("PrivilegedOperations"));
    QVERIFY(!tokens.scope().contains("ReadWrite.All"));
    Q_EMIT computer.window().actionPlanned(ResetMode::DeleteIntune);
    QTRY_VERIFY(tokens.scope().contains("ReadWrite.All"));
    Q_EMIT computer.window().actionPlanned(ResetMode::FactoryWipe); // has it already
    QTRY_COMPARE(tenant->requestCount("POST", "/token"), before + 2);
    QVERIFY(!Computer::see<QWidget>("bannerTitle"));
}

void TestSignIn::asksForConsent()
{
    TestTenant tenant(schoolOptions());
    Computer computer;
    SIGN_IN(computer, tenant);
    tenant->faults().on("POST", "/token").times(1).answer(400, consentError());
    Q_EMIT computer.window().actionPlanned(ResetMode::FactoryWipe);
    QTRY_VERIFY(Computer::text("bannerTitle").contains(QLatin1String("hasn't given Reslate")));
    computer.catalog().refresh(); // reading goes on
    QTRY_VERIFY(computer.isLoaded());
    QVERIFY(Computer::click("bannerRetry"));
    QTRY_VERIFY(!Computer::see<QWidget>("bannerTitle"));
    QVERIFY(computer.address.query().contains(QLatin1String("PrivilegedOperations")));
    QVERIFY(computer.program->watch()->tokens().scope().contains("PrivilegedOperations"));
}

void TestSignIn::signsOut()
{
    TestTenant tenant(schoolOptions());
    Computer computer;
    SIGN_IN(computer, tenant);
    QTRY_COMPARE(computer.program->accounts().all().size(), 1);
    computer.choose(QStringLiteral("signOut"));
    QVERIFY(Computer::clickWhenThere("signOutCancel"));
    QVERIFY(computer.isOpen());
    computer.choose(QStringLiteral("signOut"));
    QVERIFY(Computer::clickWhenThere("signOutYes"));
    QTRY_VERIFY(!computer.isOpen());
    QVERIFY(computer.program->welcome()->isVisible());
    QVERIFY(computer.program->accounts().all().isEmpty());
    computer.memory.secrets.remove(QStringLiteral("journal-seal")); // is nobody's sign-in, and stays
    QVERIFY(computer.memory.secrets.isEmpty());
    computer.start(&tenant);
    QVERIFY(computer.program->welcome());
}

void TestSignIn::signsNobodyOutOverALockedKeychain()
{
    if (hasKeychain())
        QSKIP("There is a keychain here; this needs one that locks itself.");
    TestTenant tenant(schoolOptions());
    Computer computer;
    SIGN_IN(computer, tenant);
    QTRY_COMPARE(computer.program->accounts().all().size(), 1);
    computer.memory.trouble = Error {.kind = ErrorKind::KeychainLocked};
    computer.choose(QStringLiteral("signOut"));
    QVERIFY(Computer::clickWhenThere("signOutYes"));
    QTRY_VERIFY(Computer::see<QMessageBox>("stillSignedInBox"));
    auto *box = Computer::see<QMessageBox>("stillSignedInBox");
    QVERIFY2(box->text().contains(QLatin1String("is locked, and nothing was removed")), qPrintable(box->text()));
    QVERIFY(box->informativeText().contains(QLatin1String("sign out again")));
    box->close();
    QCOMPARE(computer.program->accounts().all().size(), 1);
    QVERIFY(!computer.memory.secrets.isEmpty());
    computer.memory.trouble.reset();
    computer.choose(QStringLiteral("signOut"));
    QVERIFY(Computer::clickWhenThere("signOutYes"));
    QTRY_VERIFY(computer.program->accounts().all().isEmpty());
    QCOMPARE(computer.memory.secrets.keys(), QStringList {QStringLiteral("journal-seal")}); // it seals all journals
}

void TestSignIn::everyControlHasAName()
{
    TestTenant tenant(schoolOptions());
    Computer computer;
    computer.picks.clear();
    computer.start(&tenant);
    const auto nameless = [] { return namelessIn(Computer::see<QDialog>("signInDialog")); };
    QVERIFY(Computer::click("welcomeSignIn"));
    QCOMPARE(nameless(), QStringList());
    QVERIFY(Computer::enterRegistration(PracticeTenant::clientId()));
    QCOMPARE(nameless(), QStringList());
    QVERIFY(Computer::click("useCode"));
    QTRY_VERIFY(Computer::see<QLabel>("userCode"));
    QCOMPARE(nameless(), QStringList());
    QVERIFY(tenant->decideDevice(Computer::text("userCode"), false));
    QTRY_VERIFY(Computer::see<QWidget>("troublePage"));
    QCOMPARE(nameless(), QStringList());
}

void TestSignIn::drawsAQrCode()
{
    const QImage image = qrCode(QStringLiteral("https://microsoft.com/devicelogin"), 3);
    QCOMPARE(image.width(), image.height());
    QCOMPARE((image.width() / 3 - 8 - 17) % 4, 0); // a version's size, and four modules of quiet zone on each side
    // The finder patterns in three corners, none in the fourth.
    const auto isDark = [&image](int x, int y) { return image.pixelColor(x * 3 + 1, y * 3 + 1) == QColor(Qt::black); };
    const int last = image.width() / 3 - 5;
    for (int i = 0; i < 7; ++i)
        QVERIFY(isDark(4 + i, 4) && isDark(last - i, 4) && isDark(4, last - i) && !isDark(3, 4 + i));
    QVERIFY(!isDark(5, 5) && isDark(7, 7));
    QVERIFY(qrCode(QString(5000, QLatin1Char('x')), 3).isNull());
}

QTEST_MAIN(TestSignIn)
#include "tst_signin.moc"
