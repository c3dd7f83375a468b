// SPDX-License-Identifier: GPL-3.0-or-later
#include "nameless.h"
#include "settled.h"
#include "ui/shell/narrowingbar.h"
#include "windowfixture.h"

#include <QAction>

using namespace Reslate;
using namespace Reslate::Test;

/// What narrows the list says so and can be taken away, what is selected is never out of sight unsaid, and a search
/// that finds nothing here says where there is something.
class TestNarrowing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void saysWhatIsSelectedAndNotShown();
    void showShowsExactlyTheSelected();
    void leavesTheSelectedForTheListBefore();
    void aSelectionOutsideOfTheListCounts();
    void searchesAllWhenNothingIsFoundHere();
    void searchesAllWhenLittleIsFoundHere();
    void saysWhenNothingIsFoundAnywhere();
    void findsInTheJobsWhatIsNoLongerListed();
    void chipsTellAndTakeAway();
    void chipsFitANarrowWindow();

private:
    QPushButton *button(const QString &name) { return m_fixture->find<QPushButton>(qPrintable(name)); }
    QPushButton *hidden() { return button(QStringLiteral("hiddenSelection")); }
    void search(const QString &text) { m_fixture->find<QLineEdit>("search")->setText(text); }
    QStringList chips();
    /// One that is not in the room.
    const Device &elsewhere();

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestNarrowing::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
}

QStringList TestNarrowing::chips()
{
    QStringList texts;
    for (const QPushButton *chip : m_fixture->find<NarrowingBar>("narrowingBar")->findChildren<QPushButton *>()) {
        if (chip->isVisible() && chip->objectName().startsWith(QLatin1String("chip-")))
            texts.append(chip->text().remove(QStringLiteral("  ✕")));
    }
    return texts;
}

const Device &TestNarrowing::elsewhere()
{
    int row = 0;
    const QList<const Device *> room = m_fixture->filter().scopeDevices();
    while (room.contains(&m_fixture->catalog().at(row)))
        ++row;
    return m_fixture->catalog().at(row);
}

void TestNarrowing::saysWhatIsSelectedAndNotShown()
{
    QVERIFY(!m_fixture->find<QWidget>("narrowingBar")->isVisible());
    m_fixture->clickCell(0, 0);
    m_fixture->clickCell(1, 0);
    m_fixture->clickCell(2, 0);
    QTRY_COMPARE(m_fixture->filter().counts().checked, 3);
    QVERIFY(!hidden()->isVisible());
    const QString third = m_fixture->devices().device(m_fixture->filter().sourceRow(2)).name;
    search(third);
    QTRY_VERIFY(hidden()->isVisible());
    QCOMPARE(hidden()->text(), QStringLiteral("2 selected, not shown here · Show"));
    QCOMPARE(button(QStringLiteral("checked-syncButton"))->text(), QStringLiteral("Sync 3 devices"));
    search({});
    QTRY_VERIFY(!hidden()->isVisible());
    m_fixture->find<QAction>("filter-not-windows")->trigger(); // hides them all
    QTRY_COMPARE(hidden()->text(), QStringLiteral("3 selected, not shown here · Show"));
}

void TestNarrowing::showShowsExactlyTheSelected()
{
    m_fixture->clickCell(4, 0);
    m_fixture->clickCell(7, 0);
    QTRY_COMPARE(m_fixture->filter().counts().checked, 2);
    const QList<const Device *> wanted = m_fixture->filter().checkedDevices();
    search(QStringLiteral("no such device"));
    m_fixture->find<QAction>("filter-personal")->trigger();
    QTRY_VERIFY(hidden()->isVisible());
    m_fixture->click(hidden());
    QTRY_COMPARE(m_fixture->filter().rowCount(), 2);
    QTRY_VERIFY(!hidden()->isVisible());
    QCOMPARE(m_fixture->filter().scopeDevices(), wanted);
    QCOMPARE(m_fixture->filter().checkedDevices(), wanted);
    QCOMPARE(m_fixture->filter().counts().checked, 2);
    QVERIFY(m_fixture->table()->hasFocus());
    m_fixture->clickCell(0, 0); // one that is taken off stays in sight
    QTRY_COMPARE(m_fixture->filter().counts().checked, 1);
    QCOMPARE(m_fixture->filter().rowCount(), 2);
}

