// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of a job and its chase list say of a journal that somebody changed.
#include "core/async.h"
#include "keptschool.h"
#include "ui/jobs/jobpage.h"
#include "ui/shell/banner.h"

#include <QFile>
#include <QFileDialog>

using namespace Reslate;
using namespace Reslate::Test;

class TestJobJournal final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aSoundJournalSaysNothing();
    void thePageSaysThatTheJournalWasChanged();
    void theChaseListSaysSo();

private:
    JobPage *openPage();
    /// A line of history that opening doesn't look at again.
    void changeTheHistory();
    QByteArray saveChaseList(const JobPage *page, const char *suffix);

    std::unique_ptr<KeptSchool> m_school;
};

void TestJobJournal::init()
{
    m_school = std::make_unique<KeptSchool>();
    m_school->open();
    QVERIFY(m_school->resetOne());
}

void TestJobJournal::changeTheHistory()
{
    m_school->close();
    m_school->open(); // verifies what is new
    m_school->close();
    m_school->tamper(
        {QStringLiteral("DROP TRIGGER history_stays"), QStringLiteral("UPDATE history SET who = 'x' WHERE seq = 2")});
    m_school->open();
}

JobPage *TestJobJournal::openPage()
{
    [] { QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("jobDetails")); }();
    auto *details = WindowFixture::anywhere<QPushButton>("jobDetails");
    details->setFocus();
    QTest::keyClick(details, Qt::Key_Space);
    return qobject_cast<JobPage *>(WindowFixture::anywhere<QDialog>("jobPage")); // at once, whatever is verified
}

QByteArray TestJobJournal::saveChaseList(const JobPage *page, const char *suffix)
{
    page->findChild<QAction *>(QStringLiteral("chase%1").arg(QLatin1String(suffix)))->trigger();
    auto *dialog = WindowFixture::anywhere<QFileDialog>("chaseFileDialog");
    const QString name = m_school->data.filePath(QStringLiteral("list.%1").arg(QString::fromLatin1(suffix).toLower()));
    dialog->selectFile(name);
    QMetaObject::invokeMethod(dialog, "accept");
    auto *chase = page->findChild<QPushButton *>(QStringLiteral("jobChase"));
    [&] { QTRY_VERIFY(QFile::exists(name) && chase->isEnabled()); }();
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestJobJournal::aSoundJournalSaysNothing()
{
    m_school->close();
    m_school->open();
    JobPage *page = openPage();
    QVERIFY(page);
    const QByteArray list = saveChaseList(page, "Csv"); // verifies it
    QVERIFY2(list.contains("Serial number") && !list.contains("journal"), list.constData());
    QVERIFY(!page->findChild<Banner *>(QStringLiteral("journalNotice"))->isVisible());
}

void TestJobJournal::thePageSaysThatTheJournalWasChanged()
{
    changeTheHistory();
    JobPage *page = openPage();
    QVERIFY(page);
    auto *notice = page->findChild<Banner *>(QStringLiteral("journalNotice"));
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->accessibleName().contains(QLatin1String("not as Reslate wrote it")));
    const QString text = page->findChild<QLabel *>(QStringLiteral("journalNoticeText"))->text();
    for (const char *part : {"may be wrong", "Don't take it as proof", "look at the devices", "keep a copy"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    auto *again = page->findChild<QPushButton *>(QStringLiteral("journalNoticeRetry"));
    QCOMPARE(withoutAltLetter(again->text()), QStringLiteral("Check again"));
    again->setFocus();
    QTest::keyClick(again, Qt::Key_Space);
    bool checked = false;
    whenReady(m_school->context->workspace().journalCheck.verify(), this, // the same one
        [&checked](const Result<ChainReport> &) { checked = true; });
    QTRY_VERIFY(checked);
    QVERIFY(notice->isVisible()); // it doesn't become right by asking
}

void TestJobJournal::theChaseListSaysSo()
{
    changeTheHistory();
    JobPage *page = openPage();
    QVERIFY(page);
    const QByteArray list = saveChaseList(page, "Csv");
    QVERIFY2(list.split('\n').value(1).startsWith("\"The journal is not as Reslate wrote it."), list.constData());
    QVERIFY(saveChaseList(page, "Pdf").startsWith("%PDF"));
}

QTEST_MAIN(TestJobJournal)
#include "tst_jobjournal.moc"
