// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says when somebody took the journal's seal away, or wrote in it without the key.
#include "banner.h"
#include "jobs/tenantjournal.h"
#include "keptschool.h"

using namespace Reslate;
using namespace Reslate::Test;

class TestSealNotice final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysNothingWithoutNeed();
    void saysThatTheSealWasTakenAway();
    void saysThatOthersWroteInIt();

private:
    Banner *notice() { return m_school->window().findChild<Banner *>(QStringLiteral("sealNotice")); }
    QString text() { return m_school->window().findChild<QLabel *>(QStringLiteral("sealNoticeText"))->text(); }
    void openAgain()
    {
        m_school->open();
        QTRY_VERIFY(!m_school->engine().jobs().isEmpty()); // the journal is open
    }

    std::unique_ptr<KeptSchool> m_school;
};

void TestSealNotice::init()
{
    m_school = std::make_unique<KeptSchool>();
    m_school->open();
    QVERIFY(m_school->resetOne());
}

void TestSealNotice::saysNothingWithoutNeed()
{
    QVERIFY(!notice()->isVisible()); // a journal that began here is sealed from its beginning
    m_school->close();
    openAgain();
    QVERIFY(!notice()->isVisible());
}

void TestSealNotice::saysThatTheSealWasTakenAway()
{
    m_school->close();
    m_school->tamper({QStringLiteral("DELETE FROM seals")});
    openAgain();
    QTRY_VERIFY(notice()->isVisible());
    QVERIFY(notice()->accessibleName().contains(QLatin1String("sealed from now on")));
    QVERIFY2(text().contains(QLatin1String("somebody took the seal away")), qPrintable(text()));
    QVERIFY2(text().contains(QLatin1String("look at the devices")), qPrintable(text()));
    QVERIFY(!QApplication::activeModalWidget());
    // Reading the lists again is no answer to it.
    QTest::keyClick(&m_school->window(), Qt::Key_F5);
    QTRY_VERIFY(m_school->isLoaded());
    QVERIFY(notice()->isVisible());
    auto *read = m_school->window().findChild<QPushButton *>(QStringLiteral("sealNoticeRetry"));
    QCOMPARE(read->text(), QStringLiteral("I have read it"));
    read->setFocus();
    QTest::keyClick(read, Qt::Key_Space);
    QVERIFY(!notice()->isVisible());
    QVERIFY(!notice()->parentWidget()->isVisible()); // takes no room
    m_school->close();
    openAgain();
    QVERIFY(!notice()->isVisible()); // said once, sealed since
}

void TestSealNotice::saysThatOthersWroteInIt()
{
    m_school->close();
    const QHash<QString, QByteArray> secrets = std::exchange(m_school->keychain.secrets, {});
    m_school->keychain.trouble = Error {.kind = ErrorKind::KeychainLocked};
    openAgain();
    m_school->close();
    m_school->keychain.trouble.reset();
    m_school->keychain.secrets = secrets;
    openAgain();
    QTRY_VERIFY(notice()->isVisible());
    QVERIFY(notice()->accessibleName().contains(QLatin1String("without this computer's key")));
    QVERIFY2(text().contains(QLatin1String("Another user or computer wrote them")), qPrintable(text()));
}

QTEST_MAIN(TestSealNotice)
#include "tst_sealnotice.moc"
