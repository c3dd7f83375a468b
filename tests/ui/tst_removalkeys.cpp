// SPDX-License-Identifier: GPL-3.0-or-later
// Recovery keys are kept in an encrypted file before anything is sent, or nothing is sent.
#include "escrow/escrowfile.h"
#include "ui/retirement/removalwindow.h"
#include "windowfixture.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QRadioButton>
#include <QSpinBox>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QString batch = QStringLiteral("Laptops to retire");
const QString passphrase = QStringLiteral("Three words and a half");

TenantOptions leaving()
{
    TenantOptions options = TestTenant::quick(60);
    options.retiringDevices = true;
    return options;
}

template <typename T> T *at(const char *name)
{
    return WindowFixture::anywhere<T>(name);
}

} // namespace

class TestRemovalKeys final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void theyAreKeptBeforeAnythingIsSent();
    void oneThatCantBeReadHoldsEverything();
    void aFileThatCantBeWrittenIsNamed();
    void canceledWhileTheyAreRead();
    void whatIsMissingIsSaid();
    void leftOutIsWarnedAbout();

private:
    QString file() const { return m_fixture->dir.filePath(m_name); }
    void next();
    void openSteps(const char *reason = "reason-sold");
    void wantKeys();
    void type(const char *field, const QString &text);
    void sendAll();

    std::unique_ptr<WindowFixture> m_fixture;
    QString m_name;
};

void TestRemovalKeys::init()
{
    m_fixture = std::make_unique<WindowFixture>(leaving());
    m_name = QStringLiteral("keys.reslatekeys");
    SHOW_LOADED(*m_fixture);
}

void TestRemovalKeys::next()
{
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("removalNext")->isEnabled(), 20'000);
    WindowFixture::click(at<QPushButton>("removalNext"));
}

void TestRemovalKeys::openSteps(const char *reason)
{
    QTRY_VERIFY(m_fixture->sidebarRow(batch).isValid());
    m_fixture->choose(batch);
    QTRY_COMPARE(m_fixture->filter().rowCount(), 40);
    m_fixture->window().findChild<QAction *>(QStringLiteral("openRemoval"))->trigger();
    QTRY_VERIFY(at<QDialog>("removal"));
    activateNow(at<QDialog>("removal"));
    next();
    at<QRadioButton>(reason)->click();
    next();
}

