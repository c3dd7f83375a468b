// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/catalogs.h"
#include "models/text/badge.h"
#include "models/text/devicelabels.h"
#include "models/text/modelabels.h"
#include "settled.h"
#include "ui/devices/devicecolumns.h"
#include "ui/kit/paint.h"
#include "ui/kit/rowdelegate.h"
#include "ui/kit/widgets.h"
#include "windowfixture.h"

#include <QHeaderView>
#include <QLocale>
#include <QScrollBar>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

using Column = DeviceModel::Column;

constexpr QSize small(1280, 720);
constexpr QSize smallest(960, 540); ///< 1920 × 1080 at 200 %

int at(Column column)
{
    return static_cast<int>(column);
}

} // namespace

/// The list of devices on small screens: what identifies a device is whole, and nothing lies beside the screen.
class TestNarrow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void serialsAndModelsAreWhole();
    void columnsMakeRoomAndComeBack();
    void whoAsksForAColumnGetsIt();
    void inGerman();

private:
    static void resize(WindowFixture &fixture, QSize size)
    {
        fixture.window().resize(size);
        QTRY_COMPARE(fixture.window().size(), size);
        QCoreApplication::processEvents();
    }
    /// Those of the row above the list that lie over the one before, at any width.
    static QStringList buttonsOverOthers(WindowFixture &fixture);
    /// The devices whose serial number (and model) is not shown whole.
    static QStringList cutDevices(WindowFixture &fixture, bool withModel);
    static bool isWhole(WindowFixture &fixture)
    {
        const DeviceTable *table = fixture.table();
        return table->horizontalScrollBar()->maximum() == 0
            && table->horizontalHeader()->length() <= table->viewport()->width();
    }
};

QStringList TestNarrow::buttonsOverOthers(WindowFixture &fixture)
{
    QStringList found;
    const QWidget *row = fixture.find<QPushButton>("checked-wipeButton")->parentWidget();
    for (int width = small.width(); width >= smallest.width(); width -= 10) {
        resize(fixture, {width, small.height()});
        QList<QPushButton *> buttons = row->findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly);
        buttons.removeIf([](const QPushButton *button) { return button->isHidden(); });
        std::ranges::sort(buttons, {}, [](const QPushButton *button) { return button->x(); });
        int end = 0;
        for (const QPushButton *button : std::as_const(buttons)) {
            if (button->x() < end)
                found.append(QStringLiteral("%1: %2").arg(width).arg(button->text()));
            end = button->geometry().right();
        }
    }
    return found;
}

QStringList TestNarrow::cutDevices(WindowFixture &fixture, bool withModel)
{
    const DeviceTable *table = fixture.table();
    const QFontMetrics metrics(scaledFont(table->font(), secondLineScale));
    const int room = table->columnWidth(at(Column::Device)) - 2 * cellPadding;
    QStringList cut;
    for (int row = 0; row < fixture.devices().rowCount(); ++row) {
        const Device &device = fixture.devices().device(row);
        const QString text = serialAndModel(device);
        const QString shown = DeviceDelegate::shownSecondLine(text, metrics, room);
        const bool looksCut = shown == device.serialNumber + QChar(0x2026) || !shown.startsWith(device.serialNumber);
        if (looksCut || (withModel && shown != text))
            cut.append(text);
    }
    return cut;
}

void TestNarrow::serialsAndModelsAreWhole()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    resize(fixture, small);
    QVERIFY(isWhole(fixture));
    QCOMPARE(cutDevices(fixture, true).join(QLatin1Char('\n')), QString());
    resize(fixture, smallest);
    QCOMPARE(cutDevices(fixture, false).join(QLatin1Char('\n')), QString());
    const QFontMetrics metrics(fixture.table()->font());
    const QString line = QStringLiteral("5CG2310FVP03 · Latitude 3140");
    for (int width = metrics.horizontalAdvance(QStringLiteral("5CG2310FVP03")); width < 2 * small.width(); ++width) {
        const QString shown = DeviceDelegate::shownSecondLine(line, metrics, width);
        QVERIFY2(shown.startsWith(QLatin1String("5CG2310FVP03"))
                && (shown.size() == 12 || shown.startsWith(QStringLiteral("5CG2310FVP03 · L"))),
            qPrintable(shown));
    }
    // Whoever chose a width has it.
    fixture.table()->horizontalHeader()->resizeSection(at(Column::Device), 80);
    resize(fixture, small);
    QCOMPARE(fixture.table()->columnWidth(at(Column::Device)), 80);
}

