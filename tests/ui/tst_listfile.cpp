// SPDX-License-Identifier: GPL-3.0-or-later
#include "settled.h"
#include "ui/assistant/assistantwindow.h"
#include "ui/assistant/listpanel.h"
#include "windowfixture.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

/// A list that can't be read never leaves another one in its place, and the file's name stands beside what came of it.
class TestListFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysFromWhichFileTheListIs();
    void aFileThatCanNotBeReadLeavesNoList_data();
    void aFileThatCanNotBeReadLeavesNoList();
    void aClipboardThatIsNoListLeavesNoList();
    void anUnreadablePlanLeavesNoPlanChosen();

private:
    QString write(const char *name, const QByteArray &content) const;
    /// The serial numbers of the room's first devices, one on each line.
    QByteArray serials(int count) const;
    static QString text(const char *label)
    {
        auto *found = WindowFixture::anywhere<QLabel>(label);
        return found ? found->text().remove(QChar(0x200B)) : QString();
    }
    static QPlainTextEdit *field() { return WindowFixture::anywhere<QPlainTextEdit>("listText"); }
    static bool canGoOn() { return WindowFixture::anywhere<QPushButton>("assistantNext")->isEnabled(); }
    /// Nothing of a list is there any more.
    static bool isDisarmed()
    {
        auto *findings = WindowFixture::anywhere<QTableView>("listFindings");
        return !canGoOn() && findings->model()->rowCount() == 0 && text("listSummary") == QLatin1String("No list yet.");
    }

    std::unique_ptr<WindowFixture> m_fixture;
    ListPanel *m_panel = nullptr;
};

void TestListFile::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
    m_fixture->find<QAction>("openAssistant")->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<QRadioButton>("sourceList"));
    WindowFixture::anywhere<QRadioButton>("sourceList")->click();
    QTRY_VERIFY(field());
    m_panel = WindowFixture::anywhere<QDialog>("assistant")->findChild<ListPanel *>();
    QVERIFY(m_panel);
}

void TestListFile::cleanup()
{
    m_fixture.reset();
}

QString TestListFile::write(const char *name, const QByteArray &content) const
{
    const QString path = m_fixture->dir.filePath(QLatin1String(name));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

QByteArray TestListFile::serials(int count) const
{
    QByteArray lines;
    for (int row = 0; row < count; ++row)
        lines += m_fixture->devices().device(m_fixture->filter().sourceRow(row)).serialNumber.toUtf8() + '\n';
    return lines;
}

void TestListFile::saysFromWhichFileTheListIs()
{
    QVERIFY(!WindowFixture::anywhere<QLabel>("listSource"));
    m_panel->readFile(write("Spring <b>&.csv", serials(3)));
    QCOMPARE(text("listSource"), QStringLiteral("From the file Spring <b>&.csv"));
    QTRY_VERIFY(canGoOn());
    QTest::keyClicks(field(), QStringLiteral(" "));
    QCOMPARE(text("listSource"), QStringLiteral("From the file Spring <b>&.csv, changed here"));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(serials(2)));
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("listPaste"));
    QCOMPARE(text("listSource"), QStringLiteral("From the clipboard"));
    field()->clear();
    QVERIFY(!WindowFixture::anywhere<QLabel>("listSource"));
    QTRY_VERIFY(isDisarmed());
}

void TestListFile::aFileThatCanNotBeReadLeavesNoList_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("is not there") << QByteArray();
    QTest::newRow("an Excel workbook") << QByteArray("PK\x03\x04 and so on");
    QTest::newRow("no text") << QByteArray("\x00\x01\x02\xff\xfe\x00", 6) + QByteArray(40, '\0');
    QTest::newRow("nothing in it") << QByteArray("\n\n");
    QTest::newRow("too large") << QByteArray(20'000'000, 'A');
}

void TestListFile::aFileThatCanNotBeReadLeavesNoList()
{
    QFETCH(QByteArray, content);
    const QString good = write("spring.csv", serials(3));
    const QString bad = content.isEmpty() ? m_fixture->dir.filePath(QStringLiteral("autumn.csv"))
                                          : write("autumn.csv", content);
    m_panel->readFile(good);
    QTRY_VERIFY(canGoOn());
    m_panel->readFile(bad);
    QVERIFY2(
        text("listRefusal").startsWith(QLatin1String("autumn.csv is not used. ")), qPrintable(text("listRefusal")));
    QVERIFY2(text("listRefusal").endsWith(QLatin1String("There is no list now.")), qPrintable(text("listRefusal")));
    QTRY_VERIFY(isDisarmed());
    QVERIFY(field()->toPlainText().isEmpty());
    QVERIFY(!WindowFixture::anywhere<QLabel>("listSource"));
    m_panel->readFile(good);
    QVERIFY(!WindowFixture::anywhere<QLabel>("listRefusal"));
    QTRY_VERIFY(canGoOn());
    QCOMPARE(text("listSource"), QStringLiteral("From the file spring.csv"));
}

void TestListFile::aClipboardThatIsNoListLeavesNoList()
{
    m_panel->readFile(write("spring.csv", serials(3)));
    QTRY_VERIFY(canGoOn());
    QGuiApplication::clipboard()->setText(QStringLiteral(" \n"));
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("listPaste"));
    QVERIFY2(
        text("listRefusal").startsWith(QLatin1String("The clipboard is not used. ")), qPrintable(text("listRefusal")));
    QTRY_VERIFY(isDisarmed());
    QVERIFY(field()->toPlainText().isEmpty());
}

void TestListFile::anUnreadablePlanLeavesNoPlanChosen()
{
    SavedPlan plan {.id = PlanId(QStringLiteral("one"))};
    plan.wish = {ResetMode::Retire, {}, QStringLiteral("Room 1")};
    plan.devices = {{{.device = {.id = DeviceId(QStringLiteral("d-1")), .serialNumber = QStringLiteral("SN-1")}}, {}}};
    bool saved = false;
    QTRY_VERIFY(saved = saved || settled(m_fixture->context->workspace().plans.savePlan(plan)).has_value());
    m_fixture->find<QAction>("openPlans")->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<QTableView>("plans"));
    auto *open = WindowFixture::anywhere<QPushButton>("planOpen");
    QTRY_VERIFY(open->isEnabled());
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("planFile"));
    QTRY_VERIFY(WindowFixture::anywhere<QFileDialog>("planFileDialog"));
    auto *dialog = WindowFixture::anywhere<QFileDialog>("planFileDialog");
    dialog->selectFile(write("autumn.json", "{ no plan"));
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY2(
        text("plansNote").startsWith(QLatin1String("autumn.json is not opened. ")), qPrintable(text("plansNote")));
    QVERIFY(!open->isEnabled());
}

QTEST_MAIN(TestListFile)
#include "tst_listfile.moc"
