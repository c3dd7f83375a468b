// SPDX-License-Identifier: GPL-3.0-or-later
// The protected list in the window: seen by a lock and a word, changed with a reason, obeyed by what is sent.
#include "activewindow.h"
#include "jobs/rules/protectedlist.h"
#include "models/text/modelroles.h"
#include "quickclock.h"
#include "settled.h"
#include "ui/rules/protecteddialog.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

class TestProtected : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void protectsTheSelection();
    void protectsAndLiftsAGroupByKeyboard();
    void neverWithoutAReason();
    void everyControlHasAName();
    void protectedDevicesAreNotSent();

private:
    static ProtectedDialog *open(WindowFixture &fixture)
    {
        fixture.find<QAction>("protectedList")->trigger();
        return WindowFixture::anywhere<ProtectedDialog>("protectedDialog");
    }
    static const QList<Protection> &list(WindowFixture &fixture)
    {
        return fixture.engine().protectedList().protections().list();
    }
    static void say(const char *reason)
    {
        QTest::keyClicks(WindowFixture::anywhere<QLineEdit>("protectedReason"), QLatin1String(reason));
    }
    static QString message()
    {
        return WindowFixture::anywhere<QLabel>("protectedMessage")->text().remove(QChar(0x200B));
    }
    /// The journal is there, so that something can be written down.
    static bool isReady(WindowFixture &fixture)
    {
        return fixture.engine().protectedList().revision() > 0
            && fixture.window().windowTitle() != QLatin1String("Reslate");
    }
};

#define OPEN_READY(fixture)                                                                                            \
    SHOW_LOADED(fixture);                                                                                              \
    QTRY_VERIFY(isReady(fixture));                                                                                     \
    OPEN_ROOM(fixture)

void TestProtected::protectsTheSelection()
{
    WindowFixture fixture;
    OPEN_READY(fixture);
    fixture.clickCell(0, static_cast<int>(DeviceModel::Column::Check));
    fixture.clickCell(2, static_cast<int>(DeviceModel::Column::Check));
    const QList<DeviceId> checked = fixture.devices().checkedDevices();
    QCOMPARE(checked.size(), 2);
    QVERIFY(open(fixture));
    QCOMPARE(open(fixture), WindowFixture::anywhere<ProtectedDialog>("protectedDialog")); // one of it
    say("exams");
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("protectDevices"));
    QTRY_COMPARE(list(fixture).size(), 2);
    QCOMPARE(list(fixture).at(0).reason, QStringLiteral("exams"));
    QVERIFY(list(fixture).at(0).who.contains(u'@'));
    QTRY_VERIFY(message().contains(QLatin1String("2 devices")));
    QVERIFY(!WindowFixture::anywhere<QPushButton>("protectDevices")->isEnabled());

    const int row = fixture.catalog().rowOf(checked.at(0));
    QCOMPARE(fixture.catalog().at(row).guard, Guard::Protected);
    const QModelIndex name = fixture.devices().index(row, static_cast<int>(DeviceModel::Column::Device));
    QCOMPARE(name.data(LockedRole).toBool(), true);
    QVERIFY(name.data(Qt::AccessibleTextRole).toString().contains(QLatin1String("protected")));
    QVERIFY(name.data(Qt::ToolTipRole).toString().contains(QLatin1String("protected")));
    int locked = 0;
    for (int i = 0; i < fixture.devices().rowCount(); ++i)
        locked += name.siblingAtRow(i).data(LockedRole).toBool() ? 1 : 0;
    QCOMPARE(locked, 2);

    fixture.clickCell(0, static_cast<int>(DeviceModel::Column::Device));
    auto *details = fixture.find<QLabel>("detailsProtection");
    QTRY_VERIFY(details->isVisible());
    const QString text = details->text().remove(QChar(0x200B));
    QVERIFY2(text.contains(QLatin1String("exams")) && text.contains(list(fixture).at(0).who), qPrintable(text));
    fixture.clickCell(1, static_cast<int>(DeviceModel::Column::Device));
    QTRY_VERIFY(!details->isVisible());
}

