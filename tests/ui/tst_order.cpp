// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/prooflabels.h"
#include "quickclock.h"
#include "settled.h"
#include "ui/devices/checkheader.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QSpinBox>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

/// Every device is done, failed, or off and waited for.
bool allSettled(const Job &job)
{
    const JobCounts counts = countsOf(job);
    return counts.done + counts.failed + counts.waiting == counts.total();
}

int orders(const QList<DestructiveRequest> &requests, const QString &id)
{
    return static_cast<int>(std::count_if(requests.cbegin(), requests.cend(),
        [&id](const DestructiveRequest &request) { return request.deviceId == id; }));
}

} // namespace

/// The main job of the program, from the click on a group to the last device.
class TestOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resetsAGroupByMouse();
    void resetsByKeyboard();
    void stopTakesAllBack();
    void syncsWithoutAQuestion();
    void saysWhatClosingDoes();
    void nothingBeginsBehindTheQuestion();
};

void TestOrder::resetsAGroupByMouse()
{
    // The program's time runs as fast as the school's, so that "waits for the device" doesn't take minutes.
    WindowFixture fixture(TestTenant::quick(120), std::make_unique<QuickClock>(60));
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QTRY_COMPARE(fixture.filter().counts().canAutopilotReset, 26);

    auto *header = fixture.find<CheckHeader>("deviceTableHeader");
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(16, header->height() / 2));
    QTRY_COMPARE(fixture.filter().counts().checked, 30);
    QCOMPARE(header->checkState(), Qt::Checked);
    auto *button = fixture.find<QPushButton>("checked-autopilot-resetButton");
    QTRY_COMPARE(button->text(), QStringLiteral("Autopilot Reset 26 devices\u2026"));
    fixture.click(button);

    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("confirmDialog"));
    WindowFixture::anywhere<QSpinBox>("confirmCountdown")->setValue(0);
    QTest::keyClicks(WindowFixture::anywhere<QLineEdit>("confirmNumber"), QStringLiteral("26"));
    fixture.click(WindowFixture::anywhere<QPushButton>("confirmSend"));
    QTRY_VERIFY(!WindowFixture::anywhere<QDialog>("confirmDialog"));
    QTRY_VERIFY(fixture.lastJob());
    QCOMPARE(fixture.lastJob()->items.size(), 26);
    QTRY_COMPARE(fixture.filter().counts().checked, 0);

    QTRY_VERIFY2_WITH_TIMEOUT(allSettled(*fixture.lastJob()),
        qPrintable(countsText(countsOf(*fixture.lastJob()), ResetMode::AutopilotReset)), 60000);
    const QList<DestructiveRequest> sent = fixture.tenant().destructiveRequests();
    const QList<TenantDevice> school = fixture.tenant().devices();
    const QList<QString> room = fixture.tenant().membersOf(roomGroup);
    for (const TenantDevice &device : school) {
        const bool wanted = room.contains(device.id) && device.trustType == QLatin1String("AzureAd");
        QCOMPARE(orders(sent, device.id), wanted ? 1 : 0);
    }
    const JobCounts counts = countsOf(*fixture.lastJob());
    QVERIFY(counts.done > 0);
    QCOMPARE(counts.done + counts.failed + counts.waiting, 26);
}

void TestOrder::resetsByKeyboard()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    auto *table = fixture.table();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Home);
    QTest::keyClick(table, Qt::Key_Space);
    QTRY_COMPARE(fixture.filter().counts().checked, 1);
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(fixture.filter().counts().checked, 3);
    QTest::keyClick(table, Qt::Key_Space);
    QTRY_COMPARE(fixture.filter().counts().checked, 2);
    QTest::keyClick(table, Qt::Key_Delete);
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(fixture.filter().counts().checked, 30);

    auto *button = fixture.find<QPushButton>("checked-autopilot-resetButton");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("confirmDialog"));
    auto *number = WindowFixture::anywhere<QLineEdit>("confirmNumber");
    QTest::keyClicks(number, QStringLiteral("26"));
    auto *send = WindowFixture::anywhere<QPushButton>("confirmSend");
    QTRY_VERIFY(send->isEnabled());
    QTest::keyClick(send, Qt::Key_Space);
    QTRY_VERIFY(fixture.lastJob());
    QCOMPARE(fixture.lastJob()->items.size(), 26);
}

