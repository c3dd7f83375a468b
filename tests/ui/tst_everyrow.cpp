// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include <QAbstractItemView>
#include <QHeaderView>

using namespace Reslate;
using namespace Reslate::Test;

/// Nothing that a hand may do to a list or table of the main window surprises: every row, heading and empty area is
/// clicked, and every key that moves or searches is pressed, while the school loads, loaded, and with an empty list.
class TestEveryRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whileLoading();
    void loaded();
    void empty();
    void headingsAreNeverCurrent();

private:
    static void walk(WindowFixture &fixture);
    static void clickEverywhere(QAbstractItemView *view);
    static void pressEverything(QAbstractItemView *view);
    static bool isHeadingCurrent(const QAbstractItemView *view);
};

bool TestEveryRow::isHeadingCurrent(const QAbstractItemView *view)
{
    const QModelIndex current = view->currentIndex();
    return current.isValid() && !current.flags().testFlag(Qt::ItemIsSelectable);
}

void TestEveryRow::clickEverywhere(QAbstractItemView *view)
{
    for (int row = 0; row < std::min(view->model()->rowCount(), 60); ++row) {
        const QModelIndex index = view->model()->index(row, view->model()->columnCount() - 1);
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
        QVERIFY2(!isHeadingCurrent(view), qPrintable(index.data().toString()));
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
        QVERIFY2(!isHeadingCurrent(view), qPrintable(index.data().toString()));
    }
    const QRect area = view->viewport()->rect();
    for (const QPoint &corner : {area.topLeft(), area.topRight(), area.bottomLeft(), area.bottomRight()})
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, corner);
}

void TestEveryRow::pressEverything(QAbstractItemView *view)
{
    view->setFocus();
    constexpr std::array keys {Qt::Key_Home, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_Space, Qt::Key_End, Qt::Key_Down,
        Qt::Key_PageDown, Qt::Key_Space, Qt::Key_Home, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_Up};
    for (const Qt::Key key : keys) {
        QTest::keyClick(view, key);
        QVERIFY2(!isHeadingCurrent(view), qPrintable(QKeySequence(key).toString()));
    }
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        QTest::keyClick(view, letter);
        QVERIFY2(!isHeadingCurrent(view), &letter);
    }
}

void TestEveryRow::walk(WindowFixture &fixture)
{
    const auto views = fixture.window().findChildren<QAbstractItemView *>();
    QVERIFY(views.size() >= 3); // two lists and the table
    for (QAbstractItemView *view : views) {
        if (!view->isVisible() || qobject_cast<QHeaderView *>(view))
            continue;
        clickEverywhere(view);
        pressEverything(view);
    }
}

void TestEveryRow::whileLoading()
{
    WindowFixture fixture;
    fixture.show();
    walk(fixture);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isLoaded(), 20000);
}

void TestEveryRow::loaded()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    walk(fixture);
}

void TestEveryRow::empty()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.filter().setSearch(QStringLiteral("no device bears this"));
    QTRY_COMPARE(fixture.filter().rowCount(), 0);
    fixture.find<QLineEdit>("groupSearch")->setText(QStringLiteral("nor any group"));
    walk(fixture);
}

void TestEveryRow::headingsAreNeverCurrent()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    for (const char *name : {"groupList", "viewList"}) {
        auto *list = fixture.find<QListView>(name);
        QVERIFY(!list->model()->index(0, 0).flags().testFlag(Qt::ItemIsSelectable)); // it is the heading
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QTest::keyClick(list, Qt::Key_Home);
        QVERIFY(!isHeadingCurrent(list));
    }
}

QTEST_MAIN(TestEveryRow)
#include "tst_everyrow.moc"
