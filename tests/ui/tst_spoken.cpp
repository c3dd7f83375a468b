// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/rules/protectedlist.h"
#include "ui/devices/devicedetails.h"
#include "ui/kit/spoken.h"
#include "ui/kit/widgets.h"
#include "ui/shell/announcer.h"
#include "windowfixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QToolButton>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

QString spokenName(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object)->text(QAccessible::Name);
}

QString spokenDescription(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object)->text(QAccessible::Description);
}

QAccessible::Role roleOf(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object)->role();
}

} // namespace

/// What a screen reader is told.
class TestSpoken : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installSpokenRoles(); }
    void wordsAreWhole();
    void explanationsArePlain();
    void titlesAndBadgesHaveRoles();
    void announcementsAreNotLost();
    void fieldsSayWhatTheyHold();
    void ticksAreSpoken();
    void aDeviceThatLeavesIsTold();
};

void TestSpoken::wordsAreWhole()
{
    const QString word(60, QLatin1Char('x'));
    QWidget widget;
    setSpokenName(&widget, breakable(word));
    QCOMPARE(spokenName(&widget), word);
    QLabel label;
    setFact(&label, QStringLiteral("Name"), breakable(word));
    QCOMPARE(spokenName(&label), QStringLiteral("Name: ") + word);
    QVERIFY(label.text().size() > word.size());
}

void TestSpoken::explanationsArePlain()
{
    QPushButton button;
    setTip(&button, QStringLiteral("Room <b>101</b> & more\nsecond line"));
    QCOMPARE(spokenDescription(&button), QStringLiteral("Room <b>101</b> & more\nsecond line"));
    QVERIFY(button.toolTip().contains(QLatin1String("&lt;b&gt;")));
    setTip(&button, {});
    QVERIFY(spokenDescription(&button).isEmpty() && button.toolTip().isEmpty());
    const Desktop desktop(QTemporaryDir().path(), std::make_unique<SystemClock>());
    BadgeLabel badge(desktop.theme);
    badge.setBadge({.text = QStringLiteral("blocked"), .toolTip = QStringLiteral("Hybrid joined")});
    QCOMPARE(spokenName(&badge), QStringLiteral("blocked"));
    QCOMPARE(spokenDescription(&badge), QStringLiteral("Hybrid joined"));
    QLineEdit field;
    makeClearable(&field);
    field.setText(QStringLiteral("x"));
    const auto icons = field.findChildren<QToolButton *>();
    QVERIFY(!icons.isEmpty());
    for (QToolButton *icon : icons)
        QVERIFY(!spokenName(icon).isEmpty());
}

void TestSpoken::titlesAndBadgesHaveRoles()
{
    QLabel label(QStringLiteral("Check"));
    QCOMPARE(roleOf(&label), QAccessible::StaticText); // asked for before it is a title
    makeTitle(&label, 1.3);
    QCOMPARE(roleOf(&label), QAccessible::Heading);
    QCOMPARE(spokenName(&label), QStringLiteral("Check"));
    label.setText(QStringLiteral("Pace"));
    QCOMPARE(spokenName(&label), QStringLiteral("Pace"));
    ElidedLabel line;
    line.setText(QStringLiteral("Year 7"));
    QCOMPARE(roleOf(&line), QAccessible::StaticText);
    QVERIFY(spokenDescription(&line).isEmpty()); // the tooltip says the same
    QCOMPARE(roleOf(&Announcer::of(&line)), QAccessible::Notification);
}

void TestSpoken::announcementsAreNotLost()
{
    QWidget window;
    QLabel inside(&window);
    window.show();
    auto &announcer = Announcer::of(&inside);
    QCOMPARE(&Announcer::of(&window), &announcer); // one for the window
    tellScreenReader(&inside, QStringLiteral("first"));
    tellScreenReader(&window, QStringLiteral("second"));
    QTRY_COMPARE(spokenName(&announcer), QStringLiteral("first\nsecond"));
    QVERIFY(announcer.isVisible());
    tellScreenReader(&inside, QStringLiteral("third"));
    QCoreApplication::processEvents();
    QCOMPARE(spokenName(&announcer), QStringLiteral("first\nsecond")); // which may still be asked for
    QTRY_COMPARE(spokenName(&announcer), QStringLiteral("third"));
}

void TestSpoken::fieldsSayWhatTheyHold()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.clickCell(0, 1);
    const Device &device = *fixture.table()->currentDevice();
    auto *serial = fixture.find<QLabel>("fact-0");
    QTRY_COMPARE(spokenName(serial), QStringLiteral("Serial number: ") + device.serialNumber);
    fixture.clickCell(1, 1);
    QTRY_COMPARE(
        spokenName(serial), QStringLiteral("Serial number: ") + fixture.table()->currentDevice()->serialNumber);
    for (int fact = 0; auto *value = fixture.find<QLabel>(qPrintable(QStringLiteral("fact-%1").arg(fact))); ++fact)
        QVERIFY2(spokenName(value).contains(value->text()), qPrintable(value->text()));

    // One stop of the tab key, arrows between the fields, and the key for copying means the field.
    serial->setFocus();
    QTest::keyClick(serial, Qt::Key_Down);
    auto *user = fixture.find<QLabel>("fact-1");
    QTRY_VERIFY(user->hasFocus());
    QTest::keyClick(user, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), user->text());
    QTest::keyClick(user, Qt::Key_End);
    QTRY_VERIFY(fixture.find<QLabel>("fact-4")->hasFocus());
    QTest::keyClick(fixture.find<QLabel>("fact-4"), Qt::Key_Tab);
    QVERIFY(!fixture.window().focusWidget()->objectName().startsWith(QLatin1String("fact-")));
}

void TestSpoken::ticksAreSpoken()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.clickCell(0, 1);
    const QString name = fixture.table()->currentIndex().siblingAtColumn(1).data().toString();
    QTest::keyClick(fixture.table(), Qt::Key_Space);
    auto &announcer = Announcer::of(&fixture.window());
    QTRY_VERIFY2(
        spokenName(&announcer).contains(name + QLatin1String(", checked")), qPrintable(spokenName(&announcer)));
    QTRY_VERIFY(spokenName(&announcer).contains(QLatin1String("Selected: 1 device")));
    const QModelIndex box = fixture.table()->currentIndex().siblingAtColumn(0);
    QCOMPARE(box.data(Qt::AccessibleTextRole).toString(), name + QLatin1String(", checked"));
    QTest::keyClick(fixture.table(), Qt::Key_Space);
    QTRY_VERIFY(spokenName(&announcer).contains(name + QLatin1String(", not checked")));
}

void TestSpoken::aDeviceThatLeavesIsTold()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.clickCell(0, 1);
    const QString name = fixture.table()->currentIndex().siblingAtColumn(1).data().toString();
    QTest::keyClicks(fixture.find<QLineEdit>("search"), QStringLiteral("no such device"));
    QTRY_VERIFY(spokenName(&Announcer::of(&fixture.window())).contains(name + QLatin1String(" is not in the list")));
}

QTEST_MAIN(TestSpoken)
#include "tst_spoken.moc"
