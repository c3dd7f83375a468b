// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/columnmenu.h"
#include "ui/devices/devicecolumns.h"
#include "ui/kit/widgets.h"
#include "windowfixture.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardItemModel>

using namespace Reslate;
using namespace Reslate::Test;

/// The habits of a spreadsheet: copy rows, save and print the list, choose and move columns.
class TestTableOutput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void copiesTheSelectedRows();
    void copiesTheCurrentRowWhenNoneIsSelected();
    void leavesTheKeyToFields();
    void exportsWhatTheListShows();
    void tellsWhenAFileCanNotBeWritten();
    void printsTheList();
    void columnsCanBeHiddenAndShown();
    void columnsCanBeMoved();
    void columnsAreRememberedAndReset();
    void columnsOfBeforeKeepTheirPlaces();
    void aForeignStateHidesNoDevice();
    void fittedWidthsOfAnotherLanguageAreFittedAnew();

private:
    static constexpr int device = static_cast<int>(DeviceModel::Column::Device);
    static constexpr int user = static_cast<int>(DeviceModel::Column::User);
    static constexpr int join = static_cast<int>(DeviceModel::Column::Join);
    static constexpr int updates = static_cast<int>(DeviceModel::Column::Support);
    static constexpr int status = static_cast<int>(DeviceModel::Column::Status);

    QHeaderView *header() { return m_fixture->table()->horizontalHeader(); }
    QAction *action(const char *name) { return m_fixture->find<QAction>(name); }
    QString announced() { return m_fixture->find<ElidedLabel>("announcement")->text(); }
    QString nameAt(int row) { return m_fixture->devices().device(m_fixture->filter().sourceRow(row)).name; }
    /// Opens the dialog of Export and gives the file.
    void exportTo(const QString &path);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestTableOutput::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
    QGuiApplication::clipboard()->clear();
}

void TestTableOutput::exportTo(const QString &path)
{
    action("exportList")->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<QFileDialog>("exportDialog"));
    auto *dialog = WindowFixture::anywhere<QFileDialog>("exportDialog");
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(!WindowFixture::anywhere<QFileDialog>("exportDialog"));
}

void TestTableOutput::copiesTheSelectedRows()
{
    m_fixture->clickCell(4, 0);
    m_fixture->clickCell(1, 0);
    QTRY_COMPARE(m_fixture->filter().counts().checked, 2);
    m_fixture->clickCell(7, device);
    QTest::keyClick(m_fixture->table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].startsWith(QLatin1String("Device\tSerial number\tModel\tPrimary user\t")), qPrintable(lines[0]));
    QVERIFY(lines[1].startsWith(nameAt(1) + QLatin1Char('\t'))); // in the table's order
    QVERIFY(lines[2].startsWith(nameAt(4) + QLatin1Char('\t')));
    QCOMPARE(announced(), QStringLiteral("Copied: 2 devices"));
    m_fixture->find<QLineEdit>("search")->setText(nameAt(1)); // hides the other, which is selected all the same
    QTRY_COMPARE(m_fixture->filter().rowCount(), 1);
    QGuiApplication::clipboard()->clear();
    action("copyRows")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text().count(QStringLiteral("\r\n")), 3);
}

void TestTableOutput::copiesTheCurrentRowWhenNoneIsSelected()
{
    m_fixture->clickCell(2, device);
    QTest::keyClick(m_fixture->table(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("\r\n") + nameAt(2) + QLatin1Char('\t')));
    QCOMPARE(QGuiApplication::clipboard()->text().count(QStringLiteral("\r\n")), 2);
    m_fixture->find<QLineEdit>("search")->setText(QStringLiteral("no such device"));
    QTRY_COMPARE(m_fixture->filter().rowCount(), 0);
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    action("copyRows")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    QCOMPARE(announced(), QStringLiteral("Nothing is copied: select devices first."));
}

void TestTableOutput::leavesTheKeyToFields()
{
    m_fixture->clickCell(2, device);
    auto *search = m_fixture->find<QLineEdit>("search");
    search->setText(QStringLiteral("HHS"));
    search->setFocus();
    search->selectAll();
    QTest::keyClick(search, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("HHS"));
}

