// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/resetcard.h"
#include "ui/devices/readinessdialog.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

/// What prepares a room's reset: readiness, bench card, recipe and script, by mouse and by keyboard.
class TestRoomPapers final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void needsAGroup();
    void answersByKeyboard();
    void savesWhatItShows();
    void tellsWhenItCanNotBeWritten();
    void saysWhatTheAccountMayNotAsk();
    void whatTheCheckSaidCountsInTheList();
    void hostileNamesAreText();
    void theCardIsShownBeforeItIsPrinted();
    void savesTheScript();

private:
    QAction *action(const char *name) { return m_fixture->find<QAction>(name); }
    /// As a person's menu does before it opens. Whether it offers that then.
    bool menuOffers(const char *name)
    {
        Q_EMIT m_fixture->find<QMenu>("prepareMenu")->aboutToShow();
        return action(name)->isEnabled();
    }
    template <typename T> static T *shown(const char *name) { return WindowFixture::anywhere<T>(name); }
    static QLabel *label(const char *name) { return shown<QLabel>(name); }
    void openReadiness();

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestRoomPapers::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    SHOW_LOADED(*m_fixture);
}

void TestRoomPapers::openReadiness()
{
    QTRY_VERIFY(menuOffers("roomReadiness"));
    action("roomReadiness")->trigger();
    QTRY_VERIFY(shown<QDialog>("readinessDialog"));
    QTRY_VERIFY(shown<QPushButton>("readinessPrint")->isEnabled());
}

void TestRoomPapers::needsAGroup()
{
    QVERIFY(!menuOffers("roomReadiness") && !menuOffers("roomCard"));
    QCOMPARE(action("roomReadiness")->toolTip(), QStringLiteral("Choose a group on the left first"));
    QVERIFY(action("roomRecipe")->isEnabled() && action("roomScript")->isEnabled());
    OPEN_ROOM(*m_fixture);
    QTRY_VERIFY(menuOffers("roomReadiness") && menuOffers("roomCard"));
}

