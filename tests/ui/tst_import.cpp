// SPDX-License-Identifier: GPL-3.0-or-later
#include "nameless.h"
#include "ui/devices/importdialog.h"
#include "ui/kit/widgets.h"
#include "windowfixture.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTimer>

using namespace Reslate;
using namespace Reslate::Test;

/// A list of serial numbers becomes the selection of the table, for any action, in few clicks and never silently.
class TestImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void actsOnAListInFewClicks_data();
    void actsOnAListInFewClicks();
    void doubtfulLinesAreNotSelected();
    void aDoubtfulColumnSelectsNothing();
    void anUnreadableFileLeavesNoSelection();
    void cancelLeavesTheSelection();
    void theListStaysUntilAnotherIsChosen();
    void waitsUntilAllDevicesAreKnown();
    void theMenuOffersItToo();

private:
    QString write(const char *name, const QByteArray &content) const;
    /// The serial numbers of the first devices that can be acted on, one on each line.
    QByteArray serials(int count) const;
    ImportDialog *openDialog();
    static QString text(const char *label)
    {
        auto *found = WindowFixture::anywhere<QLabel>(label);
        return found ? found->text().remove(QChar(0x200B)) : QString();
    }
    static QPushButton *select() { return WindowFixture::anywhere<QPushButton>("importSelect"); }
    void click(QWidget *widget, const QPoint &at = {});
    /// Opens the button's menu and clicks the line in it: two clicks.
    void clickInMenu(QPushButton *button, const char *action);

    std::unique_ptr<WindowFixture> m_fixture;
    int m_clicks = 0;
};

void TestImport::init()
{
    m_clicks = 0;
    m_fixture = std::make_unique<WindowFixture>();
    SHOW_LOADED(*m_fixture);
}

QString TestImport::write(const char *name, const QByteArray &content) const
{
    const QString path = m_fixture->dir.filePath(QLatin1String(name));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

QByteArray TestImport::serials(int count) const
{
    QByteArray lines;
    for (int row = 0; row < m_fixture->catalog().count() && count > 0; ++row) {
        if (!m_fixture->devices().flagsAt(row).canAutopilotReset)
            continue;
        lines += m_fixture->catalog().at(row).serialNumber.toUtf8() + '\n';
        --count;
    }
    return lines;
}

ImportDialog *TestImport::openDialog()
{
    m_fixture->find<QAction>("importSerials")->trigger();
    auto *dialog = WindowFixture::anywhere<ImportDialog>("importDialog");
    if (auto *files = WindowFixture::anywhere<QFileDialog>("listFileDialog"))
        files->reject();
    return dialog;
}

void TestImport::click(QWidget *widget, const QPoint &at)
{
    ++m_clicks;
    QTest::mouseClick(widget, Qt::LeftButton, {}, at);
}

void TestImport::clickInMenu(QPushButton *button, const char *action)
{
    QTimer waits; // the button may come back only when its menu is closed
    connect(&waits, &QTimer::timeout, this, [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        waits.stop();
        for (QAction *each : menu->actions()) {
            if (each->objectName() == QLatin1String(action)) {
                const QPoint center = menu->actionGeometry(each).center();
                for (int by = -8; by <= 0; ++by) // a menu takes no click from a mouse that only opened it
                    QTest::mouseMove(menu, center + QPoint(by, 0));
                click(menu, center);
            }
        }
    });
    waits.start(10);
    click(button);
    QTRY_VERIFY(!waits.isActive());
}

void TestImport::actsOnAListInFewClicks_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<ResetMode>("mode");
    QTest::newRow("wipe") << QByteArray("checked-wipeButton") << QByteArray("checked-factory-wipe")
                          << ResetMode::FactoryWipe;
    QTest::newRow("retire") << QByteArray("checked-moreButton") << QByteArray("checked-retire") << ResetMode::Retire;
    QTest::newRow("delete") << QByteArray("checked-moreButton") << QByteArray("checked-delete-intune")
                            << ResetMode::DeleteIntune;
    QTest::newRow("Autopilot Reset") << QByteArray("checked-autopilot-resetButton") << QByteArray()
                                     << ResetMode::AutopilotReset;
}

