// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of the program itself: that there is a newer version, and that it crashed before.
#include "../updates/minisignkey.h"
#include "app/crashreport.h"
#include "scriptedserver.h"
#include "signinfixture.h"
#include "tlsfront.h"

#include <QAction>
#include <QFileDialog>
#include <QMessageBox>
#include <QSslConfiguration>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

/// A server that announces versions, behind a certificate that this test alone trusts.
struct Announcer {
    Announcer()
        : server([this](QTcpSocket &socket, const ScriptedServer::Request &request) {
            const bool isSignature = request.target.endsWith(".minisig");
            socket.write(ScriptedServer::answer(200, isSignature ? signature : document));
        })
        , front(certificates.make(QStringLiteral("IP:127.0.0.1")), server.url())
    {
        QSslConfiguration more = before;
        more.addCaCertificate(certificates.authority());
        QSslConfiguration::setDefaultConfiguration(more);
    }
    ~Announcer() { QSslConfiguration::setDefaultConfiguration(before); }
    Q_DISABLE_COPY_MOVE(Announcer)

    void announce(const QByteArray &version)
    {
        document = R"({"format":1,"number":3,"version":")" + version
            + R"(","page":"https://reslate.example.org/new","text":"<b>Faster</b>"})";
        signature = key.sign(document);
    }
    QByteArray rule() const
    {
        return "[updates]\naddress=" + front.url().toEncoded() + "/reslate.json\npublicKey=" + key.publicKey() + '\n';
    }

    MinisignKey key;
    QByteArray document;
    QByteArray signature;
    ScriptedServer server;
    TestCertificates certificates;
    TlsFront front;
    QSslConfiguration before = QSslConfiguration::defaultConfiguration();
};

QAction *lookAction(Computer &computer)
{
    return computer.window().findChild<QAction *>(QStringLiteral("updates"));
}

} // namespace

class TestProgramBoxes final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyAsksWithoutAnAddress();
    void aNewerVersionIsSaid();
    void anotherSignatureIsNotBelieved();
    void waitingCanBeEnded();
    void aCrashIsSaidOnceItIsOver();

private:
    void open(Computer &computer, const QByteArray &rule);
    std::unique_ptr<TestTenant> m_tenant = std::make_unique<TestTenant>(schoolOptions());
};

void TestProgramBoxes::open(Computer &computer, const QByteArray &rule)
{
    computer.rule(rule);
    SIGN_IN(computer, *m_tenant);
}

void TestProgramBoxes::nobodyAsksWithoutAnAddress()
{
    Computer computer;
    open(computer, "[limits]\nwipesPerDay=100\n");
    QVERIFY(!lookAction(computer));
    if (!MinisignKey::possible() || !TestCertificates::possible())
        QSKIP("There is no minisign or openssl command.");
    const Announcer announcer;
    computer.rule(announcer.rule() + "off=true\n");
    computer.start(m_tenant.get());
    QTRY_VERIFY_WITH_TIMEOUT(computer.isLoaded(), 30000);
    QVERIFY(!lookAction(computer));
}

void TestProgramBoxes::aNewerVersionIsSaid()
{
    if (!MinisignKey::possible() || !TestCertificates::possible())
        QSKIP("There is no minisign or openssl command.");
    Announcer announcer;
    announcer.announce("99.1");
    Computer computer;
    open(computer, announcer.rule());
    QCOMPARE(announcer.server.requests().size(), 0); // nothing by itself
    lookAction(computer)->trigger();
    QTRY_VERIFY(Computer::see<QMessageBox>("updateBox"));
    const auto *box = Computer::see<QMessageBox>("updateBox");
    QVERIFY2(box->text().contains(QLatin1String("Reslate 99.1 is available")), qPrintable(box->text()));
    QVERIFY(box->informativeText().startsWith(QLatin1String("<b>Faster</b>")));
    QVERIFY(box->informativeText().contains(QLatin1String("https://reslate.example.org/new")));
    QVERIFY(!Computer::see<QMessageBox>("updateWait") && Computer::see<QPushButton>("updatePage"));
    QVERIFY(Computer::click("updateClose"));
    announcer.announce(RESLATE_VERSION);
    lookAction(computer)->trigger();
    QTRY_VERIFY(Computer::see<QMessageBox>("updateBox"));
    QVERIFY(Computer::see<QMessageBox>("updateBox")->text().contains(QLatin1String("You have the newest version")));
    QVERIFY(!Computer::see<QPushButton>("updatePage"));
}