void TestRoomPapers::answersByKeyboard()
{
    OPEN_ROOM(*m_fixture);
    openReadiness();
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY2(label("readinessAnswer")->text().contains(QLatin1String("24 of 30 devices")),
        qPrintable(label("readinessAnswer")->text()));
    QVERIFY(label("readinessNotes")->text().contains(QLatin1String("Not known whether Windows RE is on: 30 devices")));
    QCOMPARE(label("readinessFact-6")->text(), QStringLiteral("25 yes, 5 no")); // recovery keys
    QVERIFY(!label("readinessState")); // nothing is left to be said of the reading
    auto *table = shown<QTableView>("readinessTable");
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(table->model()->rowCount(), 30);
    QVERIFY(table->hasFocus());
    QCOMPARE(table->currentIndex().row(), 0);
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(table->currentIndex().row(), 1);
    for (const char *next : {"readinessPrint", "readinessPdf", "readinessCsv", "readinessClose"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QLatin1String(next));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(!shown<QDialog>("readinessDialog"));
    QCOMPARE(m_fixture->tenant().destructiveRequests().size(), 0);
}

void TestRoomPapers::savesWhatItShows()
{
    OPEN_ROOM(*m_fixture);
    openReadiness();
    QVERIFY(!QTest::currentTestFailed());
    for (const char *suffix : {"Pdf", "Csv"}) {
        const QString path = m_fixture->dir.filePath(QLatin1String("room.") + QString::fromLatin1(suffix).toLower());
        WindowFixture::click(shown<QPushButton>(qPrintable(QStringLiteral("readiness%1").arg(QLatin1String(suffix)))));
        QTRY_VERIFY(shown<QFileDialog>("readinessFileDialog"));
        auto *dialog = shown<QFileDialog>("readinessFileDialog");
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(shown<QMessageBox>("savedBox"));
        shown<QMessageBox>("savedBox")->reject();
        QTRY_VERIFY(!shown<QMessageBox>("savedBox"));
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-") || bytes.contains("Device,Serial number"));
    }
}

void TestRoomPapers::tellsWhenItCanNotBeWritten()
{
    OPEN_ROOM(*m_fixture);
    openReadiness();
    QVERIFY(!QTest::currentTestFailed());
    WindowFixture::click(shown<QPushButton>("readinessPdf"));
    QTRY_VERIFY(shown<QFileDialog>("readinessFileDialog"));
    Q_EMIT shown<QFileDialog>("readinessFileDialog")
        ->fileSelected(m_fixture->dir.filePath(QStringLiteral("missing/room.pdf")));
    QTRY_VERIFY(shown<QMessageBox>("notSavedBox"));
}

void TestRoomPapers::saysWhatTheAccountMayNotAsk()
{
    OPEN_ROOM(*m_fixture);
    m_fixture->tenant().faults().on("GET", "/recoveryKeys").answer(403);
    openReadiness();
    QVERIFY(!QTest::currentTestFailed());
    QCOMPARE(label("readinessFact-6")->text(), QStringLiteral("30 not known"));
    QVERIFY(label("readinessState")->text().startsWith(QLatin1String("Your account may not ask")));
}

/// Once it is read, the badges and cards of the list judge by it as well.
void TestRoomPapers::whatTheCheckSaidCountsInTheList()
{
    m_fixture.reset();
    TenantOptions options = TestTenant::quick(120);
    options.checksWindowsRe = true;
    m_fixture = std::make_unique<WindowFixture>(options);
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
    const DeviceId off(m_fixture->tenant().membersOf(roomGroup).constFirst());
    m_fixture->tenant().setWindowsRe(off.toString(), false);
    const int before = m_fixture->filter().counts().canAutopilotReset;
    openReadiness();
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY2(label("readinessFact-9")->text().contains(QLatin1String("no")), // Windows RE
        qPrintable(label("readinessFact-9")->text()));
    QVERIFY(!label("readinessFact-9")->text().contains(QLatin1String("not known")));
    QCOMPARE(m_fixture->catalog().at(m_fixture->catalog().rowOf(off)).windowsRe, WindowsRe::Off);
    QTRY_VERIFY(m_fixture->filter().counts().canAutopilotReset < before);
}

void TestRoomPapers::hostileNamesAreText()
{
    Device device;
    device.id = DeviceId(QStringLiteral("d1"));
    device.name = QStringLiteral("<b>bold</b>\u202e");
    auto *dialog = new ReadinessDialog(m_fixture->context->workspace(),
        {.title = QStringLiteral("<h1>Room</h1>"), .devices = {device}, .unlisted = 0, .isWhole = false},
        &m_fixture->window());
    dialog->open();
    QTRY_VERIFY(shown<QPushButton>("readinessPrint")->isEnabled());
    QCOMPARE(label("readinessAnswer")->textFormat(), Qt::PlainText);
    QVERIFY(label("readinessAnswer")->text().contains(QLatin1String("<h1>")));
    QVERIFY(label("readinessNotes")->text().contains(QLatin1String("not complete")));
    const QString name = shown<QTableView>("readinessTable")->model()->index(0, 0).data().toString();
    QVERIFY(name.contains(QLatin1String("<b>")) && !name.contains(QChar(0x202e)));
}

void TestRoomPapers::theCardIsShownBeforeItIsPrinted()
{
    OPEN_ROOM(*m_fixture);
    for (const char *name : {"roomCard", "roomRecipe"}) {
        QTRY_VERIFY(menuOffers(name));
        action(name)->trigger();
        QTRY_VERIFY(shown<QDialog>("printPreview"));
        shown<QDialog>("printPreview")->reject();
        QTRY_VERIFY(!shown<QDialog>("printPreview"));
    }
}

void TestRoomPapers::savesTheScript()
{
    const QString path = m_fixture->dir.filePath(QStringLiteral("check.ps1"));
    action("roomScript")->trigger();
    QTRY_VERIFY(shown<QFileDialog>("scriptFileDialog"));
    auto *dialog = shown<QFileDialog>("scriptFileDialog");
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(shown<QMessageBox>("savedBox"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("InstallState"));
}

QTEST_MAIN(TestRoomPapers)
#include "tst_roompapers.moc"