void TestImport::actsOnAListInFewClicks()
{
    QFETCH(QByteArray, button);
    QFETCH(QByteArray, action);
    QFETCH(ResetMode, mode);
    QTRY_VERIFY(m_fixture->filter().counts().canAutopilotReset >= 50);
    const QString path = write("spring.csv", serials(50));
    m_fixture->window().activateWindow();

    click(m_fixture->find<QPushButton>("importSerialsButton"));
    QTRY_VERIFY(WindowFixture::anywhere<QFileDialog>("listFileDialog"));
    auto *files = WindowFixture::anywhere<QFileDialog>("listFileDialog");
    files->setDirectory(m_fixture->dir.path());
    auto *list = files->findChild<QListView *>(QStringLiteral("listView"));
    QModelIndex file;
    const auto findFile = [&] {
        for (int row = 0; row < list->model()->rowCount(list->rootIndex()); ++row) {
            const QModelIndex each = list->model()->index(row, 0, list->rootIndex());
            if (each.data().toString() == QFileInfo(path).fileName())
                file = each;
        }
        return file.isValid() && !list->visualRect(file).isEmpty();
    };
    QTRY_VERIFY(findFile());
    click(list->viewport(), list->visualRect(file).center());
    auto *box = files->findChild<QWidget *>(QStringLiteral("buttonBox"));
    QVERIFY(box);
    for (QPushButton *each : box->findChildren<QPushButton *>()) {
        if (each->isDefault())
            click(each);
    }
    QTRY_VERIFY(select() && select()->isEnabled());
    QCOMPARE(select()->text(), QStringLiteral("Select 50 devices"));
    click(select());
    QTRY_COMPARE(m_fixture->filter().counts().checked, 50);
    QCOMPARE(m_fixture->filter().rowCount(), 50);
    if (action.isEmpty())
        click(m_fixture->find<QPushButton>(button.constData()));
    else
        clickInMenu(m_fixture->find<QPushButton>(button.constData()), action.constData());
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("confirmDialog"));

    WindowFixture::anywhere<QSpinBox>("confirmCountdown")->setValue(600);
    QTRY_VERIFY(WindowFixture::anywhere<QLineEdit>("confirmNumber")->hasFocus());
    QTest::keyClicks(WindowFixture::anywhere<QLineEdit>("confirmNumber"), QStringLiteral("50"));
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("confirmSend")->isEnabled());
    click(WindowFixture::anywhere<QPushButton>("confirmSend"));
    QTRY_VERIFY(m_fixture->lastJob());
    QCOMPARE(m_fixture->lastJob()->workflow.goal(), mode);
    QCOMPARE(m_fixture->lastJob()->items.size(), 50);
    QCOMPARE(m_fixture->lastJob()->title, QStringLiteral("spring.csv"));
    QVERIFY2(m_clicks <= 7, qPrintable(QString::number(m_clicks)));
    QTRY_COMPARE(m_fixture->filter().counts().checked, 0);
    QCOMPARE(m_fixture->filter().rowCount(), 50); // to be watched
}