void TestOrder::stopTakesAllBack()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.filter().setAllChecked(true);
    QTRY_VERIFY(fixture.find<QPushButton>("checked-autopilot-resetButton")->isEnabled());
    fixture.click(fixture.find<QPushButton>("checked-autopilot-resetButton"));
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("confirmDialog"));
    WindowFixture::anywhere<QSpinBox>("confirmCountdown")->setValue(600);
    QTest::keyClicks(WindowFixture::anywhere<QLineEdit>("confirmNumber"), QStringLiteral("26"));
    fixture.click(WindowFixture::anywhere<QPushButton>("confirmSend"));
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("jobStop"));
    QVERIFY(WindowFixture::anywhere<QPushButton>("jobStop")->text().contains(QLatin1String("take all back")));
    fixture.click(WindowFixture::anywhere<QPushButton>("jobStop"));

    QTRY_COMPARE(countsOf(*fixture.lastJob()).withdrawn, 26);
    QVERIFY(fixture.tenant().destructiveRequests().isEmpty());
    QTRY_VERIFY(!WindowFixture::anywhere<QPushButton>("jobStop"));
}

void TestOrder::syncsWithoutAQuestion()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.clickCell(0, 0);
    fixture.clickCell(1, 0);
    QTRY_COMPARE(fixture.find<QPushButton>("checked-syncButton")->text(), QStringLiteral("Sync 2 devices"));
    fixture.click(fixture.find<QPushButton>("checked-syncButton"));
    QTRY_VERIFY(fixture.lastJob());
    QCOMPARE(fixture.lastJob()->items.size(), 2);
    QVERIFY(!WindowFixture::anywhere<QDialog>("confirmDialog"));
    QTRY_VERIFY(fixture.tenant().requestCount("POST", "/syncDevice") == 2);
}

void TestOrder::saysWhatClosingDoes()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    fixture.filter().setAllChecked(true);
    QTRY_VERIFY(fixture.find<QPushButton>("checked-autopilot-resetButton")->isEnabled());
    fixture.click(fixture.find<QPushButton>("checked-autopilot-resetButton"));
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("confirmDialog"));
    WindowFixture::anywhere<QSpinBox>("confirmCountdown")->setValue(600);
    QTest::keyClicks(WindowFixture::anywhere<QLineEdit>("confirmNumber"), QStringLiteral("26"));
    fixture.click(WindowFixture::anywhere<QPushButton>("confirmSend"));
    QTRY_VERIFY(fixture.lastJob());
    QVERIFY(fixture.engine().isBusy());

    fixture.window().close();
    QTRY_VERIFY(WindowFixture::anywhere<QMessageBox>("closeBox"));
    QVERIFY(fixture.window().isVisible());
    fixture.click(WindowFixture::anywhere<QPushButton>("closeStay"));
    QTRY_VERIFY(!WindowFixture::anywhere<QMessageBox>("closeBox"));
    QVERIFY(fixture.engine().isBusy());

    fixture.window().close();
    QTRY_VERIFY(WindowFixture::anywhere<QMessageBox>("closeBox"));
    fixture.click(WindowFixture::anywhere<QPushButton>("closeAnyway"));
    QTRY_VERIFY(!fixture.window().isVisible());
    QTRY_COMPARE(countsOf(*fixture.lastJob()).withdrawn, 26);
    QVERIFY(fixture.tenant().destructiveRequests().isEmpty());
}

/// A start that was still being written down when the window was to close.
void TestOrder::nothingBeginsBehindTheQuestion()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    const QList<const Device *> devices = fixture.filter().scopeDevices();
    const auto start = [&](int device) {
        Plan plan {.workflow = ResetMode::AutopilotReset, .countdown = std::chrono::seconds(600)};
        plan.items = {JobItem {.device = {.id = devices.at(device)->id, .name = devices.at(device)->name}}};
        return settled(fixture.engine().start(plan, {}));
    };
    const Result<JobId> before = start(0);
    QVERIFY(before.has_value());
    fixture.window().close();
    QTRY_VERIFY(WindowFixture::anywhere<QMessageBox>("closeBox"));
    const Result<JobId> meanwhile = start(1);
    QVERIFY(meanwhile.has_value());
    QCOMPARE(fixture.engine().job(*before)->phase, JobPhase::Paused);
    QCOMPARE(fixture.engine().job(*meanwhile)->phase, JobPhase::Paused);
    fixture.click(WindowFixture::anywhere<QPushButton>("closeStay"));
    for (const JobId &id : {*before, *meanwhile})
        QTRY_COMPARE(fixture.engine().job(id)->phase, JobPhase::Countdown);
    for (const JobId &id : {*before, *meanwhile})
        fixture.engine().stop(id);
}

QTEST_MAIN(TestOrder)
#include "tst_order.moc"