void TestProgramBoxes::anotherSignatureIsNotBelieved()
{
    if (!MinisignKey::possible() || !TestCertificates::possible())
        QSKIP("There is no minisign or openssl command.");
    Announcer announcer;
    announcer.announce("99.1");
    announcer.signature = MinisignKey().sign(announcer.document);
    Computer computer;
    open(computer, announcer.rule());
    lookAction(computer)->trigger();
    QTRY_VERIFY(Computer::see<QMessageBox>("updateBox"));
    const auto *box = Computer::see<QMessageBox>("updateBox");
    QVERIFY2(box->text().contains(QLatin1String("signed by somebody else")), qPrintable(box->text()));
    QVERIFY(box->informativeText().contains(QLatin1String("Tell your IT")));
    QVERIFY(!Computer::see<QPushButton>("updatePage"));
}

void TestProgramBoxes::waitingCanBeEnded()
{
    if (!MinisignKey::possible() || !TestCertificates::possible())
        QSKIP("There is no minisign or openssl command.");
    Announcer announcer;
    announcer.server.setScript([](QTcpSocket &, const ScriptedServer::Request &) {});
    Computer computer;
    open(computer, announcer.rule());
    lookAction(computer)->trigger();
    QTRY_VERIFY(Computer::see<QMessageBox>("updateWait"));
    lookAction(computer)->trigger(); // the question stands already
    QTRY_COMPARE(announcer.server.requests().size(), 1);
    QTest::keyClick(Computer::see<QMessageBox>("updateWait"), Qt::Key_Escape);
    QTRY_VERIFY(!Computer::see<QMessageBox>("updateWait"));
    QVERIFY(!Computer::see<QMessageBox>("updateBox"));
}

void TestProgramBoxes::aCrashIsSaidOnceItIsOver()
{
    Computer computer;
    computer.start();
    const QDir data(computer.dir.path());
    QStringList reports;
    for (const char *name : {"crash-1700000001-7.txt", "crash-1700000002-7.txt"}) {
        QFile file(data.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Where it stood") > 0);
    }
    reports = crashReports(data.path());
    QCOMPARE(reports.size(), 2);
    computer.program->tellCrash(reports);
    QTRY_VERIFY(Computer::see<QMessageBox>("crashBox"));
    QVERIFY(Computer::see<QMessageBox>("crashBox")->text().contains(QLatin1String("ended unexpectedly")));
    QCOMPARE(Computer::see<QMessageBox>("crashBox")->detailedText(), QStringLiteral("Where it stood"));
    QTest::keyClick(Computer::see<QMessageBox>("crashBox"), Qt::Key_Escape); // later
    QTRY_VERIFY(!Computer::see<QMessageBox>("crashBox"));
    QCOMPARE(crashReports(data.path()).size(), 2);
    computer.program->tellCrash(reports);
    QVERIFY(Computer::clickWhenThere("crashSave"));
    auto *save = computer.program->welcome()->findChild<QFileDialog *>(QStringLiteral("crashFileDialog"));
    QVERIFY(save);
    Q_EMIT save->fileSelected(computer.dir.filePath(QStringLiteral("copy.txt")));
    QFile copy(computer.dir.filePath(QStringLiteral("copy.txt")));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), QByteArray("Where it stood"));
    save->close();
    computer.program->tellCrash(reports);
    QVERIFY(Computer::clickWhenThere("crashDelete"));
    QVERIFY(crashReports(data.path()).isEmpty());
}

QTEST_MAIN(TestProgramBoxes)
#include "tst_programboxes.moc"
