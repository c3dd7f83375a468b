// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/widgets.h"
#include "windowfixture.h"

#include <QAction>
#include <QDialog>
#include <QMenu>
#include <QSet>

using namespace Reslate;
using namespace Reslate::Test;

/// A menu says for whom it is, in a line that is really painted and that nobody can choose.
class TestMenus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noTextStandsInASeparator();
    void actionsSayForWhomTheyAre();
    void contextMenuNamesItsDevice();
    void contextMenuKeepsToTheDeviceItNames();
    void headingsArePaintedAndCanNotBeChosen();
    void headingsShowTheirTextAsItIs();

private:
    static QAction *firstOf(const QMenu *menu) { return menu->actions().constFirst(); }
    static bool isHeading(const QAction *action)
    {
        return !action->isSeparator() && !action->isEnabled() && action->font().bold() && !action->text().isEmpty();
    }
    /// How many colors the action's place in the shown menu has: text has many.
    static qsizetype colorsOf(QMenu *menu, const QAction *action);
    static QMenu *openContextMenu(WindowFixture &fixture);
};

qsizetype TestMenus::colorsOf(QMenu *menu, const QAction *action)
{
    const QImage image = menu->grab().toImage();
    const QRect place = menu->actionGeometry(const_cast<QAction *>(action));
    QSet<QRgb> colors;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x)
            colors.insert(image.pixel(x, y));
    }
    return colors.size();
}

QMenu *TestMenus::openContextMenu(WindowFixture &fixture)
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(fixture.table(), &event);
    return WindowFixture::anywhere<QMenu>("deviceMenu");
}

void TestMenus::noTextStandsInASeparator()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.clickCell(2, 1);
    QVERIFY(openContextMenu(fixture));
    const QList<QMenu *> menus = fixture.window().findChildren<QMenu *>();
    QVERIFY(menus.size() > 8);
    for (const QMenu *menu : menus) {
        for (const QAction *action : menu->actions())
            QVERIFY2(!action->isSeparator() || action->text().isEmpty(), qPrintable(action->text()));
    }
}

void TestMenus::actionsSayForWhomTheyAre()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.clickCell(0, 0);
    fixture.clickCell(3, 0);
    QTRY_COMPARE(fixture.filter().counts().checked, 2);
    int menus = 0;
    for (QMenu *menu : fixture.window().findChildren<QMenu *>()) {
        const bool hasActions = std::any_of(menu->actions().cbegin(), menu->actions().cend(),
            [](const QAction *action) { return action->objectName().startsWith(QLatin1String("checked-")); });
        if (!hasActions)
            continue;
        ++menus;
        QVERIFY2(isHeading(firstOf(menu)), qPrintable(menu->objectName()));
        QCOMPARE(firstOf(menu)->text(), QStringLiteral("Selected: 2 devices"));
    }
    QCOMPARE(menus, 3); // Devices, Wipe and More
}

void TestMenus::contextMenuNamesItsDevice()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.clickCell(0, 0);
    fixture.clickCell(4, 1);
    const QString name = fixture.table()->currentDevice()->name;
    QMenu *menu = openContextMenu(fixture);
    QVERIFY(menu);
    QVERIFY(isHeading(firstOf(menu)));
    QCOMPARE(firstOf(menu)->text(), name);
    const auto *wipe = menu->findChild<QMenu *>(QStringLiteral("menu-wipeMenu"));
    QVERIFY(wipe);
    QVERIFY(isHeading(firstOf(wipe)));
    QCOMPARE(firstOf(wipe)->text(), name);
    menu->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    fixture.clickCell(0, 1); // a checked row speaks for all checked ones
    menu = openContextMenu(fixture);
    QVERIFY(menu);
    QCOMPARE(firstOf(menu)->text(), QStringLiteral("Selected: 1 device"));
}

void TestMenus::contextMenuKeepsToTheDeviceItNames()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.clickCell(4, 1);
    const QString name = fixture.table()->currentDevice()->name;
    const QMenu *menu = openContextMenu(fixture);
    QVERIFY(menu);
    auto *wipe = menu->findChild<QAction *>(QStringLiteral("menu-factory-wipe"));
    QVERIFY(wipe);
    fixture.filter().setSearch(QStringLiteral("no device bears this")); // as a refresh may do while the menu is open
    wipe->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("confirmDialog"));
    const QLabel *title = WindowFixture::anywhere<QLabel>("confirmTitle");
    QVERIFY2(title->text().contains(QLatin1String("1 device")), qPrintable(title->text()));
    bool isNamed = false;
    for (const QLabel *label : WindowFixture::anywhere<QDialog>("confirmDialog")->findChildren<QLabel *>())
        isNamed = isNamed || label->text().remove(QChar(0x200B)).contains(name);
    QVERIFY(isNamed);
}

void TestMenus::headingsArePaintedAndCanNotBeChosen()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.clickCell(1, 1);
    QMenu *context = openContextMenu(fixture);
    QVERIFY(context);
    QVERIFY(colorsOf(context, firstOf(context)) > 8);
    QTest::keyClick(context, Qt::Key_Down);
    QVERIFY(context->activeAction() && context->activeAction()->isEnabled());
    context->close();

    auto *filter = fixture.find<QMenu>("filterMenu");
    QTest::mouseMove(&fixture.window(), QPoint(2, 2)); // a click where the mouse stood when it came up closes it
    filter->popup(fixture.window().mapToGlobal(QPoint(100, 100)));
    QTRY_VERIFY(filter->isVisible());
    QStringList headings;
    for (QAction *action : filter->actions()) {
        if (!isHeading(action) || action->objectName() == QLatin1String("filter-clear"))
            continue;
        headings.append(action->text());
        QVERIFY2(colorsOf(filter, action) > 8, qPrintable(action->text()));
        QTest::mouseClick(filter, Qt::LeftButton, {}, filter->actionGeometry(action).center());
        QVERIFY(filter->isVisible());
    }
    QCOMPARE(headings,
        QStringList({QStringLiteral("Autopilot Reset"), QStringLiteral("Joined"), QStringLiteral("Last seen"),
            QStringLiteral("Other")}));
    filter->close();
}

void TestMenus::headingsShowTheirTextAsItIs()
{
    QMenu menu;
    QCOMPARE(addHeading(&menu, QStringLiteral("<b>R&D"))->text(), QStringLiteral("<b>R&&D")); // no mnemonic
    QVERIFY(isHeading(firstOf(&menu)));
}

QTEST_MAIN(TestMenus)
#include "tst_menus.moc"
