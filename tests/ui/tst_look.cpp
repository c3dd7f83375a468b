// SPDX-License-Identifier: GPL-3.0-or-later
#include "cutstatuses.h"
#include "models/text/devicelabels.h"
#include "models/text/prooflabels.h"
#include "nameless.h"
#include "nothingheld.h"
#include "question.h"
#include "settled.h"
#include "ui/account/welcomewindow.h"
#include "ui/jobs/jobpage.h"
#include "ui/kit/iconset.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"
#include "ui/orders/confirmdialog.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QMessageBox>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>
#include <array>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

/// The text of a button that is not whole or not inside; empty: there is none.
QString cutButtonIn(const QWidget *pane)
{
    const QList<QPushButton *> buttons = pane->findChildren<QPushButton *>();
    for (const QPushButton *button : buttons) {
        const QRect place(button->mapTo(pane, QPoint()), button->size());
        const bool whole = pane->rect().contains(place) && button->width() >= button->minimumSizeHint().width();
        if (button->isVisibleTo(pane) && !whole)
            return button->text();
    }
    return {};
}

void paintEverywhere(DeviceTable *table)
{
    QScrollBar *bar = table->verticalScrollBar();
    for (int at = 0; at <= bar->maximum(); at += std::max(1, table->viewport()->height())) {
        bar->setValue(at);
        table->grab();
    }
}

} // namespace

/// How the window looks, fits and names its parts.
class TestLook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAName();
    void tabFollowsTheReadingOrder();
    void theTitleNamesTheProgramOnce();
    void fitsASmallScreen();
    void statusAndModelCanBeRead();
    void linesBreakBetweenWords();
    void paintsHostileNames();
    void changesColorsWhileRunning();
    void followsTheSystem();
    void reachesABoxThatIsOpen();
    void everyIconIsThere();
};

void TestLook::everyControlHasAName()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.clickCell(0, 0);
    QTRY_COMPARE(fixture.filter().counts().checked, 1);
    QCOMPARE(namelessIn(&fixture.window()), QStringList());

    const AppServices &work = fixture.context->workspace();
    const OrderQuestion question = questionFor(
        ResetMode::AutopilotReset, roomGroup, work.filter.scopeDevices(), work.clock.now());
    ConfirmDialog dialog(work, question);
    dialog.show();
    QCOMPARE(namelessIn(&dialog), QStringList());

    Plan plan = question.draftOf({}).plans.constFirst();
    plan.countdown = std::chrono::seconds(600);
    const Result<JobId> job = settled(work.engine.start(plan, QStringLiteral("somebody")));
    QVERIFY(job.has_value());
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("jobStop"));
    QCOMPARE(namelessIn(&fixture.window()), QStringList());
    JobPage items(work, *job);
    items.show();
    QCOMPARE(namelessIn(&items), QStringList());

    const Places places;
    WelcomeWindow welcome(places);
    welcome.show();
    QCOMPARE(namelessIn(&welcome), QStringList());
}

/// From the search field on through the tool row, the sidebar, the list, the details and the activity, each once.
void TestLook::tabFollowsTheReadingOrder()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.clickCell(0, 0);
    Plan plan {.workflow = ResetMode::Sync,
        .items = {{.device = {.id = fixture.catalog().at(0).id}}},
        .countdown = std::chrono::seconds(600)};
    QVERIFY(settled(fixture.engine().start(plan, QStringLiteral("somebody"))).has_value());
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("jobStop"));
    constexpr std::array regions {"toolRow", "sidebar", "devicePane", "details", "activity"};
    const auto regionOf = [&](const QWidget *widget) {
        return std::find_if(regions.begin(), regions.end(), [&](const char *name) {
            return fixture.find<QWidget>(name)->isAncestorOf(widget);
        }) - regions.begin();
    };
    auto *first = fixture.find<QLineEdit>("search");
    QVERIFY(first);
    first->setFocus();
    QList<qptrdiff> visited {regionOf(first)};
    QStringList path;
    for (int step = 0; step < 100; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget *now = QApplication::focusWidget();
        QVERIFY(now);
        if (now == first)
            break;
        path.append(now->objectName());
        if (const qptrdiff region = regionOf(now); region != visited.constLast())
            visited.append(region);
    }
    while (visited.size() > 1 && visited.constLast() == 0) // what stands before the search field comes at the end
        visited.removeLast();
    QVERIFY2(visited == (QList<qptrdiff> {0, 1, 2, 3, 4}), qPrintable(path.join(u' ')));
}

/// Qt puts the program's name behind a title that doesn't end in it, on the window's frame.
void TestLook::theTitleNamesTheProgramOnce()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    QTRY_COMPARE(fixture.window().windowTitle(), QStringLiteral("Hillside High School (practice) – Reslate"));
    QCOMPARE(fixture.window().windowTitle().count(QLatin1String("Reslate")), 1);
}

void TestLook::fitsASmallScreen()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.filter().setAllChecked(true);
    fixture.window().resize(1280, 720);
    QTRY_COMPARE(fixture.window().size(), QSize(1280, 720));
    const QHeaderView *header = fixture.table()->horizontalHeader();
    QTRY_VERIFY2(!fixture.table()->horizontalScrollBar()->isVisible(),
        qPrintable(QStringLiteral("%1 of %2").arg(header->length()).arg(fixture.table()->viewport()->width())));
    QTRY_VERIFY(fixture.counts().contains(QLatin1String("30 selected")));
    QTRY_COMPARE(cutButtonIn(fixture.find<QWidget>("devicePane")), QString());
    QCOMPARE(header->length(), fixture.table()->viewport()->width());
}