void TestTableOutput::exportsWhatTheListShows()
{
    action("sort-1")->trigger();
    m_fixture->find<QAction>("filter-can-reset")->trigger();
    QTRY_COMPARE(m_fixture->filter().rowCount(), 26);
    const QString path = m_fixture->dir.filePath(QStringLiteral("room"));
    exportTo(path);
    QFile file(path + QStringLiteral(".csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 27);
    QVERIFY(lines[0].startsWith(QLatin1String("Device,Serial number,")));
    for (int row = 0; row < 26; ++row)
        QVERIFY2(lines[row + 1].contains(nameAt(row)), qPrintable(lines[row + 1]));
    QCOMPARE(announced(), QStringLiteral("26 devices exported to room.csv."));
    QTRY_VERIFY(WindowFixture::anywhere<QMessageBox>("savedBox"));
    auto *saved = WindowFixture::anywhere<QMessageBox>("savedBox");
    QCOMPARE(saved->text(), QStringLiteral("room.csv is saved."));
    QVERIFY(saved->findChild<QPushButton *>(QStringLiteral("savedOpenFolder")));
    saved->reject();
#ifdef Q_OS_UNIX
    QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
#endif
    m_fixture->find<QLineEdit>("search")->setText(QStringLiteral("no such device"));
    QTRY_COMPARE(m_fixture->filter().rowCount(), 0);
    action("exportList")->trigger();
    QCOMPARE(announced(), QStringLiteral("The list shows no device."));
    QVERIFY(!WindowFixture::anywhere<QFileDialog>("exportDialog"));
}

void TestTableOutput::tellsWhenAFileCanNotBeWritten()
{
    action("exportList")->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<QFileDialog>("exportDialog"));
    auto *dialog = WindowFixture::anywhere<QFileDialog>("exportDialog");
    Q_EMIT dialog->fileSelected(m_fixture->dir.filePath(QStringLiteral("missing/room.csv")));
    QTRY_VERIFY(WindowFixture::anywhere<QMessageBox>("notSavedBox"));
    QCOMPARE(
        WindowFixture::anywhere<QMessageBox>("notSavedBox")->text(), QStringLiteral("room.csv could not be written."));
}

void TestTableOutput::printsTheList()
{
    QTest::keyClick(&m_fixture->window(), Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("printDialog"));
    WindowFixture::anywhere<QDialog>("printDialog")->reject();
}

void TestTableOutput::columnsCanBeHiddenAndShown()
{
    auto *menu = m_fixture->find<ColumnMenu>("columnMenu");
    QVERIFY(menu);
    QVERIFY(!action("column-0") && !action("column-1")); // what a device is can't be hidden
    const int before = header()->sectionSize(device);
    for (const int column : {user, join, status})
        action(qPrintable(QStringLiteral("column-%1").arg(column)))->trigger();
    QVERIFY(header()->isSectionHidden(user) && header()->isSectionHidden(join) && header()->isSectionHidden(status));
    QVERIFY(header()->sectionSize(device) > before); // shares what they leave
    QCOMPARE(header()->length(), m_fixture->table()->viewport()->width());
    action("copyRows")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text().section(QStringLiteral("\r\n"), 0, 0),
        QStringLiteral("Device\tSerial number\tModel\tLast seen\tReset modes"));
    action(qPrintable(QStringLiteral("column-%1").arg(status)))->trigger();
    QVERIFY(!header()->isSectionHidden(status));
    QCOMPARE(header()->length(), m_fixture->table()->viewport()->width());
}

void TestTableOutput::columnsCanBeMoved()
{
    m_fixture->table()->setCurrentIndex(m_fixture->table()->model()->index(0, join));
    auto *menu = m_fixture->find<ColumnMenu>("columnMenu");
    menu->popup({});
    QCOMPARE(withoutAltLetter(action("column-left")->text()), QStringLiteral("Move “Join” to the left"));
    QVERIFY(action("column-left")->isEnabled());
    action("column-left")->trigger();
    menu->close();
    QCOMPARE(header()->visualIndex(join), 2);
    m_fixture->table()->columns().move(join, -1);
    QCOMPARE(header()->visualIndex(join), 1);
    QVERIFY(!m_fixture->table()->columns().canMove(join, -1)); // the check box stays in front
    m_fixture->table()->columns().move(join, -1);
    QCOMPARE(header()->visualIndex(0), 0);
    QCOMPARE(m_fixture->table()->columns().shown().first(), DeviceModel::Column::Join);

    // With the mouse: the heading of the user in front of that of the join; not in front of the check box.
    const auto drag = [this](int column, int x) {
        const int from = header()->sectionViewportPosition(column) + header()->sectionSize(column) / 2;
        const int y = header()->height() / 2;
        QTest::mousePress(header()->viewport(), Qt::LeftButton, {}, {from, y});
        QTest::mouseMove(header()->viewport(), {(from + x) / 2, y});
        QTest::mouseMove(header()->viewport(), {x, y});
        QTest::mouseRelease(header()->viewport(), Qt::LeftButton, {}, {x, y});
    };
    drag(user, header()->sectionViewportPosition(join) + 4);
    QCOMPARE(header()->visualIndex(user), 1);
    drag(status, 4);
    QCOMPARE(header()->visualIndex(0), 0);
    m_fixture->clickCell(3, 0); // the box is where it was
    QTRY_COMPARE(m_fixture->filter().counts().checked, 1);
}