void TestImport::doubtfulLinesAreNotSelected()
{
    QList<QByteArray> lines = serials(4).split('\n');
    QVERIFY(lines[1].contains('0'));
    lines[1].replace('0', 'O'); // no device has it
    lines[3] = lines[0]; // named twice
    ImportDialog *dialog = openDialog();
    QVERIFY(dialog);
    dialog->readFile(write("spring.csv", "Serial number\n" + lines.join('\n') + "\nN/A\n1.23E+11\n"));
    QTRY_COMPARE(select()->text(), QStringLiteral("Select 2 devices"));
    auto *findings = WindowFixture::anywhere<QTableView>("listFindings");
    QCOMPARE(findings->model()->rowCount(), 7);
    QVERIFY2(text("listUsed").contains(QLatin1String("3 lines are left out.")), qPrintable(text("listUsed")));
    // What was found for a line is read whole, however narrow its column is.
    QVERIFY2(text("listNote").startsWith(QLatin1String("Line 3: No device with this serial number. Did you mean")),
        qPrintable(text("listNote")));
    QVERIFY2(
        text("listNote").contains(QString::fromLatin1(serials(4).split('\n').at(1))), qPrintable(text("listNote")));
    findings->setFocus();
    QTest::keyClick(findings, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(findings, Qt::Key_Down);
    QVERIFY2(text("listNote").startsWith(QLatin1String("Line 2: Found")), qPrintable(text("listNote")));
    m_fixture->filter().setAllChecked(true);
    QTRY_VERIFY(text("importState").contains(QLatin1String("selected now will not be selected any more.")));
    QTest::mouseClick(select(), Qt::LeftButton);
    QTRY_COMPARE(m_fixture->filter().counts().checked, 2);
    QSet<QString> checked;
    for (const Device *device : m_fixture->filter().checkedDevices())
        checked.insert(device->serialNumber);
    QCOMPARE(checked, QSet<QString>({QString::fromUtf8(lines[0]), QString::fromUtf8(lines[2])}));
    QCOMPARE(m_fixture->find<QWidget>("hiddenSelection")->isVisible(), false);
}

void TestImport::aDoubtfulColumnSelectsNothing()
{
    const QList<QByteArray> lines = serials(6).split('\n');
    ImportDialog *dialog = openDialog();
    QVERIFY(dialog);
    dialog->readFile(write("two.csv",
        "New,Old\n" + lines[0] + ',' + lines[1] + '\n' + lines[2] + ',' + lines[3] + '\n' + lines[4] + ',' + lines[5]
            + '\n'));
    QTRY_VERIFY2(text("importWhy").contains(QLatin1String("doubtful which column")), qPrintable(text("importWhy")));
    QVERIFY(!select()->isEnabled());
}

void TestImport::anUnreadableFileLeavesNoSelection()
{
    OPEN_ROOM(*m_fixture);
    m_fixture->clickCell(0, 0);
    m_fixture->clickCell(1, 0);
    QTRY_COMPARE(m_fixture->filter().counts().checked, 2);
    ImportDialog *dialog = openDialog();
    QVERIFY(dialog);
    dialog->readFile(write("spring.xlsx", "PK\x03\x04 and so on"));
    QTRY_COMPARE(m_fixture->filter().counts().checked, 0);
    QVERIFY(!m_fixture->find<QPushButton>("checked-syncButton")->isEnabled());
    QVERIFY2(
        text("listRefusal").startsWith(QLatin1String("spring.xlsx is not used.")), qPrintable(text("listRefusal")));
    QCOMPARE(text("importWhy"), QStringLiteral("2 devices selected before: not selected any more."));
    QVERIFY(!select()->isEnabled());
    dialog->readFile(write("good.csv", serials(3)));
    QTRY_VERIFY(select()->isEnabled());
    QVERIFY(text("importWhy").isEmpty());
    dialog->readFile(m_fixture->dir.filePath(QStringLiteral("gone.csv")));
    QTRY_VERIFY(!select()->isEnabled());
}

void TestImport::cancelLeavesTheSelection()
{
    OPEN_ROOM(*m_fixture);
    m_fixture->clickCell(0, 0);
    QTRY_COMPARE(m_fixture->filter().counts().checked, 1);
    ImportDialog *dialog = openDialog();
    QVERIFY(dialog);
    dialog->readFile(write("spring.csv", serials(3)));
    QTRY_VERIFY(select()->isEnabled());
    QCOMPARE(namelessIn(dialog), QStringList());
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("importCancel"));
    QTRY_VERIFY(!WindowFixture::anywhere<QDialog>("importDialog"));
    QCOMPARE(m_fixture->filter().counts().checked, 1);
    QCOMPARE(m_fixture->filter().rowCount(), 30);
}

