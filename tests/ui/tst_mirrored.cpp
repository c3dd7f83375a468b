// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/modelroles.h"
#include "ui/kit/paint.h"
#include "ui/kit/rowdelegate.h"
#include "ui/kit/theme.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace Reslate;

namespace {

constexpr int badges = 1;
constexpr int status = 2;

/// From the left edge: the first and the last pixel of this color in a line of the picture; {-1, -1}: none has it.
std::pair<int, int> reach(const QImage &image, int y, const QColor &color)
{
    std::pair<int, int> found {-1, -1};
    for (int x = 0; x < image.width(); ++x) {
        if (image.pixelColor(x, y) != color)
            continue;
        found.second = x;
        if (found.first < 0)
            found.first = x;
    }
    return found;
}

/// But for the room that every cell keeps, and the softness of a round end.
bool isAtTheEdge(int distance)
{
    return distance >= cellPadding && distance <= cellPadding + 2;
}

} // namespace

/// Where reading begins at the right, all that is painted begins there, too.
class TestMirrored : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsBeginWhereReadingBegins_data();
    void rowsBeginWhereReadingBegins();
};

void TestMirrored::rowsBeginWhereReadingBegins_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestMirrored::rowsBeginWhereReadingBegins()
{
    QFETCH(Qt::LayoutDirection, direction);
    const bool mirrored = direction == Qt::RightToLeft;
    const Theme theme(Theme::Choice::Light, [] { return false; });
    const Colors &colors = theme.colors();
    QStandardItemModel model(1, 3);
    model.setData(model.index(0, 0), QStringLiteral("HHS-0711"));
    model.setData(model.index(0, badges),
        QVariant::fromValue(QList<Badge> {
            {.text = QStringLiteral("A"), .tone = Tone::Good}, {.text = QStringLiteral("W"), .tone = Tone::Bad}}),
        BadgesRole);
    model.setData(model.index(0, status),
        QVariant::fromValue(StatusCell {.badge = {.text = QStringLiteral("P"), .tone = Tone::Busy}}), StatusRole);
    QTableView view;
    view.setLayoutDirection(direction);
    view.setFrameShape(QFrame::NoFrame);
    view.setShowGrid(false);
    view.setSelectionMode(QAbstractItemView::NoSelection);
    view.horizontalHeader()->hide();
    view.verticalHeader()->hide();
    view.verticalHeader()->setDefaultSectionSize(44);
    view.setItemDelegate(new RowDelegate(theme, &view));
    view.setItemDelegateForColumn(badges, new BadgeDelegate(theme, &view));
    view.setItemDelegateForColumn(status, new StatusDelegate(theme, &view));
    view.setModel(&model);
    view.resize(600, 60);
    view.setCurrentIndex(model.index(0, 0));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto cell = [&](int column) {
        return view.viewport()->grab(view.visualRect(model.index(0, column))).toImage();
    };
    const int middle = 22;

    const QImage first = cell(0);
    const auto bar = reach(first, middle, colors.accent);
    QCOMPARE(bar.first, mirrored ? first.width() - 3 : 0);
    QCOMPARE(bar.second, mirrored ? first.width() - 1 : 2);

    const QImage both = cell(badges);
    const auto good = reach(both, middle, colors.good.ground);
    const auto bad = reach(both, middle, colors.bad.ground);
    QVERIFY(good.first >= 0 && bad.first >= 0);
    QCOMPARE(good.first < bad.first, !mirrored);
    QVERIFY(isAtTheEdge(mirrored ? both.width() - 1 - good.second : good.first));

    const QImage state = cell(status);
    const auto busy = reach(state, middle, colors.busy.ground);
    QVERIFY(isAtTheEdge(mirrored ? state.width() - 1 - busy.second : busy.first));
}

QTEST_MAIN(TestMirrored)
#include "tst_mirrored.moc"