/// At 1280 x 720, too: what became of a device in two lines, and enough of what it is.
void TestLook::statusAndModelCanBeRead()
{
    WindowFixture fixture;
    fixture.show();
    fixture.window().resize(1280, 720);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isLoaded(), 20000);
    OPEN_ROOM(fixture);
    const QStringList cut = cutStatusesIn(fixture.table(), 40);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
    const QFont small = scaledFont(fixture.table()->font(), 0.86);
    const int device = fixture.table()->columnWidth(static_cast<int>(DeviceModel::Column::Device)) - 2 * cellPadding;
    for (const Device *each : fixture.filter().scopeDevices()) {
        const QString text = serialAndModel(*each);
        const QString shown = QFontMetrics(small).elidedText(text, Qt::ElideRight, device);
        QVERIFY2(shown.size() >= text.size() - 3, qPrintable(shown));
    }
}

void TestLook::linesBreakBetweenWords()
{
    const QFont font = QApplication::font();
    const int width = QFontMetrics(font).horizontalAdvance(QStringLiteral("check Windows")) + 2;
    const QString text = QStringLiteral("check Windows RE and more of it");
    QCOMPARE(textLines(text, font, width, 4).first(), QStringLiteral("check Windows"));
    QCOMPARE(textLines(text, font, width, 4).join(QLatin1Char(' ')), text);
    QCOMPARE(textLines(text, font, width, 2).size(), 2);
    QVERIFY(textLines(text, font, width, 2).last().endsWith(QStringLiteral("…")));
    QCOMPARE(textLines(QStringLiteral("short"), font, width, 2), QStringList {QStringLiteral("short")});
    QVERIFY(textLines(QString(300, QLatin1Char('w')), font, width, 2).size() == 2);
    QVERIFY(textLines({}, font, width, 2).join(QString()).isEmpty());
}

void TestLook::paintsHostileNames()
{
    WindowFixture fixture(TestTenant::quick(600));
    SHOW_LOADED(fixture);
    bool hostile = false;
    for (int row = 0; row < fixture.catalog().count(); ++row)
        hostile = hostile || fixture.catalog().at(row).name.contains(QLatin1Char('<'));
    QVERIFY(hostile);
    paintEverywhere(fixture.table());
    for (int row = 0; row < fixture.filter().rowCount(); ++row)
        fixture.table()->setCurrentIndex(fixture.filter().index(row, 1)); // the details show each
    const QList<QLabel *> labels = fixture.window().findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        const bool ownWords = label->objectName() == QLatin1String("listCounts");
        QVERIFY2(
            ownWords || label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text()));
    }
    fixture.desktop.theme.choose(Theme::Choice::Dark);
    paintEverywhere(fixture.table());
}

void TestLook::changesColorsWhileRunning()
{
    WindowFixture fixture;
    fixture.desktop.theme.choose(Theme::Choice::Light);
    SHOW_LOADED(fixture);
    const auto ground = [&fixture] {
        const QImage image = fixture.find<QWidget>("sidebar")->grab().toImage();
        return image.pixelColor(2, image.height() / 2);
    };
    QCOMPARE(ground(), lightColors().sunken);
    fixture.find<QAction>("theme-dark")->trigger();
    QTRY_COMPARE(ground(), darkColors().sunken);
    QVERIFY(isDark(QApplication::palette()));
    QCOMPARE(fixture.desktop.settings.get(settingkeys::theme), QStringLiteral("dark"));
    fixture.find<QAction>("theme-light")->trigger();
    QTRY_COMPARE(ground(), lightColors().sunken);
}

void TestLook::followsTheSystem()
{
    bool systemIsDark = false;
    Theme theme(Theme::Choice::System, [&systemIsDark] { return systemIsDark; });
    QWidget window;
    QEvent changed(QEvent::ThemeChange);
    QVERIFY(!theme.colors().dark);
    QSignalSpy spy(&theme, &Theme::changed);
    systemIsDark = true;
    QApplication::sendEvent(&window, &changed);
    QVERIFY(theme.colors().dark);
    QVERIFY(isDark(QApplication::palette()));
    QVERIFY(spy.count() > 0);
    theme.choose(Theme::Choice::Light);
    QApplication::sendEvent(&window, &changed);
    QVERIFY(!theme.colors().dark);
    theme.choose(Theme::Choice::System);
    QVERIFY(theme.colors().dark);
}

void TestLook::reachesABoxThatIsOpen()
{
    QMessageBox box(QMessageBox::Warning, QStringLiteral("School"), QStringLiteral("What happened"));
    box.show();
    const Theme theme(Theme::Choice::Dark, [] { return false; }); // the box asks the new style for its icon at once
    QVERIFY(!box.iconPixmap().isNull());
    QVERIFY(theme.colors().dark);
}

void TestLook::everyIconIsThere()
{
    for (const char *name :
        {"search", "filter", "refresh", "sort-up", "sort-down", "lock", "warning", "error", "empty"}) {
        const QPixmap pixmap = tintedPixmap(QLatin1String(name), Qt::red, 20, 2);
        QVERIFY2(!pixmap.isNull(), name);
        const QImage image = pixmap.toImage();
        bool red = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                red = red || image.pixelColor(x, y) == QColor(Qt::red);
        }
        QVERIFY2(red, name);
    }
    QVERIFY(!programIcon().isNull());
}

QTEST_MAIN(TestLook)
#include "tst_look.moc"