void TestImport::theListStaysUntilAnotherIsChosen()
{
    OPEN_ROOM(*m_fixture);
    m_fixture->find<QLineEdit>("search")->setText(QStringLiteral("HHS"));
    ImportDialog *dialog = openDialog();
    QVERIFY(dialog);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(serials(5)));
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("listPaste"));
    QTRY_VERIFY(select()->isEnabled());
    WindowFixture::click(select());
    QTRY_COMPARE(m_fixture->filter().counts().checked, 5);
    QCOMPARE(m_fixture->filter().rowCount(), 5);
    QVERIFY(m_fixture->find<QLineEdit>("search")->text().isEmpty());
    m_fixture->clickCell(2, 0); // stays in sight to be checked again
    QTRY_COMPARE(m_fixture->filter().counts().checked, 4);
    QCOMPARE(m_fixture->filter().rowCount(), 5);
    dialog = openDialog(); // the same devices under another name
    QVERIFY(dialog);
    dialog->readFile(write("again.csv", serials(5)));
    QTRY_VERIFY(select()->isEnabled());
    WindowFixture::click(select());
    QTRY_COMPARE(m_fixture->filter().counts().checked, 5);
    QCOMPARE(m_fixture->find<ElidedLabel>("listTitle")->text(), QStringLiteral("again.csv"));
    dialog = openDialog();
    QVERIFY(dialog);
    dialog->readFile(write("partly.csv", serials(5) + "\nNO-SUCH-DEVICE\n"));
    QTRY_VERIFY(select()->isEnabled());
    WindowFixture::click(select()); // what is missing is said wherever the list is named, by its job in the end
    QTRY_COMPARE(m_fixture->find<ElidedLabel>("listTitle")->text(), QStringLiteral("partly.csv (5 of 6 lines)"));
    m_fixture->choose(QStringLiteral("All devices"));
    QTRY_VERIFY(m_fixture->filter().rowCount() > 100);
    QTRY_COMPARE(m_fixture->devices().checkedCount(), 0);
}

void TestImport::waitsUntilAllDevicesAreKnown()
{
    m_fixture.reset();
    TenantOptions options = TestTenant::quick(120);
    options.pageSize = 25;
    m_fixture = std::make_unique<WindowFixture>(options);
    m_fixture->tenant().faults().on("GET", "/deviceManagement/managedDevices").stopPagingAfter(2, 400);
    m_fixture->show();
    QTRY_COMPARE(m_fixture->catalog().load(DeviceCatalog::Part::Devices).state, DeviceCatalog::Load::State::Incomplete);
    ImportDialog *dialog = openDialog();
    QVERIFY(dialog);
    dialog->readFile(write("spring.csv", m_fixture->catalog().at(0).serialNumber.toUtf8() + '\n'));
    QCOMPARE(text("listSummary"), QStringLiteral("The list is read as soon as all devices are loaded."));
    QVERIFY(!select()->isEnabled());
    m_fixture->tenant().faults().clear();
    m_fixture->find<QPushButton>("bannerRetry")->click();
    QTRY_VERIFY_WITH_TIMEOUT(select()->isEnabled(), 20000);
    QCOMPARE(withoutAltLetter(select()->text()), QStringLiteral("Select 1 device"));
}

void TestImport::theMenuOffersItToo()
{
    auto *action = m_fixture->find<QAction>("importSerials");
    bool isInMenu = false;
    for (QMenu *menu : m_fixture->window().findChildren<QMenu *>())
        isInMenu = isInMenu || menu->actions().contains(action);
    QVERIFY(isInMenu);
    QTest::keyClick(&m_fixture->window(), Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("importDialog"));
}

QTEST_MAIN(TestImport)
#include "tst_import.moc"