void TestNarrowing::leavesTheSelectedForTheListBefore()
{
    m_fixture->clickCell(4, 0);
    QTRY_COMPARE(m_fixture->filter().counts().checked, 1);
    search(QStringLiteral("no such device"));
    QTRY_VERIFY(hidden()->isVisible());
    m_fixture->click(hidden());
    QTRY_COMPARE(m_fixture->filter().rowCount(), 1);
    QCOMPARE(chips(), QStringList {QStringLiteral("Only these: Selected devices")});
    m_fixture->click(button(QStringLiteral("chip-scope")));
    QTRY_COMPARE(m_fixture->filter().rowCount(), 30);
    QCOMPARE(m_fixture->filter().counts().checked, 1);
    QVERIFY(chips().isEmpty());
    QVERIFY(m_fixture->table()->hasFocus());
}

void TestNarrowing::aSelectionOutsideOfTheListCounts()
{
    m_fixture->clickCell(0, 0);
    QTRY_COMPARE(m_fixture->filter().counts().checked, 1);
    m_fixture->devices().setChecked({m_fixture->catalog().rowOf(elsewhere().id)}, true); // as after it left the group
    QTRY_COMPARE(hidden()->text(), QStringLiteral("1 selected, not shown here · Show"));
    QCOMPARE(button(QStringLiteral("checked-syncButton"))->text(), QStringLiteral("Sync 2 devices"));
    m_fixture->find<QAction>("checked-retire")->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("confirmDialog"));
    bool isSaid = false;
    for (const QLabel *label : WindowFixture::anywhere<QDialog>("confirmDialog")->findChildren<QLabel *>())
        isSaid = isSaid || label->text().contains(QLatin1String("The table does not show 1 of them."));
    QVERIFY(isSaid);
}

void TestNarrowing::searchesAllWhenNothingIsFoundHere()
{
    const QString serial = elsewhere().serialNumber;
    m_fixture->find<QAction>("filter-personal")->trigger();
    search(serial);
    auto *all = button(QStringLiteral("listStateSearchAll"));
    QTRY_VERIFY(all->isVisible());
    QCOMPARE(all->text(), QStringLiteral("Search all %1 devices (1 match)").arg(m_fixture->devices().presentCount()));
    m_fixture->click(all);
    QTRY_COMPARE(m_fixture->filter().rowCount(), 1);
    QCOMPARE(m_fixture->devices().device(m_fixture->filter().sourceRow(0)).serialNumber, serial);
    QCOMPARE(m_fixture->find<QLineEdit>("search")->text(), serial);
    QVERIFY(m_fixture->table()->hasFocus());
    QVERIFY(!all->isVisible());
}

void TestNarrowing::searchesAllWhenLittleIsFoundHere()
{
    search(QStringLiteral("HHS-071"));
    QTRY_VERIFY(m_fixture->filter().rowCount() > 0 && m_fixture->filter().rowCount() < 30);
    const int matches = m_fixture->filter().matchesInAll();
    auto *all = button(QStringLiteral("searchAll"));
    QCOMPARE(all->isVisible(), matches > m_fixture->filter().rowCount());
    search(QStringLiteral("hhs"));
    QTRY_VERIFY(all->isVisible());
    const int found = m_fixture->filter().matchesInAll();
    QCOMPARE(all->text(),
        QStringLiteral("Search all %1 devices (%2 matches)").arg(m_fixture->devices().presentCount()).arg(found));
    m_fixture->click(all);
    QTRY_COMPARE(m_fixture->filter().rowCount(), found);
    QTRY_VERIFY(!all->isVisible());
}