void TestNarrow::columnsMakeRoomAndComeBack()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    const DeviceTable *table = fixture.table();
    const QList<Column> all = fixture.table()->columns().shown();
    resize(fixture, smallest);
    QVERIFY(isWhole(fixture));
    QVERIFY(table->isColumnHidden(at(Column::User)));
    QVERIFY(!table->isColumnHidden(at(Column::Modes)) && !table->isColumnHidden(at(Column::Status)));
    QCOMPARE(fixture.table()->columns().shown(), all); // on paper and in files there is room
    const QByteArray kept = fixture.table()->columns().save();
    resize(fixture, {1360, 860});
    for (const Column column : all)
        QVERIFY2(!table->isColumnHidden(at(column)), qPrintable(QString::number(at(column))));
    fixture.table()->columns().restore(kept); // of the small screen
    for (const Column column : all)
        QVERIFY2(!table->isColumnHidden(at(column)), qPrintable(QString::number(at(column))));
}

void TestNarrow::whoAsksForAColumnGetsIt()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    resize(fixture, smallest);
    QVERIFY(fixture.table()->isColumnHidden(at(Column::User)));
    fixture.table()->columns().show(at(Column::User), true);
    QVERIFY(!fixture.table()->isColumnHidden(at(Column::User)));
    fixture.table()->columns().show(at(Column::Join), false); // chosen, not for want of room
    resize(fixture, {1360, 860});
    QVERIFY(fixture.table()->isColumnHidden(at(Column::Join)));
    QVERIFY(!fixture.table()->isColumnHidden(at(Column::User)));
    fixture.table()->columns().reset();
    QVERIFY(!fixture.table()->isColumnHidden(at(Column::Join)));
}

void TestNarrow::inGerman()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    installCatalogs(*qApp, QLocale(), QStringLiteral(RESLATE_CATALOG_FOLDER));
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    resize(fixture, small);
    QVERIFY(isWhole(fixture));
    QCOMPARE(cutDevices(fixture, true).join(QLatin1Char('\n')), QString());
    QVERIFY(!fixture.table()->isColumnHidden(at(Column::User)));
    resize(fixture, smallest);
    for (const bool checked : {false, true}) {
        fixture.filter().setAllChecked(checked);
        QCoreApplication::processEvents();
        const auto *group = fixture.find<QPushButton>("checked-reset-groupButton");
        QVERIFY(group->isVisible() && group->width() >= group->sizeHint().width());
        QVERIFY(fixture.window().rect().contains(QRect(group->mapTo(&fixture.window(), QPoint()), group->size())));
    }
    QVERIFY(isWhole(fixture));
    QCOMPARE(cutDevices(fixture, false).join(QLatin1Char('\n')), QString());
    QList<Badge> badges;
    for (const ResetMode mode : DeviceModel::badgeModes)
        badges.append({.text = modeBadge(mode)});
    const DeviceTable *table = fixture.table();
    QVERIFY(table->columnWidth(at(Column::Modes)) >= BadgeDelegate::widthFor(badges, table->font()));

    Plan plan {.workflow = ResetMode::AutopilotReset, .title = roomGroup, .countdown = std::chrono::seconds(600)};
    for (int row = 0; row < 26; ++row) {
        const Device &device = fixture.devices().device(row);
        plan.items.append({.device = {.id = device.id, .name = device.name, .serialNumber = device.serialNumber}});
    }
    bool started = false;
    QTRY_VERIFY(started = started || settled(fixture.engine().start(plan, QStringLiteral("anna@school.example"))));
    QTRY_VERIFY(fixture.find<QWidget>("jobTitle"));
    for (const char *name : {"jobTitle", "jobCounts"}) {
        const auto *line = fixture.find<ElidedLabel>(name);
        QTRY_VERIFY2(line->width() >= line->fontMetrics().horizontalAdvance(line->text()),
            qPrintable(QStringLiteral("%1 has %2").arg(line->text()).arg(line->width())));
    }
    fixture.engine().stop(fixture.lastJob()->id);
    fixture.filter().setAllChecked(false);
    QCOMPARE(buttonsOverOthers(fixture), QStringList()); // the first keeps room for a number that it doesn't show yet
}

QTEST_MAIN(TestNarrow)
#include "tst_narrow.moc"