void TestTableOutput::columnsAreRememberedAndReset()
{
    m_fixture->table()->columns().show(user, false);
    m_fixture->table()->columns().move(status, -1);
    const int place = header()->visualIndex(status);
    m_fixture->window().close();
    auto again = AppContext::practice(m_fixture->desktop, TestTenant::quick(30));
    QVERIFY(again.has_value());
    auto *table = (*again)->window().findChild<DeviceTable *>(QStringLiteral("deviceTable"));
    QVERIFY(table->horizontalHeader()->isSectionHidden(user));
    QCOMPARE(table->horizontalHeader()->visualIndex(status), place);
    QVERIFY(table->horizontalHeader()->sectionsMovable());
    auto *shown = (*again)->window().findChild<QAction *>(QStringLiteral("column-%1").arg(user));
    (*again)->window().findChild<ColumnMenu *>()->popup({});
    QVERIFY(!shown->isChecked());
    (*again)->window().findChild<ColumnMenu *>()->close();
    (*again)->window().findChild<QAction *>(QStringLiteral("column-reset"))->trigger();
    for (int column = 0; column < status; ++column) {
        QVERIFY(!table->horizontalHeader()->isSectionHidden(column));
        QCOMPARE(table->horizontalHeader()->visualIndex(column), column);
    }
    QVERIFY(table->horizontalHeader()->isSectionHidden(updates));
    QCOMPARE(table->horizontalHeader()->visualIndex(updates) + 2, table->horizontalHeader()->visualIndex(status));
}

void TestTableOutput::columnsOfBeforeKeepTheirPlaces()
{
    QStandardItemModel before(0, updates); // the columns of before that of updates
    QTableView old;
    old.setModel(&before);
    old.horizontalHeader()->setSectionHidden(user, true);
    old.horizontalHeader()->resizeSection(join, 77);
    old.horizontalHeader()->moveSection(join, device);
    m_fixture->table()->columns().restore(QByteArrayLiteral("own:") + old.horizontalHeader()->saveState());
    QCOMPARE(header()->count(), DeviceModel::columns);
    QVERIFY(header()->isSectionHidden(user) && header()->isSectionHidden(updates));
    QVERIFY(header()->isSectionHidden(static_cast<int>(DeviceModel::Column::LocalReset)));
    QVERIFY(!header()->isSectionHidden(status));
    QCOMPARE(header()->sectionSize(join), 77);
    QCOMPARE(header()->visualIndex(join), device);
    QCOMPARE(header()->visualIndex(updates) + 2, header()->visualIndex(status)); // the next one is between them
}

void TestTableOutput::aForeignStateHidesNoDevice()
{
    header()->setSectionHidden(device, true);
    header()->moveSection(header()->visualIndex(0), 3);
    header()->setSectionsMovable(false); // as those before columns could be moved
    const QByteArray state = m_fixture->table()->columns().save();
    m_fixture->table()->columns().restore(state);
    QVERIFY(!header()->isSectionHidden(device));
    QVERIFY(header()->sectionSize(device) > 60);
    QCOMPARE(header()->visualIndex(0), 0);
    QVERIFY(header()->sectionsMovable());
    m_fixture->table()->columns().restore(QByteArrayLiteral("own:nonsense"));
    QVERIFY(!header()->isSectionHidden(device));
}

void TestTableOutput::fittedWidthsOfAnotherLanguageAreFittedAnew()
{
    const int fitted = header()->sectionSize(join);
    header()->setSectionHidden(status, true);
    header()->resizeSection(join, 47);
    QByteArray state = m_fixture->table()->columns().save();
    QVERIFY(state.startsWith("own:"));
    m_fixture->table()->columns().restore(state);
    QCOMPARE(header()->sectionSize(join), 47);
    m_fixture->table()->columns().restore(state.replace(0, 4, "fit:"));
    QCOMPARE(header()->sectionSize(join), fitted);
    QVERIFY(header()->isSectionHidden(status));
    QVERIFY(m_fixture->table()->columns().save().startsWith("fit:"));
}

QTEST_MAIN(TestTableOutput)
#include "tst_tableoutput.moc"
