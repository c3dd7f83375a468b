// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/modelroles.h"
#include "settled.h"
#include "ui/assistant/assistantwindow.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QMap>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

/// Who is in the pilot can be changed device by device, and goes first; and nothing moves when there is one.
class TestPilotChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void byKeyboard();
    void theNumberFollowsAndLeads();
    void neverMoreThanAll();
    void aSavedPlanKeepsIt();
    void nothingMoves();
    void goesFirst(); // last: its devices stay in a job

private:
    template <typename T> static T *at(const char *name) { return WindowFixture::anywhere<T>(name); }
    QModelIndex row(int row, int column = 0) const
    {
        return at<QTableView>("pacePilotDevices")->model()->index(row, column);
    }
    /// The rows with a tick.
    QList<int> ticked() const;
    void tick(int row);
    SavedPlan plan() const;

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<AssistantWindow> m_window;
};

#define NEXT()                                                                                                         \
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("assistantNext")->isEnabled(), 20000);                                    \
    WindowFixture::click(at<QPushButton>("assistantNext"))

void TestPilotChoice::initTestCase()
{
    m_fixture = std::make_unique<WindowFixture>();
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
    QTRY_COMPARE(m_fixture->filter().counts().canAutopilotReset, 26);
}

SavedPlan TestPilotChoice::plan() const
{
    SavedPlan plan {.id = PlanId(QLatin1String(QTest::currentTestFunction()))};
    plan.wish.mode = ResetMode::AutopilotReset;
    plan.wish.title = roomGroup;
    for (const Device *device : m_fixture->filter().scopeDevices())
        plan.devices.append({plannedItem(*device), ResetMode::AutopilotReset});
    return plan;
}

void TestPilotChoice::init()
{
    m_window = std::make_unique<AssistantWindow>(m_fixture->context->workspace());
    m_window->openPlan(plan(), false);
    m_window->show();
    activateNow(m_window.get());
    NEXT();
    QTRY_VERIFY(at<QTableView>("pacePilotDevices"));
    QTRY_COMPARE(at<QTableView>("pacePilotDevices")->model()->rowCount(), 26);
}

QList<int> TestPilotChoice::ticked() const
{
    QList<int> rows;
    for (int i = 0; i < at<QTableView>("pacePilotDevices")->model()->rowCount(); ++i) {
        if (row(i).data(Qt::CheckStateRole).toInt() == Qt::Checked)
            rows.append(i);
    }
    return rows;
}

void TestPilotChoice::tick(int row)
{
    auto *table = at<QTableView>("pacePilotDevices");
    table->setFocus();
    table->setCurrentIndex(this->row(row));
    QTest::keyClick(table, Qt::Key_Space);
}

void TestPilotChoice::byKeyboard()
{
    QCOMPARE(ticked(), QList<int>());
    QCOMPARE(at<QLabel>("pacePilotSummary")->text(), QStringLiteral("No pilot: all go at once."));
    auto *table = at<QTableView>("pacePilotDevices");
    for (int i = 0; i < 30 && !table->hasFocus(); ++i)
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
    QVERIFY(table->hasFocus());
    table->setCurrentIndex(row(0));
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(ticked(), QList<int>({1}));
    QVERIFY2(row(1).data(Qt::AccessibleTextRole).toString().contains(QLatin1String("checked")),
        qPrintable(row(1).data(Qt::AccessibleTextRole).toString()));
    QVERIFY(!row(0).data(Qt::AccessibleTextRole).toString().endsWith(QLatin1String(", checked")));
    QTRY_COMPARE(at<QSpinBox>("pacePilot")->value(), 1);
    QVERIFY(at<QCheckBox>("pacePilotOn")->isChecked());
    QTRY_COMPARE(at<QLabel>("pacePilotSummary")->text(), QStringLiteral("1 of 26 devices goes first."));
    QCOMPARE(table->currentIndex().row(), 1); // nothing changed its place
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(ticked(), QList<int>());
    QTRY_VERIFY(!at<QCheckBox>("pacePilotOn")->isChecked());
    QVERIFY(!table->accessibleName().isEmpty());
}

