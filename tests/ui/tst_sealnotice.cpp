// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says when somebody took the journal's seal away, or wrote in it without the key.
#include "jobs/journal/tenantjournal.h"
#include "keptschool.h"
#include "ui/kit/widgets.h"
#include "ui/shell/banner.h"

using namespace Reslate;
using namespace Reslate::Test;

class TestSealNotice final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysNothingWithoutNeed();
    void saysThatTheSealWasTakenAway();
    void saysThatOthersWroteInIt();
    void saysThatTheJournalIsGone_data();
    void saysThatTheJournalIsGone();

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

void TestSealNotice::saysThatTheJournalIsGone_data()
{
    QTest::addColumn<bool>("sealed");
    QTest::addColumn<bool>("replaced"); // by another one, as of another computer
    QTest::newRow("sealed") << true << false;
    QTest::newRow("without a keychain") << false << false;
    QTest::newRow("another one") << true << true;
}

void TestSealNotice::saysThatTheJournalIsGone()
{
    QFETCH(const bool, sealed);
    QFETCH(const bool, replaced);
    if (!sealed) { // from its beginning
        m_school = std::make_unique<KeptSchool>();
        m_school->keychain.trouble = Error {.kind = ErrorKind::KeychainLocked};
        m_school->open();
        QVERIFY(m_school->resetOne());
    }
    m_school->close();
    QDir folder(m_school->data.path());
    const QStringList files = folder.entryList({QStringLiteral("journal-*")});
    QVERIFY(!files.isEmpty());
    if (replaced) { // the one that another user began
        for (const QString &file : files)
            QVERIFY(folder.rename(file, QStringLiteral("kept-") + file));
        const QString settings = m_school->desktop.store->fileName();
        QVERIFY(QFile::copy(settings, settings + QStringLiteral(".kept")));
        m_school->desktop.store->remove(QStringLiteral("journals"));
        m_school->open();
        QVERIFY(m_school->resetOne());
        m_school->close();
        QSettings before(settings + QStringLiteral(".kept"), QSettings::IniFormat);
        before.beginGroup(QStringLiteral("journals"));
        for (const QString &key : before.childKeys())
            m_school->desktop.store->setValue(QStringLiteral("journals/") + key, before.value(key));
    } else {
        for (const QString &file : files)
            QVERIFY(folder.remove(file));
    }
    m_school->open();
    QTRY_VERIFY(notice()->isVisible());
    const QString title = m_school->window().findChild<QLabel *>(QStringLiteral("sealNoticeTitle"))->text();
    QCOMPARE(title,
        replaced ? QStringLiteral("The journal of this school is another one than before.")
                 : QStringLiteral("The journal of this school is gone, so a new one begins."));
    for (const char *meaning :
        {"are not followed any more", "carries on at the devices", "close Reslate and put it back"})
        QVERIFY2(text().contains(QLatin1String(meaning)), qPrintable(text()));
    QVERIFY2(text().contains(files.constFirst().section(QLatin1Char('.'), 0, 0)), qPrintable(text()));
    for (int unread = 0; unread < 2; ++unread) { // as a run by the clock, or a window that nobody looked at
        m_school->close();
        m_school->open();
        QTRY_VERIFY(notice()->isVisible());
        QCOMPARE(m_school->window().findChild<QLabel *>(QStringLiteral("sealNoticeTitle"))->text(), title);
    }
    auto *read = m_school->window().findChild<QPushButton *>(QStringLiteral("sealNoticeRetry"));
    read->setFocus();
    QTest::keyClick(read, Qt::Key_Space);
    QVERIFY(!notice()->isVisible());
    m_school->close();
    m_school->open();
    const auto *activity = m_school->window().findChild<ElidedLabel *>(QStringLiteral("activityNothing"));
    QTRY_VERIFY(activity->text().startsWith(QLatin1String("Nothing was sent"))); // the journal is open
    QVERIFY(!notice()->isVisible()); // said once
}

QTEST_MAIN(TestSealNotice)
#include "tst_sealnotice.moc"