void TestNarrowing::saysWhenNothingIsFoundAnywhere()
{
    search(QStringLiteral("no such device"));
    QTRY_VERIFY(m_fixture->find<QLabel>("listStateText")->isVisible());
    QVERIFY(!button(QStringLiteral("listStateSearchAll"))->isVisible());
    QVERIFY2(m_fixture->find<QLabel>("listStateText")
                 ->text()
                 .contains(QLatin1String("No other device of the school matches the search either.")),
        qPrintable(m_fixture->find<QLabel>("listStateText")->text()));
}

void TestNarrowing::findsInTheJobsWhatIsNoLongerListed()
{
    Plan plan {.workflow = ResetMode::Sync, .title = QStringLiteral("Room 7"), .countdown = std::chrono::seconds(600)};
    plan.items = {{.device = {.id = DeviceId(QStringLiteral("0e0e0e0e-0000-4000-8000-000000000001")),
                       .name = QStringLiteral("WIPED-7"),
                       .serialNumber = QStringLiteral("SN-7")}}};
    QVERIFY(settled(m_fixture->engine().start(plan, {})).has_value());
    auto *jobs = button(QStringLiteral("listStateSearchJobs"));
    search(QStringLiteral("sn-8"));
    QTRY_VERIFY(jobs->isVisible());
    QCOMPARE(jobs->text(), QStringLiteral("Search all jobs"));
    search(QStringLiteral("sn-7"));
    QTRY_COMPARE(jobs->text(), QStringLiteral("Search all jobs (1 match)"));
    m_fixture->click(jobs);
    QTRY_VERIFY(WindowFixture::anywhere<QLineEdit>("allJobsSearch"));
    QCOMPARE(WindowFixture::anywhere<QLineEdit>("allJobsSearch")->text(), QStringLiteral("sn-7"));
    QCOMPARE(WindowFixture::anywhere<QAbstractItemView>("allJobsTable")->model()->rowCount(), 1);
    search(QStringLiteral("hhs"));
    QTRY_VERIFY(!jobs->isVisible());
}

void TestNarrowing::chipsTellAndTakeAway()
{
    search(QStringLiteral("<b>R&D"));
    m_fixture->find<QAction>("filter-join-2")->trigger();
    m_fixture->find<QAction>("filter-checked")->trigger();
    QCOMPARE(chips(),
        (QStringList {QStringLiteral("Search: <b>R&&D"),
            QStringLiteral("Joined: Hybrid joined (on-premises Active Directory)"),
            QStringLiteral("Selected devices only")}));
    QCOMPARE(namelessIn(&m_fixture->window()), QStringList());
    auto *join = button(QStringLiteral("chip-join-2"));
    QCOMPARE(join->accessibleName(), QStringLiteral("Remove: Joined: Hybrid joined (on-premises Active Directory)"));
    m_fixture->click(join);
    QCOMPARE(m_fixture->filter().facets().joins.size(), 0);
    QVERIFY(m_fixture->filter().facets().checkedOnly);
    m_fixture->click(button(QStringLiteral("chip-checked")));
    QVERIFY(m_fixture->filter().facets().isEmpty());
    m_fixture->click(button(QStringLiteral("chip-search")));
    QTRY_COMPARE(m_fixture->filter().rowCount(), 30);
    QVERIFY(!m_fixture->find<QWidget>("narrowingBar")->isVisible());
}

void TestNarrowing::chipsFitANarrowWindow()
{
    m_fixture->window().resize(1024, 640);
    for (const char *box : {"filter-can-reset", "filter-cannot-reset", "filter-join-1", "filter-join-2",
             "filter-join-3", "filter-join-0", "filter-not-seen-30", "filter-personal"})
        m_fixture->find<QAction>(box)->trigger();
    auto *bar = m_fixture->find<NarrowingBar>("narrowingBar");
    QTRY_VERIFY(bar->height() > 60);
    for (const QPushButton *chip : bar->findChildren<QPushButton *>()) {
        if (chip->isVisible())
            QVERIFY2(bar->rect().contains(chip->geometry()), qPrintable(chip->text()));
    }
}

QTEST_MAIN(TestNarrowing)
#include "tst_narrowing.moc"
