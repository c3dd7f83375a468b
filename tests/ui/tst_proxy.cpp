// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a network whose proxy wants a password.
#include "connectproxy.h"
#include "signinfixture.h"
#include "tlsfront.h"
#include "ui/account/proxydialog.h"

#include <QCheckBox>
#include <QDirIterator>
#include <QSslConfiguration>

using namespace Reslate;
using Test::Computer;
using Test::ConnectProxy;
using Test::MemoryStore;
using Test::TestCertificates;
using Test::TestTenant;
using Test::TlsFront;

namespace {

const QByteArray user = "school\\ada";
const QByteArray right = "right-password-1";
const QByteArray wrong = "wrong-password-1";

} // namespace

class TestProxy final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksUntilThePasswordIsRight();
    void staysInWordsWhenDeclined();
    void knowsItAtTheNextStart();

private:
    /// The passwords that the keychain holds; the key of the journal's seals is another matter.
    QStringList kept() const
    {
        QStringList keys = m_store.secrets.keys();
        keys.removeAll(QStringLiteral("journal-seal"));
        return keys;
    }
    std::unique_ptr<Program> start();
    static bool isLoaded(Program &program)
    {
        DeviceCatalog &catalog = program.context()->workspace().catalog;
        return !catalog.isLoading() && catalog.count() > 0;
    }
    static void enter(const QByteArray &password, bool keep);

    QTemporaryDir m_dir;
    MemoryStore m_store;
    std::unique_ptr<TestCertificates> m_certificates;
    std::unique_ptr<TestTenant> m_tenant;
    std::unique_ptr<TlsFront> m_front;
    std::unique_ptr<ConnectProxy> m_proxy;
};

void TestProxy::initTestCase()
{
    if (!TestCertificates::possible())
        QSKIP("There is no openssl command to make certificates with.");
    m_certificates = std::make_unique<TestCertificates>();
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(m_certificates->authority());
    QSslConfiguration::setDefaultConfiguration(trusting);
    m_tenant = std::make_unique<TestTenant>(TestTenant::quick(120));
    m_front = std::make_unique<TlsFront>(
        m_certificates->make(QStringLiteral("DNS:graph.microsoft.com")), m_tenant->url());
    m_proxy = std::make_unique<ConnectProxy>(m_front->serverPort());
    m_proxy->demand(user, right);
    qputenv("https_proxy", "http://" + m_proxy->name());
    qputenv("RESLATE_TEST_TOKEN", m_tenant->token());
}

std::unique_ptr<Program> TestProxy::start()
{
    auto program = std::make_unique<Program>(GuiOptions {.tokenEnv = QStringLiteral("RESLATE_TEST_TOKEN"),
                                                 .dataDir = m_dir.filePath(QStringLiteral("data"))},
        Program::Dependencies {.store = &m_store, .presetPlaces = {}});
    if (const auto refusal = program->start())
        qFatal("not started: %s", qUtf8Printable(refusal->message));
    return program;
}

void TestProxy::enter(const QByteArray &password, bool keep)
{
    Computer::see<QLineEdit>("proxyUser")->setText(QString::fromLatin1(user));
    Computer::see<QLineEdit>("proxyPassword")->setText(QString::fromLatin1(password));
    Computer::see<QCheckBox>("proxyKeep")->setChecked(keep);
    QVERIFY(Computer::click("proxyGoOn"));
}

void TestProxy::asksUntilThePasswordIsRight()
{
    const auto program = start();
    QTRY_VERIFY(Computer::see<ProxyDialog>("proxyDialog"));
    QVERIFY(Computer::text("proxyText").contains(QString::fromLatin1(m_proxy->name())));
    QCOMPARE(Computer::see<QLineEdit>("proxyPassword")->echoMode(), QLineEdit::Password);
    QVERIFY(!Computer::click("proxyGoOn")); // there is nothing to go on with
    QVERIFY(!Computer::see<QLabel>("proxyRefused"));
    enter(wrong, true);
    QTRY_VERIFY_WITH_TIMEOUT(Computer::see<QLabel>("proxyRefused"), 20'000);
    QVERIFY(Computer::text("proxyRefused").contains(QLatin1String("ada")));
    QCOMPARE(m_proxy->shown(user, wrong), 1);
    QCOMPARE(m_front->connections, 0);
    enter(right, true);
    QTRY_VERIFY_WITH_TIMEOUT(isLoaded(*program), 30'000);
    QVERIFY(!Computer::see<ProxyDialog>("proxyDialog"));
    QCOMPARE(m_proxy->shown(user, wrong), 1);
    QTRY_COMPARE(kept().size(), 1);
    for (QDirIterator all(m_dir.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly) && !file.readAll().contains("-password-1"));
    }
}

void TestProxy::knowsItAtTheNextStart()
{
    m_store.secrets.insert(QStringLiteral("proxy/") + QString::fromLatin1(m_proxy->name()), user + '\n' + right);
    const auto program = start();
    QTRY_VERIFY_WITH_TIMEOUT(isLoaded(*program), 30'000);
    QVERIFY(!Computer::see<ProxyDialog>("proxyDialog"));
}

void TestProxy::staysInWordsWhenDeclined()
{
    m_store.secrets.clear();
    const auto program = start();
    QTRY_VERIFY(Computer::see<ProxyDialog>("proxyDialog"));
    QVERIFY(Computer::click("proxyCancel"));
    const auto isSaid = [&program] {
        const auto labels = program->context()->window().findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QLatin1String("wants a name and a password"));
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(), 30'000);
    QVERIFY(!Computer::see<ProxyDialog>("proxyDialog")); // once
    Q_EMIT program->context()->window().refreshRequested(); // and again when a person wants it
    program->context()->load();
    QTRY_VERIFY(Computer::see<ProxyDialog>("proxyDialog"));
    enter(right, false);
    QTRY_VERIFY_WITH_TIMEOUT(isLoaded(*program), 30'000);
    QCOMPARE(kept(), QStringList());
}

QTEST_MAIN(TestProxy)
#include "tst_proxy.moc"