void TestProtected::protectsAndLiftsAGroupByKeyboard()
{
    WindowFixture fixture;
    OPEN_READY(fixture);
    QDialog *dialog = open(fixture);
    QVERIFY(dialog);
    activateNow(dialog);
    QCOMPARE(dialog->focusWidget(), WindowFixture::anywhere<QLineEdit>("protectedReason"));
    say("loan");
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QVERIFY(list(fixture).isEmpty()); // Enter decides nothing
    const auto press = [dialog](const char *name) {
        for (int i = 0; i < 10 && dialog->focusWidget()->objectName() != QLatin1String(name); ++i)
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        QCOMPARE(dialog->focusWidget()->objectName(), QLatin1String(name));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
    };
    press("protectGroup");
    QTRY_COMPARE(list(fixture).size(), 1);
    QCOMPARE(list(fixture).at(0).name, roomGroup);
    const QModelIndex group = fixture.sidebarRow(roomGroup);
    QCOMPARE(group.data(LockedRole).toBool(), true);
    QVERIFY(group.data(Qt::AccessibleTextRole).toString().contains(QLatin1String("protected")));
    QTRY_COMPARE(fixture.filter().counts().canAutopilotReset, 0);
    QTRY_VERIFY(
        fixture.table()->model()->index(0, static_cast<int>(DeviceModel::Column::Device)).data(LockedRole).toBool());

    auto *table = WindowFixture::anywhere<QTableView>("protectedTable");
    table->setCurrentIndex(table->model()->index(0, 0));
    WindowFixture::anywhere<QLineEdit>("protectedReason")->setFocus();
    say("they are back");
    press("protectLift");
    QTRY_VERIFY(list(fixture).isEmpty());
    QCOMPARE(fixture.sidebarRow(roomGroup).data(LockedRole).toBool(), false);
    QTRY_COMPARE(fixture.filter().counts().canAutopilotReset, 26);
}

void TestProtected::neverWithoutAReason()
{
    WindowFixture fixture;
    OPEN_READY(fixture);
    fixture.clickCell(0, static_cast<int>(DeviceModel::Column::Check));
    QVERIFY(open(fixture));
    for (const char *button : {"protectDevices", "protectGroup", "protectLift"})
        QVERIFY(!WindowFixture::anywhere<QPushButton>(button)->isEnabled());
    say("   ");
    QVERIFY(!WindowFixture::anywhere<QPushButton>("protectDevices")->isEnabled());
    say("x");
    QVERIFY(WindowFixture::anywhere<QPushButton>("protectDevices")->isEnabled());
    QVERIFY(!WindowFixture::anywhere<QPushButton>("protectLift")->isEnabled()); // there is nothing to lift
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("protectDevices"));
    QTRY_VERIFY(WindowFixture::anywhere<QLineEdit>("protectedReason")->text().isEmpty());
    QVERIFY(!WindowFixture::anywhere<QPushButton>("protectLift")->isEnabled());
}

void TestProtected::everyControlHasAName()
{
    WindowFixture fixture;
    OPEN_READY(fixture);
    ProtectedDialog *dialog = open(fixture);
    int controls = 0;
    const auto buttons = dialog->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (!button->isVisible() || button->focusPolicy() == Qt::NoFocus)
            continue;
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        ++controls;
    }
    QVERIFY(controls >= 4);
    QVERIFY(!dialog->findChild<QLineEdit *>()->accessibleName().isEmpty());
    QVERIFY(!dialog->findChild<QTableView *>(QStringLiteral("protectedTable"))->accessibleName().isEmpty());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!WindowFixture::anywhere<ProtectedDialog>("protectedDialog"));
}

void TestProtected::protectedDevicesAreNotSent()
{
    WindowFixture fixture(TestTenant::quick(120), std::make_unique<QuickClock>(20));
    OPEN_READY(fixture);
    QTRY_COMPARE(fixture.filter().counts().canAutopilotReset, 26);
    // Confirmed for 26, and one of them protected while it counts down.
    fixture.table()->setFocus();
    QTest::keyClick(fixture.table(), Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(fixture.filter().counts().checked, 30);
    fixture.click(fixture.find<QPushButton>("checked-autopilot-resetButton"));
    QTRY_VERIFY(WindowFixture::anywhere<QLineEdit>("confirmNumber"));
    QTest::keyClicks(WindowFixture::anywhere<QLineEdit>("confirmNumber"), QStringLiteral("26"));
    fixture.click(WindowFixture::anywhere<QPushButton>("confirmSend"));
    QTRY_VERIFY(fixture.lastJob());
    const DeviceId device = fixture.lastJob()->items.at(9).device.id;
    QVERIFY(
        settled(fixture.engine().protectedList().protect(
                    {{.kind = ProtectionKind::Device, .key = device.toString(), .reason = QStringLiteral("no")}}, {}))
            .has_value());
    QTRY_COMPARE_WITH_TIMEOUT(countsOf(*fixture.lastJob()).planned + countsOf(*fixture.lastJob()).sent, 0, 60'000);
    QCOMPARE(fixture.lastJob()->items.at(9).current().blockedReason, Reason::Protected);
    QCOMPARE(fixture.tenant().destructiveRequests(device.toString()), 0);
    QCOMPARE(fixture.tenant().destructiveRequests().size(), 25);
}

QTEST_MAIN(TestProtected)
#include "tst_protected.moc"