void TestRemovalKeys::type(const char *field, const QString &text)
{
    auto *edit = at<QLineEdit>(field);
    QVERIFY(edit);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

/// By the keyboard, but for the file.
void TestRemovalKeys::wantKeys()
{
    auto *box = at<QCheckBox>("keepsKeys");
    QVERIFY(box);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QTRY_VERIFY(at<QPushButton>("keysChoose"));
    WindowFixture::click(at<QPushButton>("keysChoose"));
    QTRY_VERIFY(at<QFileDialog>("keysFileDialog"));
    Q_EMIT at<QFileDialog>("keysFileDialog")->fileSelected(file());
    at<QFileDialog>("keysFileDialog")->reject();
    type("keysPassphrase", passphrase);
    type("keysAgain", passphrase);
}

void TestRemovalKeys::sendAll()
{
    for (int page = 0; page < 3; ++page) // what to do, check, pace
        next();
    QTRY_VERIFY(at<QLineEdit>("planNumber"));
    at<QSpinBox>("planCountdown")->setValue(0);
    type("planNumber", QStringLiteral("39"));
    QTRY_VERIFY(at<QPushButton>("removalSend")->isEnabled());
    WindowFixture::click(at<QPushButton>("removalSend"));
}

void TestRemovalKeys::theyAreKeptBeforeAnythingIsSent()
{
    openSteps();
    wantKeys();
    qsizetype sentBefore = -1;
    bool isWhole = false;
    connect(&m_fixture->context->workspace().retirements, &RetirementStarter::keysKept, this, [&] {
        sentBefore = m_fixture->tenant().destructiveRequests().size();
        isWhole = readEscrow(file(), escrowPassphrase(QString(passphrase))).has_value();
    });
    sendAll();
    QTRY_VERIFY_WITH_TIMEOUT(!at<QDialog>("removal"), 90'000);
    QCOMPARE(sentBefore, 0);
    QVERIFY(isWhole);
    QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const auto kept = readEscrow(file(), escrowPassphrase(QString(passphrase)));
    QVERIFY(kept.has_value());
    QCOMPARE(kept->devices.size(), 39);
    QVERIFY(std::any_of(kept->devices.cbegin(), kept->devices.cend(),
        [](const EscrowedDevice &device) { return !device.keys.isEmpty() && !device.keys.first().key.isEmpty(); }));
    QVERIFY(m_fixture->lastJob());
}

void TestRemovalKeys::oneThatCantBeReadHoldsEverything()
{
    openSteps();
    wantKeys();
    m_fixture->tenant().faults().on("GET", "select=key").times(1).answer(403);
    sendAll();
    QTRY_VERIFY_WITH_TIMEOUT(at<QDialog>("removalBox"), 90'000);
    QVERIFY(!QFile::exists(file()));
    QVERIFY(m_fixture->engine().jobs().isEmpty());
    QCOMPARE(m_fixture->tenant().destructiveRequests().size(), 0);
    at<QDialog>("removalBox")->reject();
    // What couldn't be read stays in sight, and nothing can be sent until the passphrase is there again.
    const QString warnings = at<QLabel>("planWarnings")->text();
    QVERIFY2(warnings.contains(QLatin1String("Keys not read, so nothing was sent")), qPrintable(warnings));
    type("planNumber", QStringLiteral("39"));
    QVERIFY(!at<QPushButton>("removalSend")->isEnabled());
    QVERIFY(at<QLabel>("removalWhy")->text().contains(QLatin1String("passphrase")));
    WindowFixture::click(at<QPushButton>("step-3"));
    QTRY_VERIFY(at<QLineEdit>("keysPassphrase"));
    QVERIFY(at<QLineEdit>("keysPassphrase")->text().isEmpty());
    QVERIFY(at<QLineEdit>("keysAgain")->text().isEmpty());
    type("keysPassphrase", passphrase);
    type("keysAgain", passphrase);
    sendAll();
    QTRY_VERIFY_WITH_TIMEOUT(!at<QDialog>("removal"), 90'000);
    QVERIFY(QFile::exists(file()));
}

/// A drive that is taken out while the keys are read: no word of the journal, which has nothing to do with it.
void TestRemovalKeys::aFileThatCantBeWrittenIsNamed()
{
    QDir folder(m_fixture->dir.filePath(QStringLiteral("stick")));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    m_name = QStringLiteral("stick/keys.reslatekeys");
    openSteps();
    wantKeys();
    connect(&m_fixture->context->workspace().retirements, &RetirementStarter::keysRead, this,
        [folder]() mutable { folder.removeRecursively(); });
    sendAll();
    QTRY_VERIFY_WITH_TIMEOUT(at<QMessageBox>("removalBox"), 90'000);
    const auto *box = at<QMessageBox>("removalBox");
    const QString said = box->text() + box->informativeText();
    QVERIFY2(said.contains(QLatin1String("nothing was sent. The folder for the file of recovery keys isn't there")),
        qPrintable(said));
    QVERIFY2(!said.contains(QLatin1String("journal")), qPrintable(said));
    QVERIFY(m_fixture->engine().jobs().isEmpty());
    QCOMPARE(m_fixture->tenant().destructiveRequests().size(), 0);
}

void TestRemovalKeys::canceledWhileTheyAreRead()
{
    openSteps();
    wantKeys();
    m_fixture->tenant().faults().on("GET", "select=key").after(2).times(1).hang();
    sendAll();
    QTRY_VERIFY_WITH_TIMEOUT(at<QLabel>("removalState")->text().contains(QLatin1String("recovery keys: ")), 20'000);
    QVERIFY(at<QPushButton>("removalCancel")->hasFocus());
    QTest::keyClick(at<QPushButton>("removalCancel"), Qt::Key_Space);
    QTRY_VERIFY(at<QPushButton>("removalSend"));
    QVERIFY(!at<QDialog>("removalBox")); // the person knows
    QVERIFY(!QFile::exists(file()));
    QVERIFY(m_fixture->engine().jobs().isEmpty());
    QCOMPARE(m_fixture->tenant().destructiveRequests().size(), 0);
}

void TestRemovalKeys::whatIsMissingIsSaid()
{
    openSteps();
    auto *box = at<QCheckBox>("keepsKeys");
    box->click();
    const auto why = [] { return at<QLabel>("removalWhy") ? at<QLabel>("removalWhy")->text() : QString(); };
    QTRY_VERIFY(why().contains(QLatin1String("Choose the file")));
    box->click();
    QTRY_COMPARE(why(), QString());
    wantKeys();
    QCOMPARE(why(), QString());
    QFile older(file()); // perhaps the dialog asked whether to replace it, and a person said yes
    QVERIFY(older.open(QIODevice::WriteOnly));
    type("keysAgain", passphrase);
    QTRY_VERIFY2(why().contains(QLatin1String("is there already")), qPrintable(why()));
    QVERIFY(older.remove());
    type("keysAgain", passphrase);
    QTRY_COMPARE(why(), QString());
    QCOMPARE(at<QLineEdit>("keysPassphrase")->echoMode(), QLineEdit::Password);
    type("keysPassphrase", QStringLiteral("short"));
    QTRY_VERIFY(why().contains(QLatin1String("at least 12")));
    QVERIFY(at<QLabel>("keysLength")->text().startsWith(QLatin1String("5 of at least 12")));
    type("keysPassphrase", QStringLiteral("aaaaaaaaaaaaaaaa"));
    type("keysAgain", QStringLiteral("aaaaaaaaaaaaaaaa"));
    QTRY_VERIFY2(why().contains(QLatin1String("at least 5 different ones")), qPrintable(why()));
    type("keysPassphrase", QStringLiteral("long enough to be used"));
    QTRY_VERIFY(why().contains(QLatin1String("differ")));
    QVERIFY(!at<QPushButton>("removalNext")->isEnabled());
    box->click(); // left out again: nothing of it stays
    QTRY_VERIFY(at<QPushButton>("removalNext")->isEnabled());
    box->click();
    QVERIFY(at<QLineEdit>("keysPassphrase")->text().isEmpty());
}

void TestRemovalKeys::leftOutIsWarnedAbout()
{
    openSteps();
    QVERIFY(at<QLabel>("keysLeftOut"));
    for (int page = 0; page < 3; ++page)
        next();
    QTRY_VERIFY(at<QLabel>("planWarnings"));
    QVERIFY(at<QLabel>("planWarnings")->text().contains(QLatin1String("Not kept: recovery keys")));
    WindowFixture::click(at<QPushButton>("step-3"));
    at<QCheckBox>("keepsEntra")->click(); // they stay with the records
    for (int page = 0; page < 3; ++page)
        next();
    QTRY_VERIFY(at<QLabel>("planTitle"));
    QVERIFY(!at<QLabel>("planWarnings")
        || !at<QLabel>("planWarnings")->text().contains(QLatin1String("Not kept: recovery keys")));
    WindowFixture::click(at<QPushButton>("step-2"));
    WindowFixture::click(at<QRadioButton>("reason-stolen")); // all records stay
    WindowFixture::click(at<QPushButton>("step-3"));
    QTRY_VERIFY(!at<QCheckBox>("keepsKeys"));
}

QTEST_MAIN(TestRemovalKeys)
#include "tst_removalkeys.moc"