void TestPilotChoice::theNumberFollowsAndLeads()
{
    auto *number = at<QSpinBox>("pacePilot");
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("3"));
    QTRY_COMPARE(ticked(), QList<int>({0, 1, 2})); // the best
    tick(1);
    QCOMPARE(ticked(), QList<int>({0, 2}));
    QTRY_COMPARE(number->value(), 2);
    tick(20);
    QCOMPARE(ticked(), QList<int>({0, 2, 20}));
    QTRY_COMPARE(number->value(), 3);
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("4"));
    QTRY_COMPARE(ticked(), QList<int>({0, 2, 3, 20})); // never the one that was taken out
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("1"));
    QTRY_COMPARE(ticked(), QList<int>({20})); // last of all the one that was put in
    QTRY_VERIFY(at<QPushButton>("assistantNext")->isEnabled());
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("x"));
    QTRY_VERIFY(!at<QTableView>("pacePilotDevices")->isEnabled()); // nothing of what counted before
}

void TestPilotChoice::neverMoreThanAll()
{
    auto *number = at<QSpinBox>("pacePilot");
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("40"));
    QTRY_COMPARE(ticked().size(), 26);
    QTRY_VERIFY(at<QLabel>("pacePilotWhy"));
    QVERIFY(!at<QPushButton>("assistantNext")->isEnabled());
    tick(7);
    QCOMPARE(ticked().size(), 25);
    QVERIFY(!ticked().contains(7));
    QTRY_COMPARE(number->value(), 25);
    QTRY_VERIFY(at<QPushButton>("assistantNext")->isEnabled());
}

void TestPilotChoice::aSavedPlanKeepsIt()
{
    tick(5);
    tick(9);
    QTRY_COMPARE(ticked(), QList<int>({5, 9}));
    const PlanId id(QLatin1String(QTest::currentTestFunction()));
    const auto saved = [&] {
        const Result<QList<KeptPlan>> plans = settled(m_fixture->context->workspace().plans.loadPlans());
        for (const KeptPlan &kept : plans.value_or(QList<KeptPlan>())) {
            const auto *each = std::get_if<SavedPlan>(&kept);
            if (each && each->id == id && each->pace.pilot == 2)
                return *each;
        }
        return SavedPlan();
    };
    QTRY_COMPARE_WITH_TIMEOUT(saved().pilot.in.size(), 2, 10000);
    m_window = std::make_unique<AssistantWindow>(m_fixture->context->workspace());
    m_window->openPlan(saved(), true);
    m_window->show();
    NEXT();
    QTRY_VERIFY(at<QTableView>("pacePilotDevices"));
    QTRY_COMPARE(ticked(), QList<int>({5, 9}));
}

void TestPilotChoice::goesFirst()
{
    tick(6);
    tick(11);
    const QSet<QString> pilot {
        row(6).data(IdRole).value<DeviceId>().toString(), row(11).data(IdRole).value<DeviceId>().toString()};
    NEXT();
    QTRY_VERIFY(at<QLineEdit>("planNumber"));
    const QString pace = at<QLabel>("planPace")->text();
    for (const QString &id : pilot)
        QVERIFY2(
            pace.contains(m_fixture->catalog().at(m_fixture->catalog().rowOf(DeviceId(id))).name), qPrintable(pace));
    at<QSpinBox>("planCountdown")->setValue(0);
    QTest::keyClicks(at<QLineEdit>("planNumber"), QStringLiteral("26"));
    QTRY_VERIFY(at<QPushButton>("assistantSend")->isEnabled());
    at<QPushButton>("assistantSend")->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->tenant().destructiveRequests().size(), 2, 30000);
    QSet<QString> sent;
    for (const DestructiveRequest &request : m_fixture->tenant().destructiveRequests())
        sent.insert(request.deviceId);
    QCOMPARE(sent, pilot);
}

void TestPilotChoice::nothingMoves()
{
    const auto places = [this] {
        QMap<QString, QRect> found;
        for (const char *name : {"paceNow", "paceLater", "paceStartDay", "pacePilotOn", "pacePilot", "paceWaveOn",
                 "paceGapOn", "paceStopAfterOn", "paceStopPercentOn", "pacePilotDevices"}) {
            const auto *widget = m_window->findChild<QWidget *>(QLatin1String(name));
            found.insert(QLatin1String(name), {widget->mapTo(m_window.get(), QPoint()), widget->size()});
        }
        return found;
    };
    QCoreApplication::processEvents();
    const QMap<QString, QRect> before = places();
    WindowFixture::click(at<QCheckBox>("pacePilotOn"));
    QTRY_COMPARE(ticked().size(), 3);
    QCoreApplication::processEvents();
    QCOMPARE(places(), before);
    at<QRadioButton>("paceLater")->click();
    QTRY_VERIFY(at<QLabel>("paceStartReading"));
    QCoreApplication::processEvents();
    QCOMPARE(places(), before);
}

QTEST_MAIN(TestPilotChoice)
#include "tst_pilotchoice.moc"
